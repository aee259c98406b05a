//! 方案对比，中文。

use super::{Ends, Labels, Sentences};
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn answer(&self, ends: &Ends) -> Vec<Piece> {
        let Ends { least: [least, low], most: [most, high], apart } = ends;
        match apart {
            Some(apart) => sentence![
                "锁价之后，“",
                least.clone(),
                "”的合计最低，为 ",
                Piece::Locked(low.clone()),
                "；“",
                most.clone(),
                "”最高，为 ",
                Piece::Locked(high.clone()),
                "，相差 ",
                Piece::Strong(apart.clone()),
                "。",
            ],
            None => sentence!["锁价之后，各个方案的合计都是 ", Piece::Locked(low.clone()), "。"],
        }
    }

    fn free_name(&self, models: &str, moves: &str, share: &str) -> String {
        format!("{models}，{moves}，锁定 {share}")
    }

    fn numbered(&self, number: usize) -> String {
        format!("方案 {number}")
    }

    fn converted(&self, code: &str, rate: &str, day: &str) -> String {
        format!("全部金额均为 {code}，按第一个方案的汇率折算：1 美元兑 {rate}（{day}）。")
    }

    fn effective(&self, units: &[&str]) -> String {
        format!("实际均价（{}）", units.join("或"))
    }

    fn places(&self, count: usize, most: usize) -> String {
        format!("{most} 个位置已用 {count} 个。")
    }
}

pub(super) const LABELS: Labels = Labels {
    both_sides: "其中有的是支出，有的是收入，总额不能互相比较：请把每一个与它自己不锁价时的数字相比。",
    too_few: "请加入两个以上的方案，最多四个：在计算器或其他栏目中修改输入，再把看到的方案加入。",
    other_horizons: "各方案的月数不同，请比较每月的金额。",
    add: "加入对比",
    added: "已加入。",
    full: "四个位置已满，请先移除一个。",
    see: "查看对比",
    list: "各个方案",
    list_note: "保存在本浏览器中，也在本栏目的链接里。每个方案保留自己的日期和价格。",
    name: "方案名称",
    open: "打开",
    earlier: "前移",
    later: "后移",
    remove: "移除",
    figure: "各方案在各自价格变动下的金额",
    scale: "刻度",
    same_scale: "全部相同",
    own_scale: "各用各的",
    own_scale_caption: "刻度各自独立",
    same_scale_note: "全部采用同一刻度：高一倍，就是多一倍。",
    own_scale_note: "刻度各自独立：请比较金额，不要比较高低。",
    far_apart_note: "最大的超过最小的四倍，因此刻度各自独立：请比较金额，不要比较高低。",
    inspect: "要查看的金额或月份",
    figures: "数字，以及与第一个方案的差别",
    figures_note: "各方案在自己的价格变动下的精确数字。模拟的结果请在各方案的栏目中查看。",
    what: "项目",
    value: "数值",
    difference: "差别",
    unmoved: "按今天的价格",
    change: "价格变动",
    unhedged: "不锁价",
    locked: "锁价",
    saved: "锁价盈亏减手续费",
    mirror_locked: "锁价，价格反向变动时",
    a_month: "锁价，每月",
    share: "锁定比例",
    lots: "手数",
    margin: "初始保证金",
    months: "月数",
    entries: "不同之处",
    entries_note: "按输入项在链接中的键名列出；其余输入全部相同。",
    no_differences: "各方案的输入完全相同。",
    key: "键名",
};
