//! Columns added, removed and changed.

use sql::Name;
use sql::schema::{Column, Table};
use sql::types::Affinity;

use super::table::comment_or_none;
use super::type_text::is_other_type;
use super::{Comparing, Comparison, ItemKind, Place, SchemaObject};
use crate::directive::ColumnChange;
use crate::error::Result;
use crate::operation::{AddColumn, DropColumn, Operation};

const LOGGER: &str = "alembic.autogenerate.compare.tables";

/// Whether a comparison of one property of a column goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Continue,
    Stop,
}

/// One column on both sides.
pub(super) struct Pair<'a> {
    pub(super) table: &'a str,
    pub(super) inspected: &'a Column,
    pub(super) described: &'a Column,
}

impl Pair<'_> {
    /// `table.column`, as log records show it.
    pub(super) fn shown(&self) -> String {
        format!("{}.{}", self.table, self.described.name())
    }
}

impl Comparison<'_> {
    /// The columns of the database that are looked at.
    pub(super) fn inspected_columns(&self, place: &Place, table: &Table) -> Result<Vec<Column>> {
        let name = |column: &Column| Some(column.name().text().clone());
        self.named_right(table.columns(), ItemKind::Column, &place.parents(), name)
    }

    /// Columns added and changed.
    pub(super) fn compare_columns(
        &self,
        place: &Place,
        inspected: &[Column],
        described: &Table,
        steps: &mut Vec<Operation>,
    ) -> Result<()> {
        let described: Vec<Column> = described.columns().into_iter().filter(|column| !column.is_system()).collect();
        let counterpart = |column: &Column| inspected.iter().find(|known| known.name().text() == column.name().text());
        for column in described.iter().filter(|column| counterpart(column).is_none()) {
            let (object, name) = (SchemaObject::Column(column.clone()), column.name().text().clone());
            if self.includes_described(object, Some(name), ItemKind::Column, None)? {
                let add = AddColumn::new(place.name(), place.schema.clone(), column.clone());
                steps.push(Operation::AddColumn(add));
                self.info(LOGGER, &format!("Detected added column '{}.{}'", place.full_name(), column.name()));
            }
        }
        for column in &described {
            let Some(known) = counterpart(column) else { continue };
            let (object, other) = (SchemaObject::Column(column.clone()), SchemaObject::Column(known.clone()));
            let name = Some(column.name().text().clone());
            if !self.includes_described(object, name, ItemKind::Column, Some(other))? {
                continue;
            }
            let name = Name::new(column.name().as_str());
            let mut change = ColumnChange::of(place.name(), place.schema.clone(), name);
            let pair = Pair { table: &place.table, inspected: known, described: column };
            self.compare_column(&pair, &mut change)?;
            if change.has_changes() {
                steps.push(Operation::AlterColumn(Box::new(change)));
            }
        }
        Ok(())
    }

    /// Columns removed.
    pub(super) fn remove_columns(
        &self,
        place: &Place,
        inspected: &[Column],
        described: &Table,
        steps: &mut Vec<Operation>,
    ) -> Result<()> {
        let described = described.columns();
        let is_described = |column: &Column| {
            described.iter().any(|known| !known.is_system() && known.name().text() == column.name().text())
        };
        for column in inspected.iter().filter(|column| !is_described(column)) {
            let (object, name) = (SchemaObject::Column(column.clone()), column.name().text().clone());
            if self.includes_reflected(object, Some(name), ItemKind::Column, None)? {
                let drop = DropColumn::of_column(place.name(), place.schema.clone(), column);
                steps.push(Operation::DropColumn(drop));
                self.info(LOGGER, &format!("Detected removed column '{}.{}'", place.full_name(), column.name()));
            }
        }
        Ok(())
    }

    /// All properties, in the order of Alembic's comparators: what the host says, what all databases have in common,
    /// what the dialect says.
    fn compare_column(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> Result<()> {
        let types = self.compare_type_by_host(pair, change)?;
        let mut defaults = self.compare_default_by_host(pair, change)?;
        self.compare_nullable(pair, change);
        if defaults == Verdict::Continue {
            defaults = self.compare_computed(pair)?;
        }
        if defaults == Verdict::Continue {
            defaults = self.compare_identity(pair, change);
        }
        if defaults == Verdict::Continue {
            note_autoincrement(pair.described, change);
        }
        if self.has_comments() {
            self.compare_comment(pair, change);
        }
        if types == Verdict::Continue {
            self.compare_type_by_dialect(pair, change)?;
        }
        if defaults == Verdict::Continue {
            self.compare_default_by_dialect(pair, change)?;
        }
        Ok(())
    }

    fn compare_nullable(&self, pair: &Pair<'_>, change: &mut ColumnChange) {
        const LOGGER: &str = "alembic.autogenerate.compare.constraints";
        let (known, wanted) = (pair.inspected.is_nullable(), pair.described.is_nullable());
        change.existing_nullable = Some(known);
        if known == wanted {
            return;
        }
        let is_any = |test: fn(&Column) -> bool| test(pair.inspected) || test(pair.described);
        let is_computed = is_any(|column| column.computed().is_some());
        let is_identity = is_any(|column| column.identity().is_some());
        if is_computed && pair.described.user_nullable().is_none() || is_identity {
            self.info(LOGGER, &format!("Ignoring nullable change on identity column '{}'", pair.shown()));
        } else {
            change.nullable = Some(wanted);
            let word = if wanted { "NULL" } else { "NOT NULL" };
            self.info(LOGGER, &format!("Detected {word} on column '{}'", pair.shown()));
        }
    }

    fn compare_comment(&self, pair: &Pair<'_>, change: &mut ColumnChange) {
        let known = comment_or_none(pair.inspected.comment());
        let wanted = comment_or_none(pair.described.comment());
        change.existing_comment.clone_from(&known);
        if known != wanted {
            change.comment = Some(wanted);
            let message = format!("Detected column comment '{}'", pair.shown());
            self.info("alembic.autogenerate.compare.comments", &message);
        }
    }

    fn compare_type_by_host(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> Result<Verdict> {
        if self.options.compare_type == Comparing::Off {
            return Ok(Verdict::Stop);
        }
        if !self.has_types(pair, change) || self.options.compare_type != Comparing::ByHost {
            return Ok(Verdict::Continue);
        }
        match self.hooks.is_other_type(pair.inspected, pair.described)? {
            None => return Ok(Verdict::Continue),
            Some(true) => self.change_type(pair, change),
            Some(false) => {}
        }
        Ok(Verdict::Stop)
    }

    fn compare_type_by_dialect(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> Result<()> {
        if self.has_types(pair, change) && is_other_type(&*self.dialect, &pair.inspected.ty(), &pair.described.ty())? {
            self.change_type(pair, change);
        }
        Ok(())
    }

    /// Whether both types are known; says so where one is not.
    fn has_types(&self, pair: &Pair<'_>, change: &mut ColumnChange) -> bool {
        const LOGGER: &str = "alembic.autogenerate.compare.types";
        let known = pair.inspected.ty();
        let is_known = known.affinity() != Affinity::Null;
        change.existing_type = Some(known);
        if !is_known {
            self.info(LOGGER, &format!("Couldn't determine database type for column '{}'", pair.shown()));
            return false;
        }
        if pair.described.ty().affinity() == Affinity::Null {
            self.info(LOGGER, &format!("Column '{}' has no type within the model; can't compare", pair.shown()));
            return false;
        }
        true
    }

    fn change_type(&self, pair: &Pair<'_>, change: &mut ColumnChange) {
        let wanted = pair.described.ty();
        let (before, after) = (pair.inspected.ty().repr(), wanted.repr());
        change.ty = Some(wanted);
        let message = format!("Detected type change from {before} to {after} on '{}'", pair.shown());
        self.info("alembic.autogenerate.compare.types", &message);
    }
}

/// MySQL wants to be told with each change whether the database numbers the rows.
fn note_autoincrement(described: &Column, change: &mut ColumnChange) {
    use sql::schema::Autoincrement;
    let is_numbered =
        described.table().and_then(|table| table.autoincrement_column()).is_some_and(|column| column.ptr_eq(described));
    change.autoincrement = match described.autoincrement() {
        _ if is_numbered => Some(true),
        Autoincrement::True => Some(true),
        Autoincrement::False => Some(false),
        Autoincrement::Auto | Autoincrement::IgnoreFk => None,
    };
}
