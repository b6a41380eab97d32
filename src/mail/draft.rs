//! Drafting the mail in which a partner sends one invitation, or the two that a new customer needs.

use std::fmt;

use crate::{
    engine::finding::{self, Finding, evaluate},
    link::build::{Link, asks_dap, invite_at},
    locale::{
        template::fill,
        texts::{Locale, MissingText},
    },
    mail::{
        acceptance,
        facts::MailFacts,
        mime,
        render::{self, Block},
        rules::RULES,
        text::{EmailAddress, MultiLine, SingleLine, defused},
    },
    model::{
        cloud::Cloud,
        duration::Duration,
        entra_roles::EntraRole,
        invitation::{Invitation, InvitationKind},
        role::RoleReference,
    },
    policy::{
        entra_roles::{GLOBAL_ADMINISTRATOR, RoleStanding},
        gdap_request::{RequestDuration, distinct},
        role_names::RolesAtStake,
    },
    wire::{
        error::{ErrorCode, InputError, Problem},
        records::{answer, record},
        text::{decimal, joined},
    },
};

record! {
    /// What a mail consists of. Text that could add headers, markup or links is refused.
    pub struct MailRequest {
        required {
            /// One invitation, or a reseller relationship and admin privileges; the mail starts with the relationship.
            invitations: Vec<Invitation> = "invitations",
            /// The name of the partner, as the customer knows it.
            partner_name: SingleLine = "partnerName",
        }
        optional {
            /// The name of the customer.
            customer_name: SingleLine = "customerName",
            /// A note from the partner, shown below the greeting.
            note: MultiLine = "note",
            /// The sender.
            from: EmailAddress = "from",
            /// The recipients.
            to: Vec<EmailAddress> = "to",
            /// The Entra roles that the GDAP relationship asks for, to list them in the mail: template ids or names.
            roles: Vec<RoleReference> = "roles",
            /// How long the GDAP relationship lasts: ISO 8601.
            duration: Duration = "duration",
            /// By how long the GDAP relationship extends itself: `P180D`, or `P0D` or `PT0S` for not at all.
            auto_extend_duration: Duration = "autoExtendDuration",
            /// The name of the indirect provider in an invitation of its reseller.
            provider_name: SingleLine = "providerName",
        }
    }
}

answer! {
    /// A draft. Lines end in CRLF.
    pub struct Mail {
        /// The subject.
        pub subject: String = "subject",
        /// The body as plain text.
        pub text: String = "text",
        /// The body as HTML.
        pub html: String = "html",
        /// The whole draft as an RFC 5322 file, which mail programs open for editing.
        pub eml: String = "eml",
        /// An address that opens the draft in a mail program; `null` if it would be longer than 2,000 characters.
        pub mailto: Option<String> = nullable "mailto",
        /// The links in the mail, in order.
        pub links: Vec<Link> = "links",
        /// What to know before it is sent, worst first.
        pub findings: Vec<Finding> = "findings",
    }
}

/// The longest `mailto:` address, in characters; some systems cut off longer ones.
const MAX_MAILTO: usize = 2_000;

/// Why a mail could not be drafted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MailError {
    /// The request is not valid.
    Input(InputError),
    /// The language lacks a text.
    Language(MissingText),
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MailError::Input(error) => error.fmt(f),
            MailError::Language(missing) => missing.fmt(f),
        }
    }
}

impl std::error::Error for MailError {}

impl From<Problem> for MailError {
    fn from(problem: Problem) -> Self {
        MailError::Input(problem.into())
    }
}

impl From<MissingText> for MailError {
    fn from(missing: MissingText) -> Self {
        MailError::Language(missing)
    }
}

