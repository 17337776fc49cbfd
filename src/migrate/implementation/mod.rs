//! [`Implementation`]: does at once what operations ask for, or writes it as a script.

mod alter_column;
mod expression;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use engine::{Connection, CursorResult, ExecutionOptions, SchemaMoment, tell_of_table};
use sql::dialect::{CompileOptions, Dialect, compile};
use sql::expr::{Operand, TextClause};
use sql::schema::{ConstraintKind, DdlElement, DdlItem, Table};
use sql::statement::{ColumnKey, DmlTarget, Insert, Statement};
use sql::types::Type;
use sql::{HostError, Name};

pub(crate) use self::expression::{needs_parentheses, sql_text};
use crate::alter::{AlterTable, Change};
use crate::directive::{ConstraintType, Directive, DroppedConstraint, InsertRow, Performer, Placement};
use crate::error::{Error, ErrorKind, Result};
use crate::observer::Observer;

/// Takes a script's text.
pub trait Output {
    /// Appends text.
    ///
    /// # Errors
    /// What the host raises.
    fn write(&self, text: &str) -> Result<(), HostError>;
}

/// Text kept in memory.
impl Output for RefCell<String> {
    fn write(&self, text: &str) -> Result<(), HostError> {
        self.borrow_mut().push_str(text);
        Ok(())
    }
}

/// What an [`Implementation`] is made from.
#[derive(Clone)]
pub struct ImplementationOptions {
    /// The dialect.
    pub dialect: Rc<dyn Dialect>,
    /// Where statements are sent; none writes a script only.
    pub connection: Option<Connection>,
    /// Statements are written rather than sent: `--sql`.
    pub as_sql: bool,
    /// Whether a migration is one transaction; the dialect's word when absent.
    pub transactional_ddl: Option<bool>,
    /// Values are written into the script's text.
    pub literal_binds: bool,
    /// Where the script goes.
    pub output: Rc<dyn Output>,
    /// What follows each statement of a script on SQL Server and Oracle; the dialect's word when absent.
    pub batch_separator: Option<Rc<str>>,
}

impl fmt::Debug for ImplementationOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImplementationOptions").field("dialect", &self.dialect.name()).finish_non_exhaustive()
    }
}

/// Sends statements to a connection, or writes them as a script; Alembic: `DefaultImpl`.
#[derive(Clone)]
pub struct Implementation {
    options: ImplementationOptions,
    observer: Option<Rc<dyn Observer>>,
    /// The types with names of their own that were made before.
    made_types: Rc<RefCell<Vec<String>>>,
}

impl fmt::Debug for Implementation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Implementation").field("options", &self.options).finish_non_exhaustive()
    }
}

impl Implementation {
    /// An implementation for a dialect.
    ///
    /// # Errors
    /// `CommandError` for `literal_binds` outside of a script.
    pub fn new(options: ImplementationOptions) -> Result<Self> {
        if options.literal_binds && !options.as_sql {
            return Err(Error::command("Can't use literal_binds setting without as_sql mode"));
        }
        Ok(Self { options, observer: None, made_types: Rc::default() })
    }

    /// Has what batch mode does told.
    #[must_use]
    pub fn observed_by(mut self, observer: Option<Rc<dyn Observer>>) -> Self {
        self.observer = observer;
        self
    }

    /// Who is told what is sent; nobody where a script is written.
    pub(crate) fn observer(&self) -> Option<&Rc<dyn Observer>> {
        self.observer.as_ref().filter(|_| !self.is_as_sql())
    }

    /// The connection.
    pub fn connection(&self) -> Option<&Connection> {
        self.options.connection.as_ref()
    }

    /// Whether statements are written rather than sent.
    pub fn is_as_sql(&self) -> bool {
        self.options.as_sql
    }

    /// Whether a migration is one transaction.
    pub fn transactional_ddl(&self) -> bool {
        self.options.transactional_ddl.unwrap_or_else(|| matches!(self.options.dialect.name(), "postgresql" | "mssql"))
    }

