//! What the host writes: elements of its own, and its own way to write ours.
//!
//! The host calls back: while it writes, the compiler is lent to it ([`Compiler::lend`]).

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem;
use std::rc::Rc;

use super::select::Place;
use super::{CompileOptions, Compiler, Context, Level, cte};
use crate::dialect::{Compiled, Dialect};
use crate::error::{Error, Result};
use crate::expr::{BindParam, Caching, Expr, ExprKind, HostElement};
use crate::schema::DdlElement;
use crate::selectable::{FromClause, Selectable};
use crate::statement::{ColumnKey, Statement};
use crate::types::{Type, TypeArgs};

/// A kind of construct that the host may write in our place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hooked {
    /// SELECT, INSERT, UPDATE, DELETE.
    Query,
    /// DDL.
    Ddl,
    /// Expressions.
    Expr,
    /// Types.
    Type,
}

/// A construct that is about to be written.
#[derive(Clone, Debug)]
pub enum Construct<'a> {
    /// SELECT, INSERT, UPDATE, DELETE.
    Query(Selectable),
    /// DDL, or a column of CREATE TABLE.
    Ddl(DdlElement),
    /// An expression.
    Expr(&'a Expr),
}

/// Writes constructs in place of the compiler; SQLAlchemy: `@compiles` on a class of the library.
pub trait Hooks {
    /// Whether the host writes anything of this kind.
    fn is_hooked(&self, kind: Hooked) -> bool;

    /// Writes a construct; nothing leaves it to the compiler.
    ///
    /// # Errors
    /// What the host raises.
    fn write(&self, construct: &Construct<'_>, compiler: &mut Compiler<'_>) -> Result<Option<String>>;

    /// Writes a type; nothing leaves it to the compiler.
    ///
    /// # Errors
    /// What the host raises.
    fn type_sql(&self, ty: &Type, dialect: &dyn Dialect) -> Result<Option<String>>;
}

thread_local! {
    static HOOKS: RefCell<Option<Rc<dyn Hooks>>> = const { RefCell::new(None) };
}

/// Has a host asked about the constructs of all statements that this thread compiles, or none.
pub fn set_hooks(hooks: Option<Rc<dyn Hooks>>) {
    HOOKS.set(hooks);
}

pub(super) fn hooks() -> Option<Rc<dyn Hooks>> {
    HOOKS.with_borrow(Clone::clone)
}

/// Where a query stands that the host writes.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    place: Place,
    is_outermost: bool,
}

/// A compiler that is lent to the host; it ends with the call of the host that got it.
#[derive(Clone)]
pub struct Lent {
    dialect: Rc<dyn Dialect>,
    parked: Rc<RefCell<Option<Parked>>>,
}

impl Lent {
    /// The dialect.
    pub fn dialect(&self) -> &Rc<dyn Dialect> {
        &self.dialect
    }

    /// Uses the compiler; nothing once the call is over that it was lent for.
    pub fn with<T>(&self, work: impl FnOnce(&mut Compiler<'_>) -> T) -> Option<T> {
        let parked = self.parked.take()?;
        let mut compiler = parked.open(&*self.dialect);
        let done = work(&mut compiler);
        self.parked.replace(Some(Parked::of(compiler)));
        Some(done)
    }
}

/// A compiler without its dialect.
struct Parked {
    options: CompileOptions,
    out: Compiled,
    context: Context,
    stack: Vec<Level>,
    ctes: cte::Ctes,
    from_hints: Vec<(usize, String)>,
    offered_rows: Option<FromClause>,
    output_rows: Option<(FromClause, &'static str)>,
    has_anonymous_values: bool,
    bind_index: HashMap<Rc<str>, usize>,
    wrapped_binds: Vec<Rc<BindParam>>,
    wrapped_item: Option<Rc<BindParam>>,
    anon: HashMap<(u64, Rc<str>), Rc<str>>,
    anon_counts: HashMap<Rc<str>, u32>,
    truncated: HashMap<Rc<str>, Rc<str>>,
    told: Option<Rc<dyn std::any::Any>>,
    failure: Option<Error>,
    argument_order: Option<Expr>,
    hooks: Option<Rc<dyn Hooks>>,
    is_unhooked: bool,
    standing: Standing,
}

impl Parked {
    fn of(compiler: Compiler<'_>) -> Self {
        Self {
            options: compiler.options,
            out: compiler.out,
            context: compiler.context,
            stack: compiler.stack,
            ctes: compiler.ctes,
            from_hints: compiler.from_hints,
            offered_rows: compiler.offered_rows,
            output_rows: compiler.output_rows,
            has_anonymous_values: compiler.has_anonymous_values,
            bind_index: compiler.bind_index,
            wrapped_binds: compiler.wrapped_binds,
            wrapped_item: compiler.wrapped_item,
            anon: compiler.anon,
            anon_counts: compiler.anon_counts,
            truncated: compiler.truncated,
            told: compiler.told,
            failure: compiler.failure,
            argument_order: compiler.argument_order,
            hooks: compiler.hooks,
            is_unhooked: compiler.is_unhooked,
            standing: compiler.standing,
        }
    }

