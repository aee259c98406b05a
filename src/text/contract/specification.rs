//! A contract's specification as a card: its terms with their units, and what nobody published.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::names;
use crate::market::currency::Currency;
use crate::market::last_trading_day::LastTradingDay;
use crate::market::listing::Listing;
use crate::market::specification::{
    DailyLimit, FeeAmount, Halt, MarginRules, SettlementRule, Specification,
};
use crate::market::standing::Standing;
use crate::text::language::Language;
use crate::text::number::{count, percent, price};

/// The sentences of terms, each written by both languages. Amounts and percentages come as text.
trait Sentences {
    /// A currency, and what a price is money for.
    fn quote(&self, currency: &str, unit: &str) -> String;
    /// A tick, and what it is worth a lot.
    fn tick(&self, tick: &str, value: &str) -> String;
    /// Months in a row, and further quarters, which may be none.
    fn listing(&self, months: u16, quarters: u16) -> String;
    /// The rule of the last trading day.
    fn last_trading_day(&self, rule: LastTradingDay) -> String;
    /// How a month settles.
    fn settlement(&self, rule: SettlementRule) -> &'static str;
    /// A limit of a day, and by how many percentage points it widens after a locked day.
    fn daily_limit(&self, limit: &str, wider: &str) -> String;
    /// A halt at a move of a size: of some minutes, or until the next session.
    fn halt(&self, size: &str, minutes: Option<u32>) -> String;
    /// The rate of the margin: its least, and its most where there is one.
    fn margin_rate(&self, low: &str, high: Option<&str>) -> String;
    /// The part of the initial margin that has to stay.
    fn maintenance(&self, part: &str) -> String;
    /// A margin by volatility: how many standard deviations.
    fn by_volatility(&self, multiple: &str) -> String;
    /// A fee of a lot.
    fn per_lot(&self, amount: &str) -> String;
    /// A fee in proportion to the value.
    fn of_value(&self, fraction: &str) -> String;
    /// Most lots of the month of settlement.
    fn position_limit(&self, lots: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A card: a title, where the contract stands, its terms, and their sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The name in a scenario, such as `xing`.
    pub name: &'static str,
    /// What the contract is called.
    pub title: String,
    /// Where it stands, with the day that this was last seen.
    pub standing: String,
    /// Each term with its value.
    pub terms: Vec<[String; 2]>,
    /// Where the values are from.
    pub sources: Vec<&'static str>,
}

/// The card of a specification; prices without a currency of their own are in `currency`.
pub fn card(specification: &Specification, currency: Currency, language: Language) -> Card {
    let terms = TradingTerms { of: specification, currency, language, write: sentences(language) };
    let names = names::sentences(language);
    let values = [
        names.proposer(specification.name).to_owned(),
        names.underlying(specification.name, specification.unit).to_owned(),
        terms.lot(),
        terms.quote(),
        terms.tick(),
        terms.listing(),
        terms.last_trading_day(),
        terms.settlement(),
        terms.limits(),
        terms.margin(),
        terms.fees(),
        terms.position_limit(),
    ];
    Card {
        name: specification.name,
        title: names.title(specification.name).to_owned(),
        standing: names::standing(specification.standing, language),
        terms: names
            .terms()
            .into_iter()
            .map(str::to_owned)
            .zip(values)
            .map(<[String; 2]>::from)
            .collect(),
        sources: specification.sources().iter().map(|source| source.citation).collect(),
    }
}

/// A specification being written.
struct TradingTerms<'a> {
    of: &'a Specification,
    currency: Currency,
    language: Language,
    write: &'static dyn Sentences,
}

