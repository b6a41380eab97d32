//! What the texts say of the built-in Microsoft Entra roles, and when: which are privileged, and which a GDAP relationship
//! can ask for.

use crate::{
    model::{
        day::Day,
        entra_roles::{self, ENTRA_ROLES, EntraRole, Listing, Reserved, RoleMatchKind, RoleText},
        id::RoleId,
    },
    policy::source::Source,
    wire::{
        names::string_enum,
        records::{answer, record},
    },
};

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

/// The role Global Administrator.
pub(crate) const GLOBAL_ADMINISTRATOR: &str = "62e90394-69f5-4237-9190-012177145e10";
/// The role that a Helpdesk agent has through DAP.
pub(crate) const HELPDESK_ADMINISTRATOR: &str = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
pub(crate) const DIRECTORY_READERS: &str = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
pub(crate) const DIRECTORY_WRITERS: &str = "9360feb5-f418-4baa-8175-e2a00bac4301";
pub(crate) const GLOBAL_READER: &str = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
/// The least privileged role with which a support request can be opened for a customer.
///
/// Source: <https://github.com/kvamseek/partner-center/blob/85eb3c4/gdap-faq.md>
pub(crate) const SERVICE_SUPPORT_ADMINISTRATOR: &str = "f023fd81-a637-4b56-95fd-791ac0226033";

impl RoleText {
    const fn source(self) -> Source {
        match self {
            RoleText::Page2019 => Source::ROLES_2019,
            RoleText::Page2020 => Source::HIDDEN_ROLES,
            RoleText::Page2021 => Source::ROLES_2021,
            RoleText::BulkTool => Source::ROLE_LIST,
            RoleText::Page2023 => Source::ROLES_2023,
            RoleText::Page2025 => Source::ROLES_2025,
            RoleText::Page2026 => Source::BUILT_IN_ROLES,
            RoleText::Copy2026 => Source::ROLES_COPY,
            RoleText::Graph2026 => Source::GRAPH_ROLES,
            RoleText::Copy2026Later => Source::ROLES_LATER_COPY,
        }
    }
}

/// What the lists say about asking for a role in a GDAP relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleStanding {
    /// Microsoft's list names it.
    Listed,
    /// Only a third party's list names it.
    ListedByThirdParty,
    /// It is a built-in role, but no list of roles that can be requested names it.
    OnNoList,
    /// It is a built-in role that is not for general use.
    NotGeneral,
    /// It is deprecated, not for assigning, or for the customer's own users.
    NotRequestable,
    /// No text lists it.
    Unknown,
}

impl RoleStanding {
    pub(crate) fn of(id: &RoleId) -> RoleStanding {
        EntraRole::of(id.as_str()).map_or(RoleStanding::Unknown, EntraRole::standing)
    }
}

impl EntraRole {
    fn standing(&self) -> RoleStanding {
        match (self.reserved, self.listing) {
            (Some(Reserved::NotGeneral), _) => RoleStanding::NotGeneral,
            (Some(_), _) => RoleStanding::NotRequestable,
            (None, Listing::Microsoft) => RoleStanding::Listed,
            (None, Listing::ThirdParty) => RoleStanding::ListedByThirdParty,
            (None, Listing::EntraDocs | Listing::Graph) => RoleStanding::OnNoList,
        }
    }

    /// Whether Microsoft labels it as privileged on this day; without a day, whether it still does.
    pub(crate) fn is_privileged(&self, day: Option<Day>) -> bool {
        let is_past = |text: RoleText| day.is_none_or(|day| text.source().date <= day);
        self.labeled.is_some_and(is_past) && !self.unlabeled.is_some_and(is_past)
    }
}

/// Whether Microsoft labels the role with this id as privileged on this day.
pub(crate) fn is_privileged(id: &RoleId, day: Option<Day>) -> bool {
    EntraRole::of(id.as_str()).is_some_and(|role| role.is_privileged(day))
}

