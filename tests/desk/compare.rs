//! Scenarios side by side: what is shown of them; what a link holds of them stands in `compare/link.rs`.

mod link;

use rust_decimal::Decimal;
use tokenlock::chart::Datum;
use tokenlock::market::currency::Currency;
use tokenlock::show::compare as shown;
use tokenlock::study::compared::Compared;
use tokenlock::study::comparison::Comparison;
use tokenlock::study::figures::Study;
use tokenlock::study::panel_scale::PanelScale;
use tokenlock::study::scenario::Scenario;
use tokenlock::text::compare::{answer, converted, free_name};
use tokenlock::text::language::Language;
use tokenlock::text::sentence::plain_text;

use crate::scenario;

fn compared(name: &str, keys: &str) -> Compared {
    Compared::new(name, scenario(keys).0)
}

fn four() -> Vec<Compared> {
    vec![
        compared("Base", ""),
        compared("Half & half = 50%", "lock.share=0.5"),
        compared("", "line.1.model=%25%26%3D%23/x&move.change=-0.3"),
        compared("两年", "horizon=24&currency=USD"),
    ]
}

#[test]
fn figures_are_each_studys_own_in_the_first_ones_currency() {
    let all = four();
    let comparison = Comparison::of(&all);
    assert_eq!(comparison.currency, Currency::Cny);
    assert!(comparison.converts() && comparison.has_other_horizons());
    for language in Language::ALL {
        let table = shown::figures(&comparison, language);
        assert!(table.rows.iter().all(|row| row.cells.len() == 7));
        assert_eq!(table.groups.iter().map(|group| group.span).sum::<usize>(), 7);
        let cells = |row: usize| -> Vec<&str> {
            table.rows[row].cells.iter().map(|cell| cell.text.as_str()).collect()
        };
        assert_eq!(cells(0)[..3], ["¥33,408", "¥33,408", "0"]);
        // Half as much is locked, so that the rise costs more.
        let [base, half] = [&all[0], &all[1]].map(|one| Study::run(&one.scenario).unwrap());
        let apart = half.totals.chosen.locked - base.totals.chosen.locked;
        assert!(apart > Decimal::ZERO);
        let said = tokenlock::text::number::money_said(apart, Currency::Cny, language);
        assert_eq!(cells(3)[2], format!("+{said}"));
        assert_eq!(cells(1)[3..5], ["\u{2212}30%", "\u{2212}80%"]);
        // Two years in dollars, at the first scenario's rate.
        let dollars = Study::run(&all[3].scenario).unwrap().totals.chosen.locked;
        let a_month = dollars * Decimal::new(682, 2) / Decimal::from(24);
        let said = tokenlock::text::number::money_said(a_month, Currency::Cny, language);
        assert_eq!(cells(6)[5], said);
        let english = language == Language::English;
        assert_eq!(table.groups[2].title, if english { "Scenario 3" } else { "方案 3" });
        assert!(converted(&comparison, language).contains("¥6.82"));
        let said = plain_text(&answer(&comparison, language));
        assert!(said.contains("两年") && said.contains("¥"), "{said}");
    }
    let entries = shown::entries(&comparison, Language::English);
    let keys: Vec<_> = entries.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(keys, ["currency", "horizon", "line.1.model", "lock.share", "move.change"]);
    assert!(Comparison::of(&[compared("a", ""), compared("b", "")]).differences().is_empty());
}

#[test]
fn the_figure_has_a_panel_for_each_scenario_that_has_figures() {
    let mut all = four();
    let broken = Scenario { lines: Vec::new(), ..Scenario::default() };
    all[1] = Compared::new("No tokens", broken);
    let comparison = Comparison::of(&all);
    assert!(!tokenlock::text::compare::refused(&comparison.sides[1], Language::English).is_empty());
    for language in Language::ALL {
        for width in [320.0, 1180.0] {
            let drawing =
                shown::chart(&comparison, PanelScale::Same, language).unwrap().lay_out(width);
            assert_eq!(drawing.panels.len(), 3);
            for datum in &drawing.data {
                let said = shown::reading(&comparison, *datum, language);
                assert!(said.contains("Base") && said.contains("¥"), "{said}");
            }
        }
    }
    // Where months differ, each month is a datum, and a scenario that has ended is left out of its reading.
    let growing = Comparison::of(&[compared("a", "growth=0.1"), compared("b", "horizon=24")]);
    let drawing =
        shown::chart(&growing, PanelScale::Same, Language::English).unwrap().lay_out(900.0);
    assert_eq!(drawing.data.len(), 24);
    let said = shown::reading(&growing, Datum { series: None, index: 20 }, Language::English);
    assert!(
        said.starts_with("Month 21") && !said.contains("a ¥") && said.contains("b ¥"),
        "{said}"
    );
    assert!(shown::chart(&Comparison::of(&[]), PanelScale::Own, Language::English).is_none());
}

/// The tokens of the default bill times a number, in a link.
fn times(number: u32) -> String {
    let lines = scenario("").0.lines;
    let of = |name: &str, tokens: &str| {
        let tokens: Decimal = tokens.parse().unwrap();
        format!("line.1.tokens.{name}={}", tokens * Decimal::from(number))
    };
    let kinds = tokenlock::study::keys::pairs(&Scenario { lines, ..Scenario::default() });
    let tokens = kinds
        .iter()
        .filter_map(|(key, text)| key.strip_prefix("line.1.tokens.").map(|name| of(name, text)));
    tokens.collect::<Vec<_>>().join("&")
}

