//! Sessions against recordings of the real library: see `record.py`.

mod support;

use orm::{GetOptions, Identity, ObjectState, PlainObject, SessionContext};
use sql::Value;
use sql::expr::{Operand, Operator, TextClause};
use sql::statement::{Select, Statement};
use support::{World, attr, shown, text, truth};

fn is(object: &PlainObject, state: ObjectState) -> &'static str {
    truth(object.state().object_state() == state)
}

fn ident(value: i64) -> Identity {
    Identity::Values(vec![Value::Int(value)])
}

fn sql_text(text: &str) -> Statement {
    Statement::Text(std::rc::Rc::new(TextClause::new(text)))
}

#[test]
fn flush_batches_runs_of_equal_columns() {
    let w = World::new();
    let kept = [
        w.titled("a"),
        w.model(&[("title", text("b")), ("accuracy", Value::Float(0.5))]),
        w.model(&[("title", text("c")), ("version", text("2"))]),
        w.model(&[("id", Value::Int(7)), ("title", text("d"))]),
        w.model(&[("id", Value::Int(8)), ("title", text("e"))]),
        w.model(&[("title", Value::Null)]),
    ];
    let author = |attributes: &[(&str, Value)]| PlainObject::new(&w.author, attributes).expect("an object");
    w.add(&[&kept[0], &author(&[("name", text("x"))]), &kept[1], &kept[2], &kept[3], &kept[4], &kept[5]]);
    w.add(&[&author(&[("id", Value::Int(4)), ("name", text("y"))])]);
    w.add(&[&author(&[("id", Value::Int(3)), ("name", text("z"))])]);
    w.session.flush().expect("flushed");
    let ids: Vec<String> = kept.iter().map(|model| attr(model, "id")).collect();
    let [first, .., last] = &kept;
    w.out(format!("[{}] {} {} {}", ids.join(", "), attr(first, "version"), attr(first, "runs"), attr(last, "changes")));
    w.session.commit().expect("committed");
    w.check("flush_batches_runs_of_equal_columns");
}

#[test]
fn updates_send_changed_columns_only() {
    let w = World::new();
    let models =
        [("c", 3), ("a", 1), ("b", 2)].map(|(title, id)| w.model(&[("id", Value::Int(id)), ("title", text(title))]));
    w.add(&[&models[0], &models[1], &models[2]]);
    w.session.commit().expect("committed");
    w.out(attr(&models[1], "title"));
    models[1].set("title", text("a")).expect("set");
    w.session.flush().expect("flushed");
    for model in &models {
        let title = attr(model, "title");
        model.set("title", text(&format!("{title}!"))).expect("set");
    }
    w.session.flush().expect("flushed");
    models[0].set("title", text("x")).expect("set");
    models[1].set("accuracy", Value::Float(0.5)).expect("set");
    models[2].set("title", text("y")).expect("set");
    w.session.flush().expect("flushed");
    let plus_one = |key: &str| {
        let sum = w.attribute(key).operate(Operator::Add, Operand::from(1)).expect("a sum");
        orm::AttrValue::Expression(sum)
    };
    models[0].state().set("accuracy", plus_one("accuracy")).expect("set");
    models[1].state().set("runs", plus_one("runs")).expect("set");
    w.session.flush().expect("flushed");
    w.out(format!("{} {}", attr(&models[1], "runs"), attr(&models[1], "changes")));
    models[2].set("id", Value::Int(20)).expect("set");
    w.session.flush().expect("flushed");
    let key = |model: &PlainObject| format!("({},)", shown(&model.state().key().expect("a key").values()[0]));
    let found = w.session.get(&w.model, &ident(20), &GetOptions::default()).expect("loaded").expect("an object");
    w.out(format!("{} {}", key(&models[2]), truth(found == models[2].instance())));
    w.session.rollback().expect("rolled back");
    w.out(format!("{} {}", key(&models[2]), attr(&models[2], "title")));
    w.session.close().expect("closed");
    w.check("updates_send_changed_columns_only");
}

