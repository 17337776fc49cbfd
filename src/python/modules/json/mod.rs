//! `_json`: the parts of `json` that run over every character.
//!
//! The Python side, `source/json_decoder.py` and `source/json_encoder.py`, has the classes and their options; it hands a
//! whole text or value over.

mod quote;
mod scan;
mod write;

use crate::builtins::arguments::type_name;
use crate::{Args, ModuleRef, PyResult, Value, Vm};

/// Fills `_json`.
pub fn init(vm: &Vm, module: &ModuleRef) -> PyResult<()> {
    module.functions(
        vm,
        &[
            ("scan", scan::scan),
            ("write", write::write),
            ("encode_basestring", |vm, args| quoted(vm, args, false)),
            ("encode_basestring_ascii", |vm, args| quoted(vm, args, true)),
        ],
    );
    Ok(())
}

fn quoted(vm: &Vm, args: &Args<'_>, ascii: bool) -> PyResult {
    let value = args.exactly_one(vm, "encode_basestring")?;
    let Some(text) = value.as_str() else {
        let name = type_name(vm, value);
        return Err(vm.type_error(&format!("first argument must be a string, not {name}")));
    };
    let mut out = String::with_capacity(text.len() + 2);
    quote::push(&mut out, text, ascii);
    Ok(Value::string(out))
}