/// The most roles that a finding names; there are fewer built-in ones.
const MAX_NAMED: usize = 200;

/// The names of roles, separated by commas; a role that no text lists is shown as its id.
pub(crate) fn names<'r>(ids: impl Iterator<Item = &'r RoleId>) -> String {
    let mut names = String::new();
    for (place, id) in ids.take(MAX_NAMED + 1).enumerate() {
        let name = EntraRole::of(id.as_str()).map_or(id.as_str(), |role| role.name);
        names.extend([if place == 0 { "" } else { ", " }, if place < MAX_NAMED { name } else { "…" }]);
    }
    names
}

string_enum! {
    /// The list that says most about whether a GDAP relationship can include a role.
    pub enum RoleListing {
        /// The roles that can be selected in Microsoft's bulk migration tool of 2022 and 2023.
        Microsoft = "microsoft",
        /// The roles that a widely used third-party tool offers. Whether Microsoft accepts them is not documented.
        ThirdParty = "third-party",
        /// Microsoft's page of built-in roles, which says nothing about GDAP.
        EntraDocs = "entra-docs",
        /// Only Microsoft Graph.
        Graph = "graph",
    }
}

string_enum! {
    /// What a role is for, if it is not simply for assigning to users.
    pub enum RoleUse {
        /// It is deprecated; it was for devices.
        Deprecated = "deprecated",
        /// Users or accounts have it by themselves; nobody assigns it.
        NotAssignable = "not-assignable",
        /// It is for the customer's own users.
        CustomerOnly = "customer-only",
        /// Microsoft's page says that it is not for general use. One of the two, Partner Tier2 Support, is named among the
        /// roles for read access to subscriptions in Partner Center's GDAP FAQ of October 2023.
        NotGeneral = "not-general",
    }
}

answer! {
    /// A built-in Microsoft Entra role.
    pub struct Role {
        /// Its template id.
        pub id: &'static str = "id",
        /// Its English name, as Microsoft writes it.
        pub name: &'static str = "name",
        /// The names that it had before, or has in older APIs.
        pub former_names: &'static [&'static str] = "formerNames",
        /// Whether Microsoft labels it as privileged on the day.
        pub privileged: bool = "privileged",
        /// The date of the oldest text found that labels it as privileged.
        pub privileged_since: Option<Day> = "privilegedSince",
        /// The date of the text that no longer labels it.
        pub privileged_until: Option<Day> = "privilegedUntil",
        /// Whether a GDAP relationship can ask for it; left out if no source of Microsoft's says so.
        pub requestable: Option<bool> = "requestable",
        /// The list that says most about that.
        pub listed_by: RoleListing = "listedBy",
        /// The date of the oldest text found that lists it.
        pub listed_since: Day = "listedSince",
        /// What it is for, if it is not simply for assigning to users.
        pub used_as: Option<RoleUse> = "use",
        /// Those texts, and the newest one.
        pub sources: Vec<&'static str> = "sources",
        /// The presets that include it.
        pub presets: Vec<RolePreset> = "presets",
    }
}

impl Role {
    fn on(role: &EntraRole, day: Option<Day>) -> Role {
        let (listed_by, list) = match role.listing {
            Listing::Microsoft => (RoleListing::Microsoft, Source::ROLE_LIST),
            Listing::ThirdParty => (RoleListing::ThirdParty, Source::THIRD_PARTY_ROLE_LIST),
            Listing::EntraDocs => (RoleListing::EntraDocs, Source::BUILT_IN_ROLES),
            Listing::Graph => (RoleListing::Graph, Source::GRAPH_ROLES),
        };
        let (labeled, unlabeled) = (role.labeled.map(RoleText::source), role.unlabeled.map(RoleText::source));
        let mut sources = Vec::new();
        for source in [Some(list), Some(role.first.source()), labeled, unlabeled].into_iter().flatten() {
            if !sources.contains(&source.url) {
                sources.push(source.url);
            }
        }
        Role {
            id: role.id,
            name: role.name,
            former_names: role.former_names,
            privileged: role.is_privileged(day),
            privileged_since: labeled.map(|source| source.date),
            privileged_until: unlabeled.map(|source| source.date),
            requestable: match role.standing() {
                RoleStanding::Listed => Some(true),
                RoleStanding::NotRequestable => Some(false),
                _ => None,
            },
            listed_by,
            listed_since: role.first.source().date,
            used_as: role.reserved.map(|reserved| match reserved {
                Reserved::Deprecated => RoleUse::Deprecated,
                Reserved::NotAssignable => RoleUse::NotAssignable,
                Reserved::CustomerOnly => RoleUse::CustomerOnly,
                Reserved::NotGeneral => RoleUse::NotGeneral,
            }),
            sources,
            presets: RolePreset::ALL.iter().copied().filter(|preset| preset.contains(role)).collect(),
        }
    }
}

