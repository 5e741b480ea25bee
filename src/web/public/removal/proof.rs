//! The two ways beside the letter: from the listed address itself, or by a text in the DNS. Either confirms a request
//! and shows control of the network.

use std::net::IpAddr;

use super::standing::Standing;
use crate::domain::check::{CheckKind, CheckReason, CheckResult, Counts, control_names, token_text};
use crate::domain::network::{Network, fold};
use crate::domain::policy::PROOF_WITHIN;
use crate::domain::query::HostName;
use crate::domain::removal::Removal;
use crate::domain::time::Timestamp;
use crate::strings::{MessageId, id};
use crate::web::duration_text::Moment;
use crate::web::page::Page;
use crate::web::public::check_text;

/// What may be done beside opening the letter.
#[derive(Debug)]
pub struct ProofPart {
    /// True while the confirmation is awaited; false when control is.
    pub confirms: bool,
    /// Until when.
    pub until: Moment,
    /// From the listed address, where that is enough.
    pub address: Option<AddressWay>,
    /// By a text in the DNS.
    pub dns: DnsWay,
}

/// From the listed address.
#[derive(Debug)]
pub struct AddressWay {
    /// What the reader's own address makes of it.
    pub what: String,
    /// True when the reader has an address of the network.
    pub is_here: bool,
}

/// By a text in the DNS.
#[derive(Debug)]
pub struct DnsWay {
    /// Where, in groups: one name of each is enough, or all of it, or a name that leads back.
    pub places: Vec<Places>,
    /// What the text is.
    pub text: String,
    /// That the name of a single address may carry it, where that name is not known.
    pub beside: Option<String>,
    /// What was found last.
    pub found: String,
    /// When that was.
    pub looked: Option<Moment>,
}

/// Names of which the text needs one, or all.
#[derive(Debug)]
pub struct Places {
    /// How many of them are needed.
    pub label: String,
    /// The names.
    pub names: Vec<String>,
}

impl ProofPart {
    /// What is offered to a reader at `client`; nothing when neither confirmation nor proof is awaited.
    pub fn of(
        page: &Page,
        (removal, checks): (&Removal, &[CheckResult]),
        (standing, client): (Standing, IpAddr),
        now: Timestamp,
    ) -> Option<Self> {
        let confirmed_at = removal.confirmed.map(|(at, _)| at);
        let (confirms, until) = match (standing, confirmed_at) {
            (Standing::Unconfirmed, _) => (true, removal.confirm_until),
            (Standing::Proving, Some(at)) => (false, at.plus(PROOF_WITHIN)),
            _ => return None,
        };
        // Somebody inside a range confirms for it, but shows no control of it.
        let is_enough = confirms || removal.network.is_host();
        Some(Self {
            confirms,
            until: Moment::new(&page.words, until, now),
            address: is_enough.then(|| AddressWay::new(page, removal, client)),
            dns: DnsWay::new(page, removal, checks, now),
        })
    }
}

impl AddressWay {
    fn new(page: &Page, removal: &Removal, client: IpAddr) -> Self {
        let client = fold(client);
        let is_here = removal.network.contains(&Network::host(client));
        let what = if is_here { page.t("removal-address-here") } else { page.t("removal-address-elsewhere") };
        let what = what.arg("address", client).arg("network", removal.network.plain()).to_string();
        Self { what, is_here }
    }
}

impl DnsWay {
    fn new(page: &Page, removal: &Removal, checks: &[CheckResult], now: Timestamp) -> Self {
        let name = reverse_name(checks);
        let names = control_names(&removal.network, name);
        let group = |counts: Counts, label: MessageId| {
            let names: Vec<String> =
                names.iter().filter(|name| name.counts == counts).map(|name| name.name.to_string()).collect();
            (!names.is_empty()).then(|| Places { label: page.t(label).to_string(), names })
        };
        let groups = [
            group(Counts::Alone, id("removal-dns-at")),
            group(Counts::Together, id("removal-dns-together")),
            group(Counts::WhenConfirmed, id("removal-dns-confirmed")),
        ];
        let result = checks.iter().find(|result| result.kind == CheckKind::Control);
        let found = result.map(|result| check_text::sentence(&page.words, result));
        let is_unnamed = removal.network.is_host() && name.is_none();
        Self {
            places: groups.into_iter().flatten().collect(),
            text: token_text(&removal.control_token),
            beside: is_unnamed.then(|| page.t("removal-dns-beside").to_string()),
            found: found.unwrap_or_else(|| page.t("removal-dns-never").to_string()),
            looked: result.map(|result| Moment::new(&page.words, result.at, now)),
        }
    }
}

/// What a single address is called, as far as machines have seen it.
fn reverse_name(checks: &[CheckResult]) -> Option<&HostName> {
    checks.iter().find_map(|result| match &result.reason {
        CheckReason::Name { name } | CheckReason::LeadsBack { name } | CheckReason::LooksChosen { name } => Some(name),
        _ => None,
    })
}
