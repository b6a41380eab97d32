//! What accepting an invitation would do, for the customer who received it. It never says that a link is safe.

use crate::{
    link::{
        defect::{Defect, DefectName},
        reading::{Reading, ReadingKind},
    },
    locale::{
        explain::{Explanation, explain},
        template::fill,
        texts::{Locale, MissingText},
    },
    mail::acceptance,
    model::invitation::{Invitation, InvitationKind, InvitationParts},
    wire::{
        error::Problems,
        path::FieldPath,
        read::{self, FromValue},
        records::answer,
        value::Value,
    },
};

answer! {
    /// What accepting an invitation would do, in sentences.
    pub struct Briefing {
        /// What it is.
        pub title: String = "title",
        /// Who asks; of what is no invitation, what it is instead.
        pub asks: Vec<String> = "asks",
        /// What accepting would grant.
        pub grants: Vec<String> = "grants",
        /// What it would not grant.
        pub withholds: Vec<String> = "withholds",
        /// Until when it can be accepted.
        pub until: Vec<String> = "until",
        /// What accepting would not change.
        pub unchanged: Vec<String> = "unchanged",
        /// What to verify before accepting, and who has to accept.
        pub verify: Vec<String> = "verify",
        /// What is wrong with the link.
        pub defects: Vec<String> = "defects",
    }
}

/// What a briefing needs of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingFacts {
    kind: ReadingKind,
    parts: InvitationParts,
    /// Whether the link leads to another host than one of Microsoft's, or may.
    leads_elsewhere: bool,
}

impl From<&Reading> for ReadingFacts {
    fn from(reading: &Reading) -> Self {
        let leads_elsewhere = reading.defects.iter().any(Defect::leads_elsewhere);
        ReadingFacts { kind: reading.kind, parts: reading.parts.clone(), leads_elsewhere }
    }
}

impl FromValue for ReadingFacts {
    /// Reads a reading as it was returned. Fields that are not needed are ignored.
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let fields = read::fields(value, at, problems)?;
        let kind = read::required(fields, "kind", at, problems);
        let parts = read::required(fields, "parts", at, problems);
        let defects: Option<Vec<LeadsElsewhere>> = read::required(fields, "defects", at, problems);
        let leads_elsewhere = defects?.iter().any(|LeadsElsewhere(elsewhere)| *elsewhere);
        Some(ReadingFacts { kind: kind?, parts: parts?, leads_elsewhere })
    }
}

/// Whether a link with a defect leads elsewhere; no more is needed of a defect.
struct LeadsElsewhere(bool);

impl FromValue for LeadsElsewhere {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let fields = read::fields(value, at, problems)?;
        let name: DefectName = read::required(fields, "defect", at, problems)?;
        let host = match read::field(fields, "args") {
            Some(Value::Object(args)) => read::field(args, "host"),
            _ => None,
        };
        let host = if let Some(Value::Text(host)) = host { Some(host.as_str()) } else { None };
        Some(LeadsElsewhere(name.leads_elsewhere(host)))
    }
}

