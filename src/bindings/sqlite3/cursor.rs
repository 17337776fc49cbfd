//! `sqlite3.Cursor`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use engine::driver::Cursor;
use engine::{DriverErrorClass, ParameterRow};
use python::{Args, ClassBuilder, PyResult, Value, Vm};

use super::adapt::{self, Converter};
use super::connection::{self, SqliteConnection};
use super::errors::{IntoSqlite, error};
use crate::convert;
use crate::library::{Library, payload};

/// What the Python object carries.
pub struct SqliteCursor {
    cursor: RefCell<Cursor>,
    owner: Value,
    connection: Rc<SqliteConnection>,
    row_factory: RefCell<Value>,
    array_size: Cell<i64>,
    converters: RefCell<Vec<Option<Converter>>>,
    is_closed: Cell<bool>,
}

fn own(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<SqliteCursor>> {
    let found: Option<Rc<SqliteCursor>> = payload(args.receiver(vm)?);
    let Some(own) = found else {
        return Err(error(vm, DriverErrorClass::Programming, "Base Cursor.__init__ not called."));
    };
    Ok(own)
}

/// The cursor, if it and its connection are open.
fn usable(vm: &Vm, args: &Args<'_>) -> PyResult<Rc<SqliteCursor>> {
    let own = own(vm, args)?;
    own.connection.open_driver(vm)?;
    if own.is_closed.get() {
        return Err(error(vm, DriverErrorClass::Programming, "Cannot operate on a closed cursor."));
    }
    Ok(own)
}

/// A cursor of a connection.
pub fn make(vm: &Vm, owner: &Value, connection: &Rc<SqliteConnection>) -> PyResult {
    Library::of(vm).instance(vm, "sqlite3.Cursor", Rc::new(SqliteCursor::new(vm, owner, connection)?))
}

/// The cursor that an engine's statement used, on the Python object of its connection.
pub fn of_engine(vm: &Vm, owner: &Value, used: Cursor) -> PyResult {
    let Some(connection) = connection::of(owner) else { return Ok(Value::None) };
    let made = SqliteCursor::new(vm, owner, &connection)?;
    made.cursor.replace(used);
    Library::of(vm).instance(vm, "sqlite3.Cursor", Rc::new(made))
}

/// What was done with a cursor of [`of_engine`], taken out of its Python object.
pub fn used(shown: &Value) -> Option<Cursor> {
    let own: Rc<SqliteCursor> = payload(shown)?;
    let empty = own.cursor.borrow().without_rows();
    Some(own.cursor.replace(empty))
}

impl SqliteCursor {
    fn new(vm: &Vm, owner: &Value, connection: &Rc<SqliteConnection>) -> PyResult<Self> {
        Ok(Self {
            cursor: RefCell::new(Cursor::new(&connection.open_driver(vm)?)),
            owner: owner.clone(),
            connection: connection.clone(),
            row_factory: RefCell::new(connection.row_factory.borrow().clone()),
            array_size: Cell::new(1),
            converters: RefCell::default(),
            is_closed: Cell::new(false),
        })
    }

    fn description(&self) -> Value {
        let cursor = self.cursor.borrow();
        let Some(columns) = cursor.columns() else { return Value::None };
        let detects = self.connection.detect.get() & adapt::PARSE_COLNAMES != 0;
        let column = |name: &Rc<str>| {
            let shown = if detects { name.split(" [").next().unwrap_or(name) } else { name };
            let mut parts = vec![Value::None; 7];
            if let Some(first) = parts.first_mut() {
                *first = Value::str(shown);
            }
            Value::tuple(parts)
        };
        Value::tuple(columns.iter().map(column).collect())
    }

    fn note_converters(&self, vm: &Vm) {
        let detect = self.connection.detect.get();
        let mut found = Vec::new();
        if detect != 0 {
            let cursor = self.cursor.borrow();
            for (place, name) in cursor.columns().into_iter().flat_map(|columns| columns.iter()).enumerate() {
                let declared = cursor.declared_types().get(place).and_then(Option::as_deref);
                found.push(adapt::converter(vm, detect, name, declared));
            }
        }
        self.converters.replace(found);
    }

    fn value(&self, vm: &Vm, place: usize, value: &sql::Value) -> PyResult {
        let converter = self.converters.borrow().get(place).cloned().flatten();
        if let Some(converter) = converter {
            return converter.convert(vm, value);
        }
        let factory = self.connection.text_factory.borrow().clone();
        match value {
            sql::Value::Str(text) if !factory.is(&vm.types.str.value()) => {
                if factory.is(&vm.types.bytes.value()) {
                    return Ok(Value::bytes(text.as_bytes()));
                }
                vm.call(&factory, &[Value::bytes(text.as_bytes())])
            }
            other => convert::to_python(vm, other),
        }
    }

    fn next(&self, vm: &Vm, this: &Value) -> PyResult<Option<Value>> {
        let next = self.cursor.borrow_mut().fetch_one();
        let Some(row) = next else { return Ok(None) };
        let values = row.iter().enumerate().map(|(place, value)| self.value(vm, place, value));
        let tuple = Value::tuple(values.collect::<PyResult<_>>()?);
        let factory = self.row_factory.borrow().clone();
        if factory.is_none() { Ok(Some(tuple)) } else { vm.call(&factory, &[this.clone(), tuple]).map(Some) }
    }

    fn fetch(&self, vm: &Vm, this: &Value, limit: usize) -> PyResult {
        let mut rows = Vec::new();
        while rows.len() < limit {
            match self.next(vm, this)? {
                Some(row) => rows.push(row),
                None => break,
            }
        }
        Ok(Value::list(rows))
    }
}

/// The names of a cursor's columns.
pub fn column_names(value: &Value) -> Option<Vec<Value>> {
    let own = payload::<SqliteCursor>(value)?;
    let description = own.description();
    let columns = description.as_tuple().unwrap_or_default();
    Some(columns.iter().filter_map(|column| column.as_tuple()?.first().cloned()).collect())
}

/// One set of parameters.
enum Given {
    Positional(ParameterRow),
    Named(engine::NamedRow),
}

fn given(vm: &Vm, value: &Value) -> PyResult<Given> {
    if let Some(dict) = value.as_dict() {
        let mut row = Vec::new();
        for (key, value) in dict.items() {
            if let Some(name) = key.as_str() {
                row.push((Rc::from(name), adapt::parameter(vm, &value)?));
            }
        }
        return Ok(Given::Named(row.into()));
    }
    let is_sequence = value.as_sequence().is_some()
        || value.as_str().is_some()
        || value.as_bytes().is_some()
        || vm.attr_opt(&vm.class_of(value).value(), "__getitem__")?.is_some();
    if !is_sequence {
        return Err(error(vm, DriverErrorClass::Programming, "parameters are of unsupported type"));
    }
    let values = vm.collect(value)?;
    Ok(Given::Positional(values.iter().map(|value| adapt::parameter(vm, value)).collect::<PyResult<_>>()?))
}

fn sql_text<'a>(vm: &Vm, args: &Args<'a>, method: &str, least: usize) -> PyResult<&'a str> {
    if args.len() <= least {
        let count = args.len().saturating_sub(1);
        let plural = if least == 1 { "" } else { "s" };
        let bound = if least == 2 {
            format!("{method} expected 2 argument{plural}")
        } else {
            format!("{method} expected at least {least} argument{plural}")
        };
        return Err(vm.type_error(&format!("{bound}, got {count}")));
    }
    let Some(text) = args.get(1).and_then(Value::as_str) else {
        let class = args.get(1).map(|value| vm.type_name(value).to_string()).unwrap_or_default();
        return Err(vm.type_error(&format!("{method}() argument 1 must be str, not {class}")));
    };
    Ok(text)
}

