//! What a hedge is worth by the numbers: effectiveness, calibration, size.

mod calibration;
mod cash_need;
mod effectiveness;
#[path = "../pricing/golden.rs"]
mod golden;
mod liquidity;
mod margin_account;
mod over_hedge;
mod strategy;
#[path = "../simulate/within_errors.rs"]
mod within_errors;
