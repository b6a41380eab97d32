//! A reading while the text around it is still to be compared with it.

use crate::link::{carrier::Version, defect::Defects, reading::Reading};

/// A reading, with what is needed to compare it with others.
pub(crate) struct Found {
    pub reading: Reading,
    pub defects: Defects,
    /// The address of the invitation itself, as a browser writes it.
    pub opens: String,
    pub host: String,
    /// Whether a filter hides that.
    pub is_hidden: bool,
    /// Whether it only repeats, as the words of a link or in another version, what another reading says.
    pub is_repeated: bool,
    /// The version of a mail that it is in.
    pub version: Option<Version>,
}
