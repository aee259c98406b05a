//! What an option would cost.

use leptos::prelude::*;

use super::contract::stale_note;
use super::field::label;
use super::model_working::model_working;
use super::option_fields::OptionFields;
use super::option_figures::{payoff_figure, term_figure, volatility_figure};
use super::priced::{Good, Priced, priced, stale};
use super::section::{scrolled, section};
use crate::show::option as tables;
use crate::show::table::Table;
use crate::study::option::price::OptionStudy;
use crate::study::option::seller::SellerRules;
use crate::text::language::Language;
use crate::text::option::{PricedOption, labels};
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;

/// An option with what it was priced from.
pub fn of(good: &Good<OptionStudy>) -> PricedOption<'_> {
    PricedOption { scenario: &good.scenario, study: &good.study, option: &good.priced }
}

/// The option's price, Greeks, working and effect on the bill.
#[component]
pub fn Options(
    /// Session with the option.
    session: Session,
) -> impl IntoView {
    let option = priced(session, OptionStudy::run);
    let lead = piece(move || {
        let option = option.read();
        let good = option.good.as_ref();
        spans(good.map(|good| of(good).answer(session.language.get())).unwrap_or_default())
    });
    let shown = move |make: fn(PricedOption<'_>, Language) -> Table| {
        move || {
            let option = option.read();
            Some(make(of(option.good.as_ref()?), session.language.get()))
        }
    };
    let is_stale = move || stale(session, option);
    let value = scrolled(
        session,
        |language| labels(language).value,
        shown(|of, language| tables::value(of.option, language)),
    );
    let implied = text(move || {
        let option = option.read();
        let good = option.good.as_ref();
        good.map(|good| of(good).implied(session.language.get())).unwrap_or_default()
    });
    let value = section(
        session,
        "option-value",
        |language| labels(language).value,
        view! { {value} <p class="desk-prose">{implied}</p> }.into_any(),
        Some(|language| labels(language).value_note),
        is_stale(),
    );
    let bill = section(
        session,
        "option-bill",
        |language| labels(language).bill,
        scrolled(session, |language| labels(language).bill, shown(tables::bill)),
        Some(|language| labels(language).bill_note),
        is_stale(),
    );
    let months = section(
        session,
        "option-months",
        |language| labels(language).months,
        scrolled(session, |language| labels(language).months, shown(tables::months)),
        None,
        is_stale(),
    );
    let workings = section(
        session,
        "option-working",
        |language| labels(language).working,
        workings(session, option),
        None,
        is_stale(),
    );
    view! {
        <div class="desk">
            <section class="answer results" class:is-stale=is_stale()>
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).options.title)}</h1>
                <p class="lead" id=session.id("option-answer")>{lead}</p>
                <p class="stale-note">{stale_note(session, option)}</p>
            </section>
            {payoff_figure(session, option)}
            <OptionFields session=session option=option/>
            {bill}
            {value}
            <div class="desk-figures">
                {volatility_figure(session, option)}
                {term_figure(session, option)}
            </div>
            {months}
            {seller(session, option)}
            {workings}
        </div>
    }
}

/// What Shanghai's rules would ask, where they are about such an option.
fn seller(session: Session, option: Memo<Priced<OptionStudy>>) -> AnyView {
    let rules = move || {
        let option = option.read();
        let good = option.good.as_ref()?;
        let rules = SellerRules::of(&good.scenario, &good.priced)?;
        Some(tables::seller(&good.priced, &rules, session.language.get()))
    };
    let has_rules = crate::ui::parts::dynamic::steady(move || rules().is_some());
    let shown = piece(move || {
        let is_shown = has_rules.get().then(|| {
            section(
                session,
                "option-seller",
                |language| labels(language).seller,
                scrolled(session, |language| labels(language).seller, rules),
                Some(|language| labels(language).seller_note),
                stale(session, option),
            )
        });
        is_shown.into_any()
    });
    view! { {shown} }.into_any()
}

/// The workings of all parts of the option.
fn workings(session: Session, option: Memo<Priced<OptionStudy>>) -> AnyView {
    let shown = piece(move || {
        let (option, language) = (option.read(), session.language.get());
        let workings = option.good.iter().flat_map(|good| tables::workings(&good.priced, language));
        workings.map(|working| model_working(working, language)).collect_view().into_any()
    });
    view! { {shown} }.into_any()
}
