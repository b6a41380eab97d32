//! What can be wrong with a link.

use alloc::vec::Vec;

use crate::{
    data::{Value, Write, brief, object},
    error::Args,
    name::names,
};

names! {
    /// Something wrong with a link.
    pub enum DefectName {
        // The authority: where the link really leads.
        WrongHost = "wrong-host",
        LookAlikeHost = "look-alike-host",
        NationalHost = "national-host",
        UserInfo = "user-info",
        Port = "port",
        PlainHttp = "plain-http",
        NoScheme = "no-scheme",
        UnusualHost = "unusual-host",
        // The shape.
        WrongPath = "wrong-path",
        WrongFragment = "wrong-fragment",
        MissingFragment = "missing-fragment",
        QueryBehindFragment = "query-behind-fragment",
        // The parameters.
        UnknownKind = "unknown-kind",
        MissingParameter = "missing-parameter",
        UnknownParameter = "unknown-parameter",
        DuplicateParameter = "duplicate-parameter",
        ParameterOrder = "parameter-order",
        DapNotStated = "dap-not-stated",
        // Their values.
        TemplateNotFilled = "template-not-filled",
        NumberForTenantId = "number-for-tenant-id",
        TenantIdForNumber = "tenant-id-for-number",
        PartnerIdNotZero = "partner-id-not-zero",
        SingleGuid = "single-guid",
        InvalidValue = "invalid-value",
        LetterCase = "letter-case",
        PercentEscapes = "percent-escapes",
        // What the text around it did to it.
        GluedLinks = "glued-links",
        GluedText = "glued-text",
        /// Characters that end an address for some readers and not for others, and it goes on behind them.
        ForeignCharacters = "foreign-characters",
        InsideAnotherAddress = "inside-another-address",
        HtmlEscapes = "html-escapes",
        MarkdownEscapes = "markdown-escapes",
        JsonEscapes = "json-escapes",
        /// The safety net: no defect above, and yet not what the template gives.
        UnlikeSource = "unlike-source",
    }
}

names! {
    /// How bad a defect is.
    pub enum DefectSeverity {
        /// As it stands, the link does not do what it says, or leads elsewhere.
        Error = "error",
        /// No source prints it so; it may work all the same.
        Warning = "warning",
    }
}

impl DefectName {
    /// How bad it is.
    pub fn severity(self) -> DefectSeverity {
        match self {
            DefectName::NoScheme
            | DefectName::UnusualHost
            | DefectName::UnknownParameter
            | DefectName::ParameterOrder
            | DefectName::DapNotStated
            | DefectName::PartnerIdNotZero
            | DefectName::LetterCase
            | DefectName::PercentEscapes
            | DefectName::InsideAnotherAddress
            | DefectName::HtmlEscapes
            | DefectName::MarkdownEscapes
            | DefectName::JsonEscapes
            | DefectName::UnlikeSource => DefectSeverity::Warning,
            _ => DefectSeverity::Error,
        }
    }

    /// Does the link lead to another place than it seems to?
    pub(crate) fn leads_elsewhere(self) -> bool {
        matches!(self, DefectName::WrongHost | DefectName::LookAlikeHost | DefectName::UserInfo)
    }

    /// Does it leave in doubt who asks, for what, or where? Then no invitation is recovered.
    pub(crate) fn spoils(self) -> bool {
        let known_all_the_same = matches!(
            self,
            DefectName::PlainHttp
                | DefectName::WrongPath
                | DefectName::WrongFragment
                | DefectName::MissingFragment
                | DefectName::QueryBehindFragment
                | DefectName::GluedLinks
                | DefectName::GluedText
        );
        self.severity() == DefectSeverity::Error && !known_all_the_same
    }
}

/// A defect of one link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// Which.
    pub defect: DefectName,
    /// What the messages name, by placeholder.
    pub args: Args,
}

impl Write for Defect {
    fn write(&self) -> Value {
        object(&[("defect", &self.defect), ("severity", &self.defect.severity()), ("args", &self.args)])
    }
}

/// The defects of a link, as they are found; one that names nothing is told once.
#[derive(Debug, Default)]
pub(crate) struct Defects(pub Vec<Defect>);

impl Defects {
    pub fn add(&mut self, defect: DefectName, args: &[(&'static str, &str)]) {
        let mut told = Args::new();
        for &(name, text) in args {
            told.push((name, if name == "parameter" && is_ours(text) { text.into() } else { brief(text) }));
        }
        let defect = Defect { defect, args: told };
        if !defect.args.is_empty() || !self.0.contains(&defect) {
            self.0.push(defect);
        }
    }
}

/// Is this the name of a parameter or a part in a template? Any other name is somebody's text, and quoted.
fn is_ours(name: &str) -> bool {
    const NAMES: [&str; 11] = [
        "type",
        "id",
        "csp",
        "msppid",
        "indirectCSP",
        "invType",
        "partnerId",
        "msppId",
        "indirectCSPId",
        "DAP",
        "relationshipId",
    ];
    NAMES.contains(&name)
}
