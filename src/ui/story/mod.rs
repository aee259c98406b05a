//! The story: what a lock does, told on the reader's own session, a section for each idea.
//!
//! It holds what its figures share: the path is the session's own move, so that whatever is drawn here is in the
//! link, the answer and all else.

mod cash;
mod draw;
mod drawn_figure;
mod fit;
mod index;
mod lock;
mod mirror;
mod moves;
mod scale;
mod section;
mod sellers;
mod slide;
mod sliders;
mod still_figure;
mod telling;
mod tokens;
mod words_table;
mod years;

use leptos::prelude::*;

use self::cash::Cash;
use self::draw::Draw;
use self::fit::Fit;
use self::index::Index;
use self::lock::Lock;
use self::mirror::Mirror;
use self::moves::Moves;
use self::scale::Scale;
use self::sellers::Sellers;
use self::telling::Telling;
use self::tokens::Tokens;
use self::years::Years;
use crate::platform::address::Address;
use crate::platform::{document, timer};
use crate::show::story::section_of_link;
use crate::study::section::Section;
use crate::ui::parts::dynamic::Piece;
use crate::ui::parts::later::later;
use crate::ui::session::use_session;
use crate::ui::shell::Shell;

/// All sections, each built in a task of its own.
#[component]
pub fn Story() -> impl IntoView {
    let telling = Telling::new(use_session());
    // Only the page's own calculator has an address that can name a section.
    let is_page = use_context::<Shell>().is_some();
    let last = later(move || {
        if let Some(section) = section_of_link(&Address::read()).filter(|_| is_page) {
            timer::soon(move || document::focus(section.selector()));
        }
        ().into_any()
    });
    let sections = Section::ALL.map(|section| part(telling, section)).into_iter().collect_view();
    view! {
        <div class="story">
            <h2 class="story-title">{telling.word(|words| words.title)}</h2>
            <p class="story-intro">{telling.word(|words| words.intro)}</p>
            {sections}
            {last}
        </div>
    }
}

/// A section, which follows the session while a reader has it before them.
fn part(telling: Telling, section: Section) -> Piece {
    later(move || {
        let element = NodeRef::new();
        let telling = telling.seen_at(element, section);
        let shown = match section {
            Section::Tokens => view! { <Tokens telling=telling/> }.into_any(),
            Section::Moves => view! { <Moves telling=telling/> }.into_any(),
            Section::Scale => view! { <Scale telling=telling/> }.into_any(),
            Section::Sellers => view! { <Sellers telling=telling/> }.into_any(),
            Section::Fit => view! { <Fit telling=telling/> }.into_any(),
            Section::Draw => view! { <Draw telling=telling/> }.into_any(),
            Section::Lock => view! { <Lock telling=telling/> }.into_any(),
            Section::Mirror => view! { <Mirror telling=telling/> }.into_any(),
            Section::Cash => view! { <Cash telling=telling/> }.into_any(),
            Section::Index => view! { <Index telling=telling/> }.into_any(),
            Section::Years => view! { <Years telling=telling/> }.into_any(),
        };
        view! { <div node_ref=element>{shown}</div> }.into_any()
    })
}
