//! The worked example of the README, as a reader enters it and as the page should answer.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use crate::page::Page;

/// The worked example in one of the page's languages.
#[derive(Debug)]
pub struct WorkedExample {
    /// What follows the address of a fresh page.
    pub link: &'static str,
    /// The document's language.
    pub lang: &'static str,
    /// The first entry of the list of models.
    pub own_prices: &'static str,
    /// Yuan, in a list of currencies.
    pub yuan: &'static str,
    /// Uncached input, cached input and output tokens a month, as this reader types them.
    pub tokens: [&'static str; 3],
    /// DeepSeek's move of August 2026 off-peak, in the list of moves.
    pub off_peak: &'static str,
    /// The same move at peak.
    pub peak: &'static str,
    /// Parts of the answer's sentence, in their order.
    pub answer: [&'static str; 3],
    /// A part of the sentence about the mirror case.
    pub mirror: &'static str,
    /// The heading of the row with the lots.
    pub lots: &'static str,
    /// The first month of a year seen from November 2026.
    pub first_month: &'static str,
}

/// In English.
pub const ENGLISH: WorkedExample = WorkedExample {
    link: "#lang=en&v=1&page=calculator",
    lang: "en",
    own_prices: "Own prices",
    yuan: "¥ CNY",
    tokens: ["240M", "560,000,000", "120M"],
    off_peak: "DeepSeek V4-Pro in August 2026, off-peak",
    peak: "DeepSeek V4-Pro in August 2026, peak",
    answer: [
        "DeepSeek V4-Pro in August 2026, off-peak",
        "and the whole market with them, the next 12 months cost ¥33,408 instead of ¥17,448.",
        "Locking 80% makes it ¥20,648: ¥12,760 less.",
    ],
    mirror: "locking costs ¥6,256 more than not locking.",
    lots: "Lots a month",
    first_month: "Dec 2026",
};

/// In Chinese.
pub const CHINESE: WorkedExample = WorkedExample {
    link: "#lang=zh&v=1&page=calculator",
    lang: "zh-Hans",
    own_prices: "自定义价格",
    yuan: "人民币（¥）",
    tokens: ["2.4亿", "5.6亿", "1.2亿"],
    off_peak: "DeepSeek V4-Pro 2026年8月调价（非高峰时段）",
    peak: "DeepSeek V4-Pro 2026年8月调价（高峰时段）",
    answer: [
        "DeepSeek V4-Pro 2026年8月调价（非高峰时段）",
        "整个市场同步变动，未来 12 个月的费用将由 ¥17,448 升至 ¥33,408。",
        "锁定 80% 后为 ¥20,648，少付 ¥12,760。",
    ],
    mirror: "锁价比不锁多付 ¥6,256。",
    lots: "每月手数",
    first_month: "2026年12月",
};

/// The ids of the fields for uncached input, cached input and output, and what is typed in them.
pub const PRICES: [(&str, &str); 3] = [
    ("field-line-1-prices-input", "3"),
    ("field-line-1-prices-cached", "0.025"),
    ("field-line-1-prices-output", "6"),
];

/// The ids of the fields for the tokens, in the same order.
pub const TOKENS: [&str; 3] =
    ["field-line-1-tokens-input", "field-line-1-tokens-cached", "field-line-1-tokens-output"];

/// The day that the example is seen from.
pub const AS_OF: &str = "2026-11-22";

/// What the key figures say, for the move and for its mirror where they differ.
const KEY_FIGURES: [(&str, &[&str]); 4] = [
    ("figure-0", &["¥33,408.00", "¥9,627.96"]),
    ("figure-1", &["¥12,759.60", "−¥6,256.32"]),
    ("figure-2", &["¥20,648.40", "¥15,884.28"]),
    ("figure-7", &["¥1,399.44"]),
];

/// Every month: today's prices, without lock, with lock, gain, fees, lots, futures, settlement, exposure.
const MONTH: [&str; 9] =
    ["¥1,454.00", "¥2,784.00", "¥1,720.70", "¥1,063.30", "¥0.00", "686", "¥1.70", "¥3.25", "857.2"];

impl WorkedExample {
    /// Enters it with mouse and keyboard on a fresh page.
    ///
    /// # Errors
    /// If a field is missing.
    pub async fn enter(&self, page: &Page) -> Result<()> {
        page.choose("field-line-1-model", self.own_prices).await?;
        page.choose("field-line-1-currency", self.yuan).await?;
        page.pick("currency", 0).await?;
        for (field, price) in PRICES {
            page.fill(field, price).await?;
        }
        for (field, tokens) in TOKENS.into_iter().zip(self.tokens) {
            page.fill(field, tokens).await?;
        }
        page.fill("field-horizon", "12").await?;
        page.fill("field-as-of", AS_OF).await?;
        page.fill("field-lock-share", "80 %").await?;
        page.choose("field-move-name", self.off_peak).await?;
        // The whole market with it.
        page.pick("index-response", 0).await
    }

    /// Checks everything that the page says of it: the sentences, the totals, the months.
    ///
    /// # Errors
    /// With what it says instead.
    pub async fn assert_shown(&self, page: &Page) -> Result<()> {
        for part in self.answer {
            page.reads("#answer", part).await?;
        }
        page.reads("#mirror", self.mirror).await?;
        for (row, values) in KEY_FIGURES {
            page.figure_shows(row, values).await?;
        }
        let figures = page.rows(".key-figures tbody tr").await?;
        let lots = figures.iter().find(|row| row.first().is_some_and(|name| name == self.lots));
        ensure!(lots.is_some_and(|row| row[1..] == ["686"]), "lots a month: {lots:?}");
        self.assert_months(page).await?;
        page.assert_only_numbers().await
    }

    /// Unfolds the table of months, if it is folded, and checks its rows.
    async fn assert_months(&self, page: &Page) -> Result<()> {
        if page.evaluate("document.querySelector('#months').open").await? == false {
            page.click("#months summary").await?;
        }
        page.wait_until("document.querySelector('#months').open").await?;
        let rows = page.rows("#months > .table-scroll tbody tr").await?;
        ensure!(rows.len() == 12, "the table has {} months", rows.len());
        ensure!(rows[0][0] == self.first_month, "the first month is {}", rows[0][0]);
        for row in &rows {
            ensure!(row[1..] == MONTH, "a month is {row:?} and not {MONTH:?}");
        }
        let total = page.rows("#months > .table-scroll tfoot tr").await?.remove(0);
        let sums = ["¥17,448.00", "¥33,408.00", "¥20,648.40", "¥12,759.60", "¥0.00", "8,232"];
        ensure!(total[1..7] == sums, "the total is {total:?} and not {sums:?}");
        Ok(())
    }

    /// Enters the same with the keyboard alone, on a page that has just been opened.
    ///
    /// # Errors
    /// If the focus cannot be brought to a field, or is not seen there.
    pub async fn enter_by_keyboard(&self, page: &Page) -> Result<()> {
        // Own prices are the list's first entry.
        page.tab_to("#field-line-1-model").await?;
        page.press(Key::Home).await?;
        for (field, price) in PRICES {
            page.tab_to(&format!("#{field}")).await?;
            page.press(price).await?;
        }
        for (field, tokens) in TOKENS.into_iter().zip(self.tokens) {
            page.tab_to(&format!("#{field}")).await?;
            page.press(tokens).await?;
        }
        page.tab_to("#field-horizon").await?;
        page.press("12").await?;
        page.tab_to("input[name=currency]").await?;
        page.press(Key::Right).await?;
        page.press(Key::Left).await?;
        page.tab_to("#field-as-of").await?;
        page.press(AS_OF).await
    }
}
