//! What the page holds: the scenario, its study, the language, and what a reader has to be told.

use std::collections::BTreeSet;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::platform::address::{self, Address};
use crate::platform::timer::Delay;
use crate::platform::{clock, document, storage};
use crate::study::figures::Study;
use crate::study::keys;
use crate::study::link::{self, Reading};
use crate::study::refusal::{Refusal, Refusals};
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::refusal::beside;
use crate::text::words::{Pick, Words};
use crate::ui::parts::dynamic::{Flag, derived, flag};
use crate::ui::route::Route;
use crate::ui::simulation::Simulation;

/// A scenario with its figures, and why a newer one has none.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The newest scenario that has figures.
    pub scenario: Scenario,
    /// Its figures.
    pub study: Study,
    /// Why the reader's present scenario is not the one shown; empty where it is.
    pub refusals: Vec<Refusal>,
}

/// The state of the page, handed from part to part by context.
#[derive(Clone, Copy)]
pub struct State {
    /// What the reader chose.
    pub scenario: RwSignal<Scenario>,
    /// The figures. A memo, because every part of the page reads them and they cost a study.
    pub shown: Memo<Shown>,
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// The keys that have a field on the page, beside which their refusals are said.
    pub fields: RwSignal<BTreeSet<String>>,
    /// Fields whose text is not a value; while there is one, results are dimmed.
    pub bad_fields: RwSignal<BTreeSet<String>>,
    /// What could not be read of a link or file.
    pub warnings: RwSignal<Vec<Refusal>>,
    /// The month whose figures are looked at, from 1.
    pub month: RwSignal<u32>,
    /// What could happen, from the worker.
    pub simulation: Simulation,
    /// Where the reader is.
    pub route: RwSignal<Route>,
    /// Today for the reader.
    pub today: Date,
    /// Counts the scenarios that were opened in place of another, so that a field knows whether what
    /// is typed in it belongs to the present one.
    pub generation: RwSignal<u32>,
    /// Whether the link names the language.
    link_names_language: StoredValue<bool>,
    address: StoredValue<Address, LocalStorage>,
    focus: StoredValue<Delay, LocalStorage>,
}

impl State {
    /// Begins with what the address holds, and follows it from then on.
    pub fn begin() -> Self {
        let hash = Address::read();
        let linked = link::page_value(&hash, "lang").and_then(|tag| Language::from_tag(&tag));
        let remembered = || storage::language().and_then(|code| Language::from_tag(&code));
        let preferred = || {
            let wanted = document::preferred_languages();
            wanted.iter().find_map(|tag| Language::from_tag(tag))
        };
        let language = linked.or_else(remembered).or_else(preferred).unwrap_or(Language::English);

        let defaults = Scenario::default();
        let today = clock::today_or(defaults.as_of);
        let Reading { scenario, warnings } = read_link(&hash, today);
        let scenario = RwSignal::new(scenario);
        // It runs only when the scenario is another one, so its figures need no comparing.
        let compute = move |before: Option<&Shown>| shown(&scenario.read(), before);
        let shown = Memo::new_with_compare(compute, |_, _| true);
        let language = RwSignal::new(language);
        let state = Self {
            scenario,
            shown,
            language,
            fields: RwSignal::default(),
            bad_fields: RwSignal::default(),
            warnings: RwSignal::new(warnings),
            month: RwSignal::new(1),
            simulation: Simulation::begin(shown),
            route: RwSignal::new(Route::of_link(&hash)),
            today,
            generation: RwSignal::new(0),
            link_names_language: StoredValue::new(linked.is_some()),
            address: StoredValue::new_local(Address::default()),
            focus: StoredValue::new_local(Delay::default()),
        };
        address::on_navigation(move |hash| {
            state.open(read_link(&hash, today));
            let named = link::page_value(&hash, "lang").and_then(|tag| Language::from_tag(&tag));
            if let Some(language) = named {
                state.language.set(language);
            }
            let route = Route::of_link(&hash);
            if route != state.route.get_untracked() {
                state.route.set(route);
                // Back where the reader was, or at the beginning of what is new.
                state.focus_soon(match route {
                    Route::Calculator => "#paper-link",
                    Route::Paper => ".paper h1",
                });
            }
        });
        state
    }

