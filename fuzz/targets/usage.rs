//! Any bytes as a usage export, read as the page's worker reads them, and any month of one as a bill.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_bytes::ByteBuf;
use tokenlock::history::encoding::TextEncoding;
use tokenlock::history::options::Options;
use tokenlock::history::usage;
use tokenlock::history::usage::mapping::{ColumnRole, Mapping};
use tokenlock::market::currency::Currency;
use tokenlock::parse::amount::DecimalMark;
use tokenlock::parse::day::DayOrder;
use tokenlock::study::scenario::MOST_LINES;
use tokenlock::study::usage_bill::{PriceBasis, bill};
use tokenlock::worker::files::reading::answer;
use tokenlock::worker::files::{FileAnswer, FileRequest, TakenAs};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(found) = usage::read(bytes, Options::default()) {
        for month in &found.months {
            for basis in [PriceBasis::Effective, PriceBasis::List] {
                assert!(bill(month, Currency::Usd, basis).lines.len() <= MOST_LINES);
            }
        }
    }
    let mut request = FileRequest {
        files: vec![ByteBuf::from(bytes)],
        options: Options::default(),
        mappings: Vec::new(),
        own_currency: Currency::Cny,
        taken_as: TakenAs::Usage,
        columns: None,
    };
    // Columns that nobody knows are then described, each in the role that comes next.
    if let FileAnswer::Unknown(unknown) = answer(&request, &mut |_| ()).answer {
        let roles =
            ColumnRole::ALL.into_iter().skip(1).cycle().take(unknown.titles.len()).collect();
        request.mappings = vec![Mapping { titles: unknown.titles, roles, includes_cached: true }];
    }
    request.options = Options {
        day_order: Some(DayOrder::DayFirst),
        decimal_mark: Some(DecimalMark::Comma),
        includes_cached: Some(false),
        encoding: Some(TextEncoding::EucKr),
        counts_repeated: Some(false),
    };
    request.files.push(ByteBuf::from(bytes));
    answer(&request, &mut |_| ());
    request.taken_as = TakenAs::Prices;
    request.columns = Some((1, Some(0)));
    answer(&request, &mut |_| ());
});
