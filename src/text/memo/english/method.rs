//! The hedge memo, in English: ratio, effectiveness, booking and signature.

use crate::hedge::strategy::setting::Side;
use crate::text::memo::Section;
use crate::text::memo::facts::{Facts, SampleFacts};

pub(super) fn sections(facts: &Facts, points: Vec<String>) -> Vec<Section> {
    vec![
        ratio(facts),
        relationship(facts, points),
        sources(facts),
        testing(facts),
        booking(facts),
        ending(),
        signature(),
    ]
}

fn ratio(facts: &Facts) -> Section {
    let Facts { hedged, exposure, covered, share, .. } = facts;
    let best = facts.sample.as_ref().map(|sample| {
        let whose = if sample.is_own { "the history that you brought" } else { "the bundled weeks" };
        format!("The ratio of least variance in {whose} is {} futures for one unit of the own price (h*, Hull).", sample.best_ratio)
    });
    Section::new("Hedge ratio")
        .say(format!(
            "{hedged} million standard tokens of the instrument for {exposure} million of the forecast: {covered}, where {share} is chosen and lots are whole. It is the ratio that is really used for risk management (IFRS 9, 6.4.1(c)(iii)), and not set so as to leave ineffectiveness out of sight."
        ))
        .say(best.unwrap_or_default())
}

fn relationship(facts: &Facts, points: Vec<String>) -> Section {
    let whose = facts.sample.as_ref().map(|sample| match sample.is_own {
        true => format!(
            "What {} changes of your own price over {} days each say:",
            sample.changes, sample.days
        ),
        false => format!(
            "What {} weeks of a bill over three open models say, which is not your bill:",
            sample.changes
        ),
    });
    Section::new("Economic relationship and credit risk")
        .say("Instrument and hedged item are prices of the same thing, tokens, and move in opposite directions for us where the own price follows the index.")
        .say(whose.unwrap_or_default())
        .points(points)
        .blanks(&["Why own price and index move together, on other grounds", "Why credit risk does not dominate, own and the other side’s"])
}

fn sources(facts: &Facts) -> Section {
    let own = match facts.side {
        Side::Buyer => {
            "The own price moves apart from the index: this provider’s changes, another model, other discounts."
        }
        Side::Provider => {
            "The own price moves apart from the index: another model, other customers, discounts."
        }
    };
    let mut points = vec![own.to_owned()];
    points.push(match facts.use_is_uncertain {
        true => {
            format!("Use differs from the plan: its volatility is taken as {} a year.", facts.usage)
        }
        false => "Use differs from the plan, which is taken as certain here.".to_owned(),
    });
    if facts.is_in_futures() {
        points.push("Lots are whole.".to_owned());
        if facts.below_one_lot > 0 {
            let months = facts.below_one_lot;
            points.push(format!("In {months} of the months half a lot is more than is used, so that nothing can be hedged in them."));
        }
        points.push("Margin earns and costs interest every day, and the bill is paid at the end of the month.".to_owned());
    }
    points
        .push("The index is settled on other days than those on which tokens are used.".to_owned());
    points.push(
        "The index changes what it is made of: weights, caps, adjustments for what a model can do."
            .to_owned(),
    );
    if facts.currencies_meet {
        points.push("Bill and contract are in different currencies.".to_owned());
    }
    points.push("The other side, or we, may not pay.".to_owned());
    Section::new("Sources of ineffectiveness")
        .say("The part that is not offset is expected from (IFRS 9, B6.4.6):")
        .points(points)
}

fn testing(facts: &Facts) -> Section {
    let Facts { floor, slopes: [least, most], .. } = facts;
    let today = facts.sample.as_ref().map(|sample| {
        let SampleFacts { r_squared, slope, p_value, offset, .. } = sample;
        let offset = match offset {
            Some(offset) => format!("dollar offset over the whole sample {offset}"),
            None => "dollar offset says nothing over this sample".to_owned(),
        };
        format!("Today: R² {r_squared}, slope {slope}, chance of such a slope without a link {p_value}, {offset}.")
    });
    Section::new("How effectiveness is tested")
        .say(format!(
            "Chosen at inception and kept: a regression of changes of the own price on changes of the hedge, with the periods of the sample. Accepted under ASC 815 practice: R² of {floor} or more, a slope of {least} to {most}, a chance of at most 5%. Repeated whenever results are reported, and every three months at least (ASC 815-20-25-79)."
        ))
        .say("Under IFRS 9 the three conditions of 6.4.1(c) are assessed at inception and at each reporting date at least (B6.4.12); what is ineffective is measured with a hypothetical derivative (B6.5.5): the same quantity at the own price.")
        .say(today.unwrap_or_default())
        .blanks(&["Which price is regressed on which, and over which periods", "Method where it differs from this"])
}

fn booking(facts: &Facts) -> Section {
    let when = match facts.side {
        Side::Buyer => "when the tokens are expensed",
        Side::Provider => "when the tokens are sold",
    };
    Section::new("What is booked")
        .say(format!(
            "If it qualifies: under IFRS 9 the effective part goes to the cash flow hedge reserve in other comprehensive income, no more than the item’s own change (6.5.11), and the rest to profit; under ASC 815 the whole change of the instrument goes there as long as the hedge is highly effective. From there it goes to profit {when}. If it does not qualify: all of it to profit as it arises."
        ))
}

fn ending() -> Section {
    Section::new("When it ends")
        .say("When the instrument expires or is closed, when the forecast is no longer highly probable, or when the conditions are no longer met. Under IFRS 9 the ratio is rebalanced first (6.5.5), and nobody may end it at will (6.5.6); under ASC 815 a hedge may be de-designated.")
}

fn signature() -> Section {
    Section::new("Signatures").blanks(&["Prepared by, on", "Reviewed by, on", "Approved by, on"])
}
