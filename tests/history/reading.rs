//! Files as the page's worker reads them: several as one, columns that nobody knows, price histories.

use rust_decimal::dec;
use serde_bytes::ByteBuf;
use tokenlock::hedge::adjustment::AdjustmentKind;
use tokenlock::history::LARGEST;
use tokenlock::history::encoding::TextEncoding;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::usage::mapping::{ColumnRole, Mapping};
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::Quantity;
use tokenlock::market::token::TokenKind;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::price_report::PriceReport;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::usage_report::UsageReport;
use tokenlock::text::history::{how_read, price_findings};
use tokenlock::text::language::Language;
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

#[test]
fn usage_and_cost_of_a_month_make_one_bill_in_either_order() {
    for files in [[USAGE, COST], [COST, USAGE]] {
        let report = usage(&files);
        let [month] = &report.months[..] else { panic!("one month: {report:?}") };
        assert!(month.is_whole);
        let [line] = &month.lines[..] else { panic!("one line: {month:?}") };
        assert_eq!(line.cost.map(|cost| cost.0), Some(dec!(42)));
        assert_eq!(line.share.map(|share| share.0), Some(dec!(1)));
        let prices = line.prices.map(|price| price.map(|price| price.0));
        let expected = [Some(dec!(4)), Some(dec!(0.2)), Some(dec!(5)), None, Some(dec!(20))];
        assert_eq!(prices, expected);
        assert_eq!(line.listed[0].map(|price| price.0), Some(dec!(4)));
        assert!(report.dropped_columns.iter().any(|title| title == "api_key"));
        let scenario = month.at_cost.put_into(&Scenario::default()).unwrap();
        assert_eq!(scenario.currency, Currency::Usd);
        assert_eq!(scenario.lock, Scenario::default().lock, "all else stays");
        assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(42.00));
        assert_eq!((month.at_list.lines, month.at_list.at_list), (1, 1));
    }
}

#[test]
fn the_fast_mode_in_the_united_states_is_told_by_shares_of_list_prices() {
    // A quarter of the tokens fast (x2), half in the United States (x1.1): independent, so 1.25 x 1.05 of the list.
    let rows = [("standard", "us"), ("standard", "us"), ("fast", "global"), ("standard", "global")];
    let mut text = USAGE.lines().next().unwrap().to_owned() + "\n";
    for (speed, place) in rows {
        text += &format!(
            "2026-10-02,claude-opus-5-5,k,w,standard,0-200k,0,0,0,0,1000000,0,{place},{speed}\n"
        );
    }
    let cost = "usage_date_utc,model,workspace,api_key,token_type,cost_usd,cost_type\n\
                2026-10-02,Claude Opus 5.5,w,k,output,105.00,token\n";
    let report = usage(&[&text, cost]);
    let month = &report.months[0];
    let adjusted: Vec<_> = month.lines[0]
        .adjusted
        .iter()
        .map(|(place, share)| (AdjustmentKind::ALL[*place], share.0))
        .collect();
    assert_eq!(
        adjusted,
        [(AdjustmentKind::Fast, dec!(0.25)), (AdjustmentKind::Residency, dec!(0.5))]
    );
    assert_eq!(month.at_list.at_list, 1);
    let scenario = month.at_list.put_into(&Scenario::default()).unwrap();
    let line = &scenario.lines[0];
    assert_eq!(line.adjustments.fast.share.get(), dec!(0.25));
    assert_eq!(line.prices.get(TokenKind::Output).get(), dec!(20));
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(105.00));
}

/// Since 4.6 a long request of Anthropic's costs what any other does, and its export still tells which are long.
#[test]
fn long_context_without_a_rule_of_the_vendor_is_at_list_prices_as_it_is() {
    let header = USAGE.lines().next().unwrap();
    let row =
        "2026-10-02,claude-opus-5-5,k,w,standard,200k-1M,1000000,0,0,0,1000000,0,global,standard";
    let cost = "usage_date_utc,model,workspace,api_key,token_type,cost_usd,cost_type\n\
                2026-10-02,Claude Opus 5.5,w,k,output,20.00,token\n\
                2026-10-02,Claude Opus 5.5,w,k,input_no_cache,4.00,token\n";
    let report = usage(&[&format!("{header}\n{row}\n"), cost]);
    let month = &report.months[0];
    assert_eq!(month.at_list.at_list, 1);
    let scenario = month.at_list.put_into(&Scenario::default()).unwrap();
    assert_eq!(scenario.lines[0].adjustments.long.share.get(), dec!(0));
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(24.00));
}

