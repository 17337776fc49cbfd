//! Literal SQL text with `:name` parameters.

use std::rc::Rc;

use super::{BindParam, Expr, ExprKind};
use crate::error::{Error, Result};
use crate::types::{Type, type_of_value};
use crate::value::Value;

/// `text('… :name …')`.
#[derive(Clone, Debug)]
pub struct TextClause {
    /// The text as given, `:name` marks in it.
    pub text: Rc<str>,
    /// The parameters in order of their first appearance.
    pub binds: Vec<Rc<BindParam>>,
}

impl TextClause {
    /// Text whose `:name` marks become parameters that the execution must give.
    pub fn new(text: &str) -> Self {
        let mut binds: Vec<Rc<BindParam>> = Vec::new();
        for name in parameter_names(text) {
            if !binds.iter().any(|b| &*b.original == name) {
                let mut bind = BindParam::named(name, Value::Null, Type::null());
                bind.required = true;
                binds.push(Rc::new(bind));
            }
        }
        Self { text: Rc::from(text), binds }
    }

    /// The text with parameters replaced by given ones of the same key.
    ///
    /// # Errors
    /// `ArgumentError` for a key that the text does not name.
    pub fn bindparams(&self, given: &[Rc<BindParam>]) -> Result<Self> {
        let mut out = self.clone();
        for bind in given {
            match out.binds.iter_mut().find(|b| b.original == bind.original) {
                Some(place) => *place = bind.clone(),
                None => return Err(no_such_parameter(&bind.original)),
            }
        }
        Ok(out)
    }

    /// The text with values for parameters.
    ///
    /// # Errors
    /// `ArgumentError` for a key that the text does not name.
    pub fn bind_values(&self, values: &[(Rc<str>, Value)]) -> Result<Self> {
        let mut out = self.clone();
        for (key, value) in values {
            match out.binds.iter_mut().find(|b| b.original == *key) {
                Some(place) => {
                    let mut bind = (**place).clone();
                    bind.value = value.clone();
                    bind.required = false;
                    if bind.ty.is_null() {
                        bind.ty = type_of_value(value);
                    }
                    *place = Rc::new(bind);
                }
                None => return Err(no_such_parameter(key)),
            }
        }
        Ok(out)
    }

    /// The text as an expression.
    pub fn into_expr(self) -> Expr {
        Expr::new(ExprKind::Text(Rc::new(self)))
    }
}

fn no_such_parameter(key: &str) -> Error {
    Error::argument(format!(
        "This text() construct doesn't define a bound parameter named {}",
        crate::value_repr::repr_str(key)
    ))
}

/// The pieces of a text: SQL, and `:name` marks.
pub(crate) enum TextPiece<'a> {
    /// SQL as it is; `\:` is already `:`.
    Sql(&'a str),
    /// A parameter's name.
    Bind(&'a str),
}

/// Splits a text at its `:name` marks; `::name`, `x:name` and `\:name` are none.
pub(crate) fn split_text(text: &str) -> Vec<TextPiece<'_>> {
    let bytes = text.as_bytes();
    let mut pieces = Vec::new();
    let (mut start, mut i) = (0, 0);
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b >= 0x80;
    while i < bytes.len() {
        if bytes[i] != b':' {
            i += 1;
            continue;
        }
        let before = if i == 0 { b' ' } else { bytes[i - 1] };
        let end = bytes[i + 1..].iter().position(|b| !is_word(*b)).map_or(bytes.len(), |n| i + 1 + n);
        let after = bytes.get(end).copied().unwrap_or(b' ');
        if before == b'\\' {
            pieces.push(TextPiece::Sql(&text[start..i - 1]));
            start = i;
            i += 1;
        } else if end > i + 1 && before != b':' && !is_word(before) && after != b':' {
            pieces.push(TextPiece::Sql(&text[start..i]));
            pieces.push(TextPiece::Bind(&text[i + 1..end]));
            start = end;
            i = end;
        } else {
            i += 1;
        }
    }
    pieces.push(TextPiece::Sql(&text[start..]));
    pieces
}

fn parameter_names(text: &str) -> Vec<&str> {
    split_text(text)
        .into_iter()
        .filter_map(|piece| match piece {
            TextPiece::Bind(name) => Some(name),
            TextPiece::Sql(_) => None,
        })
        .collect()
}
