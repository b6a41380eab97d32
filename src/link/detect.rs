//! Detecting the format that an address follows, and where it departs from it.

use crate::{
    link::{
        address::{Address, Written, written_pairs},
        defect::{DefectName, Defects},
        format::{FORMATS, Format, FormatName, HOSTS},
        host,
        placeholder::{self, Placeholder},
        url::pairs,
    },
    model::invitation::{InvitationKind, InvitationParts},
    wire::text::{contains_ignore_case, is_letter},
};

/// The fragment of GDAP links, compared case-insensitively.
const GDAP: &str = "granularadminrelationships/";

/// The parameters that name an indirect provider.
const PROVIDER: &[&str] = &["indirectCSPId", "indirectCSP"];

/// Whether the address is meant to be an invitation.
pub(crate) fn is_meant_as_invitation(address: &Address<'_>) -> bool {
    let fragment = address.url.fragment.trim_start_matches('/');
    let (place, after) = fragment.split_once('?').unwrap_or((fragment, ""));
    let after = if after.is_empty() { Vec::new() } else { pairs(after) };
    let pairs = || address.url.pairs.iter().chain(&after);
    let named = |names: &[&str]| pairs().any(|(name, _)| names.iter().any(|one| name.eq_ignore_ascii_case(one)));
    let asks = pairs().any(|(name, value)| {
        contains_ignore_case(name, "type")
            && (placeholder::is_template(value) || FORMATS.iter().any(|format| is_kind(format, value)))
    });
    let gdap = contains_ignore_case(place, "invitation/granularadminrelationships")
        || contains_ignore_case(place, GDAP) && !place.to_ascii_lowercase().ends_with(GDAP);
    let leads = gdap
        || contains_ignore_case(place, "partners/invitation")
        || contains_ignore_case(place, "billingaccounts/partner-invitation");
    let signs_up = contains_ignore_case(&address.url.path, "/partnersignup");
    if HOSTS.contains(&address.host()) {
        let api = address.url.path.starts_with("/fd/");
        !api && (asks || leads || signs_up || named(&["invType"]) || is_agreement(address))
    } else {
        asks || gdap || (leads || signs_up) && named(&["partnerId", "msppId", "id", "invType"])
    }
}

/// Whether it is the page of Microsoft's customer agreement, which customers are sent beside invitations.
fn is_agreement(address: &Address<'_>) -> bool {
    let mut pairs = address.url.pairs.iter();
    pairs
        .any(|(name, page)| name.eq_ignore_ascii_case("ref") && contains_ignore_case(page, "billingaccounts/agreement"))
}

fn is_kind(format: &Format, value: &str) -> bool {
    Written::of(format.template).pairs().next().is_some_and(|(_, kind)| kind.eq_ignore_ascii_case(value))
}

/// A parameter, decoded.
struct Parameter {
    name: String,
    value: String,
}

/// The parameters of a query, which is `query` as it is written.
fn parameters_of(pairs: &[(String, String)], query: &str, defects: &mut Defects) -> Vec<Parameter> {
    for ((name, value), written) in pairs.iter().zip(written_pairs(query)) {
        let is_encoded = |plain: &str, written: &str| written != plain && written.contains('%');
        if is_encoded(name, written.0) || is_encoded(value, written.1) {
            let found = if is_encoded(name, written.0) { written.0 } else { written.1 };
            defects.add(DefectName::PercentEscapes, &[("parameter", name), ("found", found)]);
        }
    }
    pairs.iter().map(|(name, value)| Parameter { name: name.clone(), value: value.clone() }).collect()
}

