//! One script against one database, and what went wrong with it.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveTime};
use engine::{Connection, Engine, EngineOptions, Environment, Inspector, ParameterRow, Result};
use sql::Value;
use sql::expr::TextClause;
use sql::statement::Statement;

use crate::chance::Chance;
use crate::mutate::BETWEEN;

/// Instructions of SQLite's machine for a script.
const BUDGET: i64 = 300_000;

/// Rows that are fetched of a result.
const ROWS: usize = 200;

/// Runs a script, then a sound statement: the connection has to be as good as before.
pub fn fault(script: &str, chance: &mut Chance) -> Option<String> {
    let environment = Rc::new(Environment::default());
    environment.interrupt.set_budget(Some(BUDGET));
    let engine = Engine::create(&environment, "sqlite://", EngineOptions::default()).ok()?;
    let connection = engine.connect().ok()?;
    for statement in script.split(BETWEEN) {
        // Errors are what bad statements are for.
        let _ = send(&connection, statement, chance);
    }
    let _ = look(&connection);
    let _ = connection.rollback();
    environment.interrupt.set_budget(None);
    environment.interrupt.clear();
    let _ = connection.exec_driver_sql("ROLLBACK", &[]);
    match connection.exec_driver_sql("SELECT 1", &[]).and_then(|result| result.scalar()) {
        Ok(Some(Value::Int(1))) => None,
        other => Some(format!("the next statement gives {other:?}")),
    }
}

/// Sends a statement as the driver takes it or as SQLAlchemy's `text()`, and fetches some rows.
fn send(connection: &Connection, statement: &str, chance: &mut Chance) -> Result<()> {
    let result = if chance.percent(25) {
        connection.execute(&Statement::Text(Rc::new(TextClause::new(statement))), &[])?
    } else {
        let sets = if chance.percent(80) { 1 } else { chance.below(4) };
        let width = if chance.percent(60) { statement.matches('?').count() } else { chance.below(5) };
        let sets: Vec<ParameterRow> = (0..sets).map(|_| (0..width).map(|_| value(chance)).collect()).collect();
        connection.exec_driver_sql(statement, &sets)?
    };
    for _ in 0..ROWS {
        if result.fetch_one()?.is_none() {
            break;
        }
    }
    Ok(())
}

/// Reads the tables that the script left.
fn look(connection: &Connection) -> Result<()> {
    let inspector = Inspector::of_connection(connection);
    for table in inspector.table_names(None)? {
        // A strange table may be unreadable in one respect only.
        let _ = inspector.columns(&table, None);
        let _ = inspector.primary_key(&table, None);
        let _ = inspector.foreign_keys(&table, None);
        let _ = inspector.indexes(&table, None);
        let _ = inspector.unique_constraints(&table, None);
        let _ = inspector.check_constraints(&table, None);
    }
    Ok(())
}

/// A value of any kind that the driver may be given.
fn value(chance: &mut Chance) -> Value {
    match chance.below(14) {
        0 => Value::Null,
        1 => Value::Bool(true),
        2 => Value::Int(i64::MIN),
        3 => Value::Int(chance.below(5) as i64),
        4 => Value::Float(f64::NAN),
        5 => Value::Float(f64::INFINITY),
        6 => Value::text("a\0b'\"😀"),
        7 => Value::text(""),
        8 => Value::Bytes(Rc::from([0_u8, 255])),
        9 => Value::Decimal("1E+999".into()),
        10 => Value::Date(NaiveDate::MAX),
        11 => Value::Time(NaiveTime::MIN),
        12 => Value::List(Rc::from([Value::Int(1)])),
        _ => Value::Uuid([7; 16]),
    }
}
