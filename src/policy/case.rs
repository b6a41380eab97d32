//! The case: the finite facts that a rule may look at. Ids have been compared, and dates evaluated.

use crate::{
    model::{
        action::{
            Action, ActionType, ActionView, AtTermEnd, Family, MicrosoftAgreement, Qualification, SubscriptionChange,
            SubscriptionStatus, SubscriptionView,
        },
        cancellation::LastDay,
        cloud::Cloud,
        day::Day,
        role::RoleNumber,
        situation::{
            CustomerAgreement, GrantStatus, PartnerAgreement, PartnerRole, PartnerStanding, PartnerType, PartnerView,
            ResellerOfRecord, Situation, SituationView, TenantUse,
        },
        sold_by,
    },
    policy::{
        entra_roles::HELPDESK_ADMINISTRATOR,
        gdap::{GdapFacts, RequiredRoles, is_legacy_upgrade},
        gdap_request::GdapRequestFacts,
    },
    wire::packed::{List, Packed, Packer, Words},
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
    /// Microsoft itself.
    Microsoft,
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

/// Whether enough seats can still be given back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refundable {
    /// It was not stated which.
    Unstated,
    /// The day for which to decide was not stated.
    NoDay,
    /// Some can, but it was not stated how many are to be removed.
    Some,
    /// As many as are to be removed.
    Enough,
    /// Fewer than are to be removed, or none.
    TooFew,
}

/// A set of roles of a user at the partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Roles(u32);

impl Roles {
    /// The set of these roles.
    pub fn of(roles: &[PartnerRole]) -> Roles {
        Roles(roles.iter().fold(0, |set, role| set | 1 << *role as u8))
    }

    fn packed(roles: List<PartnerRole>, words: Words<'_>) -> Roles {
        Roles(roles.iter(words).fold(0, |set, role| set | 1 << role as u8))
    }

    /// Whether it includes one of these.
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
    /// Whether the partner's indirect provider is stated.
    pub provider_stated: bool,
    /// The partner's agreement with Microsoft.
    pub partner_agreement: Option<PartnerAgreement>,
    /// Whether Microsoft lets the partner sell.
    pub standing: Option<PartnerStanding>,
    /// What Microsoft's check found of the reseller for whom the partner orders, or whom it records.
    pub reseller_of_record: Option<ResellerOfRecord>,
    /// Whether the user signs in with multifactor authentication.
    pub mfa: Option<bool>,
    /// Whether the partner is an Azure Expert MSP.
    pub azure_expert_msp: Option<bool>,
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
    /// Whether Helpdesk Administrator is one of those.
    pub helpdesk_suffices: bool,
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
    /// Who qualifies for the offer that is ordered.
    pub qualification: Option<Qualification>,
    /// Who sold the subscription that the action concerns.
    pub seller: Seller,
    /// If Microsoft sold it: under which agreement.
    pub microsoft_agreement: Option<MicrosoftAgreement>,
    /// The product family of that subscription.
    pub subscription_family: Option<Family>,
    /// Its status.
    pub subscription_status: Option<SubscriptionStatus>,
    /// Whether it can still be canceled or reduced.
    pub window: Window,
    /// Whether enough seats can still be given back.
    pub refundable: Refundable,
    /// Whether it renews automatically.
    pub auto_renew: Option<bool>,
    /// What happens to it at the end of its term.
    pub at_term_end: Option<AtTermEnd>,
    /// Whether it is a trial.
    pub trial: Option<bool>,
    /// For an Azure plan: whether Azure subscriptions in it are active.
    pub active_azure_subscriptions: Option<bool>,
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
    pub fn of(situation: &Situation, action: &Action) -> Case {
        let mut packer = Packer::default();
        let (at, action_at) = (packer.reserve(Situation::WORDS), packer.reserve(Action::WORDS));
        let view = (situation.pack(at, &mut packer), action.pack(action_at, &mut packer));
        let mut case = Case::of_packed(&view.0, &view.1, packer.words());
        if let Action::RequestGdap(request) = action {
            case.gdap_request = Some(GdapRequestFacts::of(
                &request.display_name,
                &request.duration,
                request.auto_extend_duration.as_ref(),
                &request.roles,
                situation.as_of,
            ));
        }
        case
    }

    /// The case of an action of this type about which nothing more is stated.
    pub(crate) fn of_type(situation: &Situation, action_type: ActionType) -> Case {
        let mut packer = Packer::default();
        let at = packer.reserve(Situation::WORDS);
        let view = situation.pack(at, &mut packer);
        Case::of_packed_type(&view, action_type, packer.words())
    }

