//! The source lines that a traceback shows of a frame, with the carets below them.

use rustpython_ruff_python_ast::{Expr, Stmt};
use rustpython_ruff_python_parser as parser;
use rustpython_ruff_text_size::{Ranged, TextSize};

/// The lines from the first to the last one of an instruction, with columns in characters: `start` in the first line, `end` in the last one.
/// Lines that do not matter are counted instead of shown. Without columns it is the first line alone.
pub(crate) fn excerpt(lines: &[&str], columns: Option<(usize, usize)>) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    let dedented = dedent(&lines);
    let (Some(first), Some(last), Some(original)) = (dedented.first(), dedented.last(), lines.first()) else {
        return String::new();
    };
    if dedented.iter().all(|line| line.trim().is_empty()) {
        return String::new();
    }
    let Some((start, end)) = columns else {
        return format!("    {}\n", original.trim());
    };
    let removed = original.chars().count() - first.chars().count();
    let (start, end) = (start.saturating_sub(removed), end.saturating_sub(removed));
    let anchors = Anchors::of(&segment(&dedented, start, end));
    let shown = Shown {
        start: width(first, start),
        end: width(last, end),
        carets: shows_carets(&dedented, start, end, anchors.as_ref()),
        anchors: anchors.map(|anchors| anchors.placed(&dedented, start)),
        lines: &dedented,
    };
    indented(&shown.text())
}

/// As CPython 3.11 shows an instruction: the first of its lines, with carets up to that line's end where there are others.
pub(crate) fn first_line_excerpt(lines: &[&str], columns: Option<(usize, usize)>) -> String {
    let Some(text) = lines.first().map(|line| line.trim()).filter(|text| !text.is_empty()) else {
        return String::new();
    };
    let mut out = format!("    {text}\n");
    let Some((start, end)) = columns else { return out };
    let indentation = lines.first().map_or(0, |line| line.chars().take_while(|c| c.is_whitespace()).count());
    let count = text.chars().count();
    let start = start.saturating_sub(indentation);
    let end = if lines.len() == 1 { end.saturating_sub(indentation) } else { count };
    let own: String = text.chars().take(end).skip(start).collect();
    let anchors = Anchors::of(&own).filter(|anchors| anchors.is_operator && lines.len() == 1);
    if anchors.is_none() && start == 0 && end >= count {
        return out;
    }
    let anchors = anchors.map(|anchors| anchors.placed(&[text.to_owned()], start));
    let mark = |column: usize| match &anchors {
        Some(anchors) if !anchors.holds(0, column) => '~',
        _ => '^',
    };
    let (from, to) = (width(text, start), width(text, end));
    out.extend(["    ", &" ".repeat(from)]);
    out.extend((from..to).map(mark));
    out.push('\n');
    out
}

/// An excerpt while it is written; columns are those of a terminal.
struct Shown<'a> {
    lines: &'a [String],
    start: usize,
    end: usize,
    carets: bool,
    anchors: Option<Anchors>,
}

