//! What a usage or cost export says, as its reader is shown it before it becomes a bill.
//!
//! It is made where the file is read and holds all that the page needs, so that the page itself holds no reader of
//! files. A bill crosses as a link, the form in which a scenario leaves this program.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::link;
use super::packed_decimal::{PackedDecimal, PackedKinds, pack};
use super::price_comparison::compare;
use super::scenario::Scenario;
use super::usage_bill::{LeftOut, PriceBasis, bill, currency_code};
use super::usage_growth::growth;
use crate::hedge::adjustment::AdjustmentKind;
use crate::history::problem::Problem;
use crate::history::usage::{Usage, UsageLine, UsageMonth};
use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::market::token::{PerKind, TokenKind};

/// Most lines of a month that are shown; all of them are in the bill.
pub const MOST_SHOWN: usize = 40;

/// What an export says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UsageReport {
    /// The layout's name, such as `anthropic_usage`.
    pub format: String,
    /// Whether the file's input tokens include those that a cache had; `None` where the question does not arise.
    pub includes_cached: Option<bool>,
    /// The months, ascending; at least one.
    pub months: Vec<ReportedMonth>,
    /// Growth of all tokens a month, from at least three whole months.
    pub growth: Option<PackedDecimal>,
    /// Titles of columns that were dropped on reading.
    pub dropped_columns: Vec<String>,
    /// What was left out or is worth knowing, by line.
    pub problems: Vec<Problem>,
    /// Problems that are not listed.
    pub problems_not_listed: usize,
}

/// A month of an export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedMonth {
    /// The year.
    pub year: i16,
    /// The month of the year, from 1.
    pub month: i8,
    /// Whether the file covers it from its first to its last day.
    pub is_whole: bool,
    /// The dearest lines, at most [`MOST_SHOWN`].
    pub lines: Vec<ReportedLine>,
    /// Lines that are not among them.
    pub lines_not_shown: usize,
    /// What the month cost, by the currency's code, as far as the file tells.
    pub costs: Vec<(String, PackedDecimal)>,
    /// The bill at effective prices.
    pub at_cost: ReportedBill,
    /// The bill at list prices, where these reproduce the cost.
    pub at_list: ReportedBill,
}

/// What was used of a model. What the file does not tell is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedLine {
    /// The model as the file calls it.
    pub model: String,
    /// Tokens of each kind, disjoint.
    pub tokens: PackedKinds,
    /// What the line cost.
    pub cost: Option<PackedDecimal>,
    /// The code of the cost's currency; where the file tells none, that of the price list's model.
    pub currency: Option<String>,
    /// Its share of what the month cost in that currency, from 0 to 1.
    pub share: Option<PackedDecimal>,
    /// Cost per million tokens of each kind.
    pub prices: PackedKinds,
    /// The list's prices on the month's last day; `None` where the list has no such model, or the file no price.
    pub listed: PackedKinds,
    /// What changes the price of a part of the tokens, by its place in [`AdjustmentKind::ALL`], and the part.
    pub adjusted: Vec<(usize, PackedDecimal)>,
}

/// A bill that a month would make.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportedBill {
    /// A link that holds its lines and nothing else.
    pub link: String,
    /// How many lines it has.
    pub lines: usize,
    /// How many of the export's lines list prices reproduce.
    pub at_list: usize,
    /// Models that became lines called "other".
    pub others: Vec<String>,
    /// What could not become a line, and why.
    pub left_out: Vec<(String, LeftOut)>,
}

impl UsageReport {
    /// The report on an export with at least one month; `None` for one without. Lines without a currency are in
    /// that of the price list, or `own`.
    pub fn of(usage: Usage, own: Currency) -> Option<Self> {
        let months: Vec<ReportedMonth> =
            usage.months.iter().map(|month| ReportedMonth::of(month, own)).collect();
        (!months.is_empty()).then(|| Self {
            growth: growth(&usage.months).map(|growth| PackedDecimal(growth.get())),
            format: usage.format.to_owned(),
            includes_cached: usage.includes_cached,
            months,
            dropped_columns: usage.dropped_columns,
            problems: usage.problems,
            problems_not_listed: usage.problems_not_listed,
        })
    }

    /// The place of the month that a bill is made of unless another is chosen: the last whole one, or the last.
    pub fn usual_month(&self) -> usize {
        let whole = self.months.iter().rposition(|month| month.is_whole && month.at_cost.lines > 0);
        whole.unwrap_or(self.months.len().saturating_sub(1))
    }
}

