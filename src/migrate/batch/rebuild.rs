//! [`Rebuild`]: a table made anew, with the rows of the old one.

use std::rc::Rc;

use indexmap::IndexMap;
use sql::expr::{Expr, Operand, cast};
use sql::schema::{
    Column, ColumnSpec, Constraint, ConstraintKind, ForeignKey, Index, MetaData, Table, TableItem, TableSpec,
};
use sql::selectable::Selectable;
use sql::statement::{DmlTarget, Insert, Select, Statement};
use sql::traverse::{columns_in, replace};
use sql::types::{Affinity, Type};
use sql::{Name, Value};

use super::{BatchOptions, order};
use crate::directive::{ColumnChange, DefaultArgument, Directive, DroppedConstraint, Performer, Placement};
use crate::error::{Error, ErrorKind, Result};
use crate::implementation::Implementation;
use crate::observer::TableRebuild;
use crate::schema_objects::ensure_referent;

/// A column of the new table.
struct NewColumn {
    spec: ColumnSpec,
    /// What its rows are filled with; none for a column that was not there.
    source: Option<Expr>,
}

/// A table as it will be: changed step by step, then made beside the old one, filled from it, and put in its place.
/// Alembic: `ApplyBatchImpl`.
pub(super) struct Rebuild<'a> {
    options: &'a BatchOptions,
    table: Table,
    /// By the names that the old table has for them.
    columns: IndexMap<Rc<str>, NewColumn>,
    /// The old table's columns that stay.
    existing_order: Vec<Rc<str>>,
    /// Pairs of columns of which the first stands before the second.
    added_order: Vec<(Rc<str>, Rc<str>)>,
    named: IndexMap<Rc<str>, Constraint>,
    unnamed: Vec<Constraint>,
    /// The columns that constraints stand behind, by the constraints' names.
    of_columns: IndexMap<Rc<str>, Rc<str>>,
    indexes: IndexMap<Rc<str>, Index>,
    new_indexes: IndexMap<Rc<str>, Index>,
    /// Columns that are in the primary key no more.
    out_of_key: Vec<Rc<str>>,
}

impl<'a> Rebuild<'a> {
    /// The table as it is.
    pub fn new(options: &'a BatchOptions, table: Table, is_reflected: bool) -> Self {
        let mut rebuild = Self {
            options,
            columns: IndexMap::new(),
            existing_order: Vec::new(),
            added_order: Vec::new(),
            named: IndexMap::new(),
            unnamed: Vec::new(),
            of_columns: IndexMap::new(),
            indexes: IndexMap::new(),
            new_indexes: IndexMap::new(),
            out_of_key: Vec::new(),
            table: table.clone(),
        };
        for column in table.columns() {
            let name = column.name().text().clone();
            let mut spec = column.spec();
            spec.nullable = Some(column.is_nullable());
            (spec.unique, spec.index) = (Some(false), Some(false));
            rebuild.existing_order.push(name.clone());
            rebuild.columns.insert(name.clone(), NewColumn { spec, source: Some(Expr::from(&column)) });
            for constraint in column.constraints().iter().filter(|_| !is_reflected) {
                if let Some(own) = constraint.name() {
                    rebuild.of_columns.insert(own.text().clone(), name.clone());
                }
            }
        }
        let restates_checks = options
            .table_items
            .iter()
            .any(|item| matches!(item, TableItem::Constraint(c) if matches!(c.kind(), ConstraintKind::Check { .. })));
        let mut constraints = table.constraints();
        constraints.sort_by_key(Constraint::creation_order);
        for constraint in constraints {
            let is_check = matches!(constraint.kind(), ConstraintKind::Check { .. });
            let is_column_level = matches!(constraint.kind(), ConstraintKind::Check { is_column_level: true, .. });
            if constraint.is_of_type() || is_column_level {
                continue;
            }
            match constraint.name() {
                None if is_reflected && is_check => {
                    if !restates_checks {
                        sql::warn_plainly(format!(
                            "Unnamed CHECK constraint on reflected table '{}' is being omitted from the table recreate; \
                             pass the constraint explicitly using batch_alter_table.table_args.  Naming CHECK \
                             constraints avoids this going forward.",
                            table.name()
                        ));
                    }
                }
                Some(name) => {
                    rebuild.named.insert(name.text().clone(), constraint);
                }
                None => rebuild.unnamed.push(constraint),
            }
        }
        for index in table.indexes() {
            rebuild.indexes.insert(index_name(&index), index);
        }
        rebuild
    }

