//! Where contracts and their substitutes stand, and when that was last seen: the one place to change
//! when news comes. The words for a reader are in `text::standing`.

use jiff::civil::{Date, date};

use super::calendar::CalendarMonth;

/// Where a contract stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An exchange filed it for approval. The regulator's review was to end on a day; what came of
    /// it was not seen.
    UnderReview {
        /// The day it was filed.
        filed: Date,
        /// The last day of the review.
        review_until: Date,
        /// The day it was last heard of.
        last_seen: Date,
    },
    /// An exchange studies the idea: no specification, no timetable, no application. What is
    /// specified here is an illustration.
    Studied {
        /// The day it was last heard of.
        last_seen: Date,
    },
    /// Proposed in a paper that nobody reviewed, and listed nowhere.
    Paper {
        /// The paper's day.
        dated: Date,
    },
    /// Agreed between two parties and delivered by a provider; no exchange lists it.
    Bilateral,
    /// Assumptions that a reader can change; nobody's specification.
    Assumed,
}

/// NYMEX's GPU compute futures: for approval, not self-certified. The first trading day that was
/// planned, 5 October 2026, passed without a listing.
pub const GPU_FUTURES: Standing = Standing::UnderReview {
    filed: date(2026, 8, 11),
    review_until: date(2026, 11, 9),
    last_seen: date(2026, 10, 8),
};

/// The Shanghai Futures Exchange's token futures.
pub const SHANGHAI: Standing = Standing::Studied { last_seen: date(2026, 5, 28) };

/// The month in which committed capacity, sold since May 2026, was last seen on sale. It commits
/// spending and gives access and a discount: no price is fixed, and what is not used is lost.
pub const COMMITTED_CAPACITY_SEEN: CalendarMonth = CalendarMonth { year: 2026, month: 7 };
