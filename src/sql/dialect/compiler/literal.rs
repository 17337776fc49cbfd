//! Values written as SQL.

use std::rc::Rc;

use super::Compiler;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::BindParam;
use crate::types::{Affinity, Comparator, Type, TypeArgs, TypeClass};
use crate::value::Value;

impl Compiler<'_> {
    /// The text of a parameter's value; none when it has no value and must not have one.
    pub(super) fn literal_bind(&self, param: &BindParam, each: Option<&(Rc<str>, Rc<str>)>) -> Result<Option<String>> {
        let value = param.effective_value()?;
        if value.is_null() && param.callable.is_none() {
            if self.context.warns_of_null {
                crate::warning::warn(format!(
                    "Bound parameter '{}' rendering literal NULL in a SQL expression; comparisons to NULL should not use operators outside of 'is' or 'is not'",
                    param.key.shown()
                ));
            }
            return Ok(Some(if param.expanding { "(NULL)" } else { "NULL" }.to_owned()));
        }
        if !param.expanding {
            return self.literal(&value, &param.ty).map(Some);
        }
        let Value::List(items) = &value else { return self.literal(&value, &param.ty).map(Some) };
        Ok(Some(format!("({})", self.literal_list(param, items, each)?)))
    }

    /// The text of the items of a list, as they stand in IN; `each` stands around every one.
    pub(in crate::dialect) fn literal_list(
        &self,
        param: &BindParam,
        items: &[Value],
        each: Option<&(Rc<str>, Rc<str>)>,
    ) -> Result<String> {
        let width = param.tuple_types.as_ref().map_or(1, |t| t.len());
        let has_values = param.tuple_types.is_some() && self.dialect.capabilities().tuple_in_values;
        let prefix = if has_values { "VALUES " } else { "" };
        if items.is_empty() {
            return Ok(format!("{prefix}{}", self.dialect.empty_set(width, param.expand_negated)));
        }
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match (item, &param.tuple_types) {
                (Value::List(members), Some(types)) => {
                    let mut inner = Vec::new();
                    for (member, ty) in members.iter().zip(types.iter()) {
                        inner.push(self.literal(member, ty)?);
                    }
                    texts.push(format!("({})", inner.join(", ")));
                }
                _ => {
                    let text = self.literal(item, &param.ty)?;
                    texts.push(match each {
                        Some((before, after)) => format!("{before}{text}{after}"),
                        None => text,
                    });
                }
            }
        }
        Ok(format!("{prefix}{}", texts.join(", ")))
    }

    /// A text in quotes.
    pub(super) fn quoted_text(&self, text: &str) -> String {
        let capabilities = self.dialect.capabilities();
        let mut text = text.replace('\'', "''");
        if capabilities.paramstyle.doubles_percents() {
            text = text.replace('%', "%%");
        }
        if capabilities.backslash_escapes {
            text = text.replace('\\', "\\\\");
        }
        format!("'{text}'")
    }

    /// The text of a value of a type.
    ///
    /// # Errors
    /// `CompileError` for a value that has no literal form.
    pub fn literal(&self, value: &Value, ty: &Type) -> Result<String> {
        self.literal_of(value, ty).map_err(|error| match error.kind() {
            ErrorKind::Compile | ErrorKind::UnsupportedCompilation => error,
            _ => self.no_literal(value, ty),
        })
    }

    fn no_literal(&self, value: &Value, ty: &Type) -> Error {
        let name = crate::dialect::type_text(ty);
        Error::compile(format!(
            "Could not render literal value \"{}\" with datatype {name}; see parent stack trace for more detail.",
            value.repr()
        ))
    }

    fn literal_of(&self, value: &Value, ty: &Type) -> Result<String> {
        match self.rendered(value, ty)? {
            Rendered::Text(text) => Ok(text),
            Rendered::NotOfType => Err(self.no_literal(value, ty)),
            Rendered::Never => Err(without_renderer(value, ty)),
        }
    }

    fn rendered(&self, value: &Value, ty: &Type) -> Result<Rendered> {
        if value.is_null() && !ty.should_evaluate_none() {
            return Ok(Rendered::Text("NULL".to_owned()));
        }
        let mut value = value.clone();
        let dialect = self.dialect.name();
        let mut ty = ty.variant_for(dialect).clone();
        while let Some(decorator) = ty.as_decorator() {
            value = if decorator.has_literal_processor() {
                decorator.process_literal(value, dialect)?
            } else if decorator.has_bind_processor() {
                decorator.process_bind(value, dialect)?
            } else {
                value
            };
            let inner = decorator.on_dialect(dialect)?;
            ty = inner.variant_for(dialect).clone();
        }
        if let TypeArgs::UserDefined(user) = &ty.args {
            return Ok(user.literal(&value, dialect)?.map_or(Rendered::Never, Rendered::Text));
        }
        if value.is_null() && ty.affinity() != Affinity::Json {
            return Ok(Rendered::Text("NULL".to_owned()));
        }
        match self.dialect.literal(self, &value, &ty) {
            Some(text) => text.map(Rendered::Text),
            None => self.literal_by_affinity(&value, &ty),
        }
    }

    /// An array in brackets. Without a number of dimensions, a first member that is a list says that there is one more.
    fn array_literal(&self, value: &Value, ty: &Type) -> Result<Rendered> {
        let TypeArgs::Array { item, dimensions, .. } = &ty.args else { return Ok(Rendered::Never) };
        let is_named = self.dialect.capabilities().array_expressions || ty.comparator() == Comparator::Array;
        self.array_part(value, item, *dimensions, if is_named { "ARRAY" } else { "" })
    }

    fn array_part(&self, value: &Value, item: &Type, dimensions: Option<u32>, word: &str) -> Result<Rendered> {
        let Some(members) = members_of(value) else { return Ok(Rendered::NotOfType) };
        let is_list = |member: &Value| matches!(member, Value::List(_)) || member.items().is_some();
        let is_last = dimensions.map_or_else(|| !members.first().is_some_and(is_list), |dimensions| dimensions <= 1);
        let mut texts = Vec::with_capacity(members.len());
        for member in &members {
            if member.is_null() {
                return Ok(Rendered::NotOfType);
            }
            let part = if is_last {
                self.rendered(member, item)?
            } else {
                self.array_part(member, item, dimensions.map(|dimensions| dimensions - 1), word)?
            };
            match part {
                Rendered::Text(text) => texts.push(text),
                other => return Ok(other),
            }
        }
        Ok(Rendered::Text(format!("{word}[{}]", texts.join(", "))))
    }

    /// What most databases write for a value of a type's family.
    fn literal_by_affinity(&self, value: &Value, ty: &Type) -> Result<Rendered> {
        let quoted = |text: &str| Rendered::Text(self.quoted_text(text));
        Ok(match (ty.affinity(), value) {
            (Affinity::Integer, _) => whole_number(value).map_or(Rendered::NotOfType, Rendered::Text),
            (
                Affinity::Numeric | Affinity::Float,
                Value::Int(_) | Value::Float(_) | Value::Decimal(_) | Value::Bool(_),
            ) => Rendered::Text(value.display()),
            (Affinity::Numeric | Affinity::Float, Value::Str(text)) if text.trim().parse::<f64>().is_ok() => {
                Rendered::Text(text.to_string())
            }
            (Affinity::Numeric | Affinity::Float, Value::Host(host)) if host.type_name() == "int" => {
                Rendered::Text(host.repr())
            }
            (Affinity::Boolean, _) => {
                let constant = match super::super::processor::strict_bool(value, true)? {
                    Value::Bool(true) => crate::expr::Const::True,
                    _ => crate::expr::Const::False,
                };
                Rendered::Text(self.constant(constant).to_owned())
            }
            (Affinity::Enum, _) => match &ty.args {
                TypeArgs::Enum(args) => quoted(&args.stored(value)?.display()),
                _ => quoted(&value.display()),
            },
            (Affinity::Json, _) if ty.class == TypeClass::Json => Rendered::Never,
            (Affinity::Json, Value::Int(number)) => Rendered::Text(number.to_string()),
            (Affinity::Json, Value::Host(_)) if self.dialect.capabilities().shows_anything => Rendered::NotOfType,
            (Affinity::Json, _) => quoted(&super::super::processor::process_bind(self.dialect, ty, value)?.display()),
            (Affinity::Date, Value::DateTime(moment, _)) => quoted(&Value::Date(moment.date()).display()),
            (Affinity::Time, Value::DateTime(moment, _)) => quoted(&Value::Time(moment.time()).display()),
            (
                Affinity::Date | Affinity::Time | Affinity::DateTime | Affinity::Interval,
                Value::Date(_) | Value::Time(_) | Value::DateTime(..),
            ) => quoted(&value.display()),
            (Affinity::Uuid, _) => self.uuid_literal(value, ty),
            (Affinity::String, Value::Str(text)) => quoted(text),
            (Affinity::Binary, Value::Bytes(bytes)) => quoted(&String::from_utf8_lossy(bytes)),
            (Affinity::Array, _) => self.array_literal(value, ty)?,
            (Affinity::Other, Value::Str(text))
                if ty.own_class().is_some_and(|own| own.key == "postgresql.JSONPATH") =>
            {
                quoted(text)
            }
            (Affinity::Null | Affinity::Other | Affinity::Tuple, _) => Rendered::Never,
            _ => Rendered::NotOfType,
        })
    }

    /// A UUID: its digits alone where the database has no such type.
    fn uuid_literal(&self, value: &Value, ty: &Type) -> Rendered {
        let (is_object, asks_native) = match ty.args {
            TypeArgs::Uuid { as_uuid, native_uuid, .. } => (as_uuid, native_uuid),
            _ => (true, true),
        };
        let is_native = asks_native && self.dialect.capabilities().native_uuid;
        let text = match value {
            Value::Str(text) if !is_object => text.replace('-', ""),
            Value::Uuid(bytes) if is_object && !is_native => crate::value_repr::uuid_text(bytes).replace('-', ""),
            _ if is_object && is_native => value.display(),
            _ => return Rendered::NotOfType,
        };
        Rendered::Text(self.quoted_text(&text))
    }
}

/// The members of what stands for an array; those of a text are its characters.
fn members_of(value: &Value) -> Option<Vec<Value>> {
    match value {
        Value::Str(text) => Some(text.chars().map(|one| Value::text(one.encode_utf8(&mut [0; 4]))).collect()),
        Value::Host(host) => host.items().or_else(|| host.members()),
        other => other.items(),
    }
}

/// What became of a value that is to be written as SQL.
enum Rendered {
    /// Its text.
    Text(String),
    /// The value is none of the type's.
    NotOfType,
    /// No value of the type has a form in SQL text.
    Never,
}

/// What Python's `int()` makes of a value, as text.
fn whole_number(value: &Value) -> Option<String> {
    match value {
        Value::Host(host) if host.type_name() == "int" => Some(host.repr()),
        Value::Decimal(text) => Some(text.split('.').next().unwrap_or(text).to_owned()),
        _ => value.to_int().ok().map(|number| number.to_string()),
    }
}

/// A value of a type that has no form in SQL text.
fn without_renderer(value: &Value, ty: &Type) -> Error {
    Error::compile(format!(
        "No literal value renderer is available for literal value \"{}\" with datatype {}",
        value.repr(),
        crate::dialect::type_text(ty)
    ))
}
