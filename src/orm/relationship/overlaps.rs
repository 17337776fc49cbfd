//! The warning about relationships that write the same column from different ones.

use std::rc::Rc;

use crate::error::Result;
use crate::relationship::{RelationshipProperty, text};

/// Warns where the relationship writes a column that another one of the registry writes from elsewhere.
pub(super) fn check(property: &Rc<RelationshipProperty>) -> Result<()> {
    if property.is_viewonly() {
        return Ok(());
    }
    let parent = property.parent()?;
    let Some(registry) = parent.registry() else { return Ok(()) };
    let join = property.join()?;
    for (from, to) in join.synchronize_pairs.iter().chain(&join.secondary_synchronize_pairs) {
        let known = registry.writers_of(to.id());
        let mut conflicts: Vec<(Rc<RelationshipProperty>, String)> = Vec::new();
        for (other, other_from) in known {
            if conflicts_with(property, &other)? {
                conflicts.push((other, text(&other_from)));
            }
        }
        if !conflicts.is_empty() {
            warn(property, &text(from), &text(to), &conflicts);
        }
        registry.note_writer(to, property, from);
    }
    Ok(())
}

fn conflicts_with(property: &Rc<RelationshipProperty>, other: &Rc<RelationshipProperty>) -> Result<bool> {
    if other.id() == property.id() || property.reverse().iter().any(|reverse| reverse.id() == other.id()) {
        return Ok(false);
    }
    let named = |of: &RelationshipProperty, key: &str| of.config().overlaps.iter().any(|name| &**name == key);
    if named(property, other.key()) || named(other, property.key()) || named(property, "__*") || named(other, "__*") {
        return Ok(false);
    }
    let (parent, target) = (property.parent()?, property.target()?);
    let (other_parent, other_target) = (other.parent()?, other.target()?);
    let are_siblings =
        [(&parent, &other_parent), (&target, &other_target), (&parent, &other_target), (&target, &other_parent)]
            .into_iter()
            .any(|(a, b)| a.is_sibling_of(b));
    Ok(!are_siblings && (property.key() != other.key() || !parent.has_common_base(&other_parent)))
}

fn warn(property: &RelationshipProperty, from: &str, to: &str, conflicts: &[(Rc<RelationshipProperty>, String)]) {
    let name = property.name();
    let mut others: Vec<String> =
        conflicts.iter().map(|(other, from)| format!("'{}' (copies {from} to {to})", other.name())).collect();
    others.sort();
    let mut keys: Vec<&str> = conflicts.iter().map(|(other, _)| &**other.key()).collect();
    keys.sort_unstable();
    sql::warn_with_code(
        format!(
            "relationship '{name}' will copy column {from} to column {to}, which conflicts with relationship(s): {}. If this is not the intention, consider if these relationships should be linked with back_populates, or if viewonly=True should be applied to one or more if they are read-only. For the less common case that foreign key constraints are partially overlapping, the orm.foreign() annotation can be used to isolate the columns that should be written towards.   To silence this warning, add the parameter 'overlaps=\"{}\"' to the '{name}' relationship.",
            others.join(", "),
            keys.join(",")
        ),
        "qzyx",
    );
}
