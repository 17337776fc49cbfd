//! `sqlalchemy.exc` and `sqlalchemy.orm.exc`.

use python::{Args, ClassBuilder, PyResult, Signature, Value, Vm};

use crate::class_table::ClassDef;
use crate::library::payload;

const MODULE: &str = "sqlalchemy.exc";
const ORM: &str = "sqlalchemy.orm.exc";
/// The version in the links to the errors' pages.
const PAGES: &str = "https://sqlalche.me/e/21";

macro_rules! error {
    ($name:literal, $base:literal) => {
        ClassDef::plain($name, MODULE, &[$base])
    };
    ($name:literal, $base:literal, $code:literal) => {
        ClassDef::with($name, MODULE, &[$base], |builder| builder.attribute("code", $code))
    };
}

/// The exception classes, bases before subclasses.
pub const CLASSES: &[ClassDef] = &[
    ClassDef::with("HasDescriptionCode", MODULE, &["object"], define_description_code),
    ClassDef::with("SQLAlchemyError", MODULE, &["HasDescriptionCode", "Exception"], define_error),
    error!("ArgumentError", "SQLAlchemyError"),
    error!("DuplicateColumnError", "ArgumentError"),
    error!("ObjectNotExecutableError", "ArgumentError"),
    error!("NoSuchModuleError", "ArgumentError"),
    error!("NoForeignKeysError", "ArgumentError"),
    error!("AmbiguousForeignKeysError", "ArgumentError"),
    error!("ConstraintColumnNotFoundError", "ArgumentError"),
    ClassDef::with("CircularDependencyError", MODULE, &["SQLAlchemyError"], |builder| {
        builder.method("__init__", circular_init)
    }),
    error!("CompileError", "SQLAlchemyError"),
    error!("UnsupportedCompilationError", "CompileError", "l7de"),
    error!("IdentifierError", "SQLAlchemyError"),
    error!("DisconnectionError", "SQLAlchemyError"),
    error!("InvalidatePoolError", "DisconnectionError"),
    error!("TimeoutError", "SQLAlchemyError"),
    error!("InvalidRequestError", "SQLAlchemyError"),
    error!("IllegalStateChangeError", "InvalidRequestError"),
    error!("NoInspectionAvailable", "InvalidRequestError"),
    error!("NoDBAPILoaded", "InvalidRequestError"),
    error!("PendingRollbackError", "InvalidRequestError"),
    error!("ResourceClosedError", "InvalidRequestError"),
    ClassDef::plain("NoSuchColumnError", MODULE, &["InvalidRequestError", "KeyError"]),
    error!("AmbiguousColumnError", "InvalidRequestError"),
    error!("NoResultFound", "InvalidRequestError"),
    error!("MultipleResultsFound", "InvalidRequestError"),
    error!("NoReferenceError", "InvalidRequestError"),
    error!("NoReferencedTableError", "NoReferenceError"),
    error!("NoReferencedColumnError", "NoReferenceError"),
    error!("AwaitRequired", "InvalidRequestError", "xd1r"),
    error!("MissingGreenlet", "InvalidRequestError", "xd2s"),
    error!("NoSuchTableError", "InvalidRequestError"),
    error!("UnreflectableTableError", "InvalidRequestError"),
    error!("UnboundExecutionError", "InvalidRequestError"),
    ClassDef::plain("DontWrapMixin", MODULE, &["object"]),
    ClassDef::with("StatementError", MODULE, &["SQLAlchemyError"], define_statement_error),
    ClassDef::with("DBAPIError", MODULE, &["StatementError"], |builder| {
        builder.attribute("code", "dbapi").method("__init__", dbapi_init)
    }),
    error!("InterfaceError", "DBAPIError", "rvf5"),
    error!("DatabaseError", "DBAPIError", "4xp6"),
    error!("DataError", "DatabaseError", "9h9h"),
    error!("OperationalError", "DatabaseError", "e3q8"),
    error!("IntegrityError", "DatabaseError", "gkpj"),
    error!("InternalError", "DatabaseError", "2j85"),
    error!("ProgrammingError", "DatabaseError", "f405"),
    error!("NotSupportedError", "DatabaseError", "tw8g"),
    ClassDef::with("SADeprecationWarning", MODULE, &["HasDescriptionCode", "DeprecationWarning"], |builder| {
        builder.attribute("deprecated_since", Value::None)
    }),
    ClassDef::with("Base20DeprecationWarning", MODULE, &["SADeprecationWarning"], define_deprecation),
    error!("LegacyAPIWarning", "Base20DeprecationWarning"),
    error!("MovedIn20Warning", "Base20DeprecationWarning"),
    error!("SAPendingDeprecationWarning", "PendingDeprecationWarning"),
    ClassDef::with("SAWarning", MODULE, &["HasDescriptionCode", "RuntimeWarning"], |builder| {
        builder.attribute("_what_are_we", "warning")
    }),
    ClassDef::plain("SATestSuiteWarning", MODULE, &["Warning"]),
    ClassDef::plain("EmulatedDBAPIException", MODULE, &["Exception"]),
];

