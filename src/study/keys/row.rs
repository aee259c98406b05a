//! A key of a scenario, and a key's place in one scenario.

use rust_decimal::Decimal;

use super::value::{Value, ValueForm};
use crate::hedge::bill::BillLine;
use crate::market::quantity::Spec;
use crate::study::refusal::{Reason, Refusal};
use crate::study::scenario::{MOST_LINES, Scenario};

/// What begins the name of a key that every line of the bill has.
pub const LINE: &str = "line.N.";

/// A key: its name, its meaning, and the place in a scenario that it reads and writes.
pub struct Key {
    /// The name, such as `lock.share`; in a line of the bill, such as `line.N.tokens.input`.
    pub name: &'static str,
    meaning: &'static str,
    access: &'static dyn Access,
}

/// Access to one value of a scenario, of any type. The number is the line's, from 0, and is ignored
/// elsewhere.
trait Access: Sync {
    fn form(&self) -> ValueForm;
    fn is_optional(&self) -> bool;
    fn text(&self, scenario: &Scenario, line: usize) -> Option<String>;
    fn put(&self, scenario: &mut Scenario, line: usize, text: &str) -> Result<(), Reason>;
}

/// A place with a value of some type; `None` where the bill has no such line.
pub(crate) struct Field<V: 'static> {
    pub read: fn(&Scenario, usize) -> Option<&V>,
    pub write: fn(&mut Scenario, usize) -> Option<&mut V>,
}

impl<V: Value> Access for Field<V> {
    fn form(&self) -> ValueForm {
        V::FORM
    }

    fn is_optional(&self) -> bool {
        V::IS_OPTIONAL
    }

    fn text(&self, scenario: &Scenario, line: usize) -> Option<String> {
        (self.read)(scenario, line)?.text()
    }

    fn put(&self, scenario: &mut Scenario, line: usize, text: &str) -> Result<(), Reason> {
        (self.write)(scenario, line).ok_or(Reason::UnknownKey)?.put(text)
    }
}

impl Key {
    /// A key of the table.
    pub(crate) const fn new<V: Value>(
        name: &'static str,
        meaning: &'static str,
        field: &'static Field<V>,
    ) -> Self {
        Self { name, meaning, access: field }
    }

    /// What it means, in English: a sentence or two.
    pub fn meaning(&self) -> &'static str {
        // As a comment it stands behind a blank.
        self.meaning.trim_start()
    }

    /// What kind of text its value is.
    pub fn form(&self) -> ValueForm {
        self.access.form()
    }

    /// Whether the value is optional: an empty text then means no value.
    pub fn is_optional(&self) -> bool {
        self.access.is_optional()
    }

    /// The range of its number, or of each of its numbers.
    pub fn spec(&self) -> Option<Spec> {
        match self.form() {
            ValueForm::Number(spec)
            | ValueForm::Numbers(spec)
            | ValueForm::Quotes(spec)
            | ValueForm::Trades(spec)
            | ValueForm::Providers(spec) => Some(spec),
            ValueForm::Choice(_)
            | ValueForm::Date
            | ValueForm::Text
            | ValueForm::Steps
            | ValueForm::Lines(_) => None,
        }
    }

    /// Whether every line of the bill has it.
    pub fn is_of_line(&self) -> bool {
        self.name.starts_with(LINE)
    }

    /// Its place outside of bill lines.
    pub const fn place(&'static self) -> KeyPlace {
        KeyPlace { key: self, line: 0 }
    }

    /// Its place in a line of the bill, counted from 0.
    pub const fn of_line(&'static self, line: usize) -> KeyPlace {
        KeyPlace { key: self, line }
    }
}

/// A key's place in a scenario.
#[derive(Clone, Copy)]
pub struct KeyPlace {
    /// The key.
    pub key: &'static Key,
    /// The bill line that it is in, from 0; ignored for keys outside bill lines.
    pub line: usize,
}

impl KeyPlace {
    /// The name with the line's number, such as `line.2.tokens.input`.
    pub fn name(&self) -> String {
        match self.key.name.strip_prefix(LINE) {
            Some(rest) => format!("line.{}.{rest}", self.line + 1),
            None => self.key.name.to_owned(),
        }
    }

    /// The text of the value that a scenario has here, if it has one.
    pub fn text(&self, scenario: &Scenario) -> Option<String> {
        self.key.access.text(scenario, self.line)
    }

    /// Puts the value of a text here. The line after the bill's last one is added for it.
    ///
    /// # Errors
    /// A refusal of the text, and the scenario is as it was.
    pub fn put(&self, scenario: &mut Scenario, text: &str) -> Result<(), Refusal> {
        let lines = scenario.lines.len();
        if self.key.is_of_line() && self.line == lines && lines < MOST_LINES {
            scenario.lines.push(BillLine::default());
        }
        let outcome = self.key.access.put(scenario, self.line, text);
        if outcome.is_err() {
            scenario.lines.truncate(lines);
        }
        outcome.map_err(|reason| Refusal::new(self.name(), text, reason))
    }

    /// The number that a scenario has here, if it has one.
    pub fn number(&self, scenario: &Scenario) -> Option<Decimal> {
        Decimal::from_str_exact(&self.text(scenario)?).ok()
    }

    /// Puts a number here, or none where there may be none.
    ///
    /// # Errors
    /// A refusal of the number, and the scenario is as it was.
    pub fn put_number(
        &self,
        scenario: &mut Scenario,
        number: Option<Decimal>,
    ) -> Result<(), Refusal> {
        self.put(scenario, &number.map(|number| number.to_string()).unwrap_or_default())
    }
}