    /// The case that a packed situation and action make; what a request for GDAP asks for is not packed.
    #[inline(never)] // both doors need it
    pub(crate) fn of_packed(situation: &SituationView, action: &ActionView, words: Words<'_>) -> Case {
        let mut case = Case::of_packed_type(situation, action.kind(), words);
        let any = |count: Option<u32>| count.map(|count| count > 0);
        if let Some(subscription) = action.subscription() {
            case.seller = seller(subscription, &situation.partner);
            case.microsoft_agreement = subscription.agreement;
            case.subscription_family = subscription.family;
            case.subscription_status = subscription.status;
            case.window = window(subscription, situation.as_of);
            case.refundable = refundable(subscription, None, situation.as_of, words);
            case.auto_renew = subscription.auto_renew;
            case.at_term_end = subscription.at_term_end;
            case.trial = subscription.trial;
            case.active_azure_subscriptions = any(subscription.active_azure_subscriptions);
            case.azure_role_assigned = subscription.azure_role_assigned;
        } else {
            case.seller = Seller::NotConcerned;
        }
        match action {
            ActionView::RequestResellerRelationship(request) => case.asks_dap = request.dap,
            ActionView::RemoveResellerRelationship(removal) => {
                case.active_subscriptions = any(removal.active_subscriptions);
                case.active_new_commerce = any(removal.active_new_commerce);
                case.active_reservations = any(removal.active_reservations);
                case.active_software = any(removal.active_software);
            }
            ActionView::PurchaseSubscription(purchase) => {
                case.purchased_family = purchase.family;
                case.qualification = purchase.qualification;
            }
            ActionView::ChangeSubscription(change) => {
                case.change = Some(change.change);
                if is_legacy_upgrade(change.change, change.subscription.family) {
                    case.gdap = GdapFacts::of(situation, RequiredRoles::LegacyUpgrade, words);
                }
                case.refundable = refundable(&change.subscription, change.quantity, situation.as_of, words);
            }
            ActionView::AdministerService(task) => {
                const HELPDESK: RoleNumber = RoleNumber::of(HELPDESK_ADMINISTRATOR);
                let roles = task.roles.filter(|roles| !roles.is_empty());
                case.gdap = GdapFacts::of(situation, roles.map_or(RequiredRoles::None, RequiredRoles::Any), words);
                case.names_roles = roles.is_some();
                case.helpdesk_suffices = roles.is_some_and(|roles| roles.iter(words).any(|role| role == HELPDESK));
            }
            ActionView::OpenSupportRequest(request) => {
                // About Azure, any role in the directory serves beside the Azure role.
                if request.azure_subscription.is_some() {
                    case.gdap = GdapFacts::of(situation, RequiredRoles::None, words);
                }
            }
            ActionView::RequestGdap(())
            | ActionView::TransitionSubscription(_)
            | ActionView::TransitionAccountOwnership(_)
            | ActionView::RequestTransfer(_)
            | ActionView::ChangeTerms(_)
            | ActionView::ChangePartnerOfRecord(_) => {}
        }
        case
    }

    /// The case of an action of this type about which nothing more is stated, in a packed situation.
    pub(crate) fn of_packed_type(situation: &SituationView, action_type: ActionType, words: Words<'_>) -> Case {
        Case::of_packed_situation(situation, words).with_type(action_type, situation, words)
    }

