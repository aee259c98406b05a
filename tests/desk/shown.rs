//! What the views of the desk say and show of simulated figures, in both languages.

use tokenlock::chart::Chart;
use tokenlock::show::table::Table;
use tokenlock::show::{accounts as cash, distribution as spread, strategies as choice};
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::desk::{Accounts, Distribution, Strategies};
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::text::accounts::{Between, date_of};
use tokenlock::text::distribution::Spread;
use tokenlock::text::language::Language;
use tokenlock::text::sentence::{Piece, plain_text};
use tokenlock::text::strategies::Choosing;

use crate::scenario;
use crate::simulated::{accounts, distribution, strategies};

/// A case of a link with its calendar and currency.
fn choosing<'a>(
    case: &'a RiskCase,
    strategies: &'a Strategies,
    chosen: StrategyKind,
) -> Choosing<'a> {
    let currency = tokenlock::market::currency::Currency::Cny;
    Choosing { case, currency, strategies, chosen }
}

fn case(keys: &str) -> RiskCase {
    let (scenario, study) = scenario(keys);
    RiskCase::of(&scenario, &study)
}

pub fn whole(table: &Table) {
    let alone = table.groups.iter().filter(|group| group.span == 1).count();
    for row in &table.rows {
        assert!(!row.name.is_empty(), "{table:?}");
        assert_eq!(row.cells.len(), table.columns.len() + alone, "{table:?}");
        assert!(row.cells.iter().all(|cell| !cell.text.is_empty()), "{row:?}");
    }
    assert!(!table.rows.is_empty() && !table.caption.is_empty());
}

pub fn drawn(chart: &Chart) {
    for width in [240.0, 360.0, 960.0] {
        let drawing = chart.lay_out(width);
        assert!(!drawing.shapes.is_empty() && !drawing.data.is_empty(), "{}", chart.title);
    }
    assert!(!chart.title.is_empty() && !chart.summary.is_empty());
}

#[test]
fn the_strategies_are_compared_with_the_one_that_is_chosen() {
    let keys = "risk.paths=2000";
    let (case, found) = (case(keys), strategies(keys));
    let said = |kind| plain_text(&choosing(&case, &found, kind).answer(Language::English));
    assert!(
        said(StrategyKind::Strip)
            .starts_with("With a strip of futures, one outcome in twenty costs")
    );
    assert!(
        said(StrategyKind::Unhedged).starts_with("Without a lock, one outcome in twenty costs")
    );
    let commitment = said(StrategyKind::Commitment);
    assert!(commitment.contains("On average it costs") && commitment.contains(" less."));
    let chosen = choosing(&case, &found, StrategyKind::Cap);
    let figures = found.of(StrategyKind::Cap).unwrap();
    let marked: Vec<_> = chosen.answer(Language::Chinese).into_iter().collect();
    let end = marked.iter().find(|piece| matches!(piece, Piece::Locked(_))).unwrap();
    let bad_end = tokenlock::text::number::money_about(
        figures.results.high.value,
        tokenlock::market::currency::Currency::Cny,
    );
    assert_eq!(end.text(), bad_end);
    for language in Language::ALL {
        let table = choice::table(chosen, language);
        whole(&table);
        assert_eq!(table.rows.len(), 10);
        drawn(&choice::picture(chosen, language));
        drawn(&choice::scan(chosen, language));
        assert!(!chosen.chosen_note(language).is_empty());
        assert!(
            !chosen.at_share(3, language).is_empty() && chosen.at_share(999, language).is_empty()
        );
        for kind in StrategyKind::ALL {
            assert!(chosen.at_dot(*kind, language).contains('¥'), "{kind:?}");
        }
    }
    let english = choice::table(chosen, Language::English);
    let chinese = choice::table(chosen, Language::Chinese);
    assert!(english.columns.iter().zip(&chinese.columns).all(|(one, other)| one != other));
}