#[test]
fn deletes_come_after_saves() {
    let w = World::new();
    let models =
        [("a", 1), ("b", 2), ("c", 3)].map(|(title, id)| w.model(&[("id", Value::Int(id)), ("title", text(title))]));
    w.add(&[&models[0], &models[1], &models[2]]);
    w.session.commit().expect("committed");
    w.session.delete(&models[2].instance()).expect("marked");
    w.session.delete(&models[0].instance()).expect("marked");
    w.add(&[&w.titled("new")]);
    let plan = w.session.flush_plan().expect("a plan").to_string();
    assert_eq!(
        plan,
        "insert Model: new objects, in the order in which they were added\n\
         delete Model, delete Model: marked as deleted; rows are deleted after all rows are saved\n"
    );
    w.session.flush().expect("flushed");
    let here = |model: &PlainObject| truth(w.session.contains(model.state()));
    w.out(format!("{} {}", is(&models[0], ObjectState::Deleted), here(&models[0])));
    w.session.rollback().expect("rolled back");
    w.out(format!("{} {} {}", is(&models[0], ObjectState::Persistent), here(&models[0]), attr(&models[0], "title")));
    w.session.delete(&models[0].instance()).expect("marked");
    let replacement = w.model(&[("id", Value::Int(1)), ("accuracy", Value::Int(2))]);
    w.add(&[&replacement]);
    w.session.commit().expect("committed");
    let detached = is(&models[0], ObjectState::Detached);
    w.out(format!("{detached} {} {}", attr(&replacement, "title"), attr(&replacement, "accuracy")));
    w.failing(w.session.delete(&w.model(&[]).instance()));
    w.session.close().expect("closed");
    w.check("deletes_come_after_saves");
}

#[test]
fn commit_expires_and_access_refreshes() {
    let w = World::new();
    let model = w.titled("a");
    w.add(&[&model]);
    w.out(is(&model, ObjectState::Pending));
    w.session.commit().expect("committed");
    let mut expired: Vec<String> = model.state().expired_attributes().iter().map(|key| format!("'{key}'")).collect();
    expired.sort();
    w.out(format!("{} [{}]", is(&model, ObjectState::Persistent), expired.join(", ")));
    w.out(format!("{} {}", attr(&model, "title"), attr(&model, "id")));
    w.session.expire(&model.instance(), Some(&["title", "accuracy"])).expect("expired");
    model.set("accuracy", Value::Float(1.5)).expect("set");
    w.out(attr(&model, "title"));
    w.session.refresh(&model.instance(), None, None).expect("refreshed");
    w.out(attr(&model, "accuracy"));
    model.set("title", text("b")).expect("set");
    w.session.refresh(&model.instance(), Some(&["accuracy"]), None).expect("refreshed");
    w.session.expire(&model.instance(), None).expect("expired");
    w.out(attr(&model, "title"));
    w.session.commit().expect("committed");
    w.session.close().expect("closed");
    w.failing(model.get("title"));
    w.out(is(&model, ObjectState::Detached));
    w.check("commit_expires_and_access_refreshes");
}

#[test]
fn identity_map_is_weak() {
    let w = World::new();
    let size = || w.session.identity_map_objects().len();
    w.add(&[&w.titled("a"), &w.titled("b")]);
    w.session.commit().expect("committed");
    w.out(size());
    let get = |id: i64| w.session.get(&w.model, &ident(id), &GetOptions::default()).expect("loaded");
    let first = get(1).expect("an object");
    w.out(truth(get(1).expect("an object") == first));
    drop(get(2));
    drop(get(2));
    let second = get(2).expect("an object");
    second.state().set("title", orm::AttrValue::Plain(text("changed"))).expect("set");
    drop(second);
    w.out(format!("{} {}", size(), w.session.dirty_objects().len()));
    w.session.flush().expect("flushed");
    w.out(format!("{} {}", size(), w.session.dirty_objects().len()));
    w.out(if get(9).is_none() { "None" } else { "an object" });
    w.failing(w.session.get(&w.model, &Identity::Values(vec![Value::Int(1), Value::Int(2)]), &GetOptions::default()));
    w.failing(w.session.get(&w.model, &Identity::Named(vec![("nope".into(), Value::Int(1))]), &GetOptions::default()));
    w.session.close().expect("closed");
    w.check("identity_map_is_weak");
}

