//! The functions of a program that a comparison and its text ask.

use std::cell::RefCell;
use std::rc::Rc;

use migrate::Result;
use migrate::autogenerate::{
    Hooks, ItemKind, LogLevel, ObjectSeen, Parents, RenderHooks, RenderedItem, Renderer, SchemaObject,
};
use python::{PyDict, PyError, PyResult, Value, Vm};
use sql::schema::{Column, Table};
use sql::types::Type;

use crate::alembic::operation_object::server_default;
use crate::host::host_error;
use crate::sqlalchemy::schema::{column, constraint, index, table};
use crate::sqlalchemy::types;

/// What a comparison asks and tells.
pub struct PyHooks<'a> {
    pub vm: &'a Vm,
    pub context: &'a Value,
    pub migration: &'a Value,
    pub compare_type: Value,
    pub compare_default: Value,
    /// What showing a warning or writing a log record has raised.
    pub trouble: RefCell<Option<PyError>>,
}

fn text(text: Option<&str>) -> Value {
    text.map_or(Value::None, Value::str)
}

fn shown(vm: &Vm, object: &SchemaObject) -> PyResult {
    match object {
        SchemaObject::Table(item) => table::wrap(vm, item),
        SchemaObject::Column(item) => column::wrap(vm, item),
        SchemaObject::Index(item) => index::wrap(vm, item),
        SchemaObject::Constraint(item) => constraint::wrap(vm, item),
    }
}

impl PyHooks<'_> {
    fn filter(&self, name: &str, arguments: PyResult<Vec<Value>>) -> Result<bool> {
        let ask = || self.vm.truth(&self.vm.call_method(self.context, name, &arguments?)?);
        Ok(ask().map_err(host_error)?)
    }

    /// What a function answers: `None` leaves the matter to the dialect.
    fn verdict(&self, function: &Value, arguments: PyResult<Vec<Value>>) -> Result<Option<bool>> {
        let ask = || -> PyResult<Option<bool>> {
            let answer = self.vm.call(function, &arguments?)?;
            if answer.as_bool() == Some(false) {
                return Ok(Some(false));
            }
            Ok(self.vm.truth(&answer)?.then_some(true))
        };
        Ok(ask().map_err(host_error)?)
    }
}

impl Hooks for PyHooks<'_> {
    fn includes_name(&self, name: Option<&str>, kind: ItemKind, parents: &Parents) -> Result<bool> {
        let known = PyDict::new();
        match kind {
            ItemKind::Schema => {}
            ItemKind::Table => {
                known.set_str("schema_name", text(parents.schema.as_deref()));
            }
            _ => {
                known.set_str("table_name", text(parents.table.as_deref()));
                known.set_str("schema_name", text(parents.schema.as_deref()));
            }
        }
        self.filter("run_name_filters", Ok(vec![text(name), Value::str(kind.name()), Value::dict(known)]))
    }

    fn includes_object(&self, seen: &ObjectSeen) -> Result<bool> {
        let arguments = || {
            let other = seen.compare_to.as_ref().map(|other| shown(self.vm, other)).transpose()?;
            let (name, kind) = (text(seen.name.as_deref()), Value::str(seen.kind.name()));
            let reflected = Value::bool(seen.is_reflected);
            Ok(vec![shown(self.vm, &seen.object)?, name, kind, reflected, other.unwrap_or(Value::None)])
        };
        self.filter("run_object_filters", arguments())
    }

    fn is_other_type(&self, inspected: &Column, described: &Column) -> Result<Option<bool>> {
        let vm = self.vm;
        let arguments = || {
            let columns = [column::wrap(vm, inspected)?, column::wrap(vm, described)?];
            let kinds = [types::wrap(vm, &inspected.ty())?, types::wrap(vm, &described.ty())?];
            Ok([self.migration.clone()].into_iter().chain(columns).chain(kinds).collect())
        };
        self.verdict(&self.compare_type, arguments())
    }

    fn is_other_default(
        &self,
        inspected: (&Column, Option<&str>),
        described: (&Column, Option<&str>),
    ) -> Result<Option<bool>> {
        let vm = self.vm;
        let arguments = || {
            let own = column::wrap(vm, described.0)?;
            let default = vm.attr(&own, "server_default")?;
            let known = column::wrap(vm, inspected.0)?;
            Ok(vec![self.migration.clone(), known, own, text(inspected.1), default, text(described.1)])
        };
        self.verdict(&self.compare_default, arguments())
    }

    fn log(&self, logger: &'static str, level: LogLevel, message: &str) {
        let write = || -> PyResult<()> {
            crate::sqlalchemy::warnings::show_pending(self.vm)?;
            let logging = self.vm.import("logging")?.value();
            let logger = self.vm.call_method(&logging, "getLogger", &[Value::str(logger)])?;
            let method = if level == LogLevel::Info { "info" } else { "warning" };
            self.vm.call_method(&logger, method, &[Value::str(message)]).map(drop)
        };
        if let Err(error) = write() {
            self.trouble.borrow_mut().get_or_insert(error);
        }
    }
}

/// What the text of steps asks.
pub struct PyRenderHooks<'a> {
    pub vm: &'a Vm,
    pub context: &'a Value,
    pub render_item: Value,
}

impl RenderHooks for PyRenderHooks<'_> {
    fn item(&self, item: &RenderedItem, _renderer: &Renderer<'_>) -> Result<Option<Rc<str>>> {
        if self.render_item.is_none() {
            return Ok(None);
        }
        let vm = self.vm;
        let ask = || -> PyResult<Option<Rc<str>>> {
            let object = match item {
                RenderedItem::Column(one) => column::wrap(vm, one)?,
                RenderedItem::Type(one) => types::wrap(vm, one)?,
                RenderedItem::ServerDefault(one) => server_default(vm, one.as_ref())?,
                RenderedItem::Constraint(_, one) => constraint::wrap(vm, one)?,
            };
            let arguments = [Value::str(item.kind()), object, self.context.clone()];
            let answer = vm.call(&self.render_item, &arguments)?;
            if answer.as_bool() == Some(false) {
                return Ok(None);
            }
            Ok(Some(if answer.is_none() { Rc::from("") } else { Rc::from(vm.str(&answer)?) }))
        };
        Ok(ask().map_err(host_error)?)
    }

    fn module_of(&self, ty: &Type) -> Rc<str> {
        let find = || -> PyResult<Option<Rc<str>>> {
            let class = self.vm.class_of(&types::wrap(self.vm, ty)?);
            let module = self.vm.attr(&class.value(), "__module__")?;
            Ok(module.as_str().map(Rc::from))
        };
        find().ok().flatten().unwrap_or_else(|| Rc::from("__main__"))
    }

    fn info(&self, table: &Table) -> Option<String> {
        let info = table::wrap(self.vm, table).and_then(|table| self.vm.attr(&table, "info")).ok()?;
        let has_any = self.vm.truth(&info).unwrap_or_default();
        if has_any { self.vm.repr(&info).ok() } else { None }
    }
}
