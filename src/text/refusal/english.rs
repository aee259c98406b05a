//! Why something is refused, in English.

use super::Sentences;
use super::{amount, clip, limit};
use crate::market::quantity::Unit;
use crate::pricing::unsolvable::Unsolvable;
use crate::study::link_check;
use crate::study::refusal::{Reason, Refusal};
use crate::text::language::Language;

pub(super) struct English;

impl Sentences for English {
    fn between(&self, min: &str, max: &str, unit: Unit) -> String {
        let noun = match unit {
            Unit::Tokens => " tokens",
            Unit::Months => " months",
            Unit::MillionTokens => " million tokens",
            _ => "",
        };
        format!("Between {min} and {max}{noun}")
    }

    fn fewer_places(&self, places: u32, unit: Unit) -> String {
        match (unit, places) {
            (Unit::Tokens, 0) => "Whole tokens only".into(),
            (Unit::Months, 0) => "Whole months only".into(),
            (_, 0) => "Whole numbers only".into(),
            (_, 1) => "At most 1 decimal place".into(),
            (_, _) => format!("At most {places} decimal places"),
        }
    }

    fn refused(&self, refusal: &Refusal) -> String {
        let Refusal { key, value, reason } = refusal;
        let (key, value) = (clip(key), clip(value));
        match reason {
            Reason::NotAPair => format!("“{key}” is not a name and a value."),
            Reason::MayBeCut if key == link_check::NAME => {
                "The link does not match its check value: it may have been cut, or edited by hand.".to_owned()
            }
            Reason::MayBeCut => format!(
                "The link may have been cut at “{key}”: ask for it again if something is missing."
            ),
            Reason::UnknownKey => format!("“{key}” is not known here."),
            Reason::UnknownVersion { .. } => {
                format!("It was made by a later version ({value}); what this one knows was read.")
            }
            Reason::TooLong { .. } => "It goes on for too long; the rest was left out.".to_owned(),
            Reason::TooMany { more } => format!("{more} more parts were left out."),
            Reason::Unreadable => format!("“{key}” cannot be “{value}”."),
            Reason::NotPositive => {
                "What could happen cannot be worked out from a price of 0: enter a higher one.".to_owned()
            }
            Reason::NoHours => {
                "The bill has no GPU-hours: type how many are sold or bought a month.".to_owned()
            }
            Reason::TwoUnits => "No one contract locks tokens and GPU-hours together: put them into two bills, and set those side by side under “Compare”.".to_owned(),
            Reason::OnlyForTokens => "That is about prices of tokens, and your bill counts GPU-hours: choose another.".to_owned(),
            Reason::NoTokens => "The bill has no tokens: type how many it uses a month.".to_owned(),
            Reason::TooManyLines { most } => format!("A bill has at most {most} lines."),
            Reason::NoUnitPrice => {
                "Weighting by price needs an uncached input price on line 1.".to_owned()
            }
            Reason::TierSharesAboveOne => {
                "A request runs in one tier, so the shares of batch, flex, priority and fast add up to 100% at most.".to_owned()
            }
            Reason::NoFuturesPrice => "Type at least one futures price.".to_owned(),
            Reason::AmountTooLarge => {
                "The amounts pass a quintillion, where cents are no longer exact: choose less growth, fewer tokens or lower prices.".to_owned()
            }
            Reason::NothingToFollow => {
                "With this index and pass-through nothing of the index is in your own price: set R² to 0, or choose others.".to_owned()
            }
            Reason::OwnJumpsExceed { .. } => {
                "The jumps of your own price leave no room for so high an R²: lower it, or the jumps.".to_owned()
            }
            Reason::OwnVolatilityTooHigh { most, .. } => format!(
                "With so low an R² your own price would have to swing by more than {} a year beside this index: raise R², or set it to 0.",
                limit(*most, Unit::Percent, Language::English, None)
            ),
            Reason::NothingToMoveWith => {
                "Usage cannot move with a price that only jumps: set their correlation to 0, or choose another index.".to_owned()
            }
            Reason::NoSolution { why } => self.unsolvable(*why).to_owned(),
            Reason::ResultNotFinite | Reason::Model { .. } => format!(
                "What could happen cannot be worked out from these entries ({key}: {}).",
                reason.name()
            ),
            Reason::BelowIntrinsic { least } => format!(
                "The option is worth {} without any volatility: a price below that implies none.",
                amount(*least, Language::English)
            ),
            Reason::AboveMaximum { most } => format!(
                "No volatility makes the option worth {}: enter a lower price.",
                amount(*most, Language::English)
            ),
            Reason::CarriesNoVolatility => {
                "Too little of this price is time value to tell a volatility from it.".to_owned()
            }
            Reason::NoFreeCollar => {
                "No floor pays for this cap: raise the cap above the futures price, or type a floor."
                    .to_owned()
            }
            // OK because they are said with the unit of their key.
            Reason::OutOfRange { .. } | Reason::TooFine { .. } => String::new(),
        }
    }

    fn unsolvable(&self, why: Unsolvable) -> &'static str {
        match why {
            Unsolvable::TooManyDays => {
                "Building this lock would take more than ten million trading days: lock less, or allow a larger part of each day’s volume."
            }
            Unsolvable::MixedStrip => {
                "A strip of futures is either all bought or all sold: give every month the same sign."
            }
            Unsolvable::ProtectionTooGood => {
                "No option that you could sell pays for protection this good: move its strike further from the futures price."
            }
            Unsolvable::CostsNothing => {
                "This protection is worth nothing, so there is nothing to pay for: move its strike closer to the futures price."
            }
            Unsolvable::NoExposure => {
                "Without any exposure there is no price to lock: give some month a quantity."
            }
            Unsolvable::CapBelowSwap => {
                "No floor pays for a cap below the futures price: raise the cap."
            }
            Unsolvable::FloorAboveSwap => {
                "A floor above the futures price pays for no cap: lower the floor."
            }
            Unsolvable::NoStrikeInRange => {
                "No strike in range costs as much as is to be paid: choose another strike."
            }
            Unsolvable::NoQuantity => {
                "Without any quantity there is no price to lock: give some month one."
            }
            Unsolvable::UnevenAverages => {
                "These average prices are too uneven for a curve through them: check the quotes."
            }
            Unsolvable::PremiumWithoutTime => {
                "The contract ends now, so no premium a year moves its price: choose a later month."
            }
            Unsolvable::LawTooRough => {
                "Between jumps of such a fixed size this index hardly moves, which the model cannot price: raise its volatility, or the spread of its jumps."
            }
            Unsolvable::NoTimeValue => {
                "An option that expires now has no time value, so its price tells no volatility."
            }
            Unsolvable::YieldWithoutTime => {
                "The contract ends now, so no yield a year moves its price: choose a later month."
            }
            Unsolvable::NoFreeFloor => {
                "No floor pays for this cap: raise the cap above the futures price, or type a floor."
            }
        }
    }
}
