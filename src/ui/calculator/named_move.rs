//! The choice of a move: the reader's own percentage, or one that really happened.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::market::index_fall::IndexFall;
use crate::market::named_move::{NamedMove, named_moves};
use crate::market::price_list::ListedPrice;
use crate::market::quantity::{IndexResponse, PassThrough, Price, Quantity};
use crate::market::token::TokenKind;
use crate::study::drawn_path::{self, DrawnPath};
use crate::study::price_move::{MoveKind, PriceMove};
use crate::text::language::Language;
use crate::text::move_names::{already_moved, index_fall_name, index_fall_note, move_name};
use crate::text::number;
use crate::text::vendor::model_name;
use crate::text::working::kind_name;
use crate::ui::parts::choice::{SelectOption, choice, select};
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::limit::limited;
use crate::ui::session::{Session, use_session};

/// The value of the list's first entry, which is no named move.
const OWN_PERCENTAGE: &str = "";

/// The value of the entry for the index that fell while bills stood.
const INDEX_FALL: &str = "index-fall";

/// Whether the slider stands where that entry puts it.
fn is_index_fall(price_move: &PriceMove) -> bool {
    let is_at_fall =
        || IndexFall::from_data().and_then(|fall| fall.change()) == Some(price_move.change);
    price_move.kind == MoveKind::Slider && price_move.pass_through.get().is_zero() && is_at_fall()
}

/// What the fall of the index does to a lock, while it is chosen.
pub(super) fn index_fall_note_of(session: Session) -> AnyView {
    let is_fall = steady(move || is_index_fall(&session.scenario.read().price_move));
    let shown = piece(move || {
        let fall = is_fall.get().then(IndexFall::from_data);
        let note = fall.flatten().map(|fall| {
            let language = session.language.get();
            let source = format!("{}; {}", fall.high.source, fall.low.source);
            view! {
                <p class="note">{index_fall_note(&fall, language)}</p>
                <details>
                    <summary>{language.words().source}</summary>
                    <p class="source">{source}</p>
                </details>
            }
        });
        note.into_any()
    });
    view! { <div role="status">{shown}</div> }.into_any()
}

/// How much of the present kind of move the index shares.
const fn response(price_move: &mut PriceMove) -> &mut IndexResponse {
    match price_move.kind {
        MoveKind::Slider => &mut price_move.market_response,
        MoveKind::Named => &mut price_move.index_response,
    }
}

/// Whether the whole market moves, or the own vendor alone, of which the lock pays nothing.
pub(super) fn who_moves(session: Session) -> AnyView {
    let legend = session.word(|words| words.who_moves);
    let options = derived(move || {
        let words = session.words();
        vec![words.whole_market.to_owned(), words.only_this_vendor.to_owned()]
    });
    let chosen = derived(move || {
        let mut price_move = session.scenario.read().price_move.clone();
        usize::from(response(&mut price_move).get().is_zero())
    });
    let choose = move |index: usize| {
        let shared = if index == 0 { Decimal::ONE } else { Decimal::ZERO };
        if let Ok(shared) = IndexResponse::new(shared) {
            session.change(true, |scenario| *response(&mut scenario.price_move) = shared);
        }
    };
    let alone = text(move || {
        let is_alone = chosen.get() == 1;
        if is_alone { session.words().only_this_vendor_note.to_owned() } else { String::new() }
    });
    let who = choice(session.id("index-response"), legend, options, chosen, Callback::new(choose));
    view! {
        {limited(session, &["move.market_response", "move.index_response"], who)}
        <p class="note">{alone}</p>
    }
    .into_any()
}

/// The same under the slider, for an index that moved without the bill.
pub(super) fn who_moves_of_slider(session: Session) -> AnyView {
    let is_asked = steady(move || !is_index_fall(&session.scenario.read().price_move));
    piece(move || is_asked.get().then(|| who_moves(session)).into_any()).into_any()
}

