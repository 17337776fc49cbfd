//! What stands around a query: prefixes, suffixes, hints, FETCH, FOR UPDATE, label styles.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};
use sql::expr::TextClause;
use sql::selectable::Selectable;
use sql::statement::{Affix, ForUpdate, Hint, LabelStyle};

use super::{coercion, elements, from_clause, limits, select};
use crate::class_table::ClassDef;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, argument_error, unavailable};
use crate::sqlalchemy::schema::{dialect_options, flag};

/// The class of the label styles.
pub const CLASSES: &[ClassDef] =
    &[ClassDef::with("SelectLabelStyle", "sqlalchemy.sql.selectable", &["object"], define_label_style)];

/// The label styles by their names in `sqlalchemy`, with the numbers of the enumeration.
const LABEL_STYLES: [(&str, LabelStyle, i64); 5] = [
    ("LABEL_STYLE_NONE", LabelStyle::None, 0),
    ("LABEL_STYLE_TABLENAME_PLUS_COL", LabelStyle::TablenamePlusCol, 1),
    ("LABEL_STYLE_DISAMBIGUATE_ONLY", LabelStyle::DisambiguateOnly, 2),
    ("LABEL_STYLE_DEFAULT", LabelStyle::DisambiguateOnly, 2),
    ("LABEL_STYLE_LEGACY_ORM", LabelStyle::LegacyOrm, 3),
];

/// The names of the label styles.
pub fn label_style_names() -> impl Iterator<Item = &'static str> {
    LABEL_STYLES.iter().map(|(name, _, _)| *name)
}

/// The label style of this name as a Python object.
pub fn label_style(vm: &Vm, name: &str) -> PyResult<Option<Value>> {
    let known = LABEL_STYLES.iter().find(|(known, _, _)| *known == name);
    known.map(|(_, style, _)| wrap_label_style(vm, *style)).transpose()
}

/// The Python object of a label style.
pub fn wrap_label_style(vm: &Vm, style: LabelStyle) -> PyResult {
    Library::of(vm).instance(vm, "SelectLabelStyle", Rc::new(style))
}

fn define_label_style(builder: ClassBuilder) -> ClassBuilder {
    let own = |args: &Args<'_>| {
        let style = args.get(0).and_then(payload::<LabelStyle>).map(|style| *style);
        LABEL_STYLES.iter().find(|(_, known, _)| Some(*known) == style).copied()
    };
    builder
        .method("__eq__", |_, args| {
            let (own, other) =
                (args.get(0).and_then(payload::<LabelStyle>), args.get(1).and_then(payload::<LabelStyle>));
            Ok(Value::bool(own.is_some() && own == other))
        })
        .method_closure("__hash__", move |_, args| Ok(Value::Int(own(args).map_or(0, |(_, _, number)| number))))
        .method_closure("__repr__", move |_, args| {
            let (name, _, number) = own(args).unwrap_or(LABEL_STYLES[0]);
            Ok(Value::string(format!("<SelectLabelStyle.{name}: {number}>")))
        })
        .method_closure("__str__", move |_, args| {
            Ok(Value::string(format!("SelectLabelStyle.{}", own(args).unwrap_or(LABEL_STYLES[0]).0)))
        })
        .property("name", |_, args| {
            let style = args.get(0).and_then(payload::<LabelStyle>).map(|style| *style);
            let known = LABEL_STYLES.iter().find(|(_, known, _)| Some(*known) == style);
            Ok(known.map_or(Value::None, |(name, _, _)| Value::str(name)))
        })
        .property("value", |_, args| {
            let style = args.get(0).and_then(payload::<LabelStyle>).map(|style| *style);
            let known = LABEL_STYLES.iter().find(|(_, known, _)| Some(*known) == style);
            Ok(known.map_or(Value::None, |(_, _, number)| Value::Int(*number)))
        })
}

/// Adds the methods of every query.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder.method("fetch", fetch).method("into", into).method("with_for_update", with_for_update).method(
        "get_label_style",
        |vm, args| {
            let style = match select::own(vm, args)? {
                Selectable::Select(select) => select.label_style,
                Selectable::Compound(compound) => compound.label_style,
                _ => LabelStyle::DisambiguateOnly,
            };
            wrap_label_style(vm, style)
        },
    )
}

const INTO: Signature = Signature::new("SelectBase.into")
    .positional(&["self", "target"])
    .required(2)
    .keyword_only(&["metadata", "schema", "temporary", "if_not_exists"], 0);

/// `query.into("name")`: the `CreateTableAs` of a query.
fn into(vm: &Vm, args: &Args<'_>) -> PyResult {
    INTO.bind(vm, args)?;
    vm.call_args(&Library::of(vm).class(vm, "CreateTableAs")?.value(), args)
}

