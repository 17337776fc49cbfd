//! The builtin classes' methods and the builtin functions.
//!
//! A builtin class is empty until it is first looked into; [`populate`] fills it then. The value
//! types have a file or folder each; `functions` holds the functions of the module `builtins`.

pub mod alias;
pub mod arguments;
pub mod bytes;
pub mod cell;
pub mod class;
pub mod complex;
pub mod descriptors;
pub mod dict;
pub mod float;
pub mod function;
pub mod functions;
pub mod int;
pub mod iterators;
pub mod list;
pub mod method;
pub mod module;
pub mod namespace;
pub mod native_function;
pub mod object;
pub mod range;
mod range_big;
pub mod sequence;
pub mod set;
pub mod sort;
pub mod str;
pub mod super_object;
pub mod tuple;
pub mod weakref;

pub use functions::functions;

use crate::object::class::{ClassRef, Populate};
use crate::{Value, Vm};

/// Fills the dict of a builtin class when it is first looked into (`class.name()` tells which).
pub fn populate(vm: &Vm, class: &ClassRef) {
    class.dict.set_str("__module__", Value::str("builtins"));
    let fill: Populate = match class.name().as_str() {
        "object" => object::populate,
        "type" => class::populate,
        "int" => int::populate,
        "bool" => int::populate_bool,
        "float" => float::populate,
        "complex" => complex::populate,
        "str" => str::populate,
        "bytes" => bytes::populate,
        "bytearray" => bytes::populate_bytearray,
        "memoryview" => bytes::populate_memoryview,
        "list" => list::populate,
        "tuple" => tuple::populate,
        "dict" => dict::populate,
        "set" | "frozenset" => set::populate,
        "NoneType" | "NotImplementedType" | "ellipsis" => object::populate_constant,
        "slice" => range::populate_slice,
        "range" => range::populate,
        "property" => descriptors::populate_property,
        "classmethod" | "classmethod_descriptor" | "staticmethod" => descriptors::populate_method_wrapper,
        "mappingproxy" => descriptors::populate_mapping_proxy,
        "dict_keys" | "dict_values" | "dict_items" => dict::populate_view,
        "iterator" => iterators::populate,
        "GenericAlias" => alias::populate,
        "UnionType" => alias::populate_union,
        "SimpleNamespace" => namespace::populate,
        "function" => function::populate,
        "builtin_function_or_method" | "method_descriptor" | "wrapper_descriptor" | "method-wrapper" => {
            native_function::populate
        }
        "method" => method::populate,
        "module" => module::populate,
        "cell" => cell::populate,
        "super" => super_object::populate,
        "ReferenceType" => weakref::populate,
        _ => return,
    };
    if matches!(class.name().as_str(), "GenericAlias" | "UnionType" | "SimpleNamespace") {
        class.dict.set_str("__module__", Value::str("types"));
    }
    fill(vm, class);
}
