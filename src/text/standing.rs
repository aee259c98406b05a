//! The line at the foot of the page: what can be locked today, and when that was last seen.

use super::language::Language;
use super::number::{date, month};
use crate::market::standing::{COMMITTED_CAPACITY_SEEN, GPU_FUTURES, SHANGHAI, Standing};

/// Where token futures and their substitutes stand, in a few sentences.
pub fn status(language: Language) -> String {
    let futures = match language {
        Language::English => "Token futures are proposed, not listed.",
        Language::Chinese => "词元期货尚在设想之中，没有上市。",
    };
    let rest = match language {
        Language::English => {
            "A thin market could make a lock costly. Not a cryptocurrency. Not advice."
        }
        Language::Chinese => "市场清淡时，锁价可能代价高昂。与加密货币无关，不构成投资建议。",
    };
    let sentences = [
        futures.to_owned(),
        sentence(SHANGHAI, language),
        sentence(GPU_FUTURES, language),
        committed_capacity(language),
        rest.to_owned(),
    ];
    let parts: Vec<_> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    parts.join(if language == Language::English { " " } else { "" })
}

/// The sentence about an exchange's contract; empty for a contract that no exchange plans.
fn sentence(standing: Standing, language: Language) -> String {
    let day = |day| date(day, language);
    match (standing, language) {
        (Standing::UnderReview { filed, review_until, last_seen }, Language::English) => format!(
            "GPU futures were filed with the US regulator on {} and under review until {}; the outcome was not seen (last seen {}): check the exchange.",
            day(filed),
            day(review_until),
            day(last_seen)
        ),
        (Standing::UnderReview { filed, review_until, last_seen }, Language::Chinese) => format!(
            "GPU 算力期货于{}向美国监管机构报审，审查期至{}，结果未见（最近所见：{}），请以交易所公告为准。",
            day(filed),
            day(review_until),
            day(last_seen)
        ),
        (Standing::Studied { last_seen }, Language::English) => format!(
            "The Shanghai Futures Exchange studies them, without an application (last seen {}).",
            day(last_seen)
        ),
        (Standing::Studied { last_seen }, Language::Chinese) => {
            format!("上海期货交易所正在研究，未提出上市申请（最近所见：{}）。", day(last_seen))
        }
        (Standing::Paper { .. } | Standing::Bilateral | Standing::Assumed, _) => String::new(),
    }
}

/// The one lock on sale.
fn committed_capacity(language: Language) -> String {
    let seen = month(COMMITTED_CAPACITY_SEEN.year, COMMITTED_CAPACITY_SEEN.month, language);
    match language {
        Language::English => format!(
            "The one lock on sale is committed capacity, which fixes what you spend and not the price (last seen {seen})."
        ),
        Language::Chinese => {
            format!("目前买得到的锁定只有承诺用量：锁定的是支出，而不是价格（最近所见：{seen}）。")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_was_last_seen_and_when_in_both_languages() {
        let [english, chinese] = Language::ALL.map(status);
        for part in [
            "8 October 2026",
            "9 November 2026",
            "28 May 2026",
            "not seen",
            "Jul 2026",
            "not the price",
        ] {
            assert!(english.contains(part), "{english}");
        }
        for part in [
            "2026年10月8日",
            "2026年11月9日",
            "2026年5月28日",
            "结果未见",
            "2026年7月",
            "而不是价格",
        ] {
            assert!(chinese.contains(part), "{chinese}");
        }
        assert!(!chinese.contains(['.', ',']) && !english.contains("  "));
    }
}