    fn open(self, dialect: &dyn Dialect) -> Compiler<'_> {
        Compiler {
            dialect,
            options: self.options,
            out: self.out,
            context: self.context,
            stack: self.stack,
            ctes: self.ctes,
            from_hints: self.from_hints,
            offered_rows: self.offered_rows,
            output_rows: self.output_rows,
            has_anonymous_values: self.has_anonymous_values,
            bind_index: self.bind_index,
            wrapped_binds: self.wrapped_binds,
            wrapped_item: self.wrapped_item,
            anon: self.anon,
            anon_counts: self.anon_counts,
            truncated: self.truncated,
            told: self.told,
            failure: self.failure,
            argument_order: self.argument_order,
            hooks: self.hooks,
            is_unhooked: self.is_unhooked,
            standing: self.standing,
        }
    }
}

impl Compiler<'_> {
    /// Lends the compiler to the host while `work` runs.
    pub fn lend<T>(&mut self, work: impl FnOnce(&Lent) -> T) -> T {
        let taken = mem::replace(self, Compiler::new(self.dialect, CompileOptions::default()));
        let lent = Lent { dialect: taken.dialect.shared(), parked: Rc::new(RefCell::new(Some(Parked::of(taken)))) };
        let done = work(&lent);
        if let Some(parked) = lent.parked.take() {
            *self = parked.open(self.dialect);
        }
        done
    }

    /// Whether values are written into the text here.
    pub fn writes_literals(&self) -> bool {
        self.context.literal_binds
    }

    /// Writes an element of the host.
    pub(super) fn host_element(&mut self, element: &dyn HostElement, out: &mut String) -> Result<()> {
        self.note_caching(element.caching());
        out.push_str(&element.write(self)?);
        Ok(())
    }

    pub(super) fn note_caching(&mut self, caching: Caching) {
        match caching {
            Caching::Kept => {}
            Caching::Never => self.out.is_uncached = true,
            Caching::Unstated(class) => {
                self.out.is_uncached = true;
                if !self.out.unstated_caching.contains(&class) {
                    self.out.unstated_caching.push(class);
                }
            }
        }
    }

    /// Notes the types of expressions that keep the statement from being kept; those of columns are no part of its key.
    pub(super) fn note_type(&mut self, expr: &Expr) {
        let ty = match expr.kind() {
            ExprKind::Bind(bind) => &bind.ty,
            ExprKind::Binary(binary) => &binary.ty,
            ExprKind::Unary(unary) => &unary.ty,
            ExprKind::Function(function) => &function.ty,
            ExprKind::Cast(cast) => &cast.ty,
            ExprKind::TypeCoerce(coerce) => &coerce.ty,
            ExprKind::Case(case) => &case.ty,
            ExprKind::ScalarSelect(select) => &select.ty,
            _ => return,
        };
        self.note_keyed_type(ty);
    }

