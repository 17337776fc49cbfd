//! `Model.children` in expressions: comparisons, `any()`, `has()`, `contains()`, `of_type()`, `and_()`.

use orm::{Instance, OrmEntity, RelationshipAttribute};
use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::{Expr, and_};

use super::{aliased, attribute, instance};
use crate::library::Library;
use crate::raise::{IntoPython, argument_error, invalid_request};
use crate::sqlalchemy::engine::inspector;
use crate::sqlalchemy::sql::{coercion, elements};

/// The methods that relationships have instead of a column's; other attributes keep theirs.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__eq__", |vm, args| compare(vm, args, "__eq__"))
        .method("__ne__", |vm, args| compare(vm, args, "__ne__"))
        .method("__hash__", |_, args| {
            let address = args.get(0).map_or(0, python::object::address);
            Ok(Value::Int(i64::try_from(address >> 4).unwrap_or_default()))
        })
        .method("contains", contains)
        .method("any", |vm, args| tested(vm, args, "any"))
        .method("has", |vm, args| tested(vm, args, "has"))
        .method("of_type", of_type)
        .method("and_", and)
        .method("__lt__", |vm, args| refused(vm, args, "__lt__"))
        .method("__le__", |vm, args| refused(vm, args, "__le__"))
        .method("__gt__", |vm, args| refused(vm, args, "__gt__"))
        .method("__ge__", |vm, args| refused(vm, args, "__ge__"))
        .method("__getitem__", |vm, args| refused(vm, args, "__getitem__"))
        .method("__add__", |vm, args| refused(vm, args, "__add__"))
        .method("__sub__", |vm, args| refused(vm, args, "__sub__"))
        .method("__mul__", |vm, args| refused(vm, args, "__mul__"))
        .method("__truediv__", |vm, args| refused(vm, args, "__truediv__"))
        .method("in_", |vm, args| match own(vm, args)? {
            Some(_) => Err(vm.error(
                &vm.exceptions.not_implemented_error,
                "in_() not yet supported for relationships.  For a simple many-to-one, use in_() against the set of foreign key values.",
            )),
            None => of_column(vm, args, "in_"),
        })
}

