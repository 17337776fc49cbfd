//! Trees to text: one pass that writes SQL and notes parameters, result columns and defaults on the way.

mod arrays;
mod compound;
mod constraints;
mod crud;
mod cte;
mod ddl;
mod dml;
mod duplicate_key;
mod expression;
mod from;
mod functions;
mod host;
mod index;
mod insert_values;
mod lint;
mod literal;
mod on_conflict;
mod operators;
mod result_columns;
mod returning;
mod select;
mod type_names;
mod update_values;
mod window;

pub(crate) use constraints::is_wanted;
pub use constraints::sql_phrase;
pub use host::{Construct, Hooked, Hooks, Lent, set_hooks};
pub use select::is_plain_count;
use std::collections::HashMap;
use std::mem::take;
use std::rc::Rc;

use lint::FromLint;

use super::compiled::{MARK, MARK_END};
use super::{Compiled, CompiledBind, Dialect, ResultShape, SchemaMap, StatementKind};
use crate::error::{Error, Result};
use crate::expr::{BindParam, Expr, TextClause};
use crate::name::Name;
use crate::selectable::{FromClause, Selectable};
use crate::statement::Statement;

/// What the caller of the compiler wants.
#[derive(Clone, Debug, Default)]
pub struct CompileOptions {
    /// Parameters are written into the text.
    pub literal_binds: bool,
    /// Columns are written without their table; SQLAlchemy: `include_table=False`.
    pub omits_tables: bool,
    /// The keys of the parameters that an execution gives, for INSERT and UPDATE.
    pub column_keys: Option<Vec<Rc<str>>>,
    /// Whether many sets of parameters are given.
    pub for_executemany: bool,
    /// Warn about cartesian products; SQLAlchemy: `enable_from_linting`.
    pub lint: bool,
    /// Schemas are written as symbols, which [`Compiled::render_schemas`] replaces.
    pub schema_map: Option<SchemaMap>,
}

/// Where each value of a list stands in the SQL around it.
const ITEM: char = '\u{5}';

/// One enclosing query, for correlation and for labels in ORDER BY.
struct Level {
    /// The FROM elements of this query and those around it.
    pub(super) correlate: Vec<FromClause>,
    /// The FROM elements of this query.
    pub(super) own: Vec<FromClause>,
    /// The columns of the query's list.
    pub(super) columns: Vec<Expr>,
    /// Whether it is a UNION or a relative: labels are looked up by key.
    is_compound: bool,
    /// Whether the columns of a query inside become the result's.
    pub(super) needs_result: bool,
}

/// How an expression is written.
#[derive(Clone, Copy)]
struct Context {
    /// Columns carry the name of their table.
    pub(super) include_table: bool,
    /// Values are written as SQL.
    pub(super) literal_binds: bool,
    /// Values become SQL when the statement is executed.
    pub(super) literal_execute: bool,
    /// Whether the expression stands, at any depth, beside an operator.
    pub(super) in_operator: bool,
    /// Inside the arguments of a function.
    pub(super) in_function: bool,
    /// A value of NULL stands beside an operator that never holds with it.
    pub(super) warns_of_null: bool,
}

/// Compiles one statement.
pub struct Compiler<'a> {
    pub(super) dialect: &'a dyn Dialect,
    pub(super) options: CompileOptions,
    pub(super) out: Compiled,
    context: Context,
    stack: Vec<Level>,
    ctes: cte::Ctes,
    /// Hints of the statement at hand by the identity of their FROM element.
    from_hints: Vec<(usize, String)>,
    /// The table whose rows an INSERT offers, inside of ON DUPLICATE KEY UPDATE.
    offered_rows: Option<FromClause>,
    /// The changed table, and what OUTPUT calls its rows.
    output_rows: Option<(FromClause, &'static str)>,
    /// Whether values of an INSERT or UPDATE inside WITH get made-up names.
    has_anonymous_values: bool,
    bind_index: HashMap<Rc<str>, usize>,
    /// The parameters whose type's `bind_expression` is being written.
    wrapped_binds: Vec<Rc<BindParam>>,
    /// The parameter that stands for each value of a list whose SQL is being written.
    wrapped_item: Option<Rc<BindParam>>,
    anon: HashMap<(u64, Rc<str>), Rc<str>>,
    anon_counts: HashMap<Rc<str>, u32>,
    truncated: HashMap<Rc<str>, Rc<str>>,
    /// The order of the rows of the aggregate whose call comes next.
    argument_order: Option<Expr>,
    /// What the outermost statement was told by the mapping layer.
    told: Option<Rc<dyn std::any::Any>>,
    /// What went wrong where no error could be returned.
    failure: Option<Error>,

    hooks: Option<Rc<dyn Hooks>>,
    /// The construct that is written next is not handed to the host.
    is_unhooked: bool,
    /// Where the query stands that the host writes.
    standing: host::Standing,
}

