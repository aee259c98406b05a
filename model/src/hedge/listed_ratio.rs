//! What vendors charge for long context, peak hours and service tiers, over the ordinary price.
//!
//! Where the price list has a row for it beside that of the model, the ratios are those of the two
//! rows. The other ratios are the vendors' rules, each with its source and the day it was read.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::adjustment::{Adjustment, AdjustmentKind, Adjustments};
use super::bill::BillLine;
use crate::market::arithmetic::Exact;
use crate::market::calendar::parse_date;
use crate::market::price_list::{self, ListedPrice};
use crate::market::quantity::{BatchPriceRatio, Price, PriceRatio, Quantity};
use crate::market::token::TokenKind;

const WRITTEN: &str = include_str!("../../../data/adjustments.csv");

/// How the rows of one model are told apart: the ordinary one, the other, and what that one is for.
const PAIRS: [(&str, &str, AdjustmentKind); 5] = [
    (" off-peak", " peak", AdjustmentKind::Peak),
    (" (<=272k)", " (>272k)", AdjustmentKind::LongContext),
    (" (<=100k)", " (>100k)", AdjustmentKind::LongContext),
    (" (<200k)", " (>=200k)", AdjustmentKind::LongContext),
    ("", " (>512k)", AdjustmentKind::LongContext),
];

/// The ratio of an adjustment at a vendor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListedRatio {
    /// Which adjustment.
    pub kind: AdjustmentKind,
    /// The ratio of all kinds of token.
    pub ratio: PriceRatio,
    /// That of cached input where it is another.
    pub cached: Option<PriceRatio>,
    /// That of output where it is another.
    pub output: Option<PriceRatio>,
    /// Where it was read.
    pub source: &'static str,
    /// The day on which it was read, or of the other price.
    pub read: Date,
}

/// The ratios of a listed model on a day, one for an adjustment at most.
pub fn listed_ratios(row: &ListedPrice, day: Date) -> Vec<ListedRatio> {
    let mut found: Vec<ListedRatio> = Vec::new();
    let paired = PAIRS.iter().filter_map(|(ordinary, other, kind)| {
        let name = row.model.strip_suffix(ordinary)?;
        let id = format!("{}/{name}{other}/{}", row.provider, row.currency);
        of_rows(*kind, row, &price_list::of_model(&id, day)?)
    });
    let rules = WRITTEN.lines().skip(1).filter_map(rule);
    let rules = rules
        .filter(|(provider, begins, _)| *provider == row.provider && row.model.starts_with(begins));
    for ratio in paired.chain(rules.map(|(_, _, ratio)| ratio)) {
        if found.iter().all(|known| known.kind != ratio.kind) {
            found.push(ratio);
        }
    }
    found
}

/// The ratios of two rows; `None` where a price of the ordinary one is free.
fn of_rows(kind: AdjustmentKind, row: &ListedPrice, other: &ListedPrice) -> Option<ListedRatio> {
    let (ordinary, adjusted) = (row.complete()?.0, other.complete()?.0);
    let of = |token| ratio(ordinary.get(token), adjusted.get(token));
    let ratio = of(TokenKind::Input)?;
    let unlike = |token| of(token).filter(|other| *other != ratio);
    Some(ListedRatio {
        kind,
        ratio,
        cached: unlike(TokenKind::Cached),
        output: unlike(TokenKind::Output),
        source: other.source,
        read: other.date,
    })
}

fn ratio(ordinary: Price, adjusted: Price) -> Option<PriceRatio> {
    let ratio = adjusted.get().over(ordinary.get())?;
    let places = PriceRatio::SPEC.places;
    let ratio = ratio.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    PriceRatio::new(ratio).ok()
}

/// A vendor's rule: the provider, how its models' names begin, and the ratio.
fn rule(line: &'static str) -> Option<(&'static str, &'static str, ListedRatio)> {
    let mut columns = line.splitn(8, ',');
    let (provider, begins) = (columns.next()?, columns.next()?);
    let kind = match columns.next()? {
        "batch" => AdjustmentKind::Batch,
        "flex" => AdjustmentKind::Flex,
        "priority" => AdjustmentKind::Priority,
        "fast" => AdjustmentKind::Fast,
        "residency" => AdjustmentKind::Residency,
        _ => return None,
    };
    let mut number = || {
        let number = columns.next().and_then(|text| Decimal::from_str_exact(text).ok());
        number.and_then(|number| PriceRatio::new(number).ok())
    };
    let (ratio, cached, output) = (number()?, number(), number());
    let read = parse_date(columns.next()?)?;
    let source = columns.next()?;
    Some((provider, begins, ListedRatio { kind, ratio, cached, output, source, read }))
}

