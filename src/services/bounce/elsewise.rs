//! Refusals that no list is behind, in words.

use super::words::Messages;
use crate::bounce::{Category, Cause};
use crate::strings::{MessageId, id};

/// Refusals that no list is behind.
pub(super) fn about_else(category: Option<Category>, cause: Option<Cause>) -> Messages {
    if let Some(messages) = cause.map(because) {
        return messages;
    }
    let plain = |heading, happened, who, steps| Messages { heading, happened, who, steps };
    match category {
        Some(Category::IpRate) => plain(
            id("bounce-rate"),
            id("bounce-rate-what"),
            id("bounce-rate-who"),
            vec![id("bounce-step-wait"), id("bounce-step-forward-admin")],
        ),
        Some(Category::IpRdns) => plain(
            id("bounce-rdns"),
            id("bounce-rdns-what"),
            id("bounce-admin-who"),
            vec![id("bounce-step-forward-admin"), id("bounce-step-other-way")],
        ),
        Some(Category::IpGeo) => plain(
            id("bounce-geo"),
            id("bounce-geo-what"),
            id("bounce-receiver-who"),
            vec![id("bounce-step-tell-receiver"), id("bounce-step-other-way")],
        ),
        Some(Category::Auth) => plain(
            id("bounce-auth"),
            id("bounce-auth-what"),
            id("bounce-domain-admin-who"),
            vec![id("bounce-step-forward-admin"), id("bounce-step-other-way")],
        ),
        Some(Category::Content) => plain(
            id("bounce-content"),
            id("bounce-content-what"),
            id("bounce-content-who"),
            vec![id("bounce-step-reword"), id("bounce-step-other-way")],
        ),
        Some(Category::Mailbox) => plain(
            id("bounce-mailbox"),
            id("bounce-mailbox-what"),
            id("bounce-recipient-who"),
            vec![id("bounce-step-check-address"), id("bounce-step-call")],
        ),
        Some(Category::Network) => plain(
            id("bounce-network"),
            id("bounce-network-what"),
            id("bounce-receiver-who"),
            vec![id("bounce-step-check-domain"), id("bounce-step-send-again-later"), id("bounce-step-call")],
        ),
        Some(Category::Greylist) => plain(
            id("bounce-greylist"),
            id("bounce-greylist-what"),
            id("bounce-greylist-who"),
            vec![id("bounce-step-wait"), id("bounce-step-forward-admin")],
        ),
        _ => plain(
            id("bounce-policy"),
            id("bounce-policy-what"),
            id("bounce-policy-who"),
            vec![id("bounce-step-forward-admin"), id("bounce-step-tell-receiver"), id("bounce-step-other-way")],
        ),
    }
}

fn because(cause: Cause) -> Messages {
    let (heading, happened, who, steps): (_, _, _, Vec<MessageId>) = match cause {
        Cause::MailboxFull => (
            id("bounce-full"),
            id("bounce-full-what"),
            id("bounce-recipient-who"),
            vec![id("bounce-step-call"), id("bounce-step-send-again-later")],
        ),
        Cause::UnknownUser => (
            id("bounce-unknown-user"),
            id("bounce-unknown-user-what"),
            id("bounce-unknown-user-who"),
            vec![id("bounce-step-check-address"), id("bounce-step-call")],
        ),
        Cause::Spf => auth(id("bounce-spf"), id("bounce-spf-what")),
        Cause::Dkim => auth(id("bounce-dkim"), id("bounce-dkim-what")),
        Cause::Dmarc => auth(id("bounce-dmarc"), id("bounce-dmarc-what")),
        Cause::SignIn => (
            id("bounce-sign-in"),
            id("bounce-sign-in-what"),
            id("bounce-sign-in-who"),
            vec![id("bounce-step-sign-in"), id("bounce-step-forward-admin")],
        ),
        Cause::Size => (
            id("bounce-size"),
            id("bounce-size-what"),
            id("bounce-size-who"),
            vec![id("bounce-step-smaller"), id("bounce-step-share")],
        ),
        Cause::Virus => (
            id("bounce-virus"),
            id("bounce-virus-what"),
            id("bounce-content-who"),
            vec![id("bounce-step-scan"), id("bounce-step-share")],
        ),
        Cause::Relaying => (
            id("bounce-relaying"),
            id("bounce-relaying-what"),
            id("bounce-receiver-who"),
            vec![id("bounce-step-check-address"), id("bounce-step-sign-in"), id("bounce-step-call")],
        ),
        Cause::NoSuchDomain => (
            id("bounce-no-domain"),
            id("bounce-no-domain-what"),
            id("bounce-unknown-user-who"),
            vec![id("bounce-step-check-domain"), id("bounce-step-call")],
        ),
    };
    Messages { heading, happened, who, steps }
}

fn auth(heading: MessageId, happened: MessageId) -> (MessageId, MessageId, MessageId, Vec<MessageId>) {
    let steps = vec![id("bounce-step-own-server"), id("bounce-step-forward-admin"), id("bounce-step-other-way")];
    (heading, happened, id("bounce-domain-admin-who"), steps)
}
