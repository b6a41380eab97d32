//! The policy a second time, as decision tables that share no code with the rules: `tests/oracle/*.json`. Of each table every
//! combination of its facts is asked; the first row that fits says what the outcome is, or which ones its source leaves open.
//! A row that is `confirmed` was compared with its source by a second reader, who had not read the rules.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod native;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use native::answer;
use serde_json::{Value, json};

fn tables() -> Vec<(String, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle");
    let files = fs::read_dir(folder).expect("the tables").map(|entry| entry.expect("a table").path());
    let mut tables: Vec<_> = files
        .map(|path| {
            let table = serde_json::from_str(&fs::read_to_string(&path).expect("a table")).expect("JSON");
            (path.file_stem().expect("a name").to_string_lossy().into_owned(), table)
        })
        .collect();
    tables.sort_by(|(one, _), (other, _)| one.cmp(other));
    tables
}

/// Whether a value is the one that is meant, or one of those that are.
fn is_meant(meant: &Value, value: &Value) -> bool {
    meant == value || meant.as_array().is_some_and(|values| values.contains(value))
}

/// Whether a row speaks of a question.
fn fits(row: &Value, question: &Value) -> bool {
    let at = |path: &str| question.pointer(&format!("/{}", path.replace('.', "/"))).unwrap_or(&Value::Null);
    let day = at("situation.asOf").as_str().expect("a day");
    row["since"].as_str().is_none_or(|since| since <= day)
        && row["until"].as_str().is_none_or(|until| day < until)
        && row["when"].as_object().expect("facts").iter().all(|(path, meant)| is_meant(meant, at(path)))
}

fn set(question: &mut Value, path: &str, value: &Value) {
    let (holder, name) = path.rsplit_once('.').expect("a path");
    let holder = question.pointer_mut(&format!("/{}", holder.replace('.', "/"))).expect("its holder");
    if value.is_null() {
        holder.as_object_mut().expect("an object").remove(name);
    } else {
        holder[name] = value.clone();
    }
}

#[test]
fn the_rules_say_what_the_tables_say() {
    let (mut rows, mut asked, mut differences) = (0, 0, BTreeMap::new());
    for (name, table) in tables() {
        let facts: Vec<(&String, &Vec<Value>)> = table["facts"]
            .as_object()
            .expect("facts")
            .iter()
            .map(|(path, values)| (path, values.as_array().expect("values")))
            .collect();
        let table_rows = table["rows"].as_array().expect("rows");
        rows += table_rows.len();
        let mut used = BTreeSet::new();
        for number in 0..facts.iter().map(|(_, values)| values.len()).product() {
            let mut question = json!({ "situation": table["situation"], "action": table["action"] });
            let mut rest: usize = number;
            for (path, values) in &facts {
                set(&mut question, path, &values[rest % values.len()]);
                rest /= values.len();
            }
            let place = table_rows
                .iter()
                .position(|row| fits(row, &question))
                .unwrap_or_else(|| panic!("no row of {name} for {question:#}"));
            used.insert(place);
            let decision =
                answer("check", &[question["situation"].clone(), question["action"].clone()]).expect("a decision");
            asked += 1;
            let expected = &table_rows[place]["outcome"];
            if !is_meant(expected, &decision["outcome"]) {
                let rule = &decision["findings"][0]["rule"];
                let difference = format!("{name}, row {place}: {expected}, but {} {rule}", decision["outcome"]);
                differences.entry(difference).or_insert_with(Vec::new).push(question);
            }
        }
        assert_eq!(used.len(), table_rows.len(), "{name} has a row that no question reaches; reached: {used:?}");
    }
    println!("{rows} rows, {asked} questions");
    for (difference, questions) in &differences {
        println!("{difference}: {} questions, such as {:#}", questions.len(), questions[0]);
    }
    assert!(differences.is_empty(), "{:#?}", differences.keys());
}
