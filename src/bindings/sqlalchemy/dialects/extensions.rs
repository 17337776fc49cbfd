//! What dialects add to statements through `ext()`, and MySQL's `match()`.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::Expr;
use sql::selectable::Selectable;

use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::sql::coercion::{self, By};
use crate::sqlalchemy::sql::elements::{self, ExprPayload};
use crate::sqlalchemy::sql::select;

/// The classes of extensions.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("SyntaxExtension", "sqlalchemy.sql.base", &["ClauseElement"]),
    ClassDef::plain("DistinctOnClause", "sqlalchemy.dialects.postgresql.ext", &["SyntaxExtension"]),
    ClassDef::plain("DMLLimitClause", "sqlalchemy.dialects.mysql.dml", &["SyntaxExtension"]),
];

/// The classes of MySQL's expressions.
pub const MYSQL: &[ClassDef] =
    &[ClassDef::with("match", "sqlalchemy.dialects.mysql.expression", &["BinaryExpression"], define_match)];

/// What an extension adds.
enum Extension {
    /// DISTINCT ON.
    DistinctOn(Vec<Expr>),
    /// LIMIT of UPDATE and DELETE.
    Limit(Expr),
}

/// `distinct_on(…)` of PostgreSQL.
pub fn distinct_on(vm: &Vm, args: &Args<'_>) -> PyResult {
    let on = By::Other.exprs(vm, args.positional())?;
    Library::of(vm).instance(vm, "DistinctOnClause", Rc::new(Extension::DistinctOn(on)))
}

/// `limit(…)` of MySQL, for UPDATE and DELETE.
pub fn limit(vm: &Vm, args: &Args<'_>) -> PyResult {
    let value = args.exactly_one(vm, "limit")?;
    let rows = match elements::expression(vm, value)? {
        Some(given) => given,
        None => {
            let rows = crate::convert::to_sql(vm, value).to_int().python(vm)?;
            sql::expr::literal(sql::Value::Int(rows), None)
        }
    };
    Library::of(vm).instance(vm, "DMLLimitClause", Rc::new(Extension::Limit(rows)))
}

/// `statement.ext(extension)`.
pub fn ext(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.get(1).cloned().unwrap_or(Value::None);
    let Some(extension) = payload::<Extension>(&given) else {
        return Err(vm.error(&vm.exceptions.not_implemented_error, ""));
    };
    let changed = match (select::own(vm, args)?, &*extension) {
        (Selectable::Select(select), Extension::DistinctOn(on)) => {
            Selectable::Select(select.distinct_extension(on.clone()))
        }
        (Selectable::Update(update), Extension::Limit(rows)) => {
            Selectable::Update(update.with(|data| data.limit = Some(rows.clone())))
        }
        (Selectable::Delete(delete), Extension::Limit(rows)) => {
            Selectable::Delete(delete.with(|data| data.limit = Some(rows.clone())))
        }
        (other, _) => {
            let statement = match other {
                Selectable::Insert(_) => "insert",
                Selectable::Update(_) => "update",
                Selectable::Delete(_) => "delete",
                _ => "select",
            };
            let text = format!("Extension {} cannot be applied to {statement}", vm.class_of(&given).name());
            return Err(vm.error(&vm.exceptions.not_implemented_error, &text));
        }
    };
    select::wrap_like(vm, args, &changed)
}

const MATCH: Signature = Signature::new("match.__init__")
    .positional(&["self"])
    .required(1)
    .varargs()
    .keyword_only(&["against", "in_boolean_mode", "in_natural_language_mode", "with_query_expansion"], 0);

/// The parts of a `match()`, for the methods that change its mode.
struct Match {
    columns: Vec<Expr>,
    against: Expr,
    modes: [bool; 3],
}

fn define_match(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", init_match)
        .method("in_boolean_mode", |vm, args| with_mode(vm, args, 0))
        .method("in_natural_language_mode", |vm, args| with_mode(vm, args, 1))
        .method("with_query_expansion", |vm, args| with_mode(vm, args, 2))
}

fn init_match(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = MATCH.bind(vm, args)?;
    if bound.args.is_empty() {
        return Err(argument_error(vm, "columns are required"));
    }
    let columns = bound.args.iter().map(|item| coercion::expr(vm, item)).collect::<PyResult<_>>()?;
    let Some(against) = bound.get(1).filter(|against| !against.is_none()) else {
        return Err(argument_error(vm, "against is required"));
    };
    let against = coercion::expr(vm, against)?;
    let mut modes = [false; 3];
    for (place, mode) in modes.iter_mut().enumerate() {
        *mode = bound.get(place + 2).map_or(Ok(false), |flag| vm.truth(flag))?;
    }
    attach(vm, &bound.or_none(0), Match { columns, against, modes })
}

fn with_mode(vm: &Vm, args: &Args<'_>, place: usize) -> PyResult {
    let receiver = args.receiver(vm)?;
    let Some(own) = vm.attr_opt(receiver, "_match")?.and_then(|kept| payload::<Match>(&kept)) else {
        return Err(vm.type_error("a match is needed"));
    };
    let mut modes = own.modes;
    if let Some(mode) = modes.get_mut(place) {
        *mode = true;
    }
    let made = Value::Obj(Library::of(vm).class(vm, "match")?.instantiate());
    attach(vm, &made, Match { columns: own.columns.clone(), against: own.against.clone(), modes })?;
    Ok(made)
}

fn attach(vm: &Vm, receiver: &Value, parts: Match) -> PyResult {
    let expr = sql::expr::full_text_match(parts.columns.clone(), parts.against.clone(), parts.modes);
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(ExprPayload(expr)));
    }
    let kept = Library::of(vm).instance(vm, "SyntaxExtension", Rc::new(parts))?;
    vm.set_attr(receiver, &vm.intern("_match"), kept)?;
    Ok(Value::None)
}
