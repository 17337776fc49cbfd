//! Warnings raised while trees are built or compiled, kept until the host shows them.

use std::cell::RefCell;

/// The class of a [`Warning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarningKind {
    /// `sqlalchemy.exc.SAWarning`.
    Sa,
    /// `sqlalchemy.exc.SADeprecationWarning`.
    Deprecation,
}

/// One warning: its class and text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The class.
    pub kind: WarningKind,
    /// The text.
    pub message: String,
}

thread_local! {
    static PENDING: RefCell<Vec<Warning>> = const { RefCell::new(Vec::new()) };
}

/// Notes an `SAWarning`.
pub fn warn(message: impl Into<String>) {
    push(WarningKind::Sa, message.into());
}

/// Notes an `SAWarning` that has a page of its own (`https://sqlalche.me/e/21/CODE`).
pub fn warn_with_code(message: impl Into<String>, code: &str) {
    let message = message.into();
    push(WarningKind::Sa, format!("{message} (Background on this warning at: https://sqlalche.me/e/21/{code})"));
}

/// Notes an `SADeprecationWarning`.
pub fn warn_deprecated(message: impl Into<String>) {
    push(WarningKind::Deprecation, message.into());
}

fn push(kind: WarningKind, message: String) {
    PENDING.with(|pending| pending.borrow_mut().push(Warning { kind, message }));
}

/// Does something, and adds a note to the warnings that it gives.
pub fn with_warnings_noted<T>(note: &str, work: impl FnOnce() -> T) -> T {
    let known = PENDING.with(|pending| pending.borrow().len());
    let done = work();
    PENDING.with(|pending| {
        for warning in pending.borrow_mut().iter_mut().skip(known) {
            warning.message.push_str(note);
        }
    });
    done
}

/// The warnings noted since the last call, oldest first.
pub fn take_warnings() -> Vec<Warning> {
    PENDING.with(|pending| std::mem::take(&mut *pending.borrow_mut()))
}
