//! Values written into the text (`literal_binds`) and lists written out (`render_postcompile`), as SQLAlchemy does.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use sql::Value;
use sql::dialect::{CompileOptions, Dialect, SqliteDialect, StandardDialect, compile};
use sql::expr::{Expr, ExprKind, Operand, Operator};
use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
use sql::statement::{ColumnKey, Insert, Select, Statement, Update};
use sql::types::{Type, TypeClass};

fn users() -> Table {
    let column = |name: &str, ty: Type| {
        TableItem::Column(Column::new(ColumnSpec {
            name: Some(name.into()),
            ty: Some(ty),
            primary_key: name == "id",
            ..ColumnSpec::default()
        }))
    };
    let items = vec![
        column("id", Type::integer()),
        column("name", Type::string_of(50)),
        column("age", Type::integer()),
        column("born", Type::new(TypeClass::Date)),
        column("active", Type::boolean()),
    ];
    Table::new("users", &MetaData::default(), items, TableSpec::default()).unwrap()
}

fn literal(statement: impl Into<Statement>, dialect: &dyn Dialect) -> String {
    let options = CompileOptions { literal_binds: true, ..CompileOptions::default() };
    compile(&statement.into(), dialect, options).unwrap().text()
}

fn ids(table: &Table) -> Select {
    Select::new(vec![table.c("id").unwrap()])
}

fn numbers(values: &[i64]) -> Operand {
    Operand::List(values.iter().map(|n| Operand::from(*n)).collect())
}

#[test]
fn values_are_written_as_sql() {
    let t = users();
    let c = |key: &str| t.c(key).unwrap();
    let standard = StandardDialect::for_text();
    let named = c("name").operate(Operator::Eq, "it's".into()).unwrap();
    let query = ids(&t).filter(vec![c("id").in_(numbers(&[1, 2])).unwrap(), named]);
    assert_eq!(
        literal(query, &standard),
        "SELECT users.id \nFROM users \nWHERE users.id IN (1, 2) AND users.name = 'it''s'"
    );
    let row = vec![
        (ColumnKey::Name("name".into()), "x".into()),
        (ColumnKey::Name("age".into()), Operand::Value(Value::Null)),
    ];
    assert_eq!(
        literal(Insert::new((&t).into()).values(row), &standard),
        "INSERT INTO users (name, age) VALUES ('x', NULL)"
    );
    let three = c("id").operate(Operator::Eq, 3.into()).unwrap();
    let update =
        Update::new((&t).into()).values(vec![(ColumnKey::Name("name".into()), "x".into())]).filter(vec![three]);
    assert_eq!(literal(update, &standard), "UPDATE users SET name='x' WHERE users.id = 3");
}

#[test]
fn sqlite_writes_dates_truth_and_empty_lists() {
    let t = users();
    let c = |key: &str| t.c(key).unwrap();
    let sqlite = SqliteDialect::new(None);
    let empty = ids(&t).filter(vec![c("id").in_(numbers(&[])).unwrap()]);
    assert_eq!(
        literal(empty, &sqlite),
        "SELECT users.id \nFROM users \nWHERE users.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)"
    );
    let day = Value::Date(chrono::NaiveDate::from_ymd_opt(2024, 1, 2).unwrap());
    let born =
        ids(&t).filter(vec![c("born").operate(Operator::Gt, day.into()).unwrap()]).limit(Some(3.into())).unwrap();
    assert_eq!(
        literal(born, &sqlite),
        "SELECT users.id \nFROM users \nWHERE users.born > '2024-01-02'\n LIMIT 3 OFFSET 0"
    );
    let truth = Expr::new(ExprKind::Column(t.column("active").unwrap())).in_(Operand::List(vec![true.into()])).unwrap();
    assert_eq!(
        literal(ids(&t).filter(vec![truth]), &sqlite),
        "SELECT users.id \nFROM users \nWHERE users.active IN (1)"
    );
}

#[test]
fn lists_are_written_out_with_a_name_an_item() {
    let t = users();
    let query = ids(&t).filter(vec![t.c("id").unwrap().in_(numbers(&[1, 2])).unwrap()]);
    let standard = StandardDialect::for_text();
    let compiled = compile(&query.into(), &standard, CompileOptions::default()).unwrap();
    let values = compiled.construct_params(&[]).unwrap();
    let expanded = compiled.expand(&values, &standard).unwrap();
    assert_eq!(expanded.sql, "SELECT users.id \nFROM users \nWHERE users.id IN (:id_1_1, :id_1_2)");
    let named: Vec<String> = expanded.named.iter().map(|(name, value)| format!("{name}={}", value.repr())).collect();
    assert_eq!(named, ["id_1_1=1", "id_1_2=2"]);
}

#[test]
fn a_missing_required_value_is_named() {
    let t = users();
    let options = CompileOptions { column_keys: Some(vec!["name".into()]), ..CompileOptions::default() };
    let compiled = compile(&Insert::new((&t).into()).into(), &SqliteDialect::new(None), options).unwrap();
    let error = compiled.construct_params(&[]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "A value is required for bind parameter 'name' (Background on this error at: https://sqlalche.me/e/21/cd3x)"
    );
    let error = compiled.construct_params_checked(&[], Some(1)).unwrap_err();
    assert_eq!(error.message(), "A value is required for bind parameter 'name', in parameter group 1");
}
