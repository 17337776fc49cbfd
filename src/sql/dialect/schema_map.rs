//! Schemas that are named when a statement is sent.

use std::rc::Rc;

use super::{Dialect, Identifiers};
use crate::error::{Error, Result};
use crate::value::Value;

/// What a symbol for a schema begins with; its end is a bracket.
const SYMBOL: &str = "__[SCHEMA_";
/// What the symbol of tables without a schema holds.
const NONE: &str = "_none";

/// Which schema stands for which, tables without one included; SQLAlchemy: `schema_translate_map`.
///
/// A statement compiled with a map has a symbol in place of each schema, so that one text serves many maps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaMap(Vec<Renamed>);

/// A schema and the one that stands for it.
#[derive(Clone, Debug, PartialEq)]
struct Renamed {
    from: Option<Rc<str>>,
    to: Option<Rc<str>>,
}

impl SchemaMap {
    /// A map of names to names; none for a value that is no dictionary, or an empty one.
    pub fn of(value: &Value) -> Option<Self> {
        let Value::Host(host) = value else { return None };
        let name = |value: &Value| match value {
            Value::Str(text) => Some(text.clone()),
            _ => None,
        };
        let renamed = |(from, to): &(Value, Value)| Renamed { from: name(from), to: name(to) };
        let all: Vec<_> = host.pairs()?.iter().map(renamed).collect();
        if all.is_empty() { None } else { Some(Self(all)) }
    }

    /// The schema that stands for another one; the other one itself when the map does not have it.
    pub fn schema_for<'a>(&'a self, schema: Option<&'a str>) -> Option<&'a str> {
        match self.0.iter().find(|renamed| renamed.from.as_deref() == schema) {
            Some(renamed) => renamed.to.as_deref(),
            None => schema,
        }
    }

    /// What stands in the text for a schema; none for tables without one, when the map says nothing about these.
    ///
    /// # Errors
    /// `CompileError` for a name with square brackets.
    pub(super) fn symbol(&self, schema: Option<&str>) -> Result<Option<String>> {
        match schema {
            Some(name) if name.contains(['[', ']']) => Err(Error::compile(format!(
                "Square bracket characters ([]) not supported in schema translate name '{name}'"
            ))),
            Some(name) => Ok(Some(format!("{SYMBOL}{name}]"))),
            None => Ok(self.0.iter().any(|renamed| renamed.from.is_none()).then(|| format!("{SYMBOL}{NONE}]"))),
        }
    }

    /// A text with the schemas' names in place of their symbols.
    ///
    /// # Errors
    /// `CompileError` for the schema of the connection where that is not known.
    pub(super) fn render(&self, text: &str, dialect: &dyn Dialect, default: Option<&str>) -> Result<String> {
        let identifiers: &Identifiers = dialect.identifiers();
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(SYMBOL) {
            let (name, tail) = after.split_once(']').unwrap_or((after, ""));
            out.push_str(before);
            let schema = self.schema_for(if name == NONE { None } else { Some(name) });
            let schema = schema.or(default).ok_or_else(|| {
                Error::compile("Dialect has no default schema name; can't use None as dynamic schema target.")
            })?;
            out.push_str(&identifiers.quote_schema(schema));
            rest = tail;
        }
        out.push_str(rest);
        Ok(out)
    }
}
