//! What an option would cost, in Chinese.

use super::{AtPrice, BillWords, Labels, OptionPremium, Premium, Sentences};
use crate::hedge::strategy::setting::Side;
use crate::study::option::inputs::OptionKind;
use crate::text::sentence::{Piece, sentence};

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn unit(&self, unit: &OptionPremium) -> Vec<Piece> {
        let OptionPremium {
            priced_for,
            month,
            strike,
            floor,
            price,
            of_futures,
            gpu: [hours, dollars],
            ..
        } = unit;
        let price = Piece::Strong(price.clone());
        let what = match unit.kind {
            OptionKind::Cap => format!("{month}、上限为 {strike} 的期权"),
            OptionKind::Floor => format!("{month}、下限为 {strike} 的期权"),
            OptionKind::Collar => format!("{month}、区间为 {floor} 至 {strike} 的双限期权"),
            OptionKind::Spread => format!(
                "{month}{priced_for}价格超出 {hours}\u{a0}个 GPU 小时成本（每小时 {dollars}）的差价期权"
            ),
        };
        if unit.is_free {
            return sentence![
                what,
                match unit.side {
                    Side::Buyer => {
                        format!("，各月合计无需付费：卖出 {floor} 的下限，正好抵付上限。")
                    }
                    Side::Provider => {
                        format!("，各月合计无需付费：卖出 {strike} 的上限，正好抵付下限。")
                    }
                },
            ];
        }
        let verb = if unit.is_paid { "，今日可收 " } else { "，今日价格为 " };
        sentence![
            what,
            verb,
            price,
            match unit.kind {
                OptionKind::Spread => "，".to_owned(),
                _ => format!("（{priced_for}），"),
            },
            format!("相当于期货价格的 {of_futures}。")
        ]
    }

    fn premium(&self, premium: &Premium) -> Vec<Piece> {
        let Premium { side, share, months, amount, .. } = premium;
        let quantity = match side {
            Side::Buyer => "用量",
            Side::Provider => "销量",
        };
        let over = format!("按 {months}\u{a0}个月{quantity}的 {share} 计，");
        if premium.is_none {
            return sentence![over, "今日无需支付。"];
        }
        let verb = if premium.is_paid { "今日共收 " } else { "今日共付 " };
        sentence![over, verb, Piece::Strong(amount.clone()), "。"]
    }

    fn bill(&self, bill: &BillWords) -> Vec<Piece> {
        let BillWords { condition, unhedged, locked, with_option, .. } = bill;
        sentence![
            match bill.side {
                Side::Buyer => format!("{condition}，账单为 "),
                Side::Provider => format!("{condition}，收入为 "),
            },
            Piece::Unhedged(unhedged.clone()),
            "，用期货锁定为 ",
            Piece::Locked(locked.clone()),
            "，改用期权为 ",
            Piece::Strong(with_option.clone()),
            "。",
        ]
    }

    fn protects_buyers(&self) -> Vec<Piece> {
        sentence!["上限期权在价格上涨时赔付，而上涨对您无害：保护收入要用下限期权或双限期权。"]
    }

    fn at_price(&self, at: &AtPrice) -> String {
        let AtPrice { priced_for, price, unhedged, locked, with_option, .. } = at;
        let comes_to = match at.side {
            Side::Buyer => "成本",
            Side::Provider => "收入",
        };
        format!(
            "若当月结算于 {price}，{priced_for}的{comes_to}：不锁价 {unhedged}，用期货 {locked}，用期权（含权利金）{with_option}。"
        )
    }

    fn at_volatility(&self, volatility: &str, value: &str) -> String {
        format!("年波动率为 {volatility} 时，价值 {value}。")
    }

    fn implied(&self, implied: &str, used: &str) -> String {
        format!("该报价隐含的年波动率为 {implied}（按月末价格结算的期权计），此处所用为 {used}。")
    }
}

