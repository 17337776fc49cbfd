//! Two texts side by side.

use similar::{ChangeTag, TextDiff};

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
    let difference = TextDiff::from_lines(left, right);
    let mut pairs: Vec<LinePair> = Vec::new();
    // The lines of the first text since the last line of both: lines of the second one take places beside them.
    let mut open = 0;
    for change in difference.iter_all_changes() {
        let text = change.value().trim_end_matches('\n').to_owned();
        let line = |index: Option<usize>| index.map(|index| (index + 1, text.clone()));
        match change.tag() {
            ChangeTag::Equal => {
                open = pairs.len() + 1;
                let (left, right) = (line(change.old_index()), line(change.new_index()));
                pairs.push(LinePair { left, right, fate: LineFate::Same });
            }
            ChangeTag::Delete => {
                pairs.push(LinePair { left: line(change.old_index()), right: None, fate: LineFate::Other });
            }
            ChangeTag::Insert => match pairs.get_mut(open).filter(|pair| pair.right.is_none()) {
                Some(pair) => {
                    pair.right = line(change.new_index());
                    open += 1;
                }
                None => {
                    pairs.push(LinePair { left: None, right: line(change.new_index()), fate: LineFate::Other });
                    open = pairs.len();
                }
            },
        }
    }
    pairs
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
        assert!(line_pairs("a\n", "a\n").iter().all(|pair| pair.fate == LineFate::Same));
    }
}
