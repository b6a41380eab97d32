//! When a granular delegated admin relationship ends, and what is to be said of it on a day.

use alloc::vec::Vec;

use crate::{
    cloud::Cloud,
    data::{Count, Value, Write, object},
    day::Day,
    decision::{self, Finding},
    duration::Duration,
    gdap::PENDING_DAYS,
    graph::GraphRelationship,
    role::GLOBAL_ADMINISTRATOR,
    rule::Looks,
    situation::GdapRelationshipStatus,
};

/// How many days before the end both sides get a mail.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-expiring-notifications.md>
const NOTICES: [u32; 3] = [30, 7, 1];

/// How a relationship stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GdapStatus {
    /// Its status, as Graph gave it.
    pub status: GdapRelationshipStatus,
    /// The last day on which the customer can approve it, while it waits for that.
    pub pending_until: Option<Day>,
    /// The day on which it ends, once it has become active.
    pub ends_at: Option<Day>,
    /// The day on which it ends then, where it extends itself.
    pub extends_to: Option<Day>,
    /// How many days are left, of waiting or of use; nought where they are over.
    pub days_left: Option<u32>,
    /// How many days before the end mails are still to come.
    pub notice_days: Vec<u32>,
    /// Does it extend itself?
    pub extends_itself: bool,
    /// Has its last day passed?
    pub is_over: bool,
    /// Is Global Administrator among its roles?
    pub global_administrator: bool,
    /// What is to be said of it.
    pub findings: Vec<Finding>,
}

/// How does this relationship stand on this day?
pub fn gdap_status(relationship: &GraphRelationship, day: Day) -> GdapStatus {
    let status = relationship.status;
    let waits = status == GdapRelationshipStatus::ApprovalPending;
    let runs = matches!(status, GdapRelationshipStatus::Active | GdapRelationshipStatus::Expiring);
    let created = relationship.created.as_ref().filter(|_| waits);
    let pending_until = created.and_then(|created| created.day().plus_days(PENDING_DAYS));
    let stated_end = relationship.end.as_ref().map(|end| end.day());
    let computed_end = || relationship.duration.as_ref()?.after(relationship.activated.as_ref()?.day());
    let ends_at = stated_end.or_else(computed_end);
    let global_administrator = relationship.roles.iter().any(|role| role.text() == GLOBAL_ADMINISTRATOR);
    // One with Global Administrator does not, whatever it says.
    let extension = relationship.auto_extend.as_ref().filter(|one| one.days() != Some(0) && !global_administrator);
    let extends_to = ends_at.and_then(|end| extension.and_then(|extension: &Duration| extension.after(end)));
    let has_ended = matches!(status, GdapRelationshipStatus::Expired | GdapRelationshipStatus::Terminated);
    let extends_to = extends_to.filter(|_| !has_ended);
    let last = match (waits, ends_at) {
        (true, _) => pending_until,
        // It has extended itself, where it is active beyond its end.
        (false, Some(end)) if runs && end < day => extends_to.or(ends_at),
        (false, _) => ends_at,
    };
    let left = last.map(|last| if has_ended { -1 } else { last.number() - day.number() });
    let days_left = left.map(|days| days.max(0).unsigned_abs());
    let mut notice_days = NOTICES.to_vec();
    notice_days.retain(|notice| runs && days_left.is_some_and(|days| *notice <= days));
    let mut result = GdapStatus {
        status,
        pending_until,
        ends_at,
        extends_to,
        days_left,
        notice_days,
        extends_itself: extension.is_some(),
        is_over: left.is_some_and(|days| days < 0),
        global_administrator,
        findings: Vec::new(),
    };
    let speaks = |looks: &Looks| matches!(looks, Looks::AtRelationship(looks) if looks(&result));
    result.findings = decision::findings(Cloud::Global, day, speaks);
    result
}

impl Write for GdapStatus {
    fn write(&self) -> Value {
        let notice_days: Vec<Count> = self.notice_days.iter().copied().map(Count).collect();
        object(&[
            ("status", &self.status),
            ("pendingUntil", &self.pending_until),
            ("endsAt", &self.ends_at),
            ("extendsTo", &self.extends_to),
            ("daysLeft", &self.days_left.map(Count)),
            ("noticeDays", &notice_days),
            ("findings", &self.findings),
        ])
    }
}
