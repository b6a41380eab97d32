//! What a request for a granular delegated admin relationship asks for, as the rules see it.

use alloc::{borrow::ToOwned, collections::BTreeSet, string::String, vec::Vec};

use crate::{
    action::ActionType,
    case::{Case, era},
    cloud::Cloud,
    data::{Path, Value, Write, object, record},
    day::Day,
    decision::{Decision, Finding, Outcome},
    duration::Duration,
    error::InputError,
    id::{RoleId, TenantId},
    role::{GLOBAL_ADMINISTRATOR, Listed, Role},
};

/// The longest display name, in characters.
///
/// Source: Graph v1.0, delegatedAdminRelationship resource type.
const LONGEST_NAME: usize = 50;

/// The longest duration, in days.
///
/// Source: as above: `P1D` to `P2Y`, both included.
const LONGEST_DURATION: u32 = 730;

/// A display name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestName {
    /// Letters, digits, dashes and underscores.
    Plain,
    /// Other characters too.
    Unusual,
    /// Nothing to see.
    Empty,
    /// Longer than fits.
    TooLong,
}

/// How long the relationship is to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestDuration {
    /// From a day to two years.
    Fits,
    /// Shorter or longer.
    Outside,
}

impl RequestDuration {
    /// Whether it is one that a relationship can have.
    pub fn of(duration: &Duration) -> RequestDuration {
        match duration.days() {
            Some(1..=LONGEST_DURATION) => RequestDuration::Fits,
            _ => RequestDuration::Outside,
        }
    }
}

/// By how long it is to extend itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AutoExtend {
    /// Not at all.
    Off,
    /// By 180 days.
    On,
    /// By anything else.
    Other,
}

/// The roles that it is to carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestRoles {
    /// Microsoft's list has them all.
    Listed,
    /// A third party's list has some of them.
    ListedByThirdParty,
    /// No list has some of them.
    SomeUnknown,
    /// No list has any of them.
    Unknown,
    /// One of them cannot be asked for.
    NotRequestable,
    /// There are none.
    None,
}

/// All of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GdapRequestFacts {
    /// Its display name.
    pub name: RequestName,
    /// How long it lasts.
    pub duration: RequestDuration,
    /// By how long it extends itself.
    pub auto_extend: AutoExtend,
    /// Its roles.
    pub roles: RequestRoles,
    /// Is Global Administrator among them?
    pub global_administrator: bool,
    /// Is any other among them that Microsoft labels as privileged?
    pub privileged: bool,
    /// Is one of them there twice?
    pub role_twice: bool,
    /// Does another relationship of the partner bear the name already, as far as that was stated?
    pub name_taken: Option<bool>,
    /// Is it for a certain customer?
    pub customer_stated: bool,
}

impl GdapRequestFacts {
    /// What is asked for.
    pub fn of(name: &str, duration: &Duration, auto_extend: Option<&Duration>, roles: &[RoleId]) -> GdapRequestFacts {
        GdapRequestFacts {
            name: request_name(name),
            duration: RequestDuration::of(duration),
            auto_extend: match auto_extend.map(Duration::text) {
                None | Some("P0D" | "PT0S") => AutoExtend::Off,
                Some("P180D") => AutoExtend::On,
                Some(_) => AutoExtend::Other,
            },
            roles: request_roles(roles),
            global_administrator: roles.iter().any(is_global_administrator),
            privileged: roles
                .iter()
                .any(|id| !is_global_administrator(id) && Role::of(id).is_some_and(|role| role.privileged)),
            role_twice: each_once(roles).len() < roles.len(),
            name_taken: None,
            customer_stated: true,
        }
    }
}

/// The roles in order, each as often as once.
pub(crate) fn each_once(roles: &[RoleId]) -> Vec<&RoleId> {
    let mut known = BTreeSet::new();
    roles.iter().filter(|role| known.insert(role.text())).collect()
}

fn is_global_administrator(role: &RoleId) -> bool {
    role.text() == GLOBAL_ADMINISTRATOR
}

fn request_name(name: &str) -> RequestName {
    if name.trim().is_empty() {
        RequestName::Empty
    } else if name.chars().count() > LONGEST_NAME {
        RequestName::TooLong
    } else if name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')) {
        RequestName::Plain
    } else {
        RequestName::Unusual
    }
}

