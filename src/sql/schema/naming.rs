//! Names for constraints that have none, made from a pattern.

use std::fmt;
use std::rc::Rc;

use super::{Column, Constraint, ConstraintKind, Index, Table};
use crate::error::{Error, ErrorKind, Result};
use crate::name::Name;
use crate::value::HostError;

/// A function of the host that makes a token of a naming pattern.
pub type TokenFn = Rc<dyn Fn(&Named, &Table) -> Result<Rc<str>, HostError>>;

/// What is being named.
#[derive(Clone, Debug)]
pub enum Named {
    /// A constraint.
    Constraint(Constraint),
    /// An index.
    Index(Index),
}

/// Patterns by kind (`ix`, `uq`, `ck`, `fk`, `pk`), and tokens of the host.
#[derive(Clone, Default)]
pub struct NamingConvention {
    /// Kind and pattern.
    pub patterns: Vec<(Rc<str>, Rc<str>)>,
    /// Tokens that the host computes.
    pub tokens: Vec<(Rc<str>, TokenFn)>,
}

impl fmt::Debug for NamingConvention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NamingConvention").field("patterns", &self.patterns).finish_non_exhaustive()
    }
}

impl NamingConvention {
    fn pattern(&self, prefix: &str) -> Option<Rc<str>> {
        self.patterns.iter().find(|(kind, _)| &**kind == prefix).map(|(_, p)| p.clone())
    }
}

const DEFAULT_INDEX: &str = "ix_%(column_0_label)s";

/// Gives a constraint its conventional name, where the metadata's convention has one for its kind.
pub(super) fn name_constraint(constraint: &Constraint, table: &Table) -> Result<()> {
    let metadata = table.metadata();
    let Some(convention) = metadata.naming_convention() else { return Ok(()) };
    let prefix = match constraint.kind() {
        ConstraintKind::PrimaryKey { .. } => "pk",
        ConstraintKind::Unique => "uq",
        ConstraintKind::Check { .. } => "ck",
        ConstraintKind::ForeignKey { .. } => "fk",
        ConstraintKind::Exclude(_) => return Ok(()),
    };
    let Some(pattern) = convention.pattern(prefix) else { return Ok(()) };
    if constraint.has_conventional_name() {
        return Ok(());
    }
    let own = constraint.name();
    if own.is_none()
        && pattern.contains("%(constraint_name)s")
        && matches!(constraint.kind(), ConstraintKind::Check { is_of_type: true, .. })
    {
        // Only a dialect that writes the constraint needs the name.
        return Ok(());
    }
    if own.is_none() || pattern.contains("constraint_name") {
        let named = Named::Constraint(constraint.clone());
        let columns = match constraint.kind() {
            ConstraintKind::ForeignKey { elements, .. } => {
                elements.iter().filter_map(super::ForeignKey::parent).collect()
            }
            _ => constraint.columns(),
        };
        let name = expand(&pattern, &convention, &named, table, own.as_ref(), &columns)?;
        constraint.set_conventional_name(Name::from(name));
    }
    Ok(())
}

/// Gives an index without a name its conventional one.
pub(super) fn name_index(index: &Index, table: &Table) -> Result<()> {
    if index.name().is_some() {
        return Ok(());
    }
    let metadata = table.metadata();
    let convention = metadata.naming_convention().unwrap_or_default();
    let pattern = convention.pattern("ix").unwrap_or_else(|| Rc::from(DEFAULT_INDEX));
    let columns: Vec<Column> = index.expressions().iter().flat_map(crate::traverse::columns_in).collect();
    let name = expand(&pattern, &convention, &Named::Index(index.clone()), table, None, &columns)?;
    index.set_name(Some(Name::from(name)));
    index.mark_name_conventional();
    Ok(())
}

