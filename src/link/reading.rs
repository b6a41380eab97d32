//! What was read of an address: who asks for what, and every defect. A reading never says that a link is safe.

use crate::{
    link::{defect::Defect, format::FormatName},
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
        /// Where it starts in the text (or the part): in bytes in Rust, in UTF-16 code units in JavaScript.
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
        /// Which of the parts of a stored mail it is in, counted from 0; left out if a text was read.
        pub part: Option<usize> = "part",
    }
}
