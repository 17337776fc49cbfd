//! Statements compiled here against what the real SQLAlchemy compiled: `record.py` beside this folder recorded it.

#![allow(
    clippy::unwrap_used,
    clippy::many_single_char_names,
    clippy::format_push_string,
    reason = "a failed step fails the test; names follow the recorder"
)]

mod ddl;
mod dml;
mod expressions;
mod fixture;
mod more;
mod selects;

use fixture::{Cases, Fixture};

fn compare(build: impl FnOnce(&Fixture, &mut Cases)) {
    let fixture = Fixture::new();
    let mut cases = Cases::default();
    build(&fixture, &mut cases);
    cases.check();
}

#[test]
fn expressions_compile_as_recorded() {
    compare(expressions::build);
}

#[test]
fn selects_compile_as_recorded() {
    compare(selects::build);
}

#[test]
fn further_queries_compile_as_recorded() {
    compare(more::build);
}

#[test]
fn inserts_updates_and_deletes_compile_as_recorded() {
    compare(dml::build);
}

#[test]
fn ddl_compiles_as_recorded() {
    compare(ddl::build);
}
