//! The JSON Schema of requests and answers, from the table of kinds, and of a scenario.

mod files;

use serde_json::{Map, Value, json};

use super::kind::{Field, FieldShape, Kind, Outcome, ResultField, ResultShape, Rule};
use super::kinds::KINDS;
use crate::pricing::input::{Input, LONGEST_LIST};

/// The schema of what `price` takes, with the answers among its definitions.
pub fn schema() -> Value {
    let mut definitions = Map::new();
    for kind in KINDS {
        definitions.insert(kind.name.to_owned(), request(kind));
        definitions.insert(format!("{}_answer", kind.name), answer(kind));
    }
    definitions.insert("errors".to_owned(), errors());
    definitions.insert("scenario".to_owned(), super::scenario::schema());
    definitions.extend(files::definitions());
    let reference = |kind: &&Kind| json!({ "$ref": format!("#/$defs/{}", kind.name) });
    let each: Vec<_> = KINDS.iter().map(reference).collect();
    definitions.insert("request".to_owned(), json!({ "oneOf": each }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A request to Tokenlock's price, or a list of them",
        "oneOf": [
            { "$ref": "#/$defs/request" },
            { "type": "array", "items": { "$ref": "#/$defs/request" } },
        ],
        "$defs": definitions,
    })
}

fn request(kind: &Kind) -> Value {
    let mut object = object(kind.fields);
    object["description"] = kind.meaning.into();
    object["properties"]["kind"] = json!({ "const": kind.name });
    if let Value::Array(required) = &mut object["required"] {
        required.insert(0, "kind".into());
    }
    for rule in kind.rules {
        match *rule {
            Rule::OneOf(one, other) => {
                let choice = json!({ "oneOf": [{ "required": [one] }, { "required": [other] }] });
                push(&mut object["allOf"], choice);
            }
            Rule::Needs(one, other) => {
                push(&mut object["dependentRequired"][one], other.into());
            }
        }
    }
    object
}

fn push(list: &mut Value, entry: Value) {
    match list {
        Value::Array(entries) => entries.push(entry),
        _ => *list = json!([entry]),
    }
}

fn object(fields: &[Field]) -> Value {
    let properties = fields.iter().map(|field| (field.name.to_owned(), property(field)));
    let required = fields.iter().filter(|field| field.is_required).map(|field| field.name);
    json!({
        "type": "object",
        "properties": properties.collect::<Map<_, _>>(),
        "required": required.collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

fn property(field: &Field) -> Value {
    let mut property = match field.shape {
        FieldShape::Number(input) => range(&input),
        FieldShape::Numbers(each, least) => list(range(&each), least),
        FieldShape::Choice(names) => json!({ "enum": names }),
        FieldShape::Date => json!({ "type": "string", "format": "date" }),
        FieldShape::Object(fields) => object(fields),
        FieldShape::Objects(fields) => list(object(fields), 1),
    };
    property["description"] = field.meaning.into();
    property
}

fn range(input: &Input) -> Value {
    json!({ "type": "number", "minimum": input.min, "maximum": input.max })
}

fn list(items: Value, least: usize) -> Value {
    json!({ "type": "array", "items": items, "minItems": least, "maxItems": LONGEST_LIST })
}

fn answer(kind: &Kind) -> Value {
    let fields = kind.result.fields();
    let properties = fields.iter().map(|field| (field.name.to_owned(), result(field)));
    let always = fields.iter().filter(|field| field.is_always).map(|field| field.name);
    let object = json!({
        "type": "object",
        "properties": properties.collect::<Map<_, _>>(),
        "required": always.collect::<Vec<_>>(),
        "additionalProperties": false,
    });
    match kind.result {
        Outcome::Object(_) => object,
        Outcome::Objects(_) => json!({ "type": "array", "items": object }),
    }
}

fn result(field: &ResultField) -> Value {
    let number = json!({ "type": "number" });
    let list = |items: Value| json!({ "type": "array", "items": items });
    let mut property = match field.shape {
        ResultShape::Number => number,
        ResultShape::Numbers => list(number),
        ResultShape::NumberLists => list(list(number)),
        ResultShape::Month => json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}$" }),
        ResultShape::Date => json!({ "type": "string", "format": "date" }),
    };
    property["description"] = field.meaning.into();
    property
}

fn errors() -> Value {
    json!({
        "type": "object",
        "properties": {
            "errors": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "properties": {
                        "field": {
                            "type": "string",
                            "description": "way to the field, such as providers[2].score; \
                                            empty for the whole request",
                        },
                        "value": { "description": "its value, null where there is none" },
                        "message": {
                            "type": "string",
                            "pattern": "^[a-z_]+: ",
                            "description": "the error's name, which never changes, and a text",
                        },
                    },
                    "required": ["field", "value", "message"],
                    "additionalProperties": false,
                },
            },
        },
        "required": ["errors"],
        "additionalProperties": false,
    })
}
