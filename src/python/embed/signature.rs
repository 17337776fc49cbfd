//! [`Signature`]: declared parameters of a native function, bound with the texts of CPython's Python functions.

use std::rc::Rc;

use super::args::Args;
use super::error::PyResult;
use crate::Vm;
use crate::object::dict::PyDict;
use crate::object::function::{NativeCode, NativeFn};
use crate::object::name::Name;
use crate::object::value::Value;

/// The parameters of a native function that behaves as if it were written in Python.
///
/// For methods the receiver is the first parameter, usually named `self`.
#[derive(Clone, Copy, Debug)]
pub struct Signature {
    /// The qualified name in error texts, without parentheses.
    pub name: &'static str,
    /// Parameters that only positions can fill; all before `positional`.
    pub positional_only: &'static [&'static str],
    /// Parameters that positions or keywords fill.
    pub positional: &'static [&'static str],
    /// How many of `positional_only` and `positional` together have no default.
    pub required: usize,
    /// Whether `*args` takes further positions.
    pub varargs: bool,
    /// Parameters that only keywords fill.
    pub keyword_only: &'static [&'static str],
    /// How many of `keyword_only`, from its start, have no default.
    pub required_keywords: usize,
    /// Whether `**kwargs` takes further keywords.
    pub varkw: bool,
}

impl Signature {
    /// A signature without parameters.
    pub const fn new(name: &'static str) -> Signature {
        Signature {
            name,
            positional_only: &[],
            positional: &[],
            required: 0,
            varargs: false,
            keyword_only: &[],
            required_keywords: 0,
            varkw: false,
        }
    }

    /// Sets the parameters before `/`.
    pub const fn positional_only(mut self, names: &'static [&'static str]) -> Signature {
        self.positional_only = names;
        self
    }

    /// Sets the parameters that positions or keywords fill.
    pub const fn positional(mut self, names: &'static [&'static str]) -> Signature {
        self.positional = names;
        self
    }

    /// Sets how many of the positional parameters have no default.
    pub const fn required(mut self, count: usize) -> Signature {
        self.required = count;
        self
    }

    /// Adds `*args`.
    pub const fn varargs(mut self) -> Signature {
        self.varargs = true;
        self
    }

    /// Sets the keyword-only parameters, the first `required` of them without default.
    pub const fn keyword_only(mut self, names: &'static [&'static str], required: usize) -> Signature {
        self.keyword_only = names;
        self.required_keywords = required;
        self
    }

    /// Adds `**kwargs`.
    pub const fn varkw(mut self) -> Signature {
        self.varkw = true;
        self
    }

    /// Binds arguments, or raises `TypeError` with CPython's text.
    pub fn bind(&self, vm: &Vm, args: &Args<'_>) -> PyResult<Bound> {
        let named = self.positional_only.len() + self.positional.len();
        let mut bound =
            Bound { slots: vec![None; named + self.keyword_only.len()], args: Vec::new(), kwargs: Vec::new() };
        let given = args.positional();
        for (slot, value) in bound.slots[..named].iter_mut().zip(given) {
            *slot = Some(value.clone());
        }
        let surplus = given.get(named..).unwrap_or_default();
        if self.varargs {
            bound.args.extend_from_slice(surplus);
        }
        for (key, value) in args.keywords() {
            match self.slot_of(key) {
                Some(slot) if bound.slots[slot].is_some() => {
                    return Err(vm.type_error(&format!("{}() got multiple values for argument '{key}'", self.name)));
                }
                Some(slot) => bound.slots[slot] = Some(value.clone()),
                None if self.varkw => bound.kwargs.push((key.clone(), value.clone())),
                None => return Err(self.unexpected_keyword(vm, args, key)),
            }
        }
        if !self.varargs && !surplus.is_empty() {
            return Err(self.too_many(vm, given.len(), &bound));
        }
        let names = self.positional_only.iter().chain(self.positional);
        let missing: Vec<&str> = names
            .take(self.required)
            .zip(&bound.slots)
            .filter(|(_, slot)| slot.is_none())
            .map(|(name, _)| *name)
            .collect();
        if !missing.is_empty() {
            return Err(missing_arguments(vm, self.name, "positional", &missing));
        }
        let missing: Vec<&str> = self.keyword_only[..self.required_keywords]
            .iter()
            .zip(&bound.slots[named..])
            .filter(|(_, slot)| slot.is_none())
            .map(|(name, _)| *name)
            .collect();
        if !missing.is_empty() {
            return Err(missing_arguments(vm, self.name, "keyword-only", &missing));
        }
        Ok(bound)
    }

    /// The code of a function that is called as [`Signature::call`] does.
    pub(crate) fn checking(&'static self, function: NativeFn) -> NativeCode {
        NativeCode::Closure(Rc::new(move |vm: &Vm, args: &Args<'_>| self.call(vm, args, function)))
    }

    /// Calls a function with arguments that keep to the signature. A keyword that names the next position stands there, so
    /// that the function finds it as if it had been given by position.
    pub fn call(&self, vm: &Vm, args: &Args<'_>, function: NativeFn) -> PyResult {
        let bound = self.bind(vm, args)?;
        if !args.has_keywords() || !bound.args.is_empty() {
            return function(vm, args);
        }
        let names = self.positional_only.iter().chain(self.positional);
        let mut values: Vec<Value> = bound.slots.iter().take(names.clone().count()).map_while(Clone::clone).collect();
        let placed = values.len();
        let mut keywords = Vec::new();
        for (key, value) in args.keywords() {
            if !names.clone().take(placed).any(|name| *name == key.as_str()) {
                values.push(value.clone());
                keywords.push(key.clone());
            }
        }
        function(vm, &Args::new(&values, &keywords))
    }

    fn slot_of(&self, key: &Name) -> Option<usize> {
        let first = self.positional_only.len();
        if let Some(index) = self.positional.iter().position(|name| *name == key.as_str()) {
            return Some(first + index);
        }
        let index = self.keyword_only.iter().position(|name| *name == key.as_str())?;
        Some(first + self.positional.len() + index)
    }

    fn unexpected_keyword(&self, vm: &Vm, args: &Args<'_>, key: &Name) -> crate::PyError {
        let wrong: Vec<&str> =
            args.keywords().map(|(key, _)| key.as_str()).filter(|key| self.positional_only.contains(key)).collect();
        if wrong.is_empty() {
            let hint = crate::vm::suggestion::parameter_hint(key, self.positional.iter().chain(self.keyword_only));
            return vm.type_error(&format!("{}() got an unexpected keyword argument '{key}'{hint}", self.name));
        }
        vm.type_error(&format!(
            "{}() got some positional-only arguments passed as keyword arguments: '{}'",
            self.name,
            wrong.join(", ")
        ))
    }

    fn too_many(&self, vm: &Vm, given: usize, bound: &Bound) -> crate::PyError {
        let named = self.positional_only.len() + self.positional.len();
        let keyword_only_given = bound.slots[named..].iter().flatten().count();
        too_many_positional(vm, self.name, named, named - self.required, given, keyword_only_given)
    }
}

/// `f() missing 2 required positional arguments: 'a' and 'b'`.
pub(crate) fn missing_arguments(vm: &Vm, function: &str, kind: &str, names: &[&str]) -> crate::PyError {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [first, second] => format!("{first} and {second}"),
        [front @ .., last] => format!("{}, and {last}", front.join(", ")),
        [] => String::new(),
    };
    let s = if names.len() == 1 { "" } else { "s" };
    vm.type_error(&format!("{function}() missing {} required {kind} argument{s}: {list}", names.len()))
}

