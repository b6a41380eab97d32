//! What a rule is.

use crate::{
    case::Case,
    cloud::Cloud,
    data::{Value, Write, object},
    day::Day,
    format::Format,
    name::names,
    source::Source,
};

names! {
    /// What a finding does to the outcome; the worst comes first.
    pub enum Severity {
        /// The policy excludes it.
        Forbidden = "forbidden",
        /// Permitted once something else has happened.
        NotYet = "not-yet",
        /// Cannot be told from what is known.
        Unknown = "unknown",
        /// Sources disagree, or only a third party says so. Leaves the outcome as it is.
        Warning = "warning",
        /// Worth telling. Leaves the outcome as it is.
        Note = "note",
    }
}

/// A fact that a rule may find missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// Who sold the subscription that is touched.
    SoldBy,
    /// Who sold the base of an add-on.
    AddOnSoldBy,
    /// The product of the base of an add-on.
    AddOnFamily,
    /// Is the customer's company a CSP partner?
    CspPartner,
    /// What the customer's tenant is used for.
    TenantUse,
}

impl Fact {
    /// Every fact.
    pub const ALL: &'static [Fact] =
        &[Fact::SoldBy, Fact::AddOnSoldBy, Fact::AddOnFamily, Fact::CspPartner, Fact::TenantUse];

    /// The path at which it is stated.
    pub const fn path(self) -> &'static str {
        match self {
            Fact::SoldBy => "action.subscription.soldBy",
            Fact::AddOnSoldBy => "action.addOnTo.soldBy",
            Fact::AddOnFamily => "action.addOnTo.family",
            Fact::CspPartner => "situation.customer.cspPartner",
            Fact::TenantUse => "situation.customer.tenantUse",
        }
    }
}

/// What a rule makes of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing to say.
    Silent,
    /// The rule speaks, with its severity.
    Speaks,
    /// The rule cannot tell without this fact.
    Lacks(Fact),
}

/// Speaks where this is so.
pub(crate) const fn speaks_if(holds: bool) -> Verdict {
    if holds { Verdict::Speaks } else { Verdict::Silent }
}

/// What a rule looks at.
#[derive(Clone, Copy)]
pub enum Looks {
    /// At an action in its situation.
    AtAction(fn(&Case) -> Verdict),
    /// At the format of a link that is built.
    AtLink(fn(&Format) -> bool),
}

/// A stretch of time in which a rule holds in some clouds.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    /// The clouds.
    pub clouds: &'static [Cloud],
    /// The first day.
    pub since: Day,
    /// The first day on which it no longer holds; none where it still does.
    pub until: Option<Day>,
    /// Who says so.
    pub source: Source,
}

/// A rule of the policy: one declaration, from which all else is derived or against which it is checked.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name; also the key of its messages.
    pub name: &'static str,
    /// What it does to the outcome.
    pub severity: Severity,
    /// When and where it holds. A rule that ended is kept.
    pub periods: &'static [Period],
    /// Whether it speaks. It never looks at the day itself: that is what `periods` are for.
    pub looks: Looks,
    /// Do its messages name the cloud?
    pub names_cloud: bool,
}

impl Rule {
    /// Does it hold in this cloud on this day?
    pub fn holds(&self, cloud: Cloud, day: Day) -> bool {
        self.periods.iter().any(|period| {
            period.clouds.contains(&cloud) && period.since <= day && period.until.is_none_or(|until| day < until)
        })
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

impl core::fmt::Debug for Rule {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.name)
    }
}

impl Write for Period {
    fn write(&self) -> Value {
        object(&[
            ("clouds", &self.clouds),
            ("since", &self.since),
            ("until", &self.until),
            ("source", &self.source.url),
            ("sourceDate", &self.source.date),
        ])
    }
}

impl Write for Rule {
    fn write(&self) -> Value {
        let about = match self.looks {
            Looks::AtAction(_) => "action",
            Looks::AtLink(_) => "link",
        };
        object(&[("rule", &self.name), ("severity", &self.severity), ("about", &about), ("periods", &self.periods)])
    }
}
