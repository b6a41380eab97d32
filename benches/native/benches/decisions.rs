//! Decisions from facts, one and many, from JSON, plans, and reading, natively. All but the first are measured at several
//! sizes: their time grows as the input does.

use std::{hint::black_box, time::Duration};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use multipartner::{Action, Situation, check, check_many, options, plan, read_invitations};
use serde_json::{Value, from_value, json, to_string};

fn situation(relationships: usize) -> Value {
    let gdap = json!({
        "status": "active",
        "roles": ["f023fd81-a637-4b56-95fd-791ac0226033", "fe930be7-5e62-47db-91af-98c3a49a38b1"],
        "endDateTime": "2027-01-01T00:00:00Z",
        "assignments": [],
    });
    json!({
        "partner": { "tenantId": "11111111-2222-4333-8444-555555555555", "type": "direct-bill", "roles": ["admin-agent"] },
        "customer": { "tenantId": "66666666-7777-4888-8999-aaaaaaaaaaaa", "tenantUse": "own-use" },
        "asOf": "2026-05-01",
        "relationship": { "reseller": "active", "gdap": vec![gdap; relationships] },
    })
}

fn actions() -> [Value; 3] {
    let subscription = json!({ "id": "0123456789ab", "soldBy": "unknown-partner", "family": "new-commerce-license" });
    [
        json!({ "type": "purchase-subscription", "family": "new-commerce-license" }),
        json!({ "type": "change-subscription", "subscription": subscription, "change": "cancel" }),
        json!({ "type": "administer-service", "roles": ["fe930be7-5e62-47db-91af-98c3a49a38b1"] }),
    ]
}

fn decisions(criterion: &mut Criterion) {
    let facts: Situation = from_value(situation(1)).expect("a situation");
    for value in actions() {
        let name = value["type"].as_str().unwrap_or_default().to_owned();
        let action: Action = from_value(value).expect("an action");
        criterion.bench_function(&format!("check/{name}"), |bencher| {
            bencher.iter(|| check(black_box(&facts), black_box(&action)));
        });
    }
    criterion.bench_function("options", |bencher| bencher.iter(|| options(black_box(&facts))));
    let text = to_string(&situation(1)).expect("JSON");
    criterion.bench_function("read a situation", |bencher| {
        bencher.iter(|| serde_json::from_str::<Situation>(black_box(&text)));
    });
}

fn plans(criterion: &mut Criterion) {
    let action: Action = from_value(actions()[2].clone()).expect("an action");
    let mut group = criterion.benchmark_group("plan");
    for relationships in [10, 100, 1000] {
        let facts: Situation = from_value(situation(relationships)).expect("a situation");
        group.throughput(Throughput::Elements(relationships as u64));
        group.bench_with_input(BenchmarkId::from_parameter(relationships), &facts, |bencher, facts| {
            bencher.iter(|| plan(black_box(facts), &action));
        });
    }
    group.finish();
}

fn many(criterion: &mut Criterion) {
    let facts: Situation = from_value(situation(1)).expect("a situation");
    let actions = actions().map(|value| from_value::<Action>(value).expect("an action"));
    let mut group = criterion.benchmark_group("check_many");
    for count in [100, 1000, 10_000] {
        let requests: Vec<_> =
            actions.iter().cycle().take(count).map(|action| (facts.clone(), action.clone())).collect();
        group.throughput(Throughput::Elements(count as u64));
        group.bench_with_input(BenchmarkId::from_parameter(count), &requests, |bencher, requests| {
            bencher.iter(|| check_many(black_box(requests)));
        });
    }
    group.finish();
}

fn reading(criterion: &mut Criterion) {
    const LINK: &str = "<https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=\
        11111111-2222-4333-8444-555555555555&msppId=0#/BillingAccounts/partner-invitation>, danke.\n";
    let mut group = criterion.benchmark_group("read_invitations");
    group.sample_size(10).measurement_time(Duration::from_secs(3));
    for links in [10, 100, 1000] {
        let text = LINK.repeat(links);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(links), &text, |bencher, text| {
            bencher.iter(|| read_invitations(black_box(text)));
        });
    }
    group.finish();
}

criterion_group!(benches, decisions, many, plans, reading);
criterion_main!(benches);
