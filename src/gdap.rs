//! Granular delegated admin relationships: how far they have come, and whether they serve a task.

use alloc::collections::BTreeSet;

use crate::{
    action::Action,
    day::Day,
    id::RoleId,
    role::{GLOBAL_ADMINISTRATOR, SERVICE_SUPPORT_ADMINISTRATOR},
    situation::{GdapRelationship, GdapRelationshipStatus, Situation},
};

/// The role that is needed to open a support request.
pub(crate) fn support_roles() -> BTreeSet<RoleId> {
    let mut roles = BTreeSet::new();
    roles.extend(RoleId::parse(SERVICE_SUPPORT_ADMINISTRATOR));
    roles
}

/// How many days a request waits for the customer's approval.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>
pub(crate) const PENDING_DAYS: u32 = 90;

/// How far the relationships have come that serve a task; the further, the later in this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GdapStanding {
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

impl GdapStanding {
    /// Every standing.
    pub const ALL: &'static [GdapStanding] = &[
        GdapStanding::None,
        GdapStanding::Ended,
        GdapStanding::LacksRole,
        GdapStanding::Created,
        GdapStanding::AwaitsApproval,
        GdapStanding::SettingUp,
        GdapStanding::Active,
    ];

    /// How far a relationship has come, whatever its roles. Without a day, none is known to have ended.
    pub fn of(relationship: &GdapRelationship, day: Option<Day>) -> GdapStanding {
        let has_ended = match (&relationship.end_date_time, day) {
            (Some(end), Some(day)) => end.day() < day,
            _ => false,
        };
        let has_lapsed = match (&relationship.created_date_time, day) {
            (Some(created), Some(day)) => created.day().plus_days(PENDING_DAYS).is_some_and(|last| last < day),
            _ => false,
        };
        match relationship.status {
            _ if has_ended => GdapStanding::Ended,
            GdapRelationshipStatus::ApprovalPending if has_lapsed => GdapStanding::Ended,
            GdapRelationshipStatus::Created => GdapStanding::Created,
            GdapRelationshipStatus::ApprovalPending => GdapStanding::AwaitsApproval,
            GdapRelationshipStatus::Approved | GdapRelationshipStatus::Activating => GdapStanding::SettingUp,
            GdapRelationshipStatus::Active | GdapRelationshipStatus::Expiring => GdapStanding::Active,
            GdapRelationshipStatus::Expired
            | GdapRelationshipStatus::TerminationRequested
            | GdapRelationshipStatus::Terminating
            | GdapRelationshipStatus::Terminated => GdapStanding::Ended,
        }
    }
}

/// The roles of which an action needs one; none where it names none, or needs none.
pub(crate) fn roles_needed(action: &Action) -> BTreeSet<RoleId> {
    let mut needed = BTreeSet::new();
    match action {
        // One by one: collecting would bring a sort along.
        Action::AdministerService { roles: Some(roles), .. } => needed.extend(roles.iter().cloned()),
        Action::OpenSupportRequest {} => needed = support_roles(),
        _ => {}
    }
    needed
}

/// Does a relationship carry one of the roles needed? Any does, where none is named, and Global Administrator always.
pub(crate) fn serves(relationship: &GdapRelationship, needed: &BTreeSet<RoleId>) -> bool {
    let does = |role: &RoleId| needed.contains(role) || role.text() == GLOBAL_ADMINISTRATOR;
    needed.is_empty() || relationship.roles.iter().any(does)
}

/// How the furthest of the relationships stands that serve a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Granular {
    /// How far it has come.
    pub standing: GdapStanding,
    /// Has a security group been given its roles?
    pub access_assigned: Option<bool>,
    /// Was its end stated, but no day to judge by?
    pub end_unjudged: bool,
}

impl Granular {
    /// There is none.
    pub const NONE: Granular = Granular { standing: GdapStanding::None, access_assigned: None, end_unjudged: false };

    /// The furthest of the relationships of a situation that carry one of the roles needed.
    pub(crate) fn of(situation: &Situation, needed: &BTreeSet<RoleId>) -> Granular {
        let list = situation.relationship.as_ref().and_then(|relationship| relationship.gdap.as_deref());
        let mut furthest = Granular::NONE;
        for relationship in list.unwrap_or_default() {
            let standing = match GdapStanding::of(relationship, situation.as_of) {
                standing if serves(relationship, needed) => standing,
                GdapStanding::Active => GdapStanding::LacksRole,
                _ => continue,
            };
            let end_unjudged = relationship.end_date_time.is_some() && situation.as_of.is_none();
            let this = Granular { standing, access_assigned: relationship.access_assigned, end_unjudged };
            if this.rank() > furthest.rank() {
                furthest = this;
            }
        }
        furthest
    }

    /// Of several active ones, one whose roles are assigned serves best, and one of which that is unknown may.
    fn rank(self) -> (GdapStanding, u8, bool) {
        let assigned = match self.access_assigned {
            Some(false) => 0,
            None => 1,
            Some(true) => 2,
        };
        (self.standing, assigned, !self.end_unjudged)
    }
}
