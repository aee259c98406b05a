//! The story's figures: each alone, in both languages, with the study's numbers; and drawing by place.
#![cfg(not(target_arch = "wasm32"))]

mod sums;
mod words;

use tokenlock::chart::{AcrossScale, Datum, Shape, ShapeForm};
use tokenlock::show::story::{
    figure, is_on_path, ledger, place, question_table, regrets, section_of_link, terms, venues,
};
use tokenlock::show::table::Row;
use tokenlock::study::drawn_path::{DrawnPath, MONTHS};
use tokenlock::study::figures::Study;
use tokenlock::study::keys;
use tokenlock::study::lesson::Lesson;
use tokenlock::study::link;
use tokenlock::study::path_account::Booking;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::section::Section;
use tokenlock::study::story::Story;
use tokenlock::study::view::lists;
use tokenlock::text::language::Language;
use tokenlock::text::number::{money, money_said};
use tokenlock::text::story::figure::title;
use tokenlock::text::story::lesson::worksheet;

#[test]
fn each_figure_stands_alone_with_chart_and_summary_in_both_languages() {
    for section in Section::ALL {
        let figure = figure(section);
        let story = figure.story().unwrap();
        for language in Language::ALL {
            let drawing = figure.chart(&story, language).lay_out(640.0);
            assert!(!drawing.title.is_empty() && !drawing.data.is_empty(), "{section:?}");
            assert_eq!(drawing.summary, figure.summary(&story, language), "{section:?}");
            assert!(drawing.summary.contains(|one: char| one.is_ascii_digit()), "{section:?}");
            assert_eq!(drawing.title, title(section, language), "{section:?}");
            let table = figure.table(&story, language);
            assert!(table.rows.len() >= 2 && !table.caption.is_empty(), "{section:?}");
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
            let is_said = |row: &Row| !row.name.is_empty();
            assert!(table.rows.iter().all(is_said), "{section:?}");
        }
        assert_eq!((figure.section, Section::find(section.name())), (section, Some(section)));
    }
}

#[test]
fn a_section_of_a_link_is_found_and_is_no_part_of_the_scenario() {
    for section in Section::ALL {
        let text = format!("v=1&as_of=2026-11-22&lock.share=0.5&view.section={}", section.name());
        assert_eq!(section_of_link(&text), Some(section));
        let with = link::read(&text);
        let without = link::read("v=1&as_of=2026-11-22&lock.share=0.5");
        assert_eq!((with.warnings, with.scenario), (vec![], without.scenario));
    }
    for text in ["", "v=1&view.section=", "v=1&view.section=else"] {
        assert!(section_of_link(text).is_none(), "{text}");
    }
}

#[test]
fn a_telling_state_changes_what_it_says_and_nothing_else() {
    let before = link::read("v=1&as_of=2026-11-22&lock.share=0.5&growth=0.02").scenario;
    for section in Section::ALL {
        let after = figure(section).telling(&before);
        assert_ne!(after, before, "{section:?}");
        let changes = figure(section).changes().iter().map(|key| (*key).to_owned());
        let changes: Vec<String> = changes.collect();
        let places = keys::places(&after);
        let changed = places.iter().filter(|place| place.text(&after) != place.text(&before));
        for place in changed {
            assert!(lists(&changes, &place.name()), "{section:?} changes {}", place.name());
        }
    }
}

#[test]
fn a_place_on_the_path_is_the_month_and_height_that_stand_there() {
    let figure = figure(Section::Draw);
    let story = figure.story().unwrap();
    let path = DrawnPath::of_move(&story.scenario.price_move).unwrap();
    for width in [320.0, 960.0] {
        let drawing = figure.chart(&story, Language::English).lay_out(width);
        let panel = &drawing.panels[0];
        let AcrossScale::Bands(bands) = panel.across else { panic!("months") };
        assert_eq!(bands.count, MONTHS);
        let mut drawn = DrawnPath::of_percentages([100; MONTHS]);
        let mut before = None;
        for month in 0..MONTHS {
            let height = tokenlock::market::exact::to_float(path.heights()[month]);
            let (x, y) = (bands.centre(month), panel.values.position(height));
            assert!(is_on_path(&drawing, x, y));
            assert_eq!(drawing.datum_at(x, y), Some((0, Datum::index(month))));
            let found = place(&drawing, x, y).unwrap();
            assert_eq!(found.0, month);
            assert!((found.1 - height).abs() < 1e-9);
            drawn = drawn.stroke(before.unwrap_or(found), found);
            before = Some(found);
        }
        assert_eq!(drawn, path);
        // Beyond the panel a reader means its edge.
        assert_eq!(place(&drawing, -50.0, -50.0), Some((0, panel.values.domain[1])));
    }
}

#[test]
fn the_table_of_a_figure_has_the_numbers_of_its_chart() {
    let said = |value| money_said(value, Scenario::default().currency, Language::English);
    let cells = |section: Section| {
        let story = figure(section).story().unwrap();
        let table = figure(section).table(&story, Language::English);
        let cells = table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.clone()));
        (story, cells.map(Iterator::collect::<Vec<_>>).collect::<Vec<_>>())
    };
    let (story, rows) = cells(Section::Draw);
    assert_eq!((rows.len(), rows[0][0].as_str(), rows[3][0].as_str()), (MONTHS, "85%", "50%"));
    assert_eq!(rows[3][1], said(story.study.months[3].cases.chosen.unhedged));
    let (story, rows) = cells(Section::Lock);
    let case = story.whole().months[5].cases.chosen;
    let exact = |value| money(value, Scenario::default().currency, Language::English);
    assert_eq!(rows[5], [case.unhedged, case.gain, case.locked].map(exact));
    let (_, rows) = cells(Section::Years);
    assert_eq!(rows.len(), 50);
    let (_, rows) = cells(Section::Tokens);
    assert_eq!(rows.len(), 5);
}

