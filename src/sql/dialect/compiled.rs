//! What the compiler makes: text, parameters, and what the rows of the result are.

use std::rc::Rc;

use super::{Dialect, ParamStyle, SchemaMap};
use crate::error::Result;
use crate::expr::{BindParam, Expr};
use crate::schema::{Column, ColumnDefault};
use crate::types::Type;
use crate::value::Value;

/// Where a parameter stands in the text until its final form is known: `MARK index MARK_END`.
pub(super) const MARK: char = '\u{1}';
pub(super) const MARK_END: char = '\u{2}';

/// What kind of statement was compiled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatementKind {
    /// SELECT and its relatives.
    #[default]
    Select,
    /// INSERT.
    Insert,
    /// UPDATE.
    Update,
    /// DELETE.
    Delete,
    /// Literal text.
    Text,
    /// DDL.
    Ddl,
    /// A lone expression.
    Expression,
}

/// A parameter of a compiled statement.
#[derive(Clone, Debug)]
pub struct CompiledBind {
    /// The name.
    pub name: Rc<str>,
    /// The parameter.
    pub param: Rc<BindParam>,
    /// Whether the statement itself made it for a column of VALUES or SET.
    pub is_crud: bool,
    /// The SQL around each value of a list; SQLAlchemy: the type's `bind_expression` inside IN.
    pub each: Option<(Rc<str>, Rc<str>)>,
    /// What stands behind the parameter: a cast, for drivers that need one.
    pub cast: Option<Rc<str>>,
    /// How the parameter is written, where that is not the statement's way.
    pub style: Option<ParamStyle>,
}

/// A column of the result.
#[derive(Clone, Debug)]
pub struct ResultColumn {
    /// The name in SQL.
    pub keyname: Rc<str>,
    /// The name for the host's rows.
    pub name: Rc<str>,
    /// The expressions by which the host may ask for it.
    pub objects: Vec<Expr>,
    /// Further strings by which the host may ask for it.
    pub keys: Vec<Rc<str>>,
    /// The type.
    pub ty: Type,
}

/// How result columns are matched with what the driver gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultShape {
    /// By position: the statement wrote each column.
    #[default]
    Ordered,
    /// By position, the statement being text.
    TextualOrdered,
    /// By name: text whose columns have names and types.
    ByName,
    /// Nothing is known: literal text.
    Unknown,
}

/// A value that the executor has to make before it sends the statement.
#[derive(Clone, Debug)]
pub struct Prefetch {
    /// The column.
    pub column: Column,
    /// What makes the value.
    pub default: ColumnDefault,
    /// The parameter's name.
    pub name: Rc<str>,
    /// The row of a VALUES clause with several, counted from 0.
    pub row: usize,
}

/// The text and parameters of one execution.
#[derive(Clone, Debug)]
pub struct Expanded {
    /// The text as it is sent.
    pub sql: String,
    /// Values by position.
    pub positional: Vec<Value>,
    /// Names and values, for dialects that go by name.
    pub named: Vec<(Rc<str>, Value)>,
}

/// The text with lists of IN written out, and the parameters as the program gave them; SQLAlchemy: `render_postcompile`.
#[derive(Clone, Debug)]
pub struct PostCompiled {
    /// The text.
    pub sql: String,
    /// The names of the parameters by their positions.
    pub positions: Vec<Rc<str>>,
    /// Names and values: those that were written out stand last.
    pub parameters: Vec<(Rc<str>, Value)>,
}

/// A compiled statement.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    pub(super) marked: String,
    pub(super) paramstyle: Option<ParamStyle>,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// The parameters, each once, in order of their first appearance.
    pub binds: Vec<CompiledBind>,
    /// The columns of the result.
    pub result_columns: Vec<ResultColumn>,
    /// How they are matched with what the driver gives.
    pub result_shape: ResultShape,
    /// Whether the program asked for RETURNING.
    pub has_returning: bool,
    /// Columns that the compiler added to RETURNING to learn server-made values.
    pub implicit_returning: Vec<Column>,
    /// Whether the key is the driver's last row id.
    pub postfetch_lastrowid: bool,
    /// Columns whose values the database makes and nobody fetches.
    pub postfetch: Vec<Column>,
    /// Values that the executor makes before an INSERT or UPDATE.
    pub prefetch: Vec<Prefetch>,
    /// The table that is changed.
    pub table: Option<crate::schema::Table>,
    /// Whether one INSERT with RETURNING is sent a row though many rows are given.
    pub is_insertmanyvalues: bool,
    /// Whether rows come back in the order of the parameters.
    pub sort_by_parameter_order: bool,
    /// Columns behind those of RETURNING that tell the rows of several parameter sets apart; no part of the result.
    pub sentinels: Vec<Column>,
    /// Columns and parameter names of VALUES, in order.
    pub insert_columns: Vec<(Column, Rc<str>)>,
    /// Whether parameters are written into the text.
    pub literal_binds: bool,
    /// The text with the symbols of schemas, where these have been replaced.
    pub(super) symbolic: Option<Rc<str>>,

    /// Whether an element of the host keeps the statement from being kept.
    pub is_uncached: bool,
    /// The classes of elements of the host that do not say whether the statement may be kept.
    pub unstated_caching: Vec<Rc<str>>,
    /// The types of the host that do not say whether the statement may be kept: base class and representation.
    pub unstated_types: Vec<String>,
}