/// Adds the methods of SELECT alone.
pub fn define_select(builder: ClassBuilder) -> ClassBuilder {
    builder.method("suffix_with", suffix_with).method("with_hint", with_hint).method(
        "with_statement_hint",
        |vm, args| {
            let hint = statement_hint_of(vm, args)?;
            select::change(vm, args, |select| select.with_hint(hint))
        },
    )
}

const STATEMENT_HINT: Signature =
    Signature::new("HasHints.with_statement_hint").positional(&["self", "text", "dialect_name"]).required(2);
const HINT: Signature =
    Signature::new("HasHints.with_hint").positional(&["self", "selectable", "text", "dialect_name"]).required(3);

fn text_of(value: &Value) -> Rc<str> {
    Rc::from(value.as_str().unwrap_or_default())
}

/// The dialect that an argument names; `*` stands for all.
fn dialect_of(value: Option<&Value>) -> Option<Rc<str>> {
    value.and_then(Value::as_str).filter(|name| *name != "*").map(Rc::from)
}

/// The hint of `with_hint(selectable, text, dialect_name)`.
pub fn hint_of(vm: &Vm, args: &Args<'_>) -> PyResult<Hint> {
    let bound = HINT.bind(vm, args)?;
    let target = Some(coercion::from_clause(vm, &bound.or_none(1))?);
    Ok(Hint { target, text: text_of(&bound.or_none(2)), dialect: dialect_of(bound.get(3)) })
}

/// The hint of `with_statement_hint(text, dialect_name)`.
pub fn statement_hint_of(vm: &Vm, args: &Args<'_>) -> PyResult<Hint> {
    let bound = STATEMENT_HINT.bind(vm, args)?;
    Ok(Hint { target: None, text: text_of(&bound.or_none(1)), dialect: dialect_of(bound.get(2)) })
}

fn with_hint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let hint = hint_of(vm, args)?;
    select::change(vm, args, |select| select.with_hint(hint))
}

/// A hint of `update(table).with_hint(text, selectable=…, dialect_name=…)`.
pub fn dml_hint(vm: &Vm, args: &Args<'_>, target: Option<sql::selectable::FromClause>) -> PyResult<Hint> {
    let selectable = args.get(2).or_else(|| args.keyword("selectable")).filter(|value| !value.is_none());
    let target = match selectable {
        Some(value) => Some(coercion::from_clause(vm, value)?),
        None => target,
    };
    let text = text_of(args.get(1).or_else(|| args.keyword("text")).unwrap_or(&Value::None));
    Ok(Hint { target, text, dialect: dialect_of(args.get(3).or_else(|| args.keyword("dialect_name"))) })
}

/// The words of `prefix_with()` and `suffix_with()`.
pub fn affixes(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<Affix>> {
    let dialect = dialect_of(args.keyword("dialect"));
    let mut out = Vec::new();
    for value in args.rest().positional() {
        let element = match value.as_str() {
            Some(text) => TextClause::new(text).into_expr(),
            None => coercion::expr(vm, value)?,
        };
        out.push(Affix { element, dialect: dialect.clone() });
    }
    Ok(out)
}

fn suffix_with(vm: &Vm, args: &Args<'_>) -> PyResult {
    let suffixes = affixes(vm, args)?;
    select::change(vm, args, |select| select.suffix_with(suffixes))
}

const FETCH: Signature =
    Signature::new("GenerativeSelect.fetch").positional(&["self", "count", "with_ties", "percent"]).required(2).varkw();

fn fetch(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = FETCH.bind(vm, args)?;
    let of_dialects = dialect_options(vm, "sqlalchemy.sql.selectable.Select", &bound.kwargs)?;
    if let Some((name, _)) = of_dialects.first() {
        return Err(unavailable(vm, &format!("fetch({name}=…)")));
    }
    let count = limits::limit_operand(vm, bound.get(1))?;
    let (with_ties, percent) = (flag(vm, bound.get(2), false)?, flag(vm, bound.get(3), false)?);
    let changed = match select::own(vm, args)? {
        Selectable::Select(select) => Selectable::Select(select.fetch(count, with_ties, percent).python(vm)?),
        Selectable::Compound(compound) => Selectable::Compound(compound.fetch(count, with_ties, percent).python(vm)?),
        other => other,
    };
    select::wrap_like(vm, args, &changed)
}

const FOR_UPDATE: Signature = Signature::new("GenerativeSelect.with_for_update")
    .positional(&["self"])
    .required(1)
    .keyword_only(&["nowait", "read", "of", "skip_locked", "key_share"], 0);

/// The lock of `with_for_update(…)`.
pub fn for_update_of(vm: &Vm, args: &Args<'_>) -> PyResult<ForUpdate> {
    let bound = FOR_UPDATE.bind(vm, args)?;
    let mut of = Vec::new();
    if let Some(value) = bound.get(3).filter(|value| !value.is_none()) {
        match value.as_sequence() {
            Some(items) => {
                for item in &items {
                    of.push(coercion::column(vm, item)?);
                }
            }
            None => of.push(coercion::column(vm, value)?),
        }
    }
    Ok(ForUpdate {
        nowait: flag(vm, bound.get(1), false)?,
        read: flag(vm, bound.get(2), false)?,
        of,
        skip_locked: flag(vm, bound.get(4), false)?,
        key_share: flag(vm, bound.get(5), false)?,
    })
}

fn with_for_update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let for_update = for_update_of(vm, args)?;
    match select::own(vm, args)? {
        Selectable::Select(_) => select::change(vm, args, |select| select.with_for_update(for_update)),
        // A UNION as a whole has no FOR UPDATE in any database: SQLAlchemy takes it and writes nothing.
        other => select::wrap_like(vm, args, &other),
    }
}

