//! The brief, in English.

use super::{Facts, Labels, Limits, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;

pub(super) struct English;

impl Sentences for English {
    fn title(&self, prices: &str) -> String {
        format!("Brief: what locking {prices} would do")
    }

    fn subtitle(&self, facts: &Facts) -> String {
        let Facts { models, a_month, day, .. } = facts;
        format!("{models}, {a_month}. Prices and entries as of {day}.")
    }

    fn objective(&self, facts: &Facts, side: Side) -> String {
        let Facts { months, unmoved, budget, counted, .. } = facts;
        let prices = counted.prices;
        match side {
            Side::Buyer => format!(
                "Over {months} months the bill comes to {unmoved} at today’s prices. The aim is to pay no more than {budget}, whatever {prices} do."
            ),
            Side::Provider => format!(
                "Over {months} months revenue comes to {unmoved} at today’s prices. The aim is to take in no less than {budget}, whatever {prices} do."
            ),
        }
    }

    fn missed(&self, locked: &str, by: &str, side: Side) -> String {
        match side {
            Side::Buyer => format!(
                "The lock alone does not ensure it: in the stress below, futures leave a bill of {locked}, {by} above the aim."
            ),
            Side::Provider => format!(
                "The lock alone does not ensure it: in the stress below, futures leave revenue of {locked}, {by} short of the aim."
            ),
        }
    }

    fn lock(&self, facts: &Facts, unit: BilledUnit) -> String {
        let Facts { share, lots, exposure, lot, name, .. } = facts;
        if unit == BilledUnit::GpuHours {
            return format!(
                "{share} of {exposure} GPU-hours by a {name}. As futures that is {lots} lots of {lot} hours."
            );
        }
        format!(
            "{share} of {exposure} million standard tokens by a {name}. As futures that is {lots} lots of {lot} million."
        )
    }

    fn accounting(&self, r_squared: &str, floor: &str, passes: bool) -> String {
        if passes {
            format!(
                "At an R² of {r_squared} the regression that practice asks for under US GAAP (ASC 815: at least {floor}) could pass, with a slope near one. IFRS 9 has no such line: the economic relationship, the ratio really used and credit risk have to be argued at inception. A draft for your own auditors."
            )
        } else {
            format!(
                "At an R² of {r_squared} this hedge would not qualify under US GAAP practice (ASC 815 asks for a regression with an R² of about {floor} or more): gains and losses would go through profit as they arise. IFRS 9 has no such line: what ties the two prices together would have to be argued, and no R² shows it alone. A draft for your own auditors."
            )
        }
    }

    fn stops(&self, limits: &Limits, side: Side) -> Vec<String> {
        let Limits { cash, loss, share, r_squared } = limits;
        let mut stops = Vec::new();
        stops.extend(cash.as_ref().map(|cash| {
            format!("The margin account has taken more than {cash}: one path in twenty does.")
        }));
        stops.push(match side {
            Side::Buyer => format!("The lock has cost {loss} more than no lock would have."),
            Side::Provider => {
                format!("The lock has brought in {loss} less than no lock would have.")
            }
        });
        stops.push(match side {
            Side::Buyer => format!(
                "Use falls below {share} of the plan: from there on, more is locked than is used."
            ),
            Side::Provider => format!(
                "Sales fall below {share} of the plan: from there on, more is locked than is sold."
            ),
        });
        stops.push(format!(
            "The index explains clearly less of your own price than the {r_squared} assumed here."
        ));
        stops
    }

    fn explained(&self, r_squared: &str, usage: &str, side: Side) -> String {
        let of = match side {
            Side::Buyer => "use",
            Side::Provider => "sales",
        };
        format!(
            "The index explains {r_squared} of the variance of your own price. Volatility of {of}: {usage} a year."
        )
    }

    fn contract(&self, unit: BilledUnit, [lot, tick, margin, fee]: [&str; 4]) -> String {
        let of = match unit {
            BilledUnit::Tokens => "million standard tokens",
            BilledUnit::GpuHours => "GPU-hours",
        };
        format!(
            "Contract: lots of {lot} {of}, tick {tick}, initial margin {margin}, fee {fee} a lot and side."
        )
    }

    fn paths(&self, paths: &str, seed: &str) -> String {
        format!("{paths} simulated paths of seed {seed}: the same entries give the same figures.")
    }
}

pub(super) const LABELS: Labels = Labels {
    print: "Print or save as PDF",
    print_note: "One page, A4 or Letter. It follows your entries: change them in the other views.",
    objective: "The aim",
    stress: "Base and stress",
    unmoved: "Prices as they are",
    unhedged: "Without a lock",
    locked: "With futures",
    difference: "The lock adds",
    case: "Case",
    risk: "What could happen",
    lock: "The lock",
    cash: "Cash at worst",
    accounting: "Accounting",
    stop: "What would make us stop",
    assumptions: "Assumptions",
    link: "Every figure and entry of this brief:",
    files: "For a spreadsheet",
    files_note: "The spreadsheet has bill, months and assumptions with live formulas. CSV files hold plain numbers to the last digit, a row for each month or entry.",
    months_file: "Months as CSV",
    assumptions_file: "Entries as CSV",
};
