//! `/staff/style`: every part that pages are made of, for whoever builds the next page. Holds no data and asks nobody.

use askama::Template;
use axum::response::IntoResponse;

use crate::web::cache::CachePolicy;
use crate::web::form::{Choices, DateField, Errors, Field, TypedDate};
use crate::web::page::Page;
use crate::web::view::View;

/// All parts on one page, in English.
#[derive(Debug, Template)]
#[template(path = "staff/style.html")]
pub struct StyleView {
    page: Page,
    errors: Errors,
    line: Field,
    mail: Field,
    text: Field,
    one: Choices,
    several: Choices,
    since: DateField,
}

impl StyleView {
    /// The page of all parts.
    pub fn new(page: Page) -> Self {
        let mut errors = Errors::default();
        errors.add("mail", "Enter an address with an @, as ada@example.org.");
        errors.add("one", "Choose one of the two.");
        errors.add("since", "Enter a day of the calendar, as 23 11 2026.");
        let typed = TypedDate { day: "31".to_owned(), month: "2".to_owned(), year: "2026".to_owned() };
        let one = Choices::new("one", "One of several", &errors).hint("Nothing is chosen at first.");
        let several = Choices::new("several", "Any number of several", &errors);
        let about = ("The other".to_owned(), "With more about it.".to_owned());
        Self {
            line: Field::new("line", "A line of text").typed("203.0.113.7", &errors),
            mail: Field::new("mail", "Mail address")
                .hint("Why it is asked for.")
                .autocomplete("email")
                .typed("ada", &errors),
            text: Field::new("text", "A longer text").hint("Up to 2,000 characters."),
            one: one.or("this", "This", false).or_with("other", about, false),
            several: several.or("this", "This", true).or("other", "The other", false),
            since: DateField::new(&page, ("since", "A date".to_owned()), &typed, &errors)
                .hint("For example, 23 11 2026."),
            errors,
            page: page.without_address(),
        }
    }
}

/// Shows all parts.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Secret, View::ok(StyleView::new(page)))
}
