//! A draft as a file that mail programs open: RFC 5322 headers, and a body in two forms.

use alloc::string::String;
use core::fmt::{self, Write};

use email_encoding::{
    body::base64,
    headers::{rfc2047, writer::EmailWriter},
};

use crate::{line::MailAddress, search::holds};

/// It cannot stand in a body, for base64 has no underscore.
const BOUNDARY: &str = "=_multipartner";

/// The draft; none where writing to a text failed, which it cannot. It bears no date: nobody has sent it yet.
pub(crate) fn draft(
    from: Option<&MailAddress>,
    to: &[MailAddress],
    subject: &str,
    text: &str,
    html: &str,
) -> Result<String, fmt::Error> {
    let mut draft = String::new();
    if let Some(from) = from {
        addresses(&mut draft, "From", core::slice::from_ref(from))?;
    }
    if !to.is_empty() {
        addresses(&mut draft, "To", to)?;
    }
    header(&mut draft, "Subject", |writer| {
        if subject.is_ascii() && !holds(subject, "=?") {
            writer.folding().write_str(subject)
        } else {
            rfc2047::encode(subject, writer)
        }
    })?;
    // Outlook opens it for editing then.
    draft.push_str("X-Unsent: 1\r\nMIME-Version: 1.0\r\n");
    draft.extend(["Content-Type: multipart/alternative; boundary=\"", BOUNDARY, "\"\r\n"]);
    for (kind, body) in [("text/plain", text), ("text/html", html)] {
        draft.extend(["\r\n--", BOUNDARY, "\r\nContent-Type: ", kind]);
        draft.push_str("; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        base64::encode(body.as_bytes(), &mut draft)?;
        draft.push_str("\r\n");
    }
    draft.extend(["\r\n--", BOUNDARY, "--\r\n"]);
    Ok(draft)
}

fn header(draft: &mut String, name: &str, write: impl Fn(&mut EmailWriter<'_>) -> fmt::Result) -> fmt::Result {
    draft.extend([name, ": "]);
    write(&mut EmailWriter::new(draft, name.len() + 2, 0, false))?;
    draft.push_str("\r\n");
    Ok(())
}

fn addresses(draft: &mut String, name: &str, addresses: &[MailAddress]) -> fmt::Result {
    header(draft, name, |writer| {
        let mut rest = addresses.iter();
        if let Some(first) = rest.next() {
            writer.folding().write_str(first.text())?;
        }
        rest.try_for_each(|address| {
            writer.write_char(',')?;
            writer.space();
            writer.folding().write_str(address.text())
        })
    })
}
