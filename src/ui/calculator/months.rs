//! Every month in a table, and the working of the month looked at.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::study::figures::{Case, Month};
use crate::study::working::Figure;
use crate::text::answer::case_title;
use crate::text::number;
use crate::ui::parts::choice::{SelectOption, choice, select};
use crate::ui::parts::dynamic::{derived, flag, piece};
use crate::ui::parts::fold::fold;
use crate::ui::parts::working::WorkingView;
use crate::ui::session::{Session, use_session};

/// The table of months, folded, with the workings beneath it.
#[component]
pub fn Months() -> impl IntoView {
    let session = use_session();
    let case = RwSignal::new(Case::Chosen);
    let content = move || {
        let legend = session.word(|words| words.case);
        let options = derived(move || {
            let language = session.language.get();
            let totals = session.shown.read().study.totals;
            vec![
                case_title(totals.chosen.change, false, language),
                case_title(totals.mirror.change, true, language),
            ]
        });
        let chosen = derived(move || usize::from(case.get() == Case::Mirror));
        let choose = move |index| case.set(if index == 0 { Case::Chosen } else { Case::Mirror });
        view! {
            {choice(session.id("case"), legend, options, chosen, Callback::new(choose))}
            <MonthTable case=case/>
            <MonthWorking case=case/>
        }
        .into_any()
    };
    let heading = view! { <h2>{session.word(|words| words.month_by_month)}</h2> }.into_any();
    fold(Some(session.id("months")), "months results", session.stale(), heading, content)
}

#[component]
fn MonthTable(case: RwSignal<Case>) -> impl IntoView {
    let session = use_session();
    let rows = piece(move || {
        let case = case.get();
        session
            .shown
            .read()
            .study
            .months
            .iter()
            .map(|month| month_row(month, case, session))
            .collect_view()
            .into_any()
    });
    let total = piece(move || {
        let (language, shown) = (session.language.get(), session.shown.read());
        let study = &shown.study;
        let total = *study.totals.get(case.get());
        let money = |value| number::money(value, study.currency, language);
        view! {
            <tr>
                <th scope="row">{session.words().total}</th>
                <td class="number">{money(study.unmoved)}</td>
                <td class="number unhedged">{money(total.unhedged)}</td>
                <td class="number locked">{money(total.locked)}</td>
                <td class="number" class:loss=total.gain < Decimal::ZERO>{money(total.gain)}</td>
                <td class="number">{money(study.fees)}</td>
                <td class="number">{number::count(study.lots, language)}</td>
                <td></td>
                <td></td>
                <td class="number">{number::count(study.exposure.round_dp(6), language)}</td>
            </tr>
        }
        .into_any()
    });
    let head = piece(move || {
        let words = session.words();
        let names = [
            words.unmoved,
            words.unhedged,
            words.locked,
            words.gain,
            words.fees,
            words.lots,
            words.futures_price,
            words.settlement,
            words.exposure,
        ];
        let cells = names.map(|name| view! { <th scope="col" class="number">{name}</th> });
        view! { <tr><th scope="col">{words.month}</th>{cells.into_iter().collect_view()}</tr> }
            .into_any()
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=session.word(|words| words.month_by_month)>
            <table>
                <caption class="visually-hidden">{session.word(|words| words.month_by_month)}</caption>
                <thead>{head}</thead>
                <tbody>{rows}</tbody>
                <tfoot>{total}</tfoot>
            </table>
        </div>
    }
}

fn month_row(month: &Month, case: Case, session: Session) -> impl IntoView + use<> {
    let language = session.language.get();
    let study_currency = session.shown.read().study.currency;
    let contract_currency = session.shown.read().study.contract_currency;
    let money = |value: Decimal| number::money(value, study_currency, language);
    let price = |value: Decimal| number::price(value, contract_currency, language);
    let values = month.cases.get(case);
    let name = number::month(month.calendar.year, month.calendar.month, language);
    let month_number = month.number;
    let is_loss = values.gain < Decimal::ZERO;
    view! {
        <tr class:is-looked-at=flag(move || session.month.get() == month_number)>
            <th scope="row">{name}</th>
            <td class="number">{money(month.unmoved)}</td>
            <td class="number unhedged">{money(values.unhedged)}</td>
            <td class="number locked">{money(values.locked)}</td>
            <td class="number" class:loss=is_loss>{money(values.gain)}</td>
            <td class="number">{money(month.fees)}</td>
            <td class="number">{number::count(month.lots, language)}</td>
            <td class="number">{price(month.futures_price)}</td>
            <td class="number">{price(values.settlement)}</td>
            <td class="number">{number::count(month.exposure.round_dp(6), language)}</td>
        </tr>
    }
}

#[component]
fn MonthWorking(case: RwSignal<Case>) -> impl IntoView {
    let session = use_session();
    let options = derived(move || {
        let language = session.language.get();
        let option = |month: &Month| SelectOption {
            value: month.number.to_string(),
            label: number::month(month.calendar.year, month.calendar.month, language),
            group: String::new(),
        };
        session.shown.read().study.months.iter().map(option).collect::<Vec<_>>()
    });
    let chosen = derived(move || session.month.get().to_string());
    let choose = move |month: String| session.month.set(month.parse().unwrap_or(1));
    let label = session.word(|words| words.working_of_month);
    let workings = piece(move || {
        let (shown, language) = (session.shown.read(), session.language.get());
        let most = u32::try_from(shown.study.months.len()).unwrap_or(1);
        let chosen = session.month.get().clamp(1, most);
        let change = shown.study.totals.get(case.get()).change;
        let title = case_title(change, case.get() == Case::Mirror, language);
        // OK because the chosen month is 1 or more.
        let month = shown.study.months.get(chosen as usize - 1).map(|month| month.calendar);
        let month = month.map(|month| number::month(month.year, month.month, language));
        let of = format!("{} · {title}", month.unwrap_or_default());
        Figure::of_month(case.get())
            .into_iter()
            .filter_map(|figure| shown.study.working(&shown.scenario, figure, chosen))
            .map(|working| view! { <WorkingView working=working of=of.clone() language=language/> })
            .collect_view()
            .into_any()
    });
    view! {
        {select(session.id("working-month"), label, options, chosen, Callback::new(choose))}
        {workings}
    }
}
