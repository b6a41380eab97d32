//! Asking the rules: decisions, options, comparisons and plans. This layer uses `policy` and what lies below it.

pub mod compare;
pub mod decision;
pub mod finding;
pub mod many;
pub mod options;
pub mod packed;
pub mod plan;
pub mod steps;
