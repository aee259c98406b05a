//! The same usage as the export of each provider would write it.

use tokenlock::market::token::TokenKind::{self, Cached, Input, Output, Write, WriteLong};

/// What was used on a day.
#[derive(Clone, Debug)]
pub struct Row {
    pub day: i8,
    pub model: usize,
    /// Disjoint, in the order of [`TokenKind::ALL`].
    pub tokens: [u64; 5],
    pub cents: u64,
}

impl Row {
    fn of(&self, kind: TokenKind) -> u64 {
        TokenKind::ALL.iter().zip(self.tokens).find(|(known, _)| **known == kind).unwrap().1
    }

    fn day(&self) -> String {
        format!("2026-10-{:02}", self.day)
    }

    fn sum(&self, kinds: &[TokenKind]) -> u64 {
        kinds.iter().map(|kind| self.of(*kind)).sum()
    }
}

/// How a spreadsheet writes cells and numbers.
#[derive(Clone, Debug)]
pub struct Style {
    pub separator: char,
    pub group: &'static str,
    pub decimal: char,
}

impl Style {
    pub fn count(&self, count: u64) -> String {
        let digits = count.to_string();
        let groups = digits.as_bytes().rchunks(3).rev();
        let groups: Vec<&str> = groups.map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join(self.group)
    }

    /// A number with a given count of places, as units of the last place.
    pub fn decimal(&self, units: u64, places: u32) -> String {
        let unit = 10_u64.pow(places);
        let width = places as usize;
        format!("{}{}{:0width$}", self.count(units / unit), self.decimal, units % unit)
    }

