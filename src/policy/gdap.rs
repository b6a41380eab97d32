//! GDAP relationships: how far they have come, and whether they cover a task.

use crate::{
    model::{
        action::{Action, ActionType, Family, SubscriptionChange},
        day::{Day, Moment},
        entra_roles::ENTRA_ROLES,
        id::RoleId,
        role::{RoleNumber, RoleReference},
        situation::{
            AccessAssignment, AccessAssignmentStatus, GdapRelationship, GdapRelationshipStatus, SituationView,
        },
    },
    policy::entra_roles::{
        DIRECTORY_READERS, DIRECTORY_WRITERS, GLOBAL_ADMINISTRATOR, GLOBAL_READER, SERVICE_SUPPORT_ADMINISTRATOR,
    },
    wire::{
        packed::{List, Words},
        places::Places,
    },
};

/// How many days a request waits for the customer's approval before it lapses.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>
pub(crate) const PENDING_DAYS: u32 = 90;

/// The roles of which an upgrade of legacy licenses needs one; the first is the least.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/developer/transition-a-subscription.md>
const LEGACY_UPGRADE: [&str; 3] = [DIRECTORY_READERS, GLOBAL_READER, DIRECTORY_WRITERS];

/// Whether a change upgrades legacy licenses.
pub(crate) fn is_legacy_upgrade(change: SubscriptionChange, family: Option<Family>) -> bool {
    change == SubscriptionChange::Upgrade && family == Some(Family::LicenseBased)
}

/// How far the GDAP relationships that cover a task have come, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GdapStanding {
    /// There is none.
    None,
    /// It has expired, was terminated, or was not approved in time.
    Ended,
    /// There are active ones, but without the required role.
    LacksRole,
    /// The partner has to lock it for approval.
    Created,
    /// The customer has to approve it.
    AwaitsApproval,
    /// Microsoft is setting it up.
    SettingUp,
    /// Its status was not stated.
    StatusUnstated,
    /// Its roles were not stated.
    RolesUnstated,
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
        GdapStanding::StatusUnstated,
        GdapStanding::RolesUnstated,
        GdapStanding::Active,
    ];

    /// How far a relationship has come, whatever its roles. Without a day, its end date is not evaluated.
    pub(crate) fn of(relationship: &GdapRelationship, day: Option<Day>) -> GdapStanding {
        let day_of = |moment: &Option<Moment>| moment.as_ref().map(Moment::day);
        let (created, end) = (day_of(&relationship.created_date_time), day_of(&relationship.end_date_time));
        GdapStanding::of_status(relationship.status, created, end, day)
    }

    fn of_status(
        status: Option<GdapRelationshipStatus>,
        created: Option<Day>,
        end: Option<Day>,
        day: Option<Day>,
    ) -> GdapStanding {
        let has_ended = end.is_some_and(|end| day.is_some_and(|day| end < day));
        let has_lapsed = || {
            let last = created.and_then(|created| created.plus_days(PENDING_DAYS));
            last.is_some_and(|last| day.is_some_and(|day| last < day))
        };
        let Some(status) = status else {
            return if has_ended { GdapStanding::Ended } else { GdapStanding::StatusUnstated };
        };
        match status {
            _ if has_ended => GdapStanding::Ended,
            GdapRelationshipStatus::ApprovalPending if has_lapsed() => GdapStanding::Ended,
            GdapRelationshipStatus::Created => GdapStanding::Created,
            GdapRelationshipStatus::ApprovalPending => GdapStanding::AwaitsApproval,
            GdapRelationshipStatus::Approved | GdapRelationshipStatus::Activating => GdapStanding::SettingUp,
            GdapRelationshipStatus::Active => GdapStanding::Active,
            // Graph: it is past its end date.
            GdapRelationshipStatus::Expiring
            | GdapRelationshipStatus::Expired
            | GdapRelationshipStatus::TerminationRequested
            | GdapRelationshipStatus::Terminating
            | GdapRelationshipStatus::Terminated => GdapStanding::Ended,
        }
    }
}

/// The least role that an action of this type requires, if it requires one.
pub(crate) fn roles_of_type(action_type: ActionType) -> Vec<RoleId> {
    let role = (action_type == ActionType::OpenSupportRequest).then_some(SERVICE_SUPPORT_ADMINISTRATOR);
    role.and_then(RoleId::parse).into_iter().collect()
}

