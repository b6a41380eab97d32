//! Clean means that it opens there: where a reading has no error, what a browser opens is on a known host, over HTTPS.

use multipartner::read_invitations;

use super::opening;

pub fn run(text: &str) {
    for reading in read_invitations(text) {
        assert!(opening::has_error(&reading) || opening::opens_there(&reading.url, &reading), "{text:?}: {reading:#?}");
    }
}
