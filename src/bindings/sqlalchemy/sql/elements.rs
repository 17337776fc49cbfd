//! `sqlalchemy.sql.elements`: the classes of expressions, and expressions as Python objects.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::{Const, Expr, ExprKind, Operator};

use super::{column_operators, functions};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::Library;
use crate::raise::{IntoPython, refuse};
use crate::sqlalchemy::ext;
use crate::sqlalchemy::ext::compiler::element::ProgramElement;
use crate::sqlalchemy::{schema, types};

const MODULE: &str = "sqlalchemy.sql.elements";

macro_rules! element {
    ($name:literal, $base:literal) => {
        ClassDef::plain($name, MODULE, &[$base])
    };
}

/// The classes of expressions.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("Operators", "sqlalchemy.sql.operators", &["object"]),
    ClassDef::with("ColumnOperators", "sqlalchemy.sql.operators", &["Operators"], column_operators::define),
    ClassDef::with("ClauseElement", MODULE, &["object"], define_clause_element),
    ClassDef::with("ColumnElement", MODULE, &["ColumnOperators", "ClauseElement"], define_column_element),
    ClassDef::with("Column", "sqlalchemy.sql.schema", &["ColumnClause"], schema::column::define),
    ClassDef::with("ColumnClause", MODULE, &["ColumnElement"], |builder| {
        builder.method("__init__", ext::compiler::element::init_column_clause)
    }),
    ClassDef::with("BindParameter", MODULE, &["ColumnElement"], |builder| {
        builder
            .property("value", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Bind(bind) => convert::to_python(vm, &bind.effective_value().python(vm)?),
                _ => Ok(Value::None),
            })
            .property("key", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Bind(bind) => Ok(Value::string(bind.key.shown())),
                _ => Ok(Value::None),
            })
    }),
    ClassDef::with("TextClause", MODULE, &["ClauseElement"], |builder| {
        builder
            .method("__and__", |vm, args| {
                let other = super::coercion::condition(vm, args.get(1).unwrap_or(&Value::None))?;
                wrap(vm, &sql::expr::and_(vec![own(vm, args)?, other]).python(vm)?)
            })
            .attribute("is_text", false)
            .attribute("is_select", false)
            .attribute("is_dml", false)
            .attribute("key", Value::None)
            .property("type", |vm, args| types::wrap(vm, &own(vm, args)?.ty()))
            .method("bindparams", super::constructors::text_bindparams)
            .method("columns", super::constructors::text_columns)
            .property("text", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Text(text) => Ok(Value::str(&text.text)),
                _ => Ok(Value::None),
            })
    }),
    element!("Null", "ColumnElement"),
    element!("True_", "ColumnElement"),
    element!("False_", "ColumnElement"),
    element!("OperatorExpression", "ColumnElement"),
    ClassDef::with("BinaryExpression", MODULE, &["OperatorExpression"], |builder| {
        builder
            .property("operator", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Binary(binary) => super::operators::function_of(vm, &binary.operator),
                _ => Ok(Value::None),
            })
            .property("negate", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Binary(binary) => {
                    binary.negate.as_ref().map_or(Ok(Value::None), |negate| super::operators::function_of(vm, negate))
                }
                _ => Ok(Value::None),
            })
            .property("left", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Binary(binary) => wrap(vm, &binary.left),
                _ => Ok(Value::None),
            })
            .property("right", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Binary(binary) => wrap(vm, &binary.right),
                _ => Ok(Value::None),
            })
    }),
    ClassDef::with("UnaryExpression", MODULE, &["ColumnElement"], |builder| {
        builder
            .property("element", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Unary(unary) => wrap(vm, &unary.element),
                _ => Ok(Value::None),
            })
            .property("operator", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Unary(unary) if !unary.is_modifier => super::operators::function_of(vm, &unary.operator),
                _ => Ok(Value::None),
            })
            .property("modifier", |vm, args| match own(vm, args)?.kind() {
                ExprKind::Unary(unary) if unary.is_modifier => super::operators::function_of(vm, &unary.operator),
                _ => Ok(Value::None),
            })
    }),
    ClassDef::with("ExpressionClauseList", MODULE, &["OperatorExpression"], |builder| {
        builder
            .property("clauses", |vm, args| match own(vm, args)?.kind() {
                ExprKind::List(list) => {
                    Ok(Value::tuple(list.items.iter().map(|item| wrap(vm, item)).collect::<PyResult<_>>()?))
                }
                _ => Ok(Value::None),
            })
            .property("operator", |vm, args| match own(vm, args)?.kind() {
                ExprKind::List(list) => super::operators::function_of(vm, &list.operator),
                _ => Ok(Value::None),
            })
    }),
    element!("BooleanClauseList", "ExpressionClauseList"),
    ClassDef::with("ClauseList", MODULE, &["ClauseElement"], |builder| {
        builder
            .method("__init__", init_list)
            .method("__iter__", |vm, args| vm.iter(&list_items(vm, args)?))
            .method("__len__", |vm, args| Ok(Value::from(items_of(&own(vm, args)?).len())))
            .property("clauses", list_items)
    }),
    element!("Grouping", "ColumnElement"),
    ClassDef::with("Label", MODULE, &["ColumnElement"], |builder| {
        builder.property("element", |vm, args| match own(vm, args)?.kind() {
            ExprKind::Label(label) => wrap(vm, &label.element),
            _ => Ok(Value::None),
        })
    }),
    element!("Cast", "ColumnElement"),
    element!("TypeCoerce", "ColumnElement"),
    element!("Case", "ColumnElement"),
    element!("Over", "ColumnElement"),
    ClassDef::with("WithinGroup", MODULE, &["ColumnElement"], functions::define_modified),
    ClassDef::with("AggregateOrderBy", MODULE, &["ColumnElement"], functions::define_modified),
    ClassDef::with("FrameClause", MODULE, &["ClauseElement"], super::frame::define),
    ClassDef::with("FunctionFilter", MODULE, &["ColumnElement"], functions::define_modified),
    element!("Extract", "ColumnElement"),
    element!("Tuple", "ColumnElement"),
    element!("CollationClause", "ColumnElement"),
    element!("CollectionAggregate", "UnaryExpression"),
    ClassDef::with("ScalarSelect", "sqlalchemy.sql.selectable", &["Grouping"], super::exists::define_scalar),
    ClassDef::with("Exists", "sqlalchemy.sql.selectable", &["UnaryExpression"], super::exists::define),
    ClassDef::plain("TableValuedColumn", MODULE, &["ColumnElement"]),
    ClassDef::with("FunctionElement", "sqlalchemy.sql.functions", &["ColumnElement"], functions::define),
    ClassDef::with("Function", "sqlalchemy.sql.functions", &["FunctionElement"], |builder| {
        builder.method("__init__", super::generic_function::init_function)
    }),
    ClassDef::with("_FunctionGenerator", "sqlalchemy.sql.functions", &["object"], functions::define_generator),
];

