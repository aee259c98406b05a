//! The working of a simulated figure in words.

use rust_decimal::Decimal;

use super::{sentences, value_text};
use crate::hedge::strategy::setting::Side;
use crate::market::exact::{from_float, to_float};
use crate::simulate::fan::LEVELS;
use crate::study::risk::working::{HedgeSide, SimulatedFigure, SimulatedWorking};
use crate::study::working::{Measure, MonthOf, Value};
use crate::text::language::Language;
use crate::text::number::{count, money_whole, month, percent};

/// What a simulated figure is called.
pub fn figure_name(figure: SimulatedFigure, side: Side, language: Language) -> String {
    let write = sentences(language);
    let position = match figure {
        SimulatedFigure::MonthQuantile(position, of, level) => {
            return month_name(position, of, level, language);
        }
        SimulatedFigure::OverBudget(position)
        | SimulatedFigure::Mean(position)
        | SimulatedFigure::Median(position)
        | SimulatedFigure::Low(position)
        | SimulatedFigure::High(position) => position,
        _ => return write.figure(figure, side).to_owned(),
    };
    write.on_side(write.figure(figure, side), write.side(position))
}

/// Without or with the lock.
pub fn position_name(position: HedgeSide, language: Language) -> &'static str {
    sentences(language).side(position)
}

fn month_name(position: HedgeSide, of: MonthOf, level: usize, language: Language) -> String {
    let level = LEVELS.get(level).copied().and_then(from_float).unwrap_or_default();
    let (level, position) = (percent(level, language), position_name(position, language));
    let month = month(of.calendar.year, of.calendar.month, language);
    sentences(language).month_quantile(&month, &level, position)
}

/// The heading of a list under which a figure stands: its month, or none.
pub fn group_name(figure: SimulatedFigure, language: Language) -> String {
    match figure {
        SimulatedFigure::MonthQuantile(_, of, _) => {
            month(of.calendar.year, of.calendar.month, language)
        }
        _ => String::new(),
    }
}

/// What a figure is, in words.
pub fn definition(figure: SimulatedFigure, side: Side, language: Language) -> &'static str {
    sentences(language).definition(figure, side)
}

/// The figure's value: whole money, and percentages to the hundredth, since errors are larger.
pub fn simulated_value(value: Value, language: Language) -> String {
    match value.measure {
        Measure::Money(currency) => money_whole(to_float(value.number), currency),
        Measure::Percent => {
            let hundredths = (value.number * Decimal::ONE_HUNDRED).round_dp(2);
            count(hundredths.normalize(), language) + "%"
        }
        _ => value_text(value, language),
    }
}

/// How much was simulated: `10,000 paths, seed 1, standard error ¥52`.
pub fn simulation_text(working: &SimulatedWorking, language: Language) -> Option<String> {
    let simulation = working.simulation?;
    let paths = count(Decimal::from(simulation.paths), language);
    let seed = simulation.seed;
    let error = simulation.standard_error.and_then(from_float).map(|number| {
        let error = simulated_value(Value { number, ..working.value }, language);
        match working.value.measure {
            Measure::Percent => sentences(language).error_in_points(error.trim_end_matches('%')),
            _ => sentences(language).standard_error(&error),
        }
    });
    let error = error.unwrap_or_default();
    Some(sentences(language).simulation(&paths, seed, &error))
}
