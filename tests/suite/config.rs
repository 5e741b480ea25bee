//! Configuration: defaults that work, every fault named at once, secrets never printed.

use std::io::Write;
use std::path::Path;

use reprieve::config::{Config, ConfigFaults};

fn load(toml: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigFaults> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(toml.as_bytes()).unwrap();
    let lookup = |name: &str| environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    Config::load(Some(file.path()), &lookup)
}

#[test]
fn nothing_at_all_is_a_working_configuration() {
    let config = Config::load(None, &|_| None).unwrap();

    assert_eq!(config.database_url.expose(), "sqlite:reprieve.db");
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.public_url.as_str(), "http://127.0.0.1:8080/");
    assert!(config.limits);
}

#[test]
fn the_environment_wins_over_the_file() {
    let config = load("listen = '127.0.0.1:9000'\nlimits = 'on'", &[("REPRIEVE_LISTEN", "[::1]:7000")]).unwrap();

    assert_eq!(config.listen.to_string(), "[::1]:7000");
    assert_eq!(config.public_url.as_str(), "http://[::1]:7000/");
}

#[test]
fn every_fault_is_named_at_once_with_key_value_and_what_is_allowed() {
    let toml = "listen = 'nowhere'\nlimits = 'perhaps'\n\n[operator]\naccent = 'red'\nshoe_size = 44";
    let faults = load(toml, &[("REPRIEVE_DATABASE_URL", "mysql://x")]).unwrap_err().0;

    let text = faults.join("\n");
    assert_eq!(faults.len(), 5, "{text}");
    assert!(
        text.contains("listen (line 1): \"nowhere\" is not allowed here; allowed: an address and a port"),
        "{text}"
    );
    assert!(text.contains("limits (line 2)"), "{text}");
    assert!(text.contains("operator.accent (line 5)"), "{text}");
    assert!(text.contains("operator.shoe_size (line 6): no such key"), "{text}");
    assert!(text.contains("REPRIEVE_DATABASE_URL: \"mysql://x\""), "{text}");
}

#[test]
fn a_folder_or_file_that_is_not_there_is_called_so() {
    let faults = load("lists_dir = '/nowhere/lists'", &[("REPRIEVE_OWNERS_DB", "/nowhere/owners.mmdb")]).unwrap_err().0;

    assert_eq!(
        faults,
        [
            "lists_dir (line 1): no such folder: \"/nowhere/lists\"",
            "REPRIEVE_OWNERS_DB: no such file: \"/nowhere/owners.mmdb\""
        ]
    );
}

#[test]
fn s82_secrets_are_printed_neither_in_debug_nor_in_faults() {
    let config = load("", &[("REPRIEVE_DATABASE_URL", "postgres://site:hunter2@db.example/list")]).unwrap();
    assert!(!format!("{config:?}").contains("hunter2"));

    for wrong in ["mysql://site:hunter2@db.example/list", "postgres:hunter2", "site:hunter2@db.example", "hunter2"] {
        let faults = load(&format!("smtp_url = '{wrong}'"), &[("REPRIEVE_DATABASE_URL", wrong)]).unwrap_err();
        assert!(!format!("{faults}").contains("hunter2"), "{faults}");
        assert_eq!(faults.0.len(), 2, "{faults}");
    }
}

#[test]
fn exclusions_and_links_are_read_row_by_row() {
    let toml = "
        listable_special = ['documentation']
        trusted_proxies = ['10.0.0.0/8', '::1']
        [[exclusions]]
        network = '192.0.2.0/24'
        reason = 'our own mail servers'
        [[exclusions]]
        network = '192.0.2.1/24'
        reason = 'host bits'
        [[operator.links]]
        text = 'Imprint'
        url = 'javascript:alert(1)'";
    let faults = load(toml, &[]).unwrap_err().0;

    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults.iter().any(|fault| fault.starts_with("exclusions (line 7): network")), "{faults:?}");
    assert!(faults.iter().any(|fault| fault.contains("javascript")), "{faults:?}");
}

#[test]
fn a_file_that_is_missing_or_no_toml_is_named_with_its_line() {
    let missing = Config::load(Some(Path::new("/nonexistent/reprieve.toml")), &|_| None).unwrap_err();
    let broken = load("listen = '127.0.0.1:1'\nlimits = = on", &[]).unwrap_err();

    assert!(missing.to_string().contains("/nonexistent/reprieve.toml: cannot be read"), "{missing}");
    assert!(broken.to_string().contains(":2: "), "{broken}");
}

