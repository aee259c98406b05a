//! The layouts that are known, and how one is recognised.

use super::cells::{Cells, plain};
use super::entry::UsageRow;
use super::{
    alibaba, anthropic, aws, azure, copilot, cursor, deepseek, focus, google, langfuse, litellm,
    openai, openrouter,
};

/// Whether reported input includes the tokens of a cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Convention {
    /// Each kind is counted by a meter of its own, or nothing is counted.
    #[default]
    Meters,
    /// It does.
    Inclusive,
    /// It does not.
    Exclusive,
    /// It depends on who wrote the file.
    Told,
}

/// What the columns of one kind of export mean.
///
/// Titles are written plain: small letters and digits alone.
pub struct ExportLayout {
    /// The name that never changes.
    pub name: &'static str,
    /// Of each group one title has to be there.
    pub needs: &'static [&'static [&'static str]],
    /// What input means.
    pub convention: Convention,
    /// Titles of the column with the day, or the beginning of the time.
    pub from: &'static [&'static str],
    /// Titles of the column with the end of the time.
    pub to: &'static [&'static str],
    /// Reads a row; `None` for a row to be ignored.
    pub read: fn(&mut Cells<'_>) -> Option<UsageRow>,
}

/// All layouts, the more special before the more general.
const LAYOUTS: &[&ExportLayout] = &[
    &openai::COST,
    &openai::USAGE,
    &openai::DAYS,
    &anthropic::USAGE,
    &anthropic::COST,
    &deepseek::AMOUNT,
    &deepseek::COST,
    &cursor::USAGE,
    &copilot::USAGE,
    &openrouter::ACTIVITY,
    &openrouter::DAYS,
    &litellm::SPEND,
    &langfuse::OBSERVATIONS,
    &focus::CHARGES,
    &aws::REPORT,
    &azure::COST,
    &google::BIG_QUERY,
    &google::CONSOLE,
    &alibaba::USAGE,
    &alibaba::BILL,
];

/// The layout of a line of titles; `None` where none fits.
pub fn of(titles: &[String]) -> Option<&'static ExportLayout> {
    let titles: Vec<String> = titles.iter().map(|title| plain(title)).collect();
    let has = |title: &&str| titles.iter().any(|found| found == title);
    let fits = |layout: &&&ExportLayout| layout.needs.iter().all(|any| any.iter().any(has));
    LAYOUTS.iter().find(fits).copied()
}
