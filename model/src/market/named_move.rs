//! Price moves that really happened, as ratios of two listed prices.
//!
//! A ratio is computed here from the rows of the price list, never typed. A kind of token whose
//! price is missing on either side takes the input ratio, which the move notes.

use jiff::civil::{Date, date};
use rust_decimal::{Decimal, RoundingStrategy};

use super::arithmetic::Exact;
use super::calendar::CalendarMonth;
use super::currency::Currency::{self, Cny, Usd};
use super::move_step::MoveStep;
use super::price_list::{self, ListedPrice};
use super::quantity::{MoveRatio, Price, Quantity};
use super::token::PerKind;

/// A model's price on a day, as a key into the price list.
#[derive(Clone, Copy, Debug)]
struct Dated(&'static str, Currency, Date);

/// A move as this page knows it: the price before and the prices that followed.
#[derive(Clone, Copy, Debug)]
struct Known {
    id: &'static str,
    before: Dated,
    after: &'static [Dated],
}

const V4_PRO: Dated = Dated("deepseek-v4-pro", Cny, date(2026, 4, 26));
const V4_FLASH: Dated = Dated("deepseek-v4-flash", Cny, date(2026, 4, 26));

const KNOWN: &[Known] = &[
    Known {
        id: "deepseek-v4-pro-off-peak-2026-08",
        before: V4_PRO,
        after: &[Dated("deepseek-v4-pro off-peak", Cny, date(2026, 8, 17))],
    },
    Known {
        id: "deepseek-v4-pro-peak-2026-08",
        before: V4_PRO,
        after: &[Dated("deepseek-v4-pro peak", Cny, date(2026, 8, 17))],
    },
    Known {
        id: "deepseek-v4-flash-off-peak-2026-08",
        before: V4_FLASH,
        after: &[Dated("deepseek-v4-flash off-peak", Cny, date(2026, 8, 17))],
    },
    Known {
        id: "deepseek-v4-flash-peak-2026-08",
        before: V4_FLASH,
        after: &[Dated("deepseek-v4-flash peak", Cny, date(2026, 8, 17))],
    },
    Known {
        id: "zhipu-flagship-2026-07",
        before: Dated("glm-4.7 (<=32k)", Cny, date(2026, 7, 7)),
        after: &[Dated("glm-5.2", Cny, date(2026, 8, 2))],
    },
    Known {
        id: "openai-always-the-flagship",
        before: Dated("gpt-5", Usd, date(2025, 8, 7)),
        after: &[
            Dated("gpt-5.2", Usd, date(2025, 12, 11)),
            Dated("gpt-5.4 (<=272k)", Usd, date(2026, 3, 5)),
            Dated("gpt-5.5 (<=272k)", Usd, date(2026, 4, 24)),
            Dated("gpt-5.6-sol (<=272k)", Usd, date(2026, 7, 10)),
            Dated("gpt-5.6-sol (<=272k)", Usd, date(2026, 8, 21)),
            Dated("gpt-6-astra", Usd, date(2026, 9, 3)),
        ],
    },
    Known {
        id: "openai-astra-2026-11",
        before: Dated("gpt-6-astra", Usd, date(2026, 9, 3)),
        after: &[Dated("gpt-6.2-astra (<=272k)", Usd, date(2026, 11, 17))],
    },
    Known {
        id: "anthropic-fable-2026-11",
        before: Dated("claude-fable-5.1", Usd, date(2026, 9, 1)),
        after: &[Dated("claude-fable-5.2", Usd, date(2026, 11, 9))],
    },
    Known {
        id: "openai-sol-2026-09",
        before: Dated("gpt-5.6-sol (<=272k)", Usd, date(2026, 7, 10)),
        after: &[
            Dated("gpt-5.6-sol (<=272k)", Usd, date(2026, 8, 21)),
            Dated("gpt-6-sol (<=272k)", Usd, date(2026, 9, 22)),
            Dated("gpt-6.1-sol (<=272k)", Usd, date(2026, 9, 29)),
        ],
    },
    Known {
        id: "claude-sonnet-5.5-2026-10",
        before: Dated("claude-sonnet-5.5", Usd, date(2026, 9, 28)),
        after: &[Dated("claude-sonnet-5.5", Usd, date(2026, 10, 7))],
    },
    Known {
        id: "gpt-5.6-luna-2026-07",
        before: Dated("gpt-5.6-luna (<=272k)", Usd, date(2026, 7, 10)),
        after: &[Dated("gpt-5.6-luna (<=272k)", Usd, date(2026, 7, 30))],
    },
    Known {
        id: "price-war-2024-05-glm-3-turbo",
        before: Dated("glm-3-turbo (single rate)", Cny, date(2024, 5, 10)),
        after: &[Dated("glm-3-turbo (single rate)", Cny, date(2024, 5, 11))],
    },
    Known {
        id: "price-war-2024-05-qwen-long",
        before: Dated("qwen-long (input only)", Cny, date(2024, 5, 20)),
        after: &[Dated("qwen-long (input only)", Cny, date(2024, 5, 21))],
    },
];

/// A move that really happened.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedMove {
    /// The name in a link or a file; the words for it are in `text`.
    pub id: &'static str,
    /// The price before.
    pub before: ListedPrice,
    /// The prices that followed, in order of date; the last is where the move ended.
    pub after: Vec<ListedPrice>,
    /// The steps, as ratios to the price before: one, or several that are replayed month by month.
    pub steps: Vec<MoveStep>,
    /// Kinds without a price of their own on either side, which take the input ratio. What is
    /// written to a cache always does, because a step has no ratio for it.
    pub takes_input_ratio: PerKind<bool>,
}

