//! The chart room: pictures that must not change unseen, and what holds for any input.
//!
//! The snapshots are complete SVG files without a style sheet. After a wanted change, look at the
//! gallery (`cargo run --no-default-features --example gallery` writes `target/gallery.html`), then test
//! with `INSTA_UPDATE=always`.
#![cfg(not(target_arch = "wasm32"))]

#[path = "chart/fan.rs"]
mod fan;
#[path = "chart/gallery/mod.rs"]
mod gallery;
#[path = "chart/look.rs"]
mod look;
#[path = "chart/marks.rs"]
mod marks;
#[path = "chart/property.rs"]
mod property;
#[path = "chart/sample.rs"]
mod sample;

use gallery::Picture;
use look::{file, heights};
use sample::{english, ramp, worked_example};
use tokenlock::chart::label::declutter;
use tokenlock::chart::path::{lines, number};
use tokenlock::chart::scale::{LinearScale, Steps, nice_axis, nice_axis_between, nice_ticks};
use tokenlock::chart::svg::{SvgFile, element, markup};
use tokenlock::chart::{Anchor, Class, Datum, Meaning, Shape, ShapeForm};

#[test]
fn pictures() {
    for Picture { name, chart, widths } in gallery::pictures() {
        for width in widths {
            let drawing = chart.lay_out(*width);
            insta::assert_snapshot!(format!("{name}_{width}"), file(&drawing));
        }
    }
}

#[test]
fn pictures_are_legible_at_any_width() {
    for Picture { name, chart, .. } in gallery::pictures() {
        for width in [240.0, 320.0, 360.0, 640.0, 960.0, 1280.0, 4000.0] {
            if let Err(reason) = property::check(&chart.lay_out(width)) {
                panic!("{name} at {width}: {reason}");
            }
        }
    }
}

#[test]
fn both_panels_share_one_scale() {
    for width in [960.0, 360.0] {
        let drawing = english(&worked_example()).lay_out(width);
        let [rise, fall] = &drawing.panels[..] else { panic!("two panels") };
        let above_zero = |index: usize| {
            drawing.panels[index].plot.bottom - heights(&drawing.panels[index], Meaning::Today)[0].1
        };
        assert!((above_zero(0) - above_zero(1)).abs() < 1e-9);
        assert_eq!(rise.outer.left == fall.outer.left, width == 360.0, "stacked when narrow");
    }
}

#[test]
fn a_month_is_looked_at_in_both_panels() {
    let drawing = english(&worked_example()).lay_out(960.0);
    assert_eq!(drawing.data, (0..12).map(Datum::index).collect::<Vec<_>>());
    let cursor = drawing.cursor(Datum::index(3));
    let parts: Vec<&str> = cursor.iter().map(|shape| shape.class.part).collect();
    assert_eq!(parts, ["cursor-month", "cursor", "cursor", "cursor"].repeat(2));
    assert!(drawing.cursor(Datum::index(12)).is_empty());
    assert_eq!(drawing.position(Datum::index(12)), None);
}

#[test]
fn a_height_is_read_back_as_a_value() {
    let drawing = english(&worked_example()).lay_out(960.0);
    let panel = &drawing.panels[0];
    for (_, height) in heights(panel, Meaning::Unhedged) {
        assert!((panel.value_at(height) - 2784.0).abs() < 1e-9);
    }
    assert_eq!(panel.value_at(panel.plot.bottom + 50.0), 0.0, "held on the axis");
    assert_eq!(panel.value_at(-1.0), 3000.0);
}

