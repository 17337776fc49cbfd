//! Lines of a program that a learner puts in order: those between the comments `# order` and `# end`.

use std::ops::Range;

/// The numbers of the lines between the two comments, from 0; none where they are not there.
fn place(lines: &[&str]) -> Option<Range<usize>> {
    let start = lines.iter().position(|line| line.trim() == "# order")? + 1;
    let length = lines.get(start..)?.iter().position(|line| line.trim() == "# end")?;
    Some(start..start + length)
}

/// The lines to put in order, with their indentation.
pub fn ordered_lines(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let place = place(&lines).unwrap_or_default();
    lines.get(place).unwrap_or_default().iter().map(|line| (*line).to_owned()).collect()
}

/// The program with one of these lines moved to the place of another; numbers from 0 among them.
pub fn moved_line(text: &str, from: usize, to: usize) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let place = place(&lines)?;
    if from >= place.len() || to >= place.len() || from == to {
        return None;
    }
    let line = lines.remove(place.start + from);
    lines.insert(place.start + to, line);
    Some(lines.join("\n") + if text.ends_with('\n') { "\n" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a = 1\n# order\nx\n    y\nz\n# end\nb = 2\n";

    #[test]
    fn lines_between_the_comments_move_and_no_others() {
        assert_eq!(ordered_lines(TEXT), ["x", "    y", "z"]);
        assert_eq!(moved_line(TEXT, 2, 0).as_deref(), Some("a = 1\n# order\nz\nx\n    y\n# end\nb = 2\n"));
        assert_eq!(moved_line(TEXT, 0, 1).as_deref(), Some("a = 1\n# order\n    y\nx\nz\n# end\nb = 2\n"));
        assert_eq!(moved_line(TEXT, 0, 3), None);
        assert_eq!(moved_line(TEXT, 1, 1), None);
    }

    #[test]
    fn without_the_comments_nothing_moves() {
        for text in ["", "# order\nx\n", "x\n# end\n"] {
            assert!(ordered_lines(text).is_empty() && moved_line(text, 0, 1).is_none(), "{text}");
        }
    }
}