/// `f() takes from 1 to 2 positional arguments but 3 were given`.
pub(crate) fn too_many_positional(
    vm: &Vm,
    function: &str,
    named: usize,
    defaults: usize,
    given: usize,
    keyword_only_given: usize,
) -> crate::PyError {
    let (takes, plural) = if defaults > 0 {
        (format!("from {} to {named}", named - defaults), true)
    } else {
        (named.to_string(), named != 1)
    };
    let keyword_only = if keyword_only_given > 0 {
        format!(
            " positional argument{} (and {keyword_only_given} keyword-only argument{})",
            if given == 1 { "" } else { "s" },
            if keyword_only_given == 1 { "" } else { "s" },
        )
    } else {
        String::new()
    };
    vm.type_error(&format!(
        "{function}() takes {takes} positional argument{} but {given}{keyword_only} {} given",
        if plural { "s" } else { "" },
        if given == 1 && keyword_only_given == 0 { "was" } else { "were" },
    ))
}

/// Bound arguments, in the order of the declaration: positional-only, positional, keyword-only.
#[derive(Debug, Default)]
pub struct Bound {
    slots: Vec<Option<Value>>,
    /// What `*args` took.
    pub args: Vec<Value>,
    /// What `**kwargs` took, in call order.
    pub kwargs: Vec<(Name, Value)>,
}

impl Bound {
    /// The argument of a parameter, if one was given.
    pub fn get(&self, index: usize) -> Option<&Value> {
        self.slots.get(index).and_then(Option::as_ref)
    }

    /// Takes the argument of a parameter out, if one was given.
    pub fn take(&mut self, index: usize) -> Option<Value> {
        self.slots.get_mut(index).and_then(Option::take)
    }

    /// The argument of a parameter, `None` when none was given.
    pub fn or_none(&self, index: usize) -> Value {
        self.get(index).cloned().unwrap_or(Value::None)
    }

    /// What `**kwargs` took, as a dict.
    pub fn kwargs_dict(&self) -> PyDict {
        let dict = PyDict::new();
        for (key, value) in &self.kwargs {
            dict.set_name(key, value.clone());
        }
        dict
    }
}
