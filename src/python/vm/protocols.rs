//! What every object can be asked: its hash, truth, text, length, class.

use super::Vm;
use super::attributes;
use crate::embed::error::{PyError, PyResult};
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::dict::quick_hash;
use crate::object::hash::{hash_big, hash_bytes, hash_tuple};
use crate::object::name::Name;
use crate::object::value::Value;

impl Vm {
    /// `hash(value)`.
    pub fn hash(&self, value: &Value) -> PyResult<i64> {
        if let Some(hash) = quick_hash(value) {
            return Ok(hash);
        }
        let class = self.class_of(value);
        match self.lookup(&class, &self.common.hash) {
            Some(method) if !method.is_none() => {
                let result = self.call_unbound(&method, value, &[])?;
                match result.as_int() {
                    Some(-1) => Ok(-2),
                    Some(hash) => Ok(hash),
                    None => match result.as_bigint() {
                        Some(number) => Ok(hash_big(&number)),
                        None => Err(self.type_error("__hash__ method should return an integer")),
                    },
                }
            }
            _ => Err(self.type_error(&format!("unhashable type: '{}'", class.c_name()))),
        }
    }

    /// The hash that a builtin class gives its instances (what `object.__hash__`, `str.__hash__`, `tuple.__hash__`… return).
    pub fn data_hash(&self, value: &Value) -> PyResult<i64> {
        let Value::Obj(object) = value else {
            return self.hash(value);
        };
        Ok(match &object.data {
            Data::Str(text) => text.hash(),
            Data::Bytes(bytes) => hash_bytes(bytes),
            Data::Int(number) => crate::object::hash::hash_int(*number),
            Data::Float(number) => crate::object::hash::hash_float(*number),
            Data::BigInt(number) => hash_big(number),
            Data::Tuple(items) => {
                let hashes = items.iter().map(|item| self.hash(item)).collect::<PyResult<Vec<_>>>()?;
                hash_tuple(hashes.into_iter())
            }
            _ => {
                let address = crate::object::address(value) as u64;
                address.rotate_right(4) as i64
            }
        })
    }

    /// `bool(value)`.
    pub fn truth(&self, value: &Value) -> PyResult<bool> {
        let Value::Obj(object) = value else {
            return Ok(match value {
                Value::Bool(flag) => flag.get(),
                Value::Int(number) => *number != 0,
                Value::Float(number) => number.get() != 0.0,
                Value::None | Value::Unbound => false,
                Value::NotImplemented => {
                    let text = "NotImplemented should not be used in a boolean context";
                    crate::modules::warnings::warn(self, &self.exceptions.deprecation_warning, text, 1)?;
                    true
                }
                _ => true,
            });
        };
        if object.is_exact() {
            match &object.data {
                Data::Str(text) => return Ok(!text.as_str().is_empty()),
                Data::List(items) => return Ok(!items.borrow().is_empty()),
                Data::Tuple(items) => return Ok(!items.is_empty()),
                Data::Dict(dict) => return Ok(!dict.is_empty()),
                Data::Set(set) | Data::FrozenSet(set) => return Ok(!set.is_empty()),
                Data::BigInt(_) | Data::Function(_) | Data::Native(_) | Data::BoundMethod { .. } => return Ok(true),
                _ => {}
            }
        }
        let class = self.class_of(value);
        if let Some(method) = self.lookup(&class, &self.common.bool) {
            return match self.call_unbound(&method, value, &[])? {
                Value::Bool(flag) => Ok(flag.get()),
                other => {
                    let text = format!("__bool__ should return bool, returned {}", self.type_name(&other));
                    Err(self.type_error(&text))
                }
            };
        }
        if self.lookup(&class, &self.common.len).is_some() {
            return Ok(self.len(value)? != 0);
        }
        Ok(true)
    }

    fn text_of_special(&self, value: &Value, name: &Name, args: &[Value]) -> PyResult<Option<String>> {
        let class = self.class_of(value);
        let Some(method) = self.lookup(&class, name) else {
            return Ok(None);
        };
        let result = self.call_unbound(&method, value, args)?;
        match result.as_str() {
            Some(text) => Ok(Some(text.to_owned())),
            None => {
                let got = self.type_name(&result);
                let text = match name.as_str() {
                    "__format__" => format!("__format__ must return a str, not {got}"),
                    name => format!("{name} returned non-string (type {got})"),
                };
                Err(self.type_error(&text))
            }
        }
    }

