//! The docstrings of builtin functions, classes and methods, as CPython has them (`record_docs.py`).
//!
//! They stand apart with the standard modules' Python source: few programs ask for them.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::object::function::NativeFunction;
use crate::{ClassRef, Value, Vm};

thread_local! {
    /// The texts by name: `len`, `int`, `int.bit_length`, or `*.__add__` for what several classes say.
    static DOCS: OnceCell<HashMap<String, Rc<str>>> = const { OnceCell::new() };
}

/// The entries of the file: a line `== NAME`, then the text.
fn parse(text: &str) -> HashMap<String, Rc<str>> {
    let entries = text.strip_prefix("== ").unwrap_or_default().trim_end().split("\n== ");
    entries.filter_map(|entry| entry.split_once('\n')).map(|(name, text)| (name.to_owned(), text.into())).collect()
}

fn text(vm: &Vm, names: &[&str]) -> Option<Value> {
    DOCS.with(|docs| {
        if docs.get().is_none() {
            let text = super::text_of(vm, "docs.txt").ok()?;
            let _ = docs.set(parse(&text));
        }
        let docs = docs.get()?;
        names.iter().find_map(|name| docs.get(*name)).map(|text| Value::str(text))
    })
}

/// The docstring of a builtin class.
pub fn of_class(vm: &Vm, class: &ClassRef) -> Option<Value> {
    if is_builtin(class) { text(vm, &[class.name().as_str()]) } else { None }
}

/// The docstring of a builtin function, or of a builtin class's method.
pub fn of_function(vm: &Vm, function: &NativeFunction) -> Option<Value> {
    match function.owner_class() {
        Some(class) if is_builtin(&class) => {
            let own = format!("{}.{}", class.name(), function.name);
            text(vm, &[&own, &format!("*.{}", function.name)])
        }
        None if function.module.as_str() == Some("builtins") => text(vm, &[function.name.as_str()]),
        _ => None,
    }
}

/// Whether a class is one of `builtins`. The entry of `type` is the property.
fn is_builtin(class: &ClassRef) -> bool {
    class.module().is_none_or(|module| module.as_str().is_none_or(|module| module == "builtins"))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_entry_ends_where_the_next_begins() {
        let docs = parse("== len\nReturn it.\n\nTwice.\n== int\nA number.\n");
        let text = |name: &str| docs.get(name).map(|text| &**text);
        assert_eq!((text("len"), text("int")), (Some("Return it.\n\nTwice."), Some("A number.")));
    }
}
