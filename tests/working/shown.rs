//! What a reader sees of a formula: every input's symbol, in both languages, and no name of the code.

use rust_decimal::dec;
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{AdjustedShare, BatchShare, PriceRatio, Quantity};
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::formula::Formula;
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::working::{Figure, WorkingInput};
use tokenlock::text::formula::{formula_text, input_symbol};
use tokenlock::text::language::Language;
use tokenlock::text::working::input_name;

/// Both languages show a formula without underscores, and no two inputs that read the same.
pub fn check(formula: &Formula, inputs: &[WorkingInput]) -> Result<(), String> {
    for language in Language::ALL {
        let text = formula_text(formula, language);
        let has_code = text.contains('_') || text.contains("  ") || text.contains("()");
        if has_code || text.split(' ').any(str::is_empty) {
            return Err(format!("shown as {text}"));
        }
        let is_chinese = text.chars().any(|letter| ('一'..='龥').contains(&letter));
        if language == Language::English && is_chinese {
            return Err(format!("Chinese in English: {text}"));
        }
        let mut rows: Vec<_> = inputs
            .iter()
            .map(|input| {
                (
                    input_symbol(input, language),
                    input_name(input, Side::Buyer, BilledUnit::Tokens, language),
                )
            })
            .collect();
        if rows.iter().any(|(symbol, _)| symbol.contains('_')) {
            return Err(format!("{rows:?}"));
        }
        rows.sort();
        if rows.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(format!("two inputs that read the same: {rows:?}"));
        }
    }
    Ok(())
}

fn formula(scenario: &Scenario, figure: Figure, language: Language) -> String {
    let study = Study::run(scenario).unwrap();
    formula_text(&study.working(scenario, figure, 1).unwrap().formula, language)
}

#[test]
fn formulas_are_in_the_readers_language() {
    let mut scenario = Scenario::default();
    let case = Case::Chosen;
    for (figure, english, chinese) in [
        (
            Figure::Unhedged(case),
            "C = Σ q/10⁶ · price · k, to 0.01, halves away from zero",
            "C = Σ q/10⁶ · 价格 · k，四舍五入至 0.01",
        ),
        (
            Figure::Lots,
            "n = h · Q / L, to the nearest whole lot, halves down",
            "n = h · Q / L，取最接近的整数手，恰为一半时舍去",
        ),
        (Figure::Locked(case), "H = C − G + fees", "H = C − G + 手续费"),
        (Figure::IndexToday, "I₀ = U₁/Q₁", "I₀ = U₁/Q₁"),
        (Figure::TotalUnhedged(case), "ΣC = C₁ + … + C₁₂", "ΣC = C₁ + … + C₁₂"),
        (
            Figure::InitialMargin,
            "margin = rate · (Σ n · L · F), to 0.01, halves away from zero",
            "保证金 = 保证金率 · (Σ n · L · F)，四舍五入至 0.01",
        ),
    ] {
        assert_eq!(formula(&scenario, figure, Language::English), english);
        assert_eq!(formula(&scenario, figure, Language::Chinese), chinese);
    }
    scenario.currency = Currency::Usd;
    scenario.lines[0].batch_share = BatchShare::new(dec!(0.5)).unwrap();
    assert_eq!(
        formula(&scenario, Figure::Unhedged(Case::Mirror), Language::English),
        "C = Σ (Σ q/10⁶ · price / k) · (1 − b + b · d) / FX, to 0.01, halves away from zero"
    );
    assert_eq!(
        formula(&scenario, Figure::Exposure, Language::Chinese),
        "Q = Σ (Σ q/10⁶ · w) · (1 − b + b · v)"
    );
    scenario.lines[0].adjustments.flex.share = AdjustedShare::new(dec!(0.1)).unwrap();
    scenario.lines[0].adjustments.peak.share = AdjustedShare::new(dec!(0.4)).unwrap();
    assert_eq!(
        formula(&scenario, Figure::Unmoved, Language::English),
        "U = Σ (Σ q/10⁶ · price) · (1 − b − s(flex) + b · d + s(flex) · r(flex)) · \
         (1 − s(peak) + s(peak) · r(peak)) / FX, to 0.01, halves away from zero"
    );
    scenario.lines[0].adjustments.peak.cached_ratio = Some(PriceRatio::new(dec!(3)).unwrap());
    scenario.lines[0].adjustments.flex.share = AdjustedShare::NONE;
    assert_eq!(
        formula(&scenario, Figure::Unmoved, Language::Chinese),
        "U = Σ (Σ q/10⁶ · 价格 · (1 − b + b · d) · (1 − s（高峰） + s（高峰） · r（高峰）)) / 汇率，\
         四舍五入至 0.01"
    );
    let premium = "v=1&lock.curve=premium&lock.premium=0.1&move.kind=named&move.steps=0:2:2:2";
    let scenario = link::read(premium).scenario;
    assert_eq!(
        formula(&scenario, Figure::FuturesPrice, Language::English),
        "F = I₀ · (1 + p)^(m/12), to the nearest tick, halves away from zero"
    );
    assert_eq!(
        formula(&scenario, Figure::Settlement(case), Language::Chinese),
        "I = I₀ · (1 + f · (C/U − 1))，四舍五入至最小变动价位"
    );
}

#[test]
fn the_months_of_a_sum_are_called_by_their_names() {
    let scenario = Scenario::default();
    let study = Study::run(&scenario).unwrap();
    let working = study.working(&scenario, Figure::TotalGain(Case::Chosen), 1).unwrap();
    let last = working.inputs.last().unwrap();
    assert_eq!(input_symbol(last, Language::English), "G₁₂");
    let [english, chinese] =
        Language::ALL.map(|language| input_name(last, Side::Buyer, BilledUnit::Tokens, language));
    assert!(english.starts_with("Nov 2027: "), "{english}");
    assert!(chinese.starts_with("2027年11月："), "{chinese}");
}
