//! One figure in someone else's page: its sentence, its picture, its controls, and the way to the whole page.
//!
//! What is shown follows from the link alone. Nothing is remembered and no history is written, since a frame shares
//! that of the page around it.

mod controls;
pub mod dialog;
mod figure;
pub mod root;

pub use dialog::EmbedButton;
pub use figure::{Asked, FigureView};
pub use root::Embed;
