//! Modules and imports.

use std::rc::Rc;

use super::Vm;
use super::frame::{Frame, OnReturn};
use crate::code::SourceText;
use crate::compile::{self, Mode};
use crate::embed::error::{PyError, PyResult};
use crate::embed::module::{ModuleInit, ModuleRef};
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

/// What an import found.
pub(super) enum Found {
    /// The module is there.
    Loaded,
    /// A source module was made; its code must run.
    Source(Box<Frame>),
}

impl Vm {
    /// Makes a native module importable. `sqlalchemy.orm` needs `sqlalchemy` registered too; importing it imports the parent first and
    /// sets the attribute `orm` on it.
    pub fn register_module(&self, name: &str, init: ModuleInit) {
        self.native_modules.borrow_mut().insert(name.to_owned(), init);
    }

    /// `sys.modules`, a dict.
    pub fn sys_modules(&self) -> Value {
        Value::Obj(self.sys_modules.clone())
    }

    /// A module that is loaded already.
    pub fn loaded_module(&self, name: &str) -> Option<Value> {
        match &self.sys_modules.data {
            Data::Dict(dict) => dict.get_str(name),
            _ => None,
        }
    }

    /// A module that is loaded, whether the program has imported it or not.
    pub(crate) fn known_module(&self, name: &str) -> Option<Value> {
        self.loaded_module(name).or_else(|| self.prepared.get(name).map(|module| module.value()))
    }

    pub(super) fn set_loaded(&self, name: &str, module: Option<Value>) {
        if let Data::Dict(dict) = &self.sys_modules.data {
            let name = self.intern(name);
            let old = match module {
                Some(module) => dict.set_name(&name, module),
                None => dict.remove_name(&name),
            };
            drop(old);
        }
    }

    /// The dict of the module `builtins`.
    pub(crate) fn builtins_dict(&self) -> ObjRef {
        if let Some(dict) = &*self.builtins.borrow() {
            return dict.clone();
        }
        let module = ModuleRef::new(self, "builtins");
        let dict = module.as_obj().ensure_dict();
        *self.builtins.borrow_mut() = Some(dict.clone());
        for class in self.types.all() {
            if !INTERNAL_CLASSES.contains(&class.name().as_str()) {
                module.class(self, class);
            }
        }
        for class in self.exceptions.all() {
            module.class(self, class);
        }
        module.set(self, "EnvironmentError", self.exceptions.os_error.value());
        module.set(self, "IOError", self.exceptions.os_error.value());
        module.set(self, "NotImplemented", Value::NotImplemented);
        module.set(self, "Ellipsis", Value::Ellipsis);
        module.set(self, "__debug__", Value::bool(true));
        module.set(self, "__package__", Value::str(""));
        if let Err(error) = crate::builtins::functions(self, &module) {
            self.print_uncaught(&error);
        }
        self.set_loaded("builtins", Some(module.value()));
        dict
    }

    /// Notes that code may run with these builtins (`__builtins__` of a namespace).
    pub(crate) fn note_builtins(&self, builtins: &Value) {
        if !self.loaded_module("builtins").is_some_and(|own| own.is(builtins)) {
            self.has_other_builtins.set(true);
        }
    }

    /// The builtins that code with these globals sees.
    pub(super) fn builtins_for(&self, globals: &ObjRef) -> ObjRef {
        if self.has_other_builtins.get()
            && let Data::Dict(dict) = &globals.data
            && let Some(Value::Obj(given)) = dict.get_str("__builtins__")
        {
            return if matches!(given.data, Data::Module) { given.ensure_dict() } else { given };
        }
        self.builtins_dict()
    }

