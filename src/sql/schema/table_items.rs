//! Columns, constraints and indexes joining a table.

use super::naming::{name_constraint, name_index};
use super::{Column, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, Index, Table};
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Expr, Operand};
use crate::value::Value;

impl Table {
    /// Adds a column; with `replace`, one of the same key gives way.
    ///
    /// # Errors
    /// `ArgumentError` for a column without a name or of another table, `DuplicateColumnError` for a key that is taken.
    pub fn append_column(&self, column: &Column, replace: bool) -> Result<()> {
        let Some(name) = column.name_opt() else {
            return Err(Error::argument(
                "Column must be constructed with a non-blank name or assign a non-blank .name before adding to a Table.",
            ));
        };
        column.set_table(Some(self.clone()))?;
        let key = column.key();
        let place = self.0.columns.borrow().iter().position(|c| c.key() == key || c.name() == name);
        if let Some(place) = place {
            let existing = self.0.columns.borrow()[place].clone();
            if existing.ptr_eq(column) {
                return Ok(());
            }
            if !replace {
                let message = if existing.key() == key {
                    format!(
                        "A column with {} '{}' is already present in table '{}'.",
                        if *key == *name.as_str() { "name" } else { "key" },
                        key,
                        self.name()
                    )
                } else {
                    format!("A column with name '{name}' is already present in table '{}'.", self.name())
                };
                return Err(Error::new(ErrorKind::DuplicateColumn, message));
            }
            for fk in existing.foreign_keys() {
                if let Some(constraint) = fk.constraint() {
                    self.0.constraints.borrow_mut().retain(|c| c.id() != constraint.id());
                }
            }
            self.0.columns.borrow_mut()[place] = column.clone();
            let rest: Vec<Column> = self.primary_key().columns().into_iter().filter(|c| !c.ptr_eq(&existing)).collect();
            self.primary_key().set_columns(rest);
        } else {
            self.0.columns.borrow_mut().push(column.clone());
        }
        if column.is_primary_key() {
            self.primary_key().push_column(column);
        }
        self.add_flags(column)?;
        for key in column.foreign_keys() {
            self.adopt_foreign_key(column, &key);
        }
        for constraint in column.constraints() {
            constraint.push_column(column);
            self.join_constraint(&constraint)?;
        }
        self.add_type_constraint(column)
    }

    fn add_flags(&self, column: &Column) -> Result<()> {
        let item = || vec![Operand::Expr(Expr::from(column))];
        if column.index() == Some(true) {
            let index = Index::make(None, item(), column.unique() == Some(true), Vec::new(), true);
            self.append_index(&index)
        } else if column.unique() == Some(true) {
            let constraint =
                Constraint::new(ConstraintKind::Unique, ConstraintSpec::default(), Vec::new(), vec![column.clone()]);
            self.append_constraint(&constraint)
        } else {
            Ok(())
        }
    }

    fn add_type_constraint(&self, column: &Column) -> Result<()> {
        use crate::types::TypeArgs;
        let ty = column.ty().undecorated();
        let (name, values) = match &ty.args {
            TypeArgs::Enum(args) if args.create_constraint => {
                let values = args.members.iter().map(|m| Operand::Value(Value::Str(m.name.clone()))).collect();
                (args.name.clone(), values)
            }
            TypeArgs::Boolean { create_constraint: true, name } => {
                (name.clone(), vec![Operand::from(0_i64), Operand::from(1_i64)])
            }
            _ => return Ok(()),
        };
        let target = crate::expr::type_coerce(
            Operand::Expr(Expr::from(column)),
            match &ty.args {
                TypeArgs::Enum(_) => crate::types::Type::string(),
                _ => crate::types::Type::integer(),
            },
        )?;
        let sqltext = target.in_(Operand::List(values))?;
        let kind = ConstraintKind::Check { sqltext, is_column_level: false, is_of_type: true };
        let constraint = Constraint::new(
            kind,
            ConstraintSpec { name, ..ConstraintSpec::default() },
            Vec::new(),
            vec![column.clone()],
        );
        self.join_constraint(&constraint)
    }

