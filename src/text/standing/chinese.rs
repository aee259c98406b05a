//! What can be locked today, in Chinese.

use super::Sentences;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn none_listed(&self) -> &'static str {
        "词元期货尚在设想之中，还没有上市。"
    }

    fn caution(&self) -> &'static str {
        "市场清淡时，锁价可能代价高昂。与加密货币无关，不构成投资建议。"
    }

    fn under_review(&self, filed: &str, until: &str, seen: &str) -> String {
        format!(
            "GPU 小时期货于{filed}向美国监管机构报审，审查期至{until}，结果未见（截至{seen}），请以交易所公告为准。"
        )
    }

    fn studied(&self, seen: &str) -> String {
        format!("上海期货交易所正在研究，未提出上市申请（截至{seen}）。")
    }

    fn committed_capacity(&self, seen: &str) -> String {
        format!("目前买得到的锁定只有承诺用量：锁定的是支出，而不是价格（截至{seen}）。")
    }
}
