//! `list`.

use std::cell::{Cell, RefCell};

use super::arguments::{index, operand, position, receiver, search_bounds, slice_range, type_name, wrong_receiver};
use super::sequence;
use super::str::repetitions;
use crate::embed::class_builder::add_methods;
use crate::vm::operators::CompareOp;
use crate::{Args, ClassRef, Data, NativeIterator, Object, PyResult, Value, Vm};

/// Fills `list`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__init__", init),
            ("__repr__", |vm, args| {
                let value = receiver(vm, args, "list", "__repr__")?;
                repr(vm, value).map(Value::string)
            }),
            ("__len__", |vm, args| Ok(Value::from(this(vm, args, "__len__")?.borrow().len()))),
            ("__iter__", |vm, args| Ok(iterator(receiver(vm, args, "list", "__iter__")?))),
            ("__reversed__", |vm, args| {
                let list = receiver(vm, args, "list", "__reversed__")?;
                let length = this(vm, args, "__reversed__")?.borrow().len();
                let items = Reversed { list: list.clone(), left: Cell::new(length) };
                Ok(Value::Obj(Object::plain(Data::Iterator(Box::new(items)))))
            }),
            ("__getitem__", |vm, args| {
                let (list, key) = operand(vm, args)?;
                get_item(vm, list, key)
            }),
            ("__setitem__", |vm, args| match args.positional() {
                [list, key, value] => set_item(vm, list, key, value.clone()).map(|()| Value::None),
                _ => Err(vm.type_error("__setitem__ expected 2 arguments")),
            }),
            ("__delitem__", |vm, args| {
                let (list, key) = operand(vm, args)?;
                delete_item(vm, list, key).map(|()| Value::None)
            }),
            ("__contains__", |vm, args| {
                let (list, item) = operand(vm, args)?;
                sequence::find(vm, list, item, 0, usize::MAX).map(|at| Value::bool(at.is_some()))
            }),
            ("__add__", |vm, args| {
                let (a, b) = operand(vm, args)?;
                add(vm, a, b)
            }),
            ("__iadd__", |vm, args| {
                let (list, more) = operand(vm, args)?;
                extend(vm, list, more)?;
                Ok(list.clone())
            }),
            ("__mul__", multiply),
            ("__rmul__", multiply),
            ("__imul__", |vm, args| {
                let (list, count) = operand(vm, args)?;
                let items = this(vm, args, "__imul__")?;
                let Some(count) = repetitions(vm, count)? else { return Ok(Value::NotImplemented) };
                let once = items.borrow().clone();
                vm.check_new_items(once.len().saturating_mul(count))?;
                *items.borrow_mut() = repeat(&once, count);
                Ok(list.clone())
            }),
            ("__eq__", |vm, args| compare(vm, args, CompareOp::Eq)),
            ("__ne__", |vm, args| compare(vm, args, CompareOp::Ne)),
            ("__lt__", |vm, args| compare(vm, args, CompareOp::Lt)),
            ("__le__", |vm, args| compare(vm, args, CompareOp::Le)),
            ("__gt__", |vm, args| compare(vm, args, CompareOp::Gt)),
            ("__ge__", |vm, args| compare(vm, args, CompareOp::Ge)),
            ("append", |vm, args| {
                let item = args.rest().exactly_one(vm, "list.append")?.clone();
                let mut items = this(vm, args, "append")?.borrow_mut();
                vm.check_items(items.len())?;
                items.push(item);
                Ok(Value::None)
            }),
            ("extend", |vm, args| {
                let more = args.rest().exactly_one(vm, "list.extend")?;
                extend(vm, receiver(vm, args, "list", "extend")?, more)?;
                Ok(Value::None)
            }),
            ("insert", |vm, args| {
                let rest = args.rest().between(vm, "insert", 2, 2)?;
                let at = index(vm, &rest[0])?;
                let mut items = this(vm, args, "insert")?.borrow_mut();
                let at = clamp(at, items.len());
                items.insert(at, rest[1].clone());
                Ok(Value::None)
            }),
            ("pop", pop),
            ("remove", |vm, args| {
                let item = args.rest().exactly_one(vm, "list.remove")?;
                let list = receiver(vm, args, "list", "remove")?;
                match sequence::find(vm, list, item, 0, usize::MAX)? {
                    Some(at) => {
                        let removed = this(vm, args, "remove")?.borrow_mut().remove(at);
                        drop(removed);
                        Ok(Value::None)
                    }
                    None => Err(vm.value_error("list.remove(x): x not in list")),
                }
            }),
            ("clear", |vm, args| {
                args.rest().none(vm, "list.clear")?;
                let old = this(vm, args, "clear")?.take();
                drop(old);
                Ok(Value::None)
            }),
            ("copy", |vm, args| {
                args.rest().none(vm, "list.copy")?;
                Ok(Value::list(this(vm, args, "copy")?.borrow().clone()))
            }),
            ("reverse", |vm, args| {
                args.rest().none(vm, "list.reverse")?;
                this(vm, args, "reverse")?.borrow_mut().reverse();
                Ok(Value::None)
            }),
            ("index", |vm, args| {
                let rest = args.rest().between(vm, "index", 1, 3)?;
                let list = receiver(vm, args, "list", "index")?;
                let length = this(vm, args, "index")?.borrow().len();
                let (start, stop) = search_bounds(vm, &rest[1..], length)?;
                match sequence::find(vm, list, &rest[0], start, stop)? {
                    Some(at) => Ok(Value::from(at)),
                    None => Err(vm.value_error(&format!("{} is not in list", vm.repr(&rest[0])?))),
                }
            }),
            ("count", |vm, args| {
                let item = args.rest().exactly_one(vm, "list.count")?;
                sequence::count(vm, receiver(vm, args, "list", "count")?, item).map(Value::from)
            }),
            ("sort", sort),
            ("__class_getitem__", super::alias::class_getitem),
        ],
    );
    class.dict.set_str("__hash__", Value::None);
}

