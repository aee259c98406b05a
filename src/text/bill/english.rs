//! Texts about a bill while it is made, in English.

use super::Sentences;
use crate::market::currency::Currency;
use crate::study::amount::AmountError;
use crate::study::mix::MixError;
use crate::study::reported_input::NotInside;
use crate::study::starting_point::StartingPoint;
use crate::text::language::Language;
use crate::text::number::{count, money};

pub(super) struct English;

impl Sentences for English {
    fn amount_error(&self, error: AmountError, currency: Currency) -> String {
        match error {
            AmountError::NotPositive => {
                "Enter an amount above 0: nothing has no mix of tokens.".to_owned()
            }
            AmountError::Free => {
                "These tokens are free, so no number of them costs anything: enter a price first."
                    .to_owned()
            }
            AmountError::TooLarge => {
                "That would take more tokens than a line may have: enter less.".to_owned()
            }
            AmountError::OutOfReach { least, most } => {
                let [least, most] =
                    [least, most].map(|amount| money(amount, currency, Language::English));
                format!(
                    "This line costs {least} to {most}, whatever the share: check prices and tokens."
                )
            }
        }
    }

    fn whole_tokens_cost(&self, cost: &str) -> String {
        format!("Whole tokens make it {cost}.")
    }

    fn mix_error(&self, error: MixError) -> &'static str {
        match error {
            MixError::Negative => "Enter a share of 0% or more.",
            MixError::AboveAllInput => {
                "Cached and written input together are 100% of the input at most."
            }
            MixError::TooMuchOutput => {
                "That is more than a thousand tokens of output for one of input: enter less."
            }
        }
    }

    fn not_inside(&self, error: NotInside) -> String {
        match error {
            NotInside::AboveAllInput { parts } => format!(
                "All input holds the cached and written tokens, which are {}: enter no less, or lower those first.",
                count(parts, Language::English)
            ),
            NotInside::OutOfRange => {
                "Enter a whole number of tokens, up to 10,000 trillion.".to_owned()
            }
        }
    }

    fn no_adjustment(&self) -> &'static str {
        "none"
    }

    fn ratio_source(&self, ratio: &str, day: &str, source: &str) -> String {
        format!("The vendor’s ratio is {ratio}, as of {day}: {source}.")
    }

    fn example_name(&self, start: StartingPoint) -> &'static str {
        match start {
            StartingPoint::ServiceBot => "Customer-service bot in China",
            StartingPoint::CodingAgents => "US company with coding agents",
            StartingPoint::ChatFeature => "Small team with a chat feature",
            StartingPoint::GpuProvider => "GPU provider with 64 H100",
        }
    }

    fn example_assumes(&self, start: StartingPoint) -> &'static str {
        match start {
            StartingPoint::ServiceBot => {
                "20,000 dialogues a day of 6 turns, each of 3,500 tokens in and 200 out, with three quarters of the input cached, all off-peak on DeepSeek V4.1-Flash: the volumes and the cached share are assumed."
            }
            StartingPoint::CodingAgents => {
                "50 developers of 270 million input tokens a month each on Claude Opus 5.5; 93.1% of the input is read from the cache and 6.9% written to it, as measured over 21 public tasks, and output at 1% of input is assumed."
            }
            StartingPoint::ChatFeature => {
                "3,000 active users with 20 chats of 5 turns a month, each of 2,000 tokens in and 300 out, half of the input cached, on GPT-6.1 Sol: no public figures were found, so all of it is assumed."
            }
            StartingPoint::GpuProvider => {
                "You sell: 64 H100 for 730 hours a month, 87% of them let, which is 40,646 GPU-hours at $2.63. The move is to $2.14, and each month is locked at its own forward: spot and forwards of 7 September 2026, read off rental terms in the notes of jwilliamross/compute-curve, second-hand. The 87% are a short seller’s model of another provider, so assumed here."
            }
        }
    }
}
