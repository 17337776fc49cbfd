//! [`Printer`]: lines of Python, indented below compound statements.

/// Writes lines below each other; a `with` line indents those that follow until an empty one.
#[derive(Debug, Default)]
pub(super) struct Printer {
    text: String,
    /// For each open indentation, whether a compound statement that may go on (`else`) opened it.
    open: Vec<bool>,
}

/// Words that open a block which another clause may follow.
const COMPOUND: [&str; 6] = ["if", "try", "elif", "while", "for", "with"];
/// Words that open any other block.
const BLOCK: [&str; 6] = ["def", "class", "else", "elif", "except", "finally"];
/// Words that close the block before.
const CLAUSE: [&str; 4] = ["else", "elif", "except", "finally"];

impl Printer {
    pub(super) fn line(&mut self, line: &str) {
        let trimmed = line.trim_start();
        let has_text = !trimmed.is_empty() && !trimmed.starts_with('#');
        let goes_on = self.open.last() == Some(&true) && starts_with(line, &CLAUSE) && line.contains(':');
        if !line.starts_with('#') && (!has_text || goes_on) {
            self.open.pop();
        }
        self.text.push_str(&"    ".repeat(self.open.len()));
        self.text.push_str(line);
        self.text.push('\n');
        if opens_block(line) {
            if starts_with(line, &COMPOUND) {
                self.open.push(true);
            } else if starts_with(line, &BLOCK) {
                self.open.push(false);
            }
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

fn starts_with(line: &str, words: &[&str]) -> bool {
    let line = line.trim_start();
    words.iter().any(|word| line.starts_with(word))
}

/// Whether a line ends with a colon, and perhaps a comment.
fn opens_block(line: &str) -> bool {
    let line = line.strip_suffix('\n').unwrap_or(line);
    line.match_indices(':').any(|(at, _)| {
        let rest = line.get(at + 1..).unwrap_or_default().trim_start_matches([' ', '\t']);
        rest.is_empty() || rest.starts_with('#') && !rest.contains('\n')
    })
}

/// Text with each line indented once, for a function's body; the first line and the end are left bare.
pub(super) fn indented(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| format!("    {line}")).collect();
    let joined = lines.join("\n");
    let bare = joined.trim();
    let lines: Vec<&str> = bare.split('\n').map(|line| line.trim_end_matches(' ')).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_ends_a_batch() {
        let mut printer = Printer::default();
        for line in ["with op.batch_alter_table('t', schema=None) as batch_op:", "batch_op.a(1,\nb)", "", "op.c()"] {
            printer.line(line);
        }
        assert_eq!(
            printer.finish(),
            "with op.batch_alter_table('t', schema=None) as batch_op:\n    batch_op.a(1,\nb)\n\nop.c()\n"
        );
    }

    #[test]
    fn a_body_starts_bare() {
        assert_eq!(indented("# one\nwith x:\n    y\n\n# end\n"), "# one\n    with x:\n        y\n\n    # end");
    }
}