impl<'a> Compiler<'a> {
    /// A compiler for one statement.
    pub fn new(dialect: &'a dyn Dialect, options: CompileOptions) -> Self {
        let context = Context {
            include_table: !options.omits_tables,
            literal_binds: options.literal_binds,
            literal_execute: false,
            in_operator: false,
            in_function: false,
            warns_of_null: false,
        };
        let out = Compiled {
            paramstyle: Some(dialect.capabilities().paramstyle),
            literal_binds: options.literal_binds,
            ..Compiled::default()
        };
        Self {
            dialect,
            options,
            out,
            context,
            stack: Vec::new(),
            ctes: cte::Ctes::default(),
            from_hints: Vec::new(),
            offered_rows: None,
            output_rows: None,
            has_anonymous_values: false,
            bind_index: HashMap::new(),
            wrapped_binds: Vec::new(),
            wrapped_item: None,
            anon: HashMap::new(),
            anon_counts: HashMap::new(),
            truncated: HashMap::new(),
            argument_order: None,
            told: None,
            failure: None,

            hooks: host::hooks(),
            is_unhooked: false,
            standing: host::Standing::default(),
        }
    }

    /// The compiled statement.
    ///
    /// # Errors
    /// `CompileError` and its relatives as SQLAlchemy words them.
    pub fn compile(mut self, statement: &Statement) -> Result<Compiled> {
        let mut text = String::new();
        match statement {
            Statement::Query(query) => self.query(query, &mut text)?,
            Statement::Text(clause) => {
                self.out.kind = StatementKind::Text;
                self.out.result_shape = ResultShape::Unknown;
                self.text(clause, &mut text)?;
            }
            Statement::Ddl(ddl) => {
                self.out.kind = StatementKind::Ddl;
                self.out.result_shape = ResultShape::Unknown;
                self.ddl(ddl, &mut text)?;
            }
            Statement::Expr(expr) => {
                self.out.kind = StatementKind::Expression;
                if let crate::expr::ExprKind::Host(_) = expr.kind() {
                    self.out.kind = StatementKind::Text;
                    self.out.result_shape = ResultShape::Unknown;
                }
                match expr.kind() {
                    crate::expr::ExprKind::From(from) => self.write_alone(from, &mut text)?,
                    _ => self.expr(expr, &mut text)?,
                }
            }
        }
        if let Some(error) = self.failure {
            return Err(error);
        }
        self.out.marked = text;
        Ok(self.out)
    }