impl ReportedMonth {
    fn of(month: &UsageMonth, own: Currency) -> Self {
        let mut month = month.clone();
        if let Some(end) = month.month.last_day() {
            for line in &mut month.lines {
                line.currency = Some(currency_code(line, end, own));
            }
        }
        let month = &month;
        let mut costs: Vec<(String, Decimal)> = Vec::new();
        for line in &month.lines {
            let Some(cost) = line.cost else { continue };
            let code = line.currency.clone().unwrap_or_default();
            match costs.iter_mut().find(|(known, _)| *known == code) {
                Some((_, sum)) => *sum = sum.saturating_add(cost),
                None => costs.push((code, cost)),
            }
        }
        let mut lines: Vec<&UsageLine> = month.lines.iter().collect();
        lines.sort_by_key(|line| std::cmp::Reverse((line.cost, all_tokens(line))));
        let end = month.month.last_day();
        let reported = lines.iter().take(MOST_SHOWN).map(|line| {
            let code = line.currency.clone().unwrap_or_default();
            let whole = costs.iter().find(|(known, _)| *known == code).map(|(_, sum)| *sum);
            ReportedLine::of(line, end, whole)
        });
        Self {
            year: month.month.year,
            month: month.month.month,
            is_whole: month.is_whole,
            lines: reported.collect(),
            lines_not_shown: lines.len().saturating_sub(MOST_SHOWN),
            costs: costs.into_iter().map(|(code, sum)| (code, PackedDecimal(sum))).collect(),
            at_cost: ReportedBill::of(month, own, PriceBasis::Effective),
            at_list: ReportedBill::of(month, own, PriceBasis::List),
        }
    }
}

/// All tokens that the file tells.
fn all_tokens(line: &UsageLine) -> Decimal {
    let counts = TokenKind::ALL.into_iter().filter_map(|kind| line.tokens.get(kind));
    counts.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next))
}

impl ReportedLine {
    fn of(line: &UsageLine, end: Option<jiff::civil::Date>, whole: Option<Decimal>) -> Self {
        let mut listed = PerKind::default();
        for one in end.map(|end| compare(line, end)).unwrap_or_default() {
            *listed.get_mut(one.kind) = Some(one.listed);
        }
        let own =
            [(AdjustmentKind::Batch, line.batch_share), (AdjustmentKind::Peak, line.peak_share)];
        let own = own.into_iter().filter_map(|(kind, share)| Some((kind, share?)));
        let others = line.adjusted.iter().map(|adjusted| (adjusted.kind, adjusted.all));
        let adjusted = own.chain(others).filter_map(|(kind, share)| {
            let place = AdjustmentKind::ALL.iter().position(|known| *known == kind)?;
            (!share.is_zero()).then_some((place, PackedDecimal(share.round_dp(6))))
        });
        Self {
            model: line.model.clone(),
            tokens: pack(line.tokens),
            cost: line.cost.map(PackedDecimal),
            currency: line.currency.clone(),
            share: line.cost.zip(whole).and_then(|(cost, whole)| {
                let share = cost.checked_div(whole)?;
                Some(PackedDecimal(share.round_dp(6)))
            }),
            prices: pack(line.prices),
            listed: pack(listed),
            adjusted: adjusted.collect(),
        }
    }
}

impl ReportedBill {
    fn of(month: &UsageMonth, own: Currency, basis: PriceBasis) -> Self {
        let bill = bill(month, own, basis);
        let lines = bill.lines.len();
        if lines == 0 {
            return Self { left_out: bill.left_out, ..Self::default() };
        }
        let first = bill.lines.first().map(|line| line.currency).unwrap_or_default();
        let scenario = Scenario { lines: bill.lines, currency: first, ..Scenario::default() };
        Self {
            link: link::write(&scenario),
            lines,
            at_list: bill.at_list,
            others: bill.others,
            left_out: bill.left_out,
        }
    }

    /// A scenario with this bill's lines in place of its own; all else but the bill's currency stays. `None` for a
    /// bill without lines.
    pub fn put_into(&self, scenario: &Scenario) -> Option<Scenario> {
        if self.lines == 0 {
            return None;
        }
        let read = link::read(&self.link).scenario;
        let first = read.lines.first()?.currency;
        // Where currencies meet, the bill is in the reader's own.
        let is_one = read.lines.iter().all(|line| line.currency == first);
        let currency = if is_one { first } else { scenario.currency };
        Some(Scenario { lines: read.lines, currency, ..scenario.clone() })
    }
}
