//! How each database changes a column.

use sql::Name;
use sql::schema::ServerDefault;

use super::Implementation;
use crate::alter::{Change, RepeatedColumn};
use crate::directive::{ColumnChange, DefaultArgument};
use crate::error::{Error, Result};

impl Implementation {
    /// Changes a column with as many statements as the database needs.
    pub(super) fn alter_column(&self, change: ColumnChange) -> Result<()> {
        match self.dialect_name() {
            "postgresql" => self.alter_for_postgresql(change),
            "mysql" | "mariadb" => self.alter_for_mysql(&change),
            "mssql" => self.alter_for_mssql(change),
            _ => self.alter_step_by_step(&change),
        }
    }

    fn change(&self, of: &ColumnChange, change: Change) -> Result<()> {
        self.alter(&of.table, of.schema.as_ref(), change)
    }

    /// One statement for each thing that changes; the name last.
    fn alter_step_by_step(&self, change: &ColumnChange) -> Result<()> {
        let column = || change.column.clone();
        if change.autoincrement.is_some() || change.existing_autoincrement.is_some() {
            sql::warn_plainly("autoincrement and existing_autoincrement only make sense for MySQL");
        }
        if let Some(is_nullable) = change.nullable {
            let existing_type = change.existing_type.clone();
            self.change(change, Change::Nullable { column: column(), is_nullable, existing_type })?;
        }
        if let Some(default) = &change.server_default {
            self.change(change, default_change(change, column(), default.as_ref()))?;
        }
        if let Some(ty) = &change.ty {
            self.change(change, Change::Type { column: column(), ty: ty.clone(), using: None })?;
        }
        if let Some(comment) = &change.comment {
            let existing = change.existing_comment.clone();
            self.change(change, Change::Comment { column: column(), comment: comment.clone(), existing })?;
        }
        match &change.name {
            Some(to) => self.change(change, Change::RenameColumn { column: column(), to: to.clone() }),
            None => Ok(()),
        }
    }

    fn alter_for_postgresql(&self, mut change: ColumnChange) -> Result<()> {
        let using = change.argument("postgresql_using").filter(|using| !using.is_null()).map(sql::Value::display);
        if using.is_some() && change.ty.is_none() {
            return Err(Error::command("postgresql_using must be used with the type_ parameter"));
        }
        if let Some(ty) = change.ty.take() {
            let column = change.column.clone();
            self.change(&change, Change::Type { column, ty, using: using.map(Into::into) })?;
        }
        self.alter_step_by_step(&change)
    }

    fn alter_for_mysql(&self, change: &ColumnChange) -> Result<()> {
        let is_special = |default: &DefaultArgument| !matches!(default, DefaultArgument::Clause(_));
        if change.has_default(is_special) {
            self.alter_step_by_step(&ColumnChange {
                name: None,
                autoincrement: None,
                existing_autoincrement: None,
                comment: None,
                ..change.clone()
            })?;
        }
        let ty = change.ty.as_ref().or(change.existing_type.as_ref());
        let is_change = change.name.is_some() || has_functional_default(ty, change);
        let is_modified = change.nullable.is_some()
            || change.ty.is_some()
            || change.autoincrement.is_some()
            || change.comment.is_some();
        if is_change || is_modified {
            let Some(ty) = ty else {
                return Err(Error::command("All MySQL CHANGE/MODIFY COLUMN operations require the existing type."));
            };
            let default = change.server_default.as_ref().or(change.existing_server_default.as_ref());
            let as_ = RepeatedColumn {
                new_name: is_change.then(|| change.name.clone().unwrap_or_else(|| change.column.clone())),
                ty: ty.clone(),
                is_nullable: change.nullable.or(change.existing_nullable).unwrap_or(true),
                default: default.and_then(|default| default.as_ref().and_then(clause)),
                autoincrement: change.autoincrement.or(change.existing_autoincrement).unwrap_or(false),
                comment: change.comment.clone().unwrap_or_else(|| change.existing_comment.clone()),
            };
            return self.change(change, Change::Repeat { column: change.column.clone(), as_: Box::new(as_) });
        }
        match &change.server_default {
            Some(default) => {
                let default = default.as_ref().and_then(clause);
                self.change(change, Change::Default { column: change.column.clone(), default })
            }
            None => Ok(()),
        }
    }

    fn alter_for_mssql(&self, mut change: ColumnChange) -> Result<()> {
        if change.nullable.is_some() {
            // The statement for NULL says the type too.
            match change.ty.take() {
                Some(ty) => change.existing_type = Some(ty),
                None if change.existing_type.is_none() => {
                    return Err(Error::command(
                        "MS-SQL ALTER COLUMN operations with NULL or NOT NULL require the existing_type or a new type_ \
                         be passed.",
                    ));
                }
                None => {}
            }
        } else if let (Some(nullable), Some(_)) = (change.existing_nullable, &change.ty) {
            change.nullable = Some(nullable);
            change.existing_type = change.ty.take();
        } else if change.ty.is_some() {
            sql::warn_plainly(
                "MS-SQL ALTER COLUMN operations that specify type_= should also specify a nullable= or \
                 existing_nullable= argument to avoid implicit conversion of NOT NULL columns to NULL.",
            );
        }
        let is_special = change.has_default(|default| !matches!(default, DefaultArgument::Clause(_)));
        let (default, name) = (change.server_default.clone().filter(|_| !is_special), change.name.take());
        if let Some(default) = &default
            && (change.existing_server_default.is_some() || default.is_none())
        {
            let catalog = Some("sys.default_constraints");
            self.change(&change, Change::DropUnnamed { column: change.column.clone(), catalog })?;
        }
        if !is_special {
            change.server_default = None;
        }
        self.alter_step_by_step(&change)?;
        if let Some(Some(default)) = &default {
            let default = default_change(&change, change.column.clone(), Some(default));
            self.change(&change, default)?;
        }
        match name {
            Some(to) => self.change(&change, Change::RenameColumn { column: change.column.clone(), to }),
            None => Ok(()),
        }
    }
}

/// The change of a default, by what it is and was.
fn default_change(change: &ColumnChange, column: Name, default: Option<&DefaultArgument>) -> Change {
    if change.has_default(|default| matches!(default, DefaultArgument::Computed(_))) {
        return Change::Computed;
    }
    if change.has_default(|default| matches!(default, DefaultArgument::Identity(_))) {
        let identity = |default: Option<&DefaultArgument>| match default {
            Some(DefaultArgument::Identity(identity)) => Some(identity.clone()),
            _ => None,
        };
        let existing = change.existing_server_default.as_ref().and_then(Option::as_ref);
        return Change::Identity { column, identity: identity(default), existing: identity(existing) };
    }
    Change::Default { column, default: default.and_then(clause) }
}

fn clause(default: &DefaultArgument) -> Option<ServerDefault> {
    match default {
        DefaultArgument::Clause(default) => Some(default.clone()),
        DefaultArgument::Computed(_) | DefaultArgument::Identity(_) => None,
    }
}

/// MySQL wants the whole column repeated where a default of a time may be a function.
fn has_functional_default(ty: Option<&sql::types::Type>, change: &ColumnChange) -> bool {
    ty.is_some_and(|ty| ty.affinity() == sql::types::Affinity::DateTime) && !matches!(change.server_default, Some(None))
}
