//! [`ClassDef`]: the Python classes of the packages, as tables.

use python::ClassBuilder;

/// One Python class written in Rust: built when it is first asked for, its bases before it.
pub struct ClassDef {
    /// The key under which other tables name it as a base; `__name__` is what stands behind its last dot.
    pub name: &'static str,
    /// `__module__`.
    pub module: &'static str,
    /// Names of the bases: of these tables, or of Python's builtin classes and exceptions.
    pub bases: &'static [&'static str],
    /// Adds methods and attributes.
    pub define: fn(ClassBuilder) -> ClassBuilder,
}

impl ClassDef {
    /// `__name__`.
    pub fn python_name(&self) -> &'static str {
        self.name.rsplit('.').next().unwrap_or(self.name)
    }

    /// A class without methods of its own.
    pub const fn plain(name: &'static str, module: &'static str, bases: &'static [&'static str]) -> Self {
        Self { name, module, bases, define: |builder| builder }
    }

    /// A class with methods of its own.
    pub const fn with(
        name: &'static str,
        module: &'static str,
        bases: &'static [&'static str],
        define: fn(ClassBuilder) -> ClassBuilder,
    ) -> Self {
        Self { name, module, bases, define }
    }
}
