//! What a class statement and its mixins say of the mapping: attributes, annotations, settings.

use std::rc::Rc;

use orm::Mapper;
use python::{ClassRef, Name, PyResult, Value, Vm};

use super::dataclass;
use super::dataclass_options::DataclassOptions;
use super::declared_attr::declared_of;
use super::mapped::{self, MappedColumnPayload};
use super::mapped_class::MappedPayload;
use super::property_object::property_of;
use super::registry::RegistryPayload;
use super::{relationship, type_map};
use crate::library::{Library, payload};
use crate::raise::{argument_error, error_with_code, invalid_request};
use crate::sqlalchemy::schema::{column, table};
use crate::sqlalchemy::{sql::elements, warnings};

/// Names with underscores that are settings of the mapping.
const SETTINGS: &[&str] = &["__table_args__", "__tablename__", "__mapper_args__"];

/// What the scan of a class found.
pub(super) struct Scan<'a> {
    pub(super) class: ClassRef,
    pub(super) registry: &'a RegistryPayload,
    /// The registry as a Python object.
    pub(super) registry_value: Value,
    /// Attributes by name, in the order in which they become columns.
    pub(super) attributes: Vec<(Name, Value)>,
    /// What stands between the brackets of `Mapped[…]`, by name.
    annotations: Vec<(Name, Annotation)>,
    pub(super) table_name: Option<Value>,
    pub(super) table_args: Option<Value>,
    pub(super) has_mapper_args: bool,
    /// Columns of mixins and their copies.
    pub(super) copies: Vec<(Value, Value)>,
    /// The mapped class above.
    pub(super) inherits: Option<Rc<Mapper>>,
    /// Whether the class says itself which table it is mapped to.
    pub(super) has_table: bool,
}

/// An annotation of an attribute.
#[derive(Clone)]
pub(super) struct Annotation {
    /// As it was written.
    pub(super) raw: Value,
    /// What stands between the brackets of `Mapped[…]`; absent for an annotation of another kind.
    pub(super) argument: Option<Value>,
    /// The class that it was written in.
    pub(super) owner: ClassRef,
}

/// The attributes of a class in the order of its statement, with value and annotation.
type Attributes = Vec<(Name, Option<Value>, Option<Value>)>;

impl<'a> Scan<'a> {
    /// Scans a class and its mixins.
    pub(super) fn new(
        vm: &Vm,
        class: &ClassRef,
        registry: &'a RegistryPayload,
        registry_value: &Value,
    ) -> PyResult<Self> {
        let mut scan = Self {
            class: class.clone(),
            registry,
            registry_value: registry_value.clone(),
            attributes: Vec::new(),
            annotations: Vec::new(),
            table_name: None,
            table_args: None,
            has_mapper_args: false,
            copies: Vec::new(),
            inherits: mapped_base(vm, class)?,
            has_table: class.dict.get_str("__table__").is_some(),
        };
        let mro = class.mro.borrow().clone();
        let bases: Vec<(ClassRef, bool, Attributes)> = mro
            .iter()
            .filter(|base| !is_foreign(vm, base))
            .map(|base| {
                let is_mapped = !base.is(class) && base.as_obj().payload::<MappedPayload>().is_some();
                Ok((base.clone(), is_mapped, attributes_of(vm, base)?))
            })
            .collect::<PyResult<_>>()?;
        let mut collected: Vec<Vec<(Name, Value)>> = Vec::new();
        for (base, is_mapped, attributes) in &bases {
            let copied =
                if *is_mapped || base.is(class) { Vec::new() } else { scan.copy_columns(vm, base, attributes)? };
            collected.push(copied);
        }
        for ((base, is_mapped, attributes), copied) in bases.iter().zip(collected) {
            for (name, value) in copied {
                scan.put(name, value);
            }
            for (name, value, annotation) in attributes {
                scan.take(vm, base, *is_mapped, name, value.as_ref(), annotation.as_ref())?;
            }
        }
        Ok(scan)
    }

    /// All annotations, in the order in which they were found.
    pub(super) fn annotations(&self) -> &[(Name, Annotation)] {
        &self.annotations
    }

    /// Options of an attribute, with those that `Annotated[…]` carries.
    pub(super) fn with_pattern(&self, vm: &Vm, name: &str, own: &DataclassOptions) -> PyResult<DataclassOptions> {
        let Some(annotation) = self.annotation(name) else { return Ok(own.clone()) };
        let Some(argument) = &annotation.argument else { return Ok(own.clone()) };
        // What cannot be resolved yet is a relationship's target.
        let Ok(annotated) = type_map::analyse(vm, &annotation.owner, argument) else { return Ok(own.clone()) };
        Ok(annotated.pattern.map_or_else(|| own.clone(), |pattern| own.or(&pattern.options)))
    }

