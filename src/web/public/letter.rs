//! The letter that a sender passes on: ready to copy, to mail or to print, short or long, in any shipped language.
//!
//! It is plain text made of the site's own words and of the answer; nothing that a visitor typed is in it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::advice::{Actor, Subject};
use crate::domain::locale::Locale;
use crate::services::answer::{Answer, ListingAnswer};
use crate::strings::{Text, Words};
use crate::urls;
use crate::web::duration_text;
use crate::web::page::Page;
use crate::web::plain_text;

/// What stays as it is in a `mailto:` value (RFC 6068 section 2).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Longest reason or repair that stands in a letter, in characters.
const LONGEST_PIECE: usize = 400;

/// Which letter a visitor wants.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
pub struct Wish {
    /// Its language, as a tag; that of the page when it is left out or not shipped.
    #[serde(default)]
    pub letter: Option<String>,
    /// `short` or `long`; long when it is left out.
    #[serde(default)]
    pub length: Option<String>,
}

/// The letter with everything around it, ready to show.
#[derive(Debug)]
pub struct Letter {
    /// Its language, for `lang=`.
    pub locale: Locale,
    /// Its direction of writing.
    pub direction: &'static str,
    /// The letter itself.
    pub text: String,
    /// How many lines the box for it shows.
    pub rows: usize,
    /// Opens it in a mail program.
    pub mailto: String,
    /// The languages it can be had in.
    pub languages: Vec<Choice>,
    /// Where the form for another letter leads.
    pub action: String,
    /// True for the long one.
    pub is_long: bool,
    /// The form on the page that another letter is asked for with, when it has to send a pasted text again; `None`: one
    /// of its own.
    pub form: Option<&'static str>,
}

/// One language of the letter.
#[derive(Debug)]
pub struct Choice {
    /// Its tag.
    pub locale: Locale,
    /// Its own name for itself.
    pub name: String,
    /// True for the one that is shown.
    pub is_shown: bool,
}

impl Letter {
    /// The same on the answer to a pasted text: another letter is asked for by sending that text again.
    #[must_use]
    pub fn sent_again(self, page: &Page) -> Self {
        Self { form: Some(super::bounce::BOX_FORM), action: page.at(format!("{}#letter", urls::lookup())), ..self }
    }

    /// The letter for who must act about this answer.
    pub fn new(page: &Page, answer: &Answer<'_>, actor: Actor, wish: &Wish) -> Self {
        let strings = &page.site.strings;
        let wanted = wish.letter.as_deref().and_then(|tag| tag.parse::<Locale>().ok());
        let words = strings.words(wanted.as_ref().unwrap_or(page.locale()));
        let is_long = wish.length.as_deref() != Some("short");
        let writer = Writer { words: &words, page, answer };
        let text = to_copy(&writer.text(actor, is_long));
        let subject = words.t("letter-subject").arg("address", answer.address).to_string();
        let subject = to_copy(&subject);
        let languages = strings.languages().iter().map(|locale| Choice {
            locale: locale.clone(),
            name: locale.own_name().to_owned(),
            is_shown: locale == words.locale(),
        });
        Self {
            direction: words.locale().direction(),
            rows: text.lines().map(|line| line.chars().count() / 48 + 1).sum::<usize>().clamp(8, 24),
            mailto: format!("mailto:?subject={}&body={}", encode(&subject), encode(&text.replace('\n', "\r\n"))),
            languages: languages.collect(),
            action: page.at(format!("{}#letter", urls::ip(answer.address))),
            is_long,
            form: None,
            locale: words.locale().clone(),
            text,
        }
    }
}

/// Without the marks that isolate addresses in languages written from right to left: who copies an address out of the
/// letter must get the address alone.
fn to_copy(text: &str) -> String {
    text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

/// Writes one letter.
struct Writer<'a> {
    words: &'a Words,
    page: &'a Page,
    answer: &'a Answer<'a>,
}

