//! A mail says the same more than once: as HTML and as plain text, and in the mails that it contains.

use crate::link::{carrier::Version, defect::DefectName, found::Found};

/// Notes the invitations that one version of a mail has and the other has not. `versions` are those that there are.
pub(crate) fn compare(found: &mut [Found], versions: &[Version]) {
    let mut keys: Vec<(Version, Option<String>)> = Vec::new();
    let mut hidden = Vec::new();
    for found in &*found {
        let Some(version) = found.version else { continue };
        keys.extend([(version, None), (version, Some(key(found)))]);
        if found.is_hidden {
            hidden.push(version.mail);
        }
    }
    keys.sort_unstable();
    let has = |key: &_| keys.binary_search(key).is_ok();
    for found in found {
        let Some(version) = found.version.filter(|version| !hidden.contains(&version.mail)) else { continue };
        let other = Version { is_html: !version.is_html, ..version };
        let is_elsewhere = if has(&(other, None)) {
            has(&(other, Some(key(found))))
        } else {
            // Where HTML is shown, the plain text is not, which often says no more than that there is HTML.
            version.is_html || !versions.contains(&other)
        };
        if !is_elsewhere {
            found.defects.add(DefectName::VersionsDiffer, &[]);
        }
    }
}

/// Marks what repeats an invitation, which is then listed once, with all its errors.
pub(crate) fn merge(found: &mut [Found]) {
    let mut places: Vec<(String, usize)> = Vec::new();
    for (place, found) in found.iter().enumerate().filter(|(_, found)| !found.is_repeated) {
        places.push((found.opens.clone(), place));
    }
    places.sort_unstable();
    for same in places.chunk_by(|(one, _), (other, _)| one == other) {
        let Some(((_, first), others)) = same.split_first() else { continue };
        for (_, other) in others {
            let Ok([kept, repeated]) = found.get_disjoint_mut([*first, *other]) else { continue };
            kept.defects.append_errors(&repeated.defects);
            if repeated.reading.invitation.is_none() {
                kept.reading.invitation = None;
            }
            repeated.is_repeated = true;
        }
    }
}

fn key(found: &Found) -> String {
    found.opens.to_ascii_lowercase()
}
