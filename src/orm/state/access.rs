//! Reading and changing attributes.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::event::Told;
use crate::loading;
use crate::mapper::{CompositeProperty, Property, PropertyKind};
use crate::state::{AttrValue, AttributeSet, History, InstanceState, Loaded, Original, Passive};

impl InstanceState {
    /// The value of an attribute; loads it when it is expired, `None` in Python's sense when it was never set.
    pub fn get(self: &Rc<Self>, key: &str) -> Result<AttrValue> {
        self.read(&self.mapper().property(key)?)
    }

    /// [`Self::get`] of an attribute that was looked up already.
    pub fn read(self: &Rc<Self>, property: &Rc<Property>) -> Result<AttrValue> {
        match self.load(property, Passive::OFF)? {
            Loaded::Value(value) => Ok(value),
            Loaded::NoValue | Loaded::NoResult => Ok(AttrValue::NULL),
        }
    }

    /// The value of an attribute, as far as `passive` permits to get it.
    pub fn load(self: &Rc<Self>, property: &Rc<Property>, passive: Passive) -> Result<Loaded> {
        if let Some(relationship) = property.relationship() {
            return self.load_related(property, relationship, passive);
        }
        let index = property.index();
        {
            let data = self.data.borrow();
            if let Some(value) = data.value(index) {
                return Ok(Loaded::Value(value.clone()));
            }
            // A value deleted after it was loaded is not loaded again.
            if matches!(data.original(index), Original::Known(_)) {
                drop(data);
                return self.default_value(property, passive);
            }
        }
        if !passive.allows(Passive::CALLABLES_OK) {
            return Ok(Loaded::NoResult);
        }
        let (is_expired, is_deferred) = {
            let data = self.data.borrow();
            // What the mapping defers is loaded by itself, expired or not.
            let is_expired = data.expired.contains(index) && !property.is_deferred();
            (is_expired, data.deferred.contains(index) || property.is_deferred())
        };
        if is_expired {
            if !self.load_expired(passive, Some(property.key()))? {
                return Ok(Loaded::NoResult);
            }
            return match self.data.borrow().value(index) {
                Some(value) => Ok(Loaded::Value(value.clone())),
                None => Err(Error::new(
                    ErrorKind::Key,
                    format!("\"Deferred loader for attribute '{}' failed to populate correctly\"", property.key()),
                )),
            };
        }
        if is_deferred && self.has_key() {
            return loading::load_deferred(self, property, passive);
        }
        self.default_value(property, passive)
    }

    fn default_value(&self, property: &Property, passive: Passive) -> Result<Loaded> {
        if !passive.allows(Passive::INIT_OK) {
            return Ok(Loaded::NoValue);
        }
        Ok(Loaded::Value(self.tell_initialized(property)?))
    }

    /// Loads what is expired and unchanged. Answers whether it was permitted.
    pub(crate) fn load_expired(self: &Rc<Self>, passive: Passive, read: Option<&str>) -> Result<bool> {
        if !passive.allows(Passive::SQL_OK) {
            return Ok(false);
        }
        let wanted: AttributeSet = {
            let data = self.data.borrow();
            let properties = self.mapper().properties();
            let wanted = properties.iter().filter(|property| property.loads_when_expired()).map(|known| known.index());
            let mut wanted: AttributeSet =
                wanted.filter(|index| data.expired.contains(*index) && !data.is_modified_attribute(*index)).collect();
            if self.mapper().primary_key_properties().iter().all(|key| wanted.contains(key.index()))
                && let Some(with) = self.loaded_with.borrow().as_ref()
            {
                let entity = crate::mapper::OrmEntity::from(self.mapper());
                let is_given = |property: &&Rc<Property>| {
                    property.is_query_time() && with.options.expression(&with.path, &entity, property).is_some()
                };
                properties.iter().filter(is_given).for_each(|property| wanted.insert(property.index()));
            }
            wanted
        };
        loading::load_scalar_attributes(self, wanted, passive, read)?;
        self.data.borrow_mut().expired.clear();
        Ok(true)
    }

    /// What is in memory for an attribute, without loading anything.
    pub fn loaded_value(&self, key: &str) -> Option<AttrValue> {
        let property = self.mapper().property(key).ok()?;
        self.data.borrow().value(property.index()).cloned()
    }

