//! The built-in Microsoft Entra roles, as a table, and finding one by its name.

use crate::wire::{names::string_enum, text::contains_ignore_case};

/// A text that lists built-in roles. `policy` knows the address and the date of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleText {
    /// Microsoft's page on roles of November 2019.
    Page2019,
    /// Microsoft's page of January 2020 on roles that the portal does not show.
    Page2020,
    /// Microsoft's page of built-in roles of February 2021.
    Page2021,
    /// The list of Microsoft's bulk migration tool for GDAP.
    BulkTool,
    /// The page of built-in roles of October 2023, the oldest one found that labels roles as privileged.
    Page2023,
    /// The page of June 2025.
    Page2025,
    /// The page of January 2026.
    Page2026,
    /// A third party's copy of that page, of April 14, 2026.
    Copy2026,
    /// A third party's copy of what Microsoft Graph lists, of April 15, 2026.
    Graph2026,
    /// A third party's copy of the page, of April 30, 2026.
    Copy2026Later,
}

/// The list that says most about whether a GDAP relationship can include a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listing {
    /// The selectable roles of Microsoft's bulk tool, `GBM/Configuration/ADRoleTemplatesAll.json`.
    Microsoft,
    /// The roles that a third party's tool offers, `src/data/GDAPRoles.json`.
    ThirdParty,
    /// Microsoft's page of built-in roles, which says nothing about GDAP.
    EntraDocs,
    /// Only Microsoft Graph.
    Graph,
}

/// What a role is for, if it is not simply for assigning to users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reserved {
    /// Microsoft's page says that it is deprecated; it was for devices.
    Deprecated,
    /// Users and accounts have it by themselves; nobody assigns it.
    NotAssignable,
    /// The customer's own users have it: it is for managing the relationship with a partner.
    CustomerOnly,
    /// Microsoft's page says that it is not for general use.
    NotGeneral,
}

/// A built-in role.
#[derive(Debug)]
pub(crate) struct EntraRole {
    /// Its template id.
    pub id: &'static str,
    /// Its English name, as Microsoft's newest page or else Microsoft Graph writes it.
    pub name: &'static str,
    /// The names that older texts give it.
    pub former_names: &'static [&'static str],
    /// The list that says most about GDAP.
    pub listing: Listing,
    /// The oldest text found that lists it.
    pub first: RoleText,
    /// The oldest text found that labels it as privileged.
    pub labeled: Option<RoleText>,
    /// The text that no longer labels it.
    pub unlabeled: Option<RoleText>,
    /// What it is reserved for.
    pub reserved: Option<Reserved>,
    /// Whether Microsoft Graph's list gives it `microsoft.office365.supportTickets/allEntities/allTasks`.
    pub opens_requests: bool,
}

impl EntraRole {
    const fn privileged(self, since: RoleText) -> EntraRole {
        EntraRole { labeled: Some(since), ..self }
    }

    const fn until(self, text: RoleText) -> EntraRole {
        EntraRole { unlabeled: Some(text), ..self }
    }

    const fn reserved(self, reserved: Reserved) -> EntraRole {
        EntraRole { reserved: Some(reserved), ..self }
    }

    const fn opens_requests(self) -> EntraRole {
        EntraRole { opens_requests: true, ..self }
    }

    const fn formerly(self, former_names: &'static [&'static str]) -> EntraRole {
        EntraRole { former_names, ..self }
    }
}

const fn role(listing: Listing, first: RoleText, id: &'static str, name: &'static str) -> EntraRole {
    EntraRole {
        id,
        name,
        former_names: &[],
        listing,
        first,
        labeled: None,
        unlabeled: None,
        reserved: None,
        opens_requests: false,
    }
}

use Listing::{EntraDocs, Graph, Microsoft, ThirdParty};
use Reserved::{CustomerOnly, Deprecated, NotAssignable, NotGeneral};
use RoleText::{
    BulkTool, Copy2026, Copy2026Later, Graph2026, Page2019, Page2020, Page2021, Page2023, Page2025, Page2026,
};

