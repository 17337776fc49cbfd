//! Expiring attributes, and making current values the committed ones.

use std::rc::Rc;

use crate::error::Result;
use crate::mapper::{Property, PropertyKind};
use crate::state::{AttrValue, AttributeSet, InstanceState};

impl InstanceState {
    /// Forgets every value; the next access loads. SQLAlchemy: `InstanceState._expire`.
    pub(crate) fn expire_all(&self) {
        self.expired.set(true);
        if let Some(core) = self.session.borrow().upgrade() {
            core.object_unmodified(self);
        }
        let properties = self.mapper().properties();
        let dropped = {
            let mut data = self.data.borrow_mut();
            let changes = if self.modified.replace(false) { std::mem::take(&mut data.committed) } else { Vec::new() };
            data.unfetched = AttributeSet::default();
            let related = data.related.as_mut().map(|related| {
                related.forget_parents();
                related.lazies.clear();
                (std::mem::take(&mut related.pending), std::mem::take(&mut related.empty))
            });
            for value in data.values.iter().flatten() {
                if let AttrValue::Collection(collection) = value {
                    collection.adapter().invalidate();
                }
            }
            for property in properties.iter() {
                data.expired.insert(property.index());
            }
            (changes, std::mem::take(&mut data.values), related)
        };
        // Dropping a value can run the host's code, so it happens while nothing is borrowed.
        drop(dropped);
        self.tell_expired(None);
    }

    /// Forgets the values of some attributes, and tells of it.
    pub(crate) fn expire_properties(&self, properties: &[Rc<Property>]) {
        self.forget_properties(properties);
        if !properties.is_empty() {
            self.tell_expired(Some(properties));
        }
    }

    fn forget_properties(&self, properties: &[Rc<Property>]) {
        for property in properties {
            let dropped = {
                let mut data = self.data.borrow_mut();
                if property.accepts_scalar_loader() {
                    data.expired.insert(property.index());
                }
                let pending = data.related.as_mut().and_then(|related| related.take_pending(property.index()));
                (data.forget_changes(|index| index == property.index()), data.put(property.index(), None), pending)
            };
            if let Some(AttrValue::Collection(collection)) = &dropped.1 {
                collection.adapter().invalidate();
            }
            drop(dropped);
        }
        self.forget_composites(Some(properties));
    }

    /// Drops what is in memory for an attribute, as if it had never been there.
    pub fn forget_loaded(&self, key: &str) -> Result<()> {
        let property = self.mapper().property(key)?;
        let dropped = self.data.borrow_mut().put(property.index(), None);
        drop(dropped);
        Ok(())
    }

    /// Drops composites that some attributes are parts of; all of them without `parts`.
    pub(crate) fn forget_composites(&self, parts: Option<&[Rc<Property>]>) {
        let properties = self.mapper().properties();
        for property in properties.iter() {
            let Some(composite) = property.as_composite() else { continue };
            let is_part = |part: &Rc<Property>| composite.attributes.contains(part.key());
            if parts.is_none_or(|parts| parts.iter().any(is_part)) {
                let dropped = self.data.borrow_mut().put(property.index(), None);
                drop(dropped);
            }
        }
    }

    /// Forgets what SQL expressions gave: a flush may have changed it.
    pub(crate) fn expire_read_only(&self) {
        let properties = self.mapper().properties();
        let is_stale = |property: &Rc<Property>| match property.kind() {
            PropertyKind::Expression(expression) => {
                let is_loaded = self.data.borrow().value(property.index()).is_some();
                if expression.expires_on_flush { !property.is_deferred() || is_loaded } else { !is_loaded }
            }
            _ => false,
        };
        self.forget_composites(None);
        let stale: Vec<_> = properties.iter().filter(|property| is_stale(property)).cloned().collect();
        self.forget_properties(&stale);
    }

    /// Forgets related objects, but for those of some relationships; the next access loads them.
    pub(crate) fn forget_relationships(&self, but: &AttributeSet) {
        let properties = self.mapper().properties();
        let is_meant = |property: &&Rc<Property>| property.relationship().is_some() && !but.contains(property.index());
        let related: Vec<_> = properties.iter().filter(is_meant).cloned().collect();
        self.forget_properties(&related);
    }

    /// Makes the current values the committed ones and ends the modified state.
    pub(crate) fn commit_all(&self) {
        let dropped = {
            let mut data = self.data.borrow_mut();
            let data = &mut *data;
            for (index, value) in data.values.iter().enumerate() {
                if value.is_some() {
                    data.expired.remove(index);
                }
            }
            data.unfetched = AttributeSet::default();
            let pending = data.related.as_mut().map(|related| {
                related.cascaded_keys = AttributeSet::default();
                std::mem::take(&mut related.pending)
            });
            (std::mem::take(&mut data.committed), pending)
        };
        drop(dropped);
        if let Some(core) = self.session.borrow().upgrade() {
            core.object_unmodified(self);
        }
        self.modified.set(false);
        self.expired.set(false);
    }

    /// Makes the current values of some attributes the committed ones.
    pub(crate) fn commit(&self, properties: &[usize]) {
        let dropped = {
            let mut data = self.data.borrow_mut();
            let data = &mut *data;
            for index in properties {
                if data.value(*index).is_some() {
                    data.expired.remove(*index);
                }
            }
            data.forget_changes(|index| properties.contains(&index))
        };
        drop(dropped);
        self.expired.set(false);
    }

    /// Puts a value as if it had been loaded; SQLAlchemy: `set_committed_value`.
    pub fn set_committed_value(&self, key: &str, value: AttrValue) -> Result<()> {
        let property = self.mapper().property(key)?;
        self.put_committed(property.index(), value);
        Ok(())
    }

    pub(crate) fn put_committed(&self, index: usize, value: AttrValue) {
        let dropped = {
            let mut data = self.data.borrow_mut();
            data.expired.remove(index);
            (data.forget_changes(|at| at == index), data.put(index, Some(value)))
        };
        drop(dropped);
    }

    /// Puts a value without touching what is committed: loading and flushing do.
    pub(crate) fn put_value(&self, index: usize, value: AttrValue) {
        let dropped = self.data.borrow_mut().put(index, Some(value));
        drop(dropped);
    }
}
