//! The chart room: pictures that must not change unseen, and what holds for any input.
//!
//! The snapshots are complete SVG files without a style sheet. After a wanted change, look at the
//! figures (`TOKENLOCK_GALLERY=folder` writes them out), then test with `INSTA_UPDATE=always`.
#![cfg(not(target_arch = "wasm32"))]

#[path = "chart/fan.rs"]
mod fan;
#[path = "chart/property.rs"]
mod property;
#[path = "chart/sample.rs"]
mod sample;

use sample::{chinese, english, file, ramp, worked_example};
use tokenlock::chart::label::declutter;
use tokenlock::chart::path::number;
use tokenlock::chart::scale::{LinearScale, nice_axis, nice_ticks};
use tokenlock::chart::svg::{Standalone, markup};
use tokenlock::chart::{Anchor, Mark};

#[test]
fn pictures() {
    insta::assert_snapshot!("monthly_cost_960", file(&english(&worked_example(), 960.0)));
    insta::assert_snapshot!("monthly_cost_360", file(&english(&worked_example(), 360.0)));
    insta::assert_snapshot!("monthly_cost_ramp_36", file(&english(&ramp(36), 960.0)));
    insta::assert_snapshot!("monthly_cost_chinese", file(&chinese(&worked_example(), 960.0)));
    insta::assert_snapshot!("monthly_cost_one_month", file(&english(&ramp(1), 700.0)));
    insta::assert_snapshot!("cost_fan_960", file(&fan::ordinary(12, 960.0)));
    insta::assert_snapshot!("cost_fan_360", file(&fan::ordinary(12, 360.0)));
    insta::assert_snapshot!("cost_fan_one_month", file(&fan::ordinary(1, 700.0)));
}

#[test]
fn gallery_for_the_eye() {
    // Writes the files to look at, where a folder is named; else only checks that they are files.
    let costs = worked_example();
    let mut quiet = worked_example();
    quiet[0] = [vec![1454.0; 12], vec![1454.0; 12], vec![1454.0; 12]];
    quiet[1] = quiet[0].clone();
    let figures = [
        ("wide", english(&costs, 960.0)),
        ("middle", english(&costs, 700.0)),
        ("narrow", english(&costs, 328.0)),
        ("ramp", english(&ramp(36), 960.0)),
        ("ramp-narrow", english(&ramp(24), 328.0)),
        ("chinese", chinese(&costs, 960.0)),
        ("chinese-narrow", chinese(&ramp(12), 328.0)),
        ("one", english(&ramp(1), 960.0)),
        ("quiet", english(&quiet, 960.0)),
        ("quiet-narrow", english(&quiet, 328.0)),
    ];
    for (name, figure) in figures {
        let text = file(&figure);
        assert!(text.starts_with("<svg xmlns") && text.ends_with("</svg>\n"));
        if let Some(folder) = std::env::var_os("TOKENLOCK_GALLERY") {
            std::fs::write(std::path::Path::new(&folder).join(name).with_extension("svg"), text)
                .unwrap();
        }
    }
}

#[test]
fn both_panels_share_one_scale() {
    for width in [960.0, 360.0] {
        let figure = english(&worked_example(), width);
        let [rise, fall] = &figure.panels;
        let above_zero = |index: usize| {
            let frame = &figure.panels[index];
            frame.plot.bottom - frame.today[0].unwrap()
        };
        assert!((above_zero(0) - above_zero(1)).abs() < 1e-9);
        assert_eq!(rise.outer.left == fall.outer.left, width == 360.0, "stacked when narrow");
    }
}

#[test]
fn twelve_months_are_named_by_four() {
    let named = |months: i32| {
        let figure = english(&ramp(months), 960.0);
        let right = figure.panels[0].outer.right;
        let bottom = figure.panels[0].plot.bottom;
        figure
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Text { class: "axis-label", x, y, text, .. }
                    if *x < right && *y > bottom + 8.0 =>
                {
                    Some(text.replace("Month ", ""))
                }
                _ => None,
            })
            .collect::<Vec<_>>()
            .join(" ")
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
    assert_eq!(nice_ticks(0.0, 0.0, 5), [0.0]);
    assert_eq!(nice_ticks(f64::NAN, f64::INFINITY, 5), [0.0]);
    assert_eq!(nice_ticks(0.0, 2784.0, 5), [0.0, 1000.0, 2000.0, 3000.0]);
    assert_eq!(nice_ticks(0.0, 0.3, 5), [0.0, 0.1, 0.2, 0.3]);
    assert_eq!(nice_ticks(-5.0, 9.0, 5), [-5.0, 0.0, 5.0, 10.0]);
    assert_eq!(nice_ticks(0.0, 1e18, 0).len(), 3);
    assert_eq!(nice_axis(0.0, 4200.0, 5), (vec![0.0, 2000.0, 4000.0], [0.0, 5000.0]));
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
    let mark = Mark::Text { class: "panel-title", x: 0.0, y: 0.0, anchor: Anchor::Start, text };
    assert_eq!(
        markup(&[mark]),
        "<text class=\"panel-title\" x=\"0\" y=\"0\">&lt;b a=&quot;1&quot;&gt;&amp;&#39;</text>\n"
    );
}

#[test]
fn a_file_carries_title_source_and_style() {
    let text = Standalone {
        figure: &english(&worked_example(), 640.0),
        title: "Rise & fall",
        description: "",
        show_title: true,
        source: "Source: the reader's own bill",
        style: ".chart > text { fill: black }",
    }
    .markup();
    assert!(text.contains("<title>Rise &amp; fall</title>"));
    assert!(text.contains("class=\"figure-title\""));
    assert!(text.contains("class=\"source-line\""));
    assert!(text.contains("<style>.chart &gt; text { fill: black }</style>"));
    if let Some(folder) = std::env::var_os("TOKENLOCK_GALLERY") {
        std::fs::write(std::path::Path::new(&folder).join("file.svg"), text).unwrap();
    }
}