    pub(super) fn adopt_foreign_key(&self, column: &Column, key: &ForeignKey) {
        if key.is_of_table_constraint() || key.constraint().is_some() {
            return;
        }
        let spec = key.spec();
        let constraint = Constraint::new(
            ConstraintKind::ForeignKey {
                elements: vec![key.clone()],
                ondelete: spec.ondelete.clone(),
                onupdate: spec.onupdate.clone(),
                use_alter: spec.use_alter,
                match_: spec.match_.clone(),
            },
            ConstraintSpec {
                name: spec.name.clone(),
                deferrable: spec.deferrable,
                initially: spec.initially.clone(),
                comment: spec.comment.clone(),
                dialect_options: spec.dialect_options.clone(),
                is_name_final: spec.is_name_final,
            },
            Vec::new(),
            vec![column.clone()],
        );
        // A naming failure shows when the constraint is written.
        let _ = self.join_constraint(&constraint);
    }

    fn join_constraint(&self, constraint: &Constraint) -> Result<()> {
        constraint.set_table(self);
        if !self.0.constraints.borrow().iter().any(|c| c.id() == constraint.id()) {
            self.0.constraints.borrow_mut().push(constraint.clone());
        }
        name_constraint(constraint, self)
    }

    /// Adds a constraint; columns given by key are looked up.
    ///
    /// # Errors
    /// `ConstraintColumnNotFoundError` for a key that the table does not have.
    pub fn append_constraint(&self, constraint: &Constraint) -> Result<()> {
        let mut columns = constraint.columns();
        for key in constraint.pending() {
            let column = self.column(&key).ok_or_else(|| {
                Error::new(
                    ErrorKind::ConstraintColumnNotFound,
                    match constraint.kind() {
                        ConstraintKind::ForeignKey { .. } => format!(
                            "Can't create ForeignKeyConstraint on table '{}': no column named '{key}' is present.",
                            self.description()
                        ),
                        _ => format!(
                            "Can't create {} on table '{}': no column named '{key}' is present.",
                            match constraint.kind() {
                                ConstraintKind::PrimaryKey { .. } => "PrimaryKeyConstraint",
                                ConstraintKind::Unique => "UniqueConstraint",
                                ConstraintKind::Exclude(_) => "ExcludeConstraint",
                                _ => "CheckConstraint",
                            },
                            self.description()
                        ),
                    },
                )
            })?;
            columns.push(column);
        }
        match constraint.kind() {
            ConstraintKind::PrimaryKey { .. } => {
                let old = self.primary_key();
                self.0.constraints.borrow_mut().retain(|c| c.id() != old.id());
                for column in old.columns() {
                    if !columns.iter().any(|c| c.ptr_eq(&column)) && columns.is_empty() {
                        columns.push(column);
                    }
                }
                for column in &columns {
                    column.set_primary_key(true);
                }
                constraint.set_columns(columns);
                *self.0.primary_key.borrow_mut() = constraint.clone();
                constraint.set_table(self);
                self.0.constraints.borrow_mut().insert(0, constraint.clone());
                return name_constraint(constraint, self);
            }
            ConstraintKind::ForeignKey { elements, .. } => {
                if columns.len() != elements.len() {
                    return Err(Error::argument(
                        "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.",
                    ));
                }
                for (column, key) in columns.iter().zip(elements) {
                    key.attach(column);
                    column.push_foreign_key(key.clone());
                }
            }
            ConstraintKind::Check { sqltext, .. } if columns.is_empty() => {
                columns = crate::traverse::columns_in(sqltext);
            }
            _ => {}
        }
        constraint.set_columns(columns);
        self.join_constraint(constraint)
    }

    /// Adds an index; columns given by key are looked up.
    ///
    /// # Errors
    /// `ConstraintColumnNotFoundError` for a key that the table does not have.
    pub fn append_index(&self, index: &Index) -> Result<()> {
        let mut expressions = Vec::new();
        for item in index.items() {
            expressions.push(match item {
                Operand::Value(Value::Str(key)) => {
                    let column = self.column(&key).ok_or_else(|| {
                        Error::new(
                            ErrorKind::ConstraintColumnNotFound,
                            format!(
                                "Can't create Index on table '{}': no column named '{key}' is present.",
                                self.description()
                            ),
                        )
                    })?;
                    Expr::from(column)
                }
                other => other.into_expr(None, &crate::expr::Operator::Comma)?,
            });
        }
        let strangers: Vec<String> = expressions
            .iter()
            .flat_map(crate::traverse::columns_in)
            .filter(|column| column.table().is_some_and(|owner| !owner.ptr_eq(self)))
            .map(|column| format!("'{}'", column.display()))
            .collect();
        if !strangers.is_empty() {
            let text = format!("Column(s) {} are not part of table '{}'.", strangers.join(", "), self.key());
            return Err(Error::argument(text));
        }
        index.set_table(self, expressions);
        name_index(index, self)?;
        self.0.indexes.borrow_mut().push(index.clone());
        Ok(())
    }
}