/// What a Python object of an expression class carries.
pub struct ExprPayload(pub Expr);

fn items_of(expr: &Expr) -> &[Expr] {
    match expr.kind() {
        ExprKind::List(list) => &list.items,
        _ => &[],
    }
}

const CLAUSE_LIST: Signature = Signature::new("ClauseList.__init__")
    .positional(&["self"])
    .required(1)
    .varargs()
    .keyword_only(&["operator", "group", "group_contents"], 0);

/// `ClauseList(a, b)`: expressions with commas between them.
fn init_list(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CLAUSE_LIST.bind(vm, args)?;
    refuse(vm, "ClauseList", &[("operator", bound.get(1))])?;
    let items = bound.args.iter().map(|item| super::coercion::expr(vm, item)).collect::<PyResult<_>>()?;
    if let Some(object) = bound.or_none(0).as_obj() {
        object.set_payload(Rc::new(ExprPayload(sql::expr::comma_list(items))));
    }
    Ok(Value::None)
}

fn list_items(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own(vm, args)?;
    Ok(Value::list(items_of(&own).iter().map(|item| wrap(vm, item)).collect::<PyResult<_>>()?))
}

fn define_clause_element(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__str__", display)
        .method("__repr__", repr)
        .method("__bool__", truth)
        .method("__invert__", invert)
        .method("compile", super::statement::compile)
        .method("get_children", |vm, args| vm.iter(&Value::list(super::visitors::children(vm, args.receiver(vm)?)?)))
        .method("params", super::query_tail::expression_params)
        .method("unique_params", super::query_tail::expression_params)
        .method("self_group", |vm, args| wrap(vm, &own(vm, args)?.self_group(None)))
        .method("compare", |vm, args| {
            let own = super::statement::statement_of(vm, args.receiver(vm)?)?;
            let other = args.get(1).map(|other| super::statement::statement_of(vm, other)).transpose()?.flatten();
            match (own, other) {
                (Some(own), Some(other)) => Ok(Value::bool(own.is_like(&other).python(vm)?)),
                _ => Ok(Value::bool(false)),
            }
        })
}

