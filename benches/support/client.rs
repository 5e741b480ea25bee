//! A client that does as little as it can: requests over connections that are kept, answers read to their end.

use std::io;
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use memchr::memmem;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Connections that are kept busy at once.
const CONNECTIONS: usize = 32;

/// What came back.
#[derive(Debug)]
pub(crate) struct Asked {
    /// Answers, all with status 200.
    pub(crate) answers: f64,
    /// The time it took.
    pub(crate) seconds: f64,
    /// Bytes of the last body.
    pub(crate) bytes: usize,
}

/// Asks for a path again and again for so long.
pub(crate) fn ask(port: u16, path: &str, coding: &str, spell: Duration) -> io::Result<Asked> {
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: en\r\n\
         Accept-Encoding: {coding}\r\nUser-Agent: bench\r\n\r\n"
    );
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut connections = JoinSet::new();
        let began = Instant::now();
        for _ in 0..CONNECTIONS {
            let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
            stream.set_nodelay(true)?;
            connections.spawn(keep_asking(stream, request.clone(), began + spell));
        }
        let (mut answers, mut bytes) = (0, 0);
        while let Some(done) = connections.join_next().await {
            let (count, last) = done??;
            answers += count;
            bytes = last;
        }
        Ok(Asked { answers: f64::from(answers), seconds: began.elapsed().as_secs_f64(), bytes })
    })
}

async fn keep_asking(mut stream: TcpStream, request: String, until: Instant) -> io::Result<(u32, usize)> {
    let mut buffer = Vec::with_capacity(64 * 1024);
    let (mut answers, mut bytes) = (0, 0);
    while Instant::now() < until {
        stream.write_all(request.as_bytes()).await?;
        bytes = read_answer(&mut stream, &mut buffer).await?;
        answers += 1;
    }
    Ok((answers, bytes))
}

/// Reads one answer whose length is told; gives the length of its body.
async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<usize> {
    buffer.clear();
    let (end, length) = loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if let Some(end) = memmem::find(buffer, b"\r\n\r\n") {
            break (end + 4, length(buffer.get(..end).unwrap_or_default())?);
        }
    };
    while buffer.len() < end + length {
        if stream.read_buf(buffer).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(length)
}

fn length(head: &[u8]) -> io::Result<usize> {
    let odd = || io::Error::other(format!("an odd answer: {}", String::from_utf8_lossy(head)));
    if !head.starts_with(b"HTTP/1.1 200 ") {
        return Err(odd());
    }
    let name = b"content-length: ";
    let at = memmem::find(head, name).ok_or_else(odd)? + name.len();
    let digits = head.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit());
    Ok(digits.fold(0, |length, digit| length * 10 + usize::from(digit - b'0')))
}
