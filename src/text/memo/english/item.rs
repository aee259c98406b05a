//! The hedge memo, in English: what is hedged, and with what.

use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::risk::locks::StrategyKind;
use crate::text::memo::Section;
use crate::text::memo::facts::{Facts, MonthFacts};

pub(super) fn item(facts: &Facts) -> Section {
    let Facts { exposure, hedged, lines, counted, .. } = facts;
    let (goods, unit) = (counted.goods, counted.unit);
    let [what, past, blank] = match facts.side {
        Side::Buyer => ["purchases", "use", "Provider, and contract or price list"],
        Side::Provider => ["sales", "sales", "Customers, and contracts or price list"],
    };
    let by_month = facts.by_month.iter().map(|of| {
        let MonthFacts { month, exposure, hedged, .. } = of;
        format!("{month}: the first {hedged} of {exposure} {unit}")
    });
    let section = Section::new("Hedged item")
        .say(format!(
            "Forecast {what} of {goods}, with parties outside our group: of {exposure} {unit} expected, the first {hedged}, month by month. A cash flow hedge."
        ))
        .points(by_month)
        .say(format!(
            "Such {what} have to be highly probable under IFRS 9 (6.3.3) and probable under ASC 815 (815-20-25-15(b)). A quantity and a month are given for each, so that it can be told afterwards which of them were hedged (815-20-25-3(d))."
        ));
    let section = match lines {
        0 | 1 => section,
        lines => section.say(format!(
            "The bill has {lines} lines. They are one group only where they are managed together (IFRS 9, 6.6.1) and bear a similar risk (ASC 815-20-25-15(a), as of ASU 2025-09); else each is a hedge of its own."
        )),
    };
    let evidence = format!("Evidence that they are so probable: past {past}, contracts, plans");
    section.blanks(&[&evidence, blank])
}

pub(super) fn component(facts: &Facts) -> Section {
    let goods = facts.counted.goods;
    let what = match facts.side {
        Side::Buyer => "purchases",
        Side::Provider => "sales",
    };
    Section::new("Is the index an eligible risk component?")
        .say(format!("Either the whole price of the {goods} is the hedged item, or only the part of it that is the index. Which of these three holds, the contract and the market tell:"))
        .points([
            format!("The contract’s price formula names the index. The component is contractually specified: as a rule separately identifiable under IFRS 9 (B6.3.10(a)), and for forecast {what} open under ASC 815-20-25-15(i)(3), on the terms of 815-20-25-22A and, for contracts that are still to be made, 25-22B. ASU 2025-09 changes these terms: see the next point for when. Then only the index is hedged, and the R² against the whole price is no obstacle."),
            format!("No contract names it, and the market is seen to build prices from it. The component has to be separately identifiable and reliably measurable within the structure of that market (IFRS 9, 6.3.7 and B6.3.8 to B6.3.10). US GAAP opens such a way with ASU 2025-09: for public companies in fiscal years that begin after 15 December 2026, for others a year later, and earlier for whoever adopts it. {}", explained(facts)),
            "Neither: the whole price is the hedged item, and the verdict above stands.".to_owned(),
        ])
        .say(match facts.unit {
            BilledUnit::Tokens => "Tokens are a service. Settle with your auditors first whether the rules of ASC 815 for nonfinancial assets are open to them.",
            BilledUnit::GpuHours => "A GPU-hour is a service, or a lease where the contract gives the use of identified machines (IFRS 16, ASC 842). Settle with your auditors first which it is, and whether the rules of ASC 815 for nonfinancial assets are open to it.",
        })
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

pub(super) fn instrument(facts: &Facts) -> Section {
    let Facts { lots, lot, tick, fee, margin, index, status, name, counted, .. } = facts;
    let unit = counted.unit;
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
            StrategyKind::Policy => {
                " They are what the policy asks for today: more is added as a month comes nearer, and each addition is designated when it is entered."
            }
            _ => "",
        };
        let by_month = facts.by_month.iter().map(|of| {
            let MonthFacts { month, lots, price, notional, .. } = of;
            format!("{month}: {lots} lots at {price}, notional {notional}")
        });
        section
            .say(format!(
                "Futures {way}, {lots} lots of {lot} {unit}; tick {tick}, initial margin {margin}, fee {fee} a lot and side; index today {index}. The whole of each contract is designated.{when}"
            ))
            .points(by_month)
    } else if facts.has_derivative() {
        section.say(format!(
            "A {name} on {} {unit}, month by month as above; index today {index}.",
            facts.instrument
        ))
    } else {
        section.say("There is no derivative to designate.")
    };
    let section = match facts.has_options() {
        true => section.say("Only the intrinsic value is designated, so that the hedged risk is one-sided: the price beyond the strike, and not every change of it (IFRS 9, B6.3.12). The time value is a cost of hedging (IFRS 9, 6.5.15), or an excluded component (ASC 815-20-25-82)."),
        false => section,
    };
    let section = match facts.sells_options() {
        true => section.say("An option is sold with the one that is bought: together they must not be a net written option (IFRS 9, 6.2.6; ASC 815-20-25-89). So no premium may be received, no more may be sold than is bought, and but for the strikes both have the same terms."),
        false => section,
    };
    let section = match facts.has_derivative() && !facts.is_in_futures() {
        true => section.blanks(&["Price, or strikes and premium, of each month"]),
        false => section,
    };
    section
        .say(format!("{status} Until there is an instrument and somebody on the other side of it, nothing can be designated."))
        .blanks(&["Instrument as traded: exchange or dealer, date, reference", "Counterparty or clearing house, and its rating"])
}