    /// The annotation of an attribute.
    pub(super) fn annotation(&self, name: &str) -> Option<&Annotation> {
        self.annotations.iter().find(|(known, _)| known.as_str() == name).map(|(_, annotation)| annotation)
    }

    /// What stands between the brackets of `Mapped[…]` of an attribute.
    pub(super) fn mapped_argument(&self, name: &str) -> Option<&Value> {
        self.annotation(name)?.argument.as_ref()
    }

    /// The copy of a mixin's column; any other value as it is.
    pub(super) fn copy_of(&self, value: &Value) -> Value {
        let found = self.copies.iter().find(|(original, _)| original.is(value));
        found.map_or_else(|| value.clone(), |(_, copy)| copy.clone())
    }

    fn put(&mut self, name: Name, value: Value) {
        match self.attributes.iter_mut().find(|(known, _)| known.as_str() == name.as_str()) {
            Some((_, known)) => *known = value,
            None => self.attributes.push((name, value)),
        }
    }

    fn has(&self, name: &Name) -> bool {
        self.attributes.iter().any(|(known, _)| known.as_str() == name.as_str())
    }

    /// Whether the class, or one before the mixin, has another value for the attribute.
    fn is_overridden(&self, vm: &Vm, name: &Name, value: Option<&Value>) -> PyResult<bool> {
        let found = class_attribute(vm, &self.class, name)?;
        Ok(match (found, value) {
            (Some(found), Some(value)) => !found.is(value),
            (Some(_), None) => true,
            (None, _) => false,
        })
    }

    /// Whether the table that the class is mapped to has a column of this name.
    fn table_has(&self, name: &Name) -> bool {
        let given = self.class.dict.get_str("__table__");
        given.as_ref().and_then(table::table_of).is_some_and(|table| table.column(name.as_str()).is_some())
    }

    /// Copies the columns of a mixin onto the class.
    fn copy_columns(&mut self, vm: &Vm, base: &ClassRef, attributes: &Attributes) -> PyResult<Vec<(Name, Value)>> {
        let mut copied = Vec::new();
        for (name, value, annotation) in attributes {
            if SETTINGS.contains(&name.as_str()) {
                continue;
            }
            let made = match value {
                None if !self.has_table => {
                    let Some(annotation) = annotation else { continue };
                    if type_map::mapped_argument(vm, base, annotation)?.is_none() {
                        continue;
                    }
                    if self.is_overridden(vm, name, None)? {
                        continue;
                    }
                    self.note_annotation(vm, base, name, Some(annotation), None)?;
                    mapped::wrap(vm, Rc::new(MappedColumnPayload::blank()))?
                }
                Some(value) if is_column(value) => {
                    let is_known = self.class.dict.get_name(name).is_some() || self.table_has(name);
                    if is_known || self.is_overridden(vm, name, Some(value))? {
                        continue;
                    }
                    refuse_unnamed_target(vm, value)?;
                    self.note_annotation(vm, base, name, annotation.as_ref(), Some(value))?;
                    let made = match payload::<MappedColumnPayload>(value) {
                        Some(given) => mapped::wrap(vm, Rc::new(given.copied()))?,
                        None => vm.call_method(value, "_copy", &[])?,
                    };
                    self.copies.push((value.clone(), made.clone()));
                    made
                }
                _ => continue,
            };
            self.class.dict.set_name(name, made.clone());
            vm.class_changed(&self.class);
            copied.push((name.clone(), made));
        }
        Ok(copied)
    }

