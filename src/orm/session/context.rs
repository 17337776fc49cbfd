//! `with session.begin():` — what leaving the block does, and what is forbidden inside it after the transaction ended.

use std::rc::Rc;

use crate::error::{Error, Result};
use crate::session::{Session, SessionTransaction, TransactionState};

/// A transaction used as a context manager.
pub struct SessionContext {
    transaction: Rc<SessionTransaction>,
}

impl SessionContext {
    /// Enters the block.
    pub fn enter(transaction: &Rc<SessionTransaction>) -> Result<Self> {
        let session = transaction.session()?;
        let outer = session.core().context_transaction.borrow_mut().replace(transaction.clone());
        *transaction.outer_context.borrow_mut() = outer;
        Ok(Self { transaction: transaction.clone() })
    }

    /// Leaves the block: commits when it ended well, rolls back when it raised.
    ///
    /// Leaving after the program ended the transaction itself does nothing.
    pub fn exit(self, has_raised: bool) -> Result<()> {
        let transaction = self.transaction;
        let result = leave(&transaction, has_raised);
        let session = transaction.session()?;
        let is_own = session.core().context_transaction.borrow().as_ref().is_some_and(|t| Rc::ptr_eq(t, &transaction));
        if is_own {
            let outer = transaction.outer_context.borrow_mut().take();
            *session.core().context_transaction.borrow_mut() = outer;
        }
        result
    }
}

fn leave(transaction: &Rc<SessionTransaction>, has_raised: bool) -> Result<()> {
    if !has_raised && transaction.is_active() {
        return transaction.commit().map_err(|error| {
            if can_roll_back(transaction)
                && let Err(second) = transaction.rollback()
            {
                return second;
            }
            error
        });
    }
    match transaction.state() {
        TransactionState::Active => transaction.rollback(),
        TransactionState::Closed => Ok(()),
        _ => transaction.close(),
    }
}

fn can_roll_back(transaction: &SessionTransaction) -> bool {
    !matches!(transaction.state(), TransactionState::Committed | TransactionState::Closed)
}

impl Session {
    /// Refuses SQL inside a `with` block whose transaction has ended.
    pub(crate) fn check_context(&self) -> Result<()> {
        match &*self.core().context_transaction.borrow() {
            Some(transaction) if !transaction.is_active() => Err(Error::invalid_request(
                "Can't operate on closed transaction inside context manager.  Please complete the context manager \
                 before emitting further commands.",
            )),
            _ => Ok(()),
        }
    }
}
