//! What stands below a listed price of which another is announced.

use jiff::civil::date;

use super::*;
use crate::market::price_list;

#[test]
fn an_announced_price_is_told_in_both_languages_and_never_applied() {
    let row = price_list::of_model("Google/gemini-4-argon/USD", date(2026, 11, 22)).unwrap();
    let said = |today, language| listed_price(&row, false, today, language);
    for (today, language, expected) in [
        (date(2026, 11, 22), Language::English, " Announced for 1 December 2026: ×2."),
        (
            date(2026, 12, 1),
            Language::English,
            " Announced for 1 December 2026: ×2. Whether it came is not known here, so it is not applied.",
        ),
        (date(2026, 11, 22), Language::Chinese, "已宣布自2026年12月1日起：×2。"),
        (
            date(2026, 12, 1),
            Language::Chinese,
            "曾宣布自2026年12月1日起：×2。是否实施此处未知，因此未予采用。",
        ),
    ] {
        let said = said(today, language);
        assert!(said.contains(expected), "{said}");
    }
    let after = price_list::of_model("Google/gemini-4-argon/USD", date(2026, 12, 2)).unwrap();
    assert_eq!(after.prices, row.prices, "the clock changes no price");
}
