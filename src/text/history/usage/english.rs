//! What a usage or cost export says, in English.

use super::Sentences;
use crate::history::usage::mapping::ColumnRole;
use crate::study::usage_bill::LeftOut;
use crate::text::language::Language;

pub(super) struct English;

impl Sentences for English {
    fn role(&self, role: ColumnRole) -> &'static str {
        match role {
            ColumnRole::Ignored => "Nothing that counts",
            ColumnRole::Day => "Day",
            ColumnRole::Model => "Model",
            ColumnRole::Input => "Input tokens",
            ColumnRole::Cached => Language::English.words().cached,
            ColumnRole::Write => Language::English.words().write,
            ColumnRole::WriteLong => Language::English.words().write_long,
            ColumnRole::Output => Language::English.words().output,
            ColumnRole::TokenType => "Kind of token, in words",
            ColumnRole::Amount => "Tokens of that kind",
            ColumnRole::Requests => "Requests",
            ColumnRole::Cost => "Cost",
            ColumnRole::Currency => "Currency",
        }
    }

    fn format(&self, format: &str) -> &'static str {
        match format {
            "openai_cost" => "OpenAI cost export",
            "openai_usage" | "openai_usage_days" => "OpenAI usage export",
            "anthropic_usage" => "Anthropic usage export",
            "anthropic_cost" => "Anthropic cost export",
            "deepseek_month" => "DeepSeek month",
            "cursor_usage" => "Cursor usage export",
            "copilot_usage" => "GitHub Copilot usage export",
            "openrouter_activity" | "openrouter_days" => "OpenRouter activity export",
            "litellm_spend" => "LiteLLM spend logs",
            "langfuse_observations" => "Langfuse export",
            "focus" => "FOCUS cost export",
            "aws_cur" => "AWS cost and usage report",
            "azure_cost" => "Azure cost details",
            "google_bigquery" | "google_console" => "Google Cloud billing export",
            "alibaba_usage" | "alibaba_bill" => "Alibaba Cloud bill",
            _ => "Table with your own columns",
        }
    }

    fn part_of(&self, month: &str) -> String {
        format!("{month} (part of it)")
    }

    fn month(&self, name: &str, models: usize, tokens: Option<&str>, costs: &[String]) -> String {
        let lines = if models == 1 { "one model".to_owned() } else { format!("{models} models") };
        let tokens = tokens.map(|tokens| format!(", {tokens} tokens")).unwrap_or_default();
        let costs =
            if costs.is_empty() { String::new() } else { format!(", {}", costs.join(" and ")) };
        format!("{name}: {lines}{tokens}{costs}.")
    }

    fn not_shown(&self, lines: usize) -> String {
        format!("{lines} smaller ones are not shown; the bill has them.")
    }

    fn less_than(&self, cent: &str) -> String {
        format!("less than {cent}")
    }

    fn names(&self, shown: &[&str], more: usize) -> String {
        match more {
            0 => shown.join(", "),
            more => format!("{} and {more} more", shown.join(", ")),
        }
    }

    fn at_list(&self, at_list: usize, lines: usize) -> String {
        format!(
            "List prices reproduce the cost of {at_list} of {lines} lines; the others are as paid."
        )
    }

    fn others(&self, models: usize, listed: &str) -> String {
        format!(
            "A bill has at most 20 lines: the {models} smallest become lines called “other” ({listed})."
        )
    }

    fn left_out(&self, reason: LeftOut, models: &str) -> String {
        let why = match reason {
            LeftOut::NoTokens => "no tokens in the file",
            LeftOut::NoPrice => "neither the file nor the price list tells a price",
            LeftOut::OtherCurrency => "a currency that a bill has not (it has $ and ¥)",
            LeftOut::OutOfRange => "beyond what a line takes",
        };
        format!("Not in the bill, {why}: {models}.")
    }

    fn dropped(&self, listed: &str) -> String {
        format!("Dropped on reading, and kept nowhere: {listed}.")
    }

    fn growth_offer(&self, growth: &str) -> String {
        format!(
            "Over its whole months, the file’s tokens changed by {growth} a month. The bill does not grow unless you say so."
        )
    }
}