/// Reads an address: its kind, the format that it follows, and its parts.
pub(crate) fn read(
    address: &Address<'_>,
    defects: &mut Defects,
) -> (Option<InvitationKind>, Option<FormatName>, InvitationParts) {
    let mut parts = InvitationParts::new();
    // A browser leaves a fragment as it is, but for characters that no invitation has.
    let (fragment, after) = match address.written.fragment.split_once('?') {
        Some((fragment, after)) => (fragment, Some(after)),
        None => (address.written.fragment, None),
    };
    if after.is_some() {
        defects.add(DefectName::QueryAfterFragment, &[]);
    }
    let mut parameters = parameters_of(&address.url.pairs, address.written.query, defects);
    if let Some(after) = after {
        parameters.extend(parameters_of(&pairs(after), after, defects));
    }
    let Some(format) = most_alike(address, fragment, &parameters, defects) else {
        without_format(address, fragment, &parameters, defects);
        return (None, None, parts);
    };
    let template = Written::of(format.template);
    host::judge(address, Some(template.authority), defects);
    parts.dap = format.asks_dap;
    let in_place = read_path(address, &template, defects);
    let follows = read_fragment(fragment, &template, &mut parts, defects) && in_place;
    read_parameters(&parameters, &template, &mut parts, defects);
    if format.kind.is_none() {
        return (None, Some(format.name), InvitationParts::new());
    }
    if defects.0.is_empty() && format.fill(&parts).as_deref() != Some(address.text) {
        defects.add(DefectName::UnlikeSource, &[]);
    }
    (format.kind, follows.then_some(format.name), parts)
}

/// Adds what can be said about an address that follows no format.
fn without_format(address: &Address<'_>, fragment: &str, parameters: &[Parameter], defects: &mut Defects) {
    host::judge(address, HOSTS.iter().copied().find(|host| *host == address.host()), defects);
    let known = |format: &Format| Written::of(format.template).fragment == fragment;
    if !fragment.is_empty() && !FORMATS.iter().any(known) {
        defects.add(DefectName::WrongFragment, &[("found", fragment), ("expected", "/partners/invitation")]);
    }
    for Parameter { name, value } in parameters {
        if placeholder::is_template(value) {
            defects.add(DefectName::TemplateNotFilled, &[("parameter", name), ("found", value)]);
        }
    }
}

/// The format that the address is most like.
fn most_alike(
    address: &Address<'_>,
    fragment: &str,
    parameters: &[Parameter],
    defects: &mut Defects,
) -> Option<&'static Format> {
    let likeness = |format: &&Format| {
        let template = Written::of(format.template);
        let same = |one: &str, other: &str| usize::from(!one.is_empty() && one.eq_ignore_ascii_case(other));
        let named = |name: &str| parameters.iter().any(|parameter| parameter.name.eq_ignore_ascii_case(name));
        let known = template.pairs().filter(|(name, _)| named(name)).count();
        let place = same(&address.url.path, template.path)
            + same(address.host(), template.authority)
            + same(fragment, template.fragment);
        // A matching place says more than all parameters together, of which no format has eight.
        place * 8 + known
    };
    if contains_ignore_case(fragment, "granularadminrelationships") {
        // On either host, the admin center opens under either path.
        let has_path = |format: &&Format| address.url.path.eq_ignore_ascii_case(Written::of(format.template).path);
        let formats = FORMATS.iter().filter(|format| format.kind == Some(InvitationKind::Gdap));
        return formats.max_by_key(|format| (has_path(format), likeness(format)));
    }
    if is_agreement(address) {
        return FORMATS.iter().find(|format| format.name == FormatName::L12);
    }
    let kind_name = if contains_ignore_case(&address.url.path, "partnersignup") { "type" } else { "invType" };
    let mut kinds = parameters.iter().filter(|parameter| {
        let is_kind = |format: &Format| is_kind(format, &parameter.value);
        parameter.name.eq_ignore_ascii_case(kind_name)
            || contains_ignore_case(&parameter.name, "type") && FORMATS.iter().any(is_kind)
    });
    let Some(kind) = kinds.next() else {
        defects.add(DefectName::MissingParameter, &[("parameter", kind_name)]);
        return None;
    };
    if kinds.any(|other| other.value != kind.value) {
        defects.add(DefectName::DuplicateParameter, &[("parameter", kind_name)]);
        return None;
    }
    let of_kind = |format: &&Format| {
        let mut pairs = Written::of(format.template).pairs();
        is_kind(format, &kind.value) && pairs.next().is_some_and(|(name, _)| name == kind_name)
    };
    let format = FORMATS.iter().filter(of_kind).max_by_key(likeness);
    if format.is_none() && !placeholder::is_template(&kind.value) {
        defects.add(DefectName::UnknownKind, &[("parameter", &kind.name), ("found", &kind.value)]);
    }
    format
}