impl BillLine {
    /// Takes a vendor's ratios in place of the line's own, and the usual ones where the vendor's are
    /// not known. Shares stay as they are.
    pub fn take_ratios(&mut self, ratios: &[ListedRatio]) {
        let usual = Adjustments::default();
        let of = |kind: AdjustmentKind, own: Adjustment, usual: Adjustment| {
            let listed = ratios.iter().find(|ratio| ratio.kind == kind);
            listed.map_or(Adjustment { share: own.share, ..usual }, |listed| Adjustment {
                share: own.share,
                ratio: listed.ratio,
                cached_ratio: listed.cached,
                output_ratio: listed.output,
            })
        };
        let own = self.adjustments;
        let batch = ratios.iter().find(|ratio| ratio.kind == AdjustmentKind::Batch);
        let ratio = batch.and_then(|batch| BatchPriceRatio::new(batch.ratio.get()).ok());
        self.batch_price_ratio = ratio.unwrap_or_default();
        self.adjustments = Adjustments {
            batch_cached_ratio: batch.and_then(|batch| batch.cached),
            batch_output_ratio: batch.and_then(|batch| batch.output),
            flex: of(AdjustmentKind::Flex, own.flex, usual.flex),
            priority: of(AdjustmentKind::Priority, own.priority, usual.priority),
            fast: of(AdjustmentKind::Fast, own.fast, usual.fast),
            long: of(AdjustmentKind::LongContext, own.long, usual.long),
            peak: of(AdjustmentKind::Peak, own.peak, usual.peak),
            residency: of(AdjustmentKind::Residency, own.residency, usual.residency),
            ..own
        };
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_decimal::dec;

    use super::*;

    fn of(id: &str, kind: AdjustmentKind) -> Option<(Decimal, Option<Decimal>, Option<Decimal>)> {
        let day = date(2026, 11, 22);
        let found = listed_ratios(&price_list::of_model(id, day).unwrap(), day);
        let found = found.into_iter().find(|ratio| ratio.kind == kind)?;
        let number = |ratio: Option<PriceRatio>| ratio.map(Quantity::get);
        Some((found.ratio.get(), number(found.cached), number(found.output)))
    }

    #[test]
    fn every_rule_of_the_data_is_read() {
        assert_eq!(WRITTEN.lines().skip(1).filter_map(rule).count(), WRITTEN.lines().count() - 1);
    }

    #[test]
    fn ratios_are_those_of_paired_rows() {
        let long = AdjustmentKind::LongContext;
        let sol = of("OpenAI/gpt-6.1-sol (<=272k)/USD", long);
        assert_eq!(sol, Some((dec!(2), None, Some(dec!(1.5)))));
        assert_eq!(
            of("Anthropic/claude-haiku-5.5 (<=100k)/USD", long),
            Some((dec!(5), None, None))
        );
        assert_eq!(of("xAI/grok-4.7 (<200k)/USD", long), Some((dec!(2), None, None)));
        assert_eq!(of("Anthropic/claude-opus-5.5/USD", long), None);
        let peak = of("DeepSeek/deepseek-v4-pro off-peak/CNY", AdjustmentKind::Peak);
        assert_eq!(peak, Some((dec!(2), None, None)));
        assert_eq!(of("DeepSeek/deepseek-v4-pro peak/CNY", AdjustmentKind::Peak), None);
    }

    #[test]
    fn other_ratios_are_the_vendors_rules() {
        let opus = "Anthropic/claude-opus-5.5/USD";
        assert_eq!(of(opus, AdjustmentKind::Fast), Some((dec!(2), None, None)));
        assert_eq!(of(opus, AdjustmentKind::Batch), Some((dec!(0.5), None, None)));
        assert_eq!(of("OpenAI/gpt-6.2-sol (<=272k)/USD", AdjustmentKind::Flex), None);
        assert_eq!(of("DeepSeek/deepseek-v4-pro off-peak/CNY", AdjustmentKind::Batch), None);
    }

    #[test]
    fn a_line_takes_ratios_and_keeps_its_shares() {
        let day = date(2026, 11, 22);
        let row = price_list::of_model("Anthropic/claude-haiku-5.5 (<=100k)/USD", day).unwrap();
        let mut line = BillLine::default();
        line.adjustments.long.share = Quantity::new(dec!(0.3)).unwrap();
        line.adjustments.peak.ratio = PriceRatio::from_hundredths(700);
        line.take_ratios(&listed_ratios(&row, day));
        let long = line.adjustments.long;
        assert_eq!((long.share.get(), long.ratio.get()), (dec!(0.3), dec!(5)));
        assert_eq!(line.adjustments.peak, Adjustments::default().peak);
    }
}
