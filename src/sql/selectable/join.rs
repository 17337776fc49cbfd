//! Joins, and the ON clause that foreign keys imply.

use std::rc::Rc;

use super::FromClause;
use crate::error::{Error, ErrorKind, Result};
use crate::expr::{Expr, ExprKind, Operand, Operator, and_};
use crate::schema::ForeignKey;

/// The kind of a join.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JoinKind {
    /// JOIN.
    #[default]
    Inner,
    /// LEFT OUTER JOIN.
    Left,
    /// FULL OUTER JOIN.
    Full,
}

/// `left JOIN right ON onclause`.
#[derive(Debug)]
pub struct Join {
    /// The left side.
    pub left: FromClause,
    /// The right side.
    pub right: FromClause,
    /// The condition; absent for one that is always true.
    pub onclause: Expr,
    /// The kind.
    pub kind: JoinKind,
}

impl Join {
    /// A join; without a condition, foreign keys give one.
    ///
    /// # Errors
    /// `NoForeignKeysError` and `AmbiguousForeignKeysError` when foreign keys do not give one.
    #[allow(clippy::new_ret_no_self, reason = "a join is only of use as a FROM element")]
    pub fn new(left: FromClause, right: FromClause, onclause: Option<Expr>, kind: JoinKind) -> Result<FromClause> {
        let onclause = if let Some(onclause) = onclause {
            onclause.self_group(Some(&Operator::AsBool))
        } else {
            let subset = match &left {
                FromClause::Join(join) => Some(&join.right),
                _ => None,
            };
            join_condition(&left, &right, subset)?
        };
        Ok(FromClause::Join(Rc::new(Self { left, right, onclause, kind })))
    }

    /// `table_column` and column of both sides.
    pub fn columns_keyed(&self) -> Vec<(Rc<str>, Expr)> {
        let mut out: Vec<(Rc<str>, Expr)> = Vec::new();
        for side in [&self.left, &self.right] {
            match side {
                FromClause::Join(inner) => out.extend(inner.columns_keyed()),
                _ => {
                    for (key, column) in side.columns_keyed() {
                        let key = match side.name() {
                            Some(name) => Rc::from(format!("{name}_{key}")),
                            None => key,
                        };
                        out.push((key, column));
                    }
                }
            }
        }
        out
    }
}

/// A foreign key as a FROM element shows it: the column of the element, and the key.
struct ShownKey {
    parent: Expr,
    key: ForeignKey,
}

fn shown_keys(from: &FromClause) -> Vec<ShownKey> {
    fn of_column(column: &Expr) -> Vec<ForeignKey> {
        match column.kind() {
            ExprKind::Column(column) => column.foreign_keys(),
            ExprKind::Proxy(proxy) => proxy.sources.first().map(of_column).unwrap_or_default(),
            ExprKind::Label(label) => of_column(&label.element),
            _ => Vec::new(),
        }
    }
    let mut out = Vec::new();
    for column in from.columns() {
        for key in of_column(&column) {
            out.push(ShownKey { parent: column.clone(), key });
        }
    }
    out
}

/// A foreign key constraint that leads from one side to the other, and its pairs of columns.
struct Candidate {
    constraint: usize,
    pairs: Vec<(Expr, Expr)>,
}

/// The condition that foreign keys between two elements imply; SQLAlchemy: `Join._join_condition`.
///
/// # Errors
/// `NoForeignKeysError`, `AmbiguousForeignKeysError`, and those of foreign keys that lead nowhere.
pub fn join_condition(left: &FromClause, right: &FromClause, left_subset: Option<&FromClause>) -> Result<Expr> {
    join_condition_over(left, right, left_subset, &[])
}