#[test]
fn tables_hold_the_numbers_of_study_and_account() {
    let story = figure(Section::Cash).story().unwrap();
    let said = |value| money_said(value, story.study.currency, Language::English);
    let totals = &story.study.totals;
    let table = regrets(&story, Language::English);
    let cell = |row: usize, column: usize| table.rows[row].cells[column].text.clone();
    assert_eq!(cell(0, 0), said(totals.chosen.saved.max(0.into())));
    assert_eq!(cell(0, 1), said((-totals.chosen.saved).max(0.into())));
    assert_eq!(cell(1, 1), said((-totals.mirror.saved).max(0.into())));

    let table = ledger(&story, Language::English);
    let lines = &story.account().unwrap().ledger;
    assert_eq!(table.rows.len(), lines.len());
    let settled = lines.iter().filter(|line| matches!(line.booking, Booking::Settlement { .. }));
    assert_eq!(settled.count(), 12);
    for (row, line) in table.rows.iter().zip(lines) {
        assert_eq!(row.cells[0].text, said(line.paid_in));
        assert_eq!(row.cells[1].text, said(line.cash));
    }
}

#[test]
fn each_lesson_has_its_sections_and_as_many_questions_in_both_languages() {
    for lesson in Lesson::ALL {
        assert_eq!(Lesson::find(lesson.name()), Some(lesson));
        let story = figure(lesson.sections()[0]).story().unwrap();
        let [english, chinese] =
            Language::ALL.map(|language| worksheet(lesson, &story, language).questions);
        assert!(english.len() >= 5, "{lesson:?}");
        assert_eq!(english.len(), chinese.len());
        for [question, answer] in english.iter().chain(&chinese) {
            assert!(question.ends_with(['?', '？', '.', '。']), "{question}");
            assert!(answer.ends_with(['.', '。']), "{question} {answer}");
        }
        for [question, answer] in &chinese {
            let is_english = |text: &str| text.split(' ').count() > 12;
            assert!(!is_english(question) && !is_english(answer), "{question} {answer}");
        }
    }
    // The answers are those of the story.
    let story = figure(Section::Cash).story().unwrap();
    let sheet = worksheet(Lesson::Margin, &story, Language::English);
    let out = story.account().and_then(|account| account.runs_out(story.ready)).unwrap();
    assert!(sheet.questions[0][1].contains(&format!("runs out on day {out}")), "{sheet:?}");
}

/// A window of 320 pixels, less the page's margins.
const NARROWEST: f64 = 288.0;

#[test]
fn at_320_pixels_no_name_of_a_bar_is_cut_and_both_choices_are_named() {
    let texts = |section, language| -> Vec<String> {
        let figure = figure(section);
        let drawing = figure.chart(&figure.story().unwrap(), language).lay_out(NARROWEST);
        let text = |shape: &Shape| match &shape.form {
            ShapeForm::Text { text, .. } => Some(text.clone()),
            _ => None,
        };
        drawing.shapes.iter().filter_map(text).collect()
    };
    for language in Language::ALL {
        for section in [Section::Tokens, Section::Moves, Section::Mirror, Section::Index] {
            let texts = texts(section, language);
            assert!(texts.iter().all(|text| !text.contains('…')), "{section:?} {texts:?}");
        }
        // Colour alone does not tell the bars without a lock from those with it.
        let texts = texts(Section::Mirror, language);
        let unhedged = language.choose("without", "不锁价");
        assert_eq!(texts.iter().filter(|text| *text == unhedged).count(), 2, "{texts:?}");
    }
}

#[test]
fn a_worksheet_asks_and_answers_what_is_seen() {
    let sheet = |lesson, link: &str| {
        let scenario = link::read(link).scenario;
        let story = Story::new(&scenario, &Study::run(&scenario).unwrap(), None);
        worksheet(lesson, &story, Language::English).questions
    };
    // Where every month costs the same, nobody is asked why the line is not flat.
    let flat = |link| sheet(Lesson::Futures, link)[2][0].contains("is flat here");
    assert!(flat("v=1&move.change=0.5"));
    let path = figure(Section::Draw).telling(&Scenario::default());
    assert!(!flat(&link::write(&path)));
    // The piles by what the index explains.
    let piles = |link| sheet(Lesson::Index, link)[3][1].clone();
    assert!(piles("v=1&risk.r_squared=0.12").contains("nearly alike"));
    assert!(piles("v=1&risk.r_squared=0.5").contains("a little closer"));
    assert!(piles("v=1&risk.r_squared=0.95").contains("much closer"));
    // With nothing locked there is no account and no loser.
    let none = "v=1&lock.share=0";
    assert!(sheet(Lesson::Margin, none)[5][1].starts_with("Nothing is locked"));
    assert_eq!(sheet(Lesson::Index, none)[0][1], "On none of them.");
}

#[test]
fn every_source_of_the_words_is_dated_or_named() {
    let story = figure(Section::Sellers).story().unwrap();
    for language in Language::ALL {
        for table in [terms(&story, language), venues(language)] {
            assert!(!table.sources.is_empty() && !table.caption.is_empty());
            assert!(table.rows.iter().all(|row| row.len() == table.heads.len()), "{table:?}");
            assert!(table.rows.iter().flatten().all(|cell| !cell.is_empty()), "{table:?}");
        }
        let question = question_table("0123456789", &story, language);
        assert_eq!(question.rows.len(), 3);
        assert!(question.sources.len() >= 4);
    }
}
