//! Values as whole numbers: what rules ask of them, and no more. An id is a number by which it equals another or does not,
//! and a day its Julian day number. So a request crosses from JavaScript without a text or an object, and a case is made
//! of it without an allocation.
//!
//! Every value has its place: the words of a record follow one that says that it is there, in the order of its fields, and
//! lists lie behind what is of fixed size. `src/js/pack.js`, generated from the same declarations, writes the same words.

use std::{cell::Cell, collections::BTreeMap, fmt, iter, marker::PhantomData};

use crate::wire::{error::Problems, path::FieldPath, read::FromValue, value::Value};

/// A request as words.
#[derive(Clone, Copy)]
pub(crate) struct Words<'w>(pub &'w [Cell<i32>]);

impl Words<'_> {
    /// The word at this place; 0, which says that something is left out, where there is none.
    #[inline(always)] // the next one, too: they are most of what reading a request is
    pub(crate) fn get(self, at: usize) -> i32 {
        self.0.get(at).map_or(0, Cell::get)
    }

    /// Likewise, as a place or an index counted from 1.
    #[inline(always)]
    pub(crate) fn place(self, at: usize) -> Option<usize> {
        usize::try_from(self.get(at)).ok()?.checked_sub(1)
    }
}

/// A type that can be packed.
pub(crate) trait Packed: Sized {
    /// What rules ask of it.
    type View: Copy + fmt::Debug;
    /// How many words it takes, without the items of its lists.
    const WORDS: usize = 1;
    /// Writes it at this place, and tells what rules ask of it.
    fn pack(&self, at: usize, to: &mut Packer) -> Self::View;
    /// What was packed at this place; nothing if it was left out.
    fn unpack(words: Words<'_>, at: usize) -> Option<Self::View>;
}

/// Packs values.
#[derive(Debug, Default)]
pub struct Packer {
    words: Vec<i32>,
    /// The ids that it has met, with their numbers. There may be many: a list of roles is as long as its caller likes.
    pub(crate) ids: BTreeMap<String, i32>,
}

/// The numbers of ids begin here: what else an id may be, such as a built-in role, has a smaller one.
pub(crate) const FIRST_ID: i32 = 1024;

impl Packer {
    /// Makes room for so many words, and tells where.
    pub(crate) fn reserve(&mut self, words: usize) -> usize {
        let at = self.words.len();
        self.words.resize(at + words, 0);
        at
    }

    /// Writes a word.
    pub(crate) fn set(&mut self, at: usize, word: i32) {
        if let Some(place) = self.words.get_mut(at) {
            *place = word;
        }
    }

    /// The number of an id, which is in lower case.
    pub(crate) fn number_of(&mut self, id: &str) -> i32 {
        let next = FIRST_ID + self.ids.len() as i32;
        *self.ids.entry(id.to_owned()).or_insert(next)
    }

    /// What was packed.
    pub(crate) fn words(&mut self) -> Words<'_> {
        Words(Cell::from_mut(self.words.as_mut_slice()).as_slice_of_cells())
    }
}

/// Reads a text of a type, and packs it; whether it is valid.
pub type PackText = fn(&Value, &FieldPath<'_>, &mut Problems, &mut Packer) -> bool;

/// Reads a text of this type as everywhere else, and packs it.
pub(crate) fn pack_text<T: FromValue + Packed>(
    text: &Value,
    at: &FieldPath<'_>,
    problems: &mut Problems,
    to: &mut Packer,
) -> bool {
    T::from_value(text, at, problems).map(|value| _ = value.pack(0, to)).is_some()
}

/// A packed list.
pub(crate) struct List<T> {
    at: usize,
    count: usize,
    items: PhantomData<T>,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List").field("at", &self.at).field("count", &self.count).finish()
    }
}

impl<T: Packed> List<T> {
    /// Its items.
    pub(crate) fn iter(self, words: Words<'_>) -> impl Iterator<Item = T::View> {
        iter::successors(Some(self.at), |at| Some(at + T::WORDS))
            .take(self.count)
            .map_while(move |at| T::unpack(words, at))
    }

    /// How many it has.
    pub(crate) fn len(self) -> usize {
        self.count
    }

    /// Whether it has none.
    pub(crate) fn is_empty(self) -> bool {
        self.count == 0
    }
}

/// The first word is the place of the list, at which its length precedes the items.
impl<T: Packed> Packed for Vec<T> {
    type View = List<T>;

    fn pack(&self, at: usize, to: &mut Packer) -> List<T> {
        let list = to.reserve(1 + self.len() * T::WORDS);
        to.set(at, list as i32);
        to.set(list, self.len() as i32);
        for (index, item) in self.iter().enumerate() {
            item.pack(list + 1 + index * T::WORDS, to);
        }
        List { at: list + 1, count: self.len(), items: PhantomData }
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<List<T>> {
        let list = words.place(at)? + 1;
        Some(List { at: list + 1, count: usize::try_from(words.get(list)).ok()?, items: PhantomData })
    }
}

impl<T: Packed> Packed for Option<T> {
    type View = Option<T::View>;
    const WORDS: usize = T::WORDS;

    fn pack(&self, at: usize, to: &mut Packer) -> Option<T::View> {
        self.as_ref().map(|value| value.pack(at, to))
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<Option<T::View>> {
        Some(T::unpack(words, at))
    }
}

impl Packed for bool {
    type View = bool;

    fn pack(&self, at: usize, to: &mut Packer) -> bool {
        to.set(at, 1 + i32::from(*self));
        *self
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<bool> {
        Some(words.place(at)? == 1)
    }
}

/// The number follows a word that says that it is there.
impl Packed for u32 {
    type View = u32;
    const WORDS: usize = 2;

    fn pack(&self, at: usize, to: &mut Packer) -> u32 {
        to.set(at, 1);
        to.set(at + 1, self.cast_signed());
        *self
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<u32> {
        words.place(at)?;
        Some(words.get(at + 1).cast_unsigned())
    }
}

/// Ids that rules compare: equal ones have equal numbers.
macro_rules! packed_as_number {
    ($($Id:ident),+) => {
        $(impl $crate::wire::packed::Packed for $Id {
            type View = i32;

            fn pack(&self, at: usize, to: &mut $crate::wire::packed::Packer) -> i32 {
                let number = to.number_of(self.as_str());
                to.set(at, number);
                number
            }

            fn unpack(words: $crate::wire::packed::Words<'_>, at: usize) -> Option<i32> {
                words.place(at)?;
                Some(words.get(at))
            }
        })+
    };
}

/// What rules do not look at.
macro_rules! packed_as_present {
    ($($Type:ident),+) => {
        $(impl $crate::wire::packed::Packed for $Type {
            type View = ();

            fn pack(&self, at: usize, to: &mut $crate::wire::packed::Packer) {
                to.set(at, 1);
            }

            fn unpack(words: $crate::wire::packed::Words<'_>, at: usize) -> Option<()> {
                words.place(at).map(|_| ())
            }
        })+
    };
}

pub(crate) use {packed_as_number, packed_as_present};

#[cfg(test)]
mod tests {
    use crate::wire::packed::{FIRST_ID, Packer};

    #[test]
    fn each_id_has_a_number_of_its_own_above_those_of_names() {
        let mut packer = Packer::default();
        let numbers: Vec<_> = (0..5000).map(|id: i32| packer.number_of(&id.to_string())).collect();
        assert!(numbers.is_sorted_by(|one, other| one < other) && numbers.first() == Some(&FIRST_ID));
        assert_eq!(packer.number_of("7"), FIRST_ID + 7);
    }
}