    /// The words of the page's language.
    pub fn words(&self) -> &'static Words {
        self.language.get().words()
    }

    /// One of the words, following the language.
    pub fn word(self, pick: Pick) -> Signal<String> {
        derived(move || pick(self.words()).to_owned())
    }

    /// Changes the scenario; `is_finished` says that the reader is done with this change.
    pub fn change(&self, is_finished: bool, change: impl FnOnce(&mut Scenario)) {
        let mut scenario = self.scenario.get_untracked();
        change(&mut scenario);
        if scenario != self.scenario.get_untracked() {
            self.scenario.set(scenario);
            self.show_in_address(is_finished);
        } else if is_finished {
            self.finish();
        }
    }

    /// The reader is done with a drag or a typed number.
    pub fn finish(&self) {
        self.address.with_value(Address::finish);
    }

    /// Shows another scenario, from a link or a file, in place of the present one.
    pub fn open(&self, reading: Reading) {
        self.address.with_value(Address::abandon);
        self.generation.update(|generation| *generation += 1);
        self.bad_fields.update(BTreeSet::clear);
        self.warnings.set(reading.warnings);
        if self.scenario.get_untracked() != reading.scenario {
            self.scenario.set(reading.scenario);
        }
    }

    /// Speaks another language, and remembers it.
    pub fn speak(&self, language: Language) {
        self.language.set(language);
        storage::remember_language(language.code());
        if self.link_names_language.get_value() {
            self.show_in_address(true);
        }
    }

    /// The part of the address that holds everything the reader chose, and where they are.
    pub fn link(&self) -> String {
        self.link_at(self.route.get_untracked())
    }

    /// The address of a route with the present scenario, for a link.
    pub fn way_to(&self, route: Route) -> String {
        self.scenario.track();
        self.language.track();
        format!("#{}", self.link_at(route))
    }

    fn link_at(&self, route: Route) -> String {
        let mut link = link::write(&self.scenario.read_untracked());
        if self.link_names_language.get_value() {
            link.push_str("&lang=");
            link.push_str(self.language.get_untracked().code());
        }
        if let Some(name) = route.name() {
            link.push_str("&page=");
            link.push_str(name);
        }
        link
    }

    /// Writes the scenario into the address.
    pub fn show_in_address(&self, is_finished: bool) {
        let link = self.link();
        self.address.with_value(|address| address.show(link, is_finished));
    }

    /// Moves the focus once the page has been built anew.
    fn focus_soon(&self, selector: &'static str) {
        self.focus.with_value(|focus| focus.set(0, move || document::focus(selector)));
    }

    /// What the studies refuse of the present scenario, in words: key and sentence.
    fn refused(&self) -> Vec<(String, String)> {
        let language = self.language.get();
        let said = |refusal: &Refusal| (refusal.key.clone(), beside(refusal, language, None));
        let (exact, simulated) = (self.shown.read(), self.simulation.simulated.read());
        exact.refusals.iter().chain(&simulated.refusals).map(said).collect()
    }

    /// What is refused of a key, to be said beside its field; what is refused of a group of keys is
    /// said beside the first of them.
    pub fn refused_of(&self, key: &str) -> Option<String> {
        let is_of = |refused: &str| keys::first(refused).is_some_and(|place| place.name() == key);
        let mut refused = self.refused().into_iter();
        refused.find(|(refused, _)| is_of(refused)).map(|(_, sentence)| sentence)
    }

    /// What is refused of keys that have no field on the page.
    pub fn refused_elsewhere(&self) -> Vec<String> {
        let fields = self.fields.read();
        let has_field = |refused: &str| {
            keys::first(refused).is_some_and(|place| fields.contains(&place.name()))
        };
        let refused = self.refused().into_iter().filter(|(refused, _)| !has_field(refused));
        refused.map(|(_, sentence)| sentence).filter(|sentence| !sentence.is_empty()).collect()
    }

    /// Whether what is shown is not what the fields say. What the risk study assumes has no part in
    /// the answer, nor in its figures.
    pub fn is_stale(&self) -> bool {
        self.bad_fields.read().iter().any(|key| !key.starts_with("risk."))
            || !self.shown.read().refusals.is_empty()
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

/// The page's state, where a part of the page asks for it.
///
/// OK because `Page` provides it before any of its parts is built.
pub fn use_state() -> State {
    // OK because the page provides its state before it builds a part.
    use_context().expect("OK because the page provides its state")
}

/// A link read for a reader of today: one without a date is of today.
fn read_link(hash: &str, today: Date) -> Reading {
    let mut reading = link::read(hash);
    if link::page_value(hash, "as_of").is_none() {
        reading.scenario.as_of = today;
    }
    reading
}

/// The figures of a scenario, or those shown before with the reason.
fn shown(scenario: &Scenario, before: Option<&Shown>) -> Shown {
    let refusals = match Study::run(scenario) {
        Ok(study) => return Shown { scenario: scenario.clone(), study, refusals: Vec::new() },
        Err(Refusals(refusals)) => refusals,
    };
    match before {
        Some(before) => Shown { refusals, ..before.clone() },
        None => {
            let scenario = Scenario::default();
            // OK because the default scenario has figures, as tests/worked_example.rs shows.
            let study = Study::run(&scenario).expect("OK because the default has figures");
            Shown { scenario, study, refusals }
        }
    }
}
