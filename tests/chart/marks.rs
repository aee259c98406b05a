//! What holds for single marks: where they are hit, what marks them, what they keep clear of.

use proptest::prelude::*;
use tokenlock::chart::mark::{BarSeries, Bars, Dot, LineMark, Pile, Piles, Scatter};
use tokenlock::chart::measure::text_width;
use tokenlock::chart::{
    AcrossAxis, Chart, Datum, Drawing, HitArea, Meaning, Panel, Shape, ShapeForm,
};

use crate::look::{shapes, texts};
use crate::property::{check, cost};
use crate::sample::money;

fn drawing(panel: Panel, width: f64) -> Drawing {
    Chart::new("A mark alone", "", vec![panel]).lay_out(width)
}

fn categories(count: usize) -> Panel {
    let names = (1..=count).map(|number| format!("category {number}")).collect();
    Panel::new("", AcrossAxis::Categories(names), money("¥"))
}

fn values() -> Panel {
    Panel::new("", AcrossAxis::Values(money("across")), money("up"))
}

fn pile(values: Vec<f64>) -> Piles {
    Piles { piles: vec![Pile { meaning: Meaning::Unhedged, values }] }
}

/// Middle and radius of each circle.
fn circles(shapes: &[&Shape]) -> Vec<([f64; 2], f64)> {
    let circle = |shape: &&Shape| match shape.form {
        ShapeForm::Circle { centre, radius } => Some((centre, radius)),
        _ => None,
    };
    shapes.iter().filter_map(circle).collect()
}

#[test]
fn bars_are_hit_over_the_whole_height_of_their_slot() {
    let series = |values: [f64; 2]| BarSeries {
        meaning: Meaning::Neutral,
        values: values.to_vec(),
        labels: vec![],
    };
    let bars = Bars { series: vec![series([5.0, 1.0]), series([2.0, -3.0])] };
    let drawing = drawing(categories(2).with(bars), 640.0);
    let datum = |series, index| Datum { series: Some(series), index };
    assert_eq!(drawing.data, [datum(0, 0), datum(0, 1), datum(1, 0), datum(1, 1)]);
    let panel = &drawing.panels[0];
    for target in &panel.targets {
        let Some(HitArea::Within(frame)) = target.area else { panic!("bars have rectangles") };
        let x = (frame.left + frame.right) / 2.0;
        assert_eq!(drawing.datum_at(x, panel.plot.bottom - 1.0), Some((0, target.datum)));
        assert_eq!(drawing.cursor(target.datum), std::slice::from_ref(&target.cursor));
    }
    assert_eq!(drawing.datum_at(panel.plot.left + 1.0, 100.0), None, "between the groups");
}

#[test]
fn the_nearest_dot_is_hit() {
    let points = vec![[1.0, 1.0], [9.0, 9.0], [9.1, 9.0]];
    let scatter = Scatter { meaning: Meaning::Neutral, series: 4, points };
    let drawing = drawing(values().with(scatter), 640.0);
    let dots = circles(&shapes(&drawing, "point", None));
    let datum = |index| Some((0, Datum { series: Some(4), index }));
    let [x, y] = dots[0].0;
    assert_eq!(drawing.datum_at(x + 6.0, y - 6.0), datum(0));
    assert_eq!(drawing.datum_at(x + 40.0, y), None);
    let ([left, y], [right, _]) = (dots[1].0, dots[2].0);
    assert_eq!(drawing.datum_at(left - 1.0, y), datum(1));
    assert_eq!(drawing.datum_at(right + 1.0, y), datum(2));
}

#[test]
fn curves_are_looked_at_together_at_the_nearest_point() {
    let line = |factor: f64| {
        let points = [0.0, 1.0, 4.0].map(|x| [x, factor * x]);
        LineMark::new(Meaning::Neutral, points.to_vec())
    };
    let drawing = drawing(values().with(line(1.0)).with(line(2.0)), 640.0);
    assert_eq!(drawing.data, [0, 1, 2].map(Datum::index));
    let panel = &drawing.panels[0];
    let at =
        |x: f64| drawing.datum_at(panel.across.position(x), 100.0).map(|(_, datum)| datum.index);
    assert_eq!([at(0.4), at(0.6), at(2.4), at(2.6)], [Some(0), Some(1), Some(1), Some(2)]);
    assert_eq!(drawing.cursor(Datum::index(1)).len(), 3, "a rule and a point on each line");
}

#[test]
fn a_day_that_shares_a_pixel_is_marked_at_the_one_before_it() {
    let days = (0..253).map(|day| [f64::from(day), 1.0]).collect();
    let drawing = drawing(values().with(LineMark::new(Meaning::Neutral, days)), 300.0);
    assert!(drawing.data.len() < 253, "the days are closer than pixels");
    for day in (0..253).map(Datum::index) {
        let marked = drawing.aimed_at(day);
        assert!(marked.index <= day.index && day.index - marked.index <= 1, "{day:?}");
        assert!(drawing.position(marked).is_some() && !drawing.cursor(marked).is_empty());
    }
}

