//! The hedge memo, in English: ratio, effectiveness, booking and signature.

use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::risk::locks::StrategyKind;
use crate::text::memo::Section;
use crate::text::memo::facts::{Facts, SampleFacts};

pub(super) fn sections(facts: &Facts, points: Vec<String>) -> Vec<Section> {
    vec![
        ratio(facts),
        relationship(facts, points),
        sources(facts),
        testing(facts),
        booking(facts),
        ending(facts),
        cited(),
        signature(),
    ]
}

fn ratio(facts: &Facts) -> Section {
    let Facts { hedged, instrument, covered, share, counted, .. } = facts;
    let lots = match facts.strategy {
        StrategyKind::Policy => {
            ", of which the policy takes a part for far months, and lots are whole"
        }
        _ if facts.is_in_futures() => ", and lots are whole",
        _ => "",
    };
    let best = facts.sample.as_ref().map(|sample| {
        let whose = if sample.is_own { "the history that you brought" } else { "the bundled weeks" };
        format!("The ratio of least variance in {whose} is {} futures for one unit of the own price (h*, Hull).", sample.best_ratio)
    });
    Section::new("Hedge ratio")
        .say(format!(
            "{instrument} {} of the instrument for {hedged} of the hedged item, which is {covered} of the forecast: {share} is chosen{lots}. It is the ratio that is really used for risk management (IFRS 9, 6.4.1(c)(iii)), and not set so as to leave ineffectiveness out of sight.",
            counted.unit
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
        .say(format!("Instrument and hedged item both depend on the market price of {}. As far as the own price follows the index, the same change of that price moves the two in opposite directions for us (IFRS 9, B6.4.4). A correlation alone does not show it (B6.4.6): the reason is to be given below.", facts.counted.goods))
        .say(whose.unwrap_or_default())
        .points(points)
        .say(credit(facts))
        .blanks(&["Why own price and index move together, on other grounds", "Why credit risk does not dominate, own and the other side’s"])
}

fn credit(facts: &Facts) -> &'static str {
    if facts.is_in_futures() {
        "Futures are cleared and paid up every day, so credit risk is not expected to dominate (IFRS 9, B6.4.7 and B6.4.8): what is left is the clearing house, the broker, and our own means to meet a margin call."
    } else if facts.has_derivative() {
        "The instrument is a contract with a dealer. Its rating, and the collateral that is exchanged, decide whether credit risk could dominate (IFRS 9, B6.4.7 and B6.4.8)."
    } else {
        ""
    }
}

fn sources(facts: &Facts) -> Section {
    let [own, plan, used, use_of, paid] = match facts.side {
        Side::Buyer => [
            "this provider’s changes, another offer, other discounts",
            "Use differs from the plan",
            "used",
            "use",
            "the bill is paid",
        ],
        Side::Provider => [
            "another offer, other customers, discounts",
            "Sales differ from the plan",
            "sold",
            "sales",
            "revenue comes in",
        ],
    };
    let mut points = vec![format!("The own price moves apart from the index: {own}.")];
    points.push(match facts.use_is_uncertain {
        true => format!("{plan}: the volatility of {use_of} is taken as {} a year.", facts.usage),
        false => format!("{plan}, which is taken as certain here."),
    });
    if facts.is_in_futures() {
        points.push("Lots are whole.".to_owned());
        if facts.below_one_lot > 0 {
            let months = facts.below_one_lot;
            points.push(format!("In {months} of the months half a lot is more than is {used}, so that nothing can be hedged in them."));
        }
        points.push(format!(
            "Margin earns and costs interest every day, and {paid} at the end of the month."
        ));
    }
    let goods = facts.counted.goods;
    points.push(format!(
        "The index is settled on other days than those on which {goods} are {used}."
    ));
    points.push(
        match facts.unit {
            BilledUnit::Tokens => "The index changes what it is made of: weights, caps, adjustments for what a model can do.",
            BilledUnit::GpuHours => "The index changes what it is made of: the offers that count, and their weights.",
        }
        .to_owned(),
    );
    if facts.currencies_meet {
        points.push("Bill and contract are in different currencies.".to_owned());
    }
    points.push("The other side, or we, may not pay.".to_owned());
    Section::new("Sources of ineffectiveness")
        .say("The part that is not offset is expected from (IFRS 9, B6.4.2):")
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
            "Chosen at inception and kept: looking ahead and back, a regression of changes of the own price on changes of the hedge, with the periods of the sample. Accepted under ASC 815 practice: R² of {floor} or more, a slope of {least} to {most}, a chance of at most 5%. The first one may follow by the end of the quarter, with the data of the day of designation (815-20-25-3(b)(2)(iv)), and at most private companies before the next statements are issued (815-20-25-139 and 25-140); it is repeated whenever results are reported, and every three months at least (815-20-25-79)."
        ))
        .say("Under IFRS 9 the three conditions of 6.4.1(c) are assessed at inception, at each reporting date at least and whenever circumstances change much, looking ahead only (B6.4.12); what is ineffective is measured with a hypothetical derivative (B6.5.5): the same quantity at the own price, worth nothing on the day of designation.")
        .say(today.unwrap_or_default())
        .blanks(&["Which price is regressed on which, and over which periods", "Method where it differs from this"])
}

fn booking(facts: &Facts) -> Section {
    let goods = facts.counted.goods;
    let (when, line) = match facts.side {
        Side::Buyer => (format!("when the {goods} are expensed"), "cost"),
        Side::Provider => (format!("when the {goods} are sold"), "revenue"),
    };
    Section::new("What is booked")
        .say(format!(
            "If it qualifies: under IFRS 9 the effective part goes to the cash flow hedge reserve in other comprehensive income, no more than the item’s own change (6.5.11), and the rest to profit; under ASC 815 the whole change of the instrument goes there as long as the hedge is highly effective. From there it goes to profit {when}, under ASC 815 in the same line as that {line} (815-20-45-1A). If it does not qualify: all of it to profit as it arises."
        ))
}

fn ending(facts: &Facts) -> Section {
    let what = match facts.side {
        Side::Buyer => "purchases",
        Side::Provider => "sales",
    };
    Section::new("When it ends")
        .say("When the instrument expires or is closed, when the forecast is no longer probable enough, or when the conditions are no longer met. Under IFRS 9 the ratio is rebalanced first (6.5.5), and nobody may end it at will (6.5.6); under ASC 815 a hedge may be de-designated (815-30-40-1).")
        .say(format!("What is deferred by then stays until the {what} take place. It goes to profit at once under IFRS 9 when they are no longer expected (6.5.12), and under ASC 815 when it is probable that they will not take place in their month or within two months after it (815-30-40-4 and 40-5)."))
}

/// Which paragraphs were read in public copies of the standards, and which only in what accountants write about them.
fn cited() -> Section {
    Section::new("Paragraphs to check")
        .say("IFRS 9 is cited as issued in 2014 and amended since, ASC 815 as it stands until ASU 2025-09 applies. Your auditors check each paragraph in the text that binds you. For these the text itself was not at hand, only what accountants write about them: IFRS 9, 6.3.3, 6.3.7, 6.5.6, 6.5.12, 6.6.1, B6.3.8 to B6.3.12, B6.4.6 to B6.4.8 and B6.5.5; ASC 815-20-25-15(a), (b) and (i)(3), 25-22A and 25-22B, 25-79, 25-82, 25-89, 25-139 and 25-140, and 815-30-40-1 to 40-5.")
}

fn signature() -> Section {
    Section::new("Signatures").blanks(&["Prepared by, on", "Reviewed by, on", "Approved by, on"])
}
