//! GDAP relationships of Microsoft Graph.

use std::mem::take;

use crate::{
    model::{
        resource::Resource,
        role::RoleReference,
        situation::{AccessAssignment, GdapRelationship},
    },
    portal::{
        answer::GdapFacts,
        object::{Answers, ApiObject, listed},
    },
    wire::{
        error::{ErrorCode, Problems},
        path::FieldPath,
        places::Places,
        read,
        text::quoted,
        value::Value,
    },
};

/// The facts in a `delegatedAdminRelationship` of Microsoft Graph, or in each of a list.
///
/// The access assignments of one relationship are a list as well; for a list of relationships, an object holds the list of
/// each by the relationship's id. Without them, those are taken that the relationship holds itself (`$expand`). What belongs
/// to none of the relationships is a remark of the first.
pub fn gdap_facts(relationship: &ApiObject, access_assignments: Option<&ApiObject>) -> Answers<GdapFacts> {
    let mut unmatched = Problems::default();
    let argument = FieldPath::Root(ARGUMENT);
    let (mut of_one, mut of_each) = (None, ById::default());
    match access_assignments.map(ApiObject::value) {
        Some(stated) if listed(relationship.value()).is_some() => {
            of_each = ById::of(read::fields(stated, &argument, &mut unmatched).unwrap_or_default());
        }
        stated => of_one = stated,
    }
    let mut answers = Vec::new();
    let is_list = relationship.each("relationship", &mut |relationship, remarks| {
        let relationship = relationship.filter(|relationship| relationship.is_one_of(TYPES, remarks));
        let mut answer = GdapFacts { facts: None, customer_tenant_id: None, remarks: Vec::new() };
        if let Some(relationship) = relationship {
            let own = of_one.map(|stated| (None, stated)).or_else(|| of_each.take(relationship.word(&["id"], &[])));
            answer.facts = Some(facts(relationship, own, remarks));
            relationship.within("customer", remarks, &mut |customer, remarks| {
                answer.customer_tenant_id = customer.read("tenantId", remarks);
            });
        }
        answer.remarks = take(remarks).into_list();
        answers.push(answer);
    });
    of_each.tell_unmatched(&argument, &mut unmatched);
    if let Some(first) = answers.first_mut() {
        first.remarks.extend(unmatched.into_list());
    }
    Answers { answers, is_list }
}

const ARGUMENT: &str = "accessAssignments";

/// The access assignments of a list of relationships, by the relationship's id.
#[derive(Default)]
struct ById<'v> {
    fields: &'v [(String, Value)],
    places: Places,
    is_taken: Vec<bool>,
}

/// The list of a relationship, and the name of the field that holds it if it is one of several.
type Stated<'v> = (Option<&'v str>, &'v Value);

impl<'v> ById<'v> {
    fn of(fields: &'v [(String, Value)]) -> ById<'v> {
        let mut places = Places::default();
        for (place, (id, _)) in fields.iter().enumerate() {
            places.place_or(&id.to_ascii_lowercase(), place);
        }
        ById { fields, places, is_taken: vec![false; fields.len()] }
    }

    fn take(&mut self, id: &str) -> Option<Stated<'v>> {
        let place = self.places.find(&id.to_ascii_lowercase())?;
        *self.is_taken.get_mut(place)? = true;
        let (name, value) = self.fields.get(place)?;
        Some((Some(name), value))
    }

    fn tell_unmatched(&self, at: &FieldPath<'_>, remarks: &mut Problems) {
        for ((name, _), _) in self.fields.iter().zip(&self.is_taken).filter(|(_, is_taken)| !**is_taken) {
            let args = [("found", &*quoted(name)), ("expected", "relationship[].id")];
            remarks.add::<()>(&FieldPath::Field(at, name), ErrorCode::UnknownField, &args);
        }
    }
}

const TYPES: &[&str] = &["delegatedAdminRelationship", "resellerDelegatedAdminRelationship"];

fn facts(relationship: Resource<'_>, stated: Option<Stated<'_>>, remarks: &mut Problems) -> GdapRelationship {
    relationship.expect("accessDetails", remarks);
    let mut facts = GdapRelationship::new();
    facts.status = relationship.relationship_status(remarks);
    facts.roles = every_role(relationship, remarks);
    facts.created_date_time = relationship.moment("createdDateTime", remarks);
    facts.end_date_time = relationship.moment("endDateTime", remarks);
    facts.assignments = match stated {
        Some((name, stated)) => {
            let argument = FieldPath::Root(ARGUMENT);
            let field = name.map(|name| FieldPath::Field(&argument, name));
            assignments(stated, field.as_ref().unwrap_or(&argument), remarks)
        }
        None => relationship
            .field("accessAssignments")
            .and_then(|(key, held)| assignments(held, &relationship.path_of(key), remarks)),
    };
    facts
}

/// The access assignments in a list, if each is an object. What is not understood of one is left out, so that nothing is
/// concluded from it.
fn assignments(value: &Value, at: &FieldPath<'_>, remarks: &mut Problems) -> Option<Vec<AccessAssignment>> {
    let (name, list) = listed(value).unwrap_or((None, value));
    let within = name.map(|name| FieldPath::Field(at, name));
    let mut found = Vec::new();
    Resource::each_of(list, within.as_ref().unwrap_or(at), remarks, &mut |assignment, remarks| {
        let mut facts = AccessAssignment::new();
        facts.status = assignment.assignment_status(remarks);
        facts.roles = every_role(assignment, remarks);
        found.push(facts);
    });
    matches!(list, Value::List(items) if items.len() == found.len()).then_some(found)
}

/// The roles, if all of them are understood.
fn every_role(holder: Resource<'_>, remarks: &mut Problems) -> Option<Vec<RoleReference>> {
    let (roles, all) = holder.unified_roles(remarks);
    all.then_some(roles)
}