/// The ids of the roles of which an action requires one; empty if it names none, or if any serves.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-least-privileged-roles-by-task.md>
pub(crate) fn required_roles(action: &Action) -> Places {
    let mut required = Places::default();
    let mut add = |id: &str| _ = required.place_or(id, 0);
    match action {
        Action::OpenSupportRequest(request) if request.azure_subscription.is_none() => {
            ENTRA_ROLES.iter().filter(|role| role.opens_requests).for_each(|role| add(role.id));
        }
        Action::ChangeSubscription(action) if is_legacy_upgrade(action.change, action.subscription.family) => {
            LEGACY_UPGRADE.into_iter().for_each(add);
        }
        Action::AdministerService(action) => action.roles.iter().flatten().for_each(|role| add(role.id().as_str())),
        _ => {}
    }
    required
}

/// The roles to ask for: those that an action names, or else the least with which it is possible.
pub(crate) fn least_roles(action: &Action) -> Vec<RoleId> {
    let least = match action {
        Action::AdministerService(action) => {
            return action.roles.iter().flatten().map(|role| role.id().clone()).collect();
        }
        Action::OpenSupportRequest(request) if request.azure_subscription.is_some() => DIRECTORY_READERS,
        Action::ChangeSubscription(action) if is_legacy_upgrade(action.change, action.subscription.family) => {
            DIRECTORY_READERS
        }
        _ => return roles_of_type(action.kind()),
    };
    RoleId::parse(least).into_iter().collect()
}

/// The packed roles of which a task requires one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RequiredRoles {
    /// None is named, or none required.
    None,
    /// Any with which a support request can be opened.
    SupportRequest,
    /// Any of these.
    Any(List<RoleReference>),
    /// Any that serves to upgrade legacy licenses.
    LegacyUpgrade,
}

impl RequiredRoles {
    /// Those that an action of this type requires, whatever else is stated about it, if it does.
    pub(crate) fn of_type(action_type: ActionType) -> Option<RequiredRoles> {
        (action_type == ActionType::OpenSupportRequest).then_some(RequiredRoles::SupportRequest)
    }

    /// Whether each number is that of one of them, where they are many; there are relationships and roles to compare each
    /// with, and both lists are as long as their caller likes.
    fn by_number(self, words: Words<'_>) -> Vec<bool> {
        /// So many are compared as quickly one by one, without an allocation.
        const FEW: usize = 64;

        let RequiredRoles::Any(required) = self else { return Vec::new() };
        let mut by_number = Vec::new();
        if required.len() <= FEW {
            return by_number;
        }
        for place in required.iter(words).map(RoleNumber::place) {
            if by_number.len() <= place {
                by_number.resize(place + 1, false);
            }
            if let Some(is_required) = by_number.get_mut(place) {
                *is_required = true;
            }
        }
        by_number
    }

    /// Whether these roles include one of them. Global Administrator always does, and so do any if none is named.
    fn are_in(self, by_number: &[bool], roles: List<RoleReference>, words: Words<'_>) -> bool {
        const GLOBAL: RoleNumber = RoleNumber::of(GLOBAL_ADMINISTRATOR);
        let mut roles = roles.iter(words);
        match self {
            RequiredRoles::None => true,
            RequiredRoles::SupportRequest => roles.any(RoleNumber::opens_requests),
            RequiredRoles::Any(_) if !by_number.is_empty() => {
                roles.any(|role| role == GLOBAL || by_number.get(role.place()) == Some(&true))
            }
            RequiredRoles::Any(required) => {
                roles.any(|role| role == GLOBAL || required.iter(words).any(|required| role == required))
            }
            RequiredRoles::LegacyUpgrade => {
                roles.any(|role| role == GLOBAL || LEGACY_UPGRADE.iter().any(|id| role == RoleNumber::of(id)))
            }
        }
    }
}

/// Whether these roles include one of those required. Global Administrator always does, and so do any if none is named.
fn includes(roles: &[RoleReference], required: &Places) -> bool {
    let suffices = |id: &str| required.find(id).is_some() || id == GLOBAL_ADMINISTRATOR;
    required.is_empty() || roles.iter().any(|role| suffices(role.id().as_str()))
}

/// Whether a relationship includes one of the roles required, as far as its roles were stated.
pub(crate) fn covers(relationship: &GdapRelationship, required: &Places) -> bool {
    relationship.roles.as_ref().is_none_or(|roles| includes(roles, required))
}

/// Whether an access assignment gives one of the roles required.
pub(crate) fn gives(assignment: &AccessAssignment, required: &Places) -> bool {
    assignment.roles.as_ref().is_some_and(|roles| includes(roles, required))
}

