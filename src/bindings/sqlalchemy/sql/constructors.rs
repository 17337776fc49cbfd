//! The functions of `sqlalchemy` that make expressions: `and_`, `text`, `case`, `cast`, ….

use std::rc::Rc;

use python::{Args, Data, NativeFn, PyResult, Signature, Value, Vm};
use sql::expr::{self, BindParam, Expr, ExprKind, Operand, TextClause};
use sql::selectable::{FromClause, Selectable, TableClause};
use sql::statement::TextualSelect;

use super::coercion::{self, By, operand};
use super::elements::{self, wrap};
use super::select::{self, QueryPayload};
use super::{dml, from_clause, functions};
use crate::convert;
use crate::library::payload;
use crate::raise::{IntoPython, argument_error, refuse};
use crate::sqlalchemy::{schema, types};

/// Functions by their name in `sqlalchemy`.
pub const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("select", select::select),
    ("insert", dml::insert),
    ("update", dml::update),
    ("delete", dml::delete),
    ("text", text),
    ("and_", |vm, args| wrap(vm, &expr::and_(select::conditions(vm, args.positional())?).python(vm)?)),
    ("or_", |vm, args| wrap(vm, &expr::or_(select::conditions(vm, args.positional())?).python(vm)?)),
    ("not_", |vm, args| wrap(vm, &coercion::element(vm, args.exactly_one(vm, "not_")?)?.negate())),
    ("null", |vm, _| wrap(vm, &expr::null())),
    ("true", |vm, _| wrap(vm, &expr::true_())),
    ("false", |vm, _| wrap(vm, &expr::false_())),
    ("desc", |vm, args| modifier(vm, args, "desc", expr::desc)),
    ("asc", |vm, args| modifier(vm, args, "asc", expr::asc)),
    ("nulls_first", |vm, args| modifier(vm, args, "nulls_first", expr::nulls_first)),
    ("nullsfirst", |vm, args| modifier(vm, args, "nullsfirst", expr::nulls_first)),
    ("nulls_last", |vm, args| modifier(vm, args, "nulls_last", expr::nulls_last)),
    ("nullslast", |vm, args| modifier(vm, args, "nullslast", expr::nulls_last)),
    ("distinct", |vm, args| wrap(vm, &expr::distinct(&coercion::element(vm, args.exactly_one(vm, "distinct")?)?))),
    ("any_", |vm, args| wrap(vm, &expr::any_(&coercion::element(vm, args.exactly_one(vm, "any_")?)?))),
    ("all_", |vm, args| wrap(vm, &expr::all_(&coercion::element(vm, args.exactly_one(vm, "all_")?)?))),
    ("between", |vm, args| method_of_first(vm, args, "between", ("between", "expr"))),
    ("collate", |vm, args| {
        refuse(vm, "collate", &[("collation_schema", args.get(2))])?;
        let name = args.get(1).and_then(Value::as_str).unwrap_or_default().to_owned();
        wrap(vm, &expr::collate(&coercion::expr(vm, args.receiver(vm)?)?, &name))
    }),
    ("label", |vm, args| {
        let name = schema::name(args.get(0));
        refuse(vm, "label", &[("type_", args.get(2))])?;
        wrap(vm, &coercion::expr(vm, args.get(1).unwrap_or(&Value::None))?.label(name))
    }),
    ("literal", literal),
    ("literal_column", literal_column),
    ("column", column),
    ("table", table),
    ("bindparam", bindparam),
    ("case", case),
    ("cast", |vm, args| typed(vm, args, "cast", expr::cast)),
    ("try_cast", |vm, args| typed(vm, args, "try_cast", expr::try_cast)),
    ("type_coerce", |vm, args| typed(vm, args, "type_coerce", expr::type_coerce)),
    ("extract", |vm, args| {
        let field = args.get(0).and_then(Value::as_str).unwrap_or_default().to_owned();
        let element = operand(vm, args.get(1).unwrap_or(&Value::None))?;
        wrap(vm, &expr::extract(&field, element).python(vm)?)
    }),
    ("exists", exists),
    ("tuple_", tuple),
    ("over", functions::over_element),
    ("values", super::table_valued::values),
    ("lateral", super::table_valued::lateral),
    ("tablesample", super::table_valued::tablesample),
    ("subquery", |vm, args| method_of_first(vm, args, "subquery", ("subquery", "alias"))),
    ("cte", |vm, args| method_of_first(vm, args, "cte", ("cte", "selectable"))),
    ("funcfilter", |vm, args| method_of_first(vm, args, "filter", ("funcfilter", "func"))),
    ("within_group", |vm, args| method_of_first(vm, args, "within_group", ("within_group", "element"))),
    ("aggregate_order_by", |vm, args| {
        method_of_first(vm, args, "aggregate_order_by", ("aggregate_order_by", "element"))
    }),
    ("bitwise_not", |vm, args| method_of_first(vm, args, "bitwise_not", ("bitwise_not", "expr"))),
    ("union", |vm, args| select::compound_of(vm, args.positional(), "UNION")),
    ("union_all", |vm, args| select::compound_of(vm, args.positional(), "UNION ALL")),
    ("except_", |vm, args| select::compound_of(vm, args.positional(), "EXCEPT")),
    ("except_all", |vm, args| select::compound_of(vm, args.positional(), "EXCEPT ALL")),
    ("intersect", |vm, args| select::compound_of(vm, args.positional(), "INTERSECT")),
    ("intersect_all", |vm, args| select::compound_of(vm, args.positional(), "INTERSECT ALL")),
    ("alias", |vm, args| method_of_first(vm, args, "alias", ("alias", "selectable"))),
    ("join", crate::sqlalchemy::orm::join::join),
    ("outerjoin", crate::sqlalchemy::orm::join::outerjoin),
];