/// All named moves that the price list supports, in the page's order.
pub fn named_moves() -> impl Iterator<Item = NamedMove> {
    KNOWN.iter().filter_map(NamedMove::from_list)
}

impl NamedMove {
    /// The move with this name.
    pub fn find(id: &str) -> Option<Self> {
        KNOWN.iter().find(|known| known.id == id).and_then(Self::from_list)
    }

    fn from_list(known: &Known) -> Option<Self> {
        let find = |dated: &Dated| price_list::on(dated.0, dated.1, dated.2);
        let before = find(&known.before)?;
        let after: Vec<_> = known.after.iter().map(find).collect::<Option<_>>()?;
        let first = CalendarMonth::of(after.first()?.date);
        let steps = after.iter().map(|row| {
            let after_months = CalendarMonth::of(row.date).months_since(first);
            Some(MoveStep {
                after_months: after_months.try_into().ok()?,
                ratio: ratios(&before, row)?,
            })
        });
        let steps = last_of_each_month(steps.collect::<Option<_>>()?);
        let lacks = |price: fn(&ListedPrice) -> Option<Price>| {
            price(&before).is_none() || after.iter().any(|row| price(row).is_none())
        };
        let takes_input_ratio = PerKind {
            input: false,
            cached: lacks(|row| row.prices.cached),
            write: true,
            write_long: true,
            output: lacks(|row| row.prices.output),
        };
        Some(Self { id: known.id, before, after, steps, takes_input_ratio })
    }
}

/// Of several steps in one month, the last is the one that its bill is at.
fn last_of_each_month(steps: Vec<MoveStep>) -> Vec<MoveStep> {
    let months = steps.chunk_by(|step, next| step.after_months == next.after_months);
    months.filter_map(<[MoveStep]>::last).cloned().collect()
}

/// How many times the price before each price after is; a missing one takes the input ratio.
fn ratios(before: &ListedPrice, after: &ListedPrice) -> Option<PerKind<MoveRatio>> {
    let input = ratio(before.prices.input, after.prices.input)?;
    let or_input = |before, after| ratio(before, after).unwrap_or(input);
    Some(PerKind::listed(
        input,
        or_input(before.prices.cached, after.prices.cached),
        or_input(before.prices.output, after.prices.output),
    ))
}