fn items_of<'a>(vm: &Vm, value: &'a Value, method: &str) -> PyResult<&'a RefCell<Vec<Value>>> {
    match value.data() {
        Some(Data::List(items)) => Ok(items),
        _ => Err(wrong_receiver(vm, "list", method, value)),
    }
}

fn this<'a>(vm: &Vm, args: &Args<'a>, method: &str) -> PyResult<&'a RefCell<Vec<Value>>> {
    items_of(vm, receiver(vm, args, "list", method)?, method)
}

/// The place an insertion at `index` goes to.
pub fn clamp(index: i64, length: usize) -> usize {
    let length = length as i64;
    let index = if index < 0 { index.saturating_add(length) } else { index };
    index.clamp(0, length) as usize
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = receiver(vm, args, "list", "__new__")?.as_class();
    Ok(match class {
        Some(class) if !class.is(&vm.types.list) => Value::Obj(class.instantiate_with(Data::from(Vec::new()))),
        _ => Value::list(Vec::new()),
    })
}

fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    if vm.class_of(args.receiver(vm)?).is(&vm.types.list) {
        rest.no_keywords(vm, "list")?;
    }
    if rest.len() > 1 {
        return Err(vm.type_error(&format!("list expected at most 1 argument, got {}", rest.len())));
    }
    let items = match rest.get(0) {
        Some(iterable) => vm.collect(iterable)?,
        None => Vec::new(),
    };
    let old = this(vm, args, "__init__")?.replace(items);
    drop(old);
    Ok(Value::None)
}

/// `repr(list)`.
pub fn repr(vm: &Vm, list: &Value) -> PyResult<String> {
    let items = items_of(vm, list, "__repr__")?;
    if items.borrow().is_empty() {
        return Ok("[]".to_owned());
    }
    let Some(_guard) = sequence::ReprGuard::enter(list) else {
        return Ok("[...]".to_owned());
    };
    let mut out = String::from("[");
    let mut at = 0;
    loop {
        let item = match items.borrow().get(at) {
            Some(item) => item.clone(),
            None => break,
        };
        if at > 0 {
            out.push_str(", ");
        }
        vm.push_text(&mut out, &vm.repr(&item)?)?;
        at += 1;
    }
    out.push(']');
    Ok(out)
}

