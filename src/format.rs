//! The generations of invitation links: each a template exactly as its source prints it, by which links are both
//! built and read.

use alloc::{borrow::ToOwned, string::String};

use crate::{
    cloud::Cloud,
    day::Day,
    invitation::InvitationKind::{self, Dap, Gdap, IndirectReseller, Reseller},
    name::names,
    parts::InvitationParts,
    search::{holds, split_once},
};

names! {
    /// The label of a generation.
    pub enum FormatName {
        L1 = "L1",
        L2 = "L2",
        L3 = "L3",
        L4 = "L4",
        L5 = "L5",
        L6 = "L6",
        L7 = "L7",
        L8 = "L8",
        L9 = "L9",
        L10 = "L10",
        L11 = "L11",
    }
}

names! {
    /// Who vouches for a format.
    pub enum Provenance {
        /// A page or a code base of Microsoft's.
        Official = "official",
        /// Somebody else's page or code.
        ThirdParty = "third-party",
    }
}

/// The days on which a format is built.
#[derive(Clone, Copy, Debug)]
pub struct Built {
    /// The first.
    pub since: Day,
    /// The first day of its successor.
    pub until: Option<Day>,
    /// Is the first day inferred, because no source states it?
    pub inferred: bool,
}

/// One generation of links.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its label.
    pub name: FormatName,
    /// The kind of invitation; none for an offer, which grants no relationship.
    pub kind: Option<InvitationKind>,
    /// The link, with the names of its parts in braces.
    pub template: &'static str,
    /// When it is built; none where it is only read.
    pub built: Option<Built>,
    /// Who vouches for it.
    pub provenance: Provenance,
    /// Where it was seen.
    pub source: &'static str,
}

/// The hosts of the links that a source prints.
pub const HOSTS: &[&str] =
    &["portal.office.com", "businessstore.microsoft.com", "admin.microsoft.com", "admin.cloud.microsoft"];

/// The cloud whose links are sourced; for no other is there a link in any source.
pub const CLOUD: Cloud = Cloud::Global;

/// The day on which the API's sample moved from `portal.office.com` to `admin.microsoft.com`.
const NEW_HOST: Day = Day::new(2020, 12, 8);
/// The day on which delegated admin privileges ended. That the links changed then is inferred.
const WITHOUT_DAP: Day = crate::rules::DAP_ENDED;

const PUBLIC_CODE: &str = "public third-party code";
const CIPP: &str = "https://github.com/KelvinTegelaar/CIPP";

const fn built(since: Day, until: Option<Day>) -> Option<Built> {
    Some(Built { since, until, inferred: false })
}

const fn built_inferred(since: Day, until: Option<Day>) -> Option<Built> {
    Some(Built { since, until, inferred: true })
}

const fn offer(template: &'static str) -> Format {
    Format {
        name: FormatName::L11,
        kind: None,
        template,
        built: None,
        provenance: Provenance::ThirdParty,
        source: "https://aadinternals.com",
    }
}

