//! Which generation of links an address follows, and where it departs from it.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use percent_encoding::percent_decode_str;

use crate::{
    address::{Address, authority, is_letter, parameters},
    data::Read,
    defect::{DefectName, Defects},
    format::{FORMATS, Format, FormatName, HOSTS},
    invitation::InvitationKind,
    parts::InvitationParts,
    search::{holds, rsplit_once, split_once},
    slot::{self, Slot},
};

/// The place of granular invitations, as far as people get it right.
const GDAP: &str = "granularadminrelationships/";

/// Does the address try to be an invitation?
pub(crate) fn tries(address: &Address<'_>) -> bool {
    let fragment = address.fragment.unwrap_or("").trim_start_matches('/');
    let (place, behind) = split_once(fragment, b'?').unwrap_or((fragment, ""));
    let mut pairs = address.parameters();
    pairs.extend(parameters(behind));
    let named = |names: &[&str]| pairs.iter().any(|(name, _)| names.iter().any(|one| name.eq_ignore_ascii_case(one)));
    let asks = pairs.iter().any(|(name, value)| {
        holds(name, "type") && (slot::is_template(value) || FORMATS.iter().any(|format| is_kind(format, value)))
    });
    let granular = holds(place, "invitation/granularadminrelationships")
        || holds(place, GDAP) && !place.to_ascii_lowercase().ends_with(GDAP);
    let leads = granular || holds(place, "partners/invitation") || holds(place, "billingaccounts/partner-invitation");
    let signs_up = holds(address.path, "/partnersignup");
    if HOSTS.contains(&address.host.as_str()) {
        let api = address.path.starts_with("/fd/");
        !api && (asks || leads || signs_up || named(&["invType"]))
    } else {
        asks || granular || (leads || signs_up) && named(&["partnerId", "msppId", "id", "invType"])
    }
}

fn is_kind(format: &Format, value: &str) -> bool {
    Address::of(format.template).parameters().first().is_some_and(|(_, kind)| kind.eq_ignore_ascii_case(value))
}

/// A parameter, without percent signs.
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

/// What an address says: the kind, the generation that it follows, and each part.
pub(crate) fn read(text: &str, defects: &mut Defects) -> (Option<InvitationKind>, Option<FormatName>, InvitationParts) {
    let mut parts = InvitationParts::blank();
    let mut address = Address::of(text);
    let mut pairs = address.parameters();
    if let Some((before, behind)) = address.fragment.and_then(|fragment| split_once(fragment, b'?')) {
        defects.add(DefectName::QueryBehindFragment, &[]);
        pairs.extend(parameters(behind));
        address.fragment = Some(before);
    }
    let parameters = decoded(pairs, defects);
    let Some(format) = generation(&address, &parameters, defects) else {
        without_generation(&address, &parameters, defects);
        return (None, None, parts);
    };
    let template = Address::of(format.template);
    authority(&address, Some(&template.host), defects);
    parts.dap = format.dap();
    let in_place = read_path(&address, &template, defects);
    let follows = read_fragment(address.fragment, &template, &mut parts, defects) && in_place;
    read_parameters(&parameters, &template, &mut parts, defects);
    if format.kind.is_none() {
        return (None, Some(format.name), InvitationParts::blank());
    }
    if defects.0.is_empty() && format.fill(&parts).as_deref() != Some(text) {
        defects.add(DefectName::UnlikeSource, &[]);
    }
    (format.kind, follows.then_some(format.name), parts)
}

/// What can still be said of an address that follows no generation.
fn without_generation(address: &Address<'_>, parameters: &[Parameter], defects: &mut Defects) {
    authority(address, HOSTS.iter().copied().find(|host| *host == address.host), defects);
    let fragment = address.fragment.unwrap_or("");
    let known = |format: &Format| Address::of(format.template).fragment == Some(fragment);
    if !fragment.is_empty() && !FORMATS.iter().any(known) {
        defects.add(DefectName::WrongFragment, &[("found", fragment), ("expected", "/partners/invitation")]);
    }
    for Parameter { name, value } in parameters {
        if slot::is_template(value) {
            defects.add(DefectName::TemplateNotFilled, &[("parameter", name), ("found", value)]);
        }
    }
}

