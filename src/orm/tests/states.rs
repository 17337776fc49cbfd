//! Objects between sessions, keys, defaults, histories and statements of classes, against recordings of the real
//! library: see `record.py`.

mod support;

use std::rc::Rc;

use orm::{
    AttrValue, ExecuteOptions, GetOptions, Identity, ObjectState, Passive, PlainObject, Session, SessionContext,
    SessionOptions,
};
use sql::Value;
use sql::expr::{Function, Operand, Operator, TextClause};
use sql::selectable::FromClause;
use sql::statement::{ColumnKey, Delete, DmlTarget, Insert, Select, Statement, Update};
use support::{World, attr, object, shown, text, truth};

fn is(object: &PlainObject, state: ObjectState) -> &'static str {
    truth(object.state().object_state() == state)
}

fn list(values: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", values.into_iter().collect::<Vec<_>>().join(", "))
}

fn tuples(rows: &[engine::Row]) -> String {
    list(rows.iter().map(|row| {
        let values: Vec<String> = row.values().iter().map(Value::repr).collect();
        if values.len() == 1 { format!("({},)", values[0]) } else { format!("({})", values.join(", ")) }
    }))
}

fn run(session: &Session, statement: impl Into<Statement>) -> engine::CursorResult {
    session.execute(&statement.into(), Vec::new(), ExecuteOptions::default()).expect("executed")
}

fn run_text(session: &Session, sql: &str) {
    drop(run(session, Statement::Text(Rc::new(TextClause::new(sql)))));
}

#[test]
fn objects_move_between_sessions() {
    let w = World::new();
    let s = w.other_session(SessionOptions { expire_on_commit: false, ..SessionOptions::default() });
    let model = w.titled("a");
    s.add(&model.instance()).expect("added");
    s.commit().expect("committed");
    w.out(format!("{} {}", attr(&model, "title"), truth(s.in_transaction())));
    let other = w.other_session(SessionOptions { autoflush: false, ..SessionOptions::default() });
    let error = other.add(&model.instance()).expect_err("in a session");
    let numbers = (format!("'{}'", s.id()), format!("'{}'", other.id()));
    // Sessions are numbered in each process anew.
    let message = error.to_string().replace(&numbers.0, "'13'").replace(&numbers.1, "'14'");
    w.out(format!("{}: {message}", error.class_name()));
    s.expunge(&model.instance()).expect("expunged");
    w.out(is(&model, ObjectState::Detached));
    w.failing(s.expunge(&model.instance()));
    w.failing(s.expire(&model.instance(), None));
    other.add(&model.instance()).expect("added");
    let here = |session: &Session| truth(session.contains(model.state()));
    w.out(format!("{} {} {}", here(&other), here(&s), truth(other.in_transaction())));
    model.set("title", text("b")).expect("set");
    let titles = || tuples(&other.query(vec![w.attribute("title")]).all().expect("rows"));
    w.out(titles());
    other.flush().expect("flushed");
    w.out(titles());
    other.add(&w.titled("c").instance()).expect("added");
    let found = titles();
    w.out(format!("{found} {}", other.new_objects().len()));
    other.close().expect("closed");
    s.add(&model.instance()).expect("added");
    s.delete(&model.instance()).expect("marked");
    s.commit().expect("committed");
    w.failing(s.add(&model.instance()));
    w.out(format!("{} {}", is(&model, ObjectState::Detached), truth(model.state().was_deleted())));
    w.failing(s.refresh(&model.instance(), None, None));
    s.close().expect("closed");
    w.check("objects_move_between_sessions");
}

