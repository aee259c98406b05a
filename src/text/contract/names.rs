//! What specifications, their units, parties and rules are called.

use jiff::civil::Weekday;

use crate::market::specification::ContractUnit;
use crate::market::standing::Standing;
use crate::text::language::Language;
use crate::text::number::date;

/// One of two texts, by language.
const fn either(language: Language, [english, chinese]: [&'static str; 2]) -> &'static str {
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// What stands between two parts of a value.
pub(super) const fn comma(language: Language) -> &'static str {
    either(language, [", ", "，"])
}

/// Shown for a term that is not published.
pub(super) const fn not_published(language: Language) -> &'static str {
    either(language, ["not published", "未公布"])
}

/// Shown for a term that the reader's own contract does not have.
pub(super) const fn not_assumed(language: Language) -> &'static str {
    either(language, ["none assumed", "未设定"])
}

/// The names of a card's terms, in order.
pub(super) const fn terms(language: Language) -> [&'static str; 12] {
    match language {
        Language::English => [
            "Proposed by",
            "Settles against",
            "Lot",
            "Quoted in",
            "Tick",
            "Months listed",
            "Last trading day",
            "Settlement",
            "Daily limits",
            "Margin",
            "Fees",
            "Position limit",
        ],
        Language::Chinese => [
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
        ],
    }
}

/// What a contract is called.
pub fn title(name: &str, language: Language) -> &'static str {
    either(
        language,
        match name {
            "xing" => ["Standard Inference Token future", "标准推理词元（SIT）期货"],
            "shanghai" => ["Token index future in yuan", "人民币词元指数期货（示意）"],
            "gpu1" => ["H100 compute future (GPU1)", "H100 算力期货（GPU1）"],
            "gpu2" => ["B200 compute future (GPU2)", "B200 算力期货（GPU2）"],
            "stu" => ["Token forward in Standard Token Units", "标准词元单位（STU）远期"],
            _ => ["Your own contract", "自定合约"],
        },
    )
}

/// Who proposes a contract.
pub(super) const fn proposer(name: &str, language: Language) -> &'static str {
    either(
        language,
        match name.as_bytes() {
            b"xing" => ["Xing (arXiv:2603.21690v1)", "Xing（arXiv:2603.21690v1）"],
            b"shanghai" => [
                "nobody: an illustration of this page, after INE’s freight-index future EC",
                "无人提出：本页参照上期能源集运指数（欧线）期货所作的示意",
            ],
            b"gpu1" | b"gpu2" => [
                "New York Mercantile Exchange, with Silicon Data’s index",
                "纽约商业交易所（NYMEX），采用 Silicon Data 指数",
            ],
            b"stu" => ["Compute Exchange", "Compute Exchange"],
            _ => ["you", "您自己"],
        },
    )
}

/// The price that a contract settles against.
pub(super) const fn underlying(name: &str, language: Language) -> &'static str {
    either(
        language,
        match name.as_bytes() {
            b"xing" => [
                "Token Price Index, weighted by volume, one provider at most 30%",
                "词元价格指数（TPI），按成交量加权，单一供应商至多占 30%",
            ],
            b"shanghai" => {
                ["a token index in points, not defined yet", "以点数计的词元指数，尚未定义"]
            }
            b"gpu1" => ["daily on-demand index of H100 rental", "H100 按需租赁日指数"],
            b"gpu2" => ["daily on-demand index of B200 rental", "B200 按需租赁日指数"],
            b"stu" => ["nothing: a provider delivers the tokens", "无：由供应商实际交付词元"],
            _ => [
                "an index of standard tokens, your own price unless you type one",
                "标准词元指数；未填写时取您自己的价格",
            ],
        },
    )
}

/// What a contract counts in.
pub(super) const fn unit(unit: ContractUnit, language: Language) -> &'static str {
    either(
        language,
        match unit {
            ContractUnit::Sit => ["SIT", "SIT"],
            ContractUnit::Stu => ["STU", "STU"],
            ContractUnit::StandardToken => ["standard tokens", "个标准词元"],
            ContractUnit::GpuHour => ["GPU-hours", "GPU 小时"],
            ContractUnit::YuanPerIndexPoint => ["yuan a point", "元/点"],
        },
    )
}

/// What a quoted price is money for.
pub(super) const fn quoted_unit(unit: ContractUnit, language: Language) -> &'static str {
    either(
        language,
        match unit {
            ContractUnit::Sit => ["a million SIT", "百万 SIT"],
            ContractUnit::Stu => ["a million STU", "百万 STU"],
            ContractUnit::StandardToken => ["a million standard tokens", "百万标准词元"],
            ContractUnit::GpuHour => ["a GPU-hour", "GPU 小时"],
            ContractUnit::YuanPerIndexPoint => ["an index point", "指数点"],
        },
    )
}

