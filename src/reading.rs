//! Reading invitations back from a text: who asks for what, and every defect. A reading never says that a link is safe.

use percent_encoding::percent_decode_str;

use crate::{
    address::{Address, authority, holds, is_letter, parameters},
    data::{Value, Write, object, optional},
    defect::{Defect, DefectName, Defects},
    format::{FORMATS, Format, FormatName, HOSTS},
    invitation::{Invitation, InvitationKind},
    name::names,
    parts::InvitationParts,
    slot::{self, Slot},
    text::{self, Found},
};

names! {
    /// What an address turned out to be.
    pub enum ReadingKind {
        Reseller = "reseller",
        IndirectReseller = "indirect-reseller",
        DelegatedAdmin = "delegated-admin",
        GranularAdmin = "granular-admin",
        /// A trial or purchase offer: it grants no relationship.
        Offer = "offer",
        /// It tries to be an invitation, but does not say to what.
        Unreadable = "unreadable",
    }
}

/// One address in the text that is, or tries to be, an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// As found.
    pub url: String,
    /// Where it starts in the text, in UTF-16 code units as JavaScript counts.
    pub start: usize,
    /// Where it ends, likewise.
    pub end: usize,
    /// What it is.
    pub kind: ReadingKind,
    /// The generation it follows; none where it follows none.
    pub format: Option<FormatName>,
    /// The invitation, where it could be recovered whole.
    pub invitation: Option<Invitation>,
    /// Each part that could be recovered, also where the whole could not.
    pub parts: InvitationParts,
    /// What is wrong with it.
    pub defects: Vec<Defect>,
}

impl Write for Reading {
    fn write(&self) -> Value {
        object(vec![
            ("url", self.url.clone().into()),
            ("start", self.start.into()),
            ("end", self.end.into()),
            ("kind", self.kind.write()),
            ("format", optional(&self.format)),
            ("invitation", self.invitation.write()),
            ("parts", self.parts.write()),
            ("defects", self.defects.write()),
        ])
    }
}

/// Reads every invitation in a text. Addresses that do not try to be one are passed over.
pub fn read_invitations(text: &str) -> Vec<Reading> {
    let found = text::addresses(text);
    let mut readings = Vec::new();
    let mut before = None; // the host of the address that runs into this one, and whether it is an invitation
    for address in found {
        let runs_into_next = address.runs_into_next;
        let host = Address::of(&address.plain).host;
        let reading = read(address, before.take());
        before = runs_into_next.then(|| (host, reading.is_some()));
        if let Some(reading) = reading {
            readings.push(reading);
        }
    }
    readings
}

fn read(found: Found<'_>, before: Option<(String, bool)>) -> Option<Reading> {
    let outer = &Address::of(&found.plain);
    let wrapped = if tries(outer) { None } else { Some(wrapped(outer)?) };
    let inner = wrapped.as_deref().map(Address::of);
    let address = inner.as_ref().unwrap_or(outer);
    if !tries(address) {
        return None;
    }
    let mut defects = Defects::default();
    if wrapped.is_some() {
        defects.add(DefectName::InsideAnotherAddress, &[("host", &outer.host)]);
    }
    match &before {
        Some((_, true)) => defects.add(DefectName::GluedLinks, &[]),
        Some((host, false)) => defects.add(DefectName::InsideAnotherAddress, &[("host", host)]),
        None => {}
    }
    if found.runs_into_next {
        defects.add(DefectName::GluedLinks, &[]);
    }
    let mut reading = Reading {
        url: found.raw.into(),
        start: found.start,
        end: found.start + found.raw.encode_utf16().count(),
        kind: ReadingKind::Unreadable,
        format: None,
        invitation: None,
        parts: InvitationParts::default(),
        defects: Vec::new(),
    };
    take_apart(wrapped.as_deref().unwrap_or(&found.plain), &mut reading, &mut defects);
    let glued = defects.0.iter().any(|defect| defect.defect == DefectName::GluedText);
    for defect in found.defects.0 {
        if defect.defect != DefectName::GluedText || !glued {
            defects.0.push(defect);
        }
    }
    reading.defects = defects.0;
    Some(reading)
}