    /// The dialect.
    pub fn dialect(&self) -> &'a dyn Dialect {
        self.dialect
    }

    /// Writes an element as another database has it, for `str()`.
    pub(super) fn with_dialect<T>(&mut self, dialect: &dyn Dialect, write: impl FnOnce(&mut Compiler<'_>) -> T) -> T {
        let mut inner = Compiler {
            dialect,
            options: self.options.clone(),
            out: take(&mut self.out),
            context: self.context,
            stack: take(&mut self.stack),
            ctes: take(&mut self.ctes),
            from_hints: take(&mut self.from_hints),
            offered_rows: self.offered_rows.clone(),
            output_rows: self.output_rows.clone(),
            has_anonymous_values: self.has_anonymous_values,
            bind_index: take(&mut self.bind_index),
            wrapped_binds: take(&mut self.wrapped_binds),
            wrapped_item: self.wrapped_item.clone(),
            anon: take(&mut self.anon),
            anon_counts: take(&mut self.anon_counts),
            truncated: take(&mut self.truncated),
            argument_order: self.argument_order.take(),
            told: self.told.clone(),
            failure: self.failure.take(),
            hooks: self.hooks.clone(),
            is_unhooked: self.is_unhooked,
            standing: self.standing,
        };
        let result = write(&mut inner);
        let Compiler { out, stack, ctes, from_hints, bind_index, wrapped_binds, anon, anon_counts, .. } = inner;
        (self.out, self.stack, self.ctes, self.from_hints) = (out, stack, ctes, from_hints);
        (self.bind_index, self.wrapped_binds) = (bind_index, wrapped_binds);
        (self.anon, self.anon_counts) = (anon, anon_counts);
        (self.truncated, self.argument_order, self.failure) = (inner.truncated, inner.argument_order, inner.failure);
        result
    }

    /// The error of an element that belongs to other databases, by its Python class.
    pub(in crate::dialect) fn unsupported(&self, class: &str) -> Error {
        Error::unsupported(format!(
            "Compiler <{} object at 0x7f0000000000> can't render element of type <class '{class}'>",
            self.dialect.profile().statement_compiler
        ))
    }

    fn query(&mut self, query: &Selectable, out: &mut String) -> Result<()> {
        match query {
            Selectable::Select(select) => self.select_statement(select, out),
            Selectable::Compound(compound) => self.compound_statement(compound, out),
            Selectable::Textual(textual) => self.textual(textual, out),
            Selectable::Values(values) => self.values_clause(values, out),
            Selectable::Insert(insert) => self.insert(insert, true, out),
            Selectable::Update(update) => self.update(update, true, out),
            Selectable::Delete(delete) => self.delete(delete, true, out),
        }
    }

    /// The text of a name whose anonymous parts are made up now.
    pub(in crate::dialect) fn resolve(&mut self, name: &Name) -> Rc<str> {
        if !name.is_anonymous() {
            return name.text().clone();
        }
        let (anon, counts) = (&mut self.anon, &mut self.anon_counts);
        let resolved = name.resolve(&mut |id, base| {
            let key = (id, Rc::from(base));
            if let Some(known) = anon.get(&key) {
                return known.clone();
            }
            let count = counts.entry(key.1.clone()).or_insert(0);
            *count += 1;
            let text: Rc<str> = Rc::from(format!("{base}_{count}"));
            anon.insert(key, text.clone());
            text
        });
        self.truncate(resolved)
    }

    fn truncate(&mut self, name: Rc<str>) -> Rc<str> {
        let limit = self.dialect.capabilities().max_identifier_length.saturating_sub(6);
        if name.len() <= limit {
            return name;
        }
        if let Some(known) = self.truncated.get(&name) {
            return known.clone();
        }
        let mut cut = limit;
        while !name.is_char_boundary(cut) {
            cut -= 1;
        }
        let short: Rc<str> = Rc::from(format!("{}_{:x}", &name[..cut], self.truncated.len() + 1));
        self.truncated.insert(name, short.clone());
        short
    }

    /// Writes a name, quoted when it has to be.
    pub(in crate::dialect) fn quote_into(&self, name: &str, wish: Option<bool>, out: &mut String) {
        out.push_str(&self.dialect.identifiers().quote(name, wish));
    }

    /// Writes the name of a schema, quoted when it has to be.
    pub(in crate::dialect) fn schema_into(&self, schema: &str, out: &mut String) {
        out.push_str(&self.dialect.identifiers().quote_schema(schema));
    }

    /// Writes the schema of a table or sequence with a dot behind it, or the symbol for it.
    pub(in crate::dialect) fn schema_part(&mut self, schema: Option<&str>, out: &mut String) {
        let symbol = match self.options.schema_map.as_ref().map(|map| map.symbol(schema)) {
            Some(Ok(symbol)) => symbol,
            Some(Err(error)) => {
                self.failure.get_or_insert(error);
                return;
            }
            None => None,
        };
        match (symbol, schema) {
            (Some(symbol), _) => out.push_str(&symbol),
            (None, Some(schema)) => self.schema_into(schema, out),
            (None, None) => return,
        }
        out.push('.');
    }

    /// Writes a label or alias, made up and quoted when it has to be.
    pub(in crate::dialect) fn name_into(&mut self, name: &Name, out: &mut String) {
        let text = self.resolve(name);
        self.quote_into(&text, name.quote(), out);
    }

    /// Writes a parameter: a mark in the text, or the value itself.
    pub(in crate::dialect) fn bind(&mut self, param: &Rc<BindParam>, out: &mut String) -> Result<()> {
        self.bind_wrapped(param, false, None, out).map(|_| ())
    }

    /// As [`Compiler::bind`], for a column of VALUES or SET; answers the parameter's name.
    pub(super) fn bind_wrapped(
        &mut self,
        param: &Rc<BindParam>,
        is_crud: bool,
        name: Option<&str>,
        out: &mut String,
    ) -> Result<Rc<str>> {
        if self.wrapped_item.as_ref().is_some_and(|known| Rc::ptr_eq(known, param)) {
            out.push(ITEM);
            return Ok(param.original.clone());
        }
        let each = if param.expanding { self.around_each(param)? } else { None };
        if !param.expanding && !self.wrapped_binds.iter().any(|known| Rc::ptr_eq(known, param)) {
            let bare = Expr::new(crate::expr::ExprKind::Bind(param.clone()));
            if let Some(wrapped) = param.ty.bind_expression(self.dialect.name(), &bare)? {
                let bind_name = self.resolve(&param.key);
                self.wrapped_binds.push(param.clone());
                let result = self.expr(&wrapped, out);
                self.wrapped_binds.pop();
                result?;
                return Ok(bind_name);
            }
        }
        if self.context.literal_binds
            && (!is_crud || !param.required)
            && let Some(text) = self.literal_bind(param, each.as_ref())?
        {
            out.push_str(&text);
            return Ok(param.original.clone());
        }
        let name: Rc<str> = match name {
            Some(name) => Rc::from(name),
            None => self.resolve(&param.key),
        };
        let executed;
        let param = if self.context.literal_execute && !param.literal_execute {
            executed = Rc::new(BindParam { literal_execute: true, ..(**param).clone() });
            &executed
        } else {
            param
        };
        let index = self.register(&name, param, is_crud)?;
        if let Some(bind) = self.out.binds.get_mut(index) {
            bind.each = each;
        }
        if param.expanding {
            out.push('(');
        }
        out.push(MARK);
        out.push_str(&index.to_string());
        out.push(MARK_END);
        if param.expanding {
            out.push(')');
        }
        Ok(name)
    }

    /// The SQL that a parameter's type puts around each value of its list.
    fn around_each(&mut self, param: &Rc<BindParam>) -> Result<Option<(Rc<str>, Rc<str>)>> {
        if param.tuple_types.is_some() {
            return Ok(None);
        }
        let item = Rc::new(BindParam { expanding: false, ..(**param).clone() });
        let bare = Expr::new(crate::expr::ExprKind::Bind(item.clone()));
        let Some(wrapped) = param.ty.bind_expression(self.dialect.name(), &bare)? else { return Ok(None) };
        let saved = self.wrapped_item.replace(item);
        let mut text = String::new();
        let result = self.expr(&wrapped, &mut text);
        self.wrapped_item = saved;
        result?;
        Ok(text.split_once(ITEM).map(|(before, after)| (Rc::from(before), Rc::from(after))))
    }

    fn register(&mut self, name: &Rc<str>, param: &Rc<BindParam>, is_crud: bool) -> Result<usize> {
        let written = self.dialect.bind_name(name, param.key.quote(), param.expanding || param.literal_execute);
        if let Some(index) = self.bind_index.get(name).copied() {
            let known = &self.out.binds[index];
            if !Rc::ptr_eq(&known.param, param) && known.param.key != param.key
                || (known.param.key == param.key && known.is_crud != is_crud)
                || known.param.expanding != param.expanding
            {
                // What a statement makes for a value that it has is unique; what it makes for a key is not.
                let prefetched = &self.out.prefetch;
                let is_unique = |param: &BindParam, is_crud: bool| {
                    if is_crud {
                        !param.required && !prefetched.iter().any(|value| value.name == *name)
                    } else {
                        param.unique
                    }
                };
                if is_unique(&known.param, known.is_crud) || is_unique(param, is_crud) {
                    return Err(Error::compile(format!(
                        "Bind parameter '{name}' conflicts with unique bind parameter of the same name"
                    )));
                }
                if known.param.expanding != param.expanding {
                    return Err(Error::compile(format!(
                        "Can't reuse bound parameter name '{name}' in both 'expanding' (e.g. within an IN expression) and non-expanding contexts.  If this parameter is to receive a list/array value, set 'expanding=True' on it for expressions that aren't IN, otherwise use a different parameter name."
                    )));
                }
                if known.is_crud || is_crud {
                    return Err(Error::compile(format!(
                        "bindparam() name '{}' is reserved for automatic usage in the VALUES or SET clause of this insert/update statement.   Please use a name other than column name when using bindparam() with insert() or update() (for example, 'b_{}').",
                        param.original, param.original
                    )));
                }
            }
            // The value of the last parameter of a name is that of all.
            if let Some(known) = self.out.binds.get_mut(index) {
                known.param = param.clone();
            }
            return Ok(index);
        }
        let index = self.out.binds.len();
        self.bind_index.insert(name.clone(), index);
        let name = written.map_or_else(|| name.clone(), |written| Rc::from(written.as_str()));
        let cast = self.dialect.bind_cast(self, param)?.map(Rc::from);
        let style = Some(self.dialect.capabilities().paramstyle).filter(|style| self.out.paramstyle != Some(*style));
        self.out.binds.push(CompiledBind { name, param: param.clone(), is_crud, each: None, cast, style });
        Ok(index)
    }

    /// Writes literal text: its parameters as marks.
    pub(super) fn text(&mut self, clause: &TextClause, out: &mut String) -> Result<()> {
        use crate::expr::TextPiece;
        let doubles = self.dialect.capabilities().paramstyle.doubles_percents();
        for piece in crate::expr::split_text(&clause.text) {
            match piece {
                TextPiece::Sql(sql) if doubles && sql.contains('%') => out.push_str(&sql.replace('%', "%%")),
                TextPiece::Sql(sql) => out.push_str(sql),
                TextPiece::Bind(name) => {
                    if let Some(bind) = clause.binds.iter().find(|b| &*b.original == name) {
                        self.bind(bind, out)?;
                    } else {
                        out.push(':');
                        out.push_str(name);
                    }
                }
            }
        }
        Ok(())
    }
}
