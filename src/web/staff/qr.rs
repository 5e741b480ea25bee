//! A text as a QR code, drawn by the template as one path: no picture is loaded and nothing is marked as safe.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// The white border that readers want, in modules (ISO/IEC 18004).
const BORDER: i32 = 4;

/// A code, as `parts` of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How many modules it is wide and high, with its border.
    pub size: i32,
    /// The dark modules, as the `d` of a path.
    pub path: String,
}

impl Qr {
    /// The code of a text; `None` for one that is too long for any.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + BORDER, y + BORDER);
            }
        }
        Some(Self { size: code.size() + 2 * BORDER, path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_border() {
        let qr = Qr::of("otpauth://totp/x").unwrap();
        assert_eq!(qr.size, 25 + 8);
        for corner in ["M4 4h1", "M28 4h1", "M4 28h1"] {
            assert!(qr.path.contains(corner), "{corner}");
        }
        assert!(!qr.path.contains("M3 ") && !qr.path.contains("M29 "));
        assert_eq!(Qr::of(&"x".repeat(5000)), None);
    }
}
