//! What holds for every figure, and for any input.

use proptest::prelude::*;
use tokenlock::chart::label::declutter;
use tokenlock::chart::mark::{BarGroup, BarGroups, NamedBar};
use tokenlock::chart::measure::{AXIS_SIZE, LABEL_SIZE, TITLE_SIZE, fit, text_width, wrap};
use tokenlock::chart::path::number;
use tokenlock::chart::scale::{LinearScale, Steps, nice_axis, nice_ticks};
use tokenlock::chart::{Anchor, Chart, Drawing, HitArea, Meaning, Panel, Shape, ShapeForm};

use crate::look::file;
use crate::sample::{Costs, ENGLISH, chinese, english, monthly_cost, ramp};

/// Left, upper, right and lower edge of what a shape covers. Paths are checked by their numbers.
pub fn extent(shape: &Shape) -> [f64; 4] {
    match &shape.form {
        ShapeForm::Path { data } => {
            let mut extent = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
            let mut spaced = data.replace('Z', "");
            for command in ['M', 'H', 'V', 'L'] {
                spaced = spaced.replace(command, &format!(" {command}"));
            }
            let mut is_second = false;
            for word in spaced.split_whitespace() {
                let value: f64 = word.trim_start_matches(['M', 'H', 'V', 'L']).parse().unwrap();
                let axis = usize::from(is_second || word.starts_with('V'));
                extent[axis] = extent[axis].min(value);
                extent[axis + 2] = extent[axis + 2].max(value);
                is_second = word.starts_with(['M', 'L']);
            }
            extent
        }
        ShapeForm::Line { from, to } => {
            [from[0].min(to[0]), from[1].min(to[1]), from[0].max(to[0]), from[1].max(to[1])]
        }
        ShapeForm::Text { x, y, anchor, text } => {
            let size = match shape.class.part {
                "panel-title" => TITLE_SIZE,
                "end-label" => LABEL_SIZE,
                _ => AXIS_SIZE,
            };
            let width = text_width(text, size);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - width / 2.0,
                Anchor::End => x - width,
            };
            [left, y - 0.75 * size, left + width, y + 0.2 * size]
        }
        ShapeForm::Circle { centre: [x, y], radius } => {
            [x - radius, y - radius, x + radius, y + radius]
        }
        ShapeForm::Rect { x, y, width, height } => [*x, *y, x + width, y + height],
    }
}

/// What holds for every drawing.
pub fn check(drawing: &Drawing) -> Result<(), TestCaseError> {
    let mut texts: Vec<[f64; 4]> = Vec::new();
    for shape in &drawing.shapes {
        let [left, top, right, bottom] = extent(shape);
        prop_assert!([left, top, right, bottom].iter().all(|edge| edge.is_finite()), "{shape:?}");
        let inside = left > -0.02
            && top > -0.02
            && right < drawing.width + 0.02
            && bottom < drawing.height + 0.02;
        prop_assert!(inside, "{shape:?} in {} x {}", drawing.width, drawing.height);
        if matches!(shape.form, ShapeForm::Text { .. }) {
            for other in &texts {
                let apart = left >= other[2] - 0.02
                    || right <= other[0] + 0.02
                    || top >= other[3]
                    || bottom <= other[1];
                prop_assert!(apart, "{shape:?} over {other:?}");
            }
            texts.push([left, top, right, bottom]);
        }
    }
    for (number, panel) in drawing.panels.iter().enumerate() {
        prop_assert!(panel.plot.width() > 0.0 && panel.plot.height() >= 80.0 - 1e-9);
        prop_assert_eq!(panel.plot.height(), drawing.panels[0].plot.height());
        for target in &panel.targets {
            let place = match target.area {
                Some(HitArea::Within(frame)) => {
                    // Months are as high as their panel, and bars of a group stand in rows.
                    let y = (panel.plot.top + 1.0).max(frame.top + 1.0);
                    [(frame.left + frame.right) / 2.0, y]
                }
                // Another may stand in the same place, and is found as well.
                Some(HitArea::Around { centre: [x, y], .. }) => {
                    prop_assert!(drawing.datum_at(x, y).is_some());
                    continue;
                }
                None => continue,
            };
            let found = drawing.datum_at(place[0], place[1]);
            prop_assert_eq!(found, Some((number, target.datum)));
        }
    }
    for (place, datum) in drawing.data.iter().enumerate() {
        prop_assert_eq!(drawing.position(*datum), Some(place));
        prop_assert!(!drawing.cursor(*datum).is_empty());
    }
    let text = file(drawing);
    prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains("style"));
    Ok(())
}

/// Ordinary money mostly, and everything a float can be.
pub fn cost() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => 0.0..1e6f64,
        1 => -1e6..1e6f64,
        1 => Just(0.0),
        1 => Just(1e18),
        1 => any::<f64>(),
        1 => Just(f64::NAN),
    ]
}

