//! Requests by chance, drawn from the table of kinds: mostly sound, often extreme.

use serde_json::{Map, Value, json};
use tokenlock::api;
use tokenlock::api::kind::{Field, FieldShape, Kind, Rule};
use tokenlock::api::kinds::KINDS;
use tokenlock::pricing::input::Input;

use crate::request::{errors, parsed};

/// Chance that is the same every time: splitmix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() * count as f64) as usize
    }

    fn number(&mut self, input: &Input) -> f64 {
        let usual = self.next() * 3.0;
        let value = match self.below(12) {
            0 => input.min,
            1 => input.max,
            2 => [0.0, 1e-300, 1e-16, 1e-8, 1e8][self.below(5)],
            3 => 10.0_f64.powf(12.0 * self.next() - 6.0),
            4 | 5 => -usual,
            _ => usual,
        };
        value.clamp(input.min, input.max)
    }

    fn value(&mut self, field: &Field, length: usize) -> Value {
        match field.shape {
            FieldShape::Number(input) => self.number(&input).into(),
            FieldShape::Numbers(each, least) => {
                let length = if field.is_required { length.max(least) } else { length };
                let mut list: Vec<f64> = (0..length).map(|_| self.number(&each)).collect();
                if field.name == "fixings" {
                    list.sort_by(f64::total_cmp);
                }
                list.into()
            }
            FieldShape::Choice(names) => names[self.below(names.len())].into(),
            FieldShape::Date => {
                let (year, month, day) = (self.below(10_000), self.below(12), self.below(28));
                format!("{year:04}-{:02}-{:02}", month + 1, day + 1).into()
            }
            FieldShape::Object(fields) => self.object(fields, &[], length),
            FieldShape::Objects(fields) => {
                (0..length).map(|_| self.object(fields, &[], length)).collect::<Vec<_>>().into()
            }
        }
    }

    fn object(&mut self, fields: &[Field], rules: &[Rule], length: usize) -> Value {
        let mut object = Map::new();
        for field in fields {
            let is_choice = rules.iter().any(|rule| {
                matches!(rule, Rule::OneOf(one, other) if [*one, *other].contains(&field.name))
            });
            if field.is_required || is_choice || self.next() < 0.5 {
                object.insert(field.name.to_owned(), self.value(field, length));
            }
        }
        for rule in rules {
            if let Rule::OneOf(one, other) = *rule {
                object.remove([one, other][self.below(2)]);
            }
        }
        object.into()
    }

    fn request(&mut self, kind: &Kind) -> Value {
        let length = 2 + self.below(4);
        let mut request = self.object(kind.fields, kind.rules, length);
        request["kind"] = kind.name.into();
        request
    }
}

/// All numbers of an answer.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(entries) => entries.iter().flat_map(numbers).collect(),
        Value::Object(fields) => fields.values().flat_map(numbers).collect(),
        Value::Number(number) => vec![number.as_f64().unwrap()],
        _ => Vec::new(),
    }
}

#[test]
fn every_answer_is_finite_or_an_error_with_a_name() {
    let mut chance = Chance(1);
    for kind in KINDS {
        let mut answered = 0;
        for _ in 0..40 {
            let request = chance.request(kind);
            let answer = parsed(&api::price(&request.to_string()));
            if answer.get("errors").is_some() {
                errors(&answer);
                continue;
            }
            answered += 1;
            assert!(
                numbers(&answer).iter().all(|number| number.is_finite()),
                "{request}: {answer}"
            );
            let working = parsed(&api::explain(&request.to_string()));
            if let Some(steps) = working["steps"].as_array() {
                let last = &steps.last().unwrap()["value"];
                assert!(numbers(&answer).contains(&last.as_f64().unwrap()), "{request}: {working}");
            } else {
                assert_eq!(errors(&working), ["kind not_available"], "{request}");
            }
        }
        assert!(answered > 0, "nothing of {} was answered", kind.name);
    }
}

#[test]
fn damaged_texts_are_errors_or_answers() {
    let mut chance = Chance(2);
    for kind in KINDS {
        for _ in 0..40 {
            let mut text = chance.request(kind).to_string();
            for _ in 0..=chance.below(3) {
                let place = chance.below(text.len());
                let piece = ["", ",", "\"", "}", "]", "{", "-", "e9", "null", "NaN", "é", "\\"];
                let end = (place + chance.below(3)).min(text.len());
                if text.is_char_boundary(place) && text.is_char_boundary(end) {
                    text.replace_range(place..end, piece[chance.below(piece.len())]);
                }
            }
            let answer = parsed(&api::price(&text));
            if answer.get("errors").is_some() {
                errors(&answer);
            }
            let listed = parsed(&api::price(&format!("[{text},{}]", json!({"kind": 1}))));
            assert!(listed.is_array() || errors(&listed) == ["not_json"], "{text}");
        }
    }
}