const LABELS: Labels = Labels {
    inputs: "期权条款",
    kind: "买入什么",
    kinds: ["上限期权", "下限期权", "双限期权", "词元与 GPU 小时的差价"],
    style: "结算方式与模型",
    styles: ["当月均价", "月末价格（Black）", "美式", "带跳跃（Merton）"],
    style_notes: [
        "按当月 21 个交易日的均价结算，与按月计费的账单一致。以卷积定价，不用近似公式。",
        "按月末价格结算，采用 Black（1976）公式。",
        "任何一天都可行权，上海的期货期权大多如此。只要利率为正，就比欧式更值钱。",
        "按月末价格结算，价格可能跳跃。跳跃参数取自指数模型，不计均值回归。",
    ],
    spread_note: "支付词元价格超出其 GPU 小时成本的部分，也就是词元卖方的毛利。两种价格均服从对数正态分布，积分为精确值。",
    strike: "行权价",
    strike_note: "留空时，上限与双限期权取期货价格上浮 10%，下限期权取下浮 10%。",
    spread_strike_note: "留空为 0。",
    floor: "双限期权的下限",
    floor_note: "留空则取各月合计与上限等值的下限。",
    volatility: "年波动率",
    volatility_note: "留空则取指数模型的波动率；模型在计算器中选择。",
    jump_note: "指跳跃之外的波动率。留空则取指数模型的数值。",
    rate: "年利率",
    rate_note: "连续复利，用于期权收益的折现。",
    quote: "对方报价",
    quote_note: "填写后可看到它隐含的波动率。",
    gpu_price: "每 GPU 小时价格（美元）",
    gpu_price_note: "2.14 为2026年9月7日 H100 一小时的 12 个月远期价。",
    gpu_hours: "每百万标准词元所需 GPU 小时",
    gpu_hours_note: "此为假设：每小时五百万词元。请填写您自己的数值。",
    gpu_vol: "GPU 小时价格的波动率",
    gpu_vol_note: "26.2% 为 H100 截至2026年8月14日一年的实际波动率。",
    correlation: "两者的相关系数",
    correlation_note: "0.01 为词元指数与 H100 价目月度变动的实测值。",
    share: "占数量的比例",

    payoff: "按结算价计，每单位的金额",
    settles_at: "当月结算价",
    cost_of_unit: "成本",
    unhedged: "不锁价",
    locked: "用期货",
    with_option: "用期权",
    inspect_price: "要查看的结算价",

    value: "价值与敏感度",
    value_note: "按期货报价的单位计，已折现。月末结算的欧式期权采用 Black 公式的希腊值，其余用差分求得。",
    present_value: "今日价值",
    of_futures: "占期货价格的比例",
    volatility_used: "年波动率",
    implied: "隐含波动率",
    delta: "Delta：期货价格每升 1",
    gamma: "Gamma：期货价格每升 1 时 Delta 的变化",
    vega: "Vega：波动率每升 1 个百分点",
    theta: "Theta：每过一天",
    rho: "Rho：利率每升 1 个百分点",

    bill: "对总额的影响",
    bill_note: "期权以同一行权价覆盖各月数量的锁定比例，用以替代期货。权利金今日支付，未计其利息。期货按整数手计，含手续费。",
    prices_stay: "若价格不变",
    premium: "权利金（今日支付）",

    by_volatility: "不同波动率下的价值",
    volatility_axis: "年波动率",
    value_axis: "今日价值",
    inspect_volatility: "要查看的波动率",
    term_structure: "各月波动率",
    term_structure_note: "指数至各月结算时对数变动的波动率，按年计。指数若有均值回归，期限越长越低。",
    a_year: "每年",
    inspect_month: "要查看的月份",
    months: "逐月明细",
    month: "月份",
    futures_price: "期货价格",
    premium_of_month: "权利金",

    seller: "若按上海规则卖出",
    seller_note: "采用上期所期货期权规则，涨跌停板与保证金率取自示意合约。目前没有此类期权上市。权利金按期货报价的单位计，保证金按每手计。",
    limit: "期货涨跌停板",
    margin_rate: "期货保证金率",
    lowest_premium: "次日最低权利金",
    highest_premium: "次日最高权利金",
    deposit: "卖方每手保证金",

    working: "这一价值如何得出",
    part_bought: "买入",
    part_sold: "卖出",
    symbol: "符号",
    formula: "公式",
    number: "数值",
    source: "来源",
};
