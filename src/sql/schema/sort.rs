//! The order in which tables are made: a referenced table before those that refer to it.

use super::{Constraint, ConstraintKind, Table};
use crate::error::Result;
use crate::warning::warn;

/// The tables in order of dependency; tables in a cycle come in the order given, with a warning.
///
/// # Errors
/// `NoReferencedTableError` and its relatives for a foreign key that leads nowhere.
pub fn sort_tables(tables: &[Table]) -> Result<Vec<Table>> {
    Ok(sort(tables, true)?.into_iter().filter_map(|(table, _)| table).collect())
}

/// Tables with the foreign keys that can be written inside CREATE TABLE, and last, without a table, those that need ALTER.
///
/// # Errors
/// `NoReferencedTableError` and its relatives for a foreign key that leads nowhere.
pub fn sort_tables_and_constraints(tables: &[Table]) -> Result<Vec<(Option<Table>, Vec<Constraint>)>> {
    sort(tables, false)
}

struct Edge {
    parent: usize,
    child: usize,
    is_fixed: bool,
}

fn sort(tables: &[Table], warn_for_cycles: bool) -> Result<Vec<(Option<Table>, Vec<Constraint>)>> {
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
            for child in &cycles {
                for constraint in tables[*child].foreign_key_constraints() {
                    let parent = constraint.referred_table().and_then(|t| place(&t));
                    if let Some(parent) = parent {
                        let has_edge = edges.iter().any(|e| e.parent == parent && e.child == *child && !e.is_fixed);
                        if has_edge && !remaining.iter().any(|c| c.id() == constraint.id()) {
                            remaining.push(constraint);
                        }
                    }
                }
            }
            edges.retain(|e| e.is_fixed || !cycles.contains(&e.child));
            order_of(tables.len(), &edges).unwrap_or_else(|_| (0..tables.len()).collect())
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
