//! What the contract is worth, in English.

use super::{Distance, Example, Labels, MonthWords, Sentences, Settled, Worth};
use crate::pricing::curve::shape::CurveShape;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

/// `0.5% above`, `as much as`.
fn than(distance: &Distance, what: &str) -> String {
    match distance {
        Distance::Same => format!("the same as {what}"),
        Distance::Above(size) => format!("{size} above {what}"),
        Distance::Below(size) => format!("{size} below {what}"),
    }
}

impl Sentences for English {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn worth(&self, worth: &Worth) -> Vec<Piece> {
        let Worth { priced_for, month, price, index, from_index, expected, from_expected, .. } =
            worth;
        sentence![
            format!("A contract for {month} is worth "),
            Piece::Strong(price.clone()),
            format!(" {priced_for}, "),
            than(from_index, &format!("today’s index of {index}")),
            " and ",
            than(
                from_expected,
                &format!("the {expected} that this model of the index expects by then")
            ),
            ".",
        ]
    }

    fn premium(&self, premium: &Distance) -> Vec<Piece> {
        match premium {
            Distance::Same => sentence!["It holds no premium: nobody pays for certainty."],
            Distance::Above(size) => sentence![
                "If the model is right, whoever buys it pays ",
                Piece::Strong(size.clone()),
                " a year for certainty.",
            ],
            Distance::Below(size) => sentence![
                "If the model is right, whoever sells it gives up ",
                Piece::Strong(size.clone()),
                " a year for certainty.",
            ],
        }
    }

    fn shape(&self, shape: CurveShape) -> Vec<Piece> {
        sentence![match shape {
            CurveShape::Flat => "The curve is flat: every month costs the same.",
            CurveShape::Contango => "The curve is in contango: later months are dearer.",
            CurveShape::Backwardation => "The curve is in backwardation: later months are cheaper.",
            CurveShape::Humped => "The curve rises first and then falls.",
            CurveShape::Dipped => "The curve falls first and then rises.",
            CurveShape::Uneven => "The curve turns more than once.",
        }]
    }

    fn month(&self, month: &MonthWords) -> String {
        let quote = if month.is_quote { ", a quote" } else { "" };
        format!(
            "{}: {}{quote}, {}. Expected of the index: {}.",
            month.month,
            month.price,
            than(&month.from_index, "today’s index"),
            month.expected
        )
    }

    fn settled(&self, settled: &Settled) -> String {
        let Settled { price, average, lots, trades } = settled;
        match price {
            None => "A day without trades has no average: the exchange sets its price by quotes or by the neighbouring month.".to_owned(),
            Some(price) => format!(
                "The day settles at {price}: the average of {trades} trades over {lots} lots is {average}."
            ),
        }
    }

    fn example(&self, example: &Example) -> String {
        let Example { unit, day, spot, last, months, fall, roll_yield } = example;
        format!(
            "On {day} an hour of an {unit} cost {spot} at once and {last} for delivery in {months} months, {fall} less: backwardation. Had the curve stayed as it was, holding the forward and rolling it would have yielded {roll_yield} a year (continuous). These are readings of rental terms, not prices of traded futures."
        )
    }

    fn price_caption(&self, priced_for: &str, sign: &str) -> String {
        format!("{sign} {priced_for}")
    }
}

const LABELS: Labels = Labels {
    chart: "Futures price by month",
    futures: "futures",
    expected: "expected index",
    index_today: "index today",
    inspect: "Month to price",

    inputs: "Where the price comes from",
    month: "Month",
    last_month: "the last of the horizon",
    method: "Curve",
    methods: ["The lock’s own curve", "Quotes by month", "Cost of carry", "What the model expects"],
    method_notes: [
        "The futures prices that the answer is worked out with. Change them in the calculator, under “The lock”.",
        "A quote stands for its month. Between two quotes prices grow steadily; beyond the first and the last one they stay.",
        "Today’s index at interest, less a convenience yield. What is used as it is made cannot be stored, so nothing holds a future to this: it is an analogy.",
        "The index as its model expects it, with the lock’s premium a year if its curve has one.",
    ],
    quote_of: "Quote",
    quotes_note: "Leave a month blank where nobody quotes it.",
    rate: "Interest a year",
    rate_note: "Continuous. It also discounts what options pay.",
    convenience: "Convenience yield a year",
    convenience_note: "Continuous. Above the interest it makes later months cheaper.",
    preset: "Calendar of",
    lock_here: "Lock at these prices",
    lock_here_note: "Puts this curve into the lock as typed futures prices, so that the answer is worked out with it.",

    months: "Month by month",
    price: "Futures price",
    from_index: "To today’s index",
    futures_basis: "Index less futures",
    expected_index: "Expected index",
    premium: "Premium a year",
    roll_yield: "Roll yield a year",
    last_trading_day: "Last trading day",
    not_listed: "not listed yet",
    months_note: "The premium is what the price holds above the expected index. The roll yield is what moving a position into this month from the month before would yield a year if the curve stayed as it is; positive in backwardation. Last trading days are by rule, without holidays.",

    working: "How this price comes about",
    implied_convenience: "Convenience yield that this price implies",
    carry_note: "Continuous, a year: how far the price lies off today’s index carried at interest. For what cannot be stored it only restates expected decline and premium.",

    specifications: "The contracts that were proposed",
    specifications_note: "No future on tokens is listed anywhere, and of those on GPU-hours the outcome was not seen. What nobody published stands as not published.",
    sources: "Sources",

    settled: "The settlement price of a day",
    settled_note: "Limits, margin calls and daily gains in Shanghai count from this price, not from the last trade.",
    trades: "Trades of the day",
    trades_note: "Price x lots, with semicolons between: 3.25 x 100; 3.30 x 50.",

    example: "A curve that was quoted: hours of an H100",
    example_curve: "forward",
    spot: "spot",
    an_hour: "$ an hour",
    example_source: "Source",

    units: "The same bill in other units",
    units_note: "The first line of the bill, at the very prices that each index reads. The basis is the buyer’s own price less the index: here the unit alone makes it, since each index reads another mix of tokens. No market moved.",
    unit: "Unit",
    own: "Own price",
    index: "Index",
    basis: "Basis",
};