/// An operator that relationships do not have.
fn refused(vm: &Vm, args: &Args<'_>, name: &'static str) -> PyResult {
    if own(vm, args)?.is_none() {
        return of_column(vm, args, name);
    }
    let shown = format!("<built-in function {}>", name.trim_matches('_'));
    Err(vm.error(&vm.exceptions.not_implemented_error, &shown))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Option<RelationshipAttribute>> {
    let Some(found) = attribute::relationship_of(args.receiver(vm)?) else { return Ok(None) };
    let configured = found.source().mapper().registry_configure().python(vm);
    crate::sqlalchemy::warnings::show_pending(vm)?;
    configured?;
    Ok(Some(found))
}

fn required(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult<RelationshipAttribute> {
    match own(vm, args)? {
        Some(own) => Ok(own),
        None => {
            let receiver = args.receiver(vm)?;
            let shown = vm.str(receiver)?;
            let text = format!(
                "Neither 'InstrumentedAttribute' object nor 'Comparator' object associated with {shown} has an attribute '{name}'"
            );
            Err(vm.attribute_error(receiver, name, &text))
        }
    }
}

/// The method of a column.
fn of_column(vm: &Vm, args: &Args<'_>, name: &str) -> PyResult {
    let class = Library::of(vm).class(vm, "ColumnOperators")?;
    let method = vm.attr(&class.value(), name)?;
    let keywords: Vec<(&str, Value)> = args.keywords().map(|(key, value)| (key.as_str(), value.clone())).collect();
    vm.call_kw(&method, args.positional(), &keywords)
}

fn object(vm: &Vm, own: &RelationshipAttribute, value: &Value, is_comparison: bool) -> PyResult<Option<Instance>> {
    let is_null = value.is_none()
        || elements::expression(vm, value)?.is_some_and(|expr| matches!(expr.kind(), sql::expr::ExprKind::Const(_)));
    if is_null {
        return Ok(None);
    }
    if own.relationship().uselist() && is_comparison {
        return Err(invalid_request(
            vm,
            "Can't compare a collection to an object or collection; use contains() to test for membership.",
        ));
    }
    if instance::state_of(value).is_none() {
        return Err(argument_error(
            vm,
            &format!(
                "Mapped instance expected for relationship comparison to object.   Classes, queries and other SQL elements are not accepted in this context; for comparison with a subquery, use {own}.has(**criteria)."
            ),
        ));
    }
    instance::instance_of(vm, value).map(Some)
}

/// Whether a relationship leads to an object; nothing for other attributes.
pub fn equals(vm: &Vm, attribute: &Expr, value: &Value) -> PyResult<Option<Expr>> {
    let Some(own) = RelationshipAttribute::of(attribute) else { return Ok(None) };
    let other = object(vm, &own, value, true)?;
    own.equals(other.as_ref()).python(vm).map(Some)
}

fn compare(vm: &Vm, args: &Args<'_>, name: &'static str) -> PyResult {
    let Some(own) = own(vm, args)? else { return of_column(vm, args, name) };
    let other = object(vm, &own, args.get(1).unwrap_or(&Value::None), true)?;
    let condition = if name == "__eq__" { own.equals(other.as_ref()) } else { own.differs(other.as_ref()) };
    elements::wrap(vm, &condition.python(vm)?)
}

fn contains(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(own) = own(vm, args)? else { return of_column(vm, args, "contains") };
    let value = args.get(1).cloned().unwrap_or(Value::None);
    match object(vm, &own, &value, false)? {
        Some(other) => elements::wrap(vm, &own.contains(&other).python(vm)?),
        None => elements::wrap(vm, &own.equals(None).python(vm)?),
    }
}

/// `any(criterion, **equal_values)` and `has(…)`.
fn tested(vm: &Vm, args: &Args<'_>, name: &'static str) -> PyResult {
    let own = required(vm, args, name)?;
    let mut criteria: Vec<Expr> = Vec::new();
    for value in args.rest().positional() {
        if !value.is_none() {
            criteria.push(coercion::condition(vm, value)?);
        }
    }
    let class = aliased::wrap_entity(vm, &own.target().python(vm)?)?;
    for (key, value) in args.keywords() {
        if key.as_str() == "criterion" {
            if !value.is_none() {
                criteria.push(coercion::condition(vm, value)?);
            }
            continue;
        }
        let attribute = vm.attr(&class, key.as_str())?;
        let equal = vm.call_method(&attribute, "__eq__", std::slice::from_ref(value))?;
        criteria.push(coercion::condition(vm, &equal)?);
    }
    let criterion = match criteria.len() {
        0 | 1 => criteria.pop(),
        _ => Some(and_(criteria).python(vm)?),
    };
    let condition = if name == "any" { own.any(criterion) } else { own.has(criterion) };
    elements::wrap(vm, &condition.python(vm)?)
}

const OF_TYPE: Signature = Signature::new("QueryableAttribute.of_type").positional(&["self", "entity"]).required(2);

/// `Model.children.of_type(entity)`.
fn of_type(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = OF_TYPE.bind(vm, args)?;
    let own = required(vm, args, "of_type")?;
    let value = bound.or_none(1);
    match aliased::entity_of(vm, &value)? {
        Some(entity) => attribute::wrap_relationship(vm, own.to(&entity)),
        None => Err(inspector::not_inspectable(vm, &value)?),
    }
}

/// `Model.children.and_(criterion, …)`.
fn and(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = required(vm, args, "and_")?;
    let given = args.rest().positional();
    let criteria = given.iter().map(|value| coercion::condition(vm, value)).collect::<PyResult<Vec<_>>>()?;
    attribute::wrap_relationship(vm, own.and(criteria))
}

const WITH_PARENT: Signature =
    Signature::new("with_parent").positional(&["instance", "prop", "from_entity"]).required(2);

/// `with_parent(object, Model.children)`: rows that the object refers to.
pub fn with_parent(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = WITH_PARENT.bind(vm, args)?;
    let attribute = parent_relationship(vm, &bound.or_none(1))?;
    let from = bound.get(2).filter(|from| !from.is_none());
    let from = from.map(|from| aliased::entity_of(vm, from)).transpose()?.flatten();
    elements::wrap(vm, &of_parent(vm, attribute, from.as_ref(), &bound.or_none(0))?)
}

/// The relationship that `with_parent()` was given.
pub fn parent_relationship(vm: &Vm, value: &Value) -> PyResult<RelationshipAttribute> {
    if let Some(found) = attribute::relationship_of(value) {
        return Ok(found);
    }
    let text = match attribute::reference_of(value) {
        Some(column) => format!("Expected relationship property for with_parent(), got {column}"),
        None => "with_parent() accepts class-bound mapped attributes, not strings".to_owned(),
    };
    Err(argument_error(vm, &text))
}

/// The condition for what an object refers to by a relationship, over an entity where one is given.
pub fn of_parent(
    vm: &Vm,
    attribute: RelationshipAttribute,
    from: Option<&OrmEntity>,
    parent: &Value,
) -> PyResult<Expr> {
    attribute.source().mapper().registry_configure().python(vm)?;
    let attribute = from.map_or_else(|| attribute.clone(), |entity| attribute.to(entity));
    if parent.is_none() {
        return Err(vm.error(&vm.exceptions.assertion_error, ""));
    }
    let Ok(parent) = instance::instance_of(vm, parent) else {
        let text = format!(
            "Mapped instance expected for relationship comparison to object.   Classes, queries and other SQL elements \
             are not accepted in this context; for comparison with a subquery, use {attribute}.has(**criteria)."
        );
        return Err(argument_error(vm, &text));
    };
    attribute.with_parent(&parent).python(vm)
}
