//! Queries and bulk changes against recordings of the real library: see `record.py`.

mod support;

use engine::{CursorResult, Key};
use orm::{
    AliasOptions, AliasedEntity, AttributeRef, ColumnLoading, ExecuteOptions, Load, LoadPath, LoaderOptions,
    ObjectState, OrmEntity, Query, Synchronize,
};
use sql::Value;
use sql::expr::{Expr, Function, LikeOptions, Operand, Operator, desc};
use sql::selectable::JoinKind;
use sql::statement::{ColumnKey, Select, Statement};
use support::{World, attr, object, shown, text, truth};

fn call(name: &str, arg: Expr) -> Expr {
    Function::call(&[], name, vec![Operand::Expr(arg)], None).expect("a function")
}

fn eq(left: &Expr, right: Operand) -> Expr {
    left.operate(Operator::Eq, right).expect("a comparison")
}

fn tuple(values: &[Value]) -> String {
    let shown: Vec<String> = values.iter().map(Value::repr).collect();
    format!("({})", shown.join(", "))
}

fn by(key: &str, value: &str) -> Vec<(std::rc::Rc<str>, Operand)> {
    vec![(std::rc::Rc::from(key), Operand::from(value))]
}

#[test]
fn queries_label_their_columns() {
    let w = World::new();
    let first = w.model(&[("title", text("a")), ("accuracy", Value::Float(0.1))]);
    let second = w.model(&[("title", text("b")), ("accuracy", Value::Float(0.2))]);
    w.add(&[&first, &second, &w.titled("c")]);
    w.session.commit().expect("committed");
    drop((first, second));
    let [id, title, accuracy] = ["id", "title", "accuracy"].map(|key| w.attribute(key));
    let q = w.session.query(vec![w.model.expression()]);
    let query = |items: Vec<Expr>| w.session.query(items);
    let row_titles = |query: &Query| -> Vec<String> {
        query.all().expect("rows").iter().map(|row| format!("'{}'", attr(&object(&row.values()[0]), "title"))).collect()
    };
    w.out(format!("[{}]", row_titles(&q.order_by(vec![desc(&title)]).expect("a query")).join(", ")));
    let found = q.filter_by(by("title", "b")).and_then(|q| q.one()).expect("a row");
    let better = accuracy.operate(Operator::Gt, Operand::from(0.1)).expect("a comparison");
    let count = q.filter(vec![better]).and_then(|q| q.count()).expect("a count");
    w.out(format!("{} {count}", attr(&object(&found.values()[0]), "id")));
    let list = Operand::List(vec![Operand::from("a"), Operand::from("c")]);
    let rows = query(vec![title.clone(), id.clone()])
        .filter(vec![title.in_(list).expect("a comparison")])
        .and_then(|q| q.order_by(vec![id.clone()]))
        .and_then(|q| q.all())
        .expect("rows");
    w.out(format!("[{}]", rows.iter().map(|row| tuple(row.values())).collect::<Vec<_>>().join(", ")));
    let one = || Some(Operand::from(1));
    let ordered = q.order_by(vec![id.clone()]).and_then(|q| q.offset(one())).and_then(|q| q.limit(one()));
    let sliced = ordered.and_then(|q| q.all()).expect("rows");
    let skipped = q.offset(one()).and_then(|q| q.first()).expect("rows").expect("a row");
    w.out(format!(
        "{} {}",
        attr(&object(&sliced[0].values()[0]), "title"),
        attr(&object(&skipped.values()[0]), "title")
    ));
    let count = query(vec![call("count", id.clone())]).scalar().expect("a value").expect("a value");
    let none = q.filter_by(by("title", "x")).and_then(|q| q.first()).expect("rows").is_none();
    w.out(format!("{} {}", shown(&count), if none { "None" } else { "a row" }));
    let both = query(vec![w.model.expression(), title.clone()]).order_by(vec![id.clone()]);
    w.out(shown(&both.and_then(|q| q.first()).expect("rows").expect("a row").values()[1]));
    let execute = |items: Vec<Expr>, more: &dyn Fn(Select) -> Select| -> CursorResult {
        let statement = Statement::from(more(Select::new(items)));
        w.session.execute(&statement, Vec::new(), ExecuteOptions::default()).expect("executed")
    };
    let result = execute(vec![title.clone(), w.model.expression()], &|select| select.order_by(vec![id.clone()]));
    w.out(shown(&result.first().expect("rows").expect("a row").values()[0]));
    let items = vec![w.model.expression(), title.clone(), id.clone(), call("max", id.clone())];
    let result = execute(items, &|select| select.group_by(vec![id.clone()]));
    let keys: Vec<String> = result.keys().expect("keys").iter().map(|key| format!("'{key}'")).collect();
    w.out(format!("[{}]", keys.join(", ")));
    let exists = q.filter(vec![eq(&title, Operand::from("a"))]).and_then(|q| q.exists()).expect("EXISTS");
    w.out(shown(&query(vec![exists]).scalar().expect("a value").expect("a value")));
    let on = eq(&w.author.attribute("id").expect("an attribute"), Operand::Expr(id.clone()));
    let joined = query(vec![w.author.expression(), w.model.expression()])
        .join_mapper(&w.model, Some(on), JoinKind::Inner)
        .and_then(|q| q.filter_by(by("title", "z")))
        .and_then(|q| q.all())
        .expect("rows");
    w.out(format!("[{}]", if joined.is_empty() { "" } else { "rows" }));
    w.failing(q.filter_by(by("title", "x")).and_then(|q| q.one()));
    w.failing(q.one());
    w.failing(q.one_or_none());
    let limited = q.limit(Some(Operand::from(1))).expect("a query");
    w.failing(limited.filter_by(by("title", "x")));
    w.failing(q.filter_by(by("name", "x")));
    w.failing(limited.update(vec![(ColumnKey::Name("title".into()), Operand::from("x"))], Synchronize::Auto));
    w.session.close().expect("closed");
    w.check("queries_label_their_columns");
}

