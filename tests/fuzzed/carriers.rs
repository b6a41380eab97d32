//! An invitation in a mail, however its text is encoded: what is read of it opens there, or has an error.

use multipartner::{read_invitations, read_mail};

use super::opening;

const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=\
    5a5a5a5a-0101-4202-8303-404040404040&msppId=0#/partners/invitation";

// The first byte says how the text is carried; the link stands in the place of the first NUL.
pub fn run(input: &[u8]) {
    let Some((carrier, text)) = input.split_first() else { return };
    let Some((before, after)) = std::str::from_utf8(text).ok().and_then(|text| text.split_once('\0')) else { return };
    let text = format!("{before}{LINK}{after}");
    let hex = |escape: &'static str| move |byte: u8| format!("{escape}{byte:02X}");
    let carried = match carrier % 7 {
        0 => format!("Content-Transfer-Encoding: quoted-printable\r\n\r\n{}", bytes(&text, hex("="))),
        1 => format!("Content-Transfer-Encoding: base64\r\n\r\n{}", base64(&text)),
        2 => format!("Subject: =?utf-8?q?{}?=\r\n\r\n", bytes(&text, hex("="))),
        3 => format!("Subject: =?utf-8?b?{}?=\r\n\r\n", base64(&text)),
        4 => format!("mailto:a@b.example?body={}", bytes(&text, hex("%"))),
        5 => serde_json::to_string(&text).expect("JSON"),
        _ => format!("BEGIN:VCALENDAR\r\nDESCRIPTION:{}\r\n", text.replace('&', "\r\n &")),
    };
    let mail = read_mail(carried.as_bytes()).map(|mail| mail.readings).unwrap_or_default();
    for reading in read_invitations(&carried).into_iter().chain(mail) {
        assert!(
            opening::has_error(&reading) || opening::opens_there(&reading.url, &reading),
            "{carried:?}: {reading:#?}"
        );
    }
}

/// A text with its bytes escaped, but for letters and digits.
fn bytes(text: &str, escape: impl Fn(u8) -> String) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { escape(byte) })
        .collect()
}

fn base64(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = text.as_bytes().chunks(3).flat_map(|three| {
        let bits = three.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        (0..4).map(move |at| if at <= three.len() { DIGITS[bits >> (18 - 6 * at) & 63] } else { b'=' })
    });
    digits.map(char::from).collect()
}
