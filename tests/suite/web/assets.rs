//! Embedded files.

use axum::http::Method;

use crate::support::app::TestApp;

#[tokio::test]
async fn a_file_is_named_after_its_content_and_kept_for_ever() {
    let app = TestApp::new().await;
    let css = app.state.assets.url("site.css").unwrap();
    let file = css.strip_prefix("/static/site.").unwrap().strip_suffix(".css").unwrap();

    let answer = app.get(&css).await.expect(200);

    assert!(file.len() == 16 && file.bytes().all(|byte| byte.is_ascii_hexdigit()), "{css}");
    assert_eq!(answer.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
    let tag = answer.header("etag").unwrap();
    app.request(Method::GET, &css).header("if-none-match", tag).send().await.expect(304);
}

#[tokio::test]
async fn a_file_is_sent_in_the_coding_that_the_browser_likes_best() {
    let app = TestApp::new().await;
    let css = app.state.assets.url("site.css").unwrap();
    let plain = app.get(&css).await.expect(200);
    for coding in ["zstd", "br", "gzip"] {
        let answer = app.request(Method::GET, &css).header("accept-encoding", coding).send().await.expect(200);

        assert_eq!(answer.header("content-encoding"), Some(coding));
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
        assert!(answer.body.len() < plain.body.len() / 2, "{coding}: {} bytes", answer.body.len());
    }
    assert_eq!(plain.header("vary"), Some("accept-encoding"));
}

#[tokio::test]
async fn s44_s83_nothing_but_our_files_is_served_and_an_old_name_is_gone() {
    let app = TestApp::new().await;
    let targets = [
        "/static/site.css",
        "/static/site.0000000000000000.css",
        "/static/",
        "/static",
        "/static/../Cargo.toml",
        "/static/..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/.git/config",
        "/static/site.css%00.js",
    ];
    for target in targets {
        let answer = app.get(target).await;
        assert!(answer.status == 404 || answer.status == 308, "{target}: {}", answer.status);
    }
}

#[tokio::test]
async fn scripts_carry_the_hash_of_what_is_sent() {
    use base64::Engine as _;
    use sha2::Digest as _;

    let app = TestApp::new().await;
    let urls = app.state.assets.urls();
    let script = app.get(&urls.js).await.expect(200);

    let hash = base64::prelude::BASE64_STANDARD.encode(sha2::Sha384::digest(&script.body));
    assert_eq!(urls.js_integrity, format!("sha384-{hash}"));
    assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
}

#[test]
fn s4_scripts_build_nodes_and_set_text_and_never_parse_html() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for script in files.filter(|path| path.extension().is_some_and(|ending| ending == "js")) {
        let text = std::fs::read_to_string(&script).unwrap();
        for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "http"] {
            assert!(!text.contains(word), "{}: {word}", script.display());
        }
    }
}
