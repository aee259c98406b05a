use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use super::*;
use crate::market::named_move::NamedMove;
use crate::study::link;
use crate::text::likeness::{assert_well_set, numbers};
use crate::text::sentence::plain_text;

const NO_BREAK: char = '\u{a0}';

/// The answer, its mirror and the vendor alone, of a link.
fn told(keys: &str, language: Language) -> [String; 3] {
    let scenario = link::read(&format!("v=1&{keys}")).scenario;
    let study = Study::run(&scenario).unwrap_or_else(|error| panic!("{keys}: {error}"));
    [answer, mirror, vendor_alone]
        .map(|tell| plain_text(&tell(&scenario, &study, language)).replace(NO_BREAK, " "))
}

fn english(keys: &str) -> [String; 3] {
    told(keys, Language::English)
}

fn chinese(keys: &str) -> [String; 3] {
    told(keys, Language::Chinese)
}

/// The keys of a named move.
fn named(id: &str) -> String {
    // OK because the names are those of moves that happened.
    let steps = NamedMove::find(id).unwrap().steps;
    let steps: Vec<_> = steps
        .iter()
        .map(|step| {
            let ratio = step.ratio.map(Quantity::get);
            format!("{}:{}:{}:{}", step.after_months, ratio.input, ratio.cached, ratio.output)
        })
        .collect();
    format!("move.kind=named&move.name={id}&move.steps={}", steps.join(";"))
}

#[test]
fn the_lead_says_its_condition_and_rounds_as_a_person_would() {
    let [lead, mirror, alone] = english("");
    assert_eq!(
        lead,
        "If the whole market rises 50% and your price with it, the next 12 months cost ¥50,112 instead of ¥33,408. Locking 80% makes it ¥36,776: ¥13,336 less."
    );
    assert_eq!(
        mirror,
        "If prices fall by the same factor instead (−33.3%), locking costs ¥8,891 more than not locking."
    );
    assert_eq!(
        alone,
        "If only your vendor raises its price and the index stands still, the lock pays nothing: ¥50,112 with it as without."
    );
    let [lead, mirror, alone] = chinese("");
    assert_eq!(
        lead,
        "若整个市场上涨 50%，您的价格同步上涨，未来 12 个月的费用将由 ¥33,408 升至 ¥50,112。锁定 80% 后为 ¥36,776，少付 ¥13,336。"
    );
    assert_eq!(mirror, "若价格按同样倍数下跌（−33.3%），锁价比不锁多付 ¥8,891。");
    assert_eq!(alone, "若仅您的厂商涨价而指数不动，锁价没有任何赔付：锁与不锁都是 ¥50,112。");
}

#[test]
fn a_vendor_that_moves_alone_under_the_slider_is_told_in_the_lead() {
    let [lead, mirror, alone] = english("move.market_response=0");
    assert_eq!(
        lead,
        "If only your vendor’s price rises 50% and the index stands still, the next 12 months cost ¥50,112 instead of ¥33,408. Locking 80% leaves it at ¥50,112."
    );
    assert_eq!(
        mirror,
        "If prices fall by the same factor instead (−33.3%), locking makes no difference."
    );
    assert_eq!(alone, "", "the lead has said it");
    let [lead, _, _] = chinese("move.market_response=0");
    assert!(lead.starts_with("若仅您的厂商价格上涨 50%，而指数不动，未来 12 个月"), "{lead}");
    let [lead, _, alone] = english("move.market_response=0.4");
    assert!(lead.starts_with("If the whole market rises 20% and your price rises 50%, "), "{lead}");
    assert!(alone.contains("the lock pays nothing"), "{alone}");
    let [lead, _, _] = english("move.market_response=0&move.pass_through=0");
    assert!(lead.starts_with("If token prices stay as they are, "), "{lead}");
}

#[test]
fn what_the_lock_costs_is_marked_as_a_loss() {
    let scenario = link::read("v=1").scenario;
    // OK because the default has figures.
    let study = Study::run(&scenario).unwrap();
    let is_loss = |piece: &Piece| matches!(piece, Piece::Loss(_));
    for language in Language::ALL {
        assert!(mirror(&scenario, &study, language).iter().any(is_loss));
        assert!(!answer(&scenario, &study, language).iter().any(is_loss));
    }
}