#[test]
fn bulk_changes_reach_loaded_objects() {
    let w = World::new();
    let models = [("a", 1), ("b", 2)].map(|(title, accuracy)| {
        w.model(&[("title", text(title)), ("accuracy", Value::Int(accuracy)), ("runs", Value::Int(1))])
    });
    w.add(&[&models[0], &models[1]]);
    w.session.commit().expect("committed");
    w.out(format!("['{}', '{}']", attr(&models[0], "title"), attr(&models[1], "title")));
    let [id, title, accuracy, runs] = ["id", "title", "accuracy", "runs"].map(|key| w.attribute(key));
    let q = w.session.query(vec![w.model.expression()]);
    let filtered = |criterion: Expr| q.filter(vec![criterion]).expect("a query");
    let name = |key: &str| ColumnKey::Name(key.into());
    let better = accuracy.operate(Operator::Gt, Operand::from(1)).expect("a comparison");
    let more = Operand::Expr(runs.operate(Operator::Add, Operand::from(1)).expect("a sum"));
    let values = vec![(name("title"), Operand::from("changed")), (ColumnKey::Expr(runs), more)];
    w.out(filtered(better).update(values, Synchronize::Auto).expect("updated").info().row_count);
    let keys = [(0, "title"), (1, "title"), (1, "runs"), (1, "changes")];
    w.out(keys.map(|(at, key): (usize, &str)| attr(&models[at], key)).join(" "));
    let like = |pattern: &str| {
        title.like(Operator::Like, Operand::from(pattern), LikeOptions::default()).expect("a comparison")
    };
    let double = Operand::Expr(accuracy.operate(Operator::Mul, Operand::from(2)).expect("a product"));
    w.out(
        filtered(like("a%"))
            .update(vec![(name("accuracy"), double)], Synchronize::Auto)
            .expect("updated")
            .info()
            .row_count,
    );
    w.out(attr(&models[0], "accuracy"));
    let is_deleted = |at: usize| truth(models[at].state().object_state() == ObjectState::Deleted);
    let count =
        filtered(eq(&title, Operand::from("changed"))).delete(Synchronize::Auto).expect("deleted").info().row_count;
    w.out(format!("{count} {}", is_deleted(1)));
    let lower = eq(&call("lower", title.clone()), Operand::from("a"));
    let count = filtered(lower).delete(Synchronize::Auto).expect("deleted").info().row_count;
    w.out(format!("{count} {}", is_deleted(0)));
    w.session.rollback().expect("rolled back");
    w.out(format!("{} {}", attr(&models[0], "title"), attr(&models[1], "title")));
    let silent = vec![(name("title"), Operand::from("silent"))];
    let count = filtered(eq(&id, Operand::from(1))).update(silent, Synchronize::No).expect("updated").info().row_count;
    w.out(format!("{count} {}", attr(&models[0], "title")));
    w.session.close().expect("closed");
    w.check("bulk_changes_reach_loaded_objects");
}

