//! Invitations, and the links that carry them.

use alloc::{string::String, vec, vec::Vec};

use crate::{
    case,
    cloud::Cloud,
    data::{Path, Read, Value, Write, fields, object, read_by_serde, read_field, read_record},
    day::Day,
    decision::{self, Finding},
    error::{ErrorCode, InputError},
    format::{CLOUD, FORMATS, Format, FormatName, Provenance},
    name::names,
    parts::InvitationParts,
    rule::Looks,
    rules::CHECKBOX,
};

names! {
    /// What a customer can be invited to.
    pub enum InvitationKind {
        /// A reseller relationship with one partner.
        Reseller = "reseller",
        /// A reseller relationship with an indirect reseller and its provider at once.
        IndirectReseller = "indirect-reseller",
        /// Delegated admin privileges without sale, as an advisor has them.
        Dap = "dap",
        /// A granular delegated admin relationship that the partner has locked for approval.
        Gdap = "gdap",
    }
}

impl InvitationKind {
    /// The parts that an invitation of this kind has to have.
    pub fn required(self) -> &'static [&'static str] {
        match self {
            InvitationKind::Reseller | InvitationKind::Dap => &["partnerTenantId"],
            InvitationKind::IndirectReseller => &["resellerTenantId", "resellerPartnerId", "providerTenantId"],
            InvitationKind::Gdap => &["relationshipId"],
        }
    }

    /// The parts that it may have besides.
    pub fn optional(self) -> &'static [&'static str] {
        match self {
            InvitationKind::Reseller | InvitationKind::IndirectReseller => &["dap"],
            InvitationKind::Dap | InvitationKind::Gdap => &[],
        }
    }
}

/// An invitation: what its kind requires is there, and nothing that is foreign to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    kind: InvitationKind,
    parts: InvitationParts,
    /// The day, which picks the generation of the link; default: the newest.
    pub as_of: Option<Day>,
    /// The customer's cloud; default: the global one.
    pub cloud: Option<Cloud>,
}

impl Invitation {
    /// The invitation that these parts make, where none is missing. Parts that are foreign to the kind are left out.
    pub fn of(kind: InvitationKind, parts: InvitationParts) -> Option<Invitation> {
        let parts = parts.only(|name| kind.required().contains(&name) || kind.optional().contains(&name));
        let whole = kind.required().iter().all(|name| parts.get(name).is_some());
        whole.then_some(Invitation { kind, parts, as_of: None, cloud: None })
    }

    /// What it invites to.
    pub fn kind(&self) -> InvitationKind {
        self.kind
    }

    /// Does a reseller relationship bring delegated admin privileges along?
    pub(crate) fn asks_dap(&self) -> bool {
        let by_format = || Format::on(self.kind, self.as_of)?.dap();
        let sells = matches!(self.kind, InvitationKind::Reseller | InvitationKind::IndirectReseller);
        sells && self.parts.dap.or_else(by_format) == Some(true)
    }

    /// Who asks, and for what.
    pub fn parts(&self) -> &InvitationParts {
        &self.parts
    }
}

impl Read for Invitation {
    fn blank() -> Self {
        Invitation { kind: InvitationKind::blank(), parts: InvitationParts::blank(), as_of: None, cloud: None }
    }

    fn read(&mut self, value: &Value, at: &Path<'_>) -> Result<(), InputError> {
        read_field(fields(value, at)?, at, "kind", &mut self.kind)?;
        let parts = &mut self.parts;
        let mut record: Vec<(&'static str, &mut dyn Read)> = vec![
            ("partnerTenantId", &mut parts.partner_tenant_id),
            ("resellerTenantId", &mut parts.reseller_tenant_id),
            ("resellerPartnerId", &mut parts.reseller_partner_id),
            ("providerTenantId", &mut parts.provider_tenant_id),
            ("relationshipId", &mut parts.relationship_id),
            ("dap", &mut parts.dap),
        ];
        let (required, optional) = (self.kind.required(), self.kind.optional());
        record.retain(|(name, _)| required.contains(name) || optional.contains(name));
        record.extend([("asOf", &mut self.as_of as &mut dyn Read), ("cloud", &mut self.cloud)]);
        read_record(value, at, Some("kind"), &mut record)?;
        match required.iter().find(|name| self.parts.get(name).is_none()) {
            Some(missing) => Err(InputError::new(ErrorCode::MissingField, &Path::Field(at, missing))),
            None => Ok(()),
        }
    }
}

read_by_serde!(Invitation);

impl Write for Invitation {
    fn write(&self) -> Value {
        let mut all = object(&[("kind", &self.kind)]);
        for more in [self.parts.write(), object(&[("asOf", &self.as_of), ("cloud", &self.cloud)])] {
            if let (Value::Object(fields), Value::Object(more)) = (&mut all, more) {
                fields.extend(more);
            }
        }
        all
    }
}

/// A link that was built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub url: String,
    /// Its generation.
    pub format: FormatName,
    /// Who vouches for that format.
    pub provenance: Provenance,
    /// Where it was seen.
    pub source: &'static str,
    /// What to know before it is sent.
    pub findings: Vec<Finding>,
}

impl Write for Link {
    fn write(&self) -> Value {
        object(&[
            ("url", &self.url),
            ("format", &self.format),
            ("provenance", &self.provenance),
            ("source", &self.source),
            ("findings", &self.findings),
        ])
    }
}

/// Builds the link of an invitation, exactly as a source prints it.
///
/// # Errors
/// Where no source prints a link for that kind, day, cloud and choice of delegated admin privileges.
pub fn invite(invitation: &Invitation) -> Result<Link, InputError> {
    invite_at(invitation, &Path::Root("invitation"))
}

/// Likewise, of an invitation that stands at this path.
pub(crate) fn invite_at(invitation: &Invitation, root: &Path<'_>) -> Result<Link, InputError> {
    let (kind, cloud, day) = (invitation.kind, invitation.cloud.unwrap_or(CLOUD), invitation.as_of);
    let at = |field| Path::Field(root, field);
    let refused = |code, field| InputError::new(code, &at(field)).with("kind", kind.name()).with("cloud", cloud.name());

    let era = case::era(day, cloud, &at("asOf"))?;
    if cloud != CLOUD {
        return Err(refused(ErrorCode::NoSourcedLink, "cloud"));
    }
    let format = Format::on(kind, day).ok_or_else(|| {
        let first = FORMATS.iter().filter(|format| format.kind == Some(kind)).find_map(|format| format.built);
        refused(ErrorCode::NoSourcedLink, "asOf").expected(&first.map(|first| first.since.text()).unwrap_or_default())
    })?;

    let mut parts = invitation.parts.clone();
    if format.has_part("dap") {
        parts.dap = Some(parts.dap.unwrap_or(false));
    } else if parts.dap.is_some_and(|asked| Some(asked) != format.dap()) {
        let code = match format.dap() {
            Some(true) if day.is_some_and(|day| day >= CHECKBOX) => ErrorCode::NoSourcedLink,
            Some(true) => ErrorCode::DapNotOptional,
            _ => ErrorCode::DapNotOffered,
        };
        return Err(refused(code, "dap"));
    }
    let url = format.fill(&parts).ok_or_else(|| refused(ErrorCode::NoSourcedLink, "kind"))?;
    let speaks = |looks: &Looks| matches!(looks, Looks::AtLink(looks) if looks(format));
    let findings = decision::findings(cloud, era.first_day(), speaks);
    Ok(Link { url, format: format.name, provenance: format.provenance, source: format.source, findings })
}