    fn dialect_name(&self) -> &'static str {
        self.options.dialect.name()
    }

    fn terminator(&self) -> &'static str {
        if self.dialect_name() == "oracle" { "" } else { ";" }
    }

    fn batch_separator(&self) -> Option<Rc<str>> {
        let own = match self.dialect_name() {
            "mssql" => Some("GO"),
            "oracle" => Some("/"),
            _ => return None,
        };
        self.options.batch_separator.clone().or_else(|| own.map(Rc::from)).filter(|text| !text.is_empty())
    }

    /// Writes text into the script, with an empty line behind it.
    ///
    /// # Errors
    /// What the output raises.
    pub fn static_output(&self, text: &str) -> Result<()> {
        Ok(self.options.output.write(&format!("{text}\n\n"))?)
    }

    /// The script's word for the begin of a transaction.
    ///
    /// # Errors
    /// What the output raises.
    pub fn emit_begin(&self) -> Result<()> {
        match self.dialect_name() {
            "oracle" => self.execute(&text("SET TRANSACTION READ WRITE")).map(drop),
            "mssql" => self.static_output("BEGIN TRANSACTION;"),
            _ => self.static_output("BEGIN;"),
        }
    }

    /// The script's word for its end.
    ///
    /// # Errors
    /// What the output raises.
    pub fn emit_commit(&self) -> Result<()> {
        if self.dialect_name() == "oracle" {
            return self.execute(&text("COMMIT")).map(drop);
        }
        self.static_output("COMMIT;")?;
        match self.batch_separator() {
            Some(separator) if self.is_as_sql() => self.static_output(&separator),
            _ => Ok(()),
        }
    }

    /// Sends a statement, or writes it.
    ///
    /// # Errors
    /// What compiling and sending it raise.
    pub fn execute(&self, statement: &Statement) -> Result<Option<CursorResult>> {
        self.execute_with(statement, &[], &ExecutionOptions::default())
    }

    /// As [`execute`](Self::execute), with parameters and options of this statement.
    ///
    /// # Errors
    /// `TypeError` for parameters in a script.
    pub fn execute_with(
        &self,
        statement: &Statement,
        rows: &[engine::NamedRow],
        options: &ExecutionOptions,
    ) -> Result<Option<CursorResult>> {
        if self.is_as_sql() {
            if !rows.is_empty() {
                return Err(Error::new(ErrorKind::TYPE, "SQL parameters not allowed with as_sql"));
            }
            self.write(statement, self.options.literal_binds)?;
            return Ok(None);
        }
        let Some(connection) = self.connection() else {
            return Err(Error::new(ErrorKind::ASSERTION, ""));
        };
        let _cause = connection.engine().environment().cause_unless_stated(engine::Cause::Migration);
        Ok(Some(connection.execute_with(statement, rows, options)?))
    }

    fn write(&self, statement: &Statement, has_literals: bool) -> Result<()> {
        let literal_binds = has_literals && !matches!(statement, Statement::Ddl(_));
        let options = CompileOptions { literal_binds, ..CompileOptions::default() };
        let compiled = compile(statement, &*self.options.dialect, options)?;
        let text = compiled.text().replace('\t', "    ");
        self.static_output(&format!("{}{}", text.trim(), self.terminator()))?;
        match self.batch_separator() {
            Some(separator) => self.static_output(&separator),
            None => Ok(()),
        }
    }

    fn ddl(&self, item: DdlItem) -> Result<()> {
        self.execute(&Statement::Ddl(DdlElement::new(item))).map(drop)
    }

    fn alter(&self, table: &Name, schema: Option<&Rc<str>>, change: Change) -> Result<()> {
        self.execute(&AlterTable::new(table.clone(), schema.cloned(), change).into_statement()).map(drop)
    }

    fn tell(&self, moment: SchemaMoment, table: &Table) -> Result<()> {
        match self.connection() {
            Some(connection) if !self.is_as_sql() => Ok(tell_of_table(connection, moment, table)?),
            _ => Ok(()),
        }
    }

    /// The types that a table needs and that have names of their own; each is made once.
    fn create_types(&self, table: &Table) -> Result<()> {
        for (name, ty) in engine::named_types(&*self.options.dialect, std::slice::from_ref(table)) {
            if !self.made_types.borrow().contains(&name) {
                self.made_types.borrow_mut().push(name);
                self.ddl(DdlItem::NamedType { ty, is_drop: false })?;
            }
        }
        Ok(())
    }

    fn create_table(&self, table: &Table, if_not_exists: bool) -> Result<()> {
        self.tell(SchemaMoment::BeforeCreate, table)?;
        self.create_types(table)?;
        self.ddl(DdlItem::CreateTable { table: table.clone(), if_not_exists, inline_foreign_keys: None })?;
        self.tell(SchemaMoment::AfterCreate, table)?;
        for index in table.indexes() {
            self.ddl(DdlItem::CreateIndex { index, if_not_exists: false })?;
        }
        if self.options.dialect.capabilities().comments_apart {
            if table.comment().is_some() {
                self.ddl(DdlItem::TableComment { table: table.clone(), is_drop: false })?;
            }
            for column in table.columns().into_iter().filter(|column| column.comment().is_some()) {
                self.ddl(DdlItem::ColumnComment { column, is_drop: false })?;
            }
        }
        Ok(())
    }

    fn drop_table(&self, table: &Table, if_exists: bool) -> Result<()> {
        self.tell(SchemaMoment::BeforeDrop, table)?;
        self.ddl(DdlItem::DropTable { table: table.clone(), if_exists })?;
        self.tell(SchemaMoment::AfterDrop, table)?;
        for (_, ty) in engine::named_types(&*self.options.dialect, std::slice::from_ref(table)) {
            self.ddl(DdlItem::NamedType { ty, is_drop: true })?;
        }
        Ok(())
    }

    fn add_column(
        &self,
        table: &Name,
        schema: Option<&Rc<str>>,
        column: &sql::schema::Column,
        placement: &Placement,
    ) -> Result<()> {
        let change = Change::Add {
            column: column.clone(),
            if_not_exists: placement.if_not_exists == Some(true),
            inline_references: placement.inline_references == Some(true),
            inline_primary_key: placement.inline_primary_key == Some(true),
        };
        self.alter(table, schema, change)
    }

    fn add_constraint(&self, constraint: &sql::schema::Constraint) -> Result<()> {
        let is_wanted = constraint.is_wanted_by(&*self.options.dialect);
        if self.dialect_name() == "sqlite" {
            if !constraint.is_of_type() {
                return Err(no_alter_of_constraints());
            }
            if is_wanted {
                sql::warn_plainly(
                    "Skipping unsupported ALTER for creation of implicit constraint. Please refer to the batch mode \
                     feature which allows for SQLite migrations using a copy-and-move strategy.",
                );
            }
            return Ok(());
        }
        if is_wanted {
            constraint.isolate();
            self.ddl(DdlItem::AddConstraint { constraint: constraint.clone() })?;
        }
        Ok(())
    }

    fn drop_constraint(&self, dropped: &DroppedConstraint) -> Result<()> {
        let constraint = &dropped.constraint;
        match self.dialect_name() {
            "sqlite" if constraint.is_of_type() => return Ok(()),
            "sqlite" => return Err(no_alter_of_constraints()),
            "mysql" | "mariadb" if constraint.is_of_type() => return Ok(()),
            "mysql" | "mariadb" => match dropped.kind {
                None => {
                    return Err(Error::new(
                        ErrorKind::NotImplemented,
                        "No generic 'DROP CONSTRAINT' in MySQL - please specify constraint type",
                    ));
                }
                Some(ConstraintType::Check) => {
                    let table = constraint.table();
                    let name = table.as_ref().map(|table| table.name().clone()).unwrap_or_default();
                    let schema = table.and_then(|table| table.schema());
                    let check = Change::DropCheck { name: constraint.name().unwrap_or_default() };
                    return self.alter(&name, schema.as_ref(), check);
                }
                Some(_) => {}
            },
            _ => {}
        }
        self.ddl(DdlItem::DropConstraint {
            constraint: constraint.clone(),
            if_exists: dropped.if_exists,
            cascade: false,
        })
    }

    fn drop_column(
        &self,
        table: &Name,
        schema: Option<&Rc<str>>,
        column: &Name,
        if_exists: bool,
        arguments: &[(Rc<str>, sql::Value)],
    ) -> Result<()> {
        if self.dialect_name() == "mssql" {
            let wants = |name: &str| {
                arguments.iter().any(|(known, value)| &**known == name && *value != sql::Value::Bool(false))
            };
            let catalogs = [
                ("mssql_drop_default", Some("sys.default_constraints")),
                ("mssql_drop_check", Some("sys.check_constraints")),
                ("mssql_drop_foreign_key", None),
            ];
            for (name, catalog) in catalogs {
                if wants(name) {
                    self.alter(table, schema, Change::DropUnnamed { column: column.clone(), catalog })?;
                }
            }
        }
        self.alter(table, schema, Change::Drop { column: column.clone(), if_exists })
    }

    fn bulk_insert(&self, table: &sql::selectable::FromClause, rows: &[InsertRow], is_multiple: bool) -> Result<()> {
        let insert = Insert::new(DmlTarget::From(table.clone())).with(|data| data.inline = true);
        let one = |row: &InsertRow| {
            let values = row.iter().map(|(key, value)| (ColumnKey::Name(key.clone()), value.clone())).collect();
            Statement::from(insert.values(values))
        };
        if self.is_as_sql() {
            let identity = (self.dialect_name() == "mssql").then(|| {
                let name = table.name().unwrap_or_default();
                self.options.dialect.identifiers().quote_name(&name).into_owned()
            });
            if let Some(name) = &identity {
                self.execute(&text(&format!("SET IDENTITY_INSERT {name} ON")))?;
            }
            rows.iter().try_for_each(|row| self.write(&one(row), true))?;
            if let Some(name) = &identity {
                self.execute(&text(&format!("SET IDENTITY_INSERT {name} OFF")))?;
            }
            return Ok(());
        }
        if rows.is_empty() {
            return Ok(());
        }
        if !is_multiple {
            return rows.iter().try_for_each(|row| self.execute(&one(row)).map(drop));
        }
        let mut parameters = Vec::new();
        for row in rows {
            let mut values = Vec::new();
            for (key, value) in row {
                let Operand::Value(value) = value else {
                    // An expression is no parameter: it stands in a statement of its row alone.
                    return rows.iter().try_for_each(|row| self.execute(&one(row)).map(drop));
                };
                values.push((key.clone(), value.clone()));
            }
            parameters.push(engine::NamedRow::from(values));
        }
        self.execute_with(&Statement::from(insert), &parameters, &ExecutionOptions::default()).map(drop)
    }
}

