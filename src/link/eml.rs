//! Taking a stored mail apart, natively.

use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::link::stored_mail::{MailPart, MailReading, MailTexts, Sender, read_mails};

/// Mails in a mail that are read, one in another. Deeper ones are not.
const DEEPEST: usize = 8;

/// Reads every invitation in a stored mail (`.eml`, RFC 5322), in its parts and in the mails attached to it, up to eight of
/// them one in another, each once. `None` if it is no such mail: Outlook's `.msg` is another format.
///
/// # Panics
/// With debug assertions, which release builds do not have, `mail-parser` panics at some malformed mails. Elsewhere it goes
/// on: in development, `[profile.dev.package.mail-parser] debug-assertions = false` does the same.
///
/// ```
/// let mail = b"Subject: Your invitation\r\nContent-Type: text/plain\r\n\r\n\
///     https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship\
///     &partnerId=11111111-2222-4333-8444-555555555555&msppId=0#/partners/invitation\r\n";
///
/// let mail = multipartner::read_mail(mail).expect("a mail");
/// assert_eq!(mail.subject.as_deref(), Some("Your invitation"));
/// assert!(mail.readings[0].defects.is_empty());
/// ```
pub fn read_mail(mail: &[u8]) -> Option<MailReading> {
    let message = MessageParser::default().parse(mail).filter(is_mail)?;
    let mut mails = Vec::new();
    let mut parts = Vec::new();
    collect(&message, 0, &mut mails, &mut parts);
    let sender = message.from().and_then(Address::first).map(|from| Sender {
        name: from.name().unwrap_or("").to_owned(),
        address: from.address().unwrap_or("").to_owned(),
    });
    let readings = read_mails(&mails);
    Some(MailReading { subject: message.subject().map(str::to_owned), from: sender, parts, readings })
}

fn is_mail(message: &Message<'_>) -> bool {
    ["From", "To", "Subject", "Date", "Content-Type", "Received"].iter().any(|name| message.header(*name).is_some())
}

fn collect(message: &Message<'_>, depth: usize, mails: &mut Vec<MailTexts>, parts: &mut Vec<MailPart>) {
    let bodies = |ids: &[u32], is_html: bool| {
        let bodies = ids.iter().filter_map(|id| message.parts.get(*id as usize));
        let texts: Vec<&str> = bodies.filter_map(|part| body(part, is_html)).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    };
    let texts = MailTexts {
        html: bodies(&message.html_body, true),
        text: bodies(&message.text_body, false),
        attachments: None,
    };
    let mut attachments = Vec::new();
    let part =
        |media_type: &str, text: &String| MailPart { media_type: media_type.into(), name: None, text: text.clone() };
    parts.extend(texts.html.as_ref().map(|html| part("text/html", html)));
    parts.extend(texts.text.as_ref().map(|text| part("text/plain", text)));
    let place = mails.len();
    mails.push(texts);
    let mut inner = Vec::new();
    for attached in message.attachments() {
        match &attached.body {
            PartType::Message(mail) if depth < DEEPEST => inner.push(mail),
            PartType::Text(text) | PartType::Html(text) => {
                attachments.push(text.to_string());
                parts.push(MailPart { media_type: media_type(attached), name: name(attached), text: text.to_string() });
            }
            _ => {}
        }
    }
    if let Some(mail) = mails.get_mut(place) {
        mail.attachments = Some(attachments);
    }
    for mail in inner {
        collect(mail, depth + 1, mails, parts);
    }
}

fn body<'p>(part: &'p MessagePart<'_>, is_html: bool) -> Option<&'p str> {
    match &part.body {
        PartType::Html(text) if is_html => Some(text),
        PartType::Text(text) if !is_html => Some(text),
        _ => None,
    }
}

fn media_type(part: &MessagePart<'_>) -> String {
    let stated = part.content_type();
    let stated = stated.map(|stated| [stated.ctype(), stated.subtype().unwrap_or("plain")].join("/"));
    stated.unwrap_or_else(|| "text/plain".into()).to_ascii_lowercase()
}

fn name(part: &MessagePart<'_>) -> Option<String> {
    part.attachment_name().map(str::to_owned)
}
