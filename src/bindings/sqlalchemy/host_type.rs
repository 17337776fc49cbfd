//! `TypeDecorator` and `UserDefinedType`: types whose behaviour is written in Python.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::HostError;
use sql::expr::{Expr, Operator};
use sql::types::{Type, TypeArgs, TypeClass, TypeData, TypeDecorator, UserDefinedType, WeakType};

use super::{dialects, types};
use crate::class_table::ClassDef;
use crate::convert;
use crate::host::VmHandle;
use crate::library::{Library, payload};
use crate::sqlalchemy::sql::{comparator, elements};

const MODULE: &str = "sqlalchemy.sql.type_api";

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("ExternalType", MODULE, &["object"], |builder| builder.attribute("cache_ok", Value::None)),
    ClassDef::with("TypeDecorator", MODULE, &["ExternalType", "TypeEngine"], define_decorator),
    ClassDef::with("UserDefinedType", MODULE, &["ExternalType", "TypeEngine"], define_user_type),
];

/// What a Python object of such a type carries. The type holds the object, so the object does not hold the type.
struct HostTypePayload {
    known: RefCell<Option<WeakType>>,
    variants: Vec<(Rc<str>, Type)>,
    evaluates_none: bool,
}

/// A Python object inside a type of the mapping layer.
struct Held {
    object: Value,
    vm: VmHandle,
    base: &'static str,
    dialect: RefCell<Option<(String, Value)>>,
    impls: RefCell<Vec<(String, Type)>>,
}

impl Held {
    fn new(vm: &Vm, object: &Value, base: &'static str) -> Self {
        Self {
            object: object.clone(),
            vm: VmHandle::of(vm),
            base,
            dialect: RefCell::default(),
            impls: RefCell::default(),
        }
    }

    /// Whether the object's class says something of its own under this name.
    fn overrides(&self, name: &str) -> bool {
        self.vm.with(|vm| overrides(vm, &self.object, name, self.base).unwrap_or(false)).unwrap_or(false)
    }

    fn dialect(&self, vm: &Vm, name: &str) -> PyResult {
        if let Some((known, object)) = &*self.dialect.borrow() {
            if known == name {
                return Ok(object.clone());
            }
        }
        let object = dialects::object_of(vm, name)?;
        *self.dialect.borrow_mut() = Some((name.to_owned(), object.clone()));
        Ok(object)
    }

    /// Calls a method with a value and the dialect.
    fn convert(&self, method: &str, value: &sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        self.vm.call(|vm| {
            let dialect = self.dialect(vm, dialect)?;
            let made = vm.call_method(&self.object, method, &[convert::to_python(vm, value)?, dialect])?;
            Ok(convert::to_sql(vm, &made))
        })
    }

    /// The function that a method makes for a dialect, applied to a value; the value itself where it makes none.
    fn processed(
        &self,
        method: &str,
        value: &sql::Value,
        dialect: &str,
        rest: &[Value],
    ) -> Result<Option<sql::Value>, HostError> {
        if !self.overrides(method) {
            return Ok(None);
        }
        self.vm.call(|vm| {
            let mut arguments = vec![self.dialect(vm, dialect)?];
            arguments.extend(rest.iter().cloned());
            let processor = vm.call_method(&self.object, method, &arguments)?;
            if processor.is_none() {
                return Ok(None);
            }
            let made = vm.call(&processor, &[convert::to_python(vm, value)?])?;
            Ok(Some(convert::to_sql(vm, &made)))
        })
    }

    fn expression(&self, method: &str, operand: &Expr) -> Result<Option<Expr>, HostError> {
        if !self.overrides(method) {
            return Ok(None);
        }
        self.vm.call(|vm| {
            let made = vm.call_method(&self.object, method, &[elements::wrap(vm, operand)?])?;
            elements::expression(vm, &made)
        })
    }

    fn coerce(&self, operator: &Operator, value: &sql::Value) -> Result<Option<Type>, HostError> {
        if !self.overrides("coerce_compared_value") {
            return Ok(None);
        }
        self.vm.call(|vm| {
            let arguments = [comparator::operator_object(vm, operator)?, convert::to_python(vm, value)?];
            types::type_of(vm, &vm.call_method(&self.object, "coerce_compared_value", &arguments)?)
        })
    }

    fn cache_ok(&self) -> Option<bool> {
        let known = self.vm.with(|vm| vm.attr_opt(&self.object, "cache_ok").ok().flatten()).flatten();
        known.filter(|value| !value.is_none()).map(|value| value.as_bool() == Some(true))
    }

    fn class_name(&self) -> String {
        self.vm.with(|vm| vm.class_of(&self.object).name().to_string()).unwrap_or_default()
    }

