//! What a type looks like from outside, as data: the TypeScript types, the JSON Schemas and the page's lists are
//! generated from it, so that no shape is declared twice.

use crate::wire::error::MessageArgs;

/// A declared type, with its documentation.
#[derive(Debug)]
pub struct Shape {
    /// Its name.
    pub name: &'static str,
    /// Its doc comment, line by line.
    pub docs: &'static [&'static str],
    /// What it consists of.
    pub body: Body,
}

/// What a declared type consists of.
#[derive(Debug)]
pub enum Body {
    /// A closed list of names.
    Names(&'static [Name]),
    /// Text in a format.
    Text {
        /// A regular expression that the text matches, where there is one.
        pattern: Option<&'static str>,
    },
    /// An object with these fields.
    Record(fn() -> Vec<Field>),
    /// An object of one of these kinds, which the field `tag` tells apart.
    Union {
        /// The field that tells them apart.
        tag: &'static str,
        /// The name of the closed list of kinds.
        kinds: &'static str,
        /// The kinds, each with its fields other than the tag.
        variants: fn() -> Vec<(&'static str, &'static Shape)>,
    },
}

/// A name of a closed list.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// The name.
    pub name: &'static str,
    /// Its doc comment, line by line.
    pub docs: &'static [&'static str],
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub key: &'static str,
    /// Its doc comment, line by line.
    pub docs: &'static [&'static str],
    /// Whether it is always there.
    pub required: bool,
    /// What it holds.
    pub holds: Type,
}

/// What a field or a list holds.
#[derive(Debug)]
pub enum Type {
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// Any text.
    Text,
    /// A list of these.
    List(Box<Type>),
    /// An object whose fields may have any name and hold these.
    Map(Box<Type>),
    /// One of these, or `null`.
    Nullable(Box<Type>),
    /// A declared type.
    Declared(&'static Shape),
    /// A type that the generator declares, by name.
    Named(&'static str),
}

/// A type that can be described.
pub trait Described {
    /// What it looks like.
    fn described() -> Type;
    /// Whether a field that holds it is always there.
    const REQUIRED: bool = true;
}

impl Described for bool {
    fn described() -> Type {
        Type::Boolean
    }
}

impl Described for u32 {
    fn described() -> Type {
        Type::Integer
    }
}

impl Described for usize {
    fn described() -> Type {
        Type::Integer
    }
}

impl Described for String {
    fn described() -> Type {
        Type::Text
    }
}

impl Described for &'static str {
    fn described() -> Type {
        Type::Text
    }
}

impl<T: Described> Described for &'static T {
    fn described() -> Type {
        T::described()
    }
}

impl<T: Described> Described for Option<T> {
    fn described() -> Type {
        T::described()
    }
    const REQUIRED: bool = false;
}

impl<T: Described> Described for Vec<T> {
    fn described() -> Type {
        Type::List(Box::new(T::described()))
    }
}

impl<T: Described> Described for &'static [T] {
    fn described() -> Type {
        Type::List(Box::new(T::described()))
    }
}

impl Described for MessageArgs {
    fn described() -> Type {
        Type::Map(Box::new(Type::Text))
    }
}

/// The description of a field.
pub(crate) fn described_field<T: Described>(key: &'static str, docs: &'static [&'static str]) -> Field {
    Field { key, docs, required: T::REQUIRED, holds: T::described() }
}

/// The description of a field that is `null` rather than left out.
pub(crate) fn nullable_field<T: Described>(key: &'static str, docs: &'static [&'static str]) -> Field {
    Field { key, docs, required: true, holds: Type::Nullable(Box::new(T::described())) }
}
