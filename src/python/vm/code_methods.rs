//! Methods of `code`.

use std::rc::Rc;

use super::Vm;
use crate::builtins::arguments::operand;
use crate::code::{Code, CodeKind, Flavor, SourceText};
use crate::embed::args::Args;
use crate::embed::class_builder::{add_members, add_methods};
use crate::embed::error::PyResult;
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::Value;

fn code<'a>(vm: &Vm, args: &Args<'a>) -> PyResult<&'a Rc<Code>> {
    match args.receiver(vm)?.data() {
        Some(Data::Code(code)) => Ok(code),
        _ => Err(vm.type_error("expected a code object")),
    }
}

/// The variables of `co_varnames`.
fn own_variables(code: &Code) -> impl Iterator<Item = &Name> {
    code.own_slots().filter_map(|slot| code.variables.get(slot))
}

/// Fills `code`.
pub(super) fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("replace", replace),
            ("__replace__", replace),
            ("__repr__", |vm, args| {
                let code = code(vm, args)?;
                let address = crate::object::address(args.receiver(vm)?);
                let line = code.source.line_of(code.first.start);
                Ok(Value::string(format!(
                    "<code object {} at {address:#x}, file \"{}\", line {line}>",
                    code.name, code.source.path
                )))
            }),
            ("__eq__", |vm, args| {
                let (_, other) = operand(vm, args)?;
                match other.data() {
                    Some(Data::Code(other)) => Ok(Value::from(are_equal(vm, code(vm, args)?, other)?)),
                    _ => Ok(Value::NotImplemented),
                }
            }),
            ("__hash__", |vm, args| {
                let code = code(vm, args)?;
                Ok(Value::Int(vm.hash(&code.name.value())? ^ (code.instrs.len() as i64 * 1_000_003)))
            }),
        ],
    );
    add_members(
        vm,
        class,
        &[
            ("co_name", |vm, args| Ok(code(vm, args)?.name.value())),
            ("co_qualname", |vm, args| Ok(code(vm, args)?.qualname.value())),
            ("co_filename", |vm, args| Ok(Value::str(&code(vm, args)?.source.path))),
            ("co_firstlineno", |vm, args| {
                let code = code(vm, args)?;
                Ok(Value::Int(i64::from(code.source.line_of(code.first.start))))
            }),
            ("co_argcount", |vm, args| Ok(Value::Int(i64::from(code(vm, args)?.positional)))),
            ("co_posonlyargcount", |vm, args| Ok(Value::Int(i64::from(code(vm, args)?.positional_only)))),
            ("co_kwonlyargcount", |vm, args| Ok(Value::Int(i64::from(code(vm, args)?.keyword_only)))),
            ("co_flags", |vm, args| {
                let code = code(vm, args)?;
                let is_function = code.kind == CodeKind::Function;
                let flags = [
                    (is_function, 1 | 2),
                    (code.varargs, 4),
                    (code.varkw, 8),
                    (is_function && code.qualname.contains("<locals>."), 16),
                    (code.flavor == Flavor::Generator, 32),
                    (code.flavor == Flavor::Coroutine, 128),
                    (code.is_awaitable.get(), 256),
                    (code.flavor == Flavor::AsyncGenerator, 512),
                ];
                Ok(Value::Int(flags.iter().filter(|(set, _)| *set).map(|(_, flag)| flag).sum::<i64>()))
            }),
            ("co_varnames", |vm, args| {
                let code = code(vm, args)?;
                Ok(Value::tuple(own_variables(code).map(Name::value).collect()))
            }),
            ("co_cellvars", |vm, args| {
                let code = code(vm, args)?;
                let cells = code.cells.iter().filter_map(|&slot| code.variables.get(slot as usize));
                Ok(Value::tuple(cells.map(Name::value).collect()))
            }),
            ("co_nlocals", |vm, args| Ok(Value::from(own_variables(code(vm, args)?).count() as i64))),
            ("co_names", |vm, args| Ok(Value::tuple(code(vm, args)?.names.iter().map(Name::value).collect()))),
            ("co_consts", |vm, args| {
                let code = code(vm, args)?;
                let doc = Some(code.doc.clone()).filter(|doc| !doc.is_none());
                Ok(Value::tuple(doc.into_iter().chain(code.consts.iter().cloned()).collect()))
            }),
            ("co_freevars", |vm, args| {
                let code = code(vm, args)?;
                let free = code.variables.iter().skip(code.free_start as usize).take(code.free_count as usize);
                Ok(Value::tuple(free.map(Name::value).collect()))
            }),
        ],
    );
}

/// Whether two code objects do the same, by their name and place too.
fn are_equal(vm: &Vm, a: &Rc<Code>, b: &Rc<Code>) -> PyResult<bool> {
    if Rc::ptr_eq(a, b) {
        return Ok(true);
    }
    let same = a.name == b.name
        && a.flavor == b.flavor
        && a.source.line_of(a.first.start) == b.source.line_of(b.first.start)
        && (a.positional_only, a.positional, a.keyword_only) == (b.positional_only, b.positional, b.keyword_only)
        && a.instrs == b.instrs
        && a.names == b.names
        && a.variables == b.variables
        && a.spans == b.spans;
    Ok(same && vm.eq(&Value::tuple(a.consts.to_vec()), &Value::tuple(b.consts.to_vec()))?)
}

/// `code.replace(**changes)`: another code object that differs in what can be told apart from the instructions.
fn replace(vm: &Vm, args: &Args<'_>) -> PyResult {
    let old = code(vm, args)?;
    if args.len() > 1 {
        return Err(vm.type_error("replace() takes no positional arguments"));
    }
    let mut new = Code::clone_of(old);
    for (key, value) in args.keywords() {
        let wrong = |wanted: &str| {
            let got = vm.type_name(value);
            vm.type_error(&format!("replace() argument '{key}' must be {wanted}, not {got}"))
        };
        let text = || Name::from_value(value).ok_or_else(|| wrong("str"));
        match key.as_str() {
            "co_name" => new.name = text()?,
            "co_qualname" => new.qualname = text()?,
            "co_filename" => {
                let source = SourceText::new(&text()?, old.source.text.clone());
                source.is_file.set(old.source.is_file.get());
                source.has_file.set(old.source.has_file.get());
                new.source = Rc::new(source);
            }
            "co_consts" => {
                let values = value.as_tuple().ok_or_else(|| wrong("tuple"))?;
                let own = usize::from(!old.doc.is_none());
                if values.len() != old.consts.len() + own {
                    return Err(vm.value_error("code: co_consts of another length do not fit the instructions"));
                }
                if let [doc, ..] = values
                    && own == 1
                {
                    new.doc = doc.clone();
                }
                new.consts = values.iter().skip(own).cloned().collect();
            }
            "co_names" => {
                let values = value.as_tuple().ok_or_else(|| wrong("tuple"))?;
                let names: Vec<Name> = values.iter().filter_map(Name::from_value).collect();
                if names.len() != old.names.len() {
                    return Err(vm.value_error("code: co_names of another length do not fit the instructions"));
                }
                new.names = names.iter().map(|name| vm.intern(name)).collect();
            }
            _ => {
                let Some(current) = vm.attr_opt(args.receiver(vm)?, key)?.filter(|_| key.starts_with("co_")) else {
                    let text = format!("replace() got an unexpected keyword argument '{key}'");
                    return Err(vm.type_error(&text));
                };
                if !vm.eq(&current, value)? {
                    return Err(vm.value_error(&format!("code: {key} belongs to the instructions and stays")));
                }
            }
        }
    }
    Ok(Value::Obj(Object::plain(Data::Code(Rc::new(new)))))
}
