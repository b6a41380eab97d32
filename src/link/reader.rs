//! Reading invitations from a text, stage by stage.

use std::mem;

use crate::{
    link::{
        address::{Address, strip_scheme},
        carrier::{self, Carried, Version},
        defect::{DefectName, Defects},
        detect,
        filters::{self, Target},
        format::FormatName,
        found::Found,
        host::is_known,
        markup::{self, Link},
        reading::{Reading, ReadingKind},
        scan::{self, Candidate, attached_scheme, other_scheme, take_candidate},
        shown,
        unwrap::{self, Inner, is_meant_as_invitation, note_elsewhere, note_outer},
        versions,
    },
    model::invitation::{Invitation, InvitationParts},
    wire::text::{split_before, strip_prefix_ignore_case, trim_start},
};

/// Reads every invitation in a text. Addresses that are not meant to be one are ignored.
///
/// ```
/// use multipartner::{ReadingKind, read_invitations};
/// let mail = "Please open https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship\
///     &partnerId=11111111-2222-4333-8444-555555555555&msppId=0#/partners/invitation";
///
/// let readings = read_invitations(mail);
/// assert_eq!(readings[0].kind, ReadingKind::Reseller);
/// assert!(readings[0].defects.is_empty());
/// ```
pub fn read_invitations(text: &str) -> Vec<Reading> {
    let carried = carrier::unpack(text);
    finish(read_carried(&carried), &carried.versions().collect::<Vec<_>>(), carried.has_parts)
}

/// Reads every invitation in the parts of a mail, each once.
#[cfg(any(feature = "mail", target_arch = "wasm32"))]
pub(crate) fn read_parts<'t>(parts: impl Iterator<Item = (&'t str, Option<Version>)>) -> Vec<Reading> {
    let mut all = Vec::new();
    let mut versions = Vec::new();
    for (part, (text, version)) in parts.enumerate() {
        versions.extend(version);
        all.extend(read_carried(&carrier::unpack(text)).into_iter().map(|mut found| {
            found.reading.part = Some(part);
            found.version = version;
            found
        }));
    }
    finish(all, &versions, true)
}

fn finish(mut found: Vec<Found>, versions: &[Version], has_parts: bool) -> Vec<Reading> {
    versions::compare(&mut found, versions);
    if has_parts {
        versions::merge(&mut found);
    }
    let kept = found.into_iter().filter(|found| !found.is_repeated);
    kept.map(|found| Reading { defects: found.defects.0, ..found.reading }).collect()
}

fn read_carried(carried: &Carried<'_>) -> Vec<Found> {
    let text = carried.text.as_ref();
    let links = markup::links(text);
    let mut found = read_text(text, &links);
    for link in &links {
        shown::compare(text, link, &mut found, |words| {
            let mut in_words = Vec::new();
            read_plain(words, 0, words.len(), &mut in_words);
            in_words.into_iter().next()
        });
    }
    for found in &mut found {
        let (start, end) = carried.range(found.reading.start, found.reading.end);
        (found.reading.start, found.reading.end) = (start, end);
        found.version = carried.version(start);
    }
    found
}

/// Reads every address of a text, the addresses of HTML as a browser does.
fn read_text(text: &str, links: &[Link]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    for link in links.iter().filter(|link| link.is_html) {
        read_plain(text, at, link.target.start, &mut found);
        at = link.target.end;
        if text.get(link.target.clone()).is_some_and(|target| strip_prefix_ignore_case(target, "mailto:").is_some()) {
            read_plain(text, link.target.start, link.target.end, &mut found);
            continue;
        }
        found.extend(read(&html_target(text, link), None, false));
    }
    read_plain(text, at, text.len(), &mut found);
    found
}

/// The address of a link in HTML.
fn html_target<'t>(text: &'t str, link: &Link) -> Candidate<'t> {
    let raw = text.get(link.target.clone()).unwrap_or("");
    let unescaped = markup::unescaped(raw);
    let mut target = Candidate { raw, start: link.target.start, ..Candidate::default() };
    if raw.contains('&') && raw != unescaped {
        let path = strip_scheme(&unescaped).unwrap_or("");
        let (_, path) = split_before(path, |c| "/\\?#".contains(c));
        // HTML escapes are correct here; but read as plain text, it leads elsewhere.
        if !raw.starts_with(unescaped.strip_suffix(path).unwrap_or(&unescaped)) {
            target.defects.add(DefectName::HtmlEscapes, &[]);
            target.defects.add(DefectName::ForeignCharacters, &[]);
        }
    }
    target.other_scheme = other_scheme(&unescaped);
    target.unescaped = unescaped;
    target
}