#[test]
fn a_name_that_has_no_place_is_left_out() {
    let dot = |series: usize, label: &str| Dot {
        meaning: Meaning::Neutral,
        series,
        place: [5.0, 5.0],
        label: label.into(),
    };
    let panel = (0..6).fold(values(), |panel, series| panel.with(dot(series, "the same place")));
    let drawing = drawing(panel, 640.0);
    let named = texts(&drawing).iter().filter(|text| **text == "the same place").count();
    assert!((1..=4).contains(&named), "{named}");
    check(&drawing).unwrap();
}

#[test]
fn the_name_of_a_dot_keeps_clear_of_the_line_that_it_stands_on() {
    for (end, width) in [(10.0, 320.0), (10.0, 960.0), (4.0, 640.0), (-10.0, 320.0), (0.0, 640.0)] {
        for place in [0.02, 0.1, 0.5, 0.9, 1.0] {
            let line = LineMark::new(Meaning::Neutral, vec![[0.0, 0.0], [10.0, end]]);
            let dot = Dot {
                meaning: Meaning::Neutral,
                series: 0,
                place: [10.0 * place, end * place],
                label: "here".into(),
            };
            // A second line keeps the plot as high as for the steepest.
            let tall = LineMark::new(Meaning::Neutral, vec![[f64::NAN, 10.0]]);
            let drawing = drawing(values().with(line).with(tall).with(dot), width);
            let path = shapes(&drawing, "line", None)[0];
            let ShapeForm::Path { data } = &path.form else { panic!("{path:?}") };
            let numbers: Vec<f64> = data
                .split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != '-')
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x0, y0, x1, y1] = numbers[..] else { panic!("{data}") };
            let label = shapes(&drawing, "dot-label", None)[0];
            let ShapeForm::Text { x, y, .. } = label.form else { panic!("{label:?}") };
            // From the label's lower and upper edge to the line, at both of its ends.
            let across = [x, x + text_width("here", 13.0)].map(|x| x.clamp(x0, x1));
            let on_line = across.map(|x| y0 + (y1 - y0) * (x - x0) / (x1 - x0));
            let under = on_line.map(|line| line - y);
            let over = on_line.map(|line| (y - 10.0) - line);
            let is_clear = |far: [f64; 2]| far.iter().all(|far| *far >= 1.0);
            assert!(is_clear(under) || is_clear(over), "{end} {place} {width}: {under:?} {over:?}");
        }
    }
}

/// How many of the dots stand over a height.
fn over(drawing: &Drawing, height: f64) -> usize {
    circles(&shapes(drawing, "dot", None)).iter().filter(|([_, y], _)| *y < height).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn dots_that_are_counted_are_the_dots_that_are_drawn(
        values in prop::collection::vec(0.0..1e5f64, 1..80),
        budget in 0.0..1e5f64,
        width in 240.0..1280.0f64,
    ) {
        let drawing = drawing(categories(2).with(pile(values.clone())), width);
        let panel = &drawing.panels[0];
        let height = panel.values.position(budget);
        // Not within rounding of the line.
        prop_assume!(values.iter().all(|value| (value - budget).abs() > 1e-6));
        prop_assume!(panel.values.domain[1] > budget);
        let counted = values.iter().filter(|value| **value > budget).count();
        prop_assert_eq!(over(&drawing, height), counted);
    }

    #[test]
    fn dots_do_not_touch_where_there_is_room(
        values in prop::collection::vec(0.0..1e5f64, 1..51),
        width in 320.0..1280.0f64,
    ) {
        let drawing = drawing(categories(2).with(pile(values)), width);
        let dots = circles(&shapes(&drawing, "dot", None));
        for (number, ([x, y], radius)) in dots.iter().enumerate() {
            for ([other_x, other_y], _) in dots.iter().skip(number + 1) {
                let distance = (x - other_x).abs().max((y - other_y).abs());
                prop_assert!(distance >= 2.0 * radius, "{distance} of {radius}");
            }
        }
    }

    #[test]
    fn any_marks_are_finite_and_inside(
        values in prop::collection::vec(cost(), 0..40),
        points in prop::collection::vec([cost(), cost()], 0..40),
        label in "\\PC{0,30}",
        width in prop_oneof![4 => 240.0..1280.0f64, 1 => any::<f64>()],
    ) {
        let bars = Bars {
            series: vec![BarSeries {
                meaning: Meaning::Neutral,
                values: values.clone(),
                labels: vec![label.clone(); values.len().min(3)],
            }],
        };
        check(&drawing(categories(3).with(bars), width))?;
        check(&drawing(categories(2).with(pile(values.clone())), width))?;
        let dot = |place| Dot { meaning: Meaning::Locked, series: 1, place, label: label.clone() };
        let dots = points.iter().take(5).fold(self::values(), |panel, place| panel.with(dot(*place)));
        let scatter = Scatter { meaning: Meaning::Neutral, series: 0, points: points.clone() };
        check(&drawing(dots.with(scatter), width))?;
        let line = LineMark::new(Meaning::Unhedged, points).labelled(&label);
        check(&drawing(self::values().with(line), width))?;
    }
}
