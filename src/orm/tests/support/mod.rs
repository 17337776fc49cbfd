#![allow(dead_code, reason = "each test file uses a part of it")]
//! What the recorded scenarios share: two mapped classes, a session, and a log like the recorded one.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::path::Path;
use std::rc::Rc;

use engine::{Engine, EngineOptions, Environment, Statement};
use orm::{
    Bind, ColumnProperty, Error, Instance, Mapper, MapperConfig, PlainClass, PlainObject, Registry, Session,
    SessionOptions,
};
use sql::expr::{Expr, Operand, Operator};
use sql::schema::{
    Callable, Column, ColumnDefault, ColumnSpec, DefaultContext, MetaData, ServerDefault, Table, TableItem, TableSpec,
};
use sql::types::Type;
use sql::{HostError, Value};

/// Collects what is sent and printed.
#[derive(Default)]
pub struct Log {
    lines: RefCell<Vec<String>>,
}

impl engine::Observer for Log {
    fn statement_started(&self, statement: &Statement) {
        let mut lines = self.lines.borrow_mut();
        lines.push(statement.sql.to_string());
        if let Some(parameters) = statement.parameters_repr() {
            lines.push(format!("-- params: {parameters}"));
        }
    }
}

/// The mapped classes and a session on a database in memory.
pub struct World {
    pub log: Rc<Log>,
    pub session: Session,
    pub model: Rc<Mapper>,
    pub author: Rc<Mapper>,
    pub pair: Rc<Mapper>,
    pub keyed: Rc<Mapper>,
    pub engine: Engine,
    _registry: Rc<Registry>,
}

/// Makes `k2`, `k1`, `k3`, `k4`, one after the other.
#[derive(Default)]
struct NextKey(Cell<usize>);

impl Callable for NextKey {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn call(&self, _context: &dyn DefaultContext) -> Result<Value, HostError> {
        let index = self.0.replace(self.0.get() + 1);
        Ok(Value::text(["k2", "k1", "k3", "k4"][index]))
    }

    fn repr(&self) -> String {
        "NextKey".to_owned()
    }
}

fn map(registry: &Rc<Registry>, metadata: &MetaData, class: &str, table: &str, columns: Vec<Column>) -> Rc<Mapper> {
    let items = columns.into_iter().map(TableItem::Column).collect();
    let table = Table::new(table, metadata, items, TableSpec::default()).expect("a table");
    registry.map(MapperConfig::new(PlainClass::new(class), table)).expect("a mapper")
}

fn column(spec: ColumnSpec) -> Column {
    Column::new(spec)
}

fn named(name: &str, ty: Type) -> ColumnSpec {
    ColumnSpec { name: Some(name.into()), ty: Some(ty), ..ColumnSpec::default() }
}

