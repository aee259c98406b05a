//! 用哪一种锁价方式，中文。

use super::{Compared, Found, Labels, Sentences, Tolerances, Tolerated};
use crate::hedge::strategy::setting::Side;
use crate::study::risk::locks::StrategyKind;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

/// `10 个`.
fn outcomes(most: &Tolerated) -> String {
    format!("{}\u{a0}个", most.count)
}

/// `每一百个`.
const fn of_each(most: &Tolerated) -> &'static str {
    match most.power {
        2 => "每一百个",
        3 => "每一千个",
        4 => "每一万个",
        5 => "每十万个",
        _ => "每一百万个",
    }
}

impl Sentences for Chinese {
    fn name(&self, kind: StrategyKind, side: Side) -> &'static str {
        match (kind, side) {
            (StrategyKind::Unhedged, _) => "不锁价",
            (StrategyKind::Strip, _) => "逐月期货",
            (StrategyKind::StackAndRoll, _) => "近月滚动",
            (StrategyKind::Swap, _) => "互换",
            (StrategyKind::Cap, Side::Buyer) => "上限期权",
            (StrategyKind::Cap, Side::Provider) => "下限期权",
            (StrategyKind::Collar, _) => "双限期权",
            (StrategyKind::Participating, _) => "参与式锁价",
            (StrategyKind::Layered, _) => "分批期货",
            (StrategyKind::Policy, _) => "政策阶梯",
            (StrategyKind::Commitment, _) => "承诺用量",
        }
    }

    fn note(&self, kind: StrategyKind) -> &'static str {
        match kind {
            StrategyKind::Unhedged => "每个月都按当月的价格结算。",
            StrategyKind::Strip => "今天按当前曲线，为每个月各建整数手的期货。",
            StrategyKind::StackAndRoll => {
                "余下的全部敞口都放在下个月的期货里，逐月移仓。近月流动性最好，但每次移仓的价格今天都无从知道。"
            }
            StrategyKind::Swap => {
                "与交易商约定所有月份同一个固定价格，没有保证金，也不受整手限制。"
            }
            StrategyKind::Cap => {
                "每个月一份期权：指数越过行权价时赔付，有利的价格仍归自己。权利金今天支付。"
            }
            StrategyKind::Collar => {
                "卖出另一份期权来支付这份期权：今天不用付钱，但第二个行权价以外的好处让了出去。"
            }
            StrategyKind::Participating => "今天不用付钱的固定价格，有利变动的一部分仍归自己。",
            StrategyKind::Layered => "期货分几次等量建仓，每月一次。早到期的月份锁得较少。",
            StrategyKind::Policy => {
                "按政策，近月锁得多，远月锁得少；月份临近时，再按当时的价格补足。"
            }
            StrategyKind::Commitment => {
                "按今天自身价格打折，承诺一定用量，用不完也要付钱。这是供应商如今真正在卖的锁价方式。"
            }
        }
    }

    fn bad_end(&self, of: &Compared) -> Vec<Piece> {
        let Compared { side, months, name, unhedged, locked, .. } = of;
        let beyond = match side {
            Side::Buyer => "总成本会超过 ",
            Side::Provider => "总收入会低于 ",
        };
        let short = match side {
            Side::Buyer => "超过 ",
            Side::Provider => "低于 ",
        };
        match locked {
            Some(locked) => sentence![
                format!("采用{name}，{months} 个月里每二十种结果中有一种的{beyond}"),
                Piece::Locked(locked.clone()),
                format!("；不锁价则{short}"),
                Piece::Unhedged(unhedged.clone()),
                "。",
            ],
            None => sentence![
                format!("不锁价，{months} 个月里每二十种结果中有一种的{beyond}"),
                Piece::Unhedged(unhedged.clone()),
                "。",
            ],
        }
    }

    fn mean_cost(&self, more: Option<bool>, amount: &str, side: Side) -> Vec<Piece> {
        let words = match (more, side) {
            (None, _) => return sentence!["平均而言，两者相差无几。"],
            (Some(true), Side::Buyer) => "平均多花 ",
            (Some(false), Side::Buyer) => "平均少花 ",
            (Some(true), Side::Provider) => "平均少收 ",
            (Some(false), Side::Provider) => "平均多收 ",
        };
        sentence![words, Piece::Strong(amount.to_owned()), "。"]
    }

    fn mildest(&self, best: Option<(&str, String)>) -> Vec<Piece> {
        match best {
            None => sentence!["没有哪一种的坏结局比它更轻。"],
            Some((name, end)) => sentence![
                "所有方式中，坏结局最轻的是",
                Piece::Strong(name.to_owned()),
                format!("：{end}。"),
            ],
        }
    }

    fn found(&self, of: &Found, tolerances: &Tolerances) -> Vec<Piece> {
        let Tolerances { side, budget, over_budget, loss, over_loss } = tolerances;
        let breaks = match side {
            Side::Buyer => format!("付款超过 {budget}"),
            Side::Provider => format!("收入低于 {budget}"),
        };
        let budget = match over_budget {
            Some(most) => format!("{}结果中至多 {}{breaks}", of_each(most), outcomes(most)),
            None => format!("没有一个结果{breaks}"),
        };
        let loss = match (over_budget, over_loss) {
            // After a count of a hundred outcomes the second one is understood to be of as many.
            (Some(first), Some(most)) if first.power == most.power => {
                format!("至多 {}", outcomes(most))
            }
            (_, Some(most)) => format!("且{}中至多 {}", of_each(most), outcomes(most)),
            (Some(_), None) => "且没有一个".to_owned(),
            (None, None) => "也没有一个".to_owned(),
        } + &format!("比不锁价多亏 {loss} 以上");
        let asked = format!("如果{budget}，{loss}，");
        match of {
            Found::Between { from, to, has_gaps } => {
                let span = if from == to { from.clone() } else { format!("{from} 到 {to}") };
                let gaps = if *has_gaps { "（其间并非每个比例都行）" } else { "" };
                sentence![asked, "就锁定 ", Piece::Locked(span), format!("{gaps}。")]
            }
            Found::None { least, most } => {
                let least = match least {
                    Some(least) => format!("守住预算至少要锁 {least}"),
                    None => "没有哪个比例能这样守住预算".to_owned(),
                };
                let most = match most {
                    Some(most) => format!("；限制亏损至多能锁 {most}。"),
                    None => "；也没有哪个比例能这样限制亏损。".to_owned(),
                };
                sentence![asked, "没有合适的锁定比例。", least, most]
            }
        }
    }

    fn lock_share(&self, share: &str) -> String {
        format!("锁定 {share}")
    }

    fn at_share(&self, share: &str, budget: &str, loss: &str, side: Side) -> String {
        let breaks = match side {
            Side::Buyer => "突破预算",
            Side::Provider => "达不到预算",
        };
        format!("锁定 {share} 时，每一百个结果中，{budget}{breaks}，{loss}亏损超限。")
    }

    fn at_dot(&self, name: &str, mean: &str, bad: &str, is_median: bool) -> String {
        let middle = if is_median { "中位数" } else { "平均" };
        format!("{name}：{middle} {mean}，坏结局 {bad}。")
    }

    fn terms(
        &self,
        price: Option<[String; 2]>,
        strikes: [Option<&str>; 2],
        kept: Option<&str>,
    ) -> String {
        let mut parts = Vec::new();
        parts.extend(price.map(|[price, of]| format!("{of} {price}")));
        parts.extend(strikes[0].map(|strike| format!("行权价 {strike}")));
        parts.extend(strikes[1].map(|strike| format!("卖出的行权价 {strike}")));
        parts.extend(kept.map(|kept| format!("保留有利变动的 {kept}")));
        if parts.is_empty() {
            String::new()
        } else {
            format!("这里的条件：{}。", parts.join("，"))
        }
    }

    fn refused(&self, name: &str, reason: &str) -> String {
        format!("这里做不出{name}。{reason}")
    }
}

