//! Decisions as numbers, without an allocation: what a finding says is looked up where it is shown.

use std::cell::Cell;

use crate::{
    engine::{
        decision::{Outcome, outcome},
        finding::{Finding, finding},
    },
    model::{
        action::{Action, ActionType, ActionView},
        cloud::Cloud,
        situation::Situation,
    },
    policy::{
        case::Case,
        edition::{Edition, EditionId},
        gdap,
        index::{self, IndexedRule},
        role_names::RolesAtStake,
        rule::{APPLIES, Severity, Verdict},
    },
    wire::packed::{Packed, Words},
};

/// A decision whose findings are numbers.
#[derive(Clone, Copy, Debug)]
pub struct PackedDecision<'w> {
    /// The answer.
    pub outcome: Outcome,
    /// The place of the edition in the list of editions.
    pub edition_place: usize,
    findings: &'w [Cell<i32>],
}

/// A finding as a number: from the highest bits down its severity, the period and the rule, the cloud, and the verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackedFinding(pub i32);

const VERDICT_BITS: u32 = 8;
const CLOUD_BITS: u32 = 2;
const RULE_BITS: u32 = 10;
const PERIOD_BITS: u32 = 5;
const SEVERITY_AT: u32 = VERDICT_BITS + CLOUD_BITS + RULE_BITS + PERIOD_BITS;

// Of rules and periods, a test counts them.
const _: () = assert!(Cloud::ALL.len() <= 1 << CLOUD_BITS && Severity::ALL.len() <= 1 << (i32::BITS - 1 - SEVERITY_AT));

impl PackedFinding {
    fn new(rule: &IndexedRule, verdict: Verdict, cloud: Cloud) -> Option<PackedFinding> {
        let severity = verdict.severity(rule.info.severity)?;
        let place = i32::from(rule.place) << RULE_BITS | i32::from(rule.number);
        let place = place << CLOUD_BITS | cloud as i32;
        Some(PackedFinding((severity as i32) << SEVERITY_AT | place << VERDICT_BITS | i32::from(verdict.number())))
    }

    fn severity(self) -> i32 {
        self.0 >> SEVERITY_AT
    }

    /// What it says.
    pub fn finding(self) -> Option<Finding> {
        let bits = |at: u32, count: u32| usize::try_from(self.0 >> at & ((1 << count) - 1)).ok();
        let verdict = Verdict::from_number(bits(0, VERDICT_BITS)? as u8);
        let cloud = *Cloud::ALL.get(bits(VERDICT_BITS, CLOUD_BITS)?)?;
        let rule = bits(VERDICT_BITS + CLOUD_BITS, RULE_BITS)?;
        let (rule, period) = index::rule(rule as u16, bits(VERDICT_BITS + CLOUD_BITS + RULE_BITS, PERIOD_BITS)? as u8)?;
        // Only a type of action that requires a role of its own names it here.
        let required = gdap::roles_of_type(ActionType::OpenSupportRequest);
        finding(rule, period, verdict, cloud, &RolesAtStake { required, ..RolesAtStake::default() })
    }
}

/// Puts a finding into its place among so many, after those that are worse or as bad; whether there is room.
fn add(finding: PackedFinding, room: &[Cell<i32>], count: usize) -> bool {
    let Some(mut free) = room.get(..=count) else { return false };
    while let [rest @ .., last] = free {
        let before = rest.last().map(|before| PackedFinding(before.get()));
        let milder = before.filter(|before| before.severity() > finding.severity());
        last.set(milder.unwrap_or(finding).0);
        free = if milder.is_some() { rest } else { &[] };
    }
    true
}

