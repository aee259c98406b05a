//! The own price beside the index: the scatter, and the tables of the regression, its tests and the lots.

use super::table::{Cell, Row, Table};
use crate::chart::mark::{LineMark, Scatter};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::hedge::effectiveness::verdict::{Check, OffsetConclusion};
use crate::market::exact::from_float;
use crate::study::figures::Study;
use crate::study::index_fit::IndexFit;
use crate::text::contract::percent_of;
use crate::text::index_fit::{answer, hundredths, labels};
use crate::text::language::Language;
use crate::text::number::{count, month, percent_about};
use crate::text::sentence::plain_text;

const HEIGHT: f64 = 340.0;

/// Changes of the own price by those of the index, with the best line and that of a price that is the index.
pub fn scatter(fit: &IndexFit, language: Language) -> Chart {
    let words = labels(language);
    let axis = |caption: &str| {
        let axis = ValueAxis::new(move |log| percent_about(libm::expm1(log), language));
        ValueAxis { has_zero: false, ..axis.with_caption(caption) }
    };
    let index = fit.sample.index_changes();
    let far = |start: f64, choose: fn(f64, f64) -> f64| index.iter().copied().fold(start, choose);
    let ends = [far(f64::INFINITY, f64::min), far(f64::NEG_INFINITY, f64::max)];
    let line = &fit.value.spot_on_futures;
    let best = ends.map(|end| [end, line.intercept.value + line.slope.value * end]);
    let one = ends.map(|end| [end, end]);
    let across = AcrossAxis::Values(axis(words.index_change));
    let panel = Panel::new("", across, axis(words.own_change))
        .with(LineMark::new(Meaning::Budget, one.to_vec()).labelled(words.one_to_one))
        .with(LineMark::new(Meaning::Locked, best.to_vec()).labelled(words.line))
        .with(Scatter { meaning: Meaning::Neutral, series: 0, points: fit.sample.changes.clone() });
    let summary = plain_text(&answer(fit, language));
    Chart { panel_height: HEIGHT, ..Chart::new(words.scatter, summary, vec![panel]) }
}

/// The figures of the regression.
pub fn regression(fit: &IndexFit, language: Language) -> Table {
    let words = labels(language);
    let value = &fit.value;
    let share = |value: f64| percent_of(value, language);
    let number = |value: f64| hundredths(value, language);
    let row = |name: &str, cell: Cell| Row { name: name.to_owned(), cells: vec![cell] };
    // OK because lists are short.
    let changes = count((value.count as u64).into(), language);
    Table {
        caption: words.regression.to_owned(),
        corner: words.figure.to_owned(),
        groups: Vec::new(),
        columns: vec![words.value.to_owned()],
        rows: vec![
            row(words.count, Cell::plain(changes)),
            row(words.r_squared, Cell::plain(share(value.r_squared))),
            row(words.slope, Cell::plain(number(value.best_ratio.value))),
            row(words.slope_error, Cell::plain(number(value.best_ratio.standard_error))),
            row(words.best_ratio, Cell::plain(number(fit.best_ratio()))),
            row(words.variance_cut, Cell::locked(share(value.variance_reduction))),
            row(words.volatility_cut, Cell::locked(share(value.volatility_cut))),
            row(words.best_volatility_cut, Cell::plain(share(value.best_volatility_cut))),
        ],
    }
}

/// The tests of US GAAP practice, each with its limits.
pub fn us_gaap(fit: &IndexFit, language: Language) -> Table {
    let words = labels(language);
    let tests = &fit.us_gaap;
    let row = |name: &str, check: Check, write: &dyn Fn(f64) -> String| {
        // A value inside a band need not be significant.
        let is_offset = name == words.offset;
        let verdict =
            match (is_offset && tests.offset == OffsetConclusion::SaysNothing, check.passes()) {
                (true, _) => words.says_nothing,
                (false, true) => words.passes,
                (false, false) => words.fails,
            };
        let value = check.value.map_or("–".to_owned(), write);
        let cells = [value, write(check.low), write(check.high), verdict.to_owned()];
        Row { name: name.to_owned(), cells: cells.map(Cell::plain).to_vec() }
    };
    let share = |value: f64| percent_of(value, language);
    let number = |value: f64| hundredths(value, language);
    let percent = |value: f64| percent_of(value / 100.0, language);
    Table {
        caption: words.us_gaap.to_owned(),
        corner: words.test.to_owned(),
        groups: Vec::new(),
        columns: [words.value, words.least, words.most, words.verdict].map(str::to_owned).to_vec(),
        rows: vec![
            row("R²", tests.r_squared, &share),
            row(words.hedge_slope, tests.slope, &number),
            row(words.hedge_slope_reversed, tests.slope_reversed, &number),
            row(words.p_value, tests.p_value, &share),
            row(words.offset, tests.dollar_offset, &percent),
        ],
    }
}

/// The lots of each month at the best ratio.
pub fn sizing(fit: &IndexFit, study: &Study, language: Language) -> Table {
    let words = labels(language);
    let digits = |value: rust_decimal::Decimal| count(value.round_dp(1).normalize(), language);
    let row = |sized: &crate::study::index_fit::SizedMonth| {
        let [nearest, down, up] = sized.lots;
        let tailed = from_float(sized.tailed).unwrap_or_default();
        let calendar = study.months.iter().find(|month| month.number == sized.number)?.calendar;
        let cells = [
            digits(sized.exposure),
            hundredths(sized.ratio, language),
            digits(nearest.exact),
            digits(nearest.lots),
            digits(down.lots),
            digits(up.lots),
            digits(tailed),
        ];
        let name = month(calendar.year, calendar.month, language);
        Some(Row { name, cells: cells.map(Cell::plain).to_vec() })
    };
    Table {
        caption: words.sizing.to_owned(),
        corner: words.month.to_owned(),
        groups: Vec::new(),
        columns: [
            language.words_for(study.side, study.unit).exposure,
            "h*",
            words.exact,
            words.nearest,
            words.down,
            words.up,
            words.tailed,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: fit.months.iter().filter_map(row).collect(),
    }
}
