//! Texts that are made of texts: `concat!`, and macros of ours that stand for one `concat!`.

use proc_macro2::{Group, TokenTree};

use super::tokens::{arguments_of, inner, is, is_punct, shown, unquoted, word_at};

/// What makes a text out of texts, in the standard library.
const CONCAT: &str = "concat";

/// A macro that makes a text: `macro_rules! name { ($a:literal, …) => { one text }; }`.
struct TextMacro {
    file: usize,
    name: String,
    parameters: Vec<String>,
    body: Vec<TokenTree>,
}

/// Every macro of the crate that makes a text.
#[derive(Default)]
pub(super) struct Macros(Vec<TextMacro>);

impl Macros {
    /// Keeps the macros of a file, wherever in it they stand.
    pub(super) fn add(&mut self, file: usize, tokens: &[TokenTree]) {
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some((text, after)) = text_macro(file, tokens, at) {
                self.0.push(text);
                at = after;
                continue;
            }
            if let TokenTree::Group(group) = token {
                self.add(file, &inner(group));
            }
            at += 1;
        }
    }

    /// The text that begins at a token of a file, and the token behind it; `None` when none begins there.
    pub(super) fn text_at(
        &self,
        file: usize,
        tokens: &[TokenTree],
        at: usize,
    ) -> Option<(Result<String, String>, usize)> {
        match tokens.get(at)? {
            TokenTree::Literal(literal) => unquoted(&literal.to_string()).map(|text| (text, at + 1)),
            TokenTree::Ident(word) if is(tokens, at + 1, '!') => {
                let TokenTree::Group(arguments) = tokens.get(at + 2)? else { return None };
                let text = self.called(file, &word.to_string(), arguments, &[])?;
                Some((text, at + 3))
            }
            _ => None,
        }
    }

    /// The text that these tokens are, all of them, where a macro's parameters stand for what was given.
    pub(super) fn text_of(
        &self,
        file: usize,
        tokens: &[TokenTree],
        given: &[(String, String)],
    ) -> Result<String, String> {
        let unread = || format!("{} is no text that can be read", shown(tokens));
        match tokens {
            [TokenTree::Literal(literal)] => {
                let literal = literal.to_string();
                let is_number = literal.bytes().all(|byte| byte.is_ascii_digit());
                let number = is_number.then(|| Ok(literal.clone()));
                unquoted(&literal).or(number).ok_or_else(unread)?
            }
            [TokenTree::Punct(dollar), TokenTree::Ident(name)] if dollar.as_char() == '$' => {
                let value = given.iter().find(|(parameter, _)| name == parameter);
                value.map(|(_, value)| value.clone()).ok_or_else(unread)
            }
            [TokenTree::Ident(name), TokenTree::Punct(mark), TokenTree::Group(arguments)] if mark.as_char() == '!' => {
                self.called(file, &name.to_string(), arguments, given).ok_or_else(unread)?
            }
            _ => Err(unread()),
        }
    }

    /// What a macro makes; `None` when it makes no text.
    fn called(
        &self,
        file: usize,
        name: &str,
        arguments: &Group,
        given: &[(String, String)],
    ) -> Option<Result<String, String>> {
        let pieces = arguments_of(arguments);
        let values: Result<Vec<String>, String> = pieces.iter().map(|piece| self.text_of(file, piece, given)).collect();
        if name == CONCAT {
            return Some(values.map(|values| values.concat()));
        }
        let mut meant: Vec<&TextMacro> = self.0.iter().filter(|text| text.name == name).collect();
        if meant.iter().any(|text| text.file == file) {
            meant.retain(|text| text.file == file);
        }
        let [meant] = meant[..] else {
            return (!meant.is_empty()).then(|| Err(format!("{name}! has several meanings")));
        };
        if pieces.len() != meant.parameters.len() {
            return Some(Err(format!("{name}! takes other arguments")));
        }
        let text = values.and_then(|values| {
            let given: Vec<_> = meant.parameters.iter().cloned().zip(values).collect();
            self.text_of(meant.file, &meant.body, &given)
        });
        Some(text)
    }
}

/// The token behind a macro that makes a text, if its definition begins here.
pub(super) fn behind_text_macro(tokens: &[TokenTree], at: usize) -> Option<usize> {
    text_macro(0, tokens, at).map(|(_, after)| after)
}

fn text_macro(file: usize, tokens: &[TokenTree], at: usize) -> Option<(TextMacro, usize)> {
    if word_at(tokens, at)? != "macro_rules" || !is(tokens, at + 1, '!') {
        return None;
    }
    let name = word_at(tokens, at + 2)?;
    let TokenTree::Group(rules) = tokens.get(at + 3)? else { return None };
    let rules = inner(rules);
    let [TokenTree::Group(taken), TokenTree::Punct(_), TokenTree::Punct(_), TokenTree::Group(body), rest @ ..] =
        rules.as_slice()
    else {
        return None;
    };
    let is_single = rest.iter().all(|token| is_punct(token, ';'));
    let parameters = arguments_of(taken).into_iter().map(|taken| match taken.as_slice() {
        [TokenTree::Punct(dollar), TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Ident(kind)]
            if dollar.as_char() == '$' && kind == "literal" =>
        {
            Some(name.to_string())
        }
        _ => None,
    });
    let parameters = parameters.collect::<Option<Vec<_>>>()?;
    let body = inner(body);
    let is_text = match body.as_slice() {
        [TokenTree::Literal(_)] => true,
        [TokenTree::Ident(_), TokenTree::Punct(mark), TokenTree::Group(_)] => mark.as_char() == '!',
        _ => false,
    };
    (is_single && is_text).then_some((TextMacro { file, name, parameters, body }, at + 4))
}
