//! Pieces of Rust, as the compiler's own lexer cuts them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The tokens of a source text.
pub(super) fn of(path: &str, text: &str) -> Vec<TokenTree> {
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    tokens.into_iter().collect()
}

/// Tokens as text again, for whoever reads a fault.
pub(super) fn shown(tokens: &[TokenTree]) -> String {
    tokens.iter().cloned().collect::<TokenStream>().to_string()
}

/// The token behind an attribute that begins here, and behind what it keeps out of the crate.
pub(super) fn behind_attribute(tokens: &[TokenTree], at: usize) -> Option<usize> {
    if !is(tokens, at, '#') {
        return None;
    }
    let at = if is(tokens, at + 1, '!') { at + 2 } else { at + 1 };
    let TokenTree::Group(group) = tokens.get(at)? else { return None };
    if group.stream().to_string().replace(' ', "") != "cfg(test)" {
        return Some(at + 1);
    }
    let item = tokens[at + 1..].iter().position(|token| is_block(token) || is_punct(token, ';'))?;
    Some(at + 1 + item + 1)
}

/// The token behind `::<…>`, if that stands here: angle brackets are no group.
pub(super) fn behind_generics(tokens: &[TokenTree], at: usize) -> usize {
    if !(is(tokens, at, ':') && is(tokens, at + 1, ':') && is(tokens, at + 2, '<')) {
        return at;
    }
    let mut depth = 0;
    let end = tokens[at + 2..].iter().position(|token| {
        depth += i32::from(is_punct(token, '<')) - i32::from(is_punct(token, '>'));
        depth == 0
    });
    end.map_or(tokens.len(), |end| at + 2 + end + 1)
}

/// Arguments between commas; one behind the last is allowed.
pub(super) fn arguments_of(group: &Group) -> Vec<Vec<TokenTree>> {
    let tokens = inner(group);
    let parts = tokens.split(|token| is_punct(token, ','));
    let mut parts: Vec<Vec<TokenTree>> = parts.map(<[TokenTree]>::to_vec).collect();
    if parts.last().is_some_and(Vec::is_empty) {
        parts.pop();
    }
    parts
}

pub(super) fn inner(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

pub(super) fn word(token: &TokenTree) -> Option<String> {
    if let TokenTree::Ident(word) = token { Some(word.to_string()) } else { None }
}

pub(super) fn word_at(tokens: &[TokenTree], at: usize) -> Option<String> {
    tokens.get(at).and_then(word)
}

/// Every word inside.
pub(super) fn words(tokens: &[TokenTree]) -> Vec<String> {
    let of = |token: &TokenTree| match token {
        TokenTree::Ident(word) => vec![word.to_string()],
        TokenTree::Group(group) => words(&inner(group)),
        _ => Vec::new(),
    };
    tokens.iter().flat_map(of).collect()
}

/// Every quoted text inside.
pub(super) fn texts(tokens: &[TokenTree]) -> Vec<String> {
    let of = |token: &TokenTree| match token {
        TokenTree::Literal(literal) => unquoted(&literal.to_string()).and_then(Result::ok).into_iter().collect(),
        TokenTree::Group(group) => texts(&inner(group)),
        _ => Vec::new(),
    };
    tokens.iter().flat_map(of).collect()
}

pub(super) fn is_block(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

pub(super) fn is_punct(token: &TokenTree, mark: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark)
}

pub(super) fn is(tokens: &[TokenTree], at: usize, mark: char) -> bool {
    tokens.get(at).is_some_and(|token| is_punct(token, mark))
}

/// True of the name of a constant.
pub(super) fn is_constant(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// The text of a literal as the compiler understands it; `None` when it is no text.
pub(super) fn unquoted(literal: &str) -> Option<Result<String, String>> {
    if let Some(raw) = literal.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return raw.strip_prefix('"')?.strip_suffix('"').map(|text| Ok(text.to_owned()));
    }
    let text = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('n') => plain.push('\n'),
            Some('t') => plain.push('\t'),
            Some('r') => plain.push('\r'),
            Some(same @ ('\\' | '"' | '\'')) => plain.push(same),
            // The end of a line, and the beginning of the next.
            Some('\n') => while rest.next_if(|c| c.is_whitespace()).is_some() {},
            // No statement has any other sign; what else has it is not shown to anybody.
            Some('0' | 'x' | 'u') => plain.push('\u{FFFD}'),
            other => return Some(Err(format!("nobody knows \\{}", other.unwrap_or(' ')))),
        }
    }
    Some(Ok(plain))
}
