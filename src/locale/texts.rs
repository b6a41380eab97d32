//! The texts of a language. A language is data: `src/locale/<tag>.json`, keyed by the names of rules, steps, defects and
//! error codes.

use std::fmt;

use crate::wire::{
    error::Problems,
    path::FieldPath,
    read::{self, FromValue},
    records::deserialize,
    shape::{Described, Type},
    text::decimal,
    value::Value,
};

/// A language: texts with placeholders in braces, by key.
///
/// A key is the path of the text in the language's JSON, such as `rules.same-market-only.title`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Sorted by key. A map type would add code to the module.
    texts: Vec<(String, String)>,
}

impl Locale {
    /// The text of this key.
    ///
    /// # Errors
    /// If the language lacks it.
    pub fn text(&self, key: &str) -> Result<&str, MissingText> {
        let place = self.texts.partition_point(|(other, _)| other.as_str() < key);
        match self.texts.get(place) {
            Some((found, text)) if found == key => Ok(text),
            _ => Err(MissingText { key: key.to_owned() }),
        }
    }

    /// The texts of the list of this key.
    pub(crate) fn list(&self, key: &str) -> Vec<&str> {
        let mut texts = Vec::new();
        while let Ok(text) = self.text(&[key, ".", &decimal(texts.len() as u64)].concat()) {
            texts.push(text);
        }
        texts
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(key, _)| key.as_str())
    }
}

impl FromValue for Locale {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        read::fields(value, at, problems)?;
        let mut texts = Vec::new();
        flatten(value, at, String::new(), &mut texts, problems);
        Some(Locale { texts })
    }
}

/// Adds every text in a value, by its key.
fn flatten(value: &Value, at: &FieldPath<'_>, key: String, texts: &mut Vec<(String, String)>, problems: &mut Problems) {
    let inside = |name: &str| if key.is_empty() { name.to_owned() } else { [&key, ".", name].concat() };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                flatten(value, &FieldPath::Field(at, name), inside(name), texts, problems);
            }
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                flatten(item, &FieldPath::Item(at, index), inside(&decimal(index as u64)), texts, problems);
            }
        }
        _ => {
            if let Some(text) = read::text(value, at, problems) {
                let place = texts.partition_point(|(other, _)| *other < key);
                texts.insert(place, (key, text.to_owned()));
            }
        }
    }
}

deserialize!(Locale);

impl Described for Locale {
    fn described() -> Type {
        Type::Named("Locale")
    }
}

/// A language lacks a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingText {
    /// Its key.
    pub(crate) key: String,
}

impl MissingText {
    /// The key of the text, such as `rules.same-market-only.title`.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl fmt::Display for MissingText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the language has no text ")?;
        f.write_str(&self.key)
    }
}

impl std::error::Error for MissingText {}
