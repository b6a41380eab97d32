//! What a portal has in hand, the objects of Partner Center's API and of Microsoft Graph, as facts. This layer uses `model`
//! and `wire`.

pub mod answer;
pub mod family;
pub mod gdap;
pub mod object;
pub mod party;
pub mod subscription;
