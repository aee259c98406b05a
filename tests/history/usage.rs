//! Usage and cost exports, each with a small file of its own in the layout of its provider.
//!
//! Layouts as billing exports had them in November 2026; the amounts are made up.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::usage::{Usage, UsageLine, read};
use tokenlock::market::token::PerKind;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CURSOR: &str = "Date,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost,Cost to you
\"2026-03-09T08:01:02.003Z\",\"model-a\",\"1,200\",\"300\",\"5,000\",\"400\",\"6,900\",\"Included\",\"-\"
\"2026-03-09T09:01:02.003Z\",\"model-a\",\"0\",\"20000\",\"40000\",\"500\",\"60500\",\"0.12\",\"0.12\"
\"2026-03-10T09:01:02.003Z\",\"model-b\",\"800\",\"200\",\"0\",\"100\",\"1100\",\"0\",\"0\"
\"2026-03-10T09:05:02.003Z\",\"model-c\",\"1\",\"2\",\"3\",\"4\",\"11\",\"Free\",\"-\"
";
const ANTHROPIC_USAGE: &str = "usage_date_utc,model_version,api_key,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count
2026-03-09 15:00,model-a,key-1,12000,20000,0,150000,2500,0
2026-03-09 16:00,model-a,key-2,1000,0,2000,9000,300,3
2026-03-10 00:00,model-b,key-1,500,0,0,0,100,0
";
const ANTHROPIC_COST: &str = "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed
2026-10-01,Claude Opus 5.5,w,k,message,0-200k,input_no_cache,1.25,1.25,token,global,standard
2026-10-31,Claude Opus 5.5,w,k,message,0-200k,input_cache_read,0.75,0.75,token,global,standard
2026-10-31,,w,k,message,,,0.10,0.10,web_search,,
";
const OPENAI_USAGE: &str = "start_time,model,batch,service_tier,input_tokens,input_cached_tokens,output_tokens,num_model_requests
1773014400,model-a,False,default,100000,60000,5000,12
1773014400,model-a,True,default,100000,0,5000,3
1773014400,model-a,False,flex-tier,40000,20000,2000,4
";
const OPENAI_COST: &str = "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,api_key_id,project_id,organization_id,project_name,organization_name,user_email,api_source
1772323200,1772409600,2026-03-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,0.500000000000000000000000000001,usd,100000,tokens,\"gpt-6-sol, input\",,,proj,org,p,o,,
1772323200,1772409600,2026-03-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,0.02,usd,100000,tokens,\"gpt-6-sol, cached input\",,,proj,org,p,o,,
1772323200,1772409600,2026-03-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,0.05,usd,5,requests,web search tool calls,,,proj,org,p,o,,
1774915200,1775001600,2026-03-31T00:00:00+00:00,2026-04-01T00:00:00+00:00,,,,,,,,,,,,,
";
const DEEPSEEK_AMOUNT: &str = "user_id,start_time_iso,end_time_iso,model,api_key_name,api_key,type,price,amount
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_hit_tokens,0.00000005,600000
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_hit_tokens,0.0000001,200000
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_miss_tokens,0.0000015,150000
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,n,sk,input_cache_miss_tokens,0.000003,50000
u,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-flash,n,sk,output_tokens,0.0000045,10000
u,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-flash,n,sk,request_count,0,42
";
const DEEPSEEK_COST: &str = "user_id,start_time_iso,end_time_iso,model,wallet_type,cost,currency
u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,deepseek-v4-flash,granted,0.425,CNY
u,2026-09-30T00:00:00+08:00,2026-10-01T00:00:00+08:00,deepseek-v4-flash,paid,0.045,CNY
";
const DEEPSEEK_OLD: &str = "user_id,utc_date,model,api_key_name,api_key,type,price,amount
u,20260301,deepseek-chat,n,sk,input_cache_hit_tokens,0.0000002,1000000
u,20260331,deepseek-chat,n,sk,output_tokens,0.000003,1000000
";
const GOOGLE_CONSOLE: &str = "Date,Service description,Service ID,SKU description,SKU ID,Usage amount,Usage unit,List cost ($),Negotiated savings ($),Savings programmes ($),Other savings ($),Unrounded subtotal ($),Subtotal ($)
2026-10-01,Gemini API,A,Generate content input token count gemini 3.8 flash short text,B,\"1,500,000\",count,1.125,0,0,0,1.125,1.13
2026-10-01,Gemini API,A,Generate content input token count gemini 3.8 flash short text batch,C,\"500,000\",count,0.1875,0,0,0,0.1875,0.19
2026-10-31,Gemini API,A,Generate content output token count gemini 3.8 flash short text,D,\"100,000\",count,0.45,0,0,0,0.45,0.45
2026-10-31,Compute Engine,E,N2 Instance Core running in Americas,F,24,hour,1,0,0,0,1,1
,,,,,,,,,,Subtotal,2.7625,2.77
,,,,,,,,,,Tax,0,0
,,,,,,,,,,Filtered total,2.7625,2.77
";
const BIG_QUERY: &str = "billing_account_id,service.description,sku.description,usage_start_time,usage_end_time,project.id,cost,currency,usage.amount,usage.unit,invoice.month,cost_type
0,Vertex AI,Gemini 2.5 Pro Thinking Text Output - Predictions,2026-10-01 00:00:00 UTC,2026-10-01 01:00:00 UTC,p,1,EUR,100000,requests,202610,regular
0,Vertex AI,Gemini 2.5 Pro Input Text Caching (Long),2026-10-31 23:00:00 UTC,2026-11-01 00:00:00 UTC,p,0.5,EUR,1000000,requests,202610,regular
0,Vertex AI,Gemini 2.5 Pro Input Text Caching (Long),2026-10-31 23:00:00 UTC,2026-11-01 00:00:00 UTC,p,0.1,EUR,0,requests,202610,tax
";
const AZURE: &str = "InvoiceSectionName,AccountName,AccountOwnerId,SubscriptionId,ResourceGroup,Date,ProductName,MeterCategory,MeterSubCategory,MeterId,MeterName,MeterRegion,UnitOfMeasure,Quantity,EffectivePrice,CostInBillingCurrency,BillingCurrency
s,n,o,sub,g,10/01/2026,x,Foundry Models,Azure OpenAI GPT5,1,GPT 5 Inpt Glbl,,1M,2,1.25,2.5,USD
s,n,o,sub,g,10/31/2026,x,Foundry Models,Azure OpenAI GPT5,2,GPT 5 cchd Inpt Glbl,,1K,500,0.000125,0.0625,USD
s,n,o,sub,g,10/31/2026,x,Foundry Models,Azure OpenAI GPT5,3,GPT 5 Batch Inpt Glbl,,1M,2,0.625,1.25,USD
s,n,o,sub,g,10/31/2026,x,Virtual Machines,Dv5,4,D2 v5,,1 Hour,24,1,24,USD
";
const AWS: &str = "bill/PayerAccountId,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName
1,2,Usage,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,USE1-MP:USE1_InputTokenCount-Units,198.075,USD,1102,Claude Opus 5 (Amazon Bedrock Edition)
1,2,Usage,2026-10-31T00:00:00Z,2026-11-01T00:00:00Z,USE1_cache_write_tokens_1h_global_standard-Units,1,USD,10,Claude Opus 5 (Amazon Bedrock Edition)
1,2,Usage,2026-10-31T00:00:00Z,2026-11-01T00:00:00Z,BoxUsage:t3.micro,1,USD,5,Amazon Elastic Compute Cloud
1,2,Tax,2026-10-31T00:00:00Z,2026-11-01T00:00:00Z,USE1-MP:USE1_InputTokenCount-Units,1,USD,7,Claude Opus 5 (Amazon Bedrock Edition)
";
const OPENROUTER: &str = "generation_id,created_at,cost_total,cost_web_search,cost_cache,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug,provider_name,user,api_key_name
g1,2026-10-01 10:00:00.1,0.01,0,0,1000,200,50,600,openai/gpt-6-sol,OpenAI,u,k
g2,2026-10-02 10:00:00.1,0.02,0,0,3000,100,0,0,openai/gpt-6-sol,OpenAI,u,k
";
const OPENROUTER_DAYS: &str =
    "Date,Slug,Usage,BYOK Usage,Requests,Prompt Tokens,Completion Tokens,Reasoning Tokens