    /// Notes the type of a value that stands in the statement for a column which is named by itself.
    pub(super) fn note_assigned(&mut self, key: &ColumnKey) {
        if let ColumnKey::Expr(column) = key {
            self.note_keyed_type(&column.ty());
        }
    }

    fn note_keyed_type(&mut self, ty: &Type) {
        let (base, known) = match &ty.args {
            TypeArgs::Decorator(decorator) => ("TypeDecorator", decorator.cache_ok()),
            TypeArgs::UserDefined(user) => ("UserDefinedType", user.cache_ok()),
            _ => return,
        };
        if known == Some(true) {
            return;
        }
        self.out.is_uncached = true;
        let shown = || format!("{base} {}", ty.repr());
        if known.is_none() && !self.out.unstated_types.contains(&shown()) {
            self.out.unstated_types.push(shown());
        }
    }

    /// What the host writes in place of a construct.
    pub(super) fn hooked(
        &mut self,
        kind: Hooked,
        standing: Option<(Place, bool)>,
        construct: impl FnOnce() -> Construct<'static>,
    ) -> Result<Option<String>> {
        let Some(hooks) = self.asks(kind) else { return Ok(None) };
        let (place, is_outermost) = standing.unwrap_or_default();
        let outer = mem::replace(&mut self.standing, Standing { place, is_outermost });
        let written = hooks.write(&construct(), self);
        self.standing = outer;
        written
    }

    /// What the host writes in place of an expression.
    pub(super) fn hooked_expr(&mut self, expr: &Expr) -> Result<Option<String>> {
        match self.asks(Hooked::Expr) {
            Some(hooks) => hooks.write(&Construct::Expr(expr), self),
            None => Ok(None),
        }
    }

    fn asks(&mut self, kind: Hooked) -> Option<Rc<dyn Hooks>> {
        let hooks = self.hooks.as_ref().filter(|hooks| hooks.is_hooked(kind))?.clone();
        // What the host hands back to be written in our way is not handed to it again.
        if mem::take(&mut self.is_unhooked) { None } else { Some(hooks) }
    }

    /// Writes a part of a statement for the host. `literal_binds` writes values into the text.
    ///
    /// # Errors
    /// `CompileError` and its relatives as SQLAlchemy words them.
    pub fn part(&mut self, part: &Statement, literal_binds: bool) -> Result<String> {
        let outer = self.context.literal_binds;
        self.context.literal_binds = literal_binds || outer;
        let mut text = String::new();
        let written = match part {
            Statement::Query(query) if self.stack.is_empty() => self.query(query, &mut text),
            Statement::Query(query) => self.nested_query(query, false, false, &mut text),
            Statement::Text(clause) => self.text(clause, &mut text),
            Statement::Ddl(ddl) => self.ddl(ddl, &mut text),
            Statement::Expr(expr) => match expr.kind() {
                ExprKind::From(from) => self.write_from(from, &mut text),
                _ => self.expr(expr, &mut text),
            },
        };
        self.context.literal_binds = outer;
        written.map(|()| text)
    }

    /// Writes a construct that the host was asked about in the compiler's own way; SQLAlchemy: `visit_…`.
    ///
    /// # Errors
    /// `CompileError` and its relatives as SQLAlchemy words them.
    pub fn own_way(&mut self, construct: &Statement, kind: Hooked) -> Result<String> {
        self.is_unhooked = self.hooks.as_ref().is_some_and(|hooks| hooks.is_hooked(kind));
        let Standing { place, is_outermost } = self.standing;
        let mut text = String::new();
        match construct {
            Statement::Query(Selectable::Select(select)) => self.select(select, place, &mut text)?,
            Statement::Query(Selectable::Compound(compound)) => self.compound(compound, place, &mut text)?,
            Statement::Query(Selectable::Insert(insert)) => self.insert(insert, is_outermost, &mut text)?,
            Statement::Query(Selectable::Update(update)) => self.update(update, is_outermost, &mut text)?,
            Statement::Query(Selectable::Delete(delete)) => self.delete(delete, is_outermost, &mut text)?,
            other => return self.part(other, false),
        }
        Ok(text)
    }
}
