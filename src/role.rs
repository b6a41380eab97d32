//! The Entra roles that a granular delegated admin relationship can ask for, as far as sources list them.

use alloc::vec::Vec;

use crate::{
    data::{Value, Write, object},
    id::RoleId,
    name::names,
    source::Source,
};

/// Which list names a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// The selectable roles of Microsoft's own bulk tool, of 2022 and 2023: `GBM/Configuration/ADRoleTemplatesAll.json`.
    ByMicrosoft,
    /// A third party's list of August 2026, `src/data/GDAPRoles.json`; whether Microsoft accepts the role is not documented.
    ByThirdParty,
    /// There too, but it is a mark of devices or of the customer's own side: no request can ask for it.
    NotRequestable,
}

/// Does Microsoft's list of built-in roles label it as privileged?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Plain,
    Privileged,
}

use Label::{Plain, Privileged};
use Listed::{ByMicrosoft, ByThirdParty, NotRequestable};

names! {
    /// The sets of roles that customers got by default when a partner created them, by kind of partner.
    ///
    /// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>, 2023-10-23
    pub enum RolePreset {
        DirectBill = "direct-bill",
        IndirectProvider = "indirect-provider",
        IndirectReseller = "indirect-reseller",
        DomainPartner = "domain-partner",
        ControlPanelVendor = "control-panel-vendor",
    }
}

/// What every kind of partner got.
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
/// What all but indirect resellers got besides.
const APPLICATIONS: &[&str] = &[
    "158c047a-c907-4556-b7ef-446551a6b5f7", // Cloud application administrator
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", // Application administrator
];
/// What domain partners got besides.
const DOMAINS: &[&str] = &[
    "be2f45a1-457d-42af-a067-6ec1fa63bc45", // External identity provider administrator
    "8329153b-31d0-4727-b945-745eb3bc5f31", // Domain name administrator
];

impl RolePreset {
    /// Is the role one of the set?
    pub fn contains(self, role: &Role) -> bool {
        let mut parts = Vec::from([COMMON]);
        if self != RolePreset::IndirectReseller {
            parts.push(APPLICATIONS);
        }
        if self == RolePreset::DomainPartner {
            parts.push(DOMAINS);
        }
        parts.iter().any(|part| part.contains(&role.id))
    }
}

/// A built-in role.
#[derive(Clone, Debug)]
pub struct Role {
    /// The id of its template.
    pub id: &'static str,
    /// Its English name, as its list writes it.
    pub name: &'static str,
    /// Who lists it.
    pub listed: Listed,
    /// Does Microsoft label it as privileged?
    pub privileged: bool,
}

const fn role(id: &'static str, name: &'static str, listed: Listed, label: Label) -> Role {
    Role { id, name, listed, privileged: matches!(label, Privileged) }
}

/// Global Administrator.
pub(crate) const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
/// The least role with which a support request can be opened for a customer.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>
pub(crate) const SERVICE_SUPPORT_ADMINISTRATOR: &str = "f023fd81-a637-4b56-95fd-791ac0226033";