2026-10-01,openai/gpt-6-sol,0.5,0,12,10000,2000,500
";
const LITELLM: &str = "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,model,model_group,user,metadata,team_id,organization_id,end_user,cache_hit,cache_key
r1,acompletion,k,0.01,1200,1000,200,2026-10-01T10:00:00Z,2026-10-01T10:00:02Z,claude-opus-5.5,opus,u,\"{\"\"usage_object\"\": {\"\"prompt_tokens_details\"\": {\"\"cached_tokens\"\": 700}, \"\"cache_creation_input_tokens\"\": 100}}\",t,o,e,False,c
r2,acompletion,k,0.02,300,100,200,2026-10-02T10:00:00Z,2026-10-02T10:00:02Z,gpt-6-sol,sol,u,{},t,o,e,False,c
";
const LANGFUSE: &str = "id,trace_id,project_id,type,start_time,end_time,provided_model_name,usage_details,cost_details,total_cost
1,t,p,GENERATION,2026-10-01T10:00:00Z,2026-10-01T10:00:01Z,gpt-6-sol,\"{\"\"input\"\":400,\"\"input_cached_tokens\"\":600,\"\"output\"\":200,\"\"output_reasoning_tokens\"\":50,\"\"total\"\":1200}\",\"{\"\"input\"\":0.0008,\"\"total\"\":0.003}\",0.003
2,t,p,SPAN,2026-10-02T10:00:00Z,2026-10-02T10:00:01Z,,{},{},
";
const FOCUS: &str = "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ServiceName,ServiceCategory,SkuMeter,x_Model
3,a,n,USD,Usage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,1500000,tokens,Model API,AI and Machine Learning,input tokens,gpt-6-sol
2,a,n,USD,Usage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,0.2,1M tokens,Model API,AI and Machine Learning,output tokens,gpt-6-sol
1,a,n,USD,Tax,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Model API,AI and Machine Learning,,
9,a,n,USD,Usage,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,5,Hours,Machines,Compute,vm,
";
const ALIBABA_BILL: &str = "BillingDate,ProductName,ProductCode,InstanceID,InstanceSpec,BillingItem,Usage,UsageUnit,PretaxAmount,Currency
2026-10-01,大模型服务平台百炼,sfm,i,qwen4-max,输入token,1500,千tokens,18,CNY
2026-10-31,大模型服务平台百炼,sfm,i,qwen4-max,输出token,100,千tokens,3.6,CNY
2026-10-31,云服务器,ecs,i,g7,实例,24,小时,9,CNY
";

