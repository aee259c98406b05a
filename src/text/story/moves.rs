//! The words of the section on prices that moved both ways.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::study::real_moves::{Decline, RealMove, SameModels};
use crate::text::language::Language;
use crate::text::move_names::move_name;
use crate::text::number::{date, percent_about, percent_signed};
use crate::text::sentence::Piece;

/// The sentences, each written by both languages.
trait Sentences {
    /// What a move is called under its bar, in two short lines.
    fn short_name<'a>(&self, id: &'a str) -> &'a str;
    /// A move by its full name, of a day, and what it does to the bill.
    fn one(&self, name: &str, day: &str, effect: &str) -> String;
    /// The guess of a reader who made one, how many moves there are, how many rose and fell, and from where to where they run.
    fn finding(
        &self,
        guess: Option<String>,
        counts: [usize; 3],
        least: String,
        most: String,
    ) -> Vec<Piece>;
    /// Who found on which day how many times cheaper the same skill gets a year; and how far the same models fell a year
    /// at least and at most, between which days.
    fn decline(
        &self,
        found: (&str, &str),
        times: [u32; 2],
        fell: [String; 2],
        days: [String; 2],
    ) -> Vec<Piece>;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub guess: &'static str,
    pub show: &'static str,
    pub on_your_bill: &'static str,
    pub line_is_guess: &'static str,
    pub look_at: &'static str,
    pub sources: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// What a move is called under its bar, in two short lines.
pub fn short_name(id: &str, language: Language) -> String {
    sentences(language).short_name(id).to_owned()
}

/// One move, by its full name.
pub fn one(real: &RealMove, language: Language) -> String {
    let (name, day) = (move_name(real.id, language), date(real.day, language));
    let effect = percent_signed(real.effect, language);
    sentences(language).one(&name, &day, &effect)
}

/// How many rose and fell, beside the guess of a reader who made one.
pub fn finding(moves: &[RealMove], guess: Option<Decimal>, language: Language) -> Vec<Piece> {
    let up = moves.iter().filter(|real| real.effect > Decimal::ZERO).count();
    let down = moves.iter().filter(|real| real.effect < Decimal::ZERO).count();
    let ends =
        [moves.iter().map(|real| real.effect).min(), moves.iter().map(|real| real.effect).max()];
    let [least, most] = ends.map(|end| percent_signed(end.unwrap_or_default(), language));
    let guess = guess.map(|guess| percent_signed(guess, language));
    sentences(language).finding(guess, [moves.len(), up, down], least, most)
}

/// How far the same ability falls in a year, and how far the same models.
pub fn decline(language: Language) -> Vec<Piece> {
    let both = Decline::from_data().zip(SameModels::measured());
    let Some((decline, same)) = both else { return Vec::new() };
    let day = date(decline.day, language);
    let fell = [same.closed, same.open].map(|change| percent_about(-change, language));
    let days = same.days.map(|day| date(day, language));
    sentences(language).decline((decline.who, day.as_str()), decline.times, fell, days)
}