fn execute(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = sql_text(vm, args, "execute", 1)?;
    let own = usable(vm, args)?;
    let parameters = args.get(2).map_or_else(|| Ok(Given::Positional(Rc::from([]))), |value| given(vm, value))?;
    {
        let mut cursor = take(vm, &own)?;
        let done = match parameters {
            Given::Positional(row) => cursor.execute(text, &row),
            Given::Named(row) => cursor.execute_named(text, &row),
        };
        own.cursor.replace(cursor);
        done.sqlite(vm)?;
    }
    own.note_converters(vm);
    Ok(args.receiver(vm)?.clone())
}

/// The driver's cursor out of its place: functions of the program may look at it while the statement runs.
fn take(vm: &Vm, own: &SqliteCursor) -> PyResult<Cursor> {
    let driver = own.connection.open_driver(vm)?;
    Ok(own.cursor.replace(Cursor::new(&driver)))
}

fn execute_many(vm: &Vm, args: &Args<'_>) -> PyResult {
    let text = sql_text(vm, args, "executemany", 2)?;
    let own = usable(vm, args)?;
    let mut positional: Vec<ParameterRow> = Vec::new();
    let mut named: Vec<engine::NamedRow> = Vec::new();
    for set in vm.collect(args.get(2).unwrap_or(&Value::None))? {
        match given(vm, &set)? {
            Given::Positional(row) => positional.push(row),
            Given::Named(row) => named.push(row),
        }
    }
    let mut cursor = take(vm, &own)?;
    let done =
        if named.is_empty() { cursor.execute_many(text, &positional) } else { cursor.execute_many_named(text, &named) };
    own.cursor.replace(cursor);
    done.sqlite(vm)?;
    own.note_converters(vm);
    Ok(args.receiver(vm)?.clone())
}

