//! A session: one scenario that a reader changes, with its exact and its simulated figures.
//!
//! Every calculator and every figure has one: the page from the address, another from its own
//! parameters. Several on one page know nothing of each other.

mod limits;
mod refused;
mod shown;
mod undo;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use leptos::prelude::*;

use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::platform::document;
use crate::platform::effect::follow;
use crate::platform::press::BeforeOpening;
use crate::platform::timer::Delay;
use crate::study::keys::of_answer::is_of_answer;
use crate::study::link;
use crate::study::price_report::Likeness;
use crate::study::refusal::Refusal;
use crate::study::risk::backtest::history::MonthlyHistory;
use crate::study::scenario::Scenario;
use crate::study::tick;
use crate::study::undo_history::UndoHistory;
use crate::text::language::Language;
use crate::text::words::{Pick, Words};
use crate::ui::parts::dynamic::{Flag, derived, distinct, flag};
use crate::ui::parts::seen::seen_or_rested;
use crate::ui::simulation::Simulation;

pub use limits::ReaderLimits;
pub use shown::Shown;

/// How long a reader must have stopped before what they do not look at follows.
const REST_MILLISECONDS: u32 = 200;

/// How far a reader is with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// In the middle of it: a drag, a number that is being typed.
    Going,
    /// Done with it.
    Done,
    /// Done, and nothing was changed by this last step.
    Unchanged,
}

/// A scenario that a reader changes. A copy is the same session.
#[derive(Clone, Copy)]
pub struct Session {
    /// What the reader chose.
    pub scenario: RwSignal<Scenario>,
    /// The figures. A memo, because every part reads them and they cost a study.
    pub shown: Memo<Shown>,
    /// Who looks.
    pub side: ReadSignal<Side>,
    /// What the bill counts.
    pub unit: ReadSignal<BilledUnit>,
    /// The scenario as a link, with its check value, for the many links of the page: it is written when the reader rests,
    /// also for the first time, and before any of them is opened.
    pub link: RwSignal<String>,
    /// Counts how often the reader has rested after a change: what they do not look at follows then.
    pub rested: RwSignal<u32>,
    /// What could happen, from a worker of its own.
    pub simulation: Simulation,
    /// Today for the reader.
    pub today: Date,
    /// The language in which it is shown.
    pub language: Signal<Language>,
    /// What the desk refuses of the present scenario, while one of its views stands.
    pub desk: RwSignal<Option<Signal<Vec<Refusal>>>>,
    /// The keys that have a field, beside which their refusals are said, and what the field is called.
    pub fields: RwSignal<BTreeMap<String, Signal<String>>>,
    /// Fields whose text is not a value; while there is one, results are dimmed.
    pub bad_fields: RwSignal<BTreeSet<String>>,
    /// The month whose figures are looked at, from 1.
    pub month: RwSignal<u32>,
    /// Counts the scenarios that were opened in place of another, so that a field knows whether what
    /// is typed in it belongs to the present one.
    pub generation: RwSignal<u32>,
    /// How a price history that the reader brought follows its index.
    pub brought_prices: RwSignal<Option<Likeness>>,
    /// The months of that history.
    pub brought_months: RwSignal<Option<MonthlyHistory>>,
    /// The hedge memo as the reader edited it; `None` where it follows the scenario.
    pub edited_memo: RwSignal<Option<String>>,
    /// What can be undone and redone.
    pub undo_history: RwSignal<UndoHistory>,
    /// What cannot be changed or is not shown; nothing unless a link asks for it.
    pub limits: RwSignal<ReaderLimits>,
    is_stale: ReadSignal<bool>,
    prefix: StoredValue<String>,
    changed: Callback<Progress>,
}

impl Session {
    /// Begins with a scenario and what [`Shown::first`] shows of it. The ids of its elements begin with `prefix`, which no
    /// other session of the page has; `changed` is called after every change that the reader makes.
    pub fn new(
        scenario: Scenario,
        first: Shown,
        today: Date,
        language: Signal<Language>,
        prefix: &str,
        changed: Callback<Progress>,
    ) -> Self {
        let scenario = RwSignal::new(scenario);
        let bad_fields = RwSignal::new(BTreeSet::new());
        // Runs only when the scenario changes, so no equality check is needed.
        let compute = move |before: Option<&Shown>| {
            // What is typed into other fields meanwhile is shown together with the mended one: figures of some
            // entries and not of others would be those of a scenario that nobody entered.
            let is_held = bad_fields.read().iter().any(is_of_answer);
            let scenario = scenario.read();
            match before {
                None => first.clone(),
                Some(before) if is_held => before.clone(),
                Some(before) => before.then(&scenario),
            }
        };
        let shown = Memo::new_with_compare(compute, |_, _| true);
        let is_stale = distinct(move || {
            bad_fields.read().iter().any(is_of_answer) || !shown.read().refusals.is_empty()
        });
        let session = Self {
            scenario,
            shown,
            side: distinct(move || shown.read().study.side),
            unit: distinct(move || shown.read().study.unit),
            link: RwSignal::default(),
            rested: RwSignal::new(0),
            is_stale,
            simulation: Simulation::begin(shown),
            today,
            language,
            desk: RwSignal::new(None),
            fields: RwSignal::default(),
            bad_fields,
            month: RwSignal::new(1),
            generation: RwSignal::new(0),
            brought_prices: RwSignal::default(),
            brought_months: RwSignal::default(),
            edited_memo: RwSignal::default(),
            undo_history: RwSignal::default(),
            limits: RwSignal::default(),
            prefix: StoredValue::new(prefix.to_owned()),
            changed,
        };
        let rest = StoredValue::new_local(Delay::default());
        follow(move || {
            scenario.track();
            // A mended field may leave the scenario as it was, and the figures are new all the same.
            bad_fields.track();
            session.rest_soon(rest);
        });
        StoredValue::new_local(BeforeOpening::follow(move || session.write_link()));
        session
    }

