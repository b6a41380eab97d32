//! The mail in which a partner sends an invitation, or the two that a new customer needs.

use alloc::{borrow::ToOwned, string::String, vec, vec::Vec};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    acceptance,
    cloud::Cloud,
    data::{Path, Value, Write, brief, decimal, object, record},
    decision::{self, Finding},
    duration::Duration,
    era::Era,
    error::{ErrorCode, InputError},
    id::RoleId,
    invitation::{Invitation, InvitationKind, Link, invite_at},
    line::{Line, MailAddress, Note},
    locale::{InvitationWords, MailWords},
    mime,
    request::{RequestDuration, each_once},
    role::Role,
    rule::Looks,
    template::fill,
};

record! {
    /// What a mail is made of.
    pub struct MailRequest {
        /// One invitation, or a relationship and admin privileges.
        pub invitations: Vec<Invitation> = "invitations",
        /// The partner, as the customer knows it.
        pub partner_name: Line = "partnerName",
        /// The customer.
        pub customer_name: Option<Line> = "customerName",
        /// Words of the partner's own, before everything else.
        pub note: Option<Note> = "note",
        /// The sender.
        pub from: Option<MailAddress> = "from",
        /// The recipients.
        pub to: Option<Vec<MailAddress>> = "to",
        /// The Entra roles that the GDAP relationship asks for.
        pub roles: Option<Vec<RoleId>> = "roles",
        /// How long it lasts.
        pub duration: Option<Duration> = "duration",
    }
}

/// What a rule sees of a mail.
#[derive(Clone, Copy, Debug)]
pub struct MailFacts {
    /// Is a `mailto:` of it too long to be relied on?
    pub mailto_too_long: bool,
    /// Does a name mix Latin letters with others that look like them?
    pub mixes_scripts: bool,
    /// Are roles told in it that the invitation itself does not carry?
    pub tells_roles: bool,
    /// Is a duration told in it that no relationship can have?
    pub tells_duration_outside: bool,
}

/// A draft.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Its subject.
    pub subject: String,
    /// Its body as plain text, with CRLF line ends.
    pub text: String,
    /// Its body as HTML.
    pub html: String,
    /// All of it as a file, with CRLF line ends.
    pub eml: String,
    /// An address that opens it in a mail program; none where it would be too long.
    pub mailto: Option<String>,
    /// The links in it, in order.
    pub links: Vec<Link>,
    /// What to know before it is sent.
    pub findings: Vec<Finding>,
}

impl Write for Mail {
    fn write(&self) -> Value {
        let mut mail = object(&[
            ("subject", &self.subject),
            ("text", &self.text),
            ("html", &self.html),
            ("eml", &self.eml),
            ("mailto", &self.mailto),
            ("links", &self.links),
            ("findings", &self.findings),
        ]);
        if let (Value::Object(fields), None) = (&mut mail, &self.mailto) {
            fields.push(("mailto".to_owned(), Value::Null));
        }
        mail
    }
}

/// The longest `mailto:`, in characters; beyond it some systems cut it off.
const LONGEST_MAILTO: usize = 2_000;

/// A piece of the body.
enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    /// A link, alone on its line.
    Link(String),
}

