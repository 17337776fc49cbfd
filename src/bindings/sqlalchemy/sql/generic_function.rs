//! `GenericFunction`: functions that are classes, those of SQLAlchemy and those of the program.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::expr::{Expr, ExprKind, Function, Operand};

use super::coercion;
use super::elements::ExprPayload;
use crate::class_table::ClassDef;
use crate::library::Library;
use crate::raise::IntoPython;
use crate::sqlalchemy::types;

const MODULE: &str = "sqlalchemy.sql.functions";

macro_rules! known {
    ($($name:literal),+ $(,)?) => {
        /// The functions that SQLAlchemy knows, as classes.
        pub const CLASSES: &[ClassDef] = &[
            ClassDef::with("GenericFunction", MODULE, &["Function"], define),
            $(ClassDef::plain(concat!("functions.", $name), MODULE, &["GenericFunction"]),)+
        ];
        /// Their names, and the names of their classes in the tables.
        const KNOWN: &[(&str, &str)] = &[$(($name, concat!("functions.", $name))),+];
    };
}

known!(
    "aggregate_strings",
    "array_agg",
    "char_length",
    "coalesce",
    "concat",
    "count",
    "cube",
    "cume_dist",
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "dense_rank",
    "grouping_sets",
    "localtime",
    "localtimestamp",
    "max",
    "min",
    "mode",
    "now",
    "percent_rank",
    "percentile_cont",
    "percentile_disc",
    "pow",
    "random",
    "rank",
    "rollup",
    "session_user",
    "sum",
    "sysdate",
    "user",
);

/// The names of the functions that SQLAlchemy knows.
pub fn names() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|(name, _)| *name)
}

/// The class of a call in the tables.
pub fn class_of(function: &Function) -> &'static str {
    if !function.name.packages.is_empty() {
        return "Function";
    }
    let known = KNOWN.iter().find(|(name, _)| *name == &*function.name.last);
    known.map_or("Function", |(_, class)| class)
}

/// The class of this name in `sqlalchemy.sql.functions`.
pub fn class(vm: &Vm, name: &str) -> PyResult<Option<Value>> {
    let known = KNOWN.iter().find(|(known, _)| *known == name);
    known.map(|(_, class)| Ok(Library::of(vm).class(vm, class)?.value())).transpose()
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__init__", init).class_method("__init_subclass__", register)
}

/// Notes a class of the program under its identifier, so that `func` finds it.
fn register(vm: &Vm, args: &Args<'_>) -> PyResult {
    let class = args.receiver(vm)?;
    let own_name = class.as_class().map(|class| class.name().to_string()).unwrap_or_default();
    let text = |name: &str| -> PyResult<Option<String>> {
        Ok(vm.attr_opt(class, name)?.and_then(|value| value.as_str().map(str::to_owned)))
    };
    let name = text("name")?.unwrap_or(own_name);
    let identifier = text("identifier")?.unwrap_or(name);
    let package = text("package")?.unwrap_or_default();
    Library::of(vm).remember_function(&package, &identifier, class);
    Ok(Value::None)
}

/// `as_utc(x)`: the call, with the name and type of the class.
fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let class = vm.class_of(receiver).value();
    let given = vm.attr_opt(&class, "name")?.and_then(|name| name.as_str().map(str::to_owned));
    let name = given.unwrap_or_else(|| vm.class_of(receiver).name().to_string());
    let ty = match args.keyword("type_") {
        Some(ty) => Some(types::required_type(vm, ty)?),
        None => match vm.attr_opt(&class, "type")? {
            Some(ty) => types::type_of(vm, &ty)?,
            None => None,
        },
    };
    let mut operands: Vec<Operand> = Vec::new();
    for value in args.rest().positional() {
        operands.push(coercion::operand(vm, value)?);
    }
    let call = Function::call(&[], &name, operands, ty).python(vm)?;
    let call = crate::sqlalchemy::ext::compiler::element::written_by_program(vm, receiver, call);
    let ty = call.ty();
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(ExprPayload(call)));
    }
    // A type that the class names by its class is an instance in each call.
    if vm.attr_opt(&class, "type")?.is_some_and(|own| own.as_class().is_some()) {
        vm.set_attr(receiver, &vm.intern("type"), types::wrap(vm, &ty)?)?;
    }
    Ok(Value::None)
}

/// `Function('name', x, type_=…)`.
pub fn init_function(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let Some(name) = args.get(1).or_else(|| args.keyword("name")).and_then(Value::as_str) else {
        return Err(vm.type_error("Function.__init__() missing 1 required positional argument: 'name'"));
    };
    let ty = args.keyword("type_").map(|ty| types::required_type(vm, ty)).transpose()?;
    let packages = match args.keyword("packagenames") {
        Some(names) => vm.collect(names)?,
        None => Vec::new(),
    };
    let packages: Vec<&str> = packages.iter().filter_map(Value::as_str).collect();
    let mut operands: Vec<Operand> = Vec::new();
    for value in args.positional().iter().skip(2) {
        operands.push(coercion::operand(vm, value)?);
    }
    let call = Function::call(&packages, name, operands, ty).python(vm)?;
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(ExprPayload(call)));
    }
    Ok(Value::None)
}

/// `function.type = …`.
pub fn set_type(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let own = super::elements::own(vm, args)?;
    let ty = types::required_type(vm, args.get(1).unwrap_or(&Value::None))?;
    if let (ExprKind::Host(_), Some(object)) = (own.kind(), receiver.as_obj()) {
        crate::sqlalchemy::ext::compiler::element::set_own(object, "type", args.get(1).cloned().unwrap_or(Value::None));
        return Ok(Value::None);
    }
    let ExprKind::Function(function) = own.kind() else {
        let class = vm.class_of(receiver).name();
        let text = format!("property 'type' of '{class}' object has no setter");
        return Err(vm.attribute_error(receiver, "type", &text));
    };
    let call = Function { ty, ..(**function).clone() };
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(ExprPayload(Expr::new(ExprKind::Function(Rc::new(call))))));
    }
    Ok(Value::None)
}