#[test]
fn what_is_likely_enough_is_a_share_or_the_reason_why_none_is() {
    let easy = "risk.paths=2000&risk.budget=60000&risk.loss=20000";
    let (case_of, found) = (case(easy), strategies(easy));
    let of = choosing(&case_of, &found, StrategyKind::Strip);
    assert!(plain_text(&of.found(Language::English)).contains(", lock 0% to 100%"));
    assert_eq!(found.least_share(), Some(rust_decimal::dec!(0)));
    let hard = "risk.paths=2000&risk.budget=30000&risk.most_over_budget=0.01";
    let (case_of, found) = (case(hard), strategies(hard));
    let of = choosing(&case_of, &found, StrategyKind::Strip);
    let said = plain_text(&of.found(Language::English));
    assert!(said.contains("no locked share will do. No share keeps the budget"), "{said}");
    let said = plain_text(&of.found(Language::Chinese));
    assert!(said.contains("没有合适的锁定比例"), "{said}");
    assert_eq!(found.least_share(), None);
    // Where nothing is tolerated, nobody reads of "at most none".
    let none = "risk.paths=2000&risk.most_over_budget=0&risk.most_over_loss=0";
    let (case_of, found) = (case(none), strategies(none));
    let of = choosing(&case_of, &found, StrategyKind::Strip);
    let said = plain_text(&of.found(Language::English));
    assert!(said.starts_with("If no outcome is to pay more than "), "{said}");
    assert!(said.contains(" and none is to end more than "), "{said}");
    let said = plain_text(&of.found(Language::Chinese));
    assert!(said.starts_with("如果没有一个结果付款超过") && !said.contains("至多没有"), "{said}");
    // A tolerance that is no whole number of a hundred is a whole number of a thousand outcomes.
    let small = "risk.paths=2000&risk.most_over_budget=0.005&risk.most_over_loss=0.125";
    let (case_of, found) = (case(small), strategies(small));
    let of = choosing(&case_of, &found, StrategyKind::Strip);
    let said = plain_text(&of.found(Language::English)).replace('\u{a0}', " ");
    assert!(said.starts_with("If at most 5 of 1,000 outcomes are to pay more than "), "{said}");
    assert!(said.contains(" and at most 125 of 1,000 are to end more than "), "{said}");
    let said = plain_text(&of.found(Language::Chinese)).replace('\u{a0}', " ");
    assert!(said.starts_with("如果每一千个结果中至多 5 个付款超过 "), "{said}");
    assert!(said.contains("，至多 125 个比不锁价多亏 "), "{said}");
    // All of the own price is the index, so that a lock keeps any budget above what it locks.
    let exact = "risk.paths=2000&risk.r_squared=1&risk.budget=34000&risk.loss=20000";
    let (case_of, found) = (case(exact), strategies(exact));
    let of = choosing(&case_of, &found, StrategyKind::Strip);
    let least = found.least_share().unwrap();
    assert!(least > rust_decimal::dec!(0.1) && least.scale() <= 2, "{least}");
    let said = plain_text(&of.found(Language::English));
    assert!(said.contains("to 100%"), "{said}");
}

#[test]
fn a_strategy_that_cannot_be_had_says_why_in_both_languages() {
    let keys = "risk.paths=1000&risk.cap_distance=0&risk.kept_share=0.99&risk.loading=1";
    let (case, found) = (case(keys), strategies(keys));
    let refused = found.strategies.iter().filter(|one| one.is_err()).count();
    assert!(refused > 0, "{:?}", found.strategies.len());
    for language in Language::ALL {
        let of = choosing(&case, &found, StrategyKind::Strip);
        let said = of.refused(language);
        assert_eq!(said.len(), refused);
        assert!(said.iter().all(|one| one.chars().count() > 12), "{said:?}");
        assert_eq!(choice::table(of, language).rows.len(), 10 - refused);
    }
}

