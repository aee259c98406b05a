//! The hedge memo, in English: the verdict, and what is hedged with what.

mod method;

use super::facts::{Facts, MonthFacts};
use super::{Labels, Prose, Section, Verdict};
use crate::hedge::effectiveness::verdict::Finding;
use crate::hedge::strategy::setting::Side;
use crate::study::risk::locks::StrategyKind;

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
            return vec!["A commitment is a contract to buy and no derivative, so there is no instrument to designate. It is booked as a purchase, and what is committed and not used as a loss.".to_owned()];
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
        said.push("Without hedge accounting the lock’s gains and losses go through profit month by month as they arise, apart from the bills that they are meant to offset.".to_owned());
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

/// What was measured on a bill that is not the reader's.
fn bundled(facts: &Facts) -> String {
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
        item(facts),
        component(facts),
        instrument(facts),
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
    let aim = match facts.side {
        Side::Buyer => format!(
            "We pay for AI tokens ({models}, {a_month}) at prices that providers can change. From {first} to {last}, {months} months, the bill comes to {unmoved} at the prices of {day}. The objective is that what we pay for {share} of the expected use varies less."
        ),
        Side::Provider => format!(
            "We sell AI tokens ({models}, {a_month}) at prices that the market can change. From {first} to {last}, {months} months, revenue comes to {unmoved} at the prices of {day}. The objective is that what we take in for {share} of the expected sales varies less."
        ),
    };
    Section::new("Objective and strategy")
        .say(aim)
        .say(format!("Strategy: {name}. {note} It buys certainty and no profit: if prices go the other way, it costs more than no lock."))
        .blanks(&["Risk policy that allows it, with its limits", "Approved by, on"])
}

fn risk(facts: &Facts) -> Section {
    let [first, rest] = match facts.side {
        Side::Buyer => [
            "Cash flow risk: future payments for tokens vary with their market price, as the index measures it.",
            "Not hedged: how many tokens are used, changes of the provider’s own price that the index does not share, and the provider’s solvency.",
        ],
        Side::Provider => [
            "Cash flow risk: future receipts for tokens vary with their market price, as the index measures it.",
            "Not hedged: how many tokens are sold, changes of our own price that the index does not share, and the customers’ solvency.",
        ],
    };
    let currency = "Nor is the exchange rate between the bill’s currency and the contract’s.";
    Section::new("Nature of the risk").say(first).say(match facts.currencies_meet {
        true => format!("{rest} {currency}"),
        false => rest.to_owned(),
    })
}

fn item(facts: &Facts) -> Section {
    let Facts { exposure, hedged, .. } = facts;
    let [what, blank] = match facts.side {
        Side::Buyer => ["purchases", "Provider, and contract or price list"],
        Side::Provider => ["sales", "Customers, and contracts or price list"],
    };
    let by_month = facts.by_month.iter().map(|of| {
        let MonthFacts { month, exposure, hedged, .. } = of;
        format!("{month}: the first {hedged} of {exposure} million standard tokens")
    });
    Section::new("Hedged item")
        .say(format!(
            "Highly probable forecast {what} of tokens: of {exposure} million standard tokens expected, the first {hedged} million, month by month. A cash flow hedge."
        ))
        .points(by_month)
        .blanks(&["Evidence that they are highly probable: past use, contracts, plans", blank])
}

fn component(facts: &Facts) -> Section {
    Section::new("Is the index an eligible risk component?")
        .say("Either the whole price of the tokens is the hedged item, or only the part of it that is the index. Which of these three holds, the contract and the market tell:")
        .points([
            "The contract’s price formula names the index. The component is contractually specified: as a rule separately identifiable under IFRS 9 (B6.3.10(a)), and for forecast purchases and sales open under ASC 815-20-25-15(i). Then only the index is hedged, and the R² against the whole price is no obstacle.".to_owned(),
            format!("No contract names it, and the market is seen to build prices from it. The component has to be separately identifiable and reliably measurable within the structure of that market (IFRS 9, 6.3.7 and B6.3.8 to B6.3.10). US GAAP opens such a way with ASU 2025-09: for public companies in fiscal years that begin after 15 December 2026, for others a year later. {}", explained(facts)),
            "Neither: the whole price is the hedged item, and the verdict above stands.".to_owned(),
        ])
        .say("Tokens are a service. Settle with your auditors first whether the rules of ASC 815 for nonfinancial assets are open to them.")
        .blanks(&["Which of the three, with the clause or the analysis of the market"])
}

fn explained(facts: &Facts) -> String {
    let share = match &facts.sample {
        Some(sample) if sample.is_own => &sample.r_squared,
        _ => &facts.r_squared,
    };
    format!(
        "An index that explains {share} of the own price is little sign of one, unless that share is high."
    )
}

fn instrument(facts: &Facts) -> Section {
    let Facts { lots, lot, tick, fee, margin, index, status, name, .. } = facts;
    let section = Section::new("Hedging instrument");
    let section = if facts.is_in_futures() {
        let way = if facts.side == Side::Buyer { "bought" } else { "sold" };
        let when = match facts.strategy {
            StrategyKind::Layered => {
                " They are entered in equal parts, one a month: each part is designated when it is entered."
            }
            StrategyKind::StackAndRoll => {
                " They stand in the next month’s contract and are rolled: that the roll is part of the strategy has to be said here."
            }
            _ => "",
        };
        let by_month = facts.by_month.iter().map(|of| {
            let MonthFacts { month, lots, price, notional, .. } = of;
            format!("{month}: {lots} lots at {price}, notional {notional}")
        });
        section
            .say(format!(
                "Futures {way}, {lots} lots of {lot} million standard tokens; tick {tick}, initial margin {margin}, fee {fee} a lot and side; index today {index}. The whole of each contract is designated.{when}"
            ))
            .points(by_month)
    } else if facts.strategy == StrategyKind::Commitment {
        section.say("A commitment is no derivative: there is nothing to designate.")
    } else {
        section.say(format!(
            "A {name} on {} million standard tokens, month by month as above; index today {index}.",
            facts.hedged
        ))
    };
    let section = match facts.has_options() {
        true => section.say("Only the intrinsic value is designated. The time value is a cost of hedging (IFRS 9, 6.5.15), or an excluded component (ASC 815-20-25-82)."),
        false => section,
    };
    section
        .say(format!("{status} Until there is an instrument and somebody on the other side of it, nothing can be designated."))
        .blanks(&["Instrument as traded: exchange or dealer, date, reference", "Counterparty or clearing house, and its rating"])
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