    fn repr(&self) -> String {
        self.vm.with(|vm| vm.repr(&self.object).unwrap_or_default()).unwrap_or_default()
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.class_name())
    }
}

/// Whether a class has another attribute of this name than the class of ours that it comes from.
fn overrides(vm: &Vm, object: &Value, name: &str, base: &'static str) -> PyResult<bool> {
    let own = vm.attr_opt(&vm.class_of(object).value(), name)?;
    let ours = vm.attr_opt(&Library::of(vm).class(vm, base)?.value(), name)?;
    let address = |value: &Option<Value>| value.as_ref().map(python::object::address);
    Ok(address(&own) != address(&ours))
}

/// A `TypeDecorator`'s instance.
#[derive(Debug)]
struct PyDecorator {
    held: Held,
    inner: Type,
}

impl TypeDecorator for PyDecorator {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn impl_type(&self) -> Type {
        self.inner.clone()
    }

    fn dialect_impl(&self, dialect: &str) -> sql::Result<Option<Type>> {
        if !self.held.overrides("load_dialect_impl") {
            return Ok(None);
        }
        if let Some((_, known)) = self.held.impls.borrow().iter().find(|(name, _)| name == dialect) {
            return Ok(Some(known.clone()));
        }
        let made = self.held.vm.call(|vm| {
            let object = self.held.dialect(vm, dialect)?;
            types::type_of(vm, &vm.call_method(&self.held.object, "load_dialect_impl", &[object])?)
        })?;
        if let Some(made) = &made {
            self.held.impls.borrow_mut().push((dialect.to_owned(), made.clone()));
        }
        Ok(made)
    }

    fn repr(&self) -> String {
        self.held.repr()
    }

    fn class_name(&self) -> String {
        self.held.class_name()
    }

    fn cache_ok(&self) -> Option<bool> {
        self.held.cache_ok()
    }

    fn has_bind_processor(&self) -> bool {
        self.held.overrides("process_bind_param")
    }

    fn process_bind(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        self.held.convert("process_bind_param", &value, dialect)
    }

    fn has_literal_processor(&self) -> bool {
        self.held.overrides("process_literal_param")
    }

    fn process_literal(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        self.held.convert("process_literal_param", &value, dialect)
    }

    fn has_result_processor(&self) -> bool {
        self.held.overrides("process_result_value")
    }

    fn process_result(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        self.held.convert("process_result_value", &value, dialect)
    }

    fn bind_expression(&self, bound: &Expr) -> Result<Option<Expr>, HostError> {
        self.held.expression("bind_expression", bound)
    }

    fn column_expression(&self, column: &Expr) -> Result<Option<Expr>, HostError> {
        self.held.expression("column_expression", column)
    }

    fn coerce_compared_value(&self, operator: &Operator, value: &sql::Value) -> Result<Option<Type>, HostError> {
        self.held.coerce(operator, value)
    }
}

/// An instance of a `UserDefinedType`, or of a class that is nothing but a `TypeEngine`.
#[derive(Debug)]
struct PyUserType(Held);

impl PyUserType {
    /// Whether it is a `UserDefinedType`, whose SQL `get_col_spec` says.
    fn has_col_spec(&self) -> bool {
        self.0.base == "UserDefinedType"
    }

    fn has(&self, name: &str) -> bool {
        self.0.vm.with(|vm| vm.attr_opt(&self.0.object, name).ok().flatten().is_some()).unwrap_or(false)
    }
}

impl UserDefinedType for PyUserType {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn cache_ok(&self) -> Option<bool> {
        if self.has_col_spec() { self.0.cache_ok() } else { Some(true) }
    }

    fn is_visited(&self) -> bool {
        self.has_col_spec() || !self.has("__visit_name__")
    }

    fn shown(&self) -> Option<String> {
        match self.has_col_spec() {
            true if self.has("get_col_spec") => None,
            true => Some(self.0.repr()),
            false => Some(format!("{}()", self.0.class_name())),
        }
    }

    fn col_spec(&self) -> Result<String, HostError> {
        self.0.vm.call(|vm| {
            if !self.has_col_spec() {
                // A class without `__visit_name__` has no such attribute.
                vm.attr(&self.0.object, "_compiler_dispatch")?;
            }
            let method = vm.attr(&self.0.object, "get_col_spec")?;
            let code = vm.attr_opt(&vm.attr_opt(&method, "__func__")?.unwrap_or(Value::None), "__code__")?;
            // Bit 3 of the flags says that the function takes any keyword.
            let flags = match code {
                Some(code) => vm.attr(&code, "co_flags")?.as_int().unwrap_or(0),
                None => 0,
            };
            let made = if flags & 8 == 0 {
                vm.call(&method, &[])?
            } else {
                vm.call_kw(&method, &[], &[("type_expression", Value::None)])?
            };
            vm.str(&made)
        })
    }

