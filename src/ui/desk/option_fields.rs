//! Which option is priced.

use leptos::prelude::*;

use super::field::{Label, chosen_from, contract_money, field, label, month_field};
use super::priced::Priced;
use crate::market::billed_unit::BilledUnit;
use crate::study::choice::Choice;
use crate::study::keys::place;
use crate::study::option::inputs::{OptionKind, OptionStyle};
use crate::study::option::price::OptionStudy;
use crate::text::option::labels;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::Session;

/// The option's fields; they list the refusals of `option`.
#[component]
pub fn OptionFields(session: Session, option: Memo<Priced<OptionStudy>>) -> impl IntoView {
    let kind = steady(move || session.scenario.read().option.kind);
    let style = steady(move || session.scenario.read().option.style);
    let is_spread = move || kind.get() == OptionKind::Spread;
    let styles = piece(move || {
        let select = (!is_spread()).then(|| {
            chosen_from(
                session,
                place!("option.style"),
                |language| labels(language).style,
                OptionStyle::NAMES,
                |language, index| {
                    let names = labels(language).styles;
                    names.get(index).copied().unwrap_or_default().to_owned()
                },
            )
        });
        select.into_any()
    });
    let note = text(move || {
        let words = labels(session.language.get());
        if is_spread() {
            return words.spread_note.to_owned();
        }
        words.style_notes.get(style.get().index()).copied().unwrap_or_default().to_owned()
    });
    let strikes = piece(move || strikes(session, kind.get()));
    let volatility = piece(move || {
        let has_jumps = style.get() == OptionStyle::Jump && !is_spread();
        let note: Label = if has_jumps {
            |language| labels(language).jump_note
        } else {
            |language| labels(language).volatility_note
        };
        field(
            session,
            place!("risk.option_vol"),
            |language| labels(language).volatility,
            Some(note),
        )
    });
    let months = derived(move || {
        let option = option.read();
        let months = option.good.iter().flat_map(|good| &good.priced.contract.months);
        months.copied().collect::<Vec<_>>()
    });
    view! {
        <section class="control-group" id=session.id("option-fields")>
            <h2>{label(session, |language| labels(language).inputs)}</h2>
            {kinds(session)}
            <div class="field-row">
                {month_field(session, months)}
                {styles}
            </div>
            <p class="note">{note}</p>
            {strikes}
            <div class="field-row">
                {volatility}
                {field(session, place!("curve.rate"), |language| labels(language).rate, Some(|language| labels(language).rate_note))}
                {field(session, place!("lock.share"), |language| labels(language).share, None)}
            </div>
            {reset_button(session, &["option", "contract.month", "risk.option_vol", "curve.rate"])}
        </section>
    }
}

fn kinds(session: Session) -> AnyView {
    // A bill in GPU-hours has no price of tokens, so nothing to set against that of an hour. The spread is the last kind:
    // without it the others keep their places.
    let options = derived(move || {
        let kinds = OptionKind::ALL.iter().zip(labels(session.language.get()).kinds);
        let has_spread = session.unit.get() == BilledUnit::Tokens;
        let offered = kinds.filter(|(kind, _)| has_spread || **kind != OptionKind::Spread);
        offered.map(|(_, name)| name.to_owned()).collect::<Vec<_>>()
    });
    let chosen = derived(move || session.scenario.read().option.kind.index());
    let choose = move |index: usize| {
        if let Some(kind) = OptionKind::ALL.get(index) {
            session.change(true, |scenario| scenario.option.kind = *kind);
        }
    };
    let legend = label(session, |language| labels(language).kind);
    let kinds = choice(session.id("option-kind"), legend, options, chosen, Callback::new(choose));
    limited(session, &["option.type"], kinds)
}

/// The strikes of a kind, and what else it depends on.
fn strikes(session: Session, kind: OptionKind) -> AnyView {
    let strike = |note: Label| {
        let note = Some(label(session, note));
        contract_money(session, place!("option.strike"), |language| labels(language).strike, note)
    };
    let quote = || {
        let note = Some(label(session, |language| labels(language).quote_note));
        contract_money(session, place!("option.quote"), |language| labels(language).quote, note)
    };
    match kind {
        OptionKind::Collar => {
            let note = Some(label(session, |language| labels(language).floor_note));
            view! {
                <div class="field-row">
                    {strike(|language| labels(language).strike_note)}
                    {contract_money(session, place!("option.floor"), |language| labels(language).floor, note)}
                </div>
            }
            .into_any()
        }
        OptionKind::Spread => view! {
            <div class="field-row">
                {strike(|language| labels(language).spread_strike_note)}
                {gpu_price(session)}
                {field(session, place!("option.gpu_hours"), |language| labels(language).gpu_hours, Some(|language| labels(language).gpu_hours_note))}
            </div>
            <div class="field-row">
                {field(session, place!("option.gpu_vol"), |language| labels(language).gpu_vol, Some(|language| labels(language).gpu_vol_note))}
                {field(session, place!("option.correlation"), |language| labels(language).correlation, Some(|language| labels(language).correlation_note))}
            </div>
        }
        .into_any(),
        OptionKind::Cap | OptionKind::Floor => view! {
            <div class="field-row">
                {strike(|language| labels(language).strike_note)}
                {quote()}
            </div>
        }
        .into_any(),
    }
}

/// The price of a GPU-hour is in dollars, whatever the contract is in.
fn gpu_price(session: Session) -> AnyView {
    let dollars = derived(|| Some(crate::market::currency::Currency::Usd));
    let name = label(session, |language| labels(language).gpu_price);
    let note = Some(label(session, |language| labels(language).gpu_price_note));
    quantity_field(session, place!("option.gpu_price"), name, note, Some(dollars))
}
