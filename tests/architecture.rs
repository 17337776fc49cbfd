//! The crates depend on each other as `src/README.md` says, and `unsafe` stays where it belongs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The crate that may hold `unsafe`, in its SQLite driver.
const UNSAFE_FOLDER: &str = "src/engine/";

/// Crates that may use any other: they test, and nothing uses them.
const FREE: [&str; 1] = ["tests"];

#[derive(Debug, Default)]
struct Rule {
    may_use: BTreeSet<String>,
    must_not_see: BTreeSet<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests have a folder above them").to_path_buf()
}

fn read(relative: &str) -> String {
    fs::read_to_string(root().join(relative)).expect(relative)
}

/// The rows of the table under "Allowed edges".
fn rules() -> BTreeMap<String, Rule> {
    let readme = read("src/README.md");
    let (_, section) = readme.split_once("## Allowed edges").expect("the section is there");
    let section = section.split("\n## ").next().unwrap_or_default();
    let names = |cell: &str| -> BTreeSet<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    section
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix('|')?.strip_suffix('|')?.split('|').collect();
            let [name, may_use, must_not_see] = cells[..] else { return None };
            let name = names(name).pop_first()?;
            Some((name, Rule { may_use: names(may_use), must_not_see: names(must_not_see) }))
        })
        .collect()
}

fn metadata(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Every crate of the workspace with the names of its dependencies, of any kind and for any target.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    list(&metadata(&["--no-deps"])["packages"])
        .iter()
        .map(|package| {
            let names = list(&package["dependencies"]).iter().map(|dependency| text(&dependency["name"])).collect();
            (text(&package["name"]), names)
        })
        .collect()
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() && entry.file_name() != "node_modules" {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Whether a line of code, comments and texts aside, opens an unsafe block, function, implementation or trait.
fn is_unsafe_code(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    ["unsafe {", "unsafe fn", "unsafe impl", "unsafe trait", "unsafe extern", "unsafe_code"]
        .iter()
        .any(|form| code.contains(form) && !code.contains(&format!("\"{form}\"")))
}

#[test]
fn every_crate_uses_only_the_crates_that_the_map_allows() {
    let rules = rules();
    let crates = dependencies();
    let mut wrong = Vec::new();
    for (name, used) in crates.iter().filter(|(name, _)| !FREE.contains(&name.as_str())) {
        let Some(rule) = rules.get(name) else {
            wrong.push(format!("{name} is not in the table"));
            continue;
        };
        for other in used.iter().filter(|other| crates.contains_key(*other) && !rule.may_use.contains(*other)) {
            wrong.push(format!("{name} uses {other}"));
        }
    }
    for name in rules.keys().filter(|name| !crates.contains_key(*name)) {
        wrong.push(format!("the table lists {name}, and there is no such crate"));
    }
    assert!(wrong.is_empty(), "against src/README.md: {wrong:#?}");
}

#[test]
fn no_crate_sees_what_the_map_hides_from_it() {
    let crates = dependencies();
    let mut wrong = Vec::new();
    for (name, rule) in rules() {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![name.clone()];
        while let Some(next) = waiting.pop() {
            for other in crates.get(&next).into_iter().flatten() {
                if seen.insert(other.clone()) {
                    waiting.push(other.clone());
                }
            }
        }
        wrong.extend(rule.must_not_see.intersection(&seen).map(|hidden| format!("{name} sees {hidden}")));
    }
    assert!(wrong.is_empty(), "against src/README.md: {wrong:#?}");
}

#[test]
fn the_page_and_the_worker_are_not_default_members() {
    let metadata = metadata(&["--no-deps"]);
    let defaults: Vec<String> = list(&metadata["workspace_default_members"]).iter().map(text).collect();
    for name in ["app", "worker"] {
        let folder = format!("/src/{name}#");
        assert!(defaults.iter().all(|id| !id.contains(&folder)), "{name} is a default member");
    }
    let used_natively = dependencies()
        .into_iter()
        .filter(|(name, _)| name != "app")
        .filter(|(_, used)| used.contains("leptos"))
        .map(|(name, _)| name)
        .collect::<Vec<_>>();
    assert!(used_natively.is_empty(), "Leptos belongs to the page alone, and {used_natively:?} use it");
}

#[test]
fn unsafe_code_stands_in_the_sqlite_driver_alone() {
    let root = root();
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    let found: Vec<String> = files
        .iter()
        .filter(|file| !file.starts_with(root.join(UNSAFE_FOLDER)))
        .filter(|file| fs::read_to_string(file).expect("a source file").lines().any(is_unsafe_code))
        .map(|file| file.display().to_string())
        .collect();
    assert!(found.is_empty(), "unsafe outside of {UNSAFE_FOLDER}: {found:#?}");
}

#[test]
fn versions_stand_in_the_workspace_manifest_alone() {
    let mut wrong = Vec::new();
    for package in list(&metadata(&["--no-deps"])["packages"]) {
        let manifest = text(&package["manifest_path"]);
        let toml = fs::read_to_string(&manifest).expect("a manifest");
        let dependencies = toml.split_once("dependencies]").map_or("", |(_, dependencies)| dependencies);
        let own = dependencies.lines().filter(|line| line.contains("version = \"") || line.contains("path = \"../"));
        wrong.extend(own.map(|line| format!("{manifest}: {line}")));
    }
    assert!(wrong.is_empty(), "not taken from [workspace.dependencies]: {wrong:#?}");
}

/// The directives of a policy, but `frame-ancestors`, which only a header can say.
fn directives(policy: &str) -> BTreeSet<&str> {
    policy.split(';').map(str::trim).filter(|directive| !directive.starts_with("frame-ancestors")).collect()
}

#[test]
fn the_page_and_the_headers_state_one_policy() {
    let page = read("index.html");
    let headers = read("www/_headers");
    let (_, of_page) = page.split_once("Content-Security-Policy\" content=\"").expect("the page states a policy");
    let of_page = directives(of_page.split('"').next().unwrap_or_default());
    let of_headers = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    assert_eq!(of_page, directives(of_headers.expect("the headers state a policy")));
    assert!(of_page.contains("default-src 'none'"), "{of_page:?}");
    assert!(of_page.iter().all(|directive| !directive.contains("'unsafe-inline'")), "{of_page:?}");
}
