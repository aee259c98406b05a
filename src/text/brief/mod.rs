//! The brief: what is handed to a board, in words.

mod chinese;
mod english;
pub mod labels;

use self::chinese::Chinese;
use self::english::English;
use super::bill_summary::{a_month, models};
use super::contract::{about, percent_of};
use super::hours::{Counted, counted};
use super::index_model;
use super::language::Language;
use super::number::{count, date, money, money_about, money_whole, percent, price};
use super::sentence::join_text;
use super::standing;
use super::strategies;
use crate::hedge::effectiveness::verdict::R_SQUARED_FLOOR;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::figures::Study;
use crate::study::risk::case::RiskCase;
use crate::study::risk::locks::StrategyKind;
use crate::study::risk::summary::CashSummary;
use crate::study::scenario::Scenario;

pub use labels::{Labels, labels};

/// The sentences, each written by both languages. Numbers come as text.
trait Sentences {
    /// What the brief is of.
    fn title(&self, prices: &str) -> String;
    /// The line beneath the title.
    fn subtitle(&self, facts: &Facts) -> String;
    /// What the lock is for.
    fn objective(&self, facts: &Facts, side: Side) -> String;
    /// That a case of the table of stress misses the aim with futures: its total, and by how much.
    fn missed(&self, locked: &str, by: &str, side: Side) -> String;
    /// What is locked.
    fn lock(&self, facts: &Facts, unit: BilledUnit) -> String;
    /// Whether R2 reaches the floor of hedge accounting.
    fn accounting(&self, r_squared: &str, floor: &str, passes: bool) -> String;
    /// When to stop.
    fn stops(&self, limits: &Limits, side: Side) -> Vec<String>;
    /// R2 and the uncertainty of use.
    fn explained(&self, r_squared: &str, usage: &str, side: Side) -> String;
    /// The contract's terms: lot, tick, margin and fee.
    fn contract(&self, unit: BilledUnit, terms: [&str; 4]) -> String;
    /// Number of paths and seed.
    fn paths(&self, paths: &str, seed: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What the brief is of.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its exact figures.
    pub study: &'a Study,
    /// What the simulation takes of both.
    pub case: &'a RiskCase,
    /// The strategy that is looked at.
    pub strategy: StrategyKind,
    /// The cash that futures take, where it is known and there is any.
    pub cash: Option<&'a CashSummary>,
}

/// The facts of the brief as text.
pub(super) struct Facts {
    pub models: String,
    pub a_month: String,
    pub day: String,
    pub months: u32,
    pub unmoved: String,
    pub budget: String,
    pub share: String,
    pub lots: String,
    pub lot: String,
    pub exposure: String,
    pub name: &'static str,
    pub counted: &'static Counted,
}

/// What would make a reader stop, as text.
pub(super) struct Limits {
    pub cash: Option<String>,
    pub loss: String,
    pub share: String,
    pub r_squared: String,
}

impl Subject<'_> {
    const fn side(&self) -> Side {
        self.case.side()
    }

    fn facts(&self, language: Language) -> Facts {
        let Self { scenario, study, case, .. } = *self;
        let digits = |value: rust_decimal::Decimal| count(value.round_dp(1).normalize(), language);
        Facts {
            models: models(scenario, language),
            a_month: a_month(study, language),
            day: date(scenario.as_of, language),
            months: scenario.months(),
            unmoved: money_whole(to_float(study.unmoved), study.currency),
            budget: money_whole(case.budget(), study.currency),
            share: percent(scenario.lock.share.get(), language),
            lots: digits(study.lots),
            lot: count(scenario.contract.lot.get(), language),
            exposure: digits(study.exposure),
            name: strategies::name(self.strategy, self.side(), language),
            counted: counted(study.unit, language),
        }
    }

    /// What the brief is of: prices of what the bill counts.
    pub fn title(&self, language: Language) -> String {
        sentences(language).title(counted(self.study.unit, language).prices)
    }

    /// The bill, and the day of its prices.
    pub fn subtitle(&self, language: Language) -> String {
        let facts = self.facts(language);
        sentences(language).subtitle(&facts)
    }

    /// The total of the bill, and the budget; that futures miss it, where they do in a case of the table of stress.
    pub fn objective(&self, language: Language) -> String {
        let (write, side) = (sentences(language), self.side());
        let objective = write.objective(&self.facts(language), side);
        let amount = |value: f64| money_whole(value, self.study.currency);
        let missed = self.study.most_missed(self.case.budget());
        let missed = missed.map(|(locked, by)| write.missed(&amount(locked), &amount(by), side));
        join_text(&[&objective, &missed.unwrap_or_default()], language)
    }

    /// What is locked and how.
    pub fn lock(&self, language: Language) -> String {
        let facts = self.facts(language);
        let lock = sentences(language).lock(&facts, self.study.unit);
        join_text(&[&lock, strategies::note(self.strategy, language)], language)
    }

    /// Whether the hedge would qualify.
    pub fn accounting(&self, language: Language) -> String {
        let share = self.case.risk.r_squared;
        let r_squared = percent_of(share, language);
        let floor = percent_of(R_SQUARED_FLOOR, language);
        let passes = share >= R_SQUARED_FLOOR;
        sentences(language).accounting(&r_squared, &floor, passes)
    }

    /// What would make a reader stop.
    pub fn stops(&self, language: Language) -> Vec<String> {
        let currency = self.study.currency;
        let limits = Limits {
            cash: self.cash.map(|cash| money_about(cash.bad, currency)),
            loss: money_whole(self.case.loss(), currency),
            share: percent(self.scenario.lock.share.get(), language),
            r_squared: percent_of(self.case.risk.r_squared, language),
        };
        sentences(language).stops(&limits, self.side())
    }

    /// What all of it rests on.
    pub fn assumptions(&self, language: Language) -> Vec<String> {
        let risk = &self.case.risk;
        let model = self.case.index_model();
        let index = join_text(
            &[&index_model::parameters(model, language), index_model::source(model, language)],
            language,
        );
        let index =
            format!("{}{}{index}", index_model::name(risk.index, language), language.colon());
        let [r_squared, usage] =
            [risk.r_squared, risk.usage_vol].map(|share| percent_of(share, language));
        let explained = sentences(language).explained(&r_squared, &usage, self.side());
        let paths = count(self.scenario.risk.paths.get(), language);
        let seed = self.scenario.risk.seed.get().normalize().to_string();
        let paths = sentences(language).paths(&paths, &seed);
        vec![
            index,
            explained,
            self.contract(language),
            paths,
            standing::status_for(self.study.unit, language),
        ]
    }

    fn contract(&self, language: Language) -> String {
        let (contract, currency) = (&self.scenario.contract, self.study.contract_currency);
        let lot = count(contract.lot.get(), language);
        let tick = price(contract.tick.get(), currency, language);
        let margin = percent(contract.margin_rate.get(), language);
        let fee = money(contract.fee.get(), currency, language);
        let index = about(to_float(self.study.index_today), currency, language);
        let terms = sentences(language).contract(self.study.unit, [&lot, &tick, &margin, &fee]);
        let index_name = language.words().index_today;
        let index = format!("{index_name}{}{index}{}", language.colon(), language.stop());
        join_text(&[&terms, &index], language)
    }
}
