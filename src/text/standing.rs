//! The line at the foot of the page: what can be locked today, and when that was last seen.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::{date, month_in_full};
use super::sentence::join_text;
use crate::market::billed_unit::BilledUnit;
use crate::market::standing::{COMMITTED_CAPACITY_SEEN, GPU_FUTURES, SHANGHAI, Standing};

/// The sentences, each written by both languages.
trait Sentences {
    /// That no token future is listed.
    fn none_listed(&self) -> &'static str;
    /// What is always true of a lock.
    fn caution(&self) -> &'static str;
    /// Filed with a regulator: when, under review until when, and when that was last seen.
    fn under_review(&self, filed: &str, until: &str, seen: &str) -> String;
    /// Studied by an exchange, and when that was last seen.
    fn studied(&self, seen: &str) -> String;
    /// The one lock on sale, and when it was last seen.
    fn committed_capacity(&self, seen: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// Where token futures and their substitutes stand, in a few sentences.
pub fn status(language: Language) -> String {
    status_for(BilledUnit::Tokens, language)
}

/// The same for a bill of a unit: of futures on GPU-hours alone where the bill counts those.
pub fn status_for(unit: BilledUnit, language: Language) -> String {
    join_text(&[&listing(unit, language), sentences(language).caution()], language)
}

/// What is listed and what is not, without a word of caution.
pub fn listing(unit: BilledUnit, language: Language) -> String {
    let write = sentences(language);
    let gpu = sentence(GPU_FUTURES, language);
    match unit {
        BilledUnit::GpuHours => gpu,
        BilledUnit::Tokens => {
            let seen = month_in_full(
                COMMITTED_CAPACITY_SEEN.year,
                COMMITTED_CAPACITY_SEEN.month,
                language,
            );
            let shanghai = sentence(SHANGHAI, language);
            let committed = write.committed_capacity(&seen);
            join_text(&[write.none_listed(), &shanghai, &gpu, &committed], language)
        }
    }
}

/// The sentence about an exchange's contract; empty for a contract that no exchange plans.
fn sentence(standing: Standing, language: Language) -> String {
    let day = |day| date(day, language);
    let write = sentences(language);
    match standing {
        Standing::UnderReview { filed, review_until, last_seen } => {
            write.under_review(&day(filed), &day(review_until), &day(last_seen))
        }
        Standing::Studied { last_seen } => write.studied(&day(last_seen)),
        Standing::Paper { .. } | Standing::Bilateral | Standing::Assumed => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_was_last_seen_and_when_in_both_languages() {
        let [english, chinese] = Language::ALL.map(status);
        for part in [
            "8 October 2026",
            "9 November 2026",
            "28 May 2026",
            "not seen",
            "July 2026",
            "not the price",
        ] {
            assert!(english.contains(part), "{english}");
        }
        for part in [
            "2026年10月8日",
            "2026年11月9日",
            "2026年5月28日",
            "结果未见",
            "2026年7月",
            "而不是价格",
        ] {
            assert!(chinese.contains(part), "{chinese}");
        }
        assert!(!chinese.contains(['.', ',']) && !english.contains("  "));
    }
}