#[test]
fn s72_s82_several_keys_may_be_set_the_first_signs_and_none_is_ever_shown() {
    let [one, two] = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
    let config = load(&format!("secret_keys = ['{one}', '{two}']"), &[]).unwrap();
    let both: Vec<&str> = config.secret_keys.iter().map(reprieve::config::Secret::expose).collect();
    assert_eq!(both, [one, two]);
    assert!(!format!("{config:?}").contains(one));
    let config = load("", &[("REPRIEVE_SECRET_KEYS", &format!("{two}, {one}"))]).unwrap();
    assert_eq!(config.secret_keys[0].expose(), two);
    assert!(load("", &[]).unwrap().secret_keys.is_empty());

    for weak in ["hunter2", &"a".repeat(64), &one[1..]] {
        let faults = load(&format!("secret_keys = ['{one}', '{weak}']"), &[]).unwrap_err();
        assert_eq!(faults.0.len(), 1, "{faults}");
        assert!(!format!("{faults}").contains(weak), "{faults}");
        assert!(format!("{faults}").contains("32 random characters or more"), "{faults}");
    }
}

#[test]
fn s79_what_is_wrong_with_a_mail_server_is_said_without_its_password() {
    for (url, why) in [
        ("smtp://site:hunter2@mail.example?tls=off", "may stand ?tls=opportunistic or ?tls=none"),
        ("smtp://site:hunter2@mail.example?tls=none", "a password needs required TLS"),
        ("smtps://site:hunter2@mail.example?tls=none", "smtps:// has TLS from the start"),
        ("imap://site:hunter2@mail.example", "a mail server is written as"),
    ] {
        let faults = load(&format!("smtp_url = '{url}'"), &[]).unwrap_err().to_string();
        assert!(faults.contains("smtp_url (line 1)") && faults.contains(why), "{faults}");
        assert!(!faults.contains("hunter2"), "{faults}");
    }
    let config = load("smtp_url = 'smtps://site:hunter2@mail.example'\nmail_from = 'list@example.net'", &[]).unwrap();
    assert!(!format!("{config:?}").contains("hunter2"));
    assert!(load("mail_from = 'List <list@example.net>'", &[]).is_err());
}

#[test]
fn letters_without_a_mail_server_go_beside_the_database() {
    let folder = |url: &str| load(&format!("database_url = '{url}'"), &[]).unwrap().letters_dir;

    assert_eq!(folder("sqlite:/var/lib/reprieve/site.db"), Path::new("/var/lib/reprieve/letters"));
    assert_eq!(folder("sqlite:reprieve.db"), Path::new("letters"));
    assert_eq!(folder("postgres://site@db.example/list"), Path::new("letters"));
    assert_eq!(load("letters_dir = '/srv/letters'", &[]).unwrap().letters_dir, Path::new("/srv/letters"));
}

#[test]
fn zones_are_published_as_the_file_says_and_every_fault_is_named() {
    let toml = "[publish]\ndir = '/var/lib/zones'\nformats = ['bind', 'csv']\ncombined_zone = 'bl.example'\n\
                name_servers = ['ns1.dns.example']\nevery = '1m'\nlargest_change = 10\nafter = ['rndc', 'reload']\n\
                ask = ['192.0.2.53:53', '[2001:db8::53]:53']";
    let publish = load(toml, &[("REPRIEVE_PUBLISH_AT_LEAST", "2h")]).unwrap().publish;
    assert_eq!(publish.dir.as_deref(), Some(Path::new("/var/lib/zones")));
    assert_eq!(publish.formats.iter().map(|format| format.word()).collect::<Vec<_>>(), ["bind", "csv"]);
    assert_eq!((publish.every.0, publish.at_least.0, publish.largest_change), (60, 7200, 10));
    assert_eq!((publish.after.len(), publish.ask.len()), (2, 2));

    let wrong = "[publish]\nformats = ['xml']\ncombined_zone = 'Not A Name'\nevery = '1s'\nat_least = '1s'\n\
                 largest_change = 0\nask = ['ns1.dns.example']";
    let faults = load(wrong, &[]).unwrap_err().0;
    assert_eq!(faults.len(), 6, "{faults:?}");
    let plain = Config::load(None, &|_| None).unwrap().publish;
    assert_eq!((plain.dir, plain.every.0, plain.at_least.0, plain.largest_change), (None, 30, 3600, 20));
}
