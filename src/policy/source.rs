//! The texts that state the policy, which rules and steps cite: each once, with how and when it was last read.

use crate::{model::day::Day, wire::names::string_enum};

/// Up to this day, what Microsoft had published was looked for, and every rule was compared with its source.
pub const POLICY_DAY: Day = Day::new(2026, 11, 30);

string_enum! {
    /// Where the text of a source was read.
    pub exhaustive enum ReadFrom {
        /// Where its publisher has it: at its address, or in the publisher's public repository.
        Original = "original",
        /// In a dated copy that does not change.
        Archive = "archive",
        /// In an undated or partial copy at another address than the one that is cited, or in somebody's extract.
        Mirror = "mirror",
        /// It is not the publisher of the policy who says so.
        ThirdParty = "third-party",
    }
}

/// A text that states policy: where it can be read, its date, and how and when it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address.
    pub url: &'static str,
    /// Its date: the day it was published, or, where that is not known, the day of the copy.
    pub date: Day,
    /// Where it was read.
    pub read_from: ReadFrom,
    /// The day on which it was last read; where nobody wrote that down, the day on which it was first cited.
    pub read_on: Day,
}

/// A text that was read for the audit of November 30, 2026, unless its row says when.
const fn source(url: &'static str, date: Day, read_from: ReadFrom) -> Source {
    Source { url, date, read_from, read_on: Day::new(2026, 11, 30) }
}

const fn original(url: &'static str, year: i32, month: u8, day: u8) -> Source {
    source(url, Day::new(year, month, day), ReadFrom::Original)
}

const fn archive(url: &'static str, year: i32, month: u8, day: u8) -> Source {
    source(url, Day::new(year, month, day), ReadFrom::Archive)
}

const fn mirror(url: &'static str, year: i32, month: u8, day: u8) -> Source {
    source(url, Day::new(year, month, day), ReadFrom::Mirror)
}

const fn third_party(url: &'static str, year: i32, month: u8, day: u8) -> Source {
    source(url, Day::new(year, month, day), ReadFrom::ThirdParty)
}

