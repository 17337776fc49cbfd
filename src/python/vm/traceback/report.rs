//! The report on an exception that nobody caught: its chain, its groups, its frames.

use std::fmt::Write;

use super::shown_lines;
use crate::code::{Code, Span};
use crate::embed::error::PyError;
use crate::object::data::Data;
use crate::object::exception::Traceback;
use crate::object::value::Value;
use crate::vm::exception_methods::as_error;
use crate::{Release, Vm};

/// How often the same line is shown before the rest is counted.
const SAME_LINE_LIMIT: usize = 3;

/// How many frames a traceback shows at most, counted from where it was raised.
const FRAME_LIMIT: usize = 1000;

/// How many members of a group, and how many groups inside each other, are shown.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

/// A report while it is written.
pub(super) struct Report<'a> {
    vm: &'a Vm,
    out: String,
    /// Groups around what is written.
    depth: usize,
    /// Whether the frame of the innermost group is still open.
    is_open: bool,
}

/// An exception in the list of all that a report shows, with the numbers of those that belong to it.
struct Entry {
    error: PyError,
    /// The one before it in the chain, and whether it is the cause.
    before: Option<(usize, bool)>,
    members: Option<Vec<usize>>,
}

impl Entry {
    fn new(error: PyError) -> Entry {
        Entry { error, before: None, members: None }
    }
}

impl<'a> Report<'a> {
    pub(super) fn of(vm: &'a Vm, error: &PyError) -> String {
        let mut report = Report { vm, out: String::new(), depth: 0, is_open: false };
        let entries = report.entries(error);
        report.chain(&entries, 0);
        report.out
    }

    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.out.push_str(text);
            return;
        }
        let indent = " ".repeat(2 * self.depth);
        for line in text.split_inclusive('\n') {
            push(&mut self.out, format_args!("{indent}{margin} {line}"));
        }
    }

    /// What is shown where. An exception that belongs to several others stands with the one that is visited first, the last
    /// member of a group before the others: so CPython decides it.
    fn entries(&self, error: &PyError) -> Vec<Entry> {
        let address = |error: &PyError| crate::object::address(&error.value());
        let mut entries = vec![Entry::new(error.clone())];
        let mut seen = vec![address(error)];
        let mut open = vec![0];
        while let Some(at) = open.pop() {
            let error = entries[at].error.clone();
            let data = error.data();
            let cause = as_error(&data.cause.borrow());
            let context = as_error(&data.context.borrow()).filter(|_| !data.suppress_context.get());
            let is_direct = cause.is_some();
            let before = cause.or(context).filter(|error| !seen.contains(&address(error)));
            let mut add = |error: PyError| {
                seen.push(address(&error));
                entries.push(Entry::new(error));
                entries.len() - 1
            };
            let before = before.map(&mut add);
            let members = self.members(&error).map(|members| members.into_iter().map(&mut add).collect::<Vec<_>>());
            open.extend(before);
            open.extend(members.iter().flatten());
            let entry = &mut entries[at];
            entry.before = before.map(|before| (before, is_direct));
            entry.members = members;
        }
        entries
    }

    fn chain(&mut self, entries: &[Entry], at: usize) {
        let mut chain = vec![(at, "")];
        let mut current = at;
        while let Some((before, is_direct)) = entries[current].before {
            let text = if is_direct {
                "\nThe above exception was the direct cause of the following exception:\n\n"
            } else {
                "\nDuring handling of the above exception, another exception occurred:\n\n"
            };
            chain.push((before, text));
            current = before;
        }
        for (at, text) in chain.into_iter().rev() {
            let entry = &entries[at];
            match &entry.members {
                None => self.one(&entry.error, "Traceback (most recent call last):\n", '|'),
                Some(_) if self.depth > GROUP_DEPTH => {
                    self.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
                }
                Some(members) => self.group(entries, &entry.error, members),
            }
            self.emit(text, '|');
        }
    }

    fn members(&self, error: &PyError) -> Option<Vec<PyError>> {
        if !self.vm.error_is(error, &self.vm.exceptions.base_exception_group) {
            return None;
        }
        let members = self.vm.attr(&error.value(), "exceptions").ok()?;
        Some(self.vm.collect(&members).ok()?.iter().filter_map(as_error).collect())
    }

    fn one(&mut self, error: &PyError, header: &str, margin: char) {
        let traceback = error.data().traceback.borrow().clone();
        if let Some(Data::Traceback(_)) = traceback.data() {
            self.emit(header, margin);
            let mut frames = String::new();
            write_frames(self.vm.release(), &traceback, &mut frames);
            self.emit(&frames, '|');
        }
        let lines = self.vm.exception_lines(error, true).concat();
        self.emit(&lines, '|');
    }

    fn group(&mut self, entries: &[Entry], error: &PyError, members: &[usize]) {
        let is_outermost = self.depth == 0;
        self.depth += usize::from(is_outermost);
        self.one(error, "Exception Group Traceback (most recent call last):\n", if is_outermost { '+' } else { '|' });
        let shown = members.len().min(GROUP_WIDTH + 1);
        self.is_open = false;
        for (index, &member) in members.iter().take(shown).enumerate() {
            let is_last = index + 1 == shown;
            self.is_open |= is_last;
            let is_cut = index >= GROUP_WIDTH;
            let title = if is_cut { "...".to_owned() } else { (index + 1).to_string() };
            let corner = if index == 0 { "+-" } else { "  " };
            let indent = " ".repeat(2 * self.depth);
            push(&mut self.out, format_args!("{indent}{corner}+---------------- {title} ----------------\n"));
            self.depth += 1;
            if is_cut {
                let more = members.len() - GROUP_WIDTH;
                let plural = if more > 1 { "s" } else { "" };
                self.emit(&format!("and {more} more exception{plural}\n"), '|');
            } else {
                self.chain(entries, member);
            }
            if is_last && self.is_open {
                let indent = " ".repeat(2 * self.depth);
                push(&mut self.out, format_args!("{indent}+------------------------------------\n"));
                self.is_open = false;
            }
            self.depth -= 1;
        }
        self.depth -= usize::from(is_outermost);
    }
}

