//! [`Compilers`]: the program's functions that write constructs, by class and dialect.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use python::{ClassRef, PyResult, Value, Vm};
use sql::dialect::{Compiler, Construct, Dialect, Hooked, Hooks};
use sql::statement::Statement;
use sql::types::Type;

use super::objects;
use crate::host::VmHandle;
use crate::library::Library;
use crate::sqlalchemy::schema::ddl_object;
use crate::sqlalchemy::sql::{elements, select};
use crate::sqlalchemy::types;

/// The functions of one class: by the dialect's name, or for all.
struct Entry {
    class: ClassRef,
    functions: Vec<(Option<Rc<str>>, Value)>,
}

/// The program's functions that write constructs.
#[derive(Default)]
pub struct Compilers {
    entries: RefCell<Vec<Entry>>,
    hooked: [Cell<bool>; 4],
}

/// Who writes an element.
pub enum Writer {
    /// A function of the program.
    Function(Value),
    /// The library; or nobody, where the class has no way of its own. Whether the program wrote it for other dialects.
    Library(bool),
}

impl Compilers {
    /// Those of the program that runs.
    pub fn of(vm: &Vm) -> Rc<Self> {
        if let Some(found) = vm.extension::<Self>() {
            return found;
        }
        let made = Rc::new(Self::default());
        vm.set_extension(made.clone());
        made
    }

    /// Notes a function for a class and dialects, or all dialects where none is named.
    pub fn add(self: &Rc<Self>, vm: &Vm, class: &ClassRef, dialects: &[&str], function: &Value) -> PyResult<()> {
        let names: Vec<Option<Rc<str>>> =
            if dialects.is_empty() { vec![None] } else { dialects.iter().map(|name| Some(Rc::from(*name))).collect() };
        {
            let mut entries = self.entries.borrow_mut();
            if !entries.iter().any(|entry| entry.class.is(class)) {
                entries.push(Entry { class: class.clone(), functions: Vec::new() });
            }
            for entry in entries.iter_mut().filter(|entry| entry.class.is(class)) {
                for name in &names {
                    entry.functions.retain(|(known, _)| known != name);
                    entry.functions.push((name.clone(), function.clone()));
                }
            }
        }
        let library = Library::of(vm);
        let kind = if class.is_subclass_of(&library.class(vm, "TypeEngine")?) {
            Hooked::Type
        } else if class.is_subclass_of(&library.class(vm, "BaseDDLElement")?) {
            Hooked::Ddl
        } else if class.is_subclass_of(&library.class(vm, "ColumnElement")?) {
            Hooked::Expr
        } else {
            Hooked::Query
        };
        let is_of_program = !is_of_library(class);
        // Elements of the program are asked for by themselves; its types are not.
        if !is_of_program || kind == Hooked::Type {
            self.hooked[kind as usize].set(true);
            let hooks = ProgramHooks { handle: VmHandle::of(vm), compilers: self.clone() };
            sql::dialect::set_hooks(Some(Rc::new(hooks)));
        }
        Ok(())
    }

    /// Forgets the functions of a class.
    pub fn remove(&self, class: &ClassRef) {
        self.entries.borrow_mut().retain(|entry| !entry.class.is(class));
    }

    /// Who writes elements of a class for a dialect.
    pub fn writer(&self, class: &ClassRef, dialect: &str) -> Writer {
        let entries = self.entries.borrow();
        let mut is_known = false;
        for base in class.mro.borrow().iter() {
            if let Some(entry) = entries.iter().find(|entry| entry.class.is(base)) {
                is_known = true;
                let of = |wanted: Option<&str>| entry.functions.iter().find(|(name, _)| name.as_deref() == wanted);
                if let Some((_, function)) = of(Some(dialect)).or_else(|| of(None)) {
                    return Writer::Function(function.clone());
                }
            }
            if is_of_library(base) {
                break;
            }
        }
        Writer::Library(is_known)
    }
}

/// Whether a class is one of the library's.
pub fn is_of_library(class: &ClassRef) -> bool {
    class.module().as_ref().and_then(Value::as_str).is_some_and(|module| module.starts_with("sqlalchemy"))
}

struct ProgramHooks {
    handle: VmHandle,
    compilers: Rc<Compilers>,
}

impl Hooks for ProgramHooks {
    fn is_hooked(&self, kind: Hooked) -> bool {
        self.compilers.hooked[kind as usize].get()
    }

    fn write(&self, construct: &Construct<'_>, compiler: &mut Compiler<'_>) -> sql::Result<Option<String>> {
        let written = self.handle.call(|vm| {
            let element = match construct {
                Construct::Query(query) => select::wrap(vm, query)?,
                Construct::Ddl(element) => ddl_object::wrap(vm, element)?,
                Construct::Expr(expr) => elements::wrap(vm, expr)?,
            };
            match self.compilers.writer(&vm.class_of(&element), compiler.dialect().name()) {
                Writer::Function(function) => {
                    let is_ddl = matches!(construct, Construct::Ddl(_));
                    objects::write(vm, &function, &element, compiler, is_ddl).map(Some)
                }
                Writer::Library(_) => Ok(None),
            }
        });
        written.map_err(sql::Error::from)
    }

    fn type_sql(&self, ty: &Type, dialect: &dyn Dialect) -> sql::Result<Option<String>> {
        let written = self.handle.call(|vm| {
            let shown = types::wrap(vm, ty)?;
            match self.compilers.writer(&vm.class_of(&shown), dialect.name()) {
                Writer::Function(function) => {
                    let compiler = objects::type_compiler(vm, dialect.shared())?;
                    vm.str(&vm.call(&function, &[shown, compiler])?).map(Some)
                }
                Writer::Library(_) => Ok(None),
            }
        });
        written.map_err(sql::Error::from)
    }
}

/// The statement of a construct that the program hands back.
pub fn kind_of(statement: &Statement) -> Hooked {
    match statement {
        Statement::Query(_) => Hooked::Query,
        Statement::Ddl(_) => Hooked::Ddl,
        Statement::Text(_) | Statement::Expr(_) => Hooked::Expr,
    }
}
