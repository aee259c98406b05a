//! Axes: what is asked of them, and how they are drawn.

mod across;
mod months;
mod value;

pub(super) use across::Foot;
pub(super) use value::{CAPTION_LINE, Head, TITLE_LINE, Ticks};

use std::fmt;
use std::sync::Arc;

use super::scale::Steps;

/// How a value is written at a tick.
pub type TickLabel = Arc<dyn Fn(f64) -> String + Send + Sync>;

/// An axis of values.
#[derive(Clone)]
pub struct ValueAxis {
    /// What is counted, such as "¥ a month". Empty for nothing.
    pub caption: String,
    /// How a tick is written.
    pub tick_label: TickLabel,
    /// Which steps between ticks are allowed.
    pub steps: Steps,
    /// Whether zero is on it even where the data are far from it. Bars and areas need zero; dots whose
    /// places are compared with each other do not.
    pub has_zero: bool,
}

impl ValueAxis {
    /// An axis without a caption whose ticks are written by `tick_label`.
    pub fn new(tick_label: impl Fn(f64) -> String + Send + Sync + 'static) -> Self {
        ValueAxis {
            caption: String::new(),
            tick_label: Arc::new(tick_label),
            steps: Steps::default(),
            has_zero: true,
        }
    }

    /// The same axis with a caption.
    pub fn with_caption(self, caption: impl Into<String>) -> Self {
        ValueAxis { caption: caption.into(), ..self }
    }
}

impl fmt::Debug for ValueAxis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ValueAxis").field("caption", &self.caption).finish_non_exhaustive()
    }
}

/// What runs from left to right in a panel.
#[derive(Clone, Debug)]
pub enum AcrossAxis {
    /// Months, by name. Few of them are named; there are as many as the longest mark has.
    Months(Vec<String>),
    /// Categories, by name. Each of them is named, in up to two lines.
    Categories(Vec<String>),
    /// Values.
    Values(ValueAxis),
    /// Nothing, and nothing upwards either: the marks say their values themselves.
    Unmarked,
}
