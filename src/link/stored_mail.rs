//! Reading invitations from a stored mail, part by part. Taking it apart is for a parser of mails: natively the crate
//! `mail-parser`, in JavaScript the package `postal-mime`, which is loaded when it is needed.

#[cfg(any(feature = "mail", target_arch = "wasm32"))]
use crate::link::{carrier::Version, reader};
use crate::{
    link::reading::Reading,
    wire::records::{answer, record},
};

record! {
    /// What one mail says, among mails in a mail.
    pub struct MailTexts {
        optional {
            /// Its HTML.
            html: String = "html",
            /// Its plain text.
            text: String = "text",
            /// Other texts that are attached to it.
            attachments: Vec<String> = "attachments",
        }
    }
}

impl MailTexts {
    /// Its parts, each with its text.
    #[cfg(any(feature = "mail", target_arch = "wasm32"))]
    pub(crate) fn parts(&self, mail: usize) -> impl Iterator<Item = (&str, Option<Version>)> {
        let version = move |is_html| Some(Version { mail, is_html });
        let html = self.html.iter().map(move |html| (html.as_str(), version(true)));
        let text = self.text.iter().map(move |text| (text.as_str(), version(false)));
        html.chain(text).chain(self.attachments.iter().flatten().map(|text| (text.as_str(), None)))
    }
}

/// Reads every invitation in a mail and the mails that it contains, each once.
#[cfg(any(feature = "mail", target_arch = "wasm32"))]
pub(crate) fn read_mails(mails: &[MailTexts]) -> Vec<Reading> {
    reader::read_parts(mails.iter().enumerate().flat_map(|(mail, texts)| texts.parts(mail)))
}

answer! {
    /// Who a mail says it is from. Anybody can write any name and address there.
    pub struct Sender {
        /// The name; empty if there is none.
        pub name: String = "name",
        /// The address; empty if there is none.
        pub address: String = "address",
    }
}

answer! {
    /// A part of a stored mail, or of a mail in it, decoded.
    pub struct MailPart {
        /// Its media type, in lower case, such as `text/html`.
        pub media_type: String = "type",
        /// Its file name, if it is an attachment that has one.
        pub name: Option<String> = "name",
        /// Its text.
        pub text: String = "text",
    }
}

answer! {
    /// What a stored mail contains.
    pub struct MailReading {
        /// Its subject; left out if it has none.
        pub subject: Option<String> = "subject",
        /// Who it says it is from; left out if it does not say.
        pub from: Option<Sender> = "from",
        /// Its parts that are text. `part` of a reading counts them, and `start` and `end` are places in their `text`.
        pub parts: Vec<MailPart> = "parts",
        /// Every invitation in it, each once, as of `readInvitations`.
        pub readings: Vec<Reading> = "readings",
    }
}
