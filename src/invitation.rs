//! Invitations, and the links that carry them.

use crate::{
    case,
    cloud::Cloud,
    data::{Path, Value, Write, object, tagged},
    day::Day,
    decision::Finding,
    error::{ErrorCode, InputError},
    format::{CLOUD, FORMATS, Format, FormatName, VouchedBy},
    id::{PartnerId, RelationshipId, TenantId},
    parts::InvitationParts,
    rule::Looks,
    rules::BOOK,
};

tagged! {
    /// An invitation, in its parts. The day picks the generation of the link; default: the newest.
    pub enum Invitation, told apart by "kind",
    /// What a customer can be invited to.
    named InvitationKind {
        /// A reseller relationship with one partner.
        Reseller = "reseller" {
            /// The partner who asks.
            partner_tenant_id: TenantId = "partnerTenantId",
            /// Also ask for delegated admin privileges? Default: no, where the day leaves the choice.
            delegated_admin: Option<bool> = "delegatedAdmin",
            /// The day.
            as_of: Option<Day> = "asOf",
            /// The customer's cloud.
            cloud: Option<Cloud> = "cloud",
        }
        /// A reseller relationship with an indirect reseller and its provider at once.
        IndirectReseller = "indirect-reseller" {
            /// The reseller who asks.
            reseller_tenant_id: TenantId = "resellerTenantId",
            /// The reseller's numeric PartnerID.
            reseller_partner_id: PartnerId = "resellerPartnerId",
            /// The provider behind it.
            provider_tenant_id: TenantId = "providerTenantId",
            /// Also ask for delegated admin privileges? Default: no, where the day leaves the choice.
            delegated_admin: Option<bool> = "delegatedAdmin",
            /// The day.
            as_of: Option<Day> = "asOf",
            /// The customer's cloud.
            cloud: Option<Cloud> = "cloud",
        }
        /// Delegated admin privileges without sale, as an advisor has them.
        DelegatedAdmin = "delegated-admin" {
            /// The partner who asks.
            partner_tenant_id: TenantId = "partnerTenantId",
            /// The day.
            as_of: Option<Day> = "asOf",
            /// The customer's cloud.
            cloud: Option<Cloud> = "cloud",
        }
        /// A granular delegated admin relationship that the partner has locked for approval.
        GranularAdmin = "granular-admin" {
            /// The relationship to approve.
            relationship_id: RelationshipId = "relationshipId",
            /// The day.
            as_of: Option<Day> = "asOf",
            /// The customer's cloud.
            cloud: Option<Cloud> = "cloud",
        }
    }
}

impl Invitation {
    fn as_of(&self) -> Option<Day> {
        match self {
            Invitation::Reseller { as_of, .. }
            | Invitation::IndirectReseller { as_of, .. }
            | Invitation::DelegatedAdmin { as_of, .. }
            | Invitation::GranularAdmin { as_of, .. } => *as_of,
        }
    }

    fn cloud(&self) -> Cloud {
        match self {
            Invitation::Reseller { cloud, .. }
            | Invitation::IndirectReseller { cloud, .. }
            | Invitation::DelegatedAdmin { cloud, .. }
            | Invitation::GranularAdmin { cloud, .. } => cloud.unwrap_or(CLOUD),
        }
    }

    fn parts(&self) -> InvitationParts {
        let mut parts = InvitationParts::default();
        match self.clone() {
            Invitation::Reseller { partner_tenant_id, delegated_admin, .. } => {
                parts.partner_tenant_id = Some(partner_tenant_id);
                parts.delegated_admin = delegated_admin;
            }
            Invitation::IndirectReseller {
                reseller_tenant_id,
                reseller_partner_id,
                provider_tenant_id,
                delegated_admin,
                ..
            } => {
                parts.reseller_tenant_id = Some(reseller_tenant_id);
                parts.reseller_partner_id = Some(reseller_partner_id);
                parts.provider_tenant_id = Some(provider_tenant_id);
                parts.delegated_admin = delegated_admin;
            }
            Invitation::DelegatedAdmin { partner_tenant_id, .. } => parts.partner_tenant_id = Some(partner_tenant_id),
            Invitation::GranularAdmin { relationship_id, .. } => parts.relationship_id = Some(relationship_id),
        }
        parts
    }

    /// The invitation that these parts make, where none is missing.
    pub(crate) fn from_parts(kind: InvitationKind, parts: InvitationParts) -> Option<Invitation> {
        let (as_of, cloud) = (None, None);
        let delegated_admin = parts.delegated_admin;
        Some(match kind {
            InvitationKind::Reseller => {
                Invitation::Reseller { partner_tenant_id: parts.partner_tenant_id?, delegated_admin, as_of, cloud }
            }
            InvitationKind::IndirectReseller => Invitation::IndirectReseller {
                reseller_tenant_id: parts.reseller_tenant_id?,
                reseller_partner_id: parts.reseller_partner_id?,
                provider_tenant_id: parts.provider_tenant_id?,
                delegated_admin,
                as_of,
                cloud,
            },
            InvitationKind::DelegatedAdmin => {
                Invitation::DelegatedAdmin { partner_tenant_id: parts.partner_tenant_id?, as_of, cloud }
            }
            InvitationKind::GranularAdmin => {
                Invitation::GranularAdmin { relationship_id: parts.relationship_id?, as_of, cloud }
            }
        })
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
    let (kind, cloud, day) = (invitation.kind(), invitation.cloud(), invitation.as_of());
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

    let mut parts = invitation.parts();
    if format.has_part("delegatedAdmin") {
        parts.delegated_admin = Some(parts.delegated_admin.unwrap_or(false));
    } else if parts.delegated_admin.is_some_and(|asked| Some(asked) != format.delegated_admin()) {
        let code = match format.delegated_admin() {
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
