//! Tables added, removed and kept.

use std::rc::Rc;

use sql::schema::{MetaData, Table};

use super::{Comparison, ItemKind, Parents, Place, SchemaObject};
use crate::error::{Error, ErrorKind, Result};
use crate::operation::{CreateTable, DropTable, ModifyTable, Operation, TableComment};

const LOGGER: &str = "alembic.autogenerate.compare.tables";

impl Comparison<'_> {
    pub(super) fn compare_tables(&self, schemas: &[Option<Rc<str>>], steps: &mut Vec<Operation>) -> Result<()> {
        let inspected = self.inspected_places(schemas)?;
        let described = self.described_tables()?;
        for (place, table) in &described {
            if !inspected.contains(place) {
                self.add_table(place, table, steps)?;
            }
        }
        let removed = MetaData::default();
        for place in inspected.iter().filter(|place| !described.iter().any(|(known, _)| known == *place)) {
            self.remove_table(place, &removed, steps)?;
        }
        let kept = MetaData::default();
        let mut pairs = Vec::new();
        for (place, table) in described.iter().filter(|(place, _)| inspected.contains(place)) {
            pairs.push((place, self.reflected_table(place, &kept)?, table));
        }
        pairs.sort_by(|(a, ..), (b, ..)| {
            (a.schema.as_deref().unwrap_or_default(), &a.table)
                .cmp(&(b.schema.as_deref().unwrap_or_default(), &b.table))
        });
        for (place, inspected, described) in pairs {
            self.compare_table(place, &inspected, described, steps)?;
        }
        Ok(())
    }

    /// The tables of the database that are looked at, but for the one that keeps the revision.
    fn inspected_places(&self, schemas: &[Option<Rc<str>>]) -> Result<Vec<Place>> {
        let mut places: Vec<Place> = Vec::new();
        for schema in schemas {
            let names = self.inspector.table_names(schema.as_deref())?;
            let is_version =
                |name: &Rc<str>| *schema == self.options.version_table_schema && *name == self.options.version_table;
            let others = names.iter().filter(|name| !is_version(name)).cloned().collect();
            let parents = Parents { schema: schema.clone(), table: None };
            let wanted = self.named_right(others, ItemKind::Table, &parents, |name| Some(name.clone()))?;
            // Asked for no table, SQLAlchemy tells of all.
            self.ask_ahead(if wanted.is_empty() { &names } else { &wanted }, schema.as_deref())?;
            places.extend(wanted.into_iter().map(|table| Place { schema: schema.clone(), table }));
        }
        Ok(places)
    }

    /// The described tables in order of dependency, collection by collection.
    fn described_tables(&self) -> Result<Vec<(Place, Table)>> {
        self.check_keys()?;
        let default = self.dialect.default_schema();
        let mut tables: Vec<(Place, Table)> = Vec::new();
        for metadata in &self.options.metadata {
            for table in metadata.sorted_tables()? {
                let name = table.name().text().clone();
                if table.schema() == self.options.version_table_schema && name == self.options.version_table {
                    continue;
                }
                let schema = table.schema().filter(|schema| Some(&**schema) != default);
                tables.push((Place { schema, table: name }, table));
            }
        }
        Ok(tables)
    }

    fn check_keys(&self) -> Result<()> {
        let mut known: Vec<Rc<str>> = Vec::new();
        for metadata in &self.options.metadata {
            let keys: Vec<Rc<str>> = metadata.tables().into_iter().map(|(key, _)| key).collect();
            let mut twice: Vec<String> =
                keys.iter().filter(|key| known.contains(key)).map(|key| format!("\"{key}\"")).collect();
            if !twice.is_empty() {
                twice.sort();
                let message = format!("Duplicate table keys across multiple MetaData objects: {}", twice.join(", "));
                return Err(Error::new(ErrorKind::VALUE, message));
            }
            known.extend(keys);
        }
        Ok(())
    }

    fn add_table(&self, place: &Place, table: &Table, steps: &mut Vec<Operation>) -> Result<()> {
        let object = SchemaObject::Table(table.clone());
        if !self.includes_described(object, Some(place.table.clone()), ItemKind::Table, None)? {
            return Ok(());
        }
        steps.push(Operation::CreateTable(CreateTable::of_table(table)));
        self.info(LOGGER, &format!("Detected added table {}", sql::repr_str(&place.full_name())));
        let mut inside = Vec::new();
        self.compare_contents(place, None, Some(table), &mut inside)?;
        push_inside(place, inside, steps);
        Ok(())
    }

    fn remove_table(&self, place: &Place, removed: &MetaData, steps: &mut Vec<Operation>) -> Result<()> {
        let table = self.reflected_table(place, removed)?;
        let object = SchemaObject::Table(table.clone());
        if !self.includes_reflected(object, Some(place.table.clone()), ItemKind::Table, None)? {
            return Ok(());
        }
        let step = DropTable::of_table(&table);
        let mut inside = Vec::new();
        self.compare_contents(place, Some(&table), None, &mut inside)?;
        push_inside(place, inside, steps);
        steps.push(Operation::DropTable(step));
        self.info(LOGGER, &format!("Detected removed table {}", sql::repr_str(&place.full_name())));
        Ok(())
    }

    fn compare_table(
        &self,
        place: &Place,
        inspected: &Table,
        described: &Table,
        steps: &mut Vec<Operation>,
    ) -> Result<()> {
        let (object, other) = (SchemaObject::Table(described.clone()), SchemaObject::Table(inspected.clone()));
        if !self.includes_described(object, Some(place.table.clone()), ItemKind::Table, Some(other))? {
            return Ok(());
        }
        let mut inside = Vec::new();
        let columns = self.inspected_columns(place, inspected)?;
        self.compare_columns(place, &columns, described, &mut inside)?;
        self.compare_contents(place, Some(inspected), Some(described), &mut inside)?;
        self.remove_columns(place, &columns, described, &mut inside)?;
        push_inside(place, inside, steps);
        Ok(())
    }

    /// What a table has beside its columns; one side is absent for a table that is added or removed.
    fn compare_contents(
        &self,
        place: &Place,
        inspected: Option<&Table>,
        described: Option<&Table>,
        steps: &mut Vec<Operation>,
    ) -> Result<()> {
        self.compare_indexes_and_uniques(place, inspected, described, steps)?;
        if let (Some(inspected), Some(described)) = (inspected, described) {
            self.compare_foreign_keys(place, inspected, described, steps)?;
            if self.has_comments() {
                compare_table_comments(place, inspected, described, steps);
            }
        }
        Ok(())
    }

    /// Whether the database keeps comments.
    pub(super) fn has_comments(&self) -> bool {
        self.dialect.capabilities().comments_apart || matches!(self.dialect.name(), "mysql" | "mariadb")
    }
}

fn push_inside(place: &Place, operations: Vec<Operation>, steps: &mut Vec<Operation>) {
    if !operations.is_empty() {
        steps.push(Operation::ModifyTable(ModifyTable {
            table: place.name(),
            schema: place.schema.clone(),
            operations,
        }));
    }
}

/// A comment; databases do not tell an empty one from none.
pub(super) fn comment_or_none(comment: Option<Rc<str>>) -> Option<Rc<str>> {
    comment.filter(|text| !text.is_empty())
}

fn compare_table_comments(place: &Place, inspected: &Table, described: &Table, steps: &mut Vec<Operation>) {
    let existing = comment_or_none(inspected.comment());
    let comment = comment_or_none(described.comment());
    if existing != comment {
        let (table, schema) = (place.name(), place.schema.clone());
        steps.push(Operation::TableComment(TableComment { table, schema, comment, existing }));
    }
}
