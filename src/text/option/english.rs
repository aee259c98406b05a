//! What an option would cost, in English.

use super::{AtPrice, BillWords, Labels, OptionPremium, Premium, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::study::option::inputs::OptionKind;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn unit(&self, unit: &OptionPremium) -> Vec<Piece> {
        let OptionPremium {
            priced_for,
            month,
            strike,
            floor,
            price,
            of_futures,
            gpu: [hours, dollars],
            ..
        } = unit;
        let price = Piece::Strong(price.clone());
        let what = match unit.kind {
            OptionKind::Cap => format!("A cap at {strike} for {month}"),
            OptionKind::Floor => format!("A floor at {strike} for {month}"),
            OptionKind::Collar => format!("A collar from {floor} to {strike} for {month}"),
            OptionKind::Spread => format!(
                "The right to what {priced_for} costs in {month} above {hours} GPU-hours at {dollars}"
            ),
        };
        if unit.is_free {
            return sentence![
                what,
                match unit.side {
                    Side::Buyer => format!(
                        " costs nothing over all months together: the floor that is sold at {floor} pays for the cap."
                    ),
                    Side::Provider => format!(
                        " costs nothing over all months together: the cap that is sold at {strike} pays for the floor."
                    ),
                },
            ];
        }
        let verb = if unit.is_paid { " pays you " } else { " costs " };
        sentence![
            what,
            verb,
            price,
            // The spread has named its million before.
            match unit.kind {
                OptionKind::Spread => " today, ".to_owned(),
                _ => format!(" {priced_for} today, "),
            },
            format!("{of_futures} of the futures price."),
        ]
    }

    fn premium(&self, premium: &Premium) -> Vec<Piece> {
        let Premium { share, goods, months, amount, .. } = premium;
        let over = format!("Over {share} of the {goods} of {months} months ");
        if premium.is_none {
            return sentence![over, "nothing is paid today."];
        }
        let verb = if premium.is_paid { "you are paid " } else { "you pay " };
        sentence![over, verb, Piece::Strong(amount.clone()), " today."]
    }

    fn bill(&self, bill: &BillWords) -> Vec<Piece> {
        let BillWords { condition, unhedged, locked, with_option, .. } = bill;
        sentence![
            match bill.side {
                Side::Buyer => format!("{condition}, the bill is "),
                Side::Provider => format!("{condition}, revenue is "),
            },
            Piece::Unhedged(unhedged.clone()),
            ", with futures ",
            Piece::Locked(locked.clone()),
            ", with the option ",
            Piece::Strong(with_option.clone()),
            ".",
        ]
    }

    fn protects_buyers(&self) -> Vec<Piece> {
        sentence![
            "A cap pays where prices rise, which is no harm to you: what protects revenue is a floor, or a collar."
        ]
    }

    fn at_price(&self, at: &AtPrice) -> String {
        let AtPrice { priced_for, price, unhedged, locked, with_option, .. } = at;
        let come_to = match at.side {
            Side::Buyer => "costs",
            Side::Provider => "brings in",
        };
        format!(
            "Where the month settles at {price}, {priced_for} {come_to} {unhedged} without lock, {locked} with a future and {with_option} with the option, its premium included."
        )
    }

    fn at_volatility(&self, volatility: &str, value: &str) -> String {
        format!("At a volatility of {volatility} a year: {value}.")
    }

    fn implied(&self, implied: &str, used: &str) -> String {
        format!(
            "The quoted price implies a volatility of {implied} a year, as of an option on the price at the month’s end; {used} was used here."
        )
    }
}