    /// Imports a module by its dotted name and gives it (the innermost one).
    pub fn import(&self, name: &str) -> PyResult<ModuleRef> {
        let mut path = String::new();
        for part in name.split('.') {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(part);
            self.prepared.note_native_import(&path);
            if self.is_loaded(&path)? {
                continue;
            }
            if let Found::Source(mut frame) = self.find(&path)? {
                frame.on_return = OnReturn::Exit;
                match self.run_nested(frame, None) {
                    Ok(_) => self.module_loaded(&self.intern(&path)),
                    Err(error) => {
                        self.module_failed(&self.intern(&path));
                        return Err(error);
                    }
                }
            }
        }
        let module = self.loaded_module(name);
        module.as_ref().and_then(Value::as_obj).and_then(ModuleRef::from_obj).ok_or_else(|| self.module_not_found(name))
    }

    /// Loads a module whose parents are loaded: runs a native one's initialisation, or prepares a source module's frame.
    pub(super) fn find(&self, path: &str) -> PyResult<Found> {
        let parent = path.rsplit_once('.').map(|(parent, _)| parent);
        if self.reveal(path) {
            return Ok(Found::Loaded);
        }
        if let Some(init) = self.native_init(path) {
            self.init_native(path, init)?;
            self.bind_to_parent(path);
            return Ok(Found::Loaded);
        }
        if let Some(source) = self.source_of_module(path) {
            return self.prepare_source(path, &source).map(Found::Source);
        }
        if let Some(parent) = parent
            && let Some(module) = self.loaded_module(parent)
        {
            let is_package = own_attr(&module, &self.common.path).is_some();
            // `os.path` stands beside `os`, not in it.
            if !is_package || parent == "os" {
                let text = format!("No module named '{path}'; '{parent}' is not a package");
                return Err(self.module_error(&text, path));
            }
        }
        Err(self.module_not_found(path))
    }

    /// Takes a module that was loaded ahead into `sys.modules`, with those that it imported when it was loaded.
    fn reveal(&self, path: &str) -> bool {
        let Some(module) = self.prepared.take(path) else { return false };
        self.set_loaded(path, Some(module.value()));
        self.bind_to_parent(path);
        for name in self.prepared.imports_of(path) {
            self.reveal(&name);
        }
        true
    }

    /// The source of a module among the program's files: in a folder of `sys.path`, or in its package's folder.
    fn written_source(&self, path: &str) -> Option<crate::Source> {
        let files = crate::modules::posix::files(self).ok()?;
        let (folders, name) = match path.rsplit_once('.') {
            Some((parent, name)) => {
                let parent = self.loaded_module(parent)?;
                (own_attr(&parent, &self.common.path)?, name)
            }
            None => {
                let sys = self.loaded_module("sys");
                let places =
                    sys.as_ref().and_then(Value::as_obj).and_then(|sys| sys.with_dict(|dict| dict.get_str("path")));
                (places.flatten().unwrap_or_else(|| Value::list(vec![Value::str("")])), path)
            }
        };
        let home = files.current_folder();
        let mut plain_folder = None;
        let folders = folders.as_sequence()?;
        for folder in &folders {
            let folder = folder.as_str()?;
            // A relative folder of `sys.path` is seen from where the program is, the empty one leaves names as they are.
            let is_relative = !path.contains('.') && !folder.is_empty() && !folder.starts_with('/');
            let stem = match folder {
                "" => name.to_owned(),
                "." => format!("{home}/{name}"),
                _ if is_relative => format!("{home}/{folder}/{name}"),
                _ => format!("{folder}/{name}"),
            };
            let read = |file: String, is_package: bool| {
                let bytes = files.read(&file).ok()?;
                let text = String::from_utf8_lossy(&bytes).as_ref().into();
                let own = file.strip_prefix(&home).and_then(|file| file.strip_prefix('/')).filter(|_| !is_relative);
                let path = own.unwrap_or(&file).to_owned();
                Some(crate::Source { path, text, is_package })
            };
            let found = read(format!("{stem}/__init__.py"), true).or_else(|| read(format!("{stem}.py"), false));
            if found.is_some() {
                return found;
            }
            if plain_folder.is_none() && files.status(&stem, true).is_ok_and(|status| status.is_folder()) {
                plain_folder =
                    Some(crate::Source { path: format!("{stem}/__init__.py"), text: "".into(), is_package: true });
            }
        }
        plain_folder
    }

