//! Charts as geometry: data in, shapes out, and from a place on a drawing back to the datum.
//!
//! A [`Chart`] is a title, a summary and [`Panel`]s; a panel is its axes and its [marks](mark). The
//! builders, such as [`MonthlyCost`], make one from figures named for what they are.
//! [`Chart::lay_out`] draws it for a width: a [`Drawing`] of [`Shape`]s that knows which [`Datum`] is
//! under a place, what marks a datum that is looked at, and which value a height means.
//!
//! This room knows no other room, no browser and no clock. A chart is laid out in CSS pixels (one unit
//! of its `viewBox` is one pixel at natural size), and colour, weight and type are left to
//! `style/chart.css`: every shape carries classes and never a style, so that a page with a strict
//! Content-Security-Policy can show it. Text sizes are the exception, because space must be kept for
//! them: the sizes in [`measure`] are the ones the style sheet has to use.
//!
//! ```
//! use tokenlock::chart::{CostCase, Datum, MonthlyCost, Series, ValueAxis, svg};
//!
//! let series = |value: f64, label: &str| Series { values: vec![value; 3], label: label.into() };
//! let case = |title: &str, unhedged, locked| CostCase {
//!     title: title.into(),
//!     today: series(1454.0, "prices unmoved"),
//!     unhedged: series(unhedged, "without the lock"),
//!     locked: series(locked, "with the lock"),
//!     gap_label: String::new(),
//! };
//! let chart = MonthlyCost {
//!     title: "Cost month by month".into(),
//!     summary: "Locking halves the rise.".into(),
//!     cases: vec![
//!         case("If prices rise", 2784.0, 1720.7),
//!         case("If they fall as much", 802.33, 1323.69),
//!     ],
//!     month_names: vec!["1".into(), "2".into(), "3".into()],
//!     money: ValueAxis::new(|value| value.to_string()).with_caption("a month"),
//! }
//! .chart();
//! let drawing = chart.lay_out(960.0);
//! assert!(svg::element(&drawing, "cost").contains("step locked"));
//! let third = drawing.panels[1].across.position(2.0);
//! assert_eq!(drawing.datum_at(third, 150.0), Some((1, Datum::index(2))));
//! ```
//!
//! # Classes
//!
//! All of them are meant inside `.chart`, the class of the `<svg>` element. A shape that means
//! something has a second class, the name of its [`Meaning`], which sets the colour.
//!
//! | class | shape | from |
//! | --- | --- | --- |
//! | `panel-title` | text over a panel | layout |
//! | `axis-caption` | text: what is counted | axes |
//! | `axis-label` | text of a tick, a month or a category | axes |
//! | `grid`, `axis` | lines: a tick; zero | axes |
//! | `axis-tick` | line: a named month | axes |
//! | `step`, `median` | step lines | [`mark::Step`] |
//! | `line` | line from place to place | [`mark::Line`] |
//! | `area` | tinted area | [`mark::Area`], [`mark::Gap`] |
//! | `gap-label` | text in such an area | [`mark::Gap`] |
//! | `band-outer`, `band-inner`, `band-edge` | areas between two quantiles; the edges of one | [`mark::Band`] |
//! | `bar`, `bar-label` | rectangle; text over or beside it | [`mark::Bars`], [`mark::BarGroups`] |
//! | `rule` | line across the plot | [`mark::Rule`] |
//! | `point` | a dot among many that may overlap | [`mark::Scatter`] |
//! | `dot`, `dot-label` | a dot that is counted or named, or a point of a line without neighbours; its name | [`mark::Piles`], [`mark::Dot`], [`mark::Line`] |
//! | `handle` | a knob of a path that is drawn | [`mark::Handles`] |
//! | `end-label`, `leader` | text at a line's end; line to a label that had to move | [`mark::EndLabel`] |
//! | `marker` | line end: a circle, or a square for locked | [`mark::Step`], [`mark::Line`] |
//! | `cursor-month`, `cursor-line`, `cursor`, `halo` | what marks the datum looked at | [`Drawing::cursor`] |
//! | `paper`, `figure-title`, `source-line` | only in an [`svg::SvgFile`] | |

mod axis;
mod band_scale;
mod cost_fan;
mod drawing;
mod frame;
mod futures_curve;
pub mod label;
mod layout;
pub mod mark;
mod meaning;
pub mod measure;
mod monthly_cost;
mod panel;
pub mod path;
mod payoff;
pub mod scale;
mod shape;
mod small_curve;
pub mod svg;
mod value_curve;

pub use axis::{AcrossAxis, TickLabel, ValueAxis};
pub use band_scale::{AcrossScale, BandScale};
pub use cost_fan::{CostFan, Fan};
pub use drawing::{Datum, Drawing, HitArea, PanelDrawing, Target};
pub use frame::Frame;
pub use futures_curve::FuturesCurve;
pub use layout::Chart;
pub use meaning::{Class, Meaning};
pub use monthly_cost::{CostCase, MonthlyCost, Series};
pub use panel::Panel;
pub use payoff::Payoff;
pub use shape::{Anchor, Shape, ShapeForm};
pub use small_curve::SmallCurve;
pub use value_curve::ValueCurve;
