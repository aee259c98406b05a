//! The page around its views: where a reader is, in which language, and what they have to be told.

mod comparison;
mod keep;
mod lesson;
mod masthead;
mod notices;
pub mod on_paper;
mod opening;
mod page;
pub mod qr_code;
mod skips;
pub mod take_away;
mod undo_buttons;

use leptos::prelude::*;

use crate::platform::address::{self, Address};
use crate::platform::brought::File;
use crate::platform::timer::{Delay, soon};
use crate::platform::{document, look, storage};
use crate::show::first_scenario::{first_scenario, read_or_first};
use crate::show::story::section_of_link;
use crate::study::compared::{self, Compared};
use crate::study::link::{self, ReadScenario};
use crate::study::panel_scale::PanelScale;
use crate::study::refusal::Refusal;
use crate::study::route::Route;
use crate::study::scenario::Scenario;
use crate::study::view::{Theme, View};
use crate::text::language::Language;
use crate::ui::session::{Progress, ReaderLimits, Session, Shown};

pub use keep::Keep;
pub use lesson::SaveLesson;
pub use opening::Opening;
pub use page::Page;

/// How often, and how many times, the page looks for what is to have the focus, while a part of it is loaded.
const LOOK_MILLISECONDS: u32 = 50;
const LOOKS: u32 = 200;

/// What belongs to the page as a whole.
#[derive(Clone, Copy)]
pub struct Shell {
    /// The scenario of the address.
    pub session: Session,
    /// The language of the page.
    pub language: RwSignal<Language>,
    /// What could not be read of a link or file.
    pub warnings: RwSignal<Vec<Refusal>>,
    /// Where the reader is.
    pub route: RwSignal<Route>,
    /// Whether the reader is on the way to a view by the list of views.
    is_view_chosen: StoredValue<bool>,
    /// Whether the link names the language.
    link_names_language: StoredValue<bool>,
    /// Files that were dropped where they are not read, for the view that reads them.
    pub dropped: StoredValue<Vec<File>, LocalStorage>,
    /// Whether files are being dragged over the page.
    pub is_file_over: RwSignal<bool>,
    /// How the link asks to be shown.
    pub view: RwSignal<View>,
    /// Scenarios that stand side by side: those of the link, or else those of an earlier visit.
    pub compared: RwSignal<Vec<Compared>>,
    /// The scale of their panels that the reader or a link chose; `None` for the one that fits them.
    pub panel_scale: RwSignal<Option<PanelScale>>,
    address: StoredValue<Address, LocalStorage>,
    focus: StoredValue<Delay, LocalStorage>,
}

impl Shell {
    /// Begins with what the address holds and what is shown of it, and follows it from then on.
    pub fn begin(opening: Opening, first: Shown) -> Self {
        let Opening { hash, linked_language, language, today, reading, route, view, compared } =
            opening;
        let ReadScenario { scenario, warnings } = reading;
        let language = RwSignal::new(language);
        let address = StoredValue::new_local(Address::default());
        // The session tells of its changes before the shell that shows them stands.
        let shell = StoredValue::new(None::<Self>);
        let changed = Callback::new(move |progress| {
            if let Some(shell) = shell.get_value() {
                shell.follow(progress);
            }
        });
        let made = Self {
            compared: RwSignal::new(compared),
            panel_scale: RwSignal::new(view.panel_scale),
            session: Session::new(scenario, first, today, language.into(), "", changed),
            language,
            warnings: RwSignal::new(warnings),
            route: RwSignal::new(route),
            is_view_chosen: StoredValue::new(false),
            link_names_language: StoredValue::new(linked_language.is_some()),
            dropped: StoredValue::new_local(Vec::new()),
            is_file_over: RwSignal::new(false),
            view: RwSignal::new(view),
            address,
            focus: StoredValue::new_local(Delay::default()),
        };
        shell.set_value(Some(made));
        made.look();
        made.address.with_value(|address| address.note(&hash));
        address::on_navigation(move |hash| made.go(&hash));
        made
    }

    /// Shows what another address holds.
    fn go(self, hash: &str) {
        // A change that is not written yet is no reason to go back before it.
        if self.address.with_value(|address| address.is_behind(hash)) {
            return;
        }
        self.address.with_value(|address| address.note(hash));
        let view = View::of_link(hash);
        if !view.compare.is_empty() {
            self.compared.set(view.compare.clone());
        }
        // Links to other views do not say how the comparison is drawn.
        if Route::of_link(hash) == Route::Compare {
            self.panel_scale.set(view.panel_scale);
        }
        self.view.set(view);
        self.look();
        let named = link::page_value(hash, "lang").and_then(|tag| Language::from_tag(&tag));
        if let Some(language) = named {
            self.language.set(language);
        }
        self.open(read_or_first(hash, self.language.get_untracked(), self.session.today));
        let (before, route) = (self.route.get_untracked(), Route::of_link(hash));
        let is_chosen = self.is_view_chosen.get_value();
        self.is_view_chosen.set_value(false);
        if route != before {
            self.route.set(route);
            // Back where the reader was, or at the beginning of what is new.
            self.focus_soon(match route {
                Route::Calculator if before == Route::Paper && !is_chosen => "#paper-link",
                Route::Front => "#view-answer",
                // Its entries are what a reader comes for.
                Route::Calculator => "#bill h2",
                Route::Contract
                | Route::Options
                | Route::Risk
                | Route::Strategies
                | Route::Cash
                | Route::Index
                | Route::Backtest
                | Route::Liquidity
                | Route::Brief
                | Route::Memo
                | Route::Compare => "#desk-title",
                Route::Paper => ".paper h1",
            });
        } else if let Some(section) = section_of_link(hash) {
            self.focus_soon(section.selector());
        }
    }

