//! The filters that the host puts on names and things.

use std::rc::Rc;

use super::{Comparison, ItemKind, ObjectSeen, Parents, SchemaObject};
use crate::error::Result;

impl Comparison<'_> {
    /// Keeps what the host wants to look at, by its name.
    pub(super) fn named_right<T>(
        &self,
        items: Vec<T>,
        kind: ItemKind,
        parents: &Parents,
        name: impl Fn(&T) -> Option<Rc<str>>,
    ) -> Result<Vec<T>> {
        let mut kept = Vec::with_capacity(items.len());
        for item in items {
            if self.hooks.includes_name(name(&item).as_deref(), kind, parents)? {
                kept.push(item);
            }
        }
        Ok(kept)
    }

    /// Whether the host includes a thing that the program describes.
    pub(super) fn includes_described(
        &self,
        object: SchemaObject,
        name: Option<Rc<str>>,
        kind: ItemKind,
        compare_to: Option<SchemaObject>,
    ) -> Result<bool> {
        self.hooks.includes_object(&ObjectSeen { object, name, kind, is_reflected: false, compare_to })
    }

    /// Whether the host includes a thing that the database has.
    pub(super) fn includes_reflected(
        &self,
        object: SchemaObject,
        name: Option<Rc<str>>,
        kind: ItemKind,
        compare_to: Option<SchemaObject>,
    ) -> Result<bool> {
        self.hooks.includes_object(&ObjectSeen { object, name, kind, is_reflected: true, compare_to })
    }
}
