//! `CreateTable`, `DropIndex`, `DDL` and their relatives: DDL as constructs.

use std::rc::Rc;

use python::{Args, Bound, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::schema::{
    Column, Constraint, DdlElement, DdlItem, Index, MetaData, Sequence, Table, TableItem, TableSelect, TableSpec,
};

use super::{column, ddl_if, flag, table, text};
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::payload;
use crate::raise::{IntoPython, argument_error};
use crate::sqlalchemy::sql::select::QueryPayload;
use crate::sqlalchemy::sql::statement;

const MODULE: &str = "sqlalchemy.sql.ddl";

macro_rules! ddl {
    ($name:literal, $base:literal, $init:ident) => {
        ClassDef::with($name, MODULE, &[$base], |builder| builder.method("__init__", $init))
    };
}

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("BaseDDLElement", MODULE, &["ClauseElement"], |builder| {
        builder.method("__str__", statement::display)
    }),
    ClassDef::with("ExecutableDDLElement", MODULE, &["BaseDDLElement"], define),
    ClassDef::plain("_CreateDropBase", MODULE, &["ExecutableDDLElement"]),
    ClassDef::plain("_CreateBase", MODULE, &["_CreateDropBase"]),
    ClassDef::plain("_DropBase", MODULE, &["_CreateDropBase"]),
    ClassDef::plain("TableCreateDDL", MODULE, &["_CreateBase"]),
    ClassDef::plain("TableDropDDL", MODULE, &["_DropBase"]),
    ClassDef::with("DDL", MODULE, &["ExecutableDDLElement"], |builder| {
        builder.method("__init__", init_text).method("__repr__", repr_text)
    }),
    ddl!("CreateTable", "TableCreateDDL", init_create_table),
    ddl!("DropTable", "TableDropDDL", init_drop_table),
    ddl!("CreateIndex", "_CreateBase", init_create_index),
    ddl!("DropIndex", "_DropBase", init_drop_index),
    ddl!("AddConstraint", "_CreateBase", init_add_constraint),
    ddl!("DropConstraint", "_DropBase", init_drop_constraint),
    ddl!("CreateSchema", "_CreateBase", init_create_schema),
    ddl!("DropSchema", "_DropBase", init_drop_schema),
    ddl!("CreateSequence", "_CreateBase", init_create_sequence),
    ddl!("DropSequence", "_DropBase", init_drop_sequence),
    ddl!("SetTableComment", "_CreateDropBase", init_set_table_comment),
    ddl!("DropTableComment", "_CreateDropBase", init_drop_table_comment),
    ddl!("SetColumnComment", "_CreateDropBase", init_set_column_comment),
    ddl!("DropColumnComment", "_CreateDropBase", init_drop_column_comment),
    ddl!("SetConstraintComment", "_CreateDropBase", init_set_constraint_comment),
    ddl!("DropConstraintComment", "_CreateDropBase", init_drop_constraint_comment),
    ddl!("CreateColumn", "BaseDDLElement", init_create_column),
    ddl!("CreateView", "TableCreateDDL", init_create_view),
    ddl!("CreateTableAs", "TableCreateDDL", init_create_table_as),
    ddl!("DropView", "TableDropDDL", init_drop_view),
];

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("against", against)
        .method("execute_if", execute_if)
        .method("__call__", call)
        .attribute("target", Value::None)
        .attribute("_ddl_if", Value::None)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<DdlElement>> {
    let found = crate::sqlalchemy::ext::compiler::element::ddl_element(vm, args.receiver(vm)?)?;
    found.ok_or_else(|| vm.type_error("a DDL element is needed"))
}

pub fn attach(vm: &Vm, receiver: &Value, element: &Value, item: DdlItem) -> PyResult {
    vm.set_attr(receiver, &vm.intern("element"), element.clone())?;
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(DdlElement::new(item)));
    }
    Ok(Value::None)
}

