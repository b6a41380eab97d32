//! What a partner may do: every type of action with its decision.

use crate::{
    engine::decision::{Decision, decide_type},
    model::{action::ActionType, situation::Situation},
    wire::{error::InputError, records::answer},
};

answer! {
    /// A type of action, and the decision if nothing more is stated about it.
    pub struct ActionOption {
        /// The type of action.
        pub action_type: ActionType = "type",
        /// The decision.
        pub decision: Decision = "decision",
    }
}

/// Decides for each type of action whether this partner may do it.
///
/// # Errors
/// If the day is before the first edition for the cloud.
///
/// ```
/// use multipartner::{ActionType, Customer, Outcome, Partner, Situation, options};
/// let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
///
/// let options = options(&Situation::new(partner, customer))?;
/// let purchase = options.iter().find(|option| option.action_type == ActionType::PurchaseSubscription);
/// assert!(purchase.is_some_and(|option| option.decision.outcome == Outcome::NotYet));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn options(situation: &Situation) -> Result<Vec<ActionOption>, InputError> {
    let mut options = Vec::new();
    for &action_type in ActionType::ALL {
        let decision = decide_type(situation, action_type)?;
        options.push(ActionOption { action_type, decision });
    }
    Ok(options)
}
