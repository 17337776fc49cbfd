//! The FROM list of a SELECT: what it names, what its columns and conditions need, what its joins make of it.

use crate::error::{Error, Result};
use crate::expr::Expr;
use crate::selectable::{FromClause, Join, can_join, join_condition};
use crate::statement::{JoinRequest, JoinTarget, Select};
use crate::traverse::{column_exprs_in, from_objects};

/// The FROM elements of a SELECT before correlation, joins included, those inside joins left out.
///
/// # Errors
/// What finding a join's left side or ON clause raises.
pub(crate) fn select_froms(select: &Select) -> Result<Vec<FromClause>> {
    let mut explicit: Vec<FromClause> = select.from_items.iter().map(plain).collect();
    for join in &select.joins {
        add_join(select, join, &mut explicit)?;
    }
    let mut all: Vec<FromClause> = Vec::new();
    for from in &explicit {
        all.extend(from.parts());
    }
    // Explicit elements come whole; their parts only matter to hide what is inside joins.
    let mut candidates: Vec<FromClause> = explicit;
    for item in &select.items {
        from_objects(item, &mut candidates);
    }
    for criterion in &select.where_criteria {
        from_objects(criterion, &mut candidates);
    }
    Ok(normalize(candidates))
}

/// An entity's own element.
pub(crate) fn plain(from: &FromClause) -> FromClause {
    match from {
        FromClause::Entity(entity) => match entity.from_clause() {
            Ok(Some(inner)) => inner,
            _ => from.clone(),
        },
        other => other.clone(),
    }
}

/// Each element once, in order, without those that stand inside a join of the list.
pub(crate) fn normalize(candidates: Vec<FromClause>) -> Vec<FromClause> {
    let mut seen: Vec<usize> = Vec::new();
    let mut froms: Vec<FromClause> = Vec::new();
    for from in candidates {
        if !seen.contains(&from.id()) {
            seen.push(from.id());
            froms.push(from);
        }
    }
    let hidden: Vec<usize> = froms.iter().flat_map(hidden_by).collect();
    if !hidden.is_empty() {
        froms.retain(|f| !hidden.contains(&f.id()));
    }
    froms
}

/// The elements inside a join.
fn hidden_by(from: &FromClause) -> Vec<usize> {
    match from {
        FromClause::Join(join) => join.left.parts().iter().chain(&join.right.parts()).map(FromClause::id).collect(),
        _ => Vec::new(),
    }
}

fn add_join(select: &Select, join: &JoinRequest, explicit: &mut Vec<FromClause>) -> Result<()> {
    let right = match &join.target {
        JoinTarget::From(from) => plain(from),
        JoinTarget::Entity(entity) => entity.from_clause()?.ok_or_else(|| Error::argument("Join target expected"))?,
    };
    let mut onclause = join.onclause.clone();
    let (left, place) = match &join.left {
        Some(left) => {
            let left = plain(left);
            let place = matching_left(explicit, &left)?;
            (left, place)
        }
        None => {
            let items = join.items.as_deref().unwrap_or(&select.items);
            implicit_left(items, &select.where_criteria, explicit, &right, onclause.as_ref())?
        }
    };
    match place {
        Some(place) => {
            if join.left.is_some() && onclause.is_none() {
                onclause = Some(join_condition(&left, &right, None)?);
            }
            let whole = explicit[place].clone();
            let joined = Join::new(whole, right, onclause, join.kind)?;
            if join.goes_last {
                explicit.remove(place);
                explicit.push(joined);
            } else {
                explicit[place] = joined;
            }
        }
        None => explicit.push(Join::new(left, right, onclause, join.kind)?),
    }
    Ok(())
}

/// Which elements hold the given left side: itself, or where none or several do, what shows it.
pub fn left_places(clauses: &[FromClause], left: &FromClause) -> Vec<usize> {
    let wanted = left.parts();
    let places = |holds: &dyn Fn(&FromClause) -> bool| -> Vec<usize> {
        clauses.iter().enumerate().filter(|(_, from)| holds(from)).map(|(place, _)| place).collect()
    };
    let derived = places(&|from| wanted.iter().any(|part| from.is_derived_from(part)));
    if derived.len() < 2 {
        return derived;
    }
    let exact = places(&|from| shared_parts(from, left));
    if exact.is_empty() { derived } else { exact }
}