#[test]
fn failed_flush_needs_a_rollback() {
    let w = World::new();
    let one = Value::Int(1);
    let models = || w.session.query(vec![w.model.expression()]);
    w.add(&[&w.model(&[("id", one.clone())])]);
    w.session.commit().expect("committed");
    w.add(&[&w.model(&[("id", one.clone()), ("title", text("twice"))])]);
    w.failing(w.session.flush());
    w.failing(w.session.commit());
    let select = Statement::from(Select::new(vec![w.model.expression()]));
    w.failing(w.session.execute(&select, Vec::new(), orm::ExecuteOptions::default()).map(drop));
    w.session.rollback().expect("rolled back");
    w.out(format!("{} {}", models().count().expect("a count"), w.session.new_objects().len()));
    w.add(&[&w.model(&[("id", one), ("title", text("again"))])]);
    w.failing(models().all());
    w.session.rollback().expect("rolled back");
    let model = w.session.get(&w.model, &ident(1), &GetOptions::default()).expect("loaded").expect("an object");
    let model = PlainObject::from_instance(&model).expect("a plain object");
    let delete = || {
        let done = w.session.execute(&sql_text("DELETE FROM models"), Vec::new(), orm::ExecuteOptions::default());
        done.expect("deleted");
    };
    delete();
    model.set("title", text("gone")).expect("set");
    w.failing(w.session.flush());
    w.session.rollback().expect("rolled back");
    delete();
    w.failing(model.get("title"));
    w.session.rollback().expect("rolled back");
    w.check("failed_flush_needs_a_rollback");
}

#[test]
fn savepoints_restore_their_own_changes() {
    let w = World::new();
    let kept = w.titled("outer");
    w.add(&[&kept]);
    let nested = w.session.begin_nested().expect("a savepoint");
    let inner = w.titled("inner");
    w.add(&[&inner]);
    kept.set("title", text("changed")).expect("set");
    w.session.flush().expect("flushed");
    w.out(format!("{} {}", is(&inner, ObjectState::Persistent), truth(w.session.in_nested_transaction())));
    nested.rollback().expect("rolled back");
    let transient = is(&inner, ObjectState::Transient);
    w.out(format!("{transient} {} {}", is(&kept, ObjectState::Persistent), attr(&kept, "title")));
    let nested = SessionContext::enter(&w.session.begin_nested().expect("a savepoint")).expect("entered");
    w.add(&[&w.titled("released")]);
    nested.exit(false).expect("left");
    w.session.commit().expect("committed");
    w.out(w.session.query(vec![w.model.expression()]).count().expect("a count"));
    w.session.close().expect("closed");
    w.check("savepoints_restore_their_own_changes");
}

#[test]
fn begun_transactions_have_rules() {
    let w = World::new();
    let enter = || SessionContext::enter(&w.session.begin().expect("begun")).expect("entered");
    let block = enter();
    w.add(&[&w.titled("a")]);
    block.exit(false).expect("left");
    w.out(truth(w.session.in_transaction()));
    let block = enter();
    w.add(&[&w.titled("lost")]);
    w.session.flush().expect("flushed");
    block.exit(true).expect("left");
    w.out("ValueError: boom");
    let titles = w.session.query(vec![w.attribute("title")]).all().expect("rows");
    let shown: Vec<String> = titles.iter().map(|row| format!("({},)", row.values()[0].repr())).collect();
    w.out(format!("[{}]", shown.join(", ")));
    w.failing(w.session.begin().map(drop));
    w.session.rollback().expect("rolled back");
    let block = enter();
    w.add(&[&w.titled("b")]);
    w.session.commit().expect("committed");
    w.failing(w.session.query(vec![w.model.expression()]).all());
    block.exit(false).expect("left");
    w.session.close().expect("closed");
    w.check("begun_transactions_have_rules");
}

