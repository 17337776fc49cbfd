//! One execution: the values of all parameter sets, ready for the driver.

use std::rc::Rc;

use sql::Value;
use sql::dialect::{Compiled, Expanded, StatementKind as CompiledKind, process_bind};

use super::defaults::fill_in;
use crate::connection::Connection;
use crate::error::{Error, Result};
use crate::parameters::{NamedRow, Parameters, Row};

/// Values of a statement's parameters by the compiler's order of parameters, one list for each set.
pub type ParameterSets = Vec<Vec<Value>>;

/// A statement with all its values.
pub(super) struct Context {
    pub(super) compiled: Rc<Compiled>,
    pub(super) sql: Rc<str>,
    /// Unprocessed values, defaults filled in.
    pub(super) sets: ParameterSets,
    /// Values as the driver takes them.
    pub(super) rows: Vec<Row>,
    pub(super) is_many: bool,
}

impl Context {
    pub(super) fn new(connection: &Connection, compiled: &Rc<Compiled>, parameters: &[NamedRow]) -> Result<Self> {
        let is_many = parameters.len() > 1;
        let mut sets = ParameterSets::with_capacity(parameters.len().max(1));
        if parameters.is_empty() {
            sets.push(compiled.construct_params(&[])?);
        }
        for (group, given) in parameters.iter().enumerate() {
            sets.push(compiled.construct_params_checked(given, is_many.then_some(group))?);
        }
        if !compiled.prefetch.is_empty() {
            fill_in(connection, compiled, &mut sets)?;
        }
        if is_many && compiled.binds.iter().any(|bind| bind.param.expanding || bind.param.literal_execute) {
            return Err(sql::Error::invalid_request(
                "'literal_execute' or 'expanding' parameters can't be used with executemany()",
            )
            .into());
        }
        let dialect = connection.engine().dialect();
        let mut rows = Vec::with_capacity(sets.len());
        let Some(first) = sets.first() else { return Err(Error::argument("no parameters were given")) };
        let Expanded { sql, positional, .. } = compiled.expand(first, dialect)?;
        rows.push(Row::from(positional));
        // The text is the same for all sets: lists, which would change it, are refused above.
        let positions = if is_many { compiled.positions() } else { Vec::new() };
        for set in &sets[1..] {
            let value = |place: &usize| process_bind(dialect, &compiled.binds[*place].param.ty, &set[*place]);
            rows.push(positions.iter().map(value).collect::<Result<Row, _>>()?);
        }
        Ok(Self { compiled: compiled.clone(), sql: Rc::from(sql), sets, rows, is_many })
    }

    /// Whether many rows are inserted and something is to come back for each.
    pub(super) fn is_insert_many(&self) -> bool {
        self.is_many && self.compiled.kind == CompiledKind::Insert && self.compiled.is_insertmanyvalues
    }

    pub(super) fn driver_parameters(&self) -> Parameters {
        if self.is_many {
            return Parameters::Many(Rc::from(self.rows.as_slice()));
        }
        self.rows.first().map_or_else(Parameters::none, |row| Parameters::Positional(row.clone()))
    }

    /// The parameters of a set by name.
    pub(super) fn named(&self, set: &[Value]) -> NamedRow {
        self.compiled.binds.iter().zip(set).map(|(bind, value)| (bind.name.clone(), value.clone())).collect()
    }
}
