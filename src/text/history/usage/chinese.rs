//! What a usage or cost export says, in Chinese.

use super::Sentences;
use crate::history::usage::mapping::ColumnRole;
use crate::study::usage_bill::LeftOut;
use crate::text::language::Language;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn role(&self, role: ColumnRole) -> &'static str {
        match role {
            ColumnRole::Ignored => "不采用",
            ColumnRole::Day => "日期",
            ColumnRole::Model => "模型",
            ColumnRole::Input => "输入词元",
            ColumnRole::Cached => Language::Chinese.words().cached,
            ColumnRole::Write => Language::Chinese.words().write,
            ColumnRole::WriteLong => Language::Chinese.words().write_long,
            ColumnRole::Output => Language::Chinese.words().output,
            ColumnRole::TokenType => "词元类型（文字）",
            ColumnRole::Amount => "该类型的词元数",
            ColumnRole::Requests => "请求数",
            ColumnRole::Cost => "费用",
            ColumnRole::Currency => "币种",
        }
    }

    fn format(&self, format: &str) -> &'static str {
        match format {
            "openai_cost" => "OpenAI 费用导出",
            "openai_usage" | "openai_usage_days" => "OpenAI 用量导出",
            "anthropic_usage" => "Anthropic 用量导出",
            "anthropic_cost" => "Anthropic 费用导出",
            "deepseek_month" => "DeepSeek 月度账单",
            "cursor_usage" => "Cursor 用量导出",
            "copilot_usage" => "GitHub Copilot 用量导出",
            "openrouter_activity" | "openrouter_days" => "OpenRouter 活动导出",
            "litellm_spend" => "LiteLLM 消费日志",
            "langfuse_observations" => "Langfuse 导出",
            "focus" => "FOCUS 费用导出",
            "aws_cur" => "AWS 成本和使用情况报告",
            "azure_cost" => "Azure 费用明细",
            "google_bigquery" | "google_console" => "Google Cloud 账单导出",
            "alibaba_usage" | "alibaba_bill" => "阿里云账单",
            _ => "由您说明各列的表格",
        }
    }

    fn part_of(&self, month: &str) -> String {
        format!("{month}（不完整）")
    }

    fn month(&self, name: &str, models: usize, tokens: Option<&str>, costs: &[String]) -> String {
        let tokens = tokens.map(|tokens| format!("，{tokens}词元")).unwrap_or_default();
        let costs =
            if costs.is_empty() { String::new() } else { format!("，{}", costs.join("和")) };
        format!("{name}：{models} 个模型{tokens}{costs}。")
    }

    fn not_shown(&self, lines: usize) -> String {
        format!("另有 {lines} 个较小的未列出，但计入账单。")
    }

    fn less_than(&self, cent: &str) -> String {
        format!("不到 {cent}")
    }

    fn names(&self, shown: &[&str], more: usize) -> String {
        match more {
            0 => shown.join("、"),
            more => format!("{}等另外 {more} 个", shown.join("、")),
        }
    }

    fn at_list(&self, at_list: usize, lines: usize) -> String {
        format!("{lines} 行中有 {at_list} 行可由标价还原，其余按实付价格计。")
    }

    fn others(&self, models: usize, listed: &str) -> String {
        format!("账单最多 20 行：最小的 {models} 个合并为名为“other”的行（{listed}）。")
    }

    fn left_out(&self, reason: LeftOut, models: &str) -> String {
        let why = match reason {
            LeftOut::NoTokens => "文件中没有词元数",
            LeftOut::NoPrice => "文件和价目表都没有价格",
            LeftOut::OtherCurrency => "账单只支持美元和人民币",
            LeftOut::OutOfRange => "超出一行的上限",
        };
        format!("未计入账单（{why}）：{models}。")
    }

    fn dropped(&self, listed: &str) -> String {
        format!("读取时已丢弃且未保存的列：{listed}。")
    }

    fn growth_offer(&self, growth: &str) -> String {
        format!("按文件中的完整月份，词元数每月变化 {growth}。除非您采用，账单不计增长。")
    }
}
