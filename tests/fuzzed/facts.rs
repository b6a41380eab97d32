//! Facts from JSON: what is read is written as what is read again, and whatever is asked of it is answered.

use std::sync::LazyLock;

use multipartner::{
    Action, GdapRelationship, GdapRequest, Invitation, Locale, MailRequest, Outcome, Situation, check, gdap_request,
    invite, locale, options, plan,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

static ENGLISH: LazyLock<Locale> = LazyLock::new(|| serde_json::from_str(locale::EN).expect("a language"));

/// What a value is read as; then it is written and read again.
fn read<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(value: &Value) -> Option<T> {
    let read: T = serde_json::from_value(value.clone()).ok()?;
    let written = serde_json::to_value(&read).expect("JSON");
    assert_eq!(serde_json::from_value::<T>(written).as_ref().ok(), Some(&read));
    Some(read)
}

pub fn run(json: &[u8]) {
    let Ok(value) = serde_json::from_slice::<Value>(json) else { return };
    read::<Invitation>(&value).map(|invitation| invite(&invitation));
    read::<GdapRelationship>(&value);
    if let Ok(request) = serde_json::from_value::<GdapRequest>(value.clone()) {
        _ = gdap_request(&request);
    }
    if let Ok(request) = serde_json::from_value::<MailRequest>(value.clone()) {
        _ = multipartner::invitation_mail(&request, &ENGLISH);
    }
    let (Some(situation), action) = (read::<Situation>(&value["situation"]), read::<Action>(&value["action"])) else {
        return;
    };
    _ = options(&situation);
    let Some(action) = action else { return };
    let Ok(decision) = check(&situation, &action) else { return };
    // Nothing is refused without a reason.
    assert!(decision.outcome == Outcome::Allowed || !decision.findings.is_empty());
    let plan = plan(&situation, &action).expect("what is decided can be planned");
    assert!(decision.outcome != Outcome::Allowed || plan.steps.is_empty() && plan.reachable);
}
