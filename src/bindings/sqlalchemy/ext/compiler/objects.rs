//! The compilers that the program's functions are given.

use std::rc::Rc;

use python::{Args, ClassBuilder, PyResult, Value, Vm};
use sql::dialect::{CompileOptions, Compiler, Dialect, Hooked, Lent};
use sql::statement::Statement;

use super::registry::kind_of;
use crate::class_table::ClassDef;
use crate::convert;
use crate::library::{Library, payload};
use crate::raise::IntoPython;
use crate::sqlalchemy::schema::{column, table};
use crate::sqlalchemy::sql::statement::statement_of;
use crate::sqlalchemy::{dialects, types};

/// The classes.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::plain("DDLCompiler", "sqlalchemy.sql.compiler", &["Compiled"]),
    ClassDef::plain("SQLiteDDLCompiler", "sqlalchemy.dialects.sqlite.base", &["DDLCompiler"]),
    ClassDef::with("TypeCompiler", "sqlalchemy.sql.compiler", &["object"], define_type_compiler),
    ClassDef::plain("StrSQLTypeCompiler", "sqlalchemy.sql.compiler", &["TypeCompiler"]),
    ClassDef::plain("SQLiteTypeCompiler", "sqlalchemy.dialects.sqlite.base", &["TypeCompiler"]),
    ClassDef::with("IdentifierPreparer", "sqlalchemy.sql.compiler", &["object"], define_preparer),
    ClassDef::with("_Visit", "sqlalchemy.sql.compiler", &["object"], |builder| builder.method("__call__", visit)),
];

/// What a compiler carries while the program writes.
struct Active {
    lent: Lent,
    statement: Value,
}

/// A compiler for parts of their own: `compiler.sql_compiler` of DDL.
struct Detached(Rc<dyn Dialect>);

/// What a compiler of types, or what quotes names, carries.
struct OfDialect(Rc<dyn Dialect>);

/// Has a function of the program write an element.
pub fn write(
    vm: &Vm,
    function: &Value,
    element: &Value,
    compiler: &mut Compiler<'_>,
    is_ddl: bool,
) -> PyResult<String> {
    let writes_literals = compiler.writes_literals() && !is_ddl;
    let text = lent(vm, compiler, element, is_ddl, |shown| {
        let named: &[(&str, Value)] = if writes_literals { &[("literal_binds", Value::bool(true))] } else { &[] };
        vm.call_kw(function, &[element.clone(), shown.clone()], named)
    })?;
    match text.as_str() {
        Some(text) => Ok(text.to_owned()),
        None => vm.str(&text),
    }
}

/// Runs `work` with the Python object of a compiler.
pub fn lent(
    vm: &Vm,
    compiler: &mut Compiler<'_>,
    statement: &Value,
    is_ddl: bool,
    work: impl FnOnce(&Value) -> PyResult,
) -> PyResult {
    let class = match (compiler.dialect().name(), is_ddl) {
        ("sqlite", true) => "SQLiteDDLCompiler",
        (_, true) => "DDLCompiler",
        ("sqlite", false) => "SQLiteCompiler",
        ("default", false) => "StrSQLCompiler",
        _ => "SQLCompiler",
    };
    compiler.lend(|lent| {
        let active = Active { lent: lent.clone(), statement: statement.clone() };
        work(&Library::of(vm).instance(vm, class, Rc::new(active))?)
    })
}

/// The compiler of types for a dialect.
pub fn type_compiler(vm: &Vm, dialect: Rc<dyn Dialect>) -> PyResult {
    let class = match dialect.name() {
        "sqlite" => "SQLiteTypeCompiler",
        "default" => "StrSQLTypeCompiler",
        _ => "TypeCompiler",
    };
    Library::of(vm).instance(vm, class, Rc::new(OfDialect(dialect)))
}

/// What quotes names for a dialect.
pub fn preparer(vm: &Vm, dialect: Rc<dyn Dialect>) -> PyResult {
    Library::of(vm).instance(vm, "IdentifierPreparer", Rc::new(OfDialect(dialect)))
}

/// The dialect of a compiler that the program has.
pub fn dialect_of(value: &Value) -> Option<Rc<dyn Dialect>> {
    let active = payload::<Active>(value).map(|active| active.lent.dialect().clone());
    active.or_else(|| payload::<Detached>(value).map(|detached| detached.0.clone()))
}

/// The element that a compiler writes.
pub fn statement_of_active(value: &Value) -> Option<Value> {
    payload::<Active>(value).map(|active| active.statement.clone())
}

