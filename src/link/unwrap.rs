//! Unwrapping: addresses around an invitation, put there by mail filters or by others.

use crate::link::{
    address::Address,
    defect::{DefectName, Defects},
    detect,
    filters::{self, Target, decoded, whole_url},
    format::HOSTS,
    host,
};

/// How many addresses around an invitation are followed.
const MOST: usize = 8;

/// What an address leads to.
#[derive(Debug)]
pub(crate) enum Inner {
    /// This address, which is meant to be an invitation.
    Invitation(String),
    /// A filter hides it.
    Hidden,
}

/// Whether the address itself is meant to be an invitation, rather than only containing one.
pub(crate) fn is_meant_as_invitation(address: &Address<'_>) -> bool {
    !filters::is_filter(address) && detect::is_meant_as_invitation(address)
}

/// Adds the address around an invitation as a defect: whoever opens the link goes there first.
pub(crate) fn note_outer(outer: &Address<'_>, defects: &mut Defects) {
    defects.add(DefectName::InsideAnotherAddress, &[("host", outer.shown_host())]);
    let expected = if filters::is_filter(outer) { outer.host() } else { HOSTS.first().copied().unwrap_or_default() };
    host::judge(outer, Some(expected), defects);
}

/// Adds that the address does not lead to the invitation that it contains.
pub(crate) fn note_elsewhere(outer: &Address<'_>, defects: &mut Defects) {
    defects.add(DefectName::LeadsElsewhere, &[("host", outer.shown_host())]);
}

/// What an address that is no invitation leads to.
pub(crate) fn unwrap(outer: &Address<'_>, defects: &mut Defects) -> Option<Inner> {
    let mut around = Defects::default();
    match follow(outer, MOST, &mut around) {
        Some(inner) => {
            defects.append(around);
            Some(inner)
        }
        None => {
            let inner = buried(outer)?;
            note_outer(outer, defects);
            note_elsewhere(outer, defects);
            Some(Inner::Invitation(inner))
        }
    }
}

fn follow(outer: &Address<'_>, times: usize, defects: &mut Defects) -> Option<Inner> {
    let text = match filters::target(outer).filter(|_| times > 0) {
        Some(Target::Address(text)) => text,
        Some(Target::Hidden(named)) => {
            let named = named.as_deref();
            if named.is_some_and(|host| !HOSTS.contains(&host)) {
                return None;
            }
            note_outer(outer, defects);
            match named {
                Some(named) => defects.add(DefectName::TargetNamed, &[("host", outer.host()), ("found", named)]),
                None => defects.add(DefectName::TargetHidden, &[("host", outer.host())]),
            }
            return Some(Inner::Hidden);
        }
        Some(Target::Nothing) => return None,
        None if times > 0 => contained(outer)?,
        None => return None,
    };
    note_outer(outer, defects);
    let address = Address::of(&text);
    if is_meant_as_invitation(&address) {
        Some(Inner::Invitation(address.text.to_owned()))
    } else {
        follow(&address, times - 1, defects)
    }
}

/// The address inside one that is no filter's.
fn contained(address: &Address<'_>) -> Option<String> {
    let places = [decoded(&address.url.path), decoded(&address.url.fragment)];
    let values = address.url.pairs.iter().map(|(_, value)| value.as_str());
    places.iter().map(AsRef::as_ref).chain(values).find_map(find_url)
}

/// The address somewhere in this part of another one.
fn find_url(place: &str) -> Option<String> {
    place.match_indices(':').find_map(|(colon, _)| {
        let start = ["https", "http"].into_iter().find_map(|scheme| {
            let start = colon.checked_sub(scheme.len())?;
            place.get(start..colon)?.eq_ignore_ascii_case(scheme).then_some(start)
        })?;
        whole_url(place.get(start..)?)
    })
}

/// An invitation somewhere in an address that does not lead there.
fn buried(address: &Address<'_>) -> Option<String> {
    /// How many places are tried. An address that has more of them is none that anybody sends.
    const PLACES: usize = 32;

    let text = filters::fully_decoded(address.text);
    if !filters::mentions_invitation(&text) {
        return None;
    }
    // The first may be that of the address itself.
    let places = text.match_indices("//").filter(|(place, _)| *place > "https:".len());
    places.take(PLACES).find_map(|(place, _)| {
        let inner = text.get(place + 2..)?;
        let inner = Address::of(inner);
        // What a filter has replaced may be missing in it.
        let is_meant = filters::mentions_invitation(inner.text) && !inner.url.path.starts_with("/fd/");
        (is_meant && HOSTS.contains(&inner.host())).then(|| ["https://", inner.text].concat())
    })
}
