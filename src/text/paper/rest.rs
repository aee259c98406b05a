//! What stands around the tables: the lead, how it was computed, what follows for a reader.

use super::figure::{self, decimal};
use super::markup::{element, escaped};
use super::words::PaperWords;
use crate::hedge::effectiveness::volatility_cut;
use crate::pricing::mean_reverting_jump::Trend;
use crate::simulate::preset::Preset;
use crate::study::paper::paths::{DAYS, MONTHS, PATHS};
use crate::study::paper::row::STANDARD_ERRORS;
use crate::study::paper::{
    ClaimUnit, ComputedValue, EFFECTIVENESS, PRICE, Subject, Verdict, What, claims,
};
use crate::text::language::Language;
use crate::text::number::count;

/// A figure of a claim.
fn found(subject: Subject, what: What) -> Option<(ComputedValue, ClaimUnit)> {
    let claim = claims().iter().find(|claim| claim.subject == subject)?;
    let row = claim.rows.iter().chain(&claim.needed).find(|row| row.what == what)?;
    Some((row.figure?, row.unit))
}

/// The lead's sentences, with the numbers of the claims.
pub(super) fn lead(words: &PaperWords, language: Language) -> [String; 4] {
    let text = |subject, what| {
        found(subject, what).map_or_else(String::new, |(found, unit)| {
            // A lead leaves out standard errors; the tables have them.
            figure::figure(&found.value.into(), unit, words, language)
        })
    };
    let number = |number: usize| count(number.into(), language);
    let with = |verdict| claims().iter().filter(|claim| claim.verdict == verdict).count();
    let numbers = [
        ("{all}", number(claims().len())),
        ("{holds}", number(with(Verdict::Holds))),
        ("{fails}", number(with(Verdict::DoesNotHold))),
        ("{open}", number(with(Verdict::NotReproducible))),
        ("{unstated}", number(with(Verdict::NotStated))),
        ("{doubled}", text(Subject::Doubling, What::DoubledOnAnyDay)),
        ("{margin}", text(Subject::InitialMargin, What::MarginRate)),
        ("{correlation_cut}", text(Subject::CorrelationVolatility, What::VolatilityCut)),
        ("{deviation}", text(Subject::ProcurementCost, What::DeviationOfAverage)),
        ("{fivefold}", text(Subject::FivefoldSwing, What::Fivefold)),
        ("{r2}", text(Subject::CostIsTheIndex, What::BillRSquared)),
        ("{bill_cut}", text(Subject::CostIsTheIndex, What::BillVolatilityCut)),
    ];
    words.lead.map(|sentence| filled(sentence, &numbers))
}

/// A text with its names in braces replaced.
fn filled(text: &str, numbers: &[(&str, String)]) -> String {
    numbers.iter().fold(text.to_owned(), |text, (name, number)| text.replace(name, number))
}

/// How the figures were computed, and from which parameters.
pub(super) fn method(words: &PaperWords, language: Language) -> String {
    let number = |number: u64| count(number.into(), language);
    // OK because it is a small whole number.
    let errors = number(STANDARD_ERRORS as u64);
    let numbers = [
        ("{paths}", number(PATHS)),
        ("{days}", number((MONTHS * DAYS) as u64)),
        ("{errors}", errors),
    ];
    let paragraphs: String = words
        .method_paragraphs
        .iter()
        .map(|paragraph| element("p", &filled(paragraph, &numbers)))
        .collect();
    let heads: String = words
        .parameter_heads
        .iter()
        .map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)))
        .collect();
    let rows: String = words
        .parameter
        .iter()
        .zip(parameters(language))
        .map(|(name, value)| {
            format!("<tr><th scope=\"row\">{}</th>{}</tr>", escaped(name), element("td", &value))
        })
        .collect();
    format!(
        "<section aria-labelledby=\"paper-method\"><h2 id=\"paper-method\">{}</h2>{paragraphs}\
         <table class=\"paper-table\"><caption>{}</caption><thead><tr>{heads}</tr></thead>\
         <tbody>{rows}</tbody></table></section>",
        escaped(words.method),
        escaped(words.parameters),
    )
}

/// Table 3, as the model has it.
fn parameters(language: Language) -> Vec<String> {
    let Ok(model) = Preset::Xing.model(PRICE) else { return Vec::new() };
    let Trend::Reverting { kappa, level } = model.trend else { return Vec::new() };
    let number = |value: f64| count(decimal(value).round_dp(3), language);
    let level_today = format!("ln {}", number(libm::exp(level.theta0)));
    let before = [number(kappa), level_today];
    let after = [
        level.beta,
        model.volatility,
        model.jump_rate,
        model.jump_mean,
        model.jump_sd,
        level.season_amplitude,
        level.season_period,
    ];
    before.into_iter().chain(after.map(number)).collect()
}

/// What follows for a reader, with R2 beside the cut in volatility that it allows.
pub(super) fn reader(words: &PaperWords, language: Language) -> String {
    let paragraphs: String =
        words.reader_paragraphs.iter().map(|paragraph| element("p", paragraph)).collect();
    let heads: String = words
        .cut_heads
        .iter()
        .map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)))
        .collect();
    let of = |subject, what| found(subject, what).map(|(figure, _)| figure.value);
    let bill = of(Subject::CostIsTheIndex, What::BillRSquared);
    let most = of(Subject::VolatilityCut, What::MostEffectiveness);
    let printed = EFFECTIVENESS.map(|(_, effectiveness)| Some(effectiveness));
    let rows: String = [bill, Some(0.5)]
        .into_iter()
        .chain(printed)
        .chain([most])
        .zip(words.cut_sources)
        .filter_map(|(r_squared, source)| Some((r_squared?, source)))
        .map(|(r_squared, source)| {
            let text = |value: f64, unit| figure::figure(&value.into(), unit, words, language);
            format!(
                "<tr><th scope=\"row\">{}</th>{}{}</tr>",
                text(r_squared, ClaimUnit::Number),
                element("td", &text(volatility_cut(r_squared), ClaimUnit::Percent)),
                element("td", source),
            )
        })
        .collect();
    format!(
        "<section aria-labelledby=\"paper-reader\"><h2 id=\"paper-reader\">{}</h2>{paragraphs}\
         <table class=\"paper-table\"><caption>{}</caption><thead><tr>{heads}</tr></thead>\
         <tbody>{rows}</tbody></table></section>",
        escaped(words.reader),
        escaped(words.cuts),
    )
}