/// Every generation, oldest first.
pub const FORMATS: &[Format] = &[
    Format {
        name: FormatName::L1,
        kind: Some(Reseller),
        template: "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id={partnerTenantId}&csp=1&msppid=0",
        built: built_inferred(Day::new(2016, 12, 2), Some(NEW_HOST)), // the first sample is of May 2017
        provenance: Provenance::Official,
        source: "https://github.com/MicrosoftDocs/partner-center-sdk/blob/688c20c/develop/request-reseller-relationship.md",
    },
    Format {
        name: FormatName::L2,
        kind: Some(IndirectReseller),
        template: "https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id={resellerTenantId}&csp=1&msppid={resellerPartnerId}&indirectCSP={providerTenantId}",
        built: built(Day::new(2019, 2, 12), Some(NEW_HOST)),
        provenance: Provenance::Official,
        source: "https://github.com/kvamseek/partner-center/blob/85eb3c4/regional-authorization-overview.md",
    },
    Format {
        name: FormatName::L3,
        kind: Some(IndirectReseller),
        template: "https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId={resellerTenantId}&msppId={resellerPartnerId}&DAP={dap}",
        built: None,
        provenance: Provenance::ThirdParty,
        source: PUBLIC_CODE,
    },
    Format {
        name: FormatName::L4,
        kind: Some(Reseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={partnerTenantId}&msppId=0&DAP={dap}#/BillingAccounts/partner-invitation",
        built: built(NEW_HOST, Some(WITHOUT_DAP)),
        provenance: Provenance::Official,
        source: "https://github.com/MicrosoftDocs/partner-center-sdk/blob/698e13f/develop/request-reseller-relationship.md",
    },
    Format {
        name: FormatName::L5,
        kind: Some(IndirectReseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={resellerTenantId}&msppId={resellerPartnerId}&indirectCSPId={providerTenantId}&DAP={dap}#/BillingAccounts/partner-invitation",
        built: built_inferred(NEW_HOST, Some(WITHOUT_DAP)),
        provenance: Provenance::ThirdParty,
        source: PUBLIC_CODE,
    },
    Format {
        name: FormatName::L6,
        kind: Some(Reseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={partnerTenantId}&msppId=0#/partners/invitation",
        built: built_inferred(WITHOUT_DAP, None),
        provenance: Provenance::ThirdParty,
        source: PUBLIC_CODE,
    },
    Format {
        name: FormatName::L7,
        kind: Some(IndirectReseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={resellerTenantId}&msppId={resellerPartnerId}&indirectCSPId={providerTenantId}#/partners/invitation",
        built: built_inferred(WITHOUT_DAP, None),
        provenance: Provenance::ThirdParty,
        source: CIPP,
    },
    Format {
        name: FormatName::L8,
        kind: Some(Dap),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=Administration&partnerId={partnerTenantId}#/BillingAccounts/partner-invitation",
        built: built_inferred(Day::new(2021, 1, 1), None),
        provenance: Provenance::ThirdParty,
        source: "https://github.com/Gerenios/AADInternals/blob/master/MSPartner.ps1",
    },
    Format {
        name: FormatName::L9,
        kind: Some(Gdap),
        template: "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{relationshipId}",
        built: built_inferred(Day::new(2022, 2, 10), None),
        provenance: Provenance::Official,
        source: "https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview",
    },
    Format {
        name: FormatName::L10,
        kind: Some(Gdap),
        template: "https://admin.cloud.microsoft/?#/partners/invitation/granularAdminRelationships/{relationshipId}",
        built: None,
        provenance: Provenance::ThirdParty,
        source: CIPP,
    },
    offer("https://portal.office.com/partner/partnersignup.aspx?type=Trial&id={offer}&msppid={partnerId}"),
    offer("https://portal.office.com/partner/partnersignup.aspx?type=Purchase&id={offer}&msppid={partnerId}"),
];

impl Format {
    /// The format that is built for this kind on this day; on the newest, where no day is given.
    pub fn on(kind: InvitationKind, day: Option<Day>) -> Option<&'static Format> {
        FORMATS.iter().filter(|format| format.kind == Some(kind)).find(|format| {
            format.built.is_some_and(|built| match day {
                Some(day) => built.since <= day && built.until.is_none_or(|until| day < until),
                None => built.until.is_none(),
            })
        })
    }

    /// Whether its links ask for delegated admin privileges, where that is not one of their parts.
    pub fn dap(&self) -> Option<bool> {
        match self.name {
            FormatName::L1 | FormatName::L2 | FormatName::L8 => Some(true),
            FormatName::L6 | FormatName::L7 => Some(false),
            _ => None,
        }
    }

    /// Is this one of its parts?
    pub(crate) fn has_part(&self, name: &str) -> bool {
        holds(self.template, &("{".to_owned() + name + "}"))
    }

    /// The link, with its parts filled in.
    pub(crate) fn fill(&self, parts: &InvitationParts) -> Option<String> {
        let mut url = String::with_capacity(self.template.len() * 2);
        let mut rest = self.template;
        while let Some((before, after)) = split_once(rest, b'{') {
            let (name, after) = split_once(after, b'}')?;
            url.push_str(before);
            url.push_str(parts.get(name)?);
            rest = after;
        }
        url.push_str(rest);
        Some(url)
    }
}
