//! The clouds in which Partner Center has run.

use crate::wire::{
    names::string_enum,
    shape::{Described, Type},
    value::Value,
    write::ToValue,
};

string_enum! {
    /// A cloud with a Partner Center of its own.
    pub enum Cloud {
        /// The worldwide cloud.
        Global = "global",
        /// Microsoft Cloud for US Government.
        UsGovernment = "us-government",
        /// Microsoft Cloud Germany, which closed on 2021-10-29.
        Germany = "germany",
        /// The cloud in China that 21Vianet operates.
        China = "china",
    }
}

/// Some of the clouds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clouds(u8);

const _: () = assert!(Cloud::ALL.len() <= u8::BITS as usize);

impl Clouds {
    /// Those that are listed.
    pub(crate) const fn of(mut clouds: &[Cloud]) -> Clouds {
        let mut bits = 0;
        while let [cloud, rest @ ..] = clouds {
            bits |= 1 << *cloud as u8;
            clouds = rest;
        }
        Clouds(bits)
    }

    /// Whether this is one of them.
    pub const fn contains(self, cloud: Cloud) -> bool {
        self.0 >> cloud as u8 & 1 == 1
    }

    /// Each of them, in the order of [`Cloud::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Cloud> {
        Cloud::ALL.iter().copied().filter(move |cloud| self.contains(*cloud))
    }
}

impl ToValue for Clouds {
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(|cloud| cloud.to_value()).collect())
    }
}

impl Described for Clouds {
    fn described() -> Type {
        Type::List(Box::new(Cloud::described()))
    }
}
