//! Types that one database has: `JSONB`, `INET`, `TINYINT`.
//!
//! Such a type is a [`Type`] of a generic class that carries a [`DialectType`] beside its arguments: `JSONB` is a `JSON`,
//! PostgreSQL's `TIMESTAMP(precision=3)` a `TIMESTAMP`, so that values, operators and affinity are those of the generic class
//! and only the differences are said. A type without a generic relative has the class [`TypeClass::Dialect`].
//!
//! Another dialect adds its types so: a [`DialectClass`] for each class, in a file beside `postgresql.rs`; one
//! match by the class's name in its `Dialect::type_sql`, which reads the arguments with [`DialectType::number`] and its
//! relatives; and, where the type brings operators or methods, a [`Comparator`] with them in `expr/type_methods.rs`.
//! The host then lists the class under [`DialectClass::key`] in its own tables.

use std::rc::Rc;

use super::{Type, TypeArgs, TypeClass};
use crate::expr::Expr;
use crate::value_repr::repr_str;

/// What a database that does not have the class makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It refuses the class by name.
    Refused,
    /// It writes the generic class that the type belongs to.
    Generic,
    /// It writes the class's own name.
    Named,
}

/// The operators and methods that a class adds to expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparator {
    /// Those of the generic class.
    Generic,
    /// PostgreSQL's arrays.
    Array,
    /// PostgreSQL's JSON.
    Json,
    /// PostgreSQL's JSONB.
    Jsonb,
    /// PostgreSQL's HSTORE.
    Hstore,
    /// PostgreSQL's ranges and multiranges.
    Range,
}

/// A class of types of one database.
#[derive(Debug)]
pub struct DialectClass {
    /// The dialect's name, a dot, and the class's name: `postgresql.JSONB`.
    pub key: &'static str,
    /// The Python module that defines it.
    pub module: &'static str,
    /// The generic class, [`TypeClass::Dialect`] when there is none.
    pub generic: TypeClass,
    /// What other databases make of it.
    pub elsewhere: Elsewhere,
    /// Its operators and methods.
    pub comparator: Comparator,
    /// Whether a value compared with an expression of the class is taken for one of the class, whatever it is.
    pub compares_as_itself: bool,
}

impl DialectClass {
    /// A class that other databases refuse and that brings no operators.
    pub const fn new(key: &'static str, module: &'static str, generic: TypeClass) -> Self {
        Self {
            key,
            module,
            generic,
            elsewhere: Elsewhere::Refused,
            comparator: Comparator::Generic,
            compares_as_itself: false,
        }
    }

    /// The class's name: `JSONB`.
    pub fn name(&self) -> &'static str {
        self.key.rsplit('.').next().unwrap_or(self.key)
    }
}

/// An argument that the generic class does not have.
#[derive(Clone, Debug)]
pub enum DialectArg {
    /// A number.
    Number(u32),
    /// A text.
    Text(Rc<str>),
    /// A truth value.
    Flag(bool),
    /// A type.
    Type(Type),
    /// SQL, which `repr()` does not show.
    Sql(Expr),
}

/// What makes a [`Type`] one of a single database: its class there, and arguments.
#[derive(Clone, Debug)]
pub struct DialectType {
    /// The class.
    pub class: &'static DialectClass,
    /// The arguments in the order of the host's constructor, without those that were not given.
    pub args: Vec<(&'static str, DialectArg)>,
    /// How many arguments `repr()` shows without their names, first.
    pub positional: usize,
}

impl DialectType {
    fn arg(&self, name: &str) -> Option<&DialectArg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
    }

    /// A number among the arguments.
    pub fn number(&self, name: &str) -> Option<u32> {
        match self.arg(name) {
            Some(DialectArg::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// A text among the arguments.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.arg(name) {
            Some(DialectArg::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether a flag among the arguments is set.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.arg(name), Some(DialectArg::Flag(true)))
    }

    /// Whether an argument is given as false.
    pub fn is_off(&self, name: &str) -> bool {
        matches!(self.arg(name), Some(DialectArg::Flag(false)))
    }

    /// A type among the arguments.
    pub fn ty(&self, name: &str) -> Option<&Type> {
        match self.arg(name) {
            Some(DialectArg::Type(ty)) => Some(ty),
            _ => None,
        }
    }

    /// SQL among the arguments.
    pub fn sql(&self, name: &str) -> Option<&Expr> {
        match self.arg(name) {
            Some(DialectArg::Sql(expr)) => Some(expr),
            _ => None,
        }
    }

    /// The arguments as `repr()` shows them.
    pub(super) fn repr_args(&self) -> Vec<String> {
        let mut out = Vec::new();
        for (place, (name, arg)) in self.args.iter().enumerate() {
            let text = match arg {
                DialectArg::Number(number) => number.to_string(),
                DialectArg::Text(text) => repr_str(text),
                DialectArg::Flag(true) => "True".to_owned(),
                DialectArg::Flag(false) => "False".to_owned(),
                DialectArg::Type(ty) => ty.repr(),
                DialectArg::Sql(_) => continue,
            };
            out.push(if place < self.positional { text } else { format!("{name}={text}") });
        }
        out
    }
}

impl Type {
    /// A type of one database; the generic class's arguments are `args`.
    pub fn of_dialect(own: DialectType, args: TypeArgs) -> Self {
        let mut data = super::TypeData::new(own.class.generic, args);
        data.own = Some(Rc::new(own));
        Self::from_data(data)
    }

    /// The class of one database that the type has, if any.
    pub fn own_class(&self) -> Option<&'static DialectClass> {
        self.own.as_ref().map(|own| own.class)
    }

    /// The operators and methods of the type's class, behind decorators.
    pub fn comparator(&self) -> Comparator {
        match &self.args {
            TypeArgs::Decorator(decorator) => decorator.impl_type().comparator(),
            _ => self.own_class().map_or(Comparator::Generic, |class| class.comparator),
        }
    }
}
