//! What stands on paper alone: the bill in one line, of which day the page is, and the link that shows it again.

use leptos::prelude::*;

use super::use_shell;
use crate::platform::address::Address;
use crate::platform::print::Printing;
use crate::text::bill_summary::in_brief;
use crate::text::take_away::dated;
use crate::ui::parts::dynamic::text;

/// The bill, the day and the link, which is written when the page is printed.
#[component]
pub fn OnPaper() -> impl IntoView {
    let shell = use_shell();
    let is_printed = RwSignal::new(false);
    // Kept for as long as the page.
    StoredValue::new_local(Printing::follow(move |is_printing| is_printed.set(is_printing)));
    let bill = text(move || {
        let (shown, language) = (shell.session.shown.read(), shell.session.language.get());
        in_brief(&shown.scenario, &shown.study, language)
    });
    let day = text(move || {
        let shown = shell.session.shown.read();
        dated(&shown.scenario, shell.session.language.get())
    });
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