proptest! {
    #[test]
    fn what_is_written_is_added_up(
        rows in prop::collection::vec((1_i8..29, 0_usize..3, prop::array::uniform5(0_u32..1_000_000_000)), 1..40),
        separator in prop::sample::select(vec![",", ";", "\t"]),
        is_grouped: bool,
    ) {
        let titles = [
            "usage_date_utc", "model_version", "api_key", "usage_input_tokens_no_cache",
            "usage_input_tokens_cache_read", "usage_input_tokens_cache_write_5m",
            "usage_input_tokens_cache_write_1h", "usage_output_tokens",
        ];
        let written = |count: u32| {
            let digits = count.to_string();
            if !is_grouped {
                return digits;
            }
            let groups: Vec<String> = digits.as_bytes().rchunks(3).rev()
                .map(|group| String::from_utf8_lossy(group).into_owned()).collect();
            format!("\"{}\"", groups.join(","))
        };
        let mut file = titles.join(separator) + "\r\n";
        let mut sums = [[0_u64; 5]; 3];
        for (day, model, counts) in &rows {
            let mut cells = vec![format!("2026-10-{day:02}"), format!("model-{model}"), "k".to_owned()];
            cells.extend(counts.iter().map(|count| written(*count)));
            file += &(cells.join(separator) + "\r\n");
            for (sum, count) in sums[*model].iter_mut().zip(counts) {
                *sum += u64::from(*count);
            }
        }
        let found = usage(&file);
        prop_assert_eq!(&found.problems, &[]);
        for (model, sums) in sums.iter().enumerate() {
            let is_there = rows.iter().any(|(_, there, _)| *there == model);
            if is_there {
                let expected = sums.map(|sum| sum.to_string());
                prop_assert_eq!(in_order(&line(&found, &format!("model-{model}")).tokens), expected);
            }
        }
    }
}

/// A file of each layout in CSV.
pub fn samples() -> Vec<&'static str> {
    vec![
        CURSOR,
        ANTHROPIC_USAGE,
        ANTHROPIC_COST,
        OPENAI_USAGE,
        OPENAI_COST,
        DEEPSEEK_AMOUNT,
        DEEPSEEK_COST,
        DEEPSEEK_OLD,
        GOOGLE_CONSOLE,
        BIG_QUERY,
        AZURE,
        AWS,
        OPENROUTER,
        OPENROUTER_DAYS,
        LITELLM,
        LANGFUSE,
        FOCUS,
        ALIBABA_BILL,
    ]
}

fn usage(text: &str) -> Usage {
    read(text.as_bytes(), Options::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The only line of a model.
fn line<'a>(usage: &'a Usage, model: &str) -> &'a UsageLine {
    let lines = usage.months.iter().flat_map(|month| &month.lines);
    let mut found = lines.filter(|line| line.model == model);
    let line = found.next().unwrap_or_else(|| panic!("no {model}: {usage:?}"));
    assert_eq!(found.next(), None, "{model}");
    line
}

