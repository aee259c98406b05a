//! The words of the story that have no numbers in them.

/// The words of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub title: &'static str,
    pub intro: &'static str,
    pub turned: &'static str,
    pub try_this: &'static str,
    pub section_link: &'static str,

    // Draw.
    pub path: &'static str,
    pub of_today: &'static str,
    pub today: &'static str,
    pub bill: &'static str,
    pub by_month: &'static str,
    pub held: &'static str,
    pub draw_month: &'static str,

    // Lock.
    pub gain: &'static str,
    pub paid: &'static str,
    pub how_much: &'static str,
    pub everything: &'static str,
    pub my_share: &'static str,
    pub by_step: &'static str,

    // Mirror.
    pub question: &'static str,
    pub would_lock: &'static str,
    pub would_not: &'static str,
    pub show: &'static str,
    pub regret_of_lock: &'static str,
    pub regret_of_none: &'static str,
    pub regret: &'static str,
    /// With the lock, and without it.
    pub you_would: [&'static str; 2],
    /// On no path, on one and on both.
    pub glad: [&'static str; 3],
    pub on_path: &'static str,
    pub on_mirror: &'static str,

    // Cash.
    pub which_path: &'static str,
    pub account: &'static str,
    pub maintenance: &'static str,
    pub cash: &'static str,
    pub ready: &'static str,
    pub inspect_day: &'static str,
    pub ledger: &'static str,
    pub day: &'static str,
    pub paid_in: &'static str,
    pub so_far: &'static str,
    pub gain_of_month: &'static str,
    pub entry: &'static str,
    pub call: &'static str,
    pub settles: &'static str,
    pub no_account: &'static str,
}
