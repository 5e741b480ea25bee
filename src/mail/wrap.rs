//! Lines of a letter: at most so wide as every mail program shows them (RFC 5322 section 2.1.1).

/// How wide a line becomes, in columns of a terminal.
const WIDTH: usize = 72;

/// The paragraph in lines of at most 72 columns, where its words let it. A word that is longer, such as a link, has a
/// line of its own; scripts without spaces are broken between their characters.
pub fn wrap(paragraph: &str) -> String {
    let mut wrapped = String::new();
    let mut width = 0;
    for piece in pieces(paragraph) {
        let space = usize::from(piece.has_space && width > 0);
        let wide = columns(piece.text);
        if width > 0 && width + space + wide > WIDTH {
            wrapped.push('\n');
            width = 0;
        } else if space > 0 {
            wrapped.push(' ');
            width += 1;
        }
        wrapped.push_str(piece.text);
        width += wide;
    }
    wrapped
}

/// What stays together.
struct Piece<'a> {
    text: &'a str,
    /// True when a space stands before it.
    has_space: bool,
}

fn pieces(paragraph: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for word in paragraph.split_whitespace() {
        let mut begin = 0;
        let mut before: Option<char> = None;
        for (at, c) in word.char_indices() {
            let may_break = before.is_some_and(|before| (is_wide(before) || is_wide(c)) && !is_opening(before));
            if may_break && !is_closing(c) {
                pieces.push(Piece { text: &word[begin..at], has_space: begin == 0 });
                begin = at;
            }
            before = Some(c);
        }
        pieces.push(Piece { text: &word[begin..], has_space: begin == 0 });
    }
    pieces
}

fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Kana, Chinese characters, and what is as wide as they are.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{ff01}'..='\u{ff60}')
}

/// What may not begin a line.
fn is_closing(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '．'
            | '」'
            | '』'
            | '）'
            | '：'
            | '・'
            | 'ー'
            | 'っ'
            | 'ゃ'
            | 'ゅ'
            | 'ょ'
            | '.'
            | ','
            | ':'
            | ')'
    )
}

/// What may not end a line.
fn is_opening(c: char) -> bool {
    matches!(c, '「' | '『' | '（' | '(')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words() {
        let text = "word ".repeat(40);
        let wrapped = wrap(&text);
        assert!(wrapped.lines().count() > 2);
        assert!(wrapped.lines().all(|line| line.len() <= 72 && line.starts_with("word") && line.ends_with("word")));
        assert_eq!(wrapped.split_whitespace().count(), 40);
        assert_eq!(wrap("  short  and sweet "), "short and sweet");
        assert_eq!(wrap(""), "");
    }

    #[test]
    fn a_link_stays_whole_and_scripts_without_spaces_do_not() {
        let link = format!("https://lookup.example/removal/{}", "a".repeat(80));
        assert_eq!(wrap(&format!("see {link} now")), format!("see\n{link}\nnow"));
        let japanese = "このアドレスはリストから削除されました。".repeat(5);
        let wrapped = wrap(&japanese);
        assert_eq!(wrapped.replace('\n', ""), japanese);
        assert!(wrapped.lines().all(|line| columns(line) <= 74 && !line.starts_with('。')), "{wrapped}");
    }
}