impl Compiled {
    /// The text as `str(compiled)` shows it.
    pub fn text(&self) -> String {
        let style = self.paramstyle.unwrap_or(ParamStyle::Named);
        let mut position = 0;
        self.render(|compiled, index, out| {
            let bind = &compiled.binds[index];
            if bind.param.expanding || bind.param.literal_execute {
                out.push_str("__[POSTCOMPILE_");
                out.push_str(&bind.name);
                if let Some((before, after)) = &bind.each {
                    out.push_str("~~");
                    out.push_str(before);
                    out.push_str("~~REPL~~");
                    out.push_str(after);
                    out.push_str("~~");
                }
                out.push(']');
            } else {
                position += 1;
                write_bind(bind.style.unwrap_or(style), &bind.name, position, out);
                out.push_str(bind.cast.as_deref().unwrap_or_default());
            }
        })
    }

    /// The text by which a statement that was compiled before is known again: schemas are still symbols in it.
    pub fn cache_text(&self) -> Rc<str> {
        self.symbolic.clone().unwrap_or_else(|| Rc::from(self.text()))
    }

    /// Writes the names of schemas in place of their symbols; `default` is that of the connection.
    ///
    /// # Errors
    /// `CompileError` where the connection's schema is asked for and not known.
    pub fn render_schemas(&mut self, map: &SchemaMap, dialect: &dyn Dialect, default: Option<&str>) -> Result<()> {
        self.symbolic = Some(Rc::from(self.text()));
        self.marked = map.render(&self.marked, dialect, default)?;
        for bind in &mut self.binds {
            if let Some(cast) = &bind.cast {
                bind.cast = Some(Rc::from(map.render(cast, dialect, default)?));
            }
        }
        Ok(())
    }

    pub(super) fn render(&self, mut write: impl FnMut(&Self, usize, &mut String)) -> String {
        let mut out = String::with_capacity(self.marked.len() + 16);
        let mut rest = self.marked.as_str();
        while let Some(start) = rest.find(MARK) {
            out.push_str(&rest[..start]);
            let after = &rest[start + 1..];
            let end = after.find(MARK_END).unwrap_or(after.len());
            if let Ok(index) = after[..end].parse::<usize>()
                && index < self.binds.len()
            {
                write(self, index, &mut out);
            }
            rest = after.get(end + 1..).unwrap_or("");
        }
        out.push_str(rest);
        out
    }

    /// The parameters in the order of their positions, with repetitions.
    pub fn positions(&self) -> Vec<usize> {
        let mut out = Vec::new();
        self.render(|_, index, _| out.push(index));
        out
    }

    /// Whether parameters go by position.
    pub fn is_positional(&self) -> bool {
        self.paramstyle.is_some_and(ParamStyle::is_positional)
    }

    /// The names of the parameters in the order of their positions, with repetitions.
    pub fn position_names(&self) -> Vec<Rc<str>> {
        let name = |bind: &CompiledBind| {
            if bind.param.key.is_anonymous() { bind.name.clone() } else { bind.param.key.text().clone() }
        };
        self.positions().into_iter().filter_map(|index| self.binds.get(index)).map(name).collect()
    }
}

/// Writes a parameter's place.
pub(super) fn write_bind(style: ParamStyle, name: &str, position: usize, out: &mut String) {
    match style {
        ParamStyle::Named => {
            out.push(':');
            out.push_str(name);
        }
        ParamStyle::Qmark => out.push('?'),
        ParamStyle::Pyformat => {
            out.push_str("%(");
            out.push_str(name);
            out.push_str(")s");
        }
        ParamStyle::Format => out.push_str("%s"),
        ParamStyle::NumericDollar => {
            out.push('$');
            out.push_str(&position.to_string());
        }
    }
}