#[test]
fn peak_hours_of_a_deepseek_month_are_a_share_at_list_prices() {
    let file = "utc_date,model,type,price,amount
2026-09-01,deepseek-v4-pro,output_tokens,0.0000135,600000
2026-09-01,deepseek-v4-pro,output_tokens,0.000027,400000
";
    let cost = "utc_date,model,wallet_type,cost,currency
2026-09-01,deepseek-v4-pro,paid,18.90,CNY
";
    let report = usage(&[file, cost]);
    let month = &report.months[0];
    let adjusted = &month.lines[0].adjusted;
    assert_eq!(AdjustmentKind::ALL[adjusted[0].0], AdjustmentKind::Peak);
    assert_eq!(adjusted[0].1.0, dec!(0.4));
    let scenario = month.at_list.put_into(&Scenario::default()).unwrap();
    assert_eq!(month.at_list.at_list, 1);
    assert_eq!(scenario.lines[0].adjustments.peak.share.get(), dec!(0.4));
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(18.90));
}

const OWN: &str = "Our own export
Tag,LLM,Verbrauch ein,Verbrauch aus,Zwischenspeicher,Kosten,user_email
2026-10-01,claude-opus-5.5,3000,100,1000,12.50,a@example.org
2026-10-02,claude-opus-5.5,1000,100,500,12.50,b@example.org
";

#[test]
fn columns_that_nobody_knows_are_described_once() {
    let unknown = match asked(&request(&[OWN])) {
        FileAnswer::Unknown(unknown) => unknown,
        other => panic!("no columns: {other:?}"),
    };
    assert_eq!(unknown.guesses[0], ColumnRole::Day);
    assert!(unknown.samples.iter().all(|row| row[6].is_empty()), "{unknown:?}");
    use ColumnRole::{Cached, Cost, Day, Ignored, Input, Model, Output};
    let mapping = |includes_cached| Mapping {
        titles: unknown.titles.clone(),
        roles: vec![Day, Model, Input, Output, Cached, Cost, Ignored],
        includes_cached,
    };
    assert!(mapping(true).is_enough());
    for (includes_cached, input) in [(true, dec!(2500)), (false, dec!(4000))] {
        let mappings = vec![mapping(includes_cached)];
        let request = FileRequest { mappings, ..request(&[OWN]) };
        let FileAnswer::Usage(report) = asked(&request) else { panic!("no usage") };
        let line = &report.months[0].lines[0];
        assert_eq!(line.tokens[0].map(|count| count.0), Some(input));
        assert_eq!(line.cost.map(|cost| cost.0), Some(dec!(25)));
        assert_eq!(report.dropped_columns, ["user_email"]);
        assert!(!report.months[0].is_whole);
    }
    // What looks like the one may be the other.
    let as_prices = FileRequest { taken_as: TakenAs::Prices, ..request(&[OWN]) };
    assert!(matches!(asked(&as_prices), FileAnswer::Prices(_)));
    let as_usage = FileRequest { taken_as: TakenAs::Usage, ..request(&[&history()]) };
    assert!(matches!(asked(&as_usage), FileAnswer::Unknown(_)));
    // Kept as text on the device, and read back the same.
    let text = serde_json::to_string(&vec![mapping(true)]).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Mapping>>(&text).unwrap(), [mapping(true)]);
    assert!(!text.contains("example.org"));
}

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

