//! A decimal serialised as 16 bytes, as sent from the worker to the page.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::market::token::{PerKind, TokenKind};

/// A decimal that can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackedDecimal(pub Decimal);

impl Serialize for PackedDecimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PackedDecimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <[u8; 16]>::deserialize(deserializer).map(|bytes| Self(Decimal::deserialize(bytes)))
    }
}

/// A number for each kind of token in the order of [`TokenKind::ALL`]; `None` where it is not known.
pub type PackedKinds = [Option<PackedDecimal>; 5];

/// The numbers of the kinds, packed.
pub fn pack(kinds: PerKind<Option<Decimal>>) -> PackedKinds {
    TokenKind::ALL.map(|kind| kinds.get(kind).map(PackedDecimal))
}