/// `list[key]`.
pub fn get_item(vm: &Vm, list: &Value, key: &Value) -> PyResult {
    let items = items_of(vm, list, "__getitem__")?;
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, items.borrow().len())?;
        let items = items.borrow();
        return Ok(Value::list(range.positions().map(|at| items[at].clone()).collect()));
    }
    let at = sequence::index_key(vm, key, "list")?;
    let items = items.borrow();
    position(at, items.len()).map(|at| items[at].clone()).ok_or_else(|| vm.index_error("list index out of range"))
}

/// `list[key] = value`.
pub fn set_item(vm: &Vm, list: &Value, key: &Value, value: Value) -> PyResult<()> {
    let items = items_of(vm, list, "__setitem__")?;
    if let Some(Data::Slice(slice)) = key.data() {
        let Ok(new) = vm.collect(&value) else {
            return Err(vm.type_error("must assign iterable to extended slice"));
        };
        let range = slice_range(vm, slice, items.borrow().len())?;
        if range.step == 1 {
            let start = range.start as usize;
            let old: Vec<Value> = items.borrow_mut().splice(start..start + range.count, new).collect();
            drop(old);
            return Ok(());
        }
        if new.len() != range.count {
            return Err(vm.value_error(&format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                new.len(),
                range.count
            )));
        }
        let mut old = Vec::with_capacity(new.len());
        for (at, item) in range.positions().zip(new) {
            old.push(std::mem::replace(&mut items.borrow_mut()[at], item));
        }
        return Ok(());
    }
    let at = sequence::index_key(vm, key, "list")?;
    let old = {
        let mut items = items.borrow_mut();
        match position(at, items.len()) {
            Some(at) => std::mem::replace(&mut items[at], value),
            None => return Err(vm.index_error("list assignment index out of range")),
        }
    };
    drop(old);
    Ok(())
}

/// `del list[key]`.
pub fn delete_item(vm: &Vm, list: &Value, key: &Value) -> PyResult<()> {
    let items = items_of(vm, list, "__delitem__")?;
    if let Some(Data::Slice(slice)) = key.data() {
        let range = slice_range(vm, slice, items.borrow().len())?;
        let mut gone: Vec<usize> = range.positions().collect();
        gone.sort_unstable();
        let mut removed = Vec::with_capacity(gone.len());
        let mut at = 0;
        items.borrow_mut().retain_mut(|item| {
            let goes = gone.binary_search(&at).is_ok();
            at += 1;
            if goes {
                removed.push(std::mem::take(item));
            }
            !goes
        });
        return Ok(());
    }
    let at = sequence::index_key(vm, key, "list")?;
    let removed = {
        let mut items = items.borrow_mut();
        match position(at, items.len()) {
            Some(at) => items.remove(at),
            None => return Err(vm.index_error("list assignment index out of range")),
        }
    };
    drop(removed);
    Ok(())
}

fn add(vm: &Vm, a: &Value, b: &Value) -> PyResult {
    match (a.data(), b.data()) {
        (Some(Data::List(x)), Some(Data::List(y))) => {
            // A finalizer that runs meanwhile may change the lists.
            let count = x.borrow().len() + y.borrow().len();
            vm.check_new_items(count)?;
            Ok(Value::list([x.borrow().as_slice(), y.borrow().as_slice()].concat()))
        }
        _ if vm.lookup(&vm.class_of(b), &vm.intern("__radd__")).is_some() => Ok(Value::NotImplemented),
        _ => {
            let name = type_name(vm, b);
            Err(vm.type_error(&format!("can only concatenate list (not \"{name}\") to list")))
        }
    }
}

