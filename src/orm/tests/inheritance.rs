//! Classes that share a table, and classes whose tables are joined.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::cell::RefCell;
use std::rc::Rc;

use engine::{Engine, EngineOptions, Environment, Statement};
use orm::{
    Bind, Discriminator, Inheritance, Mapper, MapperConfig, PlainClass, PlainObject, Polymorphism, Registry, Session,
    SessionOptions,
};
use sql::Value;
use sql::schema::{Column, ColumnSpec, ForeignKey, ForeignKeySpec, MetaData, Table, TableItem, TableSpec};
use sql::types::Type;

#[derive(Default)]
struct Log(RefCell<Vec<String>>);

impl engine::Observer for Log {
    fn statement_started(&self, statement: &Statement) {
        self.0.borrow_mut().push(statement.sql.replace('\n', ""));
    }
}

impl Log {
    fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

struct World {
    log: Rc<Log>,
    session: Session,
    employee: Rc<Mapper>,
    engineer: Rc<Mapper>,
    clerk: Rc<Mapper>,
    _registry: Rc<Registry>,
}

fn column(name: &str, ty: Type, primary_key: bool, refers_to: Option<&str>) -> TableItem {
    let foreign_keys = refers_to.map(|target| ForeignKey::new(ForeignKeySpec::to(target))).into_iter().collect();
    TableItem::Column(Column::new(ColumnSpec {
        name: Some(name.into()),
        ty: Some(ty),
        primary_key,
        foreign_keys,
        ..ColumnSpec::default()
    }))
}

fn polymorphic(on: Option<&str>, identity: &str) -> Polymorphism {
    Polymorphism {
        on: on.map(|name| Discriminator::Attribute(Rc::from(name))),
        identity: Some(Value::text(identity)),
        ..Polymorphism::default()
    }
}

fn world() -> World {
    let metadata = MetaData::default();
    let employees = vec![
        column("id", Type::integer(), true, None),
        column("name", Type::string(), false, None),
        column("kind", Type::string(), false, None),
    ];
    let employees = Table::new("employee", &metadata, employees, TableSpec::default()).unwrap();
    let engineers =
        vec![column("id", Type::integer(), true, Some("employee.id")), column("language", Type::string(), false, None)];
    let engineers = Table::new("engineer", &metadata, engineers, TableSpec::default()).unwrap();
    let registry = Registry::new();
    let mut config = MapperConfig::new(PlainClass::new("Employee"), employees.clone());
    config.polymorphic = polymorphic(Some("kind"), "employee");
    let employee = registry.map(config).unwrap();
    let mut config = MapperConfig::new(PlainClass::new("Engineer"), engineers);
    config.inherits = Some(Inheritance::of(&employee));
    config.polymorphic = polymorphic(None, "engineer");
    let engineer = registry.map(config).unwrap();
    let mut config = MapperConfig::new(PlainClass::new("Clerk"), employees);
    config.inherits = Some(Inheritance::of(&employee));
    config.polymorphic = polymorphic(None, "clerk");
    let clerk = registry.map(config).unwrap();
    let log = Rc::new(Log::default());
    let environment = Rc::new(Environment::default());
    environment.observe(log.clone());
    let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).unwrap();
    engine::create_all(engine::Bind::Engine(&engine), &metadata, None, engine::CheckFirst::NONE).unwrap();
    let session = Session::new(SessionOptions { bind: Some(Bind::Engine(engine)), ..SessionOptions::default() });
    log.take();
    World { log, session, employee, engineer, clerk, _registry: registry }
}

fn add(world: &World, mapper: &Rc<Mapper>, values: &[(&str, &str)]) -> Rc<PlainObject> {
    let values: Vec<(&str, Value)> = values.iter().map(|(key, value)| (*key, Value::text(value))).collect();
    let object = PlainObject::new(mapper, &values).unwrap();
    world.session.add(&object.instance()).unwrap();
    object
}

fn object(value: &Value) -> Rc<PlainObject> {
    let Value::Host(host) = value else { panic!("an object") };
    PlainObject::from_instance(host.as_any().downcast_ref().unwrap()).unwrap()
}

#[test]
fn joined_tables_are_written_from_the_top_and_deleted_from_the_bottom() {
    let world = world();
    let ada = add(&world, &world.engineer, &[("name", "Ada"), ("language", "Rust")]);
    add(&world, &world.clerk, &[("name", "Bob")]);
    world.session.flush().unwrap();
    let sent = world.log.take();
    assert!(sent[1].starts_with("INSERT INTO employee (name, kind) VALUES"), "{sent:?}");
    assert!(sent.last().unwrap().starts_with("INSERT INTO engineer (id, language)"), "{sent:?}");
    assert_eq!(ada.get("kind").unwrap(), Value::text("engineer"));

    world.session.delete(&ada.instance()).unwrap();
    world.session.flush().unwrap();
    let sent = world.log.take();
    assert_eq!(sent, ["DELETE FROM engineer WHERE engineer.id = ?", "DELETE FROM employee WHERE employee.id = ?"]);
}

#[test]
fn rows_become_objects_of_their_own_class() {
    let world = world();
    add(&world, &world.engineer, &[("name", "Ada"), ("language", "Rust")]);
    add(&world, &world.clerk, &[("name", "Bob")]);
    world.session.commit().unwrap();
    world.session.expunge_all();
    world.log.take();
    let rows = world.session.query(vec![world.employee.expression()]).all().unwrap();
    let objects: Vec<Rc<PlainObject>> = rows.iter().map(|row| object(&row.values()[0])).collect();
    let classes: Vec<&str> = objects.iter().map(|object| object.state().mapper().class().name()).collect();
    assert_eq!(classes, ["Engineer", "Clerk"]);
    world.log.take();

    let ada = &objects[0];
    assert_eq!(ada.get("language").unwrap(), Value::text("Rust"));
    assert_eq!(world.log.take(), ["SELECT engineer.language AS engineer_language FROM engineer WHERE ? = engineer.id"]);

    let rows = world.session.query(vec![world.clerk.expression()]).all().unwrap();
    assert_eq!(rows.len(), 1);
    let sent = world.log.take();
    assert!(sent[0].ends_with("FROM employee WHERE employee.kind IN (?)"), "{sent:?}");
}