    /// The text of one of the program's files by the path that tracebacks show.
    pub(super) fn text_of(&self, path: &str) -> Option<Rc<str>> {
        self.loader.source_of(path).or_else(|| {
            let bytes = crate::modules::posix::files(self).ok()?.read(path).ok()?;
            Some(String::from_utf8_lossy(&bytes).as_ref().into())
        })
    }

    /// What fills the native or standard module of this name.
    pub(super) fn native_init(&self, path: &str) -> Option<ModuleInit> {
        let native = self.native_modules.borrow().get(path).copied();
        native.or_else(|| crate::modules::find(path))
    }

    fn init_native(&self, path: &str, init: ModuleInit) -> PyResult<()> {
        let module = ModuleRef::new(self, path);
        let is_package = {
            let prefix = format!("{path}.");
            self.native_modules.borrow().keys().any(|name| name.starts_with(&prefix)) || PACKAGES.contains(&path)
        };
        let package = if is_package { path } else { path.rsplit_once('.').map_or("", |(parent, _)| parent) };
        module.set(self, "__package__", self.intern(package).value());
        if is_package {
            module.set(self, "__path__", Value::list(Vec::new()));
        }
        if FILES.contains(&path) {
            let end = if is_package { "/__init__.py" } else { ".py" };
            module.set(self, "__file__", Value::string(format!("{}{path}{end}", crate::modules::LIBRARY)));
        }
        self.set_loaded(path, Some(module.value()));
        self.prepared.begin(path);
        let result = init(self, &module);
        self.prepared.end();
        if result.is_err() {
            self.set_loaded(path, None);
        }
        result
    }

    /// Sets `parent.child` once the child is loaded.
    fn bind_to_parent(&self, path: &str) {
        let Some((parent, name)) = path.rsplit_once('.') else {
            return;
        };
        let parent = self.loaded_module(parent);
        let parent = parent.as_ref().and_then(Value::as_obj).and_then(ModuleRef::from_obj);
        if let (Some(parent), Some(module)) = (parent, self.loaded_module(path)) {
            parent.set(self, name, module);
        }
    }

    /// Whether a module of this name is there to be imported.
    pub(crate) fn knows_module(&self, name: &str) -> bool {
        self.loaded_module(name).is_some() || self.native_init(name).is_some() || self.source_of_module(name).is_some()
    }

    /// Runs the source of a loaded module again in its namespace (`importlib.reload`). Native modules stay as they are.
    pub(crate) fn rerun_module(&self, module: &Value) -> PyResult<()> {
        let Some(object) = module.as_obj() else {
            return Ok(());
        };
        let name = own_attr(module, &self.common.name);
        let Some(source) = name.as_ref().and_then(Value::as_str).and_then(|name| self.source_of_module(name)) else {
            return Ok(());
        };
        let text = Rc::new(SourceText::new(&source.path, source.text.clone()));
        text.has_file.set(true);
        let code = compile::compile(self, &text, Mode::Module).map_err(|error| self.syntax_error(&error, &text))?;
        self.run_code(code, object.ensure_dict(), None)?;
        Ok(())
    }

    pub(super) fn prepare_source(&self, path: &str, source: &crate::Source) -> PyResult<Box<Frame>> {
        let text = Rc::new(SourceText::new(&source.path, source.text.clone()));
        text.has_file.set(true);
        let module = ModuleRef::new(self, path);
        let package = if source.is_package { path } else { path.rsplit_once('.').map_or("", |(parent, _)| parent) };
        module.set(self, "__package__", self.intern(package).value());
        module.set(self, "__file__", Value::str(&source.path));
        if source.is_package {
            let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            module.set(self, "__path__", Value::list(vec![Value::str(folder)]));
        }
        let code = crate::modules::assertions::compile_module(self, &text, &module)?;
        self.set_loaded(path, Some(module.value()));
        self.loading.borrow_mut().push(path.to_owned());
        let globals = module.as_obj().ensure_dict();
        let mut frame = Frame::new(code, globals, OnReturn::Import(self.intern(path)));
        frame.stack.resize(frame.code.slot_count(), Value::Unbound);
        Ok(frame)
    }

