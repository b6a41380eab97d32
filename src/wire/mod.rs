//! Plain data in, plain data out: how facts are read, with every problem and its path, and how answers are written.
//!
//! JSON and JavaScript objects both become a [`Value`](value::Value) first, so the same input gives the same answer
//! everywhere. This layer knows nothing of partners or policies, and uses no other layer.

pub mod error;
pub mod names;
pub(crate) mod packed;
pub mod path;
pub(crate) mod places;
pub mod read;
pub mod records;
pub mod shape;
pub mod text;
pub mod value;
pub mod write;
