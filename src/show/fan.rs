//! The fan: what each month may cost, without and with the lock, beside the budget.

use crate::chart::{Chart, CostFan, Fan, ValueAxis};
use crate::market::calendar::CalendarMonth;
use crate::market::exact::from_float;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::Band;
use crate::text::language::Language;
use crate::text::number::{money_a_month, money_short, month};
use crate::text::outlook::{Outlook, labels};
use crate::text::sentence::{join_text, plain_text};

const PANEL_HEIGHT: f64 = 320.0;

/// The chart of what was simulated, whose months are these.
pub fn chart(outlook: Outlook<'_>, calendar: &[CalendarMonth], language: Language) -> Chart {
    let words = labels(language);
    let currency = outlook.currency;
    let short =
        move |value: f64| money_short(from_float(value).unwrap_or_default(), currency, language);
    // The marks are those at the ends of the lines: which fan is which does not hang on a colour.
    let fan = |mark: &str, quantiles: &[Band]| {
        let [low, _, middle, _, high] = quantiles.last().copied().unwrap_or_default();
        let label = |name: &str, value: f64| format!("{mark} {name} {}", short(value));
        Fan {
            quantiles: quantiles.to_vec(),
            labels: [label("5%", low), label(words.median, middle), label("95%", high)],
        }
    };
    let budget = outlook.case.budget_by_month();
    let last = budget.last().copied().unwrap_or_default();
    let names = calendar.iter().map(|one| month(one.year, one.month, language));
    let Both { unhedged, locked } = &outlook.summary.months;
    let chart = CostFan {
        title: language.words_for(outlook.case.side(), outlook.case.unit).fan_title.to_owned(),
        summary: join_text(&[words.fan_note, &plain_text(&outlook.answer(language))], language),
        key: words.fan_key.to_owned(),
        unhedged: fan("●", unhedged),
        locked: fan("■", locked),
        budget_label: format!("{} {}", words.budget_line, short(last)),
        budget,
        month_names: names.collect(),
        money: ValueAxis::new(short).with_caption(money_a_month(currency, language)),
    }
    .chart();
    Chart { panel_height: PANEL_HEIGHT, ..chart }
}
