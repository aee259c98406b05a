//! Layouts of those who serve a model, or sell a tool on it.

use tokenlock::market::token::TokenKind::{self, Cached, Input, Output, Write, WriteLong};

use super::{Layout, THREE, by_kind, plain, table};

pub const OPENAI_USAGE: Layout = Layout {
    name: "openai_usage",
    model: plain,
    kinds: &[Input, Cached, Write, Output],
    has_cost: false,
    write: |rows, style| {
        table(
            "start_time_iso,end_time_iso,model,user_email,input_tokens,input_cached_tokens,input_cache_write_tokens,output_tokens,num_model_requests",
            rows,
            |row| {
                let input = row.sum(&[Input, Cached, Write]);
                let counts = [input, row.of(Cached), row.of(Write), row.of(Output), 1];
                let mut cells = vec![
                    format!("{}T00:00:00+00:00", row.day()),
                    format!("2026-10-{:02}T00:00:00+00:00", row.day + 1),
                    plain(row.model),
                    "someone@example.org".to_owned(),
                ];
                cells.extend(counts.map(|count| style.count(count)));
                vec![cells]
            },
        )
    },
};

pub const OPENAI_COST: Layout = Layout {
    name: "openai_cost",
    model: plain,
    kinds: &[Input, Cached, Write, Output],
    has_cost: true,
    write: |rows, style| {
        table(
            "start_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,api_key_id",
            rows,
            |row| {
                let items = [
                    (Input, "input"),
                    (Cached, "cached input"),
                    (Write, "cache writes"),
                    (Output, "output"),
                ];
                by_kind(row, &items, |count, item, cents| {
                    let item = format!("{}, {item}", plain(row.model));
                    vec![
                        row.day(),
                        style.decimal(cents, 2),
                        "usd".into(),
                        style.count(count),
                        "tokens".into(),
                        item,
                        "key_1".into(),
                    ]
                })
            },
        )
    },
};

pub const ANTHROPIC_USAGE: Layout = Layout {
    name: "anthropic_usage",
    model: plain,
    kinds: &TokenKind::ALL,
    has_cost: false,
    write: |rows, style| {
        table(
            "usage_date_utc,model_version,api_key,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens",
            rows,
            |row| {
                let counts = [Input, Write, WriteLong, Cached, Output];
                let mut cells = vec![row.day(), plain(row.model), "k".to_owned()];
                cells.extend(counts.map(|kind| style.count(row.of(kind))));
                vec![cells]
            },
        )
    },
};

pub const ANTHROPIC_COST: Layout = Layout {
    name: "anthropic_cost",
    model: plain,
    kinds: &[],
    has_cost: true,
    write: |rows, style| {
        table("usage_date_utc,model,api_key,token_type,cost_usd,cost_type", rows, |row| {
            let items = [(Input, "input_no_cache"), (Output, "output")];
            by_kind(row, &items, |_, item, cents| {
                vec![
                    row.day(),
                    plain(row.model),
                    "k".into(),
                    item.into(),
                    style.decimal(cents, 2),
                    "token".into(),
                ]
            })
        })
    },
};

pub const DEEPSEEK_MONTH: Layout = Layout {
    name: "deepseek_month",
    model: plain,
    kinds: THREE,
    has_cost: false,
    write: |rows, style| {
        table("user_id,utc_date,model,api_key_name,api_key,type,price,amount", rows, |row| {
            let items = [
                (Cached, "input_cache_hit_tokens"),
                (Input, "input_cache_miss_tokens"),
                (Output, "output_tokens"),
            ];
            by_kind(row, &items, |count, item, _| {
                vec![
                    "u".into(),
                    row.day().replace('-', ""),
                    plain(row.model),
                    "n".into(),
                    "sk".into(),
                    item.into(),
                    style.decimal(15, 7),
                    style.count(count),
                ]
            })
        })
    },
};

pub const CURSOR_USAGE: Layout = Layout {
    name: "cursor_usage",
    model: plain,
    kinds: &[Input, Cached, Write, Output],
    has_cost: true,
    write: |rows, style| {
        table(
            "Date,User,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost",
            rows,
            |row| {
                let kinds = [Write, Input, Cached, Output];
                let mut cells =
                    vec![format!("{}T08:01:02.003Z", row.day()), "u".into(), plain(row.model)];
                cells.extend(kinds.map(|kind| style.count(row.of(kind))));
                cells.extend([style.count(row.sum(&kinds)), style.decimal(row.cents, 2)]);
                vec![cells]
            },
        )
    },
};

pub const ALIBABA_USAGE: Layout = Layout {
    name: "alibaba_usage",
    model: plain,
    kinds: &[Input, Cached, Output],
    has_cost: true,
    write: |rows, style| {
        table("summaryTime,modelCode,apiKeyName,payableAmount,values", rows, |row| {
            let values = serde_json::json!({
                "input_tokens": row.sum(&[Input, Cached]), "cached_tokens": row.of(Cached),
                "output_tokens": row.of(Output),
            });
            vec![vec![
                row.day(),
                plain(row.model),
                "k".into(),
                style.decimal(row.cents, 2),
                values.to_string(),
            ]]
        })
    },
};
