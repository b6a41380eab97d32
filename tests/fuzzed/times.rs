//! Durations and instants, against jiff. Where they are meant to differ, it says why.

use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};
use multipartner::{Day, Duration, Moment};

pub fn run(text: &str) {
    day(text);
    moment(text);
    duration(text);
}

fn day(text: &str) {
    let Ok(day) = text.parse::<Day>() else { return };
    // A moment is read as its day.
    if text.len() == 10 {
        let theirs: Date = text.parse().expect("a day");
        assert_eq!(day.to_string(), theirs.to_string());
    }
}

fn moment(text: &str) {
    let ours = text.parse::<Moment>().ok().filter(|_| text.len() > 10);
    let theirs = text.parse::<Timestamp>().ok().map(|moment| moment.to_zoned(TimeZone::UTC).date());
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => assert_eq!(ours.day().to_string(), theirs.to_string()),
        // RFC 3339 allows fractions of any length, jiff nine digits; and jiff ends on the 30th of December 9999, in UTC.
        (Some(_), None) => {
            assert!(text.contains('.') || text.starts_with("9999-12-") || text.starts_with("0000"), "{text}")
        }
        // jiff also reads other forms of ISO 8601 than those of RFC 3339.
        (None, _) => {}
    }
}

fn duration(text: &str) {
    let Ok(ours) = text.parse::<Duration>() else { return };
    let Ok(theirs) = text.parse::<Span>() else {
        // jiff knows no more than 19,998 years, and as many months, weeks and days as they have; Graph no more than two years.
        return assert!(text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 5), "{text}");
    };
    let months = i64::from(theirs.get_years()) * 12 + i64::from(theirs.get_months());
    let days = i64::from(theirs.get_weeks()) * 7 + i64::from(theirs.get_days());
    let seconds = i64::from(theirs.get_hours()) * 3_600 + theirs.get_minutes() * 60 + theirs.get_seconds();
    let whole = months / 12 * 365 + months % 12 * 30 + days + seconds / 86_400;
    assert_eq!(ours.days().map(i64::from), (seconds % 86_400 == 0).then_some(whole), "{text}");
}
