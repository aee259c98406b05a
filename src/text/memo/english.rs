//! The hedge memo, in English: the verdict, and what is hedged with what.

mod item;
mod method;

use super::facts::Facts;
use super::{Labels, Prose, Section, Verdict};
use crate::hedge::effectiveness::verdict::Finding;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

pub(super) const PROSE: Prose = Prose { preface, verdict, sections };

fn preface(facts: &Facts) -> String {
    format!(
        "A draft for your own auditors, written from the entries and prices of {}. It decides nothing. What only your company knows is left blank.",
        facts.day
    )
}

fn verdict(verdict: Verdict, facts: &Facts) -> Vec<String> {
    let Facts { r_squared, floor, slopes: [least, most], .. } = facts;
    let measured = facts.sample.as_ref().filter(|sample| sample.is_own);
    let first = match verdict {
        Verdict::NothingLocked => {
            return vec!["Nothing is locked in this scenario, so there is no hedge to designate.".to_owned()];
        }
        Verdict::NoDerivative => {
            let booked = match facts.side {
                Side::Buyer => "A commitment is a contract to buy and no derivative, so there is no instrument to designate. It is booked as a purchase, and what is committed and not used as a loss.",
                Side::Provider => "A commitment is a contract to sell and no derivative, so there is no instrument to designate. It is booked as a sale, as it is delivered.",
            };
            return vec![booked.to_owned()];
        }
        Verdict::NotEffective => match measured {
            Some(sample) => format!(
                "As it stands, this hedge would not qualify under US GAAP. In the {} changes of your own price that you brought, the index explains {} of its variance, and a slope like this one comes by chance in {} of samples; practice under ASC 815 asks for an R² of about {floor} or more, and for no more than 5%.",
                sample.changes, sample.r_squared, sample.p_value
            ),
            None => format!(
                "As it stands, this hedge would not qualify under US GAAP. The index explains {r_squared} of the variance of your own price, as assumed here, and practice under ASC 815 asks for an R² of about {floor} or more. {}",
                bundled(facts)
            ),
        },
        Verdict::DependsOnDirection => "As it stands, this hedge could qualify under US GAAP one way round only: which price is regressed on which has to be written down below, and kept.".to_owned(),
        Verdict::RatioOutside => format!(
            "As it stands, this hedge would not qualify under US GAAP: R² would pass, and the slope lies outside {least} to {most}. A locked share nearer to the best ratio would pass."
        ),
        Verdict::Assumed => format!(
            "At the R² of {r_squared} that is assumed here, this hedge could qualify under US GAAP. The assumption is not a measurement: bring a history of your own prices before you rely on it. {}",
            bundled(facts)
        ),
        Verdict::Effective => format!(
            "On the history that you brought, this hedge could qualify under US GAAP: R² is at least {floor}, and the slope lies within {least} to {most}."
        ),
    };
    let mut said = vec![first];
    if matches!(verdict, Verdict::NotEffective | Verdict::RatioOutside) {
        let offset = match facts.side {
            Side::Buyer => "the bills",
            Side::Provider => "the revenue",
        };
        said.push(format!("Without hedge accounting the lock’s gains and losses go through profit as they arise, apart from {offset} that they are meant to offset."));
    }
    said.extend(facts.sample.as_ref().map(|sample| {
        let shown = match sample.relationship {
            Finding::Supported => "the sample speaks for an economic relationship",
            Finding::Weak => "the sample is too weak to show an economic relationship",
            Finding::Contradicted => "the sample speaks against an economic relationship",
        };
        format!(
            "IFRS 9 has no such line (6.4.1(c)): {shown}, and {} of the variance is left at this ratio. Auditors would ask what else ties the two prices together.",
            sample.left
        )
    }));
    if verdict != Verdict::Effective {
        said.push("What would change this: a contract whose price follows the index. Then the index alone may be the hedged risk, and how the rest of your price moves no longer counts (see “Is the index an eligible risk component?”).".to_owned());
    }
    said
}