#[test]
fn composite_keys_sort_and_load() {
    let w = World::new();
    let pair = |left: &str, right: i64, more: &[(&str, Value)]| {
        let mut attributes = vec![("left", text(left)), ("right", Value::Int(right))];
        attributes.extend_from_slice(more);
        PlainObject::new(&w.pair, &attributes).expect("an object")
    };
    let pairs = [pair("b", 1, &[]), pair("a", 2, &[]), pair("a", 1, &[("note", text("x"))])];
    w.add(&[&pairs[0], &pairs[1], &pairs[2]]);
    w.session.flush().expect("flushed");
    for pair in &pairs {
        pair.set("note", text("y")).expect("set");
    }
    w.session.commit().expect("committed");
    let get = |identity: Identity| w.session.get(&w.pair, &identity, &GetOptions::default());
    let note = |identity: Identity| {
        let found = get(identity).expect("loaded").expect("an object");
        attr(&PlainObject::from_instance(&found).expect("a plain object"), "note")
    };
    let first = note(Identity::Values(vec![text("a"), Value::Int(2)]));
    let second = note(Identity::Named(vec![("right".into(), Value::Int(1)), ("left".into(), text("b"))]));
    w.out(format!("{first} {second}"));
    let none = get(Identity::Values(vec![text("z"), Value::Int(9)])).expect("loaded").is_none();
    w.out(if none { "None" } else { "an object" });
    w.failing(get(Identity::Values(vec![text("a")])));
    pairs[0].set("left", text("c")).expect("set");
    w.session.flush().expect("flushed");
    for pair in &pairs {
        w.session.delete(&pair.instance()).expect("marked");
    }
    w.session.flush().expect("flushed");
    w.session.rollback().expect("rolled back");
    w.check("composite_keys_sort_and_load");
}

#[test]
fn defaults_make_keys_and_values() {
    let w = World::new();
    let keyed = |attributes: &[(&str, Value)]| PlainObject::new(&w.keyed, attributes).expect("an object");
    let one = keyed(&[("note", text("alone"))]);
    w.add(&[&one]);
    w.session.flush().expect("flushed");
    w.out(format!("{} {}", attr(&one, "key"), attr(&one, "size")));
    let several = [
        keyed(&[("note", text("a"))]),
        keyed(&[("note", text("b"))]),
        keyed(&[("key", text("given")), ("size", Value::Int(1))]),
    ];
    w.add(&[&several[0], &several[1], &several[2]]);
    w.session.flush().expect("flushed");
    let keys = list(several.iter().map(|keyed| format!("'{}'", attr(keyed, "key"))));
    w.out(format!("{keys} {}", list(several.iter().map(|keyed| attr(keyed, "size")))));
    w.session.rollback().expect("rolled back");
    w.check("defaults_make_keys_and_values");
}

#[test]
fn failed_savepoints_leave_the_outer_transaction() {
    let w = World::new();
    let model = |id: i64, title: &str| w.model(&[("id", Value::Int(id)), ("title", text(title))]);
    w.add(&[&model(1, "kept")]);
    w.session.flush().expect("flushed");
    let nested = SessionContext::enter(&w.session.begin_nested().expect("a savepoint")).expect("entered");
    w.add(&[&model(1, "twice")]);
    let error = w.session.flush().expect_err("the key is taken");
    nested.exit(true).expect("left");
    w.out(error.class_name());
    w.out(format!("{} {}", w.session.new_objects().len(), truth(w.session.in_nested_transaction())));
    w.add(&[&model(2, "more")]);
    w.session.commit().expect("committed");
    let titles = w.session.query(vec![w.attribute("title")]).order_by(vec![w.attribute("id")]).and_then(|q| q.all());
    w.out(tuples(&titles.expect("rows")));
    w.session.rollback().expect("rolled back");
    w.session.rollback().expect("nothing to roll back");
    w.session.commit().expect("nothing to commit");
    w.session.close().expect("closed");
    w.check("failed_savepoints_leave_the_outer_transaction");
}

