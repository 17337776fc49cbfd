//! [`Args`]: the arguments of a call.

use super::error::PyResult;
use crate::Vm;
use crate::object::name::Name;
use crate::object::value::Value;

/// The arguments of a call: positional values, then the values of the keywords.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    values: &'a [Value],
    keywords: &'a [Name],
}

impl<'a> Args<'a> {
    /// Arguments whose last `keywords.len()` values are keyword arguments.
    pub fn new(values: &'a [Value], keywords: &'a [Name]) -> Args<'a> {
        debug_assert!(keywords.len() <= values.len());
        Args { values, keywords }
    }

    /// Positional arguments only.
    pub fn positional_only(values: &'a [Value]) -> Args<'a> {
        Args { values, keywords: &[] }
    }

    /// The positional arguments. For a method the first is the receiver (`self`, or the class).
    pub fn positional(&self) -> &'a [Value] {
        &self.values[..self.values.len() - self.keywords.len()]
    }

    /// A positional argument.
    pub fn get(&self, index: usize) -> Option<&'a Value> {
        self.positional().get(index)
    }

    /// The number of positional arguments.
    pub fn len(&self) -> usize {
        self.values.len() - self.keywords.len()
    }

    /// Whether there are no arguments at all.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The keyword arguments, in call order.
    pub fn keywords(&self) -> impl Iterator<Item = (&'a Name, &'a Value)> + use<'a> {
        let values = &self.values[self.values.len() - self.keywords.len()..];
        self.keywords.iter().zip(values)
    }

    /// Whether there are keyword arguments.
    pub fn has_keywords(&self) -> bool {
        !self.keywords.is_empty()
    }

    /// A keyword argument.
    pub fn keyword(&self, name: &str) -> Option<&'a Value> {
        self.keywords().find(|(key, _)| key.as_str() == name).map(|(_, value)| value)
    }

    /// The receiver of a method: the first positional argument.
    pub fn receiver(&self, vm: &Vm) -> PyResult<&'a Value> {
        self.get(0).ok_or_else(|| vm.type_error("unbound method needs an argument"))
    }

    /// The arguments without the first positional one.
    pub fn rest(&self) -> Args<'a> {
        let start = usize::from(!self.positional().is_empty());
        Args { values: &self.values[start..], keywords: self.keywords }
    }

    /// All values: positional, then keywords.
    pub fn values(&self) -> &'a [Value] {
        self.values
    }

    /// The names of the last values.
    pub fn keyword_names(&self) -> &'a [Name] {
        self.keywords
    }

    /// Refuses keywords with the text of CPython's C functions: `len() takes no keyword arguments`.
    pub fn no_keywords(&self, vm: &Vm, function: &str) -> PyResult<()> {
        if self.keywords.is_empty() {
            return Ok(());
        }
        Err(vm.type_error(&format!("{function}() takes no keyword arguments")))
    }

    /// Exactly one positional argument, with the text of CPython's C functions: `len() takes exactly one argument (2 given)`.
    pub fn exactly_one(&self, vm: &Vm, function: &str) -> PyResult<&'a Value> {
        self.no_keywords(vm, function)?;
        match self.positional() {
            [one] => Ok(one),
            other => {
                let given = other.len();
                Err(vm.type_error(&format!("{function}() takes exactly one argument ({given} given)")))
            }
        }
    }

    /// No argument at all, with the text of CPython's C functions: `f() takes no arguments (1 given)`.
    pub fn none(&self, vm: &Vm, function: &str) -> PyResult<()> {
        self.no_keywords(vm, function)?;
        match self.len() {
            0 => Ok(()),
            given => Err(vm.type_error(&format!("{function}() takes no arguments ({given} given)"))),
        }
    }

    /// Between `min` and `max` positional arguments, with the text of CPython's C functions:
    /// `pop expected at most 2 arguments, got 3`.
    pub fn between(&self, vm: &Vm, function: &str, min: usize, max: usize) -> PyResult<&'a [Value]> {
        self.no_keywords(vm, function)?;
        let given = self.len();
        if (min..=max).contains(&given) {
            return Ok(self.positional());
        }
        let (bound, count) = match (min == max, given < min) {
            (true, _) => ("", min),
            (false, true) => ("at least ", min),
            (false, false) => ("at most ", max),
        };
        let s = if count == 1 { "" } else { "s" };
        Err(vm.type_error(&format!("{function} expected {bound}{count} argument{s}, got {given}")))
    }
}
