//! Values that columns get from `default=` and `onupdate=` before a statement is sent.

use std::any::Any;
use std::rc::Rc;

use sql::Value;
use sql::dialect::{CompileOptions, Compiled};
use sql::schema::{ColumnDefault, DefaultContext};
use sql::statement::{Select, Statement};

use super::context::ParameterSets;
use crate::connection::{Connection, ExecutionOptions, Note, Sending};
use crate::error::Result;
use crate::observer::StatementKind;
use crate::parameters::Parameters;

/// What a context-sensitive default sees of the row that is being made.
struct RowSoFar<'a> {
    compiled: &'a Compiled,
    values: &'a [Value],
    /// The row of a VALUES clause with several that the default is made for.
    row: usize,
    connection: &'a Connection,
}

impl DefaultContext for RowSoFar<'_> {
    fn current_parameters(&self) -> Vec<(Rc<str>, Value)> {
        let suffix = format!("_m{}", self.row);
        let pairs = self.compiled.binds.iter().zip(self.values);
        pairs
            .filter_map(|(bind, value)| {
                let name = if self.row > 0 { bind.name.strip_suffix(suffix.as_str())? } else { &*bind.name };
                Some((Rc::from(name), value.clone()))
            })
            .collect()
    }

    fn as_any(&self) -> &dyn Any {
        // A trait object of a borrowed context cannot be `Any`; the host reaches the connection through it.
        self.connection.as_any()
    }
}

/// Makes the values that the compiler asks for, in each set of parameters.
pub(super) fn fill_in(connection: &Connection, compiled: &Compiled, sets: &mut ParameterSets) -> Result<()> {
    let places: Vec<Option<usize>> = compiled
        .prefetch
        .iter()
        .map(|wanted| compiled.binds.iter().position(|bind| bind.name == wanted.name))
        .collect();
    for set in sets {
        for (wanted, place) in compiled.prefetch.iter().zip(&places) {
            let Some(place) = *place else { continue };
            let value = match &wanted.default {
                ColumnDefault::Scalar(value) => Some(value.clone()),
                ColumnDefault::Callable(callable) => {
                    let row = RowSoFar { compiled, values: set, row: wanted.row, connection };
                    Some(callable.call(&row)?)
                }
                ColumnDefault::Sql(expression) => {
                    let value = select_value(connection, expression)?;
                    (!value.is_null()).then_some(value)
                }
                // No dialect that connects has sequences.
                ColumnDefault::Sequence(_) => None,
            };
            if let Some(value) = value {
                set[place] = value;
            }
        }
    }
    Ok(())
}

/// Asks the database for the value of an expression.
fn select_value(connection: &Connection, expression: &sql::expr::Expr) -> Result<Value> {
    connection.prepare_to_send()?;
    let statement = Statement::from(Select::new(vec![expression.clone()]));
    let dialect = connection.engine().dialect();
    let compiled = connection.compile(&statement, CompileOptions::default(), &ExecutionOptions::default())?;
    let expanded = compiled.expand(&compiled.construct_params(&[])?, dialect)?;
    let mut cursor = connection.send(
        Sending {
            kind: StatementKind::Sql,
            sql: Rc::from(expanded.sql),
            parameters: Parameters::Positional(Rc::from(expanded.positional)),
            note: Note::RawSql,
            logged: None,
        },
        None,
    )?;
    Ok(cursor.fetch_one().and_then(|row| row.first().cloned()).unwrap_or_default())
}