    fn repr(&self) -> String {
        self.0.repr()
    }

    fn process_bind(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        Ok(self.0.processed("bind_processor", &value, dialect, &[])?.unwrap_or(value))
    }

    fn process_result(&self, value: sql::Value, dialect: &str) -> Result<sql::Value, HostError> {
        Ok(self.0.processed("result_processor", &value, dialect, &[Value::None])?.unwrap_or(value))
    }

    fn literal(&self, value: &sql::Value, dialect: &str) -> Result<Option<String>, HostError> {
        let made = self.0.processed("literal_processor", value, dialect, &[])?;
        Ok(made.map(|text| text.display()))
    }

    fn bind_expression(&self, bound: &Expr) -> Result<Option<Expr>, HostError> {
        self.0.expression("bind_expression", bound)
    }

    fn column_expression(&self, column: &Expr) -> Result<Option<Expr>, HostError> {
        self.0.expression("column_expression", column)
    }

    fn coerce_compared_value(&self, operator: &Operator, value: &sql::Value) -> Result<Option<Type>, HostError> {
        self.0.coerce(operator, value)
    }
}

/// The Python object behind a type, when Python code defines it.
pub fn object_of(ty: &Type) -> Option<Value> {
    match &ty.args {
        TypeArgs::Decorator(decorator) => {
            decorator.as_any().downcast_ref::<PyDecorator>().map(|known| known.held.object.clone())
        }
        TypeArgs::UserDefined(user) => user.as_any().downcast_ref::<PyUserType>().map(|known| known.0.object.clone()),
        _ => None,
    }
}

/// The type of an instance of `TypeDecorator` or `UserDefinedType`.
pub fn type_of(vm: &Vm, value: &Value) -> PyResult<Option<Type>> {
    let Some(object) = value.as_obj() else { return Ok(None) };
    if let Some(known) = payload::<HostTypePayload>(value) {
        if let Some(ty) = known.known.borrow().as_ref().and_then(WeakType::upgrade) {
            return Ok(Some(ty));
        }
        let ty = make(vm, value, &known)?;
        if let Some(ty) = &ty {
            *known.known.borrow_mut() = Some(ty.downgrade());
        }
        return Ok(ty);
    }
    if value.as_class().is_some() || !is_external(vm, value)? {
        return Ok(None);
    }
    let fresh = HostTypePayload { known: RefCell::default(), variants: Vec::new(), evaluates_none: false };
    object.set_payload(Rc::new(fresh));
    type_of(vm, value)
}

/// Whether Python code says what a type is: it extends none of the types that are ours.
pub fn is_external(vm: &Vm, value: &Value) -> PyResult<bool> {
    let library = Library::of(vm);
    if vm.is_instance(value, &library.class(vm, "ExternalType")?) {
        return Ok(true);
    }
    let class = vm.class_of(value);
    let mro = class.mro.borrow();
    Ok(vm.is_instance(value, &library.class(vm, "TypeEngine")?)
        && !mro.iter().any(|class| TypeClass::from_name(class.name().as_str()).is_some()))
}

fn make(vm: &Vm, value: &Value, payload: &HostTypePayload) -> PyResult<Option<Type>> {
    let library = Library::of(vm);
    let (class, args) = if vm.is_instance(value, &library.class(vm, "TypeDecorator")?) {
        let inner = types::required_type(vm, &vm.attr(value, "impl")?)?;
        let decorator = PyDecorator { held: Held::new(vm, value, "TypeDecorator"), inner };
        (TypeClass::Decorator, TypeArgs::Decorator(Rc::new(decorator)))
    } else {
        let is_user_type = vm.is_instance(value, &library.class(vm, "UserDefinedType")?);
        let user = PyUserType(Held::new(vm, value, if is_user_type { "UserDefinedType" } else { "TypeEngine" }));
        (TypeClass::UserDefined, TypeArgs::UserDefined(Rc::new(user)))
    };
    let data = TypeData {
        variants: payload.variants.clone(),
        evaluates_none: payload.evaluates_none,
        ..TypeData::new(class, args)
    };
    Ok(Some(Type::from_data(data)))
}

/// A copy of a Python type's object that stands for a type with other variants.
pub fn copy_for(vm: &Vm, object: &Value, ty: &Type) -> PyResult {
    let copy = Value::Obj(vm.class_of(object).instantiate());
    let attributes = vm.attr(object, "__dict__")?;
    vm.call_method(&vm.attr(&copy, "__dict__")?, "update", &[attributes])?;
    if let Some(made) = copy.as_obj() {
        let payload = HostTypePayload {
            known: RefCell::default(),
            variants: ty.variants.clone(),
            evaluates_none: ty.evaluates_none,
        };
        made.set_payload(Rc::new(payload));
    }
    Ok(copy)
}

