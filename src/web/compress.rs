//! Bodies made shorter on their way: pages and larger JSON at the fastest level of each coding, files at the slowest.
//!
//! A body is shortened in one piece by a context that its thread keeps, which costs half of setting one up each time
//! and tells the exact length. Bodies that are streamed, short or already shortened are left alone.

use std::cell::RefCell;
use std::io;

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use flate2::{Compress, Compression, FlushCompress};

use super::negotiate::Coding;

/// Shorter bodies fit into one packet anyway.
pub const SHORTEST: u64 = 1024;
/// Longer ones would keep the thread for too long; what is longer than this is streamed.
const LONGEST: u64 = 1024 * 1024;

/// True when the body would be shortened for a client that takes it so: what `Vary` has to say, whoever asks.
pub fn is_worthwhile(response: &Response) -> bool {
    let headers = response.headers();
    let is_text = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/") || ["json", "xml"].iter().any(|text| kind.contains(text)));
    let length = response.body().size_hint().exact();
    is_text
        && length.is_some_and(|length| (SHORTEST..=LONGEST).contains(&length))
        && response.status() != StatusCode::PARTIAL_CONTENT
        && !headers.contains_key(CONTENT_ENCODING)
}

/// Shortens the body; leaves it as it is when that fails or does not pay.
pub async fn shorten(response: Response, coding: Coding) -> Response {
    let (mut parts, body) = response.into_parts();
    let limit = usize::try_from(LONGEST).unwrap_or(usize::MAX);
    let Ok(plain) = to_bytes(body, limit).await else {
        // Cannot happen for a body of known length; a broken body is not to be passed off as a whole one.
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        return Response::from_parts(parts, Body::empty());
    };
    match quickly(coding, &plain) {
        Ok(short) if short.len() < plain.len() => {
            parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding.word()));
            parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(short.len()));
            Response::from_parts(parts, Body::from(short))
        }
        _ => Response::from_parts(parts, Body::from(plain)),
    }
}

thread_local! {
    static ZSTD: RefCell<Option<zstd::bulk::Compressor<'static>>> = const { RefCell::new(None) };
    static GZIP: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::fast(), 15));
}

/// At the fastest level, for what is made anew for each request.
fn quickly(coding: Coding, plain: &[u8]) -> io::Result<Vec<u8>> {
    match coding {
        Coding::Zstd => ZSTD.with_borrow_mut(|kept| match kept {
            Some(context) => context.compress(plain),
            None => kept.insert(zstd::bulk::Compressor::new(1)?).compress(plain),
        }),
        Coding::Brotli => brotli_at(1, plain),
        Coding::Gzip => GZIP.with_borrow_mut(|context| gzip_with(context, plain)),
    }
}

/// At the slowest level, for what is made once and sent often.
pub fn thoroughly(coding: Coding, plain: &[u8]) -> io::Result<Vec<u8>> {
    match coding {
        Coding::Zstd => zstd::bulk::compress(plain, 19),
        Coding::Brotli => brotli_at(11, plain),
        Coding::Gzip => gzip_with(&mut Compress::new_gzip(Compression::best(), 15), plain),
    }
}

fn gzip_with(context: &mut Compress, plain: &[u8]) -> io::Result<Vec<u8>> {
    context.reset();
    // Room for the worst case, so that one call is enough: RFC 1951 adds five bytes for each 64 KiB, RFC 1952 18.
    let mut short = Vec::with_capacity(plain.len() + plain.len() / 1000 + 128);
    match context.compress_vec(plain, &mut short, FlushCompress::Finish) {
        Ok(flate2::Status::StreamEnd) => Ok(short),
        Ok(_) => Err(io::Error::other("gzip did not end")),
        Err(error) => Err(error.into()),
    }
}

fn brotli_at(quality: i32, plain: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        size_hint: plain.len(),
        // A window beyond the body would only be memory to clear.
        lgwin: if plain.len() > 1 << 16 { 20 } else { 16 },
        ..Default::default()
    };
    let mut short = Vec::with_capacity(plain.len() / 2);
    brotli::BrotliCompress(&mut &plain[..], &mut short, &params)?;
    Ok(short)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn undone(coding: Coding, short: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        match coding {
            Coding::Zstd => plain = zstd::decode_all(short).unwrap(),
            Coding::Brotli => brotli::BrotliDecompress(&mut &short[..], &mut plain).unwrap(),
            Coding::Gzip => _ = flate2::read::GzDecoder::new(short).read_to_end(&mut plain).unwrap(),
        }
        plain
    }

    #[test]
    fn every_coding_gives_the_body_back_again_and_again() {
        let text = "<p>An answer for people. </p>".repeat(200).into_bytes();
        let noise: Vec<u8> = (0_u32..5000).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
        for coding in Coding::ALL {
            for plain in [&text, &noise, &text] {
                assert_eq!(&undone(coding, &quickly(coding, plain).unwrap()), plain, "{coding:?}");
            }
            assert!(thoroughly(coding, &text).unwrap().len() <= quickly(coding, &text).unwrap().len());
            assert_eq!(undone(coding, &thoroughly(coding, &text).unwrap()), text, "{coding:?}");
        }
    }
}
