//! Three bills to start from. They are examples: volumes without a public statement are assumed, and
//! the page says which.

use jiff::civil::Date;

use super::link;
use super::scenario::Scenario;

/// A bill to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartingPoint {
    /// A Chinese company's customer-service bot: 20,000 dialogues a day of 6 turns, each of 3,500
    /// tokens in and 200 out, three quarters of the input cached, on DeepSeek V4.1-Flash off-peak.
    ServiceBot,
    /// A company in the United States whose 50 developers use coding agents on Claude Opus 5.5: 270
    /// million input tokens a developer, of which 93.08 % are read from the cache and 6.92 % written
    /// to it, and 1 % as much output.
    CodingAgents,
    /// A small team's chat feature: 3,000 active users with 20 chats of 5 turns, each of 2,000 tokens
    /// in and 300 out, half of the input cached, on GPT-6.1 Sol.
    ChatFeature,
}

impl StartingPoint {
    /// All of them, in the order in which a page offers them.
    pub const ALL: [Self; 3] = [Self::ServiceBot, Self::CodingAgents, Self::ChatFeature];

    /// Its scenario as a link, at the list prices of 22 November 2026.
    const fn link(self) -> &'static str {
        match self {
            Self::ServiceBot => {
                "v=1&line.1.model=DeepSeek/deepseek-flash (V4.1) off-peak/CNY\
                 &line.1.prices.input=1&line.1.prices.cached=0.02&line.1.prices.output=4\
                 &line.1.tokens.input=3150000000&line.1.tokens.cached=9450000000\
                 &line.1.tokens.output=720000000"
            }
            Self::CodingAgents => {
                "v=1&currency=USD&line.1.currency=USD&line.1.model=Anthropic/claude-opus-5.5/USD\
                 &line.1.prices.input=4&line.1.prices.cached=0.2&line.1.prices.output=20\
                 &line.1.prices.write=5&line.1.prices.write_long=8\
                 &line.1.tokens.input=808251&line.1.tokens.cached=12565392060\
                 &line.1.tokens.write=933799689&line.1.tokens.output=135000000"
            }
            Self::ChatFeature => {
                "v=1&currency=USD&line.1.currency=USD\
                 &line.1.model=OpenAI/gpt-6.1-sol (<%3D272k)/USD\
                 &line.1.prices.input=2&line.1.prices.cached=0.1&line.1.prices.output=10\
                 &line.1.prices.write=2.5&line.1.tokens.input=300000000\
                 &line.1.tokens.cached=300000000&line.1.tokens.output=90000000"
            }
        }
    }

    /// The scenario, seen from a day.
    pub fn scenario(self, as_of: Date) -> Scenario {
        Scenario { as_of, ..link::read(self.link()).scenario }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_decimal::dec;

    use super::*;
    use crate::market::price_list;
    use crate::study::figures::Study;

    #[test]
    fn each_is_read_whole_at_the_list_prices_of_its_day() {
        let day = date(2026, 11, 22);
        let expected = [dec!(6219.00), dec!(9885.31), dec!(1530.00)];
        for (start, bill) in StartingPoint::ALL.into_iter().zip(expected) {
            assert_eq!(link::read(start.link()).warnings, [], "{start:?}");
            let scenario = start.scenario(day);
            assert_eq!((scenario.as_of, scenario.lines.len()), (day, 1));
            let line = &scenario.lines[0];
            let row = price_list::of_model(&line.model, day).unwrap();
            assert_eq!(row.complete().unwrap().0, line.prices, "{start:?}");
            assert_eq!(row.currency, line.currency);
            assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, bill, "{start:?}");
        }
    }
}
