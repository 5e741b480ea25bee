//! The description of the API for programs, OpenAPI 3.1.

use std::sync::{Arc, LazyLock};

use axum::extract::State;
use axum::response::Response;
use utoipa::OpenApi;
use utoipa::openapi::{ContactBuilder, Server};

use super::reply;
use crate::web::error::PageError;
use crate::web::page::Site;

/// What the API offers.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Reprieve",
        description = "Whether addresses and networks are on the lists of this site, and why. Free, without an account. A state of `unknown` means that it could not be checked: never read it as `not-listed`.",
    ),
    paths(
        super::lookup::show,
        super::lookup::show_network,
        super::bulk::submit,
        super::understand::show,
        super::bounce::submit,
        super::removal::submit,
        super::removal::show,
        super::stats::show,
    ),
    components(schemas(crate::services::report::ListingReport, crate::services::report::NetworkReport, crate::services::bulk::LineFault)),
    tags(
        (name = "lookup", description = "Is it listed, and why?"),
        (name = "understand", description = "How is it read?"),
        (name = "bounce", description = "Why did a mail come back?"),
        (name = "removal", description = "Take it off the list: the same rules as the form."),
        (name = "stats", description = "How do removals end, and how long do they take?"),
    )
)]
struct Description;

/// The error of the API, RFC 9457.
#[derive(Debug, utoipa::ToSchema)]
#[schema(as = Problem)]
#[expect(dead_code, reason = "a description: the value itself is written in web::error")]
pub struct ProblemBody {
    /// Names the kind of problem; stable.
    r#type: String,
    /// The kind of problem in words.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What is wrong here and the way out.
    detail: String,
    /// The number of this answer, for whoever reports it.
    request_id: Option<String>,
    /// When to ask again, in seconds, as in `Retry-After`.
    retry_after: Option<i64>,
}

/// How a query was read.
#[derive(Debug, utoipa::ToSchema)]
#[schema(as = Reading)]
#[expect(dead_code, reason = "a description: the value itself is domain::query::Reply")]
pub struct ReadingBody {
    /// `address`, `network`, `range`, `many`, `hostname` or `error`.
    #[schema(example = "address")]
    kind: String,
    /// The address, network or host name in canonical form.
    #[schema(example = "1.2.3.4")]
    value: Option<String>,
    /// The class of special-purpose range that holds all of it.
    special: Option<String>,
    /// How it was read, or what is wrong and the way out.
    message: Option<String>,
    /// First address of a range.
    first: Option<String>,
    /// Last address of a range.
    last: Option<String>,
    /// The networks that make up a range.
    networks: Option<Vec<String>>,
    /// Several addresses and networks.
    values: Option<Vec<String>>,
}

/// The description as it stands for this site.
pub fn description(site: &Site) -> utoipa::openapi::OpenApi {
    static PLAIN: LazyLock<utoipa::openapi::OpenApi> = LazyLock::new(Description::openapi);
    let mut description = PLAIN.clone();
    description.info.title.clone_from(&site.identity.name);
    description.info.license = None;
    let contact = ContactBuilder::new().name(Some(site.identity.name.clone()));
    description.info.contact = Some(contact.email(Some(site.identity.contact.clone())).build());
    description.servers = Some(vec![Server::new(site.public_url.clone())]);
    description
}

/// The description as JSON.
pub async fn show(State(site): State<Arc<Site>>) -> Result<Response, PageError> {
    reply::json(&description(&site))
}
