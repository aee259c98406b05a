//! How the index may move, in Chinese.

use super::{ProcessNumbers, Sentences};
use crate::simulate::preset::Preset;
use crate::study::risk::assumptions::IndexModel;

pub(super) struct Chinese;

impl Sentences for Chinese {
    fn name(&self, model: IndexModel) -> &'static str {
        match model {
            IndexModel::OpenWeightIndex => "开放权重模型宽基指数",
            IndexModel::RisingOpenWeightIndex => "同一指数，按2025年9月以来的涨势",
            IndexModel::RoutedOpenModel => "经路由平台购买的单一开放模型",
            IndexModel::VendorListPrice => "单一模型的厂商标价",
            IndexModel::Flagship => "始终使用厂商的旗舰模型",
            IndexModel::GpuHour => "H100 GPU 小时",
            IndexModel::Xing => "论文的模型，Xing（2026）",
            IndexModel::Custom => "链接自带的数值",
        }
    }

    fn source(&self, model: Preset) -> &'static str {
        match model {
            Preset::OpenWeightIndex => {
                "来源：开放权重模型价格的等权链式指数，2024年9月至2026年8月，701 天：年波动率 20%，每年 8 次跳跃。注意：均值回归不显著（半衰期 140 天，t = −1.3）。"
            }
            Preset::RisingOpenWeightIndex => {
                "来源：同一指数，漂移取2025年9月以来（356 天）。注意：上涨不足一年，其间波动率较低（13 至 16%）。"
            }
            Preset::RoutedOpenModel => {
                "来源：117 个开放模型在 OpenRouter 的标价，取中位数。注意：由中位数取整判断；各模型跳跃之外的波动率从 4% 到 140%。"
            }
            Preset::VendorListPrice => {
                "来源：闭源模型的标价，170 个模型年：每年 0.29 次持久变动，其中 65% 为降价。注意：涨价多为促销结束；此类跳跃的均值意义不大。"
            }
            Preset::Flagship => {
                "来源：7 家厂商当期旗舰的标价：约 13 年中 34 次变动。注意：仅 34 次，其中 20 次上涨；此类跳跃的均值意义不大；2026年11月的降价不在其中。"
            }
            Preset::GpuHour => {
                "来源：H100 价目表，逐月，2024年1月至2026年9月：年波动率 26%。注意：均值回归较弱（半衰期 3.9 个月，t = −2.1）；其他序列为 20%。"
            }
            Preset::Xing => {
                "来源：Xing（2026），arXiv:2603.21690v1，表 3。注意：论文未说明数值如何得出；此处测得的一个模型与一个指数均不具有这些数值。"
            }
            Preset::Custom(_) => "",
        }
    }

    fn parameters(&self, numbers: &ProcessNumbers) -> String {
        let ProcessNumbers { drift, volatility, reversion, jump_rate, jump_mean, jump_deviation } =
            numbers;
        let reversion =
            reversion.as_ref().map(|speed| format!("，回归速度每年 {speed}")).unwrap_or_default();
        format!(
            "以对数计：漂移每年 {drift}，跳跃之间的波动率每年 {volatility}{reversion}；跳跃每年 {jump_rate} 次，均值 {jump_mean}，标准差 {jump_deviation}。"
        )
    }
}
