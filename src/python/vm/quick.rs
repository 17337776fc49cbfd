//! Names found where they were the last time.

use super::Vm;
use super::attributes::{GETATTRIBUTE, SETATTR};
use super::frame::Frame;
use crate::code::{CodeKind, NameCache};
use crate::embed::error::PyResult;
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::{ObjRef, Value};

/// The instance when its class is the one that the cache knows, and leaves the name to the instance's dict.
fn known_instance<'a>(object: &'a Value, cache: &NameCache) -> Option<&'a ObjRef> {
    let Value::Obj(instance) = object else { return None };
    let version = instance.with_explicit_class(|class| class.map(|class| class.version.get()));
    let is_known = version == Some(cache.class_version.get()) && cache.attribute.get() != NameCache::NOWHERE;
    is_known.then_some(instance)
}

impl Vm {
    /// An attribute that the instance holds itself; nothing where that is not known.
    pub(super) fn quick_attr(&self, object: &Value, name: &Name, cache: &NameCache) -> Option<Value> {
        let instance = known_instance(object, cache)?;
        instance.with_dict(|dict| dict.get_name_near(name, &cache.attribute)).flatten()
    }

    /// Sets an attribute that the instance holds itself; gives the value back where that is not known.
    pub(super) fn quick_set_attr(
        &self,
        object: &Value,
        name: &Name,
        cache: &NameCache,
        value: Value,
    ) -> Result<(), Value> {
        let Some(dict) = known_instance(object, cache).and_then(|instance| instance.dict()) else { return Err(value) };
        let Data::Dict(dict) = &dict.data else { return Err(value) };
        drop(dict.replace_name_near(name, &cache.attribute, value)?);
        Ok(())
    }

    /// Learns whether instances of an object's class keep the name in their dicts, undisturbed by the class.
    pub(super) fn learn_attr(&self, object: &Value, name: &Name, cache: &NameCache) {
        let Some(instance) = object.as_obj().filter(|object| matches!(object.data, Data::Instance)) else { return };
        let Some(class) = instance.explicit_class() else { return };
        if class.version.get() == cache.class_version.get() {
            return;
        }
        let is_plain = self.flags(&class) & (GETATTRIBUTE | SETATTR) == 0
            && class.has_dict.get()
            && self.lookup(&class, name).is_none_or(|attr| !self.is_data_descriptor(&attr));
        // Looking may have filled a class and so given it another version.
        cache.class_version.set(class.version.get());
        cache.attribute.set(if is_plain { 0 } else { NameCache::NOWHERE });
    }

    /// A global or builtin name.
    pub(super) fn load_global(&self, frame: &Frame, name: &Name, cache: &NameCache) -> PyResult {
        // Code that `exec` runs with locals of its own looks there first.
        if frame.namespace.is_some()
            && frame.code.kind == CodeKind::Module
            && let Some(value) = self.namespace_value(frame, name)?
        {
            return Ok(value);
        }
        if let Data::Dict(globals) = &frame.globals.data
            && globals.version() != cache.missing.get()
        {
            if let Some(value) = globals.get_name_near(name, &cache.global) {
                return Ok(value);
            }
            cache.missing.set(globals.version());
        }
        if let Data::Dict(dict) = &self.builtins_for(&frame.globals).data
            && let Some(value) = dict.get_name_near(name, &cache.global)
        {
            return Ok(value);
        }
        Err(self.name_error(name))
    }
}
