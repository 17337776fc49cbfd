//! What all statements share: `str()`, `compile()`, and their form for execution.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyDict, PyResult, Signature, Value, Vm};
use sql::dialect::{Compiled, Dialect, PostCompiled, StatementKind};
use sql::expr::ExprKind;
use sql::statement::Statement;

use super::elements;
use super::select::QueryPayload;
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::{IntoPython, refuse};
use crate::sqlalchemy::ext::compiler::objects;
use crate::sqlalchemy::{ext, symbol};

/// The classes of compiled statements.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("Compiled", "sqlalchemy.sql.compiler", &["object"], objects::define),
    ClassDef::with("SQLCompiler", "sqlalchemy.sql.compiler", &["Compiled"], define),
    ClassDef::plain("StrSQLCompiler", "sqlalchemy.sql.compiler", &["SQLCompiler"]),
    ClassDef::plain("SQLiteCompiler", "sqlalchemy.dialects.sqlite.base", &["SQLCompiler"]),
];

/// The Python object of a statement.
pub fn wrap_executable(vm: &Vm, statement: &Statement) -> PyResult {
    match statement {
        Statement::Query(query) => super::select::wrap(vm, query),
        Statement::Text(text) => elements::wrap(vm, &(**text).clone().into_expr()),
        Statement::Expr(expr) => elements::wrap(vm, expr),
        Statement::Ddl(ddl) => crate::sqlalchemy::schema::ddl_object::wrap(vm, ddl),
    }
}

/// The Python object of a compiled statement that the engine is about to execute.
pub fn wrap_compiled(vm: &Vm, compiled: &Compiled) -> PyResult {
    let dialect = sql::dialect::named("sqlite").ok_or_else(|| vm.type_error("a dialect is needed"))?;
    let payload = CompiledPayload {
        compiled: compiled.clone(),
        dialect,
        driver: "pysqlite",
        statement: Value::None,
        keywords: Value::dict(PyDict::new()),
        expanded: None,
        has_column_keys: false,
    };
    Library::of(vm).instance(vm, "SQLiteCompiler", Rc::new(payload))
}

/// What a compiled statement carries.
struct CompiledPayload {
    compiled: Compiled,
    dialect: Rc<dyn Dialect>,
    driver: &'static str,
    statement: Value,
    keywords: Value,
    /// The text and the parameters when the lists of IN are written out already.
    expanded: Option<PostCompiled>,
    /// Whether the compiler was told the columns of an execution to come.
    has_column_keys: bool,
}

impl CompiledPayload {
    fn text(&self) -> String {
        self.expanded.as_ref().map_or_else(|| self.compiled.text(), |expanded| expanded.sql.clone())
    }

    fn parameters(&self, vm: &Vm, given: &[(Rc<str>, sql::Value)], is_checked: bool) -> PyResult {
        let dict = PyDict::new();
        if let (Some(expanded), true) = (&self.expanded, given.is_empty()) {
            for (key, value) in &expanded.parameters {
                dict.set_str(key, convert::to_python(vm, value)?);
            }
            return Ok(Value::dict(dict));
        }
        let values = if is_checked {
            self.compiled.construct_params(given).python(vm)?
        } else {
            self.compiled.current_params().python(vm)?
        };
        for (bind, value) in self.compiled.binds.iter().zip(&values) {
            let shown = match value {
                // Tuples on the right of IN are tuples again.
                sql::Value::List(items) if bind.param.tuple_types.is_some() => {
                    let rows = items.iter().map(|item| match item {
                        sql::Value::List(members) => convert::tuple(vm, members),
                        other => convert::to_python(vm, other),
                    });
                    Value::list(rows.collect::<PyResult<_>>()?)
                }
                _ if !is_checked && self.has_column_keys && bind.is_crud && bind.param.required => {
                    symbol::make(vm, symbol::REQUIRED)?
                }
                value => convert::to_python(vm, value)?,
            };
            dict.set_str(&bind.name, shown);
        }
        Ok(Value::dict(dict))
    }
}

fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__str__", |vm, args| Ok(Value::string(own(vm, args)?.text())))
        .property("string", |vm, args| Ok(Value::string(own(vm, args)?.text())))
        .property("params", |vm, args| {
            let own = own(vm, args)?;
            if own.compiled.kind == StatementKind::Ddl { Ok(Value::None) } else { own.parameters(vm, &[], false) }
        })
        .property("statement", |vm, args| match objects::statement_of_active(args.receiver(vm)?) {
            Some(active) => Ok(active),
            None => Ok(own(vm, args)?.statement.clone()),
        })
        .property("compile_kwargs", |vm, args| Ok(own(vm, args)?.keywords.clone()))
        .property("positional", |vm, args| Ok(Value::bool(own(vm, args)?.compiled.is_positional())))
        .property("dialect", |vm, args| {
            if let Some(dialect) = objects::dialect_of(args.receiver(vm)?) {
                return crate::sqlalchemy::dialects::object_of(vm, dialect.name());
            }
            let own = own(vm, args)?;
            crate::sqlalchemy::dialects::wrap(vm, own.dialect.clone(), own.driver)
        })
        .property("positiontup", |vm, args| {
            let own = own(vm, args)?;
            if !own.compiled.is_positional() {
                return Ok(Value::None);
            }
            let names = own.expanded.as_ref().map_or_else(|| own.compiled.position_names(), |e| e.positions.clone());
            Ok(Value::list(names.iter().map(|name| Value::str(name)).collect()))
        })
        .property("bind_names", |vm, args| {
            let dict = PyDict::new();
            for bind in &own(vm, args)?.compiled.binds {
                let key = elements::wrap(vm, &sql::expr::Expr::new(ExprKind::Bind(bind.param.clone())))?;
                dict.set(vm, key, Value::str(&bind.name))?;
            }
            Ok(Value::dict(dict))
        })
        .property("binds", |vm, args| {
            let dict = PyDict::new();
            for bind in &own(vm, args)?.compiled.binds {
                let param = elements::wrap(vm, &sql::expr::Expr::new(ExprKind::Bind(bind.param.clone())))?;
                dict.set_str(&bind.name, param);
            }
            Ok(Value::dict(dict))
        })
        .property("isinsert", |vm, args| is_kind(vm, args, StatementKind::Insert))
        .property("isupdate", |vm, args| is_kind(vm, args, StatementKind::Update))
        .property("isdelete", |vm, args| is_kind(vm, args, StatementKind::Delete))
        .method("construct_params", construct_params)
}