/// What the type's comparator adds: `column.method_of_the_comparator()`.
fn comparator_attribute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
    if !name.starts_with('_') {
        let own = own(vm, args)?;
        if own.has_type_method(name) {
            return super::type_methods::method(vm, own, name);
        }
        if let Some(comparator) = super::comparator::of(vm, receiver, &own)? {
            if let Some(found) = vm.attr_opt(&comparator, name)? {
                return Ok(found);
            }
        }
    }
    let class = vm.class_of(receiver).name();
    let text = format!("Neither '{class}' object nor 'Comparator' object has an attribute '{name}'");
    Err(vm.attribute_error(receiver, name, &text))
}

fn define_column_element(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__getattr__", comparator_attribute)
        .property_with_setter(
            "type",
            |vm, args| types::wrap(vm, &own(vm, args)?.ty()),
            super::generic_function::set_type,
        )
        .property("name", |vm, args| Ok(own(vm, args)?.name().map_or(Value::None, |name| Value::string(name.shown()))))
        .property("key", |vm, args| Ok(own(vm, args)?.key().map_or(Value::None, |key| Value::str(&key))))
        .property("table", |vm, args| match own(vm, args)?.table() {
            Some(table) => super::from_clause::wrap(vm, &table),
            None => Ok(Value::None),
        })
}

/// The expression that a Python object stands for: one of ours, or what its `__clause_element__()` gives.
pub fn expression(vm: &Vm, value: &Value) -> PyResult<Option<Expr>> {
    let Value::Obj(object) = value else { return Ok(None) };
    if let Some(payload) = object.payload::<ExprPayload>() {
        return Ok(Some(payload.0.clone()));
    }
    if let Some(expr) = crate::sqlalchemy::orm::attribute::expression_of(vm, value)? {
        return Ok(Some(expr));
    }
    if object.is_exact() || value.as_class().is_some() {
        return Ok(None);
    }
    if let Some(element) = ext::compiler::element(vm, value)? {
        return Ok(Some(element));
    }
    match vm.call_special(value, "__clause_element__", &[])? {
        Some(element) => expression(vm, &element),
        None => Ok(None),
    }
}

/// The Python object of an expression.
pub fn wrap(vm: &Vm, expr: &Expr) -> PyResult {
    if let ExprKind::Column(column) = expr.kind() {
        if expr.annotations().is_none() {
            return schema::column::wrap(vm, column);
        }
    }
    if let ExprKind::Entity(_) = expr.kind() {
        if let Some(entity) = orm::OrmEntity::of(expr) {
            return crate::sqlalchemy::orm::aliased::wrap_entity(vm, &entity);
        }
        if let Some(bundle) = orm::Bundle::of(expr) {
            return crate::sqlalchemy::orm::bundle::wrap(vm, bundle);
        }
    }
    if let ExprKind::Host(host) = expr.kind()
        && let Some(element) = host.as_any().downcast_ref::<ProgramElement>()
    {
        return Ok(element.python());
    }
    Library::of(vm).instance(vm, class_name(expr), Rc::new(ExprPayload(expr.clone())))
}

