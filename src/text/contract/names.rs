//! What specifications, their units, parties and rules are called.

mod chinese;
mod english;

use jiff::civil::Weekday;

use self::chinese::Chinese;
use self::english::English;
use crate::market::specification::ContractUnit;
use crate::market::standing::Standing;
use crate::text::language::Language;
use crate::text::number::date;

/// The sentences, each written by both languages.
pub(super) trait Sentences {
    /// Shown for a term that is not published.
    fn not_published(&self) -> &'static str;
    /// Shown for a term that the reader's own contract does not have.
    fn not_assumed(&self) -> &'static str;
    /// The names of a card's terms, in order.
    fn terms(&self) -> [&'static str; 12];
    /// What a contract is called.
    fn title(&self, name: &str) -> &'static str;
    /// Who proposes a contract.
    fn proposer(&self, name: &str) -> &'static str;
    /// The price that a contract settles against.
    fn underlying(&self, name: &str, unit: ContractUnit) -> &'static str;
    /// What a contract counts in.
    fn unit(&self, unit: ContractUnit) -> &'static str;
    /// What a quoted price is money for.
    fn quoted_unit(&self, unit: ContractUnit) -> &'static str;
    /// `third`, `第三`.
    fn nth(&self, nth: i8) -> &'static str;
    /// The name of a day of the week.
    fn weekday(&self, weekday: Weekday) -> &'static str;
    /// Who pays a fee, and for what.
    fn payer(&self, payer: &'static str) -> &'static str;
    /// Filed with a regulator: when, under review until when, and when that was last seen.
    fn under_review(&self, filed: &str, until: &str, seen: &str) -> String;
    /// Studied by an exchange, and when that was last seen.
    fn studied(&self, seen: &str) -> String;
    /// Proposed by a paper of a day.
    fn paper(&self, dated: &str) -> String;
    /// Agreed between two parties.
    fn bilateral(&self) -> &'static str;
    /// The contract of the page.
    fn assumed(&self) -> &'static str;
    /// What a unit of the bill's tokens is called.
    fn token_unit(&self, name: &str) -> &'static str;
}

pub(super) fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a contract is called.
pub fn title(name: &str, language: Language) -> &'static str {
    sentences(language).title(name)
}

/// Where a contract stands, with the day that this was last seen.
pub(super) fn standing(standing: Standing, language: Language) -> String {
    let day = |day| date(day, language);
    let write = sentences(language);
    match standing {
        Standing::UnderReview { filed, review_until, last_seen } => {
            write.under_review(&day(filed), &day(review_until), &day(last_seen))
        }
        Standing::Studied { last_seen } => write.studied(&day(last_seen)),
        Standing::Paper { dated } => write.paper(&day(dated)),
        Standing::Bilateral => write.bilateral().to_owned(),
        Standing::Assumed => write.assumed().to_owned(),
    }
}

/// What a unit of the bill's tokens is called.
pub fn token_unit(name: &str, language: Language) -> &'static str {
    sentences(language).token_unit(name)
}