#[test]
fn twelve_months_are_named_by_four() {
    let named = |months: i32| {
        let drawing = english(&ramp(months)).lay_out(960.0);
        let right = drawing.panels[0].outer.right;
        let bottom = drawing.panels[0].plot.bottom;
        let name = |shape: &Shape| match &shape.form {
            ShapeForm::Text { x, y, text, .. } if *x < right && *y > bottom + 8.0 => {
                Some(text.replace("Month ", ""))
            }
            _ => None,
        };
        drawing.shapes.iter().filter_map(name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(named(1), "1");
    assert_eq!(named(3), "1 2 3");
    assert_eq!(named(6), "1 3 6");
    assert_eq!(named(12), "1 4 8 12");
    assert_eq!(named(24), "1 12 24");
    assert_eq!(named(36), "1 12 24 36");
}

#[test]
fn degenerate_scales_are_branches() {
    assert_eq!(nice_ticks(0.0, 0.0, 5, Steps::Any), [0.0]);
    assert_eq!(nice_ticks(f64::NAN, f64::INFINITY, 5, Steps::Any), [0.0]);
    assert_eq!(nice_ticks(0.0, 2784.0, 5, Steps::Any), [0.0, 1000.0, 2000.0, 3000.0]);
    assert_eq!(nice_ticks(0.0, 0.3, 5, Steps::Any), [0.0, 0.1, 0.2, 0.3]);
    assert_eq!(nice_ticks(-5.0, 9.0, 5, Steps::Any), [-5.0, 0.0, 5.0, 10.0]);
    assert_eq!(nice_ticks(0.0, 1e18, 0, Steps::Any).len(), 3);
    assert_eq!(nice_axis(0.0, 4200.0, 5, Steps::Any), (vec![0.0, 2000.0, 4000.0], [0.0, 5000.0]));
    assert_eq!(nice_ticks(0.0, 3.0, 5, Steps::Whole), [0.0, 1.0, 2.0, 3.0]);
    assert_eq!(nice_ticks(0.0, 9.0, 5, Steps::Whole), [0.0, 5.0, 10.0], "not in steps of 2.5");
    assert_eq!(nice_ticks(0.0, 0.2, 5, Steps::Whole), [0.0, 1.0]);
    let between = |low, high| nice_axis_between(low, high, 5, Steps::Any);
    assert_eq!(between(17_400.0, 19_900.0).0, [17_000.0, 18_000.0, 19_000.0, 20_000.0]);
    assert_eq!(between(17_400.0, 19_900.0).1, [17_000.0, 20_000.0]);
    assert_eq!(between(7.0, 7.0).1, [0.0, 7.0], "with zero where there is one place");
    assert_eq!(between(f64::INFINITY, f64::NEG_INFINITY), (vec![0.0], [0.0, 0.0]));
    let flat = LinearScale { domain: [0.0, 0.0], range: [200.0, 10.0] };
    assert_eq!(flat.position(5.0), 200.0);
    assert_eq!(declutter(&[f64::NAN, 5.0, 5.0], 10.0, 0.0, 12.0).len(), 3);
    assert!(declutter(&[], 10.0, 0.0, 12.0).is_empty());
    assert_eq!(number(f64::NAN), "0");
    assert_eq!(number(-0.001), "0");
    assert_eq!(number(-12.5), "-12.5");
    assert_eq!(number(3.07), "3.07");
}

#[test]
fn text_is_escaped() {
    let text = "<b a=\"1\">&'\u{0}\u{1b}".to_owned();
    let class = Class::plain("panel-title");
    let form = ShapeForm::Text { x: 0.0, y: 0.0, anchor: Anchor::Start, text };
    assert_eq!(
        markup(&[Shape { class, form }]),
        "<text class=\"panel-title\" x=\"0\" y=\"0\">&lt;b a=&quot;1&quot;&gt;&amp;&#39;</text>\n"
    );
}

#[test]
fn a_file_carries_title_source_and_style() {
    let mut drawing = english(&worked_example()).lay_out(640.0);
    drawing.title = "Rise & fall".into();
    let source = "Source: the reader's own bill";
    let text = SvgFile { drawing: &drawing, show_title: true, source, is_styled: true }.markup();
    assert!(text.contains("<title>Rise &amp; fall</title>"));
    assert!(text.contains("class=\"figure-title\""));
    assert!(text.contains("class=\"source-line\""));
    assert!(text.contains(".chart .unhedged {\n  color: #c0401f;\n}"), "colours are written in");
    assert!(!text.contains("var(") && !text.contains("/*"));
}

#[test]
fn an_element_is_named_by_its_title_and_summary() {
    let text = element(&english(&worked_example()).lay_out(640.0), "rise");
    assert!(text.contains("aria-labelledby=\"rise-title rise-summary\""));
    assert!(
        text.contains("<title id=\"rise-title\">Cost month by month, unhedged and locked</title>")
    );
    assert!(text.contains("<desc id=\"rise-summary\">Two panels on one scale"));
}

#[test]
fn a_line_has_gaps_where_it_has_no_points() {
    let at = |x: f64| Some([x, 2.5]);
    assert_eq!(
        lines(&[at(0.0), at(1.0), None, at(3.0), None, at(5.0), at(6.0)]),
        "M0 2.5L1 2.5M5 2.5L6 2.5"
    );
}
