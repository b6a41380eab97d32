//! Identifiers, days and errors as Rust users see them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::{fmt::Display, str::FromStr};

use multipartner::{
    Action, ActionType, Cloud, Customer, Day, Duration, EmailAddress, Invitation, Moment, MultiLine, Partner,
    PartnerId, RelationshipId, RoleId, SingleLine, Situation, SubscriptionId, TenantId, action::AdministerService,
    check, invitation::Gdap, invite,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

/// A value is written as it was parsed, by `Display` and by serde, and parsed from both.
fn round_trips<T>(text: &str, written: &str)
where
    T: FromStr + for<'t> TryFrom<&'t str> + Display + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let value: T = text.parse().unwrap_or_else(|_| panic!("not parsed: {text}"));
    assert_eq!(value.to_string(), written);
    assert_eq!(T::try_from(text).ok().as_ref(), Some(&value));
    assert_eq!(serde_json::to_value(&value).expect("JSON"), json!(written));
    assert_eq!(serde_json::from_value::<T>(json!(text)).expect("a value"), value);
}

#[test]
fn values_are_written_as_they_are_parsed() {
    let guid = "AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    round_trips::<TenantId>(guid, &guid.to_lowercase());
    round_trips::<RoleId>(guid, &guid.to_lowercase());
    round_trips::<SubscriptionId>("0123456789AB", "0123456789ab");
    round_trips::<PartnerId>("1234567", "1234567");
    round_trips::<RelationshipId>(&format!("{guid}-{guid}"), &format!("{guid}-{guid}").to_lowercase());
    round_trips::<Day>("2024-02-29", "2024-02-29");
    assert_eq!("2024-02-28T23:30:00-01:00".parse(), "2024-02-29".parse::<Day>());
    round_trips::<Moment>("2024-02-29T23:00:00-02:00", "2024-02-29T23:00:00-02:00");
    assert_eq!("2024-02-29T23:00:00-02:00".parse::<Moment>().expect("a moment").as_str(), "2024-02-29T23:00:00-02:00");
    round_trips::<Moment>("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z");
    round_trips::<Duration>("P730D", "P730D");
    round_trips::<SingleLine>(" Fabrikam.com ", "Fabrikam.com");
    round_trips::<MultiLine>("See fabrikam.example\r\nor .NET.", "See fabrikam.example\r\nor .NET.");
    round_trips::<EmailAddress>("a@fabrikam.example", "a@fabrikam.example");
    round_trips::<Cloud>("us-government", "us-government");
    round_trips::<ActionType>("request-gdap", "request-gdap");
}

fn parse_error<T: FromStr>(text: &str) -> String
where
    T::Err: Display,
{
    match text.parse::<T>() {
        Ok(_) => panic!("parsed: {text}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn what_does_not_parse_says_why() {
    assert_eq!(parse_error::<TenantId>("contoso"), r#"invalid-tenant-id (found "contoso", expected GUID)"#);
    assert_eq!(parse_error::<RoleId>(""), r#"empty-id (expected GUID)"#);
    let expected = r#"invalid-subscription-id (found "0123", expected GUID, 12 hexadecimal digits)"#;
    assert_eq!(parse_error::<SubscriptionId>("0123"), expected);
    assert_eq!(parse_error::<PartnerId>("0"), r#"invalid-partner-id (found "0", expected PartnerID)"#);
    assert_eq!(parse_error::<RelationshipId>("x"), r#"invalid-relationship-id (found "x", expected GUID-GUID)"#);
    assert_eq!(parse_error::<Day>("2023-02-29"), r#"invalid-date (found "2023-02-29", expected YYYY-MM-DD, RFC 3339)"#);
    assert_eq!(parse_error::<Moment>("soon"), r#"invalid-date (found "soon", expected YYYY-MM-DD, RFC 3339)"#);
    let expected = r#"invalid-date (found "0000-01-01T00:00:00+01:00", expected YYYY-MM-DD, RFC 3339)"#;
    assert_eq!(parse_error::<Moment>("0000-01-01T00:00:00+01:00"), expected);
    assert_eq!(parse_error::<Duration>("2Y"), r#"invalid-duration (found "2Y", expected ISO 8601 duration)"#);
    let expected = r#"unknown-value (found "Global", expected global, us-government, germany, china)"#;
    assert_eq!(parse_error::<Cloud>("Global"), expected);
}

#[test]
fn an_error_lists_every_problem_with_its_path() {
    let situation = json!({ "partner": { "tenantId": "x" }, "customer": {}, "weather": "fine" });
    let error = serde_json::from_value::<Situation>(situation).expect_err("an error").to_string();
    assert_eq!(
        error,
        concat!(
            "Situation.customer.tenantId: missing-field; ",
            r#"Situation.partner.tenantId: invalid-tenant-id (found "x", expected GUID); "#,
            r#"Situation.weather: unknown-field (found "weather", "#,
            "expected partner, customer, cloud, asOf, relationship, otherPartners)",
        ),
    );
}

#[test]
fn an_error_of_a_function_names_its_argument() {
    let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse().expect("an id"));
    let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse().expect("an id"));
    let situation = Situation::new(partner, customer).as_of("2016-01-01".parse().expect("a day"));
    let error = check(&situation, &AdministerService::new().into()).expect_err("an error");
    let expected = "situation.asOf: before-first-edition (found 2016-01-01, cloud global, expected 2016-12-02)";
    assert_eq!(error.to_string(), expected);
    assert_eq!(serde_json::to_value(&error).expect("JSON"), json!(error.problems()));

    let id = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee-11111111-2222-4333-8444-555555555555".parse().expect("an id");
    let invitation: Invitation = Gdap::new(id).cloud(Cloud::China).into();
    let error = invite(&invitation).expect_err("an error").to_string();
    assert_eq!(error, "invitation.cloud: no-sourced-link (kind gdap, cloud china)");
}

#[test]
fn actions_are_read_and_written_with_their_type() {
    let action = json!({ "type": "administer-service", "roles": ["f023fd81-a637-4b56-95fd-791ac0226033"] });
    let read: Action = serde_json::from_value(action.clone()).expect("an action");
    assert_eq!(read.kind(), ActionType::AdministerService);
    assert_eq!(serde_json::to_value(&read).expect("JSON"), action);
    // Fields of another action are refused.
    let error = serde_json::from_value::<Action>(json!({ "type": "open-support-request", "dap": true }));
    assert!(error.expect_err("an error").to_string().starts_with("Action.dap: unknown-field"));
}

/// Reading stays linear in the number of fields.
#[test]
fn many_unknown_fields_are_listed_up_to_a_limit() {
    let fields: serde_json::Map<_, _> = (0..80_000).map(|place| (format!("field{place}"), json!(place))).collect();
    let input = serde_json::to_string(&fields).expect("JSON");
    let error = serde_json::from_str::<Situation>(&input).expect_err("an error").to_string();
    assert_eq!(error.matches("unknown-field").count(), multipartner::MAX_PROBLEMS);
}
