//! `re`.
//!
//! Patterns are matched by a backtracking machine of our own: Python's semantics (groups keep what
//! they matched in an earlier round, an unset group matches nothing, conditionals, atomic groups)
//! are not those of the engines made for other languages, and a search must be bounded.

pub mod error;
pub mod matched;
pub mod matcher;
pub mod node;
pub mod parse;
pub mod pattern;
pub mod program;
pub mod template;

use std::cell::RefCell;
use std::rc::Rc;

use crate::{Args, ClassBuilder, ClassRef, ModuleRef, NativeFn, PyResult, Value, Vm};

/// The classes of the module, and the patterns compiled lately.
pub struct Classes {
    /// `re.Pattern`.
    pub pattern: ClassRef,
    /// `re.Match`.
    pub matched: ClassRef,
    /// `re.PatternError`.
    pub error: ClassRef,
    cache: RefCell<Vec<(Value, u32, Value)>>,
}

/// The classes, made when they are first needed.
pub fn classes(vm: &Vm) -> PyResult<Rc<Classes>> {
    if let Some(classes) = vm.extension::<Classes>() {
        return Ok(classes);
    }
    let error = ClassBuilder::new("re", "PatternError").base(&vm.exceptions.exception).build(vm)?;
    let classes = Rc::new(Classes {
        pattern: pattern::class(vm)?,
        matched: matched::class(vm)?,
        error,
        cache: RefCell::default(),
    });
    vm.set_extension(classes.clone());
    Ok(classes)
}

fn flags_of(vm: &Vm, flags: Option<&Value>) -> PyResult<u32> {
    flags.map_or(Ok(0), |flags| crate::builtins::arguments::index(vm, flags)).map(|flags| flags as u32)
}

/// The pattern object of a source, or the pattern itself.
fn compiled(vm: &Vm, source: &Value, flags: u32) -> PyResult {
    const KEPT: usize = 64;
    if pattern::of(vm, source).is_ok() {
        if flags != 0 {
            return Err(vm.value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(source.clone());
    }
    let classes = classes(vm)?;
    let known = classes.cache.borrow().iter().find_map(|(text, own, value)| {
        let same = text.as_str() == source.as_str() && text.as_bytes() == source.as_bytes() && *own == flags;
        same.then(|| value.clone())
    });
    if let Some(value) = known {
        return Ok(value);
    }
    if source.as_str().is_none() && source.as_bytes().is_none() {
        vm.hash(source)?;
    }
    let state = pattern::compile(vm, source, flags)?;
    let object = classes.pattern.instantiate();
    object.set_payload(Rc::new(state));
    let value = Value::Obj(object);
    let mut cache = classes.cache.borrow_mut();
    if cache.len() >= KEPT {
        cache.remove(0);
    }
    cache.push((source.clone(), flags, value.clone()));
    Ok(value)
}

/// Calls a method of the pattern that is the first argument; the argument at `flags_at` (or the
/// keyword) holds its flags.
fn through(vm: &Vm, args: &Args<'_>, method: &str, flags_at: usize) -> PyResult {
    let mut positional: Vec<Value> = args.positional().to_vec();
    let mut keywords: Vec<(&str, Value)> =
        args.keywords().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let mut take = |name: &str| {
        let at = keywords.iter().position(|(known, _)| *known == name)?;
        Some(keywords.remove(at).1)
    };
    let mut flags = take("flags");
    let source = match take("pattern") {
        Some(source) => source,
        None if positional.is_empty() => {
            return Err(vm.type_error(&format!("{method}() missing 1 required positional argument: 'pattern'")));
        }
        None => positional.remove(0),
    };
    if positional.len() >= flags_at {
        flags = Some(positional.remove(flags_at - 1));
    }
    let limit = match method {
        "sub" | "subn" => Some((3, "count")),
        "split" => Some((2, "maxsplit")),
        _ => None,
    };
    if let Some((at, name)) = limit
        && positional.len() >= at
    {
        let text = format!("'{name}' is passed as positional argument");
        super::warnings::warn(vm, &vm.exceptions.deprecation_warning, &text, 1)?;
    }
    let missing: &[&str] = if method.starts_with("sub") { &["repl", "string"] } else { &["string"] };
    let absent: Vec<&str> = missing
        .iter()
        .enumerate()
        .filter(|(at, name)| positional.len() <= *at && !keywords.iter().any(|(known, _)| known == *name))
        .map(|(_, name)| *name)
        .collect();
    if !absent.is_empty() {
        let quoted: Vec<String> = absent.iter().map(|name| format!("'{name}'")).collect();
        let s = if absent.len() == 1 { "" } else { "s" };
        return Err(vm.type_error(&format!(
            "{method}() missing {} required positional argument{s}: {}",
            absent.len(),
            quoted.join(" and ")
        )));
    }
    let pattern = compiled(vm, &source, flags_of(vm, flags.as_ref())?)?;
    let function = vm.attr(&pattern, method)?;
    vm.call_kw(&function, &positional, &keywords)
}

const FUNCTIONS: &[(&str, NativeFn)] = &[
    ("compile", |vm, args| {
        let source = args.get(0).or_else(|| args.keyword("pattern"));
        let Some(source) = source else {
            return Err(vm.type_error("compile() missing 1 required positional argument: 'pattern'"));
        };
        compiled(vm, source, flags_of(vm, args.get(1).or_else(|| args.keyword("flags")))?)
    }),
    ("match", |vm, args| through(vm, args, "match", 2)),
    ("fullmatch", |vm, args| through(vm, args, "fullmatch", 2)),
    ("search", |vm, args| through(vm, args, "search", 2)),
    ("findall", |vm, args| through(vm, args, "findall", 2)),
    ("finditer", |vm, args| through(vm, args, "finditer", 2)),
    ("split", |vm, args| through(vm, args, "split", 3)),
    ("sub", |vm, args| through(vm, args, "sub", 4)),
    ("subn", |vm, args| through(vm, args, "subn", 4)),
    ("escape", |vm, args| {
        let value = args.exactly_one(vm, "escape")?;
        let special = |c: char| "()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c".contains(c);
        if let Some(bytes) = value.as_bytes() {
            let mut out = Vec::new();
            for &byte in bytes {
                if special(char::from(byte)) {
                    out.push(b'\\');
                }
                out.push(byte);
            }
            return Ok(Value::bytes(&out));
        }
        let mut out = String::new();
        for c in value.as_str().unwrap_or_default().chars() {
            if special(c) {
                out.push('\\');
            }
            out.push(c);
        }
        Ok(Value::string(out))
    }),
    ("purge", |vm, _| {
        let old = classes(vm)?.cache.take();
        drop(old);
        Ok(Value::None)
    }),
];

/// Fills the module.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    let classes = classes(vm)?;
    module.class(vm, &classes.pattern);
    module.class(vm, &classes.matched);
    module.class(vm, &classes.error);
    module.set(vm, "error", classes.error.value());
    module.functions(vm, FUNCTIONS);
    super::run(vm, module, "re/__init__.py")
}