    /// The reader rests unless they change something, but not before the page stands, which it would hold up.
    fn rest_soon(self, rest: StoredValue<Delay, LocalStorage>) {
        let now = move || if document::stands() { self.rest() } else { self.rest_soon(rest) };
        // Where the session is gone by then, there is nothing to rest from.
        let _ = rest.try_with_value(|rest| rest.set(REST_MILLISECONDS, now));
    }

    /// What the reader does not look at follows.
    fn rest(self) {
        // Where the session is gone by then, nothing of it is shown.
        let _ = self.rested.try_update(|rested| *rested += 1);
        self.write_link();
    }

    fn write_link(self) {
        let Some(present) = self.scenario.try_with_untracked(link::write_checked) else { return };
        if self.link.with_untracked(|link| *link != present) {
            self.link.set(present);
        }
    }

    /// The present scenario as a link, with its check value.
    pub fn present_link(&self) -> String {
        link::write_checked(&self.scenario.read_untracked())
    }

    /// The same for a part of the page that follows at once while it `is_seen`, and else when the reader rests.
    pub fn seen_at(self, is_seen: Signal<bool>) -> Self {
        let is_other = |before: Option<&Shown>, now: Option<&Shown>| {
            let is_same = |(before, now): (&Shown, &Shown)| {
                before.scenario == now.scenario && before.refusals == now.refusals
            };
            !before.zip(now).is_some_and(is_same)
        };
        let shown = seen_or_rested(self.shown, is_seen, self.rested, is_other);
        Self { shown, ..self }
    }

    /// The id of an element, or the name of a group, that no other session of the page has.
    pub fn id(&self, name: &str) -> String {
        self.prefix.with_value(|prefix| format!("{prefix}{name}"))
    }

    /// The words of its language, as its side reads them of what it counts.
    pub fn words(&self) -> &'static Words {
        self.language.get().words_for(self.side.get(), self.unit.get())
    }

    /// One of the words, following the language.
    pub fn word(self, pick: Pick) -> Signal<String> {
        derived(move || pick(self.words()).to_owned())
    }

    /// Changes the scenario; `is_finished` says that the reader is done with this change.
    pub fn change(&self, is_finished: bool, change: impl FnOnce(&mut Scenario)) {
        let before = self.scenario.get_untracked();
        let mut scenario = before.clone();
        change(&mut scenario);
        tick::follow(&mut scenario, &before);
        self.limits.read_untracked().restore(&before, &mut scenario);
        if scenario != before {
            self.scenario.set(scenario);
            self.undo_history.update(|history| history.record(before, is_finished));
            self.changed.run(if is_finished { Progress::Done } else { Progress::Going });
        } else if is_finished {
            self.finish();
        }
    }

    /// The reader is done with a drag or a typed number.
    pub fn finish(&self) {
        // The list of steps is unchanged, so no signal fires.
        self.undo_history.write_untracked().finish();
        self.changed.run(Progress::Unchanged);
    }

    /// Shows another scenario in place of the present one, which is a step that can be undone.
    pub fn open(&self, scenario: Scenario) {
        let before = self.scenario.get_untracked();
        if before != scenario {
            self.undo_history.update(|history| history.record(before, true));
        }
        self.show(scenario);
    }

    /// Shows another scenario in place of the present one.
    pub fn show(&self, scenario: Scenario) {
        self.generation.update(|generation| *generation += 1);
        self.bad_fields.update(BTreeSet::clear);
        if self.scenario.get_untracked() != scenario {
            self.scenario.set(scenario);
        }
    }

    /// Whether what is shown is not what the fields say. What the risk study assumes has no part in
    /// the answer, nor in its figures.
    pub fn is_stale(&self) -> bool {
        self.is_stale.get()
    }

    /// The same, to dim results by.
    pub fn stale(self) -> Flag {
        flag(move || self.is_stale())
    }

    /// Whether what could happen is shown of other entries than those in the fields.
    pub fn is_risk_stale(&self) -> bool {
        !self.bad_fields.read().is_empty()
            || !self.shown.read().refusals.is_empty()
            || !self.simulation.simulated.read().refusals.is_empty()
            || self.simulation.has_failed.get()
    }

    /// The same, to dim results by.
    pub fn risk_stale(self) -> Flag {
        flag(move || self.is_risk_stale())
    }
}

/// The session of the calculator that asks.
///
/// OK because a calculator provides its session before it builds a part.
pub fn use_session() -> Session {
    // OK because a calculator provides its session before it builds a part.
    use_context().expect("OK because the calculator provides its session")
}
