//! Reading invitations from a text: who asks for what, and every defect. A reading never says that a link is safe.

use crate::{
    link::{
        address::Address,
        defect::{Defect, DefectName, Defects},
        detect,
        format::FormatName,
        scan::{self, Candidate},
        unwrap::{self, decode_v3, is_meant_as_invitation, note_outer},
    },
    model::invitation::{Invitation, InvitationKind, InvitationParts},
    wire::{names::string_enum, records::answer},
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
        /// The address as it is in the text.
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
    let mut readings = Vec::new();
    // The address that is glued to the next one, and whether it is an invitation.
    let mut before: Option<(String, bool)> = None;
    for mut found in scan::candidates(text) {
        if let Some(prefix) = found.prefix {
            before = Some((prefix.into(), false));
        }
        let next = found.glued_to_next.then(|| found.unescaped.clone());
        let reading = read(&mut found, before.take());
        before = next.map(|plain| (plain, reading.is_some()));
        readings.extend(reading);
    }
    readings
}

fn read(found: &mut Candidate<'_>, before: Option<(String, bool)>) -> Option<Reading> {
    let mut defects = Defects::default();
    let outer = before.as_ref().filter(|(_, is_invitation)| !is_invitation).map(|(outer, _)| Address::of(outer));
    if let Some(plain) = outer.as_ref().and_then(|outer| decode_v3(outer, &found.unescaped)) {
        found.unescaped = plain;
    }
    let inner;
    let mut address = Address::of(&found.unescaped);
    if !is_meant_as_invitation(&address) {
        inner = unwrap::unwrap(&address, 8, &mut defects)?;
        address = Address::of(&inner);
    }
    match &outer {
        Some(outer) => note_outer(outer, &mut defects),
        None if before.is_some() => defects.add(DefectName::GluedLinks, &[]),
        None => {}
    }
    if found.glued_to_next {
        defects.add(DefectName::GluedLinks, &[]);
    }
    defects.append(std::mem::take(&mut found.defects));
    let (kind, format, parts) = detect::read(&address, &mut defects);
    let whole = !defects.0.iter().any(|defect| defect.defect.is_fatal());
    let invitation = kind.filter(|_| whole).and_then(|kind| Invitation::from_parts(kind, &parts));
    Some(Reading {
        url: found.raw.into(),
        start: found.start,
        end: found.start + found.raw.len(),
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