/// As [`join_condition`], with only these columns for foreign keys unless there are none of them;
/// SQLAlchemy: `consider_as_foreign_keys`.
///
/// # Errors
/// As [`join_condition`].
pub fn join_condition_over(
    left: &FromClause,
    right: &FromClause,
    left_subset: Option<&FromClause>,
    foreign: &[Expr],
) -> Result<Expr> {
    let mut found = scan(left, right, left_subset, foreign)?;
    if found.len() > 1 {
        trim(&mut found, foreign);
    }
    let Some(first) = found.first() else {
        let hint = if matches!(right, FromClause::Join(_)) {
            " Perhaps you meant to convert the right side to a subquery using alias()?"
        } else {
            ""
        };
        return Err(Error::new(
            ErrorKind::NoForeignKeys,
            format!(
                "Can't find any foreign key relationships between '{}' and '{}'.{hint}",
                left.description(),
                right.description()
            ),
        ));
    };
    if found.len() > 1 {
        return Err(Error::new(
            ErrorKind::AmbiguousForeignKeys,
            format!(
                "Can't determine join between '{}' and '{}'; tables have more than one foreign key constraint relationship between them. Please specify the 'onclause' of this join explicitly.",
                left.description(),
                right.description()
            ),
        ));
    }
    let mut criteria = Vec::with_capacity(first.pairs.len());
    for (referred, parent) in &first.pairs {
        criteria.push(referred.operate(Operator::Eq, Operand::from(parent))?);
    }
    match criteria.len() {
        1 => Ok(criteria.remove(0)),
        _ => and_(criteria),
    }
}

/// Whether foreign keys lead from one to the other.
pub(crate) fn can_join(left: &FromClause, right: &FromClause) -> Result<bool> {
    let subset = match left {
        FromClause::Join(join) => Some(&join.right),
        _ => None,
    };
    Ok(!scan(left, right, subset, &[])?.is_empty())
}

fn scan(
    left: &FromClause,
    right: &FromClause,
    subset: Option<&FromClause>,
    foreign: &[Expr],
) -> Result<Vec<Candidate>> {
    let is_foreign = |key: &ShownKey| foreign.is_empty() || foreign.iter().any(|column| column.same(&key.parent));
    let mut found: Vec<Candidate> = Vec::new();
    for side in subset.into_iter().chain([left]) {
        for key in shown_keys(right).into_iter().filter(is_foreign) {
            note(&key, side, &mut found)?;
        }
        if !side.same(right) {
            for key in shown_keys(side).into_iter().filter(is_foreign) {
                note(&key, right, &mut found)?;
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    Ok(found)
}

/// Notes the pair of columns when the key leads to a column of the target.
fn note(key: &ShownKey, target: &FromClause, found: &mut Vec<Candidate>) -> Result<()> {
    let referred = match key.key.column() {
        Ok(column) => column,
        Err(error) => {
            let (_, table, _) = key.key.target_tokens();
            let names_target = crate::traverse::tables_in_from(target).iter().any(|t| t.name().as_str() == &*table);
            return if names_target { Err(error) } else { Ok(()) };
        }
    };
    let Some(column) = target.corresponding_column(&Expr::from(referred)) else { return Ok(()) };
    let constraint = key.key.constraint().map_or(0, |c| c.id());
    match found.iter_mut().find(|c| c.constraint == constraint) {
        Some(candidate) => candidate.pairs.push((column, key.parent.clone())),
        None => found.push(Candidate { constraint, pairs: vec![(column, key.parent.clone())] }),
    }
    Ok(())
}

/// Of several constraints that give the same pairs, one is enough; SQLAlchemy: `_joincond_trim_constraints`.
fn trim(found: &mut Vec<Candidate>, foreign: &[Expr]) {
    if !foreign.is_empty() {
        // A key of several columns counts when all of them were named, and no others.
        found.retain(|candidate| {
            foreign.iter().all(|column| candidate.pairs.iter().any(|(_, parent)| parent.same(column)))
        });
    }
    let ids = |c: &Candidate| -> Vec<(usize, usize)> { c.pairs.iter().map(|(a, b)| (a.id(), b.id())).collect() };
    let first = found.first().map(ids);
    if found.iter().all(|c| Some(ids(c)) == first) {
        found.truncate(1);
    }
}
