//! Iterators: the shared class of native ones, and `enumerate`, `zip`, `map`, `filter`, `reversed`.

use std::cell::{Cell, RefCell};

use super::arguments::{receiver, wrong_receiver};
use crate::embed::class_builder::add_methods;
use crate::{Args, ClassBuilder, ClassRef, Data, ModuleRef, NativeIterator, Object, PyResult, Value, Vm};

/// Fills a class of native iterators that has a name of its own.
pub fn populate_named(vm: &Vm, class: &ClassRef) {
    class.dict.set_str("__module__", Value::str("builtins"));
    populate(vm, class);
}

/// Fills the class of native iterators.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__iter__", |vm, args| Ok(receiver(vm, args, "iterator", "__iter__")?.clone())),
            ("__next__", next),
            ("__length_hint__", |vm, args| {
                let value = receiver(vm, args, "iterator", "__length_hint__")?;
                Ok(match value.data() {
                    Some(Data::Iterator(iterator)) => iterator.length_hint().map_or(Value::NotImplemented, Value::from),
                    _ => Value::NotImplemented,
                })
            }),
        ],
    );
}

/// `__next__` of a native iterator.
pub fn next(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = receiver(vm, args, "iterator", "__next__")?;
    match value.data() {
        Some(Data::Iterator(iterator)) => iterator.next(vm)?.ok_or_else(|| vm.stop_iteration()),
        _ => Err(wrong_receiver(vm, "iterator", "__next__", value)),
    }
}

struct Over {
    items: RefCell<std::vec::IntoIter<Value>>,
    class: &'static str,
}

impl NativeIterator for Over {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        Ok(self.items.borrow_mut().next())
    }

    fn class_name(&self) -> &'static str {
        self.class
    }

    fn length_hint(&self) -> Option<usize> {
        Some(self.items.borrow().len())
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        self.items.borrow().as_slice().iter().for_each(visit);
    }
}

/// An iterator over values that are there already.
pub fn over(items: Vec<Value>, class: &'static str) -> Value {
    native(Over { items: RefCell::new(items.into_iter()), class })
}

/// An object around a native iterator, of the common iterator class.
pub fn native(iterator: impl NativeIterator + 'static) -> Value {
    Value::Obj(Object::tracked(Data::Iterator(Box::new(iterator))))
}

/// A class whose instances are native iterators that `new` makes.
pub fn iterator_class(vm: &Vm, module: &str, name: &str, new: crate::NativeFn) -> PyResult<ClassRef> {
    let class = ClassBuilder::new(module, name)
        .method("__new__", new)
        .method("__iter__", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__next__", next)
        .immutable()
        .build(vm)?;
    class.has_dict.set(false);
    Ok(class)
}

/// An instance of the class that is the first argument.
pub fn instance(vm: &Vm, args: &Args<'_>, iterator: impl NativeIterator + 'static) -> PyResult {
    match args.receiver(vm)?.as_class() {
        Some(class) => Ok(Value::Obj(class.instantiate_with(Data::Iterator(Box::new(iterator))))),
        None => Ok(native(iterator)),
    }
}

struct Enumerate {
    source: Value,
    count: RefCell<Value>,
}

impl NativeIterator for Enumerate {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let Some(item) = vm.next(&self.source)? else { return Ok(None) };
        let count = self.count.borrow().clone();
        *self.count.borrow_mut() = super::int::arithmetic::add(vm, &count, &Value::Int(1))?;
        Ok(Some(Value::tuple(vec![count, item])))
    }

    fn class_name(&self) -> &'static str {
        "enumerate"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.source);
        visit(&self.count.borrow());
    }
}

struct Zip {
    sources: Vec<Value>,
    strict: bool,
    ended: Cell<bool>,
}

impl NativeIterator for Zip {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        if self.sources.is_empty() || self.ended.get() {
            return Ok(None);
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for (at, source) in self.sources.iter().enumerate() {
            match vm.next(source)? {
                Some(item) => items.push(item),
                None if !self.strict => return Ok(None),
                None => {
                    self.ended.set(true);
                    return self.check_lengths(vm, at);
                }
            }
        }
        Ok(Some(Value::tuple(items)))
    }

    fn class_name(&self) -> &'static str {
        "zip"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        self.sources.iter().for_each(visit);
    }
}

impl Zip {
    /// The source at `ended` is exhausted: all others must be, too.
    fn check_lengths(&self, vm: &Vm, ended: usize) -> PyResult<Option<Value>> {
        let others = |count: usize| if count == 1 { "argument 1".to_owned() } else { format!("arguments 1-{count}") };
        if ended > 0 {
            let text = format!("zip() argument {} is shorter than {}", ended + 1, others(ended));
            return Err(vm.value_error(&text));
        }
        for (at, source) in self.sources.iter().enumerate().skip(1) {
            if vm.next(source)?.is_some() {
                let text = format!("zip() argument {} is longer than {}", at + 1, others(at));
                return Err(vm.value_error(&text));
            }
        }
        Ok(None)
    }
}

