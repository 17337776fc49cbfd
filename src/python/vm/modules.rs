//! Modules and imports.

use std::rc::Rc;

use super::frame::{Frame, OnReturn};
use super::{Step, Vm};
use crate::code::SourceText;
use crate::compile::{self, Mode};
use crate::embed::error::{PyError, PyResult};
use crate::embed::module::{ModuleInit, ModuleRef};
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

/// What an import found.
enum Found {
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
        let prepared = || self.prepared.borrow().get(name).map(ModuleRef::value);
        self.loaded_module(name).or_else(prepared)
    }

    fn set_loaded(&self, name: &str, module: Option<Value>) {
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
    fn find(&self, path: &str) -> PyResult<Found> {
        let parent = path.rsplit_once('.').map(|(parent, _)| parent);
        let prepared = self.prepared.borrow_mut().remove(path);
        if let Some(module) = prepared {
            self.set_loaded(path, Some(module.value()));
            self.bind_to_parent(path);
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
            let stem = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
            let read = |file: String, is_package: bool| {
                let bytes = files.read(&file).ok()?;
                let text = String::from_utf8_lossy(&bytes).as_ref().into();
                let path = file.strip_prefix(&home).and_then(|file| file.strip_prefix('/')).unwrap_or(&file).to_owned();
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
    fn native_init(&self, path: &str) -> Option<ModuleInit> {
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
        let result = init(self, &module);
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

    fn prepare_source(&self, path: &str, source: &crate::Source) -> PyResult<Box<Frame>> {
        let text = Rc::new(SourceText::new(&source.path, source.text.clone()));
        text.has_file.set(true);
        let code = compile::compile(self, &text, Mode::Module).map_err(|error| self.syntax_error(&error, &text))?;
        let module = ModuleRef::new(self, path);
        let package = if source.is_package { path } else { path.rsplit_once('.').map_or("", |(parent, _)| parent) };
        module.set(self, "__package__", self.intern(package).value());
        module.set(self, "__file__", Value::str(&source.path));
        if source.is_package {
            let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            module.set(self, "__path__", Value::list(vec![Value::str(folder)]));
        }
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
    fn is_loaded(&self, path: &str) -> PyResult<bool> {
        match self.loaded_module(path) {
            Some(Value::None) => Err(self.module_error(&format!("import of {path} halted; None in sys.modules"), path)),
            loaded => Ok(loaded.is_some()),
        }
    }

    fn module_not_found(&self, name: &str) -> PyError {
        self.module_error(&format!("No module named '{name}'"), name)
    }

    fn module_error(&self, text: &str, name: &str) -> PyError {
        let error = self.error(&self.exceptions.module_not_found_error, text);
        self.set_exception_attr(&error, "name", Value::str(name));
        error
    }

    /// `[level, names] -> [module]`. A source module that is not loaded runs first; then the instruction runs again.
    pub(crate) fn import_name(
        &self,
        frame: &mut Box<Frame>,
        frames: &mut Vec<Box<Frame>>,
        name: &Name,
    ) -> PyResult<()> {
        let level = frame.peek(2).as_int().unwrap_or(0);
        let absolute = self.absolute_name(frame, name, level as usize)?;
        if self.load_next(frame, frames, &absolute)? {
            return Ok(());
        }
        let names = frame.peek(1).clone();
        if let Some(names) = names.as_tuple() {
            // `from package import module` loads submodules that the package does not have as attributes.
            let module = self.loaded_module(&absolute).unwrap_or(Value::None);
            let is_package = own_attr(&module, &self.common.path).is_some();
            if is_package {
                for name in names.iter().filter_map(Value::as_str) {
                    let has = own_attr(&module, &self.intern(name)).is_some();
                    let path = format!("{absolute}.{name}");
                    if !has
                        && self.loaded_module(&path).is_none()
                        && self.knows_module(&path)
                        && self.load_next(frame, frames, &path)?
                    {
                        return Ok(());
                    }
                }
            }
        }
        let names = frame.pop();
        drop(frame.pop());
        let wanted = if names.is_none() && level == 0 {
            absolute.split('.').next().unwrap_or_default().to_owned()
        } else {
            absolute
        };
        let module = self.loaded_module(&wanted).ok_or_else(|| self.module_not_found(&wanted))?;
        frame.push(module);
        Ok(())
    }

    /// The source of a module of the project, or of one that the program wrote.
    fn source_of_module(&self, path: &str) -> Option<crate::Source> {
        self.loader.load(path).or_else(|| self.written_source(path))
    }

    /// A file of the program that stands before a standard module of the same name, as the program's own imports see it.
    fn shadowing(&self, frame: &Frame, path: &str) -> Option<crate::Source> {
        let is_own = !frame.code.source.path.starts_with(crate::modules::LIBRARY);
        let is_candidate = is_own && !path.contains('.') && !BUILT_IN.contains(&path);
        if is_candidate && crate::modules::find(path).is_some() { self.source_of_module(path) } else { None }
    }

    /// Whether a module's code still runs.
    fn is_loading(&self, name: &str) -> bool {
        self.loading.borrow().iter().any(|loading| loading == name)
    }

    /// What the text about a missing attribute says of a module whose file has a name that others have.
    fn shadow_hint(&self, module: &str, file: Option<&str>) -> Option<String> {
        let file = file.filter(|file| !file.starts_with(crate::modules::LIBRARY))?;
        crate::modules::sys::is_standard_module(module).then(|| {
            format!(
                "(consider renaming '{file}' since it has the same name as the standard library module named \
                 '{module}' and the import system gives it precedence)"
            )
        })
    }

    /// The text for an attribute that a module does not have.
    pub(super) fn missing_in_module(&self, module: &str, file: Option<&str>, name: &str) -> String {
        if let Some(hint) = self.shadow_hint(module, file) {
            return format!("module '{module}' has no attribute '{name}' {hint}");
        }
        match file.filter(|_| self.is_loading(module)) {
            Some(file) => {
                let end = "if it has the same name as a third-party module you intended to import";
                format!("module '{module}' has no attribute '{name}' (consider renaming '{file}' {end})")
            }
            None => format!("module '{module}' has no attribute '{name}'"),
        }
    }

    /// Loads the first module on the way to `name` that is not loaded; tells whether its frame runs now.
    fn load_next(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>, name: &str) -> PyResult<bool> {
        let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
        for end in ends {
            let path = &name[..end];
            if self.is_loaded(path)? {
                continue;
            }
            let found = match self.shadowing(frame, path) {
                Some(source) => self.prepare_source(path, &source).map(Found::Source)?,
                None => self.find(path)?,
            };
            if let Found::Source(new) = found {
                // The import instruction runs again when the module is loaded.
                frame.ip -= 1;
                if let Err(error) = self.switch_to(frame, frames, new) {
                    frame.ip += 1;
                    self.module_failed(&self.intern(path));
                    return Err(error);
                }
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn absolute_name(&self, frame: &Frame, name: &Name, level: usize) -> PyResult<String> {
        if level == 0 {
            return Ok(name.to_string());
        }
        let package = match &frame.globals.data {
            Data::Dict(dict) => dict.get_name(&self.common.package),
            _ => None,
        };
        let package = package.as_ref().and_then(Value::as_str).unwrap_or("").to_owned();
        if package.is_empty() {
            return Err(
                self.error(&self.exceptions.import_error, "attempted relative import with no known parent package")
            );
        }
        let mut base = package.as_str();
        for _ in 1..level {
            base = match base.rsplit_once('.') {
                Some((parent, _)) => parent,
                None => {
                    return Err(
                        self.error(&self.exceptions.import_error, "attempted relative import beyond top-level package")
                    );
                }
            };
        }
        Ok(if name.is_empty() { base.to_owned() } else { format!("{base}.{name}") })
    }

    /// `[module] -> [module, attribute]`
    pub(crate) fn import_from(&self, frame: &mut Frame, name: &Name) -> PyResult<()> {
        let module = frame.peek(1).clone();
        match self.attr_opt(&module, name)? {
            Some(value) => {
                frame.push(value);
                Ok(())
            }
            None => {
                let module_name = own_attr(&module, &self.common.name);
                let module_name =
                    module_name.as_ref().and_then(Value::as_str).unwrap_or("<unknown module name>").to_owned();
                let path = format!("{module_name}.{name}");
                if let Some(submodule) = self.loaded_module(&path) {
                    frame.push(submodule);
                    return Ok(());
                }
                let file = own_attr(&module, &self.common.file);
                let place = file.as_ref().and_then(Value::as_str).unwrap_or("unknown location");
                let text = match self.shadow_hint(&module_name, file.as_ref().and_then(Value::as_str)) {
                    Some(hint) => format!("cannot import name '{name}' from '{module_name}' {hint}"),
                    None if self.is_loading(&module_name) => format!(
                        "cannot import name '{name}' from partially initialized module '{module_name}' \
                         (most likely due to a circular import) ({place})"
                    ),
                    None => format!("cannot import name '{name}' from '{module_name}' ({place})"),
                };
                let error = self.error(&self.exceptions.import_error, &text);
                self.set_exception_attr(&error, "name", Value::str(&module_name));
                self.set_exception_attr(&error, "name_from", name.value());
                if let Some(file) = file {
                    self.set_exception_attr(&error, "path", file);
                }
                Err(error)
            }
        }
    }

    /// `from module import *`
    pub(crate) fn import_star(&self, frame: &mut Frame, module: &Value) -> PyResult<()> {
        let Some(object) = module.as_obj() else {
            return Ok(());
        };
        if let Some(module) = ModuleRef::from_obj(object) {
            module.complete(self)?;
        }
        let all = object.with_dict(|dict| dict.get_name(&self.common.all)).flatten();
        let names: Vec<Name> = match all {
            Some(all) => self.collect(&all)?.iter().filter_map(Name::from_value).collect(),
            None => {
                let keys = object.with_dict(crate::PyDict::keys).unwrap_or_default();
                keys.iter().filter_map(Name::from_value).filter(|name| !name.starts_with('_')).collect()
            }
        };
        for name in names {
            let value = self.get_attr(module, &self.intern(&name))?;
            if let Data::Dict(dict) = &frame.globals.data {
                drop(dict.set_name(&self.intern(&name), value));
            }
        }
        Ok(())
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

    /// Loads modules before there is a program, so that its imports find them made. Until the program imports one, it is
    /// not in `sys.modules`. What cannot be loaded is left to the program's own import.
    pub fn preload(&self, modules: &[impl AsRef<str>]) {
        let owner = crate::object::heap::enter(self.owner);
        self.builtins_dict();
        for name in modules {
            // An error is the program's to see, when it imports the module itself.
            let _ = self.import(name.as_ref());
        }
        if let Data::Dict(dict) = &self.sys_modules.data {
            let mut prepared = self.prepared.borrow_mut();
            for (name, module) in dict.items() {
                let (Some(text), Some(object)) = (name.as_str(), module.as_obj()) else { continue };
                if let Some(module) = ModuleRef::from_obj(object).filter(|_| self.native_init(text).is_some()) {
                    prepared.insert(text.to_owned(), module);
                    drop(dict.remove_name(&self.intern(text)));
                }
            }
        }
        self.spent.set(0);
        crate::object::heap::enter(owner);
    }

    /// Compiles a program as `__main__` and readies it to run by [`Vm::run`]. A syntax error is raised as `SyntaxError`.
    pub fn start(&self, source: &str, path: &str) -> PyResult<()> {
        let owner = crate::object::heap::enter(self.owner);
        self.begin_allowance();
        let started = self.start_frame(source, path);
        crate::object::heap::enter(owner);
        started
    }

    fn start_frame(&self, source: &str, path: &str) -> PyResult<()> {
        let text = Rc::new(SourceText::new(path, source.into()));
        text.is_file.set(true);
        text.has_file.set(true);
        *self.main_source.borrow_mut() = Some(text.clone());
        let code = compile::compile(self, &text, Mode::Module).map_err(|error| self.syntax_error(&error, &text))?;
        let module = ModuleRef::new(self, "__main__");
        module.set(self, "__package__", Value::None);
        module.set(self, "__spec__", Value::None);
        module.set(self, "__loader__", Value::None);
        module.set(self, "__file__", Value::str(path));
        self.builtins_dict();
        if let Some(builtins) = self.loaded_module("builtins") {
            module.set(self, "__builtins__", builtins);
        }
        self.set_loaded("__main__", Some(module.value()));
        let globals = module.as_obj().ensure_dict();
        let mut frame = Frame::new(code, globals, OnReturn::Exit);
        frame.stack.resize(frame.code.slot_count(), Value::Unbound);
        self.enter_frame(&frame)?;
        *self.program.borrow_mut() = vec![frame];
        Ok(())
    }

    /// Runs at most `budget` instructions of the started program.
    pub fn run(&self, budget: u64) -> Step {
        let owner = crate::object::heap::enter(self.owner);
        self.native_steps.set(0);
        let step = self.run_threads(budget);
        crate::object::heap::enter(owner);
        step
    }

    /// A global of the program (`__main__`).
    pub fn main_attr(&self, name: &str) -> Option<Value> {
        let module = self.loaded_module("__main__")?;
        module.as_obj()?.with_dict(|dict| dict.get_str(name)).flatten()
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

/// Standard modules that are parts of CPython itself: no file stands before them.
const BUILT_IN: [&str; 20] = [
    "_io",
    "abc",
    "atexit",
    "builtins",
    "codecs",
    "errno",
    "gc",
    "genericpath",
    "importlib",
    "io",
    "itertools",
    "marshal",
    "os",
    "posix",
    "posixpath",
    "site",
    "stat",
    "sys",
    "time",
    "zipimport",
];

/// Native modules that are files of CPython's library.
const FILES: [&str; 9] = ["bisect", "csv", "datetime", "decimal", "hashlib", "inspect", "json", "re", "struct"];

/// Standard modules that have submodules.
const PACKAGES: [&str; 11] = [
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
fn own_attr(module: &Value, name: &Name) -> Option<Value> {
    module.as_obj()?.with_dict(|dict| dict.get_name(name)).flatten()
}
