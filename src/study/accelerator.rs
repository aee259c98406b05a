//! Lines in GPU-hours: what an accelerator is called in a line's model, and what turns with the unit.
//!
//! A line's model names maker or vendor, product and currency, as the price list does: `GPU/H100/USD`. A reader types and
//! reads the part in the middle.

use super::option::inputs::OptionKind;
use super::risk::assumptions::LockingSide;
use super::risk::backtest::inputs::BacktestPath;
use super::scenario::Scenario;
use crate::hedge::bill::BillLine;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;

/// What an accelerator's name begins with.
const KIND: &str = "GPU";

/// What a reader calls the accelerator of a model: `H100` of `GPU/H100/USD`; a model without such parts is its own name.
pub fn name_of(model: &str) -> &str {
    model.split('/').nth(1).unwrap_or(model)
}

/// The model of an accelerator in a currency: `GPU/H100/USD` of `H100`. Its parts are told apart by `/`, so those of the
/// name become spaces; an empty name has an empty model.
pub fn model_of(name: &str, currency: Currency) -> String {
    let name = name.trim().replace('/', " ");
    match name.is_empty() {
        true => String::new(),
        false => format!("{KIND}/{name}/{}", currency.code()),
    }
}

/// Gives the accelerator of a line a name, in the line's currency.
pub fn rename(line: &mut BillLine, name: &str) {
    line.model = model_of(name, line.currency);
}

impl Scenario {
    /// Counts a line, by its index from 0, in a unit. What is about prices of tokens alone gives way in a bill of
    /// GPU-hours: a spread option to the one that protects, and list prices of a past to the move. A line that is not
    /// there changes nothing.
    pub fn count_line_in(&mut self, index: usize, unit: BilledUnit) {
        let Some(line) = self.lines.get_mut(index) else { return };
        line.unit = unit;
        if self.billed_unit() == BilledUnit::Tokens {
            return;
        }
        if self.option.kind == OptionKind::Spread {
            self.option.kind = match self.side {
                LockingSide::Buyer => OptionKind::Cap,
                LockingSide::Provider => OptionKind::Floor,
            };
        }
        if self.backtest.path == BacktestPath::Listed {
            self.backtest.path = BacktestPath::Move;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{line_currency, link};

    #[test]
    fn a_name_goes_into_its_model_and_comes_out_again() {
        for name in ["H100", "B200 SXM", "昇腾 910B", "H100 80%"] {
            for currency in Currency::ALL {
                assert_eq!(name_of(&model_of(name, currency)), name);
            }
        }
        assert_eq!(model_of("H100", Currency::Usd), "GPU/H100/USD");
        assert_eq!(model_of(" A/B ", Currency::Cny), "GPU/A B/CNY");
        assert_eq!(model_of("  ", Currency::Cny), "");
        assert_eq!((name_of(""), name_of("H100"), name_of("GPU/H100")), ("", "H100", "H100"));
    }

    #[test]
    fn the_currency_of_an_accelerator_follows_that_of_its_line() {
        let keys = "v=1&line.1.unit=gpu_hours&line.1.model=GPU/H100/USD&line.1.currency=USD\
                    &line.1.hours=730&line.1.hour_price=2.63&currency=USD";
        let mut scenario = link::read(keys).scenario;
        line_currency::change(&mut scenario, 0, Currency::Cny);
        assert_eq!(scenario.lines[0].model, "GPU/H100/CNY");
        rename(&mut scenario.lines[0], "H200");
        assert_eq!(scenario.lines[0].model, "GPU/H200/CNY");
    }

    #[test]
    fn what_is_about_tokens_alone_gives_way_to_hours_and_stays_for_tokens() {
        let counted = |keys: &str, unit| {
            let mut scenario = link::read(keys).scenario;
            scenario.count_line_in(0, unit);
            scenario.count_line_in(9, unit);
            (scenario.option.kind, scenario.backtest.path)
        };
        let about_tokens = "v=1&option.type=spread&backtest.path=listed";
        let bought = counted(about_tokens, BilledUnit::GpuHours);
        assert_eq!(bought, (OptionKind::Cap, BacktestPath::Move));
        let sold = counted(&format!("{about_tokens}&side=provider"), BilledUnit::GpuHours);
        assert_eq!(sold, (OptionKind::Floor, BacktestPath::Move));
        let tokens = counted(about_tokens, BilledUnit::Tokens);
        assert_eq!(tokens, (OptionKind::Spread, BacktestPath::Listed));
        let others = counted("v=1&option.type=collar", BilledUnit::GpuHours);
        assert_eq!(others, (OptionKind::Collar, BacktestPath::History));
    }
}
