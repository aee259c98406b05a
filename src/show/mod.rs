//! What a reader is shown, without a browser: tables and figures as data, in both languages.
//!
//! The page, a static page, an embed, a brief and a spreadsheet are renderings of the same values. Sentences
//! are those of [`text`](crate::text).

pub mod accounts;
pub mod assumptions;
pub mod backtest;
pub mod brief;
pub mod compare;
pub mod contract;
pub mod csv;
pub mod distribution;
pub mod embedded;
pub mod fan;
pub mod first_scenario;
pub mod front;
pub mod futures_curve;
pub mod index_fit;
pub mod key_figures;
pub mod lesson_file;
pub mod liquidity;
pub mod memo;
pub mod model_working;
pub mod monthly_cost;
pub mod option;
pub mod option_charts;
pub mod outlook;
pub mod policy;
pub mod price_scatter;
pub mod provider_index;
pub mod qr_code;
pub mod share_picture;
pub mod story;
pub mod strategies;
pub mod table;
pub mod usage;
pub mod workbook;
