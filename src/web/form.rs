//! Forms as data: what each field is called, what stands in it, what is to be mended (A11).
//!
//! A form that has something to mend is not an error: it is shown again with status 422, everything that was typed in
//! it, the summary on top (`parts/errors.html`) and the same words at the field (`parts/forms.html`). The server alone
//! judges: no field is `required`, the form is `novalidate`.
//!
//! What a form sends is a struct that lists its fields and denies others (S92), read by [`super::extract::Form`]. Each
//! box to tick has a name of its own, since a name that comes twice cannot be read. A route that takes long texts has
//! `Room::PASTE`, so that a text too long for its field comes back with the form.

use askama::Template;
use axum::http::StatusCode;
use jiff::civil::Date;

use super::page::Page;
use super::view::View;
use crate::domain::plain::TooLong;
use crate::services::form_token::TokenProblem;
use crate::strings::id;

/// The id of the button that sends a form, where a trouble with the form as a whole leads.
pub const SEND: &str = "_send";

/// What is to be mended in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field, which is its name; of several that belong together, of the first that is meant.
    pub field: &'static str,
    /// What to enter, in a sentence.
    pub message: String,
}

/// What is to be mended in a form, in the order of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Errors(Vec<FieldError>);

impl Errors {
    /// Adds what is to be mended in a field; of a field that has something already, nothing more.
    pub fn add(&mut self, field: &'static str, message: impl Into<String>) {
        if self.at(field).is_empty() {
            self.0.push(FieldError { field, message: message.into() });
        }
    }

    /// Adds that a text is too long for its field.
    pub fn add_too_long(&mut self, page: &Page, field: &'static str, text: TooLong) {
        let message = page.t("form-too-long").arg("size", text.characters).arg("limit", text.limit);
        self.add(field, message.to_string());
    }

    /// Adds that the form must be sent once more, for a reason that is no field's.
    pub fn add_token(&mut self, page: &Page, problem: TokenProblem) {
        self.add_token_at(page, SEND, problem);
    }

    /// The same on a page with several forms: of the one whose button has this id.
    pub fn add_token_at(&mut self, page: &Page, button: &'static str, problem: TokenProblem) {
        // Whoever has something to mend sends it later by themselves.
        if problem == TokenProblem::TooSoon && !self.is_empty() {
            return;
        }
        let message = match problem {
            TokenProblem::TooSoon => id("form-again-soon"),
            TokenProblem::Forged | TokenProblem::OtherForm | TokenProblem::TooOld => id("form-again"),
        };
        self.add(button, page.t(message).to_string());
    }

    /// True when nothing is to be mended.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is to be mended in this field, or nothing.
    pub fn at(&self, field: &str) -> &str {
        self.0.iter().find(|error| error.field == field).map_or("", |error| &error.message)
    }

    /// All of it, for the summary.
    pub fn all(&self) -> &[FieldError] {
        &self.0
    }

    /// The title of the page: its heading, told to be one with errors (A7).
    pub fn title(&self, page: &Page, heading: &str) -> String {
        if self.is_empty() { heading.to_owned() } else { page.t("base-problem").arg("heading", heading).to_string() }
    }

    /// The page with the form: 422 when something is to be mended.
    pub fn view<T: Template>(&self, template: T) -> View<T> {
        View::new(if self.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, template)
    }
}

/// A field for text, as `parts/forms.html` shows it.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// Its name, which is its id as well.
    pub name: &'static str,
    /// What it is, above it.
    pub label: String,
    /// What helps to fill it in, or nothing.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// What is to be mended, or nothing.
    pub problem: String,
    /// What a browser may fill in by itself.
    pub autocomplete: &'static str,
}

impl Field {
    /// An empty field that no browser fills in.
    pub fn new(name: &'static str, label: impl Into<String>) -> Self {
        Self { name, label: label.into(), autocomplete: "off", ..Self::default() }
    }

    /// With what helps to fill it in.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// Filled in by the browser, if it knows how: `email`, `name`.
    #[must_use]
    pub fn autocomplete(self, what: &'static str) -> Self {
        Self { autocomplete: what, ..self }
    }

    /// With what was typed and what is to be mended in it.
    #[must_use]
    pub fn typed(self, value: impl Into<String>, errors: &Errors) -> Self {
        let problem = errors.at(self.name).to_owned();
        Self { value: value.into(), problem, ..self }
    }

    /// The ids of what describes it, for `aria-describedby`.
    pub fn described_by(&self) -> String {
        described_by(self.name, &self.hint, &self.problem)
    }
}

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Of the first the name of the group, so that the summary can lead there.
    pub id: String,
    /// What is sent.
    pub value: &'static str,
    /// What it is.
    pub label: String,
    /// More about it, or nothing.
    pub hint: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A group of things of which one is chosen, or any number are ticked.
#[derive(Debug, Clone)]
pub struct Choices {
    /// The name of the group. A box to tick is sent under this name, a dash and its value.
    pub name: &'static str,
    /// What is to be chosen.
    pub legend: String,
    /// What helps to choose, or nothing.
    pub hint: String,
    /// What is to be mended, or nothing.
    pub problem: String,
    /// What there is.
    pub choices: Vec<Choice>,
}

impl Choices {
    /// A group without anything in it yet.
    pub fn new(name: &'static str, legend: impl Into<String>, errors: &Errors) -> Self {
        let problem = errors.at(name).to_owned();
        Self { name, legend: legend.into(), hint: String::new(), problem, choices: Vec::new() }
    }

    /// With what helps to choose.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// With one more thing to choose.
    #[must_use]
    pub fn or(self, value: &'static str, label: impl Into<String>, is_chosen: bool) -> Self {
        self.or_with(value, (label.into(), String::new()), is_chosen)
    }