/// The list of moves.
#[component]
pub fn MoveSelect() -> impl IntoView {
    let session = use_session();
    let options = derived(move || {
        let language = session.language.get();
        let words = language.words();
        let own = SelectOption {
            value: OWN_PERCENTAGE.to_owned(),
            label: words.own_percentage.to_owned(),
            group: String::new(),
        };
        let named = named_moves().map(|named| SelectOption {
            value: named.id.to_owned(),
            label: move_name(named.id, language),
            group: words.really_happened.to_owned(),
        });
        let fall = IndexFall::from_data().map(|fall| SelectOption {
            value: INDEX_FALL.to_owned(),
            label: index_fall_name(&fall, language),
            group: words.index_alone.to_owned(),
        });
        let drawn = SelectOption {
            value: drawn_path::NAME.to_owned(),
            label: move_name(drawn_path::NAME, language),
            group: String::new(),
        };
        std::iter::once(own).chain(named).chain(fall).chain([drawn]).collect::<Vec<_>>()
    });
    let chosen = steady(move || {
        let price_move = &session.scenario.read().price_move;
        match price_move.kind {
            MoveKind::Slider if is_index_fall(price_move) => INDEX_FALL.to_owned(),
            MoveKind::Slider => OWN_PERCENTAGE.to_owned(),
            MoveKind::Named => price_move.name.clone(),
        }
    });
    let choose = move |id: String| {
        session.change(true, |scenario| {
            let price_move = &mut scenario.price_move;
            // A bill with a custom percentage moves again.
            if is_index_fall(price_move) {
                price_move.pass_through = PassThrough::default();
            }
            let fall = IndexFall::from_data().and_then(|fall| fall.change());
            match (NamedMove::find(&id), fall) {
                (Some(named), _) => {
                    price_move.kind = MoveKind::Named;
                    price_move.steps = named.steps;
                    // One vendor moved; whether others followed is the reader's to say.
                    // OK because zero is in range.
                    price_move.index_response =
                        IndexResponse::new(Decimal::ZERO).unwrap_or_default();
                    price_move.name = id;
                }
                (None, Some(change)) if id == INDEX_FALL => {
                    price_move.kind = MoveKind::Slider;
                    price_move.change = change;
                    // OK because zero is in range; the fallback is one for one.
                    price_move.pass_through = PassThrough::new(Decimal::ZERO).unwrap_or_default();
                    price_move.market_response = IndexResponse::default();
                }
                // The move as it stands is what the reader draws on from.
                _ if id == drawn_path::NAME => {
                    let study = &session.shown.read_untracked().study;
                    *price_move = DrawnPath::of_study(study).price_move(price_move);
                }
                _ => price_move.kind = MoveKind::Slider,
            }
        });
    };
    let label = session.word(|words| words.what_happens);
    let moves =
        select(session.id("field-move-name"), label, options, chosen.into(), Callback::new(choose));
    limited(session, &["move.kind", "move.name"], moves)
}

/// What the named move did, with its dates and source, and whether the market follows.
#[component]
pub fn NamedMoveNote() -> impl IntoView {
    let session = use_session();
    let named = Memo::new(move |_| NamedMove::find(&session.scenario.read().price_move.name));
    let history = piece(move || {
        let language = session.language.get();
        let history = named.get().map(|named| {
            let rows = std::iter::once(&named.before).chain(&named.after);
            let rows =
                rows.map(|row| view! { <li>{price_line(row, language)}</li> }).collect_view();
            let sources = std::iter::once(&named.before).chain(&named.after);
            let mut sources: Vec<_> = sources.map(|row| row.source).collect();
            sources.dedup();
            let source = sources.join("; ");
            let note = missing_note(&named, language);
            view! {
                <p class="note">{kinds(language)}</p>
                <ul class="price-steps">{rows}</ul>
                {note.map(|note| view! { <p class="note">{note}</p> })}
                <details>
                    <summary>{language.words().source}</summary>
                    <p class="source">{source}</p>
                </details>
            }
        });
        history.into_any()
    });
    let already = text(move || {
        let language = session.language.get();
        let named = named.read();
        let note = |named: &NamedMove| already_moved(&session.scenario.read(), named, language);
        named.as_ref().map(note).unwrap_or_default().to_owned()
    });
    let replayed = text(move || {
        let is_replay = session.scenario.read().price_move.is_replay();
        if is_replay { session.words().replayed.to_owned() } else { String::new() }
    });
    view! {
        <div class="named-move">
            {who_moves(session)}
            <p class="note">{already}</p>
            <p class="note">{replayed}</p>
            {history}
        </div>
    }
}

/// What the three prices of a line are.
fn kinds(language: Language) -> String {
    let words = language.words();
    let names = TokenKind::LISTED.map(|kind| kind_name(kind, words));
    format!("{}{}{}", words.prices_of_line, language.colon(), names.join(" / "))
}

/// A dated price in a line: the day, the model, and the price of each kind.
fn price_line(row: &ListedPrice, language: Language) -> String {
    let price = |price: Option<Price>| match price {
        Some(price) => number::price(price.get(), row.currency, language),
        None => "–".to_owned(),
    };
    let prices = row.prices;
    format!(
        "{}  {}{}{} / {} / {}",
        number::date(row.date, language),
        model_name(row.model, language),
        language.colon(),
        price(prices.input),
        price(prices.cached),
        price(prices.output)
    )
}

fn missing_note(named: &NamedMove, language: Language) -> Option<&'static str> {
    let words = language.words();
    let missing = named.takes_input_ratio;
    match (missing.cached, missing.output) {
        (false, false) => None,
        (true, false) => Some(words.takes_input_ratio_cached),
        (_, true) => Some(words.takes_input_ratio_both),
    }
}
