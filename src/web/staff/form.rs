//! What somebody who is signed in sends: held against their session before the handler sees it (S32, S71, T23), with the
//! second factor asked for again where the table says so (S64). Nothing that was typed is lost on the way.

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_LENGTH;
use axum::response::{IntoResponse as _, Response};
use serde::de::DeserializeOwned;
use url::form_urlencoded;

use super::Access;
use super::cookie;
use super::frame::PURPOSE;
use super::guard::Signed;
use super::turned_away::{self, Why};
use crate::domain::keys::Nonce;
use crate::services::form_token::{FormPlace, check_known};
use crate::services::staff::sign_in::SignInError;
use crate::web::body::read_whole;
use crate::web::error::PageError;
use crate::web::extract::{Form, is_kind};
use crate::web::state::AppState;

/// The field that holds the form's token.
pub const TOKEN: &str = "token";

/// The field in which a second factor is shown again, with whatever else was sent.
pub const CODE: &str = "second_factor_again";

/// A form of a member, and the nonce of its token: used up by an act that must not be done twice.
#[derive(Debug)]
pub struct StaffForm<T> {
    /// What was sent.
    pub form: T,
    /// Good once.
    pub nonce: Nonce,
}

/// Names and values in the order in which they were sent.
pub(super) type Pairs = Vec<(String, String)>;

impl<T: DeserializeOwned + Send> FromRequest<AppState> for StaffForm<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Response> {
        if !is_kind(request.headers(), &["application/x-www-form-urlencoded"]) {
            return Err(PageError::UnsupportedMedia.into_response());
        }
        let (mut parts, body) = request.into_parts();
        let whole = read_whole(&parts, body).await.map_err(PageError::into_response)?;
        let mut pairs: Pairs = form_urlencoded::parse(&whole).into_owned().collect();
        let signed = parts.extensions.get::<Signed>().cloned();
        let signed = signed.ok_or_else(|| PageError::internal("a form was sent by nobody").into_response())?;
        let token = take(&mut pairs, TOKEN).unwrap_or_default();
        let session = signed.session.id.to_string();
        let place = FormPlace { purpose: PURPOSE, path: parts.uri.path(), subject: &session };
        let checked = check_known(&state.services.keys, &token, &place, state.services.clock.now());
        let Ok(nonce) = checked else {
            let staff = &signed.member.name;
            tracing::warn!(target: "reprieve::staff", %staff, "a form that is not of this session was sent");
            return Err(turned_away::keeping(state, &parts, Why::OtherForm, &pairs));
        };
        let code = take(&mut pairs, CODE);
        let is_stale =
            matches!(signed.access, Access::Fresh(_)) && !signed.session.is_fresh(state.services.clock.now());
        if is_stale && let Err(why) = prove_again(state, &signed, code).await {
            return Err(turned_away::keeping(state, &parts, why, &pairs));
        }
        let rest = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        parts.headers.remove(CONTENT_LENGTH);
        let form = Form::<T>::from_request(Request::from_parts(parts, rest.into()), state).await;
        form.map(|Form(form)| Self { form, nonce }).map_err(PageError::into_response)
    }
}

/// Takes the code that came with the form; without one, asks for it.
async fn prove_again(state: &AppState, signed: &Signed, code: Option<String>) -> Result<(), Why> {
    let Some(code) = code else { return Err(Why::Stale("")) };
    match state.services.prove((&signed.session, &signed.member), &code).await {
        Ok(token) => {
            signed.renewed.put(cookie::give(&state.site.public_url, &token));
            Ok(())
        }
        Err(SignInError::Wrong) => {
            Err(Why::Stale("This code is not right, or was used already. Wait for the next one."))
        }
        Err(SignInError::TooMany(_) | SignInError::Busy) => {
            Err(Why::Stale("Too many codes were tried. Wait some minutes before the next one."))
        }
        Err(SignInError::Staff(error)) => {
            tracing::warn!(%error, "a second factor could not be taken");
            Err(Why::Stale("Nothing could be saved just now. Send it again in a moment."))
        }
    }
}

/// The value of a field, taken out; of one that comes twice none, which leaves it for the form to refuse.
fn take(pairs: &mut Pairs, name: &str) -> Option<String> {
    let at = pairs.iter().position(|(known, _)| known == name)?;
    Some(pairs.remove(at).1)
}
