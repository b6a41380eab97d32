//! The steps that lead on from `not-yet`: who takes them, what they do to the facts, and who says so.

use alloc::{borrow::ToOwned, vec::Vec};

use crate::{
    action::{Action, ActionType, SubscriptionChange, SubscriptionStatus},
    data::{Count, Read, Value, Write, object},
    duration::Duration,
    gdap::{GdapStanding, roles_needed, serves},
    id::RoleId,
    name::names,
    rules::dap_is_included,
    situation::{
        CustomerAgreement, GdapRelationship, GdapRelationshipStatus, GrantStatus, PartnerAgreement, PartnerRole,
        PartnerType, Relationship, Situation,
    },
    source::Source,
};

names! {
    /// A step.
    pub enum StepName {
        /// An admin agent takes over, or the user becomes one.
        AssignAdminAgent = "assign-admin-agent",
        /// Likewise, a global administrator.
        AssignGlobalAdmin = "assign-global-admin",
        SignPartnerAgreement = "sign-partner-agreement",
        RequestResellerRelationship = "request-reseller-relationship",
        /// A reseller relationship with delegated admin privileges.
        RequestDap = "request-dap",
        /// The indirect provider sends the invitation for its reseller too.
        ProviderInvites = "provider-sends-invitation",
        AcceptInvitation = "accept-invitation",
        AcceptCustomerAgreement = "accept-customer-agreement",
        RequestGdap = "request-gdap",
        LockForApproval = "lock-for-approval",
        ApproveGdap = "approve-gdap",
        GdapActivates = "gdap-activates",
        AssignSecurityGroup = "assign-security-group",
        AssignAzureRole = "assign-azure-role",
        SuspendSubscriptions = "suspend-subscriptions",
        CancelReservations = "cancel-reservations",
        CancelSoftware = "cancel-software",
        ReactivateSubscription = "reactivate-subscription",
        ProvisioningEnds = "provisioning-ends",
        TurnOnAutoRenew = "turn-on-auto-renew",
    }
}

names! {
    /// Who takes a step.
    pub enum Actor {
        Partner = "partner",
        Customer = "customer",
        /// The indirect provider.
        Provider = "provider",
        Microsoft = "microsoft",
    }
}

/// A step that was taken in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub step: StepName,
    /// Who takes it.
    pub actor: Actor,
    /// What to submit, where the step is an action of this crate and all of it is known.
    pub action: Option<Action>,
    /// The facts after it.
    pub situation: Situation,
    /// The action that is planned for, where the step changed a fact of it.
    pub planned_action: Option<Action>,
    /// Who says so.
    pub source: &'static str,
}

impl Write for Step {
    fn write(&self) -> Value {
        object(&[
            ("step", &self.step),
            ("actor", &self.actor),
            ("action", &self.action),
            ("situation", &self.situation),
            ("plannedAction", &self.planned_action),
            ("source", &self.source),
        ])
    }
}

/// What has to be submitted for a step.
pub(crate) enum Submission {
    /// No action of this crate.
    Nothing,
    /// An action of this type, of which not everything is known.
    Some(ActionType),
    /// This one.
    Whole(Action),
    /// An action of this type, by the indirect provider.
    OfProvider(ActionType),
}

/// One line of the table of steps.
pub(crate) struct StepEntry {
    pub name: StepName,
    pub actor: Actor,
    pub source: Source,
    /// What has to be submitted.
    pub submission: fn(&Situation, &Action) -> Submission,
    /// What it does to the facts; false where it does nothing.
    pub effect: fn(&mut Situation, &mut Action) -> bool,
}

const fn entry(
    name: StepName,
    actor: Actor,
    source: Source,
    effect: fn(&mut Situation, &mut Action) -> bool,
) -> StepEntry {
    StepEntry { name, actor, source, submission: |_, _| Submission::Nothing, effect }
}

