//! The finite facts that a rule may look at: everything that can be compared has been compared.

use crate::{
    action::{Action, ActionType, Family},
    cloud::Cloud,
    data::Path,
    day::Day,
    edition::Edition,
    era::Era,
    error::{ErrorCode, InputError},
    situation::{GrantStatus, GranularAdmin, GranularAdminStatus, PartnerRole, Situation, TenantUse},
};

/// Who sold the subscription that the action touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seller {
    /// The action touches no existing subscription.
    NotConcerned,
    /// The partner who is about to act.
    Acting,
    /// Another partner.
    Other,
    /// Nobody said.
    Unstated,
}

/// A situation and an action, as the rules see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// When.
    pub era: Era,
    /// Where.
    pub cloud: Cloud,
    /// What is about to be done.
    pub act: ActionType,
    /// Who sold the subscription that the action touches.
    pub seller: Seller,
    /// The product of that subscription.
    pub touched: Option<Family>,
    /// The product that is bought.
    pub bought: Option<Family>,
    /// Does the request ask for delegated admin privileges?
    pub asks_delegated_admin: Option<bool>,
    /// What the customer's tenant is used for.
    pub tenant_use: Option<TenantUse>,
    /// Is the customer's company a CSP partner?
    pub csp_partner: Option<bool>,
    /// Does the customer work with another partner already?
    pub other_partners: Option<bool>,
    /// The reseller relationship.
    pub reseller: GrantStatus,
    /// Delegated admin privileges.
    pub delegated_admin: GrantStatus,
    /// Granular delegated admin privileges with a role that the task needs, the best of the relationships there are.
    pub granular_admin: GrantStatus,
    /// Has the user a role that the multi-partner page named, as far as roles were stated?
    pub has_named_role: Option<bool>,
}

impl Case {
    /// The case that a situation and an action make.
    pub fn of(situation: &Situation, action: &Action) -> Result<Case, InputError> {
        let cloud = situation.cloud.unwrap_or(Cloud::Global);
        let relationship = situation.relationship.as_ref();
        let grant = |grant: Option<GrantStatus>| grant.unwrap_or(GrantStatus::None);
        let subscription = action.subscription();
        Ok(Case {
            era: era(situation.as_of, cloud, &Path::Field(&Path::Root("situation"), "asOf"))?,
            cloud,
            act: action.kind(),
            seller: match subscription.map(|subscription| &subscription.sold_by) {
                None => Seller::NotConcerned,
                Some(None) => Seller::Unstated,
                Some(Some(seller)) if *seller == situation.partner.tenant_id => Seller::Acting,
                Some(Some(_)) => Seller::Other,
            },
            touched: subscription.and_then(|subscription| subscription.family),
            bought: match action {
                Action::PurchaseSubscription { family, .. } => *family,
                _ => None,
            },
            asks_delegated_admin: match action {
                Action::RequestResellerRelationship { delegated_admin } => *delegated_admin,
                _ => None,
            },
            tenant_use: situation.customer.tenant_use,
            csp_partner: situation.customer.csp_partner,
            other_partners: situation.other_partners,
            reseller: grant(relationship.and_then(|relationship| relationship.reseller)),
            delegated_admin: grant(relationship.and_then(|relationship| relationship.delegated_admin)),
            granular_admin: relationship
                .and_then(|relationship| relationship.granular_admin.as_ref())
                .map_or(GrantStatus::None, |list| granular_admin(list, action, situation.as_of)),
            has_named_role: situation.partner.roles.as_ref().map(|roles| {
                let named = [PartnerRole::GlobalAdmin, PartnerRole::UserAdmin, PartnerRole::SalesAgent];
                roles.iter().any(|role| named.contains(role))
            }),
        })
    }
}

/// The era of a day in a cloud: the newest where no day is stated, an error before the first edition.
pub(crate) fn era(day: Option<Day>, cloud: Cloud, at: &Path<'_>) -> Result<Era, InputError> {
    let Some(day) = day else {
        return Ok(Era::newest());
    };
    let first = Edition::of(cloud).next().map(|edition| edition.since);
    Era::of(day).filter(|_| Some(day) >= first).ok_or_else(|| {
        InputError::new(ErrorCode::BeforeFirstEdition, at)
            .with("found", &day.text())
            .with("cloud", cloud.name())
            .expected(&first.map(Day::text).unwrap_or_default())
    })
}

/// How far the furthest of the relationships has come that carry a role which the task needs; all do, where it names
/// none. Without a day, none is known to have ended.
fn granular_admin(list: &[GranularAdmin], action: &Action, day: Option<Day>) -> GrantStatus {
    let serves = |relationship: &GranularAdmin| match action {
        Action::AdministerService { roles: Some(needed) } if !needed.is_empty() => {
            relationship.roles.iter().any(|role| needed.contains(role))
        }
        _ => true,
    };
    let has_ended = |relationship: &GranularAdmin| match (&relationship.end_date_time, day) {
        (Some(end), Some(day)) => end.day() < day,
        _ => false,
    };
    list.iter()
        .filter(|relationship| serves(relationship) && !has_ended(relationship))
        .map(|relationship| match relationship.status {
            GranularAdminStatus::Active | GranularAdminStatus::Expiring => GrantStatus::Active,
            GranularAdminStatus::Created
            | GranularAdminStatus::ApprovalPending
            | GranularAdminStatus::Approved
            | GranularAdminStatus::Activating => GrantStatus::Requested,
            GranularAdminStatus::Expired
            | GranularAdminStatus::TerminationRequested
            | GranularAdminStatus::Terminating
            | GranularAdminStatus::Terminated => GrantStatus::None,
        })
        .max()
        .unwrap_or(GrantStatus::None)
}
