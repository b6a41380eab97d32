//! Reading invitations back from a text: who asks for what, and every defect. A reading never says that a link is safe.

use alloc::{string::String, vec::Vec};

use crate::{
    address::Address,
    data::{Value, Write, object},
    defect::{Defect, DefectName, Defects},
    format::FormatName,
    generation,
    invitation::{Invitation, InvitationKind},
    name::names,
    parts::InvitationParts,
    text::{self, Found},
    wrapper::{self, inside, restored, unwrapped},
};

names! {
    /// What an address turned out to be.
    pub enum ReadingKind {
        Reseller = "reseller",
        IndirectReseller = "indirect-reseller",
        Dap = "dap",
        Gdap = "gdap",
        /// A trial or purchase offer: it grants no relationship.
        Offer = "offer",
        /// It tries to be an invitation, but does not say to what.
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
    if let Some((outer, false)) = &before
        && let Some(plain) = restored(outer, &found.plain)
    {
        found.plain = plain;
    }
    let inner;
    let text = if wrapper::tries(&found.plain) {
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
            (Some(kind), _) => kind.into(),
            (None, Some(_)) => ReadingKind::Offer,
            (None, None) => ReadingKind::Unreadable,
        },
        format,
        invitation,
        parts,
        defects: defects.0,
    })
}
