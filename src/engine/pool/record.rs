//! One connection as a pool keeps it.

use std::cell::RefCell;
use std::rc::Rc;

use crate::driver::{DriverConnection, OpenOptions};
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::parameters::Parameters;

/// How a pool opens its connections.
#[derive(Clone)]
pub(crate) struct Connector {
    pub(crate) environment: Rc<Environment>,
    /// The file's name; none for a memory database.
    pub(crate) database: Option<Rc<str>>,
    /// Whether new connections never send BEGIN by themselves.
    pub(crate) is_autocommit: bool,
}

/// A driver's connection with its number.
#[derive(Debug)]
pub struct Record {
    driver: RefCell<Option<Rc<DriverConnection>>>,
    number: u32,
    database: Rc<str>,
}

impl Record {
    pub(super) fn open(connector: &Connector) -> Result<Rc<Self>> {
        let environment = &connector.environment;
        let number = environment.next_connection();
        let database = connector.database.clone().unwrap_or_else(|| environment.next_memory_name());
        let driver = open(connector, &database)?;
        Ok(Rc::new(Self { driver: RefCell::new(Some(driver)), number, database }))
    }

    /// Opens it again after [`Record::close`].
    pub(super) fn ensure_open(&self, connector: &Connector) -> Result<()> {
        if self.driver.borrow().is_none() {
            let driver = open(connector, &self.database)?;
            self.driver.replace(Some(driver));
        }
        Ok(())
    }

    /// The driver's connection, unless it was closed.
    pub fn driver(&self) -> Option<Rc<DriverConnection>> {
        self.driver.borrow().clone()
    }

    /// The number of the connection within the run, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The database it is open on.
    pub fn database(&self) -> &Rc<str> {
        &self.database
    }

    pub(crate) fn close(&self) {
        if let Some(driver) = self.driver.borrow_mut().take() {
            driver.close();
        }
    }
}

fn open(connector: &Connector, name: &str) -> Result<Rc<DriverConnection>> {
    let environment = &connector.environment;
    let options =
        OpenOptions { interrupt: environment.interrupt.clone(), has_floor: true, regexp: environment.regexp.clone() };
    let path = match &connector.database {
        Some(file) => environment.storage.path(file),
        None => ":memory:".to_owned(),
    };
    let driver = DriverConnection::open(&path, &options)
        .map_err(|error| Error::dbapi(error, None, Parameters::none(), false))?;
    driver.set_autocommit(connector.is_autocommit);
    match connector.database {
        Some(_) => environment.file_database_opened(name),
        None => environment.memory_database_opened(name, &driver),
    }
    Ok(driver)
}