    /// What is in memory, by attribute: as the attributes were set for a new object, in the mapper's order otherwise.
    pub fn loaded_values(&self) -> Vec<(Rc<str>, AttrValue)> {
        let data = self.data.borrow();
        let properties = self.mapper().properties();
        let changed = if self.has_key() { &[] } else { data.committed.as_slice() };
        let in_order = changed.iter().filter_map(|(index, _)| properties.iter().find(|p| p.index() == *index));
        let is_changed = |property: &Rc<Property>| changed.iter().any(|(index, _)| *index == property.index());
        let rest = properties.iter().filter(|property| !is_changed(property));
        in_order
            .chain(rest)
            .filter_map(|property| Some((property.key().clone(), data.value(property.index())?.clone())))
            .collect()
    }

    /// Sets an attribute and notes the change.
    pub fn set(self: &Rc<Self>, key: &str, value: AttrValue) -> Result<()> {
        let property = self.mapper().property(key)?;
        self.set_property(&property, value)
    }

    /// [`Self::set`] of an attribute that was looked up already.
    pub fn set_property(self: &Rc<Self>, property: &Rc<Property>, value: AttrValue) -> Result<()> {
        let Some(relationship) = property.relationship() else { return self.set_scalar(property, value) };
        if !relationship.uselist() {
            return self.set_reference(property, relationship, value.as_object().cloned(), None);
        }
        match value {
            AttrValue::Members(members) => self.set_collection(property.key(), members.to_vec(), None),
            AttrValue::Collection(given) => {
                self.set_collection(property.key(), given.members()?, Some(given.adapter()))
            }
            _ => Err(Error::new(ErrorKind::TYPE, "Incompatible collection type: None is not list-like")),
        }
    }

    pub(crate) fn set_scalar(self: &Rc<Self>, property: &Rc<Property>, value: AttrValue) -> Result<()> {
        let old = self.value_before_change(property)?;
        let before = old.clone().map_or(Loaded::NoValue, Loaded::Value);
        let value = self.tell_set(property, value, &before, Told::HERE)?;
        self.note_change(property, old)?;
        let dropped = self.data.borrow_mut().put(property.index(), Some(value));
        drop(dropped);
        Ok(())
    }

    fn value_before_change(self: &Rc<Self>, property: &Rc<Property>) -> Result<Option<AttrValue>> {
        if property.has_active_history() {
            return Ok(self.load(property, Passive::RETURN_NO_VALUE)?.value());
        }
        Ok(self.data.borrow().value(property.index()).cloned())
    }

    /// Removes an attribute's value and notes the change; `AttributeError` when it had none.
    pub fn delete(self: &Rc<Self>, key: &str) -> Result<()> {
        let property = self.mapper().property(key)?;
        if let Some(relationship) = property.relationship() {
            return self.delete_related(&property, relationship);
        }
        let old = self.value_before_change(&property)?;
        let had_old = old.is_some();
        self.tell_removed(&property, old.as_ref(), Told::HERE)?;
        self.note_change(&property, old)?;
        let removed = self.data.borrow_mut().put(property.index(), None);
        let is_expired = self.is_expired() || self.data.borrow().expired.contains(property.index());
        if removed.is_none() && !had_old && !is_expired {
            return Err(Error::new(
                ErrorKind::Attribute,
                format!("{}.{} object does not have a value", self.mapper().class().name(), property.key()),
            ));
        }
        Ok(())
    }

    /// Keeps the value before the first change, and tells the session that the object is modified.
    pub(crate) fn note_change(self: &Rc<Self>, property: &Property, old: Option<AttrValue>) -> Result<()> {
        {
            let mut data = self.data.borrow_mut();
            if !data.is_modified_attribute(property.index()) {
                data.committed.push((property.index(), old));
            }
        }
        self.note_modified()
    }

    /// Marks the object as modified: its session holds it strongly until the next flush.
    pub(crate) fn note_modified(self: &Rc<Self>) -> Result<()> {
        let core = self.session.borrow().upgrade();
        if self.modified.replace(true) && core.as_ref().is_none_or(|core| core.holds(self.id())) {
            return Ok(());
        }
        match core {
            Some(core) => core.object_modified(self),
            None => Ok(()),
        }
    }

    /// Puts another form of the same value in place of what was loaded; nothing counts as changed.
    pub fn replace_loaded(self: &Rc<Self>, key: &str, value: AttrValue) -> Result<()> {
        let property = self.mapper().property(key)?;
        let dropped = self.data.borrow_mut().put(property.index(), Some(value));
        drop(dropped);
        Ok(())
    }

    /// Marks an attribute as changed although its value is the same; SQLAlchemy: `flag_modified`.
    pub fn flag_modified(self: &Rc<Self>, key: &str) -> Result<()> {
        let property = self.mapper().property(key)?;
        if self.data.borrow().value(property.index()).is_none() {
            return Err(Error::invalid_request(format!(
                "Can't flag attribute '{key}' modified; it's not present in the object state"
            )));
        }
        let dropped = {
            let mut data = self.data.borrow_mut();
            let dropped = data.forget_changes(|index| index == property.index());
            data.committed.push((property.index(), None));
            dropped
        };
        drop(dropped);
        self.tell_modified(&property)?;
        self.note_modified()
    }