/// Does the address try to be an invitation?
fn tries(address: &Address<'_>) -> bool {
    let (query, fragment) = (address.query.unwrap_or(""), address.fragment.unwrap_or(""));
    let api = holds(address.path, "/fd/") || holds(address.path, "/v1/");
    let asks = holds(query, "invtype=") || holds(fragment, "invtype=");
    let leads = holds(fragment, "partners/invitation")
        || holds(fragment, "partner-invitation")
        || holds(address.path, "manage/partner-invitation")
        || holds(fragment, "granularadminrelationship");
    !api && (asks || leads || holds(address.path, "partnersignup"))
}

/// The address that a redirect carries in a parameter.
fn wrapped(outer: &Address<'_>) -> Option<String> {
    outer.parameters().into_iter().find_map(|(_, value)| {
        let inner = percent_decode_str(value).decode_utf8().ok()?;
        (holds(&inner, "://") && tries(&Address::of(&inner))).then(|| inner.into_owned())
    })
}

fn take_apart(text: &str, reading: &mut Reading, defects: &mut Defects) {
    let address = &Address::of(text);
    let mut pairs = address.parameters();
    let mut fragment = address.fragment;
    if let Some((before, behind)) = fragment.and_then(|fragment| fragment.split_once('?')) {
        defects.add(DefectName::QueryBehindFragment, &[]);
        pairs.extend(parameters(behind));
        fragment = Some(before);
    }
    let address = &Address { fragment, ..address.clone() };
    let Some(format) = generation(address, &pairs, defects) else {
        without_generation(address, &pairs, defects);
        return;
    };
    let template = Address::of(format.template);
    authority(address, Some(&template.host), defects);

    let Some(kind) = format.kind else {
        (reading.kind, reading.format) = (ReadingKind::Offer, Some(format.name));
        return;
    };
    reading.kind = match kind {
        InvitationKind::Reseller => ReadingKind::Reseller,
        InvitationKind::IndirectReseller => ReadingKind::IndirectReseller,
        InvitationKind::DelegatedAdmin => ReadingKind::DelegatedAdmin,
        InvitationKind::GranularAdmin => ReadingKind::GranularAdmin,
    };
    reading.parts.delegated_admin = format.delegated_admin();
    let follows =
        read_path(address, &template, defects) & read_fragment(fragment, &template, &mut reading.parts, defects);
    reading.format = follows.then_some(format.name);
    read_parameters(&pairs, &template, &mut reading.parts, defects);

    if defects.0.iter().any(|defect| defect.defect.leads_elsewhere()) {
        return;
    }
    reading.invitation = Invitation::of(kind, reading.parts.clone());
    if defects.0.is_empty() && format.fill(|name| reading.parts.get(name)) != Some(text.into()) {
        defects.add(DefectName::UnlikeSource, &[]);
    }
}

/// What can still be said of an address that follows no generation.
fn without_generation(address: &Address<'_>, pairs: &[(&str, &str)], defects: &mut Defects) {
    authority(address, HOSTS.iter().copied().find(|host| *host == address.host), defects);
    let fragment = address.fragment.unwrap_or("");
    let known = |format: &Format| Address::of(format.template).fragment == Some(fragment);
    if !fragment.is_empty() && !FORMATS.iter().any(known) {
        defects.add(DefectName::WrongFragment, &[("found", fragment), ("expected", "/partners/invitation")]);
    }
    for (name, text) in pairs.iter().filter(|(_, text)| slot::is_template(text)) {
        defects.add(DefectName::TemplateNotFilled, &[("parameter", name), ("found", text)]);
    }
}

