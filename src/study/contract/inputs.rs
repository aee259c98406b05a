//! What a reader chooses of the contract's price: which month is priced, by whose contract's calendar, and where
//! its futures prices come from.

use rust_decimal::Decimal;
use tokenlock_model::quantities;

use crate::market::quantity::{IndexPrice, Quantity};
use crate::study::choice::choices;
use crate::study::contract::settled::DayTrade;
use crate::study::keys::value::{Value, ValueForm, number_text, read_as_number};
use crate::study::refusal::Reason;

choices! {
    /// Whose contract is looked at: its listed months and last trading days. The lock's own terms are those of the
    /// custom contract.
    Preset {
        /// The reader's own terms.
        Custom = "custom",
        /// Xing's Standard Inference Token future.
        Xing = "xing",
        /// A token index future in yuan, as Shanghai might write it.
        Shanghai = "shanghai",
        /// NYMEX's H100 compute future.
        Gpu1 = "gpu1",
        /// NYMEX's B200 compute future.
        Gpu2 = "gpu2",
        /// Compute Exchange's token forward.
        Stu = "stu",
    }
    /// Where the curve's futures prices come from.
    CurveMethod {
        /// The lock's own curve: what the answer is worked out with.
        Lock = "lock",
        /// Quotes of some months, and between them a steady growth.
        Quotes = "quotes",
        /// Today's index at interest less a convenience yield.
        Carry = "carry",
        /// What the index model expects, with the lock's premium.
        Expected = "expected",
    }
}

quantities! {
    /// Interest a year, continuously compounded.
    InterestRate = "rate", Percent, -0.5 ..= 1 step 0.005 places 6 default 0.03;
    /// Convenience yield a year, continuously compounded.
    ConvenienceYield = "convenience", Percent, -5 ..= 5 step 0.01 places 6 default 0;
    /// A month of the horizon, counted from 1.
    ContractMonth = "month", Months, 1 ..= 36 step 1 places 0 default 12;
}

read_as_number!(InterestRate, ConvenienceYield, ContractMonth);

impl ContractMonth {
    /// The month as a count.
    pub fn number(self) -> u32 {
        // OK because a month is a whole number from 1 to 36; 1 is the fallback.
        u32::try_from(self.get()).unwrap_or(1)
    }
}

/// The quoted futures price of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthQuote {
    /// The month, counted from 1.
    pub month: ContractMonth,
    /// Its price: money per million standard tokens in the contract's currency.
    pub price: IndexPrice,
}

/// What the price of the contract depends on beside the bill and the lock.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CurveInputs {
    /// Whose contract is looked at.
    pub preset: Preset,
    /// The month that is priced; none is the last of the horizon.
    pub month: Option<ContractMonth>,
    /// Where futures prices come from.
    pub method: CurveMethod,
    /// Quotes by month, in rising order.
    pub quotes: Vec<MonthQuote>,
    /// Interest, for carry and for the values of options.
    pub rate: InterestRate,
    /// Convenience yield of carry.
    pub convenience: ConvenienceYield,
    /// Trades of a day, whose average is its settlement price.
    pub trades: Vec<DayTrade>,
}

/// As `3:1.65,12:1.5`: months with their prices, each month once and later than the one before it.
impl Value for Vec<MonthQuote> {
    const FORM: ValueForm = ValueForm::Quotes(IndexPrice::SPEC);

    fn text(&self) -> Option<String> {
        let text =
            |quote: &MonthQuote| format!("{}:{}", quote.month.number(), number_text(quote.price));
        Some(self.iter().map(text).collect::<Vec<_>>().join(","))
    }

    fn read(text: &str) -> Result<Self, Reason> {
        let mut quotes = Self::new();
        for entry in text.split(',').filter(|_| !text.is_empty()) {
            let (month, price) = entry.split_once(':').ok_or(Reason::Unreadable)?;
            let quote =
                MonthQuote { month: ContractMonth::read(month)?, price: IndexPrice::read(price)? };
            if quotes.last().is_some_and(|before: &MonthQuote| before.month >= quote.month) {
                return Err(Reason::Unreadable);
            }
            quotes.push(quote);
        }
        Ok(quotes)
    }
}

impl CurveInputs {
    /// The month that is priced, from 1 to `months`. A month beyond them is refused elsewhere.
    pub fn month_of(&self, months: u32) -> u32 {
        self.month.map_or(months, ContractMonth::number)
    }

    /// The quote of a month.
    pub fn quote(&self, month: u32) -> Option<Decimal> {
        let mut quotes = self.quotes.iter();
        quotes.find(|quote| quote.month.number() == month).map(|quote| quote.price.get())
    }

    /// Puts a quote at a month, or takes it away.
    pub fn set_quote(&mut self, month: ContractMonth, price: Option<IndexPrice>) {
        self.quotes.retain(|quote| quote.month != month);
        self.quotes.extend(price.map(|price| MonthQuote { month, price }));
        self.quotes.sort_by_key(|quote| quote.month);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_read_as_they_are_written() {
        for text in ["", "3:1.65", "1:2,6:1.6,36:1.5"] {
            let quotes = Vec::<MonthQuote>::read(text).unwrap();
            assert_eq!(quotes.text().as_deref(), Some(text));
        }
        for text in ["3", "3:", ":1", "3:1,3:2", "6:1,3:2", "x:1", "3:1,"] {
            assert_eq!(Vec::<MonthQuote>::read(text), Err(Reason::Unreadable), "{text}");
        }
        let out = Vec::<MonthQuote>::read("37:1");
        assert_eq!(out, Err(Reason::OutOfRange { min: 1.0, max: 36.0 }));
    }

    #[test]
    fn a_quote_is_put_in_its_place_and_taken_away() {
        let mut inputs = CurveInputs::default();
        let month = |text| ContractMonth::read(text).unwrap();
        for (number, price) in [("6", "1.6"), ("3", "1.65"), ("6", "1.5")] {
            inputs.set_quote(month(number), IndexPrice::read(price).ok());
        }
        assert_eq!(inputs.quotes.text().as_deref(), Some("3:1.65,6:1.5"));
        inputs.set_quote(month("3"), None);
        assert_eq!(inputs.quotes.text().as_deref(), Some("6:1.5"));
        assert_eq!((inputs.quote(3), inputs.quote(6)), (None, Some(rust_decimal::dec!(1.5))));
    }

    #[test]
    fn every_number_has_a_range_and_a_default_in_it() {
        for (spec, default) in SPECS.iter().zip(defaults()) {
            assert_eq!(spec.check(default), Ok(default), "{}", spec.name);
        }
    }
}