    /// Takes one attribute of the class or of one above it.
    fn take(
        &mut self,
        vm: &Vm,
        base: &ClassRef,
        is_mapped: bool,
        name: &Name,
        value: Option<&Value>,
        annotation: Option<&Value>,
    ) -> PyResult<()> {
        if SETTINGS.contains(&name.as_str()) {
            // What a mapped class says of its own table does not concern those below, unless a function says it.
            let is_declared = value.is_some_and(|value| declared_of(value).is_some());
            return if is_mapped && !is_declared { Ok(()) } else { self.take_setting(vm, name) };
        }
        let declared = value.and_then(declared_of);
        if is_mapped {
            if let (Some(_), Some(value)) = (&declared, value) {
                self.warn_of_mapped_owner(vm, base, name, value)?;
            }
            return Ok(());
        }
        if base.is(&self.class) {
            self.note_annotation(vm, base, name, annotation, value)?;
            match value {
                Some(value) => self.put(name.clone(), value.clone()),
                None => {
                    if !self.has_table && self.mapped_argument(name.as_str()).is_some() {
                        self.put(name.clone(), mapped::wrap(vm, Rc::new(MappedColumnPayload::blank()))?);
                    }
                }
            }
            return Ok(());
        }
        let Some(value) = value else { return Ok(()) };
        if is_column(value) {
            return Ok(());
        }
        if property_of(value).is_some() || relationship::payload_of(value).is_some() {
            return Err(invalid_request(
                vm,
                "Mapper properties (i.e. deferred,column_property(), relationship(), etc.) must be declared as \
                 @declared_attr callables on declarative mixin classes.  For dataclass field() objects, use a lambda:",
            ));
        }
        let Some(declared) = declared else {
            return warn_of_expression(vm, base, name, value);
        };
        let is_own = class_attribute(vm, &self.class, name)?.is_some_and(|found| found.is(value));
        if !is_own && !declared.is_cascading {
            return Ok(());
        }
        if declared.is_cascading && self.class.dict.get_name(name).is_some() {
            let class = vm.repr(&self.class.value())?;
            let text = format!(
                "Attribute '{name}' on class {class} cannot be processed due to @declared_attr.cascading; skipping"
            );
            warnings::warn(vm, "SAWarning", &text)?;
        }
        let made = vm.call_method(value, "__get__", &[Value::None, self.class.value()])?;
        if declared.is_cascading {
            self.class.dict.set_name(name, made.clone());
            vm.class_changed(&self.class);
        }
        let returned = vm.attr(value, "fget")?;
        let returned = match vm.attr_opt(&returned, "__annotations__")?.as_ref().and_then(Value::as_dict) {
            Some(annotations) => annotations.get_str("return"),
            None => None,
        };
        self.note_annotation(vm, base, name, returned.as_ref(), Some(&made))?;
        self.copies.push((value.clone(), made.clone()));
        if !self.has(name) {
            self.put(name.clone(), made);
        }
        Ok(())
    }

    fn take_setting(&mut self, vm: &Vm, name: &Name) -> PyResult<()> {
        let read = || vm.get_attr(&self.class.value(), name);
        match name.as_str() {
            "__tablename__" if self.table_name.is_none() => {
                self.table_name = Some(read()?).filter(|value| !value.is_none());
            }
            "__table_args__" if self.table_args.is_none() => {
                let given = read()?;
                if given.as_dict().is_none() && given.as_tuple().is_none() && !given.is_none() {
                    return Err(argument_error(vm, "__table_args__ value must be a tuple, dict, or None"));
                }
                self.table_args = Some(given).filter(|value| !value.is_none());
            }
            "__mapper_args__" => self.has_mapper_args = true,
            _ => {}
        }
        Ok(())
    }

    /// Keeps the annotation of an attribute; one that is not `Mapped[…]` is an error where only that makes sense.
    fn note_annotation(
        &mut self,
        vm: &Vm,
        owner: &ClassRef,
        name: &Name,
        annotation: Option<&Value>,
        value: Option<&Value>,
    ) -> PyResult<()> {
        let Some(raw) = annotation else { return Ok(()) };
        if self.annotation(name.as_str()).is_some() {
            return Ok(());
        }
        let argument = type_map::mapped_argument(vm, owner, raw)?;
        if argument.is_none() {
            let is_construct = value.is_none_or(|value| {
                is_column_of_class(value) || property_of(value).is_some() || relationship::payload_of(value).is_some()
            });
            if is_construct && !self.allows_unmapped(vm)? && !is_class_var(vm, owner, raw)? {
                return Err(self.not_mapped(vm, name));
            }
        }
        self.annotations.push((name.clone(), Annotation { raw: raw.clone(), argument, owner: owner.clone() }));
        Ok(())
    }

    fn allows_unmapped(&self, vm: &Vm) -> PyResult<bool> {
        if dataclass::is_dataclass(vm, &self.class)? || self.class.dict.get_str("__dataclass_fields__").is_some() {
            return Ok(true);
        }
        vm.attr_opt(&self.class.value(), "__allow_unmapped__")?.map_or(Ok(false), |flag| vm.truth(&flag))
    }