/// `None` where a price is missing or zero: a free price has no ratio.
fn ratio(before: Option<Price>, after: Option<Price>) -> Option<MoveRatio> {
    let ratio = after?.get().over(before?.get()).filter(|ratio| *ratio > Decimal::ZERO)?;
    MoveRatio::new(ratio.round_dp_with_strategy(12, RoundingStrategy::MidpointAwayFromZero)).ok()
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::market::token::TokenKind;

    fn steps(id: &str) -> Vec<(u8, [Decimal; 3])> {
        let steps = NamedMove::find(id).unwrap().steps;
        let plain = |step: &MoveStep| {
            let ratio = step.ratio.map(Quantity::get);
            (step.after_months, [ratio.input, ratio.cached, ratio.output])
        };
        steps.iter().map(plain).collect()
    }

    #[test]
    fn every_known_move_is_in_the_price_list() {
        assert_eq!(named_moves().count(), KNOWN.len());
    }

    #[test]
    fn ratios_are_those_of_the_published_prices() {
        let off_peak = [dec!(1.5), dec!(6), dec!(2.25)];
        assert_eq!(steps("deepseek-v4-pro-off-peak-2026-08"), [(0, off_peak)]);
        let peak = [dec!(3), dec!(12), dec!(4.5)];
        assert_eq!(steps("deepseek-v4-pro-peak-2026-08"), [(0, peak)]);
        let flash = [dec!(1.5), dec!(2.5), dec!(2.25)];
        assert_eq!(steps("deepseek-v4-flash-off-peak-2026-08"), [(0, flash)]);
        let flash_peak = [dec!(3), dec!(5), dec!(4.5)];
        assert_eq!(steps("deepseek-v4-flash-peak-2026-08"), [(0, flash_peak)]);
        assert_eq!(steps("zhipu-flagship-2026-07"), [(0, [dec!(4), dec!(4), dec!(3.5)])]);
        assert_eq!(steps("gpt-5.6-luna-2026-07"), [(0, [dec!(0.2); 3])]);
        assert_eq!(steps("price-war-2024-05-glm-3-turbo"), [(0, [dec!(0.2); 3])]);
        assert_eq!(steps("price-war-2024-05-qwen-long"), [(0, [dec!(0.025); 3])]);
    }

    #[test]
    fn prices_fall_too_and_the_cached_one_by_itself() {
        let astra = [dec!(0.8), dec!(0.4), dec!(0.8)];
        assert_eq!(steps("openai-astra-2026-11"), [(0, astra)]);
        assert_eq!(steps("anthropic-fable-2026-11"), [(0, [dec!(0.8); 3])]);
        let sonnet = [dec!(1), dec!(0.5), dec!(1)];
        assert_eq!(steps("claude-sonnet-5.5-2026-10"), [(0, sonnet)]);
        // Two steps in September count as the later one: 5/0.50/30 to 4/0.40/20 to 2/0.10/10.
        let third = dec!(0.333333333333);
        let sol =
            [(0, [dec!(0.8), dec!(0.8), dec!(0.666666666667)]), (1, [dec!(0.4), dec!(0.2), third])];
        assert_eq!(steps("openai-sol-2026-09"), sol);
    }

    #[test]
    fn the_flagship_is_replayed_month_by_month() {
        let expected = [
            (0, [dec!(1.4), dec!(1.4), dec!(1.4)]),
            (3, [dec!(2), dec!(2), dec!(1.5)]),
            (4, [dec!(4), dec!(4), dec!(3)]),
            (7, [dec!(4), dec!(4), dec!(3)]),
            (8, [dec!(3.2), dec!(3.2), dec!(2)]),
            (9, [dec!(8), dec!(8), dec!(5)]),
        ];
        assert_eq!(steps("openai-always-the-flagship"), expected);
    }

    #[test]
    fn a_missing_price_takes_the_input_ratio_and_says_so() {
        let zhipu = NamedMove::find("zhipu-flagship-2026-07").unwrap();
        let listed = TokenKind::LISTED.map(|kind| zhipu.takes_input_ratio.get(kind));
        assert_eq!(listed, [false, true, false]);
        let qwen = NamedMove::find("price-war-2024-05-qwen-long").unwrap();
        assert!(qwen.takes_input_ratio.output);
    }
}
