//! The stable merge sort behind `sorted` and `list.sort`.

use crate::{Data, PyResult, Value, Vm};

/// Sorts items by `key` (or themselves). The items come back in any case, sorted as far as it
/// went; the result says whether a comparison or the key function failed.
pub fn sort(vm: &Vm, items: Vec<Value>, key: Option<&Value>, reverse: bool) -> (Vec<Value>, PyResult<()>) {
    let key = key.filter(|key| !key.is_none());
    let mut keyed: Vec<(Value, Value)> = Vec::with_capacity(items.len());
    if let Some(key) = key {
        for (at, item) in items.iter().enumerate() {
            match vm.call(key, std::slice::from_ref(item)) {
                Ok(key) => keyed.push((key, item.clone())),
                Err(error) => {
                    debug_assert!(at < items.len());
                    return (items, Err(error));
                }
            }
        }
    } else {
        keyed.extend(items.into_iter().map(|item| (item, Value::None)));
    }
    // A reversed sort keeps the order of equal items: reverse, sort, reverse.
    if reverse {
        keyed.reverse();
    }
    let mut result = quick(&mut keyed);
    if result.is_none() {
        result = Some(merge_sort(vm, &mut keyed));
    }
    if reverse {
        keyed.reverse();
    }
    let has_key = key.is_some();
    let sorted = keyed.into_iter().map(|(key, item)| if has_key { item } else { key }).collect();
    (sorted, result.unwrap_or(Ok(())))
}

/// Sorts keys that need no Python code to compare; nothing when there are others.
fn quick(keyed: &mut [(Value, Value)]) -> Option<PyResult<()>> {
    if keyed.iter().all(|(key, _)| matches!(key, Value::Int(_))) {
        keyed.sort_by_key(|(key, _)| key.as_int());
        return Some(Ok(()));
    }
    let is_text =
        |key: &Value| key.as_obj().is_some_and(|object| object.is_exact() && matches!(object.data, Data::Str(_)));
    if keyed.iter().all(|(key, _)| is_text(key)) {
        keyed.sort_by(|(a, _), (b, _)| a.as_str().cmp(&b.as_str()));
        return Some(Ok(()));
    }
    None
}

/// Binary insertion in short runs, then merges, calling `<` on the keys only.
fn merge_sort(vm: &Vm, items: &mut [(Value, Value)]) -> PyResult<()> {
    const RUN: usize = 32;
    let length = items.len();
    if length < 2 * RUN {
        return insertion_sort(vm, items);
    }
    let mut start = 0;
    while start < length {
        let end = (start + RUN).min(length);
        insertion_sort(vm, &mut items[start..end])?;
        start = end;
    }
    let mut width = RUN;
    while width < length {
        let mut start = 0;
        while start + width < length {
            let end = (start + 2 * width).min(length);
            merge(vm, &mut items[start..end], width)?;
            start = end;
        }
        width *= 2;
    }
    Ok(())
}

/// Takes the run that the items begin with as it is, and puts each of the others at its place.
fn insertion_sort(vm: &Vm, items: &mut [(Value, Value)]) -> PyResult<()> {
    for at in first_run(vm, items)?..items.len() {
        let (mut low, mut high) = (0, at);
        while low < high {
            let middle = low + (high - low) / 2;
            if vm.lt(&items[at].0, &items[middle].0)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        items[low..=at].rotate_right(1);
    }
    Ok(())
}

/// How many items at the beginning are in order, after a descending run has been turned round. Programs see the order in
/// which their `__lt__` is called: it is that of CPython.
fn first_run(vm: &Vm, items: &mut [(Value, Value)]) -> PyResult<usize> {
    let less = |items: &[(Value, Value)], a: usize, b: usize| vm.lt(&items[a].0, &items[b].0);
    let length = items.len();
    let mut end = 1;
    while end < length && !less(items, end, end - 1)? {
        end += 1;
    }
    if end >= length {
        return Ok(length);
    }
    if end > 1 {
        if less(items, 0, end - 1)? {
            return Ok(end);
        }
        items[..end].reverse();
    }
    end += 1;
    // Equal neighbours are turned round at once, so that they stand in their first order when the whole run is turned.
    let mut equal = 0;
    while end < length {
        if less(items, end, end - 1)? {
            items[end - 1 - equal..end].reverse();
            equal = 0;
        } else if less(items, end - 1, end)? {
            break;
        } else {
            equal += 1;
        }
        end += 1;
    }
    items[end - 1 - equal..end].reverse();
    items[..end].reverse();
    while end < length && !less(items, end, end - 1)? {
        end += 1;
    }
    Ok(end)
}

fn merge(vm: &Vm, items: &mut [(Value, Value)], middle: usize) -> PyResult<()> {
    if !vm.lt(&items[middle].0, &items[middle - 1].0)? {
        return Ok(());
    }
    let mut merged = Vec::with_capacity(items.len());
    let (mut left, mut right) = (0, middle);
    while left < middle && right < items.len() {
        if vm.lt(&items[right].0, &items[left].0)? {
            merged.push(items[right].clone());
            right += 1;
        } else {
            merged.push(items[left].clone());
            left += 1;
        }
    }
    merged.extend_from_slice(&items[left..middle]);
    merged.extend_from_slice(&items[right..]);
    items.clone_from_slice(&merged);
    Ok(())
}
