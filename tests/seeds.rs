//! What is thrown at what reads untrusted input: the seeds of `fuzz`, and what a few changes make of them. `fuzz/README.md`
//! says how to throw more.

#![cfg(all(feature = "mail", not(target_arch = "wasm32")))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod fuzzed;

use std::{fs, panic};

use fastrand::Rng;

/// How many changed seeds each target gets.
const CHANGED: usize = 5_000;
/// The longest input.
const LONGEST: usize = 2_048;

/// The texts that `fuzz/dictionary` has.
fn words() -> Vec<Vec<u8>> {
    let dictionary = fs::read_to_string("fuzz/dictionary").expect("a dictionary");
    let words = dictionary.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    words.map(unescaped).collect()
}

/// What a text of the dictionary stands for.
fn unescaped(word: &str) -> Vec<u8> {
    let mut parts = word.split("\\x");
    let mut bytes = parts.next().unwrap_or("").replace("\\\\", "\\").replace("\\\"", "\"").into_bytes();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("a byte"));
        bytes.extend(part[2..].bytes());
    }
    bytes
}

/// One of the seeds, changed in some places.
fn changed(seeds: &[Vec<u8>], words: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let mut input = rng.choice(seeds).expect("seeds").clone();
    for _ in 0..rng.usize(1..=4) {
        let at = rng.usize(..=input.len());
        let until = (at + rng.usize(..8)).min(input.len());
        match rng.u8(..6) {
            0 => input.insert(at, rng.u8(..)),
            1 => _ = input.drain(at..until),
            2 => _ = input.splice(at..until, rng.choice(words).expect("words").iter().copied()),
            3 => input.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << rng.u8(..8)),
            4 => _ = input.splice(at.., rng.choice(seeds).expect("seeds").iter().copied().skip(at)),
            _ => input.extend_from_within(at..until),
        }
    }
    input.truncate(LONGEST);
    input
}

fn throw(target: &str, run: fn(&[u8])) {
    let mut files: Vec<_> = fs::read_dir(format!("fuzz/seeds/{target}")).expect("seeds").collect();
    files.sort_by_key(|file| file.as_ref().map(fs::DirEntry::path).ok());
    let seeds: Vec<_> =
        files.into_iter().map(|file| fs::read(file.expect("an entry").path()).expect("a file")).collect();
    let (words, mut rng) = (words(), Rng::with_seed(0));
    let changed: Vec<_> = (0..CHANGED).map(|_| changed(&seeds, &words, &mut rng)).collect();
    for input in seeds.iter().chain(&changed) {
        if panic::catch_unwind(|| run(input)).is_err() {
            panic!("{target} fails of {:?}", String::from_utf8_lossy(input));
        }
    }
}

macro_rules! targets {
    ($($target:ident),+) => {
        $(#[test]
        fn $target() {
            throw(stringify!($target), fuzzed::$target);
        })+
    };
}

targets!(addresses, carriers, facts, mail, packed, reading, times);

#[test]
fn every_target_is_here() {
    let mut targets: Vec<_> =
        fs::read_dir("fuzz/seeds").expect("seeds").map(|seeds| seeds.expect("an entry").file_name()).collect();
    targets.sort();
    assert_eq!(targets, ["addresses", "carriers", "facts", "mail", "packed", "reading", "times"]);
}
