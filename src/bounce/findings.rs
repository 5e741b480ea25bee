//! What a returned mail says, as facts: the names that the API writes, and nothing for people.

use std::net::IpAddr;

/// Everything that was found in one text. Every piece is bounded, whatever the text was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// What the refusal comes to.
    pub verdict: Verdict,
    /// What kind of refusal it is; `None` when the text does not say.
    pub category: Option<Category>,
    /// More exactly, where the text says so: which words a person needs.
    pub cause: Option<Cause>,
    /// The sending address that the refusal is about. Never the receiver's; never guessed where it was masked.
    pub ip: Option<IpAddr>,
    /// Every address in the text with its part in it, the likeliest first, at most [`MAX_CANDIDATES`].
    pub candidates: Vec<Candidate>,
    /// The list that is named.
    pub list: Option<ListNamed>,
    /// The DNS zone as the text writes it.
    pub zone: Option<String>,
    /// The code of the SMTP reply.
    pub smtp: Option<u16>,
    /// The enhanced status code inside that reply (RFC 3463).
    pub enhanced: Option<String>,
    /// The reply on one line.
    pub diagnostic: Option<String>,
    /// Links in the reply, unwrapped and without sentence marks, at most [`MAX_LINKS`].
    pub urls: Vec<String>,
    /// The link or `mailto:` that a person should follow.
    pub action_url: Option<String>,
    /// True when the sending server goes on trying.
    pub temporary: bool,
    /// The program that wrote the text.
    pub reporter: Option<&'static str>,
    /// Who refused: a mailbox provider by name, or the refusing server's host name.
    pub remote: Option<String>,
    /// The domain of the recipient.
    pub recipient_domain: Option<String>,
    /// When the text was written, in seconds since 1970.
    pub date: Option<i64>,
    /// True when the address in question was made unreadable before it was pasted.
    pub is_masked: bool,
    /// What was read.
    pub nature: Nature,
}

impl Findings {
    /// Whether the text has any sign of a mail that was refused: a reason, a reply, a list, a link.
    pub fn tells_of_refusal(&self) -> bool {
        let has_reply = self.smtp.is_some() || self.enhanced.is_some();
        let names_list = self.list.is_some() || self.zone.is_some();
        self.verdict != Verdict::CannotTell || has_reply || names_list || !self.urls.is_empty()
    }
}

/// At most so many addresses are told.
pub const MAX_CANDIDATES: usize = 32;
/// At most so many links are told.
pub const MAX_LINKS: usize = 16;

/// What kind of thing was pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Nature {
    /// The source of a mail.
    Mail,
    /// Text: log lines, or what a person copied.
    #[default]
    Text,
    /// No text at all: a picture, an archive.
    Binary,
    /// Nothing but space.
    Empty,
}

/// What a refusal comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Verdict {
    /// A list of this site is named.
    Ours,
    /// A list of somebody else, public or the receiver's own.
    OtherList,
    /// The receiver asks a list wrongly: nobody is listed.
    ReceiverMisconfigured,
    /// Something else than a blocklist.
    NotABlocklist,
    /// The text does not say.
    #[default]
    CannotTell,
}

impl Verdict {
    /// As the API writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::OtherList => "other-list",
            Self::ReceiverMisconfigured => "receiver-misconfigured",
            Self::NotABlocklist => "not-a-blocklist",
            Self::CannotTell => "cannot-tell",
        }
    }
}

/// What kind of refusal it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// The address is on a blocklist in DNS.
    IpDnsbl,
    /// The address is on the receiver's own list.
    IpPrivate,
    /// A vendor of filters thinks little of the address.
    IpReputation,
    /// The address belongs to a range that should not send mail itself.
    IpDynamic,
    /// Too much from the address in a short time.
    IpRate,
    /// The address has no fitting name in DNS.
    IpRdns,
    /// The address is in a country that the receiver takes no mail from.
    IpGeo,
    /// A domain or link is listed, not the address.
    DomainList,
    /// The receiver asked a list wrongly; nobody is listed.
    ResolverError,
    /// SPF, DKIM, DMARC, or signing in.
    Auth,
    /// What the mail holds: its words, its attachments, its size.
    Content,
    /// The recipient's mailbox: full, closed, or not there.
    Mailbox,
    /// The receiver's server could not be reached.
    Network,
    /// The receiver asks to try again, once.
    Greylist,
    /// Another rule of the receiver.
    PolicyOther,
}

impl Category {
    /// As the API writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::IpDnsbl => "ip-dnsbl",
            Self::IpPrivate => "ip-private",
            Self::IpReputation => "ip-reputation",
            Self::IpDynamic => "ip-dynamic",
            Self::IpRate => "ip-rate",
            Self::IpRdns => "ip-rdns",
            Self::IpGeo => "ip-geo",
            Self::DomainList => "domain-list",
            Self::ResolverError => "resolver-error",
            Self::Auth => "auth",
            Self::Content => "content",
            Self::Mailbox => "mailbox",
            Self::Network => "network",
            Self::Greylist => "greylist",
            Self::PolicyOther => "policy-other",
        }
    }

    /// True when it says that the address is listed.
    pub const fn is_listing(self) -> bool {
        matches!(self, Self::IpDnsbl | Self::IpPrivate | Self::IpReputation | Self::IpDynamic)
    }
}

/// A refusal more exactly than its category, as far as it changes what a person should do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// There is no room in the mailbox.
    MailboxFull,
    /// There is no such mailbox.
    UnknownUser,
    /// The sender's domain does not name this server (SPF).
    Spf,
    /// The signature of the mail is missing or broken (DKIM).
    Dkim,
    /// The sender's domain asks to refuse such mail (DMARC).
    Dmarc,
    /// The sending program did not sign in.
    SignIn,
    /// The mail or an attachment is too large.
    Size,
    /// Something in the mail looks like a virus.
    Virus,
    /// The receiver takes no mail for this domain.
    Relaying,
    /// The receiver's domain is not in DNS.
    NoSuchDomain,
}

/// The part that an address plays in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The refusal is about it.
    Blocked,
    /// The receiver's server.
    Receiver,
    /// A server that the mail passed on its way.
    Relay,
    /// What a list answers, or another number in the shape of an address.
    Code,
    /// The resolver through which the receiver asked a list.
    Resolver,
    /// It stands in the text and nothing says why.
    Mentioned,
}

impl Role {
    /// As the API writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Blocked => "blocked",
            Self::Receiver => "receiver",
            Self::Relay => "relay",
            Self::Code => "code",
            Self::Resolver => "resolver",
            Self::Mentioned => "mentioned",
        }
    }
}

/// An address in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The address, IPv4-mapped IPv6 folded.
    pub address: IpAddr,
    /// Its part.
    pub role: Role,
    /// The words around it in the text, on one line, that gave it its part.
    pub why: String,
}

/// A list that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListNamed {
    /// A list of this site; without a name when only the site is named.
    Ours(Option<String>),
    /// An entry of the directory.
    Directory(String),
}

impl ListNamed {
    /// The name of the list, if there is one.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Ours(id) => id.as_deref(),
            Self::Directory(id) => Some(id),
        }
    }
}