/// Whether an access assignment has given one of the roles required to a security group; least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleAssignment {
    /// None has, or it was removed.
    Missing,
    /// One was to do so, and failed.
    Failed,
    /// One is being set up.
    Pending,
    /// The assignments were not stated.
    Unstated,
    /// An active one has.
    Active,
}

impl RoleAssignment {
    /// Every value.
    pub const ALL: &'static [RoleAssignment] = &[
        RoleAssignment::Missing,
        RoleAssignment::Failed,
        RoleAssignment::Pending,
        RoleAssignment::Unstated,
        RoleAssignment::Active,
    ];

    /// The assignment of a relationship that has come furthest among those that give one of the roles required.
    pub(crate) fn of(relationship: &GdapRelationship, required: &Places) -> RoleAssignment {
        let includes = |roles: &Vec<RoleReference>| includes(roles, required);
        RoleAssignment::furthest(relationship.assignments.as_ref().map(|assignments| {
            assignments.iter().map(move |assignment| (assignment.roles.as_ref().map(includes), assignment.status))
        }))
    }

    /// The furthest of assignments of which is known whether they give one of the roles, and their status.
    fn furthest(
        assignments: Option<impl Iterator<Item = (Option<bool>, Option<AccessAssignmentStatus>)>>,
    ) -> RoleAssignment {
        let Some(assignments) = assignments else { return RoleAssignment::Unstated };
        let furthest = assignments.filter_map(|(gives, status)| match (gives, status) {
            (Some(false), _) => None,
            (_, Some(AccessAssignmentStatus::Deleting | AccessAssignmentStatus::Deleted)) => {
                Some(RoleAssignment::Missing)
            }
            (_, Some(AccessAssignmentStatus::Error)) => Some(RoleAssignment::Failed),
            (None, _) | (_, None) => Some(RoleAssignment::Unstated),
            (_, Some(AccessAssignmentStatus::Pending)) => Some(RoleAssignment::Pending),
            (_, Some(AccessAssignmentStatus::Active)) => Some(RoleAssignment::Active),
        });
        furthest.max().unwrap_or(RoleAssignment::Missing)
    }
}

/// The GDAP relationship that has come furthest among those that cover a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GdapFacts {
    /// How far it has come.
    pub standing: GdapStanding,
    /// Whether a security group has been given the role.
    pub assignment: RoleAssignment,
    /// Whether its end was stated, but no day for which to decide.
    pub end_not_evaluated: bool,
}

impl GdapFacts {
    /// There is none.
    pub const NONE: GdapFacts =
        GdapFacts { standing: GdapStanding::None, assignment: RoleAssignment::Unstated, end_not_evaluated: false };

    /// The facts about the relationships of a situation, for a task that requires one of these roles.
    pub(crate) fn of(situation: &SituationView, required: RequiredRoles, words: Words<'_>) -> GdapFacts {
        let relationships = situation.relationship.and_then(|relationship| relationship.gdap);
        let day = situation.as_of;
        let by_number = required.by_number(words);
        let mut furthest = GdapFacts::NONE;
        for relationship in relationships.into_iter().flat_map(|relationships| relationships.iter(words)) {
            let (created, end) = (relationship.created_date_time, relationship.end_date_time);
            let covers = match (relationship.roles, required) {
                (Some(roles), _) => Some(required.are_in(&by_number, roles, words)),
                (None, RequiredRoles::None) => Some(true),
                (None, _) => None,
            };
            let standing = match (GdapStanding::of_status(relationship.status, created, end, day), covers) {
                (standing, Some(true)) | (standing @ GdapStanding::Ended, None) => standing,
                (_, None) => GdapStanding::RolesUnstated,
                (GdapStanding::Active, Some(false)) => GdapStanding::LacksRole,
                (_, Some(false)) => continue,
            };
            let gives = |roles: List<RoleReference>| required.are_in(&by_number, roles, words);
            let assignment = RoleAssignment::furthest(relationship.assignments.map(|assignments| {
                assignments.iter(words).map(move |assignment| (assignment.roles.map(gives), assignment.status))
            }));
            let facts = GdapFacts { standing, assignment, end_not_evaluated: end.is_some() && day.is_none() };
            if facts.rank() > furthest.rank() {
                furthest = facts;
            }
        }
        furthest
    }

    /// Among active relationships, one whose role is assigned ranks highest, then one where that is unknown.
    fn rank(self) -> (GdapStanding, RoleAssignment, bool) {
        (self.standing, self.assignment, !self.end_not_evaluated)
    }
}