/// Writes the mail.
///
/// # Errors
/// Where the invitations do not go together, or no source prints a link for one of them.
pub fn invitation_mail(
    request: &MailRequest,
    invitation_words: &InvitationWords,
    words: &MailWords,
) -> Result<Mail, InputError> {
    let root = Path::Root("request");
    let at = Path::Field(&root, "invitations");
    let listed = || request.invitations.iter().enumerate();
    let mut invitations: Vec<(usize, &Invitation)> = Vec::new();
    invitations.extend(listed().filter(|(_, invitation)| !administers(invitation.kind())));
    invitations.extend(listed().filter(|(_, invitation)| administers(invitation.kind())));
    let go_together = match invitations.as_slice() {
        [_] => true,
        [(_, one), (_, other)] => !administers(one.kind()) && administers(other.kind()),
        _ => false,
    };
    if !go_together {
        return Err(InputError::new(ErrorCode::InvalidInvitations, &at));
    }
    if !invitations.iter().any(|(_, invitation)| invitation.kind() == InvitationKind::Gdap) {
        let told = [("roles", request.roles.is_some()), ("duration", request.duration.is_some())];
        if let Some((name, _)) = told.iter().find(|(_, is_told)| *is_told) {
            // Of any other invitation there is nothing to tell by them.
            let known = "invitations, partnerName, customerName, note, from, to";
            let refused = InputError::new(ErrorCode::UnknownField, &Path::Field(&root, name));
            return Err(refused.with("found", &brief(name)).expected(known));
        }
    }
    if request.duration.as_ref().is_some_and(|duration| duration.days().is_none()) {
        let refused = InputError::new(ErrorCode::InvalidDuration, &Path::Field(&root, "duration"));
        return Err(refused
            .with("found", &brief(request.duration.as_ref().map_or("", Duration::text)))
            .expected("ISO 8601 duration"));
    }
    let mut links = Vec::new();
    for (place, invitation) in &invitations {
        links.push(invite_at(invitation, &Path::Item(&at, *place))?);
    }

    let partner = request.partner_name.text();
    let customer = request.customer_name.as_ref().map_or("", Line::text);
    let say = |text: &str| {
        fill(text, |name| match name {
            "partner" => Some(partner),
            "customer" => Some(customer),
            _ => None,
        })
    };
    let count = invitations.len();
    let first = invitations.first().map_or(InvitationKind::Reseller, |(_, invitation)| invitation.kind());
    let subject = say(if count > 1 { &words.subject_of_two } else { words.subject.of(first) });

    let greeting = if customer.is_empty() { &words.greeting } else { &words.greeting_by_name };
    let mut blocks = vec![Block::Paragraph(say(greeting))];
    for line in request.note.iter().flat_map(Note::lines).filter(|line| !line.trim().is_empty()) {
        blocks.push(Block::Paragraph(line.to_owned()));
    }
    blocks.push(Block::Paragraph(say(if count > 1 { &words.intro_of_two } else { words.intro.of(first) })));
    for (place, ((_, invitation), link)) in invitations.iter().zip(&links).enumerate() {
        let kind = invitation.kind();
        if count > 1 {
            let (number, count) = (decimal(place as u64 + 1), decimal(count as u64));
            let heading = fill(&words.step, |name| match name {
                "number" => Some(&number),
                "count" => Some(&count),
                "what" => Some(invitation_words.what.of(kind)),
                _ => None,
            });
            blocks.push(Block::Heading(heading));
        }
        let mut told = vec![say(invitation_words.grants.of(kind))];
        let dap = invitation.asks_dap();
        if dap {
            told.push(say(&invitation_words.with_dap));
        }
        if kind == InvitationKind::Gdap {
            told.extend(roles_told(request, invitation_words));
        }
        // That it brings no rights would be false then.
        if !dap {
            told.push(say(invitation_words.withholds.of(kind)));
        }
        told.extend(acceptance::told(invitation, &invitation_words.acceptance).into_iter().map(str::to_owned));
        told.push(say(invitation_words.until.of(kind)));
        told.push(say(invitation_words.reuse.of(kind)));
        blocks.push(Block::List(told));
        blocks.push(Block::Paragraph(words.link.clone()));
        blocks.push(Block::Link(link.url.clone()));
    }
    blocks.push(Block::Paragraph(words.unchanged.clone()));
    blocks.push(Block::List(invitation_words.unchanged.clone()));
    blocks.push(Block::Paragraph(say(&words.verify)));
    blocks.push(Block::Paragraph(words.closing.clone()));
    blocks.push(Block::Paragraph(partner.to_owned()));

    let (text, html) = (as_text(&blocks), as_html(&blocks));
    let to = request.to.as_deref().unwrap_or_default();
    let mailto = mailto(to, &subject, &text);
    let eml = mime::draft(request.from.as_ref(), to, &subject, &text, &html).unwrap_or_default();
    let facts = MailFacts {
        mailto_too_long: mailto.len() > LONGEST_MAILTO,
        mixes_scripts: request.partner_name.mixes_scripts()
            || request.customer_name.as_ref().is_some_and(Line::mixes_scripts),
        tells_roles: invitations.iter().any(|(_, invitation)| invitation.kind() == InvitationKind::Gdap)
            && !roles_told(request, invitation_words).is_empty(),
        tells_duration_outside: request.duration.as_ref().map(RequestDuration::of) == Some(RequestDuration::Outside),
    };
    let mut findings = Vec::new();
    for finding in links.iter().flat_map(|link| &link.findings) {
        if !findings.contains(finding) {
            decision::insert(&mut findings, finding.clone());
        }
    }
    let speaks = |looks: &Looks| matches!(looks, Looks::AtMail(looks) if looks(&facts));
    for finding in decision::findings(Cloud::Global, Era::newest().first_day(), speaks) {
        decision::insert(&mut findings, finding);
    }
    let mailto = (!facts.mailto_too_long).then_some(mailto);
    Ok(Mail { subject, text, html, eml, mailto, links, findings })
}

