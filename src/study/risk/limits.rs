//! Where a case stops making sense, or takes too long: refused with the field that has to change.

use super::assumptions::UsageMovesWith;
use super::case::RiskCase;
use super::inputs::OwnVolatility;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::month_grid::MonthGrid;
use crate::simulate::own_price::OwnPrice;
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal};

/// Fewest paths: two antithetic pairs, without which nothing has an error.
const FEWEST_PATHS: f64 = 4.0;
/// Most steps and jumps of all paths together: some seconds of work.
const MOST_WORK: f64 = 4e7;

/// What keeps a case from being simulated in some seconds and from saying something: too few or too
/// many paths; an R2 so small that the own price would have to vary more than may be typed; a
/// correlation of usage with a price that does not diffuse.
pub fn refusals(
    case: &RiskCase,
    index: &MeanRevertingJump,
    own: &OwnPrice,
    grid: &MonthGrid,
) -> Vec<Refusal> {
    let all = [paths(case, index, grid), own_volatility(case, own), usage(case, index, own)];
    all.into_iter().flatten().collect()
}

fn paths(case: &RiskCase, index: &MeanRevertingJump, grid: &MonthGrid) -> Option<Refusal> {
    let paths = case.risk.paths;
    let steps = (grid.months() * grid.days_a_month()) as f64;
    let jumps = (index.jump_rate + case.risk.own_jump_rate) * grid.months() as f64 / 12.0;
    let most = (MOST_WORK / (steps + jumps)).floor();
    let reason = Reason::OutOfRange { min: FEWEST_PATHS, max: most };
    let is_fine = paths >= FEWEST_PATHS && paths <= most;
    (!is_fine).then(|| Refusal::new(key!("risk.paths").name, paths.to_string(), reason))
}

/// The solved volatility may be as high as a typed one.
fn own_volatility(case: &RiskCase, own: &OwnPrice) -> Option<Refusal> {
    let (volatility, most) = (own.volatility(), to_float(OwnVolatility::SPEC.max));
    let reason = Reason::OwnVolatilityTooHigh { volatility, most };
    let value = case.risk.r_squared.to_string();
    let is_fine = volatility <= most;
    (!is_fine).then(|| Refusal::new(key!("risk.r_squared").name, value, reason))
}

fn usage(case: &RiskCase, index: &MeanRevertingJump, own: &OwnPrice) -> Option<Refusal> {
    let diffusion = match case.risk.usage_moves_with {
        UsageMovesWith::Index => index.volatility,
        UsageMovesWith::OwnPrice => own.volatility(),
    };
    let correlation = case.risk.usage_correlation;
    let is_moved = correlation != 0.0 && case.risk.usage_vol > 0.0;
    let key = key!("risk.usage_correlation").name;
    (is_moved && diffusion == 0.0)
        .then(|| Refusal::new(key, correlation.to_string(), Reason::NothingToMoveWith))
}