/// A copy of a DDL object with another payload and the same attributes.
fn copy_with(vm: &Vm, receiver: &Value, element: DdlElement) -> PyResult {
    let made = Value::Obj(vm.class_of(receiver).instantiate());
    for name in ["element", "statement", "context", "target", "_ddl_if"] {
        if let Some(value) = vm.attr_opt(receiver, name)? {
            vm.set_attr(&made, &vm.intern(name), value)?;
        }
    }
    if let (DdlItem::Host(_), Some(own), Some(copy)) = (&element.item, receiver.as_obj(), made.as_obj()) {
        for (name, value) in own.with_dict(PyDict::items).unwrap_or_default() {
            if let Some(name) = name.as_str() {
                crate::sqlalchemy::ext::compiler::element::set_own(copy, name, value);
            }
        }
        return Ok(made);
    }
    if let Some(object) = made.as_obj() {
        object.set_payload(Rc::new(element));
    }
    Ok(made)
}

/// `ddl.against(table)`.
fn against(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let target = args.get(1).cloned().unwrap_or(Value::None);
    let mut element = (*own(vm, args)?).clone();
    if let DdlItem::Text { target: slot, .. } = &mut element.item {
        *slot = table::table_of(&target);
    }
    let made = copy_with(vm, receiver, element)?;
    vm.set_attr(&made, &vm.intern("target"), target)?;
    Ok(made)
}

const EXECUTE_IF: Signature = Signature::new("ExecutableDDLElement.execute_if")
    .positional(&["self", "dialect", "callable_", "state"])
    .required(1);

/// `ddl.execute_if(dialect="sqlite")`: what has to hold when an event calls it.
fn execute_if(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = EXECUTE_IF.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let made = copy_with(vm, &receiver, (*own(vm, args)?).clone())?;
    let condition = Value::tuple(vec![bound.or_none(1), bound.or_none(2), bound.or_none(3)]);
    vm.set_attr(&made, &vm.intern("_ddl_if"), condition)?;
    Ok(made)
}

/// What an event does with the element: `ddl(target, connection, **kw)`.
fn call(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let target = args.get(1).cloned().unwrap_or(Value::None);
    let bind = args.get(2).cloned().unwrap_or(Value::None);
    let condition = vm.attr(receiver, "_ddl_if")?;
    if let Some([dialect, callable, state]) = condition.as_tuple() {
        let shown = vm.attr(&bind, "dialect")?;
        if !dialect.is_none() {
            let name = vm.attr(&shown, "name")?;
            let names = ddl_if::dialect_names(vm, dialect)?;
            if !names.iter().any(|known| Some(&**known) == name.as_str()) {
                return Ok(Value::None);
            }
        }
        let arguments = [receiver.clone(), target.clone(), bind.clone()];
        if !callable.is_none() && !ddl_if::ask(vm, callable, &arguments, state, shown)? {
            return Ok(Value::None);
        }
    }
    let made = vm.call_method(receiver, "against", &[target])?;
    vm.call_method(&bind, "execute", &[made])
}

const TEXT: Signature = Signature::new("DDL.__init__").positional(&["self", "statement", "context"]).required(2);

fn init_text(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = TEXT.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let given = bound.or_none(1);
    let Some(statement) = given.as_str() else {
        let text = vm.repr(&given)?;
        return Err(argument_error(vm, &format!("Expected a string or unicode SQL statement, got '{text}'")));
    };
    let mut context = Vec::new();
    if let Some(dict) = bound.get(2).and_then(Value::as_dict) {
        for (key, value) in dict.items() {
            context.push((Rc::from(key.as_str().unwrap_or_default()), convert::to_sql(vm, &value)));
        }
    }
    vm.set_attr(&receiver, &vm.intern("statement"), given.clone())?;
    vm.set_attr(&receiver, &vm.intern("context"), bound.or_none(2))?;
    let item = DdlItem::Text { statement: Rc::from(statement), context, target: None };
    if let Some(object) = receiver.as_obj() {
        object.set_payload(Rc::new(DdlElement::new(item)));
    }
    Ok(Value::None)
}

