//! What can be wrong with a link.

use crate::{
    link::format::{self, HOSTS},
    wire::{error::MessageArgs, names::string_enum, records::answer, text::quoted},
};

string_enum! {
    /// What can be wrong with a link.
    pub enum DefectName {
        /// The host is not one of Microsoft's.
        WrongHost = "wrong-host",
        /// The host imitates one of Microsoft's.
        LookAlikeHost = "look-alike-host",
        /// The host belongs to a national cloud, for which no source prints links.
        NationalHost = "national-host",
        /// A user name stands before the host.
        UserInfo = "user-info",
        /// A port is given.
        Port = "port",
        /// The link does not use HTTPS.
        PlainHttp = "plain-http",
        /// The link does not begin with `https://`.
        NoScheme = "no-scheme",
        /// Another of Microsoft's hosts than the source prints.
        UnusualHost = "unusual-host",
        /// The path is not that of an invitation.
        WrongPath = "wrong-path",
        /// The fragment is not that of an invitation.
        WrongFragment = "wrong-fragment",
        /// The fragment is missing.
        MissingFragment = "missing-fragment",
        /// The parameters follow the fragment.
        QueryAfterFragment = "query-after-fragment",
        /// The kind of invitation is unknown.
        UnknownKind = "unknown-kind",
        /// A parameter is missing.
        MissingParameter = "missing-parameter",
        /// A parameter that the format does not have.
        UnknownParameter = "unknown-parameter",
        /// A parameter is given more than once.
        DuplicateParameter = "duplicate-parameter",
        /// The parameters are in another order.
        ParameterOrder = "parameter-order",
        /// The link does not say whether it asks for DAP.
        DapNotStated = "dap-not-stated",
        /// A placeholder was not filled in.
        TemplateNotFilled = "template-not-filled",
        /// A number in place of a tenant id.
        NumberForTenantId = "number-for-tenant-id",
        /// A tenant id in place of a number.
        TenantIdForNumber = "tenant-id-for-number",
        /// An indirect reseller's link that names no provider.
        ProviderNotNamed = "provider-not-named",
        /// A link of a direct relationship that names an indirect provider.
        ProviderInDirectLink = "provider-in-direct-link",
        /// A PartnerID where the source prints `0`.
        PartnerIdNotZero = "partner-id-not-zero",
        /// One GUID in place of two.
        SingleGuid = "single-guid",
        /// A value that is not valid.
        InvalidValue = "invalid-value",
        /// Upper and lower case differ.
        LetterCase = "letter-case",
        /// Characters are percent-encoded.
        PercentEscapes = "percent-escapes",
        /// Two links without a gap between them.
        GluedLinks = "glued-links",
        /// Text follows the link without a gap.
        GluedText = "glued-text",
        /// Characters that end an address for some programs and not for others.
        ForeignCharacters = "foreign-characters",
        /// The link is inside another address, which is opened first.
        InsideAnotherAddress = "inside-another-address",
        /// The address around the link does not lead to it.
        LeadsElsewhere = "leads-elsewhere",
        /// Another scheme than `http` or `https` is in front of the link, so that another program opens it, or none.
        OtherScheme = "other-scheme",
        /// The link is shown as an address on another host than it leads to.
        ShownHostDiffers = "shown-host-differs",
        /// The link is shown as another invitation than it opens.
        ShownInvitationDiffers = "shown-invitation-differs",
        /// The link is shown as another address on the same host.
        ShownDiffers = "shown-differs",
        /// The HTML and the plain text of the mail do not both have this invitation.
        VersionsDiffer = "versions-differ",
        /// An email filter hides where the link leads.
        TargetHidden = "target-hidden",
        /// An email filter hides where the link leads, and names the host only.
        TargetNamed = "target-named",
        /// The link is broken over several lines.
        BrokenLines = "broken-lines",
        /// Characters are escaped as in HTML.
        HtmlEscapes = "html-escapes",
        /// Characters are escaped as in Markdown.
        MarkdownEscapes = "markdown-escapes",
        /// Characters are escaped as in JSON.
        JsonEscapes = "json-escapes",
        /// It differs from what the source prints in some other way.
        UnlikeSource = "unlike-source",
    }
}

