//! The steps of a plan: who takes each, what it changes, and where the policy says so.

use crate::{
    model::{
        action::{
            Action, ActionType, ChangeSubscription, Family, PurchaseSubscription, RequestGdap,
            RequestResellerRelationship, SubscriptionChange, SubscriptionStatus,
        },
        cloud::Cloud,
        duration::Duration,
        role::RoleReference,
        situation::{
            AccessAssignment, AccessAssignmentStatus, CustomerAgreement, GdapRelationship, GdapRelationshipStatus,
            GrantStatus, PartnerAgreement, PartnerRole, PartnerType, Relationship, ResellerOfRecord, Situation,
        },
    },
    policy::{
        gdap::{GdapStanding, RoleAssignment, covers, gives, least_roles, required_roles},
        period::DAP_INCLUDED,
        source::Source,
        step::{Actor, StepName},
    },
    wire::records::answer,
};

answer! {
    /// A step of a plan.
    pub struct Step {
        /// Its name.
        pub step: StepName = "step",
        /// Who takes it.
        pub actor: Actor = "actor",
        /// The action to submit, if the step is an action of this package and all of it is known.
        pub action: Option<Action> = "action",
        /// The situation after the step.
        pub situation: Situation = "situation",
        /// The planned action after the step, if the step changed it.
        pub planned_action: Option<Action> = "plannedAction",
        /// The address of the text that says so.
        pub source: &'static str = "source",
    }
}

/// What has to be submitted for a step.
#[derive(Debug)]
pub enum Submission {
    /// Nothing that is an action of this package.
    None,
    /// An action of this type; not everything about it is known.
    Kind(ActionType),
    /// This action.
    Action(Action),
    /// An action of this type, by the indirect provider.
    ByProvider(ActionType),
}

/// An entry of the table of steps.
#[derive(Debug)]
pub struct StepEntry {
    /// Its name.
    pub name: StepName,
    /// Who takes it.
    pub actor: Actor,
    /// The text that says so.
    pub source: Source,
    /// What has to be submitted.
    pub submission: fn(&Situation, &Action) -> Submission,
    /// Applies it to the situation and the planned action; `false` if it changes nothing.
    pub effect: fn(&mut Situation, &mut Action) -> bool,
}

const fn entry(
    name: StepName,
    actor: Actor,
    source: Source,
    effect: fn(&mut Situation, &mut Action) -> bool,
) -> StepEntry {
    StepEntry { name, actor, source, submission: |_, _| Submission::None, effect }
}

