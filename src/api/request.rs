//! A request that was read: its fields by name.

use jiff::civil::Date;

use super::json::{Fields, Json};
use super::request_error::{Refused, RequestError};
use crate::market::calendar::parse_date;
use crate::pricing::error::PricingError;
use crate::pricing::option_type::OptionType;

/// The fields of a request, or of an object in one.
///
/// The reader has checked them against the kind, so an error here means that a kind asks for a
/// field that it does not name.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    fields: &'a Fields<'a>,
}

impl<'a> Request<'a> {
    /// A request with these fields.
    pub const fn new(fields: &'a Fields<'a>) -> Self {
        Self { fields }
    }

    /// A field, if it is there.
    pub fn get(&self, name: &str) -> Option<&'a Json<'a>> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// A number.
    ///
    /// # Errors
    /// `missing_field` if it is not there.
    pub fn number(&self, name: &str) -> Result<f64, Refused> {
        self.maybe_number(name).ok_or_else(|| missing(name))
    }

    /// A number, if it is there.
    pub fn maybe_number(&self, name: &str) -> Option<f64> {
        match self.get(name) {
            Some(Json::Number(value)) => Some(*value),
            _ => None,
        }
    }

    /// A list of numbers, empty where it is not there.
    pub fn numbers(&self, name: &str) -> Vec<f64> {
        let Some(Json::List { entries, .. }) = self.get(name) else { return Vec::new() };
        let number = |entry: &Json<'_>| match entry {
            Json::Number(value) => Some(*value),
            _ => None,
        };
        entries.iter().filter_map(number).collect()
    }

    /// A text.
    ///
    /// # Errors
    /// `missing_field` if it is not there.
    pub fn text(&self, name: &str) -> Result<&'a str, Refused> {
        match self.get(name) {
            Some(Json::Text(text)) => Ok(text),
            _ => Err(missing(name)),
        }
    }

    /// The field `type`.
    ///
    /// # Errors
    /// `missing_field` if it is not there.
    pub fn option_type(&self) -> Result<OptionType, Refused> {
        match self.text("type")? {
            "put" => Ok(OptionType::Put),
            _ => Ok(OptionType::Call),
        }
    }

    /// A day.
    ///
    /// # Errors
    /// `missing_field` if it is not there.
    pub fn date(&self, name: &str) -> Result<Date, Refused> {
        parse_date(self.text(name)?).ok_or_else(|| missing(name))
    }

    /// An object, if it is there.
    pub fn object(&self, name: &str) -> Option<Self> {
        match self.get(name) {
            Some(Json::Object(fields)) => Some(Request { fields }),
            _ => None,
        }
    }

    /// A list of objects.
    pub fn objects(&self, name: &str) -> Vec<Self> {
        let Some(Json::List { entries, .. }) = self.get(name) else { return Vec::new() };
        let object = |entry: &'a Json<'a>| match entry {
            Json::Object(fields) => Some(Request { fields }),
            _ => None,
        };
        entries.iter().filter_map(object).collect()
    }

    /// A product's result, or its error as this request's.
    ///
    /// # Errors
    /// The product's.
    pub fn accept<T>(&self, result: Result<T, PricingError>) -> Result<T, Refused> {
        result.map_err(|error| self.refused(error))
    }

    /// The error of a product, under the field's name and with its value as it came.
    pub fn refused(&self, error: PricingError) -> Refused {
        let value = match self.at(&error.field) {
            Some(value) => value.shortened(),
            None if error.value.is_finite() => Json::Number(error.value).shortened(),
            None => "null".to_owned(),
        };
        let message = error.to_string();
        RequestError::new(error.field, value, message).into()
    }

    /// The value that a path such as `fixings[2]` or `option.strike` leads to.
    fn at(&self, path: &str) -> Option<&'a Json<'a>> {
        let mut request = *self;
        let (last, before) =
            path.rsplit_once('.').map_or((path, ""), |(before, last)| (last, before));
        for name in before.split('.').filter(|name| !name.is_empty()) {
            request = request.object(name)?;
        }
        let Some((name, index)) = last.strip_suffix(']').and_then(|text| text.split_once('['))
        else {
            return request.get(last);
        };
        match request.get(name)? {
            Json::List { entries, .. } => entries.get(index.parse::<usize>().ok()?),
            _ => None,
        }
    }
}

fn missing(name: &str) -> Refused {
    RequestError::new(name.to_owned(), "null", format!("missing_field: {name} is required")).into()
}
