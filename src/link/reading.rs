//! Reading invitations from a text: who asks for what, and every defect. A reading never says that a link is safe.

use std::ops::Range;

use crate::{
    link::{
        address::{Address, split_scheme},
        carrier,
        defect::{Defect, DefectName, Defects},
        detect,
        filters::{self, Target},
        format::{FormatName, HOSTS},
        host::is_known,
        markup::{self, Link},
        scan::{self, Candidate, attached_scheme, other_scheme, take_candidate},
        unwrap::{self, Inner, is_meant_as_invitation, note_elsewhere, note_outer},
    },
    model::invitation::{Invitation, InvitationKind, InvitationParts},
    wire::{
        names::string_enum,
        records::answer,
        text::{split_before, strip_prefix_ignore_case, trim_end, trim_start},
    },
};

string_enum! {
    /// What an address turned out to be.
    pub enum ReadingKind {
        /// An invitation to a reseller relationship.
        Reseller = "reseller",
        /// An invitation to a reseller relationship with an indirect reseller and its provider.
        IndirectReseller = "indirect-reseller",
        /// An invitation to grant DAP.
        Dap = "dap",
        /// An invitation to approve a GDAP relationship.
        Gdap = "gdap",
        /// A trial or purchase offer, which grants no relationship.
        Offer = "offer",
        /// The page of Microsoft's customer agreement. Accepting that grants no relationship.
        Agreement = "agreement",
        /// Meant to be an invitation, but it does not say to what.
        Unreadable = "unreadable",
    }
}

impl From<InvitationKind> for ReadingKind {
    fn from(kind: InvitationKind) -> Self {
        match kind {
            InvitationKind::Reseller => ReadingKind::Reseller,
            InvitationKind::IndirectReseller => ReadingKind::IndirectReseller,
            InvitationKind::Dap => ReadingKind::Dap,
            InvitationKind::Gdap => ReadingKind::Gdap,
        }
    }
}

answer! {
    /// An address in the text that is, or is meant to be, an invitation.
    pub struct Reading {
        /// The address as it is in the text, or in what the text encodes, such as the body of a mail.
        pub url: String = "url",
        /// Where it starts in the text: in bytes in Rust, in UTF-16 code units in JavaScript.
        pub start: usize = "start",
        /// Where it ends in the text, in the same units.
        pub end: usize = "end",
        /// What it is.
        pub kind: ReadingKind = "kind",
        /// The format that it follows; left out if it follows none.
        pub format: Option<FormatName> = "format",
        /// The invitation; `null` if it could not be recovered completely.
        pub invitation: Option<Invitation> = nullable "invitation",
        /// The parts that could be recovered.
        pub parts: InvitationParts = "parts",
        /// What is wrong with it.
        pub defects: Vec<Defect> = "defects",
    }
}

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
    let text = carried.text.as_ref();
    let links = markup::links(text);
    let mut found = read_text(text, &links);
    for link in &links {
        compare(text, link, &mut found);
    }
    if carried.has_parts {
        merge(&mut found);
    }
    let kept = found.into_iter().filter(|found| !found.is_repeated);
    kept.map(|found| {
        let (start, end) = carried.range(found.reading.start, found.reading.end);
        Reading { start, end, defects: found.defects.0, ..found.reading }
    })
    .collect()
}

/// Lists an invitation once that several parts of a mail have, with all its errors.
fn merge(found: &mut [Found]) {
    /// How many are compared with each. More are in no mail that anybody sends.
    const MOST: usize = 64;

    for place in 1..found.len() {
        let Some((before, rest)) = found.split_at_mut_checked(place) else { return };
        let Some(repeated) = rest.first_mut().filter(|repeated| !repeated.is_repeated) else { continue };
        let mut kept = before.iter_mut().filter(|kept| !kept.is_repeated).take(MOST);
        if let Some(kept) = kept.find(|kept| kept.opens == repeated.opens) {
            kept.defects.append_errors(&repeated.defects);
            if repeated.reading.invitation.is_none() {
                kept.reading.invitation = None;
            }
            repeated.is_repeated = true;
        }
    }
}

