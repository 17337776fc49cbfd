//! Statements that make, change and drop tables.

use std::rc::Rc;

use super::{Column, Constraint, Index, Sequence, Table};
use crate::selectable::Selectable;
use crate::value::Value;

/// What a DDL statement does.
#[derive(Clone, Debug)]
pub enum DdlItem {
    /// A statement whose SQL the host writes.
    Host(Rc<dyn crate::expr::HostElement>),
    /// CREATE TABLE, with the foreign keys to be written inside (all of them when absent).
    CreateTable {
        /// The table.
        table: Table,
        /// IF NOT EXISTS.
        if_not_exists: bool,
        /// The foreign keys written inside.
        inline_foreign_keys: Option<Vec<Constraint>>,
    },
    /// DROP TABLE.
    DropTable {
        /// The table.
        table: Table,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// CREATE INDEX.
    CreateIndex {
        /// The index.
        index: Index,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// DROP INDEX.
    DropIndex {
        /// The index.
        index: Index,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// ALTER TABLE … ADD CONSTRAINT.
    AddConstraint {
        /// The constraint.
        constraint: Constraint,
    },
    /// ALTER TABLE … DROP CONSTRAINT.
    DropConstraint {
        /// The constraint.
        constraint: Constraint,
        /// IF EXISTS.
        if_exists: bool,
        /// CASCADE.
        cascade: bool,
    },
    /// A column's part of CREATE TABLE.
    ColumnSpecification {
        /// The column.
        column: Column,
    },
    /// CREATE SCHEMA.
    CreateSchema {
        /// The schema.
        name: Rc<str>,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// DROP SCHEMA.
    DropSchema {
        /// The schema.
        name: Rc<str>,
        /// IF EXISTS.
        if_exists: bool,
        /// CASCADE.
        cascade: bool,
    },
    /// CREATE TYPE and CREATE DOMAIN, or DROP of them.
    NamedType {
        /// The type.
        ty: crate::types::Type,
        /// DROP.
        is_drop: bool,
    },
    /// CREATE SEQUENCE.
    CreateSequence {
        /// The sequence.
        sequence: Rc<Sequence>,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// DROP SEQUENCE.
    DropSequence {
        /// The sequence.
        sequence: Rc<Sequence>,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// COMMENT ON TABLE.
    TableComment {
        /// The table.
        table: Table,
        /// Take the comment away.
        is_drop: bool,
    },
    /// COMMENT ON COLUMN.
    ColumnComment {
        /// The column.
        column: Column,
        /// Take the comment away.
        is_drop: bool,
    },
    /// COMMENT ON CONSTRAINT.
    ConstraintComment {
        /// The constraint.
        constraint: Constraint,
        /// Take the comment away.
        is_drop: bool,
    },
    /// CREATE VIEW or CREATE TABLE … AS.
    FromSelect(Rc<TableSelect>),
    /// DROP VIEW.
    DropView {
        /// The view, as a table.
        table: Table,
        /// IF EXISTS.
        if_exists: bool,
        /// MATERIALIZED.
        is_materialized: bool,
    },
    /// Text of the program, with `%(table)s`, `%(fullname)s`, `%(schema)s` and its own context filled in.
    Text {
        /// The text.
        statement: Rc<str>,
        /// What the marks mean beside the target's.
        context: Vec<(Rc<str>, Value)>,
        /// The table that it is executed for.
        target: Option<Table>,
    },
}

/// A view or table made from a query.
#[derive(Clone, Debug)]
pub struct TableSelect {
    /// The query.
    pub query: Selectable,
    /// What is made, as a table.
    pub table: Table,
    /// A view rather than a table.
    pub is_view: bool,
    /// OR REPLACE.
    pub or_replace: bool,
    /// TEMPORARY.
    pub is_temporary: bool,
    /// MATERIALIZED.
    pub is_materialized: bool,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
}

impl TableSelect {
    /// The tables that the query reads, which have to be there first.
    pub fn tables(&self) -> Vec<Table> {
        let mut found = Vec::new();
        tables_of(&self.query, &mut found);
        found
    }
}

fn tables_of(query: &Selectable, found: &mut Vec<Table>) {
    match query {
        Selectable::Select(select) => {
            for from in crate::statement::select_froms(select).unwrap_or_default() {
                found.extend(from.parts().iter().filter_map(|part| part.as_table().cloned()));
            }
        }
        Selectable::Compound(compound) => compound.selects().iter().for_each(|select| tables_of(select, found)),
        _ => {}
    }
}

/// A DDL statement.
#[derive(Clone, Debug)]
pub struct DdlElement {
    /// What it does.
    pub item: DdlItem,
}

impl DdlElement {
    /// A statement.
    pub fn new(item: DdlItem) -> Self {
        Self { item }
    }

    /// `CreateTable(table)`.
    pub fn create_table(table: &Table) -> Self {
        Self::new(DdlItem::CreateTable { table: table.clone(), if_not_exists: false, inline_foreign_keys: None })
    }

    /// `DropTable(table)`.
    pub fn drop_table(table: &Table) -> Self {
        Self::new(DdlItem::DropTable { table: table.clone(), if_exists: false })
    }

    /// `CreateIndex(index)`.
    pub fn create_index(index: &Index) -> Self {
        Self::new(DdlItem::CreateIndex { index: index.clone(), if_not_exists: false })
    }

    /// `DropIndex(index)`.
    pub fn drop_index(index: &Index) -> Self {
        Self::new(DdlItem::DropIndex { index: index.clone(), if_exists: false })
    }
}