/// Drafts the mail in a language.
///
/// # Errors
/// If the invitations do not go together, no source prints a link for one of them, roles or a duration are stated
/// without a GDAP invitation, a provider without an invitation of an indirect reseller, or the language lacks a text.
///
/// ```
/// use multipartner::{Locale, MailRequest, invitation::Reseller, invitation_mail, locale};
/// let english: Locale = serde_json::from_str(locale::EN)?;
/// let invitation = Reseller::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let request = MailRequest::new(vec![invitation.into()], "Fabrikam".parse()?)
///     .to(vec!["admin@contoso.example".parse()?]);
///
/// let mail = invitation_mail(&request, &english)?;
/// println!("{}\n\n{}", mail.subject, mail.text);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn invitation_mail(request: &MailRequest, locale: &Locale) -> Result<Mail, MailError> {
    let invitations = in_order(&request.invitations)?;
    check_fields(request)?;
    let mut links = Vec::new();
    for (place, invitation) in &invitations {
        let path = ["request.invitations[", &decimal(*place as u64), "]"].concat();
        links.push(invite_at(invitation, &path)?);
    }

    let shown = |name: &SingleLine| defused(name.as_str());
    let partner = &*shown(&request.partner_name);
    let customer = &*request.customer_name.as_ref().map(shown).unwrap_or_default();
    let provider = provider(request.provider_name.as_ref().map(shown).as_deref(), locale)?;
    let filled = |text: &str| {
        fill(text, |name| match name {
            "partner" => Some(partner),
            "customer" => Some(customer),
            "provider" => Some(&provider),
            _ => None,
        })
    };
    let text = |key: &str| -> Result<String, MissingText> { Ok(filled(locale.text(&["mail.", key].concat())?)) };
    let are_two = invitations.len() > 1;
    let first = invitations.first().map_or(InvitationKind::Reseller, |(_, invitation)| invitation.kind());
    let of_first = |key: &str, of_two: &str| {
        if are_two { text(of_two) } else { text(&[key, ".", first.as_str()].concat()) }
    };
    // A language is data: a line break in its subject would begin another header.
    let subject = of_first("subject", "subjectOfTwo")?.replace(char::is_control, " ");

    let mut blocks = vec![Block::Paragraph(text(if customer.is_empty() { "greeting" } else { "greetingByName" })?)];
    for line in request.note.iter().flat_map(MultiLine::lines).filter(|line| !line.trim().is_empty()) {
        blocks.push(Block::Paragraph(defused(line)));
    }
    blocks.push(Block::Paragraph(of_first("intro", "introOfTwo")?));
    for (place, ((_, invitation), link)) in invitations.iter().zip(&links).enumerate() {
        if are_two {
            let (number, count) = (decimal(place as u64 + 1), decimal(invitations.len() as u64));
            let what = locale.text(&["invitation.what.", invitation.kind().as_str()].concat())?;
            let heading = fill(locale.text("mail.step")?, |name| match name {
                "number" => Some(&number),
                "count" => Some(&count),
                "what" => Some(what),
                _ => None,
            });
            blocks.push(Block::Heading(heading));
        }
        let details = details(invitation, request, locale)?;
        blocks.push(Block::List(details.iter().map(|text| filled(text)).collect()));
        blocks.push(Block::Paragraph(text("link")?));
        blocks.push(Block::Link(link.url.clone()));
    }
    blocks.push(Block::Paragraph(text("unchanged")?));
    blocks.push(Block::List(locale.list("invitation.unchanged").into_iter().map(str::to_owned).collect()));
    blocks.push(Block::Paragraph(text("verify")?));
    blocks.push(Block::Paragraph(text("closing")?));
    blocks.push(Block::Paragraph(partner.to_owned()));

    let (text, html) = (render::as_text(&blocks), render::as_html(&blocks));
    let to = request.to.as_deref().unwrap_or_default();
    let mailto = render::mailto(to, &subject, &text);
    let eml = mime::draft(request.from.as_ref(), to, &subject, &text, &html).unwrap_or_default();
    let roles = request.roles.as_deref().unwrap_or_default();
    let facts = MailFacts {
        mailto_too_long: mailto.len() > MAX_MAILTO,
        mixes_scripts: request.partner_name.mixes_scripts()
            || [&request.customer_name, &request.provider_name].into_iter().flatten().any(SingleLine::mixes_scripts),
        unknown_role: roles.iter().any(|role| RoleStanding::of(role.id()) == RoleStanding::Unknown),
        names_roles: invites_to(request, InvitationKind::Gdap) && !gdap_details(request, locale)?.is_empty(),
        duration_outside_limits: request.duration.as_ref().map(RequestDuration::of)
            == Some(RequestDuration::OutsideLimits),
    };
    let mut findings = Vec::new();
    for finding in links.iter().flat_map(|link| &link.findings) {
        if !findings.contains(finding) {
            finding::add(&mut findings, finding.clone());
        }
    }
    evaluate(RULES, &facts, Cloud::Global, None, &RolesAtStake::of_request(roles, None), &mut findings);
    let mailto = (!facts.mailto_too_long).then_some(mailto);
    Ok(Mail { subject, text, html, eml, mailto, links, findings })
}

/// The invitations, each with its place in the request, the reseller relationship first.
fn in_order(invitations: &[Invitation]) -> Result<Vec<(usize, &Invitation)>, Problem> {
    let (admin, reseller): (Vec<_>, Vec<_>) =
        invitations.iter().enumerate().partition(|(_, invitation)| grants_admin(invitation.kind()));
    match (reseller.len(), admin.len()) {
        (1, 0) | (0, 1) | (1, 1) => Ok([reseller, admin].concat()),
        _ => Err(Problem::new(ErrorCode::InvalidInvitations, "request.invitations".into())),
    }
}