const LABELS: Labels = Labels {
    inputs: "The option",
    kind: "What is bought",
    kinds: ["Cap", "Floor", "Collar", "Tokens against GPU-hours"],
    style: "Settlement and model",
    styles: ["Month’s average", "Month’s end (Black)", "American", "With jumps (Merton)"],
    style_notes: [
        "Pays on the mean of the month’s 21 trading days, as a monthly bill runs. Priced by convolution, not by an approximation.",
        "Pays on one price at the month’s end. Black’s formula of 1976.",
        "May be exercised on any day, as most of Shanghai’s options on futures may. Worth more than the European one wherever interest is above zero.",
        "Pays on one price at the month’s end that may jump. Jumps are those of the index model; reversion is left out.",
    ],
    spread_note: "Pays what tokens cost more than the GPU-hours behind them: the margin of whoever sells tokens. Both prices are lognormal; the integral is exact.",
    strike: "Strike",
    strike_note: "Blank takes the futures price and 10% more for a cap or a collar, 10% less for a floor.",
    spread_strike_note: "Blank takes 0.",
    floor: "Floor of the collar",
    floor_note: "Blank takes the floor that is worth as much as the cap over all months.",
    volatility: "Volatility a year",
    volatility_note: "Blank takes that of the index model, which is chosen in the calculator.",
    jump_note: "Between jumps. Blank takes that of the index model.",
    rate: "Interest a year",
    rate_note: "Continuous. It discounts what the option pays.",
    quote: "Price that somebody asks",
    quote_note: "Type it to see the volatility that it implies.",
    gpu_price: "Price of a GPU-hour, in dollars",
    gpu_price_note: "2.14 was the 12-month forward of an H100 hour on 7 September 2026.",
    gpu_hours: "GPU-hours behind a million standard tokens",
    gpu_hours_note: "An assumption: five million tokens an hour. Type your own.",
    gpu_vol: "Volatility of the GPU-hour",
    gpu_vol_note: "26.2% was realised for the H100 in the year to 14 August 2026.",
    correlation: "Correlation of the two",
    correlation_note: "0.01 was measured between monthly changes of the token index and of H100 rate cards.",
    share: "Share of the quantity",

    payoff: "What a unit comes to, by settlement price",
    settles_at: "the month settles at",
    cost_of_unit: "cost",
    unhedged: "without lock",
    locked: "with a future",
    with_option: "with the option",
    inspect_price: "Settlement price to inspect",

    value: "Value and sensitivities",
    value_note: "For the unit that the futures price is for, discounted. Options on the month’s end have Black’s own greeks, the others are taken by differences.",
    present_value: "Value today",
    of_futures: "As a part of the futures price",
    volatility_used: "Volatility a year",
    implied: "Implied volatility",
    delta: "Delta: for 1 more on the futures price",
    gamma: "Gamma: delta for 1 more on the futures price",
    vega: "Vega: for 1 percentage point more volatility",
    theta: "Theta: for each day that passes",
    rho: "Rho: for 1 percentage point more interest",

    bill: "What it does to the total",
    bill_note: "The option is bought for the locked share of every month’s quantity at one strike, in place of the futures. Premiums are paid today; interest on them is not counted. Futures are in whole lots with their fees.",
    prices_stay: "If prices stay",
    premium: "Premium, paid today",

    by_volatility: "Value by volatility",
    volatility_axis: "volatility a year",
    value_axis: "value today",
    inspect_volatility: "Volatility to inspect",
    term_structure: "Volatility by month",
    term_structure_note: "Of the index’s log change up to each month’s settlement, a year. It falls with time where the index reverts.",
    a_year: "a year",
    inspect_month: "Month to inspect",
    months: "Month by month",
    month: "Month",
    futures_price: "Futures price",
    premium_of_month: "Premium",

    seller: "If you sold it under Shanghai’s rules",
    seller_note: "The rules of SHFE’s options on futures, with the daily limit and margin rate of the illustrative contract. No such option is listed. Premiums are for the unit that the futures price is for, the deposit for a lot.",
    limit: "Daily limit of the future",
    margin_rate: "Margin rate of the future",
    lowest_premium: "Lowest premium tomorrow",
    highest_premium: "Highest premium tomorrow",
    deposit: "Seller’s deposit for a lot",

    working: "How this value comes about",
    part_bought: "Bought",
    part_sold: "Sold",
    symbol: "Symbol",
    formula: "Formula",
    number: "Value",
    source: "Source",
};
