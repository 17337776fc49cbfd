//! Making classes.

use std::rc::Rc;

use super::Vm;
use super::frame::{ClassRecipe, Frame, OnReturn};
use super::run::new_dict;
use super::types::{class_object, next_version};
use crate::embed::args::Args;
use crate::embed::error::PyResult;
use crate::object::Object;
use crate::object::class::{ClassRef, Layout};
use crate::object::data::Data;
use crate::object::dict::PyDict;
use crate::object::name::Name;
use crate::object::value::{Value, WeakObj};

/// The class that a member descriptor belongs to.
pub(crate) struct MemberOf(pub WeakObj);

impl Vm {
    /// A class for [`ClassBuilder`](crate::ClassBuilder).
    pub(crate) fn new_native_class(
        &self,
        name: &str,
        bases: &[ClassRef],
        metaclass: Option<&ClassRef>,
    ) -> PyResult<ClassRef> {
        let bases = if bases.is_empty() { vec![self.types.object.clone()] } else { bases.to_vec() };
        let metaclass = match metaclass {
            Some(metaclass) => metaclass.clone(),
            None => self.class_of(&bases[0].value()),
        };
        self.bare_class(&metaclass, &self.intern(name), bases)
    }

    /// A class with an empty dict; no hooks run.
    fn bare_class(&self, metaclass: &ClassRef, name: &Name, bases: Vec<ClassRef>) -> PyResult<ClassRef> {
        let layout = self.common_layout(&bases)?;
        let class = class_object(name, layout, bases.clone());
        let mro = self.linearize(&class, &bases)?;
        *class.mro.borrow_mut() = mro.into();
        class.has_dict.set(true);
        class.as_obj().set_class(metaclass.clone());
        for base in &bases {
            base.subclasses.borrow_mut().push(Rc::downgrade(class.as_obj()));
        }
        Ok(class)
    }

    /// The layout of instances: the bases must agree on one beside `object`'s.
    pub(super) fn common_layout(&self, bases: &[ClassRef]) -> PyResult<Layout> {
        let mut layout = Layout::Object;
        for base in bases {
            match base.layout {
                Layout::Object => {}
                Layout::Internal => {
                    let text = format!("type '{}' is not an acceptable base type", base.name());
                    return Err(self.type_error(&text));
                }
                other if layout == Layout::Object || layout == other => layout = other,
                _ => return Err(self.type_error("multiple bases have instance lay-out conflict")),
            }
        }
        // Slots of two bases that do not inherit from each other have no common place.
        let slotted = |class: &ClassRef| class.mro.borrow().iter().find(|parent| parent.own_slots.get()).cloned();
        let mut solid: Option<ClassRef> = None;
        for candidate in bases.iter().filter_map(slotted) {
            solid = match solid {
                Some(solid) if solid.is_subclass_of(&candidate) => Some(solid),
                Some(solid) if !candidate.is_subclass_of(&solid) => {
                    return Err(self.type_error("multiple bases have instance lay-out conflict"));
                }
                _ => Some(candidate),
            };
        }
        if bases.iter().any(|base| base.is(&self.types.bool)) {
            return Err(self.type_error("type 'bool' is not an acceptable base type"));
        }
        Ok(layout)
    }