#[test]
fn statements_of_classes_tell_the_session() {
    let w = World::new();
    let s = &w.session;
    let [id, title, accuracy, runs] = ["id", "title", "accuracy", "runs"].map(|key| w.attribute(key));
    for (number, name) in [(1, "a"), (2, "b")] {
        let attributes = [
            ("id", Value::Int(number)),
            ("title", text(name)),
            ("accuracy", Value::Int(number)),
            ("runs", Value::Int(1)),
        ];
        w.add(&[&w.model(&attributes)]);
    }
    s.commit().expect("committed");
    let better = accuracy.operate(Operator::Gt, Operand::from(0)).expect("a comparison");
    let select = Select::new(vec![w.model.expression()]).filter(vec![better]).order_by(vec![id.clone()]);
    let models: Vec<_> = run(s, select).all().expect("rows").iter().map(|row| object(&row.values()[0])).collect();
    w.out(list(models.iter().map(|model| format!("'{}'", attr(model, "title")))));
    let target = || DmlTarget::Entity(w.model.entity().clone());
    let eq = |expr: &sql::expr::Expr, value: Operand| expr.operate(Operator::Eq, value).expect("a comparison");
    let named = |key: &str, value: Operand| (ColumnKey::Name(key.into()), value);
    let first = eq(&id, Operand::from(1));
    run(s, Update::new(target()).filter(vec![first]).values(vec![named("title", Operand::from("x"))]));
    w.out(format!("{} {}", attr(&models[0], "title"), truth(models[0].state().is_modified())));
    models[1].set("title", text("pending")).expect("set");
    let values = vec![(ColumnKey::Expr(title.clone()), Operand::from("y")), named("accuracy", Operand::from(9))];
    run(s, Update::new(target()).filter(vec![eq(&title, Operand::from("pending"))]).values(values));
    w.out(format!("{} {}", attr(&models[1], "title"), attr(&models[1], "accuracy")));
    let row = |values: &[(&str, Value)]| -> engine::NamedRow {
        values.iter().map(|(key, value)| (Rc::from(*key), value.clone())).collect()
    };
    let many = |statement: Statement, rows: Vec<engine::NamedRow>| {
        s.execute(&statement, rows, ExecuteOptions::default()).expect("executed")
    };
    let rows = vec![
        row(&[("title", text("c")), ("runs", Value::Int(1))]),
        row(&[("title", text("d")), ("runs", Value::Int(2))]),
    ];
    let inserted = many(Insert::new(target()).returning(vec![w.model.expression()]).into(), rows);
    let inserted = inserted.all().expect("rows");
    w.out(list(inserted.iter().map(|row| format!("'{}'", attr(&object(&row.values()[0]), "title")))));
    let rows = vec![
        row(&[("title", text("e")), ("runs", Value::Int(1))]),
        row(&[("title", text("f")), ("accuracy", Value::Int(1))]),
    ];
    many(Insert::new(target()).into(), rows);
    run(s, Insert::new(target()).values(vec![named("title", Operand::from("g"))]));
    let rows = vec![
        row(&[("id", Value::Int(1)), ("title", text("many"))]),
        row(&[("id", Value::Int(2)), ("title", text("rows"))]),
    ];
    many(Update::new(target()).into(), rows);
    w.out(format!("{} {}", attr(&models[0], "title"), attr(&models[1], "title")));
    let few = id.operate(Operator::Lt, Operand::from(3)).expect("a comparison");
    let update = Update::new(target()).filter(vec![few]).values(vec![named("runs", Operand::from(5))]);
    w.out(tuples(&run(s, update.returning(vec![id.clone(), runs])).all().expect("rows")));
    run(s, Delete::new(target()).filter(vec![eq(&id, Operand::from(2))]));
    w.out(format!("{} {}", is(&models[1], ObjectState::Deleted), truth(s.contains(models[1].state()))));
    let count = Function::call(&[], "count", Vec::new(), None).expect("a function");
    let select = Select::new(vec![count]).select_from(vec![FromClause::Entity(w.model.entity().clone())]);
    w.out(shown(&run(s, select).scalar().expect("a value").expect("a value")));
    s.close().expect("closed");
    w.check("statements_of_classes_tell_the_session");
}

