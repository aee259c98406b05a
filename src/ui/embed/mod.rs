//! One figure in someone else's page: its sentence, its picture, its controls, and the way to the whole page.
//!
//! What is shown follows from the link alone. Nothing is remembered and no history is written, since a frame shares
//! that of the page around it.

mod controls;
pub mod dialog;
mod figure;
pub mod root;

use leptos::prelude::*;

use self::root::{Embed, language_of_link};
use crate::platform::address::Address;
use crate::ui::parts::lazy::{lazy, module};

pub use dialog::EmbedButton;
pub use figure::{Asked, FigureView};

module! {
    /// Loads the document of a frame.
    frame, frame, fn() -> AnyView, || view! { <Embed/> }.into_any()
}

/// The document of a frame, once it is loaded.
#[component]
pub fn Frame() -> impl IntoView {
    let language = RwSignal::new(language_of_link(&Address::read()));
    lazy(language.into(), frame, |frame| frame())
}