/// The kinds in their order, nothing as -1.
fn in_order(kinds: &PerKind<Option<Decimal>>) -> [String; 5] {
    let PerKind { input, cached, write, write_long, output } = *kinds;
    [input, cached, write, write_long, output]
        .map(|one| one.map_or("-".to_owned(), |one| one.normalize().to_string()))
}

fn text(value: Option<Decimal>) -> String {
    value.map_or("-".to_owned(), |value| value.normalize().to_string())
}

fn names(usage: &Usage) -> Vec<(usize, &str, &'static str)> {
    let problems = usage.problems.iter();
    problems.map(|one| (one.line, one.text.as_str(), one.reason.name())).collect()
}

/// The only month and whether it is whole.
fn month(usage: &Usage) -> (String, bool) {
    let [month] = &usage.months[..] else { panic!("one month: {usage:?}") };
    (month.month.text(), month.is_whole)
}

/// C19: the two input columns are disjoint, and words are no cost.
#[test]
fn cursor() {
    let found = usage(CURSOR);
    assert_eq!((found.format, found.includes_cached), ("cursor_usage", Some(false)));
    let a = line(&found, "model-a");
    assert_eq!(in_order(&a.tokens), ["20300", "45000", "1200", "-", "900"]);
    assert_eq!((text(a.cost), a.requests), ("0.12".to_owned(), None));
    assert_eq!(text(line(&found, "model-b").cost), "0");
    assert_eq!(text(line(&found, "model-c").cost), "-");
    assert_eq!(month(&found), ("2026-03".to_owned(), false));
    assert_eq!(names(&found), [(5, "11", "total_differs")]);
    let with_people =
        CURSOR.replace("Date,", "Date,User,Cloud Agent ID,").replace("Z\",", "Z\",u,c,");
    let found = usage(&with_people);
    assert_eq!(found.dropped_columns, ["User", "Cloud Agent ID"]);
    assert_eq!(in_order(&line(&found, "model-a").tokens), in_order(&a.tokens));
}

/// C21: five kinds, and searches, which are no token kind.
#[test]
fn anthropic_usage() {
    let found = usage(ANTHROPIC_USAGE);
    assert_eq!((found.format, found.includes_cached), ("anthropic_usage", Some(false)));
    let (a, b) = (line(&found, "model-a"), line(&found, "model-b"));
    assert_eq!(in_order(&a.tokens), ["13000", "159000", "20000", "2000", "2800"]);
    assert_eq!(in_order(&b.tokens), ["500", "0", "0", "0", "100"]);
    assert_eq!(found.dropped_columns, ["api_key"]);
    assert_eq!(names(&found), [(3, "", "no_token")]);
    assert!(found.problems[0].reason.to_string().starts_with("no_token: 3 of these"));
    assert_eq!(month(&found), ("2026-03".to_owned(), false));
}

#[test]
fn anthropic_cost() {
    let found = usage(ANTHROPIC_COST);
    assert_eq!((found.format, found.includes_cached), ("anthropic_cost", None));
    let opus = line(&found, "Claude Opus 5.5");
    assert_eq!((text(opus.cost), opus.currency.as_deref()), ("2".to_owned(), Some("USD")));
    assert_eq!(in_order(&opus.tokens), ["-"; 5]);
    assert_eq!(in_order(&opus.prices), ["-"; 5]);
    assert_eq!(text(line(&found, "web_search").cost), "0.1");
    assert_eq!(month(&found), ("2026-10".to_owned(), true));
}

/// C22: input includes cached, batch has a flag, and a tier is named.
#[test]
fn openai_usage() {
    let found = usage(OPENAI_USAGE);
    assert_eq!((found.format, found.includes_cached), ("openai_usage", Some(true)));
    let a = line(&found, "model-a");
    assert_eq!(in_order(&a.tokens), ["160000", "80000", "-", "-", "12000"]);
    assert_eq!((text(a.requests), text(a.cost)), ("19".to_owned(), "-".to_owned()));
    assert_eq!(a.batch_share, Some(Decimal::from(105_000) / Decimal::from(252_000)));
    assert_eq!(names(&found), [(4, "flex-tier", "other_tier")]);
    // More cached than input: the file does not include them.
    let exclusive = usage(&OPENAI_USAGE.replace("40000,20000", "20000,40000"));
    assert_eq!(exclusive.includes_cached, Some(false));
    assert_eq!(in_order(&line(&exclusive, "model-a").tokens)[0], "220000");
}