/// Reads the addresses between two places of a text.
fn read_plain(text: &str, start: usize, end: usize, found: &mut Vec<Found>) {
    let part = text.get(start..end).unwrap_or("");
    // Where the address starts that some program opens in place of those behind it, and whether that is Microsoft's.
    let mut front: Option<(usize, bool)> = None;
    let mut is_glued = false;
    let mut done = 0;
    let mut scheme = None;
    let mut before = "";
    for mut candidate in scan::candidates(part) {
        if candidate.in_list {
            // What opens the first one opens those behind it with it.
            candidate.other_scheme = candidate.other_scheme.or(scheme);
        } else {
            front = None;
            is_glued = false;
        }
        if front.is_none_or(|(_, is_known)| is_known) {
            let is_known = |start| is_known(&Address::of(part.get(start..candidate.start).unwrap_or("")));
            front = candidate.front.map(|start| (start, is_known(start))).or(front);
        }
        scheme = candidate.other_scheme.clone();
        let ends_with = mem::replace(&mut before, candidate.raw);
        if candidate.start < done {
            continue;
        }
        let outer = front.map(|(front, _)| part.get(front..candidate.start).unwrap_or(""));
        let mut reading = read(&candidate, outer, is_glued);
        let known = is_known(&Address::of(&candidate.unescaped));
        if let Some(joined) = join(part, &candidate, outer, reading.as_ref(), known) {
            reading = Some(joined);
        }
        if is_glued && reading.is_none() {
            // Programs that do not take the one before for a link take its end for part of a scheme.
            scheme = scheme.or_else(|| attached_scheme(ends_with).map(str::to_owned));
        }
        let is_front = !known || reading.is_none();
        if is_front && front.is_none_or(|(_, is_known)| is_known) {
            // As it is written: some programs end it before what it escapes.
            front = Some((candidate.start, is_known(&Address::of(candidate.raw))));
        }
        // Some programs see no link in `https` right behind a letter.
        let is_word = attached_scheme(candidate.raw).is_some();
        is_glued = candidate.glued_to_next && (reading.is_some() || is_glued || is_word);
        if let Some(mut reading) = reading {
            done = reading.reading.end;
            reading.reading.start += start;
            reading.reading.end += start;
            found.push(reading);
        }
    }
}

/// Reads one address. `outer` is what some program opens in its place; `is_glued` says whether that is an invitation.
fn read(found: &Candidate<'_>, outer: Option<&str>, is_glued: bool) -> Option<Found> {
    /// How much is looked at of what opens in its place, in bytes. Behind it, any number of addresses can be glued.
    const FAR: usize = 8_000;

    let mut defects = Defects::default();
    let mut inner = None;
    let address = Address::of(&found.unescaped);
    if !is_meant_as_invitation(&address) {
        inner = Some(unwrap::unwrap(&address, &mut defects)?);
    }
    let text = match &inner {
        Some(Inner::Invitation(text)) => text,
        _ => &found.unescaped,
    };
    let is_hidden = matches!(inner, Some(Inner::Hidden));
    let mut text = text.as_str();
    let whole;
    if let Some(outer) = outer {
        let near = (0..=FAR.min(outer.len())).rev().find_map(|end| outer.get(..end)).unwrap_or("");
        let is_whole = near.len() == outer.len();
        let outer = &Address::of(near);
        // What opens another scheme need not contact a host.
        if found.other_scheme.is_none() || outer.written.has_scheme {
            note_outer(outer, &mut defects);
        }
        if filters::is_filter(outer) {
            whole = filter_target(outer, &found.unescaped).filter(|_| is_whole);
            match &whole {
                Some(whole) => text = whole,
                None => note_elsewhere(outer, &mut defects),
            }
        }
    }
    if is_glued {
        defects.add(DefectName::GluedLinks, &[]);
    }
    if let Some(scheme) = &found.other_scheme {
        defects.add(DefectName::OtherScheme, &[("found", scheme)]);
    }
    if found.glued_to_next {
        defects.add(DefectName::GluedLinks, &[]);
    }
    defects.append(found.defects.clone());
    let address = Address::of(text);
    let (kind, format, parts) =
        if is_hidden { (None, None, InvitationParts::new()) } else { detect::read(&address, &mut defects) };
    let whole = !defects.0.iter().any(|defect| defect.defect.is_fatal());
    let invitation = kind.filter(|_| whole).and_then(|kind| Invitation::from_parts(kind, &parts));
    let reading = Reading {
        url: found.raw.into(),
        start: found.start,
        end: found.start + found.raw.len(),
        kind: match (kind, format) {
            (Some(kind), _) => kind.into(),
            (None, Some(FormatName::L12)) => ReadingKind::Agreement,
            (None, Some(_)) => ReadingKind::Offer,
            (None, None) => ReadingKind::Unreadable,
        },
        format,
        invitation,
        parts,
        defects: Vec::new(),
        part: None,
    };
    let (opens, host) = (text.to_owned(), address.host().to_owned());
    Some(Found { reading, defects, opens, host, is_hidden, is_repeated: false, version: None })
}

