//! Findings: the rules that apply, cannot tell, or assume something.

use crate::{
    model::{cloud::Cloud, day::Day},
    policy::{
        fact::Fact,
        period::Period,
        role_names::RolesAtStake,
        rule::{APPLIES, Rule, RuleInfo, Severity, Verdict},
        source::ReadFrom,
    },
    wire::{error::MessageArgs, records::answer},
};

answer! {
    /// A rule that has something to say.
    pub struct Finding {
        /// The name of the rule.
        pub rule: &'static RuleInfo = "rule",
        /// How it affects the outcome.
        pub severity: Severity = "severity",
        /// The fact to state: the rule cannot tell without it (`unknown`), or assumed it to be fine (`note`).
        pub path: Option<&'static str> = "path",
        /// The field of a request that it is about, if it is about one.
        pub field: Option<&'static str> = "field",
        /// What the explanation mentions, by placeholder.
        pub args: MessageArgs = nonempty "args",
        /// The address of the text by which the rule holds in the cloud on the day.
        pub source: &'static str = "source",
        /// The day of that text.
        pub source_date: Day = "sourceDate",
        /// Where that text was read.
        pub read_from: ReadFrom = "readFrom",
    }
}

/// Asks those of the rules that hold on the day and in the cloud.
pub(crate) fn ask<F>(
    rules: &'static [Rule<F>],
    facts: &F,
    cloud: Cloud,
    day: Option<Day>,
    mut answer: impl FnMut(&'static RuleInfo, &'static Period, Verdict),
) {
    for Rule { info, predicate } in rules {
        if let Some(period) = info.period(cloud, day) {
            answer(info, period, predicate(facts));
        }
    }
}

/// Adds what these rules find in the facts.
pub(crate) fn evaluate<F>(
    rules: &'static [Rule<F>],
    facts: &F,
    cloud: Cloud,
    day: Option<Day>,
    roles: &RolesAtStake<'_>,
    findings: &mut Vec<Finding>,
) {
    ask(rules, facts, cloud, day, |rule, period, verdict| add_verdict(rule, period, verdict, cloud, roles, findings));
}

/// Adds the finding that a verdict makes, after those that are worse or as bad.
pub(crate) fn add_verdict(
    rule: &'static RuleInfo,
    period: &'static Period,
    verdict: Verdict,
    cloud: Cloud,
    roles: &RolesAtStake<'_>,
    findings: &mut Vec<Finding>,
) {
    if let Some(finding) = finding(rule, period, verdict, cloud, roles) {
        add(findings, finding);
    }
}

/// The finding that a verdict makes.
pub(crate) fn finding(
    rule: &'static RuleInfo,
    period: &'static Period,
    verdict: Verdict,
    cloud: Cloud,
    roles: &RolesAtStake<'_>,
) -> Option<Finding> {
    let severity = verdict.severity(rule.severity)?;
    let path = verdict.fact().map(Fact::path);
    let mut args = MessageArgs::new();
    if rule.mentions_cloud {
        args.push(("cloud", cloud.as_str().into()));
    }
    if let (Some(group), APPLIES) = (rule.names_roles, verdict) {
        args.push(("roles", roles.names(group)));
    }
    let Period { source, source_date, read_from, .. } = *period;
    Some(Finding { rule, severity, path, field: rule.field, args, source, source_date, read_from })
}

/// Adds a finding after those that are worse or as bad.
pub(crate) fn add(findings: &mut Vec<Finding>, finding: Finding) {
    let place = findings.partition_point(|other| other.severity <= finding.severity);
    findings.insert(place, finding);
}
