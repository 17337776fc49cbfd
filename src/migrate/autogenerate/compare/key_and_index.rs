//! Indexes and UNIQUE constraints, which are compared together: databases take one for the other.

use std::collections::BTreeMap;
use std::rc::Rc;

use sql::schema::{ConstraintKind, Index, Table};

use super::reflect::{reflected_index, reflected_unique};
use super::signature::{Signature, distinct, has_expressions, index_columns, sorted_names, tuple_of};
use super::{Comparison, ItemKind, LogLevel, Place};
use crate::error::Result;
use crate::operation::{AddConstraint, CreateIndex, DropConstraint, DropIndex, Operation};

const LOGGER: &str = "alembic.autogenerate.compare.constraints";

/// What one table has on both sides.
struct Sides {
    described_uniques: Vec<Signature>,
    described_indexes: Vec<Signature>,
    inspected_uniques: Vec<Signature>,
    inspected_indexes: Vec<Signature>,
}

/// The step that is being made: the table, and whether its UNIQUE constraints come and go with it.
struct Target<'a> {
    place: &'a Place,
    is_whole_table: bool,
    steps: &'a mut Vec<Operation>,
}

impl Comparison<'_> {
    pub(super) fn compare_indexes_and_uniques(
        &self,
        place: &Place,
        inspected: Option<&Table>,
        described: Option<&Table>,
        steps: &mut Vec<Operation>,
    ) -> Result<()> {
        let sides = self.sides(place, inspected, described)?;
        let is_whole_table = inspected.is_none() || described.is_none();
        self.compare_sides(&sides, &mut Target { place, is_whole_table, steps })
    }

    fn sides(&self, place: &Place, inspected: Option<&Table>, described: Option<&Table>) -> Result<Sides> {
        let mut described_uniques: Vec<sql::schema::Constraint> = Vec::new();
        let mut described_indexes = Vec::new();
        if let Some(table) = described {
            described_uniques = table
                .constraints()
                .into_iter()
                .filter(|constraint| matches!(constraint.kind(), ConstraintKind::Unique))
                .collect();
            described_uniques.sort_by_key(sql::schema::Constraint::creation_order);
            described_indexes = table.indexes();
        }
        let mut inspected_uniques = Vec::new();
        let mut inspected_indexes = Vec::new();
        if let Some(table) = inspected {
            let (schema, parents) = (place.schema.as_deref(), place.parents());
            let uniques = self.inspector.unique_constraints(&place.table, schema)?;
            let uniques = self.named_right(uniques, ItemKind::UniqueConstraint, &parents, |one| one.name.clone())?;
            let indexes = self.inspector.indexes(&place.table, schema)?;
            let indexes = self.named_right(indexes, ItemKind::Index, &parents, |one| Some(one.name.clone()))?;
            // A table that is dropped takes its UNIQUE constraints with it.
            if described.is_some() {
                for unique in &uniques {
                    inspected_uniques.push(reflected_unique(unique, table)?);
                }
            }
            for index in &indexes {
                inspected_indexes.push(reflected_index(index, table)?);
            }
        }
        if self.dialect.name() == "sqlite" {
            described_indexes.retain(|index| !self.is_beyond_comparison(index, &inspected_indexes));
        }
        Ok(Sides {
            described_uniques: distinct(described_uniques.into_iter().map(Signature::Unique)),
            described_indexes: distinct(described_indexes.into_iter().map(Signature::Index)),
            inspected_uniques: distinct(inspected_uniques.into_iter().map(Signature::Unique)),
            inspected_indexes: distinct(inspected_indexes.into_iter().map(Signature::Index)),
        })
    }

    /// Whether a described index is one that the database does not tell of; says so.
    fn is_beyond_comparison(&self, index: &Index, inspected: &[Index]) -> bool {
        if inspected.iter().any(|known| known.name() == index.name()) || !has_expressions(index) {
            return false;
        }
        let name = index.name().map_or_else(|| "None".to_owned(), |name| sql::repr_str(name.as_str()));
        sql::warn_plainly(format!(
            "autogenerate skipping metadata-specified expression-based index {name}; dialect '{}' under SQLAlchemy {} \
             can't reflect these indexes so they can't be compared",
            self.dialect.name(),
            crate::SQLALCHEMY_VERSION,
        ));
        true
    }

    fn compare_sides(&self, sides: &Sides, target: &mut Target<'_>) -> Result<()> {
        let by_name = |lists: [&[Signature]; 2]| -> BTreeMap<Rc<str>, Signature> {
            lists.into_iter().flatten().filter_map(|one| one.name().map(|name| (name, one.clone()))).collect()
        };
        let described = by_name([&sides.described_uniques, &sides.described_indexes]);
        let inspected = by_name([&sides.inspected_uniques, &sides.inspected_indexes]);
        let named = |list: &[Signature], name: &Rc<str>| {
            list.iter().rev().find(|one| one.name().as_ref() == Some(name)).cloned()
        };
        let doubled =
            |name: &Rc<str>| Some((named(&sides.inspected_uniques, name)?, named(&sides.inspected_indexes, name)?));
        let unnamed: Vec<&Signature> = sides.described_uniques.iter().filter(|one| one.name().is_none()).collect();

        for (name, found) in inspected.iter().filter(|(name, _)| !described.contains_key(*name)) {
            let is_unnamed_one =
                matches!(found, Signature::Unique(_)) && unnamed.iter().any(|one| one.unnamed() == found.unnamed());
            if is_unnamed_one {
                continue;
            }
            if let Some((unique, index)) = doubled(name) {
                let is_gone = sides.described_indexes.iter().all(|one| one.unnamed() != index.unnamed())
                    && sides.described_uniques.iter().all(|one| one.unnamed() != unique.unnamed());
                if is_gone {
                    self.removed(&unique, target)?;
                    self.removed(&index, target)?;
                }
            } else {
                self.removed(found, target)?;
            }
        }
        for (name, wanted) in &described {
            let Some(found) = inspected.get(name) else { continue };
            let found = match (doubled(name), wanted) {
                (Some((_, index)), Signature::Index(_)) => index,
                (Some((unique, _)), Signature::Unique(_)) => unique,
                (None, _) => found.clone(),
            };
            self.compare_pair(&found, wanted, target)?;
        }
        for (_, added) in described.iter().filter(|(name, _)| !inspected.contains_key(*name)) {
            self.added(added, target)?;
        }
        for added in &unnamed {
            if sides.inspected_uniques.iter().all(|known| known.unnamed() != added.unnamed()) {
                self.added(added, target)?;
            }
        }
        Ok(())
    }

    fn compare_pair(&self, found: &Signature, wanted: &Signature, target: &mut Target<'_>) -> Result<()> {
        match (found, wanted) {
            (Signature::Index(old), Signature::Index(new)) => {
                let differences = self.index_differences(new, old);
                if !differences.is_empty() {
                    let name = wanted.name();
                    if self.includes_described(wanted.object(), name, ItemKind::Index, Some(found.object()))? {
                        self.info(LOGGER, &changed("index", found, target.place, &differences.join(", ")));
                        target.steps.push(Operation::DropIndex(self.dropped_index(old)));
                        target.steps.push(Operation::CreateIndex(CreateIndex::of_index(new)));
                    }
                }
            }
            (Signature::Unique(old), Signature::Unique(new)) => {
                let (before, after) = (sorted_names(old), sorted_names(new));
                if before != after {
                    let (name, kind) = (wanted.name(), ItemKind::UniqueConstraint);
                    if self.includes_described(wanted.object(), name, kind, Some(found.object()))? {
                        let difference = format!("expression {} to {}", tuple_of(&before), tuple_of(&after));
                        self.info(LOGGER, &changed("unique constraint", found, target.place, &difference));
                        let drop = DropConstraint::of_constraint(old).map(Operation::DropConstraint);
                        let add = AddConstraint::of_constraint(new).map(Operation::AddConstraint);
                        target.steps.extend(drop.into_iter().chain(add));
                    }
                }
            }
            _ => {
                self.removed(found, target)?;
                self.added(wanted, target)?;
            }
        }
        Ok(())
    }

    /// The step that drops an index of the database.
    fn dropped_index(&self, index: &Index) -> DropIndex {
        let mut drop = DropIndex::of_index(index);
        if let Some(former) = &mut drop.former {
            former.is_unique_number = self.dialect.name() == "sqlite";
        }
        drop
    }

    fn index_differences(&self, described: &Index, inspected: &Index) -> Vec<String> {
        let mut differences = Vec::new();
        if described.is_unique() != inspected.is_unique() {
            let word = |is_unique| if is_unique { "True" } else { "False" };
            let (before, after) = (word(inspected.is_unique()), word(described.is_unique()));
            differences.push(format!("unique={before} to unique={after}"));
        }
        for index in [described, inspected] {
            if has_expressions(index) {
                let message = format!(
                    "Generating approximate signature for index {}. The dialect implementation should either skip \
                     expression indexes or provide a custom implementation.",
                    index.repr()
                );
                self.hooks.log("alembic.ddl.impl", LogLevel::Warning, &message);
            }
        }
        let (before, after) = (index_columns(inspected), index_columns(described));
        if before != after {
            differences.push(format!("expression {} to {}", tuple_of(&before), tuple_of(&after)));
        }
        differences
    }

    fn added(&self, added: &Signature, target: &mut Target<'_>) -> Result<()> {
        let (kind, word) = match added {
            Signature::Index(_) => (ItemKind::Index, "index"),
            // A table that is made has its UNIQUE constraints within.
            Signature::Unique(_) if target.is_whole_table => return Ok(()),
            Signature::Unique(_) => (ItemKind::UniqueConstraint, "unique constraint"),
        };
        if !self.includes_described(added.object(), added.name(), kind, None)? {
            return Ok(());
        }
        target.steps.extend(match added {
            Signature::Index(index) => Some(Operation::CreateIndex(CreateIndex::of_index(index))),
            Signature::Unique(unique) => AddConstraint::of_constraint(unique).map(Operation::AddConstraint),
        });
        let columns = tuple_of(&added.column_names());
        self.info(LOGGER, &format!("Detected added {word} {} on '{columns}'", shown_name(added)));
        Ok(())
    }

    fn removed(&self, removed: &Signature, target: &mut Target<'_>) -> Result<()> {
        let (kind, word) = match removed {
            Signature::Index(_) => (ItemKind::Index, "index"),
            Signature::Unique(_) if target.is_whole_table => return Ok(()),
            Signature::Unique(_) => (ItemKind::UniqueConstraint, "unique constraint"),
        };
        if !self.includes_reflected(removed.object(), removed.name(), kind, None)? {
            return Ok(());
        }
        target.steps.extend(match removed {
            Signature::Index(index) => Some(Operation::DropIndex(self.dropped_index(index))),
            Signature::Unique(unique) => DropConstraint::of_constraint(unique).map(Operation::DropConstraint),
        });
        let table = sql::repr_str(&target.place.table);
        self.info(LOGGER, &format!("Detected removed {word} {} on {table}", shown_name(removed)));
        Ok(())
    }
}

fn shown_name(signature: &Signature) -> String {
    signature.name().map_or_else(|| "None".to_owned(), |name| sql::repr_str(&name))
}

fn changed(word: &str, found: &Signature, place: &Place, difference: &str) -> String {
    format!("Detected changed {word} {} on {}: {difference}", shown_name(found), sql::repr_str(&place.table))
}
