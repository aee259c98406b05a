//! The story's figures in their default states, and drawn to the edges of what can be drawn.

use tokenlock::chart::mark::{Handles, Line, Rule};
use tokenlock::chart::{AcrossAxis, Meaning, Panel, ValueAxis};
use tokenlock::show::story::{FIGURES, StoryFigure};
use tokenlock::text::language::Language;

use super::{Picture, picture, single};
use crate::sample::month_names;

/// A path with its handles.
fn path(heights: &[f64]) -> Panel {
    let percent = ValueAxis::new(|value| format!("{}%", value * 100.0));
    Panel::new("", AcrossAxis::Months(month_names(heights.len())), percent)
        .with(Rule { meaning: Meaning::Today, value: 1.0, label: String::new() })
        .with(Line::of_months(Meaning::Neutral, heights))
        .with(Handles { meaning: Meaning::Neutral, values: heights.to_vec(), range: [0.2, 3.0] })
}

pub fn pictures() -> Vec<Picture> {
    let figure = |name: &'static str, of: &StoryFigure, language| {
        // OK because every figure's default state has figures, as tests/story shows.
        picture(name, &[960.0, 320.0], of.chart(&of.story().unwrap(), language))
    };
    let names = [
        "story_draw_a_price_war_then_a_shortage",
        "story_lock_what_is_paid_stays_almost_flat",
        "story_mirror_each_path_has_its_regret",
        "story_cash_right_in_the_end_and_short_before",
    ];
    let mut pictures: Vec<Picture> =
        FIGURES.iter().zip(names).map(|(of, name)| figure(name, of, Language::English)).collect();
    let chinese = FIGURES.last().map(|of| figure("story_cash_in_chinese", of, Language::Chinese));
    pictures.extend(chinese);
    let edges = [0.2, 3.0, 0.2, 3.0, 1.0, 1.0];
    pictures.push(picture("handles_reach_both_edges", &[320.0], single("A path", path(&edges))));
    pictures.push(picture("one_handle_is_one_knob", &[320.0], single("A path", path(&[1.5]))));
    pictures.push(picture("no_handles_keep_the_axis", &[240.0], single("A path", path(&[]))));
    pictures
}
