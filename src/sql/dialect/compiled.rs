//! What the compiler makes: text, parameters, and what the rows of the result are.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Dialect, ParamStyle, SchemaMap};
use crate::error::{Error, Result};
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

    fn render(&self, mut write: impl FnMut(&Self, usize, &mut String)) -> String {
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

    /// The statement's own values; NULL for a parameter that the execution has to give.
    ///
    /// # Errors
    /// What a callable raises.
    pub fn current_params(&self) -> Result<Vec<Value>> {
        self.binds.iter().map(|bind| bind.param.effective_value()).collect()
    }

    /// The text with lists of IN written out as one parameter an item, and literal parameters as SQL.
    ///
    /// # Errors
    /// `InvalidRequestError` for a required parameter; what writing a value raises.
    pub fn post_compile(&self, dialect: &dyn Dialect) -> Result<PostCompiled> {
        let style = self.paramstyle.unwrap_or(ParamStyle::Named);
        let values = self.construct_params(&[])?;
        let (mut plain, mut written, mut positions) = (Vec::new(), Vec::new(), Vec::new());
        for (bind, value) in self.binds.iter().zip(&values) {
            if !bind.param.expanding && !bind.param.literal_execute {
                plain.push((bind.name.clone(), value.clone()));
            }
        }
        let mut failure = None;
        let sql = self.render(|compiled, index, out| {
            let (Some(bind), Some(value)) = (compiled.binds.get(index), values.get(index)) else { return };
            if bind.param.literal_execute {
                match literals(bind, value, dialect) {
                    Ok(text) => out.push_str(&text),
                    Err(error) => failure = Some(error),
                }
                return;
            }
            let items = match value {
                Value::List(items) if bind.param.expanding => Some(items),
                _ => None,
            };
            let Some(items) = items else {
                positions.push(bind.name.clone());
                write_bind(style, &bind.name, positions.len(), out);
                out.push_str(bind.cast.as_deref().unwrap_or_default());
                return;
            };
            let width = width_of(bind, value);
            let is_tuple = bind.param.tuple_types.is_some() || width > 1;
            if items.is_empty() {
                out.push_str(&dialect.empty_set(width, bind.param.expand_negated));
                return;
            }
            if is_tuple && dialect.capabilities().tuple_in_values {
                out.push_str("VALUES ");
            }
            let mut one = |name: Rc<str>, value: &Value, out: &mut String| {
                positions.push(name.clone());
                write_bind(style, &name, positions.len(), out);
                out.push_str(bind.cast.as_deref().unwrap_or_default());
                if !written.iter().any(|(known, _)| *known == name) {
                    written.push((name, value.clone()));
                }
            };
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                match item {
                    Value::List(members) if is_tuple => {
                        out.push('(');
                        for (inner, member) in members.iter().enumerate() {
                            if inner > 0 {
                                out.push_str(", ");
                            }
                            one(Rc::from(format!("{}_{}_{}", bind.name, place + 1, inner + 1)), member, out);
                        }
                        out.push(')');
                    }
                    _ => one(Rc::from(format!("{}_{}", bind.name, place + 1)), item, out),
                }
            }
        });
        plain.extend(written);
        match failure {
            Some(error) => Err(error),
            None => Ok(PostCompiled { sql, positions, parameters: plain }),
        }
    }

    /// The parameters' values: given ones by name, the statement's own otherwise; unprocessed.
    ///
    /// # Errors
    /// `InvalidRequestError` for a required parameter without a value; what a callable raises.
    pub fn construct_params(&self, given: &[(Rc<str>, Value)]) -> Result<Vec<Value>> {
        self.construct_params_checked(given, None)
    }

    /// As [`Compiled::construct_params`], with the number of the parameter group in messages.
    ///
    /// # Errors
    /// `InvalidRequestError` for a required parameter without a value; what a callable raises.
    pub fn construct_params_checked(&self, given: &[(Rc<str>, Value)], group: Option<usize>) -> Result<Vec<Value>> {
        let mut out = Vec::with_capacity(self.binds.len());
        for bind in &self.binds {
            let found = given.iter().find(|(key, _)| *key == bind.name).or_else(|| {
                given.iter().find(|(key, _)| !bind.param.key.is_anonymous() && **key == *bind.param.key.as_str())
            });
            if let Some((_, value)) = found {
                out.push(if bind.param.expanding { listed(value) } else { value.clone() });
                continue;
            }
            if bind.param.required && !self.prefetch.iter().any(|p| p.name == bind.name) {
                let key = &bind.param.original;
                let place = match group {
                    Some(group) => format!(", in parameter group {group}"),
                    None => String::new(),
                };
                return Err(Error::invalid_request(format!(
                    "A value is required for bind parameter {}{place}",
                    crate::value_repr::repr_str(key)
                ))
                .with_code("cd3x"));
            }
            let value = bind.param.effective_value()?;
            out.push(if bind.param.expanding { listed(&value) } else { value });
        }
        Ok(out)
    }

    /// The text and parameters of one execution: lists of IN written out, values turned into what the driver takes.
    /// `values` holds one value a parameter, as [`Compiled::construct_params`] gives them.
    ///
    /// # Errors
    /// What turning a value raises.
    pub fn expand(&self, values: &[Value], dialect: &dyn Dialect) -> Result<Expanded> {
        let style = self.paramstyle.unwrap_or(ParamStyle::Named);
        let mut positional = Vec::new();
        let mut named: Vec<(Rc<str>, Value)> = Vec::new();
        let mut failure = None;
        let mut processed: HashMap<usize, Vec<Value>> = HashMap::new();
        let mut position = 0;
        let sql = self.render(|compiled, index, out| {
            if failure.is_some() {
                return;
            }
            let bind = &compiled.binds[index];
            let value = values.get(index).cloned().unwrap_or_default();
            if bind.param.literal_execute {
                match literals(bind, &value, dialect) {
                    Ok(text) => out.push_str(&text),
                    Err(error) => failure = Some(error),
                }
                return;
            }
            let ready = match processed.get(&index) {
                Some(ready) => ready.clone(),
                None => match process(bind, &value, dialect) {
                    Ok(ready) => {
                        processed.insert(index, ready.clone());
                        ready
                    }
                    Err(error) => {
                        failure = Some(error);
                        return;
                    }
                },
            };
            if !bind.param.expanding {
                position += 1;
                write_bind(style, &bind.name, position, out);
                out.push_str(bind.cast.as_deref().unwrap_or_default());
                let value = ready.into_iter().next().unwrap_or_default();
                if style.is_positional() {
                    positional.push(value);
                } else if !named.iter().any(|(n, _)| *n == bind.name) {
                    named.push((bind.name.clone(), value));
                }
                return;
            }
            let width = width_of(bind, &value);
            let is_tuple = bind.param.tuple_types.is_some() || width > 1;
            if ready.is_empty() {
                out.push_str(&dialect.empty_set(width, bind.param.expand_negated));
                return;
            }
            if is_tuple && dialect.capabilities().tuple_in_values {
                out.push_str("VALUES ");
            }
            for (place, value) in ready.into_iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                if is_tuple && place % width == 0 {
                    out.push('(');
                }
                let name: Rc<str> = if is_tuple {
                    Rc::from(format!("{}_{}_{}", bind.name, place / width + 1, place % width + 1))
                } else {
                    Rc::from(format!("{}_{}", bind.name, place + 1))
                };
                position += 1;
                if let Some((before, _)) = &bind.each {
                    out.push_str(before);
                }
                write_bind(style, &name, position, out);
                out.push_str(bind.cast.as_deref().unwrap_or_default());
                if let Some((_, after)) = &bind.each {
                    out.push_str(after);
                }
                if style.is_positional() {
                    positional.push(value);
                } else {
                    named.push((name, value));
                }
                if is_tuple && place % width == width - 1 {
                    out.push(')');
                }
            }
        });
        match failure {
            Some(error) => Err(error),
            None => Ok(Expanded { sql, positional, named }),
        }
    }
}

