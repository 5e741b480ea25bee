//! Stylesheet, script and icon: embedded, named after their content, kept by browsers for ever.
//!
//! The name holds the first digits of the content's SHA-256, so a new release has new names and an old name is a 404,
//! never another content. Each file is shortened once, thoroughly. Nothing is read from the disk and no path of a
//! request reaches a file system (S44, S83).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256, Sha384};

use super::cache::{CachePolicy, EntityTag};
use super::compress;
use super::error::PageError;
use super::extract::Path;
use super::identity::{SiteIdentity, stylesheet};
use super::negotiate::{self, Coding};
use super::page::AssetUrls;
use crate::urls;

/// The files of `static/`.
#[derive(RustEmbed)]
#[folder = "static/"]
struct Shipped;

/// The stylesheet, which the operator's colour is added to.
const STYLESHEET: &str = "site.css";
const SCRIPT: &str = "site.js";
const ICON: &str = "favicon.svg";
/// The names that the operator's picture may have.
const LOGOS: [&str; 4] = ["logo.svg", "logo.png", "logo.jpg", "logo.webp"];

/// One file, as it is sent.
#[derive(Debug)]
struct Asset {
    kind: HeaderValue,
    tag: EntityTag,
    integrity: String,
    plain: Bytes,
    /// In the order of [`Coding::ALL`]; made once, `None` when it is no shorter.
    short: [OnceLock<Option<Bytes>>; 3],
}

/// All files, by the names they are asked for.
#[derive(Debug)]
pub struct Assets {
    by_address: BTreeMap<String, Asset>,
    /// From the name in `static/` to the name with the hash in it.
    addresses: BTreeMap<String, String>,
}

impl Assets {
    /// The files as this operator's site has them.
    pub fn new(identity: &SiteIdentity) -> Self {
        let mut assets = Self { by_address: BTreeMap::new(), addresses: BTreeMap::new() };
        for name in Shipped::iter() {
            let Some(file) = Shipped::get(&name) else { continue };
            let content = match name.as_ref() {
                STYLESHEET => stylesheet(identity).into_bytes(),
                _ => file.data.into_owned(),
            };
            assets.add(&name, content);
        }
        if let Some(logo) = &identity.logo {
            assets.add(logo.name, logo.content.clone());
        }
        assets
    }

    fn add(&mut self, name: &str, content: Vec<u8>) {
        let mut address = String::new();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        address.push_str(stem);
        address.push('.');
        for byte in Sha256::digest(&content).iter().take(8) {
            // Writing to a String cannot fail.
            let _ = write!(address, "{byte:02x}");
        }
        address.push('.');
        address.push_str(ending);
        let asset = Asset {
            kind: HeaderValue::from_static(kind_of(ending)),
            tag: EntityTag::of(&[&content]),
            integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&content))),
            plain: content.into(),
            short: Default::default(),
        };
        self.addresses.insert(name.to_owned(), address.clone());
        self.by_address.insert(address, asset);
    }

    /// The path of a file of `static/`, `site.css` say; `None` when there is none of this name.
    pub fn url(&self, name: &str) -> Option<String> {
        self.addresses.get(name).map(|address| urls::asset(address))
    }

    /// The hash of a file as `integrity=` takes it, `sha384-…` (W3C Subresource Integrity).
    pub fn integrity(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).and_then(|address| self.by_address.get(address)).map(|asset| asset.integrity.as_str())
    }

    /// What templates need.
    pub fn urls(&self) -> AssetUrls {
        AssetUrls {
            css: self.url(STYLESHEET).unwrap_or_default(),
            js: self.url(SCRIPT).unwrap_or_default(),
            js_integrity: self.integrity(SCRIPT).unwrap_or_default().to_owned(),
            icon: self.url(ICON).unwrap_or_default(),
            logo: LOGOS.iter().find_map(|name| self.url(name)),
        }
    }

    /// Shortens every file now, so that no visitor waits for it. Takes some tenths of a second.
    pub fn warm(&self) {
        for asset in self.by_address.values() {
            for coding in Coding::ALL {
                asset.shortened(coding);
            }
        }
    }
}

impl Asset {
    fn shortened(&self, coding: Coding) -> Option<Bytes> {
        let at = Coding::ALL.iter().position(|known| *known == coding)?;
        let short = self.short.get(at)?.get_or_init(|| {
            let is_long = self.plain.len() as u64 >= compress::SHORTEST;
            let short = is_long.then(|| compress::thoroughly(coding, &self.plain).ok()).flatten()?;
            (short.len() < self.plain.len()).then(|| short.into())
        });
        short.clone()
    }
}

/// The kinds of file that `static/` may hold.
fn kind_of(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// `GET /static/{file}`.
pub(super) async fn show(
    State(assets): State<Arc<Assets>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let asset = assets.by_address.get(&name).ok_or(PageError::NotFound)?;
    let about = (CachePolicy::Forever, asset.tag.clone(), [(CONTENT_TYPE, asset.kind.clone())]);
    let coding = negotiate::coding(&headers);
    Ok(match coding.and_then(|coding| Some((coding, asset.shortened(coding)?))) {
        Some((coding, short)) => {
            (about, [(CONTENT_ENCODING, HeaderValue::from_static(coding.word()))], short).into_response()
        }
        None => (about, asset.plain.clone()).into_response(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_folder_has_a_kind_of_its_own() {
        for name in Shipped::iter() {
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            assert_ne!(kind_of(ending), "application/octet-stream", "{name}");
        }
    }

    #[test]
    fn a_name_changes_with_the_content() {
        let accent = SiteIdentity { accent: "#1a5fb4".parse().ok(), ..SiteIdentity::default() };
        let (ours, theirs) = (Assets::new(&SiteIdentity::default()), Assets::new(&accent));
        assert_ne!(ours.url("site.css"), theirs.url("site.css"));
        assert_eq!(ours.url("site.js"), theirs.url("site.js"));
        assert!(ours.urls().js_integrity.starts_with("sha384-"));
        assert_eq!(ours.url("../Cargo.toml"), None);
    }
}
