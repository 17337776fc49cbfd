//! The order in which tables are made: a referenced table before those that refer to it.

use std::rc::Rc;

use super::{Constraint, ConstraintKind, Table};
use crate::error::{Error, Result};
use crate::warning::warn;

/// Tables that depend on each other in a circle.
#[derive(Clone, Debug)]
pub struct Circle {
    /// The tables on circles; SQLAlchemy: `CircularDependencyError.cycles`.
    pub tables: Vec<Table>,
    /// All pairs of a table and one that depends on it; SQLAlchemy: `CircularDependencyError.edges`.
    pub edges: Vec<(Table, Table)>,
}

/// Tables with constraints of theirs, and last, without a table, constraints that are written apart.
pub type Sorted = Vec<(Option<Table>, Vec<Constraint>)>;

/// The tables in order of dependency; tables in a cycle come in the order given, with a warning.
///
/// # Errors
/// `NoReferencedTableError` and its relatives for a foreign key that leads nowhere; `CircularDependencyError` for tables
/// that depend on each other by other things than foreign keys.
pub fn sort_tables(tables: &[Table]) -> Result<Vec<Table>> {
    Ok(sort(tables, true, &|_| true)?.into_iter().filter_map(|(table, _)| table).collect())
}

/// Tables with the foreign keys that can be written inside CREATE TABLE, and last, without a table, those that need ALTER.
///
/// # Errors
/// As [`sort_tables`].
pub fn sort_tables_and_constraints(tables: &[Table]) -> Result<Sorted> {
    sort(tables, false, &|_| true)
}

/// As [`sort_tables_and_constraints`], for dropping: only foreign keys that `can_drop` holds for are taken out of circles.
///
/// # Errors
/// As [`sort_tables`]; `CircularDependencyError` too for a circle in which no foreign key can be dropped.
pub fn sort_for_drop(tables: &[Table], can_drop: &dyn Fn(&Constraint) -> bool) -> Result<Sorted> {
    sort(tables, false, can_drop)
}

struct Edge {
    parent: usize,
    child: usize,
    is_fixed: bool,
}

fn sort(tables: &[Table], warn_for_cycles: bool, is_free: &dyn Fn(&Constraint) -> bool) -> Result<Sorted> {
    let place = |table: &Table| tables.iter().position(|t| t.ptr_eq(table));
    let mut edges: Vec<Edge> = Vec::new();
    let mut remaining: Vec<Constraint> = Vec::new();
    for (child, table) in tables.iter().enumerate() {
        for constraint in table.foreign_key_constraints() {
            if is_use_alter(&constraint) {
                remaining.push(constraint);
                continue;
            }
            let Some(first) = constraint.elements().first().cloned() else { continue };
            let referred = first.column()?.table();
            if let Some(referred) = referred
                && let Some(parent) = place(&referred)
                && parent != child
            {
                edges.push(Edge { parent, child, is_fixed: false });
            }
        }
        let read = table.creator().map(|made| made.tables()).unwrap_or_default();
        for parent in read.iter().filter_map(place).filter(|parent| *parent != child) {
            edges.push(Edge { parent, child, is_fixed: true });
        }
        for parent in table.extra_dependencies().iter().filter_map(place) {
            edges.push(Edge { parent, child, is_fixed: true });
        }
    }
    let order = match order_of(tables.len(), &edges) {
        Ok(order) => order,
        Err(cycles) => {
            if warn_for_cycles {
                let mut names: Vec<String> = cycles.iter().map(|i| tables[*i].fullname().to_string()).collect();
                names.sort();
                warn(format!(
                    "Cannot correctly sort tables; there are unresolvable cycles between tables \"{}\", which is usually caused by mutually dependent foreign key constraints.  Foreign key constraints involving these tables will not be considered; this warning may raise an error in a future release.",
                    names.join(", ")
                ));
            }
            // A table on a circle gives up all its foreign keys, also those that lead out of it.
            for child in &cycles {
                if !edges.iter().any(|edge| edge.child == *child && !edge.is_fixed) {
                    continue;
                }
                for constraint in tables[*child].foreign_key_constraints().into_iter().filter(is_free) {
                    let parent = constraint.referred_table().and_then(|table| place(&table));
                    edges.retain(|edge| edge.is_fixed || edge.child != *child || Some(edge.parent) != parent);
                    if !remaining.iter().any(|known| known.id() == constraint.id()) {
                        remaining.push(constraint);
                    }
                }
            }
            order_of(tables.len(), &edges).map_err(|cycles| circular(tables, &cycles, &edges))?
        }
    };
    let mut out: Vec<(Option<Table>, Vec<Constraint>)> = order
        .into_iter()
        .map(|i| {
            let inline = tables[i]
                .foreign_key_constraints()
                .into_iter()
                .filter(|c| !remaining.iter().any(|r| r.id() == c.id()))
                .collect();
            (Some(tables[i].clone()), inline)
        })
        .collect();
    out.push((None, remaining));
    Ok(out)
}

fn circular(tables: &[Table], cycles: &[usize], edges: &[Edge]) -> Error {
    let tables_at = |places: &[usize]| -> Vec<Table> { places.iter().map(|place| tables[*place].clone()).collect() };
    let circle = Circle {
        tables: tables_at(cycles),
        edges: edges.iter().map(|edge| (tables[edge.parent].clone(), tables[edge.child].clone())).collect(),
    };
    let involved: Vec<String> = circle.tables.iter().map(Table::repr).collect();
    Error::circular(format!("Circular dependency detected. ({})", involved.join(", ")), Rc::new(circle))
}

fn is_use_alter(constraint: &Constraint) -> bool {
    matches!(constraint.kind(), ConstraintKind::ForeignKey { use_alter: true, .. })
}

/// Rounds of all nodes whose parents are done; the error holds the nodes on cycles.
fn order_of(count: usize, edges: &[Edge]) -> std::result::Result<Vec<usize>, Vec<usize>> {
    let mut todo: Vec<usize> = (0..count).collect();
    let mut done = vec![false; count];
    let mut order = Vec::with_capacity(count);
    while !todo.is_empty() {
        let ready: Vec<usize> =
            todo.iter().copied().filter(|node| !edges.iter().any(|e| e.child == *node && !done[e.parent])).collect();
        if ready.is_empty() {
            return Err(on_cycles(&todo, edges));
        }
        for node in &ready {
            done[*node] = true;
        }
        todo.retain(|node| !done[*node]);
        order.extend(ready);
    }
    Ok(order)
}

/// The nodes from which a path leads back to themselves.
fn on_cycles(nodes: &[usize], edges: &[Edge]) -> Vec<usize> {
    nodes
        .iter()
        .copied()
        .filter(|start| {
            let mut seen = vec![*start];
            let mut stack: Vec<usize> = vec![*start];
            while let Some(node) = stack.pop() {
                for edge in edges.iter().filter(|e| e.parent == node) {
                    if edge.child == *start {
                        return true;
                    }
                    if !seen.contains(&edge.child) {
                        seen.push(edge.child);
                        stack.push(edge.child);
                    }
                }
            }
            false
        })
        .collect()
}
