//! Languages are data: `src/locale/<tag>.json`, keyed by the names of rules, defects and errors.
//!
//! The crate parses no JSON. Whoever uses it natively reads a language with any serde format:
//! `let es: Locale = serde_json::from_str(multipartner::locale::ES)?`.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use crate::{
    data::record, decision::Finding, defect::Defect, error::InputError, invitation::InvitationKind, rule::Severity,
    step::StepName, template,
};

/// English, as JSON.
pub const EN: &str = include_str!("locale/en.json");
/// Spanish, as JSON.
pub const ES: &str = include_str!("locale/es.json");

/// Texts by name.
pub type Texts<T = String> = BTreeMap<String, T>;

record! {
    /// What is told of a finding, a defect or an error.
    pub struct Explanation {
        /// A few words.
        pub title: String = "title",
        /// Why.
        pub reason: String = "reason",
        /// What to do about it.
        pub remedy: String = "remedy",
    }
}

record! {
    /// A text for each kind of invitation.
    pub struct ByKind {
        /// A reseller relationship with one partner.
        pub reseller: String = "reseller",
        /// One with an indirect reseller and its provider at once.
        pub indirect_reseller: String = "indirect-reseller",
        /// Delegated admin privileges without sale.
        pub dap: String = "dap",
        /// A granular delegated admin relationship.
        pub gdap: String = "gdap",
    }
}

impl ByKind {
    /// The text for this kind.
    pub fn of(&self, kind: InvitationKind) -> &str {
        match kind {
            InvitationKind::Reseller => &self.reseller,
            InvitationKind::IndirectReseller => &self.indirect_reseller,
            InvitationKind::Dap => &self.dap,
            InvitationKind::Gdap => &self.gdap,
        }
    }
}

record! {
    /// Who accepts an invitation, and where, by the rule that says so.
    pub struct Acceptance {
        /// An administrator.
        pub administrator_accepts: String = "administrator-accepts",
        /// A Global Administrator.
        pub global_admin_accepts: String = "global-admin-accepts",
        /// A Billing Administrator too, as another page says.
        pub billing_admin_may_accept: String = "billing-admin-may-accept",
        /// A Global Administrator, for GDAP.
        pub global_admin_approves: String = "global-admin-approves",
        /// Another role too, as third parties say.
        pub another_role_may_approve: String = "another-role-may-approve",
        /// In the Office 365 admin portal.
        pub accepted_in_office_portal: String = "accepted-in-office-portal",
        /// In the Microsoft Store for Business.
        pub accepted_in_store_for_business: String = "accepted-in-store-for-business",
        /// In the Microsoft 365 admin center.
        pub accepted_in_admin_center: String = "accepted-in-admin-center",
    }
}

record! {
    /// What is told of an invitation, in the partner's mail and to the customer who reads it.
    pub struct InvitationWords {
        /// What it is, in a few words.
        pub what: ByKind = "what",
        /// What the partner gets.
        pub grants: ByKind = "grants",
        /// What it does not get.
        pub withholds: ByKind = "withholds",
        /// That delegated admin privileges come with it.
        pub with_dap: String = "withDap",
        /// Until when it can be accepted.
        pub until: ByKind = "until",
        /// Whether its link can be used again.
        pub reuse: ByKind = "reuse",
        /// Who has to accept it, and where.
        pub acceptance: Acceptance = "acceptance",
        /// What does not change.
        pub unchanged: Vec<String> = "unchanged",
        /// The roles: `{roles}`.
        pub roles: String = "roles",
        /// How long they last: `{days}`.
        pub duration: String = "duration",
    }
}

record! {
    /// What else stands in the mail that a partner sends.
    pub struct MailWords {
        /// Of one invitation.
        pub subject: ByKind = "subject",
        /// Of a relationship and admin privileges.
        pub subject_of_two: String = "subjectOfTwo",
        /// Where no customer is named.
        pub greeting: String = "greeting",
        /// To `{customer}`.
        pub greeting_by_name: String = "greetingByName",
        /// What `{partner}` asks for, in one invitation.
        pub intro: ByKind = "intro",
        /// Likewise, in two.
        pub intro_of_two: String = "introOfTwo",
        /// `{number}` of `{count}`: `{what}`.
        pub step: String = "step",
        /// Before the link.
        pub link: String = "link",
        /// Before what does not change.
        pub unchanged: String = "unchanged",
        /// What to do in doubt.
        pub verify: String = "verify",
        /// Before the name of the partner.
        pub closing: String = "closing",
    }
}

