//! What a usage or cost export says, in sentences.

mod chinese;
mod english;

use rust_decimal::{Decimal, dec};

use self::chinese::Chinese;
use self::english::English;
use crate::history::usage::mapping::ColumnRole;
use crate::market::currency::Currency;
use crate::market::token::TokenKind;
use crate::study::usage_bill::LeftOut;
use crate::study::usage_report::{ReportedBill, ReportedMonth};
use crate::text::language::Language;
use crate::text::number::{count, count_short, money, month, percent_signed, price};

/// Most names that a sentence lists.
const MOST_NAMES: usize = 8;

/// The sentences, each written by both languages.
trait Sentences {
    /// What a column may hold.
    fn role(&self, role: ColumnRole) -> &'static str;
    /// The name of a layout.
    fn format(&self, format: &str) -> &'static str;
    /// A month that the file covers in part.
    fn part_of(&self, month: &str) -> String;
    /// A month in one line; without tokens or costs where the file has none.
    fn month(&self, name: &str, models: usize, tokens: Option<&str>, costs: &[String]) -> String;
    /// Lines that are in the bill and not in the table.
    fn not_shown(&self, lines: usize) -> String;
    /// An amount below the smallest that is shown.
    fn less_than(&self, cent: &str) -> String;
    /// Names in a row, and how many more there are.
    fn names(&self, shown: &[&str], more: usize) -> String;
    /// How many lines of a bill list prices reproduce.
    fn at_list(&self, at_list: usize, lines: usize) -> String;
    /// Models that share lines called "other".
    fn others(&self, models: usize, listed: &str) -> String;
    /// Models that are not in the bill, and why.
    fn left_out(&self, reason: LeftOut, models: &str) -> String;
    /// The columns that were dropped on reading.
    fn dropped(&self, listed: &str) -> String;
    /// Growth a month that was found in the file.
    fn growth_offer(&self, growth: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A kind of token.
pub fn kind_name(kind: TokenKind, language: Language) -> &'static str {
    let words = language.words();
    match kind {
        TokenKind::Input => words.input,
        TokenKind::Cached => words.cached,
        TokenKind::Write => words.write,
        TokenKind::WriteLong => words.write_long,
        TokenKind::Output => words.output,
    }
}

/// What a column may hold.
pub fn role_name(role: ColumnRole, language: Language) -> &'static str {
    sentences(language).role(role)
}

/// What a layout is called.
pub fn format_name(format: &str, language: Language) -> String {
    sentences(language).format(format).to_owned()
}

/// An amount in a currency by its code; `12.50 EUR` where a bill has no such currency, and words for what rounds to
/// nothing and is something.
pub fn exact_cost(amount: Decimal, code: &str, language: Language) -> String {
    if amount > Decimal::ZERO && amount.round_dp(2).is_zero() {
        let cent = exact_cost(dec!(0.01), code, language);
        return sentences(language).less_than(&cent);
    }
    match Currency::from_code(code) {
        Some(currency) => money(amount, currency, language),
        None => format!("{} {code}", count(amount.round_dp(2), language)).trim_end().to_owned(),
    }
}

/// The same of a price for a million tokens.
pub fn paid_price(amount: Decimal, code: &str, language: Language) -> String {
    match Currency::from_code(code) {
        Some(currency) => price(amount, currency, language),
        None => {
            let rounded = amount.round_sf(4).unwrap_or(amount);
            format!("{} {code}", count(rounded, language)).trim_end().to_owned()
        }
    }
}

/// A month in the list to choose from.
pub fn month_option(shown: &ReportedMonth, language: Language) -> String {
    let name = month(shown.year, shown.month, language);
    if shown.is_whole { name } else { sentences(language).part_of(&name) }
}

/// A month in one line: models, tokens, cost.
pub fn month_summary(shown: &ReportedMonth, language: Language) -> String {
    let models = shown.lines.len() + shown.lines_not_shown;
    let counts = shown.lines.iter().flat_map(|line| line.tokens).flatten();
    let tokens = counts.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next.0));
    let costs: Vec<String> =
        shown.costs.iter().map(|(code, sum)| exact_cost(sum.0, code, language)).collect();
    let name = month(shown.year, shown.month, language);
    let tokens = (!tokens.is_zero()).then(|| count_short(tokens, language));
    sentences(language).month(&name, models, tokens.as_deref(), &costs)
}

/// Lines that are in the bill and not in the table.
pub fn not_shown(lines: usize, language: Language) -> String {
    sentences(language).not_shown(lines)
}

/// Names in a row, cut where there are many.
pub(super) fn names(names: &[String], language: Language) -> String {
    let shown: Vec<&str> = names.iter().take(MOST_NAMES).map(String::as_str).collect();
    sentences(language).names(&shown, names.len() - shown.len())
}

/// What becomes of a bill: models that become "other", and how many lines are at list prices.
pub fn bill_outcome(bill: &ReportedBill, is_at_list: bool, language: Language) -> Vec<String> {
    let write = sentences(language);
    let mut said = Vec::new();
    if is_at_list && bill.at_list < bill.lines {
        said.push(write.at_list(bill.at_list, bill.lines));
    }
    if !bill.others.is_empty() {
        said.push(write.others(bill.others.len(), &names(&bill.others, language)));
    }
    said
}

/// What could not become a line of the bill, by reason.
pub fn left_out(bill: &ReportedBill, language: Language) -> Vec<String> {
    let reasons =
        [LeftOut::NoTokens, LeftOut::NoPrice, LeftOut::OtherCurrency, LeftOut::OutOfRange];
    let of = |reason: LeftOut| {
        let models = bill.left_out.iter().filter(|(_, why)| *why == reason);
        let models: Vec<String> = models.map(|(model, _)| model.clone()).collect();
        (!models.is_empty())
            .then(|| sentences(language).left_out(reason, &names(&models, language)))
    };
    reasons.into_iter().filter_map(of).collect()
}

/// The columns that were dropped on reading, by title.
pub fn dropped(titles: &[String], language: Language) -> String {
    sentences(language).dropped(&names(titles, language))
}

/// Growth found in the file, which is applied only if the reader chooses to.
pub fn growth_offer(growth: Decimal, language: Language) -> String {
    sentences(language).growth_offer(&percent_signed(growth, language))
}
