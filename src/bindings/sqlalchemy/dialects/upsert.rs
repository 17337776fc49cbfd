//! `insert()` of SQLite and PostgreSQL, with ON CONFLICT.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyError, PyResult, Signature, Value, Vm};
use sql::expr::Operand;
use sql::selectable::Selectable;
use sql::statement::{ColumnKey, ConflictAction, Insert, OnConflict};

use crate::class_table::ClassDef;
use crate::raise::{argument_error, invalid_request};
use crate::sqlalchemy::schema::collection;
use crate::sqlalchemy::sql::{coercion, dml, dml_values, select};

/// PostgreSQL's class.
pub const POSTGRESQL: &[ClassDef] =
    &[ClassDef::with("postgresql.Insert", "sqlalchemy.dialects.postgresql.dml", &["Insert"], define)];

/// SQLite's class.
pub const SQLITE: &[ClassDef] =
    &[ClassDef::with("sqlite.Insert", "sqlalchemy.dialects.sqlite.dml", &["Insert"], define)];

/// MySQL's class.
pub const MYSQL: &[ClassDef] =
    &[ClassDef::with("mysql.Insert", "sqlalchemy.dialects.mysql.dml", &["Insert"], |builder| {
        builder
            .method("on_duplicate_key_update", on_duplicate_key_update)
            .property("inserted", |vm, args| collection::of(vm, &own(vm, args)?.inserted()))
    })];

/// `on_duplicate_key_update(name=value)`, or with a dictionary or a list of pairs, which keeps its order.
fn on_duplicate_key_update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let insert = own(vm, args)?;
    if !insert.on_conflict.is_empty() {
        return Err(invalid_request(vm, "This Insert construct already has an ON DUPLICATE KEY clause present"));
    }
    let rest = args.rest();
    let given = rest.positional();
    if !given.is_empty() && args.keywords().next().is_some() {
        return Err(argument_error(vm, "Can't pass kwargs and positional arguments simultaneously"));
    }
    let mut set = Vec::new();
    let mut is_ordered = false;
    match given {
        [] => {
            for (name, value) in args.keywords() {
                set.push((ColumnKey::Name(Rc::from(name.as_str())), coercion::operand(vm, value)?));
            }
        }
        [only] => match only.as_dict() {
            Some(dict) => set = dml_values::pairs(vm, dict)?,
            None if vm.class_of(only).name().as_str() == "ReadOnlyColumnCollection" => {
                set = assignments(vm, Some(only))?;
            }
            None if only.as_sequence().is_none() => return Err(not_a_dict(vm, "update")),
            None => {
                is_ordered = true;
                for pair in vm.collect(only)? {
                    let pair = vm.collect(&pair)?;
                    let [key, value] = pair.as_slice() else {
                        return Err(vm.value_error("too many values to unpack (expected 2)"));
                    };
                    set.push((dml_values::column_key(vm, key)?, coercion::operand(vm, value)?));
                }
            }
        },
        _ => {
            return Err(argument_error(vm, "Only a single dictionary or list of tuples is accepted positionally."));
        }
    }
    if set.is_empty() {
        let is_dict = given.first().is_none_or(|only| only.as_dict().is_some());
        return Err(if is_dict {
            vm.value_error("update parameter dictionary must not be empty")
        } else {
            not_a_dict(vm, "update")
        });
    }
    let found = Conflict { index_elements: Vec::new(), index_where: None, constraint: None };
    add(vm, args, &insert, found, ConflictAction::DuplicateKey { set, is_ordered })
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("on_conflict_do_nothing", do_nothing)
        .method("on_conflict_do_update", do_update)
        .property("excluded", |vm, args| collection::of(vm, &own(vm, args)?.excluded()))
}

