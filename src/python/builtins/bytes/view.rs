//! `memoryview`: a window on the bytes of a `bytes` or a `bytearray`.

use std::cell::Cell;
use std::rc::Rc;

use super::contents;
use super::items::{item_size, pack, unpack};
use crate::builtins::arguments::{index, operand, position, receiver, slice_range, type_name};
use crate::embed::class_builder::{add_methods, add_properties};
use crate::object::hash::hash_bytes;
use crate::{Args, ClassRef, Data, Object, PyError, PyResult, Value, Vm};

/// What a `memoryview` keeps: attached to the object as its payload.
struct View {
    /// The object whose bytes are seen.
    source: Value,
    start: isize,
    format: char,
    shape: Vec<usize>,
    strides: Vec<isize>,
    readonly: bool,
    /// A view that was let go, or that is not counted yet.
    released: Cell<bool>,
}

/// How many views look at a `bytearray`: attached to it as its payload.
struct Exports(Cell<usize>);

/// Whether a view looks at a `bytearray`, so that its size is fixed.
pub(super) fn is_exported(array: &Value) -> bool {
    array.as_obj().and_then(|object| object.payload::<Exports>()).is_some_and(|exports| exports.0.get() > 0)
}

impl Drop for View {
    fn drop(&mut self) {
        self.release();
    }
}

impl View {
    /// A view whose source counts it.
    fn export(self) -> Rc<View> {
        if let Some(object) = self.source.as_obj()
            && matches!(object.data, Data::ByteArray(_))
        {
            let exports = object.payload::<Exports>().unwrap_or_else(|| {
                let exports = Rc::new(Exports(Cell::new(0)));
                object.set_payload(exports.clone());
                exports
            });
            exports.0.set(exports.0.get() + 1);
        }
        self.released.set(false);
        Rc::new(self)
    }

    fn release(&self) {
        if !self.released.replace(true)
            && let Some(exports) = self.source.as_obj().and_then(|object| object.payload::<Exports>())
        {
            exports.0.set(exports.0.get().saturating_sub(1));
        }
    }

    fn item_size(&self) -> usize {
        item_size(self.format).unwrap_or(1)
    }

    fn count(&self) -> usize {
        self.shape.iter().product()
    }

    fn is_contiguous(&self) -> bool {
        self.strides == contiguous_strides(&self.shape, self.item_size())
    }

    /// Where each item starts, in order.
    fn starts(&self) -> Vec<isize> {
        let mut starts = vec![self.start];
        for (length, stride) in self.shape.iter().zip(&self.strides) {
            starts =
                starts.into_iter().flat_map(|start| (0..*length).map(move |at| start + at as isize * stride)).collect();
        }
        starts
    }

    fn with_source<R>(&self, look: impl FnOnce(&[u8]) -> R) -> R {
        match self.source.data() {
            Some(Data::Bytes(bytes)) => look(bytes),
            Some(Data::ByteArray(bytes)) => look(&bytes.borrow()),
            _ => look(&[]),
        }
    }

    fn item(&self, start: isize) -> Value {
        let size = self.item_size();
        self.with_source(|bytes| {
            let start = start as usize;
            unpack(self.format, bytes.get(start..start + size).unwrap_or_default())
        })
    }

    fn to_vec(&self) -> Vec<u8> {
        let size = self.item_size();
        self.with_source(|bytes| {
            let items = self.starts().into_iter().map(|start| start as usize);
            items.flat_map(|start| bytes.get(start..start + size).unwrap_or_default().to_vec()).collect()
        })
    }

    fn write(&self, start: isize, new: &[u8]) {
        if let Some(Data::ByteArray(bytes)) = self.source.data()
            && let Some(place) = bytes.borrow_mut().get_mut(start as usize..start as usize + new.len())
        {
            place.copy_from_slice(new);
        }
    }

    /// The items as nested lists.
    fn to_list(&self, dimension: usize, start: isize) -> Value {
        match (self.shape.get(dimension), self.strides.get(dimension)) {
            (Some(length), Some(stride)) => {
                let starts = (0..*length).map(|at| start + at as isize * stride);
                Value::list(starts.map(|start| self.to_list(dimension + 1, start)).collect())
            }
            _ => self.item(start),
        }
    }

    fn part(&self, start: isize, shape: Vec<usize>, strides: Vec<isize>) -> View {
        View {
            source: self.source.clone(),
            start,
            format: self.format,
            shape,
            strides,
            readonly: self.readonly,
            released: Cell::new(true),
        }
    }
}

