//! What stands on paper alone: the bill in one line, of which day the page is, and the link that shows it again.

use leptos::prelude::*;

use super::use_shell;
use crate::platform::address::Address;
use crate::platform::print::is_printed;
use crate::text::bill_summary::in_brief;
use crate::text::language::Language;
use crate::text::take_away::dated;
use crate::ui::parts::dynamic::text;
use crate::ui::session::Shown;

/// The bill, the day and the link, which are written when the page is printed.
#[component]
pub fn OnPaper() -> impl IntoView {
    let shell = use_shell();
    let is_printed = is_printed();
    let printed = move |say: fn(&Shown, Language) -> String| {
        text(move || {
            let is_printed = is_printed.get();
            let say = || say(&shell.session.shown.read(), shell.session.language.get());
            is_printed.then(say).unwrap_or_default()
        })
    };
    let bill = printed(|shown, language| in_brief(&shown.scenario, &shown.study, language));
    let day = printed(|shown, language| dated(&shown.scenario, language));
    let link =
        text(
            move || {
                if is_printed.get() { Address::with_hash(&shell.link()) } else { String::new() }
            },
        );
    view! {
        <div class="on-paper">
            <p>{bill}</p>
            <p>{day}</p>
            <p>{link}</p>
        </div>
    }
}
