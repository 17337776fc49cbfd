//! CREATE INDEX, and the names of indexes.

use super::Compiler;
use crate::error::{Error, Result};
use crate::name::Name;
use crate::schema::{Index, Table};

impl Compiler<'_> {
    /// CREATE INDEX.
    pub(super) fn create_index(&mut self, index: &Index, if_not_exists: bool, out: &mut String) -> Result<()> {
        let dialect = self.dialect;
        if dialect.create_index(self, index, if_not_exists, out)? {
            return Ok(());
        }
        let table = self.index_table(index)?;
        out.push_str(if index.is_unique() { "CREATE UNIQUE INDEX " } else { "CREATE INDEX " });
        if if_not_exists {
            out.push_str("IF NOT EXISTS ");
        }
        let schema_on_index = self.dialect.capabilities().index_schema_on_index;
        self.index_name(index, schema_on_index, out)?;
        out.push_str(" ON ");
        if schema_on_index {
            self.name_into(table.name(), out);
        } else {
            self.table_name(table.schema().as_deref(), table.name(), out);
        }
        out.push_str(" (");
        for (place, expr) in index.expressions().iter().enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            out.push_str(&self.bare_expr(expr, false)?);
        }
        out.push(')');
        let key = format!("{}_where", self.dialect.name());
        if let Some(condition) = index.dialect_option(&key) {
            let condition = condition.clone().into_expr(None, &crate::expr::Operator::And)?;
            out.push_str(" WHERE ");
            out.push_str(&self.bare_expr(&condition, false)?);
        }
        Ok(())
    }

    /// The table of an index that can be created.
    ///
    /// # Errors
    /// `CompileError` without a table or a name.
    pub(in crate::dialect) fn index_table(&self, index: &Index) -> Result<Table> {
        let Some(table) = index.table() else {
            return Err(Error::compile(format!(
                "Index '{}' is not associated with any table.",
                index.name().unwrap_or_else(|| Name::new(""))
            )));
        };
        if index.name().is_none() {
            return Err(Error::compile("CREATE INDEX requires that the index have a name"));
        }
        Ok(table)
    }

    /// Writes the name of an index.
    ///
    /// # Errors
    /// `IdentifierError` for a name that is too long.
    pub(in crate::dialect) fn index_name(&mut self, index: &Index, with_schema: bool, out: &mut String) -> Result<()> {
        let Some(name) = index.name() else { return Ok(()) };
        let name = self.fitting_name(&name, index.has_conventional_name())?;
        match index.table() {
            Some(table) if with_schema => self.table_name(table.schema().as_deref(), &name, out),
            _ => self.name_into(&name, out),
        }
        Ok(())
    }
}