#[test]
fn a_price_history_says_how_far_the_price_follows_the_index() {
    let text = history();
    let request = FileRequest { columns: Some((1, Some(0))), ..request(&[&text]) };
    let report = prices(&request);
    assert_eq!((report.own, report.index, report.count), (1, Some(0), 25));
    let likeness = report.likeness.as_ref().unwrap();
    assert!((likeness.beta.value - 2.0).abs() < 1e-9 && likeness.r_squared > 0.999_999);
    assert_eq!((likeness.days, likeness.count, likeness.points.len()), (30, 24, 24));
    let (days, volatility) = report.volatility.unwrap();
    assert!(days == 30 && (volatility.value - 0.1 * 12_f64.sqrt()).abs() < 0.02, "{volatility:?}");
    assert_eq!(report.monthly.len(), 25);
    let [low, middle, high] = report.resampled.unwrap();
    assert!(low <= middle && middle <= high && high < 20.0);
    let mut scenario = Scenario::default();
    report.put_into(&mut scenario);
    assert_eq!(scenario.price_move.pass_through.get(), dec!(2), "beta");
    assert!(link::write(&scenario).contains("move.pass_through=2&"), "the link carries it");
    let risk = scenario.risk;
    assert_eq!(risk.r_squared.get(), dec!(1));
    assert_eq!(risk.jump_rate.get(), dec!(0), "no change is more than three deviations");
    assert!((risk.numbers().volatility - volatility.value).abs() < 1e-4);
    // The index is the column that is called so where none is chosen.
    let usual = prices(&FileRequest { columns: None, ..request.clone() });
    assert_eq!((usual.own, usual.index), (1, Some(0)));
    // One price alone tells no beta, and leaves that of the scenario.
    let alone = prices(&FileRequest { columns: Some((1, None)), ..request });
    let mut scenario = Scenario::default();
    alone.put_into(&mut scenario);
    assert_eq!(scenario.price_move, Scenario::default().price_move);
}

#[test]
fn two_files_of_prices_are_compared_and_a_picture_is_refused() {
    let one = "date,mine\n2026-01-01,1\n2026-02-01,2\n2026-03-01,3\n";
    let other = "date,market\n2026-01-01,4\n2026-02-01,5\n2026-03-01,6\n";
    let report = prices(&request(&[one, other]));
    let names: Vec<&str> = report.columns.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["mine", "market"]);
    assert!(report.likeness.is_none(), "too few changes to tell");
    let mut picture = request(&[one]);
    picture.files = vec![ByteBuf::from(b"\x89PNG\r\n\x1a\n")];
    assert_eq!(asked(&picture), FileAnswer::Refused(FileError::NotText));
    let unclear = "date,price\n3/9/2026,4.5\n4/9/2026,4.6\n";
    assert_eq!(asked(&request(&[unclear])), FileAnswer::Refused(FileError::AmbiguousDates));
}

#[test]
fn what_was_left_out_of_a_price_history_is_said() {
    let text = "Datum;Preis;Volumen;Kunde\n09.03.2026;4,5;1200;k\n10.03.2026;4,55;1300;k\n";
    let report = prices(&request(&[text]));
    assert_eq!(
        (&report.ignored_columns[..], &report.dropped_columns[..]),
        (&["Volumen".to_owned(), "Kunde".to_owned()][..], &[][..])
    );
    let text = text.replace("Kunde", "user_email");
    let report = prices(&request(&[&text]));
    assert_eq!(report.ignored_columns, ["Volumen"]);
    assert_eq!(report.dropped_columns, ["user_email"]);
    let said = how_read(&report, Language::English);
    let read = "Read as UTF-8, with decimal commas and the day first in its dates.";
    assert_eq!(said, [read, "Not taken as prices: Volumen."]);
    let said = how_read(&report, Language::Chinese);
    assert_eq!(
        said,
        ["按 UTF-8 编码读取，小数点为“,”，日期中日在前。", "未作为价格采用的列：Volumen。"]
    );
    // So few rows tell nothing of jumps, and the page says so.
    let findings = price_findings(&report, Language::English).join(" ");
    assert!(findings.contains("Too few rows to tell jumps"), "{findings}");
    // Of two files that were read in two ways both are told, once each.
    let plain = "date,index\n2026-03-09,4.5\n2026-03-10,4.55\n";
    let again = "date,other\n2026-03-09,4.5\n2026-03-10,4.56\n";
    assert_eq!(prices(&request(&[&text, plain, again])).read_as.len(), 2);
}

