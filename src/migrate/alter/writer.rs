//! [`Writer`]: the forms that most databases share.

use std::rc::Rc;

use sql::dialect::Compiler;
use sql::schema::{Column, ConstraintKind, ServerDefault};
use sql::types::Type;
use sql::{Error, Name, Result, Value};

use super::{AlterTable, Change};

/// Writes a change of a table with the compiler of a dialect.
pub(super) struct Writer<'a, 'b> {
    pub(super) alter: &'a AlterTable,
    pub(super) compiler: &'a mut Compiler<'b>,
}

impl<'a> Writer<'a, '_> {
    /// What is changed.
    pub(super) fn change(&self) -> &'a Change {
        &self.alter.change
    }

    /// A name, quoted where it has to be.
    pub(super) fn name(&self, name: &Name) -> String {
        self.compiler.dialect().identifiers().quote_name(name).into_owned()
    }

    /// A table's name behind that of its schema, whose parts are quoted one by one.
    pub(super) fn table_name(&self, name: &Name, schema: Option<&str>) -> String {
        let quoted = self.name(name);
        match schema.filter(|schema| !schema.is_empty()) {
            Some(schema) => {
                let parts: Vec<String> = schema.split('.').map(|part| self.name(&Name::new(part))).collect();
                format!("{}.{quoted}", parts.join("."))
            }
            None => quoted,
        }
    }

    /// The changed table's name.
    pub(super) fn table(&self) -> String {
        self.table_name(&self.alter.table, self.alter.schema.as_deref())
    }

    /// `ALTER TABLE models`.
    pub(super) fn head(&self) -> String {
        format!("ALTER TABLE {}", self.table())
    }

    /// The SQL of a type.
    pub(super) fn ty(&self, ty: &Type) -> Result<String> {
        self.compiler.type_sql(ty)
    }

    /// The SQL behind DEFAULT.
    pub(super) fn default(&mut self, default: &ServerDefault) -> Result<String> {
        self.compiler.default_sql(default).map(Option::unwrap_or_default)
    }

    /// A text as SQL.
    pub(super) fn literal(&self, text: &Rc<str>) -> Result<String> {
        self.compiler.literal(&Value::Str(text.clone()), &Type::string())
    }

    /// As the SQL standard has it.
    pub(super) fn write(&mut self) -> Result<String> {
        let head = self.head();
        Ok(match self.change() {
            Change::Rename(to) => {
                format!("{head} RENAME TO {}", self.table_name(to, self.alter.schema.as_deref()))
            }
            Change::Add { column, if_not_exists, inline_references, inline_primary_key } => {
                let mut text = format!("{head} ADD COLUMN ");
                if *if_not_exists {
                    text.push_str("IF NOT EXISTS ");
                }
                text.push_str(&self.compiler.column_specification(column)?);
                if *inline_primary_key && column.is_primary_key() {
                    text.push_str(" PRIMARY KEY");
                }
                if *inline_references {
                    text.push_str(&self.inline_reference(column)?);
                }
                text.push_str(&self.compiler.column_constraints(column)?);
                text
            }
            Change::Drop { column, if_exists } => {
                format!("{head} DROP COLUMN {}{}", if *if_exists { "IF EXISTS " } else { "" }, self.name(column))
            }
            Change::RenameColumn { column, to } => format!("{head} RENAME {} TO {}", self.name(column), self.name(to)),
            Change::Nullable { column, is_nullable, .. } => {
                let words = if *is_nullable { "DROP NOT NULL" } else { "SET NOT NULL" };
                format!("{head} ALTER COLUMN {} {words}", self.name(column))
            }
            Change::Type { column, ty, .. } => {
                format!("{head} ALTER COLUMN {} TYPE {}", self.name(column), self.ty(ty)?)
            }
            Change::Default { column, default } => {
                let words = match default {
                    Some(default) => format!("SET DEFAULT {}", self.default(default)?),
                    None => "DROP DEFAULT".to_owned(),
                };
                format!("{head} ALTER COLUMN {} {words}", self.name(column))
            }
            Change::Computed => return Err(computed_stays()),
            Change::Identity { .. } => {
                return Err(Error::compile(
                    "Adding, removing or modifying an \"identity\" construct, e.g. GENERATED AS IDENTITY, to or from \
                     an existing column is not supported in this dialect.",
                ));
            }
            Change::Comment { .. } | Change::Repeat { .. } | Change::DropCheck { .. } | Change::DropUnnamed { .. } => {
                return Err(Error::unsupported(format!(
                    "Compiler <{} object at 0x7f0000000000> can't render element of type <class \
                     'alembic.ddl.base.ColumnComment'>: <class 'alembic.ddl.base.ColumnComment'> construct has no default \
                     compilation handler.",
                    self.compiler.dialect().profile().ddl_compiler
                )));
            }
        })
    }

    /// As SQLite has it, where a table keeps its schema when it is renamed.
    pub(super) fn write_for_sqlite(&mut self) -> Result<String> {
        match self.change() {
            Change::Rename(to) => Ok(format!("{} RENAME TO {}", self.head(), self.name(to))),
            Change::RenameColumn { column, to } => {
                Ok(format!("{} RENAME COLUMN {} TO {}", self.head(), self.name(column), self.name(to)))
            }
            _ => self.write(),
        }
    }

    /// The column's only foreign key behind it.
    fn inline_reference(&mut self, column: &Column) -> Result<String> {
        let keys = column.foreign_keys();
        let [only] = keys.as_slice() else { return Ok(String::new()) };
        match only.constraint() {
            Some(constraint)
                if constraint.columns().len() == 1
                    && matches!(constraint.kind(), ConstraintKind::ForeignKey { .. }) =>
            {
                self.compiler.inline_reference(&constraint)
            }
            _ => Ok(String::new()),
        }
    }
}

/// A generated column is neither made of one that is there nor the other way round.
pub(super) fn computed_stays() -> Error {
    Error::compile(
        "Adding or removing a \"computed\" construct, e.g. GENERATED ALWAYS AS, to or from an existing column is not \
         supported.",
    )
}
