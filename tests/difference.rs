//! Two texts, line by line: what was expected and is missing (`-`), what is there and was not expected (`+`).

use std::fmt::Write as _;

/// How many equal lines stand around a difference.
const CONTEXT: usize = 3;
/// How many lines of difference are shown.
const SHOWN: usize = 40;

/// The differing lines with some lines around them; nothing when the texts are equal.
pub fn difference(expected: &str, found: &str) -> Option<String> {
    if expected == found {
        return None;
    }
    let expected: Vec<&str> = expected.split('\n').collect();
    let found: Vec<&str> = found.split('\n').collect();
    let lines = align(&expected, &found);
    let is_near = |place: usize| {
        let from = place.saturating_sub(CONTEXT);
        lines[from..(place + CONTEXT + 1).min(lines.len())].iter().any(|(sign, _)| *sign != ' ')
    };
    let mut text = String::new();
    let mut shown = 0;
    let mut is_gap = false;
    for (place, (sign, line)) in lines.iter().enumerate() {
        if !is_near(place) {
            is_gap = true;
            continue;
        }
        if shown == SHOWN {
            text.push_str("    …\n");
            break;
        }
        if is_gap {
            text.push_str("    …\n");
            is_gap = false;
        }
        shown += 1;
        let _ = writeln!(text, "  {sign} {}", line.replace('\t', "\\t"));
    }
    Some(text)
}

/// Aligns two texts by their longest common part.
fn align<'a>(expected: &[&'a str], found: &[&'a str]) -> Vec<(char, &'a str)> {
    let (rows, columns) = (expected.len(), found.len());
    let mut longest = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            longest[row][column] = if expected[row] == found[column] {
                longest[row + 1][column + 1] + 1
            } else {
                longest[row + 1][column].max(longest[row][column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut lines = Vec::new();
    while row < rows || column < columns {
        if row < rows && column < columns && expected[row] == found[column] {
            lines.push((' ', expected[row]));
            row += 1;
            column += 1;
        } else if column == columns || row < rows && longest[row + 1][column] >= longest[row][column + 1] {
            lines.push(('-', expected[row]));
            row += 1;
        } else {
            lines.push(('+', found[column]));
            column += 1;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn equal_texts_have_no_difference() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    }

    #[test]
    fn missing_and_unexpected_lines_are_marked() {
        assert_eq!(difference("a\nb\nc", "a\nx\nc").as_deref(), Some("    a\n  - b\n  + x\n    c\n"));
    }

    #[test]
    fn blanks_at_the_end_of_a_line_count() {
        assert_eq!(difference("a \n", "a\n").as_deref(), Some("  - a \n  + a\n    \n"));
    }
}
