//! FROM elements and what joins them: a query whose elements are not all joined is a cartesian product.

use super::Compiler;
use crate::expr::{Expr, ExprKind};
use crate::selectable::FromClause;
use crate::traverse::{for_each_child, from_objects};
use crate::warning::warn;

/// The FROM elements of a statement and the conditions between them; SQLAlchemy: `FromLinter`.
#[derive(Clone, Debug, Default)]
pub(super) struct FromLint {
    /// Identity and name of each element.
    froms: Vec<(usize, String)>,
    /// Pairs that a condition joins.
    edges: Vec<(usize, usize)>,
}

impl FromLint {
    /// Notes which elements a condition joins.
    pub(super) fn note_condition(&mut self, condition: &Expr) {
        match condition.kind() {
            ExprKind::Binary(binary) if binary.operator.is_comparison() => {
                let (mut left, mut right) = (Vec::new(), Vec::new());
                from_objects(&binary.left, &mut left);
                from_objects(&binary.right, &mut right);
                self.note_pairs(&left, &right);
            }
            _ => for_each_child(condition, &mut |child| self.note_condition(child)),
        }
    }

    fn note_pairs(&mut self, left: &[FromClause], right: &[FromClause]) {
        for a in left {
            for b in right {
                self.edges.push((a.id(), b.id()));
            }
        }
    }

    /// The elements that no condition joins to `start`.
    fn unreachable_from(&self, start: usize) -> Vec<&str> {
        let mut seen = vec![start];
        let mut stack = vec![start];
        while let Some(node) = stack.pop() {
            for (a, b) in &self.edges {
                for (from, to) in [(*a, *b), (*b, *a)] {
                    if from == node && !seen.contains(&to) {
                        seen.push(to);
                        stack.push(to);
                    }
                }
            }
        }
        self.froms.iter().filter(|(id, _)| !seen.contains(id)).map(|(_, name)| name.as_str()).collect()
    }

    /// The warning, when some elements are not joined to the others.
    fn warning(&self, statement: &str) -> Option<String> {
        let (start, name) = self.froms.last()?;
        let others = self.unreachable_from(*start);
        if others.is_empty() {
            return None;
        }
        let listed: Vec<String> = others.iter().map(|n| format!("\"{n}\"")).collect();
        Some(format!(
            "{statement} statement has a cartesian product between FROM element(s) {} and FROM element \"{name}\".  Apply join condition(s) between each element to resolve.",
            listed.join(", ")
        ))
    }
}

impl Compiler<'_> {
    /// Warns when the elements of a statement are not all joined.
    pub(super) fn lint(&mut self, mut lint: FromLint, froms: &[FromClause], statement: &str) {
        for from in froms {
            self.note_from(&mut lint, from);
        }
        if let Some(message) = lint.warning(statement) {
            warn(message);
        }
    }

    fn note_from(&mut self, lint: &mut FromLint, from: &FromClause) {
        match from {
            FromClause::Join(join) => {
                lint.note_pairs(&join.left.parts(), &join.right.parts());
                self.note_from(lint, &join.left);
                self.note_from(lint, &join.right);
            }
            FromClause::Table(table) => lint.froms.push((table.id(), table.fullname().to_string())),
            other => {
                if let Some(name) = other.name() {
                    let name = self.resolve(&name);
                    lint.froms.push((other.id(), name.to_string()));
                }
            }
        }
    }
}
