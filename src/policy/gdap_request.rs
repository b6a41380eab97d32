//! What a request for a GDAP relationship asks for, as the rules see it.

use crate::{
    model::{duration::Duration, id::RoleId},
    policy::entra_roles::{EntraRole, GLOBAL_ADMINISTRATOR, RoleSource},
};

/// The longest display name, in characters.
///
/// Source: Graph v1.0, delegatedAdminRelationship resource type.
const LONGEST_NAME: usize = 50;

/// The longest duration, in days.
///
/// Source: as above: `P1D` to `P2Y`, both included.
const LONGEST_DURATION: u32 = 730;

/// What the display name is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestName {
    /// Letters, digits, hyphens and underscores.
    Plain,
    /// Other characters, too.
    Unusual,
    /// Empty, or white space.
    Empty,
    /// More than 50 characters.
    TooLong,
}

/// How long the relationship would last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestDuration {
    /// From one day to two years.
    WithinLimits,
    /// Shorter or longer.
    OutsideLimits,
}

impl RequestDuration {
    /// Whether a relationship can last that long.
    pub fn of(duration: &Duration) -> RequestDuration {
        match duration.days() {
            Some(1..=LONGEST_DURATION) => RequestDuration::WithinLimits,
            _ => RequestDuration::OutsideLimits,
        }
    }
}

/// By how long it would extend itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AutoExtend {
    /// Not at all.
    Off,
    /// By 180 days.
    On,
    /// By anything else.
    Other,
}

/// The roles that it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RequestRoles {
    /// Microsoft's list includes all of them.
    Listed,
    /// Some of them are only in a third party's list.
    ListedByThirdParty,
    /// Some of them are in no list.
    SomeUnknown,
    /// None of them is in any list.
    Unknown,
    /// One of them cannot be requested.
    NotRequestable,
    /// There are none.
    None,
}

/// What a request for a GDAP relationship asks for.
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
    /// Whether Global Administrator is among them.
    pub global_administrator: bool,
    /// Whether another role is among them that Microsoft labels as privileged.
    pub privileged: bool,
    /// Whether a role is listed twice.
    pub role_twice: bool,
    /// Whether another relationship of the partner already has the name, if that was stated.
    pub name_taken: Option<bool>,
    /// Whether it names the customer.
    pub customer_stated: bool,
}

impl GdapRequestFacts {
    /// The facts about these fields of a request.
    pub(crate) fn of(
        name: &str,
        duration: &Duration,
        auto_extend: Option<&Duration>,
        roles: &[RoleId],
    ) -> GdapRequestFacts {
        GdapRequestFacts {
            name: request_name(name),
            duration: RequestDuration::of(duration),
            auto_extend: match auto_extend.map(Duration::as_str) {
                None | Some("P0D" | "PT0S") => AutoExtend::Off,
                Some("P180D") => AutoExtend::On,
                Some(_) => AutoExtend::Other,
            },
            roles: request_roles(roles),
            global_administrator: roles.iter().any(is_global_administrator),
            privileged: roles
                .iter()
                .any(|id| !is_global_administrator(id) && EntraRole::of(id).is_some_and(|role| role.privileged)),
            role_twice: without_repetitions(roles).len() < roles.len(),
            name_taken: None,
            customer_stated: true,
        }
    }
}

/// The roles in order, without repetitions.
pub(crate) fn without_repetitions(roles: &[RoleId]) -> Vec<&RoleId> {
    let mut distinct: Vec<&RoleId> = Vec::new();
    for role in roles {
        if !distinct.contains(&role) {
            distinct.push(role);
        }
    }
    distinct
}

fn is_global_administrator(role: &RoleId) -> bool {
    role.as_str() == GLOBAL_ADMINISTRATOR
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
        lists.push(EntraRole::of(id).map(|role| role.listed_by));
    }
    if lists.is_empty() {
        RequestRoles::None
    } else if lists.contains(&Some(RoleSource::NotRequestable)) {
        RequestRoles::NotRequestable
    } else if lists.iter().all(Option::is_none) {
        RequestRoles::Unknown
    } else if lists.contains(&None) {
        RequestRoles::SomeUnknown
    } else if lists.contains(&Some(RoleSource::ThirdParty)) {
        RequestRoles::ListedByThirdParty
    } else {
        RequestRoles::Listed
    }
}
