//! Granular delegated admin relationships: how far they have come, and whether they serve a task.

use alloc::vec::Vec;

use crate::{
    day::Day,
    id::RoleId,
    role::{GLOBAL_ADMINISTRATOR, SERVICE_SUPPORT_ADMINISTRATOR},
    situation::{GranularAdmin, GranularAdminStatus, Situation},
};

/// The roles of which one is needed to open a support request; the least comes first.
pub(crate) fn support_roles() -> Vec<RoleId> {
    [SERVICE_SUPPORT_ADMINISTRATOR, GLOBAL_ADMINISTRATOR].into_iter().filter_map(RoleId::parse).collect()
}

/// How many days a request waits for the customer's approval.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>
const PENDING_DAYS: i32 = 90;

/// How far the relationships have come that serve a task; the further, the later in this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GranularStanding {
    /// There is none.
    None,
    /// It has expired, was terminated, or waited too long for approval.
    Ended,
    /// There are active ones, but they carry other roles.
    LacksRole,
    /// The partner has to lock it for approval.
    Created,
    /// The customer has to approve it.
    AwaitsApproval,
    /// Microsoft sets it up.
    SettingUp,
    /// It can be used.
    Active,
}

impl GranularStanding {
    /// Every standing.
    pub const ALL: &'static [GranularStanding] = &[
        GranularStanding::None,
        GranularStanding::Ended,
        GranularStanding::LacksRole,
        GranularStanding::Created,
        GranularStanding::AwaitsApproval,
        GranularStanding::SettingUp,
        GranularStanding::Active,
    ];

    /// How far a relationship has come, whatever its roles. Without a day, none is known to have ended.
    pub fn of(relationship: &GranularAdmin, day: Option<Day>) -> GranularStanding {
        let has_ended = match (&relationship.end_date_time, day) {
            (Some(end), Some(day)) => end.day() < day,
            _ => false,
        };
        let has_lapsed = match (&relationship.created_date_time, day) {
            (Some(created), Some(day)) => created.day().number() + PENDING_DAYS < day.number(),
            _ => false,
        };
        match relationship.status {
            _ if has_ended => GranularStanding::Ended,
            GranularAdminStatus::ApprovalPending if has_lapsed => GranularStanding::Ended,
            GranularAdminStatus::Created => GranularStanding::Created,
            GranularAdminStatus::ApprovalPending => GranularStanding::AwaitsApproval,
            GranularAdminStatus::Approved | GranularAdminStatus::Activating => GranularStanding::SettingUp,
            GranularAdminStatus::Active | GranularAdminStatus::Expiring => GranularStanding::Active,
            GranularAdminStatus::Expired
            | GranularAdminStatus::TerminationRequested
            | GranularAdminStatus::Terminating
            | GranularAdminStatus::Terminated => GranularStanding::Ended,
        }
    }
}

/// How far the furthest has come of the relationships that carry one of the roles needed, or any where none is named;
/// and whether a security group has been given its roles.
pub(crate) fn standing(situation: &Situation, needed: &[RoleId]) -> (GranularStanding, Option<bool>) {
    let list = situation.relationship.as_ref().and_then(|relationship| relationship.granular_admin.as_deref());
    let mut furthest = (GranularStanding::None, None);
    for relationship in list.unwrap_or_default() {
        let serves = needed.is_empty() || relationship.roles.iter().any(|role| needed.contains(role));
        let standing = match GranularStanding::of(relationship, situation.as_of) {
            standing if serves => standing,
            GranularStanding::Active => GranularStanding::LacksRole,
            _ => continue,
        };
        // Of several active ones, one whose roles are assigned serves best, and one of which that is unknown may.
        let assigned = |stated: Option<bool>| [Some(false), None, Some(true)].iter().position(|one| *one == stated);
        let rank = |(standing, stated): (GranularStanding, Option<bool>)| (standing, assigned(stated));
        let this = (standing, relationship.access_assigned);
        if rank(this) > rank(furthest) {
            furthest = this;
        }
    }
    furthest
}
