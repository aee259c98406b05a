//! Price files as JSON.

use serde_json::{Value, json};

use super::file;
use crate::history::options::Options;
use crate::history::prices::{self, ColumnHistory, Histories};
use crate::market::calendar::date_text;

/// The options of [`read_prices`].
pub const OPTIONS: [&str; 3] = ["day_order", "decimal_mark", "encoding"];

/// Reads a price file: `{"histories","understood","ignored_columns","problems",
/// "problems_not_listed"}`, or `{"errors"}` where nothing can be taken or something has to be asked.
pub fn read_prices(bytes: &[u8], options: &str) -> String {
    let options: Options = match file::options(options, &OPTIONS) {
        Ok(options) => options,
        Err(refused) => return refused.json(),
    };
    match prices::read(bytes, options) {
        Ok(histories) => answer(&histories).to_string(),
        Err(error) => file::error(error),
    }
}

fn answer(found: &Histories) -> Value {
    let understood = &found.understood;
    json!({
        "histories": found.histories.iter().map(history).collect::<Vec<_>>(),
        "understood": {
            "encoding": understood.encoding,
            "separator": understood.separator.to_string(),
            "decimal_mark": understood.decimal_mark.map(|mark| mark.name()),
            "day_order": understood.day_order.and_then(|order| order.name()),
            "header_line": understood.header_line,
        },
        "ignored_columns": found.ignored_columns,
        "problems": file::problems(&found.problems),
        "problems_not_listed": found.problems_not_listed,
    })
}

fn history(column: &ColumnHistory) -> Value {
    let ColumnHistory { history, unit } = column;
    json!({
        "name": history.name(),
        "unit": unit,
        "dates": history.dates().iter().map(|date| date_text(*date)).collect::<Vec<_>>(),
        "prices": history.prices(),
    })
}
