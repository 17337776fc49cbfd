//! Warnings raised while trees are built or compiled, kept until the host shows them.

use std::cell::RefCell;
use std::rc::Rc;

/// The class of a [`Warning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarningKind {
    /// `sqlalchemy.exc.SAWarning`.
    Sa,
    /// `sqlalchemy.exc.SADeprecationWarning`.
    Deprecation,
    /// Python's `UserWarning`, as Alembic warns.
    User,
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
    static REMARK: RefCell<Option<Rc<str>>> = const { RefCell::new(None) };
}

/// While it lives, every warning ends with a remark.
#[must_use]
pub struct WarningRemark(Option<Rc<str>>);

impl WarningRemark {
    /// Has a text follow every warning from now on.
    pub fn new(text: &str) -> Self {
        Self(REMARK.with(|remark| remark.replace(Some(Rc::from(text)))))
    }
}

impl Drop for WarningRemark {
    fn drop(&mut self) {
        REMARK.with(|remark| *remark.borrow_mut() = self.0.take());
    }
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

/// Notes a `UserWarning`.
pub fn warn_plainly(message: impl Into<String>) {
    push(WarningKind::User, message.into());
}

fn push(kind: WarningKind, message: String) {
    let remark = REMARK.with(|remark| remark.borrow().clone());
    let message = remark.map_or_else(|| message.clone(), |remark| format!("{message} {remark}"));
    PENDING.with(|pending| pending.borrow_mut().push(Warning { kind, message }));
}

/// Whether warnings were noted since the last call of [`take_warnings`].
pub fn has_warnings() -> bool {
    PENDING.with(|pending| !pending.borrow().is_empty())
}

/// The warnings noted since the last call, oldest first.
pub fn take_warnings() -> Vec<Warning> {
    PENDING.with(|pending| std::mem::take(&mut *pending.borrow_mut()))
}
