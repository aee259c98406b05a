//! What a reader sees who brings no scenario: a bill that readers of their language know.

use jiff::civil::Date;

use crate::study::link::{self, ReadScenario};
use crate::study::scenario::Scenario;
use crate::study::starting_point::StartingPoint;
use crate::text::language::Language;

/// English opens with the company whose developers use coding agents, in dollars; Chinese with the customer-service
/// bot, in yuan.
pub fn first_scenario(language: Language, day: Date) -> Scenario {
    let start = match language {
        Language::English => StartingPoint::CodingAgents,
        Language::Chinese => StartingPoint::ServiceBot,
    };
    start.scenario(day)
}

/// What a link holds for a reader of a day; the first scenario of the language where it names none.
///
/// The schema's defaults are those of every link that names a version: `v=1` alone is the default scenario.
pub fn read_or_first(link: &str, language: Language, day: Date) -> ReadScenario {
    let reading = link::read_of_today(link, day);
    if link::names_scenario(link) {
        return reading;
    }
    ReadScenario { scenario: first_scenario(language, day), ..reading }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::market::currency::Currency;

    #[test]
    fn a_link_without_a_scenario_opens_with_a_bill_of_its_language() {
        let day = date(2026, 11, 26);
        let read = |link: &str, language| read_or_first(link, language, day).scenario;
        for link in [
            "",
            "#",
            "lang=en&page=contract",
            "view.theme=dark&view.section=cash",
            // What chats add to every link, which index.html takes for nothing too.
            "lang=en&utm_source=mail&from=timeline&view.month=3",
        ] {
            let [english, chinese] = Language::ALL.map(|language| read(link, language));
            assert_eq!((english.currency, chinese.currency), (Currency::Usd, Currency::Cny));
            assert_eq!((english.as_of, chinese.as_of), (day, day), "{link}");
            assert_ne!(chinese.lines, Scenario::default().lines);
        }
        for link in ["v=1", "v=1&lang=en", "lock.share=0.5", "colour=red"] {
            let lines = Language::ALL.map(|language| read(link, language).lines);
            assert_eq!(lines[0], Scenario::default().lines, "{link}");
            assert_eq!(lines[0], lines[1]);
        }
        assert_eq!(read_or_first("view.theme=sepia", Language::English, day).warnings.len(), 1);
    }
}