fn limit(args: &Args<'_>, own: &SqliteCursor) -> usize {
    let given = args.get(1).or_else(|| args.keyword("size")).and_then(Value::as_int);
    usize::try_from(given.unwrap_or_else(|| own.array_size.get())).unwrap_or(usize::MAX)
}

/// The methods.
pub fn define(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("__init__", |vm, args| {
            let (receiver, owner) = (args.receiver(vm)?, args.get(1));
            let connection = owner.and_then(connection::of).ok_or_else(|| {
                let class = owner.map(|value| vm.type_name(value).to_string()).unwrap_or_default();
                vm.type_error(&format!("Cursor() argument 1 must be sqlite3.Connection, not {class}"))
            })?;
            if let (Some(object), Some(owner)) = (receiver.as_obj(), owner) {
                object.set_payload(Rc::new(SqliteCursor::new(vm, owner, &connection)?));
            }
            Ok(Value::None)
        })
        .method("execute", execute)
        .method("executemany", execute_many)
        .method("executescript", |vm, args| {
            let text = sql_text(vm, args, "executescript", 1)?;
            usable(vm, args)?.connection.open_driver(vm)?.execute_script(text).sqlite(vm)?;
            Ok(args.receiver(vm)?.clone())
        })
        .method("fetchone", |vm, args| Ok(usable(vm, args)?.next(vm, args.receiver(vm)?)?.unwrap_or(Value::None)))
        .method("fetchmany", |vm, args| {
            let own = usable(vm, args)?;
            // SQLite's module takes 0 for all rows.
            let limit = limit(args, &own);
            own.fetch(vm, args.receiver(vm)?, if limit == 0 { usize::MAX } else { limit })
        })
        .method("fetchall", |vm, args| usable(vm, args)?.fetch(vm, args.receiver(vm)?, usize::MAX))
        .method("close", |vm, args| {
            own(vm, args)?.is_closed.set(true);
            Ok(Value::None)
        })
        .method("setinputsizes", |_, _| Ok(Value::None))
        .method("setoutputsize", |_, _| Ok(Value::None))
        .method("__iter__", |_, args| Ok(args.get(0).cloned().unwrap_or(Value::None)))
        .method("__next__", |vm, args| {
            usable(vm, args)?.next(vm, args.receiver(vm)?)?.ok_or_else(|| vm.stop_iteration())
        })
        .property("description", |vm, args| Ok(own(vm, args)?.description()))
        .property("rowcount", |vm, args| Ok(Value::Int(own(vm, args)?.cursor.borrow().row_count())))
        .property("lastrowid", |vm, args| {
            Ok(own(vm, args)?.cursor.borrow().last_row_id().map_or(Value::None, Value::Int))
        })
        .property("connection", |vm, args| Ok(own(vm, args)?.owner.clone()))
        .property_with_setter(
            "arraysize",
            |vm, args| Ok(Value::Int(own(vm, args)?.array_size.get())),
            |vm, args| {
                own(vm, args)?.array_size.set(args.get(1).and_then(Value::as_int).unwrap_or(1));
                Ok(Value::None)
            },
        )
        .property_with_setter(
            "row_factory",
            |vm, args| Ok(own(vm, args)?.row_factory.borrow().clone()),
            |vm, args| {
                own(vm, args)?.row_factory.replace(args.get(1).cloned().unwrap_or(Value::None));
                Ok(Value::None)
            },
        )
}
