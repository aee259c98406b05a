//! The story's figures in their default states, and drawn to the edges of what can be drawn.

use tokenlock::chart::mark::{Handles, LineMark, Rule};
use tokenlock::chart::{AcrossAxis, Meaning, Panel, ValueAxis};
use tokenlock::show::story::{StoryFigure, figure};
use tokenlock::study::section::Section;
use tokenlock::text::language::Language;

use super::{Picture, picture, single};
use crate::sample::month_names;

/// A path with its handles.
fn path(heights: &[f64]) -> Panel {
    let percent = ValueAxis::new(|value| format!("{}%", value * 100.0));
    Panel::new("", AcrossAxis::Months(month_names(heights.len())), percent)
        .with(Rule { meaning: Meaning::Today, value: 1.0, label: String::new() })
        .with(LineMark::of_months(Meaning::Neutral, heights))
        .with(Handles { meaning: Meaning::Neutral, values: heights.to_vec(), range: [0.2, 3.0] })
}

pub fn pictures() -> Vec<Picture> {
    let of_figure = |name: &'static str, of: &StoryFigure, language| {
        // OK because every figure's default state has figures, as tests/story shows.
        picture(name, &[960.0, 320.0], of.chart(&of.story().unwrap(), language))
    };
    let names = [
        "story_tokens_one_model_has_five_prices",
        "story_moves_prices_went_both_ways",
        "story_scale_a_fen_comes_to_something",
        "story_draw_a_price_war_then_a_shortage",
        "story_lock_what_is_paid_stays_almost_flat",
        "story_mirror_each_path_has_its_regret",
        "story_cash_right_in_the_end_and_short_before",
        "story_index_one_lock_has_three_results",
        "story_years_half_of_them_are_over_the_budget",
        "story_sellers_a_wider_spread_costs_more",
        "story_fit_more_than_one_lot_a_month",
    ];
    let named = Section::ALL.into_iter().zip(names);
    let mut pictures: Vec<Picture> =
        named.map(|(section, name)| of_figure(name, &figure(section), Language::English)).collect();
    let cash = figure(Section::Cash);
    pictures.push(of_figure("story_cash_in_chinese", &cash, Language::Chinese));
    let edges = [0.2, 3.0, 0.2, 3.0, 1.0, 1.0];
    pictures.push(picture("handles_reach_both_edges", &[320.0], single("A path", path(&edges))));
    pictures.push(picture("one_handle_is_one_knob", &[320.0], single("A path", path(&[1.5]))));
    pictures.push(picture("no_handles_keep_the_axis", &[240.0], single("A path", path(&[]))));
    pictures
}
