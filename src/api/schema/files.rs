//! The schema of what the readers of files take and give.

use serde_json::{Map, Value, json};

use crate::history::encoding::TextEncoding;

/// Options and answers of `read_prices` and `read_usage`.
pub fn definitions() -> Map<String, Value> {
    let mut definitions = Map::new();
    let mut add = |name: &str, schema: Value| definitions.insert(name.to_owned(), schema);
    let day_order = json!({ "enum": ["day_first", "month_first", null] });
    let decimal_mark = json!({ "enum": ["point", "comma", null] });
    let encodings = TextEncoding::ALL.map(|one| Value::from(one.name()));
    let encodings: Vec<Value> = encodings.into_iter().chain([Value::Null]).collect();
    let options = json!({
        "day_order": day_order,
        "decimal_mark": decimal_mark,
        "encoding": { "enum": encodings },
    });
    add(
        "price_options",
        json!({ "type": "object", "properties": options, "additionalProperties": false }),
    );
    let mut options = options;
    options["includes_cached"] = json!({ "enum": [true, false, null] });
    options["repeated_rows"] = json!({ "enum": ["once", "each", null] });
    add(
        "usage_options",
        json!({ "type": "object", "properties": options, "additionalProperties": false }),
    );
    add(
        "file_problem",
        object(json!({
            "line": { "type": "number", "description": "from 1, as an editor counts" },
            "column": or_null("string", "the column's title, where one cell is meant"),
            "text": {
                "type": "string",
                "description": "the cell or the line; empty where it may hold keys or people",
            },
            "reason": {
                "type": "string",
                "pattern": "^[a-z_]+: ",
                "description": "a name that never changes, and a sentence",
            },
        })),
    );
    let problems = json!({ "type": "array", "items": { "$ref": "#/$defs/file_problem" } });
    let titles = json!({ "type": "array", "items": { "type": "string" } });
    let not_listed = json!({ "type": "number", "description": "problems beyond those listed" });
    let date = json!({ "type": "string", "format": "date" });
    let history = object(json!({
        "name": { "type": "string", "description": "the column's title" },
        "unit": or_null("string", "what a price is in, as far as the file says"),
        "dates": { "type": "array", "items": date, "description": "ascending" },
        "prices": { "type": "array", "items": { "type": "number" } },
    }));
    add(
        "histories",
        object(json!({
            "histories": { "type": "array", "minItems": 1, "items": history },
            "understood": object(json!({
                "encoding": { "type": "string" },
                "separator": { "type": "string", "description": "the character between cells" },
                "decimal_mark": decimal_mark,
                "day_order": day_order,
                "header_line": or_null("number", "the line of the titles, from 1"),
            })),
            "ignored_columns": titles,
            "problems": problems,
            "problems_not_listed": not_listed,
        })),
    );
    add(
        "usage",
        object(json!({
            "format": { "type": "string", "description": "the layout, such as anthropic_usage" },
            "includes_cached": {
                "enum": [true, false, null],
                "description": "whether the file's own input includes the cached tokens",
            },
            "months": { "type": "array", "items": object(json!({
                "month": { "type": "string", "pattern": "^\\d{4}-\\d{2}$" },
                "is_whole": { "enum": [true, false] },
                "lines": { "type": "array", "items": line() },
            })) },
            "dropped_columns": titles,
            "problems": problems,
            "problems_not_listed": not_listed,
        })),
    );
    definitions
}

fn line() -> Value {
    object(json!({
        "model": { "type": "string" },
        "tokens": kinds("number", "disjoint, whatever the file's convention"),
        "requests": or_null("number", "how many"),
        "cost": or_null("string", "a decimal"),
        "currency": or_null("string", "its code"),
        "prices": kinds("string", "decimals: cost per million tokens"),
        "batch_share": or_null("number", "from 0 to 1"),
        "peak_share": or_null("number", "from 0 to 1"),
    }))
}

fn kinds(of: &str, description: &str) -> Value {
    let each = or_null(of, "null where the file does not tell");
    let mut kinds = object(json!({
        "input": each, "cached": each, "write": each, "write_long": each, "output": each,
    }));
    kinds["description"] = description.into();
    kinds
}

fn or_null(of: &str, description: &str) -> Value {
    json!({ "type": [of, "null"], "description": description })
}

/// An object of these properties, all of which are always there.
fn object(properties: Value) -> Value {
    let names: Vec<String> =
        properties.as_object().into_iter().flat_map(|object| object.keys().cloned()).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": names,
        "additionalProperties": false,
    })
}
