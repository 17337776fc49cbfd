//! [`StateChange`]: which operation of a transaction runs, and where it may lead, so that a listener does not end the
//! transaction below it.

use std::cell::Cell;

use super::transaction::TransactionState;
use crate::error::{Error, ErrorKind, Result};

/// The state that the operation around may come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Next {
    /// Any: no operation runs.
    #[default]
    Any,
    /// None but its own: an operation runs.
    InProgress,
    /// This one: an operation asked another one to lead there.
    State(TransactionState),
}

/// What is known of the operations that change a transaction's state; SQLAlchemy: `_StateChange`.
#[derive(Debug)]
pub(super) struct StateChange {
    state: Cell<TransactionState>,
    next: Cell<Next>,
    running: Cell<Option<&'static str>>,
}

impl StateChange {
    /// Begins with a state.
    pub(super) fn new(state: TransactionState) -> Self {
        Self { state: Cell::new(state), next: Cell::default(), running: Cell::default() }
    }

    /// The state.
    pub(super) fn get(&self) -> TransactionState {
        self.state.get()
    }

    /// Goes to a state, within an operation.
    pub(super) fn set(&self, state: TransactionState) {
        self.state.set(state);
    }

    /// Runs an operation that leads to a state, or leaves the state as it is; SQLAlchemy: `declare_states`.
    pub(super) fn run<R>(
        &self,
        name: &'static str,
        moves_to: Option<TransactionState>,
        act: impl FnOnce() -> Result<R>,
    ) -> Result<R> {
        let (current, next, around) = (self.state.get(), self.next.get(), self.running.get());
        let expected = moves_to.unwrap_or(current);
        if moves_to.is_some() && next != Next::Any && next != Next::State(expected) {
            return Err(illegal(match (around, next) {
                (Some(around), Next::InProgress) => format!(
                    "Method '{name}()' can't be called here; method '{around}()' is already in progress and this would cause \
                     an unexpected state change to {}",
                    shown(expected)
                ),
                _ => format!(
                    "Cant run operation '{name}()' here; will move to state {} where we are expecting {}",
                    shown(expected),
                    shown_next(next)
                ),
            }));
        }
        self.running.set(Some(name));
        self.next.set(Next::InProgress);
        let done = act().and_then(|result| self.check(name, (current, expected), around).map(|()| result));
        self.next.set(next);
        self.running.set(around);
        done
    }

    /// Where an operation came to.
    fn check(
        &self,
        name: &str,
        (before, expected): (TransactionState, TransactionState),
        around: Option<&str>,
    ) -> Result<()> {
        let now = self.state.get();
        if now == expected {
            return Ok(());
        }
        Err(illegal(match around {
            _ if now == before => {
                format!("Method '{name}()' failed to change state to {} as expected", shown(expected))
            }
            Some(around) => format!(
                "While method '{around}()' was running, method '{name}()' caused an unexpected state change to {}",
                shown(now)
            ),
            None => format!("Method '{name}()' caused an unexpected state change to {}", shown(now)),
        }))
    }

    /// Lets another operation lead to a state while one runs; SQLAlchemy: `_expect_state`.
    pub(super) fn expecting<R>(&self, state: TransactionState, act: impl FnOnce() -> Result<R>) -> Result<R> {
        self.next.set(Next::State(state));
        let done = act().and_then(|result| match self.state.get() {
            now if now == state => Ok(result),
            now => Err(illegal(format!("Unexpected state change to {}", shown(now)))),
        });
        self.next.set(Next::InProgress);
        done
    }
}

fn illegal(message: String) -> Error {
    Error::new(ErrorKind::IllegalStateChange, message).with_code("isce")
}

/// The state as Python shows it.
fn shown(state: TransactionState) -> &'static str {
    match state {
        TransactionState::Active => "<SessionTransactionState.ACTIVE: 1>",
        TransactionState::Prepared => "<SessionTransactionState.PREPARED: 2>",
        TransactionState::Committed => "<SessionTransactionState.COMMITTED: 3>",
        TransactionState::Deactive => "<SessionTransactionState.DEACTIVE: 4>",
        TransactionState::Closed => "<SessionTransactionState.CLOSED: 5>",
        TransactionState::Provisioning => "<SessionTransactionState.PROVISIONING_CONNECTION: 6>",
    }
}

fn shown_next(next: Next) -> &'static str {
    match next {
        Next::Any => "<_StateChangeStates.ANY: 1>",
        Next::InProgress => "<_StateChangeStates.CHANGE_IN_PROGRESS: 3>",
        Next::State(state) => shown(state),
    }
}
