//! Warnings of the compiler, with the texts that the real SQLAlchemy gives.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use sql::dialect::{CompileOptions, SqliteDialect, compile};
use sql::expr::{Expr, Operand, Operator, or_};
use sql::schema::{Column, ColumnSpec, ForeignKey, ForeignKeySpec, MetaData, Table, TableItem, TableSpec};
use sql::selectable::{FromClause, JoinKind};
use sql::statement::{ColumnKey, Insert, JoinRequest, Select, Statement, Update};
use sql::types::Type;
use sql::{take_warnings, warn};

struct Tables {
    users: Table,
    addresses: Table,
    pairs: Table,
}

impl Tables {
    fn new() -> Self {
        let metadata = MetaData::default();
        let spec =
            |name: &str| ColumnSpec { name: Some(name.into()), ty: Some(Type::integer()), ..ColumnSpec::default() };
        let item = |spec: ColumnSpec| TableItem::Column(Column::new(spec));
        let key = |name: &str| item(ColumnSpec { primary_key: true, ..spec(name) });
        let table = |name: &str, items| Table::new(name, &metadata, items, TableSpec::default()).unwrap();
        let users = table("users", vec![key("id"), item(spec("name"))]);
        let foreign_keys = vec![ForeignKey::new(ForeignKeySpec::to("users.id"))];
        let addresses = table("addresses", vec![key("id"), item(ColumnSpec { foreign_keys, ..spec("user_id") })]);
        let pairs = table("pairs", vec![key("a"), key("b")]);
        Self { users, addresses, pairs }
    }

    fn u(&self, key: &str) -> Expr {
        self.users.c(key).unwrap()
    }

    fn a(&self, key: &str) -> Expr {
        self.addresses.c(key).unwrap()
    }

    fn both(&self) -> Select {
        Select::new(vec![self.u("id"), self.a("id")])
    }

    fn owned(&self) -> Expr {
        self.u("id").operate(Operator::Eq, self.a("user_id").into()).unwrap()
    }
}

fn warnings(statement: impl Into<Statement>, keys: Option<&[&str]>) -> Vec<String> {
    take_warnings();
    let column_keys = keys.map(|keys| keys.iter().map(|k| (*k).into()).collect());
    let options = CompileOptions { column_keys, lint: true, ..CompileOptions::default() };
    compile(&statement.into(), &SqliteDialect::new(None), options).unwrap();
    take_warnings().into_iter().map(|w| w.message).collect()
}

fn product(statement: &str, others: &str, start: &str) -> Vec<String> {
    vec![format!(
        "{statement} statement has a cartesian product between FROM element(s) \"{others}\" and FROM element \"{start}\".  Apply join condition(s) between each element to resolve."
    )]
}

#[test]
fn unjoined_tables_are_a_cartesian_product() {
    let t = Tables::new();
    assert_eq!(warnings(t.both(), None), product("SELECT", "users", "addresses"));
    let filtered = t.both().filter(vec![t.u("id").in_(Operand::List(vec![1.into()])).unwrap()]);
    assert_eq!(warnings(filtered, None), product("SELECT", "users", "addresses"));
    let alias = FromClause::from(&t.users).alias(Some("x".into()));
    let twice = Select::new(vec![t.u("id"), alias.c("id").unwrap()]);
    assert_eq!(warnings(twice, None), product("SELECT", "users", "x"));
}

#[test]
fn a_condition_between_tables_joins_them() {
    let t = Tables::new();
    let none: Vec<String> = Vec::new();
    assert_eq!(warnings(t.both().filter(vec![t.owned()]), None), none);
    let five = t.u("id").operate(Operator::Eq, 5.into()).unwrap();
    assert_eq!(warnings(t.both().filter(vec![or_(vec![t.owned(), five]).unwrap()]), None), none);
    let join = JoinRequest::to(FromClause::from(&t.addresses), None, JoinKind::Inner);
    assert_eq!(warnings(Select::new(vec![t.u("id")]).join(join), None), none);
}

#[test]
fn a_product_inside_a_subquery_is_found() {
    let t = Tables::new();
    let subquery = t.both().subquery(None);
    let outer = Select::new(subquery.columns());
    assert_eq!(warnings(outer, None), product("SELECT", "users", "addresses"));
}

#[test]
fn an_update_of_another_table_is_found() {
    let t = Tables::new();
    let five = t.a("id").operate(Operator::Eq, 5.into()).unwrap();
    let update =
        Update::new((&t.users).into()).values(vec![(ColumnKey::Name("name".into()), 1.into())]).filter(vec![five]);
    assert_eq!(warnings(update, None), product("UPDATE", "users", "addresses"));
}

#[test]
fn a_composite_key_without_value_is_named() {
    let t = Tables::new();
    assert_eq!(
        warnings(Insert::new((&t.pairs).into()), Some(&["a"])),
        [
            "Column 'pairs.b' is marked as a member of the primary key for table 'pairs', but has no Python-side or server-side default generator indicated, nor does it indicate 'autoincrement=True' or 'nullable=True', and no explicit value is passed.  Primary key columns typically may not store NULL. Note that as of SQLAlchemy 1.1, 'autoincrement=True' must be indicated explicitly for composite (e.g. multicolumn) primary keys if AUTO_INCREMENT/SERIAL/IDENTITY behavior is expected for one of the columns in the primary key. CREATE TABLE statements are impacted by this change as well on most backends."
        ]
    );
}

#[test]
fn warnings_are_taken_once_and_in_order() {
    take_warnings();
    warn("one");
    warn("two");
    let taken: Vec<String> = take_warnings().into_iter().map(|w| w.message).collect();
    assert_eq!(taken, ["one", "two"]);
    assert!(take_warnings().is_empty());
}
