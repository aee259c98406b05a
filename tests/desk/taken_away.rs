//! What is taken away from the desk: the brief, and files for a spreadsheet.

use rust_decimal::Decimal;
use tokenlock::market::exact::to_float;
use tokenlock::show::brief as tables;
use tokenlock::show::csv;
use tokenlock::study::keys;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::CashSummary;
use tokenlock::text::brief::Subject;
use tokenlock::text::language::Language;
use tokenlock::text::number::money_whole;

use crate::scenario;

/// The cells of a file, read by a library of its own.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a mark of its encoding");
    let mut reader = csv_reader(text);
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

fn csv_reader(text: &str) -> ::csv::Reader<&[u8]> {
    ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes())
}

#[test]
fn the_months_of_the_file_add_up_to_the_studys_totals() {
    for keys in
        ["", "horizon=36&growth=0.05&contract.fee=0.5&contract.currency=USD", "lock.share=0"]
    {
        let (_, study) = scenario(keys);
        for language in Language::ALL {
            let rows = read(&csv::months(&study, language));
            assert_eq!(rows.len(), study.months.len() + 1, "{keys}");
            assert!(rows.iter().all(|row| row.len() == 15), "{keys}");
            let sum = |column: usize| -> Decimal {
                rows[1..].iter().map(|row| row[column].parse::<Decimal>().unwrap()).sum()
            };
            let totals = &study.totals;
            assert_eq!([sum(1), sum(4), sum(6)], [study.unmoved, study.lots, study.fees]);
            assert_eq!(
                [sum(7), sum(9), sum(10)].map(|sum| sum.normalize()),
                [
                    totals.chosen.unhedged.normalize(),
                    totals.chosen.gain.normalize(),
                    totals.chosen.locked.normalize(),
                ]
            );
            assert_eq!(
                [sum(11), sum(14)].map(|sum| sum.normalize()),
                [totals.mirror.unhedged.normalize(), totals.mirror.locked.normalize(),]
            );
        }
        let [english, chinese] = Language::ALL.map(|language| read(&csv::months(&study, language)));
        assert_eq!(english[1], chinese[1]);
        assert!(english[0].iter().zip(&chinese[0]).all(|(one, other)| one != other));
    }
}

#[test]
fn every_entry_is_in_the_file_and_none_of_them_is_a_formula() {
    let (scenario, _) =
        scenario("line.1.model=%3DSUM(A1)%2C%22x%22&risk.drift=-0.07&lock.strategy=cap");
    let rows = read(&csv::assumptions(&scenario, Language::English));
    assert_eq!(rows.len(), keys::places(&scenario).len() + 1);
    let value = |key: &str| rows.iter().find(|row| row[0] == key).map(|row| row[1].as_str());
    assert_eq!(value("risk.drift"), Some("-0.07"));
    assert_eq!(value("lock.strategy"), Some("cap"));
    assert_eq!(value("line.1.model"), Some("'=SUM(A1),\"x\""));
    assert!(rows.iter().all(|row| row.len() == 5 && !row[3].is_empty() && !row[4].is_empty()));
}

#[test]
fn the_brief_says_what_the_scenario_holds_in_both_languages() {
    let keys = "risk.paths=1000&risk.budget=40000&lock.share=0.6";
    let (scenario, study) = scenario(keys);
    let case = RiskCase::of(&scenario, &study);
    let cash = RiskStudy::new(&case, &[]).unwrap().cash(&case).unwrap().unwrap();
    let cash = CashSummary::new(&cash);
    let of = |strategy| Subject {
        scenario: &scenario,
        study: &study,
        case: &case,
        strategy,
        cash: Some(&cash),
    };
    let strip = of(StrategyKind::Strip);
    for language in Language::ALL {
        let table = tables::stress(&study, language);
        assert_eq!(table.rows.len(), 3);
        let cells: Vec<_> = table.rows[1].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(cells[0], "¥50,112");
        assert!(strip.objective(language).contains("¥40,000"));
        // The lock of 60 % misses it where prices rise, and says so.
        let locked = to_float(study.totals.chosen.locked);
        for amount in [locked, locked - 40_000.0] {
            assert!(strip.objective(language).contains(&money_whole(amount, study.currency)));
        }
        assert!(
            strip.lock(language).contains("60%")
                && strip.lock(language) != of(StrategyKind::Cap).lock(language)
        );
        assert!(strip.subtitle(language).contains("¥2,784"));
        assert_eq!(strip.stops(language).len(), 4);
        assert_eq!(Subject { cash: None, ..strip }.stops(language).len(), 3);
        assert_eq!(strip.assumptions(language).len(), 5);
        assert!(strip.assumptions(language).iter().all(|one| one.chars().count() > 15));
    }
    assert!(strip.accounting(Language::English).contains("12% this hedge would not qualify"));
    assert!(strip.accounting(Language::Chinese).contains("12%，按美国准则的实务"));
    let objective = |keys: &str| {
        let (held, study) = crate::scenario(keys);
        let case = RiskCase::of(&held, &study);
        Subject { scenario: &held, study: &study, case: &case, ..strip }
            .objective(Language::English)
    };
    assert!(!objective("risk.budget=60000&lock.share=0.6").contains("the stress below"));
    // Where prices do not move, the table has no stress to speak of.
    assert!(!objective("risk.budget=1&move.change=0").contains("the stress below"));
    let provider = "side=provider&move.change=-0.5&lock.share=0.6";
    assert!(objective(&format!("{provider}&risk.budget=90000")).contains("short of the aim"));
    assert!(!objective(&format!("{provider}&risk.budget=1")).contains("short of the aim"));
    let (close, study) = crate::scenario("risk.r_squared=0.9");
    let case = RiskCase::of(&close, &study);
    let close = Subject { scenario: &close, study: &study, case: &case, ..strip };
    assert!(close.accounting(Language::English).contains("could pass"));
}

#[test]
fn without_a_move_the_brief_has_no_stress() {
    let (_, study) = scenario("move.change=0");
    assert_eq!(tables::stress(&study, Language::English).rows.len(), 1);
}
