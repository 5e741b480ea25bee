//! Every SQL text of the crate, read from its sources: a constant, a text in place, or what `concat!` and macros of ours
//! make of several pieces. Nobody keeps a list, so nothing can be left out of one.
//!
//! A text counts as a statement by its first word. What the reader cannot follow is a fault and is not passed over: a
//! piece that is no text, a call of sqlx with anything but a text of the crate, a statement that is put together while
//! the program runs.

mod macros;
mod tokens;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use macros::{Macros, behind_text_macro};
use proc_macro2::TokenTree;
use tokens::{
    arguments_of, behind_attribute, behind_generics, inner, is, is_block, is_constant, is_punct, shown, texts, word,
    word_at, words,
};

/// First words of statements that the database makes a plan for.
const PLANNED: &[&str] = &["DELETE", "INSERT", "MERGE", "REPLACE", "SELECT", "TABLE", "UPDATE", "VALUES", "WITH"];

/// First words of statements that look for no rows. VACUUM INTO copies everything: that is what a backup is.
const UNPLANNED: &[&str] = &["BEGIN", "COMMIT", "LISTEN", "PRAGMA", "ROLLBACK", "SET", "VACUUM"];

/// What would let a text pass that was put together.
const LOOPHOLES: &[&str] = &["AssertSqlSafe", "QueryBuilder"];

/// Which database a statement is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Both,
    Sqlite,
    Postgres,
}

impl On {
    /// True when what this says holds on a database.
    pub(crate) fn is_on(self, database: Self) -> bool {
        self == Self::Both || self == database
    }
}

/// A statement of the crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// File, function, and the constant where it is not called `SQL`: `store/budgets.rs note_spend SPENT`.
    pub(crate) name: String,
    pub(crate) sql: String,
    pub(crate) on: On,
}

/// A file of the crate.
struct Source {
    /// Below `src`, as `store/budgets.rs`.
    path: String,
    tokens: Vec<TokenTree>,
}

/// Every statement under `src`; or what cannot be read.
pub(crate) fn of_the_crate() -> Result<Vec<Statement>, Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files.sort();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    of_sources(&files)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The same of these files, each a path below `src` and its text.
pub(crate) fn of_sources(files: &[(&str, &str)]) -> Result<Vec<Statement>, Vec<String>> {
    let source = |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), tokens: tokens::of(path, text) };
    let sources: Vec<Source> = files.iter().map(source).collect();
    let mut macros = Macros::default();
    for (file, source) in sources.iter().enumerate() {
        macros.add(file, &source.tokens);
    }
    let mut reader =
        Reader { sources: &sources, macros, found: Vec::new(), known: BTreeSet::new(), faults: Vec::new() };
    for (file, source) in sources.iter().enumerate() {
        reader.walk(file, &source.tokens, &Place::default());
    }
    for (file, source) in sources.iter().enumerate() {
        reader.check_calls(file, &source.tokens);
    }
    if reader.faults.is_empty() { Ok(reader.found) } else { Err(reader.faults) }
}

/// Where in a file something stands.
#[derive(Debug, Clone, Default)]
struct Place {
    function: Option<String>,
    constant: Option<String>,
}

struct Reader<'s> {
    sources: &'s [Source],
    macros: Macros,
    found: Vec<Statement>,
    /// Constants that are statements, each with its file.
    known: BTreeSet<(usize, String)>,
    faults: Vec<String>,
}