fn repr_text(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let mut parts = vec![vm.repr(&vm.attr(receiver, "statement")?)?];
    let context = vm.attr(receiver, "context")?;
    if vm.truth(&context)? {
        parts.push(format!("context={}", vm.repr(&context)?));
    }
    Ok(Value::string(format!(
        "<DDL@{:x}; {}>",
        receiver.as_obj().map_or(0, |o| Rc::as_ptr(o).addr()),
        parts.join(", ")
    )))
}

fn table_argument(vm: &Vm, value: &Value) -> PyResult<Table> {
    table::table_of(value).ok_or_else(|| no_such_attribute(vm, value))
}

fn no_such_attribute(vm: &Vm, value: &Value) -> python::PyError {
    let class = vm.class_of(value).name();
    vm.attribute_error(value, "description", &format!("'{class}' object has no attribute 'description'"))
}

fn item_argument<T: 'static>(vm: &Vm, value: &Value) -> PyResult<Rc<T>> {
    payload::<T>(value).ok_or_else(|| no_such_attribute(vm, value))
}

macro_rules! signature {
    ($name:ident, $text:literal, $arguments:expr) => {
        const $name: Signature = Signature::new($text).positional($arguments).required(2);
    };
}

signature!(CREATE, "_CreateBase.__init__", &["self", "element", "if_not_exists"]);
signature!(DROP, "_DropBase.__init__", &["self", "element", "if_exists"]);
signature!(
    CREATE_TABLE,
    "CreateTable.__init__",
    &["self", "element", "include_foreign_key_constraints", "if_not_exists"]
);
signature!(CREATE_SCHEMA, "CreateSchema.__init__", &["self", "name", "if_not_exists"]);
signature!(DROP_SCHEMA, "DropSchema.__init__", &["self", "name", "cascade", "if_exists"]);
signature!(ELEMENT, "_CreateDropBase.__init__", &["self", "element"]);

fn init_create_table(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CREATE_TABLE.bind(vm, args)?;
    let table = table_argument(vm, &bound.or_none(1))?;
    let inline_foreign_keys = match bound.get(2).filter(|value| !value.is_none()) {
        Some(list) => {
            let mut found = Vec::new();
            for item in vm.collect(list)? {
                found.push((*item_argument::<Constraint>(vm, &item)?).clone());
            }
            Some(found)
        }
        None => None,
    };
    let if_not_exists = flag(vm, bound.get(3), false)?;
    let item = DdlItem::CreateTable { table, if_not_exists, inline_foreign_keys };
    attach(vm, &bound.or_none(0), &bound.or_none(1), item)
}

/// An element with `if_not_exists` or `if_exists`.
fn with_condition(
    vm: &Vm,
    args: &Args<'_>,
    signature: &Signature,
    make: impl FnOnce(&Bound, bool) -> PyResult<DdlItem>,
) -> PyResult {
    let bound = signature.bind(vm, args)?;
    let condition = flag(vm, bound.get(2), false)?;
    let item = make(&bound, condition)?;
    attach(vm, &bound.or_none(0), &bound.or_none(1), item)
}

fn init_drop_table(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &DROP, |bound, if_exists| {
        Ok(DdlItem::DropTable { table: table_argument(vm, &bound.or_none(1))?, if_exists })
    })
}

fn init_create_index(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &CREATE, |bound, if_not_exists| {
        let index = (*item_argument::<Index>(vm, &bound.or_none(1))?).clone();
        Ok(DdlItem::CreateIndex { index, if_not_exists })
    })
}

fn init_drop_index(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &DROP, |bound, if_exists| {
        let index = (*item_argument::<Index>(vm, &bound.or_none(1))?).clone();
        Ok(DdlItem::DropIndex { index, if_exists })
    })
}

fn init_create_sequence(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &CREATE, |bound, if_not_exists| {
        Ok(DdlItem::CreateSequence { sequence: item_argument::<Sequence>(vm, &bound.or_none(1))?, if_not_exists })
    })
}

fn init_drop_sequence(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &DROP, |bound, if_exists| {
        Ok(DdlItem::DropSequence { sequence: item_argument::<Sequence>(vm, &bound.or_none(1))?, if_exists })
    })
}