#[test]
fn parts_are_shown_in_whole_units_that_add_up_but_for_their_rounding() {
    let keys = "risk.paths=2000&risk.usage_vol=0.2";
    let case = case(keys);
    let found: Distribution = distribution(keys, StrategyKind::Strip);
    let of = Spread {
        case: &case,
        currency: tokenlock::market::currency::Currency::Cny,
        distribution: &found,
    };
    for language in Language::ALL {
        for table in [spread::figures(of, language), spread::parts(of, language)] {
            whole(&table);
        }
        let variance = spread::variance(of, language).unwrap();
        whole(&variance);
        assert_eq!(variance.rows.len(), 7);
        drawn(&spread::dots(of, language));
        drawn(&spread::histogram(of, language));
        assert!(of.dot(true, 49, language).contains('¥') && of.dot(true, 50, language).is_empty());
        assert!(of.bin(0, language).contains('¥') && of.bin(40, language).is_empty());
    }
    let table = spread::parts(of, Language::English);
    let number = |text: &str| {
        let digits = text.replace(['¥', ','], "").replace('−', "-");
        digits.parse::<f64>().unwrap()
    };
    for column in 0..4 {
        let shown = |row: usize| number(&table.rows[row].cells[column].text);
        let sum: f64 = (0..7).map(shown).sum();
        assert!((sum - shown(7)).abs() <= 4.0, "{column}: {sum} {}", shown(7));
    }
    let said = plain_text(&of.answer(Language::English));
    assert!(said.starts_with("In nine outcomes of ten the total of 12 months lies between ¥"));
    assert!(said.contains("with a strip of futures between") && said.contains("better off"));
    let counted = of.over_budget(Language::English);
    let above = found.dots.unhedged.iter().filter(|dot| **dot > case.budget()).count();
    assert!(counted.contains(&format!("{above} break the budget without a lock")), "{counted}");
}

#[test]
fn without_a_lock_there_is_one_column_and_no_remaining_risk() {
    let keys = "risk.paths=1000&risk.index=flagship&risk.side=provider";
    let case = case(keys);
    let found = distribution(keys, StrategyKind::Unhedged);
    let currency = tokenlock::market::currency::Currency::Cny;
    let of = Spread { case: &case, currency, distribution: &found };
    for language in Language::ALL {
        let (figures, parts) = (spread::figures(of, language), spread::parts(of, language));
        whole(&figures);
        whole(&parts);
        assert_eq!((figures.columns.len(), parts.columns.len()), (1, 2));
        assert_eq!(spread::variance(of, language), None);
        drawn(&spread::dots(of, language));
    }
}

#[test]
fn the_cash_of_three_paths_is_told_with_the_days_of_its_calls() {
    let keys = "risk.buffer=8000&risk.account_quantile=0.99";
    let (scenario, study) = scenario(keys);
    let case = RiskCase::of(&scenario, &study);
    let months: Vec<_> = study.months.iter().map(|month| month.calendar).collect();
    let found: Accounts = accounts(keys);
    let of = Between {
        case: &case,
        currency: scenario.currency,
        months: &months,
        accounts: Some(&found),
    };
    assert_eq!(of.shown(), [0, 1, 2]);
    for language in Language::ALL {
        let tables = [cash::need, cash::paths, cash::calls, cash::buffer];
        for table in tables.map(|make| make(of, language).unwrap()) {
            whole(&table);
        }
        assert_eq!(cash::buffer(of, language).unwrap().rows.len(), 13);
        assert_eq!(cash::calls(of, language).unwrap().rows.len(), found.accounts[1].calls.len());
        drawn(&cash::picture(of, language).unwrap());
        assert!(!of.by_volatility(language).is_empty());
        let nothing = Between { accounts: None, ..of };
        assert!(
            cash::need(nothing, language).is_none() && cash::picture(nothing, language).is_none()
        );
        assert!(!plain_text(&nothing.answer(language)).is_empty());
    }
    let said = plain_text(&of.answer(Language::English));
    assert!(said.contains("A buffer of ¥8,000 runs out in"), "{said}");
    assert!(said.contains("the first call comes about"), "{said}");
    // Day 21 is the last of the first month, whose weekdays are 23.
    assert_eq!(date_of(1, &months).map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
    assert_eq!(date_of(22, &months).map(|day| day.to_string()).as_deref(), Some("2027-01-01"));
    assert_eq!((date_of(0, &months), date_of(12 * 21 + 1, &months)), (None, None));
}