/// Every role that Microsoft Graph listed in May 2026, by name. The former names are those of the page of 2019, and of the
/// pages on which a role was renamed.
#[rustfmt::skip]
pub(crate) static ENTRA_ROLES: &[EntraRole] = &[
    role(EntraDocs, Page2026, "db506228-d27e-4b7d-95e5-295956d6615f", "Agent ID Administrator").privileged(Page2026).opens_requests(),
    role(EntraDocs, Page2026, "adb2368d-a9be-41b5-8667-d96778e081b0", "Agent ID Developer"),
    role(EntraDocs, Page2026, "6b942400-691f-4bf0-9d12-d8a254a2baf5", "Agent Registry Administrator"),
    role(ThirdParty, Page2025, "d2562ede-74db-457e-a7b6-544e236ebb61", "AI Administrator").privileged(Copy2026).opens_requests(),
    role(EntraDocs, Graph2026, "1fe13547-53f6-408d-ac04-7f8eed167b38", "AI Reader").privileged(Copy2026Later),
    role(Microsoft, Page2019, "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "Application Administrator").privileged(Page2023).opens_requests(),
    role(Microsoft, Page2019, "cf1c38e5-3621-4004-a7cb-879624dced7c", "Application Developer").privileged(Page2023),
    role(Microsoft, Page2021, "9c6df0f2-1e7c-4dc3-b195-66dfbd24aa8f", "Attack Payload Author"),
    role(Microsoft, Page2021, "c430b396-e693-46cc-96f3-db01bf8bb62a", "Attack Simulation Administrator"),
    role(ThirdParty, Page2023, "58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d", "Attribute Assignment Administrator"),
    role(ThirdParty, Page2023, "ffd52fa5-98dc-465c-991d-fc073eb59f8f", "Attribute Assignment Reader"),
    role(ThirdParty, Page2023, "8424c6f0-a189-499e-bbd0-26c1753c96d4", "Attribute Definition Administrator"),
    role(ThirdParty, Page2023, "1d336d2c-4ae8-42ef-9711-b3604ce3fc2c", "Attribute Definition Reader"),
    role(ThirdParty, Page2025, "5b784334-f94b-471a-a387-e7219fc49ca2", "Attribute Log Administrator"),
    role(ThirdParty, Page2025, "9c99539d-8186-4804-835f-fd51ef9e2dcd", "Attribute Log Reader"),
    role(EntraDocs, Page2025, "ecb2c6bf-0ab6-418e-bd87-7986f8d63bbe", "Attribute Provisioning Administrator").privileged(Page2025),
    role(EntraDocs, Page2025, "422218e4-db15-4ef9-bbe0-8afb41546d79", "Attribute Provisioning Reader").privileged(Page2025),
    role(Microsoft, Page2019, "c4e39bd9-1100-46d3-8c65-fb160da0071f", "Authentication Administrator").privileged(Page2023).opens_requests(),
    role(ThirdParty, Page2025, "25a516ed-2fa0-40ea-a2d0-12923a21473a", "Authentication Extensibility Administrator").privileged(Page2025),
    role(EntraDocs, Copy2026, "0b00bede-4072-4d22-b441-e7df02a1ef63", "Authentication Extensibility Password Administrator").privileged(Copy2026),
    role(Microsoft, Page2021, "0526716b-113d-4c15-b2c8-68e3c22b9f80", "Authentication Policy Administrator"),
    role(Microsoft, Page2019, "e3973bdf-4987-49ae-837a-ba8e231c7286", "Azure DevOps Administrator"),
    role(Microsoft, Page2019, "7495fdc4-34c4-4d15-a289-98788ce399fd", "Azure Information Protection Administrator").opens_requests(),
    role(Microsoft, Page2019, "aaf43236-0c0d-4d5f-883a-6955382ac081", "B2C IEF Keyset Administrator").privileged(Page2023),
    role(Microsoft, Page2019, "3edaf663-341e-4475-9f94-5c398ef6c070", "B2C IEF Policy Administrator"),
    role(Microsoft, Page2019, "b0f54661-2d74-4c50-afa3-1ec803f12efe", "Billing Administrator").opens_requests(),
    role(Microsoft, BulkTool, "892c5842-a9a6-463a-8041-72aa08ca3cf6", "Cloud App Security Administrator"),
    role(Microsoft, Page2019, "158c047a-c907-4556-b7ef-446551a6b5f7", "Cloud Application Administrator").privileged(Page2023).opens_requests(),
    role(Microsoft, Page2019, "7698a772-787b-4ac8-901f-60d6b08affd2", "Cloud Device Administrator").privileged(Page2023),
    role(Microsoft, Page2019, "17315797-102d-40b4-93e0-432062caca18", "Compliance Administrator").opens_requests(),
    role(Microsoft, Page2019, "e6d1a23a-da11-4be4-9570-befc86d067a7", "Compliance Data Administrator").opens_requests(),
    role(Microsoft, Page2019, "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", "Conditional Access Administrator").privileged(Page2023),
    role(EntraDocs, Graph2026, "fc8ad4e2-40e4-4724-8317-bcda7503ecbf", "Customer Delegated Admin Relationship Administrator").reserved(CustomerOnly),
    role(Microsoft, Page2019, "5c4f9dcd-47dc-4cf7-8c9a-9e4207cbfc91", "Customer Lockbox Access Approver"),
    role(Microsoft, Page2019, "38a96431-2bdf-4b4c-8b6e-5d3d8abac1a4", "Desktop Analytics Administrator"),
    role(ThirdParty, Page2019, "9c094953-4995-41c8-84c8-3ebb9b32c93f", "Device Join").reserved(Deprecated),
    role(Graph, Page2019, "2b499bcd-da44-4968-8aec-78e1674fa64d", "Device Managers").reserved(Deprecated),
    role(ThirdParty, Page2019, "d405c6df-0af8-4e3b-95e4-4d06e542189e", "Device Users").reserved(Deprecated),
    role(Microsoft, Page2019, "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "Directory Readers"),
    role(Microsoft, Page2019, "d29b2b05-8046-44ba-8758-1e26182fcf32", "Directory Synchronization Accounts").privileged(Page2023).until(Page2025),
    role(Microsoft, Page2019, "9360feb5-f418-4baa-8175-e2a00bac4301", "Directory Writers").privileged(Page2023),
    role(Microsoft, Page2021, "8329153b-31d0-4727-b945-745eb3bc5f31", "Domain Name Administrator").privileged(Page2025).opens_requests(),
    role(ThirdParty, Page2026, "e93e3737-fa85-474a-aee4-7d3fb86510f3", "Dragon Administrator").opens_requests(),
    role(Microsoft, Page2019, "44367163-eba1-44c3-98af-f5787879f96a", "Dynamics 365 Administrator").formerly(&["CRM Service Administrator", "Dynamics 365 Service Administrator"]).opens_requests(),
    role(ThirdParty, Page2025, "963797fb-eb3b-4cde-8ce3-5878b3f32a3f", "Dynamics 365 Business Central Administrator"),
    role(ThirdParty, Page2023, "3f1acade-1e04-4fbc-9b69-f0302cd84aef", "Edge Administrator").opens_requests(),
    role(EntraDocs, Copy2026, "b6a27b2b-f905-4b2e-81b5-0d90e0ef1fdb", "Entra Backup Administrator"),
    role(EntraDocs, Copy2026, "f42252d9-5400-4d7b-b9ef-cc582dbb8577", "Entra Backup Reader"),
    role(Microsoft, Page2019, "29232cdf-9323-42fd-ade2-1d097af3e4de", "Exchange Administrator").formerly(&["Exchange Service Administrator"]).opens_requests(),
    role(EntraDocs, Page2026, "49eb8f75-97e9-4e37-9b2b-6c3ebfcffa31", "Exchange Backup Administrator").opens_requests(),
    role(Microsoft, BulkTool, "31392ffb-586c-42d1-9346-e59415a2cc4e", "Exchange Recipient Administrator"),
    role(EntraDocs, Page2025, "dd13091a-6207-4fc0-82ba-3641e056ab95", "Extended Directory User Administrator"),
    role(Microsoft, Page2019, "6e591065-9bad-43ed-90f3-e9424366d2f0", "External ID User Flow Administrator").formerly(&["B2C User Flow Administrator"]),
    role(Microsoft, Page2019, "0f971eea-41eb-4569-a71e-57bb8a3eff1e", "External ID User Flow Attribute Administrator").formerly(&["B2C User Flow Attribute Administrator"]),
    role(Microsoft, Page2019, "be2f45a1-457d-42af-a067-6ec1fa63bc45", "External Identity Provider Administrator").privileged(Page2025),
    role(Microsoft, Page2019, "a9ea8996-122f-4c74-9520-8edcd192826c", "Fabric Administrator").formerly(&["Power BI Administrator", "Power BI Service Administrator"]).opens_requests(),
    role(Microsoft, Page2019, "62e90394-69f5-4237-9190-012177145e10", "Global Administrator").privileged(Page2023).formerly(&["Company Administrator"]).opens_requests(),
    role(Microsoft, Page2019, "f2ef992c-3afb-46b9-b7cf-a126ee74c451", "Global Reader").privileged(Page2023),
    role(ThirdParty, Page2023, "ac434307-12b9-4fa1-a708-88bf58caabc1", "Global Secure Access Administrator").opens_requests(),
    role(EntraDocs, Page2025, "843318fb-79a6-4168-9e6f-aa9a07481cc4", "Global Secure Access Log Reader"),
    role(Microsoft, Page2019, "fdd7a751-b60b-444a-984c-02652fe8fa1c", "Groups Administrator").formerly(&["Group Administrator"]).opens_requests(),
    role(Microsoft, Page2019, "95e79109-95c0-4d8e-aee3-d01accf2d47b", "Guest Inviter"),
    role(Graph, Page2020, "10dae51f-b6af-4016-8d66-8c2a99b929b3", "Guest User").reserved(NotAssignable),
    role(Microsoft, Page2019, "729827e3-9c14-49f7-bb1b-9608f156bbb8", "Helpdesk Administrator").privileged(Page2023).formerly(&["Password Administrator"]).opens_requests(),
    role(Microsoft, Page2021, "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", "Hybrid Identity Administrator").privileged(Page2023).opens_requests(),
    role(Microsoft, BulkTool, "45d8d3c5-c802-45c6-b32a-1d70b5e1e86e", "Identity Governance Administrator"),
    role(Microsoft, Page2021, "eb1f4a8d-243a-41f0-9fbd-c7cdf6c5ef7c", "Insights Administrator").opens_requests(),
    role(ThirdParty, Page2023, "25df335f-86eb-4119-b717-0ff02de207e9", "Insights Analyst").opens_requests(),
    role(Microsoft, Page2021, "31e939ad-9672-4796-9c2e-873181342d2d", "Insights Business Leader"),
    role(Microsoft, Page2019, "3a2c62db-5318-420d-8d74-23affee5d9d5", "Intune Administrator").privileged(Page2023).formerly(&["Intune Service Administrator"]).opens_requests(),
    role(EntraDocs, Page2025, "2ea5ce4c-b2d8-4668-bd81-3680bd2d227a", "IoT Device Administrator"),
    role(Microsoft, Page2019, "74ef975b-6605-40af-a5d2-b9539d836353", "Kaizala Administrator").opens_requests(),
    role(Microsoft, BulkTool, "b5a8dcf3-09d5-43a9-a639-8e29ef291470", "Knowledge Administrator").opens_requests(),
    role(Microsoft, BulkTool, "744ec460-397e-42ad-a462-8b3f9747a02c", "Knowledge Manager").opens_requests(),
    role(Microsoft, Page2019, "4d6ac14f-3453-41d0-bef9-a3e0c569773a", "License Administrator"),
    role(ThirdParty, Page2023, "59d46f88-662b-457b-bceb-5c3809e5908f", "Lifecycle Workflows Administrator").privileged(Page2025),
    role(Microsoft, Page2019, "ac16e43d-7b2d-40e0-ac05-243ff356ab5b", "Message Center Privacy Reader"),
    role(Microsoft, Page2019, "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b", "Message Center Reader"),
    role(EntraDocs, Page2025, "1707125e-0aa2-4d4d-8655-a7c786c76a25", "Microsoft 365 Backup Administrator").opens_requests(),
    role(ThirdParty, Page2025, "8c8b803f-96e1-4129-9349-20738d9f9652", "Microsoft 365 Migration Administrator").opens_requests(),
    role(Microsoft, Page2019, "9f06204d-73c1-4d4c-880a-6edb90606fd8", "Microsoft Entra Joined Device Local Administrator").formerly(&["Azure AD Joined Device Local Administrator", "Device Administrators"]),
    role(EntraDocs, Page2025, "ee67aa9c-e510-4759-b906-227085a7fd4d", "Microsoft Graph Data Connect Administrator").opens_requests(),
    role(ThirdParty, Page2023, "1501b917-7653-4ff9-a4b5-203eaf33784f", "Microsoft Hardware Warranty Administrator").opens_requests(),
    role(ThirdParty, Page2023, "281fe777-fb20-4fbb-b7a3-ccebce5b0d96", "Microsoft Hardware Warranty Specialist").opens_requests(),
    role(Microsoft, Page2021, "d37c8bed-0711-4417-ba38-b4abe66ce4c2", "Network Administrator"),
    role(Microsoft, Page2019, "2b745bdf-0803-4d80-aa65-822c4493daac", "Office Apps Administrator").opens_requests(),
    role(Graph, Graph2026, "a92aed5d-d78a-4d16-b381-09adb37eb3b0", "On Premises Directory Sync Account").reserved(NotAssignable),
    role(ThirdParty, Page2025, "92ed04bf-c94a-4b82-9729-b799a7a4c178", "Organizational Branding Administrator"),
    role(EntraDocs, Page2025, "9d70768a-0cbc-4b4c-aea3-2e124b2477f4", "Organizational Data Source Administrator").opens_requests(),
    role(ThirdParty, Page2025, "e48398e2-f4bb-4074-8f31-4586725e205b", "Organizational Messages Approver"),
    role(ThirdParty, Page2023, "507f53e4-4e52-4077-abd3-d2e1558b6ea2", "Organizational Messages Writer"),
    role(EntraDocs, Page2019, "4ba39ca4-527c-499a-b93d-d9b492c50246", "Partner Tier1 Support").privileged(Page2023).reserved(NotGeneral).opens_requests(),
    role(EntraDocs, Page2019, "e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8", "Partner Tier2 Support").privileged(Page2023).reserved(NotGeneral).opens_requests(),
    role(Microsoft, Page2019, "966707d0-3269-4727-9be2-8c3a10f19b9d", "Password Administrator").privileged(Page2023),
    role(EntraDocs, Page2025, "024906de-61e5-49c8-8572-40335f1e0e10", "People Administrator"),
    role(ThirdParty, Page2023, "af78dc32-cf4d-46f9-ba4e-4428526346b5", "Permissions Management Administrator"),
    role(EntraDocs, Page2026, "78b0ccd1-afc2-4f92-9116-b41aedd09592", "Places Administrator"),
    role(Microsoft, Page2019, "11648597-926c-4cf3-9c36-bcebb0ba8dcc", "Power Platform Administrator").opens_requests(),
    role(Microsoft, Page2021, "644ef478-e28f-4e28-b9dc-3fdde9aa0b1f", "Printer Administrator"),
    role(Microsoft, Page2021, "e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477", "Printer Technician"),
    role(Microsoft, Page2019, "7be44c8a-adaf-4e2a-84d6-ab2649e08a13", "Privileged Authentication Administrator").privileged(Page2023).opens_requests(),
    role(Microsoft, Page2019, "e8611ab8-c189-46e8-94e1-60213ab1f814", "Privileged Role Administrator").privileged(Page2023),
    role(Graph, Graph2026, "3f04f91a-4ad7-4bd3-bcfa-49882ea1a88a", "Purview Workload Content Administrator"),
    role(Graph, Graph2026, "e07494ad-1654-4dd2-922e-6f81a71bf00f", "Purview Workload Content Reader"),
    role(Graph, Graph2026, "02d5655b-c1cf-4e5f-98da-5fb919085bf6", "Purview Workload Content Writer"),
    role(Microsoft, Page2019, "4a5d8f65-41da-4de4-8968-e035b65339cf", "Reports Reader"),
    role(Graph, Page2020, "2af84b1e-32c8-42b7-82bc-daa82404023b", "Restricted Guest User").reserved(NotAssignable),
    role(Microsoft, Page2019, "0964bb5e-9bdb-4d7b-ac29-58e794862a40", "Search Administrator").opens_requests(),
    role(Microsoft, Page2019, "8835291a-918c-4fd7-a9ce-faa49f0cf7d9", "Search Editor"),
    role(Microsoft, Page2019, "194ae4cb-b126-40b2-bd5b-6091b380977d", "Security Administrator").privileged(Page2023).opens_requests(),
    role(Microsoft, Page2019, "5f2222b1-57c3-48ba-8ad5-d4759f1fde6f", "Security Operator").privileged(Page2023).opens_requests(),
    role(Microsoft, Page2019, "5d6b6bb7-de71-4623-b4af-96380a352509", "Security Reader").privileged(Page2023),
    role(Microsoft, Page2019, "f023fd81-a637-4b56-95fd-791ac0226033", "Service Support Administrator").formerly(&["Service Administrator"]).opens_requests(),
    role(Microsoft, Page2019, "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePoint Administrator").formerly(&["SharePoint Service Administrator"]).opens_requests(),
    role(EntraDocs, Page2026, "99009c4a-3b3f-4957-82a9-9d35e12db77e", "SharePoint Advanced Management Administrator").opens_requests(),
    role(EntraDocs, Page2026, "9d3e04ba-3ee4-4d1b-a3a7-9aef423a09be", "SharePoint Backup Administrator").opens_requests(),
    role(ThirdParty, Page2025, "1a7d78b6-429f-476b-b8eb-35fb715fffd4", "SharePoint Embedded Administrator").opens_requests(),
    role(Microsoft, Page2019, "75941009-915a-4869-abe7-691bff18279e", "Skype for Business Administrator").formerly(&["Lync Service Administrator"]).opens_requests(),
    role(Microsoft, Page2019, "69091246-20e8-4a56-aa4d-066075b2a7a8", "Teams Administrator").formerly(&["Teams Service Administrator"]).opens_requests(),
    role(Microsoft, Page2019, "baf37b3a-610e-45da-9e62-d9d1e5e8914b", "Teams Communications Administrator").opens_requests(),
    role(Microsoft, Page2019, "f70938a0-fc10-4177-9e90-2178f8765737", "Teams Communications Support Engineer"),
    role(Microsoft, Page2019, "fcf91098-03e3-41a9-b5ba-6f0ec8188a12", "Teams Communications Support Specialist"),
    role(Microsoft, Page2021, "3d762c5a-1b6c-493f-843e-55a3b42923d4", "Teams Devices Administrator"),
    role(EntraDocs, Copy2026, "2fe872fb-daa8-4afc-8f6c-53c4565cfef4", "Teams External Collaboration Administrator"),
    role(EntraDocs, Page2025, "1076ac91-f3d9-41a7-a339-dcdf5f480acc", "Teams Reader"),
    role(ThirdParty, Page2025, "aa38014f-0993-46e9-9b45-30501a20909d", "Teams Telephony Administrator").opens_requests(),
    role(ThirdParty, Page2023, "112ca1a2-15ad-4102-995e-45b0bc479a6a", "Tenant Creator"),
    role(EntraDocs, Copy2026, "1981f584-96e9-4a6f-95b0-f522373f8fae", "Tenant Governance Administrator"),
    role(EntraDocs, Copy2026, "e0a4caa6-fe82-443f-b92f-d87341d17b2e", "Tenant Governance Reader"),
    role(EntraDocs, Copy2026, "b8e31d83-1534-480f-9b10-0338ded51b7e", "Tenant Governance Relationship Administrator"),
    role(EntraDocs, Copy2026, "124577f8-48ed-456a-839f-13b419002e33", "Tenant Governance Relationship Reader"),
    role(Microsoft, Page2021, "75934031-6c7e-415a-99d7-48dbd49e875e", "Usage Summary Reports Reader"),
    role(Graph, Page2019, "a0b1b346-4d3e-4e8b-98f8-753987be4970", "User").reserved(NotAssignable),
    role(Microsoft, Page2019, "fe930be7-5e62-47db-91af-98c3a49a38b1", "User Administrator").privileged(Page2023).formerly(&["User Account Administrator"]).opens_requests(),
    role(ThirdParty, Page2025, "27460883-1df1-4691-b032-3b79643e5e63", "User Experience Success Manager"),
    role(ThirdParty, Page2023, "e300d9e7-4a2b-4295-9eff-f1c78b36cc98", "Virtual Visits Administrator"),
    role(EntraDocs, Page2025, "0ec3f692-38d6-4d14-9e69-0377ca7797ad", "Viva Glint Tenant Administrator").opens_requests(),
    role(ThirdParty, Page2023, "92b086b3-e367-4ef2-b869-1de128fb986e", "Viva Goals Administrator").opens_requests(),
    role(ThirdParty, Page2023, "87761b17-1ed2-4af3-9acd-92a150038160", "Viva Pulse Administrator").opens_requests(),
    role(Microsoft, BulkTool, "11451d60-acb2-45eb-a7d6-43d0f0125c13", "Windows 365 Administrator").opens_requests(),
    role(Microsoft, BulkTool, "32696413-001a-46ae-978c-ce0f6b3620d2", "Windows Update Deployment Administrator"),
    role(ThirdParty, Page2019, "c34f683f-4d5a-4403-affd-6615e00e3a7f", "Workplace Device Join").reserved(Deprecated),
    role(ThirdParty, Page2023, "810a2642-a034-447f-a5e8-41beaa378541", "Yammer Administrator").opens_requests(),
];

string_enum! {
    /// How a role was found, best first.
    pub enum RoleMatchKind {
        /// By its template id.
        Id = "id",
        /// By its name.
        Name = "name",
        /// By a former name.
        FormerName = "former-name",
        /// By a part of its name.
        PartOfName = "part-of-name",
        /// By a part of a former name.
        PartOfFormerName = "part-of-former-name",
    }
}

/// A role that was found, how, and by which of its names.
pub(crate) type FoundRole = (&'static EntraRole, RoleMatchKind, &'static str);

/// The roles that a text names, best first: in any letter case, however much white space it has.
pub(crate) fn find(text: &str) -> Vec<FoundRole> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found: Vec<FoundRole> = Vec::new();
    for role in ENTRA_ROLES {
        if let Some((kind, name)) = role.found_by(&text) {
            let place = found.partition_point(|(_, other, _)| *other <= kind);
            found.insert(place, (role, kind, name));
        }
    }
    found
}

impl EntraRole {
    /// The role with this template id, in lower case.
    pub(crate) fn of(id: &str) -> Option<&'static EntraRole> {
        ENTRA_ROLES.iter().find(|role| role.id == id)
    }

    fn found_by(&self, text: &str) -> Option<(RoleMatchKind, &'static str)> {
        let former = |is_meant: &dyn Fn(&str) -> bool| self.former_names.iter().copied().find(|name| is_meant(name));
        let equals = |name: &str| name.eq_ignore_ascii_case(text);
        let contains = |name: &str| contains_ignore_case(name, text);
        if text.is_empty() {
            None
        } else if equals(self.id) {
            Some((RoleMatchKind::Id, self.name))
        } else if equals(self.name) {
            Some((RoleMatchKind::Name, self.name))
        } else if let Some(name) = former(&equals) {
            Some((RoleMatchKind::FormerName, name))
        } else if contains(self.name) {
            Some((RoleMatchKind::PartOfName, self.name))
        } else {
            former(&contains).map(|name| (RoleMatchKind::PartOfFormerName, name))
        }
    }

    /// The role that has this name, or else had it.
    ///
    /// # Errors
    /// If it is not the whole name of one role: those of which it may be meant as the name.
    pub(crate) fn named(text: &str) -> Result<&'static EntraRole, Vec<FoundRole>> {
        let found = find(text);
        match found.as_slice() {
            // No two roles have the same name, or had.
            [(role, RoleMatchKind::Id | RoleMatchKind::Name | RoleMatchKind::FormerName, _), ..] => Ok(role),
            _ => Err(found),
        }
    }
}
