//! Chinese wordings that a native reader has corrected do not come back.

/// What stood there once: translated word by word, or a term of another field.
const CORRECTED: [&str; 32] = [
    "若反向下跌",
    "有效价格，每百万",
    "种未来",
    "都在浏览器里算出",
    "仅由上海方面提议",
    "不是加密货币，不构成",
    "所求为",
    "锁定份额",
    "这一次方",
    "计划用量确定无疑",
    "耗尽的频率",
    "¥ 每月",
    "自定价格",
    "左列数值",
    "多付。 ",
    "有 不到",
    "20 %",
    "取整手数后覆盖敞口",
    "算法\"",
    "现价下为",
    "t = -1",
    // Second words for what has one: 供应商, 双限期权, 追加保证金, 自身价格, 标价, 初始保证金, 非高峰时段, 均值回归, 导入.
    "提供方",
    "服务商",
    "领口期权",
    "追缴",
    "自家价格",
    "目录价",
    "开仓保证金",
    "平时段",
    "最近所见",
    "均值回复",
    "您带来的",
];

#[test]
fn corrected_wordings_do_not_come_back() {
    let files = super::files();
    let texts: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("text/")).collect();
    assert!(texts.len() > 50, "only {} files of words were found", texts.len());
    for (name, text) in texts {
        for wording in CORRECTED {
            assert!(!text.contains(wording), "{name}: {wording}");
        }
    }
}
