//! One [`Scenario`](scenario::Scenario) in, one [`Study`](figures::Study) out.
//!
//! Every figure that a page, a brief or a program shows is computed here, once, from what the
//! reader chose; and every figure can be asked for its [working](working::Working).

pub mod amount;
pub mod answer_curve;
pub mod choice;
pub mod compared;
pub mod comparison;
pub mod contract;
pub mod demand;
pub mod drawn_path;
mod explain;
mod explained_adjustments;
mod explained_value;
mod explanation;
pub mod figures;
pub mod file;
pub mod fit;
pub mod formula;
pub mod index_choice;
pub mod index_fit;
pub mod keys;
pub mod lesson;
pub mod line_currency;
pub mod link;
pub mod link_check;
pub mod liquidity;
pub mod mix;
pub mod option;
pub mod packed_decimal;
pub mod paper;
pub mod path_account;
pub mod price_comparison;
pub mod price_move;
pub mod price_report;
pub mod question_cost;
pub mod real_moves;
pub mod received_link;
pub mod refusal;
pub mod replayed_history;
pub mod reported_input;
pub mod reset;
pub mod risk;
pub mod run;
pub mod scenario;
pub mod section;
pub mod starting_point;
pub mod story;
pub mod thin_market;
pub mod tick;
pub mod undo_history;
pub mod usage_bill;
pub mod usage_growth;
pub mod usage_report;
pub mod venue;
pub mod view;
pub mod working;
