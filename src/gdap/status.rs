//! The status of a GDAP relationship on a day: when it ends, whether it extends itself, and what is due.

use crate::{
    engine::finding::{Finding, evaluate},
    gdap::{facts::RelationshipFacts, graph::GraphRelationship, rules::RULES},
    model::{cloud::Cloud, day::Day, duration::Duration, situation::GdapRelationshipStatus},
    policy::{entra_roles::GLOBAL_ADMINISTRATOR, gdap::PENDING_DAYS, role_names::RolesAtStake},
    wire::{error::Problem, records::answer},
};

/// How many days before the end both sides are notified by mail.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-expiring-notifications.md>
const NOTICES: [u32; 3] = [30, 7, 1];

answer! {
    /// The status of a GDAP relationship on a day. Days are in UTC.
    pub struct GdapStatus {
        /// Its status, as Graph gave it; left out if it is none of those that are known.
        pub status: Option<GdapRelationshipStatus> = "status",
        /// The last day on which the customer can approve it, while it awaits approval.
        pub pending_until: Option<Day> = "pendingUntil",
        /// The day on which it ends, as it says itself, or else by its activation and duration.
        pub ends_at: Option<Day> = "endsAt",
        /// The day on which it ends if it extends itself once more.
        pub extends_to: Option<Day> = "extendsTo",
        /// How many days are left for approval or use; 0 if none are.
        pub days_left: Option<u32> = "daysLeft",
        /// The notices that are still to come, in days before the end: 30, 7 and 1.
        pub notice_days: Vec<u32> = "noticeDays",
        /// What to know about it.
        pub findings: Vec<Finding> = "findings",
        /// What of the relationship was not understood, and counts as left out; and what was assumed (`no-time-zone`).
        pub remarks: Vec<Problem> = "remarks",
    }
}

/// Determines the status of a GDAP relationship, as Microsoft Graph gives it, on a day.
///
/// ```
/// use multipartner::{GdapRelationshipStatus, GraphRelationship, gdap_status};
/// let mut relationship = GraphRelationship::new(GdapRelationshipStatus::Active);
/// relationship.end = Some("2026-06-30T00:00:00Z".parse()?);
///
/// let status = gdap_status(&relationship, "2026-06-20".parse()?);
/// assert_eq!(status.days_left, Some(10));
/// assert_eq!(status.notice_days, [7, 1]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gdap_status(relationship: &GraphRelationship, day: Day) -> GdapStatus {
    status_of(relationship.clone(), day)
}

/// The same of a relationship that is not needed any more.
pub(crate) fn status_of(relationship: GraphRelationship, day: Day) -> GdapStatus {
    let status = relationship.status;
    let is_pending = status == Some(GdapRelationshipStatus::ApprovalPending);
    let is_active = status == Some(GdapRelationshipStatus::Active);
    let has_ended = matches!(
        status,
        Some(GdapRelationshipStatus::Expiring | GdapRelationshipStatus::Expired | GdapRelationshipStatus::Terminated)
    );

    let created = relationship.created.as_ref().filter(|_| is_pending);
    let pending_until = created.and_then(|created| created.day().plus_days(PENDING_DAYS));
    let stated_end = relationship.end.as_ref().map(|end| end.day());
    let computed_end = || relationship.duration.as_ref()?.after(relationship.activated.as_ref()?.day());
    let ends_at = stated_end.or_else(computed_end);

    let global_administrator = relationship.roles.iter().any(|role| role.as_str() == GLOBAL_ADMINISTRATOR);
    // With Global Administrator it does not extend itself, whatever it says.
    let extension =
        relationship.auto_extend.as_ref().filter(|extension| extension.days() != Some(0) && !global_administrator);
    let extended = |end| extension.and_then(|extension: &Duration| extension.after(end));
    let extends_to = ends_at.and_then(extended).filter(|_| !has_ended);

    let last = match (is_pending, ends_at) {
        (true, _) => pending_until,
        // If it is active after its end, it has extended itself, maybe more than once.
        (false, Some(mut end)) if is_active => {
            while let Some(next) = extended(end).filter(|_| end < day) {
                end = next;
            }
            Some(end)
        }
        (false, _) => ends_at,
    };
    let left = last.map(|last| if has_ended { -1 } else { last.number() - day.number() });
    let days_left = left.map(|days| days.max(0).unsigned_abs());
    let mut notice_days = NOTICES.to_vec();
    notice_days.retain(|notice| is_active && days_left.is_some_and(|days| *notice <= days));

    let facts = RelationshipFacts {
        status,
        days_left,
        extends_itself: extension.is_some(),
        is_over: left.is_some_and(|days| days < 0),
        partner_consent_pending: relationship.partner_consent_pending == Some(true),
        global_administrator,
    };
    let mut findings = Vec::new();
    evaluate(RULES, &facts, Cloud::Global, Some(day), &RolesAtStake::default(), &mut findings);
    let remarks = relationship.remarks;
    GdapStatus { status, pending_until, ends_at, extends_to, days_left, notice_days, findings, remarks }
}
