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