impl Reader<'_> {
    /// Finds the statements of some code and of everything inside.
    fn walk(&mut self, file: usize, tokens: &[TokenTree], place: &Place) {
        let mut place = place.clone();
        let mut named: Option<String> = None;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some(after) = behind_attribute(tokens, at).or_else(|| behind_text_macro(tokens, at)) {
                at = after;
                continue;
            }
            if let Some((text, after)) = self.macros.text_at(file, tokens, at) {
                self.take(file, text, &tokens[at..after], &place);
                at = after;
                continue;
            }
            match token {
                TokenTree::Ident(word) if word == "fn" => named = word_at(tokens, at + 1),
                TokenTree::Ident(word) if (word == "const" || word == "static") && is(tokens, at + 2, ':') => {
                    place.constant = word_at(tokens, at + 1);
                    self.check_constant(file, &tokens[at + 1..], &place);
                }
                TokenTree::Ident(word) if LOOPHOLES.iter().any(|loophole| word == loophole) => {
                    self.fault(file, &place, &format!("{word} lets a text pass that nobody can explain"));
                }
                TokenTree::Punct(punct) if punct.as_char() == ';' => (named, place.constant) = (None, None),
                TokenTree::Group(group) if is_block(token) && named.is_some() => {
                    self.walk(file, &inner(group), &Place { function: named.take(), constant: None });
                }
                TokenTree::Group(group) => self.walk(file, &inner(group), &place),
                _ => {}
            }
            at += 1;
        }
    }

    /// Keeps a text if it is a statement; one that cannot be read must hold none.
    fn take(&mut self, file: usize, text: Result<String, String>, tokens: &[TokenTree], place: &Place) {
        match text {
            Ok(text) => {
                let Some(is_planned) = self.is_statement(file, &text) else { return };
                if let Some(constant) = &place.constant {
                    self.known.insert((file, constant.clone()));
                }
                if is_planned {
                    let on = self.database(file, place);
                    self.found.push(Statement { name: self.name(file, place), sql: text, on });
                }
            }
            Err(why) if texts(tokens).iter().any(|text| self.first_word(file, text).is_some()) => {
                self.fault(file, place, &why);
            }
            Err(_) => {}
        }
    }

    /// Whether a text is a statement, and if so whether the database plans it. A word alone is a name: of a method, of a
    /// level.
    fn is_statement(&self, file: usize, text: &str) -> Option<bool> {
        let word = self.first_word(file, text)?;
        let is_planned = PLANNED.contains(&word.as_str());
        let is_alone = text.trim().len() == word.len();
        (!is_planned || !is_alone).then_some(is_planned)
    }

    /// The first word of a text, if a statement begins so. In the store small letters count as well; elsewhere they are a
    /// sentence that begins so.
    fn first_word(&self, file: usize, text: &str) -> Option<String> {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '(');
        let word: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
        let word = if self.is_in_store(file) { word.to_ascii_uppercase() } else { word };
        [PLANNED, UNPLANNED].iter().any(|words| words.contains(&word.as_str())).then_some(word)
    }

    fn is_in_store(&self, file: usize) -> bool {
        self.sources[file].path.starts_with("store/")
    }

    fn name(&self, file: usize, place: &Place) -> String {
        let mut name = self.sources[file].path.clone();
        let constant = place.constant.iter().filter(|constant| *constant != "SQL");
        for part in place.function.iter().chain(constant) {
            name.push(' ');
            name.push_str(part);
        }
        name
    }

    /// A statement of a database's own folder, or of a constant that names it, is for that one alone.
    fn database(&self, file: usize, place: &Place) -> On {
        let constant = place.constant.as_deref().unwrap_or_default();
        let is_of = |folder: &str, word: &str| self.sources[file].path.starts_with(folder) || constant.contains(word);
        match (is_of("store/sqlite", "SQLITE"), is_of("store/postgres", "POSTGRES")) {
            (true, false) => On::Sqlite,
            (false, true) => On::Postgres,
            _ => On::Both,
        }
    }

    /// In the store every constant text can be read, whether it is a statement or not.
    fn check_constant(&mut self, file: usize, tokens: &[TokenTree], place: &Place) {
        let end = tokens.iter().position(|token| is_punct(token, ';')).unwrap_or(tokens.len());
        let Some(equals) = tokens[..end].iter().position(|token| is_punct(token, '=')) else { return };
        let declared: String = tokens[2..equals].iter().map(ToString::to_string).collect();
        if !self.is_in_store(file) || !matches!(declared.as_str(), "&str" | "&'staticstr") {
            return;
        }
        if let Err(why) = self.macros.text_of(file, &tokens[equals + 1..end], &[]) {
            self.fault(file, place, &why);
        }
    }

    /// Whatever sqlx is handed is a statement that was found, by its constant or in place.
    fn check_calls(&mut self, file: usize, tokens: &[TokenTree]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some(after) = behind_attribute(tokens, at) {
                at = after;
                continue;
            }
            if let Some(fault) = self.fault_of_call(file, tokens, at) {
                self.fault(file, &Place::default(), &fault);
            }
            if let TokenTree::Group(group) = token {
                self.check_calls(file, &inner(group));
            }
            at += 1;
        }
    }

    fn fault_of_call(&self, file: usize, tokens: &[TokenTree], at: usize) -> Option<String> {
        let is_sqlx = word_at(tokens, at)? == "sqlx" && is(tokens, at + 1, ':') && is(tokens, at + 2, ':');
        if !is_sqlx {
            return None;
        }
        let is_call = |name: &String| name.starts_with("query") || name.starts_with("raw_sql");
        if let Some(TokenTree::Group(group)) = tokens.get(at + 3) {
            let imported = inner(group).iter().filter_map(word).find(is_call);
            return imported.map(|name| format!("sqlx::{name} is called by its full name, so that its calls are seen"));
        }
        let name = word_at(tokens, at + 3).filter(is_call)?;
        let Some(TokenTree::Group(arguments)) = tokens.get(behind_generics(tokens, at + 4)) else {
            return Some(format!("sqlx::{name} is called where it is named, so that its calls are seen"));
        };
        let handed = arguments_of(arguments).into_iter().next().unwrap_or_default();
        let is_found = match handed.as_slice() {
            [TokenTree::Ident(name)] => self.is_known(file, &name.to_string()),
            text => self.macros.text_of(file, text, &[]).is_ok_and(|text| self.is_statement(file, &text).is_some()),
        };
        (!is_found)
            .then(|| format!("sqlx::{name} is handed {}, which is no statement that can be read", shown(&handed)))
    }

    /// A constant that is a statement, or a name that such constants are bound to.
    fn is_known(&self, file: usize, name: &str) -> bool {
        if is_constant(name) {
            return self.known.contains(&(file, name.to_owned()));
        }
        let mut bound = Vec::new();
        find_bindings(name, &self.sources[file].tokens, &mut bound);
        let is_known = |tokens: &[TokenTree]| {
            let constants: Vec<String> = words(tokens).into_iter().filter(|word| is_constant(word)).collect();
            let texts = texts(tokens);
            constants.len() + texts.len() > 0
                && constants.into_iter().all(|constant| self.known.contains(&(file, constant)))
                && texts.iter().all(|text| self.is_statement(file, text).is_some())
        };
        !bound.is_empty()
            && bound.iter().all(|binding| match binding {
                Binding::Parameter => true,
                Binding::To(tokens) => is_known(tokens),
            })
    }

    fn fault(&mut self, file: usize, place: &Place, why: &str) {
        self.faults.push(format!("{}: {why}", self.name(file, place)));
    }
}