impl Shown<'_> {
    fn text(&self) -> Vec<String> {
        let count = self.lines.len();
        let mut wanted = vec![0, count - 1];
        if let Some(anchors) = &self.anchors {
            for (line, _) in [anchors.left, anchors.right] {
                wanted.extend(line.saturating_sub(1)..(line + 2).min(count));
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        let mut out = Vec::new();
        let mut before = None;
        for line in wanted {
            match before.map_or(1, |before| line - before) {
                2 => self.line(line - 1, &mut out),
                skipped if skipped > 2 => out.push(format!("...<{} lines>...", skipped - 1)),
                _ => {}
            }
            self.line(line, &mut out);
            before = Some(line);
        }
        out
    }

    fn line(&self, number: usize, out: &mut Vec<String>) {
        let Some(text) = self.lines.get(number) else {
            return;
        };
        out.push(text.clone());
        if !self.carets {
            return;
        }
        let blank = text.chars().take_while(|c| c.is_whitespace()).count();
        let end = if number + 1 == self.lines.len() { self.end } else { width(text, usize::MAX) };
        let mark = |column: usize| {
            if column < blank || (number == 0 && column < self.start) {
                return ' ';
            }
            match &self.anchors {
                Some(anchors) if !anchors.holds(number, column) => '~',
                _ => '^',
            }
        };
        out.push((0..end).map(mark).collect());
    }
}

/// What is marked by carets inside an expression marked by tildes: line (from 0) and column of its start and its end.
#[derive(Clone, Copy)]
struct Anchors {
    left: (usize, usize),
    right: (usize, usize),
    /// Whether an operator or the brackets of a subscription are marked.
    is_operator: bool,
}

impl Anchors {
    /// The operator of a binary operation; the brackets of a subscription or of a call.
    fn of(segment: &str) -> Option<Anchors> {
        // In parentheses an expression may go over lines.
        let text = format!("(\n{segment}\n)");
        let parsed = parser::parse_module(&text).ok()?;
        let [Stmt::Expr(stmt)] = parsed.suite().as_slice() else {
            return None;
        };
        let place = Segment { lines: segment.split('\n').map(|line| line.chars().collect()).collect(), text: segment };
        match &*stmt.value {
            Expr::BinOp(op) => {
                let left = place.find(place.at(op.left.end()), |c| !c.is_whitespace() && c != ')')?;
                let stop = place.at(op.right.start());
                let next = (left.0, left.1 + 1);
                let is_double =
                    next < stop && place.char(next).is_some_and(|c| !c.is_whitespace() && !matches!(c, '\\' | '#'));
                Some(Anchors { left, right: (next.0, next.1 + usize::from(is_double)), is_operator: true })
            }
            Expr::Subscript(subscript) => Some(Anchors {
                left: place.find(place.at(subscript.value.end()), |c| c == '[')?,
                right: place.at(subscript.end()),
                is_operator: true,
            }),
            Expr::Call(call) => Some(Anchors {
                left: place.find(place.at(call.func.end()), |c| c == '(')?,
                right: place.at(call.end()),
                is_operator: false,
            }),
            _ => None,
        }
    }

    /// In columns of the terminal, for a segment that starts at `start` in the first line.
    fn placed(self, lines: &[String], start: usize) -> Anchors {
        let place = |(line, column): (usize, usize)| {
            let column = if line == 0 { column + start } else { column };
            (line, lines.get(line).map_or(column, |text| width(text, column)))
        };
        Anchors { left: place(self.left), right: place(self.right), ..self }
    }

    fn holds(&self, line: usize, column: usize) -> bool {
        self.left <= (line, column) && (line, column) < self.right
    }
}

/// The source of an expression as characters by line.
struct Segment<'a> {
    lines: Vec<Vec<char>>,
    text: &'a str,
}

impl Segment<'_> {
    /// Line and column of an offset in the segment with a parenthesis and a line end before it.
    fn at(&self, offset: TextSize) -> (usize, usize) {
        let before = self.text.get(..offset.to_usize().saturating_sub(2)).unwrap_or(self.text);
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count(), before.get(start..).unwrap_or("").chars().count())
    }

    fn char(&self, (line, column): (usize, usize)) -> Option<char> {
        self.lines.get(line)?.get(column).copied()
    }

    /// The first fitting character from a place on; comments and line continuations are passed over.
    fn find(&self, from: (usize, usize), fits: impl Fn(char) -> bool) -> Option<(usize, usize)> {
        let mut at = from;
        loop {
            match self.char(at) {
                None if at.0 + 1 >= self.lines.len() => return None,
                None | Some('\\' | '#') => at = (at.0 + 1, 0),
                Some(c) if fits(c) => return Some(at),
                Some(_) => at.1 += 1,
            }
        }
    }
}

/// The part of the lines that an instruction comes from.
fn segment(lines: &[String], start: usize, end: usize) -> String {
    let last = lines.len() - 1;
    let part = |(number, line): (usize, &String)| -> String {
        let from = if number == 0 { start } else { 0 };
        let to = if number == last { end } else { usize::MAX };
        line.chars().take(to).skip(from).collect()
    };
    lines.iter().enumerate().map(part).collect::<Vec<_>>().join("\n")
}

/// Whether carets tell more than the lines alone: not where they would mark all of a statement, nor all of the call that a
/// statement assigns, nor of a call by name that it returns.
fn shows_carets(lines: &[String], start: usize, end: usize, anchors: Option<&Anchors>) -> bool {
    let text = lines.join("\n");
    if let Ok(parsed) = parser::parse_module(&text) {
        let call = match parsed.suite().first() {
            None => return false,
            Some(Stmt::Return(stmt)) => match stmt.value.as_deref() {
                Some(value @ Expr::Call(call)) if matches!(*call.func, Expr::Name(_)) => Some(value),
                _ => None,
            },
            Some(Stmt::Assign(stmt)) if matches!(stmt.targets.as_slice(), [Expr::Name(_)]) => {
                Some(&*stmt.value).filter(|value| matches!(value, Expr::Call(_)))
            }
            Some(_) => None,
        };
        if let Some(call) = call {
            let bytes = |line: usize, column: usize| -> usize {
                let before: usize = lines.iter().take(line).map(|line| line.len() + 1).sum();
                before + lines.get(line).map_or(0, |line| line.chars().take(column).map(char::len_utf8).sum())
            };
            let (from, to) = (bytes(0, start), bytes(lines.len() - 1, end));
            if call.start().to_usize() == from && call.end().to_usize() == to {
                return false;
            }
        }
    }
    let has_before = lines.first().is_some_and(|line| line.chars().take(start).any(|c| !c.is_whitespace()));
    let has_behind = lines.last().is_some_and(|line| line.chars().skip(end).any(|c| !c.is_whitespace()));
    anchors.is_some() || has_before || has_behind
}

