//! The engine as the browser runs it: compiled to WebAssembly, under Node.
//!
//! `cargo xtask test` runs it; natively there is nothing in it.
#![cfg(target_family = "wasm")]

use std::rc::Rc;

use engine::{Engine, EngineOptions, Environment};
use playground::{Bench, Playground};
use protocol::{Event, Outcome, Project, Request, RunMode};
use share::{SharedFile, SharedProject, decode, encode};
use sql::Value;
use wasm_bindgen_test::wasm_bindgen_test;

/// Runs a program to its end and returns what was told on the way.
fn events_of(program: &str) -> Vec<Event> {
    let mut playground = Playground::new(Rc::new(Bench::new("wasm")));
    playground.handle(Request::Run { run: 1, mode: RunMode::Full, project: Project::single(program) });
    while playground.is_running() {
        playground.work(10_000_000);
    }
    playground.take_events()
}

fn outcome(events: &[Event]) -> Option<Outcome> {
    events.iter().find_map(|event| match event {
        Event::Finished { outcome, .. } => Some(*outcome),
        _ => None,
    })
}

#[wasm_bindgen_test]
fn a_program_runs_and_tells_its_statements_and_output() {
    let events = events_of(include_str!("browser/fixtures/books.py"));
    let output: String = events
        .iter()
        .filter_map(|event| match event {
            Event::Stdout { text, .. } | Event::Stderr { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(output, "1 Dune\n");
    let insert = events.iter().find_map(|event| match event {
        Event::Statement { statement, .. } if statement.sql.starts_with("INSERT") => Some(statement),
        _ => None,
    });
    let insert = insert.expect("an INSERT");
    assert_eq!(insert.sql, "INSERT INTO books (title) VALUES (?)");
    assert_eq!(insert.parameters.as_deref(), Some("('Dune',)"));
    assert_eq!(insert.source.as_ref().map(|span| span.line), Some(18));
    assert_eq!(outcome(&events), Some(Outcome::Completed));
}

#[wasm_bindgen_test]
fn recursion_without_end_is_an_error_of_the_program() {
    let events = events_of("def f():\n    return [f() for _ in range(1)]\nf()\n");
    let told = events.iter().any(
        |event| matches!(event, Event::Stderr { text, .. } if text.contains("RecursionError: maximum recursion depth")),
    );
    assert!(told, "{events:#?}");
    assert_eq!(outcome(&events), Some(Outcome::Failed));
}

#[wasm_bindgen_test]
fn sqlite_keeps_rows_and_answers_queries() {
    let environment = Rc::new(Environment::default());
    let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).expect("an engine");
    engine
        .begin(|connection| {
            connection.exec_driver_sql("create table t (x integer, y text)", &[])?;
            connection.exec_driver_sql("insert into t values (?, ?)", &[Rc::from([Value::Int(7), Value::text("ä")])])
        })
        .expect("a row");
    let connection = engine.connect().expect("a connection");
    let result = connection.exec_driver_sql("select sum(x), max(length(y)) from t", &[]).expect("a result");
    assert_eq!(result.scalar().expect("a value"), Some(Value::Int(7)));
}

#[wasm_bindgen_test]
fn a_statement_that_fails_is_an_error_and_not_a_crash() {
    let environment = Rc::new(Environment::default());
    let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).expect("an engine");
    let connection = engine.connect().expect("a connection");
    let error = connection.exec_driver_sql("select * from nowhere", &[]).expect_err("no such table");
    assert!(error.to_string().contains("no such table: nowhere"), "{error}");
}

#[wasm_bindgen_test]
fn a_link_holds_its_project() {
    let project = SharedProject {
        lesson: None,
        files: vec![SharedFile { path: "main.py".into(), text: "print('hello')\n".repeat(50) }],
        main: "main.py".into(),
    };
    let link = encode(&project, &[]).expect("a link");
    assert!(link.len() < 150, "{} characters", link.len());
    assert_eq!(decode(&link).expect("a project").into_project(&[]).expect("complete"), project);
}
