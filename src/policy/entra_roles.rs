//! The Microsoft Entra roles that a GDAP relationship can ask for, as far as sources list them.

use crate::{
    model::id::RoleId,
    policy::source::Source,
    wire::{names::string_enum, records::answer},
};

/// Which list contains a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleSource {
    /// The selectable roles of Microsoft's bulk migration tool of 2022 and 2023, `GBM/Configuration/ADRoleTemplatesAll.json`.
    Microsoft,
    /// A third party's list of August 2026, `src/data/GDAPRoles.json`. Whether Microsoft accepts the role is not documented.
    ThirdParty,
    /// The third party's list, but the role is for devices or for the customer itself, and cannot be requested.
    NotRequestable,
}

use RoleSource::{Microsoft, NotRequestable, ThirdParty};

/// Whether Microsoft's list of built-in roles labels a role as privileged.
const PRIVILEGED: bool = true;
const PLAIN: bool = false;

string_enum! {
    /// The roles that partners of a kind were given by default when they created a customer in 2023.
    ///
    /// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>, 2023-10-23
    pub enum RolePreset {
        /// A direct-bill partner.
        DirectBill = "direct-bill",
        /// An indirect provider.
        IndirectProvider = "indirect-provider",
        /// An indirect reseller.
        IndirectReseller = "indirect-reseller",
        /// A domain partner.
        DomainPartner = "domain-partner",
        /// A control panel vendor.
        ControlPanelVendor = "control-panel-vendor",
    }
}

/// The roles in every preset.
const COMMON: &[&str] = &[
    "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", // Directory readers
    "9360feb5-f418-4baa-8175-e2a00bac4301", // Directory writers
    "4d6ac14f-3453-41d0-bef9-a3e0c569773a", // License administrator
    "f023fd81-a637-4b56-95fd-791ac0226033", // Service support administrator
    "fe930be7-5e62-47db-91af-98c3a49a38b1", // User administrator
    "e8611ab8-c189-46e8-94e1-60213ab1f814", // Privileged role administrator
    "729827e3-9c14-49f7-bb1b-9608f156bbb8", // Helpdesk administrator
    "7be44c8a-adaf-4e2a-84d6-ab2649e08a13", // Privileged authentication administrator
    "f2ef992c-3afb-46b9-b7cf-a126ee74c451", // Global reader
];
/// More roles in every preset but that of indirect resellers.
const APPLICATIONS: &[&str] = &[
    "158c047a-c907-4556-b7ef-446551a6b5f7", // Cloud application administrator
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", // Application administrator
];
/// More roles in the preset of domain partners.
const DOMAINS: &[&str] = &[
    "be2f45a1-457d-42af-a067-6ec1fa63bc45", // External identity provider administrator
    "8329153b-31d0-4727-b945-745eb3bc5f31", // Domain name administrator
];

impl RolePreset {
    /// Whether it includes a role.
    fn contains(self, role: &EntraRole) -> bool {
        COMMON.contains(&role.id)
            || self != RolePreset::IndirectReseller && APPLICATIONS.contains(&role.id)
            || self == RolePreset::DomainPartner && DOMAINS.contains(&role.id)
    }
}

/// A built-in role, as the table has it.
#[derive(Clone, Debug)]
pub(crate) struct EntraRole {
    /// Its template id.
    pub id: &'static str,
    /// Its English name, as its list writes it.
    pub name: &'static str,
    /// Which list contains it.
    pub listed_by: RoleSource,
    /// Whether Microsoft labels it as privileged.
    pub privileged: bool,
}

const fn role(id: &'static str, name: &'static str, listed_by: RoleSource, privileged: bool) -> EntraRole {
    EntraRole { id, name, listed_by, privileged }
}

/// The role Global Administrator.
pub(crate) const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
/// The least privileged role with which a support request can be opened for a customer.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>
pub(crate) const SERVICE_SUPPORT_ADMINISTRATOR: &str = "f023fd81-a637-4b56-95fd-791ac0226033";

