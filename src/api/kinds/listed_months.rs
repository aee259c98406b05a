//! The months of a contract that are listed on a day.

use crate::api::answer::Answer;
use crate::api::kind::{FieldShape, Kind, Outcome, ResultShape, field, result_of};
use crate::api::request_error::{Refused, RequestError};
use crate::market::business_calendar::BusinessCalendar;
use crate::market::calendar::date_text;
use crate::market::specification::{PRESETS, Specification};

/// `listed_months`.
pub const KIND: Kind = Kind {
    name: "listed_months",
    meaning: "months listed on a day, nearest first, without holidays; none for `stu`, which is \
              agreed between two parties",
    fields: &[
        field("contract", FieldShape::Choice(&PRESETS), "the contract's preset"),
        field("date", FieldShape::Date, "the day looked at"),
    ],
    rules: &[],
    result: Outcome::Objects(&[
        result_of("month", ResultShape::Month, "the month"),
        result_of("last_trading_day", ResultShape::Date, "the last day on which it trades"),
    ]),
    price: |request| {
        let (name, date) = (request.text("contract")?, request.date("date")?);
        let specification = Specification::named(name).ok_or_else(|| {
            let message = format!("unknown_choice: {name} is no preset");
            Refused::from(RequestError::new("contract", "null", message))
        })?;
        let months = specification.listed_months(date, &BusinessCalendar::weekdays());
        let entry = |month: &crate::market::listing::ListedMonth| {
            Answer::Object(vec![
                ("month", Answer::Text(month.month.text())),
                ("last_trading_day", Answer::Text(date_text(month.last_trading_day))),
            ])
        };
        Ok(Answer::List(months.iter().map(entry).collect()))
    },
    explain: None,
};