const ADD_CONSTRAINT: Signature = Signature::new("AddConstraint.__init__")
    .positional(&["self", "element"])
    .required(2)
    .keyword_only(&["isolate_from_table"], 0);

/// `AddConstraint(constraint)`: CREATE TABLE leaves the constraint out from now on.
fn init_add_constraint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = ADD_CONSTRAINT.bind(vm, args)?;
    let constraint = item_argument::<Constraint>(vm, &bound.or_none(1))?;
    if flag(vm, bound.get(2), true)? {
        constraint.isolate();
    }
    let item = DdlItem::AddConstraint { constraint: (*constraint).clone() };
    attach(vm, &bound.or_none(0), &bound.or_none(1), item)
}

const DROP_CONSTRAINT: Signature = Signature::new("DropConstraint.__init__")
    .positional(&["self", "element"])
    .required(2)
    .keyword_only(&["cascade", "if_exists", "isolate_from_table"], 0);

fn init_drop_constraint(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DROP_CONSTRAINT.bind(vm, args)?;
    let constraint = item_argument::<Constraint>(vm, &bound.or_none(1))?;
    if flag(vm, bound.get(4), false)? {
        constraint.isolate();
    }
    let item = DdlItem::DropConstraint {
        constraint: (*constraint).clone(),
        if_exists: flag(vm, bound.get(3), false)?,
        cascade: flag(vm, bound.get(2), false)?,
    };
    attach(vm, &bound.or_none(0), &bound.or_none(1), item)
}

fn init_create_schema(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &CREATE_SCHEMA, |bound, if_not_exists| {
        let name = text(bound.get(1)).unwrap_or_else(|| Rc::from(""));
        Ok(DdlItem::CreateSchema { name, if_not_exists })
    })
}

fn init_drop_schema(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_condition(vm, args, &DROP_SCHEMA, |bound, cascade| {
        let name = text(bound.get(1)).unwrap_or_else(|| Rc::from(""));
        Ok(DdlItem::DropSchema { name, if_exists: flag(vm, bound.get(3), false)?, cascade })
    })
}

fn with_element(vm: &Vm, args: &Args<'_>, make: impl FnOnce(&Value) -> PyResult<DdlItem>) -> PyResult {
    let bound = ELEMENT.bind(vm, args)?;
    let item = make(&bound.or_none(1))?;
    attach(vm, &bound.or_none(0), &bound.or_none(1), item)
}

fn init_set_table_comment(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| Ok(DdlItem::TableComment { table: table_argument(vm, value)?, is_drop: false }))
}

fn init_drop_table_comment(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| Ok(DdlItem::TableComment { table: table_argument(vm, value)?, is_drop: true }))
}

fn init_set_column_comment(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| Ok(DdlItem::ColumnComment { column: column::required(vm, value)?, is_drop: false }))
}

fn init_drop_column_comment(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| Ok(DdlItem::ColumnComment { column: column::required(vm, value)?, is_drop: true }))
}

fn init_set_constraint_comment(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| {
        let constraint = (*item_argument::<Constraint>(vm, value)?).clone();
        Ok(DdlItem::ConstraintComment { constraint, is_drop: false })
    })
}

fn init_drop_constraint_comment(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| {
        let constraint = (*item_argument::<Constraint>(vm, value)?).clone();
        Ok(DdlItem::ConstraintComment { constraint, is_drop: true })
    })
}

fn init_create_column(vm: &Vm, args: &Args<'_>) -> PyResult {
    with_element(vm, args, |value| Ok(DdlItem::ColumnSpecification { column: column::required(vm, value)? }))
}

const CREATE_VIEW: Signature = Signature::new("CreateView.__init__")
    .positional(&["self", "selectable", "view_name"])
    .required(3)
    .keyword_only(&["metadata", "schema", "temporary", "or_replace", "materialized"], 0)
    .varkw();
const CREATE_TABLE_AS: Signature = Signature::new("CreateTableAs.__init__")
    .positional(&["self", "selectable", "table_name"])
    .required(3)
    .keyword_only(&["metadata", "schema", "temporary", "if_not_exists"], 0)
    .varkw();

