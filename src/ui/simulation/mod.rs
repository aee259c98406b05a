//! What could happen, as the page has it: what the worker is asked, and what it has answered.

pub mod simulated;

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use self::simulated::Simulated;
use crate::market::exact::to_float;
use crate::platform::document;
use crate::platform::effect::follow;
use crate::platform::timer::Delay;
use crate::platform::worker::{Event, Job, Worker};
use crate::study::risk::desk::DeskQuestion;
use crate::ui::session::Shown;
use crate::worker::flow::Flow;
use crate::worker::message::{Response, from_bytes, to_bytes};
use crate::worker::subject::Subject;

/// How long after the beginning the worker is started, or asked for again where the page does not stand by then, so that
/// the page is there first.
const START_MILLISECONDS: u32 = 250;

/// How long a reader must have stopped before the worker is asked, where neither the outlook nor the years nor a view of the
/// desk is in view: so its answers take no time from the frames of a drag.
const REST_MILLISECONDS: u32 = 100;

/// How long a reader must have stopped before the answer is read out again.
const QUIET_MILLISECONDS: u32 = 1_000;

/// How long a worker may work on what is no longer asked for, before another one takes its place.
const PATIENCE_MILLISECONDS: u32 = 400;

/// The page's side of the worker.
#[derive(Clone, Copy)]
pub struct Simulation {
    /// What was answered.
    pub simulated: RwSignal<Simulated>,
    /// Whether what was answered is not of what the page shows now.
    pub is_waiting: RwSignal<bool>,
    /// Whether the worker could not start, or broke down.
    pub has_failed: RwSignal<bool>,
    /// Counts how often everything was answered and the reader had stopped.
    pub settled: RwSignal<u32>,
    flow: StoredValue<Flow, LocalStorage>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
    pause: StoredValue<Delay, LocalStorage>,
    patience: StoredValue<Delay, LocalStorage>,
    is_slow: StoredValue<bool>,
    rest: StoredValue<Delay, LocalStorage>,
    /// How many parts of the page that are in view show what is answered.
    watchers: StoredValue<Rc<Cell<u32>>, LocalStorage>,
}

/// A part of the page that shows what is answered, for as long as it lives.
struct Watching(Rc<Cell<u32>>);

