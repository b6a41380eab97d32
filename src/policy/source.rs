//! The texts that state the policy, which rules and steps cite.

use crate::model::day::Day;

/// A text that states policy: where it can be read, and its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address.
    pub url: &'static str,
    /// Its date: the day it was published, or, where that is not known, the day of the copy.
    pub date: Day,
}

const fn source(url: &'static str, year: i32, month: u8, day: u8) -> Source {
    Source { url, date: Day::new(year, month, day) }
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

impl Source {
    // The multi-partner page, edition by edition.
    pub(crate) const E0: Source = source("https://msdn.microsoft.com/en-us/partner-china/multipartner", 2016, 10, 18);
    pub(crate) const E1: Source = source(es!("8929ccf6", "multipartner.md"), 2016, 12, 2);
    pub(crate) const E2: Source = source(es!("6922d6eb", "multipartner.md"), 2017, 1, 27);
    pub(crate) const E3: Source = source(es!("956ef0c5", "multipartner.md"), 2017, 3, 30);
    pub(crate) const E4: Source = source(es!("e3c558ca", "multipartner.md"), 2017, 6, 22);
    pub(crate) const E5: Source = source(es!("2b964052", "multipartner.md"), 2018, 4, 24);
    pub(crate) const E6: Source = source(es!("3aad6d08", "multipartner.md"), 2018, 10, 10);
    pub(crate) const E7: Source = source(es!("83cc23a2", "multipartner.md"), 2018, 12, 5);
    pub(crate) const E8: Source = source(es!("0175218c", "multipartner.md"), 2019, 3, 20);
    pub(crate) const E9: Source = source(es!("c182ad4c", "multipartner.md"), 2019, 11, 20);
    pub(crate) const E10: Source = source(es!("a29d9579", "multipartner.md"), 2019, 12, 12);
    pub(crate) const E11: Source = source(es!("da7ca23f", "multipartner.md"), 2020, 11, 29);
    pub(crate) const E12: Source = source(es!("d12d99a8", "multipartner.md"), 2021, 4, 4);
    pub(crate) const E13: Source = source(en!("multipartner.md"), 2023, 9, 26);
    /// Undated. It was written after DAP ended; the day on which DAP ended is used.
    pub(crate) const E14: Source =
        source("https://learn.microsoft.com/en-au/partner-center/customers/multipartner", 2023, 10, 9);

    // Asking for a relationship, accepting and removing one.
    pub(crate) const REQUEST_CHINA: Source =
        source("https://msdn.microsoft.com/en-us/partner-china/request-a-relationship-with-a-customer", 2016, 10, 18);
    /// The last copy of it that was seen, in an archive.
    pub(crate) const REQUEST_CHINA_ARCHIVED: Source = source(
        "https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/2dc5d2e5/Archive/China-request-a-relationship-with-a-customer.md",
        2019,
        4,
        26,
    );
    pub(crate) const REQUEST_2016: Source =
        source(es!("8929ccf6", "request-a-relationship-with-a-customer.md"), 2016, 12, 2);
    /// The first edition without the limit of one partner per service.
    pub(crate) const REQUEST_2018_09: Source =
        source(es!("7a25d85a", "request-a-relationship-with-a-customer.md"), 2018, 9, 5);
    pub(crate) const REQUEST_2018: Source =
        source(es!("0162c1f5", "request-a-relationship-with-a-customer.md"), 2018, 11, 1);
    pub(crate) const REQUEST_2019: Source =
        source(es!("eb4af0b7", "request-a-relationship-with-a-customer.md"), 2019, 1, 16);
    pub(crate) const REQUEST_2020: Source =
        source(es!("2e6ef422", "request-a-relationship-with-a-customer.md"), 2020, 2, 5);
    pub(crate) const REQUEST_2020_09: Source =
        source(es!("8ba2b147", "request-a-relationship-with-a-customer.md"), 2020, 9, 23);
    pub(crate) const REQUEST_2021: Source =
        source(es!("b13eb018", "request-a-relationship-with-a-customer.md"), 2021, 4, 27);
    pub(crate) const REQUEST_2023: Source = source(en!("request-a-relationship-with-a-customer.md"), 2023, 6, 5);
    /// Undated. It was written after DAP ended; the day on which DAP ended is used.
    pub(crate) const REQUEST_NEWEST: Source = source(
        "https://learn.microsoft.com/hi-in/partner-center/customers/request-a-relationship-with-a-customer",
        2023,
        10,
        9,
    );
    pub(crate) const RELATIONSHIP_REQUESTS: Source =
        source(en!("developer/request-reseller-relationship.md"), 2022, 6, 15);
    /// Microsoft 365's own page, for the customer.
    pub(crate) const MANAGE_PARTNERS_2021: Source = source(
        "https://github.com/MicrosoftDocs/microsoft-365-docs/blob/public/microsoft-365/commerce/manage-partners.md",
        2021,
        4,
        13,
    );
    pub(crate) const MANAGE_PARTNERS_2025: Source = source(
        "https://github.com/MicrosoftDocs/microsoft-365-docs/blob/21ea262f/microsoft-365/commerce/manage-partners.md",
        2025,
        1,
        8,
    );
    pub(crate) const REMOVE_2017: Source = source(es!("92e181c8", "remove-a-relationship.md"), 2017, 6, 30);
    /// The first edition that names reservations and software.
    pub(crate) const REMOVE_2018: Source = source(es!("4deea378", "remove-a-relationship.md"), 2018, 7, 24);
    /// The first edition that names indirect providers.
    pub(crate) const REMOVE_2020: Source = source(es!("16263a74", "remove-a-relationship.md"), 2020, 8, 19);
    /// The first edition that names a role.
    pub(crate) const REMOVE_ROLE: Source = source(es!("b13eb018", "remove-a-relationship.md"), 2021, 4, 27);
    pub(crate) const REMOVE_2021: Source = source(en!("remove-a-relationship.md"), 2021, 11, 1);
    /// Undated, but newer than the copy of October 23, 2023, which names another role; the day after it is used.
    pub(crate) const REMOVE_NEWEST: Source =
        source("https://learn.microsoft.com/fi-fi/partner-center/remove-a-relationship", 2023, 10, 24);
    /// Undated, too. It lists 21Vianet and US Government among its clouds.
    pub(crate) const REMOVE_DEVELOPER: Source = source(
        "https://learn.microsoft.com/partner-center/developer/remove-a-reseller-relationship-with-a-customer",
        2023,
        10,
        23,
    );

    // Admin privileges.
    pub(crate) const DAP_ENDED: Source =
        source(en!("announcements/includes/september-2023/partner-ecosystem-monthly-update.md"), 2023, 10, 9);
    /// It names no cloud but the global one, in any of its editions.
    pub(crate) const REVOKE_2018: Source = source(es!("4deea378", "customers_revoke_admin_privileges.md"), 2018, 7, 24);
    pub(crate) const REVOKE_2023: Source = source(en!("customers-revoke-admin-privileges.md"), 2023, 9, 20);
    /// The page is undated; the day is that of the sample it prints.
    pub(crate) const GRAPH_GDAP: Source =
        source("https://learn.microsoft.com/graph/api/resources/delegatedadminrelationship", 2022, 2, 10);
    pub(crate) const GDAP_APPROVAL: Source = source(en!("gdap-customer-approval.md"), 2023, 3, 31);
    pub(crate) const GDAP_FAQ: Source = source(en!("gdap-faq.md"), 2023, 10, 12);
    pub(crate) const GDAP_OBTAIN: Source =
        source(en!("gdap-obtain-admin-permissions-to-manage-customer.md"), 2023, 10, 23);
    pub(crate) const GDAP_ROLES: Source = source(en!("gdap-assign-azure-ad-roles.md"), 2023, 6, 6);
    pub(crate) const GDAP_BULK_TOOL: Source = source(en!("gdap-bulk-migration-tool.md"), 2023, 5, 24);
    pub(crate) const EXPIRY_NOTICES: Source = source(en!("gdap-expiring-notifications.md"), 2023, 6, 9);
    pub(crate) const AUTO_EXTEND: Source =
        source(en!("announcements/includes/october-2023/partner-ecosystem-monthly-update.md"), 2023, 10, 30);
    /// Undated. The day on which auto-extension began is used.
    pub(crate) const AUTO_EXTEND_PAGE: Source = source(
        "https://learn.microsoft.com/partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap",
        2023,
        10,
        30,
    );
    // Lists of Microsoft Entra roles.
    /// It has a table of ids, with the names of the API of the time.
    pub(crate) const ROLES_2019: Source =
        source(azure!("f65ab2fd", "users-groups-roles/directory-assign-admin-roles.md"), 2019, 11, 12);
    /// It says which roles are deprecated, and which cannot be used.
    pub(crate) const HIDDEN_ROLES: Source =
        source(azure!("288bfeb8", "users-groups-roles/roles-not-shown-in-portal.md"), 2020, 1, 23);
    pub(crate) const ROLES_2021: Source = source(azure!("000263bc", "roles/permissions-reference.md"), 2021, 2, 17);
    /// Microsoft's bulk tool; its list of roles is of 2022 and 2023.
    pub(crate) const ROLE_LIST: Source =
        source("https://github.com/microsoft/PartnerCenter-GDAPTransition", 2023, 1, 1);
    /// A widely used third-party tool; its list is of August 2026.
    pub(crate) const THIRD_PARTY_ROLE_LIST: Source =
        source("https://github.com/KelvinTegelaar/CIPP/blob/main/src/data/GDAPRoles.json", 2026, 8, 1);
    /// The oldest edition found that labels roles as privileged.
    pub(crate) const ROLES_2023: Source = source(azure!("90c5d988", "roles/permissions-reference.md"), 2023, 10, 3);
    pub(crate) const ROLES_2025: Source = source(
        "https://github.com/MicrosoftDocs/entra-docs/blob/d5f7a99c/docs/identity/role-based-access-control/permissions-reference.md",
        2025,
        6,
        25,
    );
    pub(crate) const BUILT_IN_ROLES: Source = source(
        "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
        2026,
        1,
        20,
    );
    /// A third party's copy of that page, the oldest one found that labels AI Administrator as privileged.
    pub(crate) const ROLES_COPY: Source =
        source("https://github.com/arusso-aboutcloud/entra-rolelens/blob/816a7d3/data/roles.json", 2026, 4, 14);
    /// The same party's copy of the 143 roles that Microsoft Graph lists.
    pub(crate) const GRAPH_ROLES: Source = source(
        "https://github.com/arusso-aboutcloud/entra-rolelens/blob/7dac6df/data/roles_graph_raw.json",
        2026,
        4,
        15,
    );
    /// Its next copy of the page, with AI Reader; that of May 6, 2026, is the same.
    pub(crate) const ROLES_LATER_COPY: Source =
        source("https://github.com/arusso-aboutcloud/entra-rolelens/blob/a276b9e/data/roles.json", 2026, 4, 30);
    pub(crate) const LEAST_ROLES: Source = source(en!("gdap-least-privileged-roles-by-task.md"), 2023, 2, 1);
    pub(crate) const SECOND_APPROVER: Source = source(
        "https://github.com/MicrosoftDocs/entra-docs/blob/129d8b4e/docs/identity/role-based-access-control/includes/customer-delegated-admin-relationship-administrator.md",
        2026,
        4,
        29,
    );
    pub(crate) const APPROVER_ROLE: Source = source("https://github.com/KelvinTegelaar/CIPP/pull/5813", 2026, 4, 8);

    /// Undated. The day of the type from which it inherits is used.
    pub(crate) const GRAPH_RESELLER_GDAP: Source =
        source("https://learn.microsoft.com/graph/api/resources/resellerdelegatedadminrelationship", 2022, 2, 10);
    pub(crate) const TENANT_GOVERNANCE: Source =
        source("https://learn.microsoft.com/entra/id-governance/tenant-governance/overview", 2026, 3, 1);
    pub(crate) const SUPPORT_REQUESTS: Source = source(en!("report-problems-on-behalf-of-a-customer.md"), 2023, 9, 23);

    // Partners and their kinds.
    pub(crate) const ROLES_2016: Source =
        source(es!("8929ccf6", "create-user-accounts-and-set-permissions.md"), 2016, 12, 2);
    /// It lists what a suspended account cannot do.
    pub(crate) const BILLING_2016: Source = source(es!("8929ccf6", "billing.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    pub(crate) const BILLING_2017: Source = source(es!("6922d6eb", "billing.md"), 2017, 1, 27);
    /// The first edition that names US Government.
    pub(crate) const BILLING_2017_06: Source = source(es!("e3c558ca", "billing.md"), 2017, 6, 22);
    /// The first edition without that list.
    pub(crate) const BILLING_2018: Source = source(es!("2435d5f4", "billing.md"), 2018, 2, 8);
    pub(crate) const SUSPENDED_2016: Source =
        source(es!("8929ccf6", "suspended-partner-center-account.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    pub(crate) const SUSPENDED_2017: Source =
        source(es!("6922d6eb", "suspended-partner-center-account.md"), 2017, 1, 27);
    /// The first edition that names US Government.
    pub(crate) const SUSPENDED_2017_06: Source =
        source(es!("e3c558ca", "suspended-partner-center-account.md"), 2017, 6, 22);
    pub(crate) const SUSPENDED_CHINA: Source =
        source("https://msdn.microsoft.com/en-us/partner-china/billing", 2016, 10, 20);
    pub(crate) const SUSPENDED_2022: Source = source(en!("suspended-partner-center-account.md"), 2022, 3, 8);
    pub(crate) const RESTRICTED_2020: Source =
        source(es!("6d941b7c", "restricted-direct-bill-capabilities.md"), 2020, 1, 31);
    /// A partner's question that quotes Microsoft's policy: a partner that no longer qualifies is restricted, then suspended,
    /// then revoked.
    pub(crate) const REVOCATION: Source = source(
        "https://techcommunity.microsoft.com/discussions/cloudservicesproviderspartners/questions-regarding-new-csp-authorization-enforcement-policies/4464219",
        2025,
        10,
        25,
    );
    /// An answer of Microsoft's support. The page after it names a later day.
    pub(crate) const RESELLER_VALIDATION_ANSWER: Source =
        source("https://learn.microsoft.com/answers/questions/5792224", 2025, 6, 2);
    /// Undated. The day from which, as it says, the check is enforced.
    pub(crate) const RESELLER_VALIDATION: Source =
        source("https://learn.microsoft.com/partner-center/enroll/mpa-indirect-provider-faq", 2025, 9, 1);
    pub(crate) const RESELLER_VALIDATION_OF_CHANGES: Source = source(
        "https://learn.microsoft.com/partner-center/customers/indirect-provider-tasks-in-partner-center",
        2025,
        12,
        1,
    );
    pub(crate) const MFA: Source = source(
        "https://learn.microsoft.com/partner-center/security/partner-security-requirements-mandating-mfa",
        2025,
        9,
        8,
    );
    /// The first edition by which helpdesk agents manage subscriptions, apart from those of Office 365.
    pub(crate) const ROLES_2017: Source =
        source(es!("e3c558ca", "create-user-accounts-and-set-permissions.md"), 2017, 6, 22);
    /// An archived page. Its own date is used.
    pub(crate) const ROLES_CHINA: Source = source(
        "https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/2dc5d2e5/Archive/China-create-user-accounts-and-set-permissions.md",
        2018,
        10,
        29,
    );
    /// The first edition that names five roles.
    pub(crate) const SUBSCRIPTION_ROLES_2019: Source =
        source(es!("1e4cccb7", "create-a-new-subscription.md"), 2019, 12, 4);
    pub(crate) const ROLES_2018: Source =
        source(es!("6c66e4e8", "create-user-accounts-and-set-permissions.md"), 2018, 4, 24);
    pub(crate) const SUPPORTED_RELATIONSHIPS_2020: Source =
        source(es!("38c18581", "csp-supported-partner-relationships.md"), 2020, 5, 15);
    pub(crate) const SUPPORTED_RELATIONSHIPS: Source =
        source(en!("csp-supported-partner-relationships.md"), 2023, 1, 11);
    pub(crate) const MULTICHANNEL_2016: Source = source(es!("8929ccf6", "multichannel.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    pub(crate) const MULTICHANNEL_2017_03: Source = source(es!("956ef0c5", "multichannel.md"), 2017, 3, 30);
    /// The first edition that names US Government.
    pub(crate) const MULTICHANNEL_2017_06: Source = source(es!("e3c558ca", "multichannel.md"), 2017, 6, 22);
    /// The first edition without Microsoft Cloud Germany.
    pub(crate) const MULTICHANNEL_2018_12: Source = source(es!("7ea31418", "multichannel.md"), 2018, 12, 5);
    pub(crate) const MULTICHANNEL_2023: Source = source(en!("multichannel.md"), 2023, 9, 20);
    /// By this edition, indirect resellers invite customers.
    pub(crate) const INDIRECT_RESELLERS_2017: Source =
        source(es!("e3c558ca", "indirect-reseller-tasks-in-partner-center.md"), 2017, 6, 22);
    /// What each national cloud's Partner Center lacks.
    pub(crate) const GERMANY_2017: Source =
        source(es!("6922d6eb", "partner-center-for-microsoft-cloud-germany.md"), 2017, 1, 27);
    pub(crate) const GOVERNMENT_2017: Source =
        source(es!("956ef0c5", "partner-center-for-microsoft-us-govt-cloud.md"), 2017, 3, 30);
    pub(crate) const PROVIDER_TASKS: Source = source(en!("indirect-provider-tasks-in-partner-center.md"), 2023, 9, 15);
    pub(crate) const MARKETS_2016: Source = source(es!("8929ccf6", "enrolling-in-the-csp-program.md"), 2016, 12, 2);
    pub(crate) const MARKETS_2023: Source = source(en!("regional-authorization-overview.md"), 2023, 8, 17);
    /// The first edition that names US Government.
    pub(crate) const PARTNER_AGREEMENT_2021: Source =
        source(es!("46e0dbb4", "microsoft-partner-agreement.md"), 2021, 4, 9);
    pub(crate) const SUPPORT_CONTACTS: Source = source(en!("assign-support-contacts.md"), 2023, 9, 26);

    /// For customers with an Enterprise Agreement.
    pub(crate) const CHANGE_OF_CHANNEL_PARTNER: Source = source(
        "https://github.com/MicrosoftDocs/azure-docs/blob/03e5750a/articles/cost-management-billing/manage/change-of-channel-partner.md",
        2025,
        11,
        26,
    );

    // The customer's agreement. It says from when it holds.
    pub(crate) const CLOUD_AGREEMENT: Source = source(es!("497c590b", "confirm-consent.md"), 2018, 9, 4);
    pub(crate) const CUSTOMER_AGREEMENT: Source = source(es!("037fa20b", "confirm-customer-agreement.md"), 2020, 2, 8);
    /// Undated. It announces the end of attestation in Partner Center's pages; the day is that from which it held.
    pub(crate) const AGREEMENT_BY_API: Source = source(
        "https://learn.microsoft.com/en-us/partner-center/customers/integrate-sandbox-confirm-customer-agree",
        2026,
        1,
        5,
    );
    /// A reseller's help page; several say the same.
    pub(crate) const AGREEMENT_ENFORCED: Source =
        source("https://www.hostgator.com/help/article/hg-microsoft-customer-agreement", 2026, 1, 21);
    /// It notes that Germany has taken no new customers since August 2018.
    pub(crate) const GERMANY_FULL: Source =
        source("https://github.com/MicrosoftDocs/partner-center-sdk/commit/5b08d32", 2018, 11, 30);
    pub(crate) const FAQ_GOVERNMENT: Source = source(en!("faq-for-us-govt-cloud.yml"), 2021, 6, 17);
    pub(crate) const NATIONAL_CLOUDS_2022: Source = source(en!("csp-national-clouds-overview.md"), 2022, 5, 3);
    pub(crate) const NATIONAL_CLOUDS_DEVELOPER: Source =
        source(en!("developer/developing-for-partner-center-for-microsoft-national-cloud.md"), 2023, 9, 28);

    // Subscriptions and their transfer.
    pub(crate) const LIFECYCLE: Source = source(en!("subscription-lifecycle.md"), 2023, 8, 4);
    pub(crate) const NEW_SUBSCRIPTION: Source = source(en!("create-a-new-subscription.md"), 2023, 10, 19);
    /// Undated, but newer than the copy of October 2023; its day is used.
    pub(crate) const NEW_SUBSCRIPTION_NEWEST: Source =
        source("https://learn.microsoft.com/is-is/partner-center/customers/create-a-new-subscription", 2023, 10, 23);
    /// The first edition that requires an active base subscription of an add-on.
    pub(crate) const ADD_ONS_2020: Source = source(es!("7dbab91f", "create-a-new-subscription.md"), 2020, 7, 22);
    pub(crate) const SUSPEND_2016: Source = source(es!("8929ccf6", "suspend-a-subscription.md"), 2016, 12, 2);
    /// The first edition that names Microsoft Cloud Germany.
    pub(crate) const SUSPEND_2017: Source = source(es!("6922d6eb", "suspend-a-subscription.md"), 2017, 1, 27);
    /// The first edition that names US Government.
    pub(crate) const SUSPEND_2017_06: Source = source(es!("e3c558ca", "suspend-a-subscription.md"), 2017, 6, 22);
    /// An archived page. Its own date is used.
    pub(crate) const SUSPEND_CHINA: Source = source(
        "https://github.com/MicrosoftDocs/partner-center-pr.es-es/blob/2dc5d2e5/Archive/China-suspend-a-subscription.md",
        2018,
        10,
        29,
    );
    /// Upgrades of legacy licenses in the API.
    pub(crate) const UPGRADES: Source = source(en!("developer/upgrade-resources.md"), 2022, 6, 28);
    pub(crate) const SOFTWARE_2018: Source = source(es!("574c2b97", "csp-software-subscriptions.md"), 2018, 9, 4);
    /// The first edition by which perpetual software can be canceled within 30 days rather than 60.
    pub(crate) const SOFTWARE_2021: Source = source(es!("0c3366c4", "csp-software-subscriptions.md"), 2021, 7, 13);
    pub(crate) const SOFTWARE: Source = source(en!("csp-software-subscriptions.md"), 2023, 6, 30);
    pub(crate) const CANCELLATION_POLICY: Source = source(en!("new-commerce-cancellation-policy.md"), 2023, 7, 27);
    pub(crate) const CANCEL_AZURE: Source = source(en!("developer/cancel-an-azure-subscription.md"), 2022, 12, 16);
    pub(crate) const REACTIVATE_AZURE: Source =
        source(en!("developer/reactivate-an-azure-subscription.md"), 2023, 8, 29);
    pub(crate) const AZURE_PLAN_2019: Source = source(es!("897acc5b", "azure-plan-get-started.md"), 2019, 10, 22);
    pub(crate) const AZURE_PLAN_MANAGE: Source = source(en!("azure-plan-manage.md"), 2022, 11, 22);
    /// In force since this day.
    pub(crate) const EXTENDED_TERM: Source =
        source("https://learn.microsoft.com/partner-center/customers/extended-service-terms", 2026, 5, 4);
    /// The first edition with error 20002: no commerce relationship with the customer.
    pub(crate) const ERROR_CODES_2020: Source =
        source("https://github.com/MicrosoftDocs/partner-center-sdk/blob/fa28827/develop/error-codes.md", 2020, 8, 24);
    /// The first edition. None names another cloud than the global one.
    pub(crate) const GCC_2018: Source = source(es!("574c2b97", "csp-gcc-overview.md"), 2018, 9, 4);
    pub(crate) const GCC: Source = source(en!("csp-gcc-overview.md"), 2021, 11, 10);
    pub(crate) const SPECIAL_PRICES_2016: Source =
        source(es!("8929ccf6", "get-special-pricing-for-offers.md"), 2016, 12, 2);
    /// The first edition. None names another cloud than the global one.
    pub(crate) const EDUCATION_2020: Source = source(es!("cd063488", "sell-to-education-customers.md"), 2020, 3, 25);
    pub(crate) const EDUCATION: Source = source(en!("sell-to-education-customers.md"), 2022, 9, 16);
    pub(crate) const REQUEST_OWNERSHIP: Source = source(
        "https://github.com/MicrosoftDocs/azure-docs/blob/00ae202d/articles/cost-management-billing/manage/mpa-request-ownership.md",
        2020,
        2,
        13,
    );
    /// The first edition found that names the Billing admin, and not the Global admin.
    pub(crate) const REQUEST_OWNERSHIP_2025: Source = source(
        "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/cost-management-billing/manage/mpa-request-ownership.md",
        2025,
        9,
        29,
    );
    /// The first edition found that names customers with a Microsoft Customer Agreement for enterprises.
    pub(crate) const TRANSFER_HUB: Source = source(
        "https://github.com/MicrosoftDocs/azure-docs/blob/005321d7/articles/cost-management-billing/manage/subscription-transfer.md",
        2022,
        10,
        25,
    );
    pub(crate) const NEW_COMMERCE_ADD_ONS: Source = source(en!("new-commerce-add-ons.md"), 2022, 2, 28);
    pub(crate) const UPDATE_SUBSCRIPTION: Source = source(en!("developer/update-a-subscription-by-id.md"), 2022, 6, 13);
    pub(crate) const SWITCH_AZURE_2016: Source =
        source(es!("8929ccf6", "switch-azure-subscriptions-to-a-different-partner.md"), 2016, 12, 2);
    /// The first edition by which only direct partners and indirect providers transfer subscriptions.
    pub(crate) const SWITCH_AZURE_2018: Source =
        source(es!("7a25d85a", "switch-azure-subscriptions-to-a-different-partner.md"), 2018, 9, 5);
    /// The first edition that names US Government.
    pub(crate) const SWITCH_AZURE_2020: Source =
        source(es!("c2149d08", "switch-azure-subscriptions-to-a-different-partner.md"), 2020, 3, 31);
    pub(crate) const SWITCH_AZURE_2023: Source =
        source(en!("switch-azure-subscriptions-to-a-different-partner.md"), 2023, 5, 30);
    pub(crate) const TRANSFER_AZURE_PLAN_2020: Source =
        source(es!("1e6ed742", "transfer-azure-subscriptions-under-azure-plan.md"), 2020, 9, 29);
    /// The first edition by which the customer needs an Azure plan with the new partner.
    pub(crate) const TRANSFER_AZURE_PLAN_2021: Source =
        source(es!("ef92f75b", "transfer-azure-subscriptions-under-azure-plan.md"), 2021, 1, 5);
    /// The first edition that names roles.
    pub(crate) const TRANSFER_AZURE_PLAN_ROLES: Source =
        source(es!("e9f7e694", "transfer-azure-subscriptions-under-azure-plan.md"), 2021, 6, 17);
    pub(crate) const TRANSFER_AZURE_PLAN: Source =
        source(en!("transfer-azure-subscriptions-under-azure-plan.md"), 2023, 9, 14);
    /// Azure's own page, for the customer.
    pub(crate) const AZURE_PLAN_CUSTOMERS: Source = source(
        "https://github.com/MicrosoftDocs/azure-docs/blob/03e5750a/articles/cost-management-billing/manage/azure-plan-subscription-transfer-partners.md",
        2025,
        12,
        29,
    );
    pub(crate) const DIRECT_TO_INDIRECT_2020: Source =
        source(es!("6d941b7c", "transition-direct-to-indirect.md"), 2020, 1, 31);
    pub(crate) const DIRECT_TO_INDIRECT_2021: Source = source(en!("transition-direct-to-indirect.md"), 2021, 10, 7);
    pub(crate) const TRANSFER_ERRORS: Source = source(en!("developer/error-codes.md"), 2023, 6, 15);
    /// Undated. Announced for March and April 2024, and open by the middle of that year; April is used.
    pub(crate) const TRANSFER_NEWEST: Source =
        source("https://learn.microsoft.com/en-us/partner-center/customers/transfer-subscriptions", 2024, 4, 1);

    // Standards.
    /// It sets no limit on length, and says that programs may.
    pub(crate) const MAILTO: Source = source("https://www.rfc-editor.org/rfc/rfc6068", 2010, 10, 1);
    pub(crate) const CONFUSABLES: Source = source("https://www.unicode.org/reports/tr39/", 2024, 9, 3);
    pub(crate) const GERMANY_CLOSED: Source =
        source("https://learn.microsoft.com/azure/germany/germany-developer-guide", 2021, 10, 29);
}
