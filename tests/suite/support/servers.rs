//! Real servers of others on the loopback, each ended by its own id when the test ends.
//!
//! Where one is not installed a test says what it left out and passes, unless `REPRIEVE_REQUIRE_SERVERS=1` makes that a
//! failure.

use std::fs::Permissions;
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// Where a program is, or a line about what is left out without it.
pub(crate) fn program(name: &str, package: &str) -> Option<PathBuf> {
    let path = std::env::var("PATH").unwrap_or_default();
    let folders = path.split(':').chain(["/usr/sbin", "/usr/local/sbin", "/sbin"]).map(PathBuf::from);
    let found = folders.map(|folder| folder.join(name)).find(|file| file.is_file());
    if found.is_none() {
        assert!(std::env::var("REPRIEVE_REQUIRE_SERVERS").is_err(), "{name} is not here: run tests/setup");
        eprintln!("left out: {name} is not installed (package {package})");
    }
    found
}

/// A folder that a server which runs as somebody else can read.
pub(crate) fn open_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    folder
}

/// A port of an address that nobody listens on now.
pub(crate) fn free_port(address: Ipv4Addr) -> SocketAddr {
    UdpSocket::bind((address, 0)).unwrap().local_addr().unwrap()
}

/// True for root, as whom servers do not run.
pub(crate) fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|about| std::os::unix::fs::MetadataExt::uid(&about) == 0)
}

/// A server that runs.
pub(crate) struct Server {
    child: Child,
    /// Where it listens.
    pub(crate) at: SocketAddr,
}

impl Server {
    /// Starts a command and waits until a line says that it is ready.
    pub(crate) fn start(command: &mut Command, at: SocketAddr, ready: &str) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = Vec::new();
        let is_ready = lines.by_ref().map_while(Result::ok).any(|line| {
            let is_ready = line.contains(ready);
            said.push(line);
            is_ready
        });
        assert!(is_ready, "the server ended: {said:#?}");
        // The rest is read away so that the child never waits for a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, at }
    }

    /// The id of the process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// rbldnsd with these zones, `ops.bl.example:ip4trie:ops.ip4trie` say, over the files of a folder.
pub(crate) fn rbldnsd(folder: &Path, zones: &[&str], at: SocketAddr) -> Option<Server> {
    let mut command = Command::new(program("rbldnsd", "rbldnsd")?);
    command.args(["-n", "-c", "1s", "-b", &format!("{}/{}", at.ip(), at.port()), "-w"]).arg(folder);
    if is_root() {
        command.args(["-u", "rbldns"]);
    }
    Some(Server::start(command.args(zones), at, " started ("))
}

/// Tells rbldnsd to look at its files now.
pub(crate) fn reload(server: &Server) {
    let done = Command::new("kill").args(["-HUP", &server.id().to_string()]).status().unwrap();
    assert!(done.success());
}
