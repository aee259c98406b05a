//! A line's amount as a field: writing it writes the tokens.

use std::sync::Arc;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::line_of;
use crate::hedge::bill::BillLine;
use crate::market::currency::Currency;
use crate::market::quantity::Unit;
use crate::parse::parse;
use crate::study::amount::{AmountError, Typing, line_cost};
use crate::text::bill::{amount_error, whole_tokens_cost};
use crate::text::number;
use crate::text::words::Pick;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::session::Session;

/// What a line does with an amount that is typed, or why it cannot.
type Take = Arc<dyn Fn(&mut BillLine, Decimal) -> Result<(), AmountError> + Send + Sync>;

/// The field of what a line costs in month 1, which scales its tokens at their mix.
pub(super) fn amount_field(session: Session, index: usize) -> AnyView {
    let typing = StoredValue::new(None::<Typing>);
    // What was asked for, and what whole tokens cost instead.
    let given = RwSignal::new(None::<Decimal>);
    let take: Take = Arc::new(move |line, wanted| {
        let (so_far, scaled) = Typing::enter(typing.get_value(), line, wanted)?;
        typing.set_value(Some(so_far));
        given.set((scaled.cost != wanted).then_some(scaled.cost));
        line.tokens = scaled.tokens;
        Ok(())
    });
    let hint = derived(move || {
        let cost =
            line_of(session, index).and_then(|line| Some((line_cost(&line)?, line.currency)));
        let given = given.get().and_then(|given| cost.filter(|(cost, _)| *cost == given));
        match given {
            Some((cost, currency)) => whole_tokens_cost(cost, currency, session.language.get()),
            None => session.words().amount_note.to_owned(),
        }
    });
    money_taken(session, index, "amount", |words| words.amount, hint, take)
}

/// A field that shows what a line costs and does something with another amount.
pub(super) fn money_taken(
    session: Session,
    index: usize,
    name: &'static str,
    label: Pick,
    hint: Signal<String>,
    take: Take,
) -> AnyView {
    let cost = move || line_of(session, index).as_ref().and_then(line_cost).unwrap_or_default();
    let currency =
        move || session.scenario.read_untracked().lines.get(index).map(|line| line.currency);
    let entered = move |amount: Decimal| -> Result<(), Mistake> {
        let mut outcome = Ok(());
        session.change(false, |scenario| {
            if let Some(line) = scenario.lines.get_mut(index) {
                outcome = take(line, amount);
            }
        });
        outcome.map_err(|error| {
            let currency = currency().unwrap_or_default();
            Arc::new(move |language| amount_error(error, currency, language)) as Mistake
        })
    };
    let entered = Arc::new(entered);
    let again = Arc::clone(&entered);
    let enter = move |text: String| {
        let currency: Option<Currency> = currency();
        let amount = parse(&text, Unit::Money, currency).map_err(|error| {
            Arc::new(move |language| error.message(language, Unit::Money)) as Mistake
        })?;
        entered(amount)
    };
    let restore = move |before: String| {
        // OK because the old amount is valid; zero is refused and changes nothing.
        _ = again(Decimal::from_str_exact(&before).unwrap_or_default());
    };
    let shown = move || number::input(cost(), Unit::Money, session.language.get());
    let entry = FieldValue {
        value: derived(move || cost().to_string()),
        shown: derived(shown),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    let key = format!("line.{}.{name}", index + 1);
    view! { <Field session=session key=key label=session.word(label) entry=entry hint=Some(hint)/> }
        .into_any()
}
