//! Parts of the page that know what they show by what they are given.

pub mod answer_curve;
pub mod chart_picture;
pub mod choice;
pub mod dynamic;
pub mod field;
pub mod fold;
pub mod inspected_figure;
pub mod later;
pub mod lazy;
pub mod limit;
pub mod quantity_field;
pub mod reset_button;
pub mod save_picture;
pub mod seen;
pub mod sentence;
pub mod slider;
pub mod slider_curve;
pub mod table;
pub mod working;
