//! Arguments of a relationship that name what is defined later.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use orm::{OrmEntity, RelationshipArguments};
use python::{ClassRef, PyResult, Value, Vm, WeakObj};
use sql::expr::Expr;
use sql::selectable::FromClause;

use super::aliased;
use super::resolver::{self, Naming};
use crate::host::VmHandle;
use crate::raise::argument_error;
use crate::sqlalchemy::sql::{coercion, elements};

/// The arguments as the program gave them: values, texts, and functions that give them later.
pub struct Given {
    /// The related class.
    pub argument: Option<Value>,
    /// The table between both classes.
    pub secondary: Option<Value>,
    /// The condition of the own table.
    pub primaryjoin: Option<Value>,
    /// The condition of the table between both.
    pub secondaryjoin: Option<Value>,
    /// The order of a collection.
    pub order_by: Option<Value>,
    /// Columns that count as foreign keys.
    pub foreign_keys: Option<Value>,
    /// Columns of the related class.
    pub remote_side: Option<Value>,
    /// The relationship of the other side.
    pub back_populates: Option<Value>,
    /// The other side, to be made.
    pub backref: Option<Value>,
    /// When it is loaded.
    pub lazy: Option<Value>,
    /// What the program keeps with the relationship.
    pub info: RefCell<Option<Value>>,
    /// What it is for.
    pub doc: Option<Value>,
}

/// The arguments with the class whose relationship they are of.
pub struct PyArguments {
    vm: VmHandle,
    given: Rc<Given>,
    class: Option<WeakObj>,
    registry: Option<WeakObj>,
    annotated: Option<Value>,
}

impl PyArguments {
    /// Arguments of a relationship that no class has yet.
    pub fn unbound(vm: &Vm, given: &Rc<Given>) -> Self {
        Self { vm: VmHandle::of(vm), given: given.clone(), class: None, registry: None, annotated: None }
    }

    /// What a relationship of Python refers to, as the program said it: a class, a text, a function.
    pub fn argument_of(relationship: &orm::RelationshipProperty) -> Option<Value> {
        let arguments = relationship.config().arguments.clone();
        let own = arguments.host()?.downcast_ref::<Self>()?;
        own.given.argument.clone().or_else(|| own.annotated.clone())
    }

    /// The arguments of a relationship, where it came from Python.
    pub fn of(relationship: &orm::RelationshipProperty) -> Option<Rc<Given>> {
        let arguments = relationship.config().arguments.clone();
        arguments.host()?.downcast_ref::<Self>().map(|own| own.given.clone())
    }

    /// Arguments of a relationship of a class.
    pub fn bound(vm: &Vm, given: &Rc<Given>, class: &ClassRef, registry: &Value, annotated: Option<Value>) -> Self {
        Self {
            vm: VmHandle::of(vm),
            given: given.clone(),
            class: Some(Rc::downgrade(class.as_obj())),
            registry: registry.as_obj().map(Rc::downgrade),
            annotated,
        }
    }

    fn call<R: Default>(&self, act: impl FnOnce(&Vm) -> PyResult<R>) -> orm::Result<R> {
        self.vm.call(act).map_err(orm::Error::from)
    }

    /// A value: a text is evaluated, a function called.
    fn resolved(&self, vm: &Vm, value: &Value, naming: Naming) -> PyResult {
        if let Some(text) = value.as_str() {
            return self.evaluate(vm, text, naming);
        }
        let is_function = matches!(
            vm.class_of(value).name().as_str(),
            "function" | "builtin_function_or_method" | "method" | "partial"
        );
        if is_function {
            return vm.call(value, &[]);
        }
        Ok(value.clone())
    }

    fn evaluate(&self, vm: &Vm, text: &str, naming: Naming) -> PyResult {
        let registry = self.registry.as_ref().and_then(WeakObj::upgrade).map(Value::Obj);
        let class = self.class.as_ref().and_then(WeakObj::upgrade).and_then(|object| ClassRef::from_obj(&object));
        resolver::evaluate(vm, registry.as_ref(), class.as_ref(), text, naming)
    }

