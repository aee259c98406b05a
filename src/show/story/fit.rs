//! The exposure of each month in lots, over the line of one lot.

use rust_decimal::Decimal;

use crate::chart::mark::{Rule, Step};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::study::fit::lots;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::count_short;
use crate::text::story::{fit as words, name, prose};

/// The months in lots.
pub fn exposure_in_lots(story: &Story, language: Language) -> Chart {
    let lots = lots(&story.scenario, &story.study);
    let names = (0..lots.len()).map(|index| name(&story.study, index, language)).collect();
    let [title, one] = words::chart(language);
    let axis =
        ValueAxis::new(move |value| count_short(from_float(value).unwrap_or_default(), language));
    let panel = Panel::new(title, AcrossAxis::Months(names), axis)
        .with(Rule { meaning: Meaning::Budget, value: 1.0, label: one.to_owned() })
        .with(Step::new(Meaning::Neutral, lots.iter().map(|lots| to_float(*lots)).collect()));
    let heading = prose(Section::Fit, language).heading;
    Chart { panel_height: 200.0, ..Chart::new(heading, summary(story, language), vec![panel]) }
}

/// What is seen, in words.
pub fn summary(story: &Story, language: Language) -> String {
    let lots = lots(&story.scenario, &story.study);
    let first: Decimal = lots.first().copied().unwrap_or_default();
    words::exposure(first, language)
}
