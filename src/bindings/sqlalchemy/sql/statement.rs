//! What all statements share: `str()`, `compile()`, and their form for execution.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::expr::ExprKind;
use sql::statement::Statement;

use super::elements;
use super::select::QueryPayload;
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;

/// The classes of compiled statements.
pub const CLASSES: &[ClassDef] = &[ClassDef::with("SQLCompiler", "sqlalchemy.sql.compiler", &["object"], define)];

/// The Python object of a statement.
pub fn wrap_executable(vm: &Vm, statement: &Statement) -> PyResult {
    match statement {
        Statement::Query(query) => super::select::wrap(vm, query),
        Statement::Text(text) => elements::wrap(vm, &(**text).clone().into_expr()),
        Statement::Expr(expr) => elements::wrap(vm, expr),
        Statement::Ddl(ddl) => Library::of(vm).instance(vm, "ClauseElement", Rc::new(ddl.clone())),
    }
}

/// The Python object of a compiled statement.
pub fn wrap_compiled(vm: &Vm, compiled: &sql::dialect::Compiled) -> PyResult {
    let mut parameters = Vec::new();
    for bind in &compiled.binds {
        parameters.push((bind.name.clone(), bind.param.effective_value().python(vm)?));
    }
    let payload = CompiledPayload { text: compiled.text(), parameters };
    Library::of(vm).instance(vm, "SQLCompiler", Rc::new(payload))
}

struct CompiledPayload {
    text: String,
    parameters: Vec<(Rc<str>, sql::Value)>,
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__str__", |vm, args| Ok(Value::str(&own(vm, args)?.text)))
        .property("string", |vm, args| Ok(Value::str(&own(vm, args)?.text)))
        .property("params", |vm, args| {
            let dict = PyDict::new();
            for (key, value) in &own(vm, args)?.parameters {
                dict.set_str(key, convert::to_python(vm, value)?);
            }
            Ok(Value::dict(dict))
        })
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<CompiledPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a compiled statement is needed"))
}

/// The statement that a Python object stands for.
pub fn statement_of(vm: &Vm, value: &Value) -> PyResult<Option<Statement>> {
    if let Some(query) = payload::<QueryPayload>(value) {
        return Ok(Some(Statement::Query(query.0.clone())));
    }
    if let Some(ddl) = payload::<sql::schema::DdlElement>(value) {
        return Ok(Some(Statement::Ddl((*ddl).clone())));
    }
    Ok(elements::expression(vm, value)?.map(|expr| match expr.kind() {
        ExprKind::Text(text) => Statement::Text(text.clone()),
        _ => Statement::Expr(expr),
    }))
}

/// `str(statement)`.
pub fn display(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    match statement_of(vm, receiver)? {
        Some(statement) => Ok(Value::string(sql::dialect::to_text(&statement).python(vm)?)),
        None => Ok(Value::string(vm.repr(receiver)?)),
    }
}

const COMPILE: Signature =
    Signature::new("ClauseElement.compile").positional(&["self", "bind", "dialect"]).required(1).varkw();

/// `statement.compile(engine, dialect=…, compile_kwargs={"literal_binds": True})`.
pub fn compile(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPILE.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let Some(statement) = statement_of(vm, &receiver)? else {
        return Err(vm.type_error("a SQL expression is needed"));
    };
    let dialect = crate::sqlalchemy::dialects::chosen(bound.get(1), bound.get(2));
    let dialect = dialect.ok_or_else(|| vm.type_error("a dialect is needed"))?;
    let mut options = sql::dialect::CompileOptions::default();
    for (key, value) in &bound.kwargs {
        if key.as_str() == "compile_kwargs" {
            if let Some(flag) = value.as_dict().and_then(|dict| dict.get_str("literal_binds")) {
                options.literal_binds = vm.truth(&flag)?;
            }
        }
    }
    let compiled = sql::dialect::compile(&statement, &*dialect, options).python(vm)?;
    let mut parameters = Vec::new();
    for bind in &compiled.binds {
        parameters.push((bind.name.clone(), bind.param.effective_value().python(vm)?));
    }
    let payload = CompiledPayload { text: compiled.text(), parameters };
    Library::of(vm).instance(vm, "SQLCompiler", Rc::new(payload))
}
