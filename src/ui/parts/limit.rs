//! Controls that a link may lock or hide together.

use leptos::prelude::*;

use super::dynamic::flag;
use crate::study::view::lists;
use crate::ui::session::Session;

/// The controls of some keys: all of them disabled where a link locks one of the keys, and gone where it hides one.
pub fn limited(session: Session, keys: &'static [&'static str], controls: AnyView) -> AnyView {
    let is_any = move |listed: &[String]| keys.iter().any(|key| lists(listed, key));
    view! {
        <fieldset
            class="limit"
            disabled=flag(move || is_any(&session.limits.read().lock))
            hidden=flag(move || is_any(&session.limits.read().hide))
        >
            {controls}
        </fieldset>
    }
    .into_any()
}