/// `insert(table)` of a dialect.
pub fn insert(vm: &Vm, args: &Args<'_>, dialect: &'static str) -> PyResult {
    let target = dml::target(vm, args.exactly_one(vm, "insert")?)?;
    select::wrap(vm, &Selectable::Insert(Insert::new(target).with(|data| data.dialect = Some(dialect))))
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Insert> {
    match select::own(vm, args)? {
        Selectable::Insert(insert) => Ok(insert),
        _ => Err(vm.type_error("an Insert is needed")),
    }
}

/// The arguments that both clauses have.
struct Conflict {
    index_elements: Vec<Operand>,
    index_where: Option<sql::expr::Expr>,
    constraint: Option<Rc<str>>,
}

fn conflict(
    vm: &Vm,
    insert: &Insert,
    elements: Option<&Value>,
    filter: Option<&Value>,
    constraint: Option<&Value>,
) -> PyResult<Conflict> {
    if !insert.on_conflict.is_empty() && insert.dialect == Some("postgresql") {
        return Err(invalid_request(vm, "This Insert construct already has an ON CONFLICT clause established"));
    }
    let given = |value: Option<&Value>| value.filter(|value| !value.is_none()).cloned();
    let (elements, filter, constraint) = (given(elements), given(filter), given(constraint));
    if elements.is_some() && constraint.is_some() {
        return Err(vm.value_error("'constraint' and 'index_elements' are mutually exclusive"));
    }
    let mut items = Vec::new();
    let mut name = None;
    if let Some(constraint) = &constraint {
        let of_constraint = constraint_name(vm, constraint)?;
        if of_constraint.is_some() {
            name = of_constraint;
        } else {
            // A constraint or an index without a name is meant by its columns.
            items = vm.collect(&vm.attr(constraint, "columns")?)?;
        }
    }
    if let Some(elements) = &elements {
        items = vm.collect(elements)?;
    }
    let mut index_elements = Vec::new();
    for item in &items {
        index_elements.push(match item.as_str() {
            Some(name) => Operand::Value(sql::Value::text(name)),
            None => coercion::operand(vm, item)?,
        });
    }
    let index_where = filter.map(|filter| coercion::condition(vm, &filter)).transpose()?;
    Ok(Conflict { index_elements, index_where, constraint: name })
}

/// The name of a constraint that is given by its name or as an object.
fn constraint_name(vm: &Vm, constraint: &Value) -> PyResult<Option<Rc<str>>> {
    if let Some(name) = constraint.as_str() {
        return Ok(Some(Rc::from(name)));
    }
    let name = vm.attr_opt(constraint, "name")?;
    Ok(name.as_ref().and_then(Value::as_str).map(Rc::from))
}

const NOTHING: Signature = Signature::new("Insert.on_conflict_do_nothing")
    .positional(&["self", "constraint", "index_elements", "index_where"])
    .required(1);
const NOTHING_OF_SQLITE: Signature =
    Signature::new("Insert.on_conflict_do_nothing").positional(&["self", "index_elements", "index_where"]).required(1);

fn do_nothing(vm: &Vm, args: &Args<'_>) -> PyResult {
    let insert = own(vm, args)?;
    let found = if insert.dialect == Some("sqlite") {
        let bound = NOTHING_OF_SQLITE.bind(vm, args)?;
        conflict(vm, &insert, bound.get(1), bound.get(2), None)?
    } else {
        let bound = NOTHING.bind(vm, args)?;
        conflict(vm, &insert, bound.get(2), bound.get(3), bound.get(1))?
    };
    add(vm, args, &insert, found, ConflictAction::Nothing)
}

const UPDATE: Signature = Signature::new("Insert.on_conflict_do_update")
    .positional(&["self", "constraint", "index_elements", "index_where", "set_", "where"])
    .required(1);
const UPDATE_OF_SQLITE: Signature = Signature::new("Insert.on_conflict_do_update")
    .positional(&["self", "index_elements", "index_where", "set_", "where"])
    .required(1);

fn do_update(vm: &Vm, args: &Args<'_>) -> PyResult {
    let insert = own(vm, args)?;
    let is_sqlite = insert.dialect == Some("sqlite");
    let bound = if is_sqlite { UPDATE_OF_SQLITE.bind(vm, args)? } else { UPDATE.bind(vm, args)? };
    let place = usize::from(!is_sqlite);
    let constraint = bound.get(1).filter(|value| !is_sqlite && !value.is_none());
    let found = conflict(vm, &insert, bound.get(1 + place), bound.get(2 + place), constraint)?;
    if !is_sqlite && constraint.is_none() && found.index_elements.is_empty() {
        let text = "Either constraint or index_elements, but not both, must be specified unless DO NOTHING";
        return Err(vm.value_error(text));
    }
    let set = assignments(vm, bound.get(3 + place))?;
    let filter = bound.get(4 + place).filter(|value| !value.is_none());
    let filter = filter.map(|filter| coercion::condition(vm, filter)).transpose()?;
    add(vm, args, &insert, found, ConflictAction::Update { set, filter })
}

fn not_a_dict(vm: &Vm, what: &str) -> PyError {
    let text =
        "parameter must be a non-empty dictionary or a ColumnCollection such as the `.c.` collection of a Table object";
    vm.value_error(&format!("{what} {text}"))
}

/// `set_={…}`, or a collection of columns by their keys.
fn assignments(vm: &Vm, given: Option<&Value>) -> PyResult<Vec<(ColumnKey, Operand)>> {
    let Some(given) = given else { return Err(not_a_dict(vm, "set")) };
    if let Some(dict) = given.as_dict() {
        if dict.is_empty() {
            return Err(vm.value_error("set parameter dictionary must not be empty"));
        }
        return dml_values::pairs(vm, dict);
    }
    if vm.class_of(given).name().as_str() != "ReadOnlyColumnCollection" {
        return Err(not_a_dict(vm, "set"));
    }
    let mut out = Vec::new();
    for pair in vm.collect(&vm.call_method(given, "items", &[])?)? {
        if let Some([key, column]) = pair.as_tuple() {
            out.push((dml_values::column_key(vm, key)?, coercion::operand(vm, column)?));
        }
    }
    Ok(out)
}

fn add(vm: &Vm, args: &Args<'_>, insert: &Insert, found: Conflict, action: ConflictAction) -> PyResult {
    let Conflict { index_elements, index_where, constraint } = found;
    let clause = OnConflict { index_elements, index_where, constraint, action };
    dml::changed(vm, args, Selectable::Insert(insert.with(|data| data.on_conflict.push(clause))))
}
