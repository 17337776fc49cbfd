//! Compiled code.

/// A compiled module, class body or function.
pub struct Code {
    /// The path as tracebacks show it.
    pub filename: std::rc::Rc<str>,
    /// The name as tracebacks show it.
    pub name: std::rc::Rc<str>,
}