    /// The method resolution order (C3).
    pub(super) fn linearize(&self, class: &ClassRef, bases: &[ClassRef]) -> PyResult<Vec<ClassRef>> {
        let mut lists: Vec<Vec<ClassRef>> = bases.iter().map(|base| base.mro.borrow().to_vec()).collect();
        lists.push(bases.to_vec());
        let mut mro = vec![class.clone()];
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Ok(mro);
            }
            let next = lists.iter().map(|list| &list[0]).find(|candidate| {
                let waits = |list: &Vec<ClassRef>| list[1..].iter().any(|other| other.is(candidate));
                !lists.iter().any(waits)
            });
            let Some(next) = next.cloned() else {
                let mut names: Vec<String> = Vec::new();
                for list in &lists {
                    let name = list[0].name().to_string();
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                let bases = names.join(", ");
                let text = format!("Cannot create a consistent method resolution order (MRO) for bases {bases}");
                return Err(self.type_error(&text));
            };
            for list in &mut lists {
                if list[0].is(&next) {
                    list.remove(0);
                }
            }
            mro.push(next);
        }
    }

    /// Must follow every direct change of a class's dict: forgets what was looked up on it and its subclasses.
    #[expect(clippy::self_only_used_in_recursion, reason = "callers reach it through the VM as everything else")]
    pub fn class_changed(&self, class: &ClassRef) {
        class.version.set(next_version());
        class.flags.set(0);
        note_finalizer(class);
        let subclasses: Vec<_> = class.subclasses.borrow().iter().filter_map(std::rc::Weak::upgrade).collect();
        for subclass in subclasses {
            if let Some(subclass) = ClassRef::from_obj(&subclass) {
                self.class_changed(&subclass);
            }
        }
    }

    /// What `type.__new__(metaclass, name, bases, namespace, **keywords)` does: makes the class, then calls `__set_name__` of the
    /// namespace's values in definition order, then `__init_subclass__(**keywords)` of the parent. For native metaclasses' `__new__`.
    pub fn new_class(
        &self,
        metaclass: &ClassRef,
        name: &str,
        bases: &[Value],
        namespace: &PyDict,
        keywords: &[(&str, Value)],
    ) -> PyResult<ClassRef> {
        if name.contains('\0') {
            return Err(self.value_error("type name must not contain null characters"));
        }
        let mut classes = Vec::new();
        for base in bases {
            match base.as_class() {
                Some(class) => classes.push(class),
                None => return Err(self.metaclass_conflict()),
            }
        }
        if classes.is_empty() {
            classes.push(self.types.object.clone());
        }
        let metaclass = self.best_metaclass(metaclass, &classes)?;
        for (index, class) in classes.iter().enumerate() {
            if classes[..index].iter().any(|other| other.is(class)) {
                return Err(self.type_error(&format!("duplicate base class {}", class.name())));
            }
        }
        let class = self.bare_class(&metaclass, &self.intern(name), classes)?;
        let classcell = self.fill_class(&class, namespace);
        note_finalizer(&class);
        if let Some(Data::Cell(cell)) = classcell.as_ref().and_then(Value::data) {
            cell.replace(class.value());
        }
        self.apply_slots(&class)?;
        for (key, value) in class.dict.items() {
            let Value::Obj(_) = &value else { continue };
            let kind = self.class_of(&value);
            if let Some(method) = self.lookup(&kind, &self.common.set_name) {
                self.call_unbound(&method, &value, &[class.value(), key.clone()]).inspect_err(|error| {
                    let note = format!(
                        "Error calling __set_name__ on '{}' instance '{}' in '{}'",
                        kind.name(),
                        key.as_str().unwrap_or_default(),
                        class.name()
                    );
                    // The note is only there to help: an exception that refuses it is raised without.
                    let _ = self.call_method(&error.value(), "add_note", &[Value::string(note)]);
                })?;
            }
        }
        self.call_init_subclass(&class, keywords)?;
        Ok(class)
    }

    /// Copies the namespace into the class; gives the cell of `__class__`.
    fn fill_class(&self, class: &ClassRef, namespace: &PyDict) -> Option<Value> {
        let mut classcell = None;
        for (key, value) in namespace.items() {
            let Some(key) = Name::from_value(&key) else {
                continue;
            };
            let key = self.intern(&key);
            match key.as_str() {
                "__classcell__" => {
                    classcell = Some(value);
                    continue;
                }
                "__qualname__" => {
                    if let Some(name) = Name::from_value(&value) {
                        *class.qualname.borrow_mut() = name;
                        continue;
                    }
                }
                _ => {}
            }
            let is_function = matches!(value.data(), Some(Data::Function(_)));
            let value = match key.as_str() {
                "__new__" if is_function => Value::Obj(Object::plain(Data::StaticMethod(value))),
                "__init_subclass__" | "__class_getitem__" if is_function => {
                    Value::Obj(Object::plain(Data::ClassMethod(value)))
                }
                _ => value,
            };
            class.dict.set_name(&key, value);
        }
        if class.dict.get_name(&self.common.module).is_none() {
            let module = self.current_module_name();
            class.dict.set_name(&self.common.module, module);
        }
        if class.dict.get_name(&self.common.doc).is_none() {
            class.dict.set_name(&self.common.doc, Value::None);
        }
        self.add_instance_parts(class, namespace);
        if class.dict.get_name(&self.common.eq).is_some() && class.dict.get_name(&self.common.hash).is_none() {
            class.dict.set_name(&self.common.hash, Value::None);
        }
        classcell
    }

    /// `__dict__` and `__weakref__`, when the class is the first to give them to its instances.
    fn add_instance_parts(&self, class: &ClassRef, namespace: &PyDict) {
        let bases = class.bases.borrow();
        let is_first = bases.iter().all(|base| base.is_immutable.get() && !base.has_dict.get());
        if !is_first || namespace.get_name(&self.common.slots).is_some() || class.layout == Layout::Class {
            return;
        }
        self.fill(&self.types.object);
        if let Some(dict) = self.types.object.dict.get_str("__dict__") {
            class.dict.set_str("__dict__", dict);
        }
        if !matches!(class.layout, Layout::Int | Layout::Tuple | Layout::Bytes) {
            class.dict.set_str("__weakref__", self.weakref_property());
        }
    }

    /// `__weakref__` of instances: which weak references there are is not known here.
    fn weakref_property(&self) -> Value {
        let getter = crate::embed::class_builder::native_method_of(self, &self.types.object, "__weakref__", |_, _| {
            Ok(Value::None)
        });
        Value::Obj(Object::plain(Data::Property(Box::new([getter, Value::None, Value::None, Value::None]))))
    }

    /// Makes descriptors for `__slots__`.
    fn apply_slots(&self, class: &ClassRef) -> PyResult<()> {
        let Some(slots) = class.dict.get_name(&self.common.slots) else {
            return Ok(());
        };
        let names = match slots.as_str() {
            Some(_) => vec![slots.clone()],
            None => self.collect(&slots)?,
        };
        let is_variable = matches!(class.layout, Layout::Int | Layout::Bytes | Layout::Tuple | Layout::Class);
        if is_variable && names.iter().any(|name| name.as_str().is_none_or(|name| name != "__dict__")) {
            let base = class.mro.borrow().iter().find(|class| class.is_immutable.get()).map(ClassRef::name);
            let base = base.unwrap_or_else(|| class.name());
            return Err(self.type_error(&format!("nonempty __slots__ not supported for subtype of '{base}'")));
        }
        let inherits_dict = class.bases.borrow().iter().any(|base| base.has_dict.get());
        let mut own_dict = false;
        for name in names {
            let Some(name) = Name::from_value(&name) else {
                return Err(
                    self.type_error(&format!("__slots__ items must be strings, not '{}'", self.type_name(&name)))
                );
            };
            match name.as_str() {
                "__dict__" if own_dict || inherits_dict => {
                    return Err(self.type_error("__dict__ slot disallowed: we already got one"));
                }
                "__dict__" => own_dict = true,
                "__weakref__" => {}
                text if !is_identifier(text) => return Err(self.type_error("__slots__ must be identifiers")),
                text => {
                    if class.dict.get_name(&name).is_some() {
                        let text = format!("'{text}' in __slots__ conflicts with class variable");
                        return Err(self.value_error(&text));
                    }
                    let mangled = crate::compile::mangle(Some(&class.name()), text);
                    let name = self.intern(&mangled);
                    let member = Object::plain(Data::Member(name.value()));
                    member.set_payload(Rc::new(MemberOf(Rc::downgrade(class.as_obj()))));
                    class.dict.set_name(&name, Value::Obj(member));
                    class.own_slots.set(true);
                }
            }
        }
        class.has_dict.set(inherits_dict || own_dict);
        Ok(())
    }

    /// Calls `super(class, class).__init_subclass__(**keywords)`.
    fn call_init_subclass(&self, class: &ClassRef, keywords: &[(&str, Value)]) -> PyResult<()> {
        let mro = class.mro.borrow().clone();
        for parent in &mro[1..] {
            self.fill(parent);
            let Some(hook) = parent.dict.get_name(&self.common.init_subclass) else {
                continue;
            };
            let function = match hook.data() {
                Some(Data::ClassMethod(function)) => function.clone(),
                _ => hook,
            };
            let names: Vec<Name> = keywords.iter().map(|(name, _)| self.intern(name)).collect();
            let mut values = vec![class.value()];
            values.extend(keywords.iter().map(|(_, value)| value.clone()));
            self.call_args(&function, &Args::new(&values, &names))?;
            return Ok(());
        }
        Ok(())
    }

    fn metaclass_conflict(&self) -> crate::PyError {
        self.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        )
    }

    /// The most derived metaclass of the bases'.
    fn best_metaclass(&self, metaclass: &ClassRef, bases: &[ClassRef]) -> PyResult<ClassRef> {
        let mut best = metaclass.clone();
        for base in bases {
            let other = self.class_of(&base.value());
            if best.is_subclass_of(&other) {
                continue;
            }
            if other.is_subclass_of(&best) {
                best = other;
                continue;
            }
            return Err(self.metaclass_conflict());
        }
        Ok(best)
    }

    /// `[function, name, bases, keywords?]`: starts the class body.
    pub(crate) fn build_class(&self, frame: &mut Box<Frame>, frames: &mut Vec<Box<Frame>>) -> PyResult<()> {
        let (keywords, bases, name, function) = (frame.pop(), frame.pop(), frame.pop(), frame.pop());
        let mut keyword_list: Vec<(Name, Value)> = Vec::new();
        let mut metaclass = None;
        if let Some(dict) = keywords.as_dict() {
            for (key, value) in dict.items() {
                match Name::from_value(&key) {
                    Some(key) if key.as_str() == "metaclass" => metaclass = Some(value),
                    Some(key) => keyword_list.push((key, value)),
                    None => {}
                }
            }
        }
        let resolved = self.resolve_bases(&bases)?;
        let original_bases = resolved.as_ref().map(|_| bases.clone());
        let bases = resolved.unwrap_or(bases);
        let classes: Vec<ClassRef> = bases.as_tuple().unwrap_or_default().iter().filter_map(Value::as_class).collect();
        let metaclass = match metaclass {
            Some(given) => match given.as_class() {
                Some(given) => self.best_metaclass(&given, &classes)?.value(),
                None => given,
            },
            None => match bases.as_tuple().and_then(<[Value]>::first) {
                Some(first) => {
                    let is_plain = bases.as_tuple().is_some_and(|all| all.len() == classes.len());
                    let first = self.class_of(first);
                    if is_plain { self.best_metaclass(&first, &classes)?.value() } else { first.value() }
                }
                None => self.types.type_.value(),
            },
        };
        let namespace = self.prepare(&metaclass, &name, &bases, &keyword_list)?;
        let Some(Data::Function(function)) = function.data() else {
            return Ok(());
        };
        let recipe = ClassRecipe {
            metaclass,
            name,
            bases,
            original_bases,
            keywords: keyword_list,
            namespace: namespace.clone(),
        };
        let mut body = self.function_frame(function, Vec::new(), &[], OnReturn::Class(Box::new(recipe)))?;
        body.namespace = Some(namespace);
        self.switch_to(frame, frames, body)
    }

    /// Replaces bases that are no classes by what their `__mro_entries__` gives; nothing when there are none.
    pub fn resolve_bases(&self, bases: &Value) -> PyResult<Option<Value>> {
        let items = bases.as_tuple().unwrap_or_default();
        if items.iter().all(|base| base.as_class().is_some()) {
            return Ok(None);
        }
        let mut resolved = Vec::new();
        let mut changed = false;
        for base in items {
            if base.as_class().is_some() {
                resolved.push(base.clone());
                continue;
            }
            match self.attr_opt(base, self.common.mro_entries.as_str())? {
                Some(method) => {
                    let entries = self.call(&method, std::slice::from_ref(bases))?;
                    resolved.extend(self.collect(&entries)?);
                    changed = true;
                }
                None => resolved.push(base.clone()),
            }
        }
        Ok(changed.then(|| Value::tuple(resolved)))
    }

    fn prepare(&self, metaclass: &Value, name: &Value, bases: &Value, keywords: &[(Name, Value)]) -> PyResult {
        let is_plain = metaclass.as_class().is_some_and(|class| class.is(&self.types.type_));
        if !is_plain && let Some(prepare) = self.attr_opt(metaclass, "__prepare__")? {
            let mut values = vec![name.clone(), bases.clone()];
            values.extend(keywords.iter().map(|(_, value)| value.clone()));
            let names: Vec<Name> = keywords.iter().map(|(name, _)| name.clone()).collect();
            let namespace = self.call_args(&prepare, &Args::new(&values, &names))?;
            let is_mapping = namespace.as_dict().is_some()
                || self.lookup(&self.class_of(&namespace), &self.common.getitem).is_some();
            if !is_mapping {
                let owner =
                    metaclass.as_class().map_or_else(|| "<metaclass>".to_owned(), |class| class.name().to_string());
                let text = format!("{owner}.__prepare__() must return a mapping, not {}", self.type_name(&namespace));
                return Err(self.type_error(&text));
            }
            return Ok(namespace);
        }
        Ok(Value::Obj(new_dict()))
    }

    /// Calls the metaclass once the body has run.
    pub(crate) fn finish_class(&self, recipe: ClassRecipe) -> PyResult {
        if let (Some(bases), Some(namespace)) = (&recipe.original_bases, recipe.namespace.as_dict()) {
            namespace.set_str("__orig_bases__", bases.clone());
        }
        let mut values = vec![recipe.name, recipe.bases, recipe.namespace];
        values.extend(recipe.keywords.iter().map(|(_, value)| value.clone()));
        let names: Vec<Name> = recipe.keywords.into_iter().map(|(name, _)| name).collect();
        self.call_args(&recipe.metaclass, &Args::new(&values, &names))
    }
}

/// Whether the instances of a class have `__del__`: dying objects ask without a VM at hand.
fn note_finalizer(class: &ClassRef) {
    let found = class.mro.borrow().iter().any(|parent| parent.dict.get_str("__del__").is_some());
    class.has_del.set(found);
}

fn is_identifier(text: &str) -> bool {
    let is_start = |first: char| first == '_' || first.is_alphabetic();
    text.chars().next().is_some_and(is_start) && text.chars().all(|letter| is_start(letter) || letter.is_numeric())
}