/// Where a filter leads whose address goes on with an invitation as it is written, if that is this invitation.
fn filter_target(outer: &Address<'_>, inner: &str) -> Option<String> {
    // What leads somewhere without it leads there with it, too.
    if matches!(filters::target(outer), Some(Target::Address(_))) {
        return None;
    }
    let whole = [outer.text, inner].concat();
    let Some(Target::Address(target)) = filters::target(&Address::of(&whole)) else { return None };
    let opens = Address::of(&target);
    let is_same = is_known(&opens) && is_meant_as_invitation(&opens) && opens.host() == Address::of(inner).host();
    is_same.then_some(target)
}

/// The invitation with the lines that follow it, if those are the rest of it.
fn join(
    text: &str,
    first: &Candidate<'_>,
    outer: Option<&str>,
    alone: Option<&Found>,
    is_known: bool,
) -> Option<Found> {
    /// The most lines that are tried.
    const LINES: usize = 16;

    if alone.is_none() && !is_known && !filters::is_filter(&Address::of(&first.unescaped)) {
        return None;
    }
    let mut best = None;
    let mut best_score = alone.map(score);
    let mut end = first.start + first.raw.len();
    let mut joined = first.raw.to_owned();
    for _ in 0..LINES {
        let Some((mark, line, line_end)) = next_line(text, end) else { break };
        joined.extend([mark, line]);
        end = line_end;
        let mut candidate = take_candidate(&joined, first.start);
        candidate.other_scheme.clone_from(&first.other_scheme);
        let Some(mut found) = read(&candidate, outer, false) else { continue };
        let found_score = score(&found);
        let is_better = best_score.is_none_or(|best| found_score < best);
        if is_better && found.reading.kind != ReadingKind::Unreadable && candidate.raw.len() == joined.len() {
            found.defects.add(DefectName::BrokenLines, &[]);
            found.reading.end = end;
            found.reading.url = text.get(first.start..end).unwrap_or("").to_owned();
            best_score = Some(found_score);
            best = Some(found);
        }
    }
    best
}

/// How bad it is: by its errors, then by what is missing.
fn score(found: &Found) -> (usize, bool, usize) {
    let parts = &found.reading.parts;
    let ids =
        [parts.partner_tenant_id.is_some(), parts.reseller_tenant_id.is_some(), parts.provider_tenant_id.is_some()];
    (found.defects.errors(), found.reading.invitation.is_none(), ids.iter().filter(|is_known| !**is_known).count())
}

/// The first word of the next line, what stands between it and this place, and where it ends; `None` if the line does not
/// end here, or the next one begins another address.
fn next_line(text: &str, place: usize) -> Option<(&str, &str, usize)> {
    /// The longest line that is one.
    const LONGEST: usize = 1_000;

    let rest = text.get(place..)?;
    let tail = trim_start(rest, |c| ".,;:!?*_~".contains(c));
    let mark = rest.get(..rest.len() - tail.len())?;
    let next = trim_start(tail, |c| " \t\r".contains(c)).strip_prefix('\n')?;
    let next = trim_start(next, |c| " \t>\u{a0}".contains(c));
    let (line, _) = split_before(next, |c| c.is_whitespace() || c.is_control() || "\"<>".contains(c));
    let length = line.len();
    let line = Some(line).filter(|line| !line.is_empty() && line.len() <= LONGEST)?;
    (!line.contains("://")).then_some((mark, line, text.len() - next.len() + length))
}
