//! JavaScript: the only layer that knows it. Arguments come across as plain data, and answers go back as plain data.
//!
//! The JavaScript files beside this one are the hand-written part of the npm package.

pub mod codes;
#[cfg(target_arch = "wasm32")]
mod exports;
#[cfg(target_arch = "wasm32")]
mod packed;
pub mod texts;
#[cfg(target_arch = "wasm32")]
mod value;

#[cfg(target_arch = "wasm32")]
pub use {exports::*, packed::*};
