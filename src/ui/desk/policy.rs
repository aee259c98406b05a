//! A treasury's policy: its entries, and what it holds today beside a strip.

use leptos::prelude::*;

use super::field::{field, label};
use super::section::scrolled;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::show::policy as shown;
use crate::study::keys::place;
use crate::study::risk::policy::policy_months;
use crate::text::policy::{finding, labels};
use crate::ui::parts::dynamic::text;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::Session;

/// The policy's shares by months ahead, with its bands, and what is held today beside a strip.
pub fn policy(session: Session) -> AnyView {
    let months = Memo::new(move |_| {
        let shown = session.shown.read();
        policy_months(&shown.scenario, &shown.study)
    });
    let said = text(move || {
        let share = to_float(session.shown.read().scenario.lock.share.get());
        finding(&months.read(), share, session.language.get())
    });
    let table = scrolled(
        session,
        |language| labels(language).months,
        move || {
            let study = &session.shown.read().study;
            Some(shown::months(study, &months.read(), session.language.get()))
        },
    );
    view! {
        <section class="control-group results" id=session.id("policy") class:is-stale=session.stale()>
            <h2>{label(session, |language| labels(language).title)}</h2>
            <p class="note">{label(session, |language| labels(language).note)}</p>
            <div class="field-row">
                {field(session, place!("risk.policy_near"), |language| labels(language).near, Some(|language| labels(language).near_note))}
                {field(session, place!("risk.policy_far"), |language| labels(language).far, Some(|language| labels(language).far_note))}
            </div>
            <div class="field-row">
                {field(session, place!("risk.policy_part"), |language| labels(language).part, Some(|language| labels(language).part_note))}
                {field(session, place!("risk.policy_band"), |language| labels(language).band, Some(|language| labels(language).band_note))}
            </div>
            {reset_button(session, &["risk.policy_near", "risk.policy_far", "risk.policy_part", "risk.policy_band"])}
            <p class="desk-prose" id=session.id("policy-said")>{said}</p>
            {table}
        </section>
    }
    .into_any()
}
