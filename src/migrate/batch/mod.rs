//! Batch mode: steps on one table that are taken together, by ALTER or by making the table anew.

mod order;
mod rebuild;

use std::rc::Rc;

use engine::{ColumnListener, Inspector, Reflection};
use sql::Name;
use sql::dialect::Dialect;
use sql::schema::{Column, MetaData, NamingConvention, ServerDefault, Table, TableItem, TableSpec};

use crate::directive::{Directive, Performer};
use crate::error::{Error, ErrorKind, Result};
use crate::implementation::Implementation;
use rebuild::Rebuild;

/// When the table is made anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Recreate {
    /// Where the database cannot do the steps by ALTER.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Recreate {
    /// `auto`, `always` or `never`.
    ///
    /// # Errors
    /// `ValueError` for another word.
    pub fn of_name(name: &str) -> Result<Self> {
        match name {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(Error::new(ErrorKind::VALUE, "recreate may be one of 'auto', 'always', or 'never'.")),
        }
    }
}

/// Has the last word on each reflected column.
pub type BatchColumnListener = Rc<ColumnListener<'static>>;

/// The arguments of `batch_alter_table`.
#[derive(Clone)]
pub struct BatchOptions {
    /// The table.
    pub table: Name,
    /// Its schema.
    pub schema: Option<Rc<str>>,
    /// When it is made anew.
    pub recreate: Recreate,
    /// The table as it is, so that the database need not be asked.
    pub copy_from: Option<Table>,
    /// What the new table has more.
    pub table_items: Vec<TableItem>,
    /// Arguments of the new table.
    pub table_spec: TableSpec,
    /// Columns that are taken rather than those of the database.
    pub reflected_columns: Vec<Column>,
    /// Who has the last word on the columns of the database.
    pub listener: Option<BatchColumnListener>,
    /// Names for constraints that the database has none for.
    pub naming: Option<NamingConvention>,
    /// Columns that stand behind each other.
    pub partial_reordering: Vec<Vec<Rc<str>>>,
}

impl BatchOptions {
    /// Steps on a table.
    pub fn of(table: Name, schema: Option<Rc<str>>) -> Self {
        Self {
            table,
            schema,
            recreate: Recreate::Auto,
            copy_from: None,
            table_items: Vec::new(),
            table_spec: TableSpec::default(),
            reflected_columns: Vec::new(),
            listener: None,
            naming: None,
            partial_reordering: Vec::new(),
        }
    }
}

/// Collects steps on one table until [`flush`](Self::flush); Alembic: `BatchOperationsImpl`.
pub struct Batch {
    implementation: Implementation,
    options: BatchOptions,
    directives: Vec<Directive>,
}

impl Batch {
    /// A batch without steps.
    pub fn new(implementation: Implementation, options: BatchOptions) -> Self {
        Self { implementation, options, directives: Vec::new() }
    }

    /// Whether the table is made anew for the steps up to now.
    pub fn recreates(&self) -> bool {
        match self.options.recreate {
            Recreate::Always => true,
            Recreate::Never => false,
            Recreate::Auto => {
                self.implementation.dialect().name() == "sqlite" && self.directives.iter().any(needs_new_table)
            }
        }
    }

    /// Takes the steps.
    ///
    /// # Errors
    /// `CommandError` where a script wants the table made anew and nobody says how it is; what the steps raise.
    pub fn flush(self) -> Result<()> {
        let Some(connection) = self.implementation.connection().cloned() else { return self.take_steps() };
        if connection.is_in_transaction() || self.implementation.is_as_sql() {
            return self.take_steps();
        }
        let transaction = connection.begin()?;
        transaction.enter();
        let done = self.take_steps();
        transaction.exit(done.is_ok())?;
        done
    }

    fn take_steps(mut self) -> Result<()> {
        if !self.recreates() {
            let directives = std::mem::take(&mut self.directives);
            return directives.into_iter().try_for_each(|directive| self.implementation.perform(directive));
        }
        let (table, is_reflected) = match &self.options.copy_from {
            Some(table) => (table.clone(), false),
            None => (self.reflect()?, true),
        };
        let mut rebuild = Rebuild::new(&self.options, table, is_reflected);
        for directive in self.directives {
            rebuild.apply(directive)?;
        }
        let Some(observer) = self.implementation.observer().cloned() else {
            return rebuild.create(&mut self.implementation);
        };
        let told = rebuild.told();
        observer.rebuild_began(&told);
        let done = rebuild.create(&mut self.implementation);
        observer.rebuild_ended(&told, done.is_ok());
        done
    }