fn is_kind(vm: &Vm, args: &Args<'_>, kind: StatementKind) -> PyResult {
    if objects::dialect_of(args.receiver(vm)?).is_some() {
        return Ok(Value::bool(false));
    }
    Ok(Value::bool(own(vm, args)?.compiled.kind == kind))
}

fn construct_params(vm: &Vm, args: &Args<'_>) -> PyResult {
    let own = own(vm, args)?;
    let mut given = Vec::new();
    if let Some(dict) = args.get(1).or_else(|| args.keyword("params")).and_then(Value::as_dict) {
        for (key, value) in dict.items() {
            if let Some(key) = key.as_str() {
                given.push((Rc::from(key), convert::to_sql(vm, &value)));
            }
        }
    }
    own.parameters(vm, &given, true)
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<CompiledPayload>> {
    payload(args.receiver(vm)?).ok_or_else(|| vm.type_error("a compiled statement is needed"))
}

/// The statement that a Python object stands for.
pub fn statement_of(vm: &Vm, value: &Value) -> PyResult<Option<Statement>> {
    if let Some(query) = payload::<QueryPayload>(value) {
        return Ok(Some(Statement::Query(query.0.clone())));
    }
    if let Some(ddl) = ext::compiler::element::ddl_element(vm, value)? {
        return Ok(Some(Statement::Ddl((*ddl).clone())));
    }
    if let Some(from) = payload::<super::from_clause::FromPayload>(value) {
        return Ok(Some(Statement::Expr(sql::expr::Expr::new(ExprKind::From(from.0.clone())))));
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

const COMPILE: Signature = Signature::new("ClauseElement.compile")
    .positional(&["self", "bind", "dialect"])
    .required(1)
    .keyword_only(
        &["compile_kwargs", "column_keys", "for_executemany", "schema_translate_map", "render_schema_translate"],
        0,
    )
    .varkw();

/// `statement.compile(engine, dialect=…, compile_kwargs={"literal_binds": True})`.
pub fn compile(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = COMPILE.bind(vm, args)?;
    for (name, value) in &bound.kwargs {
        if !matches!(name.as_str(), "cache_key" | "linting") {
            let text = format!("Compiled.__init__() got an unexpected keyword argument '{name}'");
            return Err(vm.type_error(&text));
        }
        refuse(vm, "compile", &[(name, Some(value))])?;
    }
    let receiver = bound.or_none(0);
    let Some(statement) = statement_of(vm, &receiver)? else {
        return Err(vm.type_error("a SQL expression is needed"));
    };
    let dialect = crate::sqlalchemy::dialects::chosen(bound.get(1), bound.get(2));
    let dialect = dialect.unwrap_or_else(|| sql::dialect::shown_by(&statement));
    let keywords = bound.get(3).filter(|value| !value.is_none()).cloned().unwrap_or_else(|| Value::dict(PyDict::new()));
    let asked = |name: &str| -> PyResult<bool> {
        keywords.as_dict().and_then(|dict| dict.get_str(name)).map_or(Ok(false), |flag| vm.truth(&flag))
    };
    let mut options = sql::dialect::CompileOptions {
        literal_binds: asked("literal_binds")?,
        for_executemany: bound.get(5).map_or(Ok(false), |flag| vm.truth(flag))?,
        ..sql::dialect::CompileOptions::default()
    };
    let has_column_keys = bound.get(4).is_some_and(|keys| !keys.is_none());
    if let Some(keys) = bound.get(4).filter(|keys| !keys.is_none()) {
        let keys = vm.collect(keys)?;
        options.column_keys = Some(keys.iter().filter_map(Value::as_str).map(Rc::from).collect());
    }
    options.schema_map = bound.get(6).and_then(|map| sql::dialect::SchemaMap::of(&convert::to_sql(vm, map)));
    let schema_map = options.schema_map.clone();
    let mut compiled = sql::dialect::compile(&statement, &*dialect, options).python(vm)?;
    if let (Some(map), Some(flag)) = (schema_map, bound.get(7))
        && vm.truth(flag)?
    {
        compiled.render_schemas(&map, &*dialect, None).python(vm)?;
    }
    let expanded = if asked("render_postcompile")? { Some(compiled.post_compile(&*dialect).python(vm)?) } else { None };
    let (class, driver) = match dialect.name() {
        "sqlite" => ("SQLiteCompiler", "pysqlite"),
        "default" => ("StrSQLCompiler", "default"),
        _ => ("SQLCompiler", "default"),
    };
    let payload =
        CompiledPayload { compiled, dialect, driver, statement: receiver, keywords, expanded, has_column_keys };
    Library::of(vm).instance(vm, class, Rc::new(payload))
}