    fn column(&mut self, name: &Name) -> Result<&mut NewColumn> {
        self.columns.get_mut(name.as_str()).ok_or_else(|| no_key(name))
    }

    /// Takes a step into the new table's description.
    pub fn apply(&mut self, directive: Directive) -> Result<()> {
        match directive {
            Directive::AlterColumn(change) => self.alter_column(*change),
            Directive::AddColumn { column, placement, .. } => self.add_column(&column, &placement),
            Directive::DropColumn { column, existing_type, .. } => self.drop_column(&column, existing_type.as_ref()),
            Directive::AddConstraint(constraint) => self.add_constraint(constraint),
            Directive::DropConstraint(dropped) => self.drop_constraint(&dropped),
            Directive::CreateIndex { index, .. } => {
                self.new_indexes.insert(index_name(&index), index);
                Ok(())
            }
            Directive::DropIndex { index, .. } => match self.indexes.shift_remove(&index_name(&index)) {
                Some(_) => Ok(()),
                None => Err(Error::new(ErrorKind::VALUE, format!("No such index: '{}'", index_name(&index)))),
            },
            Directive::RenameTable { .. } => Err(Error::new(ErrorKind::NotImplemented, "TODO")),
            // The new table is made with the comments that it and its columns have.
            _ => Ok(()),
        }
    }

    fn alter_column(&mut self, change: ColumnChange) -> Result<()> {
        let resolved = change.existing_type.as_ref().and_then(Type::constraint_name);
        let column = self.column(&change.column)?;
        let mut forgotten = None;
        if let Some(name) = change.name.filter(|name| *name != change.column) {
            // The key stays: constraints and indexes find the column by it.
            column.spec.key = Some(change.column.text().clone());
            column.spec.name = Some(name);
            forgotten = resolved;
        }
        if let Some(ty) = change.ty {
            let old = column.spec.ty.clone().unwrap_or_default();
            if old.affinity() != ty.affinity()
                && ty.affinity() != Affinity::Json
                && let Some(source) = column.source.take()
            {
                column.source = Some(cast(Operand::Expr(source), ty.clone())?);
            }
            // The step adds the constraint of the new type itself.
            column.spec.ty = Some(ty.without_constraint());
        }
        if let Some(nullable) = change.nullable {
            column.spec.nullable = Some(nullable);
        }
        match change.server_default {
            Some(Some(DefaultArgument::Clause(default))) => column.spec.server_default = Some(default),
            Some(Some(DefaultArgument::Computed(computed))) => column.spec.computed = Some(computed),
            Some(Some(DefaultArgument::Identity(identity))) => column.spec.identity = Some(identity),
            Some(None) => {
                column.spec.server_default = None;
                column.spec.computed = None;
            }
            None => {}
        }
        if let Some(autoincrement) = change.autoincrement {
            use sql::schema::Autoincrement as A;
            column.spec.autoincrement = if autoincrement { A::True } else { A::False };
        }
        if let Some(comment) = change.comment {
            column.spec.comment = comment;
        }
        if let Some(name) = forgotten {
            self.named.shift_remove(name.as_str());
        }
        Ok(())
    }

    fn add_column(&mut self, column: &Column, placement: &Placement) -> Result<()> {
        let name = column.name().text().clone();
        self.place(&name, placement)?;
        let mut spec = column.spec();
        spec.nullable = Some(column.is_nullable());
        spec.ty = spec.ty.map(|ty| ty.without_constraint());
        self.columns.insert(name, NewColumn { spec, source: None });
        Ok(())
    }

