//! `_itertools`: the iterators of `itertools` that may have no end, and `chain`.

use std::cell::{Cell, RefCell};

use crate::builtins::iterators::{instance, next};
use crate::vm::operators::BinaryOp;
use crate::{Args, ClassBuilder, Data, ModuleRef, NativeFn, NativeIterator, PyResult, Value, Vm};

struct Count {
    next: RefCell<Value>,
    step: Value,
}

impl NativeIterator for Count {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let now = self.next.borrow().clone();
        let after = match (&now, &self.step) {
            (Value::Int(now), Value::Int(step)) => now.checked_add(*step).map(Value::Int),
            _ => None,
        };
        let after = match after {
            Some(after) => after,
            None => vm.binary(BinaryOp::Add, &now, &self.step)?,
        };
        self.next.replace(after);
        Ok(Some(now))
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.next.borrow());
        visit(&self.step);
    }

    fn describe(&self, vm: &Vm) -> PyResult<Option<String>> {
        let next = vm.repr(&self.next.borrow().clone())?;
        Ok(Some(match &self.step {
            Value::Int(1) => format!("({next})"),
            step => format!("({next}, {})", vm.repr(step)?),
        }))
    }
}

struct Repeat {
    object: Value,
    /// How often it still comes; negative without an end.
    left: Cell<i64>,
}

impl NativeIterator for Repeat {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        match self.left.get() {
            0 => return Ok(None),
            left if left > 0 => self.left.set(left - 1),
            _ => {}
        }
        Ok(Some(self.object.clone()))
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.object);
    }

    fn length_hint(&self) -> Option<usize> {
        usize::try_from(self.left.get()).ok()
    }

    fn describe(&self, vm: &Vm) -> PyResult<Option<String>> {
        let object = vm.repr(&self.object)?;
        Ok(Some(match self.left.get() {
            left if left < 0 => format!("({object})"),
            left => format!("({object}, {left})"),
        }))
    }
}

struct Cycle {
    source: RefCell<Option<Value>>,
    saved: RefCell<Vec<Value>>,
    at: Cell<usize>,
}

impl NativeIterator for Cycle {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let source = self.source.borrow().clone();
        if let Some(source) = source {
            if let Some(value) = vm.next(&source)? {
                let mut saved = self.saved.borrow_mut();
                vm.check_items(saved.len())?;
                saved.push(value.clone());
                return Ok(Some(value));
            }
            self.source.replace(None);
        }
        let saved = self.saved.borrow();
        let at = self.at.get();
        self.at.set(if at + 1 < saved.len() { at + 1 } else { 0 });
        Ok(saved.get(at).cloned())
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        self.source.borrow().iter().for_each(&mut *visit);
        self.saved.borrow().iter().for_each(visit);
    }
}

struct Chain {
    /// The iterables, as an iterator.
    sources: RefCell<Option<Value>>,
    current: RefCell<Option<Value>>,
}

impl NativeIterator for Chain {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        loop {
            let current = self.current.borrow().clone();
            if let Some(current) = current {
                if let Some(value) = vm.next(&current)? {
                    return Ok(Some(value));
                }
                let ended = self.current.take();
                drop(ended);
            }
            let Some(sources) = self.sources.borrow().clone() else { return Ok(None) };
            let opened = match vm.next(&sources) {
                Ok(Some(source)) => vm.iter(&source).map(Some),
                other => other.map(|_| None),
            };
            match opened {
                Ok(Some(source)) => drop(self.current.replace(Some(source))),
                other => {
                    drop(self.sources.take());
                    return other.map(|_| None);
                }
            }
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        self.sources.borrow().iter().for_each(&mut *visit);
        self.current.borrow().iter().for_each(visit);
    }
}

/// Binds arguments that have names, of which so many are required.
fn named<'a>(
    vm: &Vm,
    args: &Args<'a>,
    function: &str,
    names: [&str; 2],
    required: usize,
) -> PyResult<[Option<&'a Value>; 2]> {
    let rest = args.rest();
    let given = rest.values().len();
    if given > 2 {
        return Err(vm.type_error(&format!("{function}() takes at most 2 arguments ({given} given)")));
    }
    let mut found = [None; 2];
    for (at, name) in names.iter().enumerate() {
        let (by_position, by_name) = (rest.get(at), rest.keyword(name));
        if by_position.is_some() && by_name.is_some() {
            let text = format!("argument for {function}() given by name ('{name}') and position ({})", at + 1);
            return Err(vm.type_error(&text));
        }
        found[at] = by_position.or(by_name);
        if found[at].is_none() && at < required {
            return Err(vm.type_error(&format!("{function}() missing required argument '{name}' (pos {})", at + 1)));
        }
    }
    match rest.keywords().find(|(name, _)| !names.contains(&name.as_str())) {
        Some((name, _)) => Err(vm.type_error(&format!("{function}() got an unexpected keyword argument '{name}'"))),
        None => Ok(found),
    }
}

