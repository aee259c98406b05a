//! Names of the moves that really happened, of the one that a reader draws, and of the index that fell while bills stood.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::{self, date, money, percent};
use crate::market::currency::Currency;
use crate::market::index_fall::IndexFall;
use crate::market::named_move::NamedMove;
use crate::market::quantity::Quantity;
use crate::study::scenario::Scenario;

/// How an index fell.
struct IndexFallNote {
    index: &'static str,
    /// Of its high.
    year: i16,
    high: String,
    low: String,
    /// Of its low.
    day: String,
}

/// The sentences, each written by both languages.
trait Sentences {
    /// What a named move is called; an unknown one keeps its own name.
    fn name<'a>(&self, id: &'a str) -> &'a str;
    /// What the fall of an index is called, by its month and how far it went.
    fn index_fall(&self, month: &str, far: &str) -> String;
    /// What such a fall does to a lock.
    fn index_fall_note(&self, note: &IndexFallNote) -> String;
    /// That a bill stands at the prices after a move already.
    fn already_moved(&self) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a named move is called, in a list or in a sentence; an unknown one keeps its own name.
pub fn move_name(id: &str, language: Language) -> String {
    sentences(language).name(id).to_owned()
}

/// What the fall of a spending index is called in a list.
pub fn index_fall_name(fall: &IndexFall, language: Language) -> String {
    let far = fall.change().map(|change| percent(-change.get(), language)).unwrap_or_default();
    let (year, month) = (fall.low.date.year(), fall.low.date.month());
    sentences(language).index_fall(&number::month(year, month, language), &far)
}

/// What such a fall does to a lock, with the levels it comes from.
pub fn index_fall_note(fall: &IndexFall, language: Language) -> String {
    let [high, low] =
        [fall.high.level, fall.low.level].map(|level| money(level, Currency::Usd, language));
    sentences(language).index_fall_note(&IndexFallNote {
        index: fall.index,
        year: fall.high.date.year(),
        high,
        low,
        day: date(fall.low.date, language),
    })
}

/// That a bill stands at the prices after a move already; empty where none of its lines does.
pub fn already_moved(scenario: &Scenario, named: &NamedMove, language: Language) -> &'static str {
    let after = named.after.last().and_then(|row| Some((row.currency, row.complete()?.0)));
    let is_after = after.is_some_and(|(currency, prices)| {
        scenario.lines.iter().any(|line| line.currency == currency && line.prices == prices)
    });
    if is_after { sentences(language).already_moved() } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::named_move::named_moves;

    #[test]
    fn every_named_move_has_a_name_in_both_languages() {
        for named in named_moves() {
            let [english, chinese] = Language::ALL.map(|language| move_name(named.id, language));
            assert_ne!(english, named.id);
            assert_ne!(english, chinese);
        }
    }

    #[test]
    fn the_wrong_index_says_what_it_does_with_its_dated_levels() {
        let fall = IndexFall::from_data().unwrap();
        let [english, chinese] = Language::ALL.map(|language| index_fall_note(&fall, language));
        for part in ["$2.05", "$0.96", "4 October 2026", "this is what the wrong index does"] {
            assert!(english.contains(part), "{english}");
        }
        for part in ["$2.05", "$0.96", "2026年10月4日", "选错指数"] {
            assert!(chinese.contains(part), "{chinese}");
        }
        let [english, chinese] = Language::ALL.map(|language| index_fall_name(&fall, language));
        assert_eq!(english, "Silicon Data’s spending index by Oct 2026, 53.2% down");
        assert_eq!(chinese, "Silicon Data 支出指数截至2026年10月下跌 53.2%");
    }
}
