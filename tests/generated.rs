//! The files that are generated from the crate's declarations: the TypeScript types, the JSON Schemas, the page's lists,
//! and the page of sources. `npm run generate` writes them; otherwise this test fails where one is stale.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

use multipartner::{
    Action, ActionOption, ActionType, Briefing, CloudEntry, Comparison, CustomerFacts, Decision, Edition, ErrorCode,
    Explanation, GdapFacts, GdapRequest, GdapRequestReport, GdapStatus, Invitation, Link, Mail, MailReading,
    MailRequest, Outcome, Plan, Problem, Reading, Role, RoleMatch, RuleEntry, Situation, SubscriptionFacts,
    SubscriptionOptions,
    internals::{
        DECISION_WORDS, IDS, REQUEST_WORDS, RuntimeCode, TEXTS, TIMES,
        shape::{Body, Described, Field, Name, Shape, Type},
        source::{POLICY_DAY, Source},
    },
    rules,
};
use serde_json::{Map, Value, json};

fn shape<T: Described>() -> &'static Shape {
    match T::described() {
        Type::Declared(shape) => shape,
        other => panic!("{other:?} is not declared"),
    }
}

/// What callers state.
fn inputs() -> [(&'static str, &'static Shape); 5] {
    [
        ("situation", shape::<Situation>()),
        ("action", shape::<Action>()),
        ("invitation", shape::<Invitation>()),
        ("gdap-request", shape::<GdapRequest>()),
        ("mail-request", shape::<MailRequest>()),
    ]
}

/// What functions return.
fn answers() -> [&'static Shape; 22] {
    [
        shape::<Decision>(),
        shape::<ActionOption>(),
        shape::<Plan>(),
        shape::<Comparison>(),
        shape::<Link>(),
        shape::<Reading>(),
        shape::<MailReading>(),
        shape::<GdapRequestReport>(),
        shape::<GdapStatus>(),
        shape::<GdapFacts>(),
        shape::<SubscriptionOptions>(),
        shape::<SubscriptionFacts>(),
        shape::<CustomerFacts>(),
        shape::<Mail>(),
        shape::<Briefing>(),
        shape::<Role>(),
        shape::<RoleMatch>(),
        shape::<RuleEntry>(),
        shape::<Edition>(),
        shape::<CloudEntry>(),
        shape::<Problem>(),
        shape::<Explanation>(),
    ]
}

/// The shapes that these consist of, each once, what is used before what uses it.
fn reachable(roots: impl IntoIterator<Item = &'static Shape>) -> Vec<&'static Shape> {
    fn visit(shape: &'static Shape, found: &mut Vec<&'static Shape>) {
        if found.iter().any(|known| known.name == shape.name) {
            return;
        }
        fields_of(shape).into_iter().for_each(|field| visit_type(field.holds, found));
        found.push(shape);
    }
    fn visit_type(holds: Type, found: &mut Vec<&'static Shape>) {
        match holds {
            Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) => visit_type(*inner, found),
            Type::Declared(shape) => visit(shape, found),
            Type::Boolean | Type::Integer | Type::Text | Type::Named(_) => {}
        }
    }
    let mut found = Vec::new();
    roots.into_iter().for_each(|root| visit(root, &mut found));
    found
}

/// The fields of a record, or of all variants of a union.
fn fields_of(shape: &Shape) -> Vec<Field> {
    match &shape.body {
        Body::Record(fields) => fields(),
        Body::Union { variants, .. } => variants().into_iter().flat_map(|(_, shape)| record_fields(shape)).collect(),
        Body::Names(_) | Body::Text { .. } => Vec::new(),
    }
}

fn record_fields(shape: &Shape) -> Vec<Field> {
    match &shape.body {
        Body::Record(fields) => fields(),
        _ => panic!("{} is not a record", shape.name),
    }
}

// TypeScript

/// The closed lists of kinds of unions.
const KINDS: [&str; 2] = ["ActionType", "InvitationKind"];