    /// Notes where a new column stands.
    fn place(&mut self, name: &Rc<str>, placement: &Placement) -> Result<()> {
        let own = |name: &Option<Name>| name.as_ref().map(|name| name.text().clone());
        let (mut before, mut after) = (own(&placement.insert_before), own(&placement.insert_after));
        if self.options.partial_reordering.is_empty() {
            let place = |name: &Rc<str>| self.existing_order.iter().position(|known| known == name);
            match (&before, &after) {
                (None, Some(after)) => match place(after) {
                    Some(index) => before = self.existing_order.get(index + 1).cloned(),
                    None => {
                        let pair = self.added_order.iter().rev().find(|(first, _)| first == after);
                        before = Some(pair.map(|(_, next)| next.clone()).ok_or_else(|| no_key(&Name::new(after)))?);
                    }
                },
                (Some(before), None) => match place(before) {
                    Some(index) => after = index.checked_sub(1).and_then(|i| self.existing_order.get(i)).cloned(),
                    None => {
                        let pair = self.added_order.iter().rev().find(|(_, next)| next == before);
                        after = Some(pair.map(|(first, _)| first.clone()).ok_or_else(|| no_key(&Name::new(before)))?);
                    }
                },
                _ => {}
            }
        }
        if let Some(before) = &before {
            self.added_order.push((name.clone(), before.clone()));
        }
        if let Some(after) = &after {
            self.added_order.push((after.clone(), name.clone()));
        }
        if self.options.partial_reordering.is_empty()
            && before.is_none()
            && after.is_none()
            && let Some(last) = self.existing_order.last()
        {
            self.added_order.push((last.clone(), name.clone()));
        }
        Ok(())
    }

    fn drop_column(&mut self, name: &Name, existing_type: Option<&Type>) -> Result<()> {
        if self.columns.shift_remove(name.as_str()).is_none() {
            return Err(no_key(name));
        }
        self.out_of_key.push(name.text().clone());
        self.existing_order.retain(|known| **known != *name.as_str());
        if let Some(name) = existing_type.and_then(Type::constraint_name) {
            self.named.shift_remove(name.as_str());
        }
        Ok(())
    }

