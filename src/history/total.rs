//! Rows of totals, which are no rows of their own.

/// Words that begin a row of totals, in small letters.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "subtotal",
    "sub-total",
    "grand total",
    "filtered total",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "average",
    "mean",
    "mittelwert",
    "durchschnitt",
    "somme",
    "sous-total",
    "moyenne",
    "totale",
    "tax",
    "min",
    "max",
    "合计",
    "总计",
    "小计",
    "总和",
    "平均",
    "平均值",
    "汇总",
    "共计",
    "合計",
    "小計",
    "総計",
    "總計",
    "평균",
    "합계",
    "소계",
    "총계",
    "총합",
    "итого",
    "всего",
    "среднее",
    "suma",
    "media",
    "promedio",
    "total general",
    "total général",
    "summary",
];

/// Whether a cell begins a row of totals.
pub fn is_total(cell: &str) -> bool {
    let cell = cell.trim_end_matches([':', '：', '.', ' ']).to_lowercase();
    TOTALS.contains(&cell.as_str())
}
