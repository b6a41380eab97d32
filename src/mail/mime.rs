//! A draft as a file that mail programs open: RFC 5322 headers, and a body in two forms.

use std::fmt::{self, Write};

use email_encoding::{
    body::base64,
    headers::{rfc2047, writer::EmailWriter},
};

use crate::{mail::text::EmailAddress, wire::text::contains_ignore_case};

/// It cannot occur in a body, because base64 has no underscore.
const BOUNDARY: &str = "=_multipartner";

/// The draft. It has no date, because it has not been sent.
///
/// # Errors
/// None occur: writing to a `String` does not fail.
pub(crate) fn draft(
    from: Option<&EmailAddress>,
    to: &[EmailAddress],
    subject: &str,
    text: &str,
    html: &str,
) -> Result<String, fmt::Error> {
    let mut draft = String::new();
    if let Some(from) = from {
        addresses(&mut draft, "From", std::slice::from_ref(from))?;
    }
    if !to.is_empty() {
        addresses(&mut draft, "To", to)?;
    }
    header(&mut draft, "Subject", |writer| {
        if subject.is_ascii() && !contains_ignore_case(subject, "=?") {
            writer.folding().write_str(subject)
        } else {
            rfc2047::encode(subject, writer)
        }
    })?;
    // With this header, Outlook opens the draft for editing.
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

fn addresses(draft: &mut String, name: &str, addresses: &[EmailAddress]) -> fmt::Result {
    header(draft, name, |writer| {
        let mut rest = addresses.iter();
        if let Some(first) = rest.next() {
            writer.folding().write_str(first.as_str())?;
        }
        rest.try_for_each(|address| {
            writer.write_char(',')?;
            writer.space();
            writer.folding().write_str(address.as_str())
        })
    })
}
