//! A mail server on the loopback that takes letters, writes down what it was given, and misbehaves when told to.
//!
//! It has a thread of its own, so tests with and without a runtime use it alike, and it ends with the test.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mail_parser::MessageParser;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What the server does with the next letters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Mood {
    /// Takes everything.
    #[default]
    Takes,
    /// Answers every recipient so: `451 4.3.0 later`.
    Answers(&'static str),
    /// Answers this recipient so, and takes every other.
    AnswersTo(&'static str, &'static str),
    /// Answers the sender so.
    AnswersSender(&'static str),
    /// Says nothing any more once the recipient was named.
    Hangs,
    /// Reads the letter and closes the connection without an answer, so the letter counts as not taken.
    DiesBefore250,
    /// Takes the letter, says so, and closes the connection at once.
    DiesAfter250,
}

/// A letter as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrived {
    /// The sender of the envelope.
    pub(crate) from: String,
    /// The recipients of the envelope.
    pub(crate) to: Vec<String>,
    /// Headers and text, dots unstuffed.
    pub(crate) data: Vec<u8>,
    /// Name and password that the client logged in with.
    pub(crate) login: Option<String>,
}

impl Arrived {
    /// One header, decoded.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let message = MessageParser::default().parse(&self.data)?;
        message.header_raw(name).map(|value| value.trim().to_owned())
    }

    /// The subject, decoded.
    pub(crate) fn subject(&self) -> String {
        MessageParser::default().parse(&self.data).unwrap().subject().unwrap_or_default().to_owned()
    }

    /// The text, decoded, with plain line ends.
    pub(crate) fn text(&self) -> String {
        let message = MessageParser::default().parse(&self.data).unwrap();
        message.body_text(0).unwrap_or_default().replace("\r\n", "\n")
    }

    /// Every link in the text, in its order.
    pub(crate) fn links(&self) -> Vec<String> {
        let text = self.text();
        let words = text.split_whitespace().filter(|word| word.starts_with("http://") || word.starts_with("https://"));
        words.map(str::to_owned).collect()
    }

    /// The link whose path has this part, `/confirm/` or `/removal/`.
    pub(crate) fn link(&self, part: &str) -> String {
        self.links().into_iter().find(|link| link.contains(part)).unwrap_or_else(|| panic!("no link with {part}"))
    }
}

#[derive(Debug, Default)]
struct Book {
    mood: Mood,
    arrived: Vec<Arrived>,
    connections: usize,
}

/// The server.
#[derive(Debug)]
pub(crate) struct MailServer {
    address: SocketAddr,
    book: Arc<Mutex<Book>>,
    _stop: oneshot::Sender<()>,
}

impl MailServer {
    /// A server without TLS, on a free port.
    pub(crate) fn start() -> Self {
        Self::offering(None)
    }

    /// A server that offers STARTTLS, with a certificate that nobody vouches for.
    pub(crate) fn start_with_tls() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mail");
        let certificate = CertificateDer::from_pem_file(folder.join("nobody-trusts.pem")).unwrap();
        let key = PrivateKeyDer::from_pem_file(folder.join("nobody-trusts.key")).unwrap();
        let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let config = config.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap();
        Self::offering(Some(TlsAcceptor::from(Arc::new(config))))
    }

    fn offering(tls: Option<TlsAcceptor>) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let book = Arc::new(Mutex::new(Book::default()));
        let (stop, stopped) = oneshot::channel::<()>();
        let written = book.clone();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::from_std(listener).unwrap();
                tokio::select! {
                    () = accept(listener, written, tls) => {}
                    _ = stopped => {}
                }
            });
        });
        Self { address, book, _stop: stop }
    }

    /// Its address for `smtp_url`: without TLS, as on this machine.
    pub(crate) fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// Host and port alone.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on it behaves so.
    pub(crate) fn is(&self, mood: Mood) {
        self.book.lock().unwrap().mood = mood;
    }

    /// Letters that it has taken, oldest first.
    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.book.lock().unwrap().arrived.clone()
    }

    /// How many connections came.
    pub(crate) fn connections(&self) -> usize {
        self.book.lock().unwrap().connections
    }
}

