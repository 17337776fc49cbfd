//! Setting and deleting attributes.

use super::Vm;
use super::attributes::{DELATTR, SETATTR};
use crate::code::Flavor;
use crate::embed::error::PyResult;
use crate::embed::module::ModuleRef;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::name::Name;
use crate::object::value::Value;

impl Vm {
    /// `setattr(object, name, value)`.
    pub fn set_attr(&self, object: &Value, name: &Name, value: Value) -> PyResult<()> {
        let class = self.class_of(object);
        if self.flags(&class) & SETATTR != 0 {
            let method = self.lookup(&class, &self.common.setattr).unwrap_or(Value::None);
            self.call_unbound(&method, object, &[name.value(), value])?;
            return Ok(());
        }
        self.generic_set_attr(object, name, value)
    }

    /// `delattr(object, name)`.
    pub fn del_attr(&self, object: &Value, name: &Name) -> PyResult<()> {
        let class = self.class_of(object);
        if self.flags(&class) & DELATTR != 0 {
            let method = self.lookup(&class, &self.common.delattr).unwrap_or(Value::None);
            self.call_unbound(&method, object, &[name.value()])?;
            return Ok(());
        }
        self.generic_del_attr(object, name)
    }

    /// What `object.__setattr__` does: data descriptors of the class, else the instance dict. For native `__setattr__`s.
    pub fn generic_set_attr(&self, object: &Value, name: &Name, value: Value) -> PyResult<()> {
        self.check_mutable(object, name)?;
        let class = self.class_of(object);
        let on_class = self.lookup(&class, name);
        if let Some(attr) = &on_class
            && self.set_through_descriptor(attr, object, &class, name, Some(&value))?
        {
            return Ok(());
        }
        if let Some(own) = object.as_class() {
            return self.set_class_attr(&own, name, Some(value));
        }
        let Some(obj) = object.as_obj().filter(|_| self.has_dict(object, &class)) else {
            return Err(match on_class {
                Some(_) => {
                    let text = format!("'{}' object attribute '{name}' is read-only", class.name());
                    self.attribute_error(object, name, &text)
                }
                None => self.no_place_for(object, &class, name),
            });
        };
        let old = match obj.with_dict(|dict| dict.set_name(name, value.clone())) {
            Some(old) => old,
            None => match &obj.ensure_dict().data {
                Data::Dict(dict) => dict.set_name(name, value),
                _ => None,
            },
        };
        drop(old);
        Ok(())
    }

    /// What `object.__delattr__` does.
    pub fn generic_del_attr(&self, object: &Value, name: &Name) -> PyResult<()> {
        self.check_mutable(object, name)?;
        let class = self.class_of(object);
        let on_class = self.lookup(&class, name);
        if let Some(attr) = &on_class
            && self.set_through_descriptor(attr, object, &class, name, None)?
        {
            return Ok(());
        }
        if let Some(own) = object.as_class() {
            return self.set_class_attr(&own, name, None);
        }
        if let Some(module) = object.as_obj().and_then(ModuleRef::from_obj) {
            // A lazy name must not come back after this.
            module.complete(self)?;
        }
        let removed = object.as_obj().and_then(|obj| obj.with_dict(|dict| dict.remove_name(name)).flatten());
        match removed {
            Some(_) => Ok(()),
            None if on_class.is_some() && !self.has_dict(object, &class) => {
                let text = format!("'{}' object attribute '{name}' is read-only", class.name());
                Err(self.attribute_error(object, name, &text))
            }
            None => Err(self.no_place_for(object, &class, name)),
        }
    }

    /// The Python function that sets an attribute, where a property of the class has one: it runs as a frame of its own.
    pub(super) fn python_setter(&self, object: &Value, name: &Name) -> Option<Value> {
        let class = self.class_of(object);
        if self.flags(&class) & SETATTR != 0 {
            return None;
        }
        let property = self.lookup(&class, name)?;
        let Some(Data::Property(parts)) = property.data() else { return None };
        let is_plain = match parts[1].data() {
            Some(Data::Function(setter)) => setter.code.borrow().flavor == Flavor::Plain,
            _ => false,
        };
        (is_plain && self.overridden(&property, &self.common.set).is_none()).then(|| parts[1].clone())
    }

