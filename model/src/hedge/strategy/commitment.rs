//! A quantity at a price below today's, paid for whether it is used or not.
//!
//! Month m costs P K_m + S_m max(Q_m - K_m, 0), where K_m is the committed share of the expected
//! use and P today's price less the discount: against the bill S_m Q_m, that adds
//! P K_m - S_m min(Q_m, K_m). Prepaid, P K_m is carried from today to the month at the funding
//! rate. It is not linear in the share, because unused tokens are lost.

use std::sync::Arc;

use super::costs::Costs;
use super::setting::Setting;
use crate::pricing::option_type::positive_part;

/// A commitment, in a setting.
#[derive(Clone, Debug)]
pub struct Commitment {
    pub(super) setting: Arc<Setting>,
    /// P: what a million tokens cost.
    pub(super) price: f64,
    /// Whether all is paid today.
    pub(super) prepaid: bool,
}

impl Commitment {
    /// What is committed of each month.
    pub fn covered(&self, share: f64) -> Vec<f64> {
        self.setting.exposure.iter().map(|exposure| share * exposure).collect()
    }

    /// Interest until each month on what is paid today, for each unit of money.
    fn interest(&self) -> Vec<f64> {
        let Setting { years, rate, .. } = &*self.setting;
        let interest = |t: &f64| if self.prepaid { libm::expm1(rate * t) } else { 0.0 };
        years.iter().map(interest).collect()
    }

    /// What the commitment adds to each path's total cost, less its savings.
    pub fn added(&self, share: f64) -> Vec<f64> {
        let committed = self.covered(share);
        let paid: f64 =
            committed.iter().zip(self.interest()).map(|(k, i)| self.price * k * (1.0 + i)).sum();
        let saved = |(price, usage): (&[f64], &[f64])| -> f64 {
            let months = price.iter().zip(usage).zip(&committed);
            months
                .map(|((price, usage), committed)| {
                    price * if usage < committed { usage } else { committed }
                })
                .sum()
        };
        let simulated = &self.setting.simulated;
        let rows = simulated.own_price.rows().zip(simulated.usage.rows());
        let sign = self.setting.side.sign();
        rows.map(|row| sign * (paid - saved(row))).collect()
    }

    /// What is paid in each path for tokens that are not used.
    pub fn shortfall(&self, share: f64) -> Vec<f64> {
        let committed = self.covered(share);
        let unused = |usage: &[f64]| -> f64 {
            usage.iter().zip(&committed).map(|(usage, k)| positive_part(k - usage)).sum()
        };
        let paid = self.setting.side.sign() * self.price;
        self.setting.simulated.usage.each(|usage| paid * unused(usage))
    }

    /// What it costs whatever the path.
    pub fn costs(&self, share: f64) -> Costs {
        let committed = self.covered(share).into_iter().zip(self.interest());
        let interest: f64 = committed.map(|(k, interest)| self.price * k * interest).sum();
        Costs { financing: self.setting.side.sign() * interest, ..Costs::default() }
    }
}
