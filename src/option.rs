//! What a partner may do now: every type of action with its decision.

use alloc::vec::Vec;

use crate::{
    action::ActionType,
    case::Case,
    data::{Value, Write, object},
    decision::Decision,
    error::InputError,
    situation::Situation,
};

/// A type of action, and what is decided of it as long as nothing more is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionOption {
    /// The type.
    pub action_type: ActionType,
    /// What is decided.
    pub decision: Decision,
}

impl Write for ActionOption {
    fn write(&self) -> Value {
        object(&[("type", &self.action_type), ("decision", &self.decision)])
    }
}

/// What may this partner do now?
///
/// # Errors
/// Where the day lies before the first edition for the cloud.
pub fn options(situation: &Situation) -> Result<Vec<ActionOption>, InputError> {
    let mut options = Vec::new();
    for &action_type in ActionType::ALL {
        let decision = Decision::of(&Case::of_type(situation, action_type)?);
        options.push(ActionOption { action_type, decision });
    }
    Ok(options)
}
