//! Two texts side by side.

use std::ops::Range;

use similar::DiffTag;
use similar::algorithms::{Capture, Replace, myers};

/// What a line is in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFate {
    /// It stands in both texts.
    Same,
    /// It stands in one of them alone.
    Other,
}

/// A line of a comparison: its number from 1 and its text on either side, where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinePair {
    /// In the first text.
    pub left: Option<(usize, String)>,
    /// In the second text.
    pub right: Option<(usize, String)>,
    /// Whether both are the same.
    pub fate: LineFate,
}

/// Two texts line by line: what is the same stands side by side, and so does what took the place of something.
pub fn line_pairs(left: &str, right: &str) -> Vec<LinePair> {
    let (lefts, rights): (Vec<&str>, Vec<&str>) = (left.lines().collect(), right.lines().collect());
    let mut changes = Replace::new(Capture::new());
    // One algorithm by name: the crate's `TextDiff` brings all of them into the download.
    let Ok(()) = myers::diff_deadline_raw(
        &mut changes,
        lefts.as_slice(),
        0..lefts.len(),
        rights.as_slice(),
        0..rights.len(),
        None,
    );
    let mut pairs = Vec::new();
    for change in changes.into_inner().into_ops() {
        let (tag, old, new) = change.as_tag_tuple();
        let fate = if tag == DiffTag::Equal { LineFate::Same } else { LineFate::Other };
        for nth in 0..old.len().max(new.len()) {
            let (left, right) = (line(&lefts, &old, nth), line(&rights, &new, nth));
            pairs.push(LinePair { left, right, fate });
        }
    }
    pairs
}

/// The nth line of a range of lines, with its number in the text.
fn line(lines: &[&str], range: &Range<usize>, nth: usize) -> Option<(usize, String)> {
    let index = range.clone().nth(nth)?;
    Some((index + 1, (*lines.get(index)?).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(left: &str, right: &str) -> Vec<String> {
        let side =
            |line: &Option<(usize, String)>| line.as_ref().map_or("-".into(), |(at, text)| format!("{at}{text}"));
        let pairs = line_pairs(left, right);
        pairs.iter().map(|pair| format!("{} {}", side(&pair.left), side(&pair.right))).collect()
    }

    #[test]
    fn what_took_the_place_of_something_stands_beside_it() {
        assert_eq!(drawn("a\nb\nc\n", "a\nx\ny\nc\n"), ["1a 1a", "2b 2x", "- 3y", "3c 4c"]);
        assert_eq!(drawn("a\nb\nc\n", "c\n"), ["1a -", "2b -", "3c 1c"]);
        assert_eq!(drawn("", "x\ny"), ["- 1x", "- 2y"]);
        assert_eq!(drawn("a\n", "a"), ["1a 1a"]);
        assert!(line_pairs("a\n", "a\n").iter().all(|pair| pair.fate == LineFate::Same));
    }
}
