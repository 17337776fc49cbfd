//! FROM elements and what joins them: a query whose elements are not all joined is a cartesian product.

/// The FROM elements of a statement and the conditions between them.
#[derive(Clone, Debug, Default)]
pub struct FromLint {
    /// Identity and name of each element.
    pub froms: Vec<(usize, String)>,
    /// Pairs that a condition joins.
    pub edges: Vec<(usize, usize)>,
}

impl FromLint {
    pub(super) fn add_from(&mut self, id: usize, name: String) {
        if !self.froms.iter().any(|(known, _)| *known == id) {
            self.froms.push((id, name));
        }
    }

    /// The elements that no condition joins to `start`, and its name; SQLAlchemy: `FromLinter.lint`.
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
    pub fn warning(&self, statement: &str) -> Option<String> {
        let (start, name) = self.froms.first()?;
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
