//! Groups of a scenario's keys, put back to what they were at first.

use super::keys;
use super::scenario::Scenario;

/// Whether a key is one of these, or of one of these groups, such as `move`.
fn is_of(groups: &[&str], key: &str) -> bool {
    groups.iter().any(|group| {
        key.strip_prefix(group).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// The group of the bill's lines, which are put back together, since there may be more of them than at first.
const LINES: &str = "line";

/// Whether a key of these groups has another value than at first.
pub fn is_changed(scenario: &Scenario, first: &Scenario, groups: &[&str]) -> bool {
    let mut keys = keys::all().filter(|key| !key.is_of_line() && is_of(groups, key.name));
    keys.any(|key| key.place().text(scenario) != key.place().text(first))
        || (groups.contains(&LINES) && scenario.lines != first.lines)
}

/// Puts the keys of these groups back to what they were at first.
pub fn reset(scenario: &mut Scenario, first: &Scenario, groups: &[&str]) {
    if groups.contains(&LINES) {
        scenario.lines.clone_from(&first.lines);
    }
    for key in keys::all().filter(|key| !key.is_of_line() && is_of(groups, key.name)) {
        let place = key.place();
        // OK because it was read of a scenario; an empty text means no value.
        _ = place.put(scenario, &place.text(first).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    #[test]
    fn a_group_is_put_back_and_all_else_stays() {
        let first = Scenario::default();
        let link =
            "v=1&move.change=0.9&move.shape=step&lock.share=0.3&contract.lot=5&risk.loss=700";
        let mut scenario = link::read(link).scenario;
        assert!(is_changed(&scenario, &first, &["move"]));
        reset(&mut scenario, &first, &["move"]);
        assert!(!is_changed(&scenario, &first, &["move"]));
        assert_eq!(scenario.price_move, first.price_move);
        let rest = link::read("v=1&lock.share=0.3&contract.lot=5&risk.loss=700").scenario;
        assert_eq!(scenario, rest);
        // A key alone, and a key that has no value at first.
        reset(&mut scenario, &first, &["contract.lot", "risk.loss", "lock"]);
        assert_eq!(scenario, first);
    }
    #[test]
    fn the_lines_of_a_bill_are_put_back_together() {
        let first = Scenario::default();
        let link = "v=1&line.1.tokens.input=7&line.2.tokens.input=9&growth=0.02&lock.share=0.3";
        let mut scenario = link::read(link).scenario;
        assert!(is_changed(&scenario, &first, &["line"]));
        reset(&mut scenario, &first, &["line", "growth"]);
        assert!(!is_changed(&scenario, &first, &["line", "growth"]));
        assert_eq!(scenario, link::read("v=1&lock.share=0.3").scenario);
    }
}