fn init_create_view(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CREATE_VIEW.bind(vm, args)?;
    super::dialect_options(vm, "sqlalchemy.sql.ddl.CreateView", &bound.kwargs)?;
    let (or_replace, is_materialized) = (flag(vm, bound.get(6), false)?, flag(vm, bound.get(7), false)?);
    from_select(vm, &bound, |made| {
        made.is_view = true;
        made.or_replace = or_replace;
        made.is_materialized = is_materialized;
    })
}

fn init_create_table_as(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CREATE_TABLE_AS.bind(vm, args)?;
    super::dialect_options(vm, "sqlalchemy.sql.ddl.CreateTableAs", &bound.kwargs)?;
    let if_not_exists = flag(vm, bound.get(6), false)?;
    from_select(vm, &bound, |made| made.if_not_exists = if_not_exists)
}

fn from_select(vm: &Vm, bound: &Bound, complete: impl FnOnce(&mut TableSelect)) -> PyResult {
    let given = bound.or_none(1);
    let Some(query) = payload::<QueryPayload>(&given) else {
        let text = vm.repr(&given)?;
        return Err(argument_error(
            vm,
            &format!("SELECT statement or equivalent textual object expected, got {text}."),
        ));
    };
    let metadata = bound.get(3).and_then(payload::<MetaData>).map_or_else(MetaData::default, |given| (*given).clone());
    let name = text(bound.get(2)).unwrap_or_else(|| Rc::from(""));
    let mut items = Vec::new();
    for (key, name, sources) in sql::statement::exported_columns(&query.0) {
        let spec = sql::schema::ColumnSpec {
            key: Some(key),
            name: Some(name),
            ty: sources.first().map(sql::expr::Expr::ty),
            ..sql::schema::ColumnSpec::default()
        };
        items.push(TableItem::Column(Column::new(spec)));
    }
    let spec = TableSpec { schema: text(bound.get(4)), ..TableSpec::default() };
    let table = Table::new(&name, &metadata, items, spec).python(vm)?;
    let mut made = TableSelect {
        query: query.0.clone(),
        table: table.clone(),
        is_view: false,
        or_replace: false,
        is_temporary: flag(vm, bound.get(5), false)?,
        is_materialized: false,
        if_not_exists: false,
    };
    complete(&mut made);
    let made = Rc::new(made);
    table.set_creator(&made);
    let receiver = bound.or_none(0);
    let wrapped = table::wrap(vm, &table)?;
    vm.set_attr(&receiver, &vm.intern("table"), wrapped.clone())?;
    vm.set_attr(&receiver, &vm.intern("selectable"), given)?;
    vm.set_attr(&receiver, &vm.intern("metadata"), vm.attr(&wrapped, "metadata")?)?;
    attach(vm, &receiver, &wrapped, DdlItem::FromSelect(made))
}

const DROP_VIEW: Signature = Signature::new("DropView.__init__")
    .positional(&["self", "element"])
    .required(2)
    .keyword_only(&["if_exists", "materialized"], 0);

fn init_drop_view(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DROP_VIEW.bind(vm, args)?;
    let item = DdlItem::DropView {
        table: table_argument(vm, &bound.or_none(1))?,
        if_exists: flag(vm, bound.get(2), false)?,
        is_materialized: flag(vm, bound.get(3), false)?,
    };
    attach(vm, &bound.or_none(0), &bound.or_none(1), item)
}

/// The classes that `sqlalchemy.schema` has, `DDL` among them.
pub const NAMES: &[&str] = &[
    "AddConstraint",
    "BaseDDLElement",
    "CreateColumn",
    "CreateIndex",
    "CreateSchema",
    "CreateSequence",
    "CreateTable",
    "CreateTableAs",
    "CreateView",
    "DDL",
    "DropColumnComment",
    "DropConstraint",
    "DropConstraintComment",
    "DropIndex",
    "DropSchema",
    "DropSequence",
    "DropTable",
    "DropTableComment",
    "DropView",
    "ExecutableDDLElement",
    "SetColumnComment",
    "SetConstraintComment",
    "SetTableComment",
];
