//! The arguments of a [`Session`](crate::Session).

use std::rc::Rc;

use crate::event::SessionHost;
use crate::session::{Bind, BindKey, Observer};

/// How a session takes part in a transaction that runs on its connection; SQLAlchemy: `join_transaction_mode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JoinMode {
    /// A savepoint of its own inside a savepoint; otherwise as [`Self::RollbackOnly`].
    #[default]
    ConditionalSavepoint,
    /// It rolls the transaction back, and does not commit it.
    RollbackOnly,
    /// It rolls the transaction back and commits it.
    ControlFully,
    /// A savepoint of its own.
    CreateSavepoint,
}

/// What a session is made with; `Default` is what SQLAlchemy's `Session()` has.
#[derive(Clone)]
pub struct SessionOptions {
    /// The database.
    pub bind: Option<Bind>,
    /// Databases of single tables and classes.
    pub binds: Vec<(BindKey, Bind)>,
    /// Flush before each query.
    pub autoflush: bool,
    /// Expire every object at commit.
    pub expire_on_commit: bool,
    /// Begin a transaction when one is needed.
    pub autobegin: bool,
    /// `close()` makes the session as good as new; with `false` it cannot be used afterwards.
    pub close_resets_only: bool,
    /// How it takes part in a transaction that runs already.
    pub join_mode: JoinMode,
    /// Is told of moments of the session, and may choose its databases.
    pub host: Option<Rc<dyn SessionHost>>,
    /// Is told of flush plans and of the states of objects.
    pub observer: Option<Rc<dyn Observer>>,
}

impl Default for SessionOptions {
    fn default() -> Self {
        Self {
            bind: None,
            binds: Vec::new(),
            autoflush: true,
            expire_on_commit: true,
            autobegin: true,
            close_resets_only: true,
            join_mode: JoinMode::default(),
            host: None,
            observer: None,
        }
    }
}

impl SessionOptions {
    /// Refuses `autocommit=True`, with SQLAlchemy's error.
    pub fn check_autocommit(autocommit: bool) -> crate::Result<()> {
        if autocommit {
            return Err(crate::Error::argument("autocommit=True is no longer supported"));
        }
        Ok(())
    }

    /// Refuses `future=False`, with SQLAlchemy's error.
    pub fn check_future(future: bool) -> crate::Result<()> {
        if !future {
            return Err(crate::Error::argument("The 'future' parameter passed to Session() may only be set to True."));
        }
        Ok(())
    }
}
