//! Reading invitations back from a text: who asks for what, and every defect. A reading never says that a link is safe.

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

use percent_encoding::percent_decode_str;

use crate::{
    address::{Address, authority},
    data::{Value, Write, object},
    defect::{Defect, DefectName, Defects},
    format::{FormatName, HOSTS},
    generation,
    invitation::Invitation,
    name::names,
    parts::InvitationParts,
    search::holds,
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
        object(&[
            ("url", &self.url),
            ("start", &self.start),
            ("end", &self.end),
            ("kind", &self.kind),
            ("format", &self.format),
            ("invitation", self.invitation.as_ref().map_or(&() as &dyn Write, |whole| whole)),
            ("parts", &self.parts),
            ("defects", &self.defects),
        ])
    }
}

/// Reads every invitation in a text. Addresses that do not try to be one are passed over.
pub fn read_invitations(text: &str) -> Vec<Reading> {
    let mut readings = Vec::new();
    // The address that runs into the next one, and whether it is an invitation.
    let mut before: Option<(String, bool)> = None;
    for mut found in text::addresses(text) {
        if let Some(front) = found.front {
            before = Some((front.into(), false));
        }
        let next = found.runs_into_next.then(|| found.plain.clone());
        let reading = read(&mut found, before.take());
        before = next.map(|plain| (plain, reading.is_some()));
        readings.extend(reading);
    }
    readings
}

fn read(found: &mut Found<'_>, before: Option<(String, bool)>) -> Option<Reading> {
    let mut defects = Defects::default();
    let inner;
    let text = if generation::tries(&Address::of(&found.plain)) {
        found.plain.as_str()
    } else {
        inner = unwrapped(&found.plain, &mut defects)?;
        inner.as_str()
    };
    match &before {
        Some((_, true)) => defects.add(DefectName::GluedLinks, &[]),
        Some((outer, false)) => inside(&Address::of(outer), &mut defects),
        None => {}
    }
    if found.runs_into_next {
        defects.add(DefectName::GluedLinks, &[]);
    }
    for defect in found.defects.0.drain(..) {
        defects.0.push(defect);
    }
    let (kind, format, parts) = generation::read(text, &mut defects);
    let whole = !defects.0.iter().any(|defect| defect.defect.spoils());
    let invitation = kind.filter(|_| whole).and_then(|kind| Invitation::of(kind, parts.clone()));
    Some(Reading {
        url: found.raw.into(),
        start: found.start,
        end: found.start + text::utf16_length(found.raw),
        kind: match (kind, format) {
            (Some(kind), _) => ReadingKind::ALL.get(kind as usize).copied().unwrap_or(ReadingKind::Unreadable),
            (None, Some(_)) => ReadingKind::Offer,
            (None, None) => ReadingKind::Unreadable,
        },
        format,
        invitation,
        parts,
        defects: defects.0,
    })
}

/// Mail filters that put their own address around every link of a mail.
const MAIL_FILTERS: &[&str] = &[".safelinks.protection.outlook.com"];

/// Says which address leads to the invitation. Whoever opens it goes there first.
fn inside(outer: &Address<'_>, defects: &mut Defects) {
    defects.add(DefectName::InsideAnotherAddress, &[("host", &outer.host)]);
    let is_filter = MAIL_FILTERS.iter().any(|filter| outer.host.ends_with(filter));
    let expected = if is_filter { outer.host.as_str() } else { HOSTS.first().copied().unwrap_or_default() };
    authority(outer, Some(expected), defects);
}

/// The invitation that an address carries, however often it was wrapped.
fn unwrapped(outer: &str, defects: &mut Defects) -> Option<String> {
    let mut text = outer.to_owned();
    for _ in 0..4 {
        let inner = {
            let address = Address::of(&text);
            let mut places = vec![address.path, address.fragment.unwrap_or("")];
            places.extend(address.parameters().iter().map(|(_, value)| *value));
            places.into_iter().find_map(carried)?
        };
        inside(&Address::of(&text), defects);
        if generation::tries(&Address::of(&inner)) {
            return Some(inner);
        }
        text = inner;
    }
    None
}

/// The address that stands in this part of another one, plain or escaped.
fn carried(place: &str) -> Option<String> {
    let decoded = percent_decode_str(place).decode_utf8().ok()?;
    let start = decoded.char_indices().map(|(start, _)| start).find(|&start| {
        let rest = decoded.get(start..).unwrap_or("");
        ["http:", "https:", "http%", "https%"].iter().any(|scheme| holds(rest.get(..6).unwrap_or(""), scheme))
    })?;
    decoded.get(start..).map(str::to_owned)
}