/// Every step, in the order of its names.
pub const STEPS: &[StepEntry] = &[
    entry(StepName::AssignAdminAgent, Actor::Partner, Source::ROLES_2018, |situation, _| {
        assign(situation, PartnerRole::AdminAgent)
    }),
    entry(StepName::AssignGlobalAdmin, Actor::Partner, Source::REMOVE_2021, |situation, _| {
        assign(situation, PartnerRole::GlobalAdmin)
    }),
    entry(StepName::SignPartnerAgreement, Actor::Partner, Source::SUPPORTED_RELATIONSHIPS_2020, |situation, _| {
        turn(&mut situation.partner.agreement, PartnerAgreement::Missing, PartnerAgreement::Signed)
    }),
    StepEntry {
        submission: |_, _| Submission::Action(RequestResellerRelationship::new().into()),
        ..entry(StepName::RequestResellerRelationship, Actor::Partner, Source::E14, |situation, _| {
            let included = dap_is_included(situation);
            request(situation, included)
        })
    },
    StepEntry {
        submission: |_, _| Submission::Action(RequestResellerRelationship::new().dap(true).into()),
        ..entry(StepName::RequestDap, Actor::Partner, Source::REQUEST_2018, |situation, _| request(situation, true))
    },
    StepEntry {
        submission: |_, _| Submission::ByProvider(ActionType::RequestResellerRelationship),
        ..entry(StepName::ProviderInvites, Actor::Provider, Source::MULTICHANNEL_2016, |situation, _| {
            let included = dap_is_included(situation);
            // Only an indirect reseller has a provider.
            let has_provider = match situation.partner.partner_type {
                Some(kind) => kind == PartnerType::IndirectReseller,
                None => situation.partner.provider_tenant_id.is_some(),
            };
            has_provider && request(situation, included)
        })
    },
    entry(StepName::AcceptInvitation, Actor::Customer, Source::REQUEST_NEWEST, |situation, _| {
        let grants = relationship(situation);
        let accept = |grant: &mut Option<GrantStatus>| turn(grant, GrantStatus::Requested, GrantStatus::Active);
        accept(&mut grants.reseller) | accept(&mut grants.dap)
    }),
    entry(StepName::AcceptCustomerAgreement, Actor::Customer, Source::CUSTOMER_AGREEMENT, |situation, _| {
        let agreement = &mut situation.customer.customer_agreement;
        turn(agreement, CustomerAgreement::Missing, CustomerAgreement::Accepted)
            || turn(agreement, CustomerAgreement::Outdated, CustomerAgreement::Accepted)
    }),
    StepEntry {
        submission: |situation, action| gdap_request(situation, roles_to_ask_for(action)),
        ..entry(StepName::RequestGdap, Actor::Partner, Source::GDAP_OBTAIN, |situation, action| {
            // A pending one has to be completed instead.
            let pending = [GdapStanding::Created, GdapStanding::AwaitsApproval, GdapStanding::SettingUp];
            if pending.iter().any(|standing| covering(situation, action, *standing).next().is_some()) {
                return false;
            }
            let roles = roles_to_ask_for(action);
            let fresh =
                GdapRelationship::new().status(GdapRelationshipStatus::Created).roles(roles).assignments(Vec::new());
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
    entry(StepName::AssignmentActivates, Actor::Microsoft, Source::GDAP_ROLES, |situation, action| {
        let required = required_roles(action);
        let mut activated = false;
        for relationship in covering(situation, action, GdapStanding::Active) {
            for assignment in relationship.assignments.iter_mut().flatten() {
                let pending = assignment.status == Some(AccessAssignmentStatus::Pending);
                if pending && gives(assignment, &required) {
                    assignment.status = Some(AccessAssignmentStatus::Active);
                    activated = true;
                }
            }
        }
        activated
    }),
    entry(StepName::AssignSecurityGroup, Actor::Partner, Source::GDAP_ROLES, |situation, action| {
        let required = required_roles(action);
        let mut assigned = false;
        for relationship in covering(situation, action, GdapStanding::Active) {
            if RoleAssignment::of(relationship, &required) < RoleAssignment::Pending {
                let fresh = AccessAssignment::new()
                    .status(AccessAssignmentStatus::Active)
                    .roles(relationship.roles.clone().unwrap_or_default());
                relationship.assignments.get_or_insert_default().push(fresh);
                assigned = true;
            }
        }
        assigned
    }),
    entry(StepName::AssignAzureRole, Actor::Customer, Source::REVOKE_2023, |_, action| {
        action.subscription_mut().is_some_and(|subscription| turn(&mut subscription.azure_role_assigned, false, true))
    }),
    StepEntry {
        submission: |_, _| Submission::Action(PurchaseSubscription::new().family(Family::Azure).into()),
        ..entry(StepName::BuyAzurePlan, Actor::Partner, Source::TRANSFER_AZURE_PLAN, |situation, _| {
            turn(&mut relationship(situation).azure_plan, false, true)
        })
    },
    entry(StepName::CancelNewCommerce, Actor::Partner, Source::REMOVE_NEWEST, |_, action| match action {
        Action::RemoveResellerRelationship(removal) => clear(&mut removal.active_new_commerce),
        _ => false,
    }),
    entry(StepName::SuspendSubscriptions, Actor::Partner, Source::REMOVE_NEWEST, |_, action| match action {
        Action::RemoveResellerRelationship(removal) => clear(&mut removal.active_subscriptions),
        _ => false,
    }),
    entry(StepName::CancelReservations, Actor::Partner, Source::REMOVE_NEWEST, |_, action| match action {
        Action::RemoveResellerRelationship(removal) => clear(&mut removal.active_reservations),
        _ => false,
    }),
    entry(StepName::CancelSoftware, Actor::Partner, Source::REMOVE_NEWEST, |_, action| match action {
        Action::RemoveResellerRelationship(removal) => clear(&mut removal.active_software),
        _ => false,
    }),
    StepEntry {
        submission: |_, action| change(action, SubscriptionChange::Reactivate),
        ..entry(StepName::ReactivateSubscription, Actor::Partner, Source::LIFECYCLE, |_, action| {
            becomes_active(action, SubscriptionStatus::Suspended)
        })
    },
    entry(StepName::CancelAzureSubscriptions, Actor::Partner, Source::AZURE_PLAN_MANAGE, |_, action| {
        action.subscription_mut().is_some_and(|plan| clear(&mut plan.active_azure_subscriptions))
    }),
    entry(StepName::ReplaceResellerOfRecord, Actor::Partner, Source::RESELLER_VALIDATION, |situation, _| {
        turn(&mut situation.partner.reseller_of_record, ResellerOfRecord::Invalid, ResellerOfRecord::Valid)
    }),
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

/// Whether a request for a reseller relationship in this situation includes DAP in any case.
fn dap_is_included(situation: &Situation) -> bool {
    let cloud = situation.cloud.unwrap_or(Cloud::Global);
    DAP_INCLUDED.iter().any(|period| period.holds(cloud, situation.as_of))
}

/// Changes a fact from one value to another; `false`, and no change, if it does not have the first.
fn turn<T: PartialEq>(fact: &mut Option<T>, from: T, to: T) -> bool {
    let matches = *fact == Some(from);
    if matches {
        *fact = Some(to);
    }
    matches
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
    situation.relationship.get_or_insert_with(Relationship::new)
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

fn clear(count: &mut Option<u32>) -> bool {
    let any = count.is_some_and(|count| count > 0);
    if any {
        *count = Some(0);
    }
    any
}

fn becomes_active(action: &mut Action, from: SubscriptionStatus) -> bool {
    action.subscription_mut().is_some_and(|touched| turn(&mut touched.status, from, SubscriptionStatus::Active))
}

fn change(action: &Action, change: SubscriptionChange) -> Submission {
    match action.subscription() {
        Some(subscription) => Submission::Action(ChangeSubscription::new(subscription.clone(), change).into()),
        None => Submission::None,
    }
}

fn roles_to_ask_for(action: &Action) -> Vec<RoleReference> {
    least_roles(action).into_iter().map(RoleReference::from).collect()
}

/// Two years are Partner Center's default. The name contains the customer's id, so that plans for different
/// customers do not clash. Graph refuses a name that the partner has used already: a second request needs another.
fn gdap_request(situation: &Situation, roles: Vec<RoleReference>) -> Submission {
    let customer = situation.customer.tenant_id.as_str();
    match Duration::parse("P730D") {
        Some(duration) if !roles.is_empty() => {
            Submission::Action(RequestGdap::new("customer-".to_owned() + customer, duration, roles).into())
        }
        _ => Submission::Kind(ActionType::RequestGdap),
    }
}

/// The GDAP relationships that cover the action and have come this far.
fn covering<'s>(
    situation: &'s mut Situation,
    action: &Action,
    standing: GdapStanding,
) -> impl Iterator<Item = &'s mut GdapRelationship> {
    let day = situation.as_of;
    let required = required_roles(action);
    relationship(situation)
        .gdap
        .iter_mut()
        .flatten()
        .filter(move |relationship| covers(relationship, &required) && GdapStanding::of(relationship, day) == standing)
}

fn advance(situation: &mut Situation, action: &Action, from: GdapStanding, to: GdapRelationshipStatus) -> bool {
    let mut advanced = false;
    for relationship in covering(situation, action, from) {
        relationship.status = Some(to);
        if from == GdapStanding::Created {
            // The 90 days of the request begin now, whenever its draft was created.
            relationship.created_date_time = None;
        }
        advanced = true;
    }
    advanced
}