    pub fn line(&self, cells: &[String]) -> String {
        let quoted = |cell: &String| {
            if cell.contains([self.separator, '"', ' ']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        cells.iter().map(quoted).collect::<Vec<_>>().join(&self.separator.to_string())
    }
}

/// A layout, and what it tells.
pub struct Layout {
    pub name: &'static str,
    /// The model's name as it comes out.
    pub model: fn(usize) -> String,
    pub kinds: &'static [TokenKind],
    pub has_cost: bool,
    pub write: fn(&[Row], &Style) -> Vec<Vec<String>>,
}

const THREE: &[TokenKind] = &[Input, Cached, Output];

pub const LAYOUTS: &[Layout] = &[
    Layout {
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
    },
    Layout {
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
    },
    Layout {
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
    },
    Layout {
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
    },
    Layout {
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
    },
    Layout {
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
    },
    Layout {
        name: "openrouter_activity",
        model: |model| format!("openai/{}", plain(model)),
        kinds: THREE,
        has_cost: true,
        write: |rows, style| {
            table(
                "created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug,user",
                rows,
                |row| {
                    let counts = [row.sum(&[Input, Cached]), row.of(Output), row.of(Cached)];
                    let mut cells =
                        vec![format!("{} 10:00:00.1", row.day()), style.decimal(row.cents, 2)];
                    cells.extend(counts.map(|count| style.count(count)));
                    cells.extend([format!("openai/{}", plain(row.model)), "u".into()]);
                    vec![cells]
                },
            )
        },
    },
    Layout {
        name: "litellm_spend",
        model: plain,
        kinds: &[Input, Cached, Write, Output],
        has_cost: true,
        write: |rows, style| {
            table(
                "api_key,spend,prompt_tokens,completion_tokens,startTime,model,metadata,end_user",
                rows,
                |row| {
                    let metadata = serde_json::json!({ "usage_object": {
                    "prompt_tokens_details": { "cached_tokens": row.of(Cached) },
                    "cache_creation_input_tokens": row.of(Write),
                } });
                    let input = style.count(row.sum(&[Input, Cached, Write]));
                    let output = style.count(row.of(Output));
                    let time = format!("{}T10:00:00Z", row.day());
                    vec![vec![
                        "k".into(),
                        style.decimal(row.cents, 2),
                        input,
                        output,
                        time,
                        plain(row.model),
                        metadata.to_string(),
                        "e".into(),
                    ]]
                },
            )
        },
    },
    Layout {
        name: "langfuse_observations",
        model: plain,
        kinds: THREE,
        has_cost: true,
        write: |rows, style| {
            table(
                "id,start_time,provided_model_name,usage_details,cost_details,total_cost",
                rows,
                |row| {
                    let usage = serde_json::json!({
                        "input": row.of(Input), "input_cached_tokens": row.of(Cached),
                        "output": row.of(Output), "total": row.sum(THREE),
                    });
                    let time = format!("{}T10:00:00Z", row.day());
                    vec![vec![
                        "1".into(),
                        time,
                        plain(row.model),
                        usage.to_string(),
                        "{}".into(),
                        style.decimal(row.cents, 2),
                    ]]
                },
            )
        },
    },
    Layout {
        name: "google_console",
        model: |model| format!("gemini-3.{model}-flash"),
        kinds: THREE,
        has_cost: true,
        write: |rows, style| {
            table(
                "Date,Service description,SKU description,Usage amount,Usage unit,Unrounded subtotal ($),Subtotal ($)",
                rows,
                |row| {
                    let items = [(Input, "input"), (Cached, "cached input"), (Output, "output")];
                    by_kind(row, &items, |count, item, cents| {
                        let item = format!(
                            "Generate content {item} token count gemini 3.{} flash short text",
                            row.model
                        );
                        let cost = style.decimal(cents, 2);
                        vec![
                            row.day(),
                            "Gemini API".into(),
                            item,
                            style.count(count),
                            "count".into(),
                            cost.clone(),
                            cost,
                        ]
                    })
                },
            )
        },
    },
    Layout {
        name: "azure_cost",
        model: |model| format!("gpt-5.{model}"),
        kinds: THREE,
        has_cost: true,
        write: |rows, style| {
            table(
                "SubscriptionId,Date,MeterCategory,MeterSubCategory,MeterName,UnitOfMeasure,Quantity,CostInBillingCurrency,BillingCurrency",
                rows,
                |row| {
                    let items = [(Input, "Inpt"), (Cached, "cchd Inpt"), (Output, "outpt")];
                    by_kind(row, &items, |count, item, cents| {
                        let meter = format!("GPT 5.{} {item} Glbl", row.model);
                        vec![
                            "s".into(),
                            row.day(),
                            "Foundry Models".into(),
                            "Azure OpenAI GPT5".into(),
                            meter,
                            "1M".into(),
                            style.decimal(count, 6),
                            style.decimal(cents, 2),
                            "USD".into(),
                        ]
                    })
                },
            )
        },
    },
    Layout {
        name: "focus",
        model: plain,
        kinds: THREE,
        has_cost: true,
        write: |rows, style| {
            table(
                "BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,ServiceName,SkuMeter,x_Model",
                rows,
                |row| {
                    let items = [
                        (Input, "input tokens"),
                        (Cached, "cached input tokens"),
                        (Output, "output tokens"),
                    ];
                    by_kind(row, &items, |count, item, cents| {
                        vec![
                            style.decimal(cents, 2),
                            "USD".into(),
                            "Usage".into(),
                            row.day(),
                            style.count(count),
                            "tokens".into(),
                            "Models".into(),
                            item.into(),
                            plain(row.model),
                        ]
                    })
                },
            )
        },
    },
    Layout {
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
    },
];

fn plain(model: usize) -> String {
    format!("model-{model}")
}

/// A line of titles, and the lines of each row.
fn table(titles: &str, rows: &[Row], write: impl Fn(&Row) -> Vec<Vec<String>>) -> Vec<Vec<String>> {
    let titles = titles.split(',').map(str::to_owned).collect();
    std::iter::once(titles).chain(rows.iter().flat_map(write)).collect()
}

/// A line for each kind of token; the whole cost stands at the first.
fn by_kind(
    row: &Row,
    items: &[(TokenKind, &str)],
    write: impl Fn(u64, &str, u64) -> Vec<String>,
) -> Vec<Vec<String>> {
    let costs = std::iter::once(row.cents).chain(std::iter::repeat(0));
    items.iter().zip(costs).map(|((kind, item), cents)| write(row.of(*kind), item, cents)).collect()
}