impl Performer for Implementation {
    fn dialect(&self) -> Rc<dyn Dialect> {
        self.options.dialect.clone()
    }

    fn perform(&mut self, directive: Directive) -> Result<()> {
        match directive {
            Directive::AlterColumn(change) => self.alter_column(*change),
            Directive::AddColumn { table, schema, column, placement } => {
                self.add_column(&table, schema.as_ref(), &column, &placement)
            }
            Directive::DropColumn { table, schema, column, if_exists, arguments, .. } => {
                self.drop_column(&table, schema.as_ref(), &column, if_exists, &arguments)
            }
            Directive::AddConstraint(constraint) => self.add_constraint(&constraint),
            Directive::DropConstraint(dropped) => self.drop_constraint(&dropped),
            Directive::RenameTable { from, to, schema } => self.alter(&from, schema.as_ref(), Change::Rename(to)),
            Directive::CreateTable { table, if_not_exists } => self.create_table(&table, if_not_exists),
            Directive::DropTable { table, if_exists } => self.drop_table(&table, if_exists),
            Directive::CreateIndex { index, if_not_exists } => {
                self.add_included_columns(&index)?;
                self.ddl(DdlItem::CreateIndex { index, if_not_exists })
            }
            Directive::DropIndex { index, if_exists } => self.ddl(DdlItem::DropIndex { index, if_exists }),
            Directive::TableComment { table, is_drop } => self.ddl(DdlItem::TableComment { table, is_drop }),
            Directive::ColumnComment(column) => self.ddl(DdlItem::ColumnComment { column, is_drop: false }),
            Directive::BulkInsert { table, rows, is_multiple } => self.bulk_insert(&table, &rows, is_multiple),
            Directive::Execute { statement, options } => self.execute_with(&statement, &[], &options).map(drop),
        }
    }
}