    fn not_mapped(&self, vm: &Vm, name: &Name) -> python::PyError {
        error_with_code(
            vm,
            "MappedAnnotationError",
            &format!(
                "Type annotation for \"{}.{name}\" can't be correctly interpreted for Annotated Declarative Table form.  ORM annotations should normally make use of the ``Mapped[]`` generic type, or other ORM-compatible generic type, as a container for the actual type, which indicates the intent that the attribute is mapped. Class variables that are not intended to be mapped by the ORM should use ClassVar[].  To allow Annotated Declarative to disregard legacy annotations which don't use Mapped[] to pass, set \"__allow_unmapped__ = True\" on the class or a superclass this class.",
                self.class.name()
            ),
            Some("zlpr"),
        )
    }

    fn warn_of_mapped_owner(&self, vm: &Vm, base: &ClassRef, name: &Name, value: &Value) -> PyResult<()> {
        if vm.class_of(value).name().as_str() == "_declared_directive" {
            return Ok(());
        }
        let owner = vm.repr(&base.value())?;
        let class = vm.repr(&self.class.value())?;
        warnings::warn(
            vm,
            "SAWarning",
            &format!(
                "Regular (i.e. not __special__) attribute '{}.{name}' uses @declared_attr, but owning class {owner} is mapped - not applying to subclass {class}.",
                base.name()
            ),
        )
    }
}

/// The mapped class that a class is below; an error when there are several.
fn mapped_base(vm: &Vm, class: &ClassRef) -> PyResult<Option<Rc<Mapper>>> {
    let mut found: Vec<(Value, Rc<Mapper>)> = Vec::new();
    for base in class.bases.borrow().iter() {
        // A class that is not mapped stands for the mapped one above it.
        let mro = base.mro.borrow().clone();
        for above in mro.iter() {
            if let Some(mapped) = above.as_obj().payload::<MappedPayload>() {
                if !found.iter().any(|(known, _)| known.is(&above.value())) {
                    found.push((above.value(), mapped.0.clone()));
                }
                break;
            }
        }
    }
    if found.len() > 1 {
        let classes = Value::list(found.iter().map(|(class, _)| class.clone()).collect());
        let text = format!("Class {} has multiple mapped bases: {}", vm.repr(&class.value())?, vm.repr(&classes)?);
        return Err(invalid_request(vm, &text));
    }
    Ok(found.pop().map(|(_, mapper)| mapper))
}

/// Whether a class above has nothing to say of the mapping: it is builtin or ours.
fn is_foreign(vm: &Vm, base: &ClassRef) -> bool {
    let is_ours =
        base.module().as_ref().and_then(Value::as_str).is_some_and(|module| module.starts_with("sqlalchemy."));
    base.is(&vm.types.object) || (is_ours && base.dict.get_str("registry").is_none())
}

/// The attributes of a class in the order of its statement.
fn attributes_of(vm: &Vm, class: &ClassRef) -> PyResult<Attributes> {
    let own: Vec<Name> = class.dict.keys().iter().filter_map(Value::as_str).map(Name::new).collect();
    let annotations = class.dict.get_str("__annotations__");
    let annotations = annotations.as_ref().and_then(Value::as_dict);
    let annotated: Vec<Name> = annotations
        .map(|dict| dict.keys().iter().filter_map(Value::as_str).map(Name::new).collect())
        .unwrap_or_default();
    let is_read = |name: &Name| {
        let name = name.as_str();
        SETTINGS.contains(&name) || !(name.starts_with("__") || name.starts_with("_sa_"))
    };
    let names = merge_ordered(&own, &annotated).into_iter().filter(is_read);
    let fields = FieldMetadata::of(vm, class)?;
    names
        .map(|name| {
            let annotation = annotations.map(|dict| dict.get(vm, &name.value())).transpose()?.flatten();
            // `name: Mapped[int] = None` says no more than the annotation.
            let value = class.dict.get_name(&name).filter(|value| !value.is_none() || annotation.is_none());
            let value = match fields.as_ref().map(|fields| fields.value(vm, &name)).transpose()?.flatten() {
                Some(given) => Some(given),
                None => value,
            };
            Ok((name, value, annotation))
        })
        .collect()
}

/// What the fields of a dataclass say of the mapping; SQLAlchemy: `__sa_dataclass_metadata_key__`.
struct FieldMetadata {
    fields: Value,
    key: Value,
}

impl FieldMetadata {
    /// The fields of a class that names the key under which they say so.
    fn of(vm: &Vm, class: &ClassRef) -> PyResult<Option<Self>> {
        let Some(fields) = class.dict.get_str("__dataclass_fields__") else { return Ok(None) };
        let key = vm.attr_opt(&class.value(), "__sa_dataclass_metadata_key__")?;
        Ok(key.map(|key| Self { fields, key }))
    }

