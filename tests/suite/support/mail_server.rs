//! Postfix as a receiver runs it, on the loopback, asking the zones of a test through a resolver.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpSocket};

use super::servers::{Server, is_root, open_folder, program};

/// A resolver that asks one name server about one zone, and remembers nothing. A mail server cannot be told the port of
/// its resolver: this one has an address of its own on the loopback, and the usual port there.
pub(crate) fn resolver(at: Ipv4Addr, zone: &str, server: SocketAddr) -> Option<Server> {
    if !is_root() {
        assert!(std::env::var("REPRIEVE_REQUIRE_SERVERS").is_err(), "only root may listen on port 53");
        eprintln!("left out: only root may listen on port 53");
        return None;
    }
    let program = program("unbound", "unbound")?;
    let folder = open_folder();
    let config = folder.path().join("unbound.conf");
    fs::write(
        &config,
        format!(
            "server:\n  interface: {at}@53\n  access-control: 127.0.0.0/8 allow\n  do-not-query-localhost: no\n  \
             module-config: \"iterator\"\n  username: \"\"\n  chroot: \"\"\n  directory: \"{0}\"\n  pidfile: \"\"\n  \
             use-syslog: no\n  logfile: \"\"\n  verbosity: 1\n  do-ip6: no\n  cache-max-ttl: 0\n  \
             cache-max-negative-ttl: 0\nremote-control:\n  control-enable: no\nstub-zone:\n  name: \"{zone}\"\n  \
             stub-addr: {1}@{2}\n",
            folder.path().display(),
            server.ip(),
            server.port()
        ),
    )
    .unwrap();
    let mut command = Command::new("sh");
    // It says what it does on standard error.
    command.args(["-c", "exec \"$@\" 2>&1", "sh"]).arg(program).args(["-d", "-p", "-c"]).arg(&config);
    Some(Server::start(&mut command, SocketAddr::from((at, 53)), "start of service"))
}

/// A mail server that runs.
pub(crate) struct Postfix {
    folder: TempDir,
    at: SocketAddr,
}

impl Postfix {
    /// Takes mail for `user@mx.invalid`, unless the client is listed in this zone.
    pub(crate) async fn asking(zone: &str, resolver: Ipv4Addr) -> Option<Self> {
        program("postfix", "postfix")?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let at = listener.local_addr().unwrap();
        drop(listener);
        let folder = open_folder();
        write_settings(folder.path(), at, zone);
        let queue = folder.path().join("queue");
        fs::create_dir_all(queue.join("etc")).unwrap();
        // Its clients' names and the zone are asked for in there; the machine's own settings stay as they are.
        fs::write(queue.join("etc/resolv.conf"), format!("nameserver {resolver}\n")).unwrap();
        fs::create_dir(folder.path().join("data")).unwrap();
        let owned = Command::new("chown").arg("postfix").arg(folder.path().join("data")).status().unwrap();
        assert!(owned.success());
        let started = Command::new("postfix").arg("-c").arg(folder.path()).arg("start").output().unwrap();
        assert!(started.status.success(), "{}", String::from_utf8_lossy(&started.stderr));
        Some(Self { folder, at })
    }

    /// What the recipient of a message from this address is answered.
    pub(crate) async fn send_from(&self, client: IpAddr) -> String {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind((client, 0).into()).unwrap();
        let mut stream = BufReader::new(socket.connect(self.at).await.unwrap());
        assert!(reply(&mut stream).await.starts_with("220 "));
        for command in ["EHLO client.invalid", "MAIL FROM:<a@client.invalid>"] {
            stream.write_all(format!("{command}\r\n").as_bytes()).await.unwrap();
            let answer = reply(&mut stream).await;
            assert!(answer.starts_with("250"), "{command}: {answer}");
        }
        stream.write_all(b"RCPT TO:<user@mx.invalid>\r\n").await.unwrap();
        let answer = reply(&mut stream).await;
        stream.write_all(b"QUIT\r\n").await.unwrap();
        answer
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        // It ends the processes whose ids stand in this folder.
        let _ = Command::new("postfix").arg("-c").arg(self.folder.path()).arg("stop").output();
    }
}

/// The last line of an answer.
async fn reply(stream: &mut BufReader<tokio::net::TcpStream>) -> String {
    loop {
        let mut line = String::new();
        assert_ne!(stream.read_line(&mut line).await.unwrap(), 0, "the mail server hung up");
        if line.as_bytes().get(3) != Some(&b'-') {
            return line.trim_end().to_owned();
        }
    }
}

fn write_settings(folder: &Path, at: SocketAddr, zone: &str) {
    let place = folder.display();
    let main = [
        "compatibility_level = 3.6".to_owned(),
        format!("queue_directory = {place}/queue"),
        format!("data_directory = {place}/data"),
        "daemon_directory = /usr/lib/postfix/sbin".to_owned(),
        "command_directory = /usr/sbin".to_owned(),
        format!("maillog_file = {place}/log"),
        format!("maillog_file_prefixes = {place}"),
        "inet_interfaces = 127.0.0.1".to_owned(),
        "inet_protocols = ipv4".to_owned(),
        "mynetworks = 127.0.0.1/32".to_owned(),
        "myhostname = mx.invalid".to_owned(),
        "mydestination = mx.invalid".to_owned(),
        "local_recipient_maps =".to_owned(),
        "local_transport = discard".to_owned(),
        "alias_maps =".to_owned(),
        "alias_database =".to_owned(),
        "smtpd_peername_lookup = no".to_owned(),
        format!("smtpd_recipient_restrictions = reject_rbl_client {zone}, reject_unauth_destination"),
        // What it was told about a client it remembers for as long as the process lives.
        "max_use = 1".to_owned(),
    ];
    fs::write(folder.join("main.cf"), main.join("\n") + "\n").unwrap();
    let services = [
        format!("{at} inet n - y - - smtpd"),
        "pickup unix n - y 60 1 pickup".to_owned(),
        "cleanup unix n - y - 0 cleanup".to_owned(),
        "qmgr unix n - n 300 1 qmgr".to_owned(),
        "rewrite unix - - y - - trivial-rewrite".to_owned(),
        "bounce unix - - y - 0 bounce".to_owned(),
        "defer unix - - y - 0 bounce".to_owned(),
        "trace unix - - y - 0 bounce".to_owned(),
        "proxymap unix - - n - - proxymap".to_owned(),
        "anvil unix - - y - 1 anvil".to_owned(),
        "discard unix - - y - - discard".to_owned(),
        "postlog unix-dgram n - n - 1 postlogd".to_owned(),
    ];
    fs::write(folder.join("master.cf"), services.join("\n") + "\n").unwrap();
}