/// Every step, in the order of its names.
pub(crate) const STEPS: &[StepEntry] = &[
    entry(StepName::AssignAdminAgent, Actor::Partner, Source::ROLES_2018, |situation, _| {
        assign(situation, PartnerRole::AdminAgent)
    }),
    entry(StepName::AssignGlobalAdmin, Actor::Partner, Source::REMOVE_2021, |situation, _| {
        assign(situation, PartnerRole::GlobalAdmin)
    }),
    entry(StepName::SignPartnerAgreement, Actor::Partner, Source::SUPPORTED_RELATIONSHIPS, |situation, _| {
        turn(&mut situation.partner.agreement, PartnerAgreement::Missing, PartnerAgreement::Signed)
    }),
    StepEntry {
        submission: |_, _| Submission::Whole(Action::RequestResellerRelationship { dap: None }),
        ..entry(StepName::RequestResellerRelationship, Actor::Partner, Source::E14, |situation, _| {
            let included = dap_is_included(situation);
            request(situation, included)
        })
    },
    StepEntry {
        submission: |_, _| Submission::Whole(Action::RequestResellerRelationship { dap: Some(true) }),
        ..entry(StepName::RequestDap, Actor::Partner, Source::REQUEST_2018, |situation, _| request(situation, true))
    },
    StepEntry {
        submission: |_, _| Submission::OfProvider(ActionType::RequestResellerRelationship),
        ..entry(StepName::ProviderInvites, Actor::Provider, Source::MULTICHANNEL_2016, |situation, _| {
            let included = dap_is_included(situation);
            situation.partner.partner_type == Some(PartnerType::IndirectReseller) && request(situation, included)
        })
    },
    entry(StepName::AcceptInvitation, Actor::Customer, Source::REQUEST_NEWEST, |situation, _| {
        let grants = relationship(situation);
        let accept = |grant: &mut Option<GrantStatus>| turn(grant, GrantStatus::Requested, GrantStatus::Active);
        accept(&mut grants.reseller) | accept(&mut grants.dap)
    }),
    entry(StepName::AcceptCustomerAgreement, Actor::Customer, Source::REQUEST_2020, |situation, _| {
        let agreement = &mut situation.customer.customer_agreement;
        turn(agreement, CustomerAgreement::Missing, CustomerAgreement::Accepted)
    }),
    StepEntry {
        submission: |situation, action| gdap_request(situation, roles_needed(action).into_iter().collect()),
        ..entry(StepName::RequestGdap, Actor::Partner, Source::GDAP_OBTAIN, |situation, action| {
            // One that is on its way has to be led on.
            let pending = [GdapStanding::Created, GdapStanding::AwaitsApproval, GdapStanding::SettingUp];
            if pending.iter().any(|standing| serving(situation, action, *standing).next().is_some()) {
                return false;
            }
            let mut fresh = GdapRelationship::blank(); // it begins as `created`
            fresh.roles = roles_needed(action).into_iter().collect();
            fresh.access_assigned = Some(false);
            relationship(situation).gdap.get_or_insert_default().push(fresh);
            true
        })
    },
    entry(StepName::LockForApproval, Actor::Partner, Source::GRAPH_GDAP, |situation, action| {
        advance(situation, action, GdapStanding::Created, GdapRelationshipStatus::ApprovalPending)
    }),
    entry(StepName::ApproveGdap, Actor::Customer, Source::GDAP_APPROVAL, |situation, action| {
        advance(situation, action, GdapStanding::AwaitsApproval, GdapRelationshipStatus::Approved)
    }),
    entry(StepName::GdapActivates, Actor::Microsoft, Source::GRAPH_GDAP, |situation, action| {
        advance(situation, action, GdapStanding::SettingUp, GdapRelationshipStatus::Active)
    }),
    entry(StepName::AssignSecurityGroup, Actor::Partner, Source::GDAP_ROLES, |situation, action| {
        let mut assigned = false;
        for relationship in serving(situation, action, GdapStanding::Active) {
            assigned |= turn(&mut relationship.access_assigned, false, true);
        }
        assigned
    }),
    entry(StepName::AssignAzureRole, Actor::Customer, Source::REVOKE_2023, |_, action| {
        action.subscription_mut().is_some_and(|subscription| turn(&mut subscription.azure_role_assigned, false, true))
    }),
    entry(StepName::SuspendSubscriptions, Actor::Partner, Source::REMOVE_2021, |_, action| match action {
        Action::RemoveResellerRelationship { active_subscriptions, .. } => clear(active_subscriptions),
        _ => false,
    }),
    entry(StepName::CancelReservations, Actor::Partner, Source::REMOVE_2021, |_, action| match action {
        Action::RemoveResellerRelationship { active_reservations, .. } => clear(active_reservations),
        _ => false,
    }),
    entry(StepName::CancelSoftware, Actor::Partner, Source::REMOVE_2021, |_, action| match action {
        Action::RemoveResellerRelationship { active_software, .. } => clear(active_software),
        _ => false,
    }),
    StepEntry {
        submission: |_, action| change(action, SubscriptionChange::Reactivate),
        ..entry(StepName::ReactivateSubscription, Actor::Partner, Source::LIFECYCLE, |_, action| {
            becomes_active(action, SubscriptionStatus::Suspended)
        })
    },
    entry(StepName::ProvisioningEnds, Actor::Microsoft, Source::LIFECYCLE, |_, action| {
        becomes_active(action, SubscriptionStatus::Pending)
    }),
    StepEntry {
        submission: |_, action| change(action, SubscriptionChange::AutoRenew),
        ..entry(StepName::TurnOnAutoRenew, Actor::Partner, Source::NEW_SUBSCRIPTION, |_, action| {
            action.subscription_mut().is_some_and(|subscription| turn(&mut subscription.auto_renew, false, true))
        })
    },
];

