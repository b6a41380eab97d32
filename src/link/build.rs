//! Building the link of an invitation.

use crate::{
    engine::finding::{Finding, evaluate},
    link::{
        format::{CLOUD, FORMATS, Format, FormatName, Provenance},
        rules::RULES,
    },
    model::invitation::{Invitation, InvitationKind},
    policy::{edition::Edition, period::DAP_OPTIONAL_SINCE, role_names::RolesAtStake},
    wire::{
        error::{ErrorCode, InputError, Problem},
        records::answer,
    },
};

answer! {
    /// A link that was built.
    pub struct Link {
        /// The link.
        pub url: String = "url",
        /// Its format.
        pub format: FormatName = "format",
        /// Who has published that format.
        pub provenance: Provenance = "provenance",
        /// Where it was seen: an address, or `public third-party code`.
        pub source: &'static str = "source",
        /// What to know before it is sent.
        pub findings: Vec<Finding> = "findings",
    }
}

/// Builds the link of an invitation, exactly as a source prints it.
///
/// # Errors
/// If no source prints a link for that kind, day, cloud and choice of DAP, or an indirect reseller's provider is missing.
///
/// ```
/// use multipartner::{invitation::Reseller, invite};
/// let partner = "11111111-2222-4333-8444-555555555555".parse()?;
/// let link = invite(&Reseller::new(partner).into())?;
/// assert!(link.url.starts_with("https://admin.microsoft.com/"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn invite(invitation: &Invitation) -> Result<Link, InputError> {
    Ok(invite_at(invitation, "invitation")?)
}

/// Builds the link of an invitation that is stated at this path.
pub(crate) fn invite_at(invitation: &Invitation, path: &str) -> Result<Link, Problem> {
    let (kind, cloud, day) = (invitation.kind(), invitation.cloud().unwrap_or(CLOUD), invitation.as_of());
    let at = |field: &str| [path, ".", field].concat();
    let problem = |code, field| Problem::new(code, at(field)).with("kind", kind.as_str()).with("cloud", cloud.as_str());

    Edition::in_force(cloud, day, &at("asOf"))?;
    if cloud != CLOUD {
        return Err(problem(ErrorCode::NoSourcedLink, "cloud"));
    }
    let format = Format::on(kind, day).ok_or_else(|| {
        let first = FORMATS.iter().filter(|format| format.kind == Some(kind)).find_map(|format| format.built);
        let first = first.map(|built| built.since.to_string()).unwrap_or_default();
        problem(ErrorCode::NoSourcedLink, "asOf").expected(&first)
    })?;

    let mut parts = invitation.parts();
    if format.has_part("dap") {
        parts.dap = Some(parts.dap.unwrap_or(false));
    } else if parts.dap.is_some_and(|asks| Some(asks) != format.asks_dap) {
        let code = match format.asks_dap {
            Some(true) if day.is_some_and(|day| day >= DAP_OPTIONAL_SINCE) => ErrorCode::NoSourcedLink,
            Some(true) => ErrorCode::DapNotOptional,
            _ => ErrorCode::DapNotOffered,
        };
        return Err(problem(code, "dap"));
    }
    if parts.provider_tenant_id.is_none() && format.has_part("providerTenantId") {
        return Err(Problem::new(ErrorCode::MissingField, at("providerTenantId")));
    }
    let url = format.fill(&parts).ok_or_else(|| problem(ErrorCode::NoSourcedLink, "kind"))?;
    let mut findings = Vec::new();
    evaluate(RULES, format, cloud, day, &RolesAtStake::default(), &mut findings);
    Ok(Link { url, format: format.name, provenance: format.provenance, source: format.source, findings })
}

/// Whether accepting a reseller invitation also grants DAP.
pub(crate) fn asks_dap(invitation: &Invitation) -> bool {
    let by_format = || Format::on(invitation.kind(), invitation.as_of())?.asks_dap;
    let sells = matches!(invitation.kind(), InvitationKind::Reseller | InvitationKind::IndirectReseller);
    sells && invitation.dap().or_else(by_format) == Some(true)
}
