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
    wire::{error::Problems, path::FieldPath, value::Value},
};

/// The facts in a `delegatedAdminRelationship` of Microsoft Graph, or in each of a list.
///
/// The access assignments of one relationship are a list as well. Without them, and of each in a list, those are taken that
/// the relationship holds itself (`$expand`).
pub fn gdap_facts(relationship: &ApiObject, access_assignments: Option<&ApiObject>) -> Answers<GdapFacts> {
    let stated = access_assignments.map(ApiObject::value).filter(|_| listed(relationship.value()).is_none());
    let mut answers = Vec::new();
    let is_list = relationship.each("relationship", &mut |relationship, remarks| {
        let relationship = relationship.filter(|relationship| relationship.is_one_of(TYPES, remarks));
        let mut answer = GdapFacts { facts: None, customer_tenant_id: None, remarks: Vec::new() };
        if let Some(relationship) = relationship {
            answer.facts = Some(facts(relationship, stated, remarks));
            relationship.within("customer", remarks, &mut |customer, remarks| {
                answer.customer_tenant_id = customer.read("tenantId", remarks);
            });
        }
        answer.remarks = take(remarks).into_list();
        answers.push(answer);
    });
    Answers { answers, is_list }
}

const TYPES: &[&str] = &["delegatedAdminRelationship", "resellerDelegatedAdminRelationship"];

fn facts(relationship: Resource<'_>, stated: Option<&Value>, remarks: &mut Problems) -> GdapRelationship {
    relationship.expect("accessDetails", remarks);
    let mut facts = GdapRelationship::new();
    facts.status = relationship.relationship_status(remarks);
    facts.roles = every_role(relationship, remarks);
    facts.created_date_time = relationship.moment("createdDateTime", remarks);
    facts.end_date_time = relationship.moment("endDateTime", remarks);
    facts.assignments = match stated {
        Some(stated) => assignments(stated, &FieldPath::Root("accessAssignments"), remarks),
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
