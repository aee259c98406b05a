//! Where a case stops making sense, or takes too long: refused with the field that has to change.

use super::assumptions::UsageMovesWith;
use super::case::Case;
use super::error::RiskError;
use super::number::Number;
use crate::market::exact::to_float;
use crate::pricing::error::{PricingError, Reason};
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::month_grid::MonthGrid;
use crate::simulate::own_price::OwnPrice;

/// Fewest paths: two antithetic pairs, without which nothing has an error.
const FEWEST_PATHS: f64 = 4.0;
/// Most steps and jumps of all paths together: some seconds of work.
const MOST_WORK: f64 = 4e7;

/// Whether a case can be simulated in some seconds and says something.
///
/// # Errors
/// `out_of_range` for too few or too many paths; `own_volatility_too_high` where R2 is so small that
/// the own price would have to vary more than may be typed; `nothing_to_move_with` for a correlation
/// of usage with a price that does not diffuse.
pub fn check(
    case: &Case,
    index: &MeanRevertingJump,
    own: &OwnPrice,
    grid: &MonthGrid,
) -> Result<(), RiskError> {
    check_paths(case, index, grid)?;
    check_own_volatility(case, own)?;
    let diffusion = match case.choices.usage_moves_with {
        UsageMovesWith::Index => index.volatility,
        UsageMovesWith::OwnPrice => own.volatility(),
    };
    let correlation = case.number(Number::UsageCorrelation);
    if correlation != 0.0 && case.number(Number::UsageVolatility) > 0.0 && diffusion == 0.0 {
        let what = "the price only jumps, and use does not react to jumps";
        let number = Number::UsageCorrelation;
        return Err(RiskError::of(number, "nothing_to_move_with", correlation, what));
    }
    Ok(())
}

fn check_paths(case: &Case, index: &MeanRevertingJump, grid: &MonthGrid) -> Result<(), RiskError> {
    let paths = case.number(Number::Paths);
    let steps = (grid.months() * grid.days_a_month()) as f64;
    let jumps = (index.jump_rate + case.number(Number::OwnJumpRate)) * grid.months() as f64 / 12.0;
    let most = (MOST_WORK / (steps + jumps)).floor();
    if paths >= FEWEST_PATHS && paths <= most {
        return Ok(());
    }
    let reason = Reason::OutOfRange { min: FEWEST_PATHS, max: most };
    Err(PricingError::new(Number::Paths.spec().name, paths, reason).into())
}

/// The solved volatility may be as high as a typed one.
fn check_own_volatility(case: &Case, own: &OwnPrice) -> Result<(), RiskError> {
    let most = to_float(Number::OwnVolatility.spec().max);
    let volatility = own.volatility();
    if volatility <= most {
        return Ok(());
    }
    let r_squared = case.number(Number::RSquared);
    let what = format!(
        "the own price would have to vary by {volatility:.1} a year beside the index, above {most:.0}"
    );
    Err(RiskError::of(Number::RSquared, "own_volatility_too_high", r_squared, &what))
}