fn administers(kind: InvitationKind) -> bool {
    matches!(kind, InvitationKind::Dap | InvitationKind::Gdap)
}

/// The roles that are asked for, and for how long.
fn roles_told(request: &MailRequest, words: &InvitationWords) -> Vec<String> {
    let mut told = Vec::new();
    let roles = each_once(request.roles.as_deref().unwrap_or_default());
    if !roles.is_empty() {
        let mut list = String::new();
        for id in roles {
            if !list.is_empty() {
                list.push_str(", ");
            }
            list.push_str(Role::of(id).map_or(id.text(), |role| role.name));
        }
        told.push(fill(&words.roles, |name| (name == "roles").then_some(list.as_str())));
    }
    if let Some(days) = request.duration.as_ref().and_then(Duration::days) {
        let days = decimal(days.into());
        told.push(fill(&words.duration, |name| (name == "days").then_some(days.as_str())));
    }
    told
}

fn as_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Heading(line) | Block::Paragraph(line) | Block::Link(line) => text.extend([line, "\r\n\r\n"]),
            Block::List(items) => {
                for item in items {
                    text.extend(["- ", item, "\r\n"]);
                }
                text.push_str("\r\n");
            }
        }
    }
    text.trim_end().to_owned() + "\r\n"
}

fn as_html(blocks: &[Block]) -> String {
    let mut html = String::from("<!doctype html>\r\n<meta charset=\"utf-8\">\r\n");
    for block in blocks {
        match block {
            Block::Heading(line) => html.extend(["<h2>", &escaped(line), "</h2>\r\n"]),
            Block::Paragraph(line) => html.extend(["<p>", &escaped(line), "</p>\r\n"]),
            Block::Link(url) => {
                let url = escaped(url);
                html.extend(["<p><a href=\"", &url, "\">", &url, "</a></p>\r\n"]);
            }
            Block::List(items) => {
                html.push_str("<ul>\r\n");
                for item in items {
                    html.extend(["<li>", &escaped(item), "</li>\r\n"]);
                }
                html.push_str("</ul>\r\n");
            }
        }
    }
    html
}

/// Text as HTML shows it, also within quotes.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// What need not be escaped in a `mailto:`. Source: RFC 6068, 2, of which this is the safe part.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn mailto(to: &[MailAddress], subject: &str, text: &str) -> String {
    let mut address = String::from("mailto:");
    for (place, one) in to.iter().enumerate() {
        if place > 0 {
            address.push(',');
        }
        for (place, part) in one.text().split('@').enumerate() {
            if place > 0 {
                address.push('@');
            }
            address.extend(utf8_percent_encode(part, PLAIN));
        }
    }
    address.push_str("?subject=");
    address.extend(utf8_percent_encode(subject, PLAIN));
    address.push_str("&body=");
    address.extend(utf8_percent_encode(text, PLAIN));
    address
}
