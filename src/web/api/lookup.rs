//! One address or network.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;

use super::reply;
use crate::domain::network::Network;
use crate::domain::query::{Query, understand};
use crate::services::Services;
use crate::services::report::{AddressReport, NetworkReport};
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Site;

/// Whether one address is listed, and why.
#[utoipa::path(
    get,
    path = "/api/v1/lookup/{address}",
    operation_id = "lookup_address",
    tag = "lookup",
    params(("address" = String, Path, description = "An IPv4 or IPv6 address.", example = "203.0.113.7")),
    responses(
        (status = 200, description = "The answer.", body = AddressReport),
        (status = 400, description = "This is no address; `detail` says what is wrong.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "It could not be checked: `state` is `unknown`.", body = AddressReport),
    )
)]
pub async fn show(
    State(services): State<Arc<Services>>,
    State(site): State<Arc<Site>>,
    Path(address): Path<String>,
) -> Result<Response, PageError> {
    answer(&services, &site, &address)
}

/// Whether anything inside or around a network is listed.
#[utoipa::path(
    get,
    path = "/api/v1/lookup/{address}/{length}",
    operation_id = "lookup_network",
    tag = "lookup",
    params(
        ("address" = String, Path, description = "First address of the network.", example = "203.0.113.0"),
        ("length" = String, Path, description = "Length of the prefix in bits.", example = "24"),
    ),
    responses(
        (status = 200, description = "The answer: listings, or counts when the network is wider than a /24 or /48.", body = NetworkReport),
        (status = 400, description = "This is no network; `detail` says what is wrong.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "It could not be checked: `state` is `unknown`.", body = NetworkReport),
    )
)]
pub async fn show_network(
    State(services): State<Arc<Services>>,
    State(site): State<Arc<Site>>,
    Path((address, length)): Path<(String, String)>,
) -> Result<Response, PageError> {
    answer(&services, &site, &format!("{address}/{length}"))
}

/// The answer for whatever address or network the text is.
pub fn answer(services: &Services, site: &Site, text: &str) -> Result<Response, PageError> {
    let understood = understand(text);
    match understood.query {
        Query::Address(address) => address_report(services, site, &Network::host(address)),
        Query::Network(network) => network_report(services, site, &network),
        Query::Range(_) | Query::Many(_) => {
            Err(PageError::BadRequest("Ask for one address or network here, or send many to the bulk lookup.".into()))
        }
        Query::Name(_) => Err(PageError::BadRequest("This is a name. The API looks up addresses and networks.".into())),
        Query::Text | Query::Unclear(_) => Err(PageError::BadRequest(understood.message().unwrap_or_default())),
    }
}

/// The API's answer for one address.
fn address_report(services: &Services, site: &Site, host: &Network) -> Result<Response, PageError> {
    let answer = services.answer(host.address());
    reply::report(answer.state, &AddressReport::new(&answer, &site.public_url))
}

/// The API's answer for a network; for a single address that of the address.
fn network_report(services: &Services, site: &Site, network: &Network) -> Result<Response, PageError> {
    if network.is_host() {
        return address_report(services, site, network);
    }
    let answer = services.network_answer(network);
    reply::report(answer.state, &NetworkReport::new(&answer, &site.public_url))
}
