//! The database of a session.

use std::rc::Rc;

use engine::{Connection, Engine, Environment};
use sql::schema::Table;
use sql::selectable::Selectable;
use sql::statement::{DmlTarget, Statement};
use sql::traverse::{from_objects, tables_in_from};

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::{Mapper, OrmEntity};
use crate::session::Session;

/// An engine to take connections from, or a connection that the program holds.
#[derive(Clone, Debug)]
pub enum Bind {
    /// Connections come from here and go back when the transaction ends.
    Engine(Engine),
    /// The program's own connection; it stays open.
    Connection(Connection),
}

impl Bind {
    /// Whether both are the same engine or connection.
    pub fn ptr_eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Engine(a), Self::Engine(b)) => a.is_same(b),
            (Self::Connection(a), Self::Connection(b)) => a.is_same(b),
            _ => false,
        }
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Engine(engine) => engine.clone(),
            Self::Connection(connection) => connection.engine().clone(),
        }
    }

    /// What all engines of the run share.
    pub fn environment(&self) -> Rc<Environment> {
        self.engine().environment().clone()
    }

    /// A connection, and whether it was taken just now.
    pub(crate) fn connect(&self) -> Result<(Connection, bool)> {
        match self {
            Self::Engine(engine) => Ok((engine.connect()?, true)),
            Self::Connection(connection) => Ok((connection.clone(), false)),
        }
    }
}

/// What a session's `binds` choose a database by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindKey {
    /// A table, by its number.
    Table(usize),
    /// A class or one below it, by its number in [`MappedClass::lineage`](crate::MappedClass::lineage).
    Class(usize),
}

impl Session {
    /// The database for a mapper's tables, for a statement, or for anything; SQLAlchemy: `Session.get_bind`.
    pub fn bind(&self, mapper: Option<&Rc<Mapper>>, clause: Option<&Statement>) -> Result<Bind> {
        if !self.core().is_flushing.get()
            && let Some(argued) = &*self.core().argued_bind.borrow()
        {
            return Ok(argued.clone());
        }
        if let Some(host) = &self.options().host
            && let Some(chosen) = host.bind(self, mapper, clause)?
        {
            return Ok(chosen);
        }
        self.configured_bind(mapper, clause)
    }

    /// As [`Self::bind`], by what the session was made with and without asking the host.
    pub fn configured_bind(&self, mapper: Option<&Rc<Mapper>>, clause: Option<&Statement>) -> Result<Bind> {
        let core = self.core();
        let binds = core.binds.borrow();
        if !binds.is_empty()
            && let Some(found) = chosen_bind(&binds, mapper, clause)
        {
            return Ok(found);
        }
        if let Some(bind) = &*core.bind.borrow() {
            return Ok(bind.clone());
        }
        if mapper.is_none() && clause.is_none() {
            let message = "This session is not bound to a single Engine or Connection, and no context was provided to \
                           locate a binding.";
            return Err(Error::new(ErrorKind::UNBOUND_EXECUTION, message));
        }
        let mut context: Vec<String> = mapper.iter().map(|mapper| format!("mapper {mapper}")).collect();
        if clause.is_some() || mapper.is_some() && !binds.is_empty() {
            context.push("SQL expression".to_string());
        }
        let context = context.join(", ");
        let message = format!("Could not locate a bind configured on {context} or this Session.");
        Err(Error::new(ErrorKind::UNBOUND_EXECUTION, message))
    }

    /// The statements until the guard goes use this database, where there is one; not those of flushes.
    pub fn using_bind(&self, bind: Option<Bind>) -> BindScope {
        let is_set = bind.is_some();
        let before = if is_set { self.core().argued_bind.replace(bind) } else { None };
        BindScope { session: self.clone(), before, is_set }
    }

    /// The database of everything that `binds` do not say; SQLAlchemy: `session.bind`.
    pub fn general_bind(&self) -> Option<Bind> {
        self.core().bind.borrow().clone()
    }

    /// Whether databases are chosen by tables or classes.
    pub fn has_binds(&self) -> bool {
        !self.core().binds.borrow().is_empty()
    }

    /// Sets [`Self::general_bind`].
    pub fn set_general_bind(&self, bind: Option<Bind>) {
        let dropped = self.core().bind.replace(bind);
        drop(dropped);
    }

