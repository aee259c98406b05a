//! What a usage or cost export says, in sentences.

use rust_decimal::{Decimal, dec};

use crate::history::usage::mapping::ColumnRole;
use crate::market::currency::Currency;
use crate::market::token::TokenKind;
use crate::study::usage_bill::LeftOut;
use crate::study::usage_report::{ReportedBill, ReportedMonth};
use crate::text::language::Language;
use crate::text::number::{count, count_short, money, month, percent_signed, price};

/// Most names that a sentence lists.
const MOST_NAMES: usize = 8;

/// A kind of token.
pub fn kind_name(kind: TokenKind, language: Language) -> &'static str {
    let words = language.words();
    match kind {
        TokenKind::Input => words.input,
        TokenKind::Cached => words.cached,
        TokenKind::Write => words.write,
        TokenKind::WriteLong => words.write_long,
        TokenKind::Output => words.output,
    }
}

/// What a column may hold.
pub fn role_name(role: ColumnRole, language: Language) -> &'static str {
    let words = language.words();
    let pair = match role {
        ColumnRole::Ignored => ["Nothing that counts", "不采用"],
        ColumnRole::Day => ["Day", "日期"],
        ColumnRole::Model => ["Model", "模型"],
        ColumnRole::Input => ["Input tokens", "输入词元"],
        ColumnRole::Cached => return words.cached,
        ColumnRole::Write => return words.write,
        ColumnRole::WriteLong => return words.write_long,
        ColumnRole::Output => return words.output,
        ColumnRole::TokenType => ["Kind of token, in words", "词元类型（文字）"],
        ColumnRole::Amount => ["Tokens of that kind", "该类型的词元数"],
        ColumnRole::Requests => ["Requests", "请求数"],
        ColumnRole::Cost => ["Cost", "费用"],
        ColumnRole::Currency => ["Currency", "币种"],
    };
    pair[usize::from(language == Language::Chinese)]
}

/// What a layout is called.
pub fn format_name(format: &str, language: Language) -> String {
    let pair = match format {
        "openai_cost" => ["OpenAI cost export", "OpenAI 费用导出"],
        "openai_usage" | "openai_usage_days" => ["OpenAI usage export", "OpenAI 用量导出"],
        "anthropic_usage" => ["Anthropic usage export", "Anthropic 用量导出"],
        "anthropic_cost" => ["Anthropic cost export", "Anthropic 费用导出"],
        "deepseek_month" => ["DeepSeek month", "DeepSeek 月度账单"],
        "cursor_usage" => ["Cursor usage export", "Cursor 用量导出"],
        "copilot_usage" => ["GitHub Copilot usage export", "GitHub Copilot 用量导出"],
        "openrouter_activity" | "openrouter_days" => {
            ["OpenRouter activity export", "OpenRouter 活动导出"]
        }
        "litellm_spend" => ["LiteLLM spend logs", "LiteLLM 消费日志"],
        "langfuse_observations" => ["Langfuse export", "Langfuse 导出"],
        "focus" => ["FOCUS cost export", "FOCUS 费用导出"],
        "aws_cur" => ["AWS cost and usage report", "AWS 成本和使用情况报告"],
        "azure_cost" => ["Azure cost details", "Azure 费用明细"],
        "google_bigquery" | "google_console" => {
            ["Google Cloud billing export", "Google Cloud 账单导出"]
        }
        "alibaba_usage" | "alibaba_bill" => ["Alibaba Cloud bill", "阿里云账单"],
        _ => ["Table with your own columns", "由您说明各列的表格"],
    };
    pair[usize::from(language == Language::Chinese)].to_owned()
}

/// An amount in a currency by its code; `12.50 EUR` where a bill has no such currency, and words for what rounds to
/// nothing and is something.
pub fn exact_cost(amount: Decimal, code: &str, language: Language) -> String {
    if amount > Decimal::ZERO && amount.round_dp(2).is_zero() {
        let cent = exact_cost(dec!(0.01), code, language);
        return match language {
            Language::English => format!("less than {cent}"),
            Language::Chinese => format!("不到 {cent}"),
        };
    }
    match Currency::from_code(code) {
        Some(currency) => money(amount, currency, language),
        None => format!("{} {code}", count(amount.round_dp(2), language)).trim_end().to_owned(),
    }
}

/// The same of a price for a million tokens.
pub fn paid_price(amount: Decimal, code: &str, language: Language) -> String {
    match Currency::from_code(code) {
        Some(currency) => price(amount, currency, language),
        None => {
            let rounded = amount.round_sf(4).unwrap_or(amount);
            format!("{} {code}", count(rounded, language)).trim_end().to_owned()
        }
    }
}

/// A month in the list to choose from.
pub fn month_option(shown: &ReportedMonth, language: Language) -> String {
    let name = month(shown.year, shown.month, language);
    match (shown.is_whole, language) {
        (true, _) => name,
        (false, Language::English) => format!("{name} (part of it)"),
        (false, Language::Chinese) => format!("{name}（不完整）"),
    }
}

