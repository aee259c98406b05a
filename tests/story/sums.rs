//! Where the story adds up, a reader who does it too finds the same.

use rust_decimal::Decimal;
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::show::story::lines_table;
use tokenlock::study::figures::Case;
use tokenlock::study::link;
use tokenlock::study::story::Story;
use tokenlock::text::language::Language;
use tokenlock::text::sentence::plain_text;
use tokenlock::text::story::{labels_for, locked_month, regret, steps};

/// Bills whose amounts to the whole unit miss their sum by one, and amounts of millions, with fees and without.
const LINKS: [&str; 5] = [
    "v=1&move.change=0.37&currency=USD",
    "v=1&move.change=-0.29&contract.fee=0.25",
    "v=1&move.change=1&line.1.tokens.input=987654321987&horizon.months=7",
    "v=1&move.change=0.37&side=provider&contract.fee=0.25",
    "v=1&move.change=-0.29&side=provider",
];

/// All amounts of money in a text, in its order.
fn amounts(text: &str) -> Vec<Decimal> {
    let found = text.match_indices(['¥', '$']).map(|(at, sign)| {
        let rest = &text[at + sign.len()..];
        let end = rest.find(|letter: char| !(letter.is_ascii_digit() || ",.".contains(letter)));
        let number = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',']);
        let size: Decimal = number.replace(',', "").parse().unwrap();
        if text[..at].ends_with('−') { -size } else { size }
    });
    found.collect()
}

/// What is left of a bill or revenue with a gain, and with fees if there are any.
fn left(side: Side, amounts: &[Decimal]) -> Decimal {
    let (bill, gain) = (amounts[0], amounts[1]);
    let fees = if amounts.len() > 3 { amounts[2] } else { Decimal::ZERO };
    match side {
        Side::Buyer => bill - gain + fees,
        Side::Provider => bill + gain - fees,
    }
}

#[test]
fn the_amounts_of_a_lock_add_up_as_they_are_shown() {
    for address in LINKS {
        let scenario = link::read(address).scenario;
        let story = Story::simulated(&scenario).unwrap();
        let study = story.whole();
        let count = if study.fees.is_zero() { 3 } else { 4 };
        for language in Language::ALL {
            let end = plain_text(&steps(study, language)[2]);
            let mut told = amounts(&end);
            assert_eq!(told.len(), count, "{end}");
            if study.totals.chosen.gain.is_sign_negative() {
                told[1] = -told[1];
            }
            assert_eq!(left(study.side, &told), told[count - 1], "{end}");
            let table = lines_table(&story, true, language);
            assert_eq!(table.columns.last().unwrap(), labels_for(study.side, language).paid);
            for (index, row) in table.rows.iter().enumerate() {
                let month = locked_month(study, index, language);
                let told = amounts(&month);
                assert_eq!(told.len(), count, "{month}");
                assert_eq!(left(study.side, &told), told[count - 1], "{month}");
                let cells = row.cells.iter().flat_map(|cell| amounts(&cell.text));
                assert_eq!(cells.collect::<Vec<_>>(), told, "{month}");
            }
        }
    }
}

#[test]
fn what_is_regretted_is_the_difference_of_the_amounts_before_it() {
    for address in LINKS {
        let story = Story::simulated(&link::read(address).scenario).unwrap();
        for language in Language::ALL {
            for case in [Case::Chosen, Case::Mirror] {
                let said = plain_text(&regret(&story, case, language));
                let [unhedged, locked, difference] = amounts(&said)[..] else { panic!("{said}") };
                assert_eq!((unhedged - locked).abs(), difference, "{said}");
            }
        }
    }
}
