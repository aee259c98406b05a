//! What is refused of a session's scenario, in words, and the fields in which it has to be mended.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Session;
use crate::study::keys;
use crate::study::keys::of_answer::is_of_answer;
use crate::study::refusal::Refusal;
use crate::text::refusal::beside;

impl Session {
    /// What the studies refuse of the present scenario, in words: key and sentence.
    fn refused(&self) -> Vec<(String, String)> {
        let language = self.language.get();
        let said = |refusal: &Refusal| (refusal.key.clone(), beside(refusal, language, None));
        let (exact, simulated) = (self.shown.read(), self.simulation.simulated.read());
        let desk = self.desk.get().map(|refused| refused.get()).unwrap_or_default();
        exact.refusals.iter().chain(&simulated.refusals).chain(&desk).map(said).collect()
    }

    /// What is refused of a key, to be said beside its field; what is refused of a group of keys is
    /// said beside the first of them.
    pub fn refused_of(&self, key: &str) -> Option<String> {
        let is_of = |refused: &str| keys::first(refused).is_some_and(|place| place.name() == key);
        let mut refused = self.refused().into_iter();
        refused.find(|(refused, _)| is_of(refused)).map(|(_, sentence)| sentence)
    }

    /// What is refused of keys that have no field.
    pub fn refused_elsewhere(&self) -> Vec<String> {
        let fields = self.fields.read();
        let has_field = |refused: &str| {
            keys::first(refused).is_some_and(|place| fields.contains_key(&place.name()))
        };
        let refused = self.refused().into_iter().filter(|(refused, _)| !has_field(refused));
        refused.map(|(_, sentence)| sentence).filter(|sentence| !sentence.is_empty()).collect()
    }

    /// The fields because of which the answer is not of what the reader entered: their keys and names.
    pub fn to_be_mended(&self) -> Vec<(String, String)> {
        let (bad, shown, fields) = (self.bad_fields.read(), self.shown.read(), self.fields.read());
        let refused = shown.refusals.iter().filter_map(|refusal| keys::first(&refusal.key));
        let refused = refused.map(|place| place.name());
        let keys: BTreeSet<String> =
            bad.iter().filter(|key| is_of_answer(key)).cloned().chain(refused).collect();
        let name = |key: String| fields.get(&key).map(|name| (key, name.get()));
        keys.into_iter().filter_map(name).collect()
    }

    /// The names of the fields of which whatever is taken away holds the last good entry.
    pub fn held(&self) -> Vec<String> {
        self.to_be_mended().into_iter().map(|(_, name)| name).collect()
    }
}