/// What a month comes to: models, tokens, cost.
pub fn month_summary(shown: &ReportedMonth, language: Language) -> String {
    let models = shown.lines.len() + shown.lines_not_shown;
    let counts = shown.lines.iter().flat_map(|line| line.tokens).flatten();
    let tokens = counts.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next.0));
    let costs: Vec<String> =
        shown.costs.iter().map(|(code, sum)| exact_cost(sum.0, code, language)).collect();
    let name = month(shown.year, shown.month, language);
    let (has_tokens, has_costs) = (!tokens.is_zero(), !costs.is_empty());
    let tokens = count_short(tokens, language);
    match language {
        Language::English => {
            let lines =
                if models == 1 { "one model".to_owned() } else { format!("{models} models") };
            let tokens = if has_tokens { format!(", {tokens} tokens") } else { String::new() };
            let costs =
                if has_costs { format!(", {}", costs.join(" and ")) } else { String::new() };
            format!("{name}: {lines}{tokens}{costs}.")
        }
        Language::Chinese => {
            let tokens = if has_tokens { format!("，{tokens}词元") } else { String::new() };
            let costs = if has_costs { format!("，{}", costs.join("和")) } else { String::new() };
            format!("{name}：{models} 个模型{tokens}{costs}。")
        }
    }
}

/// Lines that are in the bill and not in the table.
pub fn not_shown(lines: usize, language: Language) -> String {
    match language {
        Language::English => format!("{lines} smaller ones are not shown; the bill has them."),
        Language::Chinese => format!("另有 {lines} 个较小的未列出，但计入账单。"),
    }
}

/// Names in a row, cut where there are many.
pub(super) fn names(names: &[String], language: Language) -> String {
    let shown: Vec<&str> = names.iter().take(MOST_NAMES).map(String::as_str).collect();
    let more = names.len() - shown.len();
    match (language, more) {
        (Language::English, 0) => shown.join(", "),
        (Language::English, more) => format!("{} and {more} more", shown.join(", ")),
        (Language::Chinese, 0) => shown.join("、"),
        (Language::Chinese, more) => format!("{}等另外 {more} 个", shown.join("、")),
    }
}

/// What becomes of a bill: models that become "other", and how many lines are at list prices.
pub fn bill_outcome(bill: &ReportedBill, is_at_list: bool, language: Language) -> Vec<String> {
    let mut said = Vec::new();
    if is_at_list && bill.at_list < bill.lines {
        let (at_list, lines) = (bill.at_list, bill.lines);
        said.push(match language {
            Language::English => format!(
                "List prices reproduce the cost of {at_list} of {lines} lines; the others are as paid."
            ),
            Language::Chinese => {
                format!("{lines} 行中有 {at_list} 行可由目录价还原，其余按实付价格。")
            }
        });
    }
    if !bill.others.is_empty() {
        let (models, listed) = (bill.others.len(), names(&bill.others, language));
        said.push(match language {
            Language::English => format!(
                "A bill has at most 20 lines: the {models} smallest become lines called “other” ({listed})."
            ),
            Language::Chinese => {
                format!("账单最多 20 行：最小的 {models} 个合并为名为“other”的行（{listed}）。")
            }
        });
    }
    said
}

/// What could not become a line of the bill, by reason.
pub fn left_out(bill: &ReportedBill, language: Language) -> Vec<String> {
    let reasons =
        [LeftOut::NoTokens, LeftOut::NoPrice, LeftOut::OtherCurrency, LeftOut::OutOfRange];
    let of = |reason: LeftOut| {
        let models = bill.left_out.iter().filter(|(_, why)| *why == reason);
        let models: Vec<String> = models.map(|(model, _)| model.clone()).collect();
        let why = match reason {
            LeftOut::NoTokens => ["no tokens in the file", "文件中没有词元数"],
            LeftOut::NoPrice => {
                ["neither the file nor the price list tells a price", "文件和价目表都没有价格"]
            }
            LeftOut::OtherCurrency => {
                ["a currency that a bill has not (it has $ and ¥)", "账单只支持美元和人民币"]
            }
            LeftOut::OutOfRange => ["beyond what a line takes", "超出一行的上限"],
        };
        let why = why[usize::from(language == Language::Chinese)];
        let colon = language.colon();
        (!models.is_empty()).then(|| match language {
            Language::English => {
                format!("Not in the bill, {why}{colon}{}.", names(&models, language))
            }
            Language::Chinese => {
                format!("未计入账单（{why}）{colon}{}。", names(&models, language))
            }
        })
    };
    reasons.into_iter().filter_map(of).collect()
}

/// The columns that were dropped on reading, by title.
pub fn dropped(titles: &[String], language: Language) -> String {
    let listed = names(titles, language);
    match language {
        Language::English => format!("Dropped on reading, and kept nowhere: {listed}."),
        Language::Chinese => format!("读取时已丢弃且未保存的列：{listed}。"),
    }
}

/// Growth that the file tells, which is not taken unless the reader says so.
pub fn growth_offer(growth: Decimal, language: Language) -> String {
    let growth = percent_signed(growth, language);
    match language {
        Language::English => {
            format!(
                "Over its whole months, the file’s tokens changed by {growth} a month. The bill does not grow unless you say so."
            )
        }
        Language::Chinese => {
            format!("按文件中的完整月份，词元数每月变化 {growth}。除非您采用，账单不计增长。")
        }
    }
}