#[test]
fn rows_fill_what_is_missing() {
    let w = World::new();
    for (number, name) in [(1, "a"), (2, "b")] {
        w.add(&[&w.model(&[("id", Value::Int(number)), ("title", text(name))])]);
    }
    w.session.commit().expect("committed");
    let query = || w.session.query(vec![w.model.expression()]);
    let ordered = || -> Vec<Rc<PlainObject>> {
        let rows = query().order_by(vec![w.attribute("id")]).and_then(|q| q.all()).expect("rows");
        rows.iter().map(|row| object(&row.values()[0])).collect()
    };
    let models = ordered();
    run_text(&w.session, "UPDATE models SET name = name || '!', accuracy = 4");
    models[0].set("title", text("mine")).expect("set");
    w.session.expire(&models[1].instance(), Some(&["accuracy"])).expect("expired");
    let autoflush = w.session.set_autoflush(false);
    let again = ordered();
    w.session.set_autoflush(autoflush);
    let values = [(0, "title"), (0, "accuracy"), (1, "title"), (1, "accuracy")]
        .map(|(at, key): (usize, &str)| attr(&models[at], key));
    w.out(format!("{} {}", truth(Rc::ptr_eq(&again[0], &models[0])), values.join(" ")));
    let autoflush = w.session.set_autoflush(false);
    let options = ExecuteOptions { populate_existing: true, ..ExecuteOptions::default() };
    query().with_options(options).all().expect("rows");
    w.session.set_autoflush(autoflush);
    let values = [(0, "title"), (0, "accuracy"), (1, "title")].map(|(at, key): (usize, &str)| attr(&models[at], key));
    w.out(format!("{} {}", values.join(" "), truth(models[0].state().is_modified())));
    let got = w
        .session
        .get(
            &w.model,
            &Identity::Values(vec![Value::Int(1)]),
            &GetOptions { overwrites: true, ..GetOptions::default() },
        )
        .expect("loaded");
    w.out(truth(got == Some(models[0].instance())));
    run_text(&w.session, "DELETE FROM models");
    w.session.delete(&models[0].instance()).expect("marked");
    w.session.flush().expect("flushed");
    w.warnings();
    w.session.rollback().expect("rolled back");
    w.check("rows_fill_what_is_missing");
}

#[test]
fn histories_tell_what_changed() {
    let w = World::new();
    let model = w.titled("a");
    let history = |key: &str| {
        let history = model.state().history(key, Passive::NO_INITIALIZE).expect("a history");
        let part = |values: &[AttrValue]| match values {
            [] => "()".to_owned(),
            values => list(values.iter().map(|value| value.clone().into_value().repr())),
        };
        let [added, unchanged, deleted] = [&history.added, &history.unchanged, &history.deleted].map(|v| part(v));
        format!("History(added={added}, unchanged={unchanged}, deleted={deleted})")
    };
    w.out(format!("{} {}", history("title"), history("accuracy")));
    w.add(&[&model]);
    w.session.commit().expect("committed");
    w.out(history("title"));
    model.set("title", text("b")).expect("set");
    w.out(history("title"));
    w.out(attr(&model, "accuracy"));
    model.set("accuracy", Value::Float(1.5)).expect("set");
    model.set("version", text("1.0.0")).expect("set");
    w.out(format!("{} {}", history("accuracy"), history("version")));
    let is_dirty = w.session.dirty_objects().contains(&model.instance());
    w.out(format!("{} {}", truth(w.session.is_modified(model.state()).expect("known")), truth(is_dirty)));
    model.set("accuracy", Value::Null).expect("set");
    w.out(history("accuracy"));
    w.session.flush().expect("flushed");
    model.state().delete("accuracy").expect("deleted");
    w.out(history("accuracy"));
    w.failing(w.model(&[]).state().delete("title"));
    w.failing(w.session.flush());
    w.session.rollback().expect("rolled back");
    w.session.close().expect("closed");
    w.check("histories_tell_what_changed");
}

/// A value of the host that reads its object when the last reference goes.
#[derive(Debug)]
struct Nosy(std::rc::Weak<PlainObject>);

impl sql::HostValue for Nosy {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn repr(&self) -> String {
        "Nosy".to_owned()
    }

    fn type_name(&self) -> String {
        "Nosy".to_owned()
    }

    fn is_equal(&self, _other: &dyn sql::HostValue) -> bool {
        false
    }
}

impl Drop for Nosy {
    fn drop(&mut self) {
        if let Some(object) = self.0.upgrade() {
            object.state().set("version", AttrValue::Plain(text("seen"))).expect("set");
        }
    }
}

#[test]
fn dropped_values_may_touch_their_object() {
    let w = World::new();
    let model = w.titled("a");
    let nosy = || Value::Host(Rc::new(Nosy(Rc::downgrade(&model))));
    model.set("title", nosy()).expect("set");
    model.set("title", text("b")).expect("set");
    assert_eq!(attr(&model, "version"), "seen");
    w.add(&[&model]);
    w.session.commit().expect("committed");
    model.set("title", nosy()).expect("set");
    w.session.expire(&model.instance(), None).expect("expired");
    model.set("title", nosy()).expect("set");
    w.session.expire(&model.instance(), Some(&["title"])).expect("expired");
    model.state().set_committed_value("title", AttrValue::Plain(nosy())).expect("set");
    model.state().clear();
    w.session.rollback().expect("rolled back");
}
