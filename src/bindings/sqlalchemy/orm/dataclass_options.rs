//! What attributes tell of the dataclass that their class becomes: `init`, `default`, `kw_only` and their like.

use python::{Args, PyDict, PyResult, Value, Vm};

/// The keywords, in the order in which SQLAlchemy names them.
pub const KEYWORDS: &[&str] =
    &["init", "repr", "default", "default_factory", "compare", "kw_only", "hash", "dataclass_metadata"];

/// What one attribute tells of the dataclass.
#[derive(Clone, Default)]
pub struct DataclassOptions(Vec<(&'static str, Value)>);

impl DataclassOptions {
    /// The keywords of a construct that are meant for the dataclass.
    pub fn of(args: &Args<'_>) -> Self {
        let given = KEYWORDS.iter().filter_map(|name| Some((*name, args.keyword(name)?.clone())));
        Self(given.collect())
    }

    /// What was given for a keyword.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The keywords that have a meaning for dataclasses only, with what they were given.
    ///
    /// A `default` is a column's as well.
    pub fn only_for_dataclasses(&self) -> Vec<&'static str> {
        self.0.iter().map(|(name, _)| *name).filter(|name| *name != "default").collect()
    }

    /// The options with those of `pattern` where there are none; what `Annotated[…]` carries.
    pub fn or(&self, pattern: &Self) -> Self {
        let mut merged = self.clone();
        for (name, value) in &pattern.0 {
            if merged.get(name).is_none() {
                merged.0.push((name, value.clone()));
            }
        }
        merged
    }

    /// The options with another value for a keyword.
    #[must_use]
    pub fn with(&self, name: &'static str, value: Value) -> Self {
        let mut changed = self.clone();
        changed.0.retain(|(known, _)| *known != name);
        changed.0.push((name, value));
        changed
    }

    /// `dataclasses.field(…)` of these options.
    pub fn field(&self, vm: &Vm) -> PyResult {
        let mut keywords: Vec<(&str, Value)> = Vec::new();
        for (name, value) in &self.0 {
            let name = if *name == "dataclass_metadata" { "metadata" } else { name };
            keywords.push((name, value.clone()));
        }
        let field = vm.attr(&vm.import("dataclasses")?.value(), "field")?;
        vm.call_kw(&field, &[], &keywords)
    }
}

/// The arguments of `@dataclass` that a class or one above it was given.
#[derive(Clone, Default)]
pub struct DataclassArguments(pub Vec<(String, Value)>);

impl DataclassArguments {
    /// The keywords that are arguments of `@dataclass`, in the order given.
    pub const NAMES: &'static [&'static str] =
        &["init", "repr", "eq", "order", "unsafe_hash", "match_args", "kw_only", "dataclass_callable"];

    /// These arguments, and those of a class above where there are none.
    #[must_use]
    pub fn or(mut self, above: &Self) -> Self {
        for (name, value) in &above.0 {
            if !self.0.iter().any(|(known, _)| known == name) {
                self.0.push((name.clone(), value.clone()));
            }
        }
        self
    }

    /// What was given for an argument.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// As a Python dict.
    pub fn to_dict(&self) -> PyDict {
        let dict = PyDict::new();
        for (name, value) in &self.0 {
            dict.set_str(name, value.clone());
        }
        dict
    }
}
