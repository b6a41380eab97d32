//! The case: the finite facts that a rule may look at. Ids have been compared, and dates evaluated.

use crate::{
    model::{
        action::{Action, ActionType, Family, Subscription, SubscriptionChange, SubscriptionStatus},
        cloud::Cloud,
        day::Day,
        situation::{
            CustomerAgreement, GrantStatus, Partner, PartnerAgreement, PartnerRole, PartnerType, Situation, TenantUse,
        },
    },
    policy::{
        gdap::{self, GdapFacts},
        gdap_request::GdapRequestFacts,
    },
};

/// Who sold the subscription that the action concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seller {
    /// The action concerns no existing subscription.
    NotConcerned,
    /// The partner who is about to act.
    Acting,
    /// The indirect provider of that partner.
    Provider,
    /// Another partner.
    Other,
    /// It was not stated.
    Unstated,
}

/// What the customer is to the partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CustomerRelation {
    /// Another company, of which it was not stated whether it has an indirect provider.
    Unstated,
    /// Another company.
    Other,
    /// The partner itself.
    Itself,
    /// The partner's indirect provider.
    Provider,
    /// An indirect reseller whose provider the partner is.
    Reseller,
}

/// Whether the window in which a subscription can be canceled or reduced is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// Its last day was not stated.
    Unstated,
    /// The day for which to decide was not stated.
    NoDay,
    /// It is open.
    Open,
    /// It is closed.
    Closed,
}

/// A set of roles of a user at the partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Roles(u8);

impl Roles {
    /// The set of these roles.
    pub fn of(roles: &[PartnerRole]) -> Roles {
        Roles(roles.iter().fold(0, |set, role| set | 1 << *role as u8))
    }

    /// Does it include one of these?
    pub fn any(self, roles: &[PartnerRole]) -> bool {
        self.0 & Roles::of(roles).0 != 0
    }
}

/// A situation and an action, as the rules see them. An optional fact that is `None` was not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// The day for which to decide; `None` stands for the newest rules.
    pub day: Option<Day>,
    /// The customer's cloud.
    pub cloud: Cloud,
    /// The type of action.
    pub action_type: ActionType,
    /// How the partner takes part in the CSP program.
    pub partner_type: Option<PartnerType>,
    /// The roles of the signed-in user.
    pub roles: Option<Roles>,
    /// The partner's agreement with Microsoft.
    pub partner_agreement: Option<PartnerAgreement>,
    /// What the customer is to the partner.
    pub customer_relation: CustomerRelation,
    /// What the customer's tenant is used for.
    pub tenant_use: Option<TenantUse>,
    /// Whether the customer's company is a CSP partner.
    pub csp_partner: Option<bool>,
    /// The Microsoft Customer Agreement.
    pub customer_agreement: Option<CustomerAgreement>,
    /// Whether partner and customer are in the same market or region.
    pub same_market: Option<bool>,
    /// Whether another partner already administers the same service.
    pub admin_partner_per_service: Option<bool>,
    /// Whether the customer already works with another partner.
    pub other_partners: Option<bool>,
    /// The reseller relationship.
    pub reseller: GrantStatus,
    /// Delegated admin privileges.
    pub dap: GrantStatus,
    /// The relationship of an advisor.
    pub advisor: GrantStatus,
    /// The GDAP relationships that cover the task.
    pub gdap: GdapFacts,
    /// Whether it is known which roles the task requires.
    pub names_roles: bool,
    /// Whether the customer has bought an Azure plan through the partner.
    pub azure_plan: Option<bool>,
    /// Whether the partner won the customer as an indirect reseller.
    pub through_provider: Option<bool>,
    /// Whether the request asks for DAP.
    pub asks_dap: Option<bool>,
    /// What a request for a GDAP relationship asks for.
    pub gdap_request: Option<GdapRequestFacts>,
    /// The product family that is ordered.
    pub purchased_family: Option<Family>,
    /// Who sold the subscription that the action concerns.
    pub seller: Seller,
    /// The product family of that subscription.
    pub subscription_family: Option<Family>,
    /// Its status.
    pub subscription_status: Option<SubscriptionStatus>,
    /// Whether it can still be canceled or reduced.
    pub window: Window,
    /// Whether it renews automatically.
    pub auto_renew: Option<bool>,
    /// Whether the customer has assigned the partner an Azure role on it.
    pub azure_role_assigned: Option<bool>,
    /// How it is changed.
    pub change: Option<SubscriptionChange>,
    /// Whether subscriptions are still active when the relationship is removed.
    pub active_subscriptions: Option<bool>,
    /// Whether new commerce subscriptions have not been canceled then.
    pub active_new_commerce: Option<bool>,
    /// Whether Azure reservations are still active then.
    pub active_reservations: Option<bool>,
    /// Whether software purchases have not been canceled then.
    pub active_software: Option<bool>,
}