/// The classes of `sqlalchemy.orm.exc`.
pub const ORM_CLASSES: &[ClassDef] = &[
    ClassDef::plain("StaleDataError", ORM, &["SQLAlchemyError"]),
    ClassDef::plain("FlushError", ORM, &["SQLAlchemyError"]),
    ClassDef::plain("MappedAnnotationError", ORM, &["ArgumentError"]),
    ClassDef::plain("UnmappedError", ORM, &["InvalidRequestError"]),
    ClassDef::plain("ObjectDereferencedError", ORM, &["SQLAlchemyError"]),
    ClassDef::with("DetachedInstanceError", ORM, &["SQLAlchemyError"], |builder| builder.attribute("code", "bhk3")),
    ClassDef::plain("UnmappedInstanceError", ORM, &["UnmappedError"]),
    ClassDef::plain("UnmappedClassError", ORM, &["UnmappedError"]),
    ClassDef::plain("ObjectDeletedError", ORM, &["InvalidRequestError"]),
    ClassDef::plain("UnmappedColumnError", ORM, &["InvalidRequestError"]),
    ClassDef::plain("LoaderStrategyException", ORM, &["InvalidRequestError"]),
    ClassDef::plain("UnevaluatableError", "sqlalchemy.orm.evaluator", &["InvalidRequestError"]),
];

fn define_description_code(builder: ClassBuilder) -> ClassBuilder {
    builder
        .attribute("code", Value::None)
        .attribute("_what_are_we", "error")
        .method("__init__", init)
        .method("__str__", str_with_code)
        .method("_code_str", code_str)
}

fn define_error(builder: ClassBuilder) -> ClassBuilder {
    builder.method("_message", message).method("_sql_message", sql_message).method("__str__", error_str)
}

fn define_statement_error(builder: ClassBuilder) -> ClassBuilder {
    builder
        .attribute("statement", Value::None)
        .attribute("params", Value::None)
        .attribute("orig", Value::None)
        .attribute("ismulti", Value::None)
        .attribute("connection_invalidated", false)
        .method("__init__", statement_init)
        .method("add_detail", add_detail)
        .method("_sql_message", statement_message)
}

fn define_deprecation(builder: ClassBuilder) -> ClassBuilder {
    builder.attribute("deprecated_since", "1.4").method("__str__", deprecation_str)
}

/// Takes the keyword `code` out; the other arguments become `args`.
fn init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    if let Some(code) = args.keyword("code") {
        if !code.is_none() {
            vm.set_attr(receiver, &vm.intern("code"), code.clone())?;
        }
    }
    set_args(vm, receiver, args.rest().positional().to_vec())
}

fn set_args(vm: &Vm, receiver: &Value, args: Vec<Value>) -> PyResult {
    vm.set_attr(receiver, &vm.intern("args"), Value::tuple(args))?;
    Ok(Value::None)
}

fn code_text(vm: &Vm, receiver: &Value) -> PyResult<String> {
    let code = vm.attr(receiver, "code")?;
    if !vm.truth(&code)? {
        return Ok(String::new());
    }
    let kind = vm.attr(receiver, "_what_are_we")?;
    Ok(format!("(Background on this {} at: {PAGES}/{})", vm.str(&kind)?, vm.str(&code)?))
}

fn code_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(Value::string(code_text(vm, args.receiver(vm)?)?))
}

fn message_text(vm: &Vm, receiver: &Value) -> PyResult<String> {
    let arguments = vm.attr(receiver, "args")?;
    match arguments.as_tuple() {
        Some([one]) => vm.str(one),
        _ => vm.str(&arguments),
    }
}

fn with_code(vm: &Vm, receiver: &Value, text: String, gap: &str) -> PyResult {
    let code = code_text(vm, receiver)?;
    Ok(Value::string(if code.is_empty() { text } else { format!("{text}{gap}{code}") }))
}

/// `str()` of warnings: as `Exception` prints, then the link.
fn str_with_code(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let arguments = vm.attr(receiver, "args")?;
    let text = match arguments.as_tuple() {
        Some([]) => String::new(),
        Some([one]) => vm.str(one)?,
        _ => vm.str(&arguments)?,
    };
    with_code(vm, receiver, text, " ")
}

fn message(vm: &Vm, args: &Args<'_>) -> PyResult {
    Ok(Value::string(message_text(vm, args.receiver(vm)?)?))
}

fn sql_message(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    with_code(vm, receiver, message_text(vm, receiver)?, " ")
}

fn error_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    vm.call_method(args.receiver(vm)?, "_sql_message", &[])
}

const STATEMENT_ERROR: Signature = Signature::new("StatementError.__init__")
    .positional(&["self", "message", "statement", "params", "orig", "hide_parameters", "code", "ismulti"])
    .required(5);

