//! The values in a link, and what people put in their place.

use crate::{
    link::defect::{DefectName, Defects},
    model::{
        id::{PartnerId, RelationshipId, TenantId},
        invitation::InvitationParts,
    },
};

/// What the template of a format has in one place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Placeholder<'t> {
    /// A part of the invitation, by name.
    Part(&'t str),
    /// A fixed word.
    Literal(&'t str),
}

impl<'t> Placeholder<'t> {
    pub fn of_template(text: &'t str) -> Placeholder<'t> {
        match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
            Some(name) => Placeholder::Part(name),
            None => Placeholder::Literal(text),
        }
    }
}

/// Whether the text looks like a placeholder of a template language.
pub(crate) fn is_template(text: &str) -> bool {
    text.chars().any(|character| "{}$<>%()".contains(character))
}

/// Reads one value into the parts, or adds the defect that it has.
pub(crate) fn read(
    placeholder: Placeholder<'_>,
    parameter: &str,
    text: &str,
    parts: &mut InvitationParts,
    defects: &mut Defects,
) {
    let mut reader = Reader { parameter, text, defects };
    match placeholder {
        Placeholder::Part("partnerTenantId") => parts.partner_tenant_id = reader.tenant(),
        Placeholder::Part("resellerTenantId") => parts.reseller_tenant_id = reader.tenant(),
        Placeholder::Part("providerTenantId") => parts.provider_tenant_id = reader.tenant(),
        Placeholder::Part("resellerPartnerId") => parts.reseller_partner_id = reader.number(),
        Placeholder::Part("relationshipId") => parts.relationship_id = reader.relationship(),
        Placeholder::Part("dap") => {
            if let Some(asked) = reader.word(&["true", "false"]) {
                parts.dap = Some(asked == "true");
            }
        }
        Placeholder::Part(_) => reader.any_value(),
        Placeholder::Literal(word) => {
            reader.word(&[word]);
        }
    }
}

struct Reader<'r> {
    parameter: &'r str,
    text: &'r str,
    defects: &'r mut Defects,
}

const GUID: usize = 36;

impl<'r> Reader<'r> {
    fn defect(&mut self, name: DefectName) {
        self.defects.add(name, &[("parameter", self.parameter), ("found", self.text)]);
    }