/// A reading, with what is needed to compare it with others.
struct Found {
    reading: Reading,
    defects: Defects,
    /// The address of the invitation itself, as a browser writes it.
    opens: String,
    host: String,
    /// Whether a filter hides that.
    is_hidden: bool,
    /// Whether it only repeats, as the words of a link, what another reading says.
    is_repeated: bool,
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
    if raw.contains('&') && raw.trim() != unescaped {
        target.defects.add(DefectName::HtmlEscapes, &[]);
        let path = split_scheme(&unescaped).map_or("", |(_, rest)| rest);
        let (_, path) = split_before(path, |c| "/\\?#".contains(c));
        // Read as plain text, it leads elsewhere.
        if !raw.trim().starts_with(unescaped.strip_suffix(path).unwrap_or(&unescaped)) {
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
        if candidate.start < done {
            continue;
        }
        let outer = front.map(|(front, _)| part.get(front..candidate.start).unwrap_or(""));
        let mut reading = read(&candidate, outer, is_glued);
        let known = is_known(&Address::of(&candidate.unescaped));
        if let Some(joined) = join(part, &candidate, outer, reading.as_ref(), known) {
            reading = Some(joined);
        }
        let is_front = !known || reading.is_none();
        if is_front && front.is_none_or(|(_, is_known)| is_known) {
            front = Some((candidate.start, known));
        }
        // Behind a letter, `https` is none to programs that do not take the first for a link.
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
    let mut defects = Defects::default();
    let outer = outer.map(Address::of);
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
    if let Some(outer) = &outer {
        note_outer(outer, &mut defects);
        if filters::is_filter(outer) {
            whole = filter_target(outer, &found.unescaped);
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
    };
    let (opens, host) = (text.to_owned(), address.host().to_owned());
    Some(Found { reading, defects, opens, host, is_hidden, is_repeated: false })
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

/// The readings that begin in this range; they are in order.
fn within(found: &[Found], range: &Range<usize>) -> Range<usize> {
    let place = |place: usize| found.partition_point(|found| found.reading.start < place);
    place(range.start)..place(range.end)
}

/// Compares what a link shows with the address that it opens.
fn compare(text: &str, link: &Link, found: &mut Vec<Found>) {
    let target = text.get(link.target.clone()).unwrap_or("");
    let target = if link.is_html { markup::unescaped(target) } else { target.to_owned() };
    let shown = text.get(link.shown.clone()).unwrap_or("");
    let words = if link.is_html { markup::words(shown) } else { shown.to_owned() };
    let is_same = words.trim() == target;
    let opened = within(found, &link.target).next();
    let repeated = within(found, &link.shown);
    let first = repeated.clone().next().and_then(|first| found.get(first));
    let mut shown_url = first.map(|first| (first.host.clone(), first.opens.clone()));

    let Some(opened) = opened else {
        if shown_url.is_none() && link.is_html && shown.contains('<') {
            // The words are an invitation that tags take apart.
            let mut in_words = Vec::new();
            read_plain(&words, 0, words.len(), &mut in_words);
            if let Some(mut whole) = in_words.into_iter().next() {
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
        opened.defects.add(DefectName::ShownDiffers, &[("found", &url)]);
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

    let word = words.split_whitespace().find(|word| split_scheme(word).is_some()).unwrap_or(words.trim());
    let word = trim_end(word, |c| ".,;:…".contains(c));
    let lower = word.to_ascii_lowercase();
    let is_address = split_scheme(word).is_some()
        || split_before(word, |c| c.is_whitespace() || c == '@').1.is_empty()
            && (HOSTS.contains(&lower.as_str())
                || lower.starts_with("www.")
                || lower.split('/').next().is_some_and(|host| ENDINGS.iter().any(|end| host.ends_with(end))));
    is_address.then(|| Address::of(word))
}
