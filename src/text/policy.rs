//! A treasury's policy, in words: what it holds by months ahead, and where a lock stands to its bands.

use super::contract::percent_of;
use super::language::Language;
use crate::study::risk::policy::{PolicyMonth, Standing};

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub title: &'static str,
    pub note: &'static str,
    pub near: &'static str,
    pub near_note: &'static str,
    pub far: &'static str,
    pub far_note: &'static str,
    pub part: &'static str,
    pub part_note: &'static str,
    pub band: &'static str,
    pub band_note: &'static str,
    pub months: &'static str,
    pub month: &'static str,
    pub ahead: &'static str,
    pub least: &'static str,
    pub target: &'static str,
    pub most: &'static str,
    pub held: &'static str,
    pub open: &'static str,
    pub strip: &'static str,
    pub standing: &'static str,
    /// Below, within and above.
    pub standings: [&'static str; 3],
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&ENGLISH, &CHINESE)
}

const ENGLISH: Labels = Labels {
    title: "Policy: share by months ahead",
    note: "A treasury’s ladder: near months are covered most, far ones less, and as a month comes nearer more of it is added at the prices of that time. The strategy “policy ladder” follows it; usual policies hold 50 to 80% over 3 to 24 months.",
    near: "All of it up to how many months ahead",
    near_note: "There the whole locked share is held.",
    far: "Something up to how many months ahead",
    far_note: "Beyond, nothing is held yet.",
    part: "Part held of the farthest months",
    part_note: "Of the locked share: 62.5% of 80% is 50%.",
    band: "Band around the policy",
    band_note: "Percentage points above and below that are allowed.",
    months: "Exposure against the policy, today",
    month: "Month",
    ahead: "Months ahead",
    least: "Least",
    target: "Policy",
    most: "Most",
    held: "In whole lots",
    open: "Left open",
    strip: "Strip",
    standing: "The strip is",
    standings: ["below the band", "within it", "above the band"],
};

const CHINESE: Labels = Labels {
    title: "政策：按距今月数定比例",
    note: "资金部门的阶梯：近月锁得多，远月锁得少；月份临近时，再按当时的价格补足。“政策阶梯”这一方式照此执行；常见的政策是在 3 至 24 个月内保持 50% 至 80%。",
    near: "几个月以内全部锁定",
    near_note: "在此以内持有全部锁定比例。",
    far: "几个月以内有所锁定",
    far_note: "更远的月份暂不锁定。",
    part: "最远月份所持部分",
    part_note: "占锁定比例：80% 的 62.5% 即 50%。",
    band: "允许的偏离",
    band_note: "上下各允许几个百分点。",
    months: "今天的敞口与政策",
    month: "月份",
    ahead: "距今月数",
    least: "下限",
    target: "政策",
    most: "上限",
    held: "按整手",
    open: "未锁定",
    strip: "逐月期货",
    standing: "逐月期货",
    standings: ["低于区间", "在区间内", "高于区间"],
};

/// What a share's standing is called.
pub const fn standing_name(standing: Standing, language: Language) -> &'static str {
    let [below, within, above] = labels(language).standings;
    match standing {
        Standing::Below => below,
        Standing::Within => within,
        Standing::Above => above,
    }
}

/// Where a lock of the same share throughout stands to the policy; empty without months.
pub fn finding(months: &[PolicyMonth], share: f64, language: Language) -> String {
    let (Some(first), Some(last)) = (months.first(), months.last()) else { return String::new() };
    let out = |standing| months.iter().filter(|month| month.strip_standing == standing).count();
    let (below, above, all) = (out(Standing::Below), out(Standing::Above), months.len());
    let [near, far, share] =
        [first.target, last.target, share].map(|share| percent_of(share, language));
    match language {
        Language::English => {
            let outside = match (below, above) {
                (0, 0) => "lies within its bands in all of them".to_owned(),
                (0, above) => format!("is above its bands in {above} of {all}"),
                (below, 0) => format!("is below its bands in {below} of {all}"),
                (below, above) => {
                    format!("is below its bands in {below} of {all} and above them in {above}")
                }
            };
            format!(
                "The policy holds {near} of the first month and {far} of the last one today. A strip of {share} in every month {outside}."
            )
        }
        Language::Chinese => {
            let outside = match (below, above) {
                (0, 0) => "全部在区间之内".to_owned(),
                (0, above) => format!("{all} 个月中有 {above} 个高于区间"),
                (below, 0) => format!("{all} 个月中有 {below} 个低于区间"),
                (below, above) => {
                    format!("{all} 个月中有 {below} 个低于区间，{above} 个高于区间")
                }
            };
            format!(
                "按政策，今天应锁定第一个月的 {near}、最后一个月的 {far}。每个月都锁 {share} 的逐月期货，{outside}。"
            )
        }
    }
}
