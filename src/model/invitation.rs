//! Invitations: what a customer is asked to accept.

use crate::{
    model::{
        cloud::Cloud,
        day::Day,
        id::{PartnerId, RelationshipId, TenantId},
    },
    wire::records::{record, tagged_union},
};

record! {
    /// Invites to a reseller relationship with one partner.
    pub struct Reseller {
        required {
            /// The partner who asks.
            partner_tenant_id: TenantId = "partnerTenantId",
        }
        optional {
            /// Whether it asks for delegated admin privileges (DAP) as well.
            dap: bool = "dap",
            /// The day, which decides the format of the link; by default the newest format.
            as_of: Day = "asOf",
            /// The customer's cloud; the default is `global`.
            cloud: Cloud = "cloud",
        }
    }
}

record! {
    /// Invites to a reseller relationship with an indirect reseller and its indirect provider at once.
    pub struct IndirectReseller {
        required {
            /// The indirect reseller who asks.
            reseller_tenant_id: TenantId = "resellerTenantId",
            /// The reseller's numeric PartnerID.
            reseller_partner_id: PartnerId = "resellerPartnerId",
        }
        optional {
            /// The indirect provider of that reseller. Links without one are read, but never built.
            provider_tenant_id: TenantId = "providerTenantId",
            /// Whether it asks for delegated admin privileges (DAP) as well.
            dap: bool = "dap",
            /// The day, which decides the format of the link; by default the newest format.
            as_of: Day = "asOf",
            /// The customer's cloud; the default is `global`.
            cloud: Cloud = "cloud",
        }
    }
}

record! {
    /// Invites to grant delegated admin privileges (DAP) without a reseller relationship, as to an advisor.
    pub struct Dap {
        required {
            /// The partner who asks.
            partner_tenant_id: TenantId = "partnerTenantId",
        }
        optional {
            /// The day, which decides the format of the link; by default the newest format.
            as_of: Day = "asOf",
            /// The customer's cloud; the default is `global`.
            cloud: Cloud = "cloud",
        }
    }
}

record! {
    /// Invites to approve a GDAP relationship that the partner has locked for approval.
    pub struct Gdap {
        required {
            /// The relationship to approve.
            relationship_id: RelationshipId = "relationshipId",
        }
        optional {
            /// The day, which decides the format of the link; by default the newest format.
            as_of: Day = "asOf",
            /// The customer's cloud; the default is `global`.
            cloud: Cloud = "cloud",
        }
    }
}

tagged_union! {
    /// An invitation that a partner sends to a customer.
    pub enum Invitation, tag "kind",
    /// What a customer can be invited to.
    kind InvitationKind {
        Reseller = "reseller",
        IndirectReseller = "indirect-reseller",
        Dap = "dap",
        Gdap = "gdap",
    }
}

record! {
    /// The parts of an invitation, as far as they are known.
    pub struct InvitationParts {
        optional {
            /// The partner who asks.
            partner_tenant_id: TenantId = "partnerTenantId",
            /// The indirect reseller who asks.
            reseller_tenant_id: TenantId = "resellerTenantId",
            /// The reseller's numeric PartnerID.
            reseller_partner_id: PartnerId = "resellerPartnerId",
            /// The indirect provider of that reseller.
            provider_tenant_id: TenantId = "providerTenantId",
            /// Whether it asks for delegated admin privileges (DAP).
            dap: bool = "dap",
            /// The GDAP relationship to approve.
            relationship_id: RelationshipId = "relationshipId",
        }
    }
}

impl Invitation {
    /// The invitation that these parts make; `None` if one that the kind requires is missing. Other parts are ignored.
    pub(crate) fn from_parts(kind: InvitationKind, parts: &InvitationParts) -> Option<Invitation> {
        let parts = parts.clone();
        Some(match kind {
            InvitationKind::Reseller => Reseller { dap: parts.dap, ..Reseller::new(parts.partner_tenant_id?) }.into(),
            InvitationKind::IndirectReseller => {
                let (reseller, number) = (parts.reseller_tenant_id?, parts.reseller_partner_id?);
                let provider_tenant_id = parts.provider_tenant_id;
                let dap = parts.dap;
                IndirectReseller { provider_tenant_id, dap, ..IndirectReseller::new(reseller, number) }.into()
            }
            InvitationKind::Dap => Dap::new(parts.partner_tenant_id?).into(),
            InvitationKind::Gdap => Gdap::new(parts.relationship_id?).into(),
        })
    }

    /// Its parts.
    pub(crate) fn parts(&self) -> InvitationParts {
        let mut parts = InvitationParts::new();
        match self.clone() {
            Invitation::Reseller(invitation) => {
                parts.partner_tenant_id = Some(invitation.partner_tenant_id);
                parts.dap = invitation.dap;
            }
            Invitation::IndirectReseller(invitation) => {
                parts.reseller_tenant_id = Some(invitation.reseller_tenant_id);
                parts.reseller_partner_id = Some(invitation.reseller_partner_id);
                parts.provider_tenant_id = invitation.provider_tenant_id;
                parts.dap = invitation.dap;
            }
            Invitation::Dap(invitation) => parts.partner_tenant_id = Some(invitation.partner_tenant_id),
            Invitation::Gdap(invitation) => parts.relationship_id = Some(invitation.relationship_id),
        }
        parts
    }

    /// The day, which decides the format of the link.
    pub fn as_of(&self) -> Option<Day> {
        match self {
            Invitation::Reseller(invitation) => invitation.as_of,
            Invitation::IndirectReseller(invitation) => invitation.as_of,
            Invitation::Dap(invitation) => invitation.as_of,
            Invitation::Gdap(invitation) => invitation.as_of,
        }
    }

    /// The customer's cloud, if it is stated.
    pub fn cloud(&self) -> Option<Cloud> {
        match self {
            Invitation::Reseller(invitation) => invitation.cloud,
            Invitation::IndirectReseller(invitation) => invitation.cloud,
            Invitation::Dap(invitation) => invitation.cloud,
            Invitation::Gdap(invitation) => invitation.cloud,
        }
    }

    /// Whether it asks for delegated admin privileges, if it is a reseller invitation that says so.
    pub fn dap(&self) -> Option<bool> {
        match self {
            Invitation::Reseller(invitation) => invitation.dap,
            Invitation::IndirectReseller(invitation) => invitation.dap,
            Invitation::Dap(_) | Invitation::Gdap(_) => None,
        }
    }
}

impl InvitationParts {
    /// The part that templates of links call by this name, as it is written in a link.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        match name {
            "partnerTenantId" => self.partner_tenant_id.as_ref().map(TenantId::as_str),
            "resellerTenantId" => self.reseller_tenant_id.as_ref().map(TenantId::as_str),
            "resellerPartnerId" => self.reseller_partner_id.as_ref().map(PartnerId::as_str),
            "providerTenantId" => self.provider_tenant_id.as_ref().map(TenantId::as_str),
            "dap" => self.dap.map(|asks| if asks { "true" } else { "false" }),
            "relationshipId" => self.relationship_id.as_ref().map(RelationshipId::as_str),
            _ => None,
        }
    }
}