fn contiguous_strides(shape: &[usize], item_size: usize) -> Vec<isize> {
    let mut strides = vec![0; shape.len()];
    let mut next = item_size as isize;
    for (stride, length) in strides.iter_mut().zip(shape).rev() {
        *stride = next;
        next *= *length as isize;
    }
    strides
}

/// The bytes that a view shows; nothing when the value is no view, or a released one.
pub(super) fn bytes_of(value: &Value) -> Option<Vec<u8>> {
    let view = value.as_obj()?.payload::<View>()?;
    (!view.released.get()).then(|| view.to_vec())
}

fn object(vm: &Vm, view: View) -> Value {
    let object = Object::with_class(vm.types.memoryview.clone(), Data::Instance);
    object.set_payload(view.export());
    Value::Obj(object)
}

fn any(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<View>> {
    let value = receiver(vm, args, "memoryview", "release")?;
    value
        .as_obj()
        .and_then(|object| object.payload::<View>())
        .ok_or_else(|| crate::builtins::arguments::wrong_receiver(vm, "memoryview", "release", value))
}

fn this(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<View>> {
    let view = any(vm, args)?;
    if view.released.get() {
        return Err(vm.value_error("operation forbidden on released memoryview object"));
    }
    Ok(view)
}

fn new(vm: &Vm, args: &Args<'_>) -> PyResult {
    let rest = args.rest();
    let Some(source) = rest.get(0).or_else(|| rest.keyword("object")) else {
        return Err(vm.type_error("memoryview() missing required argument 'object' (pos 1)"));
    };
    if let Some(view) = source.as_obj().and_then(|object| object.payload::<View>()) {
        return Ok(object(vm, view.part(view.start, view.shape.clone(), view.strides.clone())));
    }
    if let Some(buffer) = vm.call_special(source, "__buffer__", &[Value::Int(0)])? {
        return Ok(buffer);
    }
    let readonly = match source.data() {
        Some(Data::Bytes(_)) => true,
        Some(Data::ByteArray(_)) => false,
        _ => {
            let name = type_name(vm, source);
            return Err(vm.type_error(&format!("memoryview: a bytes-like object is required, not '{name}'")));
        }
    };
    let length = contents(source).map_or(0, |bytes| bytes.len());
    Ok(object(
        vm,
        View {
            source: source.clone(),
            start: 0,
            format: 'B',
            shape: vec![length],
            strides: vec![1],
            readonly,
            released: Cell::new(true),
        },
    ))
}

fn out_of_bounds(vm: &Vm, dimension: usize) -> PyError {
    vm.index_error(&format!("index out of bounds on dimension {}", dimension + 1))
}

/// What a key selects: an item that starts somewhere, or a part.
enum Selected {
    Item(isize),
    Part(View),
}

fn select(vm: &Vm, view: &View, key: &Value) -> PyResult<Selected> {
    let one_dimension = view.shape.len() == 1;
    if let Some(Data::Slice(slice)) = key.data() {
        let (Some(length), Some(stride)) = (view.shape.first(), view.strides.first()) else {
            return Err(vm.type_error("invalid indexing of 0-dim memory"));
        };
        if !one_dimension {
            let text = "multi-dimensional slicing is not implemented";
            return Err(vm.error(&vm.exceptions.not_implemented_error, text));
        }
        let range = slice_range(vm, slice, *length)?;
        let start = view.start + range.start as isize * stride;
        return Ok(Selected::Part(view.part(start, vec![range.count], vec![stride * range.step as isize])));
    }
    let keys: Vec<Value> = match key.as_tuple() {
        Some(keys) => {
            if keys.iter().any(|key| key.as_bigint().is_none()) {
                return Err(vm.type_error("memoryview: invalid slice key"));
            }
            if keys.len() != view.shape.len() {
                let text =
                    format!("cannot index {}-dimension view with {}-element tuple", view.shape.len(), keys.len());
                return Err(if keys.len() < view.shape.len() {
                    vm.error(&vm.exceptions.not_implemented_error, "sub-views are not implemented")
                } else {
                    vm.type_error(&text)
                });
            }
            keys.to_vec()
        }
        None if vm.lookup(&vm.class_of(key), &vm.intern("__index__")).is_none() => {
            return Err(vm.type_error("memoryview: invalid slice key"));
        }
        None if !one_dimension => {
            let text = "multi-dimensional sub-views are not implemented";
            return Err(vm.error(&vm.exceptions.not_implemented_error, text));
        }
        None => vec![key.clone()],
    };
    let mut start = view.start;
    for (at, (key, (length, stride))) in keys.iter().zip(view.shape.iter().zip(&view.strides)).enumerate() {
        let place = position(index(vm, key)?, *length).ok_or_else(|| out_of_bounds(vm, at))?;
        start += place as isize * stride;
    }
    Ok(Selected::Item(start))
}

fn set_item(vm: &Vm, args: &Args<'_>) -> PyResult {
    let view = this(vm, args)?;
    let [_, key, value] = args.positional() else {
        return Err(vm.type_error("__setitem__ expected 2 arguments"));
    };
    if view.readonly {
        return Err(vm.type_error("cannot modify read-only memory"));
    }
    match select(vm, &view, key)? {
        Selected::Item(start) => view.write(start, &pack(vm, view.format, value)?),
        Selected::Part(part) => {
            let Some(new) = contents(value) else {
                let name = type_name(vm, value);
                return Err(vm.type_error(&format!("a bytes-like object is required, not '{name}'")));
            };
            let format = value.as_obj().and_then(|object| object.payload::<View>()).map_or('B', |view| view.format);
            let size = part.item_size();
            if new.len() != part.count() * size || format != part.format {
                let text = "memoryview assignment: lvalue and rvalue have different structures";
                return Err(vm.value_error(text));
            }
            for (start, item) in part.starts().into_iter().zip(new.chunks(size)) {
                part.write(start, item);
            }
        }
    }
    Ok(Value::None)
}

fn cast(vm: &Vm, args: &Args<'_>) -> PyResult {
    let view = this(vm, args)?;
    let Some(format) = args.get(1).or_else(|| args.keyword("format")) else {
        return Err(vm.type_error("cast() missing required argument 'format' (pos 1)"));
    };
    let Some(text) = format.as_str() else {
        return Err(vm.type_error("format argument must be a string"));
    };
    let mut codes = text.strip_prefix('@').unwrap_or(text).chars();
    let (Some(code), None) = (codes.next().filter(|code| item_size(*code).is_some()), codes.next()) else {
        let text =
            "memoryview: destination format must be a native single character format prefixed with an optional '@'";
        return Err(vm.value_error(text));
    };
    if !view.is_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let is_byte = |code: char| matches!(code, 'b' | 'B' | 'c');
    if !is_byte(view.format) && !is_byte(code) {
        let text = "memoryview: cannot cast between two non-byte formats";
        return Err(vm.type_error(text));
    }
    let size = item_size(code).unwrap_or(1);
    let bytes = view.count() * view.item_size();
    if bytes % size != 0 {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut shape = vec![bytes / size];
    if let Some(wanted) = args.get(2).or_else(|| args.keyword("shape")) {
        let lengths: PyResult<Vec<i64>> = vm.collect(wanted)?.iter().map(|length| index(vm, length)).collect();
        let lengths = lengths?;
        if lengths.iter().any(|length| *length <= 0) {
            return Err(vm.value_error("memoryview.cast(): elements of shape must be integers > 0"));
        }
        shape = lengths.into_iter().map(|length| length as usize).collect();
        let all = shape.iter().try_fold(1_usize, |all, length| all.checked_mul(*length));
        let Some(all) = all.filter(|all| i64::try_from(*all).is_ok()) else {
            return Err(vm.value_error("memoryview.cast(): product(shape) > SSIZE_MAX"));
        };
        if all.checked_mul(size) != Some(bytes) {
            return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
        }
    }
    let strides = contiguous_strides(&shape, size);
    let mut part = view.part(view.start, shape, strides);
    part.format = code;
    Ok(object(vm, part))
}

fn equal(vm: &Vm, args: &Args<'_>, wanted: bool) -> PyResult {
    let (a, b) = operand(vm, args)?;
    if a.is(b) {
        return Ok(Value::bool(wanted));
    }
    let view = any(vm, args)?;
    let other = b.as_obj().and_then(|object| object.payload::<View>());
    if view.released.get() || other.as_ref().is_some_and(|other| other.released.get()) {
        return Ok(Value::bool(!wanted));
    }
    let Some(bytes) = contents(b) else { return Ok(Value::NotImplemented) };
    let same = match other {
        Some(other) => {
            view.shape == other.shape && vm.eq(&view.to_list(0, view.start), &other.to_list(0, other.start))?
        }
        None => view.shape.len() == 1 && view.item_size() == 1 && view.to_vec() == bytes,
    };
    Ok(Value::bool(same == wanted))
}

/// Fills `memoryview`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", new),
            ("__repr__", |vm, args| {
                let released = any(vm, args)?.released.get();
                let address = crate::object::address(args.receiver(vm)?);
                Ok(Value::string(format!("<{}memory at {address:#x}>", if released { "released " } else { "" })))
            }),
            ("__len__", |vm, args| match this(vm, args)?.shape.first() {
                Some(length) => Ok(Value::from(*length)),
                None => Err(vm.type_error("0-dim memory has no length")),
            }),
            ("__iter__", |vm, args| {
                let view = this(vm, args)?;
                if view.shape.len() != 1 {
                    let text = "multi-dimensional sub-views are not implemented";
                    return Err(vm.error(&vm.exceptions.not_implemented_error, text));
                }
                let items = view.starts().into_iter().map(|start| view.item(start)).collect();
                Ok(crate::builtins::iterators::over(items, "memory_iterator"))
            }),
            ("__getitem__", |vm, args| {
                let (_, key) = operand(vm, args)?;
                let view = this(vm, args)?;
                Ok(match select(vm, &view, key)? {
                    Selected::Item(start) => view.item(start),
                    Selected::Part(part) => object(vm, part),
                })
            }),
            ("__setitem__", set_item),
            ("__delitem__", |vm, _| Err(vm.type_error("cannot delete memory"))),
            ("__eq__", |vm, args| equal(vm, args, true)),
            ("__ne__", |vm, args| equal(vm, args, false)),
            ("__hash__", |vm, args| {
                let view = this(vm, args)?;
                if !view.readonly {
                    return Err(vm.value_error("cannot hash writable memoryview object"));
                }
                Ok(Value::Int(hash_bytes(&view.to_vec())))
            }),
            ("__enter__", |vm, args| {
                this(vm, args)?;
                Ok(args.receiver(vm)?.clone())
            }),
            ("__exit__", |vm, args| {
                any(vm, args)?.release();
                Ok(Value::None)
            }),
            ("release", |vm, args| {
                any(vm, args)?.release();
                Ok(Value::None)
            }),
            ("tobytes", |vm, args| Ok(Value::bytes(&this(vm, args)?.to_vec()))),
            ("tolist", |vm, args| {
                let view = this(vm, args)?;
                Ok(view.to_list(0, view.start))
            }),
            ("hex", |vm, args| {
                let bytes = Value::bytes(&this(vm, args)?.to_vec());
                vm.call_args(&vm.attr(&bytes, "hex")?, &args.rest())
            }),
            ("toreadonly", |vm, args| {
                let view = this(vm, args)?;
                let mut part = view.part(view.start, view.shape.clone(), view.strides.clone());
                part.readonly = true;
                Ok(object(vm, part))
            }),
            ("cast", cast),
        ],
    );
    add_properties(
        vm,
        class,
        &[
            ("obj", |vm, args| Ok(this(vm, args)?.source.clone())),
            ("nbytes", |vm, args| {
                let view = this(vm, args)?;
                Ok(Value::from(view.count() * view.item_size()))
            }),
            ("readonly", |vm, args| Ok(Value::bool(this(vm, args)?.readonly))),
            ("format", |vm, args| Ok(Value::string(this(vm, args)?.format.to_string()))),
            ("itemsize", |vm, args| Ok(Value::from(this(vm, args)?.item_size()))),
            ("ndim", |vm, args| Ok(Value::from(this(vm, args)?.shape.len()))),
            ("shape", |vm, args| Ok(Value::tuple(this(vm, args)?.shape.iter().map(|n| Value::from(*n)).collect()))),
            ("strides", |vm, args| {
                Ok(Value::tuple(this(vm, args)?.strides.iter().map(|n| Value::Int(*n as i64)).collect()))
            }),
            ("suboffsets", |_, _| Ok(Value::tuple(Vec::new()))),
            ("contiguous", |vm, args| Ok(Value::bool(this(vm, args)?.is_contiguous()))),
            ("c_contiguous", |vm, args| Ok(Value::bool(this(vm, args)?.is_contiguous()))),
            ("f_contiguous", |vm, args| {
                let view = this(vm, args)?;
                Ok(Value::bool(view.shape.len() <= 1 && view.is_contiguous()))
            }),
        ],
    );
}
