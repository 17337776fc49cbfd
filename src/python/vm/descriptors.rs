//! Descriptors: what a class attribute becomes when it is read through an instance or through the class.

use super::Vm;
use super::attributes::Attr;
use crate::embed::args::Args;
use crate::embed::error::PyResult;
use crate::object::Object;
use crate::object::class::ClassRef;
use crate::object::data::Data;
use crate::object::function::Binding;
use crate::object::name::Name;
use crate::object::value::Value;

impl Vm {
    /// Whether the value has `__set__` or `__delete__`.
    pub(super) fn is_data_descriptor(&self, value: &Value) -> bool {
        let Value::Obj(obj) = value else {
            return false;
        };
        match &obj.data {
            Data::Property(_) | Data::Member(_) => true,
            Data::Instance => {
                let class = self.class_of(value);
                self.lookup(&class, &self.common.set).is_some() || self.lookup(&class, &self.common.delete).is_some()
            }
            _ => false,
        }
    }

    /// Whether reading a data descriptor asks it: one without `__get__` only takes values.
    pub(super) fn has_getter(&self, descriptor: &Value) -> bool {
        match descriptor.data() {
            Some(Data::Instance) => self.lookup(&self.class_of(descriptor), &self.common.get).is_some(),
            _ => true,
        }
    }

    /// What a class attribute becomes when it is read through an instance.
    pub(crate) fn bind(&self, attr: &Value, object: &Value, class: &ClassRef) -> PyResult<Attr> {
        let Value::Obj(obj) = attr else {
            return Ok(Attr::Ready(attr.clone()));
        };
        let ready = match &obj.data {
            Data::Function(_) => bound(object, attr),
            Data::Native(native) if native.binding == Binding::Method => bound(object, attr),
            Data::ClassMethod(function) => return self.bind_class_method(function, class),
            Data::StaticMethod(function) => function.clone(),
            Data::Property(parts) => match self.overridden(attr, &self.common.get) {
                Some(get) => self.call_unbound(&get, attr, &[object.clone(), class.value()])?,
                None => return self.property_getter(attr, &parts[0], object, class),
            },
            Data::Member(index) => self.member(index, object, class)?,
            Data::Instance => {
                let descriptor = self.class_of(attr);
                match self.lookup(&descriptor, &self.common.get) {
                    Some(get) => self.call_unbound(&get, attr, &[object.clone(), class.value()])?,
                    None => attr.clone(),
                }
            }
            _ => attr.clone(),
        };
        Ok(Attr::Ready(ready))
    }

    /// The method of a property whose class is a subclass of `property` that defines it anew.
    pub(super) fn overridden(&self, property: &Value, method: &Name) -> Option<Value> {
        let class = self.class_of(property);
        if class.is(&self.types.property) {
            return None;
        }
        let found = self.lookup(&class, method)?;
        let builtin = self.lookup(&self.types.property, method);
        (!builtin.is_some_and(|builtin| builtin.is(&found))).then_some(found)
    }

    fn bind_class_method(&self, function: &Value, class: &ClassRef) -> PyResult<Attr> {
        if let Value::Obj(obj) = function {
            match &obj.data {
                Data::Property(parts) => return self.property_getter(function, &parts[0], &class.value(), class),
                Data::Function(_) | Data::Native(_) => {}
                Data::Instance => {
                    let descriptor = self.class_of(function);
                    if let Some(get) = self.lookup(&descriptor, &self.common.get) {
                        let value = self.call_unbound(&get, function, &[class.value(), class.value()])?;
                        return Ok(Attr::Ready(value));
                    }
                }
                _ => {}
            }
        }
        Ok(Attr::Ready(bound(&class.value(), function)))
    }

    fn property_getter(&self, property: &Value, getter: &Value, object: &Value, class: &ClassRef) -> PyResult<Attr> {
        match getter.data() {
            Some(Data::Native(native)) => {
                let args = [object.clone()];
                native.invoke(self, &Args::positional_only(&args)).map(Attr::Ready)
            }
            Some(Data::Function(_)) => Ok(Attr::Getter(getter.clone(), object.clone())),
            None => {
                let name = self.property_name(class, property);
                let text = match name {
                    Some(name) => format!("property '{name}' of '{}' object has no getter", class.name()),
                    None => format!("property of '{}' object has no getter", class.name()),
                };
                Err(self.error(&self.exceptions.attribute_error, &text))
            }
            Some(_) => self.call(getter, std::slice::from_ref(object)).map(Attr::Ready),
        }
    }

    /// Under which name a class holds a property.
    fn property_name(&self, class: &ClassRef, property: &Value) -> Option<Name> {
        for class in class.mro.borrow().iter() {
            for (key, value) in class.dict.items() {
                if value.is(property) {
                    return Name::from_value(&key);
                }
            }
        }
        None
    }

    /// The value of a `__slots__` slot.
    fn member(&self, name: &Value, object: &Value, class: &ClassRef) -> PyResult {
        let name = Name::from_value(name).unwrap_or_else(|| self.intern(""));
        let obj = object.as_obj();
        let value = obj.and_then(|obj| obj.slot_value(&name));
        value.ok_or_else(|| self.no_attribute(object, class, &name))
    }

    /// What a class attribute becomes when it is read through the class.
    pub(crate) fn bind_on_class(&self, attr: &Value, class: &ClassRef) -> PyResult<Attr> {
        let Value::Obj(obj) = attr else {
            return Ok(Attr::Ready(attr.clone()));
        };
        match &obj.data {
            Data::ClassMethod(function) => self.bind_class_method(function, class),
            Data::StaticMethod(function) => Ok(Attr::Ready(function.clone())),
            Data::Property(_) => match self.overridden(attr, &self.common.get) {
                Some(get) => self.call_unbound(&get, attr, &[Value::None, class.value()]).map(Attr::Ready),
                None => Ok(Attr::Ready(attr.clone())),
            },
            Data::Instance => {
                let descriptor = self.class_of(attr);
                match self.lookup(&descriptor, &self.common.get) {
                    Some(get) => self.call_unbound(&get, attr, &[Value::None, class.value()]).map(Attr::Ready),
                    None => Ok(Attr::Ready(attr.clone())),
                }
            }
            _ => Ok(Attr::Ready(attr.clone())),
        }
    }
}

/// A bound method.
fn bound(receiver: &Value, function: &Value) -> Value {
    Value::Obj(Object::plain(Data::BoundMethod { receiver: receiver.clone(), function: function.clone() }))
}