    /// The column or property of a field; a function is called for each class that has it.
    fn value(&self, vm: &Vm, name: &Name) -> PyResult<Option<Value>> {
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

/// Merges two ordered lists, changing from one to the other at each element that both have.
fn merge_ordered(a: &[Name], b: &[Name]) -> Vec<Name> {
    let same = |x: &Name, y: &Name| x.as_str() == y.as_str();
    let mut overlap: Vec<&Name> = a.iter().filter(|x| b.iter().any(|y| same(x, y))).collect();
    let mut merged = Vec::new();
    let (mut current, mut other) = (a.iter(), b.iter());
    loop {
        let mut is_switching = false;
        for element in current.by_ref() {
            if let Some(place) = overlap.iter().position(|known| same(known, element)) {
                overlap.remove(place);
                is_switching = true;
                break;
            }
            merged.push(element.clone());
        }
        if !is_switching {
            merged.extend(other.cloned());
            return merged;
        }
        std::mem::swap(&mut current, &mut other);
    }
}

/// The value that a class or one above it has for an attribute, without calling descriptors.
pub(super) fn class_attribute(_vm: &Vm, class: &ClassRef, name: &Name) -> PyResult<Option<Value>> {
    let mro = class.mro.borrow().clone();
    Ok(mro.iter().find_map(|base| base.dict.get_name(name)))
}

/// Whether a value is a column, or becomes one when its class is mapped.
fn is_column(value: &Value) -> bool {
    payload::<MappedColumnPayload>(value).is_some() || column::column_of(value).is_some()
}

fn is_column_of_class(value: &Value) -> bool {
    payload::<MappedColumnPayload>(value).is_some()
}

/// A foreign key of a mixin's column has to name its target.
fn refuse_unnamed_target(vm: &Vm, value: &Value) -> PyResult<()> {
    let given = match payload::<MappedColumnPayload>(value) {
        Some(given) => Some(given.column()),
        None => column::column_of(value),
    };
    let is_unnamed = given.is_some_and(|given| {
        given.foreign_keys().iter().any(|key| match &key.spec().target {
            sql::schema::ForeignKeyTarget::Column(target) => target.table().is_none(),
            sql::schema::ForeignKeyTarget::Spec(_) => false,
        })
    });
    if is_unnamed {
        return Err(invalid_request(
            vm,
            "Columns with foreign keys to non-table-bound columns must be declared as @declared_attr callables on \
             declarative mixin classes.  For dataclass field() objects, use a lambda:",
        ));
    }
    Ok(())
}

fn is_class_var(vm: &Vm, owner: &ClassRef, annotation: &Value) -> PyResult<bool> {
    let text = match annotation.as_str() {
        Some(text) => text.to_owned(),
        None => vm.repr(annotation)?,
    };
    if text.trim_start_matches("typing.").starts_with("ClassVar") {
        return Ok(true);
    }
    if annotation.as_str().is_some() {
        return Ok(false);
    }
    // Descriptors of extensions stand in annotations by themselves.
    let origin = vm.attr_opt(&type_map::resolve_text(vm, owner, annotation)?, "__origin__")?;
    let proxy = origin.and_then(|origin| origin.as_class());
    Ok(proxy.is_some_and(|class| class.name().as_str() == "AssociationProxy"))
}

/// `SAWarning` for an SQL expression that is no column.
pub(super) fn warn_of_expression(vm: &Vm, class: &ClassRef, name: &Name, value: &Value) -> PyResult<()> {
    if payload::<elements::ExprPayload>(value).is_none() {
        return Ok(());
    }
    let class = vm.repr(&class.value())?;
    warnings::warn(
        vm,
        "SAWarning",
        &format!(
            "Attribute '{name}' on class {class} appears to be a non-schema SQLAlchemy expression object; this won't be part of the declarative mapping. To map arbitrary expressions, use ``column_property()`` or a similar function such as ``deferred()``, ``query_expression()`` etc. "
        ),
    )
}

/// `SAWarning` for a name that the base has another use for.
pub(super) fn warn_of_reserved(vm: &Vm, name: &str) -> PyResult<()> {
    let noun = match name {
        "metadata" => "MetaData instance",
        "registry" => "Declarative class registry",
        _ => return Ok(()),
    };
    warnings::warn(
        vm,
        "SAWarning",
        &format!("Attribute name '{name}' should be left reserved for the {noun} when using a Declarative class."),
    )
}
