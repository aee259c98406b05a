//! What one question costs: tokens estimated from its characters, and three models' prices of the day.

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use crate::market::arithmetic::Exact;
use crate::market::currency::Currency;
use crate::market::price_list::{self, ListedPrice};
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;

const ESTIMATE: &str = include_str!("../../data/token_estimate.csv");

/// Tokens of the answer to a question: as many as a turn of the page's customer-service bot has.
pub const ANSWER: Decimal = dec!(200);

/// Questions of a year, a million a day.
pub const A_YEAR: Decimal = dec!(365_000_000);

/// Longest text that is counted, in characters.
pub const LONGEST: usize = 100_000;

const MILLION: Decimal = dec!(1_000_000);

/// The models whose prices are looked at, by the reader's currency.
const IN_YUAN: [&str; 3] = [
    "DeepSeek/deepseek-flash (V4.1) off-peak/CNY",
    "Zhipu/glm-5.3/CNY",
    "ByteDance/doubao-seed-2.1-pro/CNY",
];
const IN_DOLLARS: [&str; 3] = [
    "DeepSeek/deepseek-flash (V4.1) off-peak/USD",
    "OpenAI/gpt-6.2-sol (<=272k)/USD",
    "Anthropic/claude-opus-5.5/USD",
];

/// The model whose five prices are shown: one that has all five.
const FIVE_PRICES: &str = "Anthropic/claude-opus-5.5/USD";

/// How many tokens a character is, for Chinese characters and for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Tokens of a Chinese character.
    pub chinese: Decimal,
    /// Tokens of any other character.
    pub other: Decimal,
    /// Where both were read.
    pub source: &'static str,
}

impl Estimate {
    /// The rule of thumb in the data.
    pub fn from_data() -> Option<Self> {
        let row = |kind: &str| {
            ESTIMATE.lines().find_map(|line| {
                let mut columns = line.splitn(4, ',');
                (columns.next()? == kind).then_some(())?;
                let tokens = Decimal::from_str_exact(columns.next()?).ok()?;
                Some((tokens, columns.nth(1)?.trim_matches('"')))
            })
        };
        let ((other, source), (chinese, _)) = (row("other")?, row("chinese")?);
        Some(Self { chinese, other, source })
    }

    /// About how many tokens a text is, to the whole token; its first [`LONGEST`] characters count.
    pub fn tokens(&self, text: &str) -> Decimal {
        let text = text.trim();
        let [mut chinese, mut other] = [Decimal::ZERO; 2];
        for letter in text.chars().take(LONGEST) {
            let count = if is_chinese(letter) { &mut chinese } else { &mut other };
            *count += Decimal::ONE;
        }
        (chinese * self.chinese + other * self.other).ceil()
    }
}

/// Whether a character is one of the common Chinese ones, or a full-width mark.
const fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// What a question costs at one model's prices, in the model's currency.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionCost {
    /// The model's row of the price list.
    pub listed: ListedPrice,
    /// One question with its answer.
    pub once: Decimal,
    /// A million such questions a day for a year.
    pub a_year: Decimal,
}

/// Cost of a question of a given number of tokens at three models' prices of a day.
pub fn question_costs(tokens: Decimal, currency: Currency, day: Date) -> Vec<QuestionCost> {
    let ids = match currency {
        Currency::Cny => IN_YUAN,
        Currency::Usd => IN_DOLLARS,
    };
    let cost = |id: &str| {
        let listed = price_list::of_model(id, day)?;
        let (prices, _) = listed.complete()?;
        let asked = prices.input.get().times(tokens)?;
        let answered = prices.output.get().times(ANSWER)?;
        let once = asked.plus(answered)?.over(MILLION)?;
        Some(QuestionCost { listed, once, a_year: once.times(A_YEAR)? })
    };
    ids.into_iter().filter_map(cost).collect()
}

/// The five prices of one model on a day, each with its kind; empty where it has none.
pub fn five_prices(day: Date) -> Option<(ListedPrice, Vec<(TokenKind, Decimal)>)> {
    let listed = price_list::of_model(FIVE_PRICES, day)?;
    let (prices, _) = listed.complete()?;
    let kinds = TokenKind::ALL.into_iter().map(|kind| (kind, prices.get(kind).get()));
    Some((listed, kinds.collect()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn tokens_follow_from_characters() {
        let estimate = Estimate::from_data().unwrap();
        assert_eq!(estimate.tokens(""), Decimal::ZERO);
        assert_eq!(estimate.tokens("  \n"), Decimal::ZERO);
        // 10 characters at 0.3.
        assert_eq!(estimate.tokens("0123456789"), dec!(3));
        // 5 at 0.6, and a mark of full width.
        assert_eq!(estimate.tokens("价格会涨吗？"), dec!(4));
        assert_eq!(estimate.tokens(&"a".repeat(2 * LONGEST)), dec!(30_000));
    }

    #[test]
    fn a_question_has_three_costs_in_either_currency() {
        let day = date(2026, 11, 22);
        for currency in Currency::ALL {
            let costs = question_costs(dec!(100), currency, day);
            assert_eq!(costs.len(), 3, "{currency}");
            assert!(costs.iter().all(|cost| cost.listed.currency == currency));
            assert!(costs.iter().all(|cost| cost.a_year == cost.once * A_YEAR));
        }
        let opus = &question_costs(dec!(100), Currency::Usd, day)[2];
        // 100 at 4 and 200 at 20 dollars a million.
        assert_eq!(opus.once, dec!(0.0044));
    }

    #[test]
    fn the_five_prices_are_five() {
        let (_, prices) = five_prices(date(2026, 11, 22)).unwrap();
        let prices: Vec<Decimal> = prices.iter().map(|(_, price)| *price).collect();
        assert_eq!(prices, [dec!(4), dec!(0.2), dec!(5), dec!(8), dec!(20)]);
    }
}