    /// Looks as the link asks.
    fn look(self) {
        let view = self.view.read_untracked();
        look::set_theme(view.theme.map(Theme::name));
        let limits = ReaderLimits { lock: view.lock.clone(), hide: view.hide.clone() };
        if *self.session.limits.read_untracked() != limits {
            self.session.limits.set(limits);
        }
    }

    /// Shows the scenario of a link or a file in place of the present one.
    pub fn open(self, reading: ReadScenario) {
        self.address.with_value(Address::abandon);
        self.warnings.set(reading.warnings);
        self.session.open(reading.scenario);
    }

    /// Speaks another language, and remembers it.
    pub fn speak(self, language: Language) {
        let (before, today) = (self.language.get_untracked(), self.session.today);
        // Who has changed nothing yet sees the first scenario of the other language.
        let is_first = *self.session.scenario.read_untracked() == first_scenario(before, today);
        if is_first && before != language {
            self.session.show(first_scenario(language, today));
        }
        self.language.set(language);
        storage::remember_language(language.code());
        if self.link_names_language.get_value() {
            self.show_in_address(true);
        }
    }

    /// The reader goes to a view by the list of views.
    pub fn choose_view(self, route: Route) {
        self.is_view_chosen.set_value(route != self.route.get_untracked());
    }

    /// Takes files to the calculator, which reads them.
    pub fn bring(self, files: Vec<File>) {
        self.dropped.set_value(files);
        self.route.set(Route::Calculator);
        self.show_in_address(true);
        self.focus_soon("#usage-files summary");
    }

    /// The part of the address that holds everything the reader chose, and where they are.
    pub fn link(self) -> String {
        self.link_at(self.route.get_untracked())
    }

    /// The address of a route with the session's scenario, for a link.
    pub fn way_to(self, route: Route) -> String {
        self.language.track();
        if route == Route::Compare {
            self.compared.track();
            self.panel_scale.track();
        }
        format!("#{}", self.with_kept(self.session.link.get(), route))
    }

    /// The link of another scenario than the present one, to where the reader is.
    pub fn link_of(self, scenario: &Scenario) -> String {
        self.with_kept(link::write_checked(scenario), self.route.get_untracked())
    }

    fn link_at(self, route: Route) -> String {
        self.with_kept(self.session.present_link(), route)
    }

    fn with_kept(self, mut link: String, route: Route) -> String {
        if let Some(name) = route.name() {
            link.push_str("&page=");
            link.push_str(name);
        }
        link.push_str(&self.kept_untracked());
        // Only there: four scenarios would make every other link long.
        if route == Route::Compare {
            link.push_str(&compared::pairs(&self.compared.read_untracked()));
            link.extend(self.panel_scale.get_untracked().map(PanelScale::pair));
        }
        link
    }

    /// What every link of the page keeps beside the scenario: language and view, each pair behind an `&`.
    pub fn kept(self) -> String {
        self.language.track();
        self.view.track();
        self.kept_untracked()
    }

    fn kept_untracked(self) -> String {
        let language = self.language.get_untracked();
        let named =
            self.link_names_language.get_value().then(|| format!("&lang={}", language.code()));
        named.unwrap_or_default() + &self.view.read_untracked().pairs()
    }

    /// Writes the scenario into the address.
    pub fn show_in_address(self, is_finished: bool) {
        self.address.with_value(|address| address.show(move || self.link(), is_finished));
    }

    /// The address follows what the reader changes.
    fn follow(self, progress: Progress) {
        match progress {
            Progress::Going => self.show_in_address(false),
            Progress::Done => self.show_in_address(true),
            Progress::Unchanged => self.address.with_value(Address::finish),
        }
    }

    /// Moves the focus once the page has been built anew.
    fn focus_soon(self, selector: &'static str) {
        // What is built in tasks of its own comes first.
        let focus_last = move || soon(move || self.focus_when_there(selector, LOOKS));
        self.focus.with_value(|focus| focus.set(0, focus_last));
    }

    /// Moves the focus, as soon as there is what gets it: a part of the page may have to be loaded first.
    fn focus_when_there(self, selector: &'static str, looks: u32) {
        if !document::focus(selector) && looks > 0 {
            let look_again = move || self.focus_when_there(selector, looks - 1);
            self.focus.with_value(|focus| focus.set(LOOK_MILLISECONDS, look_again));
        }
    }
}

/// The page's shell, where a part of the page asks for it.
///
/// OK because `Page` provides it before any of its parts is built.
pub fn use_shell() -> Shell {
    // OK because the page provides its shell before it builds a part.
    use_context().expect("OK because the page provides its shell")
}
