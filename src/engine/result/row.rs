//! A row, and what its places are called.

use std::rc::Rc;

use sql::Value;

use crate::error::{Error, ErrorKind, Result};

/// What a place in a row may be asked for by.
#[derive(Clone, Debug)]
pub enum Key {
    /// Its name.
    Name(Rc<str>),
    /// The number of a column or entity that it was selected from, as in [`RowMeta::with_targets`]; its text is for
    /// messages.
    Target(usize, Rc<str>),
    /// Its place; negative numbers count from the end.
    Index(i64),
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        Self::Name(Rc::from(name))
    }
}

impl From<usize> for Key {
    fn from(index: usize) -> Self {
        Self::Index(index as i64)
    }
}

/// The names of a result's columns, and the objects they were selected from.
#[derive(Clone, Debug, Default)]
pub struct RowMeta {
    keys: Rc<[Rc<str>]>,
    /// Further names of a place, such as `models_name` beside `name`.
    other_names: Vec<Vec<Rc<str>>>,
    targets: Vec<Vec<usize>>,
    /// SQLAlchemy: joined eager loads of collections need `unique()`.
    pub(crate) needs_unique: bool,
    /// SQLAlchemy: `SimpleResultMetaData`, which answers an unknown key with a plain `KeyError`.
    is_simple: bool,
}

impl RowMeta {
    /// Columns with names.
    pub fn new(keys: impl Into<Rc<[Rc<str>]>>) -> Self {
        Self { keys: keys.into(), ..Self::default() }
    }

    /// The same, where each place also answers to the numbers of the objects it was selected from.
    pub fn with_targets(mut self, targets: Vec<Vec<usize>>) -> Self {
        self.targets = targets;
        self
    }

    /// The same, where each place also answers to further names.
    pub fn with_other_names(mut self, names: Vec<Vec<Rc<str>>>) -> Self {
        self.other_names = names;
        self
    }

    /// The same, for a result that has to be made unique before rows are fetched.
    pub fn with_required_unique(mut self) -> Self {
        self.needs_unique = true;
        self
    }

    /// The same, for rows that are not a cursor's own: an unknown key is a plain `KeyError`.
    pub fn simple(mut self) -> Self {
        self.is_simple = true;
        self
    }

    /// The names; a place without one has an empty one.
    pub fn keys(&self) -> &Rc<[Rc<str>]> {
        &self.keys
    }

    /// The names that there are, with their places.
    pub fn named_places(&self) -> impl Iterator<Item = (usize, &Rc<str>)> {
        self.keys.iter().enumerate().filter(|(_, key)| !key.is_empty())
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The place of a key.
    pub fn index(&self, key: &Key) -> Result<usize> {
        match key {
            Key::Index(index) => self.place(*index),
            Key::Name(name) => self.named(name),
            Key::Target(target, text) => match self.targets.iter().position(|all| all.contains(target)) {
                Some(index) => Ok(index),
                None => Err(self.no_such_column(text)),
            },
        }
    }

    fn place(&self, index: i64) -> Result<usize> {
        let length = self.keys.len() as i64;
        let place = if index < 0 { index + length } else { index };
        if (0..length).contains(&place) {
            Ok(place as usize)
        } else {
            Err(Error::new(ErrorKind::Index, "list index out of range"))
        }
    }

    fn named(&self, name: &str) -> Result<usize> {
        let mut places = self.keys.iter().enumerate().filter(|(_, key)| &***key == name).map(|(index, _)| index);
        match (places.next(), places.next()) {
            (Some(index), None) => Ok(index),
            // Columns of text are told by name alone: the last one of a name wins.
            (Some(_), Some(_)) if self.targets.iter().all(Vec::is_empty) => {
                Ok(self.keys.iter().rposition(|key| **key == *name).unwrap_or_default())
            }
            (Some(_), Some(_)) => Err(ambiguous(name)),
            _ => self.also_named(name),
        }
    }

    fn also_named(&self, name: &str) -> Result<usize> {
        let is_named = |names: &Vec<Rc<str>>| names.iter().any(|other| &**other == name);
        let mut places =
            self.other_names.iter().enumerate().filter(|(_, names)| is_named(names)).map(|(index, _)| index);
        match (places.next(), places.next()) {
            (Some(index), None) => Ok(index),
            (Some(_), Some(_)) => Err(ambiguous(name)),
            (None, _) => Err(self.no_such_column(name)),
        }
    }

    fn no_such_column(&self, key: &str) -> Error {
        if self.is_simple {
            return Error::new(ErrorKind::Sql(sql::ErrorKind::Key), format!("'{key}'"));
        }
        Error::new(ErrorKind::NoSuchColumn, format!("Could not locate column in row for column '{key}'"))
    }

    /// The text of the `AttributeError` for an attribute that a row does not have.
    pub fn missing_attribute(&self, name: &str) -> String {
        if self.is_simple { name.to_owned() } else { format!("Could not locate column in row for column '{name}'") }
    }

    /// Whether a key has a place.
    pub fn has(&self, key: &Key) -> bool {
        self.index(key).is_ok()
    }

    /// The columns at some places.
    pub fn reduced(&self, places: &[usize]) -> Self {
        fn pick<T: Clone + Default>(all: &[T], places: &[usize]) -> Vec<T> {
            if all.is_empty() {
                return Vec::new();
            }
            places.iter().map(|place| all.get(*place).cloned().unwrap_or_default()).collect()
        }
        Self {
            keys: places.iter().map(|place| self.keys[*place].clone()).collect(),
            other_names: pick(&self.other_names, places),
            targets: pick(&self.targets, places),
            needs_unique: self.needs_unique,
            is_simple: self.is_simple,
        }
    }
}

fn ambiguous(name: &str) -> Error {
    Error::invalid_request(format!("Ambiguous column name '{name}' in result set column descriptions"))
}

/// A row: a tuple whose places have names.
///
/// ```
/// use std::rc::Rc;
/// use engine::{Row, RowMeta};
/// use sql::Value;
///
/// let meta = Rc::new(RowMeta::new(vec![Rc::from("id"), Rc::from("name")]));
/// let row = Row::new(&meta, vec![Value::Int(1), Value::text("BERT")]);
/// assert_eq!(row.get(&"name".into())?, &Value::text("BERT"));
/// assert_eq!(row.get(&(-2i64).into())?, &Value::Int(1));
/// # Ok::<(), engine::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Row {
    meta: Rc<RowMeta>,
    values: Rc<[Value]>,
}

impl From<i64> for Key {
    fn from(index: i64) -> Self {
        Self::Index(index)
    }
}

impl Row {
    /// A row of values.
    pub fn new(meta: &Rc<RowMeta>, values: impl Into<Rc<[Value]>>) -> Self {
        Self { meta: meta.clone(), values: values.into() }
    }

    /// The names of its places.
    pub fn meta(&self) -> &Rc<RowMeta> {
        &self.meta
    }

    /// Its values in order.
    pub fn values(&self) -> &Rc<[Value]> {
        &self.values
    }

    /// The value at a key.
    pub fn get(&self, key: &Key) -> Result<&Value> {
        let index = self.meta.index(key)?;
        self.values.get(index).ok_or_else(|| Error::new(ErrorKind::Index, "tuple index out of range"))
    }
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.values == other.values
    }
}