impl Implementation {
    /// Columns that an index includes are columns of its table.
    fn add_included_columns(&self, index: &sql::schema::Index) -> Result<()> {
        let name = match self.dialect_name() {
            "postgresql" => "postgresql_include",
            "mssql" => "mssql_include",
            _ => return Ok(()),
        };
        let Some(table) = index.table() else { return Ok(()) };
        let items = match index.dialect_option(name) {
            Some(Operand::List(items)) => items.clone(),
            Some(Operand::Value(value)) => value.items().unwrap_or_default().into_iter().map(Operand::Value).collect(),
            _ => Vec::new(),
        };
        for item in &items {
            if let Operand::Value(sql::Value::Str(key)) = item
                && table.column(key).is_none()
            {
                let spec = sql::schema::ColumnSpec {
                    name: Some(Name::new(key)),
                    ty: Some(Type::null()),
                    ..sql::schema::ColumnSpec::default()
                };
                table.append_column(&sql::schema::Column::new(spec), false)?;
            }
        }
        Ok(())
    }
}

/// A statement of literal text.
pub(crate) fn text(sql: &str) -> Statement {
    Statement::Text(Rc::new(TextClause::new(sql)))
}

/// The kind of a constraint, as dropping it names it.
pub(crate) fn type_of(constraint: &sql::schema::Constraint) -> Option<ConstraintType> {
    match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } => Some(ConstraintType::Primary),
        ConstraintKind::Unique => Some(ConstraintType::Unique),
        ConstraintKind::Check { .. } => Some(ConstraintType::Check),
        ConstraintKind::ForeignKey { .. } => Some(ConstraintType::ForeignKey),
        ConstraintKind::Exclude(_) => None,
    }
}

fn no_alter_of_constraints() -> Error {
    Error::new(
        ErrorKind::NotImplemented,
        "No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature which allows for \
         SQLite migrations using a copy-and-move strategy.",
    )
}
