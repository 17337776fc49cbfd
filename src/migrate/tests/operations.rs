//! Operations on a database and as a script, without a host language.

use std::cell::RefCell;
use std::rc::Rc;

use engine::{Connection, Engine, EngineOptions, Environment, Inspector};
use migrate::{
    AddColumn, Batch, BatchOptions, ColumnChange, CreateIndex, CreateTable, DropColumn, Implementation,
    ImplementationOptions, Observer, Operation, SchemaObjects, TableRebuild, reversed,
};
use sql::Name;
use sql::dialect::named;
use sql::expr::Operand;
use sql::schema::{Column, ColumnSpec, TableItem, TableSpec};
use sql::types::Type;

type Test = Result<(), Box<dyn std::error::Error>>;

fn column(name: &str, ty: Type, primary_key: bool) -> Column {
    Column::new(ColumnSpec { name: Some(name.into()), ty: Some(ty), primary_key, ..ColumnSpec::default() })
}

fn birds() -> Operation {
    Operation::CreateTable(CreateTable {
        name: "bird".into(),
        items: vec![
            TableItem::Column(column("id", Type::integer(), true)),
            TableItem::Column(column("name", Type::string(), false)),
            TableItem::Column(column("song", Type::string(), false)),
        ],
        spec: TableSpec::default(),
        if_not_exists: None,
        counts_flags: false,
    })
}

fn index(name: &str, column: &str) -> Operation {
    Operation::CreateIndex(CreateIndex {
        name: Some(name.into()),
        is_name_final: false,
        table: "bird".into(),
        schema: None,
        columns: vec![Operand::from(column)],
        is_unique: false,
        is_unique_number: false,
        if_not_exists: None,
        arguments: Vec::new(),
    })
}

fn rename(from: &str, to: &str) -> Operation {
    let mut change = ColumnChange::of("bird".into(), None, from.into());
    change.name = Some(to.into());
    Operation::AlterColumn(Box::new(change))
}

fn drop(name: &str) -> Operation {
    Operation::DropColumn(DropColumn {
        table: "bird".into(),
        schema: None,
        column_name: name.into(),
        if_exists: None,
        arguments: Vec::new(),
        existing_type: None,
        former: None,
    })
}

/// A database in memory, what works on it, and how it looks.
struct Database {
    connection: Connection,
    implementation: Implementation,
}

impl Database {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let engine = Engine::create(&Rc::new(Environment::default()), "sqlite://", EngineOptions::default())?;
        let connection = engine.connect()?;
        let implementation = Implementation::new(ImplementationOptions {
            dialect: engine.shared_dialect(),
            connection: Some(connection.clone()),
            as_sql: false,
            transactional_ddl: None,
            literal_binds: false,
            output: Rc::new(RefCell::new(String::new())),
            batch_separator: None,
        })?;
        Ok(Self { connection, implementation })
    }

    fn perform(&mut self, operations: &[Operation]) -> migrate::Result<()> {
        operations
            .iter()
            .try_for_each(|step| step.perform(&SchemaObjects::default(), &mut self.implementation).map(std::mem::drop))
    }

    fn batch(&self, operations: &[Operation]) -> migrate::Result<()> {
        let mut batch = Batch::new(self.implementation.clone(), BatchOptions::of("bird".into(), None));
        for step in operations {
            step.perform(&SchemaObjects::default(), &mut batch)?;
        }
        batch.flush()
    }

    fn columns(&self) -> Result<Vec<String>, engine::Error> {
        let columns = Inspector::of_connection(&self.connection).columns("bird", None)?;
        Ok(columns.iter().map(|column| column.name.to_string()).collect())
    }

    fn indexes(&self) -> Result<Vec<String>, engine::Error> {
        let indexes = Inspector::of_connection(&self.connection).indexes("bird", None)?;
        Ok(indexes.iter().map(|index| format!("{}({})", index.name, index.columns.join(", "))).collect())
    }

    fn tables(&self) -> Result<Vec<Rc<str>>, engine::Error> {
        Inspector::of_connection(&self.connection).table_names(None)
    }

    fn insert(&self) -> Result<(), engine::Error> {
        self.connection
            .exec_driver_sql("insert into bird values (1, 'wren', 'tic'), (2, 'owl', 'hoo')", &[])
            .map(std::mem::drop)
    }

    fn rows(&self) -> Result<usize, engine::Error> {
        Ok(self.connection.exec_driver_sql("select * from bird", &[])?.all()?.len())
    }
}

#[test]
fn a_batch_makes_the_table_anew_with_its_rows_and_indexes() -> Test {
    let mut database = Database::new()?;
    database.perform(&[birds(), index("ix_name", "name")])?;
    database.insert()?;
    database.batch(&[rename("name", "label"), drop("song")])?;
    assert_eq!(database.columns()?, ["id", "label"]);
    assert_eq!(database.indexes()?, ["ix_name(label)"]);
    assert_eq!(database.rows()?, 2);
    assert_eq!(database.tables()?, [Rc::from("bird")]);
    Ok(())
}

