//! The import statements.

use super::Vm;
use super::frame::Frame;
use super::modules::{Found, own_attr};
use crate::embed::error::PyResult;
use crate::embed::module::ModuleRef;
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::Value;

impl Vm {
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
            self.prepared.note_import(|| importer(frame, &self.common.name), path);
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
}

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

/// The name of the module whose code a frame runs.
fn importer(frame: &Frame, name: &Name) -> Option<String> {
    let Data::Dict(globals) = &frame.globals.data else { return None };
    globals.get_name(name).as_ref().and_then(Value::as_str).map(str::to_owned)
}
