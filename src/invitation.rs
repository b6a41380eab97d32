//! Invitations, and the links that carry them.

use crate::{
    case,
    cloud::Cloud,
    data::{Fields, Path, Read, Value, Write, object, optional},
    day::Day,
    decision::Finding,
    error::{ErrorCode, InputError},
    format::{CLOUD, FORMATS, Format, FormatName, VouchedBy},
    name::names,
    parts::InvitationParts,
    rule::Looks,
    rules::{BOOK, CHECKBOX},
};

names! {
    /// What a customer can be invited to.
    pub enum InvitationKind {
        /// A reseller relationship with one partner.
        Reseller = "reseller",
        /// A reseller relationship with an indirect reseller and its provider at once.
        IndirectReseller = "indirect-reseller",
        /// Delegated admin privileges without sale, as an advisor has them.
        DelegatedAdmin = "delegated-admin",
        /// A granular delegated admin relationship that the partner has locked for approval.
        GranularAdmin = "granular-admin",
    }
}

impl InvitationKind {
    /// The parts that an invitation of this kind has to have.
    pub fn required(self) -> &'static [&'static str] {
        match self {
            InvitationKind::Reseller | InvitationKind::DelegatedAdmin => &["partnerTenantId"],
            InvitationKind::IndirectReseller => &["resellerTenantId", "resellerPartnerId", "providerTenantId"],
            InvitationKind::GranularAdmin => &["relationshipId"],
        }
    }

    /// The parts that it may have besides.
    pub fn optional(self) -> &'static [&'static str] {
        match self {
            InvitationKind::Reseller | InvitationKind::IndirectReseller => &["delegatedAdmin"],
            InvitationKind::DelegatedAdmin | InvitationKind::GranularAdmin => &[],
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
    pub fn of(kind: InvitationKind, mut parts: InvitationParts) -> Option<Invitation> {
        if kind.optional().is_empty() {
            parts.delegated_admin = None;
        }
        let whole = kind.required().iter().all(|name| parts.get(name).is_some());
        whole.then_some(Invitation { kind, parts, as_of: None, cloud: None })
    }

    /// What it invites to.
    pub fn kind(&self) -> InvitationKind {
        self.kind
    }

    /// Who asks, and for what.
    pub fn parts(&self) -> &InvitationParts {
        &self.parts
    }
}

impl Read for Invitation {
    fn read(value: &Value, at: &Path<'_>) -> Result<Self, InputError> {
        let fields = Fields::of(value, at)?;
        let kind: InvitationKind = fields.get("kind")?;
        let known = [&["kind"], kind.required(), kind.optional(), &["asOf", "cloud"]].concat();
        let fields = fields.only(&known)?;
        let parts = InvitationParts {
            partner_tenant_id: fields.get("partnerTenantId")?,
            reseller_tenant_id: fields.get("resellerTenantId")?,
            reseller_partner_id: fields.get("resellerPartnerId")?,
            provider_tenant_id: fields.get("providerTenantId")?,
            delegated_admin: fields.get("delegatedAdmin")?,
            relationship_id: fields.get("relationshipId")?,
        };
        let (as_of, cloud) = (fields.get("asOf")?, fields.get("cloud")?);
        if let Some(missing) = kind.required().iter().find(|name| parts.get(name).is_none()) {
            return Err(InputError::new(ErrorCode::MissingField, &Path::Field(at, missing)));
        }
        Ok(Invitation { kind, parts, as_of, cloud })
    }
}

impl Write for Invitation {
    fn write(&self) -> Value {
        let mut fields = vec![("kind".into(), self.kind.write())];
        if let Value::Object(parts) = self.parts.write() {
            fields.extend(parts);
        }
        for (name, value) in [("asOf", optional(&self.as_of)), ("cloud", optional(&self.cloud))] {
            if value != Value::Undefined {
                fields.push((name.into(), value));
            }
        }
        Value::Object(fields)
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
    pub vouched_by: VouchedBy,
    /// Where it was seen.
    pub source: &'static str,
    /// What to know before it is sent.
    pub findings: Vec<Finding>,
}

impl Write for Link {
    fn write(&self) -> Value {
        object(vec![
            ("url", self.url.clone().into()),
            ("format", self.format.write()),
            ("vouchedBy", self.vouched_by.write()),
            ("source", self.source.into()),
            ("findings", self.findings.write()),
        ])
    }
}

/// Builds the link of an invitation, exactly as a source prints it.
///
/// # Errors
/// Where no source prints a link for that kind, day, cloud and choice of delegated admin privileges.
pub fn invite(invitation: &Invitation) -> Result<Link, InputError> {
    let (kind, cloud, day) = (invitation.kind, invitation.cloud.unwrap_or(CLOUD), invitation.as_of);
    let at = |field| Path::Field(&Path::Root("invitation"), field);
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
    if format.has_part("delegatedAdmin") {
        parts.delegated_admin = Some(parts.delegated_admin.unwrap_or(false));
    } else if parts.delegated_admin.is_some_and(|asked| Some(asked) != format.delegated_admin()) {
        let code = match format.delegated_admin() {
            Some(true) if day.is_some_and(|day| day >= CHECKBOX) => ErrorCode::NoSourcedLink,
            Some(true) => ErrorCode::DelegatedAdminNotOptional,
            _ => ErrorCode::DelegatedAdminNotOffered,
        };
        return Err(refused(code, "delegatedAdmin"));
    }
    let url = format.fill(|name| parts.get(name)).ok_or_else(|| refused(ErrorCode::NoSourcedLink, "kind"))?;
    let mut findings = Vec::new();
    for rule in &BOOK {
        if let Looks::AtLink(looks) = rule.looks
            && era.first_day().is_some_and(|day| rule.holds(cloud, day))
            && looks(format)
        {
            findings.push(Finding::new(rule));
        }
    }
    Ok(Link { url, format: format.name, vouched_by: format.vouched_by, source: format.source, findings })
}