record! {
    /// What else is told to the customer who reads an invitation.
    pub struct BriefingWords {
        /// A title for each kind.
        pub title: ByKind = "title",
        /// Where the link leads to another place than it seems to.
        pub title_of_elsewhere: String = "titleOfElsewhere",
        /// Of an offer.
        pub title_of_offer: String = "titleOfOffer",
        /// Of what cannot be read.
        pub title_of_unreadable: String = "titleOfUnreadable",
        /// What stands for `{partner}`, whose name no link carries.
        pub partner: String = "partner",
        /// Who asks: `{partnerTenantId}` and so on.
        pub partner_tenant: String = "partnerTenant",
        /// `{resellerTenantId}`
        pub reseller_tenant: String = "resellerTenant",
        /// `{resellerPartnerId}`
        pub reseller_number: String = "resellerNumber",
        /// `{providerTenantId}`
        pub provider_tenant: String = "providerTenant",
        /// `{relationshipId}`
        pub relationship: String = "relationship",
        /// Where no link says who asks.
        pub unknown_partner: String = "unknownPartner",
        /// That no admin privileges come along.
        pub without_dap: String = "withoutDap",
        /// Where the roles can be seen, which no link carries.
        pub roles_elsewhere: String = "rolesElsewhere",
        /// What an offer does.
        pub offer: String = "offer",
        /// Of what cannot be read.
        pub unreadable: String = "unreadable",
        /// To compare the ids with those that one expects.
        pub compare: String = "compare",
        /// To ask the partner by another way.
        pub ask: String = "ask",
        /// That none of this says that a link is safe.
        pub never_safe: String = "neverSafe",
    }
}

record! {
    /// A language.
    pub struct Locale {
        /// Its BCP 47 tag.
        pub tag: String = "tag",
        /// Its own name for itself.
        pub name: String = "name",
        /// Words for names that appear as arguments.
        pub names: Texts = "names",
        /// What is told where a fact is missing.
        pub unknown: Explanation = "unknown",
        /// What is told where a fact is missing and taken to be in order.
        pub supposed: Explanation = "supposed",
        /// Words for the facts that a rule may find missing, by path.
        pub facts: Texts = "facts",
        /// By rule.
        pub rules: Texts<Explanation> = "rules",
        /// By step.
        pub steps: Texts<Explanation> = "steps",
        /// By defect.
        pub defects: Texts<Explanation> = "defects",
        /// By error code.
        pub errors: Texts<Explanation> = "errors",
        /// What is told of an invitation.
        pub invitation: InvitationWords = "invitation",
        /// What else stands in a mail.
        pub mail: MailWords = "mail",
        /// What else is told to the customer.
        pub briefing: BriefingWords = "briefing",
    }
}

/// What can be explained.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'s> {
    /// A rule that has something to say.
    Finding(&'s Finding),
    /// A step of a plan.
    Step(StepName),
    /// Something wrong with a link.
    Defect(&'s Defect),
    /// Input that was refused.
    Error(&'s InputError),
}

/// Puts something into words; none where the language lacks them.
pub fn explain(subject: Subject<'_>, locale: &Locale) -> Option<Explanation> {
    let mut args: Vec<(&str, &str)> = Vec::new();
    let template = match subject {
        Subject::Finding(finding) => {
            let rule = locale.rules.get(finding.rule.name)?;
            args.extend(finding.args.iter().map(|(name, value)| (*name, value.as_str())));
            match finding.path {
                Some(path) => {
                    args.extend([("rule", rule.title.as_str()), ("path", path), ("fact", locale.facts.get(path)?)]);
                    if finding.severity == Severity::Unknown { &locale.unknown } else { &locale.supposed }
                }
                None => rule,
            }
        }
        Subject::Step(step) => locale.steps.get(step.name())?,
        Subject::Defect(defect) => {
            args.extend(defect.args.iter().map(|(name, value)| (*name, value.as_str())));
            locale.defects.get(defect.defect.name())?
        }
        Subject::Error(error) => {
            args.extend(error.args().iter().map(|(name, value)| (*name, value.as_str())));
            args.push(("path", error.path()));
            locale.errors.get(error.code().name())?
        }
    };
    let fill = |text: &str| {
        template::fill(text, |name| {
            let (_, value) = args.iter().find(|(known, _)| *known == name)?;
            Some(locale.names.get(*value).map_or(*value, String::as_str))
        })
    };
    Some(Explanation { title: fill(&template.title), reason: fill(&template.reason), remedy: fill(&template.remedy) })
}
