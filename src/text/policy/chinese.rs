//! The words of a treasury's policy, in Chinese.

use super::{Labels, Sentences};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn finding(
        &self,
        near: &str,
        far: &str,
        share: &str,
        [below, above, all]: [usize; 3],
    ) -> String {
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

pub(super) const LABELS: Labels = Labels {
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
