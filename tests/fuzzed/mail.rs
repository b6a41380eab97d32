//! Stored mails, from any bytes: what is read is in one of the parts, at the place that is told.

use multipartner::read_mail;

pub fn run(mail: &[u8]) {
    let Some(mail) = read_mail(mail) else { return };
    for reading in &mail.readings {
        let part = reading.part.and_then(|part| mail.parts.get(part)).expect("a part");
        assert!(part.text.get(reading.start..reading.end).is_some_and(|place| !place.is_empty()), "{mail:#?}");
    }
}