/// What was measured on a bill that is not the reader's, or that nothing was.
fn bundled(facts: &Facts) -> String {
    if facts.unit == BilledUnit::GpuHours {
        return "Nothing of the kind was measured on GPU-hours: only a history of your own tells."
            .to_owned();
    }
    let sample = facts.sample.as_ref().filter(|sample| !sample.is_own);
    let said = sample.map(|sample| {
        format!(
            "Measured on a bill over three open models, in {} weeks: {}.",
            sample.changes, sample.r_squared
        )
    });
    said.unwrap_or_default()
}

fn sections(facts: &Facts, points: Vec<String>) -> Vec<Section> {
    let mut sections = vec![
        parties(),
        objective(facts),
        risk(facts),
        item::item(facts),
        item::component(facts),
        item::instrument(facts),
    ];
    sections.extend(method::sections(facts, points));
    sections
}

fn parties() -> Section {
    Section::new("Who designates, and when")
        .say("Hedge accounting begins on the day on which this document is complete and signed, and never before it (IFRS 9, 6.4.1(b); ASC 815-20-25-3).")
        .blanks(&["Company", "Standard (IFRS 9 or ASC 815)", "Number of the hedge", "Date of designation"])
}

fn objective(facts: &Facts) -> Section {
    let Facts { months, first, last, unmoved, models, a_month, day, share, name, note, .. } = facts;
    let named = facts.counted.named;
    let [aim, other_way] = match facts.side {
        Side::Buyer => [
            format!(
                "We pay for {named} ({models}, {a_month}) at prices that providers can change. From {first} to {last}, {months} months, the bill comes to {unmoved} at the prices of {day}. The objective is that what we pay for {share} of the expected use varies less."
            ),
            "it costs more than no lock".to_owned(),
        ],
        Side::Provider => [
            format!(
                "We sell {named} ({models}, {a_month}) at prices that the market can change. From {first} to {last}, {months} months, revenue comes to {unmoved} at the prices of {day}. The objective is that what we take in for {share} of the expected sales varies less."
            ),
            "it brings in less than no lock".to_owned(),
        ],
    };
    Section::new("Objective and strategy")
        .say(aim)
        .say(format!(
            "Strategy: {name}. {note} It buys certainty and no profit: if prices go the other way, {other_way}."
        ))
        .blanks(&["Risk policy that allows it, with its limits", "Approved by, on"])
}

fn risk(facts: &Facts) -> Section {
    let goods = facts.counted.goods;
    let [what, apart, outside] = match facts.side {
        Side::Buyer => [
            format!("what we pay for {goods}"),
            "the provider’s own price".to_owned(),
            format!("how many {goods} are used, and the provider’s solvency."),
        ],
        Side::Provider => [
            format!("what we take in for {goods}"),
            "our own price".to_owned(),
            format!("how many {goods} are sold, and the customers’ solvency."),
        ],
    };
    let outside = format!("Not hedged: {outside}");
    let currency = "Nor is the exchange rate between the bill’s currency and the contract’s.";
    Section::new("Nature of the risk")
        .say(format!(
            "Cash flow risk: {what} in the months to come varies with their price. The hedged risk is every change of that price (ASC 815-20-25-15(i)(2)), unless the index alone is designated as a component below."
        ))
        .say(format!(
            "The instrument offsets what the index shares of it. Changes of {apart} that the index does not share remain, and make the hedge ineffective."
        ))
        .say(match facts.currencies_meet {
            true => format!("{outside} {currency}"),
            false => outside,
        })
}

pub(super) const LABELS: Labels = Labels {
    document: "Designation of a hedge: draft",
    verdict: "Verdict",
    blank: "fill in",
    copy: "Copy the text",
    copied: "Text copied.",
    copy_failed: "Your browser did not let the page copy. Select the text below and copy it.",
    markdown: "Save as Markdown",
    plain: "Save as plain text",
    print: "Print or save as PDF",
    edit: "Edit the text",
    edit_note: "Lines that begin with # are headings, with - points. What you write is shown above, copied, saved and printed; it is kept until you close or reload this page.",
    text: "Text of the memo",
    is_edited: "This is your edited text. It no longer follows the entries.",
    write_anew: "Write it anew from the entries",
    source: "Where the figures are from",
    source_note: "Entries and prices as of {day}. This link shows every figure and entry again:",
};