impl<'w> PackedDecision<'w> {
    /// Decides a case, and writes the findings into these words; nothing where they are too few, or the answer needs more
    /// than the case: names of roles, or an error.
    pub fn of(case: &Case, room: &'w [Cell<i32>]) -> Option<PackedDecision<'w>> {
        let edition_place = Edition::place_in_force(case.cloud, case.day)?;
        let states_roles = case.action_type != ActionType::OpenSupportRequest;
        let (mut count, mut complete) = (0, true);
        let is_covered = index::ask(case, |rule, verdict| {
            if let Some(finding) = PackedFinding::new(rule, verdict, case.cloud) {
                let names_roles = verdict == APPLIES && rule.info.names_roles.is_some();
                complete &= !(names_roles && states_roles) && add(finding, room, count);
                count += 1;
            }
        });
        if !complete {
            return None;
        }
        let findings = room.get(..count)?;
        let worst =
            findings.first().and_then(|worst| Severity::ALL.get(PackedFinding(worst.get()).severity() as usize));
        Some(PackedDecision { outcome: outcome(worst.copied(), is_covered), edition_place, findings })
    }

    /// The edition.
    pub fn edition(&self) -> EditionId {
        Edition::ALL.get(self.edition_place).map_or(EditionId(""), |edition| edition.edition)
    }

    /// Its findings, worst first.
    pub fn findings(&self) -> impl ExactSizeIterator<Item = PackedFinding> {
        self.findings.iter().map(|finding| PackedFinding(finding.get()))
    }
}

/// The case of the action in the situation that were packed into these words; nothing if the strict door has to answer.
pub fn case(request: &[Cell<i32>]) -> Option<Case> {
    let words = Words(request);
    let (situation, action) = (Situation::unpack(words, 0)?, Action::unpack(words, Situation::WORDS)?);
    if let ActionView::RequestGdap(()) = action {
        return None; // it is not packed whole
    }
    Some(Case::of_packed(&situation, &action, words))
}

/// The cases of every type of action in the situation that was packed into these words, in order, until one has no answer.
pub fn cases(request: &[Cell<i32>], mut answer: impl FnMut(&Case) -> Option<()>) -> Option<()> {
    let words = Words(request);
    let situation = Situation::unpack(words, 0)?;
    let case = Case::of_packed_situation(&situation, words);
    ActionType::ALL.iter().try_for_each(|&action_type| answer(&case.with_type(action_type, &situation, words)))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use crate::{
        engine::{
            decision, options,
            packed::{self, PERIOD_BITS, PackedDecision, RULE_BITS},
        },
        model::{
            action::{Action, ActionType, PurchaseSubscription, RequestGdap},
            situation::{Customer, GrantStatus, Partner, PartnerRole, Relationship, Situation},
        },
        policy::index,
        wire::{
            error::InputError,
            packed::{Packed, Packer},
        },
    };

    fn situation() -> Result<Situation, InputError> {
        let partner =
            Partner::new("11111111-2222-4333-8444-555555555555".parse()?).roles(vec![PartnerRole::SalesAgent]);
        let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
        let relationship = Relationship::new().reseller(GrantStatus::Active);
        Ok(Situation::new(partner, customer).relationship(relationship))
    }

    fn words(situation: &Situation, action: &Action) -> Vec<Cell<i32>> {
        let mut packer = Packer::default();
        let (at, action_at) = (packer.reserve(Situation::WORDS), packer.reserve(Action::WORDS));
        situation.pack(at, &mut packer);
        action.pack(action_at, &mut packer);
        packer.words().0.to_vec()
    }

    #[test]
    fn packed_requests_are_decided_like_others() -> Result<(), InputError> {
        let (situation, action) = (situation()?, PurchaseSubscription::new().into());
        let words = words(&situation, &action);
        let expected = decision::check(&situation, &action)?;
        let room = [const { Cell::new(0) }; 64];
        let case = packed::case(&words);
        let found = case.and_then(|case| PackedDecision::of(&case, &room));
        let found = found.map(|decision| (decision.outcome, decision.findings().len()));
        assert_eq!(found, Some((expected.outcome, expected.findings.len())));

        let mut outcomes = Vec::new();
        let all = packed::cases(&words, |case| {
            outcomes.push(PackedDecision::of(case, &room)?.outcome);
            Some(())
        });
        assert_eq!(all, Some(()));
        let expected: Vec<_> = options::options(&situation)?.iter().map(|option| option.decision.outcome).collect();
        assert_eq!(outcomes, expected);
        Ok(())
    }

    #[test]
    fn rules_and_periods_have_room_in_a_number() {
        for (number, (info, _)) in index::all().enumerate() {
            assert!(number < 1 << RULE_BITS && info.periods.len() <= 1 << PERIOD_BITS, "{}", info.name);
        }
    }

    #[test]
    fn findings_need_room() -> Result<(), InputError> {
        let case = packed::case(&words(&situation()?, &PurchaseSubscription::new().into()));
        let room = [const { Cell::new(0) }; 64];
        let count =
            case.and_then(|case| PackedDecision::of(&case, &room)).map_or(0, |decision| decision.findings().len());
        let too_few = room.get(..count - 1).unwrap_or_default();
        assert!(count > 1 && case.is_some_and(|case| PackedDecision::of(&case, too_few).is_none()));
        Ok(())
    }

    #[test]
    fn options_end_where_there_is_no_room() -> Result<(), InputError> {
        let words = words(&situation()?, &PurchaseSubscription::new().into());
        let mut left = 3;
        let all = packed::cases(&words, |_| {
            left -= 1;
            (left > 0).then_some(())
        });
        assert_eq!((all, left), (None, 0));
        assert!(ActionType::ALL.len() > 3);
        Ok(())
    }

    #[test]
    fn a_request_for_gdap_is_left_to_the_strict_door() -> Result<(), InputError> {
        let action = RequestGdap::new("Helpdesk".to_owned(), "P1Y".parse()?, Vec::new()).into();
        assert!(packed::case(&words(&situation()?, &action)).is_none());
        Ok(())
    }
}
