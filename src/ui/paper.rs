//! What the paper found, in place of the calculator: an article that was written when the page was built,
//! since it is the same for every reader. It stands in the page as text, one element for each language.

use leptos::prelude::*;

use crate::platform::document::text_of;
use crate::study::route::Route;
use crate::ui::parts::dynamic::text;
use crate::ui::shell::use_shell;

/// The article, and the way back.
#[component]
pub fn Paper() -> impl IntoView {
    let shell = use_shell();
    let article = text(move || text_of(&format!("paper-{}", shell.language.get().code())));
    view! {
        <p class="paper-back">
            <a href=text(move || shell.way_to(Route::Calculator))>
                {shell.session.word(|words| words.back_to_calculator)}
            </a>
        </p>
        <div inner_html=article></div>
    }
}
