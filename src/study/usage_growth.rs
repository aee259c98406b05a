//! Growth of use a month, from the months of an export.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use crate::history::usage::UsageMonth;
use crate::market::quantity::{MonthlyGrowth, Quantity};
use crate::market::token::TokenKind;

/// Whole months from which growth is told.
const LEAST_MONTHS: usize = 3;

/// Growth a month of all tokens: the line of least squares through their logs over the months that
/// the file covers from their first to their last day.
///
/// `None` with less than three such months, with one without tokens, or out of the range of
/// [`MonthlyGrowth`].
pub fn growth(months: &[UsageMonth]) -> Option<MonthlyGrowth> {
    let whole: Vec<&UsageMonth> = months.iter().filter(|month| month.is_whole).collect();
    if whole.len() < LEAST_MONTHS {
        return None;
    }
    let first = whole.first()?.month;
    let mut points = Vec::new();
    for month in whole {
        let counts = month
            .lines
            .iter()
            .flat_map(|line| TokenKind::ALL.into_iter().filter_map(|kind| line.tokens.get(kind)));
        let tokens = counts.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next)).to_f64()?;
        if tokens <= 0.0 {
            return None;
        }
        points.push((f64::from(month.month.months_since(first)), libm::log(tokens)));
    }
    // OK because lists of months are short.
    let count = points.len() as f64;
    let mean_of = |part: fn(&(f64, f64)) -> f64| points.iter().map(part).sum::<f64>() / count;
    let (month, log) = (mean_of(|point| point.0), mean_of(|point| point.1));
    let across: f64 = points.iter().map(|point| (point.0 - month) * (point.1 - log)).sum();
    let along: f64 = points.iter().map(|point| (point.0 - month) * (point.0 - month)).sum();
    let growth = Decimal::from_f64(libm::expm1(across / along))?;
    MonthlyGrowth::new(growth.round_dp(4)).ok()
}
