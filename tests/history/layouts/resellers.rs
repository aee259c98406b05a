//! Layouts of clouds, gateways and observers, which tell of several vendors' models.

use tokenlock::market::token::TokenKind::{Cached, Input, Output, Write};

use super::{Layout, THREE, by_kind, plain, table};

pub const OPENROUTER_ACTIVITY: Layout = Layout {
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
};

pub const LITELLM_SPEND: Layout = Layout {
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
};

pub const LANGFUSE_OBSERVATIONS: Layout = Layout {
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
};

pub const GOOGLE_CONSOLE: Layout = Layout {
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
};

pub const AZURE_COST: Layout = Layout {
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
};

pub const FOCUS: Layout = Layout {
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
};
