//! The functions of the npm package, as wasm-bindgen exports them. `api.js` gives them their types.
//!
//! They return `Result` because an export that returns a bare `JsValue` can crash V8 in Node 20 and 22.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::prelude::*;

use crate::{
    catalog,
    engine::{compare, decision, options, plan},
    gdap::{
        request::{self, GdapRequest, StatedRequest},
        status,
    },
    js::{
        codes::{RuntimeCode, RuntimeProblem},
        value::{answered, received, thrown},
    },
    link::{
        build, reader,
        reading::Reading,
        stored_mail::{self, MailTexts},
    },
    locale::{
        explain::{self, Explanation, Subject, SubjectName},
        texts::{Locale, MissingText},
    },
    mail::{
        briefing,
        draft::{self, MailError},
    },
    model::{action::Action, cloud::Cloud, day::Day, invitation::Invitation, situation::Situation},
    policy::{
        clouds::CLOUDS,
        edition::Edition,
        entra_roles::{self, RolesQuery},
    },
    portal::{
        gdap,
        object::ApiObject,
        party,
        subscription::{self, SubscriptionOptions},
    },
    wire::{
        read::{self, Arguments, FromValue},
        value::Value,
    },
};

/// Heads the declarations that wasm-bindgen and wasm-pack write, so that nobody takes them for those of the npm package.
#[wasm_bindgen(typescript_custom_section)]
const BARE: &str = "\
/*
 * The bare binding of the crate `multipartner`, without what the npm package `multipartner` puts around it: arguments must
 * be plain data (no getters, class instances, cycles, holes or lone surrogates), and every argument and answer is `any`.
 */
";

/// Whether the partner may do this.
#[wasm_bindgen]
pub fn check(situation: JsValue, action: JsValue) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let situation: Option<Situation> = arguments.read(&received(&situation), "situation");
    let action: Option<Action> = arguments.read(&received(&action), "action");
    let (situation, action) = arguments.finish(situation.zip(action)).map_err(thrown)?;
    answered(&decision::check(&situation, &action).map_err(thrown)?)
}

/// An input as it was read, by the name of the argument.
#[wasm_bindgen(js_name = read)]
pub fn read_input(name: &str, value: JsValue) -> Result<JsValue, JsValue> {
    match name {
        "situation" => answered(&only::<Situation>(value, "situation")?),
        "action" => answered(&only::<Action>(value, "action")?),
        "invitation" => answered(&only::<Invitation>(value, "invitation")?),
        _ => answered(&only::<GdapRequest>(value, "request")?),
    }
}

/// Every type of action with its decision.
#[wasm_bindgen]
pub fn options(situation: JsValue) -> Result<JsValue, JsValue> {
    let situation: Situation = only(situation, "situation")?;
    answered(&options::options(&situation).map_err(thrown)?)
}

/// The steps after which the partner may do this.
#[wasm_bindgen]
pub fn plan(situation: JsValue, action: JsValue) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let situation: Option<Situation> = arguments.read(&received(&situation), "situation");
    let action: Option<Action> = arguments.read(&received(&action), "action");
    let (situation, action) = arguments.finish(situation.zip(action)).map_err(thrown)?;
    answered(&plan::plan(&situation, &action).map_err(thrown)?)
}

/// The decisions of two days, and the difference between them.
#[wasm_bindgen]
pub fn compare(
    situation: JsValue,
    action: JsValue,
    #[wasm_bindgen(js_name = dayA)] day_a: JsValue,
    #[wasm_bindgen(js_name = dayB)] day_b: JsValue,
) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let situation: Option<Situation> = arguments.read(&received(&situation), "situation");
    let action: Option<Action> = arguments.read(&received(&action), "action");
    let (first, second): (Option<Day>, Option<Day>) =
        (arguments.read(&received(&day_a), "dayA"), arguments.read(&received(&day_b), "dayB"));
    let (question, days) = arguments.finish(situation.zip(action).zip(first.zip(second))).map_err(thrown)?;
    answered(&compare::compare(&question.0, &question.1, days.0, days.1).map_err(thrown)?)
}

