//! The clock, for the one thing that a page may ask of it: what day it is for the reader.

use jiff::civil::Date;

/// Today in the reader's time zone, or `otherwise` where the clock says nonsense.
pub fn today_or(otherwise: Date) -> Date {
    let now = js_sys::Date::new_0();
    let part = |number: u32| i8::try_from(number).ok();
    let today = || {
        let year = i16::try_from(now.get_full_year()).ok()?;
        Date::new(year, part(now.get_month() + 1)?, part(now.get_date())?).ok()
    };
    today().unwrap_or(otherwise)
}