string_enum! {
    /// How bad a defect is.
    pub exhaustive enum DefectSeverity {
        /// The link does not do what it says, or leads elsewhere.
        Error = "error",
        /// No source prints it like this; it may work all the same.
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
            | DefectName::ProviderNotNamed
            | DefectName::ProviderInDirectLink
            | DefectName::InsideAnotherAddress
            | DefectName::ShownDiffers
            | DefectName::VersionsDiffer
            | DefectName::TargetHidden
            | DefectName::TargetNamed
            | DefectName::HtmlEscapes
            | DefectName::MarkdownEscapes
            | DefectName::JsonEscapes
            | DefectName::UnlikeSource => DefectSeverity::Warning,
            _ => DefectSeverity::Error,
        }
    }

    /// Whether the link leads to another host than one of Microsoft's, or may; `host` is the one that the defect names.
    pub(crate) fn leads_elsewhere(self, host: Option<&str>) -> bool {
        match self {
            DefectName::WrongHost
            | DefectName::LookAlikeHost
            | DefectName::LeadsElsewhere
            | DefectName::OtherScheme => true,
            DefectName::ShownHostDiffers => !host.is_some_and(|host| HOSTS.contains(&host.trim_matches('"'))),
            _ => false,
        }
    }

    /// Whether it leaves in doubt who asks, for what, or where the link leads; then no invitation is recovered.
    /// `BrokenLines` is added later, to what the joined lines say.
    pub(crate) fn is_fatal(self) -> bool {
        let is_harmless = matches!(
            self,
            DefectName::PlainHttp
                | DefectName::WrongPath
                | DefectName::WrongFragment
                | DefectName::MissingFragment
                | DefectName::QueryAfterFragment
                | DefectName::GluedLinks
                | DefectName::GluedText
        );
        self.severity() == DefectSeverity::Error && !is_harmless
    }
}

answer! {
    /// Something that is wrong with a link.
    pub struct Defect {
        /// What it is.
        pub defect: DefectName = "defect",
        /// How bad it is.
        pub severity: DefectSeverity = "severity",
        /// What the explanation mentions, by placeholder.
        pub args: MessageArgs = nonempty "args",
    }
}

impl Defect {
    /// Whether the link leads to another host than one of Microsoft's, or may.
    pub(crate) fn leads_elsewhere(&self) -> bool {
        let host = self.args.iter().find(|(name, _)| *name == "host");
        self.defect.leads_elsewhere(host.map(|(_, host)| host.as_str()))
    }
}

/// The defects of a link, in the order in which they are found. One without arguments is listed once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Defects(pub Vec<Defect>);

impl Defects {
    /// Adds a defect. The text of each argument is quoted, but for the names that the link formats have.
    pub(crate) fn add(&mut self, defect: DefectName, args: &[(&'static str, &str)]) {
        let mut shown = MessageArgs::new();
        for &(name, text) in args {
            let is_plain = name == "parameter" && format::is_name(text);
            shown.push((name, if is_plain { text.into() } else { quoted(text) }));
        }
        self.push(Defect { defect, severity: defect.severity(), args: shown });
    }

    /// Adds the defects that were found elsewhere.
    pub(crate) fn append(&mut self, others: Defects) {
        others.0.into_iter().for_each(|defect| self.push(defect));
    }

    /// How many of them are errors.
    pub(crate) fn errors(&self) -> usize {
        self.0.iter().filter(|defect| defect.severity == DefectSeverity::Error).count()
    }

    /// Adds the errors that are not among them.
    pub(crate) fn append_errors(&mut self, others: &Defects) {
        let errors = others.0.iter().filter(|defect| defect.severity == DefectSeverity::Error);
        let new: Vec<_> = errors.filter(|defect| !self.0.contains(defect)).cloned().collect();
        self.0.extend(new);
    }

    fn push(&mut self, defect: Defect) {
        if !defect.args.is_empty() || !self.0.contains(&defect) {
            self.0.push(defect);
        }
    }
}
