//! What a reader enters of an index of their own: providers with price, volume and capability, and the cap on each.

use tokenlock_model::quantities;

use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::study::keys::value::{Value, ValueForm, number_text, read_as_number};
use crate::study::refusal::Reason;

/// Most providers that can be entered.
pub const MOST_PROVIDERS: usize = 20;
/// Longest name of a provider, in bytes.
const LONGEST_NAME: usize = 80;

quantities! {
    /// Largest weight of a provider. Xing's paper has 30 %.
    WeightCap = "cap", Percent, 0.05 ..= 1 step 0.05 places 4 default 0.3;
    /// Capability score at which prices are compared.
    ReferenceScore = "reference_score", Number, 0.01 ..= 1_000_000 step 1 places 4 default 100;
    /// A provider's price, money per million tokens.
    ProviderPrice = "price", Money, 0 ..= 1_000_000 step 0.1 places 6 default 1;
    /// Volume that a provider serves, in any unit that is the same for all.
    ProviderVolume = "volume", Number, 0 ..= 1_000_000_000_000 step 1 places 6 default 1;
    /// A provider's capability, on the scale of the reference score.
    ProviderScore = "score", Number, 0.01 ..= 1_000_000 step 1 places 4 default 100;
}

read_as_number!(ProviderPrice, ProviderScore, ProviderVolume, ReferenceScore, WeightCap);

/// A provider as entered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProviderEntry {
    /// Its name, without the signs that separate entries in a link.
    pub name: String,
    /// What it charges.
    pub price: ProviderPrice,
    /// What it serves.
    pub volume: ProviderVolume,
    /// How capable its model is.
    pub score: ProviderScore,
}

impl ProviderEntry {
    /// A name without commas and colons, no longer than a name may be.
    pub fn plain_name(name: &str) -> String {
        let mut plain: String = name
            .chars()
            .map(|letter| if matches!(letter, ',' | ':') { ' ' } else { letter })
            .collect();
        while plain.len() > LONGEST_NAME {
            plain.pop();
        }
        plain
    }
}

/// An index by hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProviderIndexInputs {
    /// Largest weight of a provider.
    pub cap: WeightCap,
    /// Score at which prices are compared.
    pub reference_score: ReferenceScore,
    /// What the entered prices are in; none is the contract's currency.
    pub currency: Option<Currency>,
    /// The providers, at most [`MOST_PROVIDERS`]; none are those of the price list.
    pub providers: Vec<ProviderEntry>,
}

/// As `OpenAI gpt-6.2-sol:4:10:100`: name, price, volume and score, with commas between providers.
impl Value for Vec<ProviderEntry> {
    const FORM: ValueForm = ValueForm::Providers(ProviderPrice::SPEC);

    fn text(&self) -> Option<String> {
        let text = |entry: &ProviderEntry| {
            let ProviderEntry { name, price, volume, score } = entry;
            let [price, volume, score] =
                [number_text(*price), number_text(*volume), number_text(*score)];
            format!("{name}:{price}:{volume}:{score}")
        };
        Some(self.iter().map(text).collect::<Vec<_>>().join(","))
    }

    fn read(text: &str) -> Result<Self, Reason> {
        let entries = text.split(',').filter(|_| !text.is_empty());
        let providers: Self = entries.map(entry).collect::<Result<_, _>>()?;
        (providers.len() <= MOST_PROVIDERS).then_some(providers).ok_or(Reason::Unreadable)
    }
}

fn entry(text: &str) -> Result<ProviderEntry, Reason> {
    let parts: Vec<&str> = text.split(':').collect();
    let [name, price, volume, score] = parts[..] else { return Err(Reason::Unreadable) };
    if name.len() > LONGEST_NAME {
        return Err(Reason::Unreadable);
    }
    Ok(ProviderEntry {
        name: name.to_owned(),
        price: ProviderPrice::read(price)?,
        volume: ProviderVolume::read(volume)?,
        score: ProviderScore::read(score)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn providers_are_read_as_they_are_written() {
        for text in
            ["", "a:1:2:100", "OpenAI gpt-6.2-sol (<=272k):4:10.5:100,智谱:2.15:0:95.5", ":0:0:1"]
        {
            let providers = Vec::<ProviderEntry>::read(text).unwrap();
            assert_eq!(providers.text().as_deref(), Some(text));
        }
        for text in ["a", "a:1:2", "a:1:2:3:4", "a:x:2:100", "a:1:2:100,", &"a:1:1:1,".repeat(21)] {
            assert_eq!(Vec::<ProviderEntry>::read(text), Err(Reason::Unreadable), "{text}");
        }
        let out = Vec::<ProviderEntry>::read("a:-1:2:100");
        assert_eq!(out, Err(Reason::OutOfRange { min: 0.0, max: 1e6 }));
        assert_eq!(ProviderEntry::plain_name("a,b:c"), "a b c");
        assert_eq!(ProviderEntry::plain_name(&"智".repeat(40)).chars().count(), 26);
    }

    #[test]
    fn every_number_has_a_range_and_a_default_in_it() {
        for (spec, default) in SPECS.iter().zip(defaults()) {
            assert_eq!(spec.check(default), Ok(default), "{}", spec.name);
        }
    }
}