#[test]
fn a_fall_is_told_as_one() {
    let [lead, mirror, alone] = english("move.change=-0.5");
    assert!(lead.starts_with("If the whole market falls 50% and your price with it, "), "{lead}");
    assert!(lead.contains(" more.") && !lead.contains("speculation"), "{lead}");
    assert!(
        mirror.starts_with("If prices rise by the same factor instead (+100%), locking saves "),
        "{mirror}"
    );
    assert!(alone.contains("lowers its price") && alone.contains("takes nothing"), "{alone}");
    let [lead, mirror, _] = chinese("move.change=-0.5");
    assert!(
        lead.contains("您的价格同步下跌") && lead.contains("降至") && lead.contains("多付"),
        "{lead}"
    );
    assert!(mirror.starts_with("若价格按同样倍数上涨（+100%），锁价节省 "), "{mirror}");
}

#[test]
fn without_a_share_nothing_is_said_of_a_lock() {
    let [lead, mirror, alone] = english("lock.share=0");
    assert!(lead.ends_with("Nothing is locked."), "{lead}");
    assert_eq!(mirror, "If prices fall by the same factor instead (−33.3%), it comes to ¥22,272.");
    assert_eq!(alone, "");
    let [lead, mirror, alone] = chinese("lock.share=0");
    assert!(lead.ends_with("没有锁定任何份额。") && alone.is_empty(), "{lead}");
    assert_eq!(mirror, "若价格按同样倍数下跌（−33.3%），费用为 ¥22,272。");
}

#[test]
fn a_move_of_nothing_has_no_mirror() {
    let [lead, mirror, alone] = english("move.change=0");
    assert_eq!(
        lead,
        "If token prices stay as they are, the next 12 months cost ¥33,408, as at today’s prices. Locking 80% leaves it at ¥33,408."
    );
    assert_eq!(mirror, "A move of 0% has no opposite to set beside it.");
    assert_eq!(alone, "");
    let [lead, mirror, _] = chinese("move.change=0");
    assert!(
        lead.starts_with("若词元价格不变，未来 12 个月的费用与现价相同，为 ¥33,408。"),
        "{lead}"
    );
    assert!(mirror.contains("没有反向情形"), "{mirror}");
    assert_eq!(case_title(Decimal::ZERO, true, Language::English), "The same mirrored (0%)");
    assert_eq!(case_title(dec!(-0.25), true, Language::Chinese), "若价格按同样倍数下跌（−25%）");
}

#[test]
fn a_lock_beyond_what_moves_is_called_speculation() {
    let [lead, ..] = english("move.pass_through=0&move.change=2");
    assert!(
        lead.starts_with("If the whole market rises 200% and your price stays as it is, "),
        "{lead}"
    );
    let end = "Your bill does not move, so this gain of ¥53,426 has no dearer bill behind it: that is speculation, not protection.";
    assert!(lead.ends_with(end), "{lead}");
    let [lead, ..] = english("move.pass_through=0&move.change=-0.5");
    assert!(lead.contains("this loss of ¥") && lead.contains("no cheaper bill"), "{lead}");
    // 80 % of the index's 50 % is more than the 22.5 % of the own price.
    let [lead, ..] = english("move.pass_through=0.5");
    assert!(lead.contains("rises 50% and your price rises 22.5%, "), "{lead}");
    assert!(lead.contains("Your bill rises by ¥") && lead.ends_with("not protection."), "{lead}");
    let [lead, ..] = chinese("move.pass_through=0.5");
    assert!(
        lead.contains("您的价格上涨 22.5%，") && lead.ends_with("这是投机，不是套期保值。"),
        "{lead}"
    );
    // An index at twice the own price moves twice as far in money.
    let [lead, ..] = english("lock.index=6.4&move.change=0.5");
    assert!(lead.contains("Your bill rises by ¥16,704 alone"), "{lead}");
    // A full lock of the whole bill is no speculation, however lots and cents are rounded.
    for keys in
        ["lock.share=1", "lock.share=1&contract.lot=100", "lock.share=0.4&move.pass_through=0.5"]
    {
        assert!(!english(keys)[0].contains("speculation"), "{keys}");
    }
}

