//! Who at the customer accepts an invitation, and where: what the rules of its day and cloud say.

use alloc::vec::Vec;

use crate::{
    action::ActionType,
    case::Case,
    cloud::Cloud,
    decision::decide,
    era::Era,
    invitation::{Invitation, InvitationKind},
    locale::Acceptance,
    rules::BOOK,
};

/// What is told of it.
pub(crate) fn told<'w>(invitation: &Invitation, words: &'w Acceptance) -> Vec<&'w str> {
    let act = match invitation.kind() {
        InvitationKind::Gdap => ActionType::RequestGdap,
        _ => ActionType::RequestResellerRelationship,
    };
    let era = invitation.as_of.map_or(Some(Era::newest()), Era::of);
    let Some(era) = era else { return Vec::new() };
    let set = decide(&Case::bare(era, invitation.cloud.unwrap_or(Cloud::Global), act));
    let by_rule = [
        ("administrator-accepts", &words.administrator_accepts),
        ("global-admin-accepts", &words.global_admin_accepts),
        ("billing-admin-may-accept", &words.billing_admin_may_accept),
        ("global-admin-approves", &words.global_admin_approves),
        ("another-role-may-approve", &words.another_role_may_approve),
        ("accepted-in-office-portal", &words.accepted_in_office_portal),
        ("accepted-in-store-for-business", &words.accepted_in_store_for_business),
        ("accepted-in-admin-center", &words.accepted_in_admin_center),
    ];
    let mut told = Vec::new();
    let administers = invitation.kind() == InvitationKind::Dap || invitation.asks_dap();
    for (name, text) in by_rule {
        // Plausible only where no admin role is granted.
        if name == "billing-admin-may-accept" && administers {
            continue;
        }
        if BOOK.iter().enumerate().any(|(place, rule)| rule.name == name && set.speaks.contains(place)) {
            told.push(text.as_str());
        }
    }
    told
}
