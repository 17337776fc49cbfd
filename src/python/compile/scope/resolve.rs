//! Where the names of each scope live, once all of them are known.

use super::builder::Builder;
use super::{CLASS_NAMESPACE, Place, ScopeKind, Uses, passed_name};

impl Builder {
    /// Decides the places of a scope's names, then of its children's. `enclosing` holds the function scopes around it.
    pub(super) fn resolve(&mut self, index: usize, enclosing: &mut Vec<usize>) {
        let kind = self.scopes[index].kind;
        let names: Vec<(String, Uses)> = self.scopes[index].names.iter().map(|(n, u)| (n.clone(), *u)).collect();
        for (name, uses) in names {
            let place = if uses.global || kind == ScopeKind::Module {
                Place::Global
            } else if uses.bound && !uses.nonlocal {
                Place::Local
            } else if let Some(owner) = self.owner(&name, enclosing) {
                if uses.nonlocal && self.scopes[owner].names.get(&name).is_some_and(|uses| uses.type_parameter) {
                    self.fail(format!("nonlocal binding not allowed for type parameter '{name}'"), uses.declared);
                }
                self.share(&name, owner, index, enclosing);
                Place::Free
            } else {
                if uses.nonlocal {
                    self.fail(format!("no binding for nonlocal '{name}' found"), uses.declared);
                }
                Place::Global
            };
            // An inner scope may have made it a cell already.
            let places = &mut self.scopes[index].places;
            if places.get(&name).is_none_or(|old| *old != Place::Cell && *old != Place::Free) {
                places.insert(name, place);
            }
        }
        if kind != ScopeKind::Module {
            enclosing.push(index);
        }
        for child in self.scopes[index].children.clone() {
            self.resolve(child, enclosing);
        }
        if kind != ScopeKind::Module {
            enclosing.pop();
        }
    }

    /// The innermost enclosing function that binds the name.
    pub(super) fn owner(&self, name: &str, enclosing: &[usize]) -> Option<usize> {
        for &index in enclosing.iter().rev() {
            let scope = &self.scopes[index];
            if scope.kind == ScopeKind::Class {
                if matches!(name, "__class__" | CLASS_NAMESPACE) {
                    return Some(index);
                }
                continue;
            }
            match scope.names.get(name) {
                Some(uses) if uses.global => return None,
                Some(uses) if uses.bound && !uses.nonlocal => return Some(index),
                _ => {}
            }
        }
        None
    }

    /// The owner keeps the name in a cell; the scopes between pass it on.
    pub(super) fn share(&mut self, name: &str, owner: usize, user: usize, enclosing: &[usize]) {
        self.scopes[owner].places.insert(name.to_owned(), Place::Cell);
        let start = enclosing.iter().position(|&index| index == owner).map_or(0, |at| at + 1);
        for &between in &enclosing[start..] {
            if between != user {
                let scope = &mut self.scopes[between];
                let bound_here = scope.kind == ScopeKind::Class && scope.names.get(name).is_some_and(|uses| uses.bound);
                if bound_here {
                    // The class body binds the name for itself and passes the outer one on under a name of its own.
                    scope.places.insert(passed_name(name), Place::Free);
                } else {
                    scope.places.insert(name.to_owned(), Place::Free);
                }
            }
        }
    }
}