#[test]
fn a_small_scenario_beside_a_large_one_has_a_scale_of_its_own() {
    let fitting = |all: &[Compared]| shown::fitting_scale(&Comparison::of(all));
    // A rise of half makes the bill of today's prices count in neither: the highest bar does.
    let near = [
        compared("one", "lock.share=0"),
        compared("four times", &format!("{}&lock.share=0", times(4))),
    ];
    assert_eq!(fitting(&near), PanelScale::Same);
    let apart =
        [compared("one", ""), compared("five times", &times(5)), compared("forty", &times(40))];
    assert_eq!(fitting(&apart), PanelScale::Own);
    // Where months differ, the highest month counts, and a longer horizon makes no scenario larger.
    let growing =
        [compared("a year", "horizon=4&growth=0.01"), compared("more", "horizon=24&growth=0.01")];
    assert_eq!(fitting(&growing), PanelScale::Same);
    assert_eq!(fitting(&[]), PanelScale::Same);
    assert_eq!(fitting(&apart[..1]), PanelScale::Same);
    let nothing =
        compared("nothing", "line.1.prices.input=0&line.1.prices.cached=0&line.1.prices.output=0");
    // What costs nothing is flat on any scale.
    assert_eq!(fitting(&[nothing, apart[2].clone()]), PanelScale::Same);

    let comparison = Comparison::of(&apart);
    for language in Language::ALL {
        let drawn =
            |scale, width| shown::chart(&comparison, scale, language).unwrap().lay_out(width);
        for width in [320.0, 1180.0] {
            let same = drawn(PanelScale::Same, width);
            let own = drawn(PanelScale::Own, width);
            // On one scale the highest bar of the smallest is a fortieth of the plot; on its own it is more than half.
            let [one, largest] = [0, 2].map(|panel| same.panels[panel].values.domain);
            assert_eq!(one, largest);
            let part = |drawing: &tokenlock::chart::Drawing| {
                let panel = &drawing.panels[0];
                let total = Study::run(&apart[0].scenario).unwrap().totals.chosen.unhedged;
                let total: f64 = total.to_string().parse().unwrap();
                let [bottom, top] = panel.values.range;
                (panel.values.position(total) - bottom) / (top - bottom)
            };
            assert!(part(&same) < 0.03 && part(&own) > 0.5, "{} {}", part(&same), part(&own));
            // Which of both it is stands in the title and over each panel's values.
            let caption = if language == Language::English {
                "each on its own scale"
            } else {
                "刻度各自独立"
            };
            assert!(own.title.contains(caption) && !same.title.contains(caption), "{}", own.title);
            let written = |drawing: &tokenlock::chart::Drawing| {
                format!("{:?}", drawing.shapes).matches(caption).count()
            };
            assert_eq!((written(&own), written(&same)), (3, 0));
        }
    }
}

#[test]
fn a_scenario_is_called_after_its_bill_move_and_lock_and_no_two_are_called_the_same() {
    let (one, _) = scenario("");
    let first = free_name(&one, &[], Language::English);
    assert_eq!(first, "DeepSeek V4-Pro off-peak, +50%, 80% locked");
    let second = free_name(&one, &[Compared::new(&first, one.clone())], Language::English);
    assert_eq!(second, format!("{first} (2)"));
    assert_eq!(
        free_name(&one, &[], Language::Chinese),
        "DeepSeek V4-Pro（非高峰时段），+50%，锁定 80%"
    );
    let few = Comparison::of(&[Compared::new("a", one)]);
    assert!(plain_text(&answer(&few, Language::English)).starts_with("Add two scenarios"));
}

#[test]
fn what_is_paid_is_not_set_against_what_is_taken_in_nor_a_token_against_an_hour() {
    let hours = "line.1.unit=gpu_hours&line.1.hours=40646&line.1.hour_price=2.63&contract.lot=730";
    let all = [compared("bought", ""), compared("sold", &format!("side=provider&{hours}"))];
    let both = Comparison::of(&all);
    assert!(both.has_both_sides() && both.unit().is_none());
    for (language, [token, hour]) in [
        (Language::English, ["a million standard tokens", "a GPU-hour"]),
        (Language::Chinese, ["每百万标准词元", "每 GPU 小时"]),
    ] {
        assert!(!plain_text(&answer(&both, language)).contains('¥'));
        let table = shown::figures(&both, language);
        let effective =
            table.rows.iter().find(|row| row.name.contains(token) && row.name.contains(hour));
        assert_eq!(effective.unwrap().cells[2].text, "–");
        // The total without a lock of one is not less by so much than the revenue of the other.
        assert_eq!(table.rows[0].cells[2].text, "–");
        let hours_alone =
            [compared("one", hours), compared("other", &format!("{hours}&lock.share=0.5"))];
        let alone = Comparison::of(&hours_alone);
        assert!(!alone.has_both_sides() && plain_text(&answer(&alone, language)).contains('¥'));
        let table = shown::figures(&alone, language);
        assert!(table.rows.iter().all(|row| !row.name.contains(token)));
        assert!(table.rows.iter().any(|row| row.name.contains(hour)));
    }
}
