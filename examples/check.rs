//! Asks whether a partner may cancel a subscription, and prints why not and what to do instead.
//!
//! ```sh
//! cargo run --example check
//! ```

use std::error::Error;

use multipartner::{
    Customer, Family, GrantStatus, Locale, Partner, PartnerType, Relationship, Situation, Subscription,
    SubscriptionChange, action::ChangeSubscription, check, explain, locale,
};

fn main() -> Result<(), Box<dyn Error>> {
    let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?).partner_type(PartnerType::DirectBill);
    let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
    let situation = Situation::new(partner, customer)
        .as_of("2026-09-01".parse()?)
        .relationship(Relationship::new().reseller(GrantStatus::Active));

    let subscription = Subscription::new("bbbbbbbb-cccc-4ddd-8eee-ffffffffffff".parse()?)
        .family(Family::Azure)
        .sold_by("99999999-8888-4777-8666-555555555555".parse()?);
    let action = ChangeSubscription::new(subscription, SubscriptionChange::Cancel);

    let decision = check(&situation, &action.into())?;
    println!("{}", decision.outcome);

    // A language is JSON: English and Spanish come with the crate, and another can be read from a file.
    let english: Locale = serde_json::from_str(locale::EN)?;
    for finding in &decision.findings {
        let explanation = explain(finding, &english)?;
        println!("{}: {}", finding.severity, explanation.title);
        println!("  {}", explanation.reason);
        println!("  {}", explanation.remedy);
    }
    Ok(())
}
