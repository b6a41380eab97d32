//! Which roles a finding is about: a case is too small to hold them, so that they are looked up where a finding is made.

use crate::{
    model::{
        action::{Action, ActionType},
        day::Day,
        id::RoleId,
        role::RoleReference,
        situation::Situation,
    },
    policy::{
        entra_roles::{RoleStanding, names},
        gdap,
        gdap_request::{distinct, is_told_privileged},
        rule::RoleGroup,
    },
};

/// The roles that an input names.
#[derive(Clone, Debug, Default)]
pub struct RolesAtStake<'r> {
    /// Those that it asks for.
    pub requested: &'r [RoleReference],
    /// Those of which the action requires one, or else the least that serves.
    pub required: Vec<RoleId>,
    /// The day for which to decide.
    pub day: Option<Day>,
}

impl<'r> RolesAtStake<'r> {
    /// The roles that a request asks for.
    pub(crate) fn of_request(requested: &'r [RoleReference], day: Option<Day>) -> RolesAtStake<'r> {
        RolesAtStake { requested, required: Vec::new(), day }
    }

    pub(crate) fn of(situation: &Situation, action: &'r Action) -> RolesAtStake<'r> {
        let requested = if let Action::RequestGdap(request) = action { request.roles.as_slice() } else { &[] };
        RolesAtStake { requested, required: gdap::least_roles(action), day: situation.as_of }
    }

    /// The roles at stake in an action of this type about which nothing more is stated.
    pub(crate) fn of_type(situation: &Situation, action_type: ActionType) -> RolesAtStake<'r> {
        RolesAtStake { requested: &[], required: gdap::roles_of_type(action_type), day: situation.as_of }
    }

    /// The names of those that a rule is about.
    pub(crate) fn names(&self, group: RoleGroup) -> String {
        if group == RoleGroup::Required {
            return names(self.required.iter());
        }
        let requested = distinct(self.requested).into_iter();
        names(requested.filter(|(id, is_repeated)| self.is_in(id, *is_repeated, group)).map(|(id, _)| id))
    }

    fn is_in(&self, id: &RoleId, is_repeated: bool, group: RoleGroup) -> bool {
        let standing = RoleStanding::of(id);
        match group {
            RoleGroup::Required => false,
            RoleGroup::NotRequestable => standing == RoleStanding::NotRequestable,
            RoleGroup::Unlisted => matches!(standing, RoleStanding::ListedByThirdParty | RoleStanding::Unknown),
            RoleGroup::OnNoList => standing == RoleStanding::OnNoList,
            RoleGroup::NotGeneral => standing == RoleStanding::NotGeneral,
            RoleGroup::Unknown => standing == RoleStanding::Unknown,
            RoleGroup::Privileged => is_told_privileged(id, self.day),
            RoleGroup::Repeated => is_repeated,
        }
    }
}
