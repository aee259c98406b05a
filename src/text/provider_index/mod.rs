//! An index by hand, in words.

mod chinese;
mod english;
pub mod labels;

use jiff::civil::Date;

use self::chinese::Chinese;
use self::english::English;
use super::contract::{about, percent_of};
use super::language::Language;
use super::number::date;
use super::sentence::Piece;
use crate::market::billed_unit::BilledUnit;
use crate::market::error::{MarketError, MarketReason};
use crate::study::provider_index::ProviderIndex;

pub use labels::{Labels, labels};

/// The sentences, each written by both languages.
trait Sentences {
    /// Where the index stands, and what the cap does to it.
    fn answer(&self, facts: &Facts) -> Vec<Piece>;
    /// That the rows come from the price list, the newest of this day.
    fn listed(&self, newest: &str) -> String;
    /// That the rows were entered.
    fn entered(&self) -> &'static str;
    /// That at least `fewest` providers with volume are needed.
    fn too_few(&self, fewest: &str) -> String;
    /// That nobody has any volume.
    fn no_volume(&self) -> &'static str;
    /// That no provider is there.
    fn none(&self) -> &'static str;
    /// Any other reason.
    fn refused(&self) -> &'static str;
}

/// The figures of an index as text.
struct Facts {
    count: usize,
    value: String,
    uncapped: String,
    /// The provider with the largest share, its share and its weight.
    largest: (String, String, String),
    is_capped: bool,
    unit: BilledUnit,
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// Where the index stands, and what the cap does to it.
pub fn answer(index: &ProviderIndex, language: Language) -> Vec<Piece> {
    let money = |value: f64| about(value, index.currency, language);
    let by_share = |one: &&_, other: &&_| share_of(one).total_cmp(&share_of(other));
    // The first of equals.
    let Some(largest) = index.providers.iter().rev().max_by(by_share) else { return Vec::new() };
    sentences(language).answer(&Facts {
        count: index.providers.iter().filter(|provider| provider.share > 0.0).count(),
        value: money(index.value),
        uncapped: money(index.uncapped),
        largest: (
            largest.entry.name.clone(),
            percent_of(largest.share, language),
            percent_of(largest.weight, language),
        ),
        is_capped: largest.weight < largest.share,
        unit: index.unit,
    })
}

fn share_of(provider: &crate::study::provider_index::IndexedProvider) -> f64 {
    provider.share
}

/// Where the providers' prices come from.
pub fn source(index: &ProviderIndex, language: Language) -> String {
    let listed = |newest: Date| sentences(language).listed(&date(newest, language));
    index.newest().map_or_else(|| sentences(language).entered().to_owned(), listed)
}

/// What a provider's price is for, as its field and its column are called.
pub fn price(unit: BilledUnit, language: Language) -> &'static str {
    match unit {
        BilledUnit::Tokens => labels(language).price,
        BilledUnit::GpuHours => labels(language).hour_price,
    }
}

/// Why there is no index.
pub fn refused(error: &MarketError, language: Language) -> String {
    let write = sentences(language);
    match error.reason {
        MarketReason::TooFewProviders { fewest } => write.too_few(&fewest.to_string()),
        MarketReason::NoVolume => write.no_volume().to_owned(),
        MarketReason::Empty => write.none().to_owned(),
        _ => write.refused().to_owned(),
    }
}
