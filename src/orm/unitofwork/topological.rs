//! Sorting by dependency, in an order that depends on the input alone.

/// Sorts items so that each comes after those it depends on; items that are free keep their given order.
///
/// `edges` holds pairs of `(before, after)` as positions in `0..count`. `None` when there is a cycle.
pub fn sort(count: usize, edges: &[(usize, usize)]) -> Option<Vec<usize>> {
    let mut todo: Vec<usize> = (0..count).collect();
    let mut is_done = vec![false; count];
    let mut sorted = Vec::with_capacity(count);
    while !todo.is_empty() {
        let (ready, waiting): (Vec<usize>, Vec<usize>) = todo.iter().partition(|item| {
            edges.iter().all(|(before, after)| after != *item || is_done.get(*before).copied().unwrap_or(true))
        });
        if ready.is_empty() {
            return None;
        }
        for item in &ready {
            if let Some(done) = is_done.get_mut(*item) {
                *done = true;
            }
        }
        sorted.extend(ready);
        todo = waiting;
    }
    Some(sorted)
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn dependencies_come_first_and_the_rest_keeps_its_order() {
        assert_eq!(sort(4, &[(3, 0), (2, 1)]), Some(vec![2, 3, 0, 1]));
        assert_eq!(sort(2, &[(0, 1), (1, 0)]), None);
    }
}
