//! What the page opens with: what its address holds, read for a reader of a language and a day.

use jiff::civil::Date;

use super::comparison;
use crate::platform::address::Address;
use crate::platform::{clock, document, storage};
use crate::show::first_scenario::read_or_first;
use crate::study::compared::Compared;
use crate::study::link::{self, ReadScenario};
use crate::study::route::Route;
use crate::study::scenario::Scenario;
use crate::study::view::View;
use crate::text::language::Language;
use crate::ui::session::Shown;

/// What the page opens with. It is read in a task of its own, before the page is built.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The part of the address that was read.
    pub(super) hash: String,
    /// The language that the link names.
    pub(super) linked_language: Option<Language>,
    /// The language of the page.
    pub(super) language: Language,
    /// Today for the reader.
    pub(super) today: Date,
    /// The scenario, and what could not be read of it.
    pub(super) reading: ReadScenario,
    /// Where the reader is.
    pub(super) route: Route,
    /// How the link asks to be shown.
    pub(super) view: View,
    /// Scenarios that stand side by side: those of the link, or else those of an earlier visit.
    pub(super) compared: Vec<Compared>,
}

impl Opening {
    /// What the address holds.
    pub fn read() -> Self {
        let hash = Address::read();
        let linked_language =
            link::page_value(&hash, "lang").and_then(|tag| Language::from_tag(&tag));
        let remembered = || storage::language().and_then(|code| Language::from_tag(&code));
        let preferred = || {
            let wanted = document::preferred_languages();
            wanted.iter().find_map(|tag| Language::from_tag(tag))
        };
        let language = linked_language.or_else(remembered).or_else(preferred).unwrap_or_default();
        let today = clock::today_or(Scenario::default().as_of);
        let view = View::of_link(&hash);
        Self {
            linked_language,
            language,
            today,
            reading: read_or_first(&hash, language, today),
            route: Route::of_link(&hash),
            compared: comparison::found(&view),
            view,
            hash,
        }
    }

    /// What is shown of its scenario.
    pub fn shown(&self) -> Shown {
        Shown::first(&self.reading.scenario)
    }

    /// Whether a figure is shown as in a frame of another page: the link names one, or the document holds nothing else.
    pub fn is_of_frame(&self) -> bool {
        self.view.figure.is_some() || document::is_for_figures()
    }
}
