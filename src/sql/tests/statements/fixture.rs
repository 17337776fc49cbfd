//! The tables of the recorder, and the comparison with what it recorded.

use std::rc::Rc;

use sql::dialect::{CompileOptions, SqliteDialect, compile, to_text};
use sql::expr::{Expr, Operand, Operator};
use sql::schema::*;
use sql::selectable::FromClause;
use sql::statement::{Select, Statement};
use sql::types::{JsonSerializer, Type, TypeClass};
use sql::{HostError, HostValue, Name, Result, Value};

const RECORDED: &str = include_str!("../recorded/statements.txt");

/// A host object that is written as JSON text.
#[derive(Debug)]
pub struct JsonText(pub &'static str);

impl HostValue for JsonText {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn repr(&self) -> String {
        self.0.to_owned()
    }
    fn type_name(&self) -> String {
        "dict".to_owned()
    }
    fn is_equal(&self, _other: &dyn HostValue) -> bool {
        false
    }
}

struct Json;

impl JsonSerializer for Json {
    fn dumps(&self, value: &Value) -> Result<String, HostError> {
        Ok(match value {
            Value::Null => "null".to_owned(),
            Value::Str(text) => format!("\"{text}\""),
            other => other.repr(),
        })
    }
    fn loads(&self, text: &str) -> Result<Value, HostError> {
        Ok(Value::text(text))
    }
}

pub struct Fixed(pub Value);

impl Callable for Fixed {
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn call(&self, _context: &dyn DefaultContext) -> Result<Value, HostError> {
        Ok(self.0.clone())
    }
    fn repr(&self) -> String {
        "<function>".to_owned()
    }
}

pub fn spec(name: &str, ty: Option<Type>) -> ColumnSpec {
    ColumnSpec { name: Some(name.into()), ty, ..ColumnSpec::default() }
}

pub fn plain(name: &str, ty: Type) -> TableItem {
    TableItem::Column(Column::new(spec(name, Some(ty))))
}

pub fn pk(name: &str) -> TableItem {
    TableItem::Column(Column::new(ColumnSpec { primary_key: true, ..spec(name, Some(Type::integer())) }))
}

pub fn fk(name: &str, ty: Option<Type>, target: &str) -> TableItem {
    let key = ForeignKey::new(ForeignKeySpec::to(target));
    TableItem::Column(Column::new(ColumnSpec { foreign_keys: vec![key], ..spec(name, ty) }))
}

pub fn table(metadata: &MetaData, name: &str, items: Vec<TableItem>) -> Table {
    Table::new(name, metadata, items, TableSpec::default()).unwrap()
}

pub fn ty(class: TypeClass) -> Type {
    Type::new(class)
}

pub struct Fixture {
    pub metadata: MetaData,
    pub users: Table,
    pub addresses: Table,
    pub orders: Table,
    pub lonely: Table,
    pub dflt: Table,
}

impl Fixture {
    pub fn new() -> Self {
        let m = MetaData::default();
        let users = table(
            &m,
            "users",
            vec![
                pk("id"),
                TableItem::Column(Column::new(ColumnSpec {
                    nullable: Some(false),
                    ..spec("name", Some(Type::string_of(50)))
                })),
                plain("age", Type::integer()),
                plain("active", Type::boolean()),
                plain("score", ty(TypeClass::Float)),
                plain("price", Type::numeric(Some(10), Some(2), true)),
                plain("created", ty(TypeClass::DateTime)),
                plain("data", ty(TypeClass::Json)),
            ],
        );
        let addresses = table(
            &m,
            "addresses",
            vec![
                pk("id"),
                fk("user_id", Some(Type::integer()), "users.id"),
                TableItem::Column(Column::new(ColumnSpec {
                    unique: Some(true),
                    ..spec("email", Some(Type::string_of(100)))
                })),
            ],
        );
        let orders = table(
            &m,
            "orders",
            vec![
                pk("id"),
                fk("user_id", None, "users.id"),
                fk("address_id", None, "addresses.id"),
                plain("Total", ty(TypeClass::Float)),
                TableItem::Column(Column::new(ColumnSpec {
                    key: Some("pos".into()),
                    ..spec("order", Some(Type::integer()))
                })),
            ],
        );
        let lonely = table(&m, "lonely", vec![plain("x", Type::integer()), plain("y", Type::string())]);
        let now = || sql::expr::Function::call(&[], "now", vec![], None).unwrap();
        let dflt = table(
            &m,
            "dflt",
            vec![
                pk("id"),
                TableItem::Column(Column::new(ColumnSpec {
                    default: Some(ColumnDefault::Scalar(Value::Int(5))),
                    ..spec("a", Some(Type::integer()))
                })),
                TableItem::Column(Column::new(ColumnSpec {
                    default: Some(ColumnDefault::Callable(Rc::new(Fixed(Value::text("b"))))),
                    onupdate: Some(ColumnDefault::Callable(Rc::new(Fixed(Value::text("u"))))),
                    ..spec("b", Some(Type::string()))
                })),
                TableItem::Column(Column::new(ColumnSpec {
                    default: Some(ColumnDefault::Sql(now())),
                    onupdate: Some(ColumnDefault::Sql(now())),
                    ..spec("c", Some(ty(TypeClass::DateTime)))
                })),
                TableItem::Column(Column::new(ColumnSpec {
                    server_default: Some(ServerDefault::Literal("7".into())),
                    ..spec("d", Some(Type::integer()))
                })),
            ],
        );
        Self { metadata: m, users, addresses, orders, lonely, dflt }
    }

    pub fn u(&self, key: &str) -> Expr {
        self.users.c(key).unwrap()
    }
    pub fn a(&self, key: &str) -> Expr {
        self.addresses.c(key).unwrap()
    }
    pub fn o(&self, key: &str) -> Expr {
        self.orders.c(key).unwrap()
    }
}

/// `left operator right`, panicking on errors.
pub fn op(left: &Expr, operator: Operator, right: impl Into<Operand>) -> Expr {
    left.operate(operator, right.into()).unwrap()
}

pub fn eq(left: &Expr, right: impl Into<Operand>) -> Expr {
    op(left, Operator::Eq, right)
}
pub fn ne(left: &Expr, right: impl Into<Operand>) -> Expr {
    op(left, Operator::Ne, right)
}
pub fn gt(left: &Expr, right: impl Into<Operand>) -> Expr {
    op(left, Operator::Gt, right)
}
pub fn lt(left: &Expr, right: impl Into<Operand>) -> Expr {
    op(left, Operator::Lt, right)
}
pub fn add(left: &Expr, right: impl Into<Operand>) -> Expr {
    op(left, Operator::Add, right)
}
pub fn mul(left: &Expr, right: impl Into<Operand>) -> Expr {
    op(left, Operator::Mul, right)
}
pub fn f(name: &str, args: Vec<Operand>) -> Expr {
    sql::expr::Function::call(&[], name, args, None).unwrap()
}
pub fn and(items: Vec<Expr>) -> Expr {
    sql::expr::and_(items).unwrap()
}
pub fn or(items: Vec<Expr>) -> Expr {
    sql::expr::or_(items).unwrap()
}
pub fn list<T: Into<Operand>>(items: Vec<T>) -> Operand {
    Operand::List(items.into_iter().map(Into::into).collect())
}
pub fn sel(items: Vec<Expr>) -> Select {
    Select::new(items)
}
pub fn from(table: &Table) -> FromClause {
    FromClause::Table(table.clone())
}
pub fn whole(from: impl Into<FromClause>) -> Expr {
    Expr::new(sql::expr::ExprKind::From(from.into()))
}
pub fn label(expr: &Expr, name: &str) -> Expr {
    expr.label(Some(Name::new(name)))
}

#[derive(Default)]
pub struct Cases {
    failures: Vec<String>,
    count: usize,
}

impl Cases {
    pub fn add(&mut self, name: &str, statement: impl Into<Statement>) {
        self.run(name, Ok(statement.into()), None, false);
    }

    pub fn try_add(&mut self, name: &str, statement: Result<Statement>) {
        self.run(name, statement, None, false);
    }

    pub fn run(&mut self, name: &str, statement: Result<Statement>, keys: Option<Vec<&str>>, many: bool) {
        self.count += 1;
        let actual = render(statement, keys, many);
        let Some(expected) = recorded(name) else {
            self.failures.push(format!("{name}: nothing recorded"));
            return;
        };
        let actual = without_addresses(&actual);
        if actual.trim_end() != expected.trim_end() {
            self.failures.push(format!("=== {name}\n--- expected\n{expected}\n--- actual\n{actual}"));
        }
    }

    pub fn text(&mut self, name: &str, actual: &str) {
        self.count += 1;
        let expected = recorded(name).unwrap_or("nothing recorded");
        if actual != expected.trim_end() {
            self.failures.push(format!("=== {name}\n--- expected\n{expected}\n--- actual\n{actual}"));
        }
    }

    pub fn check(self) {
        assert!(
            self.failures.is_empty(),
            "{} of {} differ\n{}",
            self.failures.len(),
            self.count,
            self.failures.join("\n")
        );
    }
}

fn recorded(name: &str) -> Option<&'static str> {
    let head = format!("=== {name}\n");
    let start = RECORDED.find(&head)? + head.len();
    let rest = &RECORDED[start..];
    Some(&rest[..rest.find("\n=== ").unwrap_or(rest.len())])
}

