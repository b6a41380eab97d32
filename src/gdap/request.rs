//! Checking a request for a GDAP relationship, and building what is posted to Microsoft Graph.

use crate::{
    engine::{
        decision::{Outcome, judge},
        finding::Finding,
    },
    model::{
        action::ActionType,
        cloud::Cloud,
        day::Day,
        duration::Duration,
        entra_roles::EntraRole,
        id::{RoleId, TenantId},
        resource::Resource,
        role::RoleReference,
    },
    policy::{
        case::Case,
        edition::Edition,
        gdap_request::{GdapRequestFacts, distinct},
        role_names::RolesAtStake,
    },
    wire::{
        error::{InputError, Problems},
        path::FieldPath,
        read::FromValue,
        records::{answer, record},
        value::Value,
    },
};

record! {
    /// A request for a GDAP relationship, before it is sent.
    pub struct GdapRequest {
        required {
            /// Its name, at most 50 characters and unique among all relationships of the partner.
            display_name: String = "displayName",
            /// How long it lasts: ISO 8601, from `P1D` to `P2Y`.
            duration: Duration = "duration",
            /// The Entra roles that it asks for, by template id or by name; see `roles()`.
            roles: Vec<RoleReference> = "roles",
        }
        optional {
            /// By how long it extends itself: `P180D`, or `P0D` or `PT0S` for not at all.
            auto_extend_duration: Duration = "autoExtendDuration",
            /// The customer; without one, any customer can approve it.
            customer_tenant_id: TenantId = "customerTenantId",
            /// The names of the partner's other relationships.
            taken_names: Vec<String> = "takenNames",
            /// The day for which to decide; by default the newest rules apply.
            as_of: Day = "asOf",
            /// The customer's cloud; the default is `global`.
            cloud: Cloud = "cloud",
        }
    }
}

/// A request as a caller states it, or as the body that is posted to Graph.
#[derive(Debug)]
pub struct StatedRequest(pub GdapRequest);

impl FromValue for StatedRequest {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        let body = Resource::of(value, at, &mut Problems::default());
        let body = body.filter(|body| ["accessDetails", "customer"].iter().any(|name| body.has(name)));
        match body.filter(|body| !["roles", "customerTenantId"].iter().any(|name| body.has(name))) {
            Some(body) => posted(body, problems),
            None => GdapRequest::from_value(value, at, problems),
        }
        .map(StatedRequest)
    }
}

/// The request that a body for Graph makes. It is read as leniently as what Graph returns, but what is not understood is
/// refused.
fn posted(body: Resource<'_>, problems: &mut Problems) -> Option<GdapRequest> {
    let remarks = problems;
    for name in ["displayName", "duration", "accessDetails"] {
        body.expect(name, remarks);
    }
    let display_name = body.read("displayName", remarks);
    let duration = body.duration("duration", remarks);
    let (roles, _) = body.unified_roles(remarks);
    let mut customer_tenant_id = None;
    body.within("customer", remarks, &mut |customer, remarks| {
        customer_tenant_id = customer.read_filled("tenantId", remarks);
    });
    let auto_extend_duration = body.duration("autoExtendDuration", remarks);
    let taken_names = body.read("takenNames", remarks);
    let (as_of, cloud) = (body.read("asOf", remarks), body.read("cloud", remarks));
    Some(GdapRequest {
        auto_extend_duration,
        customer_tenant_id,
        taken_names,
        as_of,
        cloud,
        ..GdapRequest::new(display_name?, duration?, roles)
    })
}

impl From<GdapRequestBody> for GdapRequest {
    fn from(body: GdapRequestBody) -> Self {
        let roles = body.access_details.unified_roles.into_iter().map(|role| role.role_definition_id.into()).collect();
        GdapRequest {
            auto_extend_duration: body.auto_extend_duration,
            customer_tenant_id: body.customer.map(|customer| customer.tenant_id),
            ..GdapRequest::new(body.display_name, body.duration, roles)
        }
    }
}

answer! {
    /// What to post, and what to know about it.
    pub struct GdapRequestReport {
        /// The body to post; `null` if a finding forbids it. A role that is listed twice is asked for once.
        pub body: Option<GdapRequestBody> = nullable "body",
        /// Which role was taken for each of those stated, in order.
        pub roles: Vec<RequestedRole> = "roles",
        /// What to know about it, worst first; `field` names the field that each is about.
        pub findings: Vec<Finding> = "findings",
    }
}

