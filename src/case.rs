//! The finite facts that a rule may look at: everything that can be compared has been compared.

use alloc::collections::BTreeSet;

use crate::{
    action::{Action, ActionType, Family, Subscription, SubscriptionChange, SubscriptionStatus},
    cloud::Cloud,
    data::{Count, Path},
    day::Day,
    edition::Edition,
    era::Era,
    error::{ErrorCode, InputError},
    gdap::{self, Granular},
    request::GdapRequestFacts,
    situation::{
        CustomerAgreement, GrantStatus, Partner, PartnerAgreement, PartnerRole, PartnerType, Situation, TenantUse,
    },
};

/// Who sold the subscription that the action touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seller {
    /// The action touches no existing subscription.
    NotConcerned,
    /// The partner who is about to act.
    Acting,
    /// The indirect provider of that partner.
    Provider,
    /// Another partner.
    Other,
    /// Nobody said.
    Unstated,
}

/// Who the customer is to the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    /// Somebody else.
    Other,
    /// The partner itself.
    Itself,
    /// The partner's indirect provider.
    Provider,
    /// An indirect reseller whose provider the partner is.
    Reseller,
}

/// Where the day stands to the last one on which a subscription can be cancelled or reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// Nobody stated that last day.
    Unstated,
    /// Nobody stated the day to judge by.
    NoDay,
    /// Not past it.
    Open,
    /// Past it.
    Closed,
}

/// The roles of a user at the partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Roles(u8);

impl Roles {
    /// These roles.
    pub fn of(roles: &[PartnerRole]) -> Roles {
        Roles(roles.iter().fold(0, |set, role| set | 1 << *role as u8))
    }

    /// Is one of these among them?
    pub fn any(self, roles: &[PartnerRole]) -> bool {
        self.0 & Roles::of(roles).0 != 0
    }
}

/// A situation and an action, as the rules see them. What is optional was not stated where it is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// When.
    pub era: Era,
    /// Where.
    pub cloud: Cloud,
    /// What is about to be done.
    pub act: ActionType,
    /// How the partner sells.
    pub partner_type: Option<PartnerType>,
    /// The roles of the user who acts.
    pub roles: Option<Roles>,
    /// The partner's agreement with Microsoft.
    pub partner_agreement: Option<PartnerAgreement>,
    /// Who the customer is.
    pub party: Party,
    /// What the customer's tenant is used for.
    pub tenant_use: Option<TenantUse>,
    /// Is the customer's company a CSP partner?
    pub csp_partner: Option<bool>,
    /// The Microsoft Customer Agreement.
    pub customer_agreement: Option<CustomerAgreement>,
    /// Are partner and customer in the same market or region?
    pub same_market: Option<bool>,
    /// Does another partner administer the same service already?
    pub admin_partner_per_service: Option<bool>,
    /// Does the customer work with another partner already?
    pub other_partners: Option<bool>,
    /// The reseller relationship.
    pub reseller: GrantStatus,
    /// Delegated admin privileges.
    pub dap: GrantStatus,
    /// An advisor's relationship.
    pub advisor: GrantStatus,
    /// Granular delegated admin privileges that serve the task.
    pub gdap: Granular,
    /// Was it stated which roles the task needs?
    pub states_roles: bool,
    /// Does the request ask for delegated admin privileges?
    pub asks_dap: Option<bool>,
    /// What a request for GDAP asks for.
    pub gdap_request: Option<GdapRequestFacts>,
    /// The product that is bought.
    pub bought: Option<Family>,
    /// Who sold the subscription that the action touches.
    pub seller: Seller,
    /// The product of that subscription.
    pub touched: Option<Family>,
    /// Its status.
    pub status: Option<SubscriptionStatus>,
    /// Can it still be cancelled or reduced?
    pub window: Window,
    /// Does it renew itself?
    pub auto_renew: Option<bool>,
    /// Has the customer given the partner an Azure role on it?
    pub azure_role_assigned: Option<bool>,
    /// How it is changed.
    pub change: Option<SubscriptionChange>,
    /// Are subscriptions still active when the relationship is removed?
    pub active_subscriptions: Option<bool>,
    /// Do Azure reservations still run then?
    pub active_reservations: Option<bool>,
    /// Are software purchases not cancelled then?
    pub active_software: Option<bool>,
}

impl Case {
    /// The case that a situation and an action make.
    ///
    /// # Errors
    /// Where the day lies before the first edition for the cloud.
    pub fn of(situation: &Situation, action: &Action) -> Result<Case, InputError> {
        let mut case = Case::of_type(situation, action.kind())?;
        if let Some(subscription) = action.subscription() {
            case.seller = seller(subscription, &situation.partner);
            case.touched = subscription.family;
            case.status = subscription.status;
            case.window = window(subscription, situation.as_of);
            case.auto_renew = subscription.auto_renew;
            case.azure_role_assigned = subscription.azure_role_assigned;
        } else {
            case.seller = Seller::NotConcerned;
        }
        match action {
            Action::RequestResellerRelationship { dap } => case.asks_dap = *dap,
            Action::RequestGdap { display_name, duration, auto_extend_duration, roles } => {
                let request = GdapRequestFacts::of(display_name, duration, auto_extend_duration.as_ref(), roles);
                case.gdap_request = Some(request);
            }
            Action::RemoveResellerRelationship { active_subscriptions, active_reservations, active_software } => {
                let any = |count: &Option<Count>| count.map(|Count(number)| number > 0);
                case.active_subscriptions = any(active_subscriptions);
                case.active_reservations = any(active_reservations);
                case.active_software = any(active_software);
            }
            Action::PurchaseSubscription { family, .. } => case.bought = *family,
            Action::ChangeSubscription { change, .. } => case.change = Some(*change),
            Action::AdministerService { .. } => {
                let needed = gdap::roles_needed(action);
                case.gdap = Granular::of(situation, &needed);
                case.states_roles = !needed.is_empty();
            }
            Action::TransitionSubscription { .. }
            | Action::TransitionAccountOwnership {}
            | Action::RequestTransfer { .. }
            | Action::ChangeTerms { .. }
            | Action::ChangePartnerOfRecord { .. }
            | Action::OpenSupportRequest {} => {}
        }
        Ok(case)
    }

