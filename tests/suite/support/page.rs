//! A page as its reader uses it: what it says, and its forms with everything that is in them.

use std::collections::BTreeMap;

use axum::http::Method;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use scraper::{ElementRef, Html, Selector};

use super::answer::Answer;
use super::app::{Asking, TestApp};

/// What a browser calls a form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// A page that was read.
pub(crate) struct Read(Html);

/// A form of a page, as it will be sent.
#[derive(Clone)]
pub(crate) struct PageForm {
    pub(crate) action: String,
    pub(crate) fields: BTreeMap<String, String>,
    /// Every name that the form has a field for, with the values that may be chosen.
    known: BTreeMap<String, Vec<String>>,
}

impl Read {
    pub(crate) fn of(answer: &Answer) -> Self {
        Self(Html::parse_document(answer.text()))
    }

    /// A page that came as text.
    pub(crate) fn of_text(html: &str) -> Self {
        Self(Html::parse_document(html))
    }

    fn find(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The text of everything that the selector finds, blanks as one.
    pub(crate) fn text(&self, selector: &str) -> String {
        let texts = self.find(selector).into_iter().flat_map(|element| element.text().collect::<Vec<_>>());
        texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The texts one by one.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let text = |element: ElementRef<'_>| element.text().collect::<String>();
        self.find(selector).into_iter().map(text).collect()
    }

    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.find(selector).iter().filter_map(|element| Some(element.attr(name)?.to_owned())).collect()
    }

    pub(crate) fn has(&self, selector: &str) -> bool {
        !self.find(selector).is_empty()
    }

    /// The form of this id, with what stands in it.
    pub(crate) fn form(&self, id: &str) -> PageForm {
        self.form_at(&format!("form#{id}"))
    }

    /// The first form that is sent to this path.
    pub(crate) fn form_to(&self, action: &str) -> PageForm {
        self.form_at(&format!("form[action=\"{action}\"]"))
    }

    /// The first form that the selector finds, with what stands in it.
    pub(crate) fn form_at(&self, selector: &str) -> PageForm {
        let form = self.find(selector).into_iter().next();
        let form = form.unwrap_or_else(|| panic!("no form {selector}: {}", self.text("main")));
        let (mut fields, mut known) = (BTreeMap::new(), BTreeMap::<String, Vec<String>>::new());
        for field in form.select(&Selector::parse("input:not([disabled]), textarea[name], select").unwrap()) {
            let value = match field.value().name() {
                // A browser drops the line feed that follows the tag.
                "textarea" => field.text().collect::<String>().trim_start_matches('\n').to_owned(),
                "select" => chosen(field),
                _ => field.attr("value").unwrap_or_default().to_owned(),
            };
            let name = field.attr("name").unwrap().to_owned();
            let is_choice = matches!(field.attr("type"), Some("radio" | "checkbox"));
            known.entry(name.clone()).or_default().extend(is_choice.then(|| value.clone()));
            if !is_choice || field.attr("checked").is_some() {
                fields.insert(name, value);
            }
        }
        PageForm { action: form.attr("action").unwrap().to_owned(), fields, known }
    }
}

/// The value that a list to choose from has chosen: the first where none is.
fn chosen(list: ElementRef<'_>) -> String {
    let options = Selector::parse("option").unwrap();
    let all: Vec<_> = list.select(&options).collect();
    let at = all.iter().find(|option| option.attr("selected").is_some()).or(all.first());
    at.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
}

impl PageForm {
    /// The form with this typed in a field that it has, or chosen of what the field offers.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        let choices = self.known.get(name).unwrap_or_else(|| panic!("no field {name}"));
        assert!(choices.is_empty() || choices.iter().any(|choice| choice == value), "{name} has no {value}");
        self.fields.insert(name.to_owned(), value.to_owned());
        self
    }

    /// The form sent elsewhere than the page says.
    pub(crate) fn sent_to(self, action: &str) -> Self {
        Self { action: action.to_owned(), ..self }
    }

    /// The form with something in it that no page offers.
    pub(crate) fn forged(mut self, name: &str, value: &str) -> Self {
        self.fields.insert(name.to_owned(), value.to_owned());
        self
    }

    /// What would be sent under this name.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }

    /// The names of all fields.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.known.keys().map(String::as_str).collect()
    }

    /// The body that the browser sends.
    pub(crate) fn encoded(&self) -> String {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = self.fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// What the browser sends, to be changed before it goes.
    pub(crate) fn asking<'a>(&self, app: &'a TestApp) -> Asking<'a> {
        app.request(Method::POST, &self.action).header("sec-fetch-site", "same-origin").body(FORM, self.encoded())
    }

    /// Sends it.
    pub(crate) async fn send(&self, app: &TestApp) -> Answer {
        self.asking(app).send().await
    }
}
