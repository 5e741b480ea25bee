//! The fields of a delivery report (RFC 3464), in its own part or copied among other words.

/// What a report says about one recipient.
#[derive(Debug, Default, Clone)]
pub(super) struct Recipient {
    /// Domain of the recipient.
    pub(super) domain: Option<String>,
    /// `failed`, `delayed`, `delivered`, `relayed`, `expanded`.
    pub(super) action: Option<String>,
    /// The status of the report itself.
    pub(super) status: Option<String>,
    /// Host name of the refusing server.
    pub(super) remote: Option<String>,
    /// What the receiver said, unfolded.
    pub(super) diagnostic: String,
}

/// So many recipients of one report are looked at.
const MAX_RECIPIENTS: usize = 32;
/// So many bytes of one field are kept.
const MAX_FIELD: usize = 4096;

impl Recipient {
    /// True when the mail arrived there.
    pub(super) fn is_delivered(&self) -> bool {
        matches!(self.action.as_deref(), Some("delivered" | "relayed" | "expanded"))
    }

    fn is_empty(&self) -> bool {
        self.diagnostic.is_empty() && self.action.is_none() && self.domain.is_none()
    }

    fn set(&mut self, name: &str, value: &str) {
        match name {
            "final-recipient" | "original-recipient" => self.domain = domain_of(value).or(self.domain.take()),
            "action" => {
                self.action = Some(value.split([' ', ';', '(']).next().unwrap_or_default().to_ascii_lowercase());
            }
            "status" => self.status = value.split_whitespace().next().map(str::to_owned),
            "remote-mta" => self.remote = host_in(value),
            "diagnostic-code" if self.diagnostic.is_empty() => value.clone_into(&mut self.diagnostic),
            _ => {}
        }
    }
}

/// The groups of fields; a new one begins with a recipient behind an empty line, or a second one.
pub(super) fn recipients(text: &str) -> Vec<Recipient> {
    let mut all = vec![Recipient::default()];
    for (name, value, is_after_gap) in fields(text) {
        let current = all.last().is_some_and(|recipient| !recipient.is_empty());
        if current && is_after_gap && all.len() < MAX_RECIPIENTS && is_of_recipient(&name) {
            all.push(Recipient::default());
        }
        if let Some(recipient) = all.last_mut() {
            recipient.set(&name, &value);
        }
    }
    all.retain(|recipient| !recipient.is_empty());
    all
}

fn is_of_recipient(name: &str) -> bool {
    matches!(name, "final-recipient" | "original-recipient" | "action" | "diagnostic-code" | "status")
}

/// Fields with their folds undone, and whether an empty line stands before.
fn fields(text: &str) -> Vec<(String, String, bool)> {
    let mut found: Vec<(String, String, bool)> = Vec::new();
    let (mut is_gap, mut is_open) = (true, false);
    for line in text.lines() {
        if line.trim().is_empty() {
            (is_gap, is_open) = (true, false);
        } else if let Some((name, value)) = named(line) {
            is_open = is_known(&name);
            if is_open && found.len() < MAX_RECIPIENTS * 8 {
                found.push((name, value.trim().to_owned(), is_gap));
                is_gap = false;
            }
        } else if is_open
            && let Some((_, value, _)) = found.last_mut()
            && line.starts_with([' ', '\t'])
            && value.len() < MAX_FIELD
        {
            // The end of a line stays to be seen: a reply of several lines has its code before each.
            value.push('\n');
            value.push_str(line.trim());
        }
    }
    found
}

fn named(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty() && name.len() < 40 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_name.then(|| (name.to_ascii_lowercase(), value))
}

fn is_known(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "final-recipient",
        "original-recipient",
        "action",
        "status",
        "remote-mta",
        "diagnostic-code",
        "reporting-mta",
    ];
    NAMES.contains(&name)
}

/// The value of a field in a head.
pub(super) fn field(head: &str, name: &str) -> Option<String> {
    head.lines()
        .find_map(|line| named(line).filter(|(found, _)| found == name).map(|(_, value)| value.trim().to_owned()))
}

/// The domain behind the first at sign.
pub(super) fn domain_of(text: &str) -> Option<String> {
    let (_, behind) = text.split_once('@')?;
    let domain: String =
        behind.chars().take(253).take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-')).collect();
    let domain = domain.trim_end_matches(['.', '-']).to_lowercase();
    (domain.contains('.')).then_some(domain)
}

/// The recipient in words for people: alone on a line, or in angle brackets before a colon.
pub(super) fn recipient_in(text: &str) -> Option<String> {
    const BEFORE: &[&str] = &["rcpt to:<", "rcpt to: <", " to=<", "arg1=<"];
    let lower = text.to_ascii_lowercase();
    let named = BEFORE.iter().find_map(|before| lower.find(before).and_then(|at| domain_of(text.get(at..)?)));
    named.or_else(|| {
        text.lines().find_map(|line| {
            let line = line.trim();
            let is_alone = !line.contains(' ') && line.contains('@') && line.len() < 254;
            let is_headed = line.starts_with('<') && (line.contains(">:") || line.ends_with('>'));
            (is_alone || is_headed).then(|| domain_of(line)).flatten()
        })
    })
}

/// The host name in `dns; mx.example.org (192.0.2.1, the server for the domain.)`.
fn host_in(value: &str) -> Option<String> {
    let value = value.rsplit(';').next().unwrap_or_default().trim();
    let host: String =
        value.chars().take(253).take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    host.contains('.').then_some(host)
}
