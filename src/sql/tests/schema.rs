//! Tables and their mistakes, with the texts that the real SQLAlchemy gives; copies, adaptation, and freeing.

#![allow(clippy::unwrap_used, reason = "a failed step fails the test")]

use std::rc::Rc;

use sql::dialect::to_text;
use sql::expr::{Expr, Operator};
use sql::schema::{
    Callable, Column, ColumnDefault, ColumnSpec, Constraint, ConstraintSpec, DefaultContext, ForeignKey,
    ForeignKeySpec, Index, MetaData, Table, TableItem, TableSpec, release_schemas, sort_for_drop,
};
use sql::selectable::FromClause;
use sql::statement::{Select, Statement};
use sql::traverse::Adapter;
use sql::types::Type;
use sql::{Error, ErrorKind, HostError, Result, Value, take_warnings};

fn spec(name: &str) -> ColumnSpec {
    ColumnSpec { name: Some(name.into()), ty: Some(Type::integer()), ..ColumnSpec::default() }
}

fn plain(name: &str) -> TableItem {
    TableItem::Column(Column::new(spec(name)))
}

fn make(metadata: &MetaData, name: &str, items: Vec<TableItem>) -> Result<Table> {
    Table::new(name, metadata, items, TableSpec::default())
}

fn shown(result: Result<Table>) -> String {
    let error: Error = result.unwrap_err();
    format!("{}: {}", error.kind().class_name(), error.message())
}

#[test]
fn mistakes_are_told_as_sqlalchemy_tells_them() {
    let m = MetaData::default();
    let users = make(&m, "users", vec![plain("id")]).unwrap();
    assert_eq!(
        shown(make(&m, "users", vec![plain("x")])),
        "InvalidRequestError: Table 'users' is already defined for this MetaData instance.  Specify 'extend_existing=True' to redefine options and columns on an existing Table object."
    );
    let nameless = TableItem::Column(Column::new(ColumnSpec { name: None, ..spec("") }));
    assert_eq!(
        shown(make(&m, "x", vec![nameless])),
        "ArgumentError: Column must be constructed with a non-blank name or assign a non-blank .name before adding to a Table."
    );
    assert_eq!(
        shown(make(&m, "y", vec![plain("a"), plain("a")])),
        "DuplicateColumnError: A column with name 'a' is already present in table 'y'."
    );
    let index = Index::new(Some("i".into()), vec!["b".into()], false, vec![]);
    assert_eq!(
        shown(make(&m, "z", vec![plain("a"), TableItem::Index(index)])),
        "ConstraintColumnNotFoundError: Can't create Index on table 'z': no column named 'b' is present."
    );
    let unique = Constraint::unique(&["b"], ConstraintSpec::default());
    assert_eq!(
        shown(make(&m, "z1", vec![plain("a"), TableItem::Constraint(unique)])),
        "ConstraintColumnNotFoundError: Can't create UniqueConstraint on table 'z1': no column named 'b' is present."
    );
    let key = Constraint::primary_key(&["b"], ConstraintSpec::default());
    assert_eq!(
        shown(make(&m, "z2", vec![plain("a"), TableItem::Constraint(key)])),
        "ConstraintColumnNotFoundError: Can't create PrimaryKeyConstraint on table 'z2': no column named 'b' is present."
    );
    assert_eq!(
        shown(make(&m, "z4", vec![TableItem::Column(users.column("id").unwrap())])),
        "ArgumentError: Column object 'id' already assigned to Table 'users'"
    );
}

#[test]
fn extending_a_table_replaces_and_adds_columns() {
    let m = MetaData::default();
    let first = make(&m, "users", vec![plain("id"), plain("a")]).unwrap();
    let name = ColumnSpec { ty: Some(Type::string()), ..spec("a") };
    let spec = TableSpec { extend_existing: true, ..TableSpec::default() };
    let items = vec![TableItem::Column(Column::new(name)), plain("b")];
    let second = Table::new("users", &m, items, spec).unwrap();
    assert!(first.ptr_eq(&second));
    let names: Vec<String> = first.columns().iter().map(|c| format!("{}:{}", c.name(), c.ty().repr())).collect();
    assert_eq!(names, ["id:Integer()", "a:String()", "b:Integer()"]);
}

#[test]
fn a_column_without_type_takes_that_of_the_referenced_column() {
    let m = MetaData::default();
    let to = |target: &str| vec![ForeignKey::new(ForeignKeySpec::to(target))];
    let child = ColumnSpec { ty: None, foreign_keys: to("parent.id"), ..spec("parent_id") };
    let child = make(&m, "child", vec![TableItem::Column(Column::new(child))]).unwrap();
    let column = child.column("parent_id").unwrap();
    assert_eq!(column.ty().repr(), "NullType()");
    assert_eq!(
        column.foreign_keys()[0].column().unwrap_err().message(),
        "Foreign key associated with column 'child.parent_id' could not find table 'parent' with which to generate a foreign key to target column 'id'"
    );
    make(&m, "parent", vec![plain("id")]).unwrap();
    assert_eq!(column.ty().repr(), "Integer()");
    let sorted: Vec<String> = m.sorted_tables().expect("an order").iter().map(|t| t.name().to_string()).collect();
    assert_eq!(sorted, ["parent", "child"]);
}

