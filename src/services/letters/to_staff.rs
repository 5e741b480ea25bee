//! Letters to the staff about their accounts. In English, as all that is for the staff alone.

use super::write::{Paper, Written};
use crate::domain::staff::{AccountNews, StaffName};
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::urls;

/// A link that sets password and second factor.
pub(super) fn link(mut paper: Paper<'_>, name: &StaffName, token: &Token, expires_at: Timestamp) -> Written {
    paper.say(&format!("You are on the staff of {}. Your name for signing in is:", paper.operator));
    paper.line(name.as_str());
    paper.say("Open this page to set your password and your second factor:");
    paper.line(&urls::absolute(paper.public_url, &urls::staff::join(&token.reveal())));
    let until = paper.moment(expires_at);
    paper.say(&format!("The link works once, until {until}. Whoever has it can take your place: keep it to yourself."));
    paper.say("If you know nothing of this, tell an administrator of the site.");
    paper.signed("Your account on the staff pages")
}

/// Something of an account changed.
pub(super) fn news(mut paper: Paper<'_>, name: &StaffName, what: AccountNews, at: Timestamp) -> Written {
    let when = paper.moment(at);
    let (subject, happened) = match what {
        AccountNews::NewPlace => ("A sign-in from a new place", "Somebody signed in from a network not seen before"),
        AccountNews::Password => ("Your password was changed", "The password of your account was changed"),
        AccountNews::SecondFactor => ("Your second factor was changed", "Your second factor was changed"),
        AccountNews::RecoveryCode => ("A recovery code was used", "Somebody signed in with one of your recovery codes"),
        AccountNews::RecoveryCodes => ("New recovery codes", "New recovery codes were made, and the old ones are void"),
        AccountNews::Email => ("Your mail address was changed", "The mail address of your account was changed"),
        AccountNews::Role => ("Your role was changed", "An administrator changed your role"),
        AccountNews::Disabled => ("Your account was closed", "An administrator closed your account"),
    };
    paper.say(&format!("{happened} on {when}. The account is:"));
    paper.line(name.as_str());
    paper.say("If it was you, or you expected it, there is nothing to do.");
    paper.say("If not, tell an administrator now. They can end all your sessions and let you set new secrets. If you can still sign in, do that yourself here:");
    paper.line(&urls::absolute(paper.public_url, urls::staff::account()));
    paper.signed(subject)
}