#[test]
fn a_batch_that_fails_leaves_the_table() -> Test {
    let mut database = Database::new()?;
    database.perform(&[birds()])?;
    database.insert()?;
    let mut change = ColumnChange::of("bird".into(), None, "song".into());
    change.nullable = Some(false);
    database.connection.exec_driver_sql("update bird set song = null where id = 2", &[])?;
    let failed = database.batch(&[Operation::AlterColumn(Box::new(change))]);
    assert!(failed.is_err_and(|error| error.to_string().contains("NOT NULL constraint failed")));
    assert_eq!(database.rows()?, 2);
    assert_eq!(database.tables()?, [Rc::from("bird")]);
    Ok(())
}

#[test]
fn unknown_names_are_errors_of_the_step_that_names_them() -> Test {
    let mut database = Database::new()?;
    database.perform(&[birds()])?;
    let error = database.batch(&[drop("wings")]).expect_err("there are no wings");
    assert_eq!((error.kind(), error.to_string().as_str()), (migrate::ErrorKind::Key, "'wings'"));
    Ok(())
}

#[test]
fn steps_and_their_reverse_leave_nothing() -> Test {
    let mut database = Database::new()?;
    let wings = AddColumn::new("bird".into(), None, column("wings", Type::integer(), false));
    let steps = [birds(), Operation::AddColumn(wings), index("ix_wings", "wings")];
    database.perform(&steps)?;
    assert_eq!(database.columns()?, ["id", "name", "song", "wings"]);
    let back = reversed(&steps)?;
    database.perform(&back)?;
    assert!(database.tables()?.is_empty());
    database.perform(&reversed(&back)?)?;
    assert_eq!(database.indexes()?, ["ix_wings(wings)"]);
    Ok(())
}

#[test]
fn what_was_there_before_has_to_be_known_for_a_reverse() {
    let error = drop("song").reverse().expect_err("nobody says how the column was");
    assert_eq!(error.to_string(), "operation is not reversible; original column is not present");
}

#[test]
fn a_script_needs_no_database() -> Test {
    let output = Rc::new(RefCell::new(String::new()));
    let mut script = Implementation::new(ImplementationOptions {
        dialect: named("postgresql").expect("a dialect"),
        connection: None,
        as_sql: true,
        transactional_ddl: None,
        literal_binds: false,
        output: output.clone(),
        batch_separator: None,
    })?;
    script.emit_begin()?;
    rename("name", "label").perform(&SchemaObjects::default(), &mut script)?;
    let mut change = ColumnChange::of(Name::new("bird"), Some("zoo".into()), Name::new("order"));
    change.ty = Some(Type::integer());
    change.nullable = Some(true);
    Operation::AlterColumn(Box::new(change)).perform(&SchemaObjects::default(), &mut script)?;
    script.emit_commit()?;
    let lines = "BEGIN;\n\n\
        ALTER TABLE bird RENAME name TO label;\n\n\
        ALTER TABLE zoo.bird ALTER COLUMN \"order\" TYPE INTEGER;\n\n\
        ALTER TABLE zoo.bird ALTER COLUMN \"order\" DROP NOT NULL;\n\n\
        COMMIT;\n\n";
    assert_eq!(*output.borrow(), lines);
    Ok(())
}

/// Writes down what batch mode tells.
#[derive(Default)]
struct Notes(RefCell<Vec<String>>);

impl Observer for Notes {
    fn rebuild_began(&self, rebuild: &TableRebuild) {
        let columns: Vec<String> = rebuild.columns.iter().map(|(old, new)| format!("{old}={new}")).collect();
        self.0.borrow_mut().push(format!("{} {} {}", rebuild.table, rebuild.temporary, columns.join(" ")));
    }

    fn rebuild_ended(&self, rebuild: &TableRebuild, is_done: bool) {
        self.0.borrow_mut().push(format!("{} {is_done}", rebuild.table));
    }
}

#[test]
fn a_table_made_anew_is_told_with_the_columns_that_stay() -> Test {
    let mut database = Database::new()?;
    database.perform(&[birds()])?;
    database.insert()?;
    let notes = Rc::new(Notes::default());
    database.implementation = database.implementation.observed_by(Some(notes.clone()));
    database.batch(&[rename("name", "label"), drop("song")])?;
    assert_eq!(notes.0.take(), ["bird _alembic_tmp_bird id=id name=label", "bird true"]);
    assert!(database.batch(&[drop("nothing")]).is_err());
    assert_eq!(notes.0.take(), Vec::<String>::new());
    Ok(())
}
