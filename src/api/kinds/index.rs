//! A reference price over providers.

use crate::api::answer::Answer;
use crate::api::json::Json;
use crate::api::kind::{
    Field, FieldShape, Kind, Outcome, ResultShape, field, number, result, result_of,
};
use crate::api::request::Request;
use crate::api::request_error::{Refused, RequestError};
use crate::market::index::{IndexError, Provider, volume_weighted};
use crate::pricing::input::Input;

const fn input(name: &'static str, min: f64, max: f64, meaning: &'static str) -> Field {
    number(Input { name, min, max, meaning })
}

const PROVIDER: &[Field] = &[
    input("price", 0.0, 1e100, "raw price, money per unit"),
    input("volume", 0.0, 1e100, "volume served, in the same unit for all"),
    input("score", 1e-100, 1e100, "capability score, on the reference score's scale"),
];

/// `index`.
pub const KIND: Kind = Kind {
    name: "index",
    meaning: "volume-weighted index with a cap on each provider's weight and prices adjusted for \
              capability (Xing 2026, equations 4-6)",
    fields: &[
        field("providers", FieldShape::Objects(PROVIDER), "who serves"),
        input("cap", 1e-6, 1.0, "largest weight of a provider, as a fraction"),
        input("reference_score", 1e-100, 1e100, "the score at which prices are compared"),
    ],
    rules: &[],
    result: Outcome::Object(&[
        result("index", "the index, money per unit"),
        result_of("weights", ResultShape::Numbers, "each provider's weight, which sum to 1"),
    ]),
    price: |request| {
        let providers: Result<Vec<_>, _> =
            request.objects("providers").iter().map(provider).collect();
        let (cap, reference) = (request.number("cap")?, request.number("reference_score")?);
        let index = volume_weighted(&providers?, cap, reference)
            .map_err(|error| refused(request, &error))?;
        Ok(Answer::Object(vec![
            ("index", Answer::Number(index.value)),
            ("weights", Answer::Numbers(index.weights)),
        ]))
    },
    explain: None,
};

fn provider(fields: &Request<'_>) -> Result<Provider, Refused> {
    Ok(Provider {
        price: fields.number("price")?,
        volume: fields.number("volume")?,
        score: fields.number("score")?,
    })
}

fn refused(request: &Request<'_>, error: &IndexError) -> Refused {
    let value = request.get(&error.field).map_or("null".to_owned(), Json::shortened);
    RequestError::new(error.field.clone(), value, error.to_string()).into()
}
