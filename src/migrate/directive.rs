//! What operations ask of a database, one thing at a time.

use std::rc::Rc;

use sql::dialect::Dialect;
use sql::expr::Operand;
use sql::schema::{Column, Computed, Constraint, Identity, Index, ServerDefault, Table};
use sql::selectable::FromClause;
use sql::statement::Statement;
use sql::types::Type;
use sql::{Name, Value};

use crate::error::Result;

/// A default as `server_default=` takes it.
#[derive(Clone, Debug)]
pub enum DefaultArgument {
    /// DEFAULT.
    Clause(ServerDefault),
    /// GENERATED ALWAYS AS.
    Computed(Computed),
    /// GENERATED AS IDENTITY.
    Identity(Identity),
}

impl DefaultArgument {
    /// The default that a column has in its table, of whatever kind.
    pub fn of_column(column: &Column) -> Option<Self> {
        if let Some(computed) = column.computed() {
            return Some(Self::Computed(computed.clone()));
        }
        if let Some(identity) = column.identity() {
            return Some(Self::Identity(identity.clone()));
        }
        column.server_default().map(Self::Clause)
    }
}

/// Arguments of single databases: `postgresql_using`.
pub type DialectArguments = Vec<(Rc<str>, Value)>;

/// What changes about a column, and what is known of it; absent is what stays as it is.
#[derive(Clone, Debug)]
pub struct ColumnChange {
    /// The table.
    pub table: Name,
    /// The table's schema.
    pub schema: Option<Rc<str>>,
    /// The column.
    pub column: Name,
    /// The new name.
    pub name: Option<Name>,
    /// Whether NULL is allowed.
    pub nullable: Option<bool>,
    /// The new default; `Some(None)` takes it away.
    pub server_default: Option<Option<DefaultArgument>>,
    /// The new type.
    pub ty: Option<Type>,
    /// MySQL: whether the database numbers rows.
    pub autoincrement: Option<bool>,
    /// The new comment; `Some(None)` takes it away.
    pub comment: Option<Option<Rc<str>>>,
    /// The type now.
    pub existing_type: Option<Type>,
    /// The default now; `Some(None)` says that there is none.
    pub existing_server_default: Option<Option<DefaultArgument>>,
    /// Whether NULL is allowed now.
    pub existing_nullable: Option<bool>,
    /// Whether the database numbers rows now.
    pub existing_autoincrement: Option<bool>,
    /// The comment now.
    pub existing_comment: Option<Rc<str>>,
    /// Arguments of single databases.
    pub arguments: DialectArguments,
}

impl ColumnChange {
    /// No change of a column.
    pub fn of(table: Name, schema: Option<Rc<str>>, column: Name) -> Self {
        Self {
            table,
            schema,
            column,
            name: None,
            nullable: None,
            server_default: None,
            ty: None,
            autoincrement: None,
            comment: None,
            existing_type: None,
            existing_server_default: None,
            existing_nullable: None,
            existing_autoincrement: None,
            existing_comment: None,
            arguments: Vec::new(),
        }
    }

    /// An argument of a single database.
    pub fn argument(&self, name: &str) -> Option<&Value> {
        self.arguments.iter().find(|(known, _)| &**known == name).map(|(_, value)| value)
    }

    /// Whether one of the defaults is of a kind.
    pub(crate) fn has_default(&self, is_kind: impl Fn(&DefaultArgument) -> bool) -> bool {
        [&self.server_default, &self.existing_server_default]
            .iter()
            .any(|default| default.as_ref().and_then(Option::as_ref).is_some_and(&is_kind))
    }
}

/// Where a new column stands, and what stands behind it.
#[derive(Clone, Debug, Default)]
pub struct Placement {
    /// IF NOT EXISTS.
    pub if_not_exists: Option<bool>,
    /// Its foreign key is written behind it.
    pub inline_references: Option<bool>,
    /// PRIMARY KEY is written behind it.
    pub inline_primary_key: Option<bool>,
    /// Batch mode: the column that follows it.
    pub insert_before: Option<Name>,
    /// Batch mode: the column that it follows.
    pub insert_after: Option<Name>,
}

