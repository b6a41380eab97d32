//! What a partner may do: every type of action with its decision.

use crate::{
    engine::decision::{DAY_PATH, Decision, decide},
    model::{action::ActionType, situation::Situation},
    policy::case::Case,
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
pub fn options(situation: &Situation) -> Result<Vec<ActionOption>, InputError> {
    let mut options = Vec::new();
    for &action_type in ActionType::ALL {
        let decision = decide(&Case::of_type(situation, action_type), DAY_PATH)?;
        options.push(ActionOption { action_type, decision });
    }
    Ok(options)
}
