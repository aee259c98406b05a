//! What is priced of a session: the newest figures that there are, and why the present entries have none.

use std::sync::Arc;

use leptos::prelude::*;

use crate::study::figures::Study;
use crate::study::refusal::{Refusal, Refusals};
use crate::study::scenario::Scenario;
use crate::ui::parts::dynamic::{Flag, derived, flag};
use crate::ui::session::Session;

/// A scenario with its exact figures and what was priced of it.
#[derive(Clone, Debug)]
pub struct Good<T> {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its exact figures.
    pub study: Arc<Study>,
    /// What was priced.
    pub priced: T,
}

/// The newest good figures.
#[derive(Clone, Debug)]
pub struct Priced<T> {
    /// None before there were any.
    pub good: Option<Good<T>>,
    /// Why the present entries have none; empty where they have.
    pub refusals: Vec<Refusal>,
}

/// How something is priced of a scenario and its exact figures.
pub type Price<T> = fn(&Scenario, &Study) -> Result<T, Refusals>;

/// Prices whenever the session's exact figures change, and tells the session of what is refused, as long as the view
/// stands that asks for it.
pub fn priced<T: Clone + Send + Sync + 'static>(
    session: Session,
    price: Price<T>,
) -> Memo<Priced<T>> {
    priced_with(session, price)
}

/// The same by whatever else the pricing reads.
pub fn priced_with<T: Clone + Send + Sync + 'static>(
    session: Session,
    price: impl Fn(&Scenario, &Study) -> Result<T, Refusals> + Send + Sync + 'static,
) -> Memo<Priced<T>> {
    let compute = move |before: Option<&Priced<T>>| {
        let shown = session.shown.read();
        match price(&shown.scenario, &shown.study) {
            Ok(priced) => {
                let (scenario, study) = (shown.scenario.clone(), shown.study.clone());
                Priced { good: Some(Good { scenario, study, priced }), refusals: Vec::new() }
            }
            Err(Refusals(refusals)) => {
                Priced { good: before.and_then(|before| before.good.clone()), refusals }
            }
        }
    };
    // Runs only when the figures change, so no equality check is needed.
    let priced = Memo::new_with_compare(compute, |_, _| true);
    session.desk.set(Some(derived(move || priced.read().refusals.clone())));
    on_cleanup(move || session.desk.set(None));
    priced
}

/// Whether what is shown is of other entries than the present ones, to dim results by.
pub fn stale<T: Send + Sync + 'static>(session: Session, priced: Memo<Priced<T>>) -> Flag {
    flag(move || {
        !session.bad_fields.read().is_empty()
            || session.is_stale()
            || !priced.read().refusals.is_empty()
    })
}
