//! Texts about the files that a reader brings.

mod chinese;
mod english;
mod labels;
mod prices;
mod reasons;
#[cfg(test)]
mod tests;
mod usage;

pub use self::labels::{Labels, labels};
pub use self::prices::{how_read, price_findings, replayed, resampled, takes_over};
pub use self::reasons::{
    problem, problems_beyond, refused, too_large, too_large_together, unread, unreadable,
};
pub use self::usage::{
    bill_outcome, dropped, exact_cost, format_name, growth_offer, kind_name, left_out,
    month_option, month_summary, not_shown, paid_price, role_name,
};