fn read_path(address: &Address<'_>, template: &Written<'_>, defects: &mut Defects) -> bool {
    let is_place = address.url.path.eq_ignore_ascii_case(template.path);
    if address.url.path != template.path {
        let name = if is_place { DefectName::LetterCase } else { DefectName::WrongPath };
        defects.add(name, &[("found", address.written.path), ("expected", template.path)]);
    }
    is_place
}

fn read_fragment(found: &str, template: &Written<'_>, parts: &mut InvitationParts, defects: &mut Defects) -> bool {
    let expected = template.fragment;
    let (place, has_part) = expected.split_once('{').map_or((expected, false), |(place, _)| (place, true));
    let (head, rest) = found.split_at_checked(place.len()).unwrap_or((found, ""));
    let is_place = head.eq_ignore_ascii_case(place);
    let mut read_part = |text, defects: &mut Defects| {
        if has_part {
            placeholder::read(Placeholder::Part("relationshipId"), "relationshipId", text, parts, defects);
        }
    };
    if is_place && head != place {
        defects.add(DefectName::LetterCase, &[("found", head), ("expected", place)]);
    }
    if is_place && (has_part || rest.is_empty()) {
        read_part(rest, defects);
    } else if is_place && !place.is_empty() && rest.chars().all(is_letter) {
        defects.add(DefectName::GluedText, &[("text", rest)]);
    } else if found.is_empty() {
        defects.add(DefectName::MissingFragment, &[("expected", place)]);
        return false;
    } else {
        defects.add(DefectName::WrongFragment, &[("found", found), ("expected", place)]);
        read_part(found.rsplit_once('/').map_or("", |(_, last)| last), defects);
        return false;
    }
    true
}

fn read_parameters(
    parameters: &[Parameter],
    template: &Written<'_>,
    parts: &mut InvitationParts,
    defects: &mut Defects,
) {
    let expected: Vec<_> = template.pairs().collect();
    let place = |name: &str| expected.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
    for (name, value) in &expected {
        let placeholder = Placeholder::of_template(value);
        let mut found = parameters.iter().filter(|parameter| parameter.name.eq_ignore_ascii_case(name));
        let Some(first) = found.next() else {
            let missing = match placeholder {
                Placeholder::Part("dap") => DefectName::DapNotStated,
                Placeholder::Part("providerTenantId") => DefectName::ProviderNotNamed,
                _ => DefectName::MissingParameter,
            };
            defects.add(missing, &[("parameter", name)]);
            continue;
        };
        if first.name != *name {
            defects.add(DefectName::LetterCase, &[("found", &first.name), ("expected", name)]);
        }
        if found.next().is_some() {
            defects.add(DefectName::DuplicateParameter, &[("parameter", name)]);
            continue;
        }
        placeholder::read(placeholder, name, &first.value, parts, defects);
    }
    let mut last = 0;
    let mut in_order = true;
    for Parameter { name, value } in parameters {
        if let Some(place) = place(name) {
            in_order &= place >= last;
            last = place;
        } else if PROVIDER.iter().any(|known| known.eq_ignore_ascii_case(name)) && parts.provider_tenant_id.is_none() {
            let is_direct = template.query.contains("{partnerTenantId}");
            let defect = if is_direct { DefectName::ProviderInDirectLink } else { DefectName::UnknownParameter };
            defects.add(defect, &[("parameter", name), ("found", value)]);
            placeholder::read(Placeholder::Part("providerTenantId"), name, value, parts, defects);
        } else {
            defects.add(DefectName::UnknownParameter, &[("parameter", name), ("found", value)]);
            // A link that asks for DAP although its format cannot is reported as asking for it; never the other way round.
            if name.eq_ignore_ascii_case("DAP") && !value.eq_ignore_ascii_case("false") {
                parts.dap = Some(true);
            }
        }
    }
    if !in_order {
        defects.add(DefectName::ParameterOrder, &[]);
    }
}