fn without_addresses(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(place) = rest.find("0x") {
        out.push_str(&rest[..place + 2]);
        rest = rest[place + 2..].trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    out.push_str(rest);
    out
}

fn error_line(error: &sql::Error) -> String {
    format!("[error] {}: {error}", error.kind().class_name())
}

fn render(statement: Result<Statement>, keys: Option<Vec<&str>>, many: bool) -> String {
    let statement = match statement {
        Ok(statement) => statement,
        Err(error) => return error_line(&error),
    };
    let mut out = String::from("[text]\n");
    match to_text(&statement) {
        Ok(text) => out.push_str(&text),
        Err(error) => out.push_str(&error_line(&error)),
    }
    out.push_str("\n[sqlite]\n");
    let dialect = SqliteDialect::new(Some(Rc::new(Json)));
    let options = CompileOptions {
        column_keys: keys.map(|k| k.into_iter().map(Rc::from).collect()),
        for_executemany: many,
        ..CompileOptions::default()
    };
    let is_ddl = matches!(statement, Statement::Ddl(_));
    let result = compile(&statement, &dialect, options).and_then(|compiled| {
        if is_ddl {
            return Ok(compiled.text());
        }
        let values: Vec<Value> = compiled.binds.iter().map(|b| b.param.effective_value()).collect::<Result<_>>()?;
        let expanded = compiled.expand(&values, &dialect)?;
        let shown: Vec<String> = expanded.positional.iter().map(Value::repr).collect();
        let mut text = expanded.sql;
        let comma = if shown.len() == 1 { "," } else { "" };
        text += &format!("\n[params] ({}{comma})", shown.join(", "));
        if !compiled.result_columns.is_empty() && matches!(statement, Statement::Query(_)) {
            let columns: Vec<String> = compiled
                .result_columns
                .iter()
                .map(|c| format!("{}:{}", if c.keyname.is_empty() { "None" } else { &c.keyname }, c.ty.repr()))
                .collect();
            text += &format!("\n[columns] {}", columns.join(", "));
        }
        Ok(text)
    });
    match result {
        Ok(text) => out.push_str(&text),
        Err(error) => out.push_str(&error_line(&error)),
    }
    out
}
