//! Many decisions at a time.

#[cfg(all(feature = "rayon", not(target_arch = "wasm32")))]
use rayon::prelude::*;

use crate::{
    engine::decision::{Decision, check},
    model::{action::Action, situation::Situation},
    wire::error::InputError,
};

/// Decides each request, in their order; an error is that of its request alone. With the feature `rayon`, on every core.
///
/// ```
/// use multipartner::{Customer, Outcome, Partner, Situation, action::PurchaseSubscription, check_many};
/// let partner = Partner::new("11111111-2222-4333-8444-555555555555".parse()?);
/// let customer = Customer::new("66666666-7777-4888-8999-aaaaaaaaaaaa".parse()?);
/// let situation = Situation::new(partner, customer);
/// let before_csp = situation.clone().as_of("1999-12-31".parse()?);
///
/// let requests = [situation, before_csp].map(|situation| (situation, PurchaseSubscription::new().into()));
/// let decisions = check_many(&requests);
/// assert!(decisions[0].as_ref().is_ok_and(|decision| decision.outcome == Outcome::NotYet));
/// assert!(decisions[1].is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_many(requests: &[(Situation, Action)]) -> Vec<Result<Decision, InputError>> {
    #[cfg(all(feature = "rayon", not(target_arch = "wasm32")))]
    let requests = requests.par_iter();
    #[cfg(not(all(feature = "rayon", not(target_arch = "wasm32"))))]
    let requests = requests.iter();
    requests.map(|(situation, action)| check(situation, action)).collect()
}
