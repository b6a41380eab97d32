//! GDAP relationships before and after they are asked for: checking a request, and the status of a relationship on a
//! day. This layer uses `engine` and what lies below it.

pub mod facts;
pub mod graph;
pub mod request;
pub mod rules;
pub mod status;