/// The generation that the address is most like.
fn generation(address: &Address<'_>, parameters: &[Parameter], defects: &mut Defects) -> Option<&'static Format> {
    let fragment = address.fragment.unwrap_or("");
    let likeness = |format: &&Format| {
        let template = Address::of(format.template);
        let same = |one: &str, other: &str| usize::from(!one.is_empty() && one.eq_ignore_ascii_case(other));
        let named = |name: &str| parameters.iter().any(|parameter| parameter.name.eq_ignore_ascii_case(name));
        let known = template.parameters().iter().filter(|(name, _)| named(name)).count();
        let place = same(address.path, template.path)
            + same(&address.host, &template.host)
            + same(fragment, template.fragment.unwrap_or(""));
        place * 8 + known
    };
    if holds(fragment, "granularadminrelationships") {
        return FORMATS.iter().filter(|format| format.kind == Some(InvitationKind::Gdap)).max_by_key(likeness);
    }
    let kind_name = if holds(address.path, "partnersignup") { "type" } else { "invType" };
    let mut kinds = parameters.iter().filter(|parameter| {
        let is_kind = |format: &Format| is_kind(format, &parameter.value);
        parameter.name.eq_ignore_ascii_case(kind_name) || holds(&parameter.name, "type") && FORMATS.iter().any(is_kind)
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
        let template = Address::of(format.template);
        is_kind(format, &kind.value) && template.parameters().first().is_some_and(|(name, _)| *name == kind_name)
    };
    let format = FORMATS.iter().filter(of_kind).max_by_key(likeness);
    if format.is_none() && !slot::is_template(&kind.value) {
        defects.add(DefectName::UnknownKind, &[("parameter", &kind.name), ("found", &kind.value)]);
    }
    format
}

fn read_path(address: &Address<'_>, template: &Address<'_>, defects: &mut Defects) -> bool {
    let is_place = address.path.eq_ignore_ascii_case(template.path);
    if address.path != template.path {
        let name = if is_place { DefectName::LetterCase } else { DefectName::WrongPath };
        defects.add(name, &[("found", address.path), ("expected", template.path)]);
    }
    is_place
}

fn read_fragment(
    fragment: Option<&str>,
    template: &Address<'_>,
    parts: &mut InvitationParts,
    defects: &mut Defects,
) -> bool {
    let expected = template.fragment.unwrap_or("");
    let (place, has_part) = split_once(expected, b'{').map_or((expected, false), |(place, _)| (place, true));
    let found = fragment.unwrap_or("");
    let (head, rest) = found.split_at_checked(place.len()).unwrap_or((found, ""));
    let is_place = head.eq_ignore_ascii_case(place);
    let mut read_part = |text, defects: &mut Defects| {
        if has_part {
            slot::read(Slot::Part("relationshipId"), "relationshipId", text, parts, defects);
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
        read_part(rsplit_once(found, b'/').map_or("", |(_, last)| last), defects);
        return false;
    }
    true
}

fn read_parameters(
    parameters: &[Parameter],
    template: &Address<'_>,
    parts: &mut InvitationParts,
    defects: &mut Defects,
) {
    let expected = template.parameters();
    let place = |name: &str| expected.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
    for (name, slot) in &expected {
        let slot = Slot::of_template(slot);
        let mut found = parameters.iter().filter(|parameter| parameter.name.eq_ignore_ascii_case(name));
        let Some(first) = found.next() else {
            let optional = matches!(slot, Slot::Part("dap"));
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
        slot::read(slot, name, &first.value, parts, defects);
    }
    let mut last = 0;
    let mut in_order = true;
    for Parameter { name, value } in parameters {
        if let Some(place) = place(name) {
            in_order &= place >= last;
            last = place;
        } else {
            defects.add(DefectName::UnknownParameter, &[("parameter", name), ("found", value)]);
            // A link that asks for more than its generation can is told as asking; never as asking for less.
            if name.eq_ignore_ascii_case("DAP") && !value.eq_ignore_ascii_case("false") {
                parts.dap = Some(true);
            }
        }
    }
    if !in_order {
        defects.add(DefectName::ParameterOrder, &[]);
    }
}
