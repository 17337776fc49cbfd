//! `module`.

use crate::embed::class_builder::add_methods;
use crate::object::Object;
use crate::{ClassRef, Data, Value, Vm};

/// Fills `module`.
pub fn populate(vm: &Vm, class: &ClassRef) {
    add_methods(
        vm,
        class,
        &[
            ("__new__", |vm, args| {
                let class = args.receiver(vm)?.as_class();
                let object = match class {
                    Some(class) if !class.is(&vm.types.module) => class.instantiate_with(Data::Module),
                    _ => Object::tracked(Data::Module),
                };
                Ok(Value::Obj(object))
            }),
            ("__init__", |vm, args| {
                let module = args.receiver(vm)?;
                let rest = args.rest();
                if rest.len() > 2 {
                    let text = format!("module() takes at most 2 arguments ({} given)", rest.len());
                    return Err(vm.type_error(&text));
                }
                let Some(name) = rest.get(0).or_else(|| rest.keyword("name")) else {
                    return Err(vm.type_error("module() missing required argument 'name' (pos 1)"));
                };
                if name.as_str().is_none() {
                    let got = vm.type_name(name);
                    return Err(vm.type_error(&format!("module() argument 'name' must be str, not {got}")));
                }
                let doc = rest.get(1).or_else(|| rest.keyword("doc"));
                if let Some(object) = module.as_obj() {
                    object.ensure_dict();
                    object.with_dict(|dict| {
                        dict.set_str("__name__", name.clone());
                        dict.set_str("__doc__", doc.cloned().unwrap_or(Value::None));
                        for name in ["__package__", "__loader__", "__spec__"] {
                            dict.set_str(name, Value::None);
                        }
                    });
                }
                Ok(Value::None)
            }),
            ("__repr__", |vm, args| {
                let value = args.receiver(vm)?;
                let text = |name: &str| {
                    let found = value.as_obj().and_then(|object| object.with_dict(|dict| dict.get_str(name)).flatten());
                    found.and_then(|found| found.as_str().map(str::to_owned))
                };
                let name = text("__name__").unwrap_or_else(|| "?".to_owned());
                Ok(Value::string(match text("__file__") {
                    Some(file) => format!("<module '{name}' from '{file}'>"),
                    // Modules that a program makes itself have no package.
                    None if text("__package__").is_none() => format!("<module '{name}'>"),
                    None => format!("<module '{name}' (built-in)>"),
                }))
            }),
        ],
    );
}
