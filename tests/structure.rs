//! Imports point down: a layer of `src` uses only itself and the layers below it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The layers, from the top down. Two on one line do not use each other.
const LAYERS: &[&[&str]] = &[
    &["js"],
    &["catalog"],
    &["mail"],
    &["locale"],
    &["link", "gdap", "portal"],
    &["engine"],
    &["policy"],
    &["model"],
    &["wire"],
];

/// The Rust files below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| is_rust(path))
        .collect()
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}

/// The paths after `crate::` in a file, `use` declarations spelled out.
fn crate_paths(text: &str) -> Vec<String> {
    assert!(!text.contains("super::"), "write paths from `crate::` on");
    let mut paths = Vec::new();
    // A macro's `$crate::` counts where it is expanded.
    for (start, _) in text.match_indices("crate::").filter(|(start, _)| !text[..*start].ends_with('$')) {
        expand("", &text[start + "crate::".len()..], &mut paths);
    }
    paths
}

/// Adds the paths of a use tree, and returns what follows it.
fn expand<'t>(prefix: &str, tree: &'t str, paths: &mut Vec<String>) -> &'t str {
    let length = tree.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(tree.len());
    let (head, mut rest) = tree.split_at(length);
    let prefix = format!("{prefix}{head}");
    let Some(group) = rest.strip_prefix('{') else {
        paths.push(prefix);
        return rest;
    };
    rest = group.trim_start();
    while !rest.starts_with('}') {
        rest = expand(&prefix, rest, paths).trim_start();
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        rest = rest
            .strip_prefix("as ")
            .map_or(rest, |alias| alias.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'));
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        assert!(!rest.is_empty(), "a use tree that does not end");
    }
    &rest[1..]
}

fn level(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|layers| layers.contains(&layer))
}

/// A file as a module path, such as `engine::plan`.
fn module(path: &Path) -> String {
    let path = path.strip_prefix("src").expect("a path in src").with_extension("");
    let path = path.to_str().expect("a path").replace('/', "::");
    path.strip_suffix("::mod").map_or(path.clone(), str::to_owned)
}

#[test]
fn imports_between_layers_point_down() {
    for path in files(Path::new("src")) {
        let module = module(&path);
        let layer = module.split("::").next().expect("a layer");
        if layer == "lib" {
            continue;
        }
        let own = level(layer).unwrap_or_else(|| panic!("no layer {layer}: put it into the list"));
        for import in crate_paths(&fs::read_to_string(&path).expect("a file")) {
            let target = import.split("::").next().expect("a layer");
            // What is not a layer is a name of `lib.rs`, in a doc comment.
            let Some(level) = level(target) else { continue };
            assert!(target == layer || level > own, "{} uses {import}, which is not below it", path.display());
        }
    }
}

#[test]
fn no_file_imports_one_that_imports_it_back() {
    let files: BTreeMap<String, BTreeSet<String>> = files(Path::new("src"))
        .iter()
        .map(|path| (module(path), crate_paths(&fs::read_to_string(path).expect("a file")).into_iter().collect()))
        .collect();
    let imports = |from: &str, to: &str| {
        files[from]
            .iter()
            .any(|import| *import == to || import.starts_with(&format!("{to}::")) && is_file(import, to, &files))
    };
    for one in files.keys() {
        for other in files.keys().filter(|other| *other > one && *other != "lib" && one != "lib") {
            assert!(!(imports(one, other) && imports(other, one)), "{one} and {other} import each other");
        }
    }
}

/// Whether an import is of something in this very file, not in one below it.
fn is_file(import: &str, file: &str, files: &BTreeMap<String, BTreeSet<String>>) -> bool {
    let below = |other: &String| other.starts_with(&format!("{file}::")) && import.starts_with(other.as_str());
    !files.keys().any(below)
}
