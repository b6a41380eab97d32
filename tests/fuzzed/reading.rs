//! Reading any text: places are those of the text, and what was read is read again where it stands alone.

use multipartner::read_invitations;

pub fn run(text: &str) {
    let readings = read_invitations(text);
    for reading in &readings {
        assert!(text.get(reading.start..reading.end).is_some_and(|place| !place.is_empty()), "{reading:#?}");
    }
    assert!(readings.is_sorted_by_key(|reading| reading.start), "{readings:#?}");
    assert_eq!(read_invitations(text), readings);
}