/// Whether an element, or one inside of a join, is in both.
pub fn shared_parts(left: &FromClause, right: &FromClause) -> bool {
    let parts = right.parts();
    left.parts().iter().any(|own| parts.iter().any(|other| own.same(other)))
}

/// Which explicit element holds the given left side.
fn matching_left(explicit: &[FromClause], left: &FromClause) -> Result<Option<usize>> {
    match left_places(explicit, left).as_slice() {
        [] => Ok(None),
        [place] => Ok(Some(*place)),
        _ => Err(Error::invalid_request(
            "Can't identify which entity in which to assign the left side of this join.   Please use a more specific ON clause.",
        )),
    }
}

fn implicit_left(
    items: &[Expr],
    criteria: &[Expr],
    explicit: &[FromClause],
    right: &FromClause,
    onclause: Option<&Expr>,
) -> Result<(FromClause, Option<usize>)> {
    let (clauses, is_explicit) = if explicit.is_empty() {
        let mut potential = Vec::new();
        for item in items.iter().chain(criteria) {
            from_objects(item, &mut potential);
        }
        let mut unique: Vec<FromClause> = Vec::new();
        for from in potential {
            if !unique.iter().any(|f| f.same(&from)) {
                unique.push(from);
            }
        }
        (unique, false)
    } else {
        (explicit.to_vec(), true)
    };
    let places = join_places(&clauses, right, onclause)?;
    match places.as_slice() {
        [place] => Ok((clauses[*place].clone(), is_explicit.then_some(*place))),
        [] => Err(Error::invalid_request(format!(
            "Don't know how to join to {}. Please use the .select_from() method to establish an explicit left side, as well as providing an explicit ON clause if not present already to help resolve the ambiguity.",
            repr_of_from(right)
        ))),
        _ => Err(Error::invalid_request(
            "Can't determine which FROM clause to join from, there are multiple FROMS which can join to this entity. Please use the .select_from() method to establish an explicit left side, as well as providing an explicit ON clause if not present already to help resolve the ambiguity.",
        )),
    }
}

/// Which elements can be joined to `right`: by the columns of the ON clause, or by foreign keys where there is none.
///
/// # Errors
/// Those of foreign keys that lead nowhere.
pub fn join_places(clauses: &[FromClause], right: &FromClause, onclause: Option<&Expr>) -> Result<Vec<usize>> {
    let targets = right.parts();
    let in_onclause = match onclause {
        Some(onclause) if clauses.len() > 1 => Some(column_exprs_in(onclause)),
        _ => None,
    };
    let mut places = Vec::new();
    for (place, clause) in clauses.iter().enumerate() {
        for target in targets.iter().filter(|t| !t.same(clause)) {
            let fits = match &in_onclause {
                Some(columns) => {
                    let own = clause.columns();
                    let other = target.columns();
                    columns.iter().all(|c| own.iter().chain(&other).any(|known| known.same(c)))
                }
                None => onclause.is_some() || can_join(clause, target)?,
            };
            if fits {
                places.push(place);
                break;
            }
        }
    }
    if places.len() > 1 {
        let hidden: Vec<usize> = clauses.iter().flat_map(hidden_by).collect();
        places.retain(|p| !hidden.contains(&clauses[*p].id()));
    }
    if places.is_empty() && onclause.is_some() {
        return Ok((0..clauses.len()).collect());
    }
    Ok(places)
}

/// An element as Python shows it.
pub fn repr_of_from(from: &FromClause) -> String {
    match from {
        FromClause::Table(table) => table.repr(),
        FromClause::Alias(alias) => {
            format!("<sqlalchemy.sql.selectable.Alias at 0x{:x}; {}>", alias.id(), from.description())
        }
        other => format!("<sqlalchemy.sql.selectable.FromClause object at 0x{:x}>", other.id()),
    }
}
