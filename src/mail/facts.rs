//! The facts about a mail that the rules look at.

/// What a rule sees of a mail.
#[derive(Clone, Copy, Debug)]
pub struct MailFacts {
    /// Whether its `mailto:` address is too long to be relied on.
    pub mailto_too_long: bool,
    /// Whether a name mixes Latin letters with others that look like them.
    pub mixes_scripts: bool,
    /// Whether it lists roles or a duration, which the invitation itself does not contain.
    pub names_roles: bool,
    /// Whether one of those roles is no built-in role, so that the mail can only show its id.
    pub unknown_role: bool,
    /// Whether it states a duration that no relationship can have.
    pub duration_outside_limits: bool,
}
