//! Reading any text: places are those of the text, and what was read is read again where it stands alone.
#![no_main]

use libfuzzer_sys::fuzz_target;
use multipartner::read_invitations;

fuzz_target!(|text: &str| {
    let readings = read_invitations(text);
    for reading in &readings {
        assert!(text.get(reading.start..reading.end).is_some_and(|place| !place.is_empty()), "{reading:#?}");
    }
    assert!(readings.is_sorted_by_key(|reading| reading.start), "{readings:#?}");
    assert_eq!(read_invitations(text), readings);
});
