//! The table of product families, as docs/portal.md shows it. `GENERATE=1 cargo test --test portal` writes it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, env, fs};

use multipartner::{
    Family,
    internals::family::{Condition, FAMILIES, FamilyRow},
};

const PAGE: &str = "docs/portal.md";
const BEGIN: &str = "<!-- families -->\n";
const END: &str = "<!-- end of families -->\n";

fn words(condition: &Condition) -> String {
    let names = |names: &[&str]| {
        let quoted = names.iter().map(|name| if name.is_empty() { "left out".into() } else { format!("`{name}`") });
        quoted.collect::<Vec<_>>().join(" or ")
    };
    match condition {
        Condition::Is(property, list) => format!("`{}` is {}", property.path(), names(list)),
        Condition::IsOther(property, list) => format!("`{}` is there, and not {}", property.path(), names(list)),
        Condition::Offer(form) => format!("`offerId` is {}", form.words()),
    }
}

fn line(FamilyRow { product, when, family, source }: &FamilyRow) -> String {
    let when = when.iter().map(words).collect::<Vec<_>>().join("; ");
    let family = family.map_or("none".to_owned(), |family| format!("`{family}`"));
    let page = format!("https://github.com/kvamseek/partner-center/blob/85eb3c4/developer/{source}.md");
    format!("| {product} | {when} | {family} | [{source}]({page}) |\n")
}

#[test]
fn the_table_of_families_is_up_to_date() {
    let rows: String = FAMILIES.iter().map(line).collect();
    let table = format!("\n| product | when | family | source |\n| --- | --- | --- | --- |\n{rows}\n");
    let page = fs::read_to_string(PAGE).expect("a page");
    let (head, rest) = page.split_once(BEGIN).expect("a table");
    let (found, tail) = rest.split_once(END).expect("its end");
    if env::var_os("GENERATE").is_some() {
        fs::write(PAGE, [head, BEGIN, &table, END, tail].concat()).expect("a file");
    } else {
        assert_eq!(found, table, "stale, run `npm run generate`");
    }
}

#[test]
fn every_family_has_a_row() {
    let families: BTreeSet<Family> = FAMILIES.iter().filter_map(|row| row.family).collect();
    assert_eq!(families, Family::ALL.iter().copied().collect());
}