fn costs() -> impl Strategy<Value = Costs> {
    let line = || prop::collection::vec(cost(), 0..40);
    [[line(), line(), line()], [line(), line(), line()]].prop_map(|costs| costs)
}

proptest! {
    #[test]
    fn any_figure_is_finite_inside_and_legible(
        costs in costs(),
        width in prop_oneof![4 => 200.0..1400.0f64, 1 => any::<f64>()],
        label in "\\PC{0,30}",
    ) {
        let words = [[label.as_str(), "with the lock", "锁价后 ¥1", "saves"], ENGLISH];
        check(&monthly_cost(&costs, words, ["Rise", &label], &label).lay_out(width))?;
    }

    #[test]
    fn bars_in_groups_are_too(
        values in prop::collection::vec(cost(), 0..8),
        level in cost(),
        width in prop_oneof![4 => 200.0..1400.0f64, 1 => any::<f64>()],
        label in "\\PC{0,30}",
    ) {
        let bar = |value: &f64| NamedBar {
            meaning: Meaning::Locked,
            name: label.clone(),
            value: *value,
            amount: label.clone(),
        };
        let (first, second) = values.split_at(values.len() / 2);
        let group = |title: &str, values: &[f64]| BarGroup {
            title: title.to_owned(),
            bars: values.iter().map(bar).collect(),
        };
        let groups = vec![group("", first), group(&label, second)];
        let panel = Panel::unmarked().with(BarGroups { groups, level });
        check(&Chart::new("", "", vec![panel]).lay_out(width))?;
    }

    #[test]
    fn ordinary_figures_are_too(months in 1..37i32, width in 320.0..1200.0f64) {
        check(&english(&ramp(months)).lay_out(width))?;
        check(&chinese(&ramp(months)).lay_out(width))?;
    }

    #[test]
    fn ticks_are_few_increasing_and_cover(low in -1e9..0.0f64, high in 1e-9..1e18f64, signed in any::<bool>()) {
        let low = if signed { low } else { 0.0 };
        let ticks = nice_ticks(low, high, 5, Steps::Any);
        prop_assert!((3..=5).contains(&ticks.len()), "{ticks:?}");
        prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(ticks[0] <= low && *ticks.last().unwrap() >= high);
        prop_assert!(ticks.contains(&0.0));

        let (shown, domain) = nice_axis(low, high, 5, Steps::Any);
        prop_assert!(domain[0] <= low && domain[1] >= high);
        prop_assert!(shown.iter().all(|tick| (domain[0]..=domain[1]).contains(tick)));
        prop_assert!(shown.contains(&0.0) && (signed || shown.len() >= 3));
        if !signed {
            prop_assert!(high / domain[1] >= 0.75, "{high} in {domain:?}");
        }
    }

    #[test]
    fn scale_is_monotone(a in any::<f64>(), b in any::<f64>(), high in 1e-3..1e18f64) {
        let scale = LinearScale { domain: [0.0, high], range: [200.0, 10.0] };
        prop_assert!((10.0..=200.0).contains(&scale.position(a)));
        if a <= b {
            prop_assert!(scale.position(a) >= scale.position(b));
        }
    }

    #[test]
    fn a_position_is_read_back(value in 0.0..1e9f64, high in 1.0..1e9f64, downwards in any::<bool>()) {
        let range = if downwards { [200.0, 10.0] } else { [10.0, 200.0] };
        let scale = LinearScale { domain: [0.0, high], range };
        let back = scale.value_at(scale.position(value));
        prop_assert!((back - value.min(high)).abs() <= 1e-12 * high);
    }

    #[test]
    fn labels_keep_distance_order_and_bounds(wanted in prop::collection::vec(-50.0..300.0f64, 0..8)) {
        let placed = declutter(&wanted, 17.0, 10.0, 200.0);
        for (index, &one) in placed.iter().enumerate() {
            prop_assert!((10.0 - 1e-9..=200.0 + 1e-9).contains(&one));
            for (other, &two) in placed.iter().enumerate().skip(index + 1) {
                prop_assert!((one - two).abs() >= 17.0 - 1e-9);
                prop_assert!(wanted[index] >= wanted[other] || one < two);
            }
        }
    }

    #[test]
    fn numbers_are_short(value in -1e6..1e6f64) {
        let text = number(value);
        prop_assert!((text.parse::<f64>().unwrap() - value).abs() <= 0.005 + 1e-9);
        prop_assert!(text.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2));
    }

    #[test]
    fn text_is_kept_within_its_room(text in "\\PC{0,60}", room in 0.0..400.0f64) {
        prop_assert!(text_width(&fit(&text, room, 13.0), 13.0) <= room);
        for line in wrap(&text, room, 13.0, 3) {
            prop_assert!(text_width(&line, 13.0) <= room);
        }
    }
}