/// What a name stands for.
enum Binding {
    /// A text that lives as long as the program, handed over by a function that was handed a constant: there are no
    /// others.
    Parameter,
    /// What is bound in place.
    To(Vec<TokenTree>),
}

/// `let name = …;`, `for name in … {}` and `name: &'static str`, anywhere inside.
fn find_bindings(name: &str, tokens: &[TokenTree], found: &mut Vec<Binding>) {
    for (at, token) in tokens.iter().enumerate() {
        let rest = &tokens[at..];
        let is_of_name = word_at(tokens, at + 1).as_deref() == Some(name);
        let until = |is_end: &dyn Fn(&TokenTree) -> bool| {
            let end = rest.iter().position(is_end).unwrap_or(rest.len());
            Binding::To(rest[..end].to_vec())
        };
        match token {
            TokenTree::Ident(word) if word == "let" && is_of_name => found.push(until(&|token| is_punct(token, ';'))),
            TokenTree::Ident(word) if word == "for" && is_of_name => found.push(until(&is_block)),
            TokenTree::Ident(word) if word == name && is(tokens, at + 1, ':') => {
                let declared: String = rest.iter().skip(2).take(4).map(ToString::to_string).collect();
                found.extend((declared == "&'staticstr").then_some(Binding::Parameter));
            }
            TokenTree::Group(group) => find_bindings(name, &inner(group), found),
            _ => {}
        }
    }
}
