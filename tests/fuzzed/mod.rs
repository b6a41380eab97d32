//! What is thrown at what reads untrusted input, and what has to hold of it: by `fuzz` for as long as one likes, and by
//! `tests/seeds.rs` for a moment. `fuzz/README.md` lists the targets.

#![allow(dead_code, reason = "each target is one of them")]

#[path = "../opening/mod.rs"]
mod opening;

mod addresses;
mod carriers;
mod facts;
mod mail;
mod packed;
mod reading;
mod times;

pub use {carriers::run as carriers, facts::run as facts, mail::run as mail, packed::run as packed};

pub fn addresses(input: &[u8]) {
    addresses::run(text(input));
}

pub fn reading(input: &[u8]) {
    reading::run(text(input));
}

pub fn times(input: &[u8]) {
    times::run(text(input));
}

/// The text that the input begins with.
fn text(input: &[u8]) -> &str {
    input.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}
