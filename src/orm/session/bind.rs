//! The database of a session.

use std::rc::Rc;

use engine::{Connection, Engine, Environment};

use crate::error::{Error, ErrorKind, Result};
use crate::mapper::Mapper;
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

impl Session {
    /// The database for a mapper's table, or for anything; SQLAlchemy: `Session.get_bind`.
    pub fn bind(&self, mapper: Option<&Mapper>) -> Result<Bind> {
        let options = self.options();
        if let Some(mapper) = mapper
            && let Some((_, bind)) = options.binds.iter().find(|(table, _)| *table == mapper.table().id())
        {
            return Ok(bind.clone());
        }
        if let Some(bind) = &options.bind {
            return Ok(bind.clone());
        }
        let message = match mapper {
            Some(mapper) => format!("Could not locate a bind configured on mapper {mapper} or this Session."),
            None => "This session is not bound to a single Engine or Connection, and no context was provided to \
                     locate a binding."
                .to_string(),
        };
        Err(Error::new(ErrorKind::UNBOUND_EXECUTION, message))
    }

    /// The connection for a statement, of a mapper where it has one.
    pub(crate) fn statement_connection(&self, mapper: Option<&Mapper>) -> Result<Connection> {
        let bind = self.bind(mapper).map_err(|_| {
            let mapper = mapper.map_or_else(String::new, |mapper| format!("mapper {mapper}, "));
            let message = format!("Could not locate a bind configured on {mapper}SQL expression or this Session.");
            Error::new(ErrorKind::UNBOUND_EXECUTION, message)
        })?;
        self.connection_of(&bind)
    }

    /// The connection of the current transaction; begins one. SQLAlchemy: `Session.connection`.
    pub fn connection(&self, mapper: Option<&Mapper>) -> Result<Connection> {
        let bind = self.bind(mapper)?;
        self.connection_of(&bind)
    }

    pub(crate) fn connection_of(&self, bind: &Bind) -> Result<Connection> {
        self.check_context()?;
        self.autobegin()?.connection(bind)
    }
}
