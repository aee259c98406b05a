//! Adds up the entries of an export by month, model and currency.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use super::adjusted::AdjustedSums;
use super::cells::Notes;
use super::entry::UsageRow;
use super::layout::Convention;
use super::month::{UsageLine, UsageMonth};
use super::peak::PricedTokens;
use crate::history::error::FileError;
use crate::history::model_name;
use crate::history::options::Options;
use crate::history::problem::ProblemReason;
use crate::history::report::Report;
use crate::market::calendar::CalendarMonth;
use crate::market::token::{PerKind, TokenKind};

/// Most models of a month, and months of a file, that a reader can have use for.
const MOST_LINES: usize = 20_000;

/// Month, model and currency.
type Key = (CalendarMonth, String, Option<String>);

/// What is added up for one line.
#[derive(Clone, Debug, Default)]
struct Sums {
    /// The first line of the file that mentions it.
    first_line: usize,
    tokens: PerKind<Option<Decimal>>,
    costs: PerKind<Option<Decimal>>,
    requests: Option<Decimal>,
    cost: Option<Decimal>,
    /// Tokens in batch, where a row tells.
    batch: Option<Decimal>,
    /// All tokens.
    all: Decimal,
    priced: PricedTokens,
    adjusted: AdjustedSums,
    rows: u32,
    /// A row reported input and not how much of it a cache had.
    lacks_cached: bool,
}

/// Adds up the entries of an export.
#[derive(Debug, Default)]
pub struct Ledger {
    lines: BTreeMap<Key, Sums>,
    covered: Option<(Date, Date)>,
    convention: Option<Convention>,
    notes: Notes,
    /// A row has more cached tokens than input.
    is_exclusive: bool,
    /// Whether some row's total shows that input includes cached tokens, and some row's that it does not.
    told: [bool; 2],
    /// Some row has cached tokens.
    has_cached: bool,
}

impl Ledger {
    /// Takes note of a table's convention; that of a table of meters gives way.
    pub fn convention(&mut self, convention: Convention) {
        if self.convention.is_none_or(|known| known == Convention::Meters) {
            self.convention = Some(convention);
        }
    }

    /// Takes note that the reader says whether input includes the cache's tokens.
    pub fn told_by_reader(&mut self, includes_cached: bool) {
        self.told[usize::from(!includes_cached)] = true;
    }

    /// What is worth knowing once.
    pub fn notes(&mut self) -> &mut Notes {
        &mut self.notes
    }

    /// Takes note of days that the file covers.
    pub fn cover(&mut self, first: Date, last: Date) {
        let (from, to) = self.covered.unwrap_or((first, last));
        self.covered = Some((from.min(first), to.max(last)));
    }