impl World {
    pub fn new() -> Self {
        let metadata = MetaData::default();
        let name = column(named("name", Type::string()));
        let items = vec![
            column(ColumnSpec { primary_key: true, ..named("id", Type::integer()) }),
            name.clone(),
            column(named("accuracy", Type::new(sql::types::TypeClass::Float))),
            column(ColumnSpec {
                default: Some(ColumnDefault::Scalar(Value::text("1.0.0"))),
                ..named("version", Type::string())
            }),
            column(ColumnSpec {
                server_default: Some(ServerDefault::Literal(Rc::from("5"))),
                ..named("runs", Type::integer())
            }),
            column(ColumnSpec {
                onupdate: Some(ColumnDefault::Scalar(Value::Int(7))),
                ..named("changes", Type::integer())
            }),
        ];
        let items = items.into_iter().map(TableItem::Column).collect();
        let models = Table::new("models", &metadata, items, TableSpec::default()).expect("a table");
        let items = vec![
            TableItem::Column(column(ColumnSpec { primary_key: true, ..named("id", Type::integer()) })),
            TableItem::Column(column(named("name", Type::string()))),
        ];
        let authors = Table::new("authors", &metadata, items, TableSpec::default()).expect("a table");
        let registry = Registry::new();
        let config = MapperConfig {
            columns: vec![(Rc::from("title"), ColumnProperty::new(name))],
            ..MapperConfig::new(PlainClass::new("Model"), models)
        };
        let model = registry.map(config).expect("a mapper");
        let author = registry.map(MapperConfig::new(PlainClass::new("Author"), authors)).expect("a mapper");
        let key = |name: &str, ty: Type| ColumnSpec { primary_key: true, ..named(name, ty) };
        let columns = vec![
            column(key("left", Type::string())),
            column(key("right", Type::integer())),
            column(named("note", Type::string())),
        ];
        let pair = map(&registry, &metadata, "Pair", "pairs", columns);
        let seven = sql::expr::literal(Value::Int(3), None).operate(Operator::Add, Operand::from(4)).expect("a sum");
        let columns = vec![
            column(ColumnSpec {
                default: Some(ColumnDefault::Callable(Rc::new(NextKey::default()))),
                ..key("key", Type::string())
            }),
            column(ColumnSpec { default: Some(ColumnDefault::Sql(seven)), ..named("size", Type::integer()) }),
            column(named("note", Type::string())),
        ];
        let keyed = map(&registry, &metadata, "Keyed", "keyed", columns);
        let environment = Rc::new(Environment::default());
        let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).expect("an engine");
        engine::create_all(engine::Bind::Engine(&engine), &metadata, None, engine::CheckFirst::NONE).expect("tables");
        let log = Rc::new(Log::default());
        environment.observe(log.clone());
        let session =
            Session::new(SessionOptions { bind: Some(Bind::Engine(engine.clone())), ..SessionOptions::default() });
        Self { log, session, model, author, pair, keyed, engine, _registry: registry }
    }

    /// Another session on the same database.
    pub fn other_session(&self, options: SessionOptions) -> Session {
        Session::new(SessionOptions { bind: Some(Bind::Engine(self.engine.clone())), ..options })
    }

    /// A new object of `Model`.
    pub fn model(&self, attributes: &[(&str, Value)]) -> Rc<PlainObject> {
        PlainObject::new(&self.model, attributes).expect("an object")
    }

    /// A new object of `Model` with a title.
    pub fn titled(&self, title: &str) -> Rc<PlainObject> {
        self.model(&[("title", text(title))])
    }

    /// Puts objects into the session.
    pub fn add(&self, objects: &[&Rc<PlainObject>]) {
        for object in objects {
            self.session.add(&object.instance()).expect("added");
        }
    }

    /// The expression of an attribute of `Model`.
    pub fn attribute(&self, key: &str) -> Expr {
        self.model.attribute(key).expect("an attribute")
    }

    /// Prints.
    pub fn out(&self, text: impl Display) {
        let text = text.to_string().replace('\n', "\n# ");
        self.log.lines.borrow_mut().push(format!("# {}", without_addresses(&text)));
    }

    /// Prints the error of something that has to fail.
    pub fn failing<T>(&self, result: Result<T, Error>) {
        match result {
            Ok(_) => panic!("no error"),
            Err(error) => self.out(format!("{}: {error}", error.class_name())),
        }
    }

    /// Prints the warnings noted so far.
    pub fn warnings(&self) {
        for warning in sql::take_warnings() {
            self.out(format!("SAWarning: {}", warning.message));
        }
    }

    /// Compares the log with the recorded one.
    pub fn check(self, name: &str) {
        self.warnings();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recorded").join(format!("{name}.txt"));
        let recorded = std::fs::read_to_string(path).expect("a recording");
        let log = self.log.lines.borrow().join("\n") + "\n";
        assert_eq!(log, recorded, "\n--- is:\n{log}\n--- should be:\n{recorded}");
    }
}

fn without_addresses(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("0x") {
        out.push_str(&rest[..at]);
        out.push_str("0x...");
        rest = rest[at + 2..].trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    out + rest
}

pub fn text(text: &str) -> Value {
    Value::text(text)
}

/// A value as Python prints it with `print`.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Str(text) => text.to_string(),
        value => value.repr(),
    }
}

/// An attribute as Python prints it.
pub fn attr(object: &PlainObject, key: &str) -> String {
    shown(&object.get(key).expect("a value"))
}

/// Python's `True` and `False`.
pub fn truth(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}

/// The object in the first place of a row.
#[allow(dead_code, reason = "not every test file reads objects out of rows")]
pub fn object(value: &Value) -> Rc<PlainObject> {
    match value {
        Value::Host(host) => {
            let instance = host.as_any().downcast_ref::<Instance>().expect("an object");
            PlainObject::from_instance(instance).expect("a plain object")
        }
        _ => panic!("no object"),
    }
}