fn count(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [start, step] = named(vm, args, "count", ["start", "step"], 0)?;
    let is_number = |value: &Value| {
        let class = vm.class_of(value);
        let has = |name: &str| vm.lookup_str(&class, name).is_some();
        has("__index__") || has("__float__") || has("__int__") || matches!(value.data(), Some(Data::Complex(..)))
    };
    if !start.is_none_or(is_number) || !step.is_none_or(is_number) {
        return Err(vm.type_error("a number is required"));
    }
    // A truth value counts as the number that it is.
    let plain = |value: Option<&Value>, other: i64| match value {
        None => Value::Int(other),
        Some(value) => value.as_int().map_or_else(|| value.clone(), Value::Int),
    };
    instance(vm, args, Count { next: RefCell::new(plain(start, 0)), step: plain(step, 1) })
}

fn repeat(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [object, times] = named(vm, args, "repeat", ["object", "times"], 1)?;
    let left = match times {
        None => -1,
        Some(times) => {
            let times = vm.index(times)?;
            let Some(times) = times.as_int() else {
                let text = "Python int too large to convert to C ssize_t";
                return Err(vm.error(&vm.exceptions.overflow_error, text));
            };
            times.max(0)
        }
    };
    instance(vm, args, Repeat { object: object.cloned().unwrap_or_default(), left: Cell::new(left) })
}

fn cycle(vm: &Vm, args: &Args<'_>) -> PyResult {
    let [source] = args.rest().between(vm, "cycle", 1, 1)? else { return Ok(Value::None) };
    let source = RefCell::new(Some(vm.iter(source)?));
    instance(vm, args, Cycle { source, saved: RefCell::default(), at: Cell::new(0) })
}

fn chain_of(sources: Value) -> Chain {
    Chain { sources: RefCell::new(Some(sources)), current: RefCell::default() }
}

fn chain(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    rest.no_keywords(vm, "chain")?;
    let sources = vm.iter(&Value::tuple(rest.positional().to_vec()))?;
    instance(vm, args, chain_of(sources))
}

fn chain_from_iterable(vm: &Vm, args: &Args<'_>) -> PyResult {
    let source = args.rest().exactly_one(vm, "chain.from_iterable")?;
    instance(vm, args, chain_of(vm.iter(source)?))
}

/// How an iterator shows what it will give.
fn shown(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    let described = match value.data() {
        Some(Data::Iterator(iterator)) => iterator.describe(vm)?,
        _ => None,
    };
    match described {
        Some(text) => Ok(Value::string(format!("{}{text}", vm.class_of(value).name()))),
        None => crate::builtins::object::default_repr(vm, value).map(Value::string),
    }
}

fn length_hint(vm: &Vm, args: &Args<'_>) -> PyResult {
    match args.receiver(vm)?.data() {
        Some(Data::Iterator(iterator)) => match iterator.length_hint() {
            Some(length) => Ok(Value::from(length)),
            None => Err(vm.type_error("len() of unsized object")),
        },
        _ => Ok(Value::NotImplemented),
    }
}

/// Fills `_itertools`.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let classes: [(&str, NativeFn, &str); 4] = [
        (
            "count",
            count,
            "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def \
             count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step",
        ),
        (
            "repeat",
            repeat,
            "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  \
             If not specified, returns the object\nendlessly.",
        ),
        (
            "cycle",
            cycle,
            "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
        ),
        (
            "chain",
            chain,
            "Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is \
             exhausted, then elements from the next\niterable, until all of the iterables are exhausted.",
        ),
    ];
    for (name, new, doc) in classes {
        let mut class = ClassBuilder::new("itertools", name)
            .immutable()
            .method("__new__", new)
            .method("__iter__", |vm, args| Ok(args.receiver(vm)?.clone()))
            .method("__next__", next)
            .attribute("__doc__", Value::str(doc));
        if matches!(name, "count" | "repeat") {
            class = class.method("__repr__", shown);
        }
        if name == "repeat" {
            class = class.method("__length_hint__", length_hint);
        }
        if name == "chain" {
            class = class
                .class_method("from_iterable", chain_from_iterable)
                .method("__class_getitem__", crate::builtins::alias::class_getitem);
        }
        let class = class.build(vm)?;
        class.has_dict.set(false);
        module.class(vm, &class);
    }
    Ok(())
}
