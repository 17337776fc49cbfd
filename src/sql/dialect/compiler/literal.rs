//! Values written as SQL.

use std::rc::Rc;

use super::Compiler;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::BindParam;
use crate::types::{Affinity, Type, TypeArgs, type_of_value};
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
        let width = param.tuple_types.as_ref().map_or(1, |t| t.len());
        let has_values = param.tuple_types.is_some() && self.dialect.capabilities().tuple_in_values;
        let prefix = if has_values { "VALUES " } else { "" };
        if items.is_empty() {
            return Ok(Some(format!("({prefix}{})", self.dialect.empty_set(width, param.expand_negated))));
        }
        let mut texts = Vec::with_capacity(items.len());
        for item in items.iter() {
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
        Ok(Some(format!("({prefix}{})", texts.join(", "))))
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
        let (given, given_type) = (value, ty);
        if value.is_null() && !ty.should_evaluate_none() {
            return Ok("NULL".to_owned());
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
            return user.literal(&value, dialect)?.ok_or_else(|| without_renderer(given, given_type));
        }
        if ty.is_null() {
            ty = type_of_value(&value);
        }
        if value.is_null() && ty.affinity() != Affinity::Json {
            return Ok("NULL".to_owned());
        }
        if let Some(text) = self.dialect.literal(self, &value, &ty) {
            return text;
        }
        if ty.class == crate::types::TypeClass::Json {
            return Err(without_renderer(given, given_type));
        }
        let quoted = |text: &str| self.quoted_text(text);
        match (ty.affinity(), &value) {
            (Affinity::Boolean, Value::Bool(flag)) => {
                let constant = if *flag { crate::expr::Const::True } else { crate::expr::Const::False };
                Ok(self.constant(constant).to_owned())
            }
            (Affinity::Enum, _) => match &ty.args {
                TypeArgs::Enum(args) => Ok(quoted(&args.stored(&value)?.display())),
                _ => Ok(quoted(&value.display())),
            },
            (Affinity::Json, Value::Host(_)) if self.dialect.capabilities().shows_anything => {
                Err(self.no_literal(given, given_type))
            }
            (Affinity::Integer, Value::Str(text)) => match text.trim().parse::<i64>() {
                Ok(number) => Ok(number.to_string()),
                Err(_) => Err(self.no_literal(given, given_type)),
            },
            (Affinity::Json, Value::Int(number)) if ty.class != crate::types::TypeClass::Json => Ok(number.to_string()),
            (Affinity::Json, _) => {
                let processed = super::super::processor::process_bind(self.dialect, &ty, &value)?;
                Ok(quoted(&processed.display()))
            }
            (Affinity::Numeric | Affinity::Float, Value::Str(text)) => Ok(text.to_string()),
            (Affinity::Uuid, Value::Str(text)) => Ok(quoted(&text.replace('-', ""))),
            (_, Value::Str(text)) => Ok(quoted(text)),
            (Affinity::String, _) => Err(self.no_literal(given, given_type)),
            (_, Value::Int(number)) => Ok(number.to_string()),
            (_, Value::Bool(flag)) => Ok(i64::from(*flag).to_string()),
            (_, Value::Float(_) | Value::Decimal(_)) => Ok(value.display()),
            (_, Value::Date(_) | Value::Time(_) | Value::DateTime(..)) => Ok(format!("'{}'", value.display())),
            (_, Value::Uuid(bytes)) => {
                let text = crate::value_repr::uuid_text(bytes);
                let native = self.dialect.capabilities().native_uuid
                    && !matches!(ty.args, TypeArgs::Uuid { native_uuid: false, .. });
                Ok(format!("'{}'", if native { text } else { text.replace('-', "") }))
            }
            (_, Value::Bytes(bytes)) => Ok(quoted(&String::from_utf8_lossy(bytes))),
            _ => Err(self.no_literal(given, given_type)),
        }
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
