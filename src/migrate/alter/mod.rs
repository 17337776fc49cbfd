//! ALTER TABLE and its relatives, as each database writes them.

mod mssql;
mod mysql;
mod oracle;
mod postgresql;
mod writer;

use std::any::Any;
use std::rc::Rc;

use sql::Name;
use sql::dialect::Compiler;
use sql::expr::HostElement;
use sql::schema::{Column, DdlElement, DdlItem, Identity, ServerDefault};
use sql::statement::Statement;
use sql::types::Type;

use writer::Writer;

/// A column as MySQL's MODIFY and CHANGE repeat it.
#[derive(Clone, Debug)]
pub struct RepeatedColumn {
    /// The new name: CHANGE rather than MODIFY.
    pub new_name: Option<Name>,
    /// The type.
    pub ty: Type,
    /// Whether NULL is allowed.
    pub is_nullable: bool,
    /// DEFAULT.
    pub default: Option<ServerDefault>,
    /// AUTO_INCREMENT.
    pub autoincrement: bool,
    /// COMMENT.
    pub comment: Option<Rc<str>>,
}

/// What is changed.
#[derive(Clone, Debug)]
pub enum Change {
    /// The table's name.
    Rename(Name),
    /// A column more.
    Add {
        /// The column.
        column: Column,
        /// IF NOT EXISTS.
        if_not_exists: bool,
        /// A foreign key of this column stands behind it.
        inline_references: bool,
        /// PRIMARY KEY stands behind it.
        inline_primary_key: bool,
    },
    /// A column less.
    Drop {
        /// Its name.
        column: Name,
        /// IF EXISTS.
        if_exists: bool,
    },
    /// A column's name.
    RenameColumn {
        /// The old name.
        column: Name,
        /// The new name.
        to: Name,
    },
    /// Whether a column takes NULL.
    Nullable {
        /// Its name.
        column: Name,
        /// NULL is allowed.
        is_nullable: bool,
        /// The type, which some databases want to read again.
        existing_type: Option<Type>,
    },
    /// A column's type.
    Type {
        /// Its name.
        column: Name,
        /// The new type.
        ty: Type,
        /// PostgreSQL: how old values become new ones.
        using: Option<Rc<str>>,
    },
    /// A column's default.
    Default {
        /// Its name.
        column: Name,
        /// The new default; none takes it away.
        default: Option<ServerDefault>,
    },
    /// GENERATED ALWAYS AS, which no database changes.
    Computed,
    /// GENERATED AS IDENTITY.
    Identity {
        /// The column's name.
        column: Name,
        /// How rows are numbered; none takes it away.
        identity: Option<Identity>,
        /// How they were numbered; none where they were not.
        existing: Option<Identity>,
    },
    /// A column's comment.
    Comment {
        /// Its name.
        column: Name,
        /// The new comment; none takes it away.
        comment: Option<Rc<str>>,
        /// The old one.
        existing: Option<Rc<str>>,
    },
    /// MySQL: everything about a column at once.
    Repeat {
        /// Its name.
        column: Name,
        /// All of it.
        as_: Box<RepeatedColumn>,
    },
    /// MySQL and MariaDB: a CHECK, which each has a word of its own for.
    DropCheck {
        /// Its name.
        name: Name,
    },
    /// SQL Server: constraints of a column that have names of their own.
    DropUnnamed {
        /// The column's name.
        column: Name,
        /// The catalog that has them: `sys.default_constraints`; none for foreign keys.
        catalog: Option<&'static str>,
    },
}

/// A statement that changes a table; Alembic: `AlterTable` and its subclasses.
///
/// ```
/// use migrate::{AlterTable, Change};
/// use sql::dialect::{CompileOptions, compile, named};
/// let change = Change::RenameColumn { column: "name".into(), to: "title".into() };
/// let statement = AlterTable::new("models", None, change).into_statement();
/// let dialect = named("sqlite").expect("a dialect");
/// let text = compile(&statement, &*dialect, CompileOptions::default())?.text();
/// assert_eq!(text, "ALTER TABLE models RENAME COLUMN name TO title");
/// # Ok::<(), sql::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct AlterTable {
    pub(crate) table: Name,
    pub(crate) schema: Option<Rc<str>>,
    pub(crate) change: Change,
}

impl AlterTable {
    /// A change of a table.
    pub fn new(table: impl Into<Name>, schema: Option<Rc<str>>, change: Change) -> Self {
        Self { table: table.into(), schema, change }
    }

    /// The statement.
    pub fn into_statement(self) -> Statement {
        Statement::Ddl(DdlElement::new(DdlItem::Host(Rc::new(self))))
    }
}

impl HostElement for AlterTable {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn write(&self, compiler: &mut Compiler<'_>) -> sql::Result<String> {
        let mut writer = Writer { alter: self, compiler };
        match writer.compiler.dialect().name() {
            "postgresql" => postgresql::write(&mut writer),
            "mysql" | "mariadb" => mysql::write(&mut writer),
            "mssql" => mssql::write(&mut writer),
            "oracle" => oracle::write(&mut writer),
            "sqlite" => writer.write_for_sqlite(),
            _ => writer.write(),
        }
    }
}
