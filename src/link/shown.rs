//! Shown and clicked: what the words of a link say, beside the address that opens.

use std::ops::Range;

use crate::{
    link::{
        address::{Address, strip_scheme},
        defect::DefectName,
        format::HOSTS,
        found::Found,
        host::is_known,
        markup::{self, Link},
        reading::Reading,
        scan::other_scheme,
    },
    wire::text::{split_before, trim_end},
};

/// The readings that begin in this range; they are in order.
fn within(found: &[Found], range: &Range<usize>) -> Range<usize> {
    let place = |place: usize| found.partition_point(|found| found.reading.start < place);
    place(range.start)..place(range.end)
}

/// Compares what a link shows with the address that it opens. `read_words` reads the words of a link on their own.
pub(crate) fn compare(text: &str, link: &Link, found: &mut Vec<Found>, read_words: impl FnOnce(&str) -> Option<Found>) {
    let target = text.get(link.target.clone()).unwrap_or("");
    let target = if link.is_html { markup::unescaped(target) } else { target.to_owned() };
    let shown = text.get(link.shown.clone()).unwrap_or("");
    let words = if link.is_html { markup::words(shown) } else { shown.to_owned() };
    let is_same = words.trim() == target;
    let opened = within(found, &link.target).next();
    let repeated = within(found, &link.shown);
    let first = repeated.clone().next().and_then(|first| found.get(first));
    let mut shown_url = first.map(|first| (first.host.clone(), first.opens.clone()));
    let shown_invitation = first.and_then(|first| first.reading.invitation.clone());

    let Some(opened) = opened else {
        if shown_url.is_none() && link.is_html && shown.contains('<') {
            // The words are an invitation that tags take apart.
            if let Some(mut whole) = read_words(&words) {
                let start = link.shown.start;
                whole.reading = Reading { url: shown.to_owned(), start, end: link.shown.end, ..whole.reading };
                note_shown(&mut whole, &target);
                found.insert(repeated.start, whole);
            }
            return;
        }
        if link.is_html || markup::is_address(&target) || target.starts_with("//") {
            found.get_mut(repeated).into_iter().flatten().for_each(|shown| note_shown(shown, &target));
        }
        return;
    };
    let hidden = found.get(opened).filter(|opened| opened.is_hidden).map(|opened| opened.defects.clone());
    if let Some(hidden) = hidden.filter(|_| shown_url.is_some()) {
        found.get_mut(repeated).into_iter().flatten().for_each(|shown| shown.defects.append(hidden.clone()));
        if let Some(opened) = found.get_mut(opened) {
            opened.is_repeated = true;
        }
        return;
    }
    found.get_mut(repeated).into_iter().flatten().for_each(|shown| shown.is_repeated = true);
    if shown_url.is_none() {
        shown_url = address_in(&words).map(|address| (address.host().to_owned(), address.text.to_owned()));
    }
    let (Some((host, url)), Some(opened)) = (shown_url.filter(|_| !is_same), found.get_mut(opened)) else { return };
    if opened.host != host {
        let host = if host.is_empty() { &url } else { &host };
        let args = [("found", host.as_str()), ("host", &opened.host.clone())];
        opened.defects.add(DefectName::ShownHostDiffers, &args);
    } else if !is_same_address(&url, &opened.opens) {
        let is_other = shown_invitation
            .is_some_and(|shown| opened.reading.invitation.as_ref().is_some_and(|opens| *opens != shown));
        let name = if is_other { DefectName::ShownInvitationDiffers } else { DefectName::ShownDiffers };
        opened.defects.add(name, &[("found", &url)]);
    }
}

/// Adds that an invitation is only shown, while something else opens.
fn note_shown(shown: &mut Found, target: &str) {
    let address = Address::of(target);
    let is_same_host = is_known(&address) && address.host() == shown.host && other_scheme(target).is_none();
    if is_same_host {
        shown.defects.add(DefectName::ShownDiffers, &[("found", &shown.opens.clone())]);
    } else {
        let opens = if address.host().is_empty() { target } else { address.host() };
        shown.defects.add(DefectName::ShownHostDiffers, &[("found", &shown.host.clone()), ("host", opens)]);
    }
    // Nothing is recovered from what does not open.
    shown.reading.invitation = None;
}

fn is_same_address(one: &str, other: &str) -> bool {
    Address::of(one).url == Address::of(other).url
}

/// The address that the words of a link show, if they show one.
fn address_in(words: &str) -> Option<Address<'_>> {
    const ENDINGS: &[&str] = &[".com", ".net", ".org", ".microsoft"];

    let word = words.split_whitespace().find(|word| strip_scheme(word).is_some()).unwrap_or(words.trim());
    let word = trim_end(word, |c| ".,;:…".contains(c));
    let lower = word.to_ascii_lowercase();
    let is_address = strip_scheme(word).is_some()
        || split_before(word, |c| c.is_whitespace() || c == '@').1.is_empty()
            && (HOSTS.contains(&lower.as_str())
                || lower.starts_with("www.")
                || lower.split('/').next().is_some_and(|host| ENDINGS.iter().any(|end| host.ends_with(end))));
    is_address.then(|| Address::of(word))
}
