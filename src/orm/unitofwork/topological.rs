//! Sorting by dependency, in an order that depends on the input alone.

use crate::hash::HashSet;

/// Sorts items into sets, each of which depends on earlier ones alone; within a set they keep their given order.
///
/// `edges` holds pairs of `(before, after)`; ends that are no items count as done. `None` when there is a cycle.
pub fn sort_as_subsets(items: &[usize], edges: &[(usize, usize)]) -> Option<Vec<Vec<usize>>> {
    let (sorted, left) = sort_until_stuck(items, edges);
    left.is_empty().then_some(sorted)
}

/// What [`sort_as_subsets`] gives up to where a cycle keeps it from going on, and the items that are left.
pub fn sort_until_stuck(items: &[usize], edges: &[(usize, usize)]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut todo: Vec<usize> = items.to_vec();
    let mut waiting: HashSet<usize> = items.iter().copied().collect();
    let mut sorted = Vec::new();
    while !todo.is_empty() {
        let blocked: HashSet<usize> =
            edges.iter().filter(|(before, _)| waiting.contains(before)).map(|(_, after)| *after).collect();
        let (later, ready): (Vec<usize>, Vec<usize>) = todo.iter().partition(|item| blocked.contains(*item));
        if ready.is_empty() {
            return (sorted, later);
        }
        for item in &ready {
            waiting.remove(item);
        }
        sorted.push(ready);
        todo = later;
    }
    (sorted, Vec::new())
}

/// The items that depend on themselves, by whatever way.
pub fn find_cycles(edges: &[(usize, usize)]) -> HashSet<usize> {
    let mut next: crate::hash::HashMap<usize, Vec<usize>> = crate::hash::HashMap::default();
    for (before, after) in edges {
        next.entry(*before).or_default().push(*after);
    }
    let is_cyclic = |start: usize| {
        let mut seen = HashSet::default();
        let mut todo: Vec<usize> = next.get(&start).cloned().unwrap_or_default();
        while let Some(item) = todo.pop() {
            if item == start {
                return true;
            }
            if seen.insert(item) {
                todo.extend(next.get(&item).into_iter().flatten());
            }
        }
        false
    };
    next.keys().copied().filter(|item| is_cyclic(*item)).collect()
}

#[cfg(test)]
mod tests {
    use super::{find_cycles, sort_as_subsets, sort_until_stuck};

    #[test]
    fn dependencies_come_first_and_the_rest_keeps_its_order() {
        assert_eq!(sort_as_subsets(&[0, 1, 2, 3], &[(3, 0), (2, 1)]), Some(vec![vec![2, 3], vec![0, 1]]));
        assert_eq!(sort_as_subsets(&[0, 1], &[(0, 1), (1, 0)]), None);
        assert_eq!(sort_as_subsets(&[1], &[(0, 1)]), Some(vec![vec![1]]));
        assert_eq!(sort_until_stuck(&[0, 1, 2], &[(0, 1), (1, 2), (2, 1)]), (vec![vec![0]], vec![1, 2]));
    }

    #[test]
    fn cycles_are_found_with_all_their_items() {
        let mut cyclic: Vec<usize> = find_cycles(&[(0, 1), (1, 2), (2, 1), (3, 3), (2, 4)]).into_iter().collect();
        cyclic.sort_unstable();
        assert_eq!(cyclic, vec![1, 2, 3]);
    }
}