    /// `repr(value)`.
    pub fn repr(&self, value: &Value) -> PyResult<String> {
        match value {
            Value::None | Value::Unbound => return Ok("None".to_owned()),
            Value::Bool(flag) => return Ok(if flag.get() { "True" } else { "False" }.to_owned()),
            Value::Int(number) => return Ok(number.to_string()),
            Value::NotImplemented => return Ok("NotImplemented".to_owned()),
            Value::Ellipsis => return Ok("Ellipsis".to_owned()),
            _ => {}
        }
        self.check_containers(value, "while getting the repr of an object")?;
        match self.text_of_special(value, &self.common.repr, &[])? {
            Some(text) => Ok(text),
            None => Ok(self.default_repr(value)),
        }
    }

    /// `<module.Class object at 0x…>`.
    pub fn default_repr(&self, value: &Value) -> String {
        let class = self.class_of(value);
        format!("<{} object at {:#x}>", self.full_name(&class), crate::object::address(value))
    }

    /// `module.qualname`, without the module for builtins.
    pub fn full_name(&self, class: &ClassRef) -> String {
        let qualname = class.qualname.borrow().clone();
        match class.dict.get_name(&self.common.module) {
            Some(module) if module.as_str().is_some_and(|module| module != "builtins") => {
                format!("{}.{qualname}", module.as_str().unwrap_or_default())
            }
            _ => qualname.to_string(),
        }
    }

    /// `str(value)`.
    pub fn str(&self, value: &Value) -> PyResult<String> {
        if let Value::Obj(object) = value
            && object.is_exact()
            && let Data::Str(text) = &object.data
        {
            return Ok(text.as_str().to_owned());
        }
        if value.as_obj().is_none() {
            return self.repr(value);
        }
        let class = self.class_of(value);
        match self.lookup_owner(&class, &self.common.str) {
            // `object.__str__` is `repr`.
            Some((owner, _)) if !owner.is(&self.types.object) => {
                let text = self.text_of_special(value, &self.common.str, &[])?;
                Ok(text.unwrap_or_default())
            }
            _ => match self.lookup(&class, &self.common.repr) {
                Some(method) if matches!(method.data(), Some(Data::Function(_))) => {
                    let result = self.call_unbound(&method, value, &[])?;
                    match result.as_str() {
                        Some(text) => Ok(text.to_owned()),
                        None => {
                            let text = format!("__str__ returned non-string (type {})", self.type_name(&result));
                            Err(self.type_error(&text))
                        }
                    }
                }
                _ => self.repr(value),
            },
        }
    }

    /// `format(value, spec)`.
    pub fn format(&self, value: &Value, spec: &str) -> PyResult<String> {
        self.check_widths(spec)?;
        if spec.is_empty()
            && let Value::Obj(object) = value
            && object.is_exact()
            && let Data::Str(text) = &object.data
        {
            return Ok(text.as_str().to_owned());
        }
        if spec.is_empty() && matches!(value, Value::Int(_) | Value::Bool(_) | Value::None) {
            return self.repr(value);
        }
        match self.text_of_special(value, &self.common.format, &[Value::str(spec)])? {
            Some(text) => Ok(text),
            None => self.str(value),
        }
    }

    /// `len(value)`, when so many items fit the machine's memory.
    pub fn len(&self, value: &Value) -> PyResult<usize> {
        usize::try_from(self.length(value)?).map_err(|_| self.length_overflow())
    }

    fn length_overflow(&self) -> PyError {
        self.error(&self.exceptions.overflow_error, "cannot fit 'int' into an index-sized integer")
    }

    /// `len(value)`: of 64 bits on every machine, since a range has no items in memory.
    pub fn length(&self, value: &Value) -> PyResult<i64> {
        if let Value::Obj(object) = value
            && object.is_exact()
        {
            match &object.data {
                Data::Str(text) => return Ok(text.char_len() as i64),
                Data::List(items) => return Ok(items.borrow().len() as i64),
                Data::Tuple(items) => return Ok(items.len() as i64),
                Data::Dict(dict) => return Ok(dict.len() as i64),
                Data::Set(set) | Data::FrozenSet(set) => return Ok(set.len() as i64),
                _ => {}
            }
        }
        let class = self.class_of(value);
        let Some(method) = self.lookup(&class, &self.common.len) else {
            let text = format!("object of type '{}' has no len()", class.c_name());
            return Err(self.type_error(&text));
        };
        let result = self.call_unbound(&method, value, &[])?;
        let result = self.index(&result)?;
        match result.as_int() {
            Some(length) if length >= 0 => Ok(length),
            Some(_) => Err(self.value_error("__len__() should return >= 0")),
            None => Err(self.length_overflow()),
        }
    }