#[test]
fn bulk_saves_leave_objects_alone() {
    let w = World::new();
    let models = [w.titled("a"), w.titled("b"), w.model(&[("title", text("c")), ("accuracy", Value::Int(1))])];
    let instances: Vec<_> = models.iter().map(PlainObject::instance).collect();
    w.session.bulk_save_objects(&instances, orm::BulkSaveOptions::default()).expect("saved");
    w.out(format!("{} {}", attr(&models[0], "id"), truth(w.session.contains(models[0].state()))));
    let row = |values: &[(&str, Value)]| -> Vec<(std::rc::Rc<str>, Value)> {
        values.iter().map(|(key, value)| (std::rc::Rc::from(*key), value.clone())).collect()
    };
    let rows = [row(&[("title", text("d"))]), row(&[("title", text("e"))]), row(&[("accuracy", Value::Int(3))])];
    w.session.bulk_insert_mappings(&w.model, &rows, false).expect("inserted");
    let rows =
        [row(&[("id", Value::Int(1)), ("title", text("x"))]), row(&[("id", Value::Int(2)), ("title", text("y"))])];
    w.session.bulk_update_mappings(&w.model, &rows).expect("updated");
    w.failing(w.session.bulk_update_mappings(&w.model, &[row(&[("title", text("x"))])]));
    w.session.rollback().expect("rolled back");
    let models = [w.titled("a"), w.titled("b"), w.model(&[("id", Value::Int(9))])];
    let instances: Vec<_> = models.iter().map(PlainObject::instance).collect();
    let options = orm::BulkSaveOptions { return_defaults: true, ..orm::BulkSaveOptions::default() };
    w.session.bulk_save_objects(&instances, options).expect("saved");
    let ids: Vec<String> = models.iter().map(|model| attr(model, "id")).collect();
    let here = truth(w.session.contains(models[0].state()));
    w.out(format!("[{}] {here} {}", ids.join(", "), is(&models[0], ObjectState::Detached)));
    let rows = [row(&[("title", text("d"))]), row(&[("title", text("e"))])];
    let keys = w.session.bulk_insert_returning_keys(&w.model, &rows, false).expect("inserted");
    let keys: Vec<String> = keys.iter().flatten().map(shown).collect();
    w.out(format!("[{}]", keys.join(", ")));
    w.session.rollback().expect("rolled back");
    w.check("bulk_saves_leave_objects_alone");
}

#[test]
fn merge_copies_onto_the_session_object() {
    let w = World::new();
    let one = Value::Int(1);
    w.add(&[&w.model(&[("id", one.clone()), ("title", text("a"))])]);
    w.session.commit().expect("committed");
    let given = w.model(&[("id", one), ("title", text("b"))]);
    let merged = w.session.merge(&given.instance(), true).expect("merged");
    let merged = PlainObject::from_instance(&merged).expect("a plain object");
    let here = truth(w.session.contains(merged.state()));
    w.out(format!("{here} {} {}", attr(&merged, "title"), attr(&merged, "runs")));
    w.session.flush().expect("flushed");
    let other = w.session.merge(&w.titled("new").instance(), true).expect("merged");
    w.out(truth(other.state().object_state() == ObjectState::Pending));
    w.session.commit().expect("committed");
    let again = w.session.merge(&merged.instance(), true).expect("merged");
    w.out(truth(again == merged.instance()));
    w.session.close().expect("closed");
    w.check("merge_copies_onto_the_session_object");
}

#[test]
fn constructor_refuses_unknown_keywords() {
    let w = World::new();
    let error = PlainObject::new(&w.model, &[("nome", text("x"))]).expect_err("no such attribute");
    assert_eq!(error.to_string(), "'nome' is an invalid keyword argument for Model");
    assert_eq!(error.class_name(), "TypeError");
    assert_eq!(w.model.to_string(), "Mapper[Model(models)]");
}