    /// Marks the object as changed without a changed attribute; SQLAlchemy: `flag_dirty`.
    pub fn flag_dirty(self: &Rc<Self>) -> Result<()> {
        self.note_modified()
    }

    /// What changed in an attribute since the last flush.
    pub fn history(self: &Rc<Self>, key: &str, passive: Passive) -> Result<History> {
        let property = self.mapper().property(key)?;
        self.property_history(&property, passive)
    }

    pub(crate) fn property_history(self: &Rc<Self>, property: &Rc<Property>, passive: Passive) -> Result<History> {
        if let Some(relationship) = property.relationship() {
            return self.related_history(property, relationship, passive);
        }
        if let Some(composite) = property.as_composite() {
            return self.composite_history(composite);
        }
        let index = property.index();
        {
            let data = self.data.borrow();
            if data.value(index).is_some() || data.is_modified_attribute(index) {
                return Ok(History::of_scalar(data.value(index).cloned(), data.original(index)));
            }
        }
        Ok(match self.load(property, passive.without(Passive::INIT_OK))? {
            Loaded::Value(value) => History::unchanged(value),
            Loaded::NoValue | Loaded::NoResult => History::default(),
        })
    }

    /// What changed in a composite: made of the old and the new values of its attributes.
    ///
    /// Expired attributes are loaded, whatever the one who asks permits.
    fn composite_history(self: &Rc<Self>, composite: &CompositeProperty) -> Result<History> {
        let (mut added, mut deleted) = (Vec::new(), Vec::new());
        let mut has_changes = false;
        for name in &composite.attributes {
            let history = self.property_history(&self.mapper().property(name)?, Passive::OFF)?;
            has_changes |= history.has_changes();
            let value = |value: Option<&AttrValue>| value.cloned().unwrap_or(AttrValue::NULL).into_value();
            added.push(value(history.added.first().or(history.unchanged.first())));
            deleted.push(value(history.deleted.first()));
        }
        let current = AttrValue::Plain(composite.class.make(&added)?);
        if !has_changes {
            return Ok(History::unchanged(current));
        }
        let before = AttrValue::Plain(composite.class.make(&deleted)?);
        Ok(History { added: vec![current], deleted: vec![before], ..History::default() })
    }

    /// The value the database holds as far as is known: the one before the change, or the current one.
    pub(crate) fn committed_value(self: &Rc<Self>, property: &Rc<Property>, passive: Passive) -> Result<Loaded> {
        {
            let data = self.data.borrow();
            match data.original(property.index()) {
                Original::Known(original) => return Ok(Loaded::Value(original.clone())),
                Original::Unknown => return Ok(Loaded::Value(AttrValue::NULL)),
                Original::Unchanged => {}
            }
        }
        self.load(property, passive)
    }

    /// Attributes that are neither loaded nor changed, in the mapper's order; all, once the object is gone.
    pub fn unloaded(&self) -> Vec<Rc<str>> {
        let data = self.data.borrow();
        let is_gone = self.object().is_none();
        self.mapper()
            .properties()
            .iter()
            .filter(|p| !matches!(p.kind(), PropertyKind::Synonym(_) | PropertyKind::Hidden))
            .filter(|p| is_gone || data.value(p.index()).is_none() && !data.is_modified_attribute(p.index()))
            .map(|p| p.key().clone())
            .collect()
    }

    /// Attributes that the next access loads, in the mapper's order.
    pub fn expired_attributes(&self) -> Vec<Rc<str>> {
        let data = self.data.borrow();
        let properties = self.mapper().properties();
        let is_whole = self.is_expired();
        let is_expired = |p: &&Rc<Property>| data.expired.contains(p.index()) || is_whole && p.relationship().is_some();
        properties.iter().filter(is_expired).map(|p| p.key().clone()).collect()
    }

    /// What changed attributes were before; `None` where that is not known.
    pub fn committed_state(&self) -> Vec<(Rc<str>, Option<AttrValue>)> {
        let data = self.data.borrow();
        let mapper = self.mapper();
        let properties = mapper.properties();
        let named = |index: usize| properties.iter().find(|property| property.index() == index);
        let known = data.committed.iter();
        known.filter_map(|(index, value)| Some((named(*index)?.key().clone(), value.clone()))).collect()
    }
}
