//! A real browser: Chromium through its driver, on loopback, without a network.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper::http::Method;
use serde_json::{Map, Value, json};
use url::{ParseError, Url};

/// What the browser's window is like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) width: u32,
    pub(crate) dark: bool,
    pub(crate) script: bool,
}

/// A phone of ordinary width.
pub(crate) const PHONE: Window = Window { width: 360, dark: false, script: true };
/// The narrowest window that the site is made for.
pub(crate) const NARROW: Window = Window { width: 320, dark: false, script: true };
/// A desktop.
pub(crate) const DESKTOP: Window = Window { width: 1280, dark: false, script: true };

/// A browser with its driver; both end with it.
pub(crate) struct Browser {
    pub(crate) client: Client,
    driver: Child,
    _profile: tempfile::TempDir,
}

/// False where there is no browser and none is required; says so in a line.
pub(crate) fn is_at_hand() -> bool {
    let found = ["chromium", "chromedriver"]
        .iter()
        .all(|name| Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok());
    let required = std::env::var_os("REPRIEVE_REQUIRE_BROWSER").is_some();
    assert!(found || !required, "chromium and chromedriver are required and were not found");
    if !found {
        eprintln!("left out: no chromium with chromedriver on this machine");
    }
    found
}

impl Browser {
    /// Starts driver and browser.
    pub(crate) async fn open(window: Window) -> Self {
        let (driver, port) = (0..10).find_map(|_| start_driver()).unwrap();
        let profile = tempfile::tempdir().unwrap();
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        builder.capabilities(capabilities(window, profile.path()));
        let client = builder.connect(&format!("http://127.0.0.1:{port}")).await.unwrap();
        let browser = Self { client, driver, _profile: profile };
        let metrics =
            json!({ "width": window.width, "height": 900, "deviceScaleFactor": 1, "mobile": window.width < 600 });
        browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        let scheme = if window.dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        browser.devtools("Emulation.setEmulatedMedia", media).await;
        browser
    }

    /// Runs a script of `tests/browser/` as the body of a function and gives its result.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// A picture of the whole page as PNG, however long it is.
    pub(crate) async fn whole_page(&self) -> Vec<u8> {
        let height = self.run("return document.documentElement.scrollHeight").await.as_u64().unwrap();
        let width = self.run("return document.documentElement.clientWidth").await.as_u64().unwrap();
        let metrics =
            json!({ "width": width, "height": height.min(8000), "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        let picture = self.client.screenshot().await.unwrap();
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        picture
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.client.issue_cmd(DevTools { command: command.to_owned(), parameters }).await.unwrap()
    }

    /// Closes the window; the driver ends on drop, whatever happened before.
    pub(crate) async fn close(self) {
        let _ = self.client.clone().close().await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A driver on a port that the system chose; none when another one took that port meanwhile.
fn start_driver() -> Option<(Child, u16)> {
    let mut driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, after) = line.split_once("successfully on port ")?;
        after.trim_end_matches('.').parse().ok()
    });
    // The rest is read away so that the driver never waits for a full pipe.
    std::thread::spawn(move || lines.for_each(drop));
    if port.is_none() {
        let _ = driver.kill();
        let _ = driver.wait();
    }
    Some((driver, port?))
}

fn capabilities(window: Window, profile: &std::path::Path) -> Map<String, Value> {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    let mut arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let script = if window.script { 1 } else { 2 };
    let options = json!({
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": { "profile.managed_default_content_settings.javascript": script },
        }
    });
    match options {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// A command of the browser's own protocol, through the driver.
#[derive(Debug)]
struct DevTools {
    command: String,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.command, "params": self.parameters }).to_string()))
    }
}
