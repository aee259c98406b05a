mod both_languages;
mod mean_cost;

use rust_decimal::dec;

use super::*;
use crate::study::figures::Study;
use crate::study::link;
use crate::study::risk::study::RiskStudy;
use crate::study::risk::summary::CashSummary;
use crate::text::sentence::plain_text;

/// What is simulated of a link, at the paths of a preview.
fn outlook(link: &str) -> (RiskCase, Summary) {
    let scenario = link::read(link).scenario;
    let Ok(study) = Study::run(&scenario) else { panic!("{link} has no figures") };
    let case = RiskCase::of(&scenario, &study);
    let mut case = case;
    case.risk.paths = 1_000.0;
    let study = RiskStudy::new(&case, &[]).unwrap_or_else(|error| panic!("{link}: {error}"));
    let summary = Summary::new(&study, &case).unwrap_or_else(|error| panic!("{link}: {error}"));
    (case, summary)
}

fn said(case: &RiskCase, summary: &Summary, language: Language) -> String {
    let outlook = Outlook { case, summary, currency: Currency::Cny };
    plain(&outlook.answer(language))
}

/// The text of pieces with ordinary spaces.
fn plain(pieces: &[Piece]) -> String {
    spaced(&plain_text(pieces))
}

fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A summary whose chances are these, with an error of the difference.
fn with_chances(summary: &Summary, unhedged: f64, locked: f64, standard_error: f64) -> Summary {
    let mut summary = summary.clone();
    summary.totals.unhedged.over_budget = unhedged;
    summary.totals.locked.over_budget = locked;
    summary.overrun_change = Estimate { value: locked - unhedged, standard_error };
    summary
}

#[test]
fn the_answer_says_of_the_lock_what_two_standard_errors_allow() {
    let (case, summary) = outlook("v=1");
    for (locked, english, chinese) in [
        (0.20, "; with the lock in 20 of 100, which is fewer.", "；锁价后为 20 个，有所减少。"),
        (
            0.28,
            "; with the lock in 28 of 100: no clear difference.",
            "；锁价后为 28 个，没有明显差别。",
        ),
        (0.35, "; with the lock in 35 of 100, which is more.", "；锁价后为 35 个，反而更多。"),
        (0.003, "; with the lock in fewer than 1 of 100.", "；锁价后不到 1 个。"),
        (0.0, "; with the lock in none of 100.", "；锁价后没有一个。"),
    ] {
        let summary = with_chances(&summary, 0.30, locked, 0.0125);
        let answer = said(&case, &summary, Language::English);
        let begin = "The bill breaks the budget of ¥36,749 in 30 of 100 simulated futures";
        assert_eq!(answer, format!("{begin}{english}"));
        let answer = said(&case, &summary, Language::Chinese);
        let begin = "每 100 个模拟情景中，有 30 个超出 ¥36,749 的预算";
        assert_eq!(answer, format!("{begin}{chinese}"));
    }
    // Two errors that do not add up: the same paths tell what chances apart would not.
    let clear = with_chances(&summary, 0.30, 0.28, 0.004);
    assert!(said(&case, &clear, Language::English).ends_with("which is fewer."));
    // Beyond two errors, and yet the same number: nothing is claimed of it.
    let close = with_chances(&summary, 0.2951, 0.3049, 0.001);
    assert!(said(&case, &close, Language::English).contains("no clear difference"));
}

#[test]
fn what_never_or_hardly_happens_is_said_once() {
    let (case, summary) = outlook("v=1");
    for (chance, english, chinese) in [
        (
            0.0,
            "in none of 100 simulated futures, with",
            "每 100 个模拟情景中，没有一个超出 ¥36,749 的预算，",
        ),
        (
            0.002,
            "in fewer than 1 of 100 simulated futures, with",
            "每 100 个模拟情景中，有不到 1 个超出 ",
        ),
    ] {
        let rare = with_chances(&summary, chance, chance, 0.0);
        let answer = said(&case, &rare, Language::English);
        assert!(
            answer.contains(english) && answer.ends_with("with the lock or without."),
            "{answer}"
        );
        let answer = said(&case, &rare, Language::Chinese);
        assert!(answer.starts_with(chinese) && answer.ends_with("都是如此。"), "{answer}");
    }
    let worse = with_chances(&summary, 0.5, 0.999, 0.01);
    let answer = said(&case, &worse, Language::English);
    assert!(answer.ends_with("with the lock in more than 99 of 100."), "{answer}");
}

#[test]
fn without_a_lock_nothing_is_said_of_one() {
    let (case, summary) = outlook("v=1&lock.share=0");
    for language in Language::ALL {
        let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Usd };
        assert_eq!(outlook.effect(), Effect::NoLock);
        assert_eq!(outlook.reasons(language), sentences(language).move_has_no_part());
    }
    assert!(said(&case, &summary, Language::English).ends_with("Nothing is locked."));
}

#[test]
fn means_that_mislead_do_not_lead() {
    let (case, summary) = outlook("v=1&risk.index=flagship");
    let answer = said(&case, &summary, Language::English);
    assert!(answer.starts_with("Half of the simulated futures cost more than ¥"), "{answer}");
    let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Cny };
    let reasons = outlook.reasons(Language::English);
    assert!(reasons.contains(" The mean and the volatility say little"), "{reasons}");
    assert!(!reasons.contains("Locking 80%") && !reasons.contains("On average"), "{reasons}");
}