fn request_roles(roles: &[RoleId]) -> RequestRoles {
    let mut lists = Vec::new();
    for id in roles {
        lists.push(Role::of(id).map(|role| role.listed));
    }
    if lists.is_empty() {
        RequestRoles::None
    } else if lists.contains(&Some(Listed::NotRequestable)) {
        RequestRoles::NotRequestable
    } else if lists.iter().all(Option::is_none) {
        RequestRoles::Unknown
    } else if lists.contains(&None) {
        RequestRoles::SomeUnknown
    } else if lists.contains(&Some(Listed::ByThirdParty)) {
        RequestRoles::ListedByThirdParty
    } else {
        RequestRoles::Listed
    }
}

record! {
    /// A request for a granular delegated admin relationship, before it is sent.
    pub struct GdapRequest {
        /// Its name.
        pub display_name: String = "displayName",
        /// How long it lasts.
        pub duration: Duration = "duration",
        /// By how long it extends itself.
        pub auto_extend_duration: Option<Duration> = "autoExtendDuration",
        /// The Entra roles it asks for.
        pub roles: Vec<RoleId> = "roles",
        /// The customer; without one, any customer may approve it.
        pub customer_tenant_id: Option<TenantId> = "customerTenantId",
        /// The names that other relationships of the partner bear.
        pub taken_names: Option<Vec<String>> = "takenNames",
        /// The day to judge by; default: the newest edition.
        pub as_of: Option<Day> = "asOf",
        /// Default: the global cloud.
        pub cloud: Option<Cloud> = "cloud",
    }
}

/// What to post to `/tenantRelationships/delegatedAdminRelationships`, and what is to be said of it.
#[derive(Clone, Debug)]
pub struct GdapRequestReport {
    /// The body; none where a finding forbids it.
    pub body: Option<Value>,
    /// What is to be said of it, worst first.
    pub findings: Vec<Finding>,
}

impl Write for GdapRequestReport {
    fn write(&self) -> Value {
        let body = self.body.clone().unwrap_or(Value::Null);
        Value::Object(Vec::from([("body".to_owned(), body), ("findings".to_owned(), self.findings.write())]))
    }
}

/// Checks a request, and builds what is to be posted.
///
/// # Errors
/// Where the day lies before the first edition for the cloud.
pub fn gdap_request(spec: &GdapRequest) -> Result<GdapRequestReport, InputError> {
    let cloud = spec.cloud.unwrap_or(Cloud::Global);
    let era = era(spec.as_of, cloud, &Path::Field(&Path::Root("request"), "asOf"))?;
    let request = GdapRequestFacts {
        name_taken: spec.taken_names.as_ref().map(|names| names.contains(&spec.display_name)),
        customer_stated: spec.customer_tenant_id.is_some(),
        ..GdapRequestFacts::of(&spec.display_name, &spec.duration, spec.auto_extend_duration.as_ref(), &spec.roles)
    };
    let case = Case { gdap_request: Some(request), ..Case::bare(era, cloud, ActionType::RequestGdap) };
    let Decision { outcome, mut findings, .. } = Decision::of(&case);
    findings.retain(|finding| finding.path.is_none()); // of the partner and its user nothing is stated here
    let body = (outcome != Outcome::Forbidden).then(|| body(spec));
    Ok(GdapRequestReport { body, findings })
}

fn body(spec: &GdapRequest) -> Value {
    let mut roles = Vec::new();
    for id in each_once(&spec.roles) {
        roles.push(object(&[("roleDefinitionId", id)]));
    }
    let mut body = object(&[
        ("displayName", &spec.display_name),
        ("duration", &spec.duration),
        ("autoExtendDuration", &spec.auto_extend_duration),
    ]);
    if let Value::Object(fields) = &mut body {
        if let Some(customer) = &spec.customer_tenant_id {
            fields.push(("customer".to_owned(), object(&[("tenantId", customer)])));
        }
        let details = Value::Object(Vec::from([("unifiedRoles".to_owned(), Value::List(roles))]));
        fields.push(("accessDetails".to_owned(), details));
    }
    body
}
