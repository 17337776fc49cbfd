//! What SQLAlchemy compiles the constructs of `tests/compile` to is what a real server understands.
//!
//! The test starts PostgreSQL and MariaDB in folders of their own and runs every case that stands alone. The cases that
//! the server refuses, because their construct is not for it, are named in `servers/NAME.txt`; with
//! `ORMLET_SERVERS_HOLD=1` that file is written. Where a server's binaries are missing, the test says so.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Write, stderr};
use std::{env, fs};

use tests::compiled_cases::CompileProgram;
use tests::database_server::{DatabaseServer, Kind};
use tests::standalone_cases::{StandaloneCase, setup_of};
use tests::workspace;

/// Writes past the test runner's capture: the counts are for the log of every run.
fn say(line: &str) {
    let _ = writeln!(stderr(), "{line}");
}

/// The refused cases of the list: `PROGRAM: CASE | REASON`, the reason for the reader.
fn listed(text: &str) -> BTreeMap<String, String> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" | ")).map(|(case, reason)| (case.to_owned(), reason.to_owned())).collect()
}

/// Runs all cases that stand alone: how many ran, and the refused ones with the reasons.
fn run_all(server: &DatabaseServer, kind: Kind) -> (usize, BTreeMap<String, String>) {
    let programs = CompileProgram::all().expect("the corpus");
    let shared = programs.iter().find(|program| program.name == "shared_tables").expect("the shared tables");
    let mut refused = BTreeMap::new();
    let mut all = 0;
    for program in &programs {
        let cases = StandaloneCase::all_of(program, kind.dialect());
        all += cases.len();
        let errors = server.refused(&setup_of(program, shared, kind.dialect()), &cases).expect("the client runs");
        refused.extend(errors.into_iter().map(|(case, reason)| (format!("{}: {case}", program.name), reason)));
    }
    (all, refused)
}

fn hold_to(kind: Kind) {
    let name = kind.dialect();
    let Some(server) = DatabaseServer::start(kind).expect("the server starts") else {
        return say(&format!("{name}: no server here, its statements are not executed"));
    };
    let (all, refused) = run_all(&server, kind);
    say(&format!("{name}: {} of {all} statements run on the server", all - refused.len()));
    let file = workspace().join("tests/servers").join(format!("{name}.txt"));
    if env::var_os("ORMLET_SERVERS_HOLD").is_some() {
        let mut text = format!("# What {name} refuses, PROGRAM: CASE | REASON: written by tests/servers.rs\n");
        for (case, reason) in &refused {
            let _ = writeln!(text, "{case} | {reason}");
        }
        return fs::write(file, text).expect("the file takes text");
    }
    let listed = listed(&fs::read_to_string(file).unwrap_or_default());
    let mut wrong = String::new();
    for (case, reason) in refused.iter().filter(|(case, _)| !listed.contains_key(*case)) {
        let _ = writeln!(wrong, "{name} refuses {case}: {reason}");
    }
    for case in listed.keys().filter(|case| !refused.contains_key(*case)) {
        let _ = writeln!(wrong, "{name} runs {case}: take it out of the list");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn postgresql_runs_what_stands_alone() {
    hold_to(Kind::Postgresql);
}

#[test]
fn mariadb_runs_what_stands_alone() {
    hold_to(Kind::Mariadb);
}
