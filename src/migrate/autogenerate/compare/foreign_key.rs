//! Foreign keys.

use std::rc::Rc;

use sql::schema::{Constraint, ConstraintKind, Table};

use super::{Comparison, ItemKind, Place, SchemaObject};
use crate::error::Result;
use crate::operation::{AddConstraint, DropConstraint, Operation};

const LOGGER: &str = "alembic.autogenerate.compare.constraints";

/// What foreign keys are compared by: their columns and options, whatever their names are.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    source_schema: Option<Rc<str>>,
    source_table: Rc<str>,
    source_columns: Vec<Rc<str>>,
    target_schema: Option<Rc<str>>,
    target_table: Rc<str>,
    target_columns: Vec<Rc<str>>,
    onupdate: Option<String>,
    ondelete: Option<String>,
    deferral: Deferral,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deferral {
    Never,
    Possible,
    Initial,
}

struct Key {
    constraint: Constraint,
    signature: Signature,
}

impl Key {
    fn of(constraint: &Constraint) -> Result<Option<Self>> {
        let ConstraintKind::ForeignKey { elements, ondelete, onupdate, .. } = constraint.kind() else {
            return Ok(None);
        };
        let Some(table) = constraint.table() else { return Ok(None) };
        let mut source_columns = Vec::new();
        let mut target_columns = Vec::new();
        let mut target = None;
        for element in elements {
            source_columns.extend(element.parent().map(|column| column.name().text().clone()));
            let column = element.column()?;
            target_columns.push(column.name().text().clone());
            target = target.or_else(|| column.table());
        }
        let spec = constraint.spec();
        let is_deferred = spec.initially.as_ref().is_some_and(|word| word.eq_ignore_ascii_case("deferred"));
        let deferral = match spec.deferrable {
            _ if is_deferred => Deferral::Initial,
            Some(true) => Deferral::Possible,
            _ => Deferral::Never,
        };
        let signature = Signature {
            source_schema: table.schema(),
            source_table: table.name().text().clone(),
            source_columns,
            target_schema: target.as_ref().and_then(Table::schema),
            target_table: target.map(|table| table.name().text().clone()).unwrap_or_default(),
            target_columns,
            onupdate: action(onupdate.as_deref()),
            ondelete: action(ondelete.as_deref()),
            deferral,
        };
        Ok(Some(Self { constraint: constraint.clone(), signature }))
    }

    fn name(&self) -> Option<Rc<str>> {
        self.constraint.name().map(|name| name.text().clone())
    }

    fn of_name(keys: &[Self], name: Option<&Rc<str>>) -> Option<SchemaObject> {
        let name = name?;
        let found = keys.iter().rev().find(|key| key.name().as_ref() == Some(name))?;
        Some(SchemaObject::Constraint(found.constraint.clone()))
    }

    /// `(columns)(columns) on table name`.
    fn shown(&self) -> String {
        let Signature { source_schema, source_table, source_columns, target_columns, .. } = &self.signature;
        let schema = source_schema.as_ref().map(|schema| format!("{schema}.")).unwrap_or_default();
        let (own, other) = (source_columns.join(", "), target_columns.join(", "));
        format!("({own})({other}) on table {schema}{source_table}")
    }
}

/// NO ACTION is what a key does that says nothing.
fn action(word: Option<&str>) -> Option<String> {
    word.map(str::to_lowercase).filter(|word| !word.is_empty() && word != "no action")
}

/// The last key of each signature, in the order in which the signatures appear.
fn last_of_each(keys: impl Iterator<Item = Key>) -> Vec<Key> {
    let mut kept: Vec<Key> = Vec::new();
    for key in keys {
        match kept.iter_mut().find(|known| known.signature == key.signature) {
            Some(known) => *known = key,
            None => kept.push(key),
        }
    }
    kept
}

impl Comparison<'_> {
    pub(super) fn compare_foreign_keys(
        &self,
        place: &Place,
        inspected: &Table,
        described: &Table,
        steps: &mut Vec<Operation>,
    ) -> Result<()> {
        let mut wanted = Vec::new();
        let mut constraints = described.foreign_key_constraints();
        constraints.sort_by_key(Constraint::creation_order);
        for constraint in constraints {
            wanted.extend(Key::of(&constraint)?);
        }
        let found = self.inspector.foreign_keys(&place.table, place.schema.as_deref())?;
        let found =
            self.named_right(found, ItemKind::ForeignKeyConstraint, &place.parents(), |key| key.name.clone())?;
        let mut known = Vec::new();
        for key in &found {
            known.push(self.reflected_foreign_key(key, inspected)?);
        }
        let mut keys = Vec::new();
        for constraint in &known {
            keys.extend(Key::of(constraint)?);
        }
        let (wanted, known) = (last_of_each(wanted.into_iter()), last_of_each(keys.into_iter()));
        let is_in = |keys: &[Key], key: &Key| keys.iter().any(|one| one.signature == key.signature);

        for removed in known.iter().filter(|key| !is_in(&wanted, key)) {
            let (object, name) = (SchemaObject::Constraint(removed.constraint.clone()), removed.name());
            let other = Key::of_name(&wanted, name.as_ref());
            if self.includes_reflected(object, name, ItemKind::ForeignKeyConstraint, other)? {
                steps.extend(DropConstraint::of_constraint(&removed.constraint).map(Operation::DropConstraint));
                self.info(LOGGER, &format!("Detected removed foreign key {}", removed.shown()));
            }
        }
        for added in wanted.iter().filter(|key| !is_in(&known, key)) {
            let (object, name) = (SchemaObject::Constraint(added.constraint.clone()), added.name());
            let other = Key::of_name(&known, name.as_ref());
            if self.includes_described(object, name, ItemKind::ForeignKeyConstraint, other)? {
                steps.extend(AddConstraint::of_constraint(&added.constraint).map(Operation::AddConstraint));
                self.info(LOGGER, &format!("Detected added foreign key {}", added.shown()));
            }
        }
        Ok(())
    }
}
