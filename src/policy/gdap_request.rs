//! What a request for a GDAP relationship asks for, as the rules see it.

use crate::{
    model::{day::Day, duration::Duration, id::RoleId, role::RoleReference},
    policy::entra_roles::{GLOBAL_ADMINISTRATOR, RoleStanding, is_privileged},
    wire::places::Places,
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
    /// At least one of them is a built-in role, and none of them is excluded.
    Known,
    /// None of them is a built-in role.
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
    /// Whether one of them is only in a third party's list of roles that can be requested, or in no list at all.
    pub unlisted_role: bool,
    /// Whether one of them is a built-in role that no list of roles that can be requested names.
    pub role_on_no_list: bool,
    /// Whether one of them is not for general use.
    pub role_not_general: bool,
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
        roles: &[RoleReference],
        day: Option<Day>,
    ) -> GdapRequestFacts {
        let any = |standing| roles.iter().any(|role| RoleStanding::of(role.id()) == standing);
        let kind = request_roles(roles);
        GdapRequestFacts {
            name: request_name(name),
            duration: RequestDuration::of(duration),
            auto_extend: match auto_extend.map(Duration::as_str) {
                None | Some("P0D" | "PT0S") => AutoExtend::Off,
                Some("P180D") => AutoExtend::On,
                Some(_) => AutoExtend::Other,
            },
            roles: kind,
            unlisted_role: any(RoleStanding::ListedByThirdParty)
                || any(RoleStanding::Unknown) && kind != RequestRoles::Unknown,
            role_on_no_list: any(RoleStanding::OnNoList),
            role_not_general: any(RoleStanding::NotGeneral),
            global_administrator: roles.iter().any(|role| is_global_administrator(role.id())),
            privileged: roles.iter().any(|role| is_told_privileged(role.id(), day)),
            role_twice: distinct(roles).len() < roles.len(),
            name_taken: None,
            customer_stated: true,
        }
    }
}

/// Each role once, in order, and whether it is listed more than once. A list is as long as its caller likes.
pub(crate) fn distinct(roles: &[RoleReference]) -> Vec<(&RoleId, bool)> {
    let mut distinct: Vec<(&RoleId, bool)> = Vec::new();
    let mut places = Places::default();
    for id in roles.iter().map(RoleReference::id) {
        let place = places.place_or(id.as_str(), distinct.len());
        match distinct.get_mut(place) {
            Some((_, is_repeated)) => *is_repeated = true,
            None => distinct.push((id, false)),
        }
    }
    distinct
}

/// Is the role labeled as privileged? Global Administrator has a rule of its own.
pub(crate) fn is_told_privileged(role: &RoleId, day: Option<Day>) -> bool {
    !is_global_administrator(role) && is_privileged(role, day)
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

fn request_roles(roles: &[RoleReference]) -> RequestRoles {
    let any = |is_meant: fn(RoleStanding) -> bool| roles.iter().any(|role| is_meant(RoleStanding::of(role.id())));
    if roles.is_empty() {
        RequestRoles::None
    } else if any(|standing| standing == RoleStanding::NotRequestable) {
        RequestRoles::NotRequestable
    } else if any(|standing| standing != RoleStanding::Unknown) {
        RequestRoles::Known
    } else {
        RequestRoles::Unknown
    }
}