/// Adds what a compiler does for the program while it writes.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("process", process)
        .method("__getattr__", |vm, args| {
            let (receiver, name) = (args.receiver(vm)?, args.get(1).and_then(Value::as_str).unwrap_or_default());
            if name.starts_with("visit_") && dialect_of(receiver).is_some() {
                let made = Visit { compiler: receiver.clone(), name: Rc::from(name) };
                return Library::of(vm).instance(vm, "_Visit", Rc::new(made));
            }
            let class = vm.class_of(receiver).name();
            let text = format!("'{class}' object has no attribute '{name}'");
            Err(vm.attribute_error(receiver, name, &text))
        })
        .method("get_column_specification", |vm, args| {
            let column = column::required(vm, args.get(1).unwrap_or(&Value::None))?;
            in_compiler(vm, args, |compiler| compiler.column_specification(&column))
        })
        .method("get_column_default_string", |vm, args| {
            let column = column::required(vm, args.get(1).unwrap_or(&Value::None))?;
            let mut has_default = true;
            let text = in_compiler(vm, args, |compiler| {
                let text = compiler.column_default(&column)?;
                has_default = text.is_some();
                Ok(text.unwrap_or_default())
            })?;
            Ok(if has_default { text } else { Value::None })
        })
        .method("render_literal_value", |vm, args| {
            let value = convert::to_sql(vm, args.get(1).unwrap_or(&Value::None));
            let ty = types::required_type(vm, args.get(2).unwrap_or(&Value::None))?;
            in_compiler(vm, args, |compiler| compiler.literal(&value, &ty))
        })
        .property("preparer", |vm, args| preparer(vm, required_dialect(vm, args)?))
        .property("type_compiler", |vm, args| type_compiler(vm, required_dialect(vm, args)?))
        .property("type_compiler_instance", |vm, args| type_compiler(vm, required_dialect(vm, args)?))
        .property("sql_compiler", |vm, args| {
            let class = match required_dialect(vm, args)?.name() {
                "sqlite" => "SQLiteCompiler",
                "default" => "StrSQLCompiler",
                _ => "SQLCompiler",
            };
            Library::of(vm).instance(vm, class, Rc::new(Detached(required_dialect(vm, args)?)))
        })
}

fn required_dialect(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<dyn Dialect>> {
    dialect_of(args.receiver(vm)?).ok_or_else(|| vm.type_error("this compiler has done its work"))
}

/// Uses the compiler of a method's receiver, or one of its own.
fn in_compiler(vm: &Vm, args: &Args<'_>, work: impl FnOnce(&mut Compiler<'_>) -> sql::Result<String>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let written = match payload::<Active>(receiver) {
        Some(active) => active.lent.with(work),
        None => {
            let dialect = required_dialect(vm, args)?;
            Some(work(&mut Compiler::new(&*dialect, CompileOptions::default())))
        }
    };
    let written = written.ok_or_else(|| vm.runtime_error("this compiler has done its work"))?;
    Ok(Value::string(written.python(vm)?))
}

/// The statement or expression that a compiler is handed.
fn part_of(vm: &Vm, value: &Value) -> PyResult<Statement> {
    match statement_of(vm, value)? {
        Some(statement) => Ok(statement),
        None => {
            let class = vm.class_of(value).name();
            let text = format!("'{class}' object has no attribute '_compiler_dispatch'");
            Err(vm.attribute_error(value, "_compiler_dispatch", &text))
        }
    }
}

/// `compiler.process(element, **kw)`.
fn process(vm: &Vm, args: &Args<'_>) -> PyResult {
    let given = args.get(1).cloned().unwrap_or(Value::None);
    if payload::<sql::schema::Constraint>(&given).is_none()
        && let Some(ty) = types::type_of(vm, &given).ok().flatten()
        && statement_of(vm, &given)?.is_none()
    {
        return in_compiler(vm, args, |compiler| compiler.type_sql(&ty));
    }
    let part = part_of(vm, &given)?;
    let literal_binds = args.keyword("literal_binds").map_or(Ok(false), |flag| vm.truth(flag))?;
    if let Some(detached) = payload::<Detached>(args.receiver(vm)?) {
        let options = CompileOptions { literal_binds, ..CompileOptions::default() };
        let compiled = sql::dialect::compile(&part, &*detached.0, options).python(vm)?;
        return Ok(Value::string(compiled.text()));
    }
    in_compiler(vm, args, |compiler| compiler.part(&part, literal_binds))
}

/// `compiler.visit_…`, before it is called.
struct Visit {
    compiler: Value,
    name: Rc<str>,
}

