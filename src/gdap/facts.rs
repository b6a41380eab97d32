//! The facts about a GDAP relationship that the rules look at.

use crate::model::situation::GdapRelationshipStatus;

/// What a rule sees of a GDAP relationship on a day.
#[derive(Clone, Copy, Debug)]
pub struct RelationshipFacts {
    /// Its status, where it is known.
    pub status: Option<GdapRelationshipStatus>,
    /// How many days are left for approval or use.
    pub days_left: Option<u32>,
    /// Whether it extends itself.
    pub extends_itself: bool,
    /// Whether its last day has passed.
    pub is_over: bool,
    /// Whether the indirect reseller has yet to approve what its provider has created for it.
    pub partner_consent_pending: bool,
    /// Whether Global Administrator is among its roles.
    pub global_administrator: bool,
}