    fn add_constraint(&mut self, constraint: Constraint) -> Result<()> {
        if matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. }) {
            let old = self.table.primary_key();
            self.unnamed.retain(|known| known.id() != old.id());
        }
        match constraint.name() {
            Some(name) => {
                self.named.insert(name.text().clone(), constraint);
                Ok(())
            }
            None => Err(Error::new(ErrorKind::VALUE, "Constraint must have a name")),
        }
    }

    fn drop_constraint(&mut self, dropped: &DroppedConstraint) -> Result<()> {
        let Some(name) = dropped.constraint.name() else {
            return Err(Error::new(ErrorKind::VALUE, "Constraint must have a name"));
        };
        if let Some(column) = self.of_columns.shift_remove(name.as_str()) {
            if let Some(column) = self.columns.get_mut(&column) {
                column.spec.constraints.retain(|constraint| constraint.name().as_ref() != Some(&name));
            }
            return Ok(());
        }
        match self.named.shift_remove(name.as_str()) {
            Some(constraint) if matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. }) => {
                for column in constraint.columns() {
                    if let Some(column) = self.columns.get_mut(column.name().as_str()) {
                        column.spec.primary_key = false;
                    }
                }
                Ok(())
            }
            Some(_) => Ok(()),
            // The new table has the constraints of its types in any case.
            None if dropped.constraint.is_of_type() => Ok(()),
            None => Err(Error::new(ErrorKind::VALUE, format!("No such constraint: '{name}'"))),
        }
    }

    /// The name of the new table until it has the old one's place.
    fn temporary(&self) -> String {
        format!("_alembic_tmp_{}", self.table.name()).chars().take(50).collect()
    }

    /// What observers are told of it.
    pub fn told(&self) -> TableRebuild {
        let taken_over = self.columns.iter().filter(|(_, column)| column.source.is_some());
        let columns = taken_over.map(|(name, column)| {
            let new = column.spec.name.as_ref().map_or_else(|| name.clone(), |name| name.text().clone());
            (name.clone(), new)
        });
        TableRebuild {
            table: self.table.name().text().clone(),
            temporary: Rc::from(self.temporary()),
            columns: columns.collect(),
        }
    }

    /// Makes the new table, fills it, and puts it in the old one's place.
    pub fn create(mut self, implementation: &mut Implementation) -> Result<()> {
        if !self.options.partial_reordering.is_empty() || !self.added_order.is_empty() {
            self.reorder()?;
        }
        let temporary = self.temporary();
        let new = self.new_table(&temporary)?;
        if implementation.dialect().name() == "postgresql" {
            for constraint in self.table.constraints() {
                if constraint.name().is_some_and(|name| self.named.contains_key(name.as_str())) {
                    let kind = crate::implementation::type_of(&constraint);
                    let dropped = DroppedConstraint { constraint, kind, if_exists: false };
                    implementation.perform(Directive::DropConstraint(dropped))?;
                }
            }
        }
        implementation.perform(Directive::CreateTable { table: new.clone(), if_not_exists: false })?;
        let moved = implementation
            .execute(&self.transfer(&new))
            .and_then(|_| implementation.perform(Directive::DropTable { table: self.table.clone(), if_exists: false }));
        if let Err(error) = moved {
            implementation.perform(Directive::DropTable { table: new, if_exists: false })?;
            return Err(error);
        }
        implementation.perform(Directive::RenameTable {
            from: Name::new(&temporary),
            to: self.table.name().clone(),
            schema: self.table.schema(),
        })?;
        for index in self.final_indexes()? {
            implementation.perform(Directive::CreateIndex { index, if_not_exists: false })?;
        }
        Ok(())
    }

    fn reorder(&mut self) -> Result<()> {
        let names: Vec<Rc<str>> = self.columns.keys().cloned().collect();
        let mut pairs = Vec::new();
        if self.options.partial_reordering.is_empty() {
            for (before, after) in names.iter().zip(self.existing_order.iter().skip(1)) {
                pairs.push((before.clone(), after.clone()));
            }
        } else {
            for group in &self.options.partial_reordering {
                pairs.extend(group.iter().zip(group.iter().skip(1)).map(|(a, b)| (a.clone(), b.clone())));
            }
        }
        pairs.extend(self.added_order.iter().cloned());
        pairs.retain(|(before, after)| before != after);
        let order = order::sorted(&pairs, &names)?;
        self.columns.sort_by_cached_key(|name, _| order.iter().position(|known| known == name));
        Ok(())
    }

    /// The columns, for a table.
    fn table_columns(&self) -> Vec<TableItem> {
        let own = |column: &NewColumn| {
            let spec = column.spec.clone();
            let constraints = spec.constraints.iter().map(Constraint::copy).collect();
            let foreign_keys = spec.foreign_keys.iter().map(ForeignKey::copy).collect();
            TableItem::Column(Column::new(ColumnSpec { constraints, foreign_keys, ..spec }))
        };
        self.columns.values().map(own).collect()
    }

    fn new_table(&self, temporary: &str) -> Result<Table> {
        let metadata = MetaData::default();
        let mut items = self.table_columns();
        items.extend(self.options.table_items.iter().cloned());
        let mut spec = TableSpec { schema: self.table.schema(), ..self.options.table_spec.clone() };
        for (name, value) in self.table.spec().dialect_options {
            if !spec.dialect_options.iter().any(|(known, _)| *known == name) {
                spec.dialect_options.push((name, value));
            }
        }
        let new = Table::new(temporary, &metadata, items, spec)?;
        for constraint in new.constraints().iter().filter(|constraint| constraint.is_of_type()) {
            if constraint.name_as_in(&self.table).is_err() {
                let columns: Vec<String> = constraint.columns().iter().map(|c| c.name().to_string()).collect();
                sql::warn_plainly(format!(
                    "The CHECK constraint generated by the type of column '{}.{}' has no name, while the naming \
                     convention in use requires one; the constraint is emitted without a name.  Boolean and Enum \
                     datatypes should be given a name, e.g. Boolean(name='...'), in order for their CHECK constraints \
                     to participate fully in batch mode.",
                    self.table.name(),
                    columns.join(", ")
                ));
            }
        }
        for constraint in self.named.values().chain(&self.unnamed) {
            if self.columns_of(constraint).iter().all(|name| self.columns.contains_key(name)) {
                let copy = self.copy_of(constraint);
                for key in constraint.elements() {
                    ensure_referent(&metadata, &key)?;
                }
                new.append_constraint(&copy)?;
            }
        }
        Ok(new)
    }

    /// The columns that a constraint is about.
    fn columns_of(&self, constraint: &Constraint) -> Vec<Rc<str>> {
        let columns: Vec<Column> = match constraint.kind() {
            ConstraintKind::ForeignKey { elements, .. } => elements.iter().filter_map(ForeignKey::parent).collect(),
            ConstraintKind::Check { sqltext, .. } => columns_in(sqltext),
            ConstraintKind::PrimaryKey { .. } => {
                let is_out = |column: &Column| self.out_of_key.contains(column.name().text());
                constraint.columns().into_iter().filter(|column| !is_out(column)).collect()
            }
            _ => constraint.columns(),
        };
        columns.iter().map(Column::key).collect()
    }

    fn copy_of(&self, constraint: &Constraint) -> Constraint {
        if matches!(constraint.kind(), ConstraintKind::PrimaryKey { .. }) {
            let mut spec = constraint.spec().clone();
            spec.name = constraint.name();
            let kind = constraint.kind().clone();
            return Constraint::new(kind, spec, self.columns_of(constraint), Vec::new());
        }
        constraint.copy()
    }

    /// INSERT of the old table's rows.
    fn transfer(&self, new: &Table) -> Statement {
        let moved = || self.columns.iter().filter_map(|(name, column)| Some((name, column.source.clone()?)));
        let query = Selectable::Select(Select::new(moved().map(|(_, source)| source).collect()));
        let names = moved().map(|(name, _)| name.clone()).collect();
        let insert = Insert::new(DmlTarget::from(new)).with(|data| data.inline = true);
        Statement::from(insert.from_select(names, query, true))
    }

    /// The indexes of the old table and the new ones, on the table as it is called in the end.
    fn final_indexes(&self) -> Result<Vec<Index>> {
        let spec = TableSpec { schema: self.table.schema(), ..TableSpec::default() };
        let table = Table::new(self.table.name().as_str(), &MetaData::default(), self.table_columns(), spec)?;
        let mut made = Vec::new();
        for index in self.indexes.values().filter(|index| !index.is_column_flag()) {
            let mut items = Vec::new();
            for expression in index.expressions() {
                for column in columns_in(&expression) {
                    if table.column(column.name().as_str()).is_none() {
                        table.append_column(&column.copy(), false)?;
                    }
                }
                items.push(Operand::Expr(replace(&expression, &mut |part: &Expr| {
                    part.as_column().and_then(|column| table.column(column.name().as_str())).map(Expr::from)
                })));
            }
            made.push(Index::new(index.name(), items, index.is_unique(), index.dialect_options().to_vec()));
        }
        for index in self.new_indexes.values() {
            let mut items = Vec::new();
            for column in index.expressions().iter().flat_map(columns_in) {
                if table.column(&column.key()).is_none() {
                    return Err(no_key(&Name::new(&column.key())));
                }
                items.push(Operand::Value(Value::Str(column.key())));
            }
            made.push(Index::new(index.name(), items, index.is_unique(), index.dialect_options().to_vec()));
        }
        made.iter().try_for_each(|index| table.append_index(index))?;
        Ok(made)
    }
}

fn index_name(index: &Index) -> Rc<str> {
    index.name().map_or_else(|| Rc::from("None"), |name| name.text().clone())
}

/// Python's `KeyError` for a column that is not there.
fn no_key(name: &Name) -> Error {
    Error::new(ErrorKind::Key, sql::repr_str(name.as_str()))
}
