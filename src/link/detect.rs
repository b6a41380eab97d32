//! Detecting the format that an address follows, and where it departs from it.

use percent_encoding::percent_decode_str;

use crate::{
    link::{
        defect::{DefectName, Defects},
        format::{FORMATS, Format, FormatName, HOSTS},
        host,
        placeholder::{self, Placeholder},
        url::{Url, parameters},
    },
    model::invitation::{InvitationKind, InvitationParts},
    wire::text::{contains_ignore_case, is_letter},
};

/// The fragment of GDAP links, compared case-insensitively.
const GDAP: &str = "granularadminrelationships/";

/// Whether the address is meant to be an invitation.
pub(crate) fn is_meant_as_invitation(address: &Url<'_>) -> bool {
    let fragment = address.fragment.unwrap_or("").trim_start_matches('/');
    let (place, behind) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut pairs = address.parameters();
    pairs.extend(parameters(behind));
    let named = |names: &[&str]| pairs.iter().any(|(name, _)| names.iter().any(|one| name.eq_ignore_ascii_case(one)));
    let asks = pairs.iter().any(|(name, value)| {
        contains_ignore_case(name, "type")
            && (placeholder::is_template(value) || FORMATS.iter().any(|format| is_kind(format, value)))
    });
    let gdap = contains_ignore_case(place, "invitation/granularadminrelationships")
        || contains_ignore_case(place, GDAP) && !place.to_ascii_lowercase().ends_with(GDAP);
    let leads = gdap
        || contains_ignore_case(place, "partners/invitation")
        || contains_ignore_case(place, "billingaccounts/partner-invitation");
    let signs_up = contains_ignore_case(address.path, "/partnersignup");
    if HOSTS.contains(&address.host.as_str()) {
        let api = address.path.starts_with("/fd/");
        !api && (asks || leads || signs_up || named(&["invType"]))
    } else {
        asks || gdap || (leads || signs_up) && named(&["partnerId", "msppId", "id", "invType"])
    }
}

fn is_kind(format: &Format, value: &str) -> bool {
    Url::of(format.template).parameters().first().is_some_and(|(_, kind)| kind.eq_ignore_ascii_case(value))
}

/// A parameter, percent-decoded.
struct Parameter {
    name: String,
    value: String,
}

fn decoded(pairs: Vec<(&str, &str)>, defects: &mut Defects) -> Vec<Parameter> {
    let plain = |text: &str| percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Into::into);
    let mut parameters = Vec::new();
    for (name, value) in pairs {
        let parameter = Parameter { name: plain(name), value: plain(value) };
        if parameter.name != name || parameter.value != value {
            let found = if parameter.name == name { value } else { name };
            defects.add(DefectName::PercentEscapes, &[("parameter", &parameter.name), ("found", found)]);
        }
        parameters.push(parameter);
    }
    parameters
}

/// Reads an address: its kind, the format that it follows, and its parts.
pub(crate) fn read(text: &str, defects: &mut Defects) -> (Option<InvitationKind>, Option<FormatName>, InvitationParts) {
    let mut parts = InvitationParts::new();
    let mut address = Url::of(text);
    let mut pairs = address.parameters();
    if let Some((before, behind)) = address.fragment.and_then(|fragment| fragment.split_once('?')) {
        defects.add(DefectName::QueryBehindFragment, &[]);
        pairs.extend(parameters(behind));
        address.fragment = Some(before);
    }
    let parameters = decoded(pairs, defects);
    let Some(format) = most_alike(&address, &parameters, defects) else {
        without_format(&address, &parameters, defects);
        return (None, None, parts);
    };
    let template = Url::of(format.template);
    host::judge(&address, Some(&template.host), defects);
    parts.dap = format.asks_dap;
    let in_place = read_path(&address, &template, defects);
    let follows = read_fragment(address.fragment, &template, &mut parts, defects) && in_place;
    read_parameters(&parameters, &template, &mut parts, defects);
    if format.kind.is_none() {
        return (None, Some(format.name), InvitationParts::new());
    }
    if defects.0.is_empty() && format.fill(&parts).as_deref() != Some(text) {
        defects.add(DefectName::UnlikeSource, &[]);
    }
    (format.kind, follows.then_some(format.name), parts)
}

/// Adds what can be said about an address that follows no format.
fn without_format(address: &Url<'_>, parameters: &[Parameter], defects: &mut Defects) {
    host::judge(address, HOSTS.iter().copied().find(|host| *host == address.host), defects);
    let fragment = address.fragment.unwrap_or("");
    let known = |format: &Format| Url::of(format.template).fragment == Some(fragment);
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
fn most_alike(address: &Url<'_>, parameters: &[Parameter], defects: &mut Defects) -> Option<&'static Format> {
    let fragment = address.fragment.unwrap_or("");
    let likeness = |format: &&Format| {
        let template = Url::of(format.template);
        let same = |one: &str, other: &str| usize::from(!one.is_empty() && one.eq_ignore_ascii_case(other));
        let named = |name: &str| parameters.iter().any(|parameter| parameter.name.eq_ignore_ascii_case(name));
        let known = template.parameters().iter().filter(|(name, _)| named(name)).count();
        let place = same(address.path, template.path)
            + same(&address.host, &template.host)
            + same(fragment, template.fragment.unwrap_or(""));
        place * 8 + known
    };
    if contains_ignore_case(fragment, "granularadminrelationships") {
        return FORMATS.iter().filter(|format| format.kind == Some(InvitationKind::Gdap)).max_by_key(likeness);
    }
    let kind_name = if contains_ignore_case(address.path, "partnersignup") { "type" } else { "invType" };
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
        let template = Url::of(format.template);
        is_kind(format, &kind.value) && template.parameters().first().is_some_and(|(name, _)| *name == kind_name)
    };
    let format = FORMATS.iter().filter(of_kind).max_by_key(likeness);
    if format.is_none() && !placeholder::is_template(&kind.value) {
        defects.add(DefectName::UnknownKind, &[("parameter", &kind.name), ("found", &kind.value)]);
    }
    format
}

fn read_path(address: &Url<'_>, template: &Url<'_>, defects: &mut Defects) -> bool {
    let is_place = address.path.eq_ignore_ascii_case(template.path);
    if address.path != template.path {
        let name = if is_place { DefectName::LetterCase } else { DefectName::WrongPath };
        defects.add(name, &[("found", address.path), ("expected", template.path)]);
    }
    is_place
}

fn read_fragment(
    fragment: Option<&str>,
    template: &Url<'_>,
    parts: &mut InvitationParts,
    defects: &mut Defects,
) -> bool {
    let expected = template.fragment.unwrap_or("");
    let (place, has_part) = expected.split_once('{').map_or((expected, false), |(place, _)| (place, true));
    let found = fragment.unwrap_or("");
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

fn read_parameters(parameters: &[Parameter], template: &Url<'_>, parts: &mut InvitationParts, defects: &mut Defects) {
    let expected = template.parameters();
    let place = |name: &str| expected.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
    for (name, value) in &expected {
        let placeholder = Placeholder::of_template(value);
        let mut found = parameters.iter().filter(|parameter| parameter.name.eq_ignore_ascii_case(name));
        let Some(first) = found.next() else {
            let optional = matches!(placeholder, Placeholder::Part("dap"));
            let missing = if optional { DefectName::DapNotStated } else { DefectName::MissingParameter };
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