#[test]
fn an_own_price_that_wanders_for_years_leads_with_its_median_without_any_jump() {
    let (case, summary) = outlook("v=1&horizon=36");
    assert!(said(&case, &summary, Language::English).starts_with("Half of the simulated futures"));
}

#[test]
fn a_provider_is_told_of_revenue() {
    let (case, summary) = outlook("v=1&risk.side=provider");
    let answer = said(&case, &summary, Language::English);
    assert!(answer.contains("Revenue stays below the budget of ¥30,067"), "{answer}");
    assert!(said(&case, &summary, Language::Chinese).contains("收入低于 ¥30,067"));
    let note = budget_note(&case, Currency::Cny, Language::English);
    assert!(note.ends_with("less 10%: ¥30,067."), "{note}");
}

#[test]
fn the_reasons_name_the_volatility_and_r_squared_as_they_are() {
    let (case, summary) = outlook("v=1");
    let (perfect_case, perfect) = outlook("v=1&risk.r_squared=1");
    let reasons = |cut: f64, language| {
        let summary = Summary { volatility_cut: Some(cut), regret: 0.64, ..summary.clone() };
        let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Cny };
        spaced(&outlook.reasons(language))
    };
    let english = reasons(0.06, Language::English);
    for part in [
        "Locking 80% cuts the volatility of the total by 6%.",
        "The index explains 12% of how your own price moves (R²).",
        "The futures come from how the index has moved, as chosen below; the price move above has no part in them. ",
        "You pay more with the lock than without in 64 of 100 futures.",
    ] {
        assert!(english.contains(part), "{english}");
    }
    let perfect = Outlook { case: &perfect_case, summary: &perfect, currency: Currency::Cny };
    let told = spaced(&perfect.if_all_were_explained(Language::English));
    let begin = "Were R² 100%, the bill would break the budget in 14 of 100 futures without the lock and in fewer than 1 of 100 with it, its volatility cut by about 80%. ";
    assert!(told.starts_with(begin) && told.contains("a calmer bill, because R² sets"), "{told}");
    let told = spaced(&perfect.if_all_were_explained(Language::Chinese));
    let begin = "若 R² 为 100%，每 100 个情景中，不锁价有 14 个超出预算，锁价后不到 1 个，波动率约降低 80%。";
    assert!(told.starts_with(begin) && told.contains("因为 R² 决定"), "{told}");
    assert!(reasons(-0.09, Language::English).contains("adds 9% to the volatility"));
    assert!(reasons(0.004, Language::English).contains("leaves the volatility of the total"));
    assert!(reasons(0.06, Language::Chinese).contains("使合计的波动率降低 6%"));
}

#[test]
fn cash_is_told_with_the_buffer_that_was_stated() {
    let summary = CashSummary {
        paths: 1_000,
        initial_margin: 2_675.4,
        median: 3_810.0,
        bad: 6_709.4,
        bad_error: 146.0,
        exhausted: Some(0.21),
        right_but_exhausted: Some(0.09),
        buffer_errors: Some([0.013, 0.009]),
        lots: vec![686.0],
        futures: vec![3.9],
    };
    let said = |buffer, language| plain(&cash(&summary, None, buffer, Currency::Cny, language));
    let english = said(None, Language::English);
    assert!(english.contains("¥2,675 of margin on entry") && english.contains("¥6,710 or more"));
    assert!(!english.contains("buffer"), "{english}");
    let english = said(Some(5_000.0), Language::English);
    let end = "A buffer of ¥5,000 runs out in 21 of 100 futures, and although the lock gains in the end in 9 of 100.";
    assert!(english.ends_with(end), "{english}");
    assert!(said(Some(5_000.0), Language::Chinese).contains("有 21 个会耗尽"));
    let exact = cash(&summary, Some(dec!(2_676.51)), None, Currency::Cny, Language::English);
    assert!(plain(&exact).contains("¥2,677 of margin on entry"));
    let never = CashSummary { exhausted: Some(0.0), right_but_exhausted: Some(0.0), ..summary };
    let said = plain(&cash(&never, None, Some(9e9), Currency::Cny, Language::Chinese));
    assert!(
        said.ends_with("个情景中没有一个会耗尽；锁价最终盈利、却在中途耗尽的没有一个。"),
        "{said}"
    );
}

#[test]
fn a_month_is_read_out_and_one_that_is_not_there_is_not() {
    let (case, summary) = outlook("v=1");
    let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Cny };
    let reading = outlook.month(11, "Nov 2027", Language::English).unwrap_or_default();
    assert!(reading.starts_with("Nov 2027: budget ¥3,060. Without lock: median ¥"), "{reading}");
    assert_eq!(outlook.month(12, "Dec 2027", Language::English), None);
}

#[test]
fn the_dash_of_a_mark_is_explained() {
    for language in Language::ALL {
        let dash = gain_at(None, Currency::Cny);
        assert!(labels(language).too_few_at_cost.contains(&format!("“{dash}”")), "{language:?}");
    }
}