/// Every role that a source lists.
#[rustfmt::skip]
pub const ROLES: &[Role] = &[
    role("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "Application administrator", ByMicrosoft, Privileged),
    role("cf1c38e5-3621-4004-a7cb-879624dced7c", "Application developer", ByMicrosoft, Privileged),
    role("9c6df0f2-1e7c-4dc3-b195-66dfbd24aa8f", "Attack payload author", ByMicrosoft, Plain),
    role("c430b396-e693-46cc-96f3-db01bf8bb62a", "Attack simulation administrator", ByMicrosoft, Plain),
    role("c4e39bd9-1100-46d3-8c65-fb160da0071f", "Authentication administrator", ByMicrosoft, Privileged),
    role("0526716b-113d-4c15-b2c8-68e3c22b9f80", "Authentication policy administrator", ByMicrosoft, Plain),
    role("9f06204d-73c1-4d4c-880a-6edb90606fd8", "Azure AD joined device local administrator", ByMicrosoft, Plain),
    role("e3973bdf-4987-49ae-837a-ba8e231c7286", "Azure DevOps administrator", ByMicrosoft, Plain),
    role("7495fdc4-34c4-4d15-a289-98788ce399fd", "Azure information protection administrator", ByMicrosoft, Plain),
    role("aaf43236-0c0d-4d5f-883a-6955382ac081", "B2C IEF keyset administrator", ByMicrosoft, Privileged),
    role("3edaf663-341e-4475-9f94-5c398ef6c070", "B2C IEF policy administrator", ByMicrosoft, Plain),
    role("b0f54661-2d74-4c50-afa3-1ec803f12efe", "Billing administrator", ByMicrosoft, Plain),
    role("892c5842-a9a6-463a-8041-72aa08ca3cf6", "Cloud app security administrator", ByMicrosoft, Plain),
    role("158c047a-c907-4556-b7ef-446551a6b5f7", "Cloud application administrator", ByMicrosoft, Privileged),
    role("7698a772-787b-4ac8-901f-60d6b08affd2", "Cloud device administrator", ByMicrosoft, Privileged),
    role("17315797-102d-40b4-93e0-432062caca18", "Compliance administrator", ByMicrosoft, Plain),
    role("e6d1a23a-da11-4be4-9570-befc86d067a7", "Compliance data administrator", ByMicrosoft, Plain),
    role("b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", "Conditional access administrator", ByMicrosoft, Privileged),
    role("5c4f9dcd-47dc-4cf7-8c9a-9e4207cbfc91", "Customer Lockbox access approver", ByMicrosoft, Plain),
    role("38a96431-2bdf-4b4c-8b6e-5d3d8abac1a4", "Desktop analytics administrator", ByMicrosoft, Plain),
    role("88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "Directory readers", ByMicrosoft, Plain),
    role("d29b2b05-8046-44ba-8758-1e26182fcf32", "Directory synchronization accounts", ByMicrosoft, Plain),
    role("9360feb5-f418-4baa-8175-e2a00bac4301", "Directory writers", ByMicrosoft, Privileged),
    role("8329153b-31d0-4727-b945-745eb3bc5f31", "Domain name administrator", ByMicrosoft, Privileged),
    role("44367163-eba1-44c3-98af-f5787879f96a", "Dynamics 365 administrator", ByMicrosoft, Plain),
    role("29232cdf-9323-42fd-ade2-1d097af3e4de", "Exchange administrator", ByMicrosoft, Plain),
    role("31392ffb-586c-42d1-9346-e59415a2cc4e", "Exchange recipient administrator", ByMicrosoft, Plain),
    role("6e591065-9bad-43ed-90f3-e9424366d2f0", "External Id user flow administrator", ByMicrosoft, Plain),
    role("0f971eea-41eb-4569-a71e-57bb8a3eff1e", "External Id user flow attribute administrator", ByMicrosoft, Plain),
    role("be2f45a1-457d-42af-a067-6ec1fa63bc45", "External identity provider administrator", ByMicrosoft, Privileged),
    role("62e90394-69f5-4237-9190-012177145e10", "Global administrator", ByMicrosoft, Privileged),
    role("f2ef992c-3afb-46b9-b7cf-a126ee74c451", "Global reader", ByMicrosoft, Privileged),
    role("fdd7a751-b60b-444a-984c-02652fe8fa1c", "Groups administrator", ByMicrosoft, Plain),
    role("95e79109-95c0-4d8e-aee3-d01accf2d47b", "Guest inviter", ByMicrosoft, Plain),
    role("729827e3-9c14-49f7-bb1b-9608f156bbb8", "Helpdesk administrator", ByMicrosoft, Privileged),
    role("8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", "Hybrid identity administrator", ByMicrosoft, Privileged),
    role("45d8d3c5-c802-45c6-b32a-1d70b5e1e86e", "Identity governance administrator", ByMicrosoft, Plain),
    role("eb1f4a8d-243a-41f0-9fbd-c7cdf6c5ef7c", "Insights administrator", ByMicrosoft, Plain),
    role("31e939ad-9672-4796-9c2e-873181342d2d", "Insights business leader", ByMicrosoft, Plain),
    role("3a2c62db-5318-420d-8d74-23affee5d9d5", "Intune administrator", ByMicrosoft, Privileged),
    role("74ef975b-6605-40af-a5d2-b9539d836353", "Kaizala administrator", ByMicrosoft, Plain),
    role("b5a8dcf3-09d5-43a9-a639-8e29ef291470", "Knowledge administrator", ByMicrosoft, Plain),
    role("744ec460-397e-42ad-a462-8b3f9747a02c", "Knowledge manager", ByMicrosoft, Plain),
    role("4d6ac14f-3453-41d0-bef9-a3e0c569773a", "License administrator", ByMicrosoft, Plain),
    role("ac16e43d-7b2d-40e0-ac05-243ff356ab5b", "Message center privacy reader", ByMicrosoft, Plain),
    role("790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b", "Message center reader", ByMicrosoft, Plain),
    role("d37c8bed-0711-4417-ba38-b4abe66ce4c2", "Network administrator", ByMicrosoft, Plain),
    role("2b745bdf-0803-4d80-aa65-822c4493daac", "Office apps administrator", ByMicrosoft, Plain),
    role("966707d0-3269-4727-9be2-8c3a10f19b9d", "Password administrator", ByMicrosoft, Privileged),
    role("a9ea8996-122f-4c74-9520-8edcd192826c", "Power BI administrator", ByMicrosoft, Plain),
    role("11648597-926c-4cf3-9c36-bcebb0ba8dcc", "Power platform administrator", ByMicrosoft, Plain),
    role("644ef478-e28f-4e28-b9dc-3fdde9aa0b1f", "Printer administrator", ByMicrosoft, Plain),
    role("e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477", "Printer technician", ByMicrosoft, Plain),
    role("7be44c8a-adaf-4e2a-84d6-ab2649e08a13", "Privileged authentication administrator", ByMicrosoft, Privileged),
    role("e8611ab8-c189-46e8-94e1-60213ab1f814", "Privileged role administrator", ByMicrosoft, Privileged),
    role("4a5d8f65-41da-4de4-8968-e035b65339cf", "Reports reader", ByMicrosoft, Plain),
    role("0964bb5e-9bdb-4d7b-ac29-58e794862a40", "Search administrator", ByMicrosoft, Plain),
    role("8835291a-918c-4fd7-a9ce-faa49f0cf7d9", "Search editor", ByMicrosoft, Plain),
    role("194ae4cb-b126-40b2-bd5b-6091b380977d", "Security administrator", ByMicrosoft, Privileged),
    role("5f2222b1-57c3-48ba-8ad5-d4759f1fde6f", "Security operator", ByMicrosoft, Privileged),
    role("5d6b6bb7-de71-4623-b4af-96380a352509", "Security reader", ByMicrosoft, Privileged),
    role("f023fd81-a637-4b56-95fd-791ac0226033", "Service support administrator", ByMicrosoft, Plain),
    role("f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePoint administrator", ByMicrosoft, Plain),
    role("75941009-915a-4869-abe7-691bff18279e", "Skype for Business administrator", ByMicrosoft, Plain),
    role("69091246-20e8-4a56-aa4d-066075b2a7a8", "Teams administrator", ByMicrosoft, Plain),
    role("baf37b3a-610e-45da-9e62-d9d1e5e8914b", "Teams communications administrator", ByMicrosoft, Plain),
    role("f70938a0-fc10-4177-9e90-2178f8765737", "Teams communications support engineer", ByMicrosoft, Plain),
    role("fcf91098-03e3-41a9-b5ba-6f0ec8188a12", "Teams communications support specialist", ByMicrosoft, Plain),
    role("3d762c5a-1b6c-493f-843e-55a3b42923d4", "Teams devices administrator", ByMicrosoft, Plain),
    role("75934031-6c7e-415a-99d7-48dbd49e875e", "Usage summary reports reader", ByMicrosoft, Plain),
    role("fe930be7-5e62-47db-91af-98c3a49a38b1", "User administrator", ByMicrosoft, Privileged),
    role("11451d60-acb2-45eb-a7d6-43d0f0125c13", "Windows 365 administrator", ByMicrosoft, Plain),
    role("32696413-001a-46ae-978c-ce0f6b3620d2", "Windows update deployment administrator", ByMicrosoft, Plain),
    role("d2562ede-74db-457e-a7b6-544e236ebb61", "AI Administrator", ByThirdParty, Plain),
    role("58a13ea3-c632-46ae-9ee0-9c0d43cd7f3d", "Attribute Assignment Administrator", ByThirdParty, Plain),
    role("ffd52fa5-98dc-465c-991d-fc073eb59f8f", "Attribute Assignment Reader", ByThirdParty, Plain),
    role("8424c6f0-a189-499e-bbd0-26c1753c96d4", "Attribute Definition Administrator", ByThirdParty, Plain),
    role("1d336d2c-4ae8-42ef-9711-b3604ce3fc2c", "Attribute Definition Reader", ByThirdParty, Plain),
    role("5b784334-f94b-471a-a387-e7219fc49ca2", "Attribute Log Administrator", ByThirdParty, Plain),
    role("9c99539d-8186-4804-835f-fd51ef9e2dcd", "Attribute Log Reader", ByThirdParty, Plain),
    role("25a516ed-2fa0-40ea-a2d0-12923a21473a", "Authentication Extensibility Administrator", ByThirdParty, Privileged),
    role("9c094953-4995-41c8-84c8-3ebb9b32c93f", "Device Join", NotRequestable, Plain),
    role("d405c6df-0af8-4e3b-95e4-4d06e542189e", "Device Users", NotRequestable, Plain),
    role("e93e3737-fa85-474a-aee4-7d3fb86510f3", "Dragon Administrator", ByThirdParty, Plain),
    role("963797fb-eb3b-4cde-8ce3-5878b3f32a3f", "Dynamics 365 Business Central Administrator", ByThirdParty, Plain),
    role("3f1acade-1e04-4fbc-9b69-f0302cd84aef", "Edge Administrator", ByThirdParty, Plain),
    role("ac434307-12b9-4fa1-a708-88bf58caabc1", "Global Secure Access Administrator", ByThirdParty, Plain),
    role("25df335f-86eb-4119-b717-0ff02de207e9", "Insights Analyst", ByThirdParty, Plain),
    role("59d46f88-662b-457b-bceb-5c3809e5908f", "Lifecycle Workflows Administrator", ByThirdParty, Privileged),
    role("8c8b803f-96e1-4129-9349-20738d9f9652", "Microsoft 365 Migration Administrator", ByThirdParty, Plain),
    role("1501b917-7653-4ff9-a4b5-203eaf33784f", "Microsoft Hardware Warranty Administrator", ByThirdParty, Plain),
    role("281fe777-fb20-4fbb-b7a3-ccebce5b0d96", "Microsoft Hardware Warranty Specialist", ByThirdParty, Plain),
    role("92ed04bf-c94a-4b82-9729-b799a7a4c178", "Organizational Branding Administrator", ByThirdParty, Plain),
    role("e48398e2-f4bb-4074-8f31-4586725e205b", "Organizational Messages Approver", ByThirdParty, Plain),
    role("507f53e4-4e52-4077-abd3-d2e1558b6ea2", "Organizational Messages Writer", ByThirdParty, Plain),
    role("af78dc32-cf4d-46f9-ba4e-4428526346b5", "Permissions Management Administrator", ByThirdParty, Plain),
    role("1a7d78b6-429f-476b-b8eb-35fb715fffd4", "SharePoint Embedded Administrator", ByThirdParty, Plain),
    role("aa38014f-0993-46e9-9b45-30501a20909d", "Teams Telephony Administrator", ByThirdParty, Plain),
    role("112ca1a2-15ad-4102-995e-45b0bc479a6a", "Tenant Creator", ByThirdParty, Plain),
    role("27460883-1df1-4691-b032-3b79643e5e63", "User Experience Success Manager", ByThirdParty, Plain),
    role("e300d9e7-4a2b-4295-9eff-f1c78b36cc98", "Virtual Visits Administrator", ByThirdParty, Plain),
    role("92b086b3-e367-4ef2-b869-1de128fb986e", "Viva Goals Administrator", ByThirdParty, Plain),
    role("87761b17-1ed2-4af3-9acd-92a150038160", "Viva Pulse Administrator", ByThirdParty, Plain),
    role("c34f683f-4d5a-4403-affd-6615e00e3a7f", "Workplace Device Join", NotRequestable, Plain),
    role("810a2642-a034-447f-a5e8-41beaa378541", "Yammer Administrator", ByThirdParty, Plain),
    role("fc8ad4e2-40e4-4724-8317-bcda7503ecbf", "Customer Delegated Admin Relationship Administrator", NotRequestable, Plain),
];

impl Role {
    /// The role of this template, where a source lists it.
    pub fn of(id: &RoleId) -> Option<&'static Role> {
        ROLES.iter().find(|role| role.id == id.text())
    }
}

impl Write for Role {
    fn write(&self) -> Value {
        let requestable = match self.listed {
            ByMicrosoft => Some(true),
            ByThirdParty => None,
            NotRequestable => Some(false),
        };
        let list = if self.listed == ByMicrosoft { Source::ROLE_LIST } else { Source::THIRD_PARTY_ROLE_LIST };
        let mut presets = RolePreset::ALL.to_vec();
        presets.retain(|preset| preset.contains(self));
        object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("privileged", &self.privileged),
            ("requestable", &requestable),
            ("sources", &[list.url, Source::BUILT_IN_ROLES.url].as_slice()),
            ("presets", &presets),
        ])
    }
}