    fn expressions(&self, vm: &Vm, value: Option<&Value>) -> PyResult<Vec<Expr>> {
        let Some(value) = value else { return Ok(Vec::new()) };
        let value = self.resolved(vm, value, Naming::Expression)?;
        let items = match value.as_sequence() {
            Some(items) => items.clone(),
            None if matches!(value.data(), Some(python::Data::Set(_) | python::Data::FrozenSet(_))) => {
                vm.collect(&value)?
            }
            None => vec![value],
        };
        let mut found = Vec::with_capacity(items.len());
        for item in &items {
            let item = self.resolved(vm, item, Naming::Expression)?;
            found.extend(elements::expression(vm, &item)?);
        }
        Ok(found)
    }

    fn expression(&self, vm: &Vm, value: Option<&Value>) -> PyResult<Option<Expr>> {
        let Some(value) = value else { return Ok(None) };
        let value = self.resolved(vm, value, Naming::Expression)?;
        elements::expression(vm, &value)
    }

    fn target_of(&self, vm: &Vm, key: &str) -> PyResult<Option<OrmEntity>> {
        let Some(given) = self.given.argument.as_ref().or(self.annotated.as_ref()) else { return Ok(None) };
        let value = self.resolved(vm, given, Naming::Thing)?;
        if let Some(entity) = aliased::entity_of(vm, &value)? {
            return Ok(Some(entity));
        }
        if let Some(class) = value.as_class() {
            use crate::raise::Raise;
            return Err(orm::Error::unmapped_class(&super::instance::path_of(&class)).raise(vm));
        }
        let shown = vm.repr(&vm.class_of(&value).value())?;
        Err(argument_error(
            vm,
            &format!("relationship '{key}' expects a class or a mapper argument (received: {shown})"),
        ))
    }
}

impl RelationshipArguments for PyArguments {
    fn host(&self) -> Option<&dyn Any> {
        Some(self)
    }

    fn target(&self, key: &str) -> orm::Result<OrmEntity> {
        let found = self.call(|vm| self.target_of(vm, key))?;
        found.ok_or_else(|| {
            let class = self.class.as_ref().and_then(WeakObj::upgrade).and_then(|object| ClassRef::from_obj(&object));
            let class = class.map(|class| class.name().to_string()).unwrap_or_default();
            orm::Error::argument(format!(
                "Python typing annotation is required for attribute \"{class}.{key}\" when primary argument(s) for \
                 \"Relationship\" construct are None or not present"
            ))
        })
    }

    fn secondary(&self) -> orm::Result<Option<FromClause>> {
        self.call(|vm| {
            let Some(value) = &self.given.secondary else { return Ok(None) };
            let value = self.resolved(vm, value, Naming::Thing)?;
            if value.as_class().is_some() {
                let shown = vm.str(&value)?;
                return Err(argument_error(
                    vm,
                    &format!("secondary argument {shown} passed to to relationship() must be a Table object or other FROM clause; can't send a mapped class directly as rows in 'secondary' are persisted independently of a class that is mapped to that same table."),
                ));
            }
            coercion::from_clause(vm, &value).map(Some)
        })
    }

    fn primaryjoin(&self) -> orm::Result<Option<Expr>> {
        self.call(|vm| self.expression(vm, self.given.primaryjoin.as_ref()))
    }

    fn secondaryjoin(&self) -> orm::Result<Option<Expr>> {
        self.call(|vm| self.expression(vm, self.given.secondaryjoin.as_ref()))
    }

    fn order_by(&self) -> orm::Result<Vec<Expr>> {
        let given = self.given.order_by.as_ref().filter(|value| !matches!(value, Value::Bool(_)));
        self.call(|vm| self.expressions(vm, given))
    }

    fn foreign_keys(&self) -> orm::Result<Vec<Expr>> {
        self.call(|vm| self.expressions(vm, self.given.foreign_keys.as_ref()))
    }

    fn remote_side(&self) -> orm::Result<Vec<Expr>> {
        self.call(|vm| self.expressions(vm, self.given.remote_side.as_ref()))
    }

    fn back_populates(&self) -> orm::Result<Option<Rc<str>>> {
        self.call(|vm| {
            let Some(value) = &self.given.back_populates else { return Ok(None) };
            if let Some(text) = value.as_str() {
                return Ok(Some(Rc::from(text)));
            }
            let value = self.resolved(vm, value, Naming::Expression)?;
            match super::attribute::attribute_of(&value) {
                Some((_, key)) => Ok(Some(key)),
                None => Ok(Some(Rc::from(vm.str(&value)?))),
            }
        })
    }
}
