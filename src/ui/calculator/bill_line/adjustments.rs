//! The adjustments of a line's price, folded under one line that tells them.

use std::sync::Arc;

use leptos::prelude::*;

use super::amount::money_taken;
use super::line_of;
use crate::hedge::adjustment::AdjustmentKind;
use crate::hedge::listed_ratio::{ListedRatio, listed_ratios};
use crate::market::price_list::ListedPrice;
use crate::study::amount::peak_share_for;
use crate::study::keys::key;
use crate::study::keys::row::Key;
use crate::text::adjustment::adjustment_name;
use crate::text::bill::{adjustments, ratio_source};
use crate::text::words::Pick;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::quantity_field::number_field;
use crate::ui::session::Session;

/// The keys of an adjustment's share, its ratio, and those of cached input and of output.
type Keys = [&'static Key; 4];

const LABELS: [Pick; 4] = [
    |words| words.share_of_tokens,
    |words| words.price_ratio,
    |words| words.cached_ratio,
    |words| words.output_ratio,
];

const fn keys(kind: AdjustmentKind) -> Keys {
    match kind {
        AdjustmentKind::Batch => [
            key!("line.N.batch_share"),
            key!("line.N.batch_price_ratio"),
            key!("line.N.batch_cached_ratio"),
            key!("line.N.batch_output_ratio"),
        ],
        AdjustmentKind::Flex => [
            key!("line.N.flex.share"),
            key!("line.N.flex.ratio"),
            key!("line.N.flex.cached_ratio"),
            key!("line.N.flex.output_ratio"),
        ],
        AdjustmentKind::Priority => [
            key!("line.N.priority.share"),
            key!("line.N.priority.ratio"),
            key!("line.N.priority.cached_ratio"),
            key!("line.N.priority.output_ratio"),
        ],
        AdjustmentKind::Fast => [
            key!("line.N.fast.share"),
            key!("line.N.fast.ratio"),
            key!("line.N.fast.cached_ratio"),
            key!("line.N.fast.output_ratio"),
        ],
        AdjustmentKind::LongContext => [
            key!("line.N.long.share"),
            key!("line.N.long.ratio"),
            key!("line.N.long.cached_ratio"),
            key!("line.N.long.output_ratio"),
        ],
        AdjustmentKind::Peak => [
            key!("line.N.peak.share"),
            key!("line.N.peak.ratio"),
            key!("line.N.peak.cached_ratio"),
            key!("line.N.peak.output_ratio"),
        ],
        AdjustmentKind::Residency => [
            key!("line.N.residency.share"),
            key!("line.N.residency.ratio"),
            key!("line.N.residency.cached_ratio"),
            key!("line.N.residency.output_ratio"),
        ],
        AdjustmentKind::Discount => [
            key!("line.N.discount.share"),
            key!("line.N.discount.ratio"),
            key!("line.N.discount.cached_ratio"),
            key!("line.N.discount.output_ratio"),
        ],
    }
}

/// All adjustments of a line, whose fields are built when they are opened.
pub(super) fn adjustment_fields(
    session: Session,
    index: usize,
    listed: Memo<Option<ListedPrice>>,
) -> AnyView {
    let is_open = RwSignal::new(false);
    let summary = text(move || {
        let language = session.language.get();
        let told = line_of(session, index).map(|line| adjustments(&line, language));
        let (name, colon) = (session.words().adjustments, language.colon());
        format!("{name}{colon}{}", told.unwrap_or_default())
    });
    let fields = piece(move || {
        if !is_open.get() {
            return ().into_any();
        }
        let day = session.scenario.read_untracked().as_of;
        let ratios = listed.get().map(|row| listed_ratios(&row, day)).unwrap_or_default();
        let group = |kind: AdjustmentKind| {
            let known = ratios.iter().find(|ratio| ratio.kind == kind).copied();
            adjustment(session, index, kind, known)
        };
        view! {
            <p class="note">{session.word(|words| words.adjustments_note)}</p>
            {AdjustmentKind::ALL.map(group).collect_view()}
        }
        .into_any()
    });
    view! {
        <details class="adjustments" on:toggle=move |_| is_open.update(|open| *open = !*open)>
            <summary>{summary}</summary>
            {fields}
        </details>
    }
    .into_any()
}

/// The fields of one adjustment, and where its ratio is from.
fn adjustment(
    session: Session,
    index: usize,
    kind: AdjustmentKind,
    known: Option<ListedRatio>,
) -> AnyView {
    let name = text(move || adjustment_name(kind, session.language.get()).to_owned());
    let fields = keys(kind).into_iter().zip(LABELS);
    let fields =
        fields.map(|(key, label)| number_field(session, key.of_line(index), label)).collect_view();
    let of_output = (kind == AdjustmentKind::LongContext).then(|| {
        let place = key!("line.N.long.output_share").of_line(index);
        number_field(session, place, |words| words.share_of_output)
    });
    let billed = (kind == AdjustmentKind::Peak).then(|| billed_field(session, index));
    let source = text(move || {
        known.map(|known| ratio_source(&known, session.language.get())).unwrap_or_default()
    });
    view! {
        <fieldset class="adjustment">
            <legend>{name}</legend>
            <div class="field-row">{fields} {of_output} {billed}</div>
            <p class="source">{source}</p>
        </fieldset>
    }
    .into_any()
}

/// What was billed, which tells the share at peak hours.
fn billed_field(session: Session, index: usize) -> AnyView {
    let hint = session.word(|words| words.billed_note);
    let take = Arc::new(|line: &mut crate::hedge::bill::BillLine, billed| {
        line.adjustments.peak.share = peak_share_for(line, billed)?;
        Ok(())
    });
    money_taken(session, index, "billed", |words| words.billed, hint, take)
}