/// `tuple_(a, b, types=[…])`: the types are those of the plain values.
fn tuple(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.positional();
    let types = match args.keyword("types").filter(|types| !types.is_none()) {
        Some(types) => vm.collect(types)?.iter().map(|ty| types::required_type(vm, ty)).collect::<PyResult<_>>()?,
        None => vec![sql::types::Type::null(); given.len()],
    };
    if types.len() != given.len() {
        let text =
            format!("Wrong number of elements for {}-tuple: {}", types.len(), vm.repr(&Value::tuple(given.to_vec()))?);
        return Err(argument_error(vm, &text));
    }
    let mut items = Vec::with_capacity(types.len());
    for (item, ty) in given.iter().zip(types) {
        items.push(match operand(vm, item)? {
            Operand::Value(value) if !ty.is_null() && !item.is_none() => expr::literal(value, Some(ty)),
            given => given.into_expr(None, &expr::Operator::Comma).python(vm)?,
        });
    }
    wrap(vm, &expr::tuple_(items))
}

/// A function that is a method of its first argument; `told` are the names of both, for the error.
fn method_of_first(vm: &Vm, args: &Args<'_>, name: &str, told: (&str, &str)) -> PyResult {
    let first = args.get(0).ok_or_else(|| missing(vm, told.0, told.1))?;
    let method = vm.attr(first, name)?;
    vm.call_args(&method, &args.rest())
}

fn modifier(vm: &Vm, args: &Args<'_>, name: &str, make: fn(&Expr) -> Expr) -> PyResult {
    if args.len() != 1 {
        let text = match args.len() {
            0 => format!("{name}() missing 1 required positional argument: 'column'"),
            count => format!("{name}() takes 1 positional argument but {count} were given"),
        };
        return Err(vm.type_error(&text));
    }
    let value = args.exactly_one(vm, name)?;
    wrap(vm, &make(&By::Other.expr(vm, value)?))
}

fn typed(vm: &Vm, args: &Args<'_>, name: &str, make: fn(Operand, sql::types::Type) -> sql::Result<Expr>) -> PyResult {
    let [element, ty] = args.between(vm, name, 2, 2)? else { return Ok(Value::None) };
    let ty = types::required_type(vm, ty)?;
    wrap(vm, &make(operand(vm, element)?, ty).python(vm)?)
}

/// `text('…')`.
fn text(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.exactly_one(vm, "text")?;
    match value.as_str() {
        Some(text) => wrap(vm, &TextClause::new(text).into_expr()),
        None => {
            Err(vm.type_error(&format!("expected string or bytes-like object, got '{}'", vm.class_of(value).name())))
        }
    }
}