fn types() -> String {
    let mut text = String::from("// Generated from the Rust declarations by `npm run generate`.\n");
    let stated = || inputs().map(|(_, shape)| shape).into_iter().chain([shape::<SubscriptionOptions>()]);
    let inputs: Vec<&str> = reachable(stated()).iter().map(|shape| shape.name).collect();
    for shape in reachable(stated().chain(answers())) {
        let is_input = inputs.contains(&shape.name);
        // Kinds are declared with their union.
        if KINDS.contains(&shape.name) {
            continue;
        }
        text.push('\n');
        text += &doc(shape.docs, "");
        text += &match &shape.body {
            Body::Names(names) => {
                let members = names.iter().map(|name| (name.name, name.docs));
                let more: &[&str] = if shape.name == "ErrorCode" { RuntimeCode::NAMES } else { &[] };
                let members: String = members
                    .map(|(name, docs)| format!("\n{}  | \"{name}\"", doc(docs, "  ")))
                    .chain(more.iter().map(|name| format!("\n  | \"{name}\"")))
                    .collect();
                format!("export type {} ={members};\n", shape.name)
            }
            Body::Text { .. } => format!("export type {} = string;\n", shape.name),
            // Findings are shared between answers, and frozen.
            Body::Record(fields) if shape.name == "Finding" => {
                let members = members(&fields(), "  readonly ", false).replace("readonly /**", "/**");
                let members = members.replace("Record<string, string>", "Readonly<Record<string, string>>");
                format!("export interface Finding {{\n{members}}}\n")
            }
            Body::Record(fields) => {
                format!("export interface {} {{\n{}}}\n", shape.name, members(&fields(), "  ", is_input))
            }
            Body::Union { tag, kinds, variants } => {
                let variants: String = variants()
                    .into_iter()
                    .map(|(name, shape)| {
                        let fields = members(&record_fields(shape), "      ", is_input);
                        format!("\n{}  | {{\n      readonly {tag}: \"{name}\";\n{fields}    }}", doc(shape.docs, "  "))
                    })
                    .collect();
                format!(
                    "export type {name} ={variants};\n\nexport type {kinds} = {name}[\"{tag}\"];\n",
                    name = shape.name
                )
            }
        };
    }
    let mut list = |name: &str, docs: &str, names: Vec<&str>| {
        let names: String = names.iter().map(|name| format!("\n  | \"{name}\"")).collect();
        write!(text, "\n/** {docs} */\nexport type {name} ={names};\n").expect("text");
    };
    list("RuleName", "The name of a rule.", rules().iter().map(|entry| entry.rule.name).collect());
    list(
        "EditionId",
        "The label of an edition of the multi-partner page.",
        Edition::ALL.iter().map(|edition| edition.edition.0).collect(),
    );
    text += &locale_type();
    text += "
/**
 * Thrown if a call cannot be answered: input that is not valid, or a link that no source prints. `code`, `path` and
 * `args` are those of the first problem.
 */
export interface MultipartnerError extends Error, Problem {
  name: \"MultipartnerError\";
  /** Every problem, in the order of the arguments and of their paths. `explain` puts each into words. */
  problems: Problem[];
}
";
    text
}

/// What the words for customers consist of; `locales.rs` asserts it.
const CUSTOMER_SECTIONS: [&str; 6] = ["tag", "name", "invitation", "mail", "briefing", "defects"];

/// The type of a language, from the keys of English.
fn locale_type() -> String {
    fn type_of(value: &Value, indent: &str) -> String {
        match value {
            Value::Array(_) => "string[]".into(),
            // Sections that are keyed by names of this package may grow with it.
            Value::Object(fields) if fields.keys().any(|key| key.contains(['-', '.'])) && indent.len() == 2 => {
                let inner = fields.values().next().expect("a text");
                format!("Record<string, {}>", if inner.is_string() { "string" } else { "Explanation" })
            }
            Value::Object(fields) if fields.contains_key("remedy") => "Explanation".into(),
            Value::Object(fields) => {
                let inner = format!("{indent}  ");
                let members = fields.iter().map(|(key, value)| {
                    let key = if key.contains('-') { format!("\"{key}\"") } else { key.clone() };
                    format!("{inner}{key}: {};\n", type_of(value, &inner))
                });
                format!("{{\n{}{indent}}}", members.collect::<String>())
            }
            _ => "string".into(),
        }
    }
    let english: Value = serde_json::from_str(multipartner::locale::EN).expect("JSON");
    let docs =
        "/** A language: texts with placeholders in braces, keyed by the names of rules, steps, defects and errors. */";
    let customers = "/** The words of a language for customers: enough for mails and briefings. */";
    let sections = CUSTOMER_SECTIONS.map(|name| format!("\"{name}\"")).join(" | ");
    format!(
        "\n{docs}\nexport interface Locale {}\n\n{customers}\nexport type CustomerLocale = Pick<Locale, {sections}>;\n",
        type_of(&english, "")
    )
}