fn grants_admin(kind: InvitationKind) -> bool {
    matches!(kind, InvitationKind::Dap | InvitationKind::Gdap)
}

fn invites_to(request: &MailRequest, kind: InvitationKind) -> bool {
    request.invitations.iter().any(|invitation| invitation.kind() == kind)
}

/// Refuses fields without the invitation that they are about, and durations that are no whole number of days.
fn check_fields(request: &MailRequest) -> Result<(), Problem> {
    let stated = [
        ("roles", request.roles.is_some(), InvitationKind::Gdap),
        ("duration", request.duration.is_some(), InvitationKind::Gdap),
        ("autoExtendDuration", request.auto_extend_duration.is_some(), InvitationKind::Gdap),
        ("providerName", request.provider_name.is_some(), InvitationKind::IndirectReseller),
    ];
    if let Some((name, ..)) = stated.iter().find(|(_, is_stated, kind)| *is_stated && !invites_to(request, *kind)) {
        let others = ["invitations", "partnerName", "customerName", "note", "from", "to"];
        let path = ["request.", name].concat();
        return Err(Problem::new(ErrorCode::UnknownField, path).found(name).expected(&joined(&others)));
    }
    for (name, duration) in [("duration", &request.duration), ("autoExtendDuration", &request.auto_extend_duration)] {
        if let Some(duration) = duration.as_ref().filter(|duration| duration.days().is_none()) {
            let problem = Problem::new(ErrorCode::InvalidDuration, ["request.", name].concat());
            return Err(problem.found(duration.as_str()).expected("ISO 8601 duration"));
        }
    }
    Ok(())
}

/// What an invitation grants, who accepts it, and how long it can be used, with placeholders.
fn details(invitation: &Invitation, request: &MailRequest, locale: &Locale) -> Result<Vec<String>, MissingText> {
    let kind = invitation.kind();
    let of_kind = |key: &str| locale.text(&["invitation.", key, ".", kind.as_str()].concat()).map(str::to_owned);
    let mut details = vec![of_kind("grants")?];
    if asks_dap(invitation) {
        details.push(locale.text("invitation.withDap")?.to_owned());
    }
    if kind == InvitationKind::Gdap {
        details.extend(gdap_details(request, locale)?);
    }
    // That it grants no admin privileges would be false with DAP.
    if !asks_dap(invitation) {
        details.push(of_kind("withholds")?);
    }
    details.extend(acceptance::sentences(invitation, locale)?.into_iter().map(str::to_owned));
    details.extend([of_kind("until")?, of_kind("reuse")?]);
    Ok(details)
}

/// The roles, the duration and the extension of the GDAP relationship, as far as the request states them.
fn gdap_details(request: &MailRequest, locale: &Locale) -> Result<Vec<String>, MissingText> {
    let mut details = Vec::new();
    let mut roles: Vec<String> = Vec::new();
    for (id, _) in distinct(request.roles.as_deref().unwrap_or_default()) {
        roles.push(match EntraRole::of(id.as_str()) {
            Some(role) => role.name.to_owned(),
            None => fill(locale.text("invitation.unknownRole")?, |name| (name == "id").then_some(id.as_str())),
        });
    }
    if !roles.is_empty() {
        let roles = roles.join(", ");
        details.push(fill(locale.text("invitation.roles")?, |name| (name == "roles").then_some(roles.as_str())));
    }
    if let Some(days) = request.duration.as_ref().and_then(Duration::days) {
        let days = decimal(days.into());
        details.push(fill(locale.text("invitation.duration")?, |name| (name == "days").then_some(days.as_str())));
    }
    // With Global Administrator it does not extend itself, whatever it says.
    let global_administrator = request.roles.iter().flatten().any(|role| role.id().as_str() == GLOBAL_ADMINISTRATOR);
    let extension = request.auto_extend_duration.as_ref().and_then(Duration::days).filter(|days| *days > 0);
    if let Some(days) = extension.filter(|_| !global_administrator) {
        let days = decimal(days.into());
        details.push(fill(locale.text("invitation.autoExtend")?, |name| (name == "days").then_some(days.as_str())));
    }
    Ok(details)
}

/// How a text calls the indirect provider.
pub(crate) fn provider(name: Option<&str>, locale: &Locale) -> Result<String, MissingText> {
    Ok(match name {
        Some(name) => fill(locale.text("invitation.providerByName")?, |key| (key == "provider").then_some(name)),
        None => locale.text("invitation.provider")?.to_owned(),
    })
}
