//! Figures as geometry: plain numbers and strings in, marks out.
//!
//! This room knows no other room, no browser and no clock. A figure is laid out in CSS pixels
//! (one unit of its `viewBox` is one pixel at natural size), and colour, weight and type are left
//! to `style/chart.css`: every mark carries a class and never a style, so that a page with a strict
//! Content-Security-Policy can show it. Text sizes are the exception, because space must be kept for
//! them: the sizes in [`measure`] are the ones the style sheet has to use.
//!
//! ```
//! use tokenlock::chart::{MonthlyCost, Panel, Series, svg};
//!
//! let panel = |title, unhedged, locked| Panel {
//!     title,
//!     today: Series { values: &[1454.0; 3], label: "prices unmoved" },
//!     unhedged: Series { values: unhedged, label: "without the lock" },
//!     locked: Series { values: locked, label: "with the lock" },
//!     gap_label: "",
//! };
//! let figure = MonthlyCost {
//!     width: 960.0,
//!     panel_height: 280.0,
//!     panels: [
//!         panel("If prices rise", &[2784.0; 3], &[1720.7; 3]),
//!         panel("If they fall as much", &[802.33; 3], &[1323.69; 3]),
//!     ],
//!     month_labels: &["1".into(), "2".into(), "3".into()],
//!     axis_caption: "a month",
//!     tick_label: &|value| value.to_string(),
//! }
//! .layout();
//! assert!(svg::markup(&figure.marks).contains("series-locked"));
//! assert_eq!(figure.month_at(figure.panels[1].months[2], 150.0), Some((1, 2)));
//! ```
//!
//! # Classes
//!
//! All of them are meant inside `.chart`, the class of the `<svg>` element.
//!
//! | class | mark |
//! | --- | --- |
//! | `panel-title` | text over a panel |
//! | `axis-caption` | text over the value axis: what is counted |
//! | `axis-label` | text of a tick or a month |
//! | `grid`, `axis` | lines: a tick; zero |
//! | `axis-tick` | line: a labelled month |
//! | `gap-rise`, `gap-fall` | areas: the lock saves; the lock costs |
//! | `gap-label` | text inside that area, with `gap-label-rise` or `gap-label-fall` |
//! | `fan-outer`, `fan-inner` | areas: 5 to 95 % of costs; 25 to 75 %; with `fan-unhedged` or `fan-locked` |
//! | `fan-median` | step line: the median; with the same |
//! | `series-today`, `series-budget`, `series-unhedged`, `series-locked` | step lines |
//! | `marker-unhedged`, `marker-locked` | line ends: a circle; a square |
//! | `leader` | line from a line's end to a label that had to move |
//! | `end-label` | text at a line's end, with `label-today`, `label-budget`, `label-unhedged` or `label-locked` |
//! | `cursor-month`, `cursor-today`, `cursor-unhedged`, `cursor-locked` | [`PanelFrame::cursor`] |
//! | `paper`, `figure-title`, `source-line` | only in a [`svg::Standalone`] file |

mod axes;
mod cost_fan;
mod end_label;
mod figure;
mod gap_label;
pub mod label;
pub mod mark;
pub mod measure;
mod month_axis;
mod monthly_cost;
mod panel;
pub mod path;
pub mod scale;
pub mod svg;
mod two_panels;

pub use cost_fan::{Accent, CostFan, FanPanel};
pub use figure::{Figure, Frame, PanelFrame};
pub use mark::{Anchor, Mark};
pub use monthly_cost::{MonthlyCost, Panel, Series};
