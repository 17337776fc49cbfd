//! The values of an `Enum` type.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::name::Name;
use crate::value::Value;

/// One value of an enumeration: the stored text and the host's member.
#[derive(Clone, Debug)]
pub struct EnumMember {
    /// The text in the database.
    pub name: Rc<str>,
    /// The member in the host; a string for an enumeration of strings.
    pub value: Value,
}

/// The arguments of an `Enum` type.
#[derive(Clone, Debug)]
pub struct EnumArgs {
    /// The members in order.
    pub members: Vec<EnumMember>,
    /// Whether the host gave an enumeration class; otherwise plain strings.
    pub is_class: bool,
    /// The type's name, lower-cased class name when it comes from a class.
    pub name: Option<Name>,
    /// The schema of the database's own type.
    pub schema: Option<Rc<str>>,
    /// Use the database's own enumeration type where it has one.
    pub native_enum: bool,
    /// Whether DDL holds a CHECK constraint.
    pub create_constraint: bool,
    /// Whether strings that are no member are refused before they are sent.
    pub validate_strings: bool,
    /// Length of the VARCHAR, the longest member unless given.
    pub length: u32,
    /// The host's repr of the type's class, for `repr()`.
    pub class_repr: Option<Rc<str>>,
}

impl EnumArgs {
    /// The text stored for a member or a text.
    ///
    /// # Errors
    /// `LookupError` for a value that is no member, with SQLAlchemy's text.
    pub fn stored(&self, value: &Value) -> Result<Value> {
        if value.is_null() {
            return Ok(Value::Null);
        }
        if let Some(member) = self.members.iter().find(|m| m.value == *value) {
            return Ok(Value::Str(member.name.clone()));
        }
        if let Value::Str(text) = value
            && (!self.validate_strings || self.members.iter().any(|m| m.name == *text))
        {
            return Ok(value.clone());
        }
        Err(self.lookup_error(value))
    }

    /// The member of a stored text.
    ///
    /// # Errors
    /// `LookupError` for a text that is no member, with SQLAlchemy's text.
    pub fn member(&self, stored: &Value) -> Result<Value> {
        match stored {
            Value::Null => Ok(Value::Null),
            Value::Str(text) => match self.members.iter().find(|m| m.name == *text) {
                Some(member) => Ok(member.value.clone()),
                None => Err(self.lookup_error(stored)),
            },
            _ => Err(self.lookup_error(stored)),
        }
    }

    fn lookup_error(&self, value: &Value) -> Error {
        let shown: Vec<&str> = self.members.iter().map(|m| &*m.name).collect();
        let values = if shown.len() > 4 {
            format!(
                "{}, {}, {}, ..., {}",
                shorten(shown[0]),
                shorten(shown[1]),
                shorten(shown[2]),
                shorten(shown[shown.len() - 1])
            )
        } else {
            shown.iter().map(|name| shorten(name)).collect::<Vec<_>>().join(", ")
        };
        let name = match &self.name {
            Some(name) => name.as_str().to_owned(),
            None => "None".to_owned(),
        };
        Error::new(
            ErrorKind::Lookup,
            format!(
                "'{}' is not among the defined enum values. Enum name: {name}. Possible values: {values}",
                value.display()
            ),
        )
    }
}

/// At most 11 characters, longer ones cut and marked.
fn shorten(name: &str) -> String {
    if name.chars().count() > 11 {
        let head: String = name.chars().take(11).collect();
        format!("{head}..")
    } else {
        name.to_owned()
    }
}