    /// Whether instances of the object's class have a `__dict__`.
    pub fn has_dict(&self, object: &Value, class: &ClassRef) -> bool {
        match object.data() {
            Some(Data::Function(_) | Data::Module) => true,
            Some(_) => class.has_dict.get(),
            None => false,
        }
    }

    /// Sets or deletes through a data descriptor; tells whether there was one.
    fn set_through_descriptor(
        &self,
        attr: &Value,
        object: &Value,
        class: &ClassRef,
        name: &Name,
        value: Option<&Value>,
    ) -> PyResult<bool> {
        let Value::Obj(descriptor) = attr else {
            return Ok(false);
        };
        match &descriptor.data {
            Data::Property(parts) => {
                let method = if value.is_some() { &self.common.set } else { &self.common.delete };
                if let Some(function) = self.overridden(attr, method) {
                    let args: Vec<Value> = std::iter::once(object).chain(value).cloned().collect();
                    self.call_unbound(&function, attr, &args)?;
                    return Ok(true);
                }
                let (function, what) = match value {
                    Some(_) => (&parts[1], "setter"),
                    None => (&parts[2], "deleter"),
                };
                if function.is_none() && matches!(parts[0].data(), Some(Data::Native(_))) {
                    let is_member = matches!(
                        (class.c_name().as_str(), name.as_str()),
                        ("property", "fget" | "fset" | "fdel")
                            | ("function", "__closure__" | "__globals__" | "__builtins__")
                            | ("method", "__func__" | "__self__")
                            | ("type", "__base__" | "__basicsize__" | "__itemsize__" | "__flags__" | "__dictoffset__")
                    );
                    let text = if is_member {
                        "readonly attribute".to_owned()
                    } else {
                        format!("attribute '{name}' of '{}' objects is not writable", class.c_name())
                    };
                    return Err(self.error(&self.exceptions.attribute_error, &text));
                }
                if function.is_none() {
                    let text = format!("property '{name}' of '{}' object has no {what}", class.name());
                    return Err(self.error(&self.exceptions.attribute_error, &text));
                }
                let args: Vec<Value> = std::iter::once(object).chain(value).cloned().collect();
                self.call(function, &args)?;
                Ok(true)
            }
            Data::Member(_) => {
                let Some(obj) = object.as_obj() else {
                    return Ok(false);
                };
                let is_delete = value.is_none();
                let old = obj.set_slot_value(name, value.cloned());
                if is_delete && old.is_none() {
                    return Err(self.error(&self.exceptions.attribute_error, name));
                }
                Ok(true)
            }
            Data::Instance => {
                let kind = self.class_of(attr);
                let (method, other) = match value {
                    Some(_) => (&self.common.set, &self.common.delete),
                    None => (&self.common.delete, &self.common.set),
                };
                match self.lookup(&kind, method) {
                    Some(function) => {
                        let args: Vec<Value> = std::iter::once(object).chain(value).cloned().collect();
                        self.call_unbound(&function, attr, &args)?;
                        Ok(true)
                    }
                    None if self.lookup(&kind, other).is_some() => {
                        Err(self.error(&self.exceptions.attribute_error, method))
                    }
                    None => Ok(false),
                }
            }
            _ => Ok(false),
        }
    }

    /// Classes made by Rust refuse every change, to what their metaclass keeps for them too.
    fn check_mutable(&self, object: &Value, name: &Name) -> PyResult<()> {
        match object.as_class() {
            Some(class) if class.is_immutable.get() => {
                let text = format!("cannot set '{name}' attribute of immutable type '{}'", class.c_name());
                Err(self.type_error(&text))
            }
            _ => Ok(()),
        }
    }

    fn set_class_attr(&self, class: &ClassRef, name: &Name, value: Option<Value>) -> PyResult<()> {
        self.fill(class);
        let old = match value {
            Some(value) => class.dict.set_name(name, value),
            None => match class.dict.remove_name(name) {
                Some(old) => Some(old),
                None => {
                    let text = format!("type object '{}' has no attribute '{name}'", class.name());
                    return Err(self.attribute_error(&class.value(), name, &text));
                }
            },
        };
        self.class_changed(class);
        drop(old);
        Ok(())
    }
}