/// Every role that a source lists.
#[rustfmt::skip]
static ROLES: &[EntraRole] = &[
    role("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "Application administrator", Microsoft, PRIVILEGED),
    role("cf1c38e5-3621-4004-a7cb-879624dced7c", "Application developer", Microsoft, PRIVILEGED),
    role("9c6df0f2-1e7c-4dc3-b195-66dfbd24aa8f", "Attack payload author", Microsoft, PLAIN),
    role("c430b396-e693-46cc-96f3-db01bf8bb62a", "Attack simulation administrator", Microsoft, PLAIN),
    role("c4e39bd9-1100-46d3-8c65-fb160da0071f", "Authentication administrator", Microsoft, PRIVILEGED),
    role("0526716b-113d-4c15-b2c8-68e3c22b9f80", "Authentication policy administrator", Microsoft, PLAIN),
    role("9f06204d-73c1-4d4c-880a-6edb90606fd8", "Azure AD joined device local administrator", Microsoft, PLAIN),
    role("e3973bdf-4987-49ae-837a-ba8e231c7286", "Azure DevOps administrator", Microsoft, PLAIN),
    role("7495fdc4-34c4-4d15-a289-98788ce399fd", "Azure information protection administrator", Microsoft, PLAIN),
    role("aaf43236-0c0d-4d5f-883a-6955382ac081", "B2C IEF keyset administrator", Microsoft, PRIVILEGED),
    role("3edaf663-341e-4475-9f94-5c398ef6c070", "B2C IEF policy administrator", Microsoft, PLAIN),
    role("b0f54661-2d74-4c50-afa3-1ec803f12efe", "Billing administrator", Microsoft, PLAIN),
    role("892c5842-a9a6-463a-8041-72aa08ca3cf6", "Cloud app security administrator", Microsoft, PLAIN),
    role("158c047a-c907-4556-b7ef-446551a6b5f7", "Cloud application administrator", Microsoft, PRIVILEGED),
    role("7698a772-787b-4ac8-901f-60d6b08affd2", "Cloud device administrator", Microsoft, PRIVILEGED),
    role("17315797-102d-40b4-93e0-432062caca18", "Compliance administrator", Microsoft, PLAIN),
    role("e6d1a23a-da11-4be4-9570-befc86d067a7", "Compliance data administrator", Microsoft, PLAIN),
    role("b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", "Conditional access administrator", Microsoft, PRIVILEGED),
    role("5c4f9dcd-47dc-4cf7-8c9a-9e4207cbfc91", "Customer Lockbox access approver", Microsoft, PLAIN),
    role("38a96431-2bdf-4b4c-8b6e-5d3d8abac1a4", "Desktop analytics administrator", Microsoft, PLAIN),
    role("88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "Directory readers", Microsoft, PLAIN),
    role("d29b2b05-8046-44ba-8758-1e26182fcf32", "Directory synchronization accounts", Microsoft, PLAIN),
    role("9360feb5-f418-4baa-8175-e2a00bac4301", "Directory writers", Microsoft, PRIVILEGED),
    role("8329153b-31d0-4727-b945-745eb3bc5f31", "Domain name administrator", Microsoft, PRIVILEGED),
    role("44367163-eba1-44c3-98af-f5787879f96a", "Dynamics 365 administrator", Microsoft, PLAIN),
    role("29232cdf-9323-42fd-ade2-1d097af3e4de", "Exchange administrator", Microsoft, PLAIN),
    role("31392ffb-586c-42d1-9346-e59415a2cc4e", "Exchange recipient administrator", Microsoft, PLAIN),
    role("6e591065-9bad-43ed-90f3-e9424366d2f0", "External Id user flow administrator", Microsoft, PLAIN),
    role("0f971eea-41eb-4569-a71e-57bb8a3eff1e", "External Id user flow attribute administrator", Microsoft, PLAIN),
    role("be2f45a1-457d-42af-a067-6ec1fa63bc45", "External identity provider administrator", Microsoft, PRIVILEGED),
    role("62e90394-69f5-4237-9190-012177145e10", "Global administrator", Microsoft, PRIVILEGED),
    role("f2ef992c-3afb-46b9-b7cf-a126ee74c451", "Global reader", Microsoft, PRIVILEGED),
    role("fdd7a751-b60b-444a-984c-02652fe8fa1c", "Groups administrator", Microsoft, PLAIN),
    role("95e79109-95c0-4d8e-aee3-d01accf2d47b", "Guest inviter", Microsoft, PLAIN),
    role("729827e3-9c14-49f7-bb1b-9608f156bbb8", "Helpdesk administrator", Microsoft, PRIVILEGED),
    role("8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", "Hybrid identity administrator", Microsoft, PRIVILEGED),
    role("45d8d3c5-c802-45c6-b32a-1d70b5e1e86e", "Identity governance administrator", Microsoft, PLAIN),
    role("eb1f4a8d-243a-41f0-9fbd-c7cdf6c5ef7c", "Insights administrator", Microsoft, PLAIN),
    role("31e939ad-9672-4796-9c2e-873181342d2d", "Insights business leader", Microsoft, PLAIN),
    role("3a2c62db-5318-420d-8d74-23affee5d9d5", "Intune administrator", Microsoft, PRIVILEGED),
    role("74ef975b-6605-40af-a5d2-b9539d836353", "Kaizala administrator", Microsoft, PLAIN),
    role("b5a8dcf3-09d5-43a9-a639-8e29ef291470", "Knowledge administrator", Microsoft, PLAIN),
    role("744ec460-397e-42ad-a462-8b3f9747a02c", "Knowledge manager", Microsoft, PLAIN),
    role("4d6ac14f-3453-41d0-bef9-a3e0c569773a", "License administrator", Microsoft, PLAIN),
    role("ac16e43d-7b2d-40e0-ac05-243ff356ab5b", "Message center privacy reader", Microsoft, PLAIN),
    role("790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b", "Message center reader", Microsoft, PLAIN),
    role("d37c8bed-0711-4417-ba38-b4abe66ce4c2", "Network administrator", Microsoft, PLAIN),
    role("2b745bdf-0803-4d80-aa65-822c4493daac", "Office apps administrator", Microsoft, PLAIN),
    role("966707d0-3269-4727-9be2-8c3a10f19b9d", "Password administrator", Microsoft, PRIVILEGED),
    role("a9ea8996-122f-4c74-9520-8edcd192826c", "Power BI administrator", Microsoft, PLAIN),
    role("11648597-926c-4cf3-9c36-bcebb0ba8dcc", "Power platform administrator", Microsoft, PLAIN),
    role("644ef478-e28f-4e28-b9dc-3fdde9aa0b1f", "Printer administrator", Microsoft, PLAIN),
    role("e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477", "Printer technician", Microsoft, PLAIN),
    role("7be44c8a-adaf-4e2a-84d6-ab2649e08a13", "Privileged authentication administrator", Microsoft, PRIVILEGED),
    role("e8611ab8-c189-46e8-94e1-60213ab1f814", "Privileged role administrator", Microsoft, PRIVILEGED),
    role("4a5d8f65-41da-4de4-8968-e035b65339cf", "Reports reader", Microsoft, PLAIN),
    role("0964bb5e-9bdb-4d7b-ac29-58e794862a40", "Search administrator", Microsoft, PLAIN),
    role("8835291a-918c-4fd7-a9ce-faa49f0cf7d9", "Search editor", Microsoft, PLAIN),
    role("194ae4cb-b126-40b2-bd5b-6091b380977d", "Security administrator", Microsoft, PRIVILEGED),
    role("5f2222b1-57c3-48ba-8ad5-d4759f1fde6f", "Security operator", Microsoft, PRIVILEGED),
    role("5d6b6bb7-de71-4623-b4af-96380a352509", "Security reader", Microsoft, PRIVILEGED),
    role("f023fd81-a637-4b56-95fd-791ac0226033", "Service support administrator", Microsoft, PLAIN),
    role("f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePoint administrator", Microsoft, PLAIN),
    role("75941009-915a-4869-abe7-691bff18279e", "Skype for Business administrator", Microsoft, PLAIN),
    role("69091246-20e8-4a56-aa4d-066075b2a7a8", "Teams administrator", Microsoft, PLAIN),
    role("baf37b3a-610e-45da-9e62-d9d1e5e8914b", "Teams communications administrator", Microsoft, PLAIN),
    role("f70938a0-fc10-4177-9e90-2178f8765737", "Teams communications support engineer", Microsoft, PLAIN),
    role("fcf91098-03e3-41a9-b5ba-6f0ec8188a12", "Teams communications support specialist", Microsoft, PLAIN),
    role("3d762c5a-1b6c-493f-843e-55a3b42923d4", "Teams devices administrator", Microsoft, PLAIN),
    role("75934031-6c7e-415a-99d7-48dbd49e875e", "Usage summary reports reader", Microsoft, PLAIN),
    role("fe930be7-5e62-47db-91af-98c3a49a38b1", "User administrator", Microsoft, PRIVILEGED),
    role("11451d60-acb2-45eb-a7d6-43d0f0125c13", "Windows 365 administrator", Microsoft, PLAIN),
    role("32696413-001a-46ae-978c-ce0f6b3620d2", "Windows update deployment administrator", Microsoft, PLAIN),
    role("d2562ede-74db-457e-a7b6-544e236ebb61", "AI Administrator", ThirdParty, PLAIN),
    role("58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d", "Attribute Assignment Administrator", ThirdParty, PLAIN),
    role("ffd52fa5-98dc-465c-991d-fc073eb59f8f", "Attribute Assignment Reader", ThirdParty, PLAIN),
    role("8424c6f0-a189-499e-bbd0-26c1753c96d4", "Attribute Definition Administrator", ThirdParty, PLAIN),
    role("1d336d2c-4ae8-42ef-9711-b3604ce3fc2c", "Attribute Definition Reader", ThirdParty, PLAIN),
    role("5b784334-f94b-471a-a387-e7219fc49ca2", "Attribute Log Administrator", ThirdParty, PLAIN),
    role("9c99539d-8186-4804-835f-fd51ef9e2dcd", "Attribute Log Reader", ThirdParty, PLAIN),
    role("25a516ed-2fa0-40ea-a2d0-12923a21473a", "Authentication Extensibility Administrator", ThirdParty, PRIVILEGED),
    role("9c094953-4995-41c8-84c8-3ebb9b32c93f", "Device Join", NotRequestable, PLAIN),
    role("d405c6df-0af8-4e3b-95e4-4d06e542189e", "Device Users", NotRequestable, PLAIN),
    role("e93e3737-fa85-474a-aee4-7d3fb86510f3", "Dragon Administrator", ThirdParty, PLAIN),
    role("963797fb-eb3b-4cde-8ce3-5878b3f32a3f", "Dynamics 365 Business Central Administrator", ThirdParty, PLAIN),
    role("3f1acade-1e04-4fbc-9b69-f0302cd84aef", "Edge Administrator", ThirdParty, PLAIN),
    role("ac434307-12b9-4fa1-a708-88bf58caabc1", "Global Secure Access Administrator", ThirdParty, PLAIN),
    role("25df335f-86eb-4119-b717-0ff02de207e9", "Insights Analyst", ThirdParty, PLAIN),
    role("59d46f88-662b-457b-bceb-5c3809e5908f", "Lifecycle Workflows Administrator", ThirdParty, PRIVILEGED),
    role("8c8b803f-96e1-4129-9349-20738d9f9652", "Microsoft 365 Migration Administrator", ThirdParty, PLAIN),
    role("1501b917-7653-4ff9-a4b5-203eaf33784f", "Microsoft Hardware Warranty Administrator", ThirdParty, PLAIN),
    role("281fe777-fb20-4fbb-b7a3-ccebce5b0d96", "Microsoft Hardware Warranty Specialist", ThirdParty, PLAIN),
    role("92ed04bf-c94a-4b82-9729-b799a7a4c178", "Organizational Branding Administrator", ThirdParty, PLAIN),
    role("e48398e2-f4bb-4074-8f31-4586725e205b", "Organizational Messages Approver", ThirdParty, PLAIN),
    role("507f53e4-4e52-4077-abd3-d2e1558b6ea2", "Organizational Messages Writer", ThirdParty, PLAIN),
    role("af78dc32-cf4d-46f9-ba4e-4428526346b5", "Permissions Management Administrator", ThirdParty, PLAIN),
    role("1a7d78b6-429f-476b-b8eb-35fb715fffd4", "SharePoint Embedded Administrator", ThirdParty, PLAIN),
    role("aa38014f-0993-46e9-9b45-30501a20909d", "Teams Telephony Administrator", ThirdParty, PLAIN),
    role("112ca1a2-15ad-4102-995e-45b0bc479a6a", "Tenant Creator", ThirdParty, PLAIN),
    role("27460883-1df1-4691-b032-3b79643e5e63", "User Experience Success Manager", ThirdParty, PLAIN),
    role("e300d9e7-4a2b-4295-9eff-f1c78b36cc98", "Virtual Visits Administrator", ThirdParty, PLAIN),
    role("92b086b3-e367-4ef2-b869-1de128fb986e", "Viva Goals Administrator", ThirdParty, PLAIN),
    role("87761b17-1ed2-4af3-9acd-92a150038160", "Viva Pulse Administrator", ThirdParty, PLAIN),
    role("c34f683f-4d5a-4403-affd-6615e00e3a7f", "Workplace Device Join", NotRequestable, PLAIN),
    role("810a2642-a034-447f-a5e8-41beaa378541", "Yammer Administrator", ThirdParty, PLAIN),
    role("fc8ad4e2-40e4-4724-8317-bcda7503ecbf", "Customer Delegated Admin Relationship Administrator", NotRequestable, PLAIN),
];

impl EntraRole {
    /// The role with this template id, if a source lists it.
    pub(crate) fn of(id: &RoleId) -> Option<&'static EntraRole> {
        ROLES.iter().find(|role| role.id == id.as_str())
    }
}

answer! {
    /// A built-in Microsoft Entra role.
    pub struct Role {
        /// Its template id.
        pub id: &'static str = "id",
        /// Its English name, as its list writes it.
        pub name: &'static str = "name",
        /// Whether Microsoft's page of built-in roles labels it as privileged.
        pub privileged: bool = "privileged",
        /// Whether a GDAP relationship can ask for it; left out if no source of Microsoft's says so.
        pub requestable: Option<bool> = "requestable",
        /// The list that contains it, and Microsoft's page of built-in roles.
        pub sources: Vec<&'static str> = "sources",
        /// The presets that include it.
        pub presets: Vec<RolePreset> = "presets",
    }
}

/// The Entra roles that sources list.
///
/// ```
/// use multipartner::{RolePreset, roles};
/// let asked = roles().into_iter().filter(|role| role.presets.contains(&RolePreset::DirectBill));
/// println!("{}", asked.map(|role| role.name).collect::<Vec<_>>().join(", "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn roles() -> Vec<Role> {
    let entry = |role: &EntraRole| Role {
        id: role.id,
        name: role.name,
        privileged: role.privileged,
        requestable: match role.listed_by {
            Microsoft => Some(true),
            ThirdParty => None,
            NotRequestable => Some(false),
        },
        sources: vec![
            if role.listed_by == Microsoft { Source::ROLE_LIST.url } else { Source::THIRD_PARTY_ROLE_LIST.url },
            Source::BUILT_IN_ROLES.url,
        ],
        presets: RolePreset::ALL.iter().copied().filter(|preset| preset.contains(role)).collect(),
    };
    ROLES.iter().map(entry).collect()
}