/// Declares the sources, and the list of all. The list repeats the expressions, so that one that nothing cites is dead code.
macro_rules! sources {
    ($($(#[$doc:meta])* $NAME:ident = $source:expr;)*) => {
        impl Source {
            $($(#[$doc])* pub(crate) const $NAME: Source = $source;)*

            /// Every source, by name.
            pub const ALL: &'static [(&'static str, Source)] = &[$((stringify!($NAME), $source)),*];

            /// The same text, last read on another day.
            const fn read_on(self, year: i32, month: u8, day: u8) -> Source {
                Source { read_on: Day::new(year, month, day), ..self }
            }
        }
    };
}

/// A page of the Spanish documentation repository at a commit; it is bilingual, and public with its history.
macro_rules! es {
    ($commit:literal, $page:literal) => {
        concat!("https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/", $commit, "/partner-center/", $page)
    };
}

/// A page of the English documentation as it stood in October 2023, in a public copy.
macro_rules! en {
    ($page:literal) => {
        concat!("https://github.com/kvamseek/partner-center/blob/85eb3c4/", $page)
    };
}

/// A page of the documentation of Azure Active Directory, as Microsoft Entra ID was called then.
macro_rules! azure {
    ($commit:literal, $page:literal) => {
        concat!("https://github.com/MicrosoftDocs/azure-docs/blob/", $commit, "/articles/active-directory/", $page)
    };
}

sources! {
    // The multi-partner page, edition by edition.
    E0 = archive("https://msdn.microsoft.com/en-us/partner-china/multipartner", 2016, 10, 18);
    E1 = original(es!("8929ccf6", "multipartner.md"), 2016, 12, 2);
    E2 = original(es!("6922d6eb", "multipartner.md"), 2017, 1, 27);
    E3 = original(es!("956ef0c5", "multipartner.md"), 2017, 3, 30);
    E4 = original(es!("e3c558ca", "multipartner.md"), 2017, 6, 22);
    E5 = original(es!("2b964052", "multipartner.md"), 2018, 4, 24);
    E6 = original(es!("3aad6d08", "multipartner.md"), 2018, 10, 10);
    E7 = original(es!("83cc23a2", "multipartner.md"), 2018, 12, 5);
    E8 = original(es!("0175218c", "multipartner.md"), 2019, 3, 20);
    E9 = original(es!("c182ad4c", "multipartner.md"), 2019, 11, 20);
    E10 = original(es!("a29d9579", "multipartner.md"), 2019, 12, 12);
    E11 = original(es!("da7ca23f", "multipartner.md"), 2020, 11, 29);
    E12 = original(es!("d12d99a8", "multipartner.md"), 2021, 4, 4);
    E13 = archive(en!("multipartner.md"), 2023, 9, 26);
    /// Undated. It was written after DAP ended; the day on which DAP ended is used.
    E14 = mirror("https://learn.microsoft.com/en-au/partner-center/customers/multipartner", 2023, 10, 9).read_on(2026, 11, 27);

    // Asking for a relationship, accepting and removing one.
    REQUEST_CHINA = archive("https://msdn.microsoft.com/en-us/partner-china/request-a-relationship-with-a-customer", 2016, 10, 18);
    /// The last copy of it that was seen, in an archive.
    REQUEST_CHINA_ARCHIVED = original("https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/2dc5d2e5/Archive/China-request-a-relationship-with-a-customer.md", 2019, 4, 26);
    REQUEST_2016 = original(es!("8929ccf6", "request-a-relationship-with-a-customer.md"), 2016, 12, 2);
    /// The first edition without the limit of one partner per service.
    REQUEST_2018_09 = original(es!("7a25d85a", "request-a-relationship-with-a-customer.md"), 2018, 9, 5);
    REQUEST_2018 = original(es!("0162c1f5", "request-a-relationship-with-a-customer.md"), 2018, 11, 1);
    REQUEST_2019 = original(es!("eb4af0b7", "request-a-relationship-with-a-customer.md"), 2019, 1, 16);
    REQUEST_2020 = original(es!("2e6ef422", "request-a-relationship-with-a-customer.md"), 2020, 2, 5);
    REQUEST_2020_09 = original(es!("8ba2b147", "request-a-relationship-with-a-customer.md"), 2020, 9, 23);
    REQUEST_2021 = original(es!("b13eb018", "request-a-relationship-with-a-customer.md"), 2021, 4, 27);
    REQUEST_2023 = archive(en!("request-a-relationship-with-a-customer.md"), 2023, 6, 5);
    /// Undated. It was written after DAP ended; the day on which DAP ended is used.
    REQUEST_NEWEST = mirror("https://learn.microsoft.com/hi-in/partner-center/customers/request-a-relationship-with-a-customer", 2023, 10, 9).read_on(2026, 11, 27);
    RELATIONSHIP_REQUESTS = archive(en!("developer/request-reseller-relationship.md"), 2022, 6, 15);
    /// Microsoft 365's own page, for the customer.
    MANAGE_PARTNERS_2021 = original("https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/commerce/manage-partners.md", 2021, 4, 13);
    MANAGE_PARTNERS_2025 = original("https://github.com/MicrosoftDocs/microsoft-365-docs/blob/21ea262f/microsoft-365/commerce/manage-partners.md", 2025, 1, 8).read_on(2026, 11, 27);
    REMOVE_2017 = original(es!("92e181c8", "remove-a-relationship.md"), 2017, 6, 30);
    /// The first edition that names reservations and software.
    REMOVE_2018 = original(es!("4deea378", "remove-a-relationship.md"), 2018, 7, 24);
    /// The first edition that names indirect providers.
    REMOVE_2020 = original(es!("16263a74", "remove-a-relationship.md"), 2020, 8, 19);
    /// The first edition that names a role.
    REMOVE_ROLE = original(es!("b13eb018", "remove-a-relationship.md"), 2021, 4, 27);
    REMOVE_2021 = archive(en!("remove-a-relationship.md"), 2021, 11, 1);
    /// Undated, but newer than the copy of October 23, 2023, which names another role; the day after it is used.
    REMOVE_NEWEST = mirror("https://learn.microsoft.com/fi-fi/partner-center/remove-a-relationship", 2023, 10, 24);
    /// Undated, too. It lists 21Vianet and US Government among its clouds.
    REMOVE_DEVELOPER = mirror("https://learn.microsoft.com/partner-center/developer/remove-a-reseller-relationship-with-a-customer", 2023, 10, 23);

    // Admin privileges.
    DAP_ENDED = archive(en!("announcements/includes/september-2023/partner-ecosystem-monthly-update.md"), 2023, 10, 9);
    /// It names no cloud but the global one, in any of its editions.
    REVOKE_2018 = original(es!("4deea378", "customers_revoke_admin_privileges.md"), 2018, 7, 24);
    REVOKE_2023 = archive(en!("customers-revoke-admin-privileges.md"), 2023, 9, 20);
    /// The page is undated; the day is that of the sample it prints.
    GRAPH_GDAP = original("https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship", 2022, 2, 10).read_on(2026, 11, 27);
    GDAP_APPROVAL = archive(en!("gdap-customer-approval.md"), 2023, 3, 31);
    GDAP_FAQ = archive(en!("gdap-faq.md"), 2023, 10, 12);
    GDAP_OBTAIN = archive(en!("gdap-obtain-admin-permissions-to-manage-customer.md"), 2023, 10, 23);
    GDAP_ROLES = archive(en!("gdap-assign-azure-ad-roles.md"), 2023, 6, 6);
    GDAP_BULK_TOOL = archive(en!("gdap-bulk-migration-tool.md"), 2023, 5, 24);
    EXPIRY_NOTICES = archive(en!("gdap-expiring-notifications.md"), 2023, 6, 9);
    AUTO_EXTEND = archive(en!("announcements/includes/october-2023/partner-ecosystem-monthly-update.md"), 2023, 10, 30);
    /// Undated. The day on which auto-extension began is used.
    AUTO_EXTEND_PAGE = mirror("https://learn.microsoft.com/partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap", 2023, 10, 30).read_on(2026, 11, 25);
    // Lists of Microsoft Entra roles.
    /// It has a table of ids, with the names of the API of the time.
    ROLES_2019 = original(azure!("f65ab2fd", "users-groups-roles/directory-assign-admin-roles.md"), 2019, 11, 12);
    /// It says which roles are deprecated, and which cannot be used.
    HIDDEN_ROLES = original(azure!("288bfeb8", "users-groups-roles/roles-not-shown-in-portal.md"), 2020, 1, 23);
    ROLES_2021 = original(azure!("000263bc", "roles/permissions-reference.md"), 2021, 2, 17);
    /// Microsoft's bulk tool; its list of roles is of 2022 and 2023.
    ROLE_LIST = original("https://github.com/microsoft/PartnerCenter-GDAPTransition", 2023, 1, 1).read_on(2026, 11, 25);
    /// A widely used third-party tool; its list is of August 2026.
    THIRD_PARTY_ROLE_LIST = third_party("https://github.com/KelvinTegelaar/CIPP/blob/main/src/data/GDAPRoles.json", 2026, 8, 1).read_on(2026, 11, 27);
    /// The oldest edition found that labels roles as privileged.
    ROLES_2023 = original(azure!("90c5d988", "roles/permissions-reference.md"), 2023, 10, 3);
    ROLES_2025 = original("https://github.com/MicrosoftDocs/entra-docs/blob/d5f7a99c/docs/identity/role-based-access-control/permissions-reference.md", 2025, 6, 25);
    BUILT_IN_ROLES = original("https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference", 2026, 1, 20).read_on(2026, 11, 27);
    /// A third party's copy of that page, the oldest one found that labels AI Administrator as privileged.
    ROLES_COPY = mirror("https://github.com/arusso-aboutcloud/entra-rolelens/blob/816a7d3/data/roles.json", 2026, 4, 14);
    /// The same party's copy of the 143 roles that Microsoft Graph lists.
    GRAPH_ROLES = mirror("https://github.com/arusso-aboutcloud/entra-rolelens/blob/7dac6df/data/roles_graph_raw.json", 2026, 4, 15);
    /// Its next copy of the page, with AI Reader; that of May 6, 2026, is the same.
    ROLES_LATER_COPY = mirror("https://github.com/arusso-aboutcloud/entra-rolelens/blob/a276b9e/data/roles.json", 2026, 4, 30);
    LEAST_ROLES = archive(en!("gdap-least-privileged-roles-by-task.md"), 2023, 2, 1);
    SECOND_APPROVER = original("https://github.com/MicrosoftDocs/entra-docs/blob/129d8b4e/docs/identity/role-based-access-control/includes/customer-delegated-admin-relationship-administrator.md", 2026, 4, 29);
    APPROVER_ROLE = third_party("https://github.com/KelvinTegelaar/CIPP/pull/5813", 2026, 4, 8);

    /// Undated. The day of the type from which it inherits is used.
    GRAPH_RESELLER_GDAP = original("https://learn.microsoft.com/graph/api/resources/resellerdelegatedadminrelationship", 2022, 2, 10);
    TENANT_GOVERNANCE = mirror("https://learn.microsoft.com/entra/id-governance/tenant-governance/overview", 2026, 3, 1).read_on(2026, 11, 27);
    SUPPORT_REQUESTS = archive(en!("report-problems-on-behalf-of-a-customer.md"), 2023, 9, 23);

    // Partners and their kinds.
    ROLES_2016 = original(es!("8929ccf6", "create-user-accounts-and-set-permissions.md"), 2016, 12, 2);
    /// It lists what a suspended account cannot do.
    BILLING_2016 = original(es!("8929ccf6", "billing.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    BILLING_2017 = original(es!("6922d6eb", "billing.md"), 2017, 1, 27);
    /// The first edition that names US Government.
    BILLING_2017_06 = original(es!("e3c558ca", "billing.md"), 2017, 6, 22);
    /// The first edition without that list.
    BILLING_2018 = original(es!("2435d5f4", "billing.md"), 2018, 2, 8);
    SUSPENDED_2016 = original(es!("8929ccf6", "suspended-partner-center-account.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    SUSPENDED_2017 = original(es!("6922d6eb", "suspended-partner-center-account.md"), 2017, 1, 27);
    /// The first edition that names US Government.
    SUSPENDED_2017_06 = original(es!("e3c558ca", "suspended-partner-center-account.md"), 2017, 6, 22);
    SUSPENDED_CHINA = archive("https://msdn.microsoft.com/en-us/partner-china/billing", 2016, 10, 20);
    SUSPENDED_2022 = archive(en!("suspended-partner-center-account.md"), 2022, 3, 8);
    RESTRICTED_2020 = original(es!("6d941b7c", "restricted-direct-bill-capabilities.md"), 2020, 1, 31);
    /// A partner's question that quotes Microsoft's policy: a partner that no longer qualifies is restricted, then suspended,
    /// then revoked.
    REVOCATION = third_party("https://techcommunity.microsoft.com/discussions/cloudservicesproviderspartners/questions-regarding-new-csp-authorization-enforcement-policies/4464219", 2025, 10, 25);
    /// An answer of Microsoft's support. The page after it names a later day.
    RESELLER_VALIDATION_ANSWER = mirror("https://learn.microsoft.com/answers/questions/5792224", 2025, 6, 2);
    /// Undated. The day from which, as it says, the check is enforced.
    RESELLER_VALIDATION = mirror("https://learn.microsoft.com/partner-center/enroll/mpa-indirect-provider-faq", 2025, 9, 1);
    RESELLER_VALIDATION_OF_CHANGES = mirror("https://learn.microsoft.com/partner-center/customers/indirect-provider-tasks-in-partner-center", 2025, 12, 1);
    MFA = third_party("https://learn.microsoft.com/partner-center/security/partner-security-requirements-mandating-mfa", 2025, 9, 8);
    /// The first edition by which helpdesk agents manage subscriptions, apart from those of Office 365.
    ROLES_2017 = original(es!("e3c558ca", "create-user-accounts-and-set-permissions.md"), 2017, 6, 22);
    /// An archived page. Its own date is used.
    ROLES_CHINA = original("https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/2dc5d2e5/Archive/China-create-user-accounts-and-set-permissions.md", 2018, 10, 29);
    /// The first edition that names five roles.
    SUBSCRIPTION_ROLES_2019 = original(es!("1e4cccb7", "create-a-new-subscription.md"), 2019, 12, 4);
    ROLES_2018 = original(es!("6c66e4e8", "create-user-accounts-and-set-permissions.md"), 2018, 4, 24);
    SUPPORTED_RELATIONSHIPS_2020 = original(es!("38c18581", "csp-supported-partner-relationships.md"), 2020, 5, 15);
    SUPPORTED_RELATIONSHIPS = archive(en!("csp-supported-partner-relationships.md"), 2023, 1, 11);
    MULTICHANNEL_2016 = original(es!("8929ccf6", "multichannel.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    MULTICHANNEL_2017_03 = original(es!("956ef0c5", "multichannel.md"), 2017, 3, 30);
    /// The first edition that names US Government.
    MULTICHANNEL_2017_06 = original(es!("e3c558ca", "multichannel.md"), 2017, 6, 22);
    /// The first edition without Microsoft Cloud Germany.
    MULTICHANNEL_2018_12 = original(es!("7ea31418", "multichannel.md"), 2018, 12, 5);
    MULTICHANNEL_2023 = archive(en!("multichannel.md"), 2023, 9, 20);
    /// By this edition, indirect resellers invite customers.
    INDIRECT_RESELLERS_2017 = original(es!("e3c558ca", "indirect-reseller-tasks-in-partner-center.md"), 2017, 6, 22);
    /// What each national cloud's Partner Center lacks.
    GERMANY_2017 = original(es!("6922d6eb", "partner-center-for-microsoft-cloud-germany.md"), 2017, 1, 27);
    GOVERNMENT_2017 = original(es!("956ef0c5", "partner-center-for-microsoft-us-govt-cloud.md"), 2017, 3, 30);
    PROVIDER_TASKS = archive(en!("indirect-provider-tasks-in-partner-center.md"), 2023, 9, 15);
    MARKETS_2016 = original(es!("8929ccf6", "enrolling-in-the-csp-program.md"), 2016, 12, 2);
    MARKETS_2023 = archive(en!("regional-authorization-overview.md"), 2023, 8, 17);
    /// The first edition that names US Government.
    PARTNER_AGREEMENT_2021 = original(es!("46e0dbb4", "microsoft-partner-agreement.md"), 2021, 4, 9);
    SUPPORT_CONTACTS = archive(en!("assign-support-contacts.md"), 2023, 9, 26);

    /// For customers with an Enterprise Agreement.
    CHANGE_OF_CHANNEL_PARTNER = original("https://github.com/MicrosoftDocs/azure-docs/blob/03e5750a/articles/cost-management-billing/manage/change-of-channel-partner.md", 2025, 11, 26);

    // The customer's agreement. It says from when it holds.
    CLOUD_AGREEMENT = original(es!("497c590b", "confirm-consent.md"), 2018, 9, 4);
    CUSTOMER_AGREEMENT = original(es!("037fa20b", "confirm-customer-agreement.md"), 2020, 2, 8);
    /// Undated. It announces the end of attestation in Partner Center's pages; the day is that from which it held.
    AGREEMENT_BY_API = mirror("https://learn.microsoft.com/en-us/partner-center/customers/integrate-sandbox-confirm-customer-agree", 2026, 1, 5);
    /// A reseller's help page; several say the same.
    AGREEMENT_ENFORCED = third_party("https://www.hostgator.com/help/article/hg-microsoft-customer-agreement", 2026, 1, 21);
    /// It notes that Germany has taken no new customers since August 2018.
    GERMANY_FULL = original("https://github.com/MicrosoftDocs/partner-center-sdk/commit/5b08d32", 2018, 11, 30);
    FAQ_GOVERNMENT = archive(en!("faq-for-us-govt-cloud.yml"), 2021, 6, 17);
    NATIONAL_CLOUDS_2022 = archive(en!("csp-national-clouds-overview.md"), 2022, 5, 3);
    NATIONAL_CLOUDS_DEVELOPER = archive(en!("developer/developing-for-partner-center-for-microsoft-national-cloud.md"), 2023, 9, 28);

    // Subscriptions and their transfer.
    LIFECYCLE = archive(en!("subscription-lifecycle.md"), 2023, 8, 4);
    NEW_SUBSCRIPTION = archive(en!("create-a-new-subscription.md"), 2023, 10, 19);
    /// Undated, but newer than the copy of October 2023; its day is used.
    NEW_SUBSCRIPTION_NEWEST = mirror("https://learn.microsoft.com/is-is/partner-center/customers/create-a-new-subscription", 2023, 10, 23).read_on(2026, 11, 27);
    /// The first edition that requires an active base subscription of an add-on.
    ADD_ONS_2020 = original(es!("7dbab91f", "create-a-new-subscription.md"), 2020, 7, 22);
    SUSPEND_2016 = original(es!("8929ccf6", "suspend-a-subscription.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    SUSPEND_2017 = original(es!("6922d6eb", "suspend-a-subscription.md"), 2017, 1, 27);
    /// The first edition that names US Government.
    SUSPEND_2017_06 = original(es!("e3c558ca", "suspend-a-subscription.md"), 2017, 6, 22);
    /// An archived page. Its own date is used.
    SUSPEND_CHINA = original("https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/2dc5d2e5/Archive/China-suspend-a-subscription.md", 2018, 10, 29);
    UPGRADE_2016 = original(es!("8929ccf6", "add-licenses-or-services-to-an-existing-subscription.md"), 2016, 12, 2);
    /// The first edition that names roles.
    UPGRADE_2019 = original(es!("1e4cccb7", "add-licenses-or-services-to-an-existing-subscription.md"), 2019, 12, 4);
    UPGRADE_2023 = archive(en!("add-licenses-or-services-to-an-existing-subscription.md"), 2023, 1, 11);
    /// Upgrades of legacy licenses in the API, with what stands in their way; it names every cloud.
    UPGRADES_2018 = original("https://github.com/MicrosoftDocs/partner-center-sdk/blob/e7774f7/develop/upgrade-resources.md", 2018, 12, 7);
    UPGRADES = archive(en!("developer/upgrade-resources.md"), 2022, 6, 28);
    /// The GDAP roles of which an upgrade of legacy licenses needs one.
    UPGRADE_ROLES = archive(en!("developer/transition-a-subscription.md"), 2023, 2, 17);
    SOFTWARE_2018 = original(es!("574c2b97", "csp-software-subscriptions.md"), 2018, 9, 4);
    /// The first edition by which perpetual software can be canceled within 30 days rather than 60.
    SOFTWARE_2021 = original(es!("0c3366c4", "csp-software-subscriptions.md"), 2021, 7, 13);
    SOFTWARE = archive(en!("csp-software-subscriptions.md"), 2023, 6, 30);
    CANCELLATION_POLICY = archive(en!("new-commerce-cancellation-policy.md"), 2023, 7, 27);
    CANCEL_AZURE = archive(en!("developer/cancel-an-azure-subscription.md"), 2022, 12, 16);
    REACTIVATE_AZURE = archive(en!("developer/reactivate-an-azure-subscription.md"), 2023, 8, 29);
    AZURE_PLAN_2019 = original(es!("897acc5b", "azure-plan-get-started.md"), 2019, 10, 22);
    AZURE_PLAN_MANAGE = archive(en!("azure-plan-manage.md"), 2022, 11, 22);
    /// In force since this day.
    EXTENDED_TERM = mirror("https://learn.microsoft.com/partner-center/customers/extended-service-terms", 2026, 5, 4);
    /// The first edition with error 20002: no commerce relationship with the customer.
    ERROR_CODES_2020 = original("https://github.com/MicrosoftDocs/partner-center-sdk/blob/fa28827/develop/error-codes.md", 2020, 8, 24);
    /// The first edition. None names another cloud than the global one.
    GCC_2018 = original(es!("574c2b97", "csp-gcc-overview.md"), 2018, 9, 4);
    GCC = archive(en!("csp-gcc-overview.md"), 2021, 11, 10);
    SPECIAL_PRICES_2016 = original(es!("8929ccf6", "get-special-pricing-for-offers.md"), 2016, 12, 2);
    /// The first edition. None names another cloud than the global one.
    EDUCATION_2020 = original(es!("cd063488", "sell-to-education-customers.md"), 2020, 3, 25);
    EDUCATION = archive(en!("sell-to-education-customers.md"), 2022, 9, 16);
    REQUEST_OWNERSHIP = original("https://github.com/MicrosoftDocs/azure-docs/blob/00ae202d/articles/cost-management-billing/manage/mpa-request-ownership.md", 2020, 2, 13);
    /// The first edition found that names the Billing admin, and not the Global admin.
    REQUEST_OWNERSHIP_2025 = original("https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/cost-management-billing/manage/mpa-request-ownership.md", 2025, 9, 29);
    /// The first edition found that names customers with a Microsoft Customer Agreement for enterprises.
    TRANSFER_HUB = original("https://github.com/MicrosoftDocs/azure-docs/blob/005321d7/articles/cost-management-billing/manage/subscription-transfer.md", 2022, 10, 25);
    NEW_COMMERCE_ADD_ONS = archive(en!("new-commerce-add-ons.md"), 2022, 2, 28);
    UPDATE_SUBSCRIPTION = archive(en!("developer/update-a-subscription-by-id.md"), 2022, 6, 13);
    SWITCH_AZURE_2016 = original(es!("8929ccf6", "switch-azure-subscriptions-to-a-different-partner.md"), 2016, 12, 2);
    /// The first edition by which only direct partners and indirect providers transfer subscriptions.
    SWITCH_AZURE_2018 = original(es!("7a25d85a", "switch-azure-subscriptions-to-a-different-partner.md"), 2018, 9, 5);
    /// The first edition that names US Government.
    SWITCH_AZURE_2020 = original(es!("c2149d08", "switch-azure-subscriptions-to-a-different-partner.md"), 2020, 3, 31);
    SWITCH_AZURE_2023 = archive(en!("switch-azure-subscriptions-to-a-different-partner.md"), 2023, 5, 30);
    TRANSFER_AZURE_PLAN_2020 = original(es!("1e6ed742", "transfer-azure-subscriptions-under-azure-plan.md"), 2020, 9, 29);
    /// The first edition by which the customer needs an Azure plan with the new partner.
    TRANSFER_AZURE_PLAN_2021 = original(es!("ef92f75b", "transfer-azure-subscriptions-under-azure-plan.md"), 2021, 1, 5);
    /// The first edition that names roles.
    TRANSFER_AZURE_PLAN_ROLES = original(es!("e9f7e694", "transfer-azure-subscriptions-under-azure-plan.md"), 2021, 6, 17);
    TRANSFER_AZURE_PLAN = archive(en!("transfer-azure-subscriptions-under-azure-plan.md"), 2023, 9, 14);
    /// Azure's own page, for the customer.
    AZURE_PLAN_CUSTOMERS = original("https://github.com/MicrosoftDocs/azure-docs/blob/03e5750a/articles/cost-management-billing/manage/azure-plan-subscription-transfer-partners.md", 2025, 12, 29);
    DIRECT_TO_INDIRECT_2020 = original(es!("6d941b7c", "transition-direct-to-indirect.md"), 2020, 1, 31);
    DIRECT_TO_INDIRECT_2021 = archive(en!("transition-direct-to-indirect.md"), 2021, 10, 7);
    TRANSFER_ERRORS = archive(en!("developer/error-codes.md"), 2023, 6, 15);
    /// Undated. Announced for March and April 2024, and open by the middle of that year; April is used.
    TRANSFER_NEWEST = mirror("https://learn.microsoft.com/en-us/partner-center/customers/transfer-subscriptions", 2024, 4, 1);

    // Standards.
    /// It sets no limit on length, and says that programs may.
    MAILTO = original("https://www.rfc-editor.org/rfc/rfc6068", 2010, 10, 1).read_on(2026, 11, 25);
    CONFUSABLES = original("https://www.unicode.org/reports/tr39/", 2024, 9, 3).read_on(2026, 11, 25);
    GERMANY_CLOSED = original("https://learn.microsoft.com/azure/germany/germany-developer-guide", 2021, 10, 29);
}
