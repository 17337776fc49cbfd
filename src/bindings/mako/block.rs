//! Blocks of Python code that move to another indentation.

use super::scanner::quoted_length;

/// The lines of a block without the indentation of its first line; empty lines before it are counted, not kept. Lines
/// inside of a string stay as they are, and so do not take a new indentation: those have `false`.
pub fn lines(code: &str) -> (usize, Vec<(bool, String)>) {
    let lines: Vec<&str> = code.lines().collect();
    let before = lines.iter().take_while(|line| line.trim().is_empty()).count();
    let mut kept: Vec<&str> = lines.iter().skip(before).copied().collect();
    while kept.last().is_some_and(|line| line.trim().is_empty()) {
        kept.pop();
    }
    let first = kept.first().copied().unwrap_or_default();
    let indent = first.get(..first.len() - first.trim_start().len()).unwrap_or_default();
    let starts = string_lines(&kept.join("\n"));
    let shifted = kept.iter().enumerate().map(|(number, line)| {
        if starts.contains(&number) {
            return (false, (*line).to_owned());
        }
        (true, line.strip_prefix(indent).unwrap_or_else(|| line.trim_start()).to_owned())
    });
    (before, shifted.collect())
}

/// The numbers of the lines that begin inside of a string.
fn string_lines(code: &str) -> Vec<usize> {
    let mut inside = Vec::new();
    let mut number = 0;
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = if first == '#' {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(length) = quoted_length(rest) {
            let newlines = rest.get(..length).unwrap_or_default().matches('\n').count();
            inside.extend(number + 1..=number + newlines);
            number += newlines;
            length
        } else {
            number += usize::from(first == '\n');
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    inside
}