fn class_name(expr: &Expr) -> &'static str {
    match expr.kind() {
        ExprKind::Column(_) => "Column",
        ExprKind::Proxy(proxy) if proxy.shows_column() => "Column",
        ExprKind::Proxy(_) => "ColumnClause",
        ExprKind::Named(named) if named.is_whole => "TableValuedColumn",
        ExprKind::Named(_) => "ColumnClause",
        ExprKind::Bind(_) => "BindParameter",
        ExprKind::Text(_) => "TextClause",
        ExprKind::Const(Const::Null) => "Null",
        ExprKind::Const(Const::True) => "True_",
        ExprKind::Const(Const::False) => "False_",
        ExprKind::Binary(_) => "BinaryExpression",
        ExprKind::Unary(unary) => match unary.operator {
            Operator::Exists => "Exists",
            Operator::Any | Operator::All => "CollectionAggregate",
            _ => "UnaryExpression",
        },
        ExprKind::List(list) if list.operator == Operator::ArrayLiteral => "postgresql.array",
        ExprKind::List(list) if list.operator == Operator::OrderedBy => "aggregate_order_by",
        ExprKind::List(list) if list.operator.is_boolean() => "BooleanClauseList",
        ExprKind::List(list) if matches!(list.operator, Operator::Comma) => "ClauseList",
        ExprKind::List(_) => "ExpressionClauseList",
        ExprKind::Grouping(_) => "Grouping",
        ExprKind::Label(_) => "Label",
        ExprKind::Function(function) => super::generic_function::class_of(function),
        ExprKind::Cast(_) => "Cast",
        ExprKind::TypeCoerce(_) => "TypeCoerce",
        ExprKind::Case(_) => "Case",
        ExprKind::Over(_) => "Over",
        ExprKind::WithinGroup(within) if within.is_inside => "AggregateOrderBy",
        ExprKind::WithinGroup(_) => "WithinGroup",
        ExprKind::Filter(_) => "FunctionFilter",
        ExprKind::Extract(_) => "Extract",
        ExprKind::Tuple(_) => "Tuple",
        ExprKind::ScalarSelect(_) => "ScalarSelect",
        ExprKind::Collation(_) => "CollationClause",
        ExprKind::From(_) | ExprKind::Entity(_) => "TableValuedColumn",
        ExprKind::LabelReference(_) => "ColumnClause",
        ExprKind::Host(_) => "ColumnElement",
    }
}

/// The expression of a method's receiver.
pub fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Expr> {
    let receiver = args.receiver(vm)?;
    match expression(vm, receiver)? {
        Some(expr) => Ok(expr),
        None => {
            let class = vm.class_of(receiver).name();
            Err(vm.type_error(&format!("'{class}' object is not a SQL expression")))
        }
    }
}

fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let expr = own(vm, args)?;
    if let ExprKind::Column(column) = expr.kind() {
        return Ok(Value::string(column.display()));
    }
    if let ExprKind::Proxy(proxy) = expr.kind()
        && proxy.shows_column()
    {
        return Ok(Value::string(proxy.display()));
    }
    Ok(Value::string(sql::dialect::to_text(&sql::statement::Statement::Expr(expr)).python(vm)?))
}

fn repr(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let class = vm.class_of(receiver);
    let module = class.module().as_ref().and_then(Value::as_str).unwrap_or(MODULE).to_owned();
    let address = python::object::address(receiver);
    let Some(own) = expression(vm, receiver)? else {
        return Ok(Value::string(format!("<{module}.{} object at {address:#x}>", class.name())));
    };
    if let ExprKind::Bind(bind) = own.kind() {
        let value = convert::to_python(vm, &bind.value)?;
        let key = sql::repr_str(&bind.key.shown());
        return Ok(Value::string(format!("BindParameter({key}, {}, type_={})", vm.repr(&value)?, bind.ty.repr())));
    }
    let name = match own.kind() {
        ExprKind::Label(label) => Some(label.name.shown()),
        ExprKind::Function(function) => Some(function.name.last.to_string()),
        ExprKind::Named(_) | ExprKind::Proxy(_) => own.name().map(|name| name.shown()),
        _ => None,
    };
    Ok(Value::string(match name {
        Some(name) => format!("<{module}.{} at {address:#x}; {name}>", class.name()),
        None => format!("<{module}.{} object at {address:#x}>", class.name()),
    }))
}

const TRUTH: Signature = Signature::new("ClauseElement.__bool__").positional(&["self"]).required(1);

/// `bool(expression)`: identity for `==` and `!=`, otherwise an error that says so.
fn truth(vm: &Vm, args: &Args<'_>) -> PyResult {
    TRUTH.bind(vm, args)?;
    let expr = own(vm, args)?;
    if let ExprKind::Binary(binary) = expr.kind() {
        match binary.operator {
            Operator::Eq => return Ok(Value::bool(is_same_operand(&binary.left, &binary.right))),
            Operator::Ne => return Ok(Value::bool(!is_same_operand(&binary.left, &binary.right))),
            _ => {}
        }
    }
    match expr.kind() {
        ExprKind::Const(Const::True) => Ok(Value::bool(true)),
        ExprKind::Const(Const::False) => Ok(Value::bool(false)),
        _ => Err(vm.type_error("Boolean value of this clause is not defined")),
    }
}

fn is_same_operand(left: &Expr, right: &Expr) -> bool {
    left.same(right)
}

fn invert(vm: &Vm, args: &Args<'_>) -> PyResult {
    wrap(vm, &own(vm, args)?.negate())
}