/// The error of a constraint that a type made and that its convention cannot name.
///
/// # Errors
/// `InvalidRequestError` when the convention asks for the name that is missing.
pub(crate) fn check_named(constraint: &Constraint) -> Result<()> {
    let convention = constraint.table().and_then(|table| table.metadata().naming_convention());
    let needs_name =
        convention.and_then(|known| known.pattern("ck")).is_some_and(|p| p.contains("%(constraint_name)s"));
    if constraint.name().is_none() && needs_name {
        return Err(Error::invalid_request(NEEDS_NAME));
    }
    Ok(())
}

const NEEDS_NAME: &str =
    "Naming convention including %(constraint_name)s token requires that constraint is explicitly named.";

fn expand(
    pattern: &str,
    convention: &NamingConvention,
    named: &Named,
    table: &Table,
    own: Option<&Name>,
    columns: &[Column],
) -> Result<String> {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(start) = rest.find('%') {
        out.push_str(&rest[..start]);
        let after = &rest[start + 1..];
        if let Some(tail) = after.strip_prefix('%') {
            out.push('%');
            rest = tail;
            continue;
        }
        let token = after.strip_prefix('(').and_then(|t| t.split_once(")s"));
        let Some((token, tail)) = token else {
            return Err(Error::new(ErrorKind::Value, "incomplete format"));
        };
        out.push_str(&value_of(token, convention, named, table, own, columns)?);
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

fn value_of(
    token: &str,
    convention: &NamingConvention,
    named: &Named,
    table: &Table,
    own: Option<&Name>,
    columns: &[Column],
) -> Result<String> {
    if let Some((_, make)) = convention.tokens.iter().find(|(name, _)| &**name == token) {
        return Ok(make(named, table)?.to_string());
    }
    let elements = match named {
        Named::Constraint(constraint) => constraint.elements(),
        Named::Index(_) => Vec::new(),
    };
    match token {
        "table_name" => return Ok(table.name().to_string()),
        "constraint_name" => {
            return match own {
                Some(name) => Ok(name.to_string()),
                None => Err(Error::invalid_request(NEEDS_NAME)),
            };
        }
        "referred_table_name" => {
            return Ok(elements.first().map(|k| k.target_tokens().1.to_string()).unwrap_or_default());
        }
        _ => {}
    }
    let missing = || Error::new(ErrorKind::Key, crate::value_repr::repr_str(token));
    let (referred, rest) = match token.strip_prefix("referred_") {
        Some(rest) => (true, rest),
        None => (false, token),
    };
    let rest = rest.strip_prefix("column_").ok_or_else(missing)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let first: usize = rest[..digits].parse().map_err(|_| missing())?;
    let (separator, part) = match (rest[digits..].strip_prefix("_N_"), rest[digits..].strip_prefix("N_")) {
        (Some(part), _) => (Some("_"), part),
        (None, Some(part)) => (Some(""), part),
        (None, None) => (None, rest[digits..].strip_prefix('_').ok_or_else(missing)?),
    };
    let one = |column: &Column| -> Result<String> {
        match part {
            "name" => Ok(column.name().to_string()),
            "key" => Ok(column.key().to_string()),
            "label" => Ok(ddl_label(column)),
            _ => Err(missing()),
        }
    };
    let all: Vec<Column> = if referred {
        elements.iter().map(super::ForeignKey::column).collect::<Result<_>>()?
    } else {
        columns.to_vec()
    };
    match separator {
        Some(separator) => Ok(all.iter().map(one).collect::<Result<Vec<_>>>()?.join(separator)),
        None => all.get(first).map_or(Ok(String::new()), one),
    }
}

/// `schema_table_column`; SQLAlchemy: `_ddl_label`.
fn ddl_label(column: &Column) -> String {
    match column.table() {
        Some(table) => match table.schema() {
            Some(schema) => format!("{}_{}_{}", schema.replace('.', "_"), table.name(), column.name()),
            None => format!("{}_{}", table.name(), column.name()),
        },
        None => column.name().to_string(),
    }
}
