//! Who proposes, studies, files, lists or sells a lock today, and when that was last seen.

use jiff::civil::Date;

use crate::market::calendar::{CalendarMonth, parse_date};

const ROWS: &str = include_str!("../../data/venues.csv");

/// How far somebody is with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A paper proposes it.
    Proposed,
    /// An exchange studies it.
    Studied,
    /// An exchange has announced it.
    Announced,
    /// An exchange has asked its regulator for approval.
    Filed,
    /// A regulator has asked for comments.
    Consulted,
    /// It is traded somewhere.
    Listed,
    /// It is sold, and not traded.
    Sold,
}

impl State {
    fn find(name: &str) -> Option<Self> {
        match name {
            "proposed" => Some(Self::Proposed),
            "studied" => Some(Self::Studied),
            "announced" => Some(Self::Announced),
            "filed" => Some(Self::Filed),
            "consulted" => Some(Self::Consulted),
            "listed" => Some(Self::Listed),
            "sold" => Some(Self::Sold),
            _ => None,
        }
    }
}

/// When something was last seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// On a day.
    Day(Date),
    /// In a month; the day is not known.
    Month(CalendarMonth),
}

/// A venue, by the name that its words have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Venue {
    /// Its name in the data.
    pub id: &'static str,
    /// How far it is.
    pub state: State,
    /// When that was last seen.
    pub seen: Seen,
    /// Where it was read.
    pub source: &'static str,
}

impl Venue {
    /// All that is known, from an idea to what is on sale.
    pub fn all() -> Vec<Self> {
        ROWS.lines().filter_map(row).collect()
    }
}

fn row(line: &'static str) -> Option<Venue> {
    let mut columns = line.splitn(4, ',');
    let (id, state) = (columns.next()?, State::find(columns.next()?)?);
    let seen = seen(columns.next()?)?;
    let source = columns.next()?.trim_matches('"');
    Some(Venue { id, state, seen, source })
}

fn seen(text: &str) -> Option<Seen> {
    if let Some(day) = parse_date(text) {
        return Some(Seen::Day(day));
    }
    let (year, month) = text.split_once('-')?;
    Some(Seen::Month(CalendarMonth { year: year.parse().ok()?, month: month.parse().ok()? }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::market::standing::{COMMITTED_CAPACITY_SEEN, GPU_FUTURES, SHANGHAI, Standing};

    #[test]
    fn every_row_is_read_and_says_what_the_rest_of_the_page_says() {
        let venues = Venue::all();
        let data =
            ROWS.lines().filter(|line| !line.starts_with(['#', 'i']) || line.starts_with("ice"));
        assert_eq!(venues.len(), data.count());
        let seen = |id: &str| venues.iter().find(|venue| venue.id == id).unwrap().seen;
        let Standing::Studied { last_seen } = SHANGHAI else { panic!("studied") };
        assert_eq!(seen("shfe"), Seen::Day(last_seen));
        let Standing::UnderReview { last_seen, .. } = GPU_FUTURES else { panic!("filed") };
        assert_eq!(seen("nymex"), Seen::Day(last_seen));
        assert_eq!(seen("openai"), Seen::Month(COMMITTED_CAPACITY_SEEN));
        assert_eq!(seen("cftc"), Seen::Day(date(2026, 10, 20)));
        assert_eq!(seen("xing"), Seen::Day(date(2026, 3, 23)));
        assert!(venues.iter().all(|venue| !venue.source.is_empty()));
    }
}
