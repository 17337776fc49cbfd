//! Execution options: named values that ride along with engines, connections and statements.

use std::rc::Rc;

use indexmap::IndexMap;
use sql::Value;
use sql::dialect::SchemaMap;

/// Execution options, in the order in which they were set. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct ExecutionOptions(Option<Rc<IndexMap<Rc<str>, Value>>>);

impl ExecutionOptions {
    /// The value of an option.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.as_ref()?.get(name)
    }

    /// Which schemas are named otherwise.
    pub fn schema_map(&self) -> Option<SchemaMap> {
        SchemaMap::of(self.get("schema_translate_map")?)
    }

    /// Whether an option is set to something that Python holds for true.
    pub fn is_set(&self, name: &str) -> bool {
        !matches!(self.get(name), None | Some(Value::Null | Value::Bool(false) | Value::Int(0)))
    }

    /// These options with one more.
    #[must_use]
    pub fn with(&self, name: &str, value: Value) -> Self {
        let mut map = self.0.as_deref().cloned().unwrap_or_default();
        map.insert(Rc::from(name), value);
        Self(Some(Rc::new(map)))
    }

    /// These options, then those of `other`, which win.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        match (&self.0, &other.0) {
            (_, None) => self.clone(),
            (None, _) => other.clone(),
            (Some(first), Some(second)) => {
                let mut map = (**first).clone();
                map.extend(second.iter().map(|(name, value)| (name.clone(), value.clone())));
                Self(Some(Rc::new(map)))
            }
        }
    }

    /// All options.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &Value)> {
        self.0.iter().flat_map(|map| map.iter())
    }
}