fn define_decorator(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init_decorator)
        .method("__getattr__", |vm, args| {
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default().to_owned();
            let receiver = args.receiver(vm)?;
            if name == "impl" || name.starts_with("__") {
                let class = vm.class_of(receiver).name();
                return Err(vm.attribute_error(
                    receiver,
                    &name,
                    &format!("'{class}' object has no attribute '{name}'"),
                ));
            }
            vm.attr(&vm.attr(receiver, "impl")?, &name)
        })
        .property("impl_instance", |vm, args| vm.attr(args.receiver(vm)?, "impl"))
        .method("load_dialect_impl", |vm, args| vm.attr(args.receiver(vm)?, "impl"))
        .method("type_engine", |vm, args| vm.attr(args.receiver(vm)?, "impl"))
        .method("process_bind_param", not_implemented)
        .method("process_literal_param", not_implemented)
        .method("process_result_value", not_implemented)
        .method("bind_expression", |_, _| Ok(Value::None))
        .method("column_expression", |_, _| Ok(Value::None))
        .method("coerce_compared_value", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("copy", |vm, args| {
            let receiver = args.receiver(vm)?;
            let ty = types::required_type(vm, receiver)?;
            copy_for(vm, receiver, &ty)
        })
        .method("__repr__", |vm, args| {
            let receiver = args.receiver(vm)?;
            let inner = vm.repr(&vm.attr(receiver, "impl")?)?;
            let arguments = inner.split_once('(').map_or(")", |(_, rest)| rest).to_owned();
            Ok(Value::string(format!("{}({arguments}", vm.class_of(receiver).name())))
        })
}

fn not_implemented(vm: &Vm, _args: &Args<'_>) -> PyResult {
    Err(vm.error(&vm.exceptions.not_implemented_error, ""))
}

/// `TypeDecorator(*args)`: the arguments are the wrapped type's.
fn init_decorator(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let Some(inner) = vm.attr_opt(&vm.class_of(receiver).value(), "impl")? else {
        return Err(vm.error(
            &vm.exceptions.assertion_error,
            "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of type being decorated",
        ));
    };
    let made = if inner.as_class().is_some() {
        let keywords: Vec<(&str, Value)> = args.keywords().map(|(key, value)| (key.as_str(), value.clone())).collect();
        vm.call_kw(&inner, args.rest().positional(), &keywords)?
    } else {
        inner
    };
    vm.set_attr(receiver, &vm.intern("impl"), made)?;
    Ok(Value::None)
}

fn define_user_type(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |_, _| Ok(Value::None))
        .method("bind_processor", |_, _| Ok(Value::None))
        .method("result_processor", |_, _| Ok(Value::None))
        .method("literal_processor", |_, _| Ok(Value::None))
        .method("bind_expression", |_, _| Ok(Value::None))
        .method("column_expression", |_, _| Ok(Value::None))
        .method("coerce_compared_value", |vm, args| Ok(args.receiver(vm)?.clone()))
        .method("__repr__", repr_user_type)
}

/// The class with the arguments of its `__init__` that differ from their defaults.
pub fn repr_user_type(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let class = vm.class_of(receiver);
    let mut parts = Vec::new();
    if let Some(code) = vm.attr_opt(&vm.attr(&class.value(), "__init__")?, "__code__")? {
        let function = vm.attr(&class.value(), "__init__")?;
        let count = usize::try_from(vm.attr(&code, "co_argcount")?.as_int().unwrap_or(0)).unwrap_or(0);
        let names = vm.collect(&vm.attr(&code, "co_varnames")?)?;
        let defaults = vm.attr(&function, "__defaults__")?;
        let defaults: Vec<Value> = defaults.as_tuple().map(<[Value]>::to_vec).unwrap_or_default();
        let names: Vec<&str> = names.iter().take(count).skip(1).filter_map(Value::as_str).collect();
        let without = names.len().saturating_sub(defaults.len());
        for (place, name) in names.iter().enumerate() {
            let Some(value) = vm.attr_opt(receiver, name)? else { continue };
            match place.checked_sub(without).and_then(|index| defaults.get(index)) {
                None => parts.push(vm.repr(&value)?),
                Some(default) if vm.eq(default, &value)? => {}
                Some(_) => parts.push(format!("{name}={}", vm.repr(&value)?)),
            }
        }
    }
    Ok(Value::string(format!("{}({})", class.name(), parts.join(", "))))
}
