//! Sets of names have the order of CPython's sets; what is expected here was printed by CPython 3.13 with
//! `PYTHONHASHSEED=0`.

mod python_hash;

use std::collections::HashSet;
use std::rc::Rc;

use migrate::script::NameSet;
use python_hash::name_hash;

fn names(numbers: impl IntoIterator<Item = u32>) -> Vec<Rc<str>> {
    numbers.into_iter().map(|number| format!("n{number}").into()).collect()
}

fn set(numbers: impl IntoIterator<Item = u32>) -> NameSet {
    NameSet::of(Some(name_hash), &names(numbers))
}

fn text(set: &NameSet) -> String {
    set.iter().map(|name| &**name).collect::<Vec<_>>().join(" ")
}

#[test]
fn sets_grow_as_in_cpython() {
    assert_eq!(
        text(&set(0..30)),
        "n10 n17 n5 n14 n3 n4 n24 n19 n20 n18 n9 n0 n22 n15 n6 n7 n27 n29 n28 n23 n8 n11 n16 n12 n13 n26 n1 n25 n2 n21"
    );
    let grown = names(0..12).iter().fold(set([]), |set, name| set.with(name));
    assert_eq!(text(&grown), "n11 n6 n10 n7 n5 n1 n9 n2 n0 n3 n8 n4");
    let mut merged = set(0..10);
    merged.merge(&set(5..25));
    assert_eq!(
        text(&merged),
        "n21 n6 n10 n7 n17 n5 n14 n23 n3 n8 n4 n24 n11 n16 n12 n13 n19 n1 n20 n18 n9 n2 n0 n22 n15"
    );
}

#[test]
fn sets_shrink_as_in_cpython() {
    let mut odd = set(0..20);
    for name in names((0..20).step_by(2)) {
        assert!(odd.remove(&name));
    }
    assert_eq!(text(&odd), "n17 n5 n3 n19 n9 n15 n7 n11 n13 n1");
    assert_eq!(text(&odd.copy()), "n11 n13 n17 n19 n5 n7 n1 n9 n3 n15");
    assert!(odd.add(&"n0".into()) && odd.add(&"x".into()) && !odd.add(&"x".into()));
    assert_eq!(text(&odd), "n17 n5 n3 x n19 n9 n0 n15 n7 n11 n13 n1");

    let without = |numbers: Vec<u32>| text(&set(0..30).without(&names(numbers).into_iter().collect::<HashSet<_>>()));
    assert_eq!(without((10..30).collect()), "n6 n7 n5 n1 n2 n9 n3 n0 n8 n4");
    assert_eq!(
        without((0..3).collect()),
        "n21 n6 n10 n17 n7 n5 n27 n29 n28 n14 n23 n3 n8 n4 n24 n11 n16 n12 n13 n19 n26 n20 n18 n25 n9 n22 n15"
    );
}

#[test]
fn sets_without_a_hash_keep_the_order_of_insertion() {
    let mut set = NameSet::of(None, &names([3, 1, 2, 1]));
    set.remove("n1");
    set.merge(&NameSet::of(None, &names([9, 3, 0])));
    assert_eq!(text(&set), "n3 n2 n9 n0");
}