pub(super) const LABELS: Labels = Labels {
    choose: "锁价方式",
    picture: "风险与成本",
    inspect: "查看哪一种",
    table: "同样的行情，十种做法",
    table_note: "都在同一批模拟路径上、按同一锁定比例计算。现金流风险是平均值到坏结局的距离；锁价后比不锁更差，就算后悔。自身成本包括手续费、价差、权利金和利息。",
    strategy: "锁价方式",
    mean: "平均",
    median: "中位数",
    bad_end: ["二十分之一高于", "二十分之一低于"],
    at_risk: "现金流风险",
    shortfall: "最差 5% 的平均",
    over_budget: ["超预算", "未达预算"],
    regret: "后悔",
    regret_size: "平均多亏",
    own_costs: "自身成本",

    finder: "锁多少才够稳妥？",
    finder_note: "逐月期货从零到全部的每一种整手持仓，都在所有路径上试过。",
    most_over_budget: "容许突破预算的概率",
    most_over_budget_note: "您能接受的最大概率。",
    most_over_loss: "容许亏损超限的概率",
    most_over_loss_note: "您能接受的最大概率。",
    budget: "预算",
    budget_note: "留空则取今天账单再加 10%；供应商则减 10%。",
    loss: "相对不锁价的亏损上限",
    loss_note: "留空则取今天账单的 5%。",
    scan: "两种概率随锁定比例的变化",
    scan_share: "锁定比例",
    scan_chance: "概率",
    scan_budget: "突破预算",
    scan_loss: "亏损超限",
    inspect_share: "查看的锁定比例",

    terms: "各种方式的条件",
    terms_note: "不改动时，除期权的权利金外没有任何费用，承诺用量打九折。",
    cap_distance: "行权价偏离互换价",
    cap_distance_note: "买方的上限在其上，供应商的下限在其下。",
    kept_share: "保留的有利变动",
    kept_share_note: "用于参与式锁价。",
    entries: "分批期货的批数",
    entries_note: "每月一批，第一批在今天。",
    discount: "承诺用量的折扣",
    discount_note: "相对今天的自身价格。",
    payment: "承诺用量的付款",
    payments: ["按月支付", "今天付清"],
    markup: "互换的加价",
    markup_note: "占其价格的比例。",
    loading: "期权的加价",
    loading_note: "占其时间价值的比例。",
    funding: "年利率",
    funding_note: "权利金和保证金按此融资。",
    spread: "每手建仓成本",
    spread_note: "相对中间价。",
    roll: "每手移仓成本",
    roll_note: "移到下个月的合约。",
};