/// The generation that the address is most like.
fn generation(address: &Address<'_>, pairs: &[(&str, &str)], defects: &mut Defects) -> Option<&'static Format> {
    let fragment = address.fragment.unwrap_or("");
    let asked = pairs.iter().find(|(name, _)| ["invtype", "type"].contains(&name.to_ascii_lowercase().as_str()));
    let likeness = |format: &&Format| {
        let template = Address::of(format.template);
        let same = |one: &str, other: &str| usize::from(one.eq_ignore_ascii_case(other));
        let named = |(name, _): &(&str, &str)| pairs.iter().any(|(found, _)| found.eq_ignore_ascii_case(name));
        let known = template.parameters().iter().filter(|pair| named(pair)).count();
        let place = same(address.path, template.path)
            + same(&address.host, &template.host)
            + same(fragment, template.fragment.unwrap_or(""));
        place * 8 + known
    };
    if holds(fragment, "granularadminrelationship") {
        return FORMATS.iter().filter(|format| format.kind == Some(InvitationKind::GranularAdmin)).max_by_key(likeness);
    }
    let Some((parameter, value)) = asked else {
        let parameter = if holds(address.path, "partnersignup") { "type" } else { "invType" };
        defects.add(DefectName::MissingParameter, &[("parameter", parameter)]);
        return None;
    };
    let of_type = |format: &&Format| {
        let template = Address::of(format.template);
        template.parameters().first().is_some_and(|(_, expected)| expected.eq_ignore_ascii_case(value))
    };
    let format = FORMATS.iter().filter(of_type).max_by_key(likeness);
    if format.is_none() {
        let name = if slot::is_template(value) { DefectName::TemplateNotFilled } else { DefectName::UnknownKind };
        defects.add(name, &[("parameter", parameter), ("found", value)]);
    }
    format
}

fn read_path(address: &Address<'_>, template: &Address<'_>, defects: &mut Defects) -> bool {
    if address.path == template.path {
    } else if address.path.eq_ignore_ascii_case(template.path) {
        defects.add(DefectName::LetterCase, &[("found", address.path), ("expected", template.path)]);
    } else {
        defects.add(DefectName::WrongPath, &[("found", address.path), ("expected", template.path)]);
        return false;
    }
    true
}

fn read_fragment(
    fragment: Option<&str>,
    template: &Address<'_>,
    parts: &mut InvitationParts,
    defects: &mut Defects,
) -> bool {
    let expected = template.fragment.unwrap_or("");
    let (place, part) = expected.split_once('{').map_or((expected, None), |(place, part)| (place, Some(part)));
    let found = fragment.unwrap_or("");
    let Some((head, rest)) = found.split_at_checked(place.len()).filter(|(head, _)| head.eq_ignore_ascii_case(place))
    else {
        if found.is_empty() {
            defects.add(DefectName::MissingFragment, &[("expected", place)]);
        } else {
            defects.add(DefectName::WrongFragment, &[("found", found), ("expected", place)]);
            if let (Some(_), Some((_, last))) = (part, found.rsplit_once('/')) {
                slot::read(Slot::Part("relationshipId"), "relationshipId", last, parts, defects);
            }
        }
        return false;
    };
    if head != place {
        defects.add(DefectName::LetterCase, &[("found", head), ("expected", place)]);
    }
    if part.is_some() {
        slot::read(Slot::Part("relationshipId"), "relationshipId", rest, parts, defects);
    } else if !rest.is_empty() && rest.chars().all(is_letter) && !place.is_empty() {
        defects.add(DefectName::GluedText, &[("text", rest)]);
    } else if !rest.is_empty() {
        defects.add(DefectName::WrongFragment, &[("found", found), ("expected", place)]);
        return false;
    }
    true
}

fn read_parameters(pairs: &[(&str, &str)], template: &Address<'_>, parts: &mut InvitationParts, defects: &mut Defects) {
    let expected = template.parameters();
    let is_expected = |name: &str| expected.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
    for (name, slot) in &expected {
        let slot = Slot::of_template(slot);
        let mut found = pairs.iter().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        let Some((written, text)) = found.next() else {
            match slot {
                Slot::Part("delegatedAdmin") => {
                    defects.add(DefectName::DelegatedAdminNotStated, &[("parameter", name)])
                }
                _ => defects.add(DefectName::MissingParameter, &[("parameter", name)]),
            }
            continue;
        };
        if written != name {
            defects.add(DefectName::LetterCase, &[("found", written), ("expected", name)]);
        }
        let mut others = found.peekable();
        if others.peek().is_some() {
            defects.add(DefectName::DuplicateParameter, &[("parameter", name)]);
            if others.any(|(_, other)| other != text) {
                continue;
            }
        }
        slot::read(slot, name, text, parts, defects);
    }
    for (name, text) in pairs.iter().filter(|(name, _)| is_expected(name).is_none()) {
        defects.add(DefectName::UnknownParameter, &[("parameter", name), ("found", text)]);
        // A link that asks for more than its generation can is told as asking.
        if name.eq_ignore_ascii_case("DAP") {
            slot::read(Slot::Part("delegatedAdmin"), name, text, parts, defects);
        }
    }
    let mut last = 0;
    for place in pairs.iter().filter_map(|(name, _)| is_expected(name)) {
        if place < last {
            return defects.add(DefectName::ParameterOrder, &[]);
        }
        last = place;
    }
}
