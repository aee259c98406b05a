//! What specifications are made of, in Chinese.

use jiff::civil::Weekday;

use super::Sentences;
use crate::market::specification::ContractUnit;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn not_published(&self) -> &'static str {
        "未公布"
    }

    fn not_assumed(&self) -> &'static str {
        "未设定"
    }

    fn terms(&self) -> [&'static str; 12] {
        [
            "提出者",
            "结算依据",
            "每手数量",
            "报价单位",
            "最小变动价位",
            "挂牌月份",
            "最后交易日",
            "结算方式",
            "涨跌幅限制",
            "保证金",
            "手续费",
            "持仓限额",
        ]
    }

    fn title(&self, name: &str) -> &'static str {
        match name {
            "xing" => "标准推理词元（SIT）期货",
            "shanghai" => "人民币词元指数期货（示意）",
            "gpu1" => "H100 算力期货（GPU1）",
            "gpu2" => "B200 算力期货（GPU2）",
            "stu" => "标准词元单位（STU）远期",
            _ => "自定合约",
        }
    }

    fn proposer(&self, name: &str) -> &'static str {
        match name {
            "xing" => "Xing（arXiv:2603.21690v1）",
            "shanghai" => "无人提出：本页参照上期能源集运指数（欧线）期货所作的示意",
            "gpu1" | "gpu2" => "纽约商业交易所（NYMEX），采用 Silicon Data 指数",
            "stu" => "Compute Exchange",
            _ => "您自己",
        }
    }

    fn underlying(&self, name: &str, unit: ContractUnit) -> &'static str {
        match name {
            "xing" => "词元价格指数（TPI），按成交量加权，单一供应商至多占 30%",
            "shanghai" => "以点数计的词元指数，尚未定义",
            "gpu1" => "H100 按需租赁日指数",
            "gpu2" => "B200 按需租赁日指数",
            "stu" => "无：由供应商实际交付词元",
            _ if unit == ContractUnit::GpuHour => "GPU 小时指数；未填写时取您自己的价格",
            _ => "标准词元指数；未填写时取您自己的价格",
        }
    }

    fn unit(&self, unit: ContractUnit) -> &'static str {
        match unit {
            ContractUnit::Sit => "SIT",
            ContractUnit::Stu => "STU",
            ContractUnit::StandardToken => "个标准词元",
            ContractUnit::GpuHour => "GPU 小时",
            ContractUnit::YuanPerIndexPoint => "元/点",
        }
    }

    fn quoted_unit(&self, unit: ContractUnit) -> &'static str {
        match unit {
            ContractUnit::Sit => "百万 SIT",
            ContractUnit::Stu => "百万 STU",
            ContractUnit::StandardToken => "百万标准词元",
            ContractUnit::GpuHour => "GPU 小时",
            ContractUnit::YuanPerIndexPoint => "指数点",
        }
    }

    fn nth(&self, nth: i8) -> &'static str {
        match nth {
            1 => "第一",
            2 => "第二",
            3 => "第三",
            4 => "第四",
            _ => "第五",
        }
    }

    fn weekday(&self, weekday: Weekday) -> &'static str {
        match weekday {
            Weekday::Monday => "周一",
            Weekday::Tuesday => "周二",
            Weekday::Wednesday => "周三",
            Weekday::Thursday => "周四",
            Weekday::Friday => "周五",
            Weekday::Saturday => "周六",
            Weekday::Sunday => "周日",
        }
    }

    fn payer(&self, payer: &'static str) -> &'static str {
        match payer {
            "member, a trade" => "会员，每笔交易",
            "non-member, a trade" => "非会员，每笔交易",
            "member, cash settlement" => "会员，现金结算",
            "non-member, cash settlement" => "非会员，现金结算",
            "everyone, a trade" => "所有人，每笔交易",
            "everyone, cash settlement" => "所有人，现金结算",
            "the reader, to open and to settle" => "您自己，开仓与结算各一次",
            other => other,
        }
    }

    fn under_review(&self, filed: &str, until: &str, seen: &str) -> String {
        format!("{filed}报审，审查期至{until}，结果未见（截至{seen}），请以交易所公告为准。")
    }

    fn studied(&self, seen: &str) -> String {
        format!("仅为示意。上海期货交易所正在研究，尚无合约细则，也未提出申请（截至{seen}）。")
    }

    fn paper(&self, dated: &str) -> String {
        format!("见于{dated}的一篇论文，未经同行评审，没有上市。")
    }

    fn bilateral(&self) -> &'static str {
        "由双方逐笔约定，没有交易所挂牌。"
    }

    fn assumed(&self) -> &'static str {
        "均为可修改的假设，不是任何机构的合约细则。"
    }

    fn token_unit(&self, name: &str) -> &'static str {
        match name {
            "STU" => "STU（1.00 : 0.20 : 4.21）",
            "plain tokens" => "SIT，指数取输入、输出各半",
            "InferenceIndexer" => "InferenceIndexer，0.4 输入 + 0.6 输出",
            _ => "InferenceIndexer，0.7 缓存 + 0.2 输入 + 0.1 输出",
        }
    }
}