    /// The case that a packed situation makes, before anything is stated of an action.
    #[inline(never)] // both doors need it
    pub(crate) fn of_packed_situation(situation: &SituationView, words: Words<'_>) -> Case {
        let (partner, customer) = (&situation.partner, &situation.customer);
        let relationship = situation.relationship.as_ref();
        let grant = |grant: Option<GrantStatus>| grant.unwrap_or(GrantStatus::None);
        Case {
            // Only an indirect reseller has a provider.
            partner_type: partner.partner_type.or(partner.provider_tenant_id.map(|_| PartnerType::IndirectReseller)),
            roles: partner.roles.map(|roles| Roles::packed(roles, words)),
            provider_stated: partner.provider_tenant_id.is_some(),
            partner_agreement: partner.agreement,
            standing: partner.standing,
            reseller_of_record: partner.reseller_of_record,
            mfa: partner.mfa,
            azure_expert_msp: partner.azure_expert_msp,
            customer_relation: if customer.tenant_id == partner.tenant_id {
                CustomerRelation::Itself
            } else if customer.provider_tenant_id == Some(partner.tenant_id) {
                // Also where each is said to be the other's provider, which cannot be: then more is forbidden.
                CustomerRelation::Reseller
            } else if partner.provider_tenant_id == Some(customer.tenant_id) {
                CustomerRelation::Provider
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
            gdap: GdapFacts::of(situation, RequiredRoles::None, words),
            azure_plan: relationship.and_then(|relationship| relationship.azure_plan),
            through_provider: relationship.and_then(|relationship| relationship.through_provider),
            ..Case::new(situation.as_of, situation.cloud.unwrap_or(Cloud::Global), ActionType::PurchaseSubscription)
        }
    }

    /// This case of a situation, with an action of this type about which nothing more is stated.
    pub(crate) fn with_type(mut self, action_type: ActionType, situation: &SituationView, words: Words<'_>) -> Case {
        self.action_type = action_type;
        self.names_roles = action_type == ActionType::OpenSupportRequest;
        self.seller = if action_type.needs_subscription() { Seller::Unstated } else { Seller::NotConcerned };
        if let Some(role) = RequiredRoles::of_type(action_type) {
            self.gdap = GdapFacts::of(situation, role, words);
        }
        self
    }

    /// The case in which nothing is stated but the day, the cloud and the type of action.
    pub fn new(day: Option<Day>, cloud: Cloud, action_type: ActionType) -> Case {
        Case {
            day,
            cloud,
            action_type,
            partner_type: None,
            roles: None,
            provider_stated: false,
            partner_agreement: None,
            standing: None,
            reseller_of_record: None,
            mfa: None,
            azure_expert_msp: None,
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
            helpdesk_suffices: false,
            azure_plan: None,
            through_provider: None,
            asks_dap: None,
            gdap_request: None,
            purchased_family: None,
            qualification: None,
            seller: if action_type.needs_subscription() { Seller::Unstated } else { Seller::NotConcerned },
            microsoft_agreement: None,
            subscription_family: None,
            subscription_status: None,
            window: Window::Unstated,
            refundable: Refundable::Unstated,
            auto_renew: None,
            at_term_end: None,
            trial: None,
            active_azure_subscriptions: None,
            azure_role_assigned: None,
            change: None,
            active_subscriptions: None,
            active_new_commerce: None,
            active_reservations: None,
            active_software: None,
        }
    }
}

fn seller(subscription: &SubscriptionView, partner: &PartnerView) -> Seller {
    match subscription.sold_by {
        None => Seller::Unstated,
        Some(sold_by::Seller::Microsoft) => Seller::Microsoft,
        Some(sold_by::Seller::UnknownPartner) => Seller::Other,
        Some(sold_by::Seller::Partner(seller)) if seller == partner.tenant_id => Seller::Acting,
        Some(sold_by::Seller::Partner(seller)) if Some(seller) == partner.provider_tenant_id => Seller::Provider,
        Some(sold_by::Seller::Partner(_)) => Seller::Other,
    }
}

fn window(subscription: &SubscriptionView, day: Option<Day>) -> Window {
    match (subscription.cancellation_allowed_until, day) {
        (None, _) => Window::Unstated,
        (Some(LastDay::Never), _) => Window::Closed,
        (Some(LastDay::Until(_)), None) => Window::NoDay,
        (Some(LastDay::Until(last)), Some(day)) if day <= last => Window::Open,
        (Some(LastDay::Until(_)), Some(_)) => Window::Closed,
    }
}

/// Whether so many seats can be given back on the day.
fn refundable(
    subscription: &SubscriptionView,
    quantity: Option<u32>,
    day: Option<Day>,
    words: Words<'_>,
) -> Refundable {
    let (seats, day) = match (subscription.refundable, day) {
        (None, _) => return Refundable::Unstated,
        (Some(seats), None) if !seats.is_empty() => return Refundable::NoDay,
        (Some(seats), day) => (seats, day),
    };
    let open = seats.iter(words).filter(|seats| day.is_some_and(|day| day <= seats.until));
    let open = open.fold(0_u32, |sum, seats| sum.saturating_add(seats.quantity));
    match quantity {
        _ if open == 0 => Refundable::TooFew,
        None => Refundable::Some,
        Some(quantity) if quantity <= open => Refundable::Enough,
        Some(_) => Refundable::TooFew,
    }
}
