//! `ExcludeConstraint`.

use std::rc::Rc;

use python::{Args, PyResult, Signature, Value, Vm};
use sql::expr::{Expr, TextClause};
use sql::schema::{Column, Constraint, ConstraintKind, ConstraintSpec, Exclusion, ExclusionTarget};

use crate::class_table::ClassDef;
use crate::sqlalchemy::schema::{column, constraint, name, optional_flag, text};
use crate::sqlalchemy::sql::coercion;

/// The class.
pub const CLASSES: &[ClassDef] = &[ClassDef::with(
    "ExcludeConstraint",
    "sqlalchemy.dialects.postgresql.ext",
    &["ColumnCollectionConstraint"],
    |builder| {
        builder.method("__init__", init).property("operators", |vm, args| {
            let operators = vm.attr_opt(args.receiver(vm)?, "_operators")?;
            Ok(operators.unwrap_or_else(|| Value::dict(python::PyDict::new())))
        })
    },
)];

const INIT: Signature = Signature::new("ExcludeConstraint.__init__")
    .positional_only(&["self"])
    .required(1)
    .varargs()
    .keyword_only(&["name", "deferrable", "initially", "using", "where", "ops", "info", "comment"], 0);

/// `ExcludeConstraint(("room", "="), (column, "&&"), using="gist", where=…, ops={…})`.
fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = INIT.bind(vm, args)?;
    if bound.args.is_empty() {
        return Err(vm.value_error("not enough values to unpack (expected 2, got 0)"));
    }
    let (mut elements, mut keys, mut columns) = (Vec::new(), Vec::new(), Vec::<Column>::new());
    let operators = python::PyDict::new();
    for element in &bound.args {
        let pair = vm.collect(element)?;
        let [target, operator] = pair.as_slice() else {
            return Err(vm.value_error(&format!("not enough values to unpack (expected 2, got {})", pair.len())));
        };
        let operator: Rc<str> = Rc::from(&*vm.str(operator)?);
        let target = match target.as_str() {
            Some(key) => {
                keys.push(Rc::from(key));
                ExclusionTarget::Key(Rc::from(key))
            }
            None => {
                let expr = coercion::expr(vm, target)?;
                if expr.as_column().is_some() {
                    columns.push(column::required(vm, target)?);
                }
                ExclusionTarget::Expr(expr)
            }
        };
        let key = match &target {
            ExclusionTarget::Key(key) => Some(key.clone()),
            ExclusionTarget::Expr(expr) => expr.key(),
        };
        if let Some(key) = key {
            operators.set_str(&key, Value::str(&operator));
        }
        elements.push((target, operator));
    }
    let condition = bound.get(5).filter(|given| !given.is_none()).map(|given| condition(vm, given)).transpose()?;
    let mut operator_classes = Vec::new();
    if let Some(given) = bound.get(6).and_then(Value::as_dict) {
        for (key, class) in given.items() {
            operator_classes.push((Rc::from(&*vm.str(&key)?), Rc::from(&*vm.str(&class)?)));
        }
    }
    let using = text(bound.get(4)).unwrap_or_else(|| Rc::from("gist"));
    let spec = ConstraintSpec {
        name: name(bound.get(1)),
        deferrable: optional_flag(vm, bound.get(2))?,
        initially: text(bound.get(3)),
        comment: text(bound.get(8)),
        ..ConstraintSpec::default()
    };
    let kind = ConstraintKind::Exclude(Exclusion { elements, using, condition, operator_classes });
    let receiver = bound.or_none(0);
    constraint::attach(vm, &receiver, bound.get(7), Constraint::new(kind, spec, keys, columns))?;
    vm.set_attr(&receiver, &vm.intern("_operators"), Value::dict(operators))?;
    Ok(Value::None)
}

fn condition(vm: &Vm, given: &Value) -> PyResult<Expr> {
    match given.as_str() {
        Some(text) => Ok(TextClause::new(text).into_expr()),
        None => coercion::condition(vm, given),
    }
}