#[test]
fn tables_that_refer_to_each_other_are_sorted_with_a_warning() {
    let m = MetaData::default();
    let to = |target: &str| vec![ForeignKey::new(ForeignKeySpec::to(target))];
    let item = |name: &str, target: &str| {
        TableItem::Column(Column::new(ColumnSpec { foreign_keys: to(target), ..spec(name) }))
    };
    make(&m, "a", vec![plain("id"), item("b_id", "b.id")]).unwrap();
    make(&m, "b", vec![plain("id"), item("a_id", "a.id")]).unwrap();
    take_warnings();
    assert_eq!(m.sorted_tables().expect("an order").len(), 2);
    assert_eq!(
        take_warnings()[0].message,
        "Cannot correctly sort tables; there are unresolvable cycles between tables \"a, b\", which is usually caused by mutually dependent foreign key constraints.  Foreign key constraints involving these tables will not be considered; this warning may raise an error in a future release."
    );
}

#[test]
fn an_adapter_moves_an_expression_to_an_alias() {
    let m = MetaData::default();
    let users = make(&m, "users", vec![plain("id"), plain("age")]).unwrap();
    let alias = FromClause::from(&users).alias(Some("u".into()));
    let inner = Select::new(vec![users.c("id").unwrap()]).scalar_subquery();
    let criterion = users.c("age").unwrap().operate(Operator::Gt, inner.into()).unwrap();
    let adapted = Adapter::new(&alias).adapt(&criterion);
    assert_eq!(to_text(&Statement::Expr(adapted)).unwrap(), "u.age > (SELECT u.id \nFROM users AS u)");
    let untouched = Expr::from(make(&m, "other", vec![plain("id")]).unwrap().column("id").unwrap());
    assert!(Adapter::new(&alias).adapt(&untouched).same(&untouched));
}

#[test]
fn a_copied_column_is_free_of_its_table() {
    let m = MetaData::default();
    let users = make(&m, "users", vec![plain("id")]).unwrap();
    let copy = users.column("id").unwrap().copy();
    assert!(copy.table().is_none());
    assert_eq!(copy.repr(), "Column('id', Integer(), table=None)");
}

struct Nothing;

impl Callable for Nothing {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn call(&self, _context: &dyn DefaultContext) -> Result<Value, HostError> {
        Ok(Value::Null)
    }
    fn repr(&self) -> String {
        "<function>".to_owned()
    }
}

#[test]
fn released_schemas_are_freed() {
    let callable: Rc<dyn Callable> = Rc::new(Nothing);
    {
        let m = MetaData::default();
        let default = Some(ColumnDefault::Callable(callable.clone()));
        let to_itself = vec![ForeignKey::new(ForeignKeySpec::to("users.id"))];
        let items = vec![
            TableItem::Column(Column::new(ColumnSpec { primary_key: true, ..spec("id") })),
            TableItem::Column(Column::new(ColumnSpec { default, foreign_keys: to_itself, ..spec("parent_id") })),
            TableItem::Index(Index::new(Some("i".into()), vec!["parent_id".into()], false, vec![])),
        ];
        let users = make(&m, "users", items).unwrap();
        users.foreign_keys()[0].column().unwrap();
    }
    assert_eq!(Rc::strong_count(&callable), 2);
    release_schemas();
    assert_eq!(Rc::strong_count(&callable), 1);
}

#[test]
fn tables_in_a_circle_that_cannot_be_broken_are_an_error() {
    let m = MetaData::default();
    let to = |target: &str| vec![ForeignKey::new(ForeignKeySpec::to(target))];
    let item = |name: &str, target: &str| {
        TableItem::Column(Column::new(ColumnSpec { foreign_keys: to(target), ..spec(name) }))
    };
    let a = make(&m, "a", vec![plain("id"), item("b_id", "b.id"), item("up", "a.id")]).unwrap();
    let b = make(&m, "b", vec![plain("id"), item("a_id", "a.id")]).unwrap();
    let tables = [a, b];
    let apart = |sorted: sql::schema::Sorted| sorted.into_iter().last().map_or(0, |(_, constraints)| constraints.len());
    assert_eq!(apart(sort_for_drop(&tables, &|_| true).unwrap()), 3);
    let error = sort_for_drop(&tables, &|constraint| constraint.name().is_some()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::CircularDependency);
    let circle = error.circle().unwrap();
    assert_eq!((circle.tables.len(), circle.edges.len()), (2, 2));
}
