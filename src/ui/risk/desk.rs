//! Where the page asks the engine, and keeps what it is told.

use leptos::prelude::*;

use super::flow::Flow;
use super::subject::Subject;
use super::told::{Kind, Told};
use crate::platform::document;
use crate::platform::effect::follow;
use crate::platform::engine::{Engine, Event};
use crate::platform::timer::Delay;
use crate::text::language::Language;
use crate::ui::state::Shown;

/// How long after the page stands the engine is loaded, so that the page is there first.
const START_MILLISECONDS: u32 = 250;

/// How long a reader must have stopped before the answer is read out again.
const QUIET_MILLISECONDS: u32 = 1_000;

/// What has the focus when the article comes.
const PAPER_HEADING: &str = ".paper h1";

/// The number of the request for the article in a language.
pub fn paper_id(language: Language) -> u32 {
    // OK because languages are few.
    language as u32
}

/// The page's side of the engine.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What was told.
    pub told: RwSignal<Told>,
    /// Whether what was told is not of what the page shows now.
    pub is_waiting: RwSignal<bool>,
    /// Whether the engine could not start, or broke down.
    pub has_failed: RwSignal<bool>,
    /// Whether what could happen is shown: the article has no need of it.
    pub is_shown: RwSignal<bool>,
    /// Counts how often all was answered and the reader had stopped.
    pub settled: RwSignal<u32>,
    flow: StoredValue<Flow, LocalStorage>,
    engine: StoredValue<Option<Engine>, LocalStorage>,
    pause: StoredValue<Delay, LocalStorage>,
    moved: StoredValue<Delay, LocalStorage>,
}

impl Desk {
    /// Follows what the page shows, and asks about it once the page stands.
    pub fn begin(shown: Memo<Shown>, language: RwSignal<Language>) -> Self {
        let desk = Self {
            told: RwSignal::default(),
            is_waiting: RwSignal::new(true),
            has_failed: RwSignal::new(false),
            is_shown: RwSignal::new(false),
            settled: RwSignal::new(0),
            flow: StoredValue::new_local(Flow::default()),
            engine: StoredValue::new_local(None),
            pause: StoredValue::new_local(Delay::default()),
            moved: StoredValue::new_local(Delay::default()),
        };
        // Asking is a call to the browser, so this is an effect.
        follow(move || {
            let shown = shown.read();
            let language = language.get();
            if desk.is_shown.get() {
                desk.want(Subject::of(&shown.scenario, &shown.study, language));
            }
        });
        desk.pause.with_value(|pause| pause.set(START_MILLISECONDS, move || desk.start()));
        desk
    }

    /// Tries again after a failure.
    pub fn try_again(self) {
        self.has_failed.set(false);
        self.start();
    }

    /// Asks for the article on the paper, unless it is there.
    pub fn ask_for_paper(self, language: Language) {
        let id = paper_id(language);
        let is_there = self.told.with_untracked(|told| told.has_paper(id));
        if is_there {
            self.focus(PAPER_HEADING);
        } else {
            self.start();
            self.engine.with_value(|engine| {
                engine.iter().for_each(|engine| engine.paper(id, language.code()));
            });
        }
    }

    /// Moves the focus once the page has been built anew.
    pub fn focus(self, selector: &'static str) {
        self.moved.with_value(|moved| moved.set(0, move || document::focus(selector)));
    }

    fn start(self) {
        if self.engine.with_value(Option::is_none) {
            self.engine.set_value(Some(Engine::begin(move |event| self.hear(event))));
        }
        self.ask();
    }

    fn want(self, subject: Subject) {
        if subject.paths() == 0 {
            // Said in the page's words.
            self.told.update(|told| told.refused = Some((String::new(), String::new())));
        }
        self.flow.update_value(|flow| flow.want(subject));
        self.follow();
        self.ask();
    }

    /// Sends what is next, if the engine is there and free.
    fn ask(self) {
        if self.has_failed.get_untracked() || self.engine.with_value(Option::is_none) {
            return;
        }
        let next = self.flow.try_update_value(Flow::send).flatten();
        if let Some((id, request)) = next {
            self.pause.with_value(Delay::cancel);
            self.engine.with_value(|engine| {
                engine.iter().for_each(|engine| engine.look(id, &request));
            });
        } else if self.flow.with_value(Flow::is_idle) {
            let settle = move || self.settled.update(|count| *count += 1);
            self.pause.with_value(|pause| pause.set(QUIET_MILLISECONDS, settle));
        }
    }

    fn hear(self, event: Event) {
        match event {
            Event::Ready => {}
            Event::Look { id, numbers, words } => match Kind::of(&numbers) {
                Some(kind) => self.take(id, kind, &numbers, &words),
                None => self.fail(),
            },
            Event::Paper { id, html } => {
                let is_first = self.told.with_untracked(|told| told.paper.is_none());
                self.told.update(|told| told.paper = Some((id, html)));
                if is_first {
                    self.focus(PAPER_HEADING);
                }
            }
            Event::Failed(_) => self.fail(),
        }
    }

    fn take(self, id: u32, kind: Kind, numbers: &[f64], words: &str) {
        let taken = self.flow.try_update_value(|flow| {
            let of = flow.answered(id, kind)?;
            let is_present = flow.is_present(&of.1);
            Some((of, is_present))
        });
        if let Some((of, is_present)) = taken.flatten() {
            self.told.update(|told| told.take(of, is_present, kind, numbers, words));
            self.follow();
            self.ask();
        }
    }

    fn fail(self) {
        self.flow.update_value(Flow::begin_again);
        self.has_failed.set(true);
    }

    /// Says whether the last summary is of the present subject.
    fn follow(self) {
        let is_present = self.told.with_untracked(|told| {
            let is_present = |subject| self.flow.with_value(|flow| flow.is_present(subject));
            told.subject.as_ref().is_some_and(is_present)
        });
        if self.is_waiting.get_untracked() == is_present {
            self.is_waiting.set(!is_present);
        }
    }
}