/// The frames of a traceback from its outermost entry on; repeated lines are counted.
fn write_frames(release: Release, traceback: &Value, out: &mut String) {
    let mut entries = Vec::new();
    let mut current = traceback.clone();
    while let Some(Data::Traceback(entry)) = current.data() {
        let next = entry.next.borrow().clone();
        entries.push(current.clone());
        current = next;
    }
    let first = entries.len().saturating_sub(FRAME_LIMIT);
    let mut last: Option<(String, u32, String)> = None;
    let mut count = 0;
    for value in entries.iter().skip(first) {
        let Some(Data::Traceback(entry)) = value.data() else {
            continue;
        };
        let line = entry.line();
        let same = last.as_ref().is_some_and(|(path, at, name)| {
            *at == line && **path == *entry.code.source.path && *name == *entry.code.name
        });
        if !same {
            write_repeats(count, out);
            last = Some((entry.code.source.path.to_string(), line, entry.code.name.to_string()));
            count = 0;
        }
        count += 1;
        if count <= SAME_LINE_LIMIT {
            write_frame(release, entry, out);
        }
    }
    write_repeats(count, out);
}

fn write_frame(release: Release, entry: &Traceback, out: &mut String) {
    let code = &entry.code;
    let line = entry.line();
    push(out, format_args!("  File \"{}\", line {line}, in {}\n", code.source.path, code.name));
    out.push_str(&shown_lines(release, &lines_of(code, entry.span), columns_of(code, entry.span)));
}

fn write_repeats(count: usize, out: &mut String) {
    if count > SAME_LINE_LIMIT {
        let more = count - SAME_LINE_LIMIT;
        let times = if more > 1 { "times" } else { "time" };
        push(out, format_args!("  [Previous line repeated {more} more {times}]\n"));
    }
}

/// The source lines of an instruction; none of a text that is no file.
pub(super) fn lines_of(code: &Code, span: Span) -> Vec<&str> {
    if !code.source.has_file.get() {
        return Vec::new();
    }
    let first = code.source.line_of(span.start);
    let last = code.source.line_of(span.end.max(span.start));
    (first..=last).map(|line| code.source.line(line)).collect()
}

/// The first column and the one behind the last, in characters of the first and of the last line.
pub(super) fn columns_of(code: &Code, span: Span) -> Option<(usize, usize)> {
    if span.end <= span.start {
        return None;
    }
    let start = code.source.line_column(span.start).1;
    let end = code.source.line_column(span.end).1;
    Some((start as usize, end as usize))
}

/// Appends formatted text.
fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(text);
}