/// Checks a request for a GDAP relationship, and builds what is posted.
#[wasm_bindgen(js_name = gdapRequest)]
pub fn gdap_request(request: JsValue) -> Result<JsValue, JsValue> {
    let request: StatedRequest = only(request, "request")?;
    answered(&request::gdap_request(&request.0).map_err(thrown)?)
}

/// The status of a GDAP relationship on a day.
#[wasm_bindgen(js_name = gdapStatus)]
pub fn gdap_status(relationship: JsValue, day: JsValue) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let relationship = arguments.read(&received(&relationship), "relationship");
    let day = arguments.read(&received(&day), "day");
    let (relationship, day) = arguments.finish(relationship.zip(day)).map_err(thrown)?;
    answered(&status::status_of(relationship, day))
}

/// The facts in a GDAP relationship of Microsoft Graph.
#[wasm_bindgen(js_name = gdapFacts)]
pub fn gdap_facts(
    relationship: JsValue,
    #[wasm_bindgen(js_name = accessAssignments)] access_assignments: JsValue,
) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let relationship = ApiObject::taken(received(&relationship), "relationship", &mut arguments);
    let assignments = match received(&access_assignments) {
        Value::Undefined | Value::Null => Some(None),
        value => ApiObject::taken(value, "accessAssignments", &mut arguments).map(Some),
    };
    let (relationship, assignments) = arguments.finish(relationship.zip(assignments)).map_err(thrown)?;
    answered(&gdap::gdap_facts(&relationship, assignments.as_ref()))
}

/// The facts in a subscription of Partner Center's API.
#[wasm_bindgen(js_name = subscriptionFacts)]
pub fn subscription_facts(subscription: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let subscription = ApiObject::taken(received(&subscription), "subscription", &mut arguments);
    let options: Option<Option<SubscriptionOptions>> = optional(&mut arguments, &options, "options");
    let (subscription, options) = arguments.finish(subscription.zip(options)).map_err(thrown)?;
    let sold_by = options.and_then(|options| options.sold_by);
    answered(&subscription::subscription_facts(&subscription, sold_by.as_ref()))
}

/// The facts in a customer.
#[wasm_bindgen(js_name = customerFacts)]
pub fn customer_facts(customer: JsValue) -> Result<JsValue, JsValue> {
    party_facts(&customer, "customer")
}

/// The facts in a relationship.
#[wasm_bindgen(js_name = relationshipFacts)]
pub fn relationship_facts(relationship: JsValue) -> Result<JsValue, JsValue> {
    party_facts(&relationship, "relationship")
}

fn party_facts(object: &JsValue, name: &'static str) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let object = ApiObject::taken(received(object), name, &mut arguments);
    let object = arguments.finish(object).map_err(thrown)?;
    answered(&party::party_facts(&object, name))
}

/// Builds the link of an invitation.
#[wasm_bindgen]
pub fn invite(invitation: JsValue) -> Result<JsValue, JsValue> {
    let invitation: Invitation = only(invitation, "invitation")?;
    answered(&build::invite(&invitation).map_err(thrown)?)
}

/// Reads every invitation in a text.
#[wasm_bindgen(js_name = readInvitations)]
pub fn read_invitations(text: JsValue) -> Result<JsValue, JsValue> {
    let text: String = only(text, "text")?;
    let mut readings = reader::read_invitations(&text);
    count_in_units(&text, &mut readings);
    answered(&readings)
}

/// Reads every invitation in a mail and the mails that it contains, of which JavaScript has made texts.
#[wasm_bindgen(js_name = readMails)]
pub fn read_mails(mails: JsValue) -> Result<JsValue, JsValue> {
    let mails: Vec<MailTexts> = only(mails, "mail")?;
    let mut readings = stored_mail::read_mails(&mails);
    let mut rest = readings.as_mut_slice();
    let texts = mails.iter().flat_map(|mail| mail.parts(0));
    for (part, (text, _)) in texts.enumerate() {
        let length = rest.iter().take_while(|reading| reading.part == Some(part)).count();
        let (in_part, others) = rest.split_at_mut_checked(length).unwrap_or_default();
        count_in_units(text, in_part);
        rest = others;
    }
    answered(&readings)
}

