//! Whether the lock can be traded in its size.

use leptos::prelude::*;

use super::contract::stale_note;
use super::field::{Label, field, label};
use super::figure::{DeskFigure, desk_figure};
use super::model_working::model_working;
use super::priced::{Good, Priced, priced, stale};
use super::section::{scrolled, section};
use crate::chart::Datum;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::show::liquidity as shown;
use crate::show::table::Table;
use crate::study::keys::place;
use crate::study::keys::row::KeyPlace;
use crate::study::liquidity::trade::LiquidityStudy;
use crate::text::language::Language;
use crate::text::liquidity::{Trading, labels};
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{piece, steady};
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;

/// A lock's orders, priced.
type Trades = Memo<Priced<LiquidityStudy>>;

fn of(good: &Good<LiquidityStudy>) -> Trading<'_> {
    let inputs = &good.scenario.trade;
    Trading {
        study: &good.priced,
        currency: good.study.currency,
        after: inputs.leave_after(),
        participation: to_float(inputs.participation.get()),
    }
}

/// The view of a session's lock as orders.
#[component]
pub fn Liquidity(
    /// Whose lock it is.
    session: Session,
) -> impl IntoView {
    let trades = priced(session, LiquidityStudy::run);
    let lead = piece(move || {
        let trades = trades.read();
        let good = trades.good.as_ref();
        spans(good.map(|good| of(good).answer(session.language.get())).unwrap_or_default())
    });
    let published = scrolled(
        session,
        |language| labels(language).published,
        move || Some(shown::published(session.language.get())),
    );
    let published = section(
        session,
        "trade-published",
        |language| labels(language).published,
        published,
        Some(|language| labels(language).published_note),
        stale(session, trades),
    );
    view! {
        <div class="desk">
            <section class="answer results" class:is-stale=stale(session, trades)>
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).liquidity.title)}</h1>
                <p class="lead" id=session.id("trade-answer")>{lead}</p>
                <p class="note">{label(session, |language| labels(language).standing)}</p>
                <p class="stale-note">{stale_note(session, trades)}</p>
            </section>
            {haste_figure(session, trades)}
            {fields(session)}
            {of_orders(session, trades)}
            {published}
        </div>
    }
}

/// What there is only where something is locked.
fn of_orders(session: Session, trades: Trades) -> AnyView {
    let has_orders = steady(move || {
        let trades = trades.read();
        trades.good.as_ref().is_some_and(|good| !good.priced.months.is_empty())
    });
    let table = move |id: &'static str, heading: Label, note: Label, make: Made| {
        let table = scrolled(session, heading, move || {
            let trades = trades.read();
            Some(make(trades.good.as_ref()?, session.language.get()))
        });
        section(session, id, heading, table, Some(note), stale(session, trades))
    };
    let shown = piece(move || {
        let sections = has_orders.get().then(|| {
            view! {
                {table(
                    "trade-ways",
                    |language| labels(language).ways,
                    |language| labels(language).ways_note,
                    |good, language| shown::ways(of(good), &good.study, language),
                )}
                {table(
                    "trade-months",
                    |language| labels(language).months,
                    |language| labels(language).months_note,
                    |good, language| shown::months(of(good), language),
                )}
                {workings(session, trades)}
            }
        });
        sections.into_any()
    });
    view! { {shown} }.into_any()
}

/// How a table is made of the orders.
type Made = fn(&Good<LiquidityStudy>, Language) -> Table;

fn workings(session: Session, trades: Trades) -> AnyView {
    let shown = piece(move || {
        let (trades, language) = (trades.read(), session.language.get());
        let workings = trades.good.iter().flat_map(|good| shown::workings(of(good), language));
        workings.map(|working| model_working(working, language)).collect_view().into_any()
    });
    section(
        session,
        "trade-working",
        |language| labels(language).working,
        view! { {shown} }.into_any(),
        Some(|language| labels(language).working_note),
        stale(session, trades),
    )
}

/// What leaving costs by the days that it takes; nothing where nothing is left to leave.
fn haste_figure(session: Session, trades: Trades) -> AnyView {
    let has_any = steady(move || {
        let trades = trades.read();
        trades.good.as_ref().is_some_and(|good| !good.priced.leave.lots.is_zero())
    });
    let shown = piece(move || has_any.get().then(|| haste(session, trades)).into_any());
    view! { {shown} }.into_any()
}

fn haste(session: Session, trades: Trades) -> AnyView {
    let here = move || trades.read().good.as_ref().map(|good| good.priced.here());
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "trade-haste",
            heading: |language| labels(language).haste,
            slider: |language| labels(language).inspect,
            chart: Box::new(move || {
                shown::haste(of(trades.read().good.as_ref()?), session.language.get())
            }),
            begins_at: Box::new(move || Datum::index(here().unwrap_or_default())),
            reading: Box::new(move |datum| {
                let trades = trades.read();
                Some(of(trades.good.as_ref()?).haste(datum.index, session.language.get()))
            }),
            is_stale: stale(session, trades),
        },
    );
    let note = label(session, |language| labels(language).haste_note);
    view! { {figure} <p class="note">{note}</p> }.into_any()
}

fn fields(session: Session) -> AnyView {
    let noted = |place: KeyPlace, name: Label, note: Label| field(session, place, name, Some(note));
    view! {
        <section class="control-group" id=session.id("trade-fields")>
            <h2>{label(session, |language| labels(language).inputs)}</h2>
            <div class="field-row">
                {field(session, place!("lock.share"), |language| labels(language).share, None)}
                {quantity_field(session, place!("contract.lot"), session.word(|words| words.lot_size), None, None)}
            </div>
            <div class="field-row">
                {noted(place!("trade.front_spread"), |language| labels(language).front_spread, |language| labels(language).front_spread_note)}
                {noted(place!("trade.back_spread"), |language| labels(language).back_spread, |language| labels(language).back_spread_note)}
                {noted(place!("trade.depth"), |language| labels(language).depth, |language| labels(language).depth_note)}
            </div>
            <div class="field-row">
                {noted(place!("trade.volume"), |language| labels(language).volume, |language| labels(language).volume_note)}
                {noted(place!("trade.back_volume"), |language| labels(language).back_volume, |language| labels(language).back_volume_note)}
                {noted(place!("trade.participation"), |language| labels(language).participation, |language| labels(language).participation_note)}
            </div>
            <div class="field-row">
                {noted(place!("trade.leave_days"), |language| labels(language).leave_days, |language| labels(language).leave_days_note)}
                {noted(place!("trade.leave_after"), |language| labels(language).leave_after, |language| labels(language).leave_after_note)}
                {noted(place!("trade.limit"), |language| labels(language).limit, |language| labels(language).limit_note)}
            </div>
            <div class="field-row">
                {noted(place!("trade.impact"), |language| labels(language).impact, |language| labels(language).impact_note)}
                {noted(place!("trade.exponent"), |language| labels(language).exponent, |language| labels(language).exponent_note)}
                {noted(place!("risk.option_vol"), |language| labels(language).volatility, |language| labels(language).volatility_note)}
            </div>
            {reset_button(session, &["trade", "risk.option_vol"])}
        </section>
    }
    .into_any()
}
