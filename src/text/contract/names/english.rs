//! What specifications are made of, in English.

use jiff::civil::Weekday;

use super::Sentences;
use crate::market::specification::ContractUnit;

pub(super) struct English;

impl Sentences for English {
    fn not_published(&self) -> &'static str {
        "not published"
    }

    fn not_assumed(&self) -> &'static str {
        "none assumed"
    }

    fn terms(&self) -> [&'static str; 12] {
        [
            "Proposed by",
            "Settles against",
            "Lot",
            "Quoted in",
            "Tick",
            "Months listed",
            "Last trading day",
            "Settlement",
            "Daily limits",
            "Margin",
            "Fees",
            "Position limit",
        ]
    }

    fn title(&self, name: &str) -> &'static str {
        match name {
            "xing" => "Standard Inference Token future",
            "shanghai" => "Token index future in yuan",
            "gpu1" => "H100 compute future (GPU1)",
            "gpu2" => "B200 compute future (GPU2)",
            "stu" => "Token forward in Standard Token Units",
            _ => "Your own contract",
        }
    }

    fn proposer(&self, name: &str) -> &'static str {
        match name {
            "xing" => "Xing (arXiv:2603.21690v1)",
            "shanghai" => {
                "nobody: an illustration of this page, after INE’s freight-index future EC"
            }
            "gpu1" | "gpu2" => "New York Mercantile Exchange, with Silicon Data’s index",
            "stu" => "Compute Exchange",
            _ => "you",
        }
    }

    fn underlying(&self, name: &str, unit: ContractUnit) -> &'static str {
        match name {
            "xing" => "Token Price Index, weighted by volume, one provider at most 30%",
            "shanghai" => "a token index in points, not defined yet",
            "gpu1" => "daily on-demand index of H100 rental",
            "gpu2" => "daily on-demand index of B200 rental",
            "stu" => "nothing: a provider delivers the tokens",
            _ if unit == ContractUnit::GpuHour => {
                "an index of GPU-hours, your own price unless you type one"
            }
            _ => "an index of standard tokens, your own price unless you type one",
        }
    }

    fn unit(&self, unit: ContractUnit) -> &'static str {
        match unit {
            ContractUnit::Sit => "SIT",
            ContractUnit::Stu => "STU",
            ContractUnit::StandardToken => "standard tokens",
            ContractUnit::GpuHour => "GPU-hours",
            ContractUnit::YuanPerIndexPoint => "yuan a point",
        }
    }

    fn quoted_unit(&self, unit: ContractUnit) -> &'static str {
        match unit {
            ContractUnit::Sit => "a million SIT",
            ContractUnit::Stu => "a million STU",
            ContractUnit::StandardToken => "a million standard tokens",
            ContractUnit::GpuHour => "a GPU-hour",
            ContractUnit::YuanPerIndexPoint => "an index point",
        }
    }

    fn nth(&self, nth: i8) -> &'static str {
        match nth {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            _ => "fifth",
        }
    }

    fn weekday(&self, weekday: Weekday) -> &'static str {
        match weekday {
            Weekday::Monday => "Monday",
            Weekday::Tuesday => "Tuesday",
            Weekday::Wednesday => "Wednesday",
            Weekday::Thursday => "Thursday",
            Weekday::Friday => "Friday",
            Weekday::Saturday => "Saturday",
            Weekday::Sunday => "Sunday",
        }
    }

    fn payer(&self, payer: &'static str) -> &'static str {
        payer
    }

    fn under_review(&self, filed: &str, until: &str, seen: &str) -> String {
        format!(
            "Filed for approval on {filed}, under review until {until}; the outcome was not seen (last seen {seen}). Check the exchange."
        )
    }

    fn studied(&self, seen: &str) -> String {
        format!(
            "Illustrative. The Shanghai Futures Exchange studies the idea, without specification or application (last seen {seen})."
        )
    }

    fn paper(&self, dated: &str) -> String {
        format!("Proposed in a paper of {dated} that is not peer reviewed. Listed nowhere.")
    }

    fn bilateral(&self) -> &'static str {
        "Agreed between two parties each time. No exchange lists it."
    }

    fn assumed(&self) -> &'static str {
        "Assumptions that you can change; nobody’s specification."
    }

    fn token_unit(&self, name: &str) -> &'static str {
        match name {
            "STU" => "STU (1.00 : 0.20 : 4.21)",
            "plain tokens" => "SIT, index of half input, half output",
            "InferenceIndexer" => "InferenceIndexer, 0.4 input + 0.6 output",
            _ => "InferenceIndexer, 0.7 cached + 0.2 input + 0.1 output",
        }
    }
}