record! {
    /// Which roles to list.
    pub struct RolesQuery {
        optional {
            /// The day for which to list them; by default, all that the newest texts list.
            as_of: Day = "asOf",
        }
    }
}

/// The built-in Entra roles, by name: all that the newest texts list.
///
/// ```
/// use multipartner::{RolePreset, roles};
/// let asked = roles().into_iter().filter(|role| role.presets.contains(&RolePreset::DirectBill));
/// println!("{}", asked.map(|role| role.name).collect::<Vec<_>>().join(", "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn roles() -> Vec<Role> {
    ENTRA_ROLES.iter().map(|role| Role::on(role, None)).collect()
}

/// The same as they stood on a day: without those that no text of that day or before lists, and each labeled as
/// privileged if it was then.
///
/// ```
/// use multipartner::{roles, roles_on};
/// let before = roles_on("2026-01-20".parse()?);
/// let plain = before.iter().find(|role| role.name == "AI Administrator");
/// assert!(plain.is_some_and(|role| !role.privileged));
/// assert!(before.len() < roles().len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn roles_on(day: Day) -> Vec<Role> {
    let listed = ENTRA_ROLES.iter().filter(|role| role.first.source().date <= day);
    listed.map(|role| Role::on(role, Some(day))).collect()
}

answer! {
    /// A role that was found, and how.
    pub struct RoleMatch {
        /// The role.
        pub role: Role = "role",
        /// How it was found.
        pub found_by: RoleMatchKind = "by",
        /// Its name or former name that was looked for, in whole or in part.
        pub name: &'static str = "name",
    }
}

/// Finds roles by template id, name or former name, in whole or in part, in any letter case; best matches first.
///
/// ```
/// use multipartner::{RoleMatchKind, find_roles};
/// let found = find_roles("power bi administrator");
/// assert_eq!(found[0].role.name, "Fabric Administrator");
/// assert_eq!(found[0].found_by, RoleMatchKind::FormerName);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn find_roles(text: &str) -> Vec<RoleMatch> {
    let found = entra_roles::find(text).into_iter();
    found.map(|(role, found_by, name)| RoleMatch { role: Role::on(role, None), found_by, name }).collect()
}

#[cfg(test)]
mod tests {
    use crate::{
        model::id::RoleId,
        policy::entra_roles::{MAX_NAMED, names},
    };

    #[test]
    fn so_many_roles_are_named_and_no_more() {
        let ids: Vec<RoleId> =
            (0..MAX_NAMED + 2).filter_map(|n| RoleId::parse(&format!("00000000-0000-4000-8000-{n:012}"))).collect();
        let named = |count: usize| names(ids.iter().take(count));
        assert_eq!(named(2), "00000000-0000-4000-8000-000000000000, 00000000-0000-4000-8000-000000000001");
        assert!(named(MAX_NAMED).ends_with("-000000000199"), "{}", named(MAX_NAMED));
        let cut = named(MAX_NAMED) + ", …";
        assert_eq!([named(MAX_NAMED + 1), named(MAX_NAMED + 2)], [cut.clone(), cut]);
    }
}