/// Lines without the white space that all of them begin with.
fn dedent(lines: &[&str]) -> Vec<String> {
    let blank = |line: &str| line.len() - line.trim_start().len();
    let filled = || lines.iter().filter(|line| !line.trim().is_empty());
    let mut margin = filled().next().map_or("", |line| line.get(..blank(line)).unwrap_or(""));
    for line in filled() {
        let same = margin.bytes().zip(line.bytes()).take_while(|(a, b)| a == b).count();
        margin = margin.get(..same).unwrap_or("");
    }
    let cut = |line: &&str| line.strip_prefix(margin).unwrap_or("").to_owned();
    lines.iter().map(cut).collect()
}

fn indented(lines: &[String]) -> String {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let mut out = String::new();
    for line in dedent(&lines) {
        out.extend(["    ", &line, "\n"]);
    }
    out
}

/// The columns that the first characters of a line take in a terminal.
fn width(line: &str, characters: usize) -> usize {
    line.chars().take(characters).map(|c| 1 + usize::from(is_wide(c))).sum()
}

/// Whether a character takes two columns (East Asian wide and full-width characters, emoji).
fn is_wide(c: char) -> bool {
    const WIDE: &[(u32, u32)] = &[
        (0x1100, 0x115f),
        (0x231a, 0x231b),
        (0x23e9, 0x23ec),
        (0x2614, 0x2615),
        (0x2648, 0x2653),
        (0x26a1, 0x26a1),
        (0x2705, 0x2705),
        (0x270a, 0x270b),
        (0x2728, 0x2728),
        (0x274c, 0x274c),
        (0x2753, 0x2757),
        (0x2795, 0x2797),
        (0x2b50, 0x2b55),
        (0x2e80, 0x303e),
        (0x3041, 0x4dbf),
        (0x4e00, 0xa4cf),
        (0xa960, 0xa97f),
        (0xac00, 0xd7a3),
        (0xf900, 0xfaff),
        (0xfe30, 0xfe6f),
        (0xff01, 0xff60),
        (0xffe0, 0xffe6),
        (0x1f300, 0x1f320),
        (0x1f32d, 0x1f335),
        (0x1f337, 0x1f37c),
        (0x1f37e, 0x1f393),
        (0x1f3a0, 0x1f3ca),
        (0x1f3e0, 0x1f3f0),
        (0x1f3f8, 0x1f43e),
        (0x1f440, 0x1f440),
        (0x1f442, 0x1f4fc),
        (0x1f4ff, 0x1f53d),
        (0x1f550, 0x1f567),
        (0x1f5fb, 0x1f64f),
        (0x1f680, 0x1f6c5),
        (0x1f6eb, 0x1f6ec),
        (0x1f7e0, 0x1f7eb),
        (0x1f90c, 0x1f9ff),
        (0x1fa70, 0x1faff),
        (0x20000, 0x3fffd),
    ];
    let code = u32::from(c);
    code >= 0x1100 && WIDE.iter().any(|&(first, last)| (first..=last).contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_excerpts_mark_calls_plainly_and_show_one_line() {
        let one = |line: &str, start, end| first_line_excerpt(&[line], Some((start, end)));
        assert_eq!(one("    return f(0)", 11, 15), "    return f(0)\n           ^^^^\n");
        assert_eq!(one("    f(0)", 4, 8), "    f(0)\n");
        assert_eq!(one("  x = a + b", 6, 11), "    x = a + b\n        ~~^~~\n");
        assert_eq!(one("  a[5]", 2, 6), "    a[5]\n    ~^^^\n");
        let lines = ["    y = f(", "        0,", "    )"];
        assert_eq!(first_line_excerpt(&lines, Some((8, 5))), "    y = f(\n        ^^\n");
    }
}