struct Map {
    function: Value,
    sources: Vec<Value>,
}

impl NativeIterator for Map {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let mut items = Vec::with_capacity(self.sources.len());
        for source in &self.sources {
            match vm.next(source)? {
                Some(item) => items.push(item),
                None => return Ok(None),
            }
        }
        vm.call(&self.function, &items).map(Some)
    }

    fn class_name(&self) -> &'static str {
        "map"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.function);
        self.sources.iter().for_each(visit);
    }
}

struct Filter {
    function: Value,
    source: Value,
}

impl NativeIterator for Filter {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        while let Some(item) = vm.next(&self.source)? {
            let keep = if self.function.is_none() {
                vm.truth(&item)?
            } else {
                vm.truth(&vm.call(&self.function, std::slice::from_ref(&item))?)?
            };
            if keep {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }

    fn class_name(&self) -> &'static str {
        "filter"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.function);
        visit(&self.source);
    }
}

struct Backwards {
    sequence: Value,
    left: Cell<usize>,
}

impl NativeIterator for Backwards {
    fn next(&self, vm: &Vm) -> PyResult<Option<Value>> {
        let Some(at) = self.left.get().checked_sub(1) else { return Ok(None) };
        self.left.set(at);
        vm.get_item(&self.sequence, &Value::from(at)).map(Some)
    }

    fn class_name(&self) -> &'static str {
        "reversed"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.sequence);
    }
}

fn reversed(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    let [sequence] = rest.between(vm, "reversed", 1, 1)? else {
        return Err(vm.type_error("reversed expected 1 argument"));
    };
    let class = vm.class_of(sequence);
    match vm.lookup(&class, &vm.intern("__reversed__")) {
        Some(method) if !method.is_none() => {
            if let Some(result) = vm.call_special(sequence, "__reversed__", &[])? {
                return Ok(result);
            }
        }
        Some(_) => {}
        None => {
            let has = |name: &str| vm.lookup(&class, &vm.intern(name)).is_some();
            if has("__getitem__") && sequence.as_dict().is_none() {
                let left = Cell::new(vm.len(sequence)?);
                return instance(vm, args, Backwards { sequence: sequence.clone(), left });
            }
        }
    }
    Err(vm.type_error(&format!("'{}' object is not reversible", class.name())))
}

fn iterators(vm: &Vm, values: &[Value]) -> PyResult<Vec<Value>> {
    values.iter().map(|value| vm.iter(value)).collect()
}

/// Adds the iterator classes to the module `builtins`.
pub fn classes(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let classes: [(&str, crate::NativeFn); 5] = [
        ("enumerate", |vm, args| {
            let rest = args.rest();
            let given = rest.values().len();
            if given > 2 {
                return Err(vm.type_error(&format!("enumerate() takes at most 2 arguments ({given} given)")));
            }
            let unknown = rest.keywords().find(|(name, _)| !matches!(name.as_str(), "iterable" | "start"));
            if let Some((name, _)) = unknown {
                let text = format!("'{name}' is an invalid keyword argument for enumerate()");
                return Err(vm.type_error(&text));
            }
            let Some(source) = rest.get(0).or_else(|| rest.keyword("iterable")) else {
                return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
            };
            let start = rest.get(1).or_else(|| rest.keyword("start"));
            let start = start.map_or(Ok(Value::Int(0)), |value| vm.index(value))?;
            let source = vm.iter(source)?;
            instance(vm, args, Enumerate { source, count: RefCell::new(start) })
        }),
        ("zip", |vm, args| {
            let rest = args.rest();
            super::arguments::known_keywords(vm, &rest, "zip", &["strict"])?;
            let strict = rest.keyword("strict").map_or(Ok(false), |value| vm.truth(value))?;
            let sources = iterators(vm, rest.positional())?;
            instance(vm, args, Zip { sources, strict, ended: Cell::new(false) })
        }),
        ("map", |vm, args| {
            let rest = args.rest();
            let Some((function, sources)) = rest.positional().split_first().filter(|(_, sources)| !sources.is_empty())
            else {
                return Err(vm.type_error("map() must have at least two arguments."));
            };
            let sources = iterators(vm, sources)?;
            instance(vm, args, Map { function: function.clone(), sources })
        }),
        ("filter", |vm, args| {
            let rest = args.rest();
            let [function, source] = rest.between(vm, "filter", 2, 2)? else {
                return Err(vm.type_error("filter expected 2 arguments"));
            };
            let source = vm.iter(source)?;
            instance(vm, args, Filter { function: function.clone(), source })
        }),
        ("reversed", reversed),
    ];
    for (name, new) in classes {
        module.class(vm, &iterator_class(vm, "builtins", name, new)?);
    }
    Ok(())
}
