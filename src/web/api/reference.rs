//! The API, described for people: the same description that programs read, as a page of our own.

use askama::Template;
use axum::response::IntoResponse;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{OpenApi, RefOr, Response};

use super::openapi::description;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::limits::{self, Budget};
use crate::web::page::Page;
use crate::web::view::View;

/// What the API offers, for people.
#[derive(Debug, Template)]
#[template(path = "public/api.html")]
pub struct ApiView {
    page: Page,
    base: String,
    openapi_url: &'static str,
    calls: Vec<Call>,
    answers: Budget,
    lines: Budget,
}

/// One call.
#[derive(Debug)]
struct Call {
    id: String,
    method: &'static str,
    path: String,
    description: Vec<Piece>,
    parameters: Vec<Named>,
    answers: Vec<Named>,
}

/// A parameter or a status, and what it means.
#[derive(Debug)]
struct Named {
    name: String,
    text: Vec<Piece>,
}

/// A piece of a description: words, or code, which the description has between backticks.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    is_code: bool,
    text: String,
}

/// The pieces of a description; a backtick without its other one is a backtick.
fn pieces(description: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |is_code, text: &str| {
        if !text.is_empty() {
            pieces.push(Piece { is_code, text: text.to_owned() });
        }
    };
    let mut rest = description;
    while let Some((words, behind)) = rest.split_once('`') {
        let Some((code, behind)) = behind.split_once('`') else { break };
        add(false, words);
        add(true, code);
        rest = behind;
    }
    add(false, rest);
    pieces
}

impl ApiView {
    /// The page of this site's API.
    pub fn new(page: Page) -> Self {
        Self {
            base: page.site.public_url.clone(),
            openapi_url: urls::openapi(),
            calls: calls(&description(&page.site)),
            answers: limits::Operation::ApiLookup.budget(),
            lines: limits::Operation::BulkLine.budget(),
            page,
        }
    }
}

fn calls(description: &OpenApi) -> Vec<Call> {
    let of_path = |(path, item): (&String, &PathItem)| {
        let methods = [("GET", &item.get), ("POST", &item.post)];
        let calls =
            methods.into_iter().filter_map(|(method, operation)| Some(Call::new(method, path, operation.as_ref()?)));
        calls.collect::<Vec<_>>()
    };
    description.paths.paths.iter().flat_map(of_path).collect()
}

impl Call {
    fn new(method: &'static str, path: &str, operation: &Operation) -> Self {
        let parameters = operation.parameters.iter().flatten().filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(Named {
                name: parameter.name.clone(),
                text: pieces(parameter.description.as_deref().unwrap_or_default()),
            }),
            RefOr::Ref(_) => None,
        });
        let answers = operation
            .responses
            .responses
            .iter()
            .map(|(status, response)| Named { name: status.clone(), text: pieces(meaning(response)) });
        let told = [&operation.summary, &operation.description].into_iter().flatten();
        Self {
            id: format!("{}{}", method.to_lowercase(), path.replace(|c: char| !c.is_ascii_alphanumeric(), "-")),
            method,
            path: path.to_owned(),
            description: pieces(&told.map(String::as_str).collect::<Vec<_>>().join(" ")),
            parameters: parameters.collect(),
            answers: answers.collect(),
        }
    }
}

fn meaning(response: &RefOr<Response>) -> &str {
    match response {
        RefOr::T(response) => &response.description,
        RefOr::Ref(_) => "",
    }
}

/// Shows the page.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(ApiView::new(page)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_backticks_is_code() {
        let told: Vec<(bool, String)> =
            pieces("`as-of` and `q`: a ` stays.").into_iter().map(|piece| (piece.is_code, piece.text)).collect();

        let said = [(true, "as-of"), (false, " and "), (true, "q"), (false, ": a ` stays.")];
        assert_eq!(told, said.map(|(is_code, text)| (is_code, text.to_owned())));
        assert!(pieces("").is_empty());
    }
}
