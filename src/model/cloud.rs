//! The clouds in which Partner Center has run.

use crate::wire::names::string_enum;

string_enum! {
    /// A cloud with a Partner Center of its own.
    pub enum Cloud {
        /// The worldwide cloud.
        Global = "global",
        /// Microsoft Cloud for US Government.
        UsGovernment = "us-government",
        /// Microsoft Cloud Germany, which closed on 2021-10-29.
        Germany = "germany",
        /// The cloud in China that 21Vianet operates.
        China = "china",
    }
}
