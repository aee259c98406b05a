//! From an amount and a mix to tokens, and back.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::quantity::{Price, Quantity, Tokens};
use tokenlock::market::token::{PerKind, TokenKind};
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::study::amount::{AmountError, Scaled, Typing, line_cost, tokens_for, tokens_of_mix};
use tokenlock::study::mix::{Mix, MixError, Profile};

fn price(hundredths: i64) -> Price {
    Price::new(Decimal::new(hundredths, 2)).unwrap()
}

fn line(model: &str, input: i64, cached: i64, output: i64) -> BillLine {
    let prices = TokenPrices::listed(price(input), price(cached), price(output));
    BillLine { model: model.to_owned(), prices, ..BillLine::default() }
}

prop_compose! {
    fn a_line()(input in 1..3000_i64, cached in 0..300_i64, write in prop::option::of(1..4000_i64),
        output in 1..9000_i64, tokens in prop::array::uniform5(0..2_000_000_000_u32),
        peak in 0..=10_i64) -> BillLine {
        let mut line = line("", input, cached, output);
        line.prices.write = write.map(price);
        line.tokens = PerKind {
            input: Tokens::from_whole(tokens[0].max(1)),
            cached: Tokens::from_whole(tokens[1]),
            write: Tokens::from_whole(tokens[2]),
            write_long: Tokens::from_whole(tokens[3]),
            output: Tokens::from_whole(tokens[4]),
        };
        line.adjustments.peak.share = Quantity::new(Decimal::new(peak, 1)).unwrap();
        line
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    /// A token of these prices costs less than a cent, so the bill shows what was wanted.
    #[test]
    fn an_amount_is_hit_to_the_cent_at_the_same_mix(line in a_line(), cents in 1..100_000_000_000_i64) {
        let wanted = Decimal::new(cents, 2);
        let Scaled { tokens, cost } = tokens_for(&line, wanted).unwrap();
        prop_assert_eq!(cost, wanted);
        let scaled = BillLine { tokens, ..line.clone() };
        prop_assert_eq!(line_cost(&scaled), Some(wanted));
        // The finest kind takes what is left of rounding; the others are in proportion to a token.
        let scale = tokens.input.get() / line.tokens.input.get();
        let off = TokenKind::ALL.into_iter().filter(|kind| {
            let expected = line.tokens.get(*kind).get() * scale;
            let allowed = dec!(1) + line.tokens.get(*kind).get() / line.tokens.input.get();
            (tokens.get(*kind).get() - expected).abs() > allowed
        });
        // Input itself is the yardstick, so where it is the finest kind all others may be off.
        let is_yardstick = line.prices.input.get() <= line.prices.cached.get() || line.tokens.cached.get().is_zero() || line.prices.cached.get().is_zero();
        prop_assert!(is_yardstick || off.count() <= 1);
        // The amount that it has costs the tokens that it has.
        let again = tokens_for(&scaled, wanted).unwrap();
        prop_assert_eq!(again.cost, wanted);
    }

    /// Shares of the mix are those of the tokens, and the amount stays.
    #[test]
    fn a_mix_is_read_as_it_is_written_and_keeps_the_amount(line in a_line(), cents in 100_000..100_000_000_000_i64,
        cached in 0..=50_i64, write in 0..=50_i64, output in 0..=300_i64) {
        let wanted = Decimal::new(cents, 2);
        let line = BillLine { tokens: tokens_for(&line, wanted).unwrap().tokens, ..line };
        let percent = |value| Decimal::new(value, 2);
        let mix = Mix::of(line.tokens).unwrap()
            .with(TokenKind::WriteLong, dec!(0)).unwrap()
            .with(TokenKind::Write, dec!(0)).unwrap()
            .with(TokenKind::Cached, percent(cached)).unwrap()
            .with(TokenKind::Write, percent(write)).unwrap()
            .with(TokenKind::Output, percent(output)).unwrap();
        let changed = tokens_of_mix(&line, mix);
        prop_assume!(changed != Err(AmountError::Free));
        let Scaled { tokens, cost } = changed.unwrap();
        prop_assert_eq!(cost, wanted);
        let read = Mix::of(tokens).unwrap().shares();
        let input: Decimal = [tokens.input, tokens.cached, tokens.write].iter().map(|tokens| tokens.get()).sum();
        for kind in TokenKind::ALL {
            // Whole tokens, and what is left of rounding in the cheapest of them.
            let allowed = dec!(20_000) / input;
            prop_assert!((read.get(kind) - mix.shares().get(kind)).abs() <= allowed, "{kind:?}");
        }
    }
}

/// "$250k a month, half cached" on GPT-6.1 Sol.
#[test]
fn half_cached_is_half_of_the_input_tokens() {
    let mut line = line("OpenAI/gpt-6.1-sol (<=272k)/USD", 200, 10, 1000);
    line.tokens = tokens_for(&line, dec!(250_000)).unwrap().tokens;
    let half = Mix::of_line(&line).with(TokenKind::Cached, dec!(0.5)).unwrap();
    let Scaled { tokens, cost } = tokens_of_mix(&line, half).unwrap();
    assert_eq!(cost, dec!(250_000.00));
    assert!((tokens.input.get() - tokens.cached.get()).abs() <= dec!(50));
    assert!(tokens.output.get() > dec!(0));
}

#[test]
fn an_amount_typed_digit_by_digit_keeps_the_mix_that_it_began_with() {
    let mut line = line("", 200, 10, 1000);
    line.tokens = PerKind {
        input: Tokens::from_whole(1_000_000_000),
        cached: Tokens::from_whole(37),
        output: Tokens::from_whole(400_000_000),
        ..PerKind::default()
    };
    let (before, at_once) = (line.clone(), tokens_for(&line, dec!(0.02)).unwrap());
    assert_eq!(at_once.tokens.cached.get(), dec!(0), "too few tokens for the mix");
    let mut typing = None;
    for text in ["0.02", "0.025", "2", "25", "250000"] {
        let wanted = Decimal::from_str_exact(text).unwrap();
        let (next, scaled) = Typing::enter(typing, &line, wanted).unwrap();
        (typing, line.tokens) = (Some(next), scaled.tokens);
    }
    assert_eq!(line.tokens, tokens_for(&before, dec!(250_000)).unwrap().tokens);
    // Going back to the amount before gives the very tokens of before.
    let amount = line_cost(&before).unwrap();
    let (_, scaled) = Typing::enter(typing, &line, amount).unwrap();
    assert_eq!(scaled.tokens, before.tokens);
}

#[test]
fn a_mix_of_free_tokens_keeps_their_number() {
    let mut line = BillLine::default();
    line.tokens.input = Tokens::from_whole(1000);
    let half = Mix::of_line(&line).with(TokenKind::Cached, dec!(0.5)).unwrap();
    let tokens = tokens_of_mix(&line, half).unwrap().tokens;
    assert_eq!((tokens.input.get(), tokens.cached.get()), (dec!(500), dec!(500)));
}

#[test]
fn what_a_whole_token_cannot_cost_is_said() {
    // A token of a million dollars per million costs a dollar.
    let mut line = line("", 100_000_000, 0, 100_000_000);
    line.tokens.input = Tokens::from_whole(7);
    let scaled = tokens_for(&line, dec!(2.30)).unwrap();
    assert_eq!((scaled.tokens.input.get(), scaled.cost), (dec!(2), dec!(2.00)));
}

#[test]
fn amounts_that_no_tokens_cost_are_named() {
    let free = BillLine::default();
    assert_eq!(tokens_for(&free, dec!(5)), Err(AmountError::Free));
    let line = line("", 100, 10, 400);
    assert_eq!(tokens_for(&line, dec!(0)), Err(AmountError::NotPositive));
    assert_eq!(tokens_for(&line, dec!(-3)), Err(AmountError::NotPositive));
    assert_eq!(tokens_for(&line, Decimal::MAX), Err(AmountError::TooLarge));
    assert_eq!(tokens_for(&line, dec!(100_000_000_000)), Err(AmountError::TooLarge));
}

#[test]
fn typical_mixes_write_only_where_writes_are_billed() {
    let opus = Mix::typical(Profile::Coding, "Anthropic", "claude-opus-5.5").shares();
    let flash = Mix::typical(Profile::Coding, "DeepSeek", "deepseek-flash (V4.1) peak").shares();
    assert_eq!((opus.write, opus.input), (dec!(0.0691), dec!(0.0001)));
    assert_eq!((flash.write, flash.input, flash.cached), (dec!(0), dec!(0.0692), opus.cached));
    for profile in Profile::ALL {
        let shares = Mix::typical(profile, "OpenAI", "gpt-6-luna").shares();
        let input = shares.input + shares.cached + shares.write + shares.write_long;
        assert_eq!(input, dec!(1));
    }
}

#[test]
fn a_mix_has_no_more_than_all_of_the_input() {
    let mix = Mix::typical(Profile::Chat, "", "");
    assert_eq!(mix.with(TokenKind::Cached, dec!(1.1)), Err(MixError::AboveAllInput));
    let half = mix.with(TokenKind::Write, dec!(0.5)).unwrap();
    assert_eq!(half.shares().input, dec!(0));
    assert_eq!(half.with(TokenKind::Cached, dec!(0.6)), Err(MixError::AboveAllInput));
    assert_eq!(mix.with(TokenKind::Output, dec!(-1)), Err(MixError::Negative));
    assert_eq!(mix.with(TokenKind::Output, dec!(1001)), Err(MixError::TooMuchOutput));
    assert_eq!(Mix::of(PerKind::default()), None);
}
