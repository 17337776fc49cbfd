//! The engine as the browser runs it: compiled to WebAssembly, under Node.
//!
//! `cargo xtask test` runs it; natively there is nothing in it.
#![cfg(target_family = "wasm")]

use std::rc::Rc;

use engine::{Engine, EngineOptions, Environment};
use share::{SharedFile, SharedProject, decode, encode};
use sql::Value;
use wasm_bindgen_test::wasm_bindgen_test;

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
