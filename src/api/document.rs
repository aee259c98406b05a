//! The tables of `docs/api.md`, from the table of kinds.

use super::answer::push_number;
use super::kind::{Field, FieldShape, Kind, Outcome, Rule};
use super::kinds::KINDS;
use crate::pricing::input::Input;

/// One section for each kind: what it is, what it asks for, what it answers.
pub fn sections() -> String {
    KINDS.iter().map(|kind| section(kind)).collect::<Vec<_>>().join("\n")
}

fn section(kind: &Kind) -> String {
    let mut text = format!("### `{}`\n\n{}.\n\n", kind.name, sentence(kind.meaning));
    text.push_str("| field | holds | meaning |\n| --- | --- | --- |\n");
    push_fields(&mut text, "", kind, kind.fields);
    let (is, fields) = match kind.result {
        Outcome::Object(fields) => ("Answer", fields),
        Outcome::Objects(fields) => ("Answer: a list of", fields),
    };
    text.push_str(&format!("\n| {is} | meaning |\n| --- | --- |\n"));
    for field in fields {
        text.push_str(&format!("| `{}` | {} |\n", field.name, field.meaning));
    }
    text
}

fn push_fields(text: &mut String, path: &str, kind: &Kind, fields: &[Field]) {
    for field in fields {
        let other = kind.rules.iter().find_map(|rule| match *rule {
            Rule::OneOf(one, other) if one == field.name => Some(other),
            Rule::OneOf(one, other) if other == field.name => Some(one),
            _ => None,
        });
        let presence = match other {
            Some(other) => format!(", or `{other}`"),
            None if field.is_required => String::new(),
            None => ", optional".to_owned(),
        };
        let name = format!("{path}{}", field.name);
        let holds = match field.shape {
            FieldShape::Number(input) => range(&input),
            FieldShape::Numbers(each, least) => {
                format!("list of {least} or more, {}", range(&each))
            }
            FieldShape::Choice(names) => {
                names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            }
            FieldShape::Date => "day".to_owned(),
            FieldShape::Object(_) => "object".to_owned(),
            FieldShape::Objects(_) => "list of objects".to_owned(),
        };
        text.push_str(&format!("| `{name}` | {holds}{presence} | {} |\n", field.meaning));
        match field.shape {
            FieldShape::Object(inner) => push_fields(text, &format!("{name}."), kind, inner),
            FieldShape::Objects(inner) => push_fields(text, &format!("{name}[]."), kind, inner),
            _ => {}
        }
    }
}

fn range(input: &Input) -> String {
    let mut text = String::new();
    push_number(&mut text, input.min);
    text.push_str(" to ");
    push_number(&mut text, input.max);
    text
}

fn sentence(text: &str) -> String {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    first.to_uppercase() + rest
}
