//! Answers calls natively, as the npm package answers them.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::sync::LazyLock;

use multipartner::{
    InputError, Locale, MailError, SubscriptionOptions, compare, customer_facts, find_roles, gdap_facts, gdap_request,
    gdap_status,
    internals::{
        ReadingFacts, RolesQuery, StatedRequest, briefing,
        read::{self, Arguments, FromValue},
        value::Value as Input,
    },
    invitation_mail, invite, locale, options, plan, read_invitations, relationship_facts, roles, roles_on,
    subscription_facts,
};
use serde::Serialize;
use serde_json::{Value, json};

/// English and Spanish.
pub static LOCALES: LazyLock<[Locale; 2]> =
    LazyLock::new(|| [locale::EN, locale::ES].map(|text| serde_json::from_str(text).expect("a language")));

pub fn input(value: &Value) -> Input {
    serde_json::from_value(value.clone()).expect("any value")
}

pub fn read<T: FromValue>(value: &Value, name: &'static str) -> Result<T, InputError> {
    read::read(&input(value), name)
}

pub fn as_json(answer: &(impl Serialize + ?Sized)) -> Value {
    serde_json::to_value(answer).expect("an answer as JSON")
}

/// Reads an argument that may be left out.
fn optional<T: FromValue>(reader: &mut Arguments, value: &Input, name: &'static str) -> Option<Option<T>> {
    match value {
        Input::Undefined | Input::Null => Some(None),
        value => reader.read(value, name).map(Some),
    }
}

/// The answer to a call.
pub fn answer(call: &str, arguments: &[Value]) -> Result<Value, InputError> {
    let [english, _] = &*LOCALES;
    // What is left out is undefined, as in JavaScript.
    let mut inputs: Vec<Input> = arguments.iter().map(input).collect();
    inputs.resize(4, Input::Undefined);
    let mut reader = Arguments::default();
    let answer = match call {
        "check" | "plan" | "compare" => {
            let situation = reader.read(&inputs[0], "situation");
            let action = reader.read(&inputs[1], "action");
            if call == "compare" {
                let days = reader.read(&inputs[2], "dayA");
                let days = days.zip(reader.read(&inputs[3], "dayB"));
                let ((situation, action), (first, second)) = reader.finish(situation.zip(action).zip(days))?;
                return Ok(as_json(&compare(&situation, &action, first, second)?));
            }
            let (situation, action) = reader.finish(situation.zip(action))?;
            match call {
                "check" => as_json(&multipartner::check(&situation, &action)?),
                _ => as_json(&plan(&situation, &action)?),
            }
        }
        "options" => as_json(&options(&read::read(&inputs[0], "situation")?)?),
        "invite" => as_json(&invite(&read::read(&inputs[0], "invitation")?)?),
        "gdapRequest" => as_json(&gdap_request(&read::read::<StatedRequest>(&inputs[0], "request")?.0)?),
        "gdapStatus" => {
            let relationship = reader.read(&inputs[0], "relationship");
            let day = reader.read(&inputs[1], "day");
            let (relationship, day) = reader.finish(relationship.zip(day))?;
            as_json(&gdap_status(&relationship, day))
        }
        "gdapFacts" => {
            let relationship = reader.read(&inputs[0], "relationship");
            let assignments = optional(&mut reader, &inputs[1], "accessAssignments");
            let (relationship, assignments) = reader.finish(relationship.zip(assignments))?;
            as_json(&gdap_facts(&relationship, assignments.as_ref()))
        }
        "subscriptionFacts" => {
            let subscription = reader.read(&inputs[0], "subscription");
            let options: Option<Option<SubscriptionOptions>> = optional(&mut reader, &inputs[1], "options");
            let (subscription, options) = reader.finish(subscription.zip(options))?;
            as_json(&subscription_facts(&subscription, options.and_then(|options| options.sold_by).as_ref()))
        }
        "customerFacts" => as_json(&customer_facts(&read::read(&inputs[0], "customer")?)),
        "relationshipFacts" => as_json(&relationship_facts(&read::read(&inputs[0], "relationship")?)),
        "invitationMail" => {
            let request = read::read(&inputs[0], "request")?;
            as_json(&invitation_mail(&request, english).map_err(|error| match error {
                MailError::Input(error) => error,
                other => panic!("{other}"),
            })?)
        }
        "explainInvitation" => {
            let reading: ReadingFacts = read::read(&inputs[0], "reading")?;
            as_json(&briefing(&reading, english).expect("a language"))
        }
        #[cfg(feature = "mail")]
        "readMail" => as_json(&multipartner::read_mail(arguments[0].as_str().expect("a mail").as_bytes())),
        "readInvitations" => {
            let text: String = read::read(&inputs[0], "text")?;
            let mut readings = read_invitations(&text);
            for reading in &mut readings {
                // In the cases, as in JavaScript, they are in UTF-16 code units.
                reading.start = text[..reading.start].encode_utf16().count();
                reading.end = text[..reading.end].encode_utf16().count();
            }
            as_json(&readings)
        }
        "roles" => {
            let query: Option<RolesQuery> = match &inputs[0] {
                Input::Undefined | Input::Null => None,
                query => Some(read::read(query, "query")?),
            };
            as_json(&query.and_then(|query| query.as_of).map_or_else(roles, roles_on))
        }
        "findRoles" => as_json(&find_roles(&read::read::<String>(&inputs[0], "text")?)),
        _ => panic!("no call {call}"),
    };
    Ok(answer)
}

/// The answer to a call, or the error as a caller of the npm package sees it.
pub fn answers(call: &str, arguments: &[Value]) -> Result<Value, Value> {
    answer(call, arguments).map_err(|error| {
        let first = as_json(&error.problems()[0]);
        json!({ "problems": error.problems(), "code": first["code"], "path": first["path"], "args": first["args"] })
    })
}