/// `select.get_final_froms()`.
pub fn final_froms(vm: &Vm, args: &Args<'_>) -> PyResult {
    let froms = select::own_select(vm, args)?.final_froms().python(vm)?;
    Ok(Value::list(froms.iter().map(|from| from_clause::wrap(vm, from)).collect::<PyResult<_>>()?))
}

/// `select.add_cte(…, nest_here=…)`: the CTEs, marked when they stand inside the statement.
pub fn ctes(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<sql::selectable::FromClause>> {
    let nests = flag(vm, args.keyword("nest_here"), false)?;
    let mut out = Vec::new();
    for value in args.rest().positional() {
        let from = coercion::from_clause(vm, value)?;
        let sql::selectable::FromClause::Alias(alias) = &from else {
            let text = vm.repr(value)?;
            return Err(argument_error(vm, &format!("CTE expected, got {text}.")));
        };
        out.push(if nests { sql::selectable::FromClause::Alias(alias.nested()) } else { from.clone() });
    }
    Ok(out)
}

/// The columns that `select.inner_columns` lists.
pub fn inner_columns(vm: &Vm, args: &Args<'_>) -> PyResult {
    let columns = select::own_select(vm, args)?.selected_columns();
    let list = Value::list(columns.iter().map(|column| elements::wrap(vm, column)).collect::<PyResult<_>>()?);
    vm.iter(&list)
}

/// `select.params(name=value)`: the parameters of these names with other values.
pub fn params(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = given_params(vm, args)?;
    let changed = select::own(vm, args)?.with_params(&given);
    select::wrap_like(vm, args, &changed)
}

/// `query.unique_params(name=value)`.
pub fn unique_params(vm: &Vm, args: &Args<'_>) -> PyResult {
    warn_of_params(vm)?;
    let given = given_params(vm, args)?;
    let changed = select::own(vm, args)?.with_unique_params(&given);
    select::wrap_like(vm, args, &changed)
}

/// `expression.params(name=value)`.
pub fn expression_params(vm: &Vm, args: &Args<'_>) -> PyResult {
    warn_of_params(vm)?;
    let given = given_params(vm, args)?;
    elements::wrap(vm, &sql::traverse::with_params(&elements::own(vm, args)?, &given))
}

fn warn_of_params(vm: &Vm) -> PyResult<()> {
    crate::sqlalchemy::warnings::warn(
        vm,
        "SADeprecationWarning",
        "The params() and unique_params() methods on non-statement ClauseElement objects are deprecated; params() is now limited to statement level objects such as select(), insert(), union(), etc.  (deprecated since: 2.1)",
    )
}

fn given_params(vm: &Vm, args: &Args<'_>) -> PyResult<Vec<(Rc<str>, sql::Value)>> {
    let mut given = Vec::new();
    if let Some(value) = args.get(1) {
        let Some(dict) = value.as_dict() else {
            return Err(argument_error(vm, "params() takes zero or one positional dictionary argument"));
        };
        for (key, value) in dict.items() {
            if let Some(key) = key.as_str() {
                given.push((Rc::from(key), crate::convert::to_sql(vm, &value)));
            }
        }
    }
    for (key, value) in args.keywords() {
        given.push((Rc::from(key.as_str()), crate::convert::to_sql(vm, value)));
    }
    Ok(given)
}

/// `select.replace_selectable(old, alias)`.
pub fn replace_selectable(vm: &Vm, args: &Args<'_>) -> PyResult {
    crate::sqlalchemy::warnings::warn(
        vm,
        "SADeprecationWarning",
        "The Selectable.replace_selectable() method is deprecated, and will be removed in a future release.  Similar functionality is available via the sqlalchemy.sql.visitors module. (deprecated since: 1.4)",
    )?;
    let alias = coercion::from_clause(vm, args.get(2).or_else(|| args.keyword("alias")).unwrap_or(&Value::None))?;
    let select = select::own_select(vm, args)?;
    let adapted = sql::traverse::Adapter::new(&alias).adapt_select(&select);
    select::wrap_like(vm, args, &Selectable::Select(adapted))
}
