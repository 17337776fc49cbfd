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

/// Runs something that the program did not ask for itself: the warnings that it notes say so.
pub fn tag_warnings<T>(origin: &str, run: impl FnOnce() -> T) -> T {
    let earlier = take_warnings();
    let outcome = run();
    let own = take_warnings();
    PENDING.with(|pending| {
        let tagged = own.into_iter().map(|warning| {
            let message = format!("{} (This warning originated from {origin})", warning.message);
            Warning { message, ..warning }
        });
        pending.borrow_mut().extend(earlier.into_iter().chain(tagged));
    });
    outcome
}

/// The warnings noted since the last call, oldest first.
pub fn take_warnings() -> Vec<Warning> {
    PENDING.with(|pending| std::mem::take(&mut *pending.borrow_mut()))
}
