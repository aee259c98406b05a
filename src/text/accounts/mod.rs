//! The cash in between, in words.

mod chinese;
mod english;
pub mod labels;

use jiff::civil::Date;

use self::chinese::Chinese;
use self::english::English;
use super::contract::percent_of;
use super::language::Language;
use super::number::{date, money_about, money_whole, of_hundred};
use super::sentence::{Piece, join};
use crate::hedge::daily_strip::DAYS_A_MONTH;
use crate::market::business_calendar::BusinessCalendar;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::study::risk::case::RiskCase;
use crate::study::risk::desk::Accounts;

pub use labels::{Labels, labels};

/// The sentences, each written by both languages. Numbers come as text.
trait Sentences {
    /// The cash needs of the middle, the bad and the chosen path.
    fn needs(&self, needs: &Needs) -> Vec<Piece>;
    /// How often the buffer is exhausted, and how often although the lock gains.
    fn buffer(&self, buffer: &str, chance: &str, right: &str) -> Vec<Piece>;
    /// Nothing is locked, so there is no account.
    fn nothing(&self) -> Vec<Piece>;
    /// The first margin call on the bad path.
    fn first_call(&self, call: &Call) -> Vec<Piece>;
    /// There is no call on the bad path.
    fn no_call(&self) -> Vec<Piece>;
    /// The cash of each path on a day.
    fn at_day(&self, day: usize, date: Option<&str>, cash: &[(&str, String)]) -> String;
    /// The margin by volatility.
    fn by_volatility(&self, words: &VolatilityWords) -> String;
    /// The name of the path at a percentile.
    fn path(&self, percent: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What the account takes, in words.
pub(super) struct Needs {
    pub share: String,
    pub entry: String,
    pub median: String,
    pub bad: String,
}

/// A margin call in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The trading day after entry.
    pub day: usize,
    /// About when that is; `None` beyond the calendar.
    pub date: Option<String>,
    /// What is called.
    pub amount: String,
    /// All that was paid in by then.
    pub cash: String,
}

/// Margin by volatility in words.
pub(super) struct VolatilityWords {
    pub volatility: String,
    pub rate: String,
    pub amount: String,
    pub own_rate: String,
}

/// Accounts with the case that they are of.
#[derive(Clone, Copy, Debug)]
pub struct Between<'a> {
    /// The case.
    pub case: &'a RiskCase,
    /// The bill's currency.
    pub currency: Currency,
    /// The calendar's months, in order.
    pub months: &'a [CalendarMonth],
    /// The accounts; `None` where nothing is held.
    pub accounts: Option<&'a Accounts>,
}

/// About when a trading day is: the same weekday, counted, of the month in which it falls. The last weekday stands
/// for those that a month does not have. The day of entry has none.
pub fn date_of(day: usize, months: &[CalendarMonth]) -> Option<Date> {
    let place = day.checked_sub(1)?;
    let days = BusinessCalendar::weekdays().business_days(*months.get(place / DAYS_A_MONTH)?);
    days.get(place % DAYS_A_MONTH).or(days.last()).copied()
}

impl Between<'_> {
    fn money(&self, value: f64) -> String {
        money_about(value, self.currency)
    }

    fn date(&self, day: usize, language: Language) -> Option<String> {
        date_of(day, self.months).map(|day| date(day, language))
    }

    /// The sentences that answer the view's title.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let Some(accounts) = self.accounts else {
            return sentences(language).nothing();
        };
        let needs = Needs {
            share: percent_of(self.case.share, language),
            entry: self.money(accounts.initial_margin),
            median: self.money(accounts.median.value),
            bad: self.money(accounts.bad.value),
        };
        let needs = sentences(language).needs(&needs);
        let buffer = accounts.buffer.as_ref().map(|buffer| {
            let amount = money_whole(buffer.buffer, self.currency);
            let [out, right] = [buffer.exhausted, buffer.right_but_exhausted]
                .map(|chance| of_hundred(chance.value, language));
            sentences(language).buffer(&amount, &out, &right)
        });
        let calls = self.calls(1, language);
        let call = match calls.first() {
            Some(call) => sentences(language).first_call(call),
            None => sentences(language).no_call(),
        };
        join([needs, buffer.unwrap_or_default(), call], language)
    }

    /// The calls of one of the accounts, counted from 0.
    pub fn calls(&self, place: usize, language: Language) -> Vec<Call> {
        let account = self.accounts.and_then(|accounts| accounts.accounts.get(place));
        let calls = account.into_iter().flat_map(|account| {
            account.calls.iter().map(|(day, amount)| Call {
                day: *day,
                date: self.date(*day, language),
                amount: money_whole(*amount, self.currency),
                cash: money_whole(
                    account.cash.get(*day).copied().unwrap_or_default(),
                    self.currency,
                ),
            })
        });
        calls.collect()
    }

    /// What one of the accounts is called.
    pub fn name(&self, place: usize, language: Language) -> String {
        let words = labels(language);
        match place {
            0 => words.middle.to_owned(),
            1 => words.bad.to_owned(),
            _ => {
                let percent = percent_of(self.case.risk.account_quantile, language);
                sentences(language).path(&percent)
            }
        }
    }

    /// The places of the accounts that are shown: the chosen one only where it is another than the first two.
    pub fn shown(&self) -> Vec<usize> {
        let all = self.accounts.map(|accounts| accounts.accounts.as_slice()).unwrap_or_default();
        let is_new = |place: &usize| {
            let (before, rest) = all.split_at(*place);
            rest.first().is_some_and(|one| !before.iter().any(|other| other.cash == one.cash))
        };
        (0..all.len()).filter(is_new).collect()
    }

    /// What stands in the accounts on a day.
    pub fn at_day(&self, day: usize, language: Language) -> String {
        let Some(accounts) = self.accounts else { return String::new() };
        let names: Vec<String> =
            self.shown().into_iter().map(|place| self.name(place, language)).collect();
        let cash = self.shown().into_iter().zip(&names).filter_map(|(place, name)| {
            let cash = *accounts.accounts.get(place)?.cash.get(day)?;
            Some((name.as_str(), money_whole(cash, self.currency)))
        });
        let cash: Vec<(&str, String)> = cash.collect();
        let date = self.date(day, language);
        sentences(language).at_day(day, date.as_deref(), &cash)
    }

    /// What Xing's rule by volatility would ask; empty where nothing is held.
    pub fn by_volatility(&self, language: Language) -> String {
        let Some(by) = self.accounts.map(|accounts| accounts.by_volatility) else {
            return String::new();
        };
        let words = VolatilityWords {
            volatility: percent_of(by.volatility, language),
            rate: percent_of(by.rate, language),
            amount: self.money(by.amount),
            own_rate: percent_of(self.case.margin_rate, language),
        };
        sentences(language).by_volatility(&words)
    }
}