#[test]
fn files_that_are_too_large_together_are_refused() {
    let half = format!("date,price\n2026-03-09,1\n{}", "#\n".repeat(LARGEST / 4));
    let other = half.replace("price", "other");
    assert!(matches!(asked(&request(&[&half])), FileAnswer::Prices(_)));
    let bytes = half.len() + other.len();
    let refused = FileAnswer::Refused(FileError::TooLarge { bytes });
    assert_eq!(asked(&request(&[&half, &other])), refused);
}

#[test]
fn the_index_is_the_column_that_is_called_so() {
    for (titles, own, index) in [
        ("own,index", 0, 1),
        ("Market index,mine", 1, 0),
        ("mine,other,指数", 0, 2),
        ("one,two", 0, 1),
        ("open index,closed index,bill", 2, 0),
        ("index a,index b", 0, 1),
    ] {
        let count = titles.split(',').count();
        let row =
            |month: usize| format!("2026-{month:02}-01{}\n", format!(",{month}.5").repeat(count));
        let text = format!("date,{titles}\n{}", (1..9).map(row).collect::<String>());
        let report = prices(&request(&[&text]));
        assert_eq!((report.own, report.index), (own, Some(index)), "{titles}");
    }
}

#[test]
fn what_lies_beside_a_good_file_is_named_with_its_reason() {
    let one = "date,mine\n2026-01-01,1\n2026-02-01,2\n2026-03-01,3\n";
    let picture = "\u{0}".repeat(9);
    for (files, expected) in [
        (vec![USAGE, "", COST], vec![(1, FileError::NoTable)]),
        (
            vec!["hello there", USAGE, one],
            vec![(0, FileError::NoTable), (2, FileError::UnknownFormat)],
        ),
        (vec!["%PDF-1.7", USAGE], vec![(0, FileError::NotText)]),
        (vec![USAGE, COST], vec![]),
        (vec![one, "%PDF-1.7", &picture], vec![(1, FileError::NotText), (2, FileError::NoTable)]),
    ] {
        let FileReply { answer, unread } = replied(&request(&files));
        assert!(!matches!(answer, FileAnswer::Refused(_)), "{files:?}");
        let unread: Vec<_> = unread.iter().map(|one| (one.file, one.reason)).collect();
        assert_eq!(unread, expected, "{files:?}");
        if files.contains(&COST) {
            let FileAnswer::Usage(report) = answer else { panic!("no usage") };
            assert_eq!(report.months[0].costs[0].1.0, dec!(42), "the others are read");
        }
    }
    // Alone, or with a question open, nothing is left that could be read meanwhile.
    assert_eq!(asked(&request(&["", "%PDF-1.7"])), FileAnswer::Refused(FileError::NoTable));
    let unclear = "date,price\n3/9/2026,4.5\n4/9/2026,4.6\n";
    let answer = asked(&request(&[unclear, "%PDF-1.7"]));
    assert_eq!(answer, FileAnswer::Refused(FileError::AmbiguousDates));
}

#[test]
fn a_month_without_a_currency_is_in_that_of_the_price_list() {
    let file = "utc_date,model,type,price,amount\n\
                2026-09-01,deepseek-v4-pro,output_tokens,0.0000135,1000000\n";
    for own_currency in [Currency::Cny, Currency::Usd] {
        let request = FileRequest { own_currency, ..request(&[file]) };
        let FileAnswer::Usage(report) = asked(&request) else { panic!("no usage") };
        let month = &report.months[0];
        assert_eq!(month.costs[0].0, own_currency.code(), "the list has both");
        let scenario = month.at_cost.put_into(&Scenario::default()).unwrap();
        assert_eq!(scenario.lines[0].currency, own_currency);
    }
}

#[test]
fn progress_is_told_and_rises() {
    let mut text = USAGE.lines().next().unwrap().to_owned() + "\n";
    for row in 0..9_000 {
        let day = row % 28 + 1;
        text += &format!("2026-10-{day:02},claude-opus-5-5,k,w,standard,,1,2,3,4,5,0,,\n");
    }
    let mut told = Vec::new();
    let answer = answer(&request(&[&text]), &mut |part| told.push(part));
    assert!(matches!(answer.answer, FileAnswer::Usage(_)));
    assert!(told.len() >= 4 && told.is_sorted(), "{told:?}");
    assert!(told.iter().all(|part| (0.0..1.0).contains(part)));
}