impl Watching {
    fn begin(watchers: Rc<Cell<u32>>) -> Self {
        watchers.set(watchers.get() + 1);
        Self(watchers)
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

impl Simulation {
    /// Follows what the page shows, and asks about it once the page stands.
    pub fn begin(shown: Memo<Shown>) -> Self {
        let simulation = Self {
            simulated: RwSignal::default(),
            is_waiting: RwSignal::new(true),
            has_failed: RwSignal::new(false),
            settled: RwSignal::new(0),
            flow: StoredValue::new_local(Flow::default()),
            worker: StoredValue::new_local(None),
            pause: StoredValue::new_local(Delay::default()),
            patience: StoredValue::new_local(Delay::default()),
            is_slow: StoredValue::new(false),
            rest: StoredValue::new_local(Delay::default()),
            watchers: StoredValue::new_local(Rc::default()),
        };
        // Asking is a call to the browser, so this is an effect.
        follow(move || {
            let shown = shown.read();
            let cost = to_float(shown.study.totals.chosen.unhedged);
            simulation.want(Subject::of(&shown.scenario, &shown.study), cost);
        });
        simulation.start_soon();
        simulation
    }

    fn start_soon(self) {
        let now = move || if document::stands() { self.start() } else { self.start_soon() };
        self.pause.with_value(|pause| pause.set(START_MILLISECONDS, now));
    }

    /// A part of the page shows what is answered: while it `is_seen`, the worker is asked about every change at once.
    pub fn watch(self, is_seen: Signal<bool>) {
        let watching = StoredValue::new_local(None::<Watching>);
        follow(move || {
            let begin = || Watching::begin(self.watchers.get_value());
            watching.set_value(is_seen.get().then(begin));
        });
    }

    /// Asks what a view of the desk shows, as long as it stands: `None` when it is left.
    pub fn ask_desk(self, question: Option<DeskQuestion>) {
        self.flow.update_value(|flow| flow.want_desk(question));
        self.ask();
    }

    /// Tries again after a failure.
    pub fn try_again(self) {
        self.has_failed.set(false);
        self.start();
    }

    /// From now on single years are asked for too.
    pub fn want_years(self) {
        self.flow.update_value(Flow::want_years);
        self.ask();
    }

    /// Ends the worker, until [`Self::go_on`]: its result is not needed.
    pub fn rest(self) {
        self.rest.with_value(Delay::cancel);
        self.pause.with_value(Delay::cancel);
        self.patience.with_value(Delay::cancel);
        self.worker.set_value(None);
    }

    /// Resumes, and starts a worker if none is running.
    pub fn go_on(self) {
        if self.worker.with_value(Option::is_none) && !self.has_failed.get_untracked() {
            self.start();
        }
    }

    /// Starts a worker in place of the one that there may be, and asks it.
    fn start(self) {
        self.is_slow.set_value(false);
        // The old one goes first, so that both never work at once.
        self.worker.set_value(None);
        self.flow.update_value(Flow::begin_again);
        match Worker::start(Job::Simulate, move |event| self.hear(event)) {
            Ok(worker) => self.worker.set_value(Some(worker)),
            Err(_) => self.fail(),
        }
        self.ask();
    }

    fn want(self, subject: Subject, cost: f64) {
        self.flow.update_value(|flow| {
            flow.want(subject);
            flow.want_at(cost);
        });
        self.compare();
        let is_overtaken = self.flow.with_value(Flow::is_overtaken);
        if is_overtaken && self.is_slow.get_value() {
            self.start();
        } else if self.watchers.with_value(|watchers| watchers.get() > 0) {
            self.ask();
        } else {
            // Nothing is settled while a question waits. Before there is a worker, the pause is that of its start.
            if self.worker.with_value(Option::is_some) {
                self.pause.with_value(Delay::cancel);
            }
            self.rest.with_value(|rest| rest.set(REST_MILLISECONDS, move || self.ask()));
        }
    }

    /// Sends what is next, if the worker is there and free.
    fn ask(self) {
        if self.worker.with_value(Option::is_none) {
            return;
        }
        if let Some(request) = self.flow.try_update_value(Flow::send).flatten() {
            self.pause.with_value(Delay::cancel);
            let bytes = to_bytes(&request);
            let sent = self.worker.with_value(|worker| {
                worker.as_ref().is_some_and(|worker| worker.send(&bytes).is_ok())
            });
            if sent {
                self.patience.with_value(|patience| {
                    patience.set(PATIENCE_MILLISECONDS, move || self.lose_patience());
                });
            } else {
                self.fail();
            }
        } else if self.flow.with_value(Flow::is_idle) {
            let settle = move || self.settled.update(|count| *count += 1);
            self.pause.with_value(|pause| pause.set(QUIET_MILLISECONDS, settle));
        }
    }

    /// A request takes long: it is given up as soon as something else is asked for.
    fn lose_patience(self) {
        if self.flow.with_value(Flow::is_overtaken) {
            self.start();
        } else {
            self.is_slow.set_value(true);
        }
    }

    fn hear(self, event: Event) {
        let response: Option<Response> = match event {
            Event::Response(bytes) => from_bytes(&bytes),
            Event::Failed(_) => None,
        };
        let Some(response) = response else { return self.fail() };
        self.patience.with_value(Delay::cancel);
        self.is_slow.set_value(false);
        let taken = self.flow.try_update_value(|flow| {
            let of = flow.answered(&response)?;
            let is_present = flow.is_present(&of.1);
            Some((of, is_present))
        });
        if let Some((of, is_present)) = taken.flatten() {
            self.simulated.update(|simulated| simulated.take(of, is_present, response.answer));
            self.compare();
            self.ask();
        }
    }

    fn fail(self) {
        self.patience.with_value(Delay::cancel);
        self.worker.set_value(None);
        self.has_failed.set(true);
    }

    /// Says whether the last summary is of the present subject.
    fn compare(self) {
        let is_present = self.simulated.with_untracked(|simulated| {
            let is_present = |subject| self.flow.with_value(|flow| flow.is_present(subject));
            simulated.summary.as_ref().is_some_and(|(subject, _)| is_present(subject))
        });
        if self.is_waiting.get_untracked() == is_present {
            self.is_waiting.set(!is_present);
        }
    }
}