/// `third`, `第三`.
pub(super) fn nth(nth: i8, language: Language) -> &'static str {
    either(
        language,
        match nth {
            1 => ["first", "第一"],
            2 => ["second", "第二"],
            3 => ["third", "第三"],
            4 => ["fourth", "第四"],
            _ => ["fifth", "第五"],
        },
    )
}

/// The name of a day of the week.
pub(super) const fn weekday(weekday: Weekday, language: Language) -> &'static str {
    either(
        language,
        match weekday {
            Weekday::Monday => ["Monday", "周一"],
            Weekday::Tuesday => ["Tuesday", "周二"],
            Weekday::Wednesday => ["Wednesday", "周三"],
            Weekday::Thursday => ["Thursday", "周四"],
            Weekday::Friday => ["Friday", "周五"],
            Weekday::Saturday => ["Saturday", "周六"],
            Weekday::Sunday => ["Sunday", "周日"],
        },
    )
}

/// Who pays a fee, and for what.
pub(super) fn payer(payer: &'static str, language: Language) -> &'static str {
    let chinese = match payer {
        "member, a trade" => "会员，每笔交易",
        "non-member, a trade" => "非会员，每笔交易",
        "member, cash settlement" => "会员，现金结算",
        "non-member, cash settlement" => "非会员，现金结算",
        "everyone, a trade" => "所有人，每笔交易",
        "everyone, cash settlement" => "所有人，现金结算",
        "the reader, to open and to settle" => "您自己，开仓与结算各一次",
        other => other,
    };
    either(language, [payer, chinese])
}

/// Where a contract stands, with the day that this was last seen.
pub(super) fn standing(standing: Standing, language: Language) -> String {
    let day = |day| date(day, language);
    match (standing, language) {
        (Standing::UnderReview { filed, review_until, last_seen }, Language::English) => format!(
            "Filed for approval on {}, under review until {}; the outcome was not seen (last seen {}). Check the exchange.",
            day(filed),
            day(review_until),
            day(last_seen)
        ),
        (Standing::UnderReview { filed, review_until, last_seen }, Language::Chinese) => format!(
            "{}报审，审查期至{}，结果未见（最近所见：{}），请以交易所公告为准。",
            day(filed),
            day(review_until),
            day(last_seen)
        ),
        (Standing::Studied { last_seen }, Language::English) => format!(
            "Illustrative. The Shanghai Futures Exchange studies the idea, without specification or application (last seen {}).",
            day(last_seen)
        ),
        (Standing::Studied { last_seen }, Language::Chinese) => format!(
            "仅为示意。上海期货交易所正在研究，尚无合约细则，也未提出申请（最近所见：{}）。",
            day(last_seen)
        ),
        (Standing::Paper { dated }, Language::English) => {
            format!("Proposed in a paper of {} that nobody reviewed. Listed nowhere.", day(dated))
        }
        (Standing::Paper { dated }, Language::Chinese) => {
            format!("见于{}的一篇论文，未经同行评审，没有上市。", day(dated))
        }
        (Standing::Bilateral, Language::English) => {
            "Agreed between two parties each time. No exchange lists it.".to_owned()
        }
        (Standing::Bilateral, Language::Chinese) => "由双方逐笔约定，没有交易所挂牌。".to_owned(),
        (Standing::Assumed, Language::English) => {
            "Assumptions that you can change; nobody’s specification.".to_owned()
        }
        (Standing::Assumed, Language::Chinese) => {
            "均为可修改的假设，不是任何机构的合约细则。".to_owned()
        }
    }
}

/// What a unit of the bill's tokens is called.
pub fn token_unit(name: &str, language: Language) -> &'static str {
    either(
        language,
        match name {
            "STU" => ["STU (1.00 : 0.20 : 4.21)", "STU（1.00 : 0.20 : 4.21）"],
            "plain tokens" => {
                ["SIT, index of half input, half output", "SIT，指数取输入、输出各半"]
            }
            "InferenceIndexer" => [
                "InferenceIndexer, 0.4 input + 0.6 output",
                "InferenceIndexer，0.4 输入 + 0.6 输出",
            ],
            _ => [
                "InferenceIndexer, 0.7 cached + 0.2 input + 0.1 output",
                "InferenceIndexer，0.7 缓存 + 0.2 输入 + 0.1 输出",
            ],
        },
    )
}
