//! `func`: any SQL function by name.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::{Function, Operand};

use super::coercion::{self, By, operand};
use super::elements::{own, wrap};
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::types;

/// `func`, or `func.package`.
struct Generator {
    names: Vec<Rc<str>>,
}

/// `func` itself.
pub fn generator(vm: &Vm) -> PyResult {
    Library::of(vm).instance(vm, "_FunctionGenerator", Rc::new(Generator { names: Vec::new() }))
}

/// Adds attribute access and the call.
pub fn define_generator(builder: ClassBuilder) -> ClassBuilder {
    builder.method("__getattr__", get_attr).method("__call__", call)
}

fn own_generator(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<Generator>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("func is needed"))
}

fn get_attr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    if name.starts_with("__") {
        return Err(vm.attribute_error(
            args.receiver(vm)?,
            name,
            &format!("'_FunctionGenerator' object has no attribute '{name}'"),
        ));
    }
    // A name that is a Python keyword is written with an underscore behind it.
    let name = name.strip_suffix('_').unwrap_or(name);
    let mut names = own_generator(vm, args)?.names.clone();
    names.push(Rc::from(name));
    Library::of(vm).instance(vm, "_FunctionGenerator", Rc::new(Generator { names }))
}

fn call(vm: &Vm, args: &Args<'_>) -> PyResult {
    let generator = own_generator(vm, args)?;
    let Some((name, packages)) = generator.names.split_last() else {
        return Err(vm.type_error("'_FunctionGenerator' object is not callable"));
    };
    if let Some(class) = Library::of(vm).function(packages.last().map_or("", |package| package), name) {
        return vm.call_args(&class, &args.rest());
    }
    let mut operands: Vec<Operand> = Vec::new();
    for value in args.rest().positional() {
        operands.push(argument(vm, value)?);
    }
    let ty = args.keyword("type_").map(|ty| types::required_type(vm, ty)).transpose()?;
    let packages: Vec<&str> = packages.iter().map(|package| &**package).collect();
    wrap(vm, &Function::call(&packages, name, operands, ty).python(vm)?)
}

/// A function's argument: an expression, a mapped class or table, or a value.
fn argument(vm: &Vm, value: &Value) -> PyResult<Operand> {
    if let Some(mapper) = crate::sqlalchemy::orm::mapped_class::mapper_of(vm, value)? {
        return Ok(Operand::Expr(mapper.expression()));
    }
    operand(vm, value)
}

/// What `FILTER` and `WITHIN GROUP` have beside every expression's operators.
pub fn define_modified(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("over", over)
        .method("filter", |vm, args| {
            let criteria = super::select::conditions(vm, args.rest().positional())?;
            let own = own(vm, args)?;
            // A further FILTER is added to the one that is there.
            match own.kind() {
                sql::expr::ExprKind::Filter(filter) => {
                    let all = filter.criterion.iter().cloned().chain(criteria).collect();
                    wrap(vm, &filter.function.filter(all))
                }
                _ => wrap(vm, &own.filter(criteria)),
            }
        })
        .method("within_group", |vm, args| {
            let items = By::Other.exprs(vm, args.rest().positional())?;
            wrap(vm, &own(vm, args)?.within_group(items))
        })
}

/// What a function call has beside every expression's operators.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    super::table_valued::define_function(builder)
        .method("__init__", crate::sqlalchemy::ext::compiler::element::init_function_element)
        .method("as_comparison", super::table_valued::as_comparison)
        .property("clauses", |vm, args| match own(vm, args)?.kind() {
            sql::expr::ExprKind::Function(function) => {
                let list = sql::expr::ClauseList {
                    items: function.args.clone(),
                    operator: sql::expr::Operator::Comma,
                    group: false,
                    ty: sql::types::Type::null(),
                };
                wrap(vm, &sql::expr::Expr::new(sql::expr::ExprKind::List(Rc::new(list))))
            }
            _ => Ok(Value::None),
        })
        .property("packagenames", |vm, args| match own(vm, args)?.kind() {
            sql::expr::ExprKind::Function(function) => {
                Ok(Value::tuple(function.name.packages.iter().map(|package| Value::str(package)).collect()))
            }
            _ => Ok(Value::None),
        })
        .method("over", over)
        .method("aggregate_order_by", |vm, args| {
            let items = By::Other.exprs(vm, args.rest().positional())?;
            if items.is_empty() {
                return Err(vm.type_error("at least one ORDER BY element is required"));
            }
            wrap(vm, &own(vm, args)?.ordered_aggregate(items))
        })
        .method("filter", |vm, args| {
            let criteria = super::select::conditions(vm, args.rest().positional())?;
            wrap(vm, &own(vm, args)?.filter(criteria))
        })
        .method("within_group", |vm, args| {
            let items = By::Other.exprs(vm, args.rest().positional())?;
            wrap(vm, &own(vm, args)?.within_group(items))
        })
}

const OVER: Signature = Signature::new("FunctionElement.over")
    .positional(&["self"])
    .required(1)
    .keyword_only(&["partition_by", "order_by", "rows", "range_", "groups", "exclude"], 0);

/// `function.over(partition_by=…, order_by=…, rows=…)`.
pub fn over(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = OVER.bind(vm, args)?;
    wrap(vm, &over_of(vm, &own(vm, args)?, &bound, ["ROWS", "RANGE", "GROUPS"])?)
}

/// `over(element, partition_by=…, …)`: of a function or of any other expression.
pub fn over_element(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.get(0).ok_or_else(|| super::constructors::missing(vm, "over", "element"))?;
    let element = coercion::column(vm, given)?;
    wrap(vm, &over_of(vm, &element, &OVER_ELEMENT.bind(vm, args)?, ["RANGE", "ROWS", "GROUPS"])?)
}

const OVER_ELEMENT: Signature = Signature::new("over")
    .positional(&["element", "partition_by", "order_by", "range_", "rows", "groups", "exclude"])
    .required(1);

fn over_of(
    vm: &Vm,
    element: &sql::expr::Expr,
    bound: &python::Bound,
    units: [&'static str; 3],
) -> PyResult<sql::expr::Expr> {
    let partition_by = expressions(vm, bound.get(1))?;
    let order_by = expressions(vm, bound.get(2))?;
    let mut frame = None;
    for (unit, index) in units.into_iter().zip(3..) {
        if let Some(bounds) = bound.get(index).filter(|bounds| !bounds.is_none()) {
            if frame.is_some() {
                let text = "only one of 'rows', 'range_', or 'groups' may be provided";
                return Err(crate::raise::argument_error(vm, text));
            }
            frame = Some(super::frame::frame(vm, unit, bounds)?);
        }
    }
    if let Some(exclude) = bound.get(6).filter(|exclude| !exclude.is_none()) {
        let Some(frame) = &mut frame else {
            let text = "'exclude' requires that one of 'rows', 'range_', or 'groups' is also specified";
            return Err(crate::raise::argument_error(vm, text));
        };
        let Some(text) = exclude.as_str() else {
            let text = format!("expected string or bytes-like object, got '{}'", vm.class_of(exclude).name());
            return Err(vm.type_error(&text));
        };
        frame.exclude = Some(Rc::from(text));
    }
    Ok(element.over(partition_by, order_by, frame))
}

fn expressions(vm: &Vm, value: Option<&Value>) -> PyResult<Vec<sql::expr::Expr>> {
    let Some(value) = value.filter(|value| !value.is_none()) else { return Ok(Vec::new()) };
    match value.as_sequence() {
        Some(items) => By::Other.exprs(vm, &items),
        None => Ok(vec![By::Other.expr(vm, value)?]),
    }
}