fn visit(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(own) = payload::<Visit>(args.receiver(vm)?) else { return Ok(Value::None) };
    let given = args.get(1).cloned().unwrap_or(Value::None);
    if let Some(of) = payload::<OfDialect>(&own.compiler) {
        return visit_type(vm, &own.name, &of.0, &given);
    }
    let mut part = part_of(vm, &given)?;
    if let Statement::Expr(expr) = &part
        && let sql::expr::ExprKind::Function(function) = expr.kind()
        && function.host.is_some()
    {
        let plain = sql::expr::Function { host: None, ..(**function).clone() };
        part = Statement::Expr(sql::expr::Expr::new(sql::expr::ExprKind::Function(Rc::new(plain))));
    }
    let kind: Hooked = kind_of(&part);
    let values = [own.compiler.clone()];
    in_compiler(vm, &Args::positional_only(&values), |compiler| compiler.own_way(&part, kind))
}

/// `compiler.visit_VARCHAR(type_)`: the type under the name that the method has, or as it is.
fn visit_type(vm: &Vm, method: &str, dialect: &Rc<dyn Dialect>, given: &Value) -> PyResult {
    let ty = types::required_type(vm, given)?;
    let text = Compiler::new(&**dialect, CompileOptions::default()).own_type_sql(&ty);
    let name = method.trim_start_matches("visit_");
    if name != name.to_uppercase() {
        return Ok(Value::string(text.python(vm)?));
    }
    let name = name.replace('_', " ");
    let takes_arguments = ["CHAR", "TEXT", "NUMERIC", "DECIMAL", "BINARY"].iter().any(|part| name.contains(part));
    let text = text.unwrap_or_default();
    let arguments = text.find('(').and_then(|start| text.get(start..)).filter(|_| takes_arguments);
    Ok(Value::string(format!("{name}{}", arguments.unwrap_or_default())))
}

fn define_type_compiler(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("process", |vm, args| {
            let ty = types::required_type(vm, args.get(1).unwrap_or(&Value::None))?;
            let dialect = own_dialect(vm, args)?;
            let text = Compiler::new(&*dialect, CompileOptions::default()).type_sql(&ty);
            Ok(Value::string(text.python(vm)?))
        })
        .method("__getattr__", |vm, args| {
            let (receiver, name) = (args.receiver(vm)?, args.get(1).and_then(Value::as_str).unwrap_or_default());
            if name.starts_with("visit_") {
                let made = Visit { compiler: receiver.clone(), name: Rc::from(name) };
                return Library::of(vm).instance(vm, "_Visit", Rc::new(made));
            }
            let class = vm.class_of(receiver).name();
            Err(vm.attribute_error(receiver, name, &format!("'{class}' object has no attribute '{name}'")))
        })
        .property("dialect", |vm, args| dialects::object_of(vm, own_dialect(vm, args)?.name()))
}

fn own_dialect(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<dyn Dialect>> {
    let own = payload::<OfDialect>(args.receiver(vm)?);
    own.map(|own| own.0.clone()).ok_or_else(|| vm.type_error("a dialect is needed"))
}

fn define_preparer(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("quote", quote)
        .method("quote_schema", quote)
        .method("format_column", quote_name)
        .method("format_index", quote_name)
        .method("format_constraint", quote_name)
        .method("format_label", quote_name)
        .method("quote_identifier", |vm, args| {
            let name = args.get(1).and_then(Value::as_str).unwrap_or_default();
            Ok(Value::string(own_dialect(vm, args)?.identifiers().force_quotes(name)))
        })
        .method("format_table", |vm, args| {
            let dialect = own_dialect(vm, args)?;
            let Some(found) = args.get(1).and_then(table::table_of) else { return quote_name(vm, args) };
            let name = dialect.identifiers().quote_name(found.name()).into_owned();
            Ok(Value::string(match found.schema() {
                Some(schema) => format!("{}.{name}", dialect.identifiers().quote(&schema, None)),
                None => name,
            }))
        })
}

fn quote(vm: &Vm, args: &Args<'_>) -> PyResult {
    let Some(name) = crate::sqlalchemy::schema::name(args.get(1)) else { return quote_name(vm, args) };
    Ok(Value::string(own_dialect(vm, args)?.identifiers().quote_name(&name).into_owned()))
}

/// Quotes the name of a column, index or constraint.
fn quote_name(vm: &Vm, args: &Args<'_>) -> PyResult {
    let name = vm.attr(args.get(1).unwrap_or(&Value::None), "name")?;
    let Some(name) = crate::sqlalchemy::schema::name(Some(&name)) else {
        return Err(vm.type_error("a name is needed"));
    };
    Ok(Value::string(own_dialect(vm, args)?.identifiers().quote_name(&name).into_owned()))
}