fn extend(vm: &Vm, list: &Value, more: &Value) -> PyResult<()> {
    let items = items_of(vm, list, "extend")?;
    match more.as_sequence().filter(|_| more.as_obj().is_some_and(|object| object.is_exact())) {
        Some(more) => {
            vm.check_new_items(more.len())?;
            vm.check_items(items.borrow().len() + more.len())?;
            items.borrow_mut().extend(more);
        }
        None => vm.each(more, &mut |item| {
            vm.check_items(items.borrow().len())?;
            items.borrow_mut().push(item);
            Ok(true)
        })?,
    }
    Ok(())
}

fn repeat(items: &[Value], count: usize) -> Vec<Value> {
    let count = if items.is_empty() { 0 } else { count };
    let mut out = Vec::with_capacity(items.len() * count);
    for _ in 0..count {
        out.extend_from_slice(items);
    }
    out
}

fn multiply(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (list, count) = operand(vm, args)?;
    let items = items_of(vm, list, "__mul__")?;
    match repetitions(vm, count)? {
        Some(count) => {
            let length = items.borrow().len();
            vm.check_new_items(length.saturating_mul(count))?;
            let items = items.borrow();
            Ok(Value::list(repeat(&items, count)))
        }
        None => Ok(Value::NotImplemented),
    }
}

fn compare(vm: &Vm, args: &Args<'_>, op: CompareOp) -> PyResult {
    let (a, b) = operand(vm, args)?;
    match (a.data(), b.data()) {
        (Some(Data::List(_)), Some(Data::List(_))) => sequence::compare(vm, a, b, op),
        _ => Ok(Value::NotImplemented),
    }
}

fn pop(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest().between(vm, "pop", 0, 1)?;
    let at = rest.first().map_or(Ok(-1), |value| index(vm, value))?;
    let mut items = this(vm, args, "pop")?.borrow_mut();
    if items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    match position(at, items.len()) {
        Some(at) => Ok(items.remove(at)),
        None => Err(vm.index_error("pop index out of range")),
    }
}

fn sort(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    if !rest.positional().is_empty() {
        return Err(vm.type_error("sort() takes no positional arguments"));
    }
    super::arguments::known_keywords(vm, &rest, "sort", &["key", "reverse"])?;
    let items = this(vm, args, "sort")?;
    let reverse = rest.keyword("reverse").map_or(Ok(false), |value| vm.truth(value))?;
    let taken = items.take();
    let (sorted, result) = super::sort::sort(vm, taken, rest.keyword("key"), reverse);
    let changed = !items.borrow().is_empty();
    let dropped = items.replace(sorted);
    drop(dropped);
    result?;
    if changed {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Value::None)
}

struct Items {
    list: RefCell<Value>,
    at: Cell<usize>,
}

impl NativeIterator for Items {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        let next = match self.list.borrow().data() {
            Some(Data::List(items)) => items.borrow().get(self.at.get()).cloned(),
            _ => return Ok(None),
        };
        self.at.set(self.at.get() + 1);
        if next.is_none() {
            let list = self.list.replace(Value::None);
            drop(list);
        }
        Ok(next)
    }

    fn class_name(&self) -> &'static str {
        "list_iterator"
    }

    fn length_hint(&self) -> Option<usize> {
        match self.list.borrow().data() {
            Some(Data::List(items)) => Some(items.borrow().len().saturating_sub(self.at.get())),
            _ => Some(0),
        }
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.list.borrow());
    }
}

/// `iter(list)`.
pub fn iterator(list: &Value) -> Value {
    let items = Items { list: RefCell::new(list.clone()), at: Cell::new(0) };
    Value::Obj(Object::plain(Data::Iterator(Box::new(items))))
}

struct Reversed {
    list: Value,
    left: Cell<usize>,
}

impl NativeIterator for Reversed {
    fn next(&self, _: &Vm) -> PyResult<Option<Value>> {
        let Some(at) = self.left.get().checked_sub(1) else { return Ok(None) };
        self.left.set(at);
        Ok(match self.list.data() {
            Some(Data::List(items)) => items.borrow().get(at).cloned(),
            _ => None,
        })
    }

    fn class_name(&self) -> &'static str {
        "list_reverseiterator"
    }

    fn visit(&self, visit: &mut dyn FnMut(&Value)) {
        visit(&self.list);
    }
}