    /// The table as the database has it.
    fn reflect(&self) -> Result<Table> {
        let name = &self.options.table;
        let Some(connection) = self.implementation.connection().filter(|_| !self.implementation.is_as_sql()) else {
            return Err(Error::command(format!(
                "This operation cannot proceed in --sql mode; batch mode with dialect {} requires a live database \
                 connection with which to reflect the table \"{}\". To generate a batch SQL migration script using \
                 table \"move and copy\", a complete Table object should be passed to the \"copy_from\" argument of \
                 the batch_alter_table() method so that table reflection can be skipped.",
                self.implementation.dialect().name(),
                name.as_str()
            )));
        };
        let columns = self.options.reflected_columns.iter().map(|column| TableItem::Column(column.copy())).collect();
        let spec = TableSpec { schema: self.options.schema.clone(), quote: name.quote(), ..TableSpec::default() };
        let table = Table::new(name.as_str(), &MetaData::default(), columns, spec)?;
        let listener = |one: &Table, column: &engine::ReflectedColumn, mut spec: sql::schema::ColumnSpec| {
            parenthesize_default(&mut spec, column.default.as_deref());
            match &self.options.listener {
                // Tables that it refers to are nobody's business.
                Some(listener) if one.ptr_eq(&table) => listener(one, column, spec),
                _ => Ok(Column::new(spec)),
            }
        };
        let inspector = Inspector::of_connection(connection);
        Reflection::of(&inspector).telling(Some(&listener)).fill(&table)?;
        match &self.options.naming {
            Some(naming) => {
                let metadata = MetaData::new(None, Some(naming.clone()));
                Ok(table.to_metadata(&metadata, table.schema(), None)?)
            }
            None => Ok(table),
        }
    }
}

impl Performer for Batch {
    fn dialect(&self) -> Rc<dyn Dialect> {
        self.implementation.dialect()
    }

    fn perform(&mut self, directive: Directive) -> Result<()> {
        match &directive {
            Directive::AddColumn { placement, .. }
                if (placement.insert_before.is_some() || placement.insert_after.is_some()) && !self.recreates() =>
            {
                return Err(Error::command(
                    "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'",
                ));
            }
            Directive::CreateTable { .. } => {
                return Err(Error::new(ErrorKind::NotImplemented, "Can't create table in batch mode"));
            }
            Directive::DropTable { .. } => {
                return Err(Error::new(ErrorKind::NotImplemented, "Can't drop table in batch mode"));
            }
            _ => {}
        }
        self.directives.push(directive);
        Ok(())
    }
}

/// What SQLite has no ALTER for.
fn needs_new_table(directive: &Directive) -> bool {
    match directive {
        Directive::AddColumn { column, .. } => {
            matches!(column.server_default(), Some(ServerDefault::Sql(_)))
                || column.computed().is_some_and(|computed| computed.persisted == Some(true))
        }
        Directive::CreateIndex { .. } | Directive::DropIndex { .. } => false,
        _ => true,
    }
}

/// SQLite gives the text of an expression without the parentheses that it wants around it; Alembic:
/// `autogen_column_reflect`.
pub(crate) fn parenthesize_default(spec: &mut sql::schema::ColumnSpec, default: Option<&str>) {
    if let Some(text) = default.filter(|text| is_bare_expression(text))
        && matches!(spec.server_default, Some(ServerDefault::Sql(_)))
    {
        let text = sql::expr::TextClause::new(&format!("({text})")).into_expr();
        spec.server_default = Some(ServerDefault::Sql(text));
    }
}

/// Whether a default's text is neither a digit, nor a text in quotes, nor in parentheses.
pub(crate) fn is_bare_expression(text: &str) -> bool {
    let within = |open: char, close: char| text.len() > 2 && text.starts_with(open) && text.ends_with(close);
    let is_digit = text.len() == 1 && text.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    !(text.is_empty() || is_digit || within('\'', '\'') || within('(', ')'))
}
