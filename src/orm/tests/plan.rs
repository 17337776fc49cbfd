//! What a session reports: plans of flushes, states of objects, and why statements are sent.

mod support;

use std::cell::RefCell;
use std::rc::Rc;

use engine::{Cause, Statement, StatementKind};
use orm::{FlushAction, FlushPlan, InstanceState, MapperConfig, ObjectState, Observer, PlainClass, PlainObject};
use orm::{Registry, SessionOptions};
use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
use support::{World, text};

#[derive(Default)]
struct Reports(RefCell<Vec<String>>);

impl Observer for Reports {
    fn flush_planned(&self, _session: u64, plan: &FlushPlan) {
        self.0.borrow_mut().extend(plan.to_string().lines().map(str::to_owned));
    }

    fn flush_ended(&self, _session: u64, is_done: bool) {
        self.0.borrow_mut().push(format!("flushed: {is_done}"));
    }

    fn state_changed(&self, _session: u64, state: &Rc<InstanceState>, from: ObjectState, to: ObjectState) {
        let class = state.mapper().class().name().to_owned();
        self.0.borrow_mut().push(format!("{class}: {} -> {}", from.name(), to.name()));
    }
}

#[test]
fn observers_see_plans_and_states() {
    let w = World::new();
    let reports = Rc::new(Reports::default());
    let session = w.other_session(SessionOptions { observer: Some(reports.clone()), ..SessionOptions::default() });
    let model = w.titled("a");
    session.add(&model.instance()).expect("added");
    session.commit().expect("committed");
    session.delete(&model.instance()).expect("marked");
    session.flush().expect("flushed");
    session.rollback().expect("rolled back");
    session.close().expect("closed");
    let expected = [
        "Model: transient -> pending",
        "insert Model: new objects, in the order in which they were added",
        "Model: pending -> persistent",
        "flushed: true",
        "delete Model: marked as deleted; rows are deleted after all rows are saved",
        "Model: persistent -> deleted",
        "flushed: true",
        "Model: deleted -> persistent",
        "Model: persistent -> detached",
    ];
    assert_eq!(*reports.0.borrow(), expected);
}

#[test]
fn flush_takes_mappers_by_name_and_saves_before_it_deletes() {
    let w = World::new();
    let author = PlainObject::new(&w.author, &[("name", text("x"))]).expect("an object");
    w.add(&[&w.titled("a"), &author, &w.titled("b")]);
    let plan = w.session.flush_plan().expect("a plan");
    let steps: Vec<_> =
        plan.steps.iter().map(|step| (step.action, step.mapper.class().name(), step.objects.len())).collect();
    assert_eq!(steps, [(FlushAction::Save, "Author", 1), (FlushAction::Save, "Model", 2)]);
}

#[derive(Default)]
struct Causes(RefCell<Vec<Cause>>);

impl engine::Observer for Causes {
    fn statement_started(&self, statement: &Statement) {
        if statement.kind == StatementKind::Sql {
            self.0.borrow_mut().push(statement.cause.clone());
        }
    }
}

#[test]
fn statements_say_why_they_are_sent() {
    let w = World::new();
    let causes = Rc::new(Causes::default());
    w.engine.environment().observe(causes.clone());
    let model = w.titled("a");
    w.add(&[&model]);
    w.session.flush().expect("flushed");
    model.set("title", text("b")).expect("set");
    w.session.commit().expect("committed");
    assert_eq!(model.get("title").expect("a value"), text("b"));
    model.set("title", text("c")).expect("set");
    w.session.query(vec![w.model.expression()]).all().expect("rows");
    let expected =
        [Cause::Flush, Cause::FlushOnCommit, Cause::Refresh("Model.title".into()), Cause::Autoflush, Cause::Explicit];
    assert_eq!(*causes.0.borrow(), expected);
}

#[test]
fn a_savepoint_is_the_cause_of_the_flushes_where_it_begins_and_ends() {
    let w = World::new();
    let causes = Rc::new(Causes::default());
    w.engine.environment().observe(causes.clone());
    w.add(&[&w.titled("outside")]);
    let nested = w.session.begin_nested().expect("a savepoint");
    w.add(&[&w.titled("inside")]);
    nested.commit().expect("released");
    w.add(&[&w.titled("after")]);
    w.session.commit().expect("committed");
    assert_eq!(*causes.0.borrow(), [Cause::FlushOnSavepoint, Cause::FlushOnRelease, Cause::FlushOnCommit]);
}

#[test]
fn tables_without_primary_key_cannot_be_mapped() {
    let column = Column::new(ColumnSpec { name: Some("x".into()), ..ColumnSpec::default() });
    let items = vec![TableItem::Column(column)];
    let table = Table::new("logs", &MetaData::default(), items, TableSpec::default()).expect("a table");
    let error = Registry::new().map(MapperConfig::new(PlainClass::new("Log"), table)).expect_err("no primary key");
    assert_eq!(error.class_name(), "ArgumentError");
    assert_eq!(
        error.to_string(),
        "Mapper Mapper[Log(logs)] could not assemble any primary key columns for mapped table 'logs'"
    );
}

#[test]
fn sessions_without_a_database_say_so() {
    let w = World::new();
    let session = orm::Session::new(SessionOptions::default());
    let error = session.query(vec![w.model.expression()]).all().expect_err("no database");
    assert_eq!(error.class_name(), "UnboundExecutionError");
    assert_eq!(
        error.to_string(),
        "Could not locate a bind configured on mapper Mapper[Model(models)], SQL expression or this Session."
    );
    session.add(&w.titled("a").instance()).expect("added");
    let error = session.flush().expect_err("no database");
    assert_eq!(
        error.to_string(),
        "Could not locate a bind configured on mapper Mapper[Model(models)] or this Session."
    );
}
