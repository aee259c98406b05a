//! Why the lock does what it does: volatility, R2 and regret.

use super::{Effect, Outlook};
use crate::text::language::Language;
use crate::text::number::{hundredths, of_hundred, percent_about};

impl Outlook<'_> {
    /// What the lock does to the volatility, what R2 has to do with it, and how often it is regretted.
    pub fn reasons(&self, language: Language) -> String {
        let share = percent_about(self.case.share, language);
        let r_squared = percent_about(self.case.risk.r_squared, language);
        let cut = self.summary.volatility_cut;
        let is_median = self.leads_with_median();
        let mut sentences = Vec::new();
        if is_median {
            sentences.push(match language {
                Language::English => {
                    "The mean and the volatility say little here, because a few extreme futures carry them.".to_owned()
                }
                Language::Chinese => "均值与波动率在此意义不大：它们取决于少数极端情形。".to_owned(),
            });
        }
        if self.effect() == Effect::NoLock {
            return sentences.concat();
        }
        if let Some(cut) = cut.filter(|_| !is_median) {
            let size = percent_about(libm::fabs(cut), language);
            sentences.push(match (language, hundredths(cut)) {
                (Language::English, 0) => {
                    format!("Locking {share} leaves the volatility of the total as it is.")
                }
                (Language::English, 1..) => {
                    format!("Locking {share} cuts the volatility of the total by {size}.")
                }
                (Language::English, _) => {
                    format!("Locking {share} adds {size} to the volatility of the total.")
                }
                (Language::Chinese, 0) => format!("锁定 {share} 不改变合计的波动率。"),
                (Language::Chinese, 1..) => format!("锁定 {share} 使合计的波动率降低 {size}。"),
                (Language::Chinese, _) => format!("锁定 {share} 使合计的波动率增加 {size}。"),
            });
        }
        sentences.push(match language {
            Language::English => {
                format!("The index explains {r_squared} of how your own price moves (R²).")
            }
            Language::Chinese => format!("指数解释了您自身价格变动的 {r_squared}（R²）。"),
        });
        let regret = of_hundred(self.summary.regret, language);
        sentences.push(match (language, self.is_provider()) {
            (Language::English, false) => {
                format!("In {regret} futures you pay more with the lock than without.")
            }
            (Language::English, true) => {
                format!("In {regret} futures you earn less with the lock than without.")
            }
            (Language::Chinese, false) => format!("100 种未来中，有 {regret}锁价反而多付。"),
            (Language::Chinese, true) => format!("100 种未来中，有 {regret}锁价反而少收。"),
        });
        sentences.join(if language == Language::English { " " } else { "" })
    }

    /// The same lock if the index explained all of the own price, of which this is the outlook.
    pub fn if_all_were_explained(&self, language: Language) -> String {
        let chance = of_hundred(self.summary.totals.locked.over_budget, language);
        let cut = self.summary.volatility_cut.filter(|cut| hundredths(*cut) > 0);
        let cut = cut.filter(|_| !self.leads_with_median());
        let cut = cut.map(|cut| percent_about(cut, language));
        match (language, cut) {
            (Language::English, Some(cut)) => format!(
                "If the index explained all of it, the same lock would cut the volatility by about {cut}, and the budget would break in {chance}."
            ),
            (Language::English, None) => format!(
                "If the index explained all of it, the budget would break in {chance} with the same lock."
            ),
            (Language::Chinese, Some(cut)) => format!(
                "若指数能全部解释，同样的锁价约可使波动率降低 {cut}，100 种未来中有 {chance}突破预算。"
            ),
            (Language::Chinese, None) => {
                format!("若指数能全部解释，同样锁价下 100 种未来中有 {chance}突破预算。")
            }
        }
    }
}
