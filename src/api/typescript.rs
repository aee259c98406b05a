//! The TypeScript declarations of the door, from the tables of kinds and of a scenario's keys.

mod files;

use super::kind::{Field, FieldShape, Kind, Outcome, ResultField, ResultShape, Rule};
use super::kinds::KINDS;
use super::scenario;
use super::work::UNITS;

/// The text of `tokenlock.d.ts`.
pub fn declarations() -> String {
    let mut text = String::from(HEAD);
    for kind in KINDS {
        push_request(&mut text, kind);
        push_answer(&mut text, kind);
    }
    text.push_str("\n/** Requests and answers by kind. */\nexport interface Kinds {\n");
    for kind in KINDS {
        let name = pascal(kind.name);
        text.push_str(&format!(
            "  {}: {{ request: {name}Request; answer: {name}Answer }};\n",
            kind.name
        ));
    }
    text.push_str("}\n");
    let units = UNITS.map(|unit| format!("\"{unit}\"")).join(" | ");
    text + &TAIL.replace("UNITS", &units)
        + &scenario::declaration()
        + STUDY
        + files::DECLARATIONS
        + FUNCTIONS
}

const HEAD: &str = "\
// Written from the tables in src/api/kinds and src/study/keys; docs/api.md says how.
";

const TAIL: &str = "
/** Any request. */
export type Request = Kinds[keyof Kinds][\"request\"];

/** The answer to a request, if there is nothing wrong with it. */
export type AnswerTo<R extends Request> = Kinds[R[\"kind\"]][\"answer\"];

/** What comes instead of an answer. */
export interface Errors {
  errors: Problem[];
}

/** An error, or a warning of `evaluate`. */
export interface Problem {
  /** Way to the field, such as `providers[2].score`; empty for the whole request. */
  field: string;
  /** Its value, `null` where there is none; a long one is cut and a string. */
  value: unknown;
  /** A name that never changes, a colon, and a text: `out_of_range: vol is -1.0, outside ...`. */
  message: string;
}

/** The answer of `read_link`. */
export interface ReceivedLink {
  /** As a file holds it: for `evaluate`, or to be saved. */
  scenario: Record<string, unknown>;
  /** What of the link could not be read, and whether it may have been cut. */
  warnings: LinkWarning[];
}

/** A part of a link that was left out, or where it may have been cut. */
export interface LinkWarning {
  /** The key, or the whole part where there is none. */
  key: string;
  /** The value as it was found. */
  text: string;
  /** A name that never changes, a colon, and a text: `may_be_cut: the link seems to end before its end`. */
  reason: string;
}

/** The answer of `explain`. */
export interface Working {
  /** Paper or book. */
  source: string;
  /** Inputs, then what follows from them; the last step is the answer. */
  steps: Step[];
}

/** A line of a working. */
export interface Step {
  symbol: string;
  /** How it follows from the steps above, empty for an input. */
  formula: string;
  /** `null` where a step on the way is beyond floating-point numbers. */
  value: number | null;
  unit: UNITS;
}
";

/// What `evaluate` answers.
const STUDY: &str = include_str!("study.d.ts");

const FUNCTIONS: &str = "
/** Answers a request, or each of an array in its order: JSON in, JSON out. */
export function price(json: string): string;

/** Gives the working of the same requests, a `Working` each: JSON in, JSON out. */
export function explain(json: string): string;

/** Evaluates the JSON of a `Scenario` to an `Evaluation`: JSON in, JSON out. */
export function evaluate(json: string): string;

/** Reads a link, a whole address or what stands behind `#`, to a `ReceivedLink`: text in, JSON out. */
export function read_link(text: string): string;

/**
 * Reads the bytes of a price file to `Histories`, or `Errors`: JSON out.
 * `options` are `PriceOptions` as JSON; what the file does not tell is asked for by its name.
 */
export function read_prices(bytes: Uint8Array | ArrayBuffer | string, options?: string): string;

/**
 * Reads the bytes of a provider's usage or cost export to `Usage`, or `Errors`: JSON out.
 * `options` are `UsageOptions` as JSON.
 */
export function read_usage(bytes: Uint8Array | ArrayBuffer | string, options?: string): string;

/** This program's version. */
export function version(): string;

/** What WebAssembly can be made from. */
export type Source = URL | string | Response | BufferSource | WebAssembly.Module;

/** Makes ready: takes the wasm that lies beside this module, or the one given. */
export function init(options?: { module_or_path?: Source | Promise<Source> }): Promise<void>;
export default init;

/** Makes ready at once, from the wasm's bytes or a compiled module. */
export function initSync(options: { module: BufferSource | WebAssembly.Module }): void;
";

fn push_request(text: &mut String, kind: &Kind) {
    let name = pascal(kind.name);
    let choices: Vec<[&str; 2]> = kind
        .rules
        .iter()
        .filter_map(|rule| match *rule {
            Rule::OneOf(one, other) => Some([one, other]),
            Rule::Needs(..) => None,
        })
        .collect();
    let is_choice = |field: &&Field| choices.iter().flatten().any(|name| *name == field.name);
    text.push_str(&format!("\n/** {}. */\nexport type {name}Request = {{\n", kind.meaning));
    text.push_str(&format!("  kind: \"{}\";\n", kind.name));
    for field in kind.fields.iter().filter(|field| !is_choice(field)) {
        push_field(text, "  ", field);
    }
    text.push('}');
    for names in choices {
        let fields = names.map(|name| kind.fields.iter().find(|field| field.name == name));
        let [Some(one), Some(other)] = fields else { continue };
        text.push_str(" & (\n");
        for (there, absent) in [(one, other), (other, one)] {
            text.push_str("  | {\n");
            push_field(text, "      ", &Field { is_required: true, ..*there });
            text.push_str(&format!("      {}?: never;\n    }}\n", absent.name));
        }
        text.push(')');
    }
    text.push_str(";\n");
}

fn push_field(text: &mut String, indent: &str, field: &Field) {
    let mark = if field.is_required { "" } else { "?" };
    text.push_str(&format!("{indent}/** {}. */\n", field.meaning));
    text.push_str(&format!("{indent}{}{mark}: {};\n", field.name, shape(indent, field.shape)));
}

fn shape(indent: &str, shape: FieldShape) -> String {
    let object = |fields: &[Field]| {
        let mut text = String::from("{\n");
        for field in fields {
            push_field(&mut text, &format!("{indent}  "), field);
        }
        text + indent + "}"
    };
    match shape {
        FieldShape::Number(_) => "number".to_owned(),
        FieldShape::Numbers(..) => "number[]".to_owned(),
        FieldShape::Choice(names) => {
            names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ")
        }
        FieldShape::Date => "string".to_owned(),
        FieldShape::Object(fields) => object(fields),
        FieldShape::Objects(fields) => object(fields) + "[]",
    }
}

fn push_answer(text: &mut String, kind: &Kind) {
    let name = pascal(kind.name);
    let (open, close) = match kind.result {
        Outcome::Object(_) => ("{", "}"),
        Outcome::Objects(_) => ("{", "}[]"),
    };
    text.push_str(&format!("\n/** The answer to `{}`. */\n", kind.name));
    text.push_str(&format!("export type {name}Answer = {open}\n"));
    for ResultField { name, shape, is_always, meaning } in kind.result.fields() {
        let mark = if *is_always { "" } else { "?" };
        let shape = match shape {
            ResultShape::Number => "number",
            ResultShape::Numbers => "number[]",
            ResultShape::NumberLists => "number[][]",
            ResultShape::Month | ResultShape::Date => "string",
        };
        text.push_str(&format!("  /** {meaning}. */\n  {name}{mark}: {shape};\n"));
    }
    text.push_str(&format!("{close};\n"));
}

/// `schwartz_smith` as `SchwartzSmith`.
fn pascal(name: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    name.split('_').map(capital).collect()
}
