//! What an option would cost, in words.

mod chinese;
mod english;
pub mod labels;
#[cfg(test)]
mod tests;
pub mod working;

use self::chinese::Chinese;
use self::english::English;
use super::answer::case_title;
use super::contract::{about, month_name, percent_of};
use super::hours::{counted, priced_for};
use super::language::Language;
use super::number::{count, money_whole, percent};
use super::sentence::{Piece, join};
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::figures::{Case, Study};
use crate::study::option::bill::Outcome;
use crate::study::option::inputs::OptionKind;
use crate::study::option::price::OptionStudy;
use crate::study::scenario::Scenario;

pub use labels::{Labels, labels};

/// An option, the scenario and the exact figures that it was priced with.
#[derive(Clone, Copy)]
pub struct PricedOption<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its exact figures.
    pub study: &'a Study,
    /// The option.
    pub option: &'a OptionStudy,
}

/// One unit's option in words.
pub(super) struct OptionPremium {
    pub priced_for: &'static str,
    pub side: Side,
    pub kind: OptionKind,
    pub month: String,
    pub strike: String,
    pub floor: String,
    pub price: String,
    /// The price as a part of the futures price.
    pub of_futures: String,
    /// Whether nothing is paid over all months together.
    pub is_free: bool,
    /// Whether the buyer is paid for it.
    pub is_paid: bool,
    /// The GPU-hours behind a million tokens, and the dollars of an hour.
    pub gpu: [String; 2],
}

/// The premium of all months in words.
pub(super) struct Premium {
    pub side: Side,
    /// What is insured: `tokens`.
    pub goods: &'static str,
    pub share: String,
    pub months: u32,
    pub amount: String,
    pub is_paid: bool,
    /// Whether nothing is locked, so that there is nothing to insure.
    pub is_none: bool,
}

/// The bill's totals where prices go one way.
pub(super) struct BillWords {
    pub side: Side,
    pub condition: String,
    pub unhedged: String,
    pub locked: String,
    pub with_option: String,
}

/// What a unit costs where the month settles at a price.
pub(super) struct AtPrice {
    pub priced_for: &'static str,
    pub side: Side,
    pub price: String,
    pub unhedged: String,
    pub locked: String,
    pub with_option: String,
}

/// The sentences, each written by both languages.
pub(super) trait Sentences {
    fn labels(&self) -> &'static Labels;
    /// What the option of a month costs.
    fn unit(&self, unit: &OptionPremium) -> Vec<Piece>;
    /// What all months' options cost.
    fn premium(&self, premium: &Premium) -> Vec<Piece>;
    /// The bill's total without a hedge, with the futures and with the option.
    fn bill(&self, bill: &BillWords) -> Vec<Piece>;
    /// That a cap protects a buyer, to a provider.
    fn protects_buyers(&self) -> Vec<Piece>;
    /// What a unit comes to at a price.
    fn at_price(&self, at: &AtPrice) -> String;
    /// The value at a volatility.
    fn at_volatility(&self, volatility: &str, value: &str) -> String;
    /// What a volatility of a quoted price is beside the one that was used.
    fn implied(&self, implied: &str, used: &str) -> String;
}

pub(super) fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// Premium of all months, in money, below which it is treated as zero.
const NOTHING: f64 = 0.005;

impl PricedOption<'_> {
    /// The sentences that answer the view's title.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let write = sentences(language);
        let bill = |case: Case, outcome: &Outcome| {
            let change = self.study.totals.get(case).change;
            let money = |value: f64| money_whole(value, self.study.currency);
            write.bill(&BillWords {
                side: self.study.side,
                condition: case_title(change, case == Case::Mirror, language),
                unhedged: money(outcome.unhedged),
                locked: money(outcome.locked),
                with_option: money(outcome.with_option),
            })
        };
        let effect = &self.option.bill;
        let unit = write.unit(&self.unit(language));
        let premium = write.premium(&self.premium(language));
        let both = [bill(Case::Chosen, &effect.chosen), bill(Case::Mirror, &effect.mirror)];
        let is_for_buyers =
            self.study.side == Side::Provider && self.option.kind == OptionKind::Cap;
        let warned = if is_for_buyers { write.protects_buyers() } else { Vec::new() };
        join([unit, premium].into_iter().chain(both).chain([warned]), language)
    }

    fn unit(&self, language: Language) -> OptionPremium {
        let option = self.option;
        let price = |value: f64| about(value, option.currency(), language);
        let inputs = &self.scenario.option;
        let dollars = to_float(inputs.gpu_price.get());
        OptionPremium {
            priced_for: priced_for(self.study.unit, language),
            side: self.study.side,
            kind: option.kind,
            month: month_name(option.month(), language),
            strike: price(option.strike),
            floor: price(option.floor.unwrap_or_default()),
            price: price(option.present_value.abs()),
            of_futures: percent_of(option.present_value.abs() / option.market.forward, language),
            is_free: option.is_free,
            is_paid: option.present_value < 0.0,
            gpu: [count(inputs.gpu_hours.get(), language), about(dollars, Currency::Usd, language)],
        }
    }

    fn premium(&self, language: Language) -> Premium {
        let premium = self.option.bill.premium;
        Premium {
            side: self.study.side,
            goods: counted(self.study.unit, language).goods,
            share: percent(self.scenario.lock.share.get(), language),
            months: self.scenario.months(),
            amount: money_whole(premium.abs(), self.study.currency),
            is_paid: premium < -NOTHING,
            is_none: premium.abs() < NOTHING,
        }
    }

    /// What a unit costs, or brings a provider, where the month settles at a price: unhedged, with the future, with the option and its premium.
    pub fn costs_at(&self, price: f64) -> [f64; 3] {
        let option = self.option;
        let paid = option.structure.payoff(price);
        let gained = paid - option.present_value;
        [price, option.market.forward, price - self.study.side.sign() * gained]
    }

    /// The same in words.
    pub fn at_price(&self, price: f64, language: Language) -> String {
        let money = |value: f64| about(value, self.option.currency(), language);
        let [unhedged, locked, with_option] = self.costs_at(price).map(money);
        sentences(language).at_price(&AtPrice {
            priced_for: priced_for(self.study.unit, language),
            side: self.study.side,
            price: money(price),
            unhedged,
            locked,
            with_option,
        })
    }

    /// The value at the volatility of a point of its line; empty past its end.
    pub fn at_volatility(&self, index: usize, language: Language) -> String {
        let Some([volatility, value]) = self.option.by_volatility.get(index) else {
            return String::new();
        };
        let value = about(*value, self.option.currency(), language);
        sentences(language).at_volatility(&percent_of(*volatility, language), &value)
    }

    /// What the quoted price implies beside the volatility that was used; empty without a quote.
    pub fn implied(&self, language: Language) -> String {
        let Some(implied) = self.option.implied else { return String::new() };
        let used = percent_of(self.option.market.volatility, language);
        sentences(language).implied(&percent_of(implied, language), &used)
    }
}