/// The list that an execution gave for IN: a collection of the host, tuples in it, as the mapping layer's own.
fn listed(value: &Value) -> Value {
    let Some(members) = value.members() else { return value.clone() };
    let member = |member: Value| match member.items() {
        Some(items) => Value::List(items.into()),
        None => member,
    };
    Value::List(members.into_iter().map(member).collect::<Vec<_>>().into())
}

/// How many values an item of a list has: a type says so, or, without any, the first item.
fn width_of(bind: &CompiledBind, value: &Value) -> usize {
    match (&bind.param.tuple_types, value) {
        (Some(types), _) => types.len(),
        (None, Value::List(items)) if bind.param.ty.is_null() => match items.first() {
            Some(Value::List(members)) => members.len(),
            _ => 1,
        },
        _ => 1,
    }
}

/// The text of a parameter that is written into the SQL.
fn literals(bind: &CompiledBind, value: &Value, dialect: &dyn Dialect) -> Result<String> {
    let compiler = super::Compiler::new(dialect, super::CompileOptions::default());
    match value {
        Value::List(items) if bind.param.expanding => {
            if items.is_empty() {
                return Ok(dialect.empty_set(1, bind.param.expand_negated));
            }
            let texts: Vec<String> =
                items.iter().map(|item| compiler.literal(item, &bind.param.ty)).collect::<Result<_>>()?;
            Ok(texts.join(", "))
        }
        _ => compiler.literal(value, &bind.param.ty),
    }
}

fn process(bind: &CompiledBind, value: &Value, dialect: &dyn Dialect) -> Result<Vec<Value>> {
    if !bind.param.expanding {
        return Ok(vec![super::processor::process_bind(dialect, &bind.param.ty, value)?]);
    }
    let Value::List(items) = value else {
        return Ok(vec![super::processor::process_bind(dialect, &bind.param.ty, value)?]);
    };
    let mut out = Vec::with_capacity(items.len());
    for item in items.iter() {
        match (item, &bind.param.tuple_types) {
            (Value::List(members), Some(types)) => {
                for (member, ty) in members.iter().zip(types.iter()) {
                    out.push(super::processor::process_bind(dialect, ty, member)?);
                }
            }
            (Value::List(members), None) if bind.param.ty.is_null() => out.extend(members.iter().cloned()),
            _ => out.push(super::processor::process_bind(dialect, &bind.param.ty, item)?),
        }
    }
    Ok(out)
}

fn write_bind(style: ParamStyle, name: &str, position: usize, out: &mut String) {
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
