//! The terms of each section, in Chinese.

use super::{Entry, Sentences};
use crate::study::section::Section;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn terms(&self, section: Section) -> &'static [Entry] {
        match section {
            Section::Tokens => &[
                ["词元", "模型读、写、计费的最小单位，相当于词的碎片。"],
                ["缓存输入", "模型刚读过的内容再读一遍，价格更低。"],
                ["缓存写入", "把内容存着备用所付的钱。"],
            ],
            Section::Moves => &[["标价", "厂商对所有人公布的价格，大客户可能付得更少。"]],
            Section::Scale => &[
                [
                    "标准词元",
                    "合约所用的计量单位，有了它，各家模型的词元才能当作同一样东西来交易。",
                ],
                ["手", "交易的最小数量，只能整手买卖。"],
            ],
            Section::Draw => &[],
            Section::Lock => &[
                ["期货合约", "在交易所里对以后某个月的价格作出的约定，以现金结算，并不交付词元。"],
                ["指数", "公开发布的一个数，代表市场价格。"],
                ["结算", "到了约定的日子，合约对照指数，付清差额。"],
            ],
            Section::Mirror => &[["后悔", "您的选择比另一种选择多花的钱。"]],
            Section::Cash => &[
                ["保证金", "放在交易所的一笔钱，保证亏了付得出来。钱仍然是您的。"],
                ["追加保证金", "交易所要您补足账户的通知，多半须在下一个交易日之前补上。"],
            ],
            Section::Index => &[
                ["基差", "您自己的价格减去指数。锁价管不了它。"],
                ["R²", "您价格的起落里有多大一部分跟着指数走：0% 是完全不跟，100% 是完全跟随。"],
            ],
            Section::Years => &[[
                "分位",
                "从最便宜的年份排到最贵的年份，其中的一个位置。五十个点均匀地占了五十个位置。",
            ]],
            Section::Sellers => &[
                ["价差", "同一时刻，买进的价格比卖出的价格高出多少。"],
                ["清淡的市场", "交易的人少，价差就宽。"],
            ],
            Section::Fit => &[["敞口", "指数一涨就会变贵的那部分用量，按标准词元计算。"]],
        }
    }

    fn words_here(&self) -> &'static str {
        "本节用语"
    }
}