answer! {
    /// A role that a request states.
    pub struct RequestedRole {
        /// The template id or the name, as it was stated.
        pub stated: String = "stated",
        /// The template id of the role taken.
        pub id: RoleId = "id",
        /// Its name; left out if no text lists a role with this id.
        pub name: Option<&'static str> = "name",
    }
}

answer! {
    /// The body of `POST /tenantRelationships/delegatedAdminRelationships` in Microsoft Graph.
    pub struct GdapRequestBody {
        /// The name of the relationship.
        pub display_name: String = "displayName",
        /// How long it lasts.
        pub duration: Duration = "duration",
        /// By how long it extends itself.
        pub auto_extend_duration: Option<Duration> = "autoExtendDuration",
        /// The customer.
        pub customer: Option<GdapRequestCustomer> = "customer",
        /// The roles.
        pub access_details: GdapRequestAccess = "accessDetails",
    }
}

answer! {
    /// The customer, in the body of a request.
    pub struct GdapRequestCustomer {
        /// The customer's tenant.
        pub tenant_id: TenantId = "tenantId",
    }
}

answer! {
    /// The roles, in the body of a request.
    pub struct GdapRequestAccess {
        /// The roles.
        pub unified_roles: Vec<GdapRequestRole> = "unifiedRoles",
    }
}

answer! {
    /// A role, in the body of a request.
    pub struct GdapRequestRole {
        /// Its template id.
        pub role_definition_id: RoleId = "roleDefinitionId",
    }
}

/// Checks a request, and builds what is posted. A body that was built earlier makes a request again:
/// `GdapRequest::from(body)`.
///
/// # Errors
/// If the day is before the first edition for the cloud.
///
/// ```
/// use multipartner::{GdapRequest, gdap_request};
/// let roles = vec!["Service Support Administrator".parse()?];
/// let request = GdapRequest::new("Contoso support".into(), "P180D".parse()?, roles)
///     .customer_tenant_id("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
///
/// let report = gdap_request(&request)?;
/// println!("{}", serde_json::to_string(&report.body)?);
/// for finding in &report.findings {
///     println!("{}: {:?}", finding.rule.name, finding.field);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gdap_request(request: &GdapRequest) -> Result<GdapRequestReport, InputError> {
    let cloud = request.cloud.unwrap_or(Cloud::Global);
    Edition::in_force(cloud, request.as_of, "request.asOf")?;
    let facts = GdapRequestFacts {
        name_taken: request.taken_names.as_ref().map(|names| names.contains(&request.display_name)),
        customer_stated: request.customer_tenant_id.is_some(),
        ..GdapRequestFacts::of(
            &request.display_name,
            &request.duration,
            request.auto_extend_duration.as_ref(),
            &request.roles,
            request.as_of,
        )
    };
    let case = Case { gdap_request: Some(facts), ..Case::new(request.as_of, cloud, ActionType::RequestGdap) };
    let (outcome, mut findings) = judge(&case, &RolesAtStake::of_request(&request.roles, request.as_of));
    // A request says nothing about the partner, so assumptions about it are left out.
    findings.retain(|finding| finding.path.is_none());
    let roles = request.roles.iter().map(requested).collect();
    Ok(GdapRequestReport { body: (outcome != Outcome::Forbidden).then(|| body(request)), roles, findings })
}

fn requested(role: &RoleReference) -> RequestedRole {
    let name = EntraRole::of(role.id().as_str()).map(|role| role.name);
    RequestedRole { stated: role.stated().to_owned(), id: role.id().clone(), name }
}

fn body(request: &GdapRequest) -> GdapRequestBody {
    let role = |id: &RoleId| GdapRequestRole { role_definition_id: id.clone() };
    let unified_roles = distinct(&request.roles).into_iter().map(|(id, _)| role(id)).collect();
    GdapRequestBody {
        display_name: request.display_name.clone(),
        duration: request.duration.clone(),
        auto_extend_duration: request.auto_extend_duration.clone(),
        customer: request.customer_tenant_id.clone().map(|tenant_id| GdapRequestCustomer { tenant_id }),
        access_details: GdapRequestAccess { unified_roles },
    }
}
