//! The story in words: its sections, each with prose that stands still and sentences with the reader's numbers.

mod chinese;
mod english;
pub mod figure;
pub mod fit;
pub mod glossary;
pub mod index;
mod labels;
pub mod lesson;
mod mirror;
pub mod moves;
mod prose;
pub mod scale;
pub mod sellers;
pub mod teacher;
pub mod tokens;
mod whole;
pub mod years;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use self::mirror::Regret;
use super::hours::priced_for;
use super::language::Language;
use super::number::{count, money, money_said, month, percent, price};
use super::sentence::Piece;
use crate::hedge::strategy::setting::Side;
use crate::market::quantity::Quantity;
use crate::study::figures::{Case, Month, Study};
use crate::study::path_account::month_of;
use crate::study::story::Story;

pub use labels::Labels;
pub use mirror::{both_bills, regret, reply};
pub use prose::{Prose, prose};
pub use whole::{timeless_text, whole_text};

/// A month of the contract, step by step.
struct Steps {
    priced_for: &'static str,
    futures_price: String,
    margin: String,
    month: String,
    lots: String,
    settlement: String,
    /// Whether the month gains, and how much it gains or loses.
    month_gains: bool,
    month_gain: String,
    months: u32,
    bill: String,
    gains: bool,
    gain: String,
    /// `None` where there are none.
    fees: Option<String>,
    paid: String,
}

/// What is added up of a month, to the cent.
struct LockedMonth {
    month: String,
    bill: String,
    gain: String,
    /// `None` where there are none.
    fees: Option<String>,
    paid: String,
}

/// What the account takes.
struct Cash {
    case: &'static str,
    share: String,
    first: String,
    calls: usize,
    most: String,
    day: String,
    month: String,
    ready: String,
    /// The day and the month in which what stands ready is used up.
    runs_out: Option<[String; 2]>,
}

/// The sentences, each written by both languages.
trait Sentences {
    fn labels(&self, side: Side) -> &'static Labels;
    /// Cost of the months on the path, or revenue, and at today's price.
    fn draw(&self, side: Side, months: u32, unhedged: String, unmoved: String) -> Vec<Piece>;
    /// A month's height, and the bill there.
    fn drawn_month(&self, side: Side, month: String, height: String, bill: String) -> String;
    /// How far the bill ranges, and what is paid with a share locked: least and most of each.
    fn lock(&self, side: Side, share: String, bill: [String; 2], paid: [String; 2]) -> Vec<Piece>;
    /// Bill, gain and what is paid in a month.
    fn locked_month(&self, side: Side, locked: LockedMonth) -> String;
    /// What happens at entry, at the first settlement and at the end.
    fn steps(&self, side: Side, steps: Steps) -> [Vec<Piece>; 3];
    /// What the path and its mirror come to without a lock, and the question what a lock would do.
    fn both_bills(&self, side: Side, chosen: String, mirror: String) -> Vec<Piece>;
    /// What each choice costs in a case.
    fn regret(&self, side: Side, regret: Regret) -> Vec<Piece>;
    /// What the account takes.
    fn cash(&self, cash: Cash) -> Vec<Piece>;
    /// A day of the account.
    fn day(
        &self,
        day: String,
        month: String,
        balance: String,
        cash: String,
        call: Option<String>,
    ) -> String;
    /// A day and its month in a ledger.
    fn ledger_day(&self, day: String, month: String) -> String;
    /// How many of the sections are read.
    fn read_so_far(&self, count: usize, of: usize) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The words of the story, as it is told to a buyer.
pub fn labels(language: Language) -> &'static Labels {
    labels_for(Side::Buyer, language)
}

/// The words of the story on a side.
pub fn labels_for(side: Side, language: Language) -> &'static Labels {
    sentences(language).labels(side)
}

/// How many sections a reader has read.
pub fn read_so_far(count: usize, of: usize, language: Language) -> String {
    sentences(language).read_so_far(count, of)
}

/// What the path makes of the bill.
pub fn draw(study: &Study, language: Language) -> Vec<Piece> {
    let said = |value| money_said(value, study.currency, language);
    let unhedged = said(study.totals.get(Case::Chosen).unhedged);
    sentences(language).draw(study.side, months(study), unhedged, said(study.unmoved))
}

/// A height of the path (a multiple of today's price) in a month, from 0, and the bill there.
pub fn drawn_month(study: &Study, index: usize, height: Decimal, language: Language) -> String {
    let bill = study.months.get(index).map(|month| month.cases.chosen.unhedged).unwrap_or_default();
    let bill = money_said(bill, study.currency, language);
    let month = name(study, index, language);
    sentences(language).drawn_month(study.side, month, percent(height, language), bill)
}

