//! What accepting an invitation would do, for the customer who reads it. It never says that a link is safe.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    acceptance,
    data::{Path, Read, Value, Write, fields, object, read_field},
    defect::DefectName,
    error::InputError,
    invitation::{Invitation, InvitationKind},
    locale::{self, BriefingWords, InvitationWords, Locale, Subject},
    parts::InvitationParts,
    reading::{Reading, ReadingKind},
    template::fill,
};

/// What is told of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Briefing {
    /// What it is.
    pub title: String,
    /// Who asks.
    pub asks: Vec<String>,
    /// What accepting would change.
    pub changes: Vec<String>,
    /// What it would leave as it is.
    pub unchanged: Vec<String>,
    /// What to verify before accepting, and who accepts.
    pub verify: Vec<String>,
    /// What is wrong with the link.
    pub defects: Vec<String>,
}

impl Write for Briefing {
    fn write(&self) -> Value {
        object(&[
            ("title", &self.title),
            ("asks", &self.asks),
            ("changes", &self.changes),
            ("unchanged", &self.unchanged),
            ("verify", &self.verify),
            ("defects", &self.defects),
        ])
    }
}

/// What is needed of a reading to tell what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingFacts {
    /// What it is.
    pub kind: ReadingKind,
    /// Each part that was recovered.
    pub parts: InvitationParts,
    /// Does the link lead to another place than it seems to?
    pub leads_elsewhere: bool,
}

impl From<&Reading> for ReadingFacts {
    fn from(reading: &Reading) -> Self {
        let leads_elsewhere = reading.defects.iter().any(|defect| defect.defect.leads_elsewhere());
        ReadingFacts { kind: reading.kind, parts: reading.parts.clone(), leads_elsewhere }
    }
}

impl Read for ReadingFacts {
    fn blank() -> Self {
        ReadingFacts { kind: ReadingKind::blank(), parts: InvitationParts::blank(), leads_elsewhere: false }
    }

    /// Of a reading as it was given out; what is not needed of it is left aside.
    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        let entries = fields(value, at)?;
        let mut defects: Vec<NamedDefect> = Vec::new();
        read_field(entries, at, "kind", &mut self.kind)?;
        read_field(entries, at, "parts", &mut self.parts)?;
        read_field(entries, at, "defects", &mut defects)?;
        self.leads_elsewhere = defects.iter().any(|NamedDefect(defect)| defect.leads_elsewhere());
        Ok(())
    }
}

/// A defect of a reading, of which only the name has to be right.
struct NamedDefect(DefectName);

impl Read for NamedDefect {
    fn blank() -> Self {
        NamedDefect(DefectName::blank())
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        read_field(fields(value, at)?, at, "defect", &mut self.0)
    }
}

/// What accepting it would do; its defects are not told here.
pub fn briefing(reading: &ReadingFacts, invitation_words: &InvitationWords, words: &BriefingWords) -> Briefing {
    let parts = &reading.parts;
    let mut told = Briefing {
        title: String::new(),
        asks: Vec::new(),
        changes: Vec::new(),
        unchanged: Vec::new(),
        verify: Vec::new(),
        defects: Vec::new(),
    };
    let kind = match reading.kind {
        ReadingKind::Reseller => InvitationKind::Reseller,
        ReadingKind::IndirectReseller => InvitationKind::IndirectReseller,
        ReadingKind::Dap => InvitationKind::Dap,
        ReadingKind::Gdap => InvitationKind::Gdap,
        ReadingKind::Offer => {
            told.title.clone_from(&words.title_of_offer);
            told.changes.push(words.offer.clone());
            told.verify.extend([words.ask.clone(), words.never_safe.clone()]);
            return told;
        }
        ReadingKind::Unreadable => {
            told.title.clone_from(&words.title_of_unreadable);
            told.asks.push(words.unreadable.clone());
            told.verify.extend([words.ask.clone(), words.never_safe.clone()]);
            return told;
        }
    };
    let say = |text: &str| {
        let filled = fill(text, |name| match name {
            "partner" => Some(words.partner.as_str()),
            _ => parts.get(name),
        });
        sentence(&filled)
    };
    told.title = say(if reading.leads_elsewhere { &words.title_of_elsewhere } else { words.title.of(kind) });
    let asks = [
        (parts.partner_tenant_id.is_some(), &words.partner_tenant),
        (parts.reseller_tenant_id.is_some(), &words.reseller_tenant),
        (parts.reseller_partner_id.is_some(), &words.reseller_number),
        (parts.provider_tenant_id.is_some(), &words.provider_tenant),
        (parts.relationship_id.is_some(), &words.relationship),
    ];
    for (is_known, text) in asks {
        if is_known {
            told.asks.push(say(text));
        }
    }
    if told.asks.is_empty() {
        told.asks.push(say(&words.unknown_partner));
    }
    told.changes.push(say(invitation_words.grants.of(kind)));
    match (kind, parts.dap) {
        (InvitationKind::Gdap, _) => told.changes.push(say(&words.roles_elsewhere)),
        (InvitationKind::Dap, _) | (_, None) => {}
        (_, Some(true)) => told.changes.push(say(&invitation_words.with_dap)),
        (_, Some(false)) => told.changes.push(say(&words.without_dap)),
    }
    if kind == InvitationKind::Gdap || kind == InvitationKind::Dap || parts.dap != Some(true) {
        told.changes.push(say(invitation_words.withholds.of(kind)));
    }
    told.changes.push(say(invitation_words.until.of(kind)));
    told.unchanged = invitation_words.unchanged.iter().map(|text| say(text)).collect();
    if asks.iter().any(|(is_known, _)| *is_known) {
        told.verify.push(say(&words.compare));
    }
    told.verify.push(say(&words.ask));
    let whole = Invitation::of(kind, parts.clone());
    let accepts = whole.iter().flat_map(|invitation| acceptance::told(invitation, &invitation_words.acceptance));
    told.verify.extend(accepts.map(ToOwned::to_owned));
    told.verify.push(say(&words.never_safe));
    told
}

/// A text that begins with a capital letter.
fn sentence(text: &str) -> String {
    let mut sentence = text.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// What accepting an invitation would do, with each defect of its link; none where the language lacks a word.
pub fn explain_invitation(reading: &Reading, locale: &Locale) -> Option<Briefing> {
    let mut told = briefing(&reading.into(), &locale.invitation, &locale.briefing);
    for defect in &reading.defects {
        let text = locale::explain(Subject::Defect(defect), locale)?;
        told.defects.push([text.title, text.reason, text.remedy].join(" – "));
    }
    Some(told)
}
