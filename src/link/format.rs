//! The formats of invitation links, each a template exactly as its source prints it. Links are built and read by them.

use crate::{
    link::address::Written,
    model::{
        cloud::Cloud,
        day::Day,
        invitation::{
            InvitationKind::{self, Dap, Gdap, IndirectReseller, Reseller},
            InvitationParts,
        },
    },
    policy::source::Source,
    wire::{names::string_enum, text::contains_ignore_case},
};

string_enum! {
    /// The name of a link format, oldest first.
    pub enum FormatName {
        /// Reseller relationship on `portal.office.com`.
        L1 = "L1",
        /// Indirect reseller on `portal.office.com`.
        L2 = "L2",
        /// Indirect reseller on `businessstore.microsoft.com`.
        L3 = "L3",
        /// Reseller relationship on `admin.microsoft.com`, with a choice of DAP.
        L4 = "L4",
        /// Indirect reseller on `admin.microsoft.com`, with a choice of DAP.
        L5 = "L5",
        /// Reseller relationship on `admin.microsoft.com`, without DAP.
        L6 = "L6",
        /// Indirect reseller on `admin.microsoft.com`, without DAP.
        L7 = "L7",
        /// DAP alone.
        L8 = "L8",
        /// GDAP on `admin.microsoft.com`.
        L9 = "L9",
        /// GDAP on `admin.cloud.microsoft`.
        L10 = "L10",
        /// A trial or purchase offer.
        L11 = "L11",
        /// The page of Microsoft's customer agreement, which is no invitation.
        L12 = "L12",
    }
}

string_enum! {
    /// Who has published a format.
    pub exhaustive enum Provenance {
        /// Microsoft, on a page or in code.
        Official = "official",
        /// Only others.
        ThirdParty = "third-party",
    }
}

/// The days on which a format is built.
#[derive(Clone, Copy, Debug)]
pub struct Built {
    /// The first day.
    pub since: Day,
    /// The first day of its successor.
    pub until: Option<Day>,
    /// Whether the first day is inferred, because no source states it.
    pub inferred: bool,
}

/// A format of links.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name.
    pub name: FormatName,
    /// The kind of invitation; `None` for an offer, which grants no relationship.
    pub kind: Option<InvitationKind>,
    /// The link, with the names of its parts in braces.
    pub template: &'static str,
    /// When it is built; `None` if it is only read.
    pub built: Option<Built>,
    /// Whether its links ask for DAP, if they do not say so in a part of their own.
    pub asks_dap: Option<bool>,
    /// Whether sources print another format for the same kind and days.
    pub has_rival: bool,
    /// The day from which no source prints it any more.
    pub unseen_since: Option<Day>,
    /// Who has published it.
    pub provenance: Provenance,
    /// Where it was seen: an address, or `public third-party code`.
    pub source: &'static str,
}

/// The hosts of the links that a source prints.
pub const HOSTS: &[&str] =
    &["portal.office.com", "businessstore.microsoft.com", "admin.microsoft.com", "admin.cloud.microsoft"];

/// The only cloud for which a source prints links.
pub const CLOUD: Cloud = Cloud::Global;

/// The day on which the API's sample moved from `portal.office.com` to `admin.microsoft.com`.
const NEW_HOST: Day = Day::new(2020, 12, 8);
/// The day on which DAP ended. That the links changed on that day is inferred.
const WITHOUT_DAP: Day = Source::DAP_ENDED.date;

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
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::ThirdParty,
        source: "https://aadinternals.com",
    }
}

