use super::*;
use crate::study::figures::Study;
use crate::study::link;
use crate::study::risk::study::RiskStudy;
use crate::study::risk::summary::CashSummary;
use crate::text::sentence::plain_text;

/// What is simulated of a link, at the paths of a preview.
fn outlook(link: &str) -> (Case, Summary) {
    let scenario = link::read(link).scenario;
    let Ok(study) = Study::run(&scenario) else { panic!("{link} has no figures") };
    let case = Case::of(&scenario, &study);
    let mut case = case;
    case.risk.paths = 1_000.0;
    let study = RiskStudy::new(&case, &[]).unwrap_or_else(|error| panic!("{link}: {error}"));
    let summary = Summary::new(&study, &case).unwrap_or_else(|error| panic!("{link}: {error}"));
    (case, summary)
}

fn said(case: &Case, summary: &Summary, language: Language) -> String {
    let outlook = Outlook { case, summary, currency: Currency::Cny };
    plain_text(&outlook.answer(language))
}

/// A summary whose chances are these, each with an error of one hundredth.
fn with_chances(summary: &Summary, unhedged: f64, locked: f64) -> Summary {
    let mut summary = summary.clone();
    for (total, chance) in
        [(&mut summary.totals.unhedged, unhedged), (&mut summary.totals.locked, locked)]
    {
        total.over_budget = chance;
        total.over_budget_error = 0.01;
    }
    summary
}

#[test]
fn the_answer_says_of_the_lock_what_two_standard_errors_allow() {
    let (case, summary) = outlook("v=1");
    for (locked, english, chinese) in [
        (0.20, "With the lock it is 20 of 100, which is fewer.", "锁价后为 20 种，有所减少。"),
        (0.28, "With the lock it is 28 of 100: no clear difference.", "没有明显差别。"),
        (0.35, "With the lock it is 35 of 100, which is more.", "锁价后为 35 种，反而更多。"),
    ] {
        let summary = with_chances(&summary, 0.30, locked);
        let answer = said(&case, &summary, Language::English);
        let begin = "In 30 of 100 simulated futures the bill breaks the budget of ¥36,749. ";
        assert_eq!(answer, format!("{begin}{english}"));
        let answer = said(&case, &summary, Language::Chinese);
        assert!(answer.contains("有 30 种超出 ¥36,749 的预算") && answer.ends_with(chinese));
    }
    // Beyond two errors of 0.001 each, and yet the same number: nothing is claimed of it.
    let mut close = with_chances(&summary, 0.2951, 0.3049);
    close.totals.unhedged.over_budget_error = 0.001;
    close.totals.locked.over_budget_error = 0.001;
    assert!(said(&case, &close, Language::English).contains("no clear difference"));
}

#[test]
fn without_a_lock_nothing_is_said_of_one() {
    let (case, summary) = outlook("v=1&lock.share=0");
    for language in Language::ALL {
        let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Usd };
        assert_eq!(outlook.effect(), Effect::NoLock);
        assert_eq!(outlook.reasons(language), "");
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
    assert!(reasons.starts_with("The mean and the volatility say little"), "{reasons}");
    assert!(!reasons.contains("Locking 80%"), "{reasons}");
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
    assert!(answer.contains("revenue stays below the budget of ¥30,067"), "{answer}");
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
        Outlook { case: &case, summary: &summary, currency: Currency::Cny }.reasons(language)
    };
    let english = reasons(0.06, Language::English);
    for part in [
        "Locking 80% cuts the volatility of the total by 6%.",
        "The index explains 12% of how your own price moves (R²).",
        "In 64 of 100 futures you pay more with the lock than without.",
    ] {
        assert!(english.contains(part), "{english}");
    }
    let perfect = Outlook { case: &perfect_case, summary: &perfect, currency: Currency::Cny };
    let told = perfect.if_all_were_explained(Language::English);
    let end = "the same lock would cut the volatility by about 80%, and the budget would break in fewer than 1 of 100.";
    assert!(told.ends_with(end), "{told}");
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
    let said = |buffer, language| plain_text(&cash(&summary, buffer, Currency::Cny, language));
    let english = said(None, Language::English);
    assert!(english.contains("¥2,675 of margin on entry") && english.contains("¥6,710 or more"));
    assert!(!english.contains("buffer"), "{english}");
    let english = said(Some(5_000.0), Language::English);
    let end = "A buffer of ¥5,000 runs out in 21 of 100 futures; in 9 of 100 it runs out although the lock gains in the end.";
    assert!(english.ends_with(end), "{english}");
    assert!(said(Some(5_000.0), Language::Chinese).contains("有 21 种会耗尽"));
}

#[test]
fn a_month_is_read_out_and_one_that_is_not_there_is_not() {
    let (case, summary) = outlook("v=1");
    let outlook = Outlook { case: &case, summary: &summary, currency: Currency::Cny };
    let reading = outlook.month(11, "Nov 2027", Language::English).unwrap_or_default();
    assert!(reading.starts_with("Nov 2027: budget ¥3,060. Without lock: median ¥"), "{reading}");
    assert_eq!(outlook.month(12, "Dec 2027", Language::English), None);
}