/// What is seen of bill, gain and their sum, with everything locked or with the reader's share.
pub fn lock(story: &Story, is_whole: bool, language: Language) -> Vec<Piece> {
    let study = story.locked(is_whole);
    let share = if is_whole { Decimal::ONE } else { story.scenario.lock.share.get() };
    let ends = |value: fn(&Month) -> Decimal| {
        let values = study.months.iter().map(value);
        let ends = [values.clone().min(), values.max()];
        ends.map(|end| money_said(end.unwrap_or_default(), study.currency, language))
    };
    let bill = ends(|month| month.cases.chosen.unhedged);
    let paid = ends(|month| month.cases.chosen.locked);
    sentences(language).lock(study.side, percent(share, language), bill, paid)
}

/// Bill, gain, fees and what is paid in a month, from 0. To the cent: readers add them up, and rounded amounts may miss
/// their sum by one.
pub fn locked_month(study: &Study, index: usize, language: Language) -> String {
    let Some(month) = study.months.get(index) else { return String::new() };
    let case = month.cases.chosen;
    let exact = |value| money(value, study.currency, language);
    let locked = LockedMonth {
        month: name(study, index, language),
        bill: exact(case.unhedged),
        gain: exact(case.gain),
        fees: (!month.fees.is_zero()).then(|| exact(month.fees)),
        paid: exact(case.locked),
    };
    sentences(language).locked_month(study.side, locked)
}

/// Entry, the first settlement and the end, one sentence each; none where nothing is locked. The end is added up, to the
/// cent.
pub fn steps(study: &Study, language: Language) -> Vec<Vec<Piece>> {
    let held = study.months.iter().enumerate().find(|(_, month)| !month.lots.is_zero());
    let Some((index, month)) = held else { return Vec::new() };
    let said = |value| money_said(value, study.currency, language);
    let exact = |value| money(value, study.currency, language);
    let price = |value| price(value, study.contract_currency, language);
    let (case, total) = (month.cases.chosen, study.totals.get(Case::Chosen));
    let steps = Steps {
        priced_for: priced_for(study.unit, language),
        futures_price: price(month.futures_price),
        margin: said(study.initial_margin),
        month: name(study, index, language),
        lots: count(month.lots, language),
        settlement: price(case.settlement),
        month_gains: !case.gain.is_sign_negative(),
        month_gain: said(case.gain.abs()),
        months: months(study),
        bill: exact(total.unhedged),
        gains: !total.gain.is_sign_negative(),
        gain: exact(total.gain.abs()),
        fees: (!study.fees.is_zero()).then(|| exact(study.fees)),
        paid: exact(total.locked),
    };
    sentences(language).steps(study.side, steps).into()
}

/// What the account takes; or that there is no account.
pub fn cash(story: &Story, language: Language) -> Vec<Piece> {
    let Some(account) = story.account() else {
        return vec![labels(language).no_account.into()];
    };
    let said = |value| money_said(value, story.study.currency, language);
    let worst = account.history.worst();
    let first = account.history.days.first().map(|day| day.initial).unwrap_or_default();
    sentences(language).cash(Cash {
        case: case_name(story.case, language),
        share: percent(story.scenario.lock.share.get(), language),
        first: said(first),
        calls: account.history.calls().count(),
        most: said(worst.cash),
        day: worst.day.to_string(),
        month: name_of_day(&story.study, worst.day, language),
        ready: said(story.ready),
        runs_out: account
            .runs_out(story.ready)
            .map(|day| [day.to_string(), name_of_day(&story.study, day, language)]),
    })
}

/// A day of the account, from 0.
pub fn day(story: &Story, day: usize, language: Language) -> String {
    let account = story.account();
    let Some(close) = account.and_then(|account| account.history.days.get(day)) else {
        return String::new();
    };
    let said = |value| money_said(value, story.study.currency, language);
    let call = (close.call > Decimal::ZERO).then(|| said(close.call));
    let month = name_of_day(&story.study, day, language);
    sentences(language).day(day.to_string(), month, said(close.balance), said(close.cash), call)
}

/// A day of the ledger with the month in which it falls.
pub fn ledger_day(study: &Study, day: usize, language: Language) -> String {
    sentences(language).ledger_day(day.to_string(), name_of_day(study, day, language))
}

/// A month of a study, from 0, by its name.
pub fn name(study: &Study, index: usize, language: Language) -> String {
    let calendar = study.months.get(index).map(|month| month.calendar);
    calendar.map(|calendar| month(calendar.year, calendar.month, language)).unwrap_or_default()
}

/// The month in which a trading day falls, by its name.
pub fn name_of_day(study: &Study, day: usize, language: Language) -> String {
    name(study, month_of(day) - 1, language)
}

/// A case as a choice: the reader's path or its mirror.
pub fn case_name(case: Case, language: Language) -> &'static str {
    let labels = labels(language);
    match case {
        Case::Chosen => labels.on_path,
        Case::Mirror => labels.on_mirror,
    }
}

/// How many months there are.
fn months(study: &Study) -> u32 {
    // OK because a horizon has at most 36 months.
    study.months.len() as u32
}