/// JavaScript counts in UTF-16 code units. The readings are in the order of the text.
fn count_in_units(text: &str, readings: &mut [Reading]) {
    let (mut bytes, mut units) = (0, 0);
    let mut in_units = |place: &mut usize| {
        units += text.get(bytes..*place).unwrap_or_default().encode_utf16().count();
        bytes = *place;
        *place = units;
    };
    for reading in readings {
        in_units(&mut reading.start);
        in_units(&mut reading.end);
    }
}

/// How many languages are kept at a time. `call.js` has the same number.
const LOCALES: usize = 8;

thread_local! {
    /// The languages that JavaScript has loaded, so that a language crosses once and not with every call.
    static LOADED: RefCell<[Option<Rc<Locale>>; LOCALES]> = const { RefCell::new([const { None }; LOCALES]) };
}

/// Loads a language into a place; `call.js` counts them, and has as many.
#[wasm_bindgen(js_name = loadLocale)]
pub fn load_locale(place: usize, locale: JsValue) -> Result<(), JsValue> {
    let locale: Locale = only(locale, "locale")?;
    LOADED.with_borrow_mut(|loaded| {
        if let Some(slot) = loaded.get_mut(place) {
            *slot = Some(Rc::new(locale));
        }
    });
    Ok(())
}

fn loaded(place: usize) -> Result<Rc<Locale>, JsValue> {
    let locale = LOADED.with_borrow(|loaded| loaded.get(place).cloned().flatten());
    locale.ok_or_else(|| runtime_problem(RuntimeCode::IncompleteLocale, "locale", ""))
}

fn incomplete(missing: &MissingText) -> JsValue {
    runtime_problem(RuntimeCode::IncompleteLocale, "locale", missing.key())
}

fn runtime_problem(code: RuntimeCode, path: &'static str, found: &str) -> JsValue {
    let args = if found.is_empty() { Vec::new() } else { vec![("found", found.to_owned())] };
    answered([RuntimeProblem { code, path, args }].as_slice()).unwrap_or(JsValue::UNDEFINED)
}

/// Drafts the mail with one invitation or two, in the language at this place.
#[wasm_bindgen(js_name = invitationMail)]
pub fn invitation_mail(request: JsValue, place: usize) -> Result<JsValue, JsValue> {
    let locale = loaded(place)?;
    let mail = draft::invitation_mail(&only(request, "request")?, &locale);
    answered(&mail.map_err(|error| match error {
        MailError::Input(error) => thrown(error),
        MailError::Language(missing) => incomplete(&missing),
    })?)
}

/// Explains what accepting an invitation would do, in the language at this place.
#[wasm_bindgen(js_name = explainInvitation)]
pub fn explain_invitation(reading: JsValue, place: usize) -> Result<JsValue, JsValue> {
    let locale = loaded(place)?;
    let value = received(&reading);
    let mut arguments = Arguments::default();
    let facts = arguments.read(&value, "reading");
    let facts = arguments.finish(facts).map_err(thrown)?;
    let mut briefing = briefing::briefing(&facts, &locale).map_err(|missing| incomplete(&missing))?;
    for defect in defects(&value) {
        briefing.defects.push(briefing::defect_sentence(explained(&Returned::from(defect), &locale)?));
    }
    answered(&briefing)
}

fn defects(reading: &Value) -> &[Value] {
    let Value::Object(fields) = reading else { return &[] };
    match read::field(fields, "defects") {
        Some(Value::List(defects)) => defects,
        _ => &[],
    }
}

/// Explains a finding, a step, a defect or a problem in the language at this place.
#[wasm_bindgen]
pub fn explain(subject: JsValue, place: usize) -> Result<JsValue, JsValue> {
    let locale = loaded(place)?;
    answered(&explained(&Returned::from(&received(&subject)), &locale)?)
}

fn explained(subject: &Returned, locale: &Locale) -> Result<Explanation, JsValue> {
    let Some(name) = subject.name() else {
        return Err(runtime_problem(RuntimeCode::NothingToExplain, "subject", ""));
    };
    let args = subject.args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let parts = Subject { name, path: subject.path.as_deref(), args };
    explain::explain(parts, locale).map_err(|missing| incomplete(&missing))
}

