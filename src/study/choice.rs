//! Choices between names, as a scenario holds them.

use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::unit::StandardUnit;

/// A choice between a few values, each with the name that a scenario gives it.
pub trait Choice: Copy + PartialEq + 'static {
    /// All values, in the order in which a page offers them.
    const ALL: &'static [Self];

    /// The names in the same order.
    const NAMES: &'static [&'static str];

    /// The index among [`Self::ALL`], as lists of options count them.
    fn index(self) -> usize {
        // OK because every value is among all of them.
        Self::ALL.iter().position(|value| *value == self).unwrap_or_default()
    }

    /// The name in a scenario.
    fn name(self) -> &'static str {
        // OK because every value has its name.
        Self::NAMES.get(self.index()).copied().unwrap_or_default()
    }

    /// The value of a name.
    fn of_name(name: &str) -> Option<Self> {
        let place = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(place).copied()
    }
}

/// Declares choices: the type, its values with their names in a scenario; the first is the default.
macro_rules! choices {
    ($($(#[$meaning:meta])* $choice:ident {
        $(#[$first_meaning:meta])* $first:ident = $first_name:literal,
        $($(#[$value_meaning:meta])* $value:ident = $name:literal),* $(,)?
    })*) => {
        $(
            $(#[$meaning])*
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
            pub enum $choice {
                $(#[$first_meaning])*
                #[default]
                $first,
                $($(#[$value_meaning])* $value),*
            }

            impl $choice {
                /// All of them, in the order in which a page offers them.
                pub const ALL: &'static [Self] = &[Self::$first, $(Self::$value),*];

                /// The name in a scenario.
                pub fn name(self) -> &'static str {
                    $crate::study::choice::Choice::name(self)
                }
            }

            impl $crate::study::choice::Choice for $choice {
                const ALL: &'static [Self] = Self::ALL;
                const NAMES: &'static [&'static str] = &[$first_name, $($name),*];
            }

            $crate::study::keys::value::chosen_by_name!($choice);
        )*
    };
}

pub(crate) use choices;

impl Choice for Currency {
    const ALL: &'static [Self] = &Self::ALL;
    const NAMES: &'static [&'static str] = &[Self::Cny.code(), Self::Usd.code()];
}

impl Choice for BilledUnit {
    const ALL: &'static [Self] = &Self::ALL;
    const NAMES: &'static [&'static str] = &["tokens", "gpu_hours"];
}

impl Choice for StandardUnit {
    const ALL: &'static [Self] = &Self::ALL;
    const NAMES: &'static [&'static str] = &["stu", "plain", "price-weighted"];
}
