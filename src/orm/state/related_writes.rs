//! Relationships that are never loaded: only their changes are known; SQLAlchemy: `WriteOnlyHistory`.

use std::rc::Rc;

use sql::Value;

use crate::collection::{Initiator, Operation};
use crate::error::{Error, Result};
use crate::host::Instance;
use crate::mapper::{OrmEntity, Property};
use crate::relationship::{Lazy, RelationshipAttribute, RelationshipProperty};
use crate::session::ExecuteOptions;
use crate::state::related_history::objects;
use crate::state::{AttrValue, History, HistoryLists, InstanceState, Passive};

impl InstanceState {
    /// Adds an object to a relationship that is never loaded.
    pub fn add_related(self: &Rc<Self>, key: &str, member: &Instance) -> Result<()> {
        let (property, relationship) = self.written_property(key)?;
        self.write_added(&property, &relationship, member)
    }

    /// Removes an object from a relationship that is never loaded.
    pub fn remove_related(self: &Rc<Self>, key: &str, member: &Instance) -> Result<()> {
        let (property, relationship) = self.written_property(key)?;
        self.write_removed(&property, &relationship, member)
    }

    /// The objects that were added to a relationship since the last flush.
    pub fn added_related(&self, key: &str) -> Result<Vec<Instance>> {
        let (property, _) = self.written_property(key)?;
        Ok(self.written(&property).0)
    }

    fn written_property(&self, key: &str) -> Result<(Rc<Property>, Rc<RelationshipProperty>)> {
        let property = self.mapper().property(key)?;
        match property.relationship().cloned() {
            Some(relationship) => Ok((property, relationship)),
            None => Err(Error::invalid_request(format!("{key} is no relationship"))),
        }
    }

    fn write_added(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        member: &Instance,
    ) -> Result<()> {
        let initiator = Initiator::new(relationship, Operation::Append);
        self.note_written(property)?;
        self.data.borrow_mut().related_mut().pending_of(property.index()).append_again(member);
        self.fire_append(property, relationship, member.clone(), &initiator)?;
        Ok(())
    }

    fn write_removed(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        member: &Instance,
    ) -> Result<()> {
        let initiator = Initiator::new(relationship, Operation::Remove);
        self.note_written(property)?;
        self.data.borrow_mut().related_mut().pending_of(property.index()).remove(member);
        self.fire_remove(property, relationship, member, &initiator)
    }

    /// Notes a change; until it is expired, the attribute counts as loaded.
    pub(crate) fn note_written(self: &Rc<Self>, property: &Rc<Property>) -> Result<()> {
        self.note_collection_change(property)?;
        self.put_value(property.index(), AttrValue::Plain(Value::Bool(true)));
        Ok(())
    }

    /// Added and removed objects.
    fn written(&self, property: &Property) -> (Vec<Instance>, Vec<Instance>) {
        let data = self.data.borrow();
        let pending = data.related.as_ref().and_then(|related| {
            let pending = related.pending.iter().find(|(at, _)| *at == property.index());
            pending.map(|(_, pending)| (pending.added.clone(), pending.removed.clone()))
        });
        pending.unwrap_or_default()
    }

    /// What changed, and what is stored where `passive` permits to load it.
    pub(crate) fn written_history(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<History> {
        let (mut added, mut removed) = self.written(property);
        let mut unchanged = Vec::new();
        if self.reads_stored(relationship, passive) {
            unchanged = self.stored(property, relationship)?;
            added.retain(|member| !unchanged.contains(member));
            removed.retain(|member| unchanged.contains(member));
            unchanged.retain(|member| !removed.contains(member));
        }
        Ok(History {
            added: objects(added),
            unchanged: objects(unchanged),
            deleted: objects(removed),
            lists: HistoryLists::All,
        })
    }

    /// Whether the objects that are stored count: those that can only be written to are never loaded.
    fn reads_stored(&self, relationship: &RelationshipProperty, passive: Passive) -> bool {
        let is_permitted = relationship.lazy() != Lazy::WriteOnly || passive.allows(Passive::SQL_OK);
        self.has_key() && passive.allows(Passive::INIT_OK) && is_permitted
    }

    fn stored(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
    ) -> Result<Vec<Instance>> {
        if relationship.lazy() == Lazy::WriteOnly {
            let name = relationship.name();
            return Err(Error::invalid_request(format!(
                "Attribute {name} can't load the existing state from the database for this operation; full iteration is not permitted.  If this is a delete operation, configure passive_deletes=True on the {name} relationship in order to resolve this error."
            )));
        }
        let source = OrmEntity::from(self.mapper());
        let attribute = RelationshipAttribute::new(&source, property.key());
        let (Some(session), Some(attribute), Some(own)) = (self.session(), attribute, self.instance()) else {
            return Ok(Vec::new());
        };
        let query = session.query(vec![relationship.target()?.expression()]);
        let members = attribute.select_members(query.select(), &own)?;
        let options = ExecuteOptions { no_autoflush: true, ..ExecuteOptions::default() };
        let rows = query.with_select(|_| members).with_options(options).all()?;
        let instance = |row: &engine::Row| match row.values().first() {
            Some(Value::Host(host)) => host.as_any().downcast_ref::<Instance>().cloned(),
            _ => None,
        };
        Ok(rows.iter().filter_map(instance).collect())
    }

    /// The objects in memory, or all of them where `passive` permits to load them.
    pub(crate) fn written_members(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<Vec<Instance>> {
        let passive = if passive.allows(Passive::SQL_OK) { passive } else { Passive::NO_INITIALIZE };
        let history = self.written_history(property, relationship, passive)?;
        let members = history.added.into_iter().chain(history.unchanged);
        Ok(members.filter_map(|value| value.as_object().cloned()).collect())
    }

    /// The objects in memory, or all of them where `passive` permits to load them, with those that were removed.
    pub(crate) fn written_pending(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        passive: Passive,
    ) -> Result<Vec<Instance>> {
        let (mut found, removed) = self.written(property);
        let is_read = self.reads_stored(relationship, passive);
        let stored = if is_read { self.stored(property, relationship)? } else { Vec::new() };
        for member in stored.into_iter().chain(removed) {
            if !found.contains(&member) {
                found.push(member);
            }
        }
        Ok(found)
    }

    /// Has a relationship consist of some objects.
    pub(crate) fn write_all(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        members: &[Instance],
    ) -> Result<()> {
        let mut before = self.written(property).0;
        if self.has_key() {
            if relationship.lazy() == Lazy::WriteOnly {
                return Err(Error::invalid_request(format!(
                    "Collection \"{}\" does not support implicit iteration; collection replacement operations can't be used",
                    relationship.name()
                )));
            }
            if let Some(session) = self.session() {
                session.autoflush_now()?;
            }
            let stored = self.stored(property, relationship)?;
            before.retain(|member| !stored.contains(member));
            before.splice(0..0, stored);
        }
        self.note_written(property)?;
        for member in members.iter().filter(|member| !before.contains(member)) {
            self.write_added(property, relationship, member)?;
        }
        for member in before.iter().filter(|member| !members.contains(member)) {
            self.write_removed(property, relationship, member)?;
        }
        Ok(())
    }
}
