//! Customers and relationships, of Partner Center's API and of Microsoft Graph.

use std::mem::take;

use crate::{
    model::{
        id::TenantId,
        resource::Resource,
        situation::{Customer, GrantStatus, PartnerType, Relationship},
    },
    portal::{
        answer::{CustomerFacts, PartyFacts},
        object::{Answers, ApiObject},
    },
    wire::error::Problems,
};

/// Partner Center's `relationshipToPartner` in the order of its numbers in the .NET SDK.
///
/// Source: <https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.customers.customerpartnerrelationship>
const TO_PARTNER: &[&str] = &["unknown", "reseller", "advisor", "syndication", "microsoft_support", "none"];

/// The values of it that say what CSP calls a relationship: to sell, to advise, or none.
const RELATIONSHIPS: &[&str] = &["reseller", "advisor", "none"];

/// Likewise, the values of `contractType`.
///
/// Source: <https://learn.microsoft.com/graph/api/resources/contract>
const CONTRACTS: &[&str] = &["ResellerPartner", "BreadthPartner"];

/// The values of `relationshipType`, in the order of their numbers.
///
/// Source: <https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.relationships.partnerrelationshiptype>
const BETWEEN_PARTNERS: &[&str] = &["is_indirect_reseller_of", "is_indirect_cloud_solution_provider_of"];

const TYPES: &[&str] =
    &["Customer", "CustomerCompanyProfile", "PartnerRelationship", "contract", "delegatedAdminCustomer"];

/// The facts in a customer of Partner Center's API or of Microsoft Graph, or in each of a list.
pub fn customer_facts(object: &ApiObject) -> Answers<CustomerFacts> {
    party_facts(object, "customer")
}

/// The facts in a relationship: Partner Center's `PartnerRelationship` between the partner and its indirect resellers or
/// providers, Microsoft Graph's `contract`, or a customer; or in each of a list.
pub fn relationship_facts(object: &ApiObject) -> Answers<CustomerFacts> {
    party_facts(object, "relationship")
}

/// The facts in either, an argument of this name.
pub(crate) fn party_facts(object: &ApiObject, argument: &'static str) -> Answers<CustomerFacts> {
    let mut answers = Vec::new();
    let is_list = object.each(argument, &mut |party, remarks| {
        let facts = party.and_then(|party| facts(party, remarks));
        answers.push(CustomerFacts { facts, remarks: take(remarks).into_list() });
    });
    Answers { answers, is_list }
}

fn facts(party: Resource<'_>, remarks: &mut Problems) -> Option<PartyFacts> {
    if !party.is_one_of(TYPES, remarks) {
        return None;
    }
    let mut facts = PartyFacts { customer: None, relationship: None, partner_type: None, provider_tenant_id: None };
    if party.has("relationshipType") {
        between_partners(party, &mut facts, remarks);
        return Some(facts);
    }
    let id = ["customerId", "tenantId", "id"].iter().find(|name| party.field(name).is_some());
    let tenant = match id {
        Some(name) => party.read(name, remarks),
        None => TenantId::parse(party.word(&["companyProfile", "tenantId"], &[])),
    };
    facts.customer = tenant.map(Customer::new);

    let mut relationship = Relationship::new();
    let contract = party.name("contractType", CONTRACTS, &[], remarks);
    let kind = contract.or(party.name("relationshipToPartner", RELATIONSHIPS, TO_PARTNER, remarks));
    let grant = |is_active: bool| Some(if is_active { GrantStatus::Active } else { GrantStatus::None });
    if let Some(kind) = kind {
        relationship.reseller = grant(kind == 0);
        // A reseller may be an advisor as well; of that, it says nothing.
        relationship.advisor = grant(kind == 1).filter(|_| kind != 0);
    }
    let delegated = party.read("allowDelegatedAccess", remarks);
    relationship.dap = delegated.and_then(grant);
    let says = [relationship.reseller, relationship.advisor, relationship.dap].iter().any(Option::is_some);
    facts.relationship = says.then_some(relationship);
    if id.is_none() && facts.customer.is_none() && facts.relationship.is_none() {
        party.expect("id", remarks);
        return None;
    }
    Some(facts)
}

/// A relationship between the partner who asks and the partner whose tenant it names.
fn between_partners(party: Resource<'_>, facts: &mut PartyFacts, remarks: &mut Problems) {
    let kind = party.name("relationshipType", BETWEEN_PARTNERS, BETWEEN_PARTNERS, remarks);
    let is_active = !party.has("state") || party.name("state", &["active"], &[], remarks).is_some();
    match kind.filter(|_| is_active) {
        Some(0) => {
            facts.partner_type = Some(PartnerType::IndirectReseller);
            facts.provider_tenant_id = party.read("id", remarks);
        }
        Some(_) => facts.partner_type = Some(PartnerType::IndirectProvider),
        None => {}
    }
}