#[test]
fn rows_answer_to_the_expressions_they_were_selected_from() {
    let w = World::new();
    w.add(&[&w.titled("a")]);
    let title = w.attribute("title");
    let statement = Statement::from(Select::new(vec![w.model.expression(), title.clone()]));
    let result = w.session.execute(&statement, Vec::new(), ExecuteOptions::default()).expect("executed");
    let row = result.one().expect("a row");
    assert_eq!(row.get(&Key::Target(title.id(), "Model.title".into())).expect("a value"), &text("a"));
    assert_eq!(row.get(&"title".into()).expect("a value"), &text("a"));
    assert_eq!(attr(&object(row.get(&"Model".into()).expect("a value")), "title"), "a");
}

#[test]
fn places_of_rows_are_named_by_style() {
    let w = World::new();
    w.add(&[&w.titled("a")]);
    let [id, title] = ["id", "title"].map(|key| w.attribute(key));
    let one_more = id.operate(Operator::Add, Operand::from(1)).expect("a sum");
    let items = vec![call("max", id.clone()), call("max", id.clone()), one_more.clone(), one_more, title.clone()];
    let statement = Statement::from(Select::new(items));
    let result = w.session.execute(&statement, Vec::new(), ExecuteOptions::default()).expect("executed");
    let names: Vec<&str> = result.keys().expect("keys").iter().map(|key| &**key).collect();
    assert_eq!(names, ["max", "max_1", "_no_label", "_no_label_1", "title"]);
    let author = w.author.attribute("id").expect("an attribute");
    let statement = Statement::from(Select::new(vec![id.clone(), author.clone(), w.model.expression()]));
    let result = w.session.execute(&statement, Vec::new(), ExecuteOptions::default()).expect("executed");
    let names: Vec<&str> = result.keys().expect("keys").iter().map(|key| &**key).collect();
    assert_eq!(names, ["id", "id_1", "Model"]);
    let result = w.session.query(vec![id, author, w.model.expression()]).execute().expect("executed");
    let names: Vec<&str> = result.keys().expect("keys").iter().map(|key| &**key).collect();
    assert_eq!(names, ["id", "id", "Model"]);
}

#[test]
fn options_find_their_attribute_along_the_path() {
    let w = World::new();
    let entity = OrmEntity::from(&w.model);
    let attribute = |key: &str| AttributeRef::new(entity.clone(), key.into());
    let property = |key: &str| w.model.property(key).expect("an attribute");
    let load = Load::of(&entity).load_only(vec![attribute("title")], true).expect("an option");
    let options = LoaderOptions::new(&[load]).expect("options");
    let root = LoadPath::root();
    assert_eq!(options.column(&root, &entity, &property("title")), ColumnLoading::Now);
    assert_eq!(options.column(&root, &entity, &property("id")), ColumnLoading::Now);
    assert_eq!(options.column(&root, &entity, &property("accuracy")), ColumnLoading::Raises);
    // Behind a relationship nothing was said.
    let deeper = root.then(&entity, &"others".into());
    assert_eq!(options.column(&deeper, &entity, &property("accuracy")), ColumnLoading::Now);
    let alias = AliasedEntity::new(&w.model, AliasOptions::default());
    let alias = OrmEntity::of_alias(&alias).expect("an alias");
    assert_eq!(options.column(&root, &alias, &property("accuracy")), ColumnLoading::Now);
    let refused = options.check(&[alias]).expect_err("another entity");
    assert!(
        refused.to_string().starts_with("Mapped class Model referenced in option undefer(Model.title) does not apply")
    );
}