#[test]
fn a_named_move_says_how_far_the_market_goes_along() {
    let august = named("deepseek-v4-pro-off-peak-2026-08");
    let [lead, ..] = english(&august);
    let begin = "If your prices move as they did for DeepSeek V4-Pro in August 2026, off-peak (+";
    assert!(lead.starts_with(begin), "{lead}");
    assert!(lead.contains(" on your bill) and the whole market with them, the next"), "{lead}");
    let [lead, _, alone] = english(&format!("{august}&move.index_response=0"));
    assert!(lead.starts_with("If only your prices move, as they did for DeepSeek"), "{lead}");
    assert!(lead.contains("leaves it at ") && alone.is_empty(), "{lead} {alone}");
    let [lead, ..] = english(&format!("{august}&move.index_response=0.5"));
    assert!(lead.contains(" and the index shares 50% of it, "), "{lead}");
    let [lead, ..] = chinese(&format!("{august}&move.index_response=0.5"));
    assert!(
        lead.starts_with("若您的价格重演“DeepSeek V4-Pro 2026年8月调价（非高峰时段）”（账单 +"),
        "{lead}"
    );
    assert!(lead.contains("，指数跟随其中的 50%，"), "{lead}");
}

#[test]
fn a_lock_at_another_price_or_with_fees_is_not_called_free_of_it() {
    let [_, _, alone] = english("contract.fee=0.01");
    assert!(alone.contains("¥50,112 without it and ¥50,277 with it"), "{alone}");
    let [_, _, alone] = english("lock.curve=premium&lock.premium=0.1");
    assert!(alone.contains("pays nothing of it: ¥50,112 without it and ¥"), "{alone}");
    assert!(chinese("contract.fee=0.01")[2].contains("不锁为 ¥50,112，锁价为 ¥50,277"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn both_languages_say_the_same_numbers(
        change in prop_oneof![Just(0_i64), -90..=300_i64],
        share in prop_oneof![Just(0_i64), Just(100), 0..=100_i64],
        pass_through in prop_oneof![Just(100_i64), Just(0), 0..=300_i64],
        months in prop_oneof![Just(1_u32), 1..=36_u32],
        tokens in prop_oneof![Just(300_000_000_u64), 1_000..=10_000_000_000_000_000_u64],
        rest in prop_oneof![
            Just("contract.fee=0.01"), Just("currency=USD"), Just("lock.curve=premium&lock.premium=-0.2"),
            Just("move.shape=ramp&move.months=6"), Just("move.shape=spike&move.months=2"), Just("growth=0.1"),
            Just("growth=1&line.1.prices.input=1000000"), Just("lock.index=1000000&contract.fee=1000000"),
            Just("lock.index=9&lock.curve=typed&lock.futures=0.1"), Just("contract.currency=USD"),
        ],
    ) {
        let hundredths = |count: i64| Decimal::new(count, 2);
        let keys = format!(
            "v=1&move.change={}&lock.share={}&move.pass_through={}&horizon={months}&line.1.tokens.input={tokens}&{rest}",
            hundredths(change), hundredths(share), hundredths(pass_through),
        );
        let scenario = link::read(&keys).scenario;
        // An amount that overflows is refused.
        let Ok(study) = Study::run(&scenario) else { return Ok(()) };
        let is_readable = study.unmoved < dec!(1e18);
        for tell in [answer, mirror, vendor_alone] {
            let [english, chinese] = Language::ALL.map(|language| {
                let text = plain_text(&tell(&scenario, &study, language));
                assert_well_set(&text, language);
                text
            });
            if is_readable {
                prop_assert_eq!(numbers(&english), numbers(&chinese), "{} and {}", english, chinese);
            }
        }
        for case in [study.totals.chosen, study.totals.mirror] {
            let [english, chinese] =
                Language::ALL.map(|language| case_title(case.change, true, language));
            prop_assert_eq!(numbers(&english), numbers(&chinese));
        }
    }
}
