//! The page's main job: a bill, a price move, a lock, and the answer.

mod answer;
mod assumptions;
mod bill;
mod bill_line;
mod cost_figure;
mod keep;
mod key_figures;
mod levers;
mod lock;
mod masthead;
mod model_select;
mod months;
mod named_move;
mod notices;
mod outlook;
mod page;
mod price_move;

pub use page::Page;