async fn accept(listener: TcpListener, book: Arc<Mutex<Book>>, tls: Option<TlsAcceptor>) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        book.lock().unwrap().connections += 1;
        let (book, tls) = (book.clone(), tls.clone());
        #[expect(clippy::disallowed_methods, reason = "a test owns its server")]
        tokio::spawn(async move {
            let mut session = Session { stream: BufReader::new(stream), book, login: None };
            session.say("220 sink.example ESMTP").await;
            if let Some(Ended::StartTls) = session.run(tls.is_some()).await
                && let Some(tls) = tls
                && let Ok(stream) = tls.accept(session.stream.into_inner()).await
            {
                let mut session = Session { stream: BufReader::new(stream), book: session.book, login: None };
                session.run(false).await;
            }
        });
    }
}

/// How a session ended, if it was not by the client alone.
enum Ended {
    StartTls,
}

struct Session<S> {
    stream: BufReader<S>,
    book: Arc<Mutex<Book>>,
    login: Option<String>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Session<S> {
    async fn say(&mut self, line: &str) {
        // A client that has hung up is no fault of the test's.
        let _ = self.stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).await;
    }

    async fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).await.ok()?;
        (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
    }

    fn mood(&self) -> Mood {
        self.book.lock().unwrap().mood.clone()
    }

    async fn run(&mut self, offers_tls: bool) -> Option<Ended> {
        let (mut from, mut to) = (String::new(), Vec::new());
        loop {
            let line = self.line().await?;
            let verb: String = line.chars().take_while(char::is_ascii_alphabetic).collect();
            match verb.to_ascii_uppercase().as_str() {
                "EHLO" if offers_tls => self.say("250-sink.example\r\n250 STARTTLS").await,
                "EHLO" => self.say("250-sink.example\r\n250 AUTH PLAIN").await,
                "STARTTLS" => {
                    self.say("220 go on").await;
                    return Some(Ended::StartTls);
                }
                "AUTH" => {
                    let given = line.rsplit(' ').next().and_then(|text| STANDARD.decode(text).ok());
                    self.login =
                        given.map(|bytes| String::from_utf8_lossy(&bytes).replace('\0', " ").trim().to_owned());
                    self.say("235 welcome").await;
                }
                "MAIL" => {
                    from = between(&line);
                    let answer = match self.mood() {
                        Mood::AnswersSender(answer) => answer,
                        _ => "250 sender ok",
                    };
                    self.say(answer).await;
                }
                "RCPT" => match (self.mood(), between(&line)) {
                    (Mood::Hangs, _) => return self.fall_silent().await,
                    (Mood::Answers(answer), _) => self.say(answer).await,
                    (Mood::AnswersTo(who, answer), name) if who == name => self.say(answer).await,
                    (_, name) => {
                        to.push(name);
                        self.say("250 recipient ok").await;
                    }
                },
                "DATA" => {
                    self.say("354 go on").await;
                    let data = self.data().await?;
                    if self.mood() == Mood::DiesBefore250 {
                        return None;
                    }
                    let letter =
                        Arrived { from: from.clone(), to: std::mem::take(&mut to), data, login: self.login.clone() };
                    self.book.lock().unwrap().arrived.push(letter);
                    self.say("250 taken").await;
                    if self.mood() == Mood::DiesAfter250 {
                        return None;
                    }
                }
                "QUIT" => {
                    self.say("221 bye").await;
                    return None;
                }
                _ => self.say("502 not here").await,
            }
        }
    }

    /// Keeps the connection open and says nothing until the client closes it.
    async fn fall_silent(&mut self) -> Option<Ended> {
        let _ = self.stream.read_to_end(&mut Vec::new()).await;
        None
    }

    /// A letter until the line with one dot, dots unstuffed.
    async fn data(&mut self) -> Option<Vec<u8>> {
        let mut data = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await.ok()? == 0 {
                return None;
            }
            if line == b".\r\n" {
                return Some(data);
            }
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
    }
}

/// What stands between `<` and `>`.
fn between(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map(|(inner, _)| inner.to_owned()).unwrap_or_default()
}