impl Writer<'_> {
    fn text(&self, actor: Actor, is_long: bool) -> String {
        let body = if actor == Actor::OtherWay { self.about_the_way(is_long) } else { self.about_the_fault(is_long) };
        let mut paragraphs = vec![self.words.t("letter-hello").to_string()];
        paragraphs.extend(body);
        paragraphs.push(self.words.t("letter-thanks").to_string());
        paragraphs.join("\n\n")
    }

    fn about_the_fault(&self, is_long: bool) -> Vec<String> {
        let words = self.words;
        let mut paragraphs = vec![self.refused().to_string(), format!("{}\n{}", words.t("letter-link"), self.link())];
        if is_long {
            paragraphs.extend(self.answer.listings.iter().map(|listing| self.entry(listing)));
            paragraphs.push(words.t("letter-ask").to_string());
        } else {
            paragraphs.push(words.t("letter-ask-short").to_string());
        }
        paragraphs.push(format!("{} {}", words.t("letter-free"), words.t("letter-attached")));
        paragraphs
    }

    fn about_the_way(&self, is_long: bool) -> Vec<String> {
        let words = self.words;
        let ranges = self.answer.listings.iter().filter(|listing| listing.list.subject == Subject::Range);
        let list = ranges.map(|listing| self.title(listing)).next().unwrap_or_default();
        let says = words.t("letter-way-list").arg("list", list).arg("operator", self.page.operator());
        let mut paragraphs = vec![
            words.t("letter-way").arg("address", self.answer.address).to_string(),
            format!("{says}\n{}", self.link()),
            words.t("letter-way-ask").to_string(),
        ];
        if is_long {
            paragraphs.push(words.t("letter-way-fixed").to_string());
        }
        paragraphs
    }

    fn refused(&self) -> Text<'_> {
        let mut lists: Vec<&str> = self.answer.listings.iter().map(|listing| self.title(listing)).collect();
        lists.dedup();
        let said = match lists.as_slice() {
            [list] => self.words.t("letter-refused").arg("list", *list),
            _ => self
                .words
                .t("letter-refused-many")
                .arg("count", lists.len())
                .arg("lists", lists.join(self.words.locale().list_separator())),
        };
        said.arg("address", self.answer.address).arg("operator", self.page.operator())
    }

    fn entry(&self, listing: &ListingAnswer<'_>) -> String {
        let words = self.words;
        let moment = |at| duration_text::moment(self.words, at);
        let said = listing.list.criterion_words(self.words.locale(), listing.criterion);
        let mut lines = vec![
            words.t("letter-entry").arg("list", self.title(listing)).to_string(),
            words.t("letter-entry-network").arg("network", listing.network.plain()).to_string(),
        ];
        if let Some(said) = said {
            let reason = plain_text::one_line(&said.plain, LONGEST_PIECE);
            lines.push(words.t("letter-entry-reason").arg("reason", reason).to_string());
        }
        let seen = words.t("letter-entry-seen").arg("first", moment(listing.first_listed_at));
        lines.push(seen.arg("last", moment(listing.last_seen_at)).to_string());
        lines.push(match listing.expires_at {
            Some(ends) => words.t("letter-entry-ends").arg("ends", moment(ends)).to_string(),
            None => words.t("letter-entry-stays").to_string(),
        });
        if let Some(said) = said {
            let repair = plain_text::one_line(&said.repair, LONGEST_PIECE);
            lines.push(words.t("letter-entry-repair").arg("repair", repair).to_string());
        }
        let remove = urls::absolute(&self.page.site.public_url, &urls::remove(&listing.list.id, &listing.network));
        // Outside the sentence, so that no mark of direction gets into the link.
        lines.push(format!("{} {remove}", words.t("letter-entry-remove")));
        lines.join("\n")
    }

    fn title<'l>(&self, listing: &'l ListingAnswer<'_>) -> &'l str {
        &listing.list.words(self.words.locale()).title
    }

    /// The answer's own page, without a language: whoever opens it sees theirs.
    fn link(&self) -> String {
        urls::absolute(&self.page.site.public_url, &urls::ip(self.answer.address))
    }
}
