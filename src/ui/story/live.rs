//! The live figure of each section: in the story between its prose, and alone in another page.

use leptos::context::Provider;
use leptos::prelude::*;

use super::{Telling, cash, draw, fit, index, lock, mirror, moves, scale, sellers, tokens, years};
use crate::show::story::figure;
use crate::study::section::Section;
use crate::text::story::figure::title_for;
use crate::text::story::prose;
use crate::ui::parts::dynamic::{flag, text};
use crate::ui::session::Session;

/// What a section shows: its figure, with its controls and the text beside it.
pub(super) fn live(telling: Telling, section: Section) -> AnyView {
    match section {
        Section::Tokens => tokens::live(telling),
        Section::Moves => moves::live(telling),
        Section::Scale => scale::live(telling),
        Section::Draw => draw::live(telling),
        Section::Lock => lock::live(telling),
        Section::Mirror => mirror::live(telling),
        Section::Cash => cash::live(telling),
        Section::Index => index::live(telling),
        Section::Years => years::live(telling),
        Section::Sellers => sellers::live(telling),
        Section::Fit => fit::live(telling),
    }
}

/// The figure of a section alone, on a session of its own: its title, itself, and a state that is worth trying.
pub fn alone(session: Session, section: Section, is_seen: Signal<bool>) -> AnyView {
    let telling = Telling { is_seen, asks: false, ..Telling::new(session) };
    let told = figure(section);
    let try_it = move |_| {
        let telling_state = told.telling(&session.scenario.get_untracked());
        session.open(telling_state);
    };
    let is_locked = telling.is_any_locked(figure(section).changes());
    view! {
        <Provider value=session>
            <div class="story story-alone results" class:is-stale=session.stale()>
                <h2>{text(move || title_for(section, session.side.get(), session.language.get()).to_owned())}</h2>
                {live(telling, section)}
                <p class="buttons" hidden=flag(move || is_locked.get())>
                    <span>
                        {telling.word(|words| words.try_this)}
                        {text(move || session.language.get().colon().to_owned())}
                    </span>
                    <button type="button" id=session.id("story-try") on:click=try_it>
                        {text(move || prose(section, session.language.get()).try_this.to_owned())}
                    </button>
                </p>
            </div>
        </Provider>
    }
    .into_any()
}