    /// The case of some action of this type, of which nothing more is stated.
    ///
    /// # Errors
    /// Where the day lies before the first edition for the cloud.
    pub fn of_type(situation: &Situation, act: ActionType) -> Result<Case, InputError> {
        let cloud = situation.cloud.unwrap_or(Cloud::Global);
        let (partner, customer) = (&situation.partner, &situation.customer);
        let relationship = situation.relationship.as_ref();
        let grant = |grant: Option<GrantStatus>| grant.unwrap_or(GrantStatus::None);
        let needed = if act == ActionType::OpenSupportRequest { gdap::support_roles() } else { BTreeSet::new() };
        let era = era(situation.as_of, cloud, &Path::Field(&Path::Root("situation"), "asOf"))?;
        Ok(Case {
            // Only an indirect reseller has a provider.
            partner_type: partner
                .partner_type
                .or(partner.provider_tenant_id.as_ref().map(|_| PartnerType::IndirectReseller)),
            roles: partner.roles.as_deref().map(Roles::of),
            partner_agreement: partner.agreement,
            party: if customer.tenant_id == partner.tenant_id {
                Party::Itself
            } else if partner.provider_tenant_id.as_ref() == Some(&customer.tenant_id) {
                Party::Provider
            } else if customer.provider_tenant_id.as_ref() == Some(&partner.tenant_id) {
                Party::Reseller
            } else {
                Party::Other
            },
            tenant_use: customer.tenant_use,
            csp_partner: customer.csp_partner,
            customer_agreement: customer.customer_agreement,
            same_market: customer.same_market,
            admin_partner_per_service: customer.admin_partner_per_service,
            other_partners: situation.other_partners,
            reseller: grant(relationship.and_then(|relationship| relationship.reseller)),
            dap: grant(relationship.and_then(|relationship| relationship.dap)),
            advisor: grant(relationship.and_then(|relationship| relationship.advisor)),
            gdap: Granular::of(situation, &needed),
            ..Case::bare(era, cloud, act)
        })
    }

    /// The case in which nothing is stated but where, when and what.
    pub fn bare(era: Era, cloud: Cloud, act: ActionType) -> Case {
        Case {
            era,
            cloud,
            act,
            partner_type: None,
            roles: None,
            partner_agreement: None,
            party: Party::Other,
            tenant_use: None,
            csp_partner: None,
            customer_agreement: None,
            same_market: None,
            admin_partner_per_service: None,
            other_partners: None,
            reseller: GrantStatus::None,
            dap: GrantStatus::None,
            advisor: GrantStatus::None,
            gdap: Granular::NONE,
            states_roles: act == ActionType::OpenSupportRequest,
            asks_dap: None,
            gdap_request: None,
            bought: None,
            seller: if act.needs_subscription() { Seller::Unstated } else { Seller::NotConcerned },
            touched: None,
            status: None,
            window: Window::Unstated,
            auto_renew: None,
            azure_role_assigned: None,
            change: None,
            active_subscriptions: None,
            active_reservations: None,
            active_software: None,
        }
    }
}

/// The era of a day in a cloud: the newest where no day is stated, an error before the first edition.
pub(crate) fn era(day: Option<Day>, cloud: Cloud, at: &Path<'_>) -> Result<Era, InputError> {
    let Some(day) = day else {
        return Ok(Era::newest());
    };
    let first = Edition::of(cloud).next().map(|edition| edition.since);
    Era::of(day).filter(|_| Some(day) >= first).ok_or_else(|| {
        let covered = Edition::ALL.iter().find(|edition| edition.covers(cloud)).map(|edition| edition.since);
        InputError::new(ErrorCode::BeforeFirstEdition, at)
            .with("found", &day.text())
            .with("cloud", cloud.name())
            .expected(&covered.map(Day::text).unwrap_or_default())
    })
}

fn seller(subscription: &Subscription, partner: &Partner) -> Seller {
    match &subscription.sold_by {
        None => Seller::Unstated,
        Some(seller) if *seller == partner.tenant_id => Seller::Acting,
        Some(seller) if Some(seller) == partner.provider_tenant_id.as_ref() => Seller::Provider,
        Some(_) => Seller::Other,
    }
}

fn window(subscription: &Subscription, day: Option<Day>) -> Window {
    match (&subscription.cancellation_allowed_until, day) {
        (None, _) => Window::Unstated,
        (Some(_), None) => Window::NoDay,
        (Some(last), Some(day)) if day <= last.day() => Window::Open,
        (Some(_), Some(_)) => Window::Closed,
    }
}
