//! What a password of the staff must be, told before it is kept (S47, S49): long, not among the common ones, not made of
//! the name of the site, its lists or the person. No rule on which signs it has, none on how old it may become.

use passwords::analyzer::is_common_password;

/// What people are asked for.
pub const ASKED_CHARACTERS: usize = 15;

/// The fewest characters that are taken.
pub const FEWEST_CHARACTERS: usize = 12;

/// The longest password, in bytes: more would only keep the machine busy.
pub const LONGEST_BYTES: usize = 1024;

/// A word shorter than this, as the name of a list, may stand in any password.
const SHORTEST_WORD: usize = 4;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Fewer than [`FEWEST_CHARACTERS`].
    #[error("too short")]
    TooShort,
    /// More than [`LONGEST_BYTES`].
    #[error("too long")]
    TooLong,
    /// Many people use it, or it is one of those with little around it, or one sign or piece over and over.
    #[error("common")]
    Common,
    /// It is made of a name that everybody can guess, with little around it.
    #[error("made of a known name")]
    LikeAName,
}

/// Whether a password may be taken; `names` are those of the site, its lists and the person. It is taken as it was typed:
/// nothing is trimmed, every sign counts.
pub fn judge(password: &str, names: &[&str]) -> Result<(), PasswordProblem> {
    if password.len() > LONGEST_BYTES {
        return Err(PasswordProblem::TooLong);
    }
    if password.chars().count() < FEWEST_CHARACTERS {
        return Err(PasswordProblem::TooShort);
    }
    let plain = password.to_lowercase();
    if is_common(&plain) {
        return Err(PasswordProblem::Common);
    }
    let names = names.iter().map(|name| name.to_lowercase()).filter(|name| name.chars().count() >= SHORTEST_WORD);
    let rest = names.fold(plain, |rest, name| rest.replace(&name, ""));
    if rest.chars().count() < FEWEST_CHARACTERS - SHORTEST_WORD {
        return Err(PasswordProblem::LikeAName);
    }
    Ok(())
}

fn is_common(plain: &str) -> bool {
    let is_decoration = |c: char| !c.is_alphabetic();
    let core = plain.trim_matches(is_decoration);
    let repeated = piece(plain);
    is_common_password(plain)
        || (core.chars().count() >= 3 && is_common_password(core))
        || repeated.chars().count() < SHORTEST_WORD
        || is_common_password(repeated)
        || is_run(plain)
}

/// The shortest piece that the whole is made of, over and over; the whole where there is none.
fn piece(text: &str) -> &str {
    let ends = text.char_indices().map(|(at, _)| at).filter(|at| *at > 0 && text.len().is_multiple_of(*at));
    let pieces = ends.filter_map(|end| text.get(..end));
    pieces.into_iter().find(|piece| piece.repeat(text.len() / piece.len()) == text).unwrap_or(text)
}

/// True when each sign follows the one before it in the alphabet or among the digits, up or down.
fn is_run(text: &str) -> bool {
    let signs: Vec<u32> = text.chars().map(u32::from).collect();
    let steps = |by: i64| signs.windows(2).all(|pair| matches!(pair, [a, b] if i64::from(*b) - i64::from(*a) == by));
    steps(1) || steps(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["Example Net Blocklist", "lookup.example.net", "ops", "ada.lovelace"];

    #[test]
    fn s47_short_common_and_guessable_passwords_are_not_taken() {
        for (password, why) in [
            ("", PasswordProblem::TooShort),
            ("short-one-1", PasswordProblem::TooShort),
            ("password1234", PasswordProblem::Common),
            ("1234567890123", PasswordProblem::Common),
            ("Password!!!!2026", PasswordProblem::Common),
            ("qwertyuiop123456", PasswordProblem::Common),
            ("aaaaaaaaaaaaaaa", PasswordProblem::Common),
            ("abcabcabcabcabc", PasswordProblem::Common),
            ("dragondragondragon", PasswordProblem::Common),
            ("abcdefghijklmno", PasswordProblem::Common),
            ("lookup.example.net1", PasswordProblem::LikeAName),
            ("ada.lovelace-2026", PasswordProblem::LikeAName),
            ("ADA.LOVELACE ada.lovelace", PasswordProblem::LikeAName),
        ] {
            assert_eq!(judge(password, &NAMES), Err(why), "{password}");
        }
    }

    #[test]
    fn s49_any_sign_counts_and_long_phrases_are_taken_as_they_are() {
        let phrases =
            ["correct horse battery staple", "  four blanks around  ", "длинная фраза из слов", "ünïcödé ✓ phrase"];
        for password in phrases.into_iter().chain([&*"long and longer ".repeat(64)]) {
            assert_eq!(judge(password, &NAMES), Ok(()), "{password}");
        }
        assert_eq!(judge(&"x y ".repeat(257), &NAMES), Err(PasswordProblem::TooLong));
    }
}
