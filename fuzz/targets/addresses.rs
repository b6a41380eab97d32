//! Clean means that it opens there: where a reading has no error, what a browser opens is on a known host, over HTTPS.
#![no_main]

#[path = "../../tests/opening/mod.rs"]
mod opening;

use libfuzzer_sys::fuzz_target;
use multipartner::read_invitations;

fuzz_target!(|text: &str| {
    for reading in read_invitations(text) {
        assert!(opening::has_error(&reading) || opening::opens_there(&reading.url, &reading), "{text:?}: {reading:#?}");
    }
});