/// Every format, oldest first.
pub const FORMATS: &[Format] = &[
    Format {
        name: FormatName::L1,
        kind: Some(Reseller),
        template: "https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id={partnerTenantId}&csp=1&msppid=0",
        built: built_inferred(Day::new(2016, 12, 2), Some(NEW_HOST)), // the first sample is of May 2017
        asks_dap: Some(true),
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::Official,
        source: "https://github.com/MicrosoftDocs/partner-center-sdk/blob/688c20c/develop/request-reseller-relationship.md",
    },
    Format {
        name: FormatName::L2,
        kind: Some(IndirectReseller),
        template: "https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id={resellerTenantId}&csp=1&msppid={resellerPartnerId}&indirectCSP={providerTenantId}",
        built: built(Day::new(2019, 2, 12), Some(NEW_HOST)),
        asks_dap: Some(true),
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::Official,
        source: "https://github.com/kvamseek/partner-center/blob/85eb3c4/regional-authorization-overview.md",
    },
    Format {
        name: FormatName::L3,
        kind: Some(IndirectReseller),
        template: "https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId={resellerTenantId}&msppId={resellerPartnerId}&DAP={dap}",
        built: None,
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::ThirdParty,
        source: PUBLIC_CODE,
    },
    Format {
        name: FormatName::L4,
        kind: Some(Reseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={partnerTenantId}&msppId=0&DAP={dap}#/BillingAccounts/partner-invitation",
        built: built(NEW_HOST, Some(WITHOUT_DAP)),
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::Official,
        source: "https://github.com/MicrosoftDocs/partner-center-sdk/blob/698e13f/develop/request-reseller-relationship.md",
    },
    Format {
        name: FormatName::L5,
        kind: Some(IndirectReseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={resellerTenantId}&msppId={resellerPartnerId}&indirectCSPId={providerTenantId}&DAP={dap}#/BillingAccounts/partner-invitation",
        built: built_inferred(NEW_HOST, Some(WITHOUT_DAP)),
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::ThirdParty,
        source: PUBLIC_CODE,
    },
    Format {
        name: FormatName::L6,
        kind: Some(Reseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId={partnerTenantId}&msppId=0#/partners/invitation",
        built: built_inferred(WITHOUT_DAP, None),
        asks_dap: Some(false),
        has_rival: true,
        unseen_since: None,
        provenance: Provenance::ThirdParty,
        source: PUBLIC_CODE,
    },
    Format {
        name: FormatName::L7,
        kind: Some(IndirectReseller),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId={resellerTenantId}&msppId={resellerPartnerId}&indirectCSPId={providerTenantId}#/partners/invitation",
        built: built_inferred(WITHOUT_DAP, None),
        asks_dap: Some(false),
        has_rival: true,
        unseen_since: None,
        provenance: Provenance::ThirdParty,
        source: CIPP,
    },
    Format {
        name: FormatName::L8,
        kind: Some(Dap),
        template: "https://admin.microsoft.com/Adminportal/Home?invType=Administration&partnerId={partnerTenantId}#/BillingAccounts/partner-invitation",
        built: built_inferred(Day::new(2021, 1, 1), None),
        asks_dap: Some(true),
        has_rival: false,
        unseen_since: Some(WITHOUT_DAP),
        provenance: Provenance::ThirdParty,
        source: "https://github.com/Gerenios/AADInternals/blob/master/MSPartner.ps1",
    },
    Format {
        name: FormatName::L9,
        kind: Some(Gdap),
        template: "https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{relationshipId}",
        built: built_inferred(Day::new(2022, 2, 10), None),
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::Official,
        source: "https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview",
    },
    Format {
        name: FormatName::L10,
        kind: Some(Gdap),
        template: "https://admin.cloud.microsoft/?#/partners/invitation/granularAdminRelationships/{relationshipId}",
        built: None,
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::ThirdParty,
        source: CIPP,
    },
    offer("https://portal.office.com/partner/partnersignup.aspx?type=Trial&id={offer}&msppid={partnerId}"),
    offer("https://portal.office.com/partner/partnersignup.aspx?type=Purchase&id={offer}&msppid={partnerId}"),
    Format {
        name: FormatName::L12,
        kind: None,
        template: "https://admin.microsoft.com/AdminPortal/Home?ref=/BillingAccounts/agreement",
        built: None,
        asks_dap: None,
        has_rival: false,
        unseen_since: None,
        provenance: Provenance::Official,
        source: "https://github.com/kvamseek/partner-center/blob/85eb3c4/confirm-customer-agreement.md",
    },
];

/// Whether a format has a parameter or a part of this name.
pub(crate) fn is_name(text: &str) -> bool {
    let part = ["{", text, "}"].concat();
    FORMATS.iter().any(|format| {
        format.template.contains(&part) || Written::of(format.template).pairs().any(|(name, _)| name == text)
    })
}

impl Format {
    /// The format that is built for this kind on this day; without a day, the newest.
    pub fn on(kind: InvitationKind, day: Option<Day>) -> Option<&'static Format> {
        FORMATS.iter().filter(|format| format.kind == Some(kind)).find(|format| {
            format.built.is_some_and(|built| match day {
                Some(day) => built.since <= day && built.until.is_none_or(|until| day < until),
                None => built.until.is_none(),
            })
        })
    }

    /// Whether this is one of its parts.
    pub(crate) fn has_part(&self, name: &str) -> bool {
        contains_ignore_case(self.template, &("{".to_owned() + name + "}"))
    }

    /// The link with its parts filled in; `None` if one is missing.
    pub(crate) fn fill(&self, parts: &InvitationParts) -> Option<String> {
        let mut url = String::with_capacity(self.template.len() * 2);
        let mut rest = self.template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            url.push_str(before);
            url.push_str(parts.get(name)?);
            rest = after;
        }
        url.push_str(rest);
        Some(url)
    }
}