fn statement_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = STATEMENT_ERROR.bind(vm, args)?;
    let receiver = bound.or_none(0);
    set_args(vm, &receiver, vec![bound.or_none(1)])?;
    let set = |name: &str, value: Value| vm.set_attr(&receiver, &vm.intern(name), value);
    set("statement", bound.or_none(2))?;
    set("params", bound.or_none(3))?;
    set("orig", bound.or_none(4))?;
    set("hide_parameters", bound.get(5).cloned().unwrap_or(Value::bool(false)))?;
    if let Some(code) = bound.get(6).filter(|code| !code.is_none()) {
        set("code", code.clone())?;
    }
    set("ismulti", bound.or_none(7))?;
    set("detail", Value::list(Vec::new()))?;
    Ok(Value::None)
}

const DBAPI_ERROR: Signature = Signature::new("DBAPIError.__init__")
    .positional(&[
        "self",
        "statement",
        "params",
        "orig",
        "hide_parameters",
        "connection_invalidated",
        "code",
        "ismulti",
    ])
    .required(4);

/// The message is that of the driver's exception, with its class in front.
fn dbapi_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = DBAPI_ERROR.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let orig = bound.or_none(3);
    let text = match vm.str(&orig) {
        Ok(text) => text.clone(),
        Err(error) => format!("Error in str() of DB-API-generated exception: {}", vm.str(&error.value())?),
    };
    let class = vm.attr(&orig, "__class__")?;
    let module = vm.str(&vm.attr(&class, "__module__")?)?;
    set_args(vm, &receiver, vec![Value::string(format!("({module}.{}) {text}", vm.type_name(&orig)))])?;
    let set = |name: &str, value: Value| vm.set_attr(&receiver, &vm.intern(name), value);
    set("statement", bound.or_none(1))?;
    set("params", bound.or_none(2))?;
    set("orig", orig)?;
    set("hide_parameters", bound.get(4).cloned().unwrap_or(Value::bool(false)))?;
    set("connection_invalidated", bound.get(5).cloned().unwrap_or(Value::bool(false)))?;
    if let Some(code) = bound.get(6).filter(|code| !code.is_none()) {
        set("code", code.clone())?;
    }
    set("ismulti", bound.or_none(7))?;
    set("detail", Value::list(Vec::new()))?;
    Ok(Value::None)
}

const CIRCULAR: Signature = Signature::new("CircularDependencyError.__init__")
    .positional(&["self", "message", "cycles", "edges", "msg", "code"])
    .required(4);

fn circular_init(vm: &Vm, args: &Args<'_>) -> PyResult {
    let bound = CIRCULAR.bind(vm, args)?;
    let receiver = bound.or_none(0);
    let (cycles, own) = (bound.or_none(2), bound.or_none(4));
    let message = if own.is_none() {
        let involved: Vec<String> = vm.collect(&cycles)?.iter().map(|one| vm.repr(one)).collect::<PyResult<_>>()?;
        Value::string(format!("{} ({})", vm.str(&bound.or_none(1))?, involved.join(", ")))
    } else {
        own
    };
    set_args(vm, &receiver, vec![message])?;
    vm.set_attr(&receiver, &vm.intern("cycles"), cycles)?;
    vm.set_attr(&receiver, &vm.intern("edges"), bound.or_none(3))?;
    match bound.get(5).filter(|code| !code.is_none()) {
        Some(code) => vm.set_attr(&receiver, &vm.intern("code"), code.clone()).map(|()| Value::None),
        None => Ok(Value::None),
    }
}

fn add_detail(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let detail = vm.attr(receiver, "detail")?;
    vm.call_method(&detail, "append", args.rest().positional())
}

/// The remarks, the message, the statement, its parameters and the link, a line each.
fn statement_message(vm: &Vm, args: &Args<'_>) -> PyResult {
    let receiver = args.receiver(vm)?;
    let mut lines = Vec::new();
    for detail in vm.collect(&vm.attr(receiver, "detail")?)? {
        lines.push(format!("({})", vm.str(&detail)?));
    }
    lines.push(message_text(vm, receiver)?);
    let statement = vm.attr(receiver, "statement")?;
    if vm.truth(&statement)? {
        lines.push(format!("[SQL: {}]", vm.str(&statement)?));
        if let Some(parameters) = parameters_line(vm, receiver)? {
            lines.push(parameters);
        }
    }
    let code = code_text(vm, receiver)?;
    if !code.is_empty() {
        lines.push(code);
    }
    Ok(Value::string(lines.join("\n")))
}

fn parameters_line(vm: &Vm, receiver: &Value) -> PyResult<Option<String>> {
    let parameters = vm.attr(receiver, "params")?;
    if !vm.truth(&parameters)? {
        return Ok(None);
    }
    if vm.truth(&vm.attr(receiver, "hide_parameters")?)? {
        return Ok(Some("[SQL parameters hidden due to hide_parameters=True]".to_owned()));
    }
    let text = match payload::<engine::Error>(receiver).as_ref().and_then(|error| error.failed_statement()) {
        Some(failed) => failed.parameters.repr(10),
        None => vm.repr(&parameters)?,
    };
    Ok(Some(format!("[parameters: {text}]")))
}

fn deprecation_str(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = str_with_code(vm, args)?;
    Ok(Value::string(format!("{} (Background on SQLAlchemy 2.0 at: https://sqlalche.me/e/b8d9)", vm.str(&text)?)))
}