impl TradingTerms<'_> {
    fn or_none(&self, text: Option<String>) -> String {
        let names = names::sentences(self.language);
        let none = match self.of.standing {
            Standing::Assumed => names.not_assumed(),
            _ => names.not_published(),
        };
        text.unwrap_or_else(|| none.to_owned())
    }

    fn money(&self, amount: Decimal) -> String {
        let quoted = self.of.quote.and_then(|quote| quote.value.currency);
        price(amount, quoted.unwrap_or(self.currency), self.language)
    }

    fn percent(&self, fraction: Decimal) -> String {
        percent(fraction, self.language)
    }

    fn lot(&self) -> String {
        let lot = |lot: Decimal| {
            let unit = names::sentences(self.language).unit(self.of.unit);
            format!("{} {unit}", count(lot, self.language))
        };
        self.or_none(self.of.lot.map(|term| lot(term.value)))
    }

    fn quote(&self) -> String {
        let quote = self.of.quote.map(|term| {
            let currency = term.value.currency.unwrap_or(self.currency).sign();
            let unit = names::sentences(self.language).quoted_unit(self.of.unit);
            self.write.quote(currency, unit)
        });
        self.or_none(quote)
    }

    fn tick(&self) -> String {
        let tick = self.of.tick.zip(self.of.tick_value()).map(|(tick, value)| {
            let (tick, value) = (self.money(tick.value), self.money(value));
            self.write.tick(&tick, &value)
        });
        self.or_none(tick)
    }

    fn listing(&self) -> String {
        let listing = self.of.listing.map(|term| {
            let Listing { consecutive_months: months, further_quarters: quarters } = term.value;
            self.write.listing(months, quarters)
        });
        self.or_none(listing)
    }

    fn last_trading_day(&self) -> String {
        let rule = self.of.last_trading_day.map(|term| self.write.last_trading_day(term.value));
        self.or_none(rule)
    }

    fn settlement(&self) -> String {
        let rule = self.of.settlement.map(|term| self.write.settlement(term.value).to_owned());
        self.or_none(rule)
    }

    fn limits(&self) -> String {
        let daily = self.of.limits.daily.map(|term| {
            let DailyLimit { fraction, widening, .. } = term.value;
            let (limit, wider) =
                (self.percent(fraction), count(widening * Decimal::ONE_HUNDRED, self.language));
            self.write.daily_limit(&limit, &wider)
        });
        let halts = self.of.limits.halts.map(|term| {
            let halt = |halt: &Halt| {
                let size = self.percent(halt.fraction);
                self.write.halt(&size, halt.minutes)
            };
            let halts: Vec<String> = term.value.iter().map(halt).collect();
            halts.join(self.language.comma())
        });
        self.or_none(daily.or(halts))
    }

    fn margin(&self) -> String {
        let MarginRules { lowest_rate, highest_rate, maintenance, volatility_multiple, .. } =
            self.of.margin;
        let margin = lowest_rate.map(|low| {
            let low = self.percent(low.value);
            let high = highest_rate.map(|high| self.percent(high.value));
            let rate = self.write.margin_rate(&low, high.as_deref());
            let kept = maintenance.map(|kept| {
                let kept = self.percent(kept.value);
                self.write.maintenance(&kept)
            });
            let by_volatility = volatility_multiple.map(|multiple| {
                let multiple = count(multiple.value, self.language);
                self.write.by_volatility(&multiple)
            });
            let parts = std::iter::once(rate).chain(kept).chain(by_volatility);
            parts.collect::<Vec<_>>().join(self.language.comma())
        });
        self.or_none(margin)
    }

    fn fees(&self) -> String {
        let fee = |term: &crate::market::specification::Term<crate::market::specification::Fee>| {
            let payer = names::sentences(self.language).payer(term.value.payer);
            let amount = match term.value.amount {
                FeeAmount::PerLot(amount) => {
                    let amount = self.money(amount);
                    self.write.per_lot(&amount)
                }
                FeeAmount::OfValue(fraction) => {
                    let fraction =
                        format!("{}%", count(fraction * Decimal::ONE_HUNDRED, self.language));
                    self.write.of_value(&fraction)
                }
            };
            format!("{payer}{}{amount}", self.language.colon())
        };
        let fees: Vec<String> = self.of.fees.iter().map(fee).collect();
        self.or_none((!fees.is_empty()).then(|| fees.join(self.language.semicolon())))
    }

    fn position_limit(&self) -> String {
        let limit = self.of.spot_month_limit.map(|limit| {
            let lots = count(limit.value.into(), self.language);
            self.write.position_limit(&lots)
        });
        self.or_none(limit)
    }
}