/// Explains what accepting it would do, without the defects of its link.
pub fn briefing(reading: &ReadingFacts, locale: &Locale) -> Result<Briefing, MissingText> {
    let text = |key: &str| locale.text(&["briefing.", key].concat());
    let mut briefing = Briefing {
        title: String::new(),
        asks: Vec::new(),
        grants: Vec::new(),
        withholds: Vec::new(),
        until: Vec::new(),
        unchanged: Vec::new(),
        verify: Vec::new(),
        defects: Vec::new(),
    };
    let kind = match reading.kind {
        ReadingKind::Reseller => InvitationKind::Reseller,
        ReadingKind::IndirectReseller => InvitationKind::IndirectReseller,
        ReadingKind::Dap => InvitationKind::Dap,
        ReadingKind::Gdap => InvitationKind::Gdap,
        ReadingKind::Offer | ReadingKind::Agreement => {
            let is_offer = reading.kind == ReadingKind::Offer;
            briefing.title = text(if is_offer { "titleOfOffer" } else { "titleOfAgreement" })?.to_owned();
            briefing.asks.push(text(if is_offer { "offer" } else { "agreement" })?.to_owned());
            briefing.verify = vec![text("ask")?.to_owned(), text("neverSafe")?.to_owned()];
            return Ok(briefing);
        }
        ReadingKind::Unreadable => {
            briefing.title = text("titleOfUnreadable")?.to_owned();
            briefing.asks.push(text("unreadable")?.to_owned());
            briefing.verify = vec![text("ask")?.to_owned(), text("neverSafe")?.to_owned()];
            return Ok(briefing);
        }
    };
    let parts = &reading.parts;
    let partner = text("partner")?;
    let provider = locale.text("invitation.provider")?;
    let filled = |text: &str| {
        sentence(&fill(text, |name| match name {
            "partner" => Some(partner),
            "provider" => Some(provider),
            _ => parts.get(name),
        }))
    };
    let own = |key: &str| -> Result<String, MissingText> { Ok(filled(text(key)?)) };
    let shared = |key: &str| -> Result<String, MissingText> {
        Ok(filled(locale.text(&["invitation.", key, ".", kind.as_str()].concat())?))
    };

    briefing.title =
        own(&if reading.leads_elsewhere { "titleOfElsewhere".to_owned() } else { ["title.", kind.as_str()].concat() })?;
    let asks = [
        (parts.partner_tenant_id.is_some(), "partnerTenant"),
        (parts.reseller_tenant_id.is_some(), "resellerTenant"),
        (parts.reseller_partner_id.is_some(), "resellerNumber"),
        (parts.provider_tenant_id.is_some(), "providerTenant"),
        (parts.relationship_id.is_some(), "relationship"),
    ];
    for (_, key) in asks.iter().filter(|(is_known, _)| *is_known) {
        briefing.asks.push(own(key)?);
    }
    if briefing.asks.is_empty() {
        briefing.asks.push(own("unknownPartner")?);
    } else {
        briefing.verify.push(own("compare")?);
    }
    briefing.grants.push(shared("grants")?);
    match (kind, parts.dap) {
        (InvitationKind::Gdap, _) => briefing.grants.push(own("rolesElsewhere")?),
        (InvitationKind::Dap, _) | (_, None) => {}
        (_, Some(true)) => briefing.grants.push(filled(locale.text("invitation.withDap")?)),
        (_, Some(false)) => briefing.withholds.push(own("withoutDap")?),
    }
    if kind == InvitationKind::Gdap || kind == InvitationKind::Dap || parts.dap != Some(true) {
        briefing.withholds.push(shared("withholds")?);
    }
    briefing.until.push(shared("until")?);
    briefing.unchanged = locale.list("invitation.unchanged").into_iter().map(filled).collect();
    briefing.verify.push(own("ask")?);
    // What must not be opened is not accepted either.
    if let Some(invitation) = Invitation::from_parts(kind, parts).filter(|_| !reading.leads_elsewhere) {
        briefing.verify.extend(acceptance::sentences(&invitation, locale)?.into_iter().map(str::to_owned));
    }
    briefing.verify.push(own("neverSafe")?);
    Ok(briefing)
}

/// The text, starting with a capital letter.
fn sentence(text: &str) -> String {
    let mut sentence = text.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// Explains what accepting an invitation would do.
///
/// # Errors
/// If the language lacks a text.
///
/// ```
/// use multipartner::{Locale, explain_invitation, invitation::Reseller, invite, locale, read_invitations};
/// let english: Locale = serde_json::from_str(locale::EN)?;
/// let link = invite(&Reseller::new("11111111-2222-4333-8444-555555555555".parse()?).into())?;
/// for reading in read_invitations(&link.url) {
///     println!("{}", explain_invitation(&reading, &english)?.title);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain_invitation(reading: &Reading, locale: &Locale) -> Result<Briefing, MissingText> {
    let mut briefing = briefing(&reading.into(), locale)?;
    for defect in &reading.defects {
        briefing.defects.push(defect_sentence(explain(defect, locale)?));
    }
    Ok(briefing)
}

/// The explanation of a defect, in one line.
pub(crate) fn defect_sentence(text: Explanation) -> String {
    [text.title, text.reason, text.remedy].join(" – ")
}