fn own_text(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<TextClause>> {
    match elements::own(vm, args)?.kind() {
        ExprKind::Text(text) => Ok(text.clone()),
        _ => Err(vm.type_error("a text() construct is needed")),
    }
}

/// `text(…).bindparams(bindparam(…), name=value)`.
pub fn text_bindparams(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (own, textual) = match payload::<QueryPayload>(args.receiver(vm)?).map(|query| query.0.clone()) {
        Some(Selectable::Textual(textual)) => (textual.text().clone(), Some(textual)),
        _ => (own_text(vm, args)?, None),
    };
    let mut binds = Vec::new();
    for value in args.rest().positional() {
        match coercion::expr(vm, value)?.kind() {
            ExprKind::Bind(bind) => binds.push(bind.clone()),
            _ => return Err(argument_error(vm, "bindparam() object expected")),
        }
    }
    let mut values = Vec::new();
    for (key, value) in args.keywords() {
        values.push((Rc::from(key.as_str()), convert::to_sql(vm, value)));
    }
    let made = own.bindparams(&binds).python(vm)?.bind_values(&values).python(vm)?;
    match textual {
        Some(textual) => {
            let made = TextualSelect::new(Rc::new(made), textual.columns().to_vec(), textual.is_positional());
            select::wrap_like(vm, args, &Selectable::Textual(made))
        }
        None => wrap(vm, &made.into_expr()),
    }
}

/// `text(…).columns(column, name=type)`.
pub fn text_columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own_text(vm, args)?;
    let mut columns = Vec::new();
    for value in args.rest().positional() {
        columns.push(coercion::column(vm, value)?);
    }
    let is_positional = !columns.is_empty() && !args.has_keywords();
    for (key, ty) in args.keywords() {
        let ty = types::required_type(vm, ty)?;
        columns.push(expr::column(sql::Name::new(key.as_str()), Some(ty)));
    }
    select::wrap(vm, &Selectable::Textual(TextualSelect::new(own, columns, is_positional)))
}

fn literal(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.receiver(vm)?;
    if let Some(expr) = elements::expression(vm, value)? {
        return wrap(vm, &expr);
    }
    let ty = args.get(1).filter(|ty| !ty.is_none());
    let ty = ty.map(|ty| types::required_type(vm, ty)).transpose()?;
    let made = expr::literal(convert::to_sql(vm, value), ty);
    let is_executed =
        args.get(2).or_else(|| args.keyword("literal_execute")).map_or(Ok(false), |flag| vm.truth(flag))?;
    match made.kind() {
        ExprKind::Bind(bind) if is_executed => {
            wrap(vm, &expr::bindparam(BindParam { literal_execute: true, ..(**bind).clone() }))
        }
        _ => wrap(vm, &made),
    }
}

fn name_and_type(vm: &Vm, args: &Args<'_>) -> PyResult<(String, Option<sql::types::Type>)> {
    let name = args.receiver(vm)?.as_str().unwrap_or_default().to_owned();
    let ty = args.get(1).filter(|ty| !ty.is_none());
    Ok((name, ty.map(|ty| types::required_type(vm, ty)).transpose()?))
}

fn literal_column(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (text, ty) = name_and_type(vm, args)?;
    wrap(vm, &expr::literal_column(&text, ty))
}

fn column(vm: &Vm, args: &Args<'_>) -> PyResult {
    let (text, ty) = name_and_type(vm, args)?;
    let is_literal = args.get(2).or_else(|| args.keyword("is_literal")).map_or(Ok(false), |flag| vm.truth(flag))?;
    if is_literal {
        return wrap(vm, &expr::literal_column(&text, ty));
    }
    wrap(vm, &expr::column(schema::name(args.get(0)).unwrap_or_else(|| sql::Name::new(&text)), ty))
}

/// What CPython says of a function that was called without its first argument.
pub(super) fn missing(vm: &Vm, function: &str, parameter: &str) -> python::PyError {
    vm.type_error(&format!("{function}() missing 1 required positional argument: '{parameter}'"))
}

fn table(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.get(0).ok_or_else(|| missing(vm, "table", "name"))?;
    let name = schema::name(Some(given)).unwrap_or_else(|| sql::Name::new(""));
    let schema = args.keyword("schema").and_then(Value::as_str).map(Rc::from);
    let unknown: Vec<Value> =
        args.keywords().filter(|(name, _)| name.as_str() != "schema").map(|(name, _)| name.value()).collect();
    if !unknown.is_empty() {
        let text = format!("Unsupported argument(s): {}", vm.repr(&Value::list(unknown))?);
        return Err(argument_error(vm, &text));
    }
    let mut columns = Vec::new();
    for value in args.rest().positional() {
        let column = coercion::column(vm, value)?;
        columns.push((column.name().unwrap_or_else(|| sql::Name::new("")), column.ty()));
    }
    from_clause::wrap(vm, &FromClause::Named(TableClause::new(name, schema, columns)))
}