/// Rows by column.
pub type InsertRow = Vec<(Rc<str>, Operand)>;

/// One thing that an operation asks for; Alembic: a method of `DefaultImpl`.
#[derive(Clone, Debug)]
pub enum Directive {
    /// Changes a column.
    AlterColumn(Box<ColumnChange>),
    /// Adds a column.
    AddColumn {
        /// The table.
        table: Name,
        /// Its schema.
        schema: Option<Rc<str>>,
        /// The column.
        column: Column,
        /// Where it stands.
        placement: Placement,
    },
    /// Drops a column.
    DropColumn {
        /// The table.
        table: Name,
        /// Its schema.
        schema: Option<Rc<str>>,
        /// The column's name.
        column: Name,
        /// IF EXISTS.
        if_exists: bool,
        /// Arguments of single databases.
        arguments: DialectArguments,
        /// The type that it has, as far as it is known.
        existing_type: Option<Type>,
    },
    /// Adds a constraint.
    AddConstraint(Constraint),
    /// Drops a constraint.
    DropConstraint(DroppedConstraint),
    /// Renames a table.
    RenameTable {
        /// The old name.
        from: Name,
        /// The new name.
        to: Name,
        /// The schema.
        schema: Option<Rc<str>>,
    },
    /// Makes a table with its indexes and comments.
    CreateTable {
        /// The table.
        table: Table,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// Drops a table.
    DropTable {
        /// The table.
        table: Table,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// Makes an index.
    CreateIndex {
        /// The index.
        index: Index,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// Drops an index.
    DropIndex {
        /// The index.
        index: Index,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// Sets a table's comment, or takes it away.
    TableComment {
        /// The table with its comment.
        table: Table,
        /// Take it away.
        is_drop: bool,
    },
    /// Sets a column's comment.
    ColumnComment(Column),
    /// Inserts rows.
    BulkInsert {
        /// The table.
        table: FromClause,
        /// The rows.
        rows: Vec<InsertRow>,
        /// All rows by one statement.
        is_multiple: bool,
    },
    /// Any statement.
    Execute {
        /// The statement.
        statement: Statement,
        /// Options of the execution.
        options: engine::ExecutionOptions,
    },
}

/// A constraint to be dropped: its kind need not be known.
#[derive(Clone, Debug)]
pub struct DroppedConstraint {
    /// The constraint; of any kind where `kind` is none.
    pub constraint: Constraint,
    /// The kind as the program named it; none where it did not.
    pub kind: Option<ConstraintType>,
    /// IF EXISTS.
    pub if_exists: bool,
}

/// The kinds of constraints by the names that operations have for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstraintType {
    /// FOREIGN KEY.
    ForeignKey,
    /// PRIMARY KEY.
    Primary,
    /// UNIQUE.
    Unique,
    /// CHECK.
    Check,
}

impl ConstraintType {
    /// The kind of a name: `foreignkey`.
    pub fn of_name(name: &str) -> Option<Self> {
        match name {
            "foreignkey" => Some(Self::ForeignKey),
            "primary" => Some(Self::Primary),
            "unique" => Some(Self::Unique),
            "check" => Some(Self::Check),
            _ => None,
        }
    }

    /// The name: `foreignkey`.
    pub fn name(self) -> &'static str {
        match self {
            Self::ForeignKey => "foreignkey",
            Self::Primary => "primary",
            Self::Unique => "unique",
            Self::Check => "check",
        }
    }
}

/// Who does what operations ask for: a database at once, or a table that is made anew once all is known.
pub trait Performer {
    /// The dialect.
    fn dialect(&self) -> Rc<dyn Dialect>;

    /// Does one thing.
    ///
    /// # Errors
    /// What the database raises; `NotImplementedError` for what it cannot do.
    fn perform(&mut self, directive: Directive) -> Result<()>;
}
