//! [`Renderer`]: steps as the Python text of a revision file.

mod column;
mod constraint;
mod expression;
mod operation;
mod printer;
mod type_name;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

use sql::Name;
use sql::dialect::Dialect;
use sql::schema::{Column, Constraint, Table};
use sql::types::Type;

use self::printer::{Printer, indented};
use crate::directive::DefaultArgument;
use crate::error::Result;
use crate::operation::Operation;

/// How the text is written.
#[derive(Clone)]
pub struct RenderOptions {
    /// The dialect of expressions.
    pub dialect: Rc<dyn Dialect>,
    /// What stands before names of SQLAlchemy: `sa.`.
    pub sqlalchemy_module_prefix: Rc<str>,
    /// What stands before operations: `op.`.
    pub alembic_module_prefix: Rc<str>,
    /// What stands before types of the program; their module when absent.
    pub user_module_prefix: Option<Rc<str>>,
    /// Steps on one table stand in a `with op.batch_alter_table(…)`.
    pub render_as_batch: bool,
}

impl RenderOptions {
    /// The text that Alembic writes where nothing is configured.
    pub fn of(dialect: Rc<dyn Dialect>) -> Self {
        Self {
            dialect,
            sqlalchemy_module_prefix: Rc::from("sa."),
            alembic_module_prefix: Rc::from("op."),
            user_module_prefix: None,
            render_as_batch: false,
        }
    }
}

impl fmt::Debug for RenderOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RenderOptions").field("dialect", &self.dialect.name()).finish_non_exhaustive()
    }
}

/// What the host may write itself; Alembic: the first arguments of `render_item`.
#[derive(Clone, Debug)]
pub enum RenderedItem {
    /// `column`.
    Column(Column),
    /// `type`.
    Type(Type),
    /// `server_default`.
    ServerDefault(Option<DefaultArgument>),
    /// `primary_key`, `foreign_key`, `unique`, `check`.
    Constraint(&'static str, Constraint),
}

impl RenderedItem {
    /// The kind's name: `server_default`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Column(_) => "column",
            Self::Type(_) => "type",
            Self::ServerDefault(_) => "server_default",
            Self::Constraint(kind, _) => kind,
        }
    }
}

/// What the host knows and writes. All methods have the answer of a host that writes nothing.
pub trait RenderHooks {
    /// The text of an item that the host writes itself; Alembic: `render_item`.
    ///
    /// # Errors
    /// What the host raises.
    fn item(&self, _item: &RenderedItem, _renderer: &Renderer<'_>) -> Result<Option<Rc<str>>> {
        Ok(None)
    }

    /// The lines of a step that the host writes itself; Alembic: `renderers.dispatch_for`.
    ///
    /// # Errors
    /// What the host raises.
    fn operation(&self, _operation: &Operation, _renderer: &Renderer<'_>) -> Result<Option<Vec<String>>> {
        Ok(None)
    }

    /// The module of a type's class that the host made; `sqlalchemy.` and more for one of the library's own.
    fn module_of(&self, _ty: &Type) -> Rc<str> {
        Rc::from("__main__")
    }

    /// The repr of a table's `info`, where it holds anything.
    fn info(&self, _table: &Table) -> Option<String> {
        None
    }
}

/// A host that writes nothing itself.
impl RenderHooks for () {}

/// Writes steps as Python; Alembic: `alembic.autogenerate.render`.
///
/// ```
/// use migrate::autogenerate::{RenderOptions, Renderer};
/// use migrate::{AddColumn, Operation};
/// use sql::schema::{Column, ColumnSpec};
/// use sql::types::Type;
/// let spec = ColumnSpec { name: Some("notes".into()), ty: Some(Type::string_of(40)), ..ColumnSpec::default() };
/// let step = Operation::AddColumn(AddColumn::new("models".into(), None, Column::new(spec)));
/// let dialect = sql::dialect::named("sqlite").expect("invariant: a dialect of the crate");
/// let renderer = Renderer::new(RenderOptions::of(dialect), &());
/// let lines = renderer.operation(&step)?;
/// assert_eq!(lines, ["op.add_column('models', sa.Column('notes', sa.String(length=40), nullable=True))"]);
/// # Ok::<(), migrate::Error>(())
/// ```
pub struct Renderer<'a> {
    options: RenderOptions,
    hooks: &'a dyn RenderHooks,
    imports: RefCell<BTreeSet<Rc<str>>>,
    is_batch: Cell<bool>,
}

impl fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Renderer").field("options", &self.options).finish_non_exhaustive()
    }
}

impl<'a> Renderer<'a> {
    /// A renderer that has imported nothing yet.
    pub fn new(options: RenderOptions, hooks: &'a dyn RenderHooks) -> Self {
        Self { options, hooks, imports: RefCell::default(), is_batch: Cell::new(false) }
    }

    /// How the text is written.
    pub fn options(&self) -> &RenderOptions {
        &self.options
    }

    /// Adds an import line.
    pub fn add_import(&self, line: &str) {
        self.imports.borrow_mut().insert(Rc::from(line));
    }

    /// The import lines, sorted.
    pub fn imports(&self) -> Vec<Rc<str>> {
        self.imports.borrow().iter().cloned().collect()
    }

    /// The steps as the body of a function, its first line bare and the others indented; Alembic:
    /// `render_python_code`.
    ///
    /// # Errors
    /// `NotImplementedError` and `ValueError` for steps that cannot be written; what the host raises.
    pub fn body(&self, operations: &[Operation]) -> Result<String> {
        let mut lines = Vec::new();
        for operation in operations {
            lines.extend(self.operation(operation)?);
        }
        Ok(body_of(&lines))
    }

    /// Writes the steps that follow for the `batch_op` of a batch, or not; how it was before.
    pub fn set_within_batch(&self, is_within: bool) -> bool {
        self.is_batch.replace(is_within)
    }

    fn op_prefix(&self) -> &str {
        if self.is_batch.get() { "batch_op." } else { &self.options.alembic_module_prefix }
    }

    fn sa_prefix(&self) -> &str {
        &self.options.sqlalchemy_module_prefix
    }

    /// A constraint's or index's name; one that no naming convention changes stands in `op.f(…)`.
    fn name(&self, name: Option<&Name>, is_final: bool) -> String {
        match name {
            Some(name) if is_final => format!("{}f({})", self.op_prefix(), quoted(name)),
            Some(name) => quoted(name),
            None => "None".to_owned(),
        }
    }

    /// What the host writes for an item.
    fn by_host(&self, item: &RenderedItem) -> Result<Option<String>> {
        Ok(self.hooks.item(item, self)?.map(|text| text.to_string()))
    }
}

/// The lines of steps as the body of a function, its first line bare and the others indented.
pub fn body_of(lines: &[String]) -> String {
    let mut printer = Printer::default();
    printer.line("# ### commands auto generated by Alembic - please adjust! ###");
    for line in lines {
        printer.line(line);
    }
    if lines.is_empty() {
        printer.line("pass");
    }
    printer.line("# ### end Alembic commands ###");
    indented(&printer.finish())
}

/// A name as Python writes it.
fn quoted(name: &Name) -> String {
    sql::repr_str(name.as_str())
}

fn quoted_or_none(text: Option<&Rc<str>>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| sql::repr_str(text))
}

fn word(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}
