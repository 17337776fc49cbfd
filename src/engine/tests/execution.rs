//! Statements are sent, logged and answered as SQLAlchemy 2.1.9 does it. Expectations are recorded from it.

use std::rc::Rc;

use engine::{
    Bind, CheckFirst, Engine, EngineOptions, Environment, Error, NamedRow, SqlLog, StillClock, create_all, drop_all,
};
use sql::Value;
use sql::expr::{Expr, Operator};
use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
use sql::statement::{Insert, Select};
use sql::types::Type;

struct Bench {
    engine: Engine,
    log: Rc<SqlLog>,
    metadata: MetaData,
    table: Table,
}

fn column(name: &str, ty: Type, is_primary_key: bool) -> TableItem {
    TableItem::Column(Column::new(ColumnSpec {
        name: Some(name.into()),
        ty: Some(ty),
        primary_key: is_primary_key,
        nullable: if is_primary_key { None } else { Some(false) },
        ..ColumnSpec::default()
    }))
}

fn bench() -> Bench {
    let environment = Rc::new(Environment::default());
    let log = SqlLog::new(&StillClock);
    environment.observe(log.clone());
    let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).expect("an engine");
    let metadata = MetaData::default();
    let items = vec![column("id", Type::integer(), true), column("name", Type::string(), false)];
    let table = Table::new("models", &metadata, items, TableSpec::default()).expect("a table");
    Bench { engine, log, metadata, table }
}

fn named(name: &str) -> NamedRow {
    Rc::from([(Rc::from("name"), Value::text(name))])
}

fn expr(table: &Table, name: &str) -> Expr {
    table.c(name).expect("a column")
}

#[test]
fn create_all_looks_for_tables_first_and_does_nothing_twice() {
    let bench = bench();
    let bind = Bind::Engine(&bench.engine);
    create_all(bind, &bench.metadata, None, CheckFirst::ALL).expect("tables");
    assert_eq!(
        bench.log.take(),
        "BEGIN (implicit)\n\nPRAGMA main.table_info(\"models\")\n-- params: ()\n\nPRAGMA temp.table_info(\"models\")\n\
         -- params: ()\n\nCREATE TABLE models (\n\tid INTEGER NOT NULL, \n\tname VARCHAR NOT NULL, \n\tPRIMARY KEY \
         (id)\n)\n-- params: ()\n\nCOMMIT\n\n"
    );
    create_all(bind, &bench.metadata, None, CheckFirst::ALL).expect("tables");
    assert_eq!(bench.log.take(), "BEGIN (implicit)\n\nPRAGMA main.table_info(\"models\")\n-- params: ()\n\nCOMMIT\n\n");
    drop_all(bind, &bench.metadata, None, CheckFirst::ALL).expect("no tables");
    assert_eq!(
        bench.log.take(),
        "BEGIN (implicit)\n\nPRAGMA main.table_info(\"models\")\n-- params: ()\n\nDROP TABLE models\n-- params: ()\n\n\
         COMMIT\n\n"
    );
}

#[test]
fn rows_are_inserted_and_selected() {
    let bench = bench();
    create_all(Bind::Engine(&bench.engine), &bench.metadata, None, CheckFirst::NONE).expect("tables");
    bench.log.take();
    let connection = bench.engine.connect().expect("a connection");
    let insert = Insert::new((&bench.table).into());
    let one = connection.execute(&insert.clone().into(), &[named("BERT")]).expect("an insert");
    let key = one.info().inserted_primary_key().expect("a key");
    assert_eq!(**key.values(), [Value::Int(1)]);
    connection.execute(&insert.into(), &[named("GPT"), named("T5")]).expect("two inserts");
    let query = Select::new(vec![expr(&bench.table, "id"), expr(&bench.table, "name")]);
    let query = query.filter(vec![expr(&bench.table, "id").operate(Operator::Gt, 1.into()).expect("a condition")]);
    let result = connection.execute(&query.into(), &[]).expect("rows");
    let names: Vec<String> = result.keys().expect("keys").iter().map(ToString::to_string).collect();
    assert_eq!(names, ["id", "name"]);
    let rows = result.all().expect("rows");
    assert_eq!(
        rows.iter().map(|row| row.values().to_vec()).collect::<Vec<_>>(),
        [[Value::Int(2), Value::text("GPT")], [Value::Int(3), Value::text("T5")]]
    );
    connection.commit().expect("a commit");
    connection.close().expect("closed");
    assert_eq!(
        bench.log.take(),
        "BEGIN (implicit)\n\nINSERT INTO models (name) VALUES (?)\n-- params: ('BERT',)\n\nINSERT INTO models (name) \
         VALUES (?)\n-- params: [('GPT',), ('T5',)]\n\nSELECT models.id, models.name \nFROM models \nWHERE models.id > \
         ?\n-- params: (1,)\n\nCOMMIT\n\n"
    );
}

fn text(error: &Error) -> String {
    format!("{}: {error}", error.class_name())
}

#[test]
fn errors_of_the_driver_name_the_statement() {
    let bench = bench();
    create_all(Bind::Engine(&bench.engine), &bench.metadata, None, CheckFirst::NONE).expect("tables");
    let connection = bench.engine.connect().expect("a connection");
    let null: NamedRow = Rc::from([(Rc::from("name"), Value::Null)]);
    let error = connection.execute(&Insert::new((&bench.table).into()).into(), &[null]).expect_err("no name");
    assert_eq!(
        text(&error),
        "IntegrityError: (sqlite3.IntegrityError) NOT NULL constraint failed: models.name\n[SQL: INSERT INTO models \
         (name) VALUES (?)]\n[parameters: (None,)]\n(Background on this error at: https://sqlalche.me/e/21/gkpj)"
    );
    let error = connection.exec_driver_sql("select * from nope", &[]).expect_err("no table");
    assert_eq!(
        text(&error),
        "OperationalError: (sqlite3.OperationalError) no such table: nope\n[SQL: select * from nope]\n(Background on \
         this error at: https://sqlalche.me/e/21/e3q8)"
    );
}

#[test]
fn many_rows_with_returning_go_one_at_a_time_where_order_counts_and_in_batches_otherwise() {
    let bench = bench();
    create_all(Bind::Engine(&bench.engine), &bench.metadata, None, CheckFirst::NONE).expect("tables");
    let connection = bench.engine.connect().expect("a connection");
    let rows = [named("a"), named("b"), named("c")];
    bench.log.take();
    let insert = Insert::new((&bench.table).into()).returning(vec![expr(&bench.table, "id")]);
    let insert = insert.with(|data| data.sort_by_parameter_order = true);
    let result = connection.execute(&insert.into(), &rows).expect("ids");
    let ids = result.scalars(&0usize.into()).and_then(|ids| ids.all()).expect("ids");
    assert_eq!(ids, [Value::Int(1), Value::Int(2), Value::Int(3)]);
    let one = "INSERT INTO models (name) VALUES (?) RETURNING id\n-- params: ";
    assert_eq!(bench.log.take(), format!("BEGIN (implicit)\n\n{one}('a',)\n\n{one}('b',)\n\n{one}('c',)\n\n"));
    let insert = Insert::new((&bench.table).into()).returning(vec![expr(&bench.table, "id")]);
    let result = connection.execute(&insert.into(), &rows).expect("ids");
    assert_eq!(result.all().expect("ids").len(), 3);
    assert_eq!(
        bench.log.take(),
        "INSERT INTO models (name) VALUES (?), (?), (?) RETURNING id\n-- params: ('a', 'b', 'c')\n\n"
    );
}
