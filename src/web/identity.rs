//! Who runs the site: the part of the configuration that pages show.
//!
//! The accent colour reaches the browser inside the stylesheet, never as a style in a page, which the security policy
//! would refuse. A colour that cannot be read on our paper is moved towards black or white until it can.

use std::fmt::Write as _;
use std::str::FromStr;

/// Who runs the site, as its pages say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteIdentity {
    /// The operator's name in header, sentences and titles, `Example Blocklist`.
    pub name: String,
    /// Mailbox for questions about the site as a whole.
    pub contact: String,
    /// Colour of links and of the one button that matters.
    pub accent: Option<Accent>,
    /// The operator's picture beside the name.
    pub logo: Option<Logo>,
    /// Links of the operator's own at the foot of every page.
    pub links: Vec<FooterLink>,
}

impl Default for SiteIdentity {
    fn default() -> Self {
        Self {
            name: "Reprieve".to_owned(),
            contact: "postmaster@localhost".to_owned(),
            accent: None,
            logo: None,
            links: Vec::new(),
        }
    }
}

/// The operator's picture: what it is, told by its content, and the content.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    /// `logo.svg`, `logo.png`, `logo.jpg` or `logo.webp`.
    pub name: &'static str,
    /// The file.
    pub content: Vec<u8>,
}

/// The largest picture beside a name, in bytes: it is loaded with the first page.
pub const LARGEST_LOGO: u64 = 64 * 1024;

impl Logo {
    /// A picture in a format that browsers show, of at most 64 KiB.
    pub fn new(content: Vec<u8>) -> Option<Self> {
        let name = match content.as_slice() {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => "logo.png",
            [0xFF, 0xD8, 0xFF, ..] => "logo.jpg",
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "logo.webp",
            text if is_svg(text) => "logo.svg",
            _ => return None,
        };
        (content.len() as u64 <= LARGEST_LOGO).then_some(Self { name, content })
    }
}

fn is_svg(content: &[u8]) -> bool {
    let start = content.trim_ascii_start();
    (start.starts_with(b"<?xml") || start.starts_with(b"<svg") || start.starts_with(b"<!--"))
        && std::str::from_utf8(content).is_ok_and(|text| text.contains("<svg"))
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({}, {} bytes)", self.name, self.content.len())
    }
}

/// One link at the foot of every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FooterLink {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub url: url::Url,
}

impl FooterLink {
    /// A link that pages may carry: `https:`, `http:` or `mailto:`, nothing else (S3).
    pub fn new(text: String, url: url::Url) -> Option<Self> {
        matches!(url.scheme(), "https" | "http" | "mailto").then_some(Self { text, url })
    }
}

/// Why a text is not a colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written as #1a5fb4")]
pub struct ParseAccentError;

/// A colour, red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent([u8; 3]);

impl FromStr for Accent {
    type Err = ParseAccentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(ParseAccentError)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

/// `--paper` of the stylesheet in light and dark, which the accent is read on and which is read on the accent.
const PAPER: [Accent; 2] = [Accent([0xFD, 0xFD, 0xFB]), Accent([0x14, 0x16, 0x18])];
/// Contrast that text needs (WCAG 1.4.3), with a margin for tinted boxes.
const ENOUGH: f64 = 5.5;

impl Accent {
    /// The nearest colour towards `goal` that can be read on `paper`.
    fn legible(self, paper: Self, goal: u8) -> Self {
        let towards = |step: u16| {
            Self(self.0.map(|part| {
                let mixed = (u16::from(part) * (20 - step) + u16::from(goal) * step) / 20;
                u8::try_from(mixed).unwrap_or(goal)
            }))
        };
        (0..=20).map(towards).find(|colour| colour.contrast(paper) >= ENOUGH).unwrap_or(Self([goal; 3]))
    }

    /// Contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The stylesheet with the operator's accent at its end.
pub fn stylesheet(identity: &SiteIdentity) -> String {
    let mut css = include_str!("../../static/site.css").to_owned();
    if let Some(accent) = identity.accent {
        let light = accent.legible(PAPER[0], 0).hex();
        let dark = accent.legible(PAPER[1], 0xFF).hex();
        // Writing to a String cannot fail.
        let _ = write!(
            css,
            ":root{{--accent:{light}}}@media screen and (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
        );
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_is_made_legible_on_light_and_on_dark() {
        for colour in ["#ffff00", "#000000", "#ffffff", "#1a5fb4", "#808080"] {
            let accent: Accent = colour.parse().unwrap();
            assert!(accent.legible(PAPER[0], 0).contrast(PAPER[0]) >= ENOUGH, "{colour}");
            assert!(accent.legible(PAPER[1], 0xFF).contrast(PAPER[1]) >= ENOUGH, "{colour}");
        }
        let identity = SiteIdentity { accent: "#1a5fb4".parse().ok(), ..SiteIdentity::default() };
        assert!(stylesheet(&identity).contains(":root{--accent:#1a5fb4}"));
    }

    #[test]
    fn a_logo_is_known_by_its_content_and_bounded() {
        let logo = |content: &[u8]| Logo::new(content.to_vec()).map(|logo| logo.name);
        assert_eq!(logo(b"\x89PNG\r\n\x1a\nrest"), Some("logo.png"));
        assert_eq!(logo(b"\n<svg xmlns='http://www.w3.org/2000/svg'/>"), Some("logo.svg"));
        assert_eq!(logo(b"<?xml version='1.0'?><svg/>"), Some("logo.svg"));
        assert_eq!(logo(b"RIFF\0\0\0\0WEBPVP8 "), Some("logo.webp"));
        for other in [&b""[..], b"GIF89a", b"<html><svg>", b"<?xml version='1.0'?><feed/>", b"MZ"] {
            assert_eq!(logo(other), None);
        }
        let mut large = b"<svg>".to_vec();
        large.resize(64 * 1024 + 1, b' ');
        assert_eq!(logo(&large), None);
    }

    #[test]
    fn only_plain_colours_and_links_are_taken() {
        for text in ["red", "#12345", "#1234567", "#12345g", "#éééé", "#+12345;}"] {
            assert_eq!(text.parse::<Accent>(), Err(ParseAccentError), "{text}");
        }
        for text in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"] {
            assert_eq!(FooterLink::new(String::new(), text.parse().unwrap()), None, "{text}");
        }
        assert!(FooterLink::new(String::new(), "https://example.org/imprint".parse().unwrap()).is_some());
    }
}