    /// The same with more about it.
    #[must_use]
    pub fn or_with(mut self, value: &'static str, (label, hint): (String, String), is_chosen: bool) -> Self {
        let number = self.choices.len() + 1;
        let id = if number == 1 { self.name.to_owned() } else { format!("{}-{number}", self.name) };
        self.choices.push(Choice { id, value, label, hint, is_chosen });
        self
    }

    /// The ids of what describes the group.
    pub fn described_by(&self) -> String {
        described_by(self.name, &self.hint, &self.problem)
    }
}

/// A day of the calendar as it is typed: three short texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// The day of the month.
    pub day: String,
    /// The number of the month.
    pub month: String,
    /// The year in four digits.
    pub year: String,
}

impl TypedDate {
    /// True when nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year].into_iter().all(|part| part.trim().is_empty())
    }

    /// The day that was meant; `None` for one that the calendar does not have.
    pub fn read(&self) -> Option<Date> {
        let (day, month, year) = (number(&self.day)?, number(&self.month)?, number(&self.year)?);
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().filter(|_| year >= 1970)
    }
}

/// A number of up to four digits, in those of Europe, Arabia, Persia or full width.
fn number(text: &str) -> Option<i16> {
    let digit = |c: char| {
        let zero = match c {
            '\u{660}'..='\u{669}' => 0x660,
            '\u{6F0}'..='\u{6F9}' => 0x6F0,
            '\u{FF10}'..='\u{FF19}' => 0xFF10,
            _ => return c.to_digit(10),
        };
        u32::from(c).checked_sub(zero)
    };
    let digits: Vec<u32> = text.trim().chars().map(digit).collect::<Option<_>>()?;
    let is_number = (1..=4).contains(&digits.len());
    let read = digits.into_iter().fold(0, |number: u32, digit| number.saturating_mul(10).saturating_add(digit));
    i16::try_from(read).ok().filter(|_| is_number)
}

/// One of the three texts of a date.
#[derive(Debug, Clone)]
pub struct DatePart {
    /// Of the first the name of the group, so that the summary can lead there.
    pub id: String,
    /// The name of the group with `-day`, `-month` or `-year` behind it.
    pub name: String,
    /// What it is.
    pub label: String,
    /// What stands in it.
    pub value: String,
    /// How many digits it has at the most.
    pub digits: u8,
}

/// A date in three fields, in the order in which the language of the page writes them.
#[derive(Debug, Clone)]
pub struct DateField {
    /// The name of the group.
    pub name: &'static str,
    /// What date it is.
    pub legend: String,
    /// What helps to fill it in, or nothing.
    pub hint: String,
    /// What is to be mended, or nothing.
    pub problem: String,
    /// Its fields.
    pub parts: Vec<DatePart>,
}

impl DateField {
    /// A date with what was typed and what is to be mended.
    pub fn new(page: &Page, (name, legend): (&'static str, String), typed: &TypedDate, errors: &Errors) -> Self {
        let part = |end: &str, label: String, value: &String, digits| DatePart {
            id: format!("{name}-{end}"),
            name: format!("{name}-{end}"),
            label,
            value: value.clone(),
            digits,
        };
        let mut parts = vec![
            part("day", page.t("form-day").to_string(), &typed.day, 2),
            part("month", page.t("form-month").to_string(), &typed.month, 2),
            part("year", page.t("form-year").to_string(), &typed.year, 4),
        ];
        if matches!(page.locale().as_str(), "ja") {
            parts.reverse();
        }
        if let Some(first) = parts.first_mut() {
            name.clone_into(&mut first.id);
        }
        Self { name, legend, hint: String::new(), problem: errors.at(name).to_owned(), parts }
    }

    /// With what helps to fill it in.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The ids of what describes the group.
    pub fn described_by(&self) -> String {
        described_by(self.name, &self.hint, &self.problem)
    }
}

fn described_by(name: &str, hint: &str, problem: &str) -> String {
    let ends = [(hint, "hint"), (problem, "problem")].into_iter().filter(|(text, _)| !text.is_empty());
    ends.map(|(_, end)| format!("{name}-{end}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(day: &str, month: &str, year: &str) -> TypedDate {
        TypedDate { day: day.to_owned(), month: month.to_owned(), year: year.to_owned() }
    }

    #[test]
    fn a_date_is_read_in_the_digits_of_the_language() {
        let meant = Some(Date::constant(2026, 11, 3));
        assert_eq!(date("3", " 11 ", "2026").read(), meant);
        assert_eq!(date("٣", "١١", "٢٠٢٦").read(), meant);
        assert_eq!(date("３", "１１", "２０２６").read(), meant);
        for (day, month, year) in
            [("31", "2", "2026"), ("", "2", "2026"), ("3", "x", "2026"), ("-3", "2", "2026"), ("3", "2", "26")]
        {
            assert_eq!(date(day, month, year).read(), None, "{day} {month} {year}");
        }
        assert_eq!(date("3", "2", "20260").read(), None);
        assert!(date(" ", "", "").is_empty());
    }

    #[test]
    fn a_field_is_told_one_thing_to_mend_at_a_time_a11() {
        let mut errors = Errors::default();
        errors.add("mail", "Enter an address.");
        errors.add("mail", "Enter another.");
        errors.add("what", "Say what was done.");
        assert_eq!(errors.all().len(), 2);
        assert_eq!((errors.at("mail"), errors.at("role")), ("Enter an address.", ""));
        let field = Field::new("mail", "Address").hint("For the answer.").typed("ada@", &errors);
        assert_eq!((field.value.as_str(), field.described_by().as_str()), ("ada@", "mail-hint mail-problem"));
    }
}