    /// Chooses the database of a table or class; SQLAlchemy: `bind_table`, `bind_mapper`.
    pub fn add_bind(&self, key: BindKey, bind: Bind) {
        let mut binds = self.core().binds.borrow_mut();
        binds.retain(|(known, _)| *known != key);
        binds.push((key, bind));
    }

    /// The connection for a statement, of a mapper where it has one.
    pub(crate) fn statement_connection(&self, mapper: Option<&Rc<Mapper>>, clause: &Statement) -> Result<Connection> {
        let bind = self.bind(mapper, Some(clause))?;
        self.connection_of(&bind)
    }

    /// The connection of the current transaction; begins one. SQLAlchemy: `Session.connection`.
    pub fn connection(&self, mapper: Option<&Rc<Mapper>>) -> Result<Connection> {
        let bind = self.bind(mapper, None)?;
        self.connection_of(&bind)
    }

    /// Whether the connection that [`Self::connection`] answers takes part in a transaction already.
    pub fn is_connected(&self) -> Result<bool> {
        let bind = self.bind(None, None)?;
        Ok(self.current_transaction().is_some_and(|transaction| transaction.has_connection(&bind)))
    }

    pub(crate) fn connection_of(&self, bind: &Bind) -> Result<Connection> {
        self.check_context()?;
        self.autobegin()?.connection(bind)
    }
}

/// Ends what [`Session::using_bind`] began.
pub struct BindScope {
    session: Session,
    before: Option<Bind>,
    is_set: bool,
}

impl Drop for BindScope {
    fn drop(&mut self) {
        if self.is_set {
            let dropped = self.session.core().argued_bind.replace(self.before.take());
            drop(dropped);
        }
    }
}

/// What `binds` say about a mapper or a statement.
fn chosen_bind(binds: &[(BindKey, Bind)], mapper: Option<&Rc<Mapper>>, clause: Option<&Statement>) -> Option<Bind> {
    let of = |key: BindKey| binds.iter().find(|(known, _)| *known == key).map(|(_, bind)| bind.clone());
    if let Some(mapper) = mapper
        && let Some(found) = mapper.class().lineage().into_iter().find_map(|number| of(BindKey::Class(number)))
    {
        return Some(found);
    }
    let tables = match (clause, mapper) {
        (Some(clause), _) => tables_of(clause),
        (None, Some(mapper)) => tables_in_from(mapper.persist_selectable()),
        (None, None) => Vec::new(),
    };
    if let Some(found) = tables.iter().find_map(|table| of(BindKey::Table(table.id()))) {
        return Some(found);
    }
    let subject = clause.and_then(subject_of)?;
    subject.class().lineage().into_iter().find_map(|number| of(BindKey::Class(number)))
}

/// The tables that a statement is about.
fn tables_of(clause: &Statement) -> Vec<Table> {
    let Statement::Query(query) = clause else { return Vec::new() };
    let target = match query {
        Selectable::Select(select) => {
            let mut froms = select.from_items.clone();
            select.items.iter().chain(&select.where_criteria).for_each(|expr| from_objects(expr, &mut froms));
            return froms.iter().flat_map(tables_in_from).collect();
        }
        Selectable::Compound(compound) => {
            return compound.selects.iter().flat_map(|part| tables_of(&Statement::Query(part.clone()))).collect();
        }
        Selectable::Insert(insert) => &insert.target,
        Selectable::Update(update) => &update.target,
        Selectable::Delete(delete) => &delete.target,
        _ => return Vec::new(),
    };
    match target {
        DmlTarget::From(from) => tables_in_from(from),
        DmlTarget::Entity(entity) => match entity.from_clause() {
            Ok(Some(from)) => tables_in_from(&from),
            _ => Vec::new(),
        },
    }
}

/// The mapper of a statement's first entity.
fn subject_of(clause: &Statement) -> Option<Rc<Mapper>> {
    let Statement::Query(query) = clause else { return None };
    let of_target = |target: &DmlTarget| match target {
        DmlTarget::Entity(entity) => OrmEntity::of_entity(&**entity),
        DmlTarget::From(_) => None,
    };
    let found = match query {
        Selectable::Select(select) => select.items.iter().find_map(OrmEntity::of_item),
        Selectable::Insert(insert) => of_target(&insert.target),
        Selectable::Update(update) => of_target(&update.target),
        Selectable::Delete(delete) => of_target(&delete.target),
        _ => None,
    };
    found.map(|entity| entity.mapper().clone())
}