#[test]
fn progress_is_told_of_price_histories_too() {
    let mut text = String::from("date,index,own\n");
    for row in 0..9_000 {
        text += &format!("2026-{:02}-{:02},{row}.5,1.5\n", row % 12 + 1, row % 28 + 1);
    }
    let other = text.replace("index,own", "market,mine");
    let titles = vec!["Tag".to_owned()];
    let mapping = Mapping { titles, roles: Vec::new(), includes_cached: true };
    for mappings in [Vec::new(), vec![mapping]] {
        let request = FileRequest { mappings, ..request(&[&text, &other]) };
        let mut told = Vec::new();
        let answer = answer(&request, &mut |part| told.push(part));
        assert!(matches!(answer.answer, FileAnswer::Prices(_)));
        assert!(told.len() >= 20 && told.is_sorted(), "{told:?}");
        assert!(told.iter().all(|part| (0.0..1.0).contains(part)));
        assert!(told.iter().any(|part| (0.2..0.4).contains(part)), "within the first file");
    }
}

#[test]
fn a_report_of_many_models_is_cut_and_its_bill_is_not() {
    let mut text = String::from(
        "created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug\n",
    );
    for model in 0..500 {
        text += &format!("2026-10-01,{model}.25,1000000,20000,5000,nobody/m-{model}\n");
    }
    let report = usage(&[&text]);
    let month = &report.months[0];
    assert_eq!((month.lines.len(), month.lines_not_shown), (40, 460));
    assert_eq!(month.lines[0].cost.map(|cost| cost.0), Some(dec!(499.25)));
    assert!(month.at_cost.lines <= 20 && month.at_cost.others.len() > 470);
}

#[test]
fn what_a_file_does_not_tell_is_asked_and_its_answer_read() {
    let korean =
        ByteBuf::from(encoding_rs::EUC_KR.encode("콩팥,date\n4.5,2026-03-09\n").0.into_owned());
    let mut question = FileRequest { files: vec![korean], ..request(&[]) };
    assert_eq!(asked(&question), FileAnswer::Refused(FileError::AmbiguousEncoding));
    question.options.encoding = Some(TextEncoding::EucKr);
    let FileAnswer::Prices(report) = asked(&question) else { panic!("prices") };
    assert_eq!(report.read_as[0].encoding, "EUC-KR");

    let rows: String = USAGE.lines().skip(1).map(|line| format!("{line}\n")).collect();
    let twice = format!("{USAGE}{rows}");
    let mut question = request(&[&twice, COST]);
    assert_eq!(asked(&question), FileAnswer::Refused(FileError::RepeatedRows { rows: 2 }));
    for (counts_repeated, input) in [(false, dec!(2_000_000)), (true, dec!(4_000_000))] {
        question.options.counts_repeated = Some(counts_repeated);
        let FileAnswer::Usage(report) = asked(&question) else { panic!("usage") };
        assert_eq!(report.months[0].lines[0].tokens[0].map(|tokens| tokens.0), Some(input));
    }
}

#[test]
fn months_across_are_prices_and_costs_by_month_are_a_bill_without_tokens() {
    let prices = "Model,2026-01,2026-02,2026-03\nsol,4.5,4,4\nterra,2,2,1.8\n";
    let FileAnswer::Prices(report) = asked(&request(&[prices])) else { panic!("prices") };
    let titles: Vec<&str> = report.columns.iter().map(|(title, _)| &title[..]).collect();
    assert_eq!(titles, ["sol", "terra"]);
    let costs = "Spend\nModel,2026-01,2026-02\nsol,$45,$40\nterra,$20,$20\n";
    let FileAnswer::Usage(report) = asked(&request(&[costs])) else { panic!("usage") };
    let shares: Vec<_> =
        report.months[0].lines.iter().map(|line| line.share.map(|it| it.0.round_dp(3))).collect();
    assert_eq!(shares, [Some(dec!(0.692)), Some(dec!(0.308))]);
}
