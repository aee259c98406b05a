//! What the risk study assumes: how prices move, who locks, and its [numbers](super::number).
//!
//! In a scenario all of it stands under `risk`, choices and numbers side by side.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::number::{Numbers, SPECS};

/// Declares choices between names: the choice, its values, and their names in a scenario.
macro_rules! choices {
    ($($(#[$meaning:meta])* $choice:ident = $key:literal {
        $($(#[$value_meaning:meta])* $value:ident = $name:literal),* $(,)?
    })*) => {
        $(
            $(#[$meaning])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum $choice {
                $($(#[$value_meaning])* $value),*
            }

            impl $choice {
                /// What is chosen, as a scenario names it.
                pub const KEY: &'static str = $key;

                /// All of them, in the order in which a page offers them.
                pub const ALL: &'static [Self] = &[$(Self::$value),*];

                const NAMES: &'static [&'static str] = &[$($name),*];

                /// The name in a scenario.
                pub const fn name(self) -> &'static str {
                    // OK because every value has a name.
                    Self::NAMES[self.place()]
                }

                /// Its place among all of them.
                pub const fn place(self) -> usize {
                    // OK because a value is its place in the list.
                    self as usize
                }

                fn at(place: usize) -> Option<Self> {
                    Self::ALL.get(place).copied()
                }

                fn of_name(name: &str) -> Option<Self> {
                    Self::at(Self::NAMES.iter().position(|known| *known == name)?)
                }
            }
        )*
    };
}

choices! {
    /// How the index moves.
    IndexModel = "index" {
        /// A broad index of open-weight models.
        #[default]
        OpenWeightIndex = "open-weight-index",
        /// The same with the drift since September 2025.
        RisingOpenWeightIndex = "rising-open-weight-index",
        /// One open model, bought through a router.
        RoutedOpenModel = "routed-open-model",
        /// One model at its vendor's list price.
        VendorListPrice = "vendor-list-price",
        /// Whatever model is its vendor's flagship.
        Flagship = "flagship",
        /// An hour of an H100.
        GpuHour = "gpu-hour",
        /// Xing (2026), Table 3.
        Xing = "xing",
        /// The numbers of the scenario.
        Custom = "custom",
    }
    /// Who locks a price.
    LockingSide = "side" {
        /// Who pays for tokens and buys futures.
        #[default]
        Buyer = "buyer",
        /// Who is paid for tokens and sells futures.
        Provider = "provider",
    }
    /// Which price of a month is billed and settled.
    Settlement = "settlement" {
        /// One price a month, which is both.
        #[default]
        Monthly = "monthly",
        /// The mean of the month's days is both.
        Mean = "mean",
        /// The mean is billed, and the last day settles: a timing basis.
        LastDay = "last-day",
    }
    /// Where the futures prices of the risk study come from.
    FuturesSource = "futures" {
        /// The curve of the lock.
        #[default]
        Curve = "curve",
        /// What the model expects of the index, with the lock's premium.
        Expected = "expected",
    }
    /// Which price the tokens used move with.
    UsageMovesWith = "usage_moves_with" {
        /// The index.
        #[default]
        Index = "index",
        /// What moves the own price apart from the index.
        OwnPrice = "own-price",
    }
    /// When a commitment is paid.
    CommitmentPayment = "commitment" {
        /// Month by month.
        #[default]
        Monthly = "monthly",
        /// All today.
        Prepaid = "prepaid",
    }
}

/// What is chosen between names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How the index moves.
    pub index: IndexModel,
    /// Who locks.
    pub side: LockingSide,
    /// Which price of a month is billed and settled.
    pub settlement: Settlement,
    /// Where futures prices come from.
    pub futures: FuturesSource,
    /// Which price usage moves with.
    pub usage_moves_with: UsageMovesWith,
    /// When a commitment is paid.
    pub commitment: CommitmentPayment,
}

/// What the risk study assumes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risk {
    /// What is chosen between names.
    pub choices: Choices,
    /// All numbers.
    pub numbers: Numbers,
}

impl Choices {
    fn named(&self) -> [(&'static str, &'static str); 6] {
        [
            (IndexModel::KEY, self.index.name()),
            (LockingSide::KEY, self.side.name()),
            (Settlement::KEY, self.settlement.name()),
            (FuturesSource::KEY, self.futures.name()),
            (UsageMovesWith::KEY, self.usage_moves_with.name()),
            (CommitmentPayment::KEY, self.commitment.name()),
        ]
    }

    /// Chooses by name; `None` where there is no such choice or value.
    fn choose(&mut self, key: &str, name: &str) -> Option<()> {
        match key {
            IndexModel::KEY => self.index = IndexModel::of_name(name)?,
            LockingSide::KEY => self.side = LockingSide::of_name(name)?,
            Settlement::KEY => self.settlement = Settlement::of_name(name)?,
            FuturesSource::KEY => self.futures = FuturesSource::of_name(name)?,
            UsageMovesWith::KEY => self.usage_moves_with = UsageMovesWith::of_name(name)?,
            CommitmentPayment::KEY => self.commitment = CommitmentPayment::of_name(name)?,
            _ => return None,
        }
        Some(())
    }
}

impl Serialize for Risk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, name) in self.choices.named() {
            map.serialize_entry(key, name)?;
        }
        for (name, value) in self.numbers.named() {
            map.serialize_entry(name, &value.map(|value| value.to_string()))?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Risk {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A struct as far as a reader can tell, whatever its names.
        deserializer.deserialize_struct("Risk", &[], RiskVisitor)
    }
}

struct RiskVisitor;

impl<'de> Visitor<'de> for RiskVisitor {
    type Value = Risk;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("choices and numbers of the risk study")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Risk, A::Error> {
        let mut risk = Risk::default();
        while let Some((key, text)) = map.next_entry::<String, Option<String>>()? {
            let applied = match SPECS.iter().position(|spec| spec.name == key) {
                Some(place) => {
                    // An empty text chooses nothing, as it does in a field.
                    let text = text.filter(|text| !text.is_empty());
                    let value = text.map(|text| Decimal::from_str_exact(&text)).transpose();
                    value.is_ok_and(|value| risk.numbers.put(place, value).is_ok())
                }
                None => text.is_some_and(|name| risk.choices.choose(&key, &name).is_some()),
            };
            if !applied {
                return Err(A::Error::custom("a value does not fit"));
            }
        }
        Ok(risk)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::super::number::Number;
    use super::*;

    #[test]
    fn choices_and_numbers_stand_side_by_side_and_come_back() {
        let mut risk = Risk::default();
        risk.choices.index = IndexModel::Flagship;
        risk.choices.side = LockingSide::Provider;
        risk.numbers.set(Number::Budget, Some(dec!(12000.50))).unwrap();
        let text = serde_json::to_string(&risk).unwrap();
        assert!(text.contains("\"index\":\"flagship\"") && text.contains("\"budget\":\"12000.5\""));
        assert!(text.contains("\"buffer\":null"), "{text}");
        assert_eq!(serde_json::from_str::<Risk>(&text).unwrap(), risk);
    }

    #[test]
    fn what_is_left_out_has_its_default_and_nonsense_is_refused() {
        assert_eq!(serde_json::from_str::<Risk>("{}").unwrap(), Risk::default());
        for text in ["{\"index\":\"none\"}", "{\"r_squared\":\"2\"}", "{\"other\":\"1\"}"] {
            assert!(serde_json::from_str::<Risk>(text).is_err(), "{text}");
        }
        for choice in IndexModel::ALL {
            assert_eq!(IndexModel::of_name(choice.name()), Some(*choice));
        }
    }
}
