//! [`SourceText`]: a source file with its lines.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

/// The text of a source file.
pub struct SourceText {
    /// The path as tracebacks show it.
    pub path: Rc<str>,
    /// The text.
    pub text: Rc<str>,
    /// Whether it is the program's main file, which CPython reads line by line.
    pub is_file: Cell<bool>,
    /// Whether the path is that of a file, so that tracebacks show its lines.
    pub has_file: Cell<bool>,
    /// Whether it is one of the program's own files, once somebody has asked.
    pub is_own: OnceCell<bool>,
    lines: OnceCell<Vec<u32>>,
}

impl SourceText {
    /// A source file.
    pub fn new(path: &str, text: Rc<str>) -> SourceText {
        SourceText {
            path: path.into(),
            text,
            is_file: Cell::new(false),
            has_file: Cell::new(false),
            is_own: OnceCell::new(),
            lines: OnceCell::new(),
        }
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let mut lines = vec![0];
            for (index, &byte) in bytes.iter().enumerate() {
                if byte == b'\n' || (byte == b'\r' && bytes.get(index + 1) != Some(&b'\n')) {
                    lines.push(index as u32 + 1);
                }
            }
            lines
        })
    }

    /// The line of a byte offset, from 1.
    pub fn line_of(&self, offset: u32) -> u32 {
        self.lines().partition_point(|&start| start <= offset) as u32
    }

    /// Line (from 1) and column (from 0, in characters) of a byte offset.
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.line_of(offset);
        let start = self.lines()[line as usize - 1] as usize;
        let text = self.text.get(start..offset as usize).unwrap_or("");
        (line, text.chars().count() as u32)
    }

    /// A line's text without its end; empty beyond the last line.
    pub fn line(&self, line: u32) -> &str {
        let lines = self.lines();
        let Some(&start) = (line as usize).checked_sub(1).and_then(|index| lines.get(index)) else {
            return "";
        };
        let end = lines.get(line as usize).map_or(self.text.len(), |&end| end as usize);
        self.text.get(start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// The byte offset at which a line starts.
    pub fn line_start(&self, line: u32) -> u32 {
        let lines = self.lines();
        lines.get(line as usize - 1).copied().unwrap_or(self.text.len() as u32)
    }
}