fn doc(docs: &[&str], indent: &str) -> String {
    match docs {
        [] => String::new(),
        [line] => format!("{indent}/**{line} */\n"),
        lines => {
            let lines: String = lines.iter().map(|line| format!("{indent} *{line}\n")).collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

/// The texts in whose place a `Date` may be stated.
const MOMENTS: [&str; 3] = ["Day", "Moment", "CancellationEnd"];

/// The fields of an object. What callers state is only read, and a field may hold `undefined` as if it were left out.
fn members(fields: &[Field], indent: &str, is_input: bool) -> String {
    let member = |field: &Field| {
        let (readonly, optional, left_out) = match (is_input, field.required) {
            (true, true) => ("readonly ", "", ""),
            (true, false) => ("readonly ", "?", " | undefined"),
            (false, true) => ("", "", ""),
            (false, false) => ("", "?", ""),
        };
        let key = if field.key.contains('-') { format!("\"{}\"", field.key) } else { field.key.to_owned() };
        let holds = type_of(&field.holds, is_input);
        format!("{}{indent}{readonly}{key}{optional}: {holds}{left_out};\n", doc(field.docs, indent))
    };
    fields.iter().map(member).collect()
}

fn type_of(holds: &Type, is_input: bool) -> String {
    match holds {
        Type::Boolean => "boolean".into(),
        Type::Integer => "number".into(),
        Type::Text => "string".into(),
        Type::List(inner) if is_input => format!("readonly {}[]", type_of(inner, is_input)),
        Type::List(inner) => format!("{}[]", type_of(inner, is_input)),
        Type::Map(inner) => format!("Record<string, {}>", type_of(inner, is_input)),
        Type::Nullable(inner) => format!("{} | null", type_of(inner, is_input)),
        Type::Declared(shape) if is_input && MOMENTS.contains(&shape.name) => format!("{} | Date", shape.name),
        Type::Declared(shape) => shape.name.into(),
        Type::Named(name) => (*name).into(),
    }
}

// JSON Schema

fn schema(name: &str, root: &'static Shape) -> String {
    let mut definitions = Map::new();
    for shape in reachable([root]) {
        definitions.insert(shape.name.into(), schema_of(shape));
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("https://unpkg.com/multipartner/schema/{name}.json"),
        "$comment": "Generated from the Rust declarations by `npm run generate`.",
        "$ref": format!("#/$defs/{}", root.name),
        "$defs": definitions,
    });
    serde_json::to_string_pretty(&schema).expect("JSON") + "\n"
}

fn description(docs: &[&str]) -> String {
    docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn schema_of(shape: &Shape) -> Value {
    let mut schema = match &shape.body {
        Body::Names(names) => json!({ "enum": names.iter().map(|name| name.name).collect::<Vec<_>>() }),
        Body::Text { pattern: Some(pattern) } => json!({ "type": "string", "pattern": pattern }),
        Body::Text { pattern: None } => json!({ "type": "string" }),
        Body::Record(fields) => object(&fields(), None),
        Body::Union { tag, variants, .. } => {
            let variants = variants().into_iter().map(|(name, shape)| {
                let mut variant = object(&record_fields(shape), Some((tag, name)));
                variant["description"] = description(shape.docs).into();
                variant
            });
            json!({ "oneOf": variants.collect::<Vec<_>>() })
        }
    };
    schema["description"] = description(shape.docs).into();
    schema
}

fn object(fields: &[Field], tag: Option<(&str, &str)>) -> Value {
    let mut properties = Map::new();
    let mut required: Vec<&str> = Vec::new();
    if let Some((tag, name)) = tag {
        properties.insert(tag.into(), json!({ "const": name }));
        required.push(tag);
    }
    for field in fields {
        let holds = property(&field.holds);
        // `null` means the same as leaving it out.
        let mut holds = if field.required { holds } else { json!({ "anyOf": [holds, { "type": "null" }] }) };
        holds["description"] = description(field.docs).into();
        properties.insert(field.key.into(), holds);
        required.extend(field.required.then_some(field.key));
    }
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(holds: &Type) -> Value {
    match holds {
        Type::Boolean => json!({ "type": "boolean" }),
        Type::Integer => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Type::Text => json!({ "type": "string" }),
        Type::List(inner) => json!({ "type": "array", "items": property(inner) }),
        Type::Map(inner) => json!({ "type": "object", "additionalProperties": property(inner) }),
        Type::Declared(shape) => json!({ "$ref": format!("#/$defs/{}", shape.name) }),
        Type::Nullable(_) | Type::Named(_) => panic!("no input holds {holds:?}"),
    }
}

// The page's lists

fn lists() -> String {
    let mut lists = BTreeMap::new();
    let mut patterns = BTreeMap::new();
    for shape in reachable(inputs().map(|(_, shape)| shape).into_iter().chain(answers())) {
        match &shape.body {
            Body::Names(names) => _ = lists.insert(shape.name, names.iter().map(|name| name.name).collect::<Vec<_>>()),
            Body::Text { pattern: Some(pattern) } => _ = patterns.insert(shape.name, *pattern),
            Body::Text { pattern: None } | Body::Record(_) => {}
            Body::Union { kinds, variants, .. } => {
                _ = lists.insert(kinds, variants().into_iter().map(|(name, _)| name).collect());
            }
        }
    }
    let Body::Union { variants, .. } = &shape::<Action>().body else { panic!("actions are a union") };
    let on_subscription: Vec<&str> = variants()
        .into_iter()
        .filter(|(_, shape)| record_fields(shape).iter().any(|field| field.required && field.key == "subscription"))
        .map(|(name, _)| name)
        .collect();
    let mut text = String::from("// Generated from the Rust declarations by `npm run generate`.\n");
    text += "\n/** @import * as Types from \"./pkg/browser.js\" */\n";
    text += "\n// The closed lists of the package's types, each by the name of its type, so that a bundle holds those that are used.\n";
    for (name, names) in &lists {
        let names = serde_json::to_string(names).expect("JSON").replace("\",\"", "\", \"");
        writeln!(text, "export const {name} = /** @type {{Types.{name}[]}} */ ({names});").expect("text");
    }
    text += "\n/** The types of action that always concern an existing subscription. */\n";
    let names = serde_json::to_string(&on_subscription).expect("JSON").replace("\",\"", "\", \"");
    writeln!(text, "export const ON_SUBSCRIPTION = /** @type {{Types.ActionType[]}} */ ({names});").expect("text");
    text += "\n/** The patterns of the package's text types. */\nexport const PATTERNS = {\n";
    for (name, pattern) in patterns {
        writeln!(text, "  {name}: /{pattern}/,").expect("text");
    }
    text += "};\n";
    text
}

// The facts that a column of a list can hold

/// Every fact by its path, `[]` for any item of a list of objects, and what a cell has to be turned into.
fn facts() -> String {
    fn add(path: &str, holds: &Type, facts: &mut BTreeMap<String, &'static str>) {
        let kind = match holds {
            Type::Boolean => "boolean",
            Type::Integer => "count",
            Type::Text | Type::Named(_) => "text",
            Type::Declared(shape) => match &shape.body {
                Body::Names(_) | Body::Text { .. } => "text",
                Body::Record(fields) => return add_fields(path, &fields(), facts),
                Body::Union { tag, variants, .. } => {
                    facts.insert(format!("{path}.{tag}"), "text");
                    return variants().iter().for_each(|(_, shape)| add_fields(path, &record_fields(shape), facts));
                }
            },
            Type::List(inner) => match &**inner {
                Type::Declared(Shape { body: Body::Record(_), .. }) => return add(&format!("{path}[]"), inner, facts),
                _ => "list",
            },
            Type::Map(_) | Type::Nullable(_) => panic!("no input holds {holds:?}"),
        };
        facts.insert(path.to_owned(), kind);
    }
    fn add_fields(path: &str, fields: &[Field], facts: &mut BTreeMap<String, &'static str>) {
        fields.iter().for_each(|field| add(&format!("{path}.{}", field.key), &field.holds, facts));
    }
    let mut facts = BTreeMap::new();
    add("situation", &Situation::described(), &mut facts);
    add("action", &Action::described(), &mut facts);
    let lines: String = facts.iter().map(|(path, kind)| format!("  \"{path}\": \"{kind}\",\n")).collect();
    format!(
        "// Generated from the Rust declarations by `npm run generate`.\n\n/** Every fact that a cell can hold, and what it is \
         turned into. @type {{Record<string, \"boolean\" | \"count\" | \"list\" | \"text\">}} */\nexport const FACTS = \
         {{\n{lines}}};\n"
    )
}

// The page of sources

/// Every source, and the rules in force that rest on it.
fn sources() -> String {
    let rules = rules();
    let mut text = format!(
        "# Sources

Every text that the rules cite, each with the day that it dates itself to, where it was read, and the day on which it was last
read. The policy is known up to {POLICY_DAY}, when the rules were compared with these texts ([audit](policy-audit.md)).
`npm run sources` lists what nobody has read for 180 days, and `npm run generate` writes this page.

* **original**: where its publisher has it, at its address or in the publisher's public repository.
* **archive**: a dated copy that does not change.
* **mirror**: an undated or partial copy at another address than the one that is cited, or somebody's extract.
* **third-party**: it is not the publisher of the policy who says so.

| source | of | where | read | rules that hold by it |
| --- | --- | --- | --- | --- |
"
    );
    for (_, Source { url, date, read_from, read_on }) in Source::ALL {
        let names = rules.iter().filter(|entry| entry.periods.iter().any(|p| p.source == *url && p.until.is_none()));
        let names: Vec<_> = names.map(|entry| format!("[`{0}`](rules.md#{0})", entry.rule.name)).collect();
        let host = url.split('/').nth(2).expect("a host");
        let page = url.rsplit('/').next().expect("a page");
        writeln!(text, "| [{host}: {page}]({url}) | {date} | {read_from} | {read_on} | {} |", names.join(", "))
            .expect("text");
    }
    text
}

// Packing

/// The code that packs a situation and an action, as `wire/packed.rs` packs them: straight on for each record.
fn packing() -> String {
    let (situation, action) = (shape::<Situation>(), shape::<Action>());
    let mut text = String::from("// Generated from the Rust declarations by `npm run generate`.\n");
    text += "import { absent, count, flag, idType, isPlain, isRecord, records, texts, textType, timeType } from \"./packing.js\";\n";
    text += "\n/** @import { Words } from \"./packing.js\" */\n";
    let names = Outcome::NAMES.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    writeln!(text, "\n/** @type {{import(\"./types.js\").Outcome[]}} */\nexport const OUTCOMES = [{names}];")
        .expect("text");
    let names = Edition::ALL.iter().map(|edition| format!("\"{}\"", edition.edition.0)).collect::<Vec<_>>().join(", ");
    writeln!(text, "\n/** @type {{import(\"./types.js\").EditionId[]}} */\nexport const EDITIONS = [{names}];")
        .expect("text");
    writeln!(text, "\nexport const POLICY_DAY = \"{POLICY_DAY}\";").expect("text");
    let names = ActionType::NAMES.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    writeln!(text, "\n/** @type {{import(\"./types.js\").ActionType[]}} */\nexport const ACTION_TYPES = [{names}];")
        .expect("text");
    writeln!(text, "\nexport const REQUEST_WORDS = {REQUEST_WORDS};\nexport const DECISION_WORDS = {DECISION_WORDS};")
        .expect("text");
    let size = words_of(&Type::Declared(situation)) + words_of(&Type::Declared(action));
    writeln!(
        text,
        "/** Of those of a request, how many come before its lists. */\nexport const FIXED_WORDS = {size};\n"
    )
    .expect("text");
    for (index, (name, _)) in TEXTS.iter().enumerate() {
        let kind = match name {
            name if IDS.contains(name) => "idType",
            name if TIMES.contains(name) => "timeType",
            _ => "textType",
        };
        writeln!(text, "const {} = {kind}({index});", function(name)).expect("text");
    }
    let shapes = reachable([situation, action]);
    for shape in &shapes {
        match &shape.body {
            Body::Names(names) => text += &pack_names(shape.name, names),
            Body::Record(fields) if is_packed(&Type::Declared(shape)) => {
                text += &pack_record(shape.name, &fields(), None, can_be_left_out(shape, &shapes))
            }
            Body::Union { tag, variants, .. } => variants().into_iter().for_each(|(name, variant)| {
                if is_packed(&Type::Declared(variant)) {
                    text += &pack_record(variant.name, &record_fields(variant), Some((tag, name)), false);
                }
            }),
            _ => {}
        }
    }
    text += &pack_union(action);
    writeln!(text, "\n/** @param {{Words}} words @param {{unknown}} situation */").expect("text");
    text += "export const packSituation = (words, situation) =>\n";
    text += "  situation !== undefined && situation !== null && Situation(words, 0, situation);\n";
    writeln!(text, "\n/** @param {{Words}} words @param {{unknown}} action */").expect("text");
    let at = words_of(&Type::Declared(situation));
    writeln!(text, "export const packAction = (words, action) => Action(words, {at}, action);").expect("text");
    text
}

/// The name of the function that packs a text of a type: `tenantId` for `TenantId`.
fn function(name: &str) -> String {
    let (first, rest) = name.split_at(1);
    first.to_lowercase() + rest
}

/// How many words a value takes, its lists aside.
fn words_of(holds: &Type) -> usize {
    match holds {
        Type::Integer => 2,
        Type::Declared(shape) => match &shape.body {
            Body::Record(fields) if is_packed(holds) => {
                1 + fields().iter().map(|field| words_of(&field.holds)).sum::<usize>()
            }
            Body::Union { variants, .. } => {
                1 + variants().into_iter().map(|(_, shape)| words_of(&Type::Declared(shape))).max().unwrap_or_default()
            }
            _ => 1,
        },
        _ => 1,
    }
}

fn is_packed(holds: &Type) -> bool {
    match holds {
        Type::Boolean | Type::Integer => true,
        Type::List(inner) => is_packed(inner),
        Type::Declared(shape) => match &shape.body {
            Body::Record(fields) => fields().iter().all(|field| is_packed(&field.holds)),
            Body::Names(_) => true,
            Body::Text { .. } => TEXTS.iter().any(|(name, _)| *name == shape.name),
            Body::Union { .. } => false,
        },
        _ => false,
    }
}

/// A switch over the names, which are few: it takes less time than to look them up.
fn pack_names(name: &str, names: &[Name]) -> String {
    let mut text = String::from("\n/** @param {unknown} value */\n");
    writeln!(text, "function {}(value) {{\n  switch (value) {{", function(name)).expect("text");
    for (index, name) in names.iter().enumerate() {
        writeln!(text, "    case \"{}\":\n      return {};", name.name, index + 1).expect("text");
    }
    text += "    default:\n      return absent(value);\n  }\n}\n";
    text
}

/// The test of a record: see `isPlain` in `packing.js`.
const IS_RECORD: &str = "  if (record.constructor === Object ? !isPlain(record) : !isRecord(record)) return false;
";

/// The code that packs a record; if it is the variant of a union, with the field and the name that tell. The module refuses a
/// record in which something is missing, unless it could have been left out itself: then the code has to.
fn pack_record(name: &str, fields: &[Field], variant: Option<(&str, &str)>, can_be_left_out: bool) -> String {
    let mut text = "\n/** @param {Words} words @param {number} at @param {any} record */\n".to_owned();
    writeln!(text, "function {name}(words, at, record) {{").expect("text");
    text += IS_RECORD;
    text += "  words[at] = 1;\n  for (const key in record) {\n";
    text += if fields.is_empty() { "" } else { "    const value = record[key];\n" };
    text += "    switch (key) {\n";
    if let Some((tag, name)) = variant {
        let word = 1 + ActionType::NAMES.iter().position(|other| *other == name).expect("an action");
        writeln!(text, "      case \"{tag}\":\n        words[at - 1] = {word};\n        break;").expect("text");
    }
    let mut at = 1;
    let mut required = Vec::new();
    for field in fields {
        required.extend(field.required.then(|| format!("words[at + {at}] > 0")));
        writeln!(text, "      case \"{}\":", field.key).expect("text");
        let word = |pack: &str| match field.required {
            true => format!("words[at + {at}] = {pack}(value);"),
            false => format!("if ((words[at + {at}] = {pack}(value)) < 0) return false;"),
        };
        let packed = match &field.holds {
            Type::Boolean => word("flag"),
            Type::Integer => format!("if (!count(words, at + {at}, value)) return false;"),
            Type::Declared(shape) => match &shape.body {
                Body::Record(_) => {
                    let test =
                        format!("value !== undefined && value !== null && !{}(words, at + {at}, value)", shape.name);
                    format!("if ({test}) return false;")
                }
                _ => word(&function(shape.name)),
            },
            Type::List(inner) => match &**inner {
                Type::Declared(shape) => match &shape.body {
                    Body::Record(_) => {
                        let size = words_of(inner);
                        format!("if (!records(words, at + {at}, value, {}, {size})) return false;", shape.name)
                    }
                    _ => format!("if (!texts(words, at + {at}, value, {})) return false;", function(shape.name)),
                },
                other => panic!("{other:?} is not packed"),
            },
            other => panic!("{other:?} is not packed"),
        };
        writeln!(text, "        {packed}\n        break;").expect("text");
        at += words_of(&field.holds);
    }
    text += "      default:\n        return false;\n    }\n  }\n";
    let complete = if can_be_left_out && !required.is_empty() { required.join(" && ") } else { "true".to_owned() };
    writeln!(text, "  return {complete};\n}}").expect("text");
    text
}

/// Whether a list or an optional field holds it.
fn can_be_left_out(record: &Shape, shapes: &[&'static Shape]) -> bool {
    let is_it = |holds: &Type| matches!(holds, Type::Declared(shape) if shape.name == record.name);
    shapes.iter().flat_map(|shape| fields_of(shape)).any(|field| match &field.holds {
        Type::List(item) => is_it(item),
        holds => !field.required && is_it(holds),
    })
}

fn pack_union(shape: &Shape) -> String {
    let Body::Union { tag, variants, .. } = &shape.body else { panic!("{} is a union", shape.name) };
    let mut text = String::from("\n/** @param {Words} words @param {number} at @param {any} record */\n");
    writeln!(text, "function {}(words, at, record) {{", shape.name).expect("text");
    writeln!(text, "  switch (record?.{tag}) {{").expect("text");
    for (name, variant) in variants().into_iter().filter(|(_, variant)| is_packed(&Type::Declared(variant))) {
        writeln!(text, "    case \"{name}\":\n      return {}(words, at + 1, record);", variant.name).expect("text");
    }
    text += "    default:\n      return false;\n  }\n}\n";
    text
}

#[test]
fn generated_files_are_up_to_date() {
    let mut files = vec![
        ("src/js/types.d.ts".to_owned(), types()),
        ("src/js/list/facts.js".to_owned(), facts()),
        ("src/js/pack.js".to_owned(), packing()),
        ("www/lists.js".to_owned(), lists()),
        ("docs/sources.md".to_owned(), sources()),
    ];
    files.extend(inputs().map(|(name, shape)| (format!("schema/{name}.json"), schema(name, shape))));
    let stale: Vec<&String> = files
        .iter()
        .filter(|(path, text)| fs::read_to_string(path).ok().as_ref() != Some(text))
        .map(|(path, text)| {
            if env::var_os("GENERATE").is_some() {
                fs::create_dir_all(Path::new(path).parent().expect("a folder")).expect("a folder");
                fs::write(path, text).expect("a file");
            }
            path
        })
        .collect();
    assert!(stale.is_empty() || env::var_os("GENERATE").is_some(), "stale, run `npm run generate`: {stale:?}");
}

/// Every code that an error can have is in the types.
#[test]
fn the_types_name_every_code() {
    let types = types();
    for code in ErrorCode::NAMES.iter().chain(RuntimeCode::NAMES) {
        assert!(types.contains(&format!("| \"{code}\"")), "{code}");
    }
}