    /// Adds an entry; `None` if a sum overflows, or there are too many lines.
    pub fn add(&mut self, line: usize, day: Date, entry: UsageRow) -> Option<()> {
        let UsageRow { tokens, costs, .. } = entry;
        let is_all_none = |kinds: &PerKind<Option<Decimal>>| {
            TokenKind::ALL.iter().all(|kind| kinds.get(*kind).is_none())
        };
        if is_all_none(&tokens)
            && entry.requests.is_none()
            && entry.cost.is_none()
            && is_all_none(&costs)
            && entry.model.is_empty()
        {
            return Some(());
        }
        let cached = tokens.cached.unwrap_or_default();
        let from_cache = [Some(cached), tokens.write, tokens.write_long].into_iter().flatten();
        let from_cache: Decimal =
            from_cache.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next));
        self.is_exclusive |= tokens.input.is_some_and(|input| from_cache > input);
        self.has_cached |= from_cache > Decimal::ZERO;
        if let Some(told) = entry.includes_cached {
            self.told[usize::from(!told)] = true;
        }
        let key = (CalendarMonth::of(day), entry.model, entry.currency);
        if self.lines.len() >= MOST_LINES && !self.lines.contains_key(&key) {
            return None;
        }
        let new = || Sums { first_line: line, ..Sums::default() };
        let sums = self.lines.entry(key).or_insert_with(new);
        sums.rows = sums.rows.saturating_add(1);
        let mut all = Decimal::ZERO;
        for kind in TokenKind::ALL {
            let (count, cost) = (tokens.get(kind), costs.get(kind));
            add(sums.tokens.get_mut(kind), count)?;
            add(sums.costs.get_mut(kind), cost)?;
            if let Some(count) = count {
                all = all.checked_add(count)?;
                if let Some(price) = entry.token_price {
                    sums.priced.add(kind, price, count, day)?;
                }
            }
        }
        add(&mut sums.requests, entry.requests)?;
        add(&mut sums.cost, entry.cost)?;
        sums.lacks_cached |=
            tokens.input.is_some_and(|input| input > Decimal::ZERO) && tokens.cached.is_none();
        // Cached tokens count once where they are within input.
        let counted = match self.convention {
            Some(Convention::Inclusive) => all.checked_sub(from_cache)?,
            _ => all,
        };
        sums.all = sums.all.checked_add(counted)?;
        let output = tokens.output.unwrap_or_default();
        let input = counted.checked_sub(output).unwrap_or_default();
        sums.adjusted.add(input, output, &entry.adjustments)?;
        if let Some(is_batch) = entry.is_batch {
            let in_batch = if is_batch { counted } else { Decimal::ZERO };
            sums.batch = Some(sums.batch.unwrap_or_default().checked_add(in_batch)?);
        }
        Some(())
    }

    /// The months, and whether input included the tokens of a cache.
    ///
    /// # Errors
    /// [`FileError::AmbiguousCached`].
    pub fn finish(
        mut self,
        options: Options,
        report: &mut Report,
    ) -> Result<(Vec<UsageMonth>, Option<bool>), FileError> {
        let includes_cached = self.includes_cached(options)?;
        for ((title, text, _), (line, count, reason)) in std::mem::take(&mut self.notes) {
            let column = Some(title.as_str()).filter(|title| !title.is_empty());
            let reason = match reason {
                ProblemReason::NoToken { .. } => {
                    ProblemReason::NoToken { count: count.normalize().to_string() }
                }
                other => other,
            };
            report.add(line, &text, column, reason);
        }
        self.join_currencies();
        let covered = self.covered;
        let mut months: BTreeMap<CalendarMonth, Vec<UsageLine>> = BTreeMap::new();
        for ((month, model, currency), sums) in self.lines {
            let line = sums.line(model, currency, includes_cached, report);
            months.entry(month).or_default().push(line);
        }
        let month = |(month, lines): (CalendarMonth, Vec<UsageLine>)| {
            let is_whole = covered.is_some_and(|(from, to)| {
                month.first_day().is_some_and(|first| from <= first)
                    && month.last_day().is_some_and(|last| last <= to)
            });
            UsageMonth { month, is_whole, lines }
        };
        Ok((months.into_iter().map(month).collect(), includes_cached))
    }

    fn includes_cached(&self, options: Options) -> Result<Option<bool>, FileError> {
        match self.convention.unwrap_or_default() {
            Convention::Meters => Ok(None),
            Convention::Exclusive => Ok(Some(false)),
            Convention::Inclusive => Ok(options.includes_cached.or(Some(!self.is_exclusive))),
            Convention::Told => match (options.includes_cached, self.told, self.is_exclusive) {
                (Some(told), ..) => Ok(Some(told)),
                (_, _, true) | (_, [false, true], _) => Ok(Some(false)),
                (_, [true, false], _) => Ok(Some(true)),
                _ if !self.has_cached => Ok(None),
                _ => Err(FileError::AmbiguousCached),
            },
        }
    }

    /// Puts tokens without a currency beside the costs of the same month and model, where these
    /// are in one currency. The two files of a vendor may spell a model in two ways.
    fn join_currencies(&mut self) {
        let bare: Vec<Key> =
            self.lines.keys().filter(|(.., code)| code.is_none()).cloned().collect();
        for key in bare {
            let (month, model, _) = &key;
            let is_same = |other: &&Key| {
                other.0 == *month && other.2.is_some() && model_name::are_one(&other.1, model)
            };
            let others: Vec<Key> = self.lines.keys().filter(is_same).cloned().collect();
            if let [other] = &others[..]
                && let Some(sums) = self.lines.remove(&key)
                && let Some(into) = self.lines.get_mut(other)
            {
                if into.tokens == PerKind::default() {
                    let has_kinds = into.costs != PerKind::default();
                    *into = Sums {
                        cost: into.cost.or(sums.cost),
                        costs: if has_kinds { into.costs } else { sums.costs },
                        // A row of either may have been rounded.
                        rows: into.rows.max(sums.rows),
                        ..sums
                    };
                } else {
                    into.requests = into.requests.or(sums.requests);
                }
            }
        }
    }
}

/// Adds what is known to what is known.
fn add(sum: &mut Option<Decimal>, next: Option<Decimal>) -> Option<()> {
    if let Some(next) = next {
        *sum = Some(sum.unwrap_or_default().checked_add(next)?);
    }
    Some(())
}

impl Sums {
    fn line(
        self,
        model: String,
        currency: Option<String>,
        includes_cached: Option<bool>,
        report: &mut Report,
    ) -> UsageLine {
        let mut tokens = self.tokens;
        if includes_cached == Some(true) {
            let from_cache = [tokens.cached, tokens.write, tokens.write_long].into_iter().flatten();
            let from_cache = from_cache.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next));
            tokens.input = tokens.input.map(|input| input.saturating_sub(from_cache));
            // How much of the input a cache had is not told.
            if self.lacks_cached {
                (tokens.input, tokens.cached) = (None, None);
            }
        }
        let is_priced = |kind: &TokenKind| {
            tokens.get(*kind).unwrap_or_default().is_zero() || self.costs.get(*kind).is_some()
        };
        let of_kinds = || {
            let known = TokenKind::ALL.iter().filter_map(|kind| self.costs.get(*kind));
            let sum = known.reduce(|sum, next| sum.saturating_add(next))?;
            TokenKind::ALL.iter().all(is_priced).then_some(sum)
        };
        let price = |kind| {
            let (tokens, cost) = ((tokens.get(kind))?, (self.costs.get(kind))?);
            let per_token = cost.checked_mul(dec!(1_000_000))?.checked_div(tokens)?;
            Some(per_token.round_dp(12).normalize())
        };
        let mut prices = PerKind::default();
        for kind in TokenKind::ALL {
            *prices.get_mut(kind) = price(kind);
        }
        let peak_share = match self.priced.peak_share() {
            Ok(share) => share,
            Err(()) => {
                report.add(self.first_line, &model, None, ProblemReason::PriceChanged);
                None
            }
        };
        UsageLine {
            tokens: tokens.map(|count| count.map(|count| count.normalize())),
            requests: self.requests.map(|count| count.normalize()),
            cost: self.cost.or_else(of_kinds).map(|cost| cost.normalize()),
            currency,
            prices,
            batch_share: self.batch.and_then(|part| part.checked_div(self.all)),
            peak_share,
            adjusted: self.adjusted.finish(),
            rows: self.rows,
            model,
        }
    }
}
