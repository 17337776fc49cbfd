//! [`Identifiers`]: none, one or several revision identifiers, as revision files and commands write them.

use std::fmt;
use std::rc::Rc;

use sql::repr_str;

/// None, one or several revision identifiers: what Alembic writes as `None`, a string, or a tuple of strings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Identifiers {
    /// `None`
    #[default]
    None,
    /// `"a"`
    One(Rc<str>),
    /// `("a", "b")`
    Many(Rc<[Rc<str>]>),
}

impl Identifiers {
    /// One identifier.
    pub fn one(id: &str) -> Self {
        Self::One(Rc::from(id))
    }

    /// A tuple of identifiers, whatever its length.
    pub fn many<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Many(ids.into_iter().map(Rc::from).collect())
    }

    /// The shortest form: none for an empty tuple, one for a tuple of one.
    #[must_use]
    pub fn as_scalar(&self) -> Self {
        match self {
            Self::Many(ids) => match &**ids {
                [] => Self::None,
                [id] => Self::One(Rc::clone(id)),
                _ => self.clone(),
            },
            _ => self.clone(),
        }
    }

    /// The identifiers as a slice.
    pub fn as_slice(&self) -> &[Rc<str>] {
        match self {
            Self::None => &[],
            Self::One(id) => std::slice::from_ref(id),
            Self::Many(ids) => ids,
        }
    }

    /// Whether it is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// What Python holds for false: `None`, an empty string, an empty tuple.
    pub fn is_falsy(&self) -> bool {
        match self {
            Self::None => true,
            Self::One(id) => id.is_empty(),
            Self::Many(ids) => ids.is_empty(),
        }
    }

    /// The text of the one identifier, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::One(id) = self { Some(id) } else { None }
    }

    /// `None`, `'a'` or `('a', 'b')`, as Python's `repr` writes it.
    pub fn repr(&self) -> String {
        match self {
            Self::None => "None".to_owned(),
            Self::One(id) => repr_str(id),
            Self::Many(ids) => repr_tuple(ids),
        }
    }

    /// The identifiers with commas between them.
    pub fn comma(&self) -> String {
        comma(self.as_slice())
    }
}

impl From<&str> for Identifiers {
    fn from(id: &str) -> Self {
        Self::one(id)
    }
}

impl From<Option<&str>> for Identifiers {
    fn from(id: Option<&str>) -> Self {
        id.map_or(Self::None, Self::one)
    }
}

impl From<&Rc<str>> for Identifiers {
    fn from(id: &Rc<str>) -> Self {
        Self::One(Rc::clone(id))
    }
}

impl From<Vec<Rc<str>>> for Identifiers {
    fn from(ids: Vec<Rc<str>>) -> Self {
        Self::Many(ids.into())
    }
}

impl From<&[Rc<str>]> for Identifiers {
    fn from(ids: &[Rc<str>]) -> Self {
        Self::Many(ids.into())
    }
}

impl fmt::Display for Identifiers {
    /// As `%s` prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(id) => f.write_str(id),
            _ => f.write_str(&self.repr()),
        }
    }
}

/// Names with commas between them.
pub(super) fn comma<'a>(names: impl IntoIterator<Item = &'a Rc<str>>) -> String {
    let names: Vec<&str> = names.into_iter().map(|name| &**name).collect();
    names.join(", ")
}

fn reprs(names: &[Rc<str>]) -> String {
    let names: Vec<String> = names.iter().map(|name| repr_str(name)).collect();
    names.join(", ")
}

/// A tuple of strings as Python's `repr` writes it.
pub(super) fn repr_tuple(names: &[Rc<str>]) -> String {
    if names.len() == 1 { format!("({},)", reprs(names)) } else { format!("({})", reprs(names)) }
}
/// A list of strings as Python's `repr` writes it.
pub(super) fn repr_list(names: &[Rc<str>]) -> String {
    format!("[{}]", reprs(names))
}
