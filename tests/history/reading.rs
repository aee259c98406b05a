//! Files as the page's worker reads them: several as one, columns that nobody knows, price histories.

mod bill;
mod price_history;
mod progress;
mod question;

use serde_bytes::ByteBuf;
use tokenlock::history::options::Options;
use tokenlock::market::currency::Currency;
use tokenlock::study::price_report::PriceReport;
use tokenlock::study::usage_report::UsageReport;
use tokenlock::worker::files::reading::answer;
use tokenlock::worker::files::{FileAnswer, FileMessage, FileReply, FileRequest, TakenAs};
use tokenlock::worker::message::{from_bytes, to_bytes};

fn request(files: &[&str]) -> FileRequest {
    FileRequest {
        files: files.iter().map(|file| ByteBuf::from(file.as_bytes())).collect(),
        options: Options::default(),
        mappings: Vec::new(),
        own_currency: Currency::Usd,
        columns: None,
        taken_as: TakenAs::Either,
    }
}

/// What is answered, after it crossed as bytes.
fn asked(request: &FileRequest) -> FileAnswer {
    replied(request).answer
}

/// The same, with the files that were not read.
fn replied(request: &FileRequest) -> FileReply {
    let request: FileRequest = from_bytes(&to_bytes(request)).unwrap();
    let message = FileMessage::Answer(Box::new(answer(&request, &mut |_| ())));
    match from_bytes(&to_bytes(&message)) {
        Some(FileMessage::Answer(reply)) => *reply,
        other => panic!("no answer: {other:?}"),
    }
}

fn usage(files: &[&str]) -> UsageReport {
    match asked(&request(files)) {
        FileAnswer::Usage(report) => report,
        other => panic!("no usage: {other:?}"),
    }
}

const USAGE: &str = "usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count,inference_geo,speed
2026-10-01,claude-opus-5-5-20260922,key-1,w,standard,0-200k,1000000,2000000,0,10000000,500000,0,global,standard
2026-10-31,claude-opus-5-5-20260922,key-2,w,standard,0-200k,1000000,0,0,10000000,500000,0,global,standard
";
const COST: &str = "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed
2026-10-01,Claude Opus 5.5,w,key-1,standard,0-200k,input_no_cache,8.00,8.00,token,global,standard
2026-10-01,Claude Opus 5.5,w,key-1,standard,0-200k,input_cache_write_5m,10.00,10.00,token,global,standard
2026-10-31,Claude Opus 5.5,w,key-1,standard,0-200k,input_cache_read,4.00,4.00,token,global,standard
2026-10-31,Claude Opus 5.5,w,key-1,standard,0-200k,output,20.00,20.00,token,global,standard
";

fn prices(request: &FileRequest) -> PriceReport {
    match asked(request) {
        FileAnswer::Prices(report) => *report,
        other => panic!("no prices: {other:?}"),
    }
}

/// Two years of months in which the price moves twice as far as the index, and the index by +-10 %.
fn history() -> String {
    let mut text = String::from("date,index,own\n");
    let (mut index, mut own) = (2.0_f64, 5.0_f64);
    for month in 0..25 {
        let (year, of_year) = (2024 + month / 12, month % 12 + 1);
        text += &format!("{year}-{of_year:02}-15,{index},{own}\n");
        let change = if month % 2 == 0 { 0.1 } else { -0.1 };
        (index, own) = (index * f64::exp(change), own * f64::exp(2.0 * change));
    }
    text
}