impl Case {
    /// The case that a situation and an action make.
    pub(crate) fn of(situation: &Situation, action: &Action) -> Case {
        let mut case = Case::of_type(situation, action.kind());
        if let Some(subscription) = action.subscription() {
            case.seller = seller(subscription, &situation.partner);
            case.subscription_family = subscription.family;
            case.subscription_status = subscription.status;
            case.window = window(subscription, situation.as_of);
            case.auto_renew = subscription.auto_renew;
            case.azure_role_assigned = subscription.azure_role_assigned;
        } else {
            case.seller = Seller::NotConcerned;
        }
        match action {
            Action::RequestResellerRelationship(request) => case.asks_dap = request.dap,
            Action::RequestGdap(request) => {
                case.gdap_request = Some(GdapRequestFacts::of(
                    &request.display_name,
                    &request.duration,
                    request.auto_extend_duration.as_ref(),
                    &request.roles,
                    situation.as_of,
                ));
            }
            Action::RemoveResellerRelationship(removal) => {
                let any = |count: Option<u32>| count.map(|count| count > 0);
                case.active_subscriptions = any(removal.active_subscriptions);
                case.active_new_commerce = any(removal.active_new_commerce);
                case.active_reservations = any(removal.active_reservations);
                case.active_software = any(removal.active_software);
            }
            Action::PurchaseSubscription(purchase) => case.purchased_family = purchase.family,
            Action::ChangeSubscription(change) => case.change = Some(change.change),
            Action::AdministerService(_) => {
                let required = gdap::required_roles(action);
                case.gdap = GdapFacts::of(situation, &required);
                case.names_roles = !required.is_empty();
            }
            Action::TransitionSubscription(_)
            | Action::TransitionAccountOwnership(_)
            | Action::RequestTransfer(_)
            | Action::ChangeTerms(_)
            | Action::ChangePartnerOfRecord(_)
            | Action::OpenSupportRequest(_) => {}
        }
        case
    }

    /// The case of an action of this type about which nothing more is stated.
    pub(crate) fn of_type(situation: &Situation, action_type: ActionType) -> Case {
        let (partner, customer) = (&situation.partner, &situation.customer);
        let relationship = situation.relationship.as_ref();
        let grant = |grant: Option<GrantStatus>| grant.unwrap_or(GrantStatus::None);
        let required = gdap::roles_of_type(action_type);
        Case {
            // Only an indirect reseller has a provider.
            partner_type: partner
                .partner_type
                .or(partner.provider_tenant_id.as_ref().map(|_| PartnerType::IndirectReseller)),
            roles: partner.roles.as_deref().map(Roles::of),
            partner_agreement: partner.agreement,
            customer_relation: if customer.tenant_id == partner.tenant_id {
                CustomerRelation::Itself
            } else if partner.provider_tenant_id.as_ref() == Some(&customer.tenant_id) {
                CustomerRelation::Provider
            } else if customer.provider_tenant_id.as_ref() == Some(&partner.tenant_id) {
                CustomerRelation::Reseller
            } else if customer.provider_tenant_id.is_none() {
                CustomerRelation::Unstated
            } else {
                CustomerRelation::Other
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
            gdap: GdapFacts::of(situation, &required),
            azure_plan: relationship.and_then(|relationship| relationship.azure_plan),
            through_provider: relationship.and_then(|relationship| relationship.through_provider),
            ..Case::new(situation.as_of, situation.cloud.unwrap_or(Cloud::Global), action_type)
        }
    }

    /// The case in which nothing is stated but the day, the cloud and the type of action.
    pub fn new(day: Option<Day>, cloud: Cloud, action_type: ActionType) -> Case {
        Case {
            day,
            cloud,
            action_type,
            partner_type: None,
            roles: None,
            partner_agreement: None,
            customer_relation: CustomerRelation::Unstated,
            tenant_use: None,
            csp_partner: None,
            customer_agreement: None,
            same_market: None,
            admin_partner_per_service: None,
            other_partners: None,
            reseller: GrantStatus::None,
            dap: GrantStatus::None,
            advisor: GrantStatus::None,
            gdap: GdapFacts::NONE,
            names_roles: action_type == ActionType::OpenSupportRequest,
            azure_plan: None,
            through_provider: None,
            asks_dap: None,
            gdap_request: None,
            purchased_family: None,
            seller: if action_type.needs_subscription() { Seller::Unstated } else { Seller::NotConcerned },
            subscription_family: None,
            subscription_status: None,
            window: Window::Unstated,
            auto_renew: None,
            azure_role_assigned: None,
            change: None,
            active_subscriptions: None,
            active_new_commerce: None,
            active_reservations: None,
            active_software: None,
        }
    }
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