    /// The value without text that follows it and cannot be part of it.
    fn cut_glued(&mut self, length: usize) -> &'r str {
        match self.text.split_at_checked(length) {
            Some((value, rest)) if rest.starts_with(|c: char| !c.is_ascii_digit() && c != '-') => {
                self.defects.add(DefectName::GluedText, &[("text", rest)]);
                value
            }
            _ => self.text,
        }
    }

    fn is_empty(&mut self) -> bool {
        if self.text.is_empty() {
            self.defects.add(DefectName::MissingParameter, &[("parameter", self.parameter)]);
        }
        self.text.is_empty()
    }

    /// Reads a value that no invitation has; it only has to be there.
    fn any_value(&mut self) {
        if !self.is_empty() && is_template(self.text) {
            self.defect(DefectName::TemplateNotFilled);
        }
    }

    /// Text without a digit is a placeholder for an id that was not filled in.
    fn invalid_id(&mut self, otherwise: DefectName) {
        let word = !self.text.bytes().any(|b| b.is_ascii_digit());
        self.defect(if word || is_template(self.text) { DefectName::TemplateNotFilled } else { otherwise });
    }

    fn letter_case(&mut self, found: &str, expected: &str) {
        if found != expected {
            self.defects.add(DefectName::LetterCase, &[("found", found), ("expected", expected)]);
        }
    }

    fn tenant(&mut self) -> Option<TenantId> {
        if self.is_empty() {
            return None;
        }
        let head = self.text.get(..GUID).and_then(TenantId::parse);
        let found = if head.is_some() { self.cut_glued(GUID) } else { self.text };
        match TenantId::parse(found) {
            Some(id) => {
                self.letter_case(found, id.as_str());
                Some(id)
            }
            None if found.bytes().all(|b| b.is_ascii_digit()) => {
                self.defect(DefectName::NumberForTenantId);
                None
            }
            None => {
                self.invalid_id(DefectName::InvalidValue);
                None
            }
        }
    }

    fn number(&mut self) -> Option<PartnerId> {
        if self.is_empty() {
            return None;
        }
        let digits = self.text.bytes().take_while(u8::is_ascii_digit).count();
        if TenantId::parse(self.text).is_some() {
            self.defect(DefectName::TenantIdForNumber);
            return None;
        }
        let id = PartnerId::parse(if digits > 0 { self.cut_glued(digits) } else { self.text });
        if id.is_none() {
            self.invalid_id(DefectName::InvalidValue);
        }
        id
    }

    fn relationship(&mut self) -> Option<RelationshipId> {
        if self.is_empty() {
            return None;
        }
        let head = self.text.get(..2 * GUID + 1).and_then(RelationshipId::parse);
        let found = if head.is_some() { self.cut_glued(2 * GUID + 1) } else { self.text };
        let id = RelationshipId::parse(found);
        match &id {
            Some(id) => self.letter_case(found, id.as_str()),
            None if TenantId::parse(found).is_some() => self.defect(DefectName::SingleGuid),
            None => self.invalid_id(DefectName::InvalidValue),
        }
        id
    }

    fn word<'w>(&mut self, words: &[&'w str]) -> Option<&'w str> {
        if self.is_empty() {
            return None;
        }
        let word = words.iter().find(|word| {
            self.text.split_at_checked(word.len()).is_some_and(|(head, _)| head.eq_ignore_ascii_case(word))
        });
        let found = word.map_or(self.text, |word| self.cut_glued(word.len()));
        if let Some(word) = words.iter().find(|word| word.eq_ignore_ascii_case(found)) {
            self.letter_case(found, word);
            return Some(word);
        }
        let name = match words {
            _ if is_template(found) => DefectName::TemplateNotFilled,
            ["0"] if PartnerId::parse(found).is_some() => DefectName::PartnerIdNotZero,
            ["0"] if TenantId::parse(found).is_some() => DefectName::TenantIdForNumber,
            ["0"] if !found.bytes().any(|b| b.is_ascii_digit()) => DefectName::TemplateNotFilled,
            _ => DefectName::InvalidValue,
        };
        self.defect(name);
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        link::{
            defect::Defects,
            placeholder::{Placeholder, read},
        },
        model::invitation::InvitationParts,
    };

    const TENANT: &str = "11111111-2222-4333-8444-555555555555";
    const RELATIONSHIP: &str = "77777777-1212-4343-8565-878787878787-11111111-2222-4333-8444-555555555555";

    #[test]
    fn what_people_put_in_a_place_is_read_or_has_its_defect() {
        for (template, text, value, expected) in [
            ("{partnerTenantId}", TENANT, Some(TENANT), &[][..]),
            ("{partnerTenantId}", "", None, &["missing-parameter"][..]),
            ("{partnerTenantId}", "1234567", None, &["number-for-tenant-id"][..]),
            ("{partnerTenantId}", "your-id", None, &["template-not-filled"][..]),
            ("{partnerTenantId}", "1%2", None, &["template-not-filled"][..]),
            ("{partnerTenantId}", "1x", None, &["invalid-value"][..]),
            ("{partnerTenantId}", "11111111-2222-4333-8444-555555555555Click", Some(TENANT), &["glued-text"][..]),
            ("{partnerTenantId}", "11111111-2222-4333-8444-5555555555551", None, &["invalid-value"][..]),
            (
                "{partnerTenantId}",
                "AAAAAAAA-2222-4333-8444-555555555555",
                Some("aaaaaaaa-2222-4333-8444-555555555555"),
                &["letter-case"][..],
            ),
            ("{resellerPartnerId}", "1234567", Some("1234567"), &[][..]),
            ("{resellerPartnerId}", "1234567Click", Some("1234567"), &["glued-text"][..]),
            ("{resellerPartnerId}", "1234567-1", None, &["invalid-value"][..]),
            ("{resellerPartnerId}", "abc", None, &["template-not-filled"][..]),
            ("{resellerPartnerId}", "a1", None, &["invalid-value"][..]),
            ("{resellerPartnerId}", "", None, &["missing-parameter"][..]),
            ("{resellerPartnerId}", TENANT, None, &["tenant-id-for-number"][..]),
            ("{resellerPartnerId}", "{1}", None, &["template-not-filled"][..]),
            ("{relationshipId}", RELATIONSHIP, Some(RELATIONSHIP), &[][..]),
            ("{relationshipId}", TENANT, None, &["single-guid"][..]),
            ("{relationshipId}", "x1", None, &["invalid-value"][..]),
            ("{relationshipId}", "{id}", None, &["template-not-filled"][..]),
            ("{relationshipId}", "", None, &["missing-parameter"][..]),
            (
                "{relationshipId}",
                "77777777-1212-4343-8565-878787878787-11111111-2222-4333-8444-555555555555Click",
                Some(RELATIONSHIP),
                &["glued-text"][..],
            ),
            ("{other}", "x", None, &[][..]),
            ("{other}", "", None, &["missing-parameter"][..]),
            ("{other}", "{x}", None, &["template-not-filled"][..]),
            ("0", "0", None, &[][..]),
            ("0", "0Click", None, &["glued-text"][..]),
            ("0", "1234567", None, &["partner-id-not-zero"][..]),
            ("0", TENANT, None, &["tenant-id-for-number"][..]),
            ("0", "abc", None, &["template-not-filled"][..]),
            ("0", "a1", None, &["invalid-value"][..]),
            ("0", "{0}", None, &["template-not-filled"][..]),
            ("0", "", None, &["missing-parameter"][..]),
            ("ResellerRelationship", "resellerRelationship", None, &["letter-case"][..]),
            ("ResellerRelationship", "Other", None, &["invalid-value"][..]),
            ("ResellerRelationship", "{x}", None, &["template-not-filled"][..]),
            ("1", "abc", None, &["invalid-value"][..]),
            ("1", TENANT, None, &["invalid-value"][..]),
            ("1", "1234567", None, &["invalid-value"][..]),
            ("{dap}", "true", Some("true"), &[][..]),
            ("{dap}", "False", Some("false"), &["letter-case"][..]),
            ("{dap}", "trueClick", Some("true"), &["glued-text"][..]),
            ("{dap}", "maybe", None, &["invalid-value"][..]),
            ("{dap}", "$x", None, &["template-not-filled"][..]),
        ] {
            let (mut parts, mut defects) = (InvitationParts::new(), Defects::default());
            read(Placeholder::of_template(template), "parameter", text, &mut parts, &mut defects);
            let names = ["partnerTenantId", "resellerPartnerId", "relationshipId", "dap"];
            assert_eq!(names.iter().find_map(|name| parts.get(name)), value, "{text} in {template}");
            let defects: Vec<_> = defects.0.iter().map(|defect| defect.defect.as_str()).collect();
            assert_eq!(defects, expected, "{text} in {template}");
        }
    }
}