    /// `isinstance(value, class)` with `__instancecheck__` and tuples.
    pub fn isinstance(&self, value: &Value, class: &Value) -> PyResult<bool> {
        let own = self.class_of(value);
        if let Some(class) = class.as_class() {
            if own.is(&class) {
                return Ok(true);
            }
            let metaclass = self.class_of(&class.value());
            if metaclass.is(&self.types.type_) {
                return Ok(own.is_subclass_of(&class) || self.claims_class(value, &own, &class)?);
            }
        }
        if let Some(items) = class.as_tuple() {
            let _guard = self.enter_native(1).map_err(|_| self.too_deep("in __instancecheck__"))?;
            for item in items {
                if self.isinstance(value, item)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let kind = self.class_of(class);
        if let Some((owner, method)) = self.lookup_owner(&kind, &self.common.instancecheck)
            && !owner.is(&self.types.type_)
        {
            let result = self.call_unbound(&method, class, std::slice::from_ref(value))?;
            return self.truth(&result);
        }
        match class.as_class() {
            Some(class) => Ok(own.is_subclass_of(&class) || self.claims_class(value, &own, &class)?),
            None => Err(self.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
        }
    }

    /// Whether `value.__class__` names another class that inherits from `class`.
    fn claims_class(&self, value: &Value, own: &ClassRef, class: &ClassRef) -> PyResult<bool> {
        let Some((owner, _)) = self.lookup_owner(own, &self.common.class) else {
            return Ok(false);
        };
        let is_plain = owner.is(&self.types.object) || owner.is(&self.types.type_);
        if is_plain && self.flags(own) & attributes::GETATTRIBUTE == 0 {
            return Ok(false);
        }
        let claimed = self.get_attr(value, &self.common.class)?;
        Ok(claimed.as_class().is_some_and(|claimed| claimed.is_subclass_of(class)))
    }

    /// `issubclass(class, parent)` with `__subclasscheck__` and tuples.
    pub fn issubclass(&self, class: &Value, parent: &Value) -> PyResult<bool> {
        if let Some(items) = parent.as_tuple() {
            let _guard = self.enter_native(1).map_err(|_| self.too_deep("in __subclasscheck__"))?;
            for item in items {
                if self.issubclass(class, item)? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        let kind = self.class_of(parent);
        if let Some((owner, method)) = self.lookup_owner(&kind, &self.common.subclasscheck)
            && !owner.is(&self.types.type_)
        {
            let result = self.call_unbound(&method, parent, std::slice::from_ref(class))?;
            return self.truth(&result);
        }
        match (class.as_class(), parent.as_class()) {
            (None, _) => Err(self.type_error("issubclass() arg 1 must be a class")),
            (_, None) => Err(self.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")),
            (Some(class), Some(parent)) => Ok(class.is_subclass_of(&parent)),
        }
    }

    /// An index: an `int`, or what `__index__` gives.
    pub fn index(&self, value: &Value) -> PyResult {
        match value {
            Value::Int(_) => return Ok(value.clone()),
            Value::Bool(flag) => return Ok(Value::Int(i64::from(flag.get()))),
            Value::Obj(object) => match &object.data {
                Data::BigInt(_) if object.is_exact() => return Ok(value.clone()),
                Data::BigInt(number) => return Ok(Value::big(number.clone())),
                Data::Int(number) => return Ok(Value::Int(*number)),
                _ => {}
            },
            _ => {}
        }
        match self.call_special(value, "__index__", &[])? {
            Some(result) if result.as_bigint().is_some() => Ok(result),
            Some(result) => {
                let text = format!("__index__ returned non-int (type {})", self.type_name(&result));
                Err(self.type_error(&text))
            }
            None => {
                let text = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
                Err(self.type_error(&text))
            }
        }
    }

    /// Whether the value can be called.
    pub fn is_callable(&self, value: &Value) -> bool {
        match value.data() {
            Some(Data::Function(_) | Data::Native(_) | Data::BoundMethod { .. } | Data::Class(_)) => true,
            _ => self.lookup(&self.class_of(value), &self.common.call).is_some(),
        }
    }

    /// `type(value).__name__`.
    pub fn type_name(&self, value: &Value) -> Name {
        self.class_of(value).name()
    }
}
