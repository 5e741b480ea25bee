//! Paths as the router matches them.

/// The home page.
pub const HOME: &str = "/";
/// Where the box leads.
pub const LOOKUP: &str = "/lookup";
/// The answer for one address.
pub const IP: &str = "/ip/{address}";
/// The answer for a network.
pub const NET: &str = "/net/{address}/{length}";
/// All lists.
pub const LISTS: &str = "/lists";
/// One list.
pub const LIST: &str = "/lists/{list}";
/// The policy of one list.
pub const POLICY: &str = "/lists/{list}/policy";
/// What happened on one list lately, for feed readers (RFC 4287).
pub const RECENT_ATOM: &str = "/lists/{list}/recent.atom";
/// The same as JSON Feed 1.1.
pub const RECENT_JSON: &str = "/lists/{list}/recent.json";
/// All questions.
pub const FAQ: &str = "/faq";
/// One question.
pub const ARTICLE: &str = "/faq/{slug}";
/// How to repair one fault.
pub const SECURE: &str = "/secure/{slug}";
/// For those who use the lists.
pub const USAGE: &str = "/usage";
/// How one program asks the lists.
pub const USAGE_WITH: &str = "/usage/{server}";
/// How to ask for the removal of an address.
pub const REMOVE: &str = "/remove/{list}/{address}";
/// How to ask for the removal of a network.
pub const REMOVE_NETWORK: &str = "/remove/{list}/{address}/{length}";
/// All news, the latest first.
pub const NEWS: &str = "/news";
/// One post.
pub const NEWS_POST: &str = "/news/{id}";
/// The latest posts for feed readers (RFC 4287).
pub const NEWS_ATOM: &str = "/news.atom";
/// The same as JSON Feed 1.1.
pub const NEWS_JSON: &str = "/news.json";
/// The numbers of removal requests.
pub const STATS: &str = "/stats";
/// The same for programs.
pub const STATS_JSON: &str = "/stats.json";
/// Where a requester says that it was them.
pub const CONFIRM: &str = "/confirm/{token}";
/// Where links to private pages are asked for again.
pub const REMOVAL_LOST: &str = "/removal";
/// The private page of a removal request.
pub const REMOVAL: &str = "/removal/{secret}";
/// The same as a file.
pub const REMOVAL_EXPORT: &str = "/removal/{secret}/export";
/// Confirms from the listed address.
pub const REMOVAL_CONFIRM: &str = "/removal/{secret}/confirm";
/// Has machines look for a text in the DNS.
pub const REMOVAL_LOOK: &str = "/removal/{secret}/look";
/// Adds facts.
pub const REMOVAL_MESSAGE: &str = "/removal/{secret}/message";
/// Asks for a second look.
pub const REMOVAL_APPEAL: &str = "/removal/{secret}/appeal";
/// Takes a request back.
pub const REMOVAL_WITHDRAW: &str = "/removal/{secret}/withdraw";
/// Erases what is personal.
pub const REMOVAL_ERASE: &str = "/removal/{secret}/erase";
/// What the site logs and keeps.
pub const PRIVACY: &str = "/privacy";
/// Makes a browser remember a language.
pub const LANGUAGE: &str = "/language";
/// How to reach the operator.
pub const CONTACT: &str = "/contact";
/// Where to report a weakness (RFC 9116).
pub const SECURITY_TXT: &str = "/.well-known/security.txt";
/// The lists, described for programs.
pub const DNSBL_JSON: &str = "/.well-known/dnsbl.json";
/// The parts that pages are made of.
pub const STYLE: &str = "/staff/style";
/// The API, described for people.
pub const API: &str = "/api";
/// The API, described for programs.
pub const OPENAPI: &str = "/api/v1/openapi.json";
/// Many addresses at once.
pub const API_LOOKUP: &str = "/api/v1/lookup";
/// One address.
pub const API_LOOKUP_ONE: &str = "/api/v1/lookup/{address}";
/// One network.
pub const API_LOOKUP_NETWORK: &str = "/api/v1/lookup/{address}/{length}";
/// A returned mail, explained.
pub const API_BOUNCE: &str = "/api/v1/bounce";
/// The numbers of removal requests.
pub const API_STATS: &str = "/api/v1/stats";
/// Where programs ask for a removal.
pub const API_REMOVALS: &str = "/api/v1/removals";
/// A removal request, for programs.
pub const API_REMOVAL: &str = "/api/v1/removals/{secret}";
/// How a query is read.
pub const API_UNDERSTAND: &str = "/api/v1/understand";
/// What a kind of problem means: the `type` of RFC 9457.
pub const PROBLEM: &str = "/problems/{slug}";
/// Stylesheet, script, icon, each with the hash of its content in its name.
pub const ASSET: &str = "/static/{file}";
/// The letters that the demo has sent; a site that is no demo has no such page.
pub const DEMO_LETTERS: &str = "/demo/letters";
/// The staff of the demo; a site that is no demo has no such page.
pub const DEMO_STAFF: &str = "/demo/staff";
/// For whoever watches the process: does it answer at all?
pub const LIVE: &str = "/health/live";
/// For whoever sends visitors: can it answer lookups?
pub const READY: &str = "/health/ready";
/// Figures for Prometheus.
pub const METRICS: &str = "/metrics";

/// All of them that every site has.
pub const ALL: &[&str] = &[
    HOME,
    LOOKUP,
    IP,
    NET,
    LISTS,
    LIST,
    POLICY,
    RECENT_ATOM,
    RECENT_JSON,
    FAQ,
    ARTICLE,
    SECURE,
    USAGE,
    USAGE_WITH,
    REMOVE,
    REMOVE_NETWORK,
    CONFIRM,
    REMOVAL_LOST,
    REMOVAL,
    REMOVAL_EXPORT,
    REMOVAL_CONFIRM,
    REMOVAL_LOOK,
    REMOVAL_MESSAGE,
    REMOVAL_APPEAL,
    REMOVAL_WITHDRAW,
    REMOVAL_ERASE,
    NEWS,
    NEWS_POST,
    NEWS_ATOM,
    NEWS_JSON,
    STATS,
    STATS_JSON,
    PRIVACY,
    LANGUAGE,
    CONTACT,
    SECURITY_TXT,
    DNSBL_JSON,
    STYLE,
    API,
    OPENAPI,
    API_LOOKUP,
    API_LOOKUP_ONE,
    API_LOOKUP_NETWORK,
    API_BOUNCE,
    API_REMOVALS,
    API_REMOVAL,
    API_STATS,
    API_UNDERSTAND,
    PROBLEM,
    ASSET,
    LIVE,
    READY,
    METRICS,
];
