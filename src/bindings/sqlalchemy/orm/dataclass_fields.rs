//! Fields of a dataclass whose metadata say what they are mapped to.

use python::{ClassRef, Name, PyResult, Value, Vm};

use crate::library::Library;

/// What the fields of a dataclass say of the mapping; SQLAlchemy: `__sa_dataclass_metadata_key__`.
pub(super) struct FieldMetadata {
    fields: Value,
    key: Value,
}

impl FieldMetadata {
    /// The fields of a class that names the key under which they say so.
    pub(super) fn of(vm: &Vm, class: &ClassRef) -> PyResult<Option<Self>> {
        let Some(fields) = class.dict.get_str("__dataclass_fields__") else { return Ok(None) };
        let key = vm.attr_opt(&class.value(), "__sa_dataclass_metadata_key__")?;
        Ok(key.map(|key| Self { fields, key }))
    }

    /// The column or property of a field; a function is called for each class that has it.
    pub(super) fn value(&self, vm: &Vm, name: &Name) -> PyResult<Option<Value>> {
        let Some(field) = self.fields.as_dict().and_then(|fields| fields.get_str(name.as_str())) else {
            return Ok(None);
        };
        let metadata = vm.attr(&field, "metadata")?;
        if !vm.contains(&metadata, &self.key)? {
            return Ok(None);
        }
        let found = vm.get_item(&metadata, &self.key)?;
        if vm.class_of(&found).name().as_str() != "function" {
            return Ok(Some(found));
        }
        let declared = Library::of(vm).class(vm, "declared_attr")?;
        vm.call(&declared.value(), &[found]).map(Some)
    }
}
