//! What a rule is.

use crate::{
    case::Case,
    cloud::Cloud,
    data::{Value, Write, object},
    day::Day,
    format::Format,
    gdap_status::GdapStatus,
    mail::MailFacts,
    name::names,
    request::GdapRequestFacts,
    source::Source,
    step::StepName,
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

/// Declares the facts: one line a fact, with the path at which it is stated.
macro_rules! facts {
    ($($(#[$about:meta])* $Fact:ident = $path:literal,)+) => {
        /// A fact that a rule may find missing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Fact { $($(#[$about])* $Fact,)+ }

        impl Fact {
            /// Every fact.
            pub const ALL: &'static [Fact] = &[$(Fact::$Fact),+];
            const PATHS: &'static [&'static str] = &[$($path),+];

            /// The path at which it is stated.
            pub fn path(self) -> &'static str {
                Self::PATHS.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

facts! {
    /// The day to judge by.
    AsOf = "situation.asOf",
    /// How the partner sells.
    PartnerType = "situation.partner.type",
    /// The roles of the signed-in user.
    PartnerRoles = "situation.partner.roles",
    /// The partner's agreement with Microsoft.
    PartnerAgreement = "situation.partner.agreement",
    /// What the customer's tenant is used for.
    TenantUse = "situation.customer.tenantUse",
    /// Is the customer's company a CSP partner?
    CspPartner = "situation.customer.cspPartner",
    /// The Microsoft Customer Agreement.
    CustomerAgreement = "situation.customer.customerAgreement",
    /// Are partner and customer in the same market or region?
    SameMarket = "situation.customer.sameMarket",
    /// Does another partner administer the same service already?
    AdminPartnerPerService = "situation.customer.adminPartnerPerService",
    /// Has a security group of the partner's been given the roles?
    AccessAssigned = "situation.relationship.gdap.accessAssigned",
    /// The product that is bought.
    Bought = "action.family",
    /// Who sold the subscription that is touched.
    SoldBy = "action.subscription.soldBy",
    /// The product of that subscription.
    Family = "action.subscription.family",
    /// The status of that subscription.
    Status = "action.subscription.status",
    /// Until when it can be cancelled or reduced.
    CancellationAllowedUntil = "action.subscription.cancellationAllowedUntil",
    /// Does it renew itself?
    AutoRenew = "action.subscription.autoRenew",
    /// Who sold the Azure subscription that is administered.
    AzureSoldBy = "action.azureSubscription.soldBy",
    /// Has the customer given the partner an Azure role on it?
    AzureRole = "action.azureSubscription.azureRoleAssigned",
    /// Who sold the base of an add-on.
    AddOnSoldBy = "action.addOnTo.soldBy",
    /// The product of the base of an add-on.
    AddOnFamily = "action.addOnTo.family",
    /// The status of the base of an add-on.
    AddOnStatus = "action.addOnTo.status",
    /// The roles of which the task needs one.
    RolesNeeded = "action.roles",
    /// Subscriptions of this customer that are still active.
    ActiveSubscriptions = "action.activeSubscriptions",
    /// Azure reservations of this customer that still run.
    ActiveReservations = "action.activeReservations",
    /// Software purchases of this customer that were not cancelled.
    ActiveSoftware = "action.activeSoftware",
}

/// What a rule makes of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing to say.
    Silent,
    /// The rule speaks, with its severity.
    Speaks,
    /// The rule cannot tell without this fact: the outcome is unknown.
    Lacks(Fact),
    /// Nobody stated this fact, and it is taken to be in order; told as a note.
    Supposes(Fact),
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
    /// At what a request for GDAP asks for, in one of its fields.
    AtRequest(&'static str, fn(&GdapRequestFacts) -> bool),
    /// At how far a GDAP relationship has come on a day.
    AtRelationship(fn(&GdapStatus) -> bool),
    /// At the format of a link that is built.
    AtLink(fn(&Format) -> bool),
    /// At a mail that is written.
    AtMail(fn(&MailFacts) -> bool),
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

impl Period {
    /// Is it of this cloud and this day?
    pub(crate) fn holds(&self, cloud: Cloud, day: Day) -> bool {
        self.clouds.contains(&cloud) && self.since <= day && self.until.is_none_or(|until| day < until)
    }
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
    /// The steps that lead on from it: each does away with what a rule of severity `not-yet` speaks of.
    pub steps: &'static [StepName],
    /// Do its messages name the cloud?
    pub names_cloud: bool,
}

type LooksAtAction = fn(&Case) -> Verdict;

impl Rule {
    const fn of_action(
        name: &'static str,
        severity: Severity,
        periods: &'static [Period],
        looks: LooksAtAction,
    ) -> Rule {
        Rule { name, severity, periods, looks: Looks::AtAction(looks), steps: &[], names_cloud: false }
    }

    /// The policy excludes what it speaks of.
    pub(crate) const fn forbidden(name: &'static str, periods: &'static [Period], looks: LooksAtAction) -> Rule {
        Rule::of_action(name, Severity::Forbidden, periods, looks)
    }

    /// What it speaks of is permitted once one of these steps has been taken.
    pub(crate) const fn not_yet(
        name: &'static str,
        steps: &'static [StepName],
        periods: &'static [Period],
        looks: LooksAtAction,
    ) -> Rule {
        Rule { steps, ..Rule::of_action(name, Severity::NotYet, periods, looks) }
    }

    /// No source tells what holds for what it speaks of.
    pub(crate) const fn unknown(name: &'static str, periods: &'static [Period], looks: LooksAtAction) -> Rule {
        Rule::of_action(name, Severity::Unknown, periods, looks)
    }

    /// Sources disagree on what it speaks of, or only a third party says so.
    pub(crate) const fn warning(name: &'static str, periods: &'static [Period], looks: LooksAtAction) -> Rule {
        Rule::of_action(name, Severity::Warning, periods, looks)
    }

    /// It is worth telling.
    pub(crate) const fn note(name: &'static str, periods: &'static [Period], looks: LooksAtAction) -> Rule {
        Rule::of_action(name, Severity::Note, periods, looks)
    }

    /// It speaks of something else than an action in its situation.
    pub(crate) const fn of(name: &'static str, severity: Severity, periods: &'static [Period], looks: Looks) -> Rule {
        Rule { name, severity, periods, looks, steps: &[], names_cloud: false }
    }

    /// Its messages name the cloud.
    pub(crate) const fn naming_cloud(self) -> Rule {
        Rule { names_cloud: true, ..self }
    }

    /// What it makes of a case, whatever the day; silent where it looks at something else.
    pub fn verdict(&self, case: &Case) -> Verdict {
        match self.looks {
            Looks::AtAction(looks) => looks(case),
            Looks::AtRequest(_, looks) => speaks_if(case.gdap_request.as_ref().is_some_and(looks)),
            Looks::AtRelationship(_) | Looks::AtLink(_) | Looks::AtMail(_) => Verdict::Silent,
        }
    }

    /// Does it hold in this cloud on this day?
    pub fn holds(&self, cloud: Cloud, day: Day) -> bool {
        self.periods.iter().any(|period| period.holds(cloud, day))
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
            Looks::AtRequest(..) => "gdap-request",
            Looks::AtRelationship(_) => "gdap-relationship",
            Looks::AtLink(_) => "link",
            Looks::AtMail(_) => "mail",
        };
        object(&[
            ("rule", &self.name),
            ("severity", &self.severity),
            ("about", &about),
            ("steps", &self.steps),
            ("periods", &self.periods),
        ])
    }
}
