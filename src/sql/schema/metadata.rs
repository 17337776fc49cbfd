//! A collection of tables.

use std::cell::RefCell;
use std::rc::Rc;

use indexmap::IndexMap;

use super::{Info, METADATA, NamingConvention, Table, sort_tables};
use crate::error::Result;

/// The state of a [`MetaData`].
#[derive(Debug, Default)]
pub struct MetaDataInner {
    tables: RefCell<IndexMap<Rc<str>, Table>>,
    schema: Option<Rc<str>>,
    quote_schema: Option<bool>,
    naming: RefCell<Option<NamingConvention>>,
    info: Info,
}

impl MetaDataInner {
    pub(super) fn dissolve(&self) {
        let tables = std::mem::take(&mut *self.tables.borrow_mut());
        for table in tables.values() {
            table.dissolve();
        }
    }
}

/// A collection of tables, in the order of their definition; SQLAlchemy: `MetaData`.
#[derive(Clone, Debug)]
pub struct MetaData(Rc<MetaDataInner>);

impl Default for MetaData {
    fn default() -> Self {
        Self::new(None, None)
    }
}

impl MetaData {
    /// An empty collection with a default schema and a naming convention.
    pub fn new(schema: Option<&str>, naming: Option<NamingConvention>) -> Self {
        let naming = RefCell::new(naming);
        let inner = Rc::new(MetaDataInner { schema: schema.map(Rc::from), naming, ..MetaDataInner::default() });
        METADATA.with(|known| known.borrow_mut().push(Rc::downgrade(&inner)));
        Self(inner)
    }

    /// The address, as an identity.
    pub fn id(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The schema of tables that name none.
    pub fn schema(&self) -> Option<Rc<str>> {
        self.0.schema.clone()
    }

    /// The wish to quote the schema.
    pub fn quote_schema(&self) -> Option<bool> {
        self.0.quote_schema
    }

    /// How constraints without a name are named.
    pub fn naming_convention(&self) -> Option<NamingConvention> {
        self.0.naming.borrow().clone()
    }

    /// Names the constraints of tables that are made from now on in another way.
    pub fn set_naming_convention(&self, naming: Option<NamingConvention>) {
        *self.0.naming.borrow_mut() = naming;
    }

    /// The host's notes.
    pub fn info(&self) -> &Info {
        &self.0.info
    }

    /// The table of a key: its name, or `schema.name`.
    pub fn table(&self, key: &str) -> Option<Table> {
        self.0.tables.borrow().get(key).cloned()
    }

    /// Keys and tables in order of definition.
    pub fn tables(&self) -> Vec<(Rc<str>, Table)> {
        self.0.tables.borrow().iter().map(|(k, t)| (k.clone(), t.clone())).collect()
    }

    /// The tables in order of dependency: a referenced table comes before the one that refers to it.
    ///
    /// # Errors
    /// `NoReferencedTableError` and its relatives for a foreign key that leads nowhere.
    pub fn sorted_tables(&self) -> Result<Vec<Table>> {
        let mut tables: Vec<Table> = self.0.tables.borrow().values().cloned().collect();
        tables.sort_by_key(Table::key);
        sort_tables(&tables)
    }

    /// Whether a table of that key is there.
    pub fn contains(&self, key: &str) -> bool {
        self.0.tables.borrow().contains_key(key)
    }

    /// Takes a table out.
    pub fn remove(&self, table: &Table) {
        self.0.tables.borrow_mut().shift_remove(&table.key());
    }

    /// Takes all tables out.
    pub fn clear(&self) {
        self.0.tables.borrow_mut().clear();
    }

    pub(super) fn add(&self, table: &Table) {
        self.0.tables.borrow_mut().insert(table.key(), table.clone());
    }
}
