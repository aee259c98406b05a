//! A contract's specification as a card: its terms with their units, and what nobody published.

use rust_decimal::Decimal;

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
    let terms = TradingTerms { of: specification, currency, language };
    let names = names::terms(language);
    let values = [
        names::proposer(specification.name, language).to_owned(),
        names::underlying(specification.name, language).to_owned(),
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
        title: names::title(specification.name, language).to_owned(),
        standing: names::standing(specification.standing, language),
        terms: names.into_iter().map(str::to_owned).zip(values).map(<[String; 2]>::from).collect(),
        sources: specification.sources().iter().map(|source| source.citation).collect(),
    }
}

/// A specification being written.
struct TradingTerms<'a> {
    of: &'a Specification,
    currency: Currency,
    language: Language,
}

impl TradingTerms<'_> {
    /// One of two texts, by language.
    fn either(&self, english: String, chinese: String) -> String {
        match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    fn or_none(&self, text: Option<String>) -> String {
        let none = match self.of.standing {
            Standing::Assumed => names::not_assumed,
            _ => names::not_published,
        };
        text.unwrap_or_else(|| none(self.language).to_owned())
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
            let unit = names::unit(self.of.unit, self.language);
            format!("{} {unit}", count(lot, self.language))
        };
        self.or_none(self.of.lot.map(|term| lot(term.value)))
    }

    fn quote(&self) -> String {
        let quote = self.of.quote.map(|term| {
            let currency = term.value.currency.unwrap_or(self.currency).sign();
            let unit = names::quoted_unit(self.of.unit, self.language);
            self.either(format!("{currency} {unit}"), format!("{currency}/{unit}"))
        });
        self.or_none(quote)
    }

    fn tick(&self) -> String {
        let tick = self.of.tick.zip(self.of.tick_value()).map(|(tick, value)| {
            let (tick, value) = (self.money(tick.value), self.money(value));
            self.either(
                format!("{tick}, which is {value} a lot"),
                format!("{tick}，合每手 {value}"),
            )
        });
        self.or_none(tick)
    }

    fn listing(&self) -> String {
        let listing = self.of.listing.map(|term| {
            let Listing { consecutive_months: months, further_quarters: quarters } = term.value;
            match quarters {
                0 => self.either(format!("{months} in a row"), format!("连续 {months} 个月")),
                _ => self.either(
                    format!("{months} in a row and {quarters} further quarters"),
                    format!("连续 {months} 个月，另加 {quarters} 个季月"),
                ),
            }
        });
        self.or_none(listing)
    }

    fn last_trading_day(&self) -> String {
        let rule = self.of.last_trading_day.map(|term| {
            let text = |english: &str, chinese: &str| self.either(english.into(), chinese.into());
            match term.value {
                LastTradingDay::NthWeekday { nth, weekday } => {
                    let (nth, weekday) = (names::nth(nth, self.language), weekday);
                    let weekday = names::weekday(weekday, self.language);
                    self.either(format!("{nth} {weekday}"), format!("{nth}个{weekday}"))
                }
                LastTradingDay::LastWeekday(weekday) => {
                    let weekday = names::weekday(weekday, self.language);
                    self.either(format!("last trading {weekday}"), format!("最后一个交易{weekday}"))
                }
                LastTradingDay::LastBusinessDay => {
                    text("last business day of the month", "当月最后一个工作日")
                }
                LastTradingDay::MonthBefore { from_end } => self.either(
                    format!("business day {from_end} from the end of the month before"),
                    format!("上月倒数第 {from_end} 个工作日"),
                ),
            }
        });
        self.or_none(rule)
    }

    fn settlement(&self) -> String {
        let rule = self.of.settlement.map(|term| {
            let [english, chinese] = match term.value {
                SettlementRule::SingleFixing => {
                    ["cash, index of the last trading day", "现金结算，取最后交易日指数"]
                }
                SettlementRule::MeanOverCalendarDays => {
                    ["cash, mean index of the month’s days", "现金结算，取当月每日指数的平均"]
                }
                SettlementRule::MeanOverBusinessDays => [
                    "cash, mean index of the month’s business days",
                    "现金结算，取当月工作日指数的平均",
                ],
            };
            self.either(english.into(), chinese.into())
        });
        self.or_none(rule)
    }

    fn limits(&self) -> String {
        let daily = self.of.limits.daily.map(|term| {
            let DailyLimit { fraction, widening, .. } = term.value;
            let (limit, wider) =
                (self.percent(fraction), count(widening * Decimal::ONE_HUNDRED, self.language));
            self.either(
                format!("±{limit} a day, {wider} points wider after a locked day"),
                format!("每日 ±{limit}，封板次日放宽 {wider} 个百分点"),
            )
        });
        let halts = self.of.limits.halts.map(|term| {
            let halt = |halt: &Halt| {
                let size = self.percent(halt.fraction);
                match halt.minutes {
                    Some(minutes) => self.either(
                        format!("{minutes} minutes’ halt at ±{size}"),
                        format!("波动达 ±{size} 暂停 {minutes} 分钟"),
                    ),
                    None => self.either(
                        format!("halt until the next session at ±{size}"),
                        format!("达 ±{size} 当日停牌"),
                    ),
                }
            };
            let halts: Vec<String> = term.value.iter().map(halt).collect();
            halts.join(names::comma(self.language))
        });
        self.or_none(daily.or(halts))
    }

    fn margin(&self) -> String {
        let MarginRules { lowest_rate, highest_rate, maintenance, volatility_multiple, .. } =
            self.of.margin;
        let margin = lowest_rate.map(|low| {
            let low = self.percent(low.value);
            let rate = match highest_rate.map(|high| self.percent(high.value)) {
                Some(high) => self.either(format!("{low} to {high}"), format!("{low} 至 {high}")),
                None => self.either(format!("{low} at least"), format!("至少 {low}")),
            };
            let kept = maintenance.map(|kept| {
                let kept = self.percent(kept.value);
                self.either(format!("maintenance {kept} of it"), format!("维持保证金为其 {kept}"))
            });
            let by_volatility = volatility_multiple.map(|multiple| {
                let multiple = count(multiple.value, self.language);
                self.either(
                    format!("{multiple} standard deviations of the holding period"),
                    format!("取持有期 {multiple} 倍标准差"),
                )
            });
            let parts = std::iter::once(rate).chain(kept).chain(by_volatility);
            parts.collect::<Vec<_>>().join(names::comma(self.language))
        });
        self.or_none(margin)
    }

    fn fees(&self) -> String {
        let fee = |term: &crate::market::specification::Term<crate::market::specification::Fee>| {
            let payer = names::payer(term.value.payer, self.language);
            let amount = match term.value.amount {
                FeeAmount::PerLot(amount) => {
                    let amount = self.money(amount);
                    self.either(format!("{amount} a lot"), format!("每手 {amount}"))
                }
                FeeAmount::OfValue(fraction) => {
                    let fraction =
                        format!("{}%", count(fraction * Decimal::ONE_HUNDRED, self.language));
                    self.either(format!("{fraction} of the value"), format!("成交额的 {fraction}"))
                }
            };
            format!("{payer}{}{amount}", self.language.colon())
        };
        let fees: Vec<String> = self.of.fees.iter().map(fee).collect();
        let semicolon = self.either("; ".into(), "；".into());
        self.or_none((!fees.is_empty()).then(|| fees.join(&semicolon)))
    }

    fn position_limit(&self) -> String {
        let limit = self.of.spot_month_limit.map(|limit| {
            let lots = count(limit.value.into(), self.language);
            self.either(format!("{lots} lots in the spot month"), format!("交割月 {lots} 手"))
        });
        self.or_none(limit)
    }
}