/// Turns one state of a fact into another; false where it is in neither.
fn turn<T: PartialEq>(fact: &mut Option<T>, from: T, to: T) -> bool {
    let is_so = *fact == Some(from);
    if is_so {
        *fact = Some(to);
    }
    is_so
}

fn assign(situation: &mut Situation, role: PartnerRole) -> bool {
    match &mut situation.partner.roles {
        Some(roles) if !roles.contains(&role) => {
            roles.push(role);
            true
        }
        _ => false,
    }
}

fn relationship(situation: &mut Situation) -> &mut Relationship {
    situation.relationship.get_or_insert_with(Relationship::blank)
}

fn request(situation: &mut Situation, dap: bool) -> bool {
    let grants = relationship(situation);
    let ask = |grant: &mut Option<GrantStatus>| {
        let fresh = grant.is_none_or(|grant| grant == GrantStatus::None);
        if fresh {
            *grant = Some(GrantStatus::Requested);
        }
        fresh
    };
    let asked = dap && ask(&mut grants.dap);
    ask(&mut grants.reseller) || asked
}

fn clear(count: &mut Option<Count>) -> bool {
    let any = count.is_some_and(|Count(number)| number > 0);
    if any {
        *count = Some(Count(0));
    }
    any
}

fn becomes_active(action: &mut Action, from: SubscriptionStatus) -> bool {
    action.subscription_mut().is_some_and(|touched| turn(&mut touched.status, from, SubscriptionStatus::Active))
}

fn change(action: &Action, change: SubscriptionChange) -> Submission {
    match action.subscription() {
        Some(subscription) => {
            Submission::Whole(Action::ChangeSubscription { subscription: subscription.clone(), change })
        }
        None => Submission::Nothing,
    }
}

/// Two years are the portal's own default; the name is one that no other customer's relationship bears.
fn gdap_request(situation: &Situation, roles: Vec<RoleId>) -> Submission {
    let customer = situation.customer.tenant_id.text();
    match Duration::parse("P730D") {
        Some(duration) if !roles.is_empty() => Submission::Whole(Action::RequestGdap {
            display_name: "customer-".to_owned() + customer,
            duration,
            auto_extend_duration: None,
            roles,
        }),
        _ => Submission::Some(ActionType::RequestGdap),
    }
}

/// The GDAP relationships that serve the action and have come this far.
fn serving<'s>(
    situation: &'s mut Situation,
    action: &Action,
    standing: GdapStanding,
) -> impl Iterator<Item = &'s mut GdapRelationship> {
    let day = situation.as_of;
    let needed = roles_needed(action);
    relationship(situation)
        .gdap
        .iter_mut()
        .flatten()
        .filter(move |relationship| serves(relationship, &needed) && GdapStanding::of(relationship, day) == standing)
}

fn advance(situation: &mut Situation, action: &Action, from: GdapStanding, to: GdapRelationshipStatus) -> bool {
    let mut advanced = false;
    for relationship in serving(situation, action, from) {
        relationship.status = to;
        advanced = true;
    }
    advanced
}
