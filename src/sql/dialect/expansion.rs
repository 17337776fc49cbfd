//! The parameters of one execution: their values, and the text with the lists of IN written out.

use std::collections::HashMap;
use std::rc::Rc;

use super::compiled::{Compiled, CompiledBind, Expanded, PostCompiled, write_bind};
use super::processor::process_bind;
use super::{CompileOptions, Compiler, Dialect, ParamStyle};
use crate::error::{Error, Result};
use crate::types::Type;
use crate::value::Value;

impl Compiled {
    /// The statement's own values; NULL for a parameter that the execution has to give.
    ///
    /// # Errors
    /// What a callable raises.
    pub fn current_params(&self) -> Result<Vec<Value>> {
        self.binds.iter().map(|bind| bind.param.effective_value()).collect()
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

    /// The text with lists of IN written out as one parameter an item, and literal parameters as SQL.
    ///
    /// # Errors
    /// `InvalidRequestError` for a required parameter; what writing a value raises.
    pub fn post_compile(&self, dialect: &dyn Dialect) -> Result<PostCompiled> {
        let values = self.construct_params(&[])?;
        let mut parameters: Vec<(Rc<str>, Value)> = Vec::new();
        for (bind, value) in self.binds.iter().zip(&values) {
            if !bind.param.expanding && !bind.param.literal_execute {
                parameters.push((bind.name.clone(), value.clone()));
            }
        }
        let mut positions = Vec::new();
        let sql = self.write_out(
            &values,
            dialect,
            |_, value| Ok(value.clone()),
            |name, value| {
                if !parameters.iter().any(|(known, _)| *known == name) {
                    parameters.push((name.clone(), value));
                }
                positions.push(name);
            },
        )?;
        Ok(PostCompiled { sql, positions, parameters })
    }

    /// The text and parameters of one execution: lists of IN written out, values turned into what the driver takes.
    /// `values` holds one value a parameter, as [`Compiled::construct_params`] gives them.
    ///
    /// # Errors
    /// What turning a value raises.
    pub fn expand(&self, values: &[Value], dialect: &dyn Dialect) -> Result<Expanded> {
        let is_positional = self.is_positional();
        let (mut positional, mut named) = (Vec::new(), Vec::new());
        let sql = self.write_out(
            values,
            dialect,
            |ty, value| process_bind(dialect, ty, value),
            |name, value| {
                if is_positional {
                    positional.push(value);
                } else if !named.iter().any(|(known, _)| *known == name) {
                    named.push((name, value));
                }
            },
        )?;
        Ok(Expanded { sql, positional, named })
    }

    /// Writes the text, a list as one parameter an item; `take` is told of the parameters in the order of their places.
    fn write_out(
        &self,
        values: &[Value],
        dialect: &dyn Dialect,
        ready: impl Fn(&Type, &Value) -> Result<Value>,
        mut take: impl FnMut(Rc<str>, Value),
    ) -> Result<String> {
        let style = self.paramstyle.unwrap_or(ParamStyle::Named);
        let mut known: HashMap<usize, Vec<Value>> = HashMap::new();
        let mut position = 0;
        let mut write = |index: usize, out: &mut String| -> Result<()> {
            let Some(bind) = self.binds.get(index) else { return Ok(()) };
            let value = values.get(index).unwrap_or(&Value::Null);
            if bind.param.literal_execute {
                out.push_str(&literal(bind, value, dialect)?);
                return Ok(());
            }
            let items = match known.get(&index) {
                Some(items) => items.clone(),
                None => known.entry(index).or_insert(flat(bind, value, &ready)?).clone(),
            };
            let mut one = |name: Rc<str>, value: Value, out: &mut String| {
                position += 1;
                write_bind(style, &name, position, out);
                out.push_str(bind.cast.as_deref().unwrap_or_default());
                take(name, value);
            };
            if !bind.param.expanding {
                one(bind.name.clone(), items.into_iter().next().unwrap_or_default(), out);
                return Ok(());
            }
            let (before, after) = bind.each.as_ref().map_or(("", ""), |(before, after)| (before, after));
            let width = width_of(bind, value);
            let is_tuple = bind.param.tuple_types.is_some() || width > 1;
            if items.is_empty() {
                // SQLAlchemy takes what stands for no rows for values, too.
                let empty = dialect.empty_set(width, bind.param.expand_negated);
                let parts: Vec<String> = empty.split(", ").map(|part| format!("{before}{part}{after}")).collect();
                out.push_str(&parts.join(", "));
                return Ok(());
            }
            if is_tuple && dialect.capabilities().tuple_in_values {
                out.push_str("VALUES ");
            }
            for (place, item) in items.into_iter().enumerate() {
                if place > 0 {
                    out.push_str(", ");
                }
                if is_tuple && place % width == 0 {
                    out.push('(');
                }
                let name = if is_tuple {
                    format!("{}_{}_{}", bind.name, place / width + 1, place % width + 1)
                } else {
                    format!("{}_{}", bind.name, place + 1)
                };
                out.push_str(before);
                one(Rc::from(name), item, out);
                out.push_str(after);
                if is_tuple && place % width == width - 1 {
                    out.push(')');
                }
            }
            Ok(())
        };
        let mut done = Ok(());
        let sql = self.render(|_, index, out| {
            if done.is_ok() {
                done = write(index, out);
            }
        });
        done.map(|()| sql)
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
fn literal(bind: &CompiledBind, value: &Value, dialect: &dyn Dialect) -> Result<String> {
    let compiler = Compiler::new(dialect, CompileOptions::default());
    match value {
        Value::List(items) if bind.param.expanding => compiler.literal_list(&bind.param, items, bind.each.as_ref()),
        _ => compiler.literal(value, &bind.param.ty),
    }
}

/// The values of a parameter, each made ready: those of a list, of its tuples one after another.
fn flat(bind: &CompiledBind, value: &Value, ready: impl Fn(&Type, &Value) -> Result<Value>) -> Result<Vec<Value>> {
    let items = match value {
        Value::List(items) if bind.param.expanding => items,
        _ => return Ok(vec![ready(&bind.param.ty, value)?]),
    };
    let mut out = Vec::with_capacity(items.len());
    for item in items.iter() {
        match (item, &bind.param.tuple_types) {
            (Value::List(members), Some(types)) => {
                for (member, ty) in members.iter().zip(types.iter()) {
                    out.push(ready(ty, member)?);
                }
            }
            (Value::List(members), None) if bind.param.ty.is_null() => out.extend(members.iter().cloned()),
            _ => out.push(ready(&bind.param.ty, item)?),
        }
    }
    Ok(out)
}
