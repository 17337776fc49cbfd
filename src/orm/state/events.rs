//! Telling a class's host of what happens to an object.

use std::rc::Rc;

use crate::collection::Collection;
use crate::error::Result;
use crate::event::{ClassEvents, EventKind, InstanceMoment, MapperMoment, Told};
use crate::host::Instance;
use crate::mapper::Property;
use crate::state::{AttrValue, AttributeSet, InstanceState, Loaded};

impl InstanceState {
    fn listening(&self, kind: EventKind) -> Option<&dyn ClassEvents> {
        self.mapper().class().events().filter(|events| events.hears(kind))
    }

    /// The names of attributes, in the mapper's order.
    pub(crate) fn names_of(&self, attributes: &AttributeSet) -> Vec<Rc<str>> {
        let properties = self.mapper().properties();
        properties.iter().filter(|p| attributes.contains(p.index())).map(|p| p.key().clone()).collect()
    }

    /// Tells of writing the object's row.
    pub(crate) fn tell_mapper(self: &Rc<Self>, moment: MapperMoment, connection: &engine::Connection) -> Result<()> {
        match self.listening(EventKind::Mapper) {
            Some(events) => Ok(events.mapper_moment(moment, connection, self)?),
            None => Ok(()),
        }
    }

    /// Tells that attributes were forgotten; the session's operation ends with the listener's error.
    pub(crate) fn tell_expired(&self, attributes: Option<&[Rc<Property>]>) {
        let Some(events) = self.listening(EventKind::Instance) else { return };
        let names: Option<Vec<Rc<str>>> = attributes.map(|all| all.iter().map(|p| p.key().clone()).collect());
        if let Err(error) = events.instance_moment(InstanceMoment::Expire, self, names.as_deref())
            && let Some(core) = self.session.borrow().upgrade()
        {
            core.failed_event.borrow_mut().get_or_insert(error.into());
        }
    }

    /// Tells that an attribute is about to be set; answers the value to set.
    pub(crate) fn tell_set(
        self: &Rc<Self>,
        property: &Property,
        value: AttrValue,
        old: &Loaded,
        told: Told<'_>,
    ) -> Result<AttrValue> {
        match self.listening(EventKind::Attribute) {
            Some(events) => Ok(events.attribute_set(self, property, value, old, told)?),
            None => Ok(value),
        }
    }

    /// Tells that a value or member is about to be removed.
    pub(crate) fn tell_removed(
        self: &Rc<Self>,
        property: &Property,
        value: Option<&AttrValue>,
        told: Told<'_>,
    ) -> Result<()> {
        match self.listening(EventKind::Attribute) {
            Some(events) => Ok(events.attribute_removed(self, property, value, told)?),
            None => Ok(()),
        }
    }

    /// Tells that a member is about to be put into a collection; answers the member to put.
    pub(crate) fn tell_appended(
        self: &Rc<Self>,
        property: &Property,
        member: Instance,
        told: Told<'_>,
    ) -> Result<Instance> {
        let Some(events) = self.listening(EventKind::Attribute) else { return Ok(member) };
        match events.attribute_appended(self, property, AttrValue::Object(member.clone()), told)? {
            AttrValue::Object(replaced) => Ok(replaced),
            _ => Ok(member),
        }
    }

    /// Tells that a member is put into a collection that has it already.
    pub(crate) fn tell_appended_again(
        self: &Rc<Self>,
        property: &Property,
        member: &Instance,
        told: Told<'_>,
    ) -> Result<()> {
        match self.listening(EventKind::Attribute) {
            Some(events) => Ok(events.attribute_appended_again(self, property, member, told)?),
            None => Ok(()),
        }
    }

    /// Tells that an attribute got a collection, or lost it to another one.
    pub(crate) fn tell_collection(
        self: &Rc<Self>,
        property: &Property,
        collection: &Rc<dyn Collection>,
        is_lost: bool,
    ) -> Result<()> {
        match self.listening(EventKind::Attribute) {
            Some(events) => Ok(events.attribute_collection(self, property, collection, is_lost)?),
            None => Ok(()),
        }
    }

    /// Tells that a collection is about to be replaced; answers its members.
    pub(crate) fn tell_replaced(
        self: &Rc<Self>,
        property: &Property,
        members: Vec<Instance>,
        told: Told<'_>,
    ) -> Result<Vec<Instance>> {
        match self.listening(EventKind::Attribute) {
            Some(events) => Ok(events.attribute_replaced(self, property, members, told)?),
            None => Ok(members),
        }
    }

    /// Tells that an attribute without a value is read; answers what it is.
    pub(crate) fn tell_initialized(&self, property: &Property) -> Result<AttrValue> {
        let default = property.as_column().and_then(|column| column.default.clone());
        let default = default.map_or(AttrValue::NULL, AttrValue::Plain);
        let Some(events) = self.listening(EventKind::Attribute) else { return Ok(default) };
        let (value, stays) = events.attribute_initialized(self, property, default)?;
        if stays {
            self.put_value(property.index(), value.clone());
        }
        Ok(value)
    }

    /// Tells that an attribute was marked as changed.
    pub(crate) fn tell_modified(&self, property: &Property) -> Result<()> {
        match self.listening(EventKind::Attribute) {
            Some(events) => Ok(events.attribute_modified(self, property)?),
            None => Ok(()),
        }
    }
}
