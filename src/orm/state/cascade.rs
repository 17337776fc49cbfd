//! The objects that hang on an object, by one kind of cascade.

use std::rc::Rc;

use crate::error::{Error, ErrorKind, Result};
use crate::hash::HashSet;
use crate::host::Instance;
use crate::mapper::Property;
use crate::relationship::{CascadeKind, PassiveDeletes, RelationshipProperty};
use crate::state::{AttrValue, InstanceState, Loaded, LoaderStatus, Passive, StateId};

/// Objects at which a cascade stops.
type Halt<'a> = Option<&'a dyn Fn(&InstanceState) -> bool>;

impl InstanceState {
    /// The objects that hang on this one, depth first, each once; SQLAlchemy: `cascade_iterator`.
    pub(crate) fn cascade(self: &Rc<Self>, kind: CascadeKind, halt: Halt<'_>) -> Result<Vec<Instance>> {
        let mut seen = HashSet::default();
        let mut found = Vec::new();
        self.collect_cascade(kind, halt, &mut seen, &mut found)?;
        Ok(found)
    }

    fn collect_cascade(
        self: &Rc<Self>,
        kind: CascadeKind,
        halt: Halt<'_>,
        seen: &mut HashSet<StateId>,
        found: &mut Vec<Instance>,
    ) -> Result<()> {
        for property in self.mapper().properties().iter() {
            let Some(relationship) = property.relationship() else { continue };
            if !relationship.cascades(kind) {
                continue;
            }
            for related in self.cascade_along(property, relationship, kind, halt, seen)? {
                let state = related.state().clone();
                found.push(related);
                state.collect_cascade(kind, halt, seen, found)?;
            }
        }
        Ok(())
    }

    fn cascade_along(
        self: &Rc<Self>,
        property: &Rc<Property>,
        relationship: &Rc<RelationshipProperty>,
        kind: CascadeKind,
        halt: Halt<'_>,
        seen: &mut HashSet<StateId>,
    ) -> Result<Vec<Instance>> {
        let related = if kind == CascadeKind::SaveUpdate {
            self.all_pending(property, relationship, Passive::NO_INITIALIZE)?
        } else {
            // Only a deletion loads what it needs.
            let loads = kind == CascadeKind::Delete && relationship.passive_deletes() == PassiveDeletes::Off;
            let passive = if loads { Passive::OFF.with(Passive::NO_RAISE) } else { Passive::NO_INITIALIZE };
            if relationship.lazy().is_write_only() {
                self.written_members(property, relationship, passive)?
            } else {
                match self.load_related(property, relationship, passive)? {
                    Loaded::Value(AttrValue::Object(object)) => vec![object],
                    Loaded::Value(AttrValue::Collection(collection)) => collection.members()?,
                    Loaded::Value(_) | Loaded::NoResult => Vec::new(),
                    Loaded::NoValue => return Err(LoaderStatus::taken_for_related(relationship.uselist())),
                }
            }
        };
        let skips_pending = kind == CascadeKind::RefreshExpire && !relationship.cascades(CascadeKind::DeleteOrphan);
        let target = relationship.target()?;
        let mut found = Vec::new();
        for instance in related {
            let state = instance.state();
            let is_left_out = seen.contains(&state.id())
                || halt.is_some_and(|halt| halt(state))
                || (skips_pending && !state.has_key());
            if is_left_out {
                continue;
            }
            if !state.mapper().is_a(&target) {
                return Err(Error::new(
                    ErrorKind::ASSERTION,
                    format!(
                        "Attribute '{}' on class '{}' doesn't handle objects of type '{}'",
                        property.key(),
                        relationship.parent()?.class().repr(),
                        state.mapper().class().repr()
                    ),
                ));
            }
            seen.insert(state.id());
            found.push(instance);
        }
        Ok(found)
    }
}