    /// What follows the end of a source module's code.
    pub(crate) fn module_loaded(&self, name: &Name) {
        self.loading.borrow_mut().retain(|loading| loading != name.as_str());
        self.bind_to_parent(name);
    }

    /// What follows an exception that left a source module's code.
    pub(crate) fn module_failed(&self, name: &Name) {
        self.loading.borrow_mut().retain(|loading| loading != name.as_str());
        self.set_loaded(name, None);
    }

    /// Whether a module is loaded; `None` in its place forbids to import it.
    pub(super) fn is_loaded(&self, path: &str) -> PyResult<bool> {
        match self.loaded_module(path) {
            Some(Value::None) => Err(self.module_error(&format!("import of {path} halted; None in sys.modules"), path)),
            loaded => Ok(loaded.is_some()),
        }
    }

    pub(super) fn module_not_found(&self, name: &str) -> PyError {
        self.module_error(&format!("No module named '{name}'"), name)
    }

    fn module_error(&self, text: &str, name: &str) -> PyError {
        let error = self.error(&self.exceptions.module_not_found_error, text);
        self.set_exception_attr(&error, "name", Value::str(name));
        error
    }

    /// The source of a module of the project, or of one that the program wrote.
    pub(super) fn source_of_module(&self, path: &str) -> Option<crate::Source> {
        self.loader.load(path).or_else(|| self.written_source(path))
    }

    /// The native and standard modules that are loaded, in the order of their loading.
    pub fn loaded_native_modules(&self) -> Vec<String> {
        let Data::Dict(dict) = &self.sys_modules.data else {
            return Vec::new();
        };
        let names = dict.keys();
        let names = names.iter().filter_map(Value::as_str);
        names.filter(|name| self.native_init(name).is_some()).map(str::to_owned).collect()
    }
}

/// Builtin classes that the module `builtins` does not show.
const INTERNAL_CLASSES: [&str; 37] = [
    "NoneType",
    "NotImplementedType",
    "ellipsis",
    "function",
    "builtin_function_or_method",
    "method_descriptor",
    "method",
    "module",
    "generator",
    "code",
    "frame",
    "FrameLocalsProxy",
    "cell",
    "mappingproxy",
    "dict_keys",
    "dict_values",
    "dict_items",
    "ReferenceType",
    "traceback",
    "member_descriptor",
    "iterator",
    "GenericAlias",
    "UnionType",
    "SimpleNamespace",
    "getset_descriptor",
    "wrapper_descriptor",
    "method-wrapper",
    "classmethod_descriptor",
    "coroutine",
    "coroutine_wrapper",
    "async_generator",
    "async_generator_asend",
    "async_generator_athrow",
    "PyCapsule",
    "weakproxy",
    "weakcallableproxy",
    "lazy",
];

/// Native modules that are files of CPython's library.
const FILES: [&str; 9] = ["bisect", "csv", "datetime", "decimal", "hashlib", "inspect", "json", "re", "struct"];

/// Standard modules that have submodules.
const PACKAGES: [&str; 12] = [
    "_pytest",
    "asyncio",
    "collections",
    "concurrent",
    "email",
    "importlib",
    "json",
    "logging",
    "os",
    "unittest",
    "urllib",
    "xml",
];

/// An attribute that a module has itself.
pub(super) fn own_attr(module: &Value, name: &Name) -> Option<Value> {
    module.as_obj()?.with_dict(|dict| dict.get_name(name)).flatten()
}
