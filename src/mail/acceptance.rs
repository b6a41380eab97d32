//! Who at the customer accepts an invitation, and where, by the rules of its day and cloud.

use crate::{
    engine::finding::evaluate,
    link::build::asks_dap,
    locale::texts::{Locale, MissingText},
    model::{
        action::ActionType,
        cloud::Cloud,
        invitation::{Invitation, InvitationKind},
    },
    policy::{
        case::Case,
        role_names::RolesAtStake,
        rules::acceptance::{BILLING_ADMIN_MAY_ACCEPT, RULES},
    },
};

/// What to say about it.
pub(crate) fn sentences<'l>(invitation: &Invitation, locale: &'l Locale) -> Result<Vec<&'l str>, MissingText> {
    let action_type = match invitation.kind() {
        InvitationKind::Gdap => ActionType::RequestGdap,
        _ => ActionType::RequestResellerRelationship,
    };
    let case = Case::new(invitation.as_of(), invitation.cloud().unwrap_or(Cloud::Global), action_type);
    let mut sentences = Vec::new();
    for rule in RULES {
        let mut findings = Vec::new();
        evaluate(std::slice::from_ref(rule), &case, case.cloud, case.day, &RolesAtStake::default(), &mut findings);
        // A billing administrator can plausibly accept only what grants no admin role.
        let grants_admin = invitation.kind() == InvitationKind::Dap || asks_dap(invitation);
        let is_excluded = grants_admin && rule.info.name == BILLING_ADMIN_MAY_ACCEPT;
        if !findings.is_empty() && !is_excluded {
            sentences.push(locale.text(&["invitation.acceptance.", rule.info.name].concat())?);
        }
    }
    Ok(sentences)
}