const BINDPARAM: Signature = Signature::new("bindparam")
    .positional(&[
        "key",
        "value",
        "type_",
        "unique",
        "required",
        "quote",
        "callable_",
        "expanding",
        "isoutparam",
        "literal_execute",
    ])
    .required(1);

fn bindparam(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = BINDPARAM.bind(vm, args)?;
    refuse(vm, "bindparam", &[("quote", bound.get(5)), ("isoutparam", bound.get(8))])?;
    let key = bound.or_none(0);
    let is_expanding = bound.get(7).map_or(Ok(false), |flag| vm.truth(flag))?;
    let list = match bound.get(1) {
        Some(value) if is_expanding => convert::to_sql_list(vm, value)?,
        _ => None,
    };
    let value = list.or_else(|| bound.get(1).map(|value| convert::to_sql(vm, value)));
    let ty = bound.get(2).filter(|ty| !ty.is_none()).map(|ty| types::required_type(vm, ty)).transpose()?;
    let typical = match &value {
        Some(sql::Value::List(items)) => items.first(),
        other => other.as_ref(),
    };
    let ty = ty.unwrap_or_else(|| typical.map(sql::types::type_of_value).unwrap_or_default());
    let given = value.clone().unwrap_or_default();
    let flag = |index: usize| bound.get(index).map_or(Ok(false), |flag| vm.truth(flag));
    let mut bind = match key.as_str() {
        Some(key) => BindParam::named(key, given, ty),
        None => BindParam::anonymous("param", given, ty),
    };
    if flag(3)? && !bind.key.is_anonymous() {
        bind.key = BindParam::anonymous(bind.key.as_str(), bind.value.clone(), bind.ty.clone()).key;
    }
    bind.unique = bind.unique || flag(3)?;
    if let Some(callable) = bound.get(6).filter(|callable| !callable.is_none()) {
        let (callable, handle) = (callable.clone(), crate::host::VmHandle::of(vm));
        bind.callable = Some(expr::BindCallable(Rc::new(move || {
            let made = handle.call(|vm| Ok(convert::to_sql(vm, &vm.call(&callable, &[])?)));
            made.map_err(sql::Error::from)
        })));
    }
    bind.required = bound.get(4).map_or(Ok(value.is_none() && bind.callable.is_none()), |flag| vm.truth(flag))?;
    bind.expanding = flag(7)?;
    bind.literal_execute = flag(9)?;
    wrap(vm, &expr::bindparam(bind))
}

/// `case((condition, result), …, value=…, else_=…)`, or `case({value: result}, value=…)`.
fn case(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.keyword("value").filter(|value| !value.is_none()).map(|value| operand(vm, value)).transpose()?;
    let mut whens = Vec::new();
    for when in args.positional() {
        if let Some(dict) = when.as_dict() {
            for (key, result) in dict.items() {
                whens.push((operand(vm, &key)?, operand(vm, &result)?));
            }
        } else {
            if let (1, Some(Data::List(_))) = (args.len(), when.data()) {
                return Err(argument_error(
                    vm,
                    "The \"whens\" argument to case(), when referring to a sequence of items, is now passed as a series of positional elements, rather than as a list. ",
                ));
            }
            match vm.collect(when)?.as_slice() {
                [condition, result] => whens.push((operand(vm, condition)?, operand(vm, result)?)),
                items if items.len() < 2 => {
                    let text = format!("not enough values to unpack (expected 2, got {})", items.len());
                    return Err(vm.value_error(&text));
                }
                _ => return Err(vm.value_error("too many values to unpack (expected 2)")),
            }
        }
    }
    let otherwise =
        args.keyword("else_").filter(|value| !value.is_none()).map(|value| operand(vm, value)).transpose()?;
    wrap(vm, &expr::case(whens, value, otherwise).python(vm)?)
}

fn exists(vm: &Vm, args: &Args<'_>) -> PyResult {
    let query = match args.get(0) {
        Some(value) => match payload::<QueryPayload>(value) {
            Some(query) => query.0.clone(),
            None => Selectable::Select(sql::statement::Select::new(vec![coercion::column(vm, value)?])),
        },
        None => Selectable::Select(sql::statement::Select::new(vec![expr::literal_column("*", None)])),
    };
    wrap(vm, &expr::exists(&query))
}