#[test]
fn openai_usage_as_the_reply_gives_it() {
    let found = usage(
        r#"{"object":"page","data":[
        {"object":"bucket","start_time":1772323200,"end_time":1772409600,"results":[
            {"input_tokens":300,"input_cached_tokens":200,"output_tokens":50,"num_model_requests":2,
             "model":"gpt-6-sol","batch":null,"api_key_id":"key_abc","user_id":null}]},
        {"object":"bucket","start_time":1774915200,"end_time":1775001600,"results":[]}]}"#,
    );
    assert_eq!((found.format, month(&found)), ("openai_usage", ("2026-03".to_owned(), true)));
    assert_eq!(in_order(&line(&found, "gpt-6-sol").tokens), ["100", "200", "-", "-", "50"]);
    assert_eq!(found.dropped_columns, ["api_key_id", "user_id"]);
}

#[test]
fn openai_cost() {
    let found = usage(OPENAI_COST);
    assert_eq!((found.format, found.includes_cached), ("openai_cost", None));
    let sol = line(&found, "gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["100000", "100000", "-", "-", "-"]);
    assert_eq!(text(sol.cost), "0.52");
    assert_eq!(in_order(&sol.prices), ["5", "0.2", "-", "-", "-"]);
    assert_eq!(sol.currency.as_deref(), Some("USD"));
    assert_eq!(text(line(&found, "web search tool calls").cost), "0.05");
    // An empty bucket covers its day.
    assert_eq!(month(&found), ("2026-03".to_owned(), true));
    for title in ["user_id", "api_key_id", "user_email"] {
        assert!(found.dropped_columns.iter().any(|dropped| dropped == title), "{title}");
    }
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn deepseek_in_its_archive() {
    let marked = format!("\u{feff}{}", DEEPSEEK_AMOUNT.replace('\n', "\r\n"));
    for files in [
        [("amount-2026-9.csv", &*marked), ("cost-2026-9.csv", DEEPSEEK_COST)],
        [("cost-2026-9.csv", DEEPSEEK_COST), ("x/amount-2026-9.csv", &*marked)],
    ] {
        let found = read(&archive(&files), Options::default()).unwrap();
        assert_eq!((found.format, found.includes_cached), ("deepseek_month", None));
        let flash = line(&found, "deepseek-v4-flash");
        assert_eq!(in_order(&flash.tokens), ["200000", "800000", "-", "-", "10000"]);
        assert_eq!((text(flash.requests), text(flash.cost)), ("42".to_owned(), "0.47".to_owned()));
        assert_eq!(flash.currency.as_deref(), Some("CNY"));
        assert_eq!(in_order(&flash.prices), ["1.875", "0.0625", "-", "-", "4.5"]);
        assert_eq!(text(flash.peak_share), "0.25");
        assert_eq!(month(&found), ("2026-09".to_owned(), true));
        assert_eq!(found.dropped_columns.len(), 3);
    }
    let other = archive(&[("readme.txt", "hello"), ("photo.csv", "a,b\n1,2\n")]);
    assert_eq!(read(&other, Options::default()), Err(FileError::UnknownFormat));
    let bomb = archive(&[("amount.csv", &"0".repeat(30_000_000))]);
    assert!(matches!(read(&bomb, Options::default()), Err(FileError::TooLarge { .. })));
}

#[test]
fn deepseek_as_it_was() {
    let found = usage(DEEPSEEK_OLD);
    let chat = line(&found, "deepseek-chat");
    assert_eq!(in_order(&chat.tokens), ["-", "1000000", "-", "-", "1000000"]);
    assert_eq!((text(chat.cost), chat.currency.as_deref()), ("3.2".to_owned(), None));
    assert_eq!((chat.peak_share, month(&found)), (None, ("2026-03".to_owned(), true)));
    // A price that changed in the month tells no peak.
    let changed =
        format!("{DEEPSEEK_OLD}u,20260331,deepseek-chat,n,sk,input_cache_hit_tokens,0.0000003,5\n");
    assert_eq!(names(&usage(&changed)), [(2, "deepseek-chat", "price_changed")]);
}

#[test]
fn google() {
    let found = usage(GOOGLE_CONSOLE);
    assert_eq!((found.format, found.includes_cached), ("google_console", None));
    let flash = line(&found, "gemini-3.8-flash");
    assert_eq!(in_order(&flash.tokens), ["2000000", "-", "-", "-", "100000"]);
    assert_eq!((text(flash.cost), flash.currency.as_deref()), ("1.7625".to_owned(), Some("USD")));
    assert_eq!(in_order(&flash.prices), ["0.65625", "-", "-", "-", "4.5"]);
    assert_eq!(flash.batch_share, Some(Decimal::from(500_000) / Decimal::from(2_100_000)));
    assert_eq!(names(&found), [(5, "Compute Engine", "other_service")]);
    assert_eq!(month(&found), ("2026-10".to_owned(), true));

    let found = usage(BIG_QUERY);
    assert_eq!(found.format, "google_bigquery");
    let pro = line(&found, "gemini-2.5-pro");
    assert_eq!(in_order(&pro.tokens), ["-", "1000000", "-", "-", "100000"]);
    assert_eq!((text(pro.cost), pro.currency.as_deref()), ("1.5".to_owned(), Some("EUR")));
    assert_eq!(month(&found), ("2026-10".to_owned(), true));
    assert_eq!(found.dropped_columns, ["billing_account_id"]);
}

#[test]
fn azure() {
    let found = usage(AZURE);
    assert_eq!((found.format, found.includes_cached), ("azure_cost", None));
    let gpt = line(&found, "gpt-5");
    assert_eq!(in_order(&gpt.tokens), ["4000000", "500000", "-", "-", "-"]);
    assert_eq!(in_order(&gpt.prices), ["0.9375", "0.125", "-", "-", "-"]);
    assert_eq!(text(gpt.cost), "3.8125");
    assert_eq!(gpt.batch_share, Some(Decimal::from(2_000_000) / Decimal::from(4_500_000)));
    assert_eq!(names(&found), [(5, "Virtual Machines", "other_service")]);
    assert_eq!(found.dropped_columns, ["AccountName", "AccountOwnerId", "SubscriptionId"]);
}

#[test]
fn aws() {
    let found = usage(AWS);
    assert_eq!((found.format, found.includes_cached), ("aws_cur", None));
    let opus = line(&found, "claude-opus-5");
    assert_eq!(in_order(&opus.tokens), ["-"; 5]);
    assert_eq!(text(opus.cost), "1112");
    let problems: Vec<_> = names(&found).iter().map(|(_, _, name)| *name).collect();
    assert_eq!(problems, ["unknown_unit", "other_service"]);
    let newer = AWS.replace("lineItem/UsageType", "line_item_usage_type");
    assert_eq!(usage(&newer).months, found.months);
}

#[test]
fn openrouter() {
    let found = usage(OPENROUTER);
    assert_eq!((found.format, found.includes_cached), ("openrouter_activity", Some(true)));
    let sol = line(&found, "openai/gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["3400", "600", "-", "-", "300"]);
    assert_eq!((text(sol.requests), text(sol.cost)), ("2".to_owned(), "0.03".to_owned()));
    // What a cache had is not told by day.
    let days = usage(OPENROUTER_DAYS);
    assert_eq!(in_order(&line(&days, "openai/gpt-6-sol").tokens), ["-", "-", "-", "-", "2000"]);
}

#[test]
fn litellm() {
    let found = usage(LITELLM);
    assert_eq!((found.format, found.includes_cached), ("litellm_spend", Some(true)));
    assert_eq!(
        in_order(&line(&found, "claude-opus-5.5").tokens),
        ["200", "700", "100", "-", "200"]
    );
    assert_eq!(in_order(&line(&found, "gpt-6-sol").tokens), ["-", "-", "-", "-", "200"]);
    assert_eq!(text(line(&found, "gpt-6-sol").cost), "0.02");
    for title in ["api_key", "user", "team_id", "organization_id", "end_user"] {
        assert!(found.dropped_columns.iter().any(|dropped| dropped == title), "{title}");
    }
}

#[test]
fn langfuse() {
    let found = usage(LANGFUSE);
    assert_eq!((found.format, found.includes_cached), ("langfuse_observations", Some(false)));
    let sol = line(&found, "gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["400", "600", "-", "-", "200"]);
    assert_eq!((text(sol.cost), text(sol.prices.input)), ("0.003".to_owned(), "2".to_owned()));
    let inclusive = LANGFUSE.replace("input\"\":400", "input\"\":1000");
    assert_eq!(usage(&inclusive).includes_cached, Some(true));
    assert_eq!(in_order(&line(&usage(&inclusive), "gpt-6-sol").tokens)[0], "400");
    // Without a total it has to be asked.
    let silent = inclusive.replace(",\"\"total\"\":1200", "");
    let asked = read(silent.as_bytes(), Options::default()).unwrap_err();
    assert_eq!((asked, asked.option()), (FileError::AmbiguousCached, "includes_cached"));
    for (told, input) in [(true, "400"), (false, "1000")] {
        let options = Options { includes_cached: Some(told), ..Options::default() };
        let found = read(silent.as_bytes(), options).unwrap();
        assert_eq!(in_order(&line(&found, "gpt-6-sol").tokens)[0], input);
    }
}

#[test]
fn focus() {
    let found = usage(FOCUS);
    assert_eq!((found.format, found.includes_cached), ("focus", None));
    let sol = line(&found, "gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["1500000", "-", "-", "-", "200000"]);
    assert_eq!(in_order(&sol.prices), ["2", "-", "-", "-", "10"]);
    assert_eq!((text(sol.cost), month(&found)), ("5".to_owned(), ("2026-10".to_owned(), true)));
    assert_eq!(names(&found), [(5, "Machines", "other_service")]);
    assert_eq!(found.dropped_columns, ["BillingAccountId", "BillingAccountName"]);
}

#[test]
fn copilot_is_asked_where_it_matters() {
    let text = "date,model,input,output,cache_read,cache_write\n2026-10-01,m,100,20,60,0\n";
    assert_eq!(read(text.as_bytes(), Options::default()), Err(FileError::AmbiguousCached));
    // More cached than input: it cannot include them.
    let found = usage(&text.replace(",60,", ",600,"));
    assert_eq!((found.format, found.includes_cached), ("copilot_usage", Some(false)));
    assert_eq!(in_order(&line(&found, "m").tokens), ["100", "600", "0", "-", "20"]);
    // And where no cache was used, the question does not arise.
    assert_eq!(usage(&text.replace(",60,", ",,")).includes_cached, None);
}

#[test]
fn a_row_without_batch_counts_against_one_with_it() {
    let row = |item: &str| {
        format!(
            "2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,1,usd,100,tokens,\"gpt-6-sol, {item}\"\n"
        )
    };
    let head = "start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n";
    let found = usage(&format!("{head}{}{}", row("input"), row("batch input")));
    assert_eq!(text(line(&found, "gpt-6-sol").batch_share), "0.5");
    let found = usage(&format!("{head}{}", row("input")));
    assert_eq!(text(line(&found, "gpt-6-sol").batch_share), "-");
}

#[test]
fn alibaba() {
    let found = usage(ALIBABA_BILL);
    let max = line(&found, "qwen4-max");
    assert_eq!(in_order(&max.tokens), ["1500000", "-", "-", "-", "100000"]);
    assert_eq!(in_order(&max.prices), ["12", "-", "-", "-", "36"]);
    let found = usage(
        r#"{"data":[{"summaryTime":"2026-10","modelCode":"qwen4-max","apiKeyName":"n","payableAmount":"1.5",
            "values":{"input_tokens":1000,"cached_tokens":400,"output_tokens":"50"}}]}"#,
    );
    assert_eq!((found.format, found.includes_cached), ("alibaba_usage", Some(true)));
    assert_eq!(in_order(&line(&found, "qwen4-max").tokens), ["600", "400", "-", "-", "50"]);
    assert_eq!(month(&found), ("2026-10".to_owned(), true));
}

#[test]
fn any_spelling_of_a_spreadsheet_says_the_same() {
    let expected = usage(ANTHROPIC_USAGE);
    let semicolons = ANTHROPIC_USAGE.replace(',', ";");
    let utf_16: Vec<u8> =
        format!("\u{feff}{semicolons}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let noted = format!("Usage of March\n\n{ANTHROPIC_USAGE}");
    for bytes in [semicolons.into_bytes(), utf_16, noted.into_bytes()] {
        assert_eq!(read(&bytes, Options::default()).unwrap().months, expected.months);
    }
    let turned = "Cost;Date;Cache Read;Input (w/ Cache Write);Input (w/o Cache Write);Output Tokens;Model\n\
        0,12;09.03.2026 08:00;5.000;1.200;300;400;a\n";
    let found = usage(turned);
    assert_eq!(in_order(&line(&found, "a").tokens), ["300", "5000", "1200", "-", "400"]);
    assert_eq!(text(line(&found, "a").cost), "0.12");
}

#[test]
fn a_month_is_whole_where_the_file_covers_it() {
    let row = |date: &str| format!("{date},deepseek-chat,output_tokens,0.000003,5\n");
    let file = |dates: &[&str]| {
        let rows: String = dates.iter().map(|date| row(date)).collect();
        usage(&format!("utc_date,model,type,price,amount\n{rows}"))
    };
    let whole = |dates: &[&str]| -> Vec<(String, bool)> {
        file(dates).months.iter().map(|month| (month.month.text(), month.is_whole)).collect()
    };
    let is = |month: &str, is_whole| (month.to_owned(), is_whole);
    assert_eq!(whole(&["2026-02-01", "2026-02-28"]), [is("2026-02", true)]);
    assert_eq!(whole(&["2026-02-01", "2026-02-27"]), [is("2026-02", false)]);
    assert_eq!(
        whole(&["2026-02-10", "2026-03-15", "2026-04-02"]),
        [is("2026-02", false), is("2026-03", true), is("2026-04", false)]
    );
}

/// More than three million cells, which are not held at once.
#[test]
fn an_export_of_many_cells_is_read_to_its_end() {
    let empty = ",".repeat(430);
    let header = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens";
    let mut text = format!("{header}{empty}\n");
    let rows = 7_000_u32;
    for row in 0..rows {
        text += &format!("2026-10-{:02},claude-opus-5-5,100,1000,50{empty}x\n", row % 31 + 1);
    }
    let found = read(text.as_bytes(), Options::default()).unwrap();
    let [month] = &found.months[..] else { panic!("one month") };
    let tokens = month.lines[0].tokens;
    assert_eq!(tokens.cached, Some(Decimal::from(rows) * dec!(1000)));
    assert_eq!(tokens.output, Some(Decimal::from(rows) * dec!(50)));
    assert!(month.is_whole && found.problems.is_empty());
}

/// The reply of Alibaba's interface holds its rows two levels down, in capital letters.
#[test]
fn rows_are_found_in_an_object_in_an_object() {
    let text = r#"{"RequestId":"r","Data":{"TotalCount":2,"Items":[
        {"SummaryTime":"2026-10","ModelCode":"qwen4-max","PayableAmount":"1.25","Values":{"input_tokens":1000,"cached_tokens":400,"output_tokens":100}},
        {"SummaryTime":"2026-10","ModelCode":"qwen4-max","PayableAmount":"0.75","Values":{"input_tokens":500,"cached_tokens":100,"output_tokens":50}}
    ]}}"#;
    let found = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(found.format, "alibaba_usage");
    let line = &found.months[0].lines[0];
    assert_eq!((line.cost, line.tokens.output), (Some(dec!(2)), Some(dec!(150))));
    assert_eq!((line.tokens.input, line.tokens.cached), (Some(dec!(1000)), Some(dec!(500))));
}

