//! The controls of an embedded figure, locked or hidden where its link says so.

use leptos::prelude::*;

use super::figure::Asked;
use crate::chart::Meaning;
use crate::market::quantity::Unit;
use crate::show::embedded::{Embedded, control_hint, control_label};
use crate::study::contract::inputs::CurveMethod;
use crate::study::contract::price::ContractStudy;
use crate::study::keys;
use crate::study::price_move::MoveKind;
use crate::study::view::lists;
use crate::ui::desk::curve_fields::method_choice;
use crate::ui::desk::priced::Priced;
use crate::ui::parts::answer_curve::answer_curve;
use crate::ui::parts::dynamic::{derived, piece, steady};
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::slider::SliderField;
use crate::ui::session::Session;

/// The controls of the figure that is asked for, those that are hidden left out.
pub fn controls(
    session: Session,
    asked: Signal<Asked>,
    contract: Option<Memo<Priced<ContractStudy>>>,
) -> AnyView {
    // A typed number of a scenario whose move is a named one changes nothing.
    let is_typed_move = steady(move || session.scenario.read().price_move.kind == MoveKind::Slider);
    let is_carry = steady(move || session.scenario.read().curve.method == CurveMethod::Carry);
    let asked = steady(move || asked.get());
    let all = piece(move || {
        let asked = asked.get();
        let applies = |key: &&&str| match **key {
            "move.change" => is_typed_move.get(),
            "curve.rate" | "curve.convenience" => is_carry.get(),
            _ => true,
        };
        let shown = asked.figure.controls().iter().filter(applies);
        let shown = shown.filter(|key| !lists(&asked.hide, key));
        let control = |key: &&'static str| {
            let is_locked = lists(&asked.lock, key);
            view! {
                <fieldset class="embed-control" disabled=is_locked>
                    {control(session, asked.figure, key, contract)}
                </fieldset>
            }
        };
        shown.map(control).collect_view().into_any()
    });
    view! { <div class="embed-controls">{all}</div> }.into_any()
}

fn control(
    session: Session,
    figure: Embedded,
    key: &'static str,
    contract: Option<Memo<Priced<ContractStudy>>>,
) -> AnyView {
    if key == "curve.method" {
        return contract.map(|contract| method_choice(session, contract)).into_any();
    }
    let Some(place) = keys::find(key) else { return ().into_any() };
    let label = derived(move || control_label(key, session.language.get()).to_owned());
    let accent = match key {
        "move.change" => "unhedged",
        "lock.share" => "locked",
        _ => "",
    };
    let has_slider = matches!(key, "move.change" | "lock.share" | "risk.r_squared");
    if has_slider {
        let is_signed = key == "move.change";
        let is_exact = figure == Embedded::MonthlyCost;
        let curve = is_exact.then(|| answer_curve(session, place, Meaning::Locked));
        return view! {
            <SliderField session=session place=place label=label is_signed=is_signed accent=accent/>
            {curve}
        }
        .into_any();
    }
    let hint = control_hint(key, session.language.get_untracked()).is_some().then(|| {
        derived(move || control_hint(key, session.language.get()).unwrap_or_default().to_owned())
    });
    let is_money = place.key.spec().is_some_and(|spec| spec.unit == Unit::Money);
    let currency = is_money.then(|| derived(move || Some(session.scenario.read().currency)));
    quantity_field(session, place, label, hint, currency)
}