/// A finding, a step, a defect or a problem as it was returned: the fields by which it is explained.
struct Returned {
    rule: Option<String>,
    step: Option<String>,
    defect: Option<String>,
    code: Option<String>,
    severity: Option<String>,
    path: Option<String>,
    args: Vec<(String, String)>,
}

impl Returned {
    fn name(&self) -> Option<SubjectName<'_>> {
        let is_unknown = self.severity.as_deref() == Some("unknown");
        let rule = self.rule.as_deref().map(|name| SubjectName::Rule(name, is_unknown));
        rule.or(self.step.as_deref().map(SubjectName::Step))
            .or(self.defect.as_deref().map(SubjectName::Defect))
            .or(self.code.as_deref().map(SubjectName::Code))
    }
}

impl From<&Value> for Returned {
    /// What is not text is ignored: then there is nothing to explain.
    fn from(value: &Value) -> Self {
        let fields = if let Value::Object(fields) = value { fields.as_slice() } else { &[] };
        let text = |name: &str| match read::field(fields, name) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let mut args = Vec::new();
        if let Some(Value::Object(stated)) = read::field(fields, "args") {
            for (name, value) in stated {
                if let Value::Text(text) = value {
                    args.push((name.clone(), text.clone()));
                }
            }
        }
        Returned {
            rule: text("rule"),
            step: text("step"),
            defect: text("defect"),
            code: text("code"),
            severity: text("severity"),
            path: text("path"),
            args,
        }
    }
}

/// The catalog of rules.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsValue> {
    answered(&catalog::rules())
}

/// The rules that hold in a cloud on a day.
#[wasm_bindgen(js_name = rulesOn)]
pub fn rules_on(cloud: JsValue, day: JsValue) -> Result<JsValue, JsValue> {
    let mut arguments = Arguments::default();
    let cloud: Option<Cloud> = arguments.read(&received(&cloud), "cloud");
    let day: Option<Option<Day>> = optional(&mut arguments, &day, "day");
    let (cloud, day) = arguments.finish(cloud.zip(day)).map_err(thrown)?;
    answered(&catalog::rules_on(cloud, day))
}

/// The days on which the policy on actions changed in a cloud.
#[wasm_bindgen(js_name = daysOfChange)]
pub fn days_of_change(cloud: JsValue) -> Result<JsValue, JsValue> {
    answered(&catalog::days_of_change(only(cloud, "cloud")?))
}

/// The editions of the multi-partner page, oldest first.
#[wasm_bindgen]
pub fn editions() -> Result<JsValue, JsValue> {
    answered(Edition::ALL)
}

/// The clouds.
#[wasm_bindgen]
pub fn clouds() -> Result<JsValue, JsValue> {
    answered(CLOUDS)
}

/// The built-in Entra roles, all or as they stood on a day.
#[wasm_bindgen]
pub fn roles(query: JsValue) -> Result<JsValue, JsValue> {
    let query: RolesQuery = match received(&query) {
        Value::Undefined | Value::Null => RolesQuery::new(),
        value => read::read(&value, "query").map_err(thrown)?,
    };
    answered(&query.as_of.map_or_else(entra_roles::roles, entra_roles::roles_on))
}

/// The Entra roles that a text names.
#[wasm_bindgen(js_name = findRoles)]
pub fn find_roles(text: JsValue) -> Result<JsValue, JsValue> {
    let text: String = only(text, "text")?;
    answered(&entra_roles::find_roles(&text))
}

/// Reads an argument that may be left out.
fn optional<T: FromValue>(arguments: &mut Arguments, value: &JsValue, name: &'static str) -> Option<Option<T>> {
    match received(value) {
        Value::Undefined | Value::Null => Some(None),
        value => arguments.read(&value, name).map(Some),
    }
}

/// Reads the only argument of a call.
fn only<T: FromValue>(value: JsValue, name: &'static str) -> Result<T, JsValue> {
    read::read(&received(&value), name).map_err(thrown)
}