#[test]
fn usage_by_week_or_quarter_is_refused_and_a_quarter_among_months_left_out() {
    let of = |from: &str| {
        let rows = from.split(' ').map(|from| format!("{from},model-a,10,20,30\n"));
        let rows: String = rows.collect();
        let head = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens";
        read(format!("{head}\n{rows}").as_bytes(), Options::default())
    };
    for from in ["2026-W10 2026-W11", "2026Q1 2026Q2", "Week-10-2026 Week-11-2026"] {
        assert_eq!(of(from), Err(FileError::Periods), "{from}");
    }
    let usage = of("2026-01 2026-02 2026Q1").unwrap();
    assert_eq!(usage.months.len(), 2);
    assert_eq!(usage.problems[0].reason.name(), "no_date");
    assert_eq!(of("2026M01 2026M02").unwrap().months, usage.months);
}

/// Elements of a list on one line are read one by one, with what stands around the list on either side.
#[test]
fn a_reply_is_read_alike_in_every_shape() {
    let bucket = |day: &str| {
        format!(
            "{{\"results\":[{{\"model\":\"model-a\",\"input_tokens\":100,\"input_cached_tokens\":60,\"output_tokens\":5,\"num_model_requests\":1}}],\"start_time\":{day}}}"
        )
    };
    let (one, two) = (bucket("1773014400"), bucket("1773100800"));
    let shapes = [
        format!("[{one},{two}]"),
        format!("{one}\n{two}\n"),
        format!("{{\"object\":\"page\",\"data\":[{one},{two}],\"has_more\":false}}"),
        format!("{{\"Data\":{{\"Items\":[{one},{two}]}}}}"),
        format!("[[{one}],[{{\"data\":[{two}]}}]]"),
        format!("[{one},{two},3,\"x\",null]"),
    ];
    let [first, rest @ ..] =
        shapes.each_ref().map(|text| read(text.as_bytes(), Options::default()).unwrap());
    assert_eq!(first.months[0].lines[0].tokens.input, Some(dec!(80)));
    for (other, text) in rest.iter().zip(&shapes[1..]) {
        assert_eq!(other.months, first.months, "{text}");
    }
    // Lists without end in each other are no rows, and none is looked through again for each of its levels.
    let deep = format!("{}{}", "[".repeat(300_000), "]".repeat(300_000));
    assert_eq!(read(deep.as_bytes(), Options::default()), Err(FileError::NoTable));
}
