//! Rows as the command `sqlite3` prints them.

use std::fmt::Write;

use sql::Value;

/// How rows are printed: the modes of `.mode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    Box,
    Column,
    Csv,
    Insert,
    Json,
    Line,
    #[default]
    List,
    Markdown,
    Quote,
    Table,
    Tabs,
}

/// The modes and their names, in the order in which they are told.
const MODES: [(&str, Mode); 11] = [
    ("box", Mode::Box),
    ("column", Mode::Column),
    ("csv", Mode::Csv),
    ("insert", Mode::Insert),
    ("json", Mode::Json),
    ("line", Mode::Line),
    ("list", Mode::List),
    ("markdown", Mode::Markdown),
    ("quote", Mode::Quote),
    ("table", Mode::Table),
    ("tabs", Mode::Tabs),
];

impl Mode {
    /// The mode of a name.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        MODES.iter().find(|(known, _)| *known == name).map(|(_, mode)| *mode)
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        MODES.iter().find(|(_, mode)| *mode == self).map_or("list", |(name, _)| name)
    }

    /// The names of all, for a message.
    pub(super) fn names() -> String {
        MODES.map(|(name, _)| name).join(" ")
    }

    /// Whether names of columns stand above the rows unless something else was asked for.
    pub(super) fn has_headers(self) -> bool {
        matches!(self, Self::Box | Self::Column | Self::Markdown | Self::Table)
    }

    /// A result as text.
    pub(super) fn write(self, columns: &[String], rows: &[Vec<Value>], has_headers: bool) -> String {
        if rows.is_empty() {
            return String::new();
        }
        match self {
            Self::Box | Self::Column | Self::Markdown | Self::Table => grid(self, columns, rows, has_headers),
            Self::Line => lines(columns, rows),
            Self::Json => json(columns, rows),
            Self::List | Self::Tabs | Self::Csv | Self::Quote | Self::Insert => {
                self.separated(columns, rows, has_headers)
            }
        }
    }

    /// A row a line, with a separator between the values.
    fn separated(self, columns: &[String], rows: &[Vec<Value>], has_headers: bool) -> String {
        let cell: fn(&Value) -> String = match self {
            Self::Csv => |value| csv(&plain(value)),
            Self::Quote | Self::Insert => literal,
            _ => plain,
        };
        let (start, separator, end) = match self {
            Self::List => ("", "|", "\n"),
            Self::Tabs => ("", "\t", "\n"),
            Self::Csv => ("", ",", "\r\n"),
            Self::Insert => ("INSERT INTO \"table\" VALUES(", ",", ");\n"),
            _ => ("", ",", "\n"),
        };
        let mut text = String::new();
        if has_headers && self != Self::Insert {
            let names: Vec<String> = match self {
                Self::Csv => columns.iter().map(|name| csv(name)).collect(),
                Self::Quote => columns.iter().map(|name| literal(&Value::Str(name.as_str().into()))).collect(),
                _ => columns.to_vec(),
            };
            text = format!("{}{end}", names.join(separator));
        }
        for row in rows {
            let cells: Vec<String> = row.iter().map(cell).collect();
            // A `String` takes everything.
            let _ = write!(text, "{start}{}{end}", cells.join(separator));
        }
        text
    }
}

/// A value without quotes, nothing for NULL.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Int(number) => number.to_string(),
        Value::Float(number) => real(*number),
        Value::Str(text) => text.to_string(),
        Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        _ => String::new(),
    }
}

/// A value as SQL writes it.
pub(super) fn literal(value: &Value) -> String {
    match value {
        Value::Str(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Bytes(bytes) => {
            let mut text = "X'".to_owned();
            for byte in bytes.iter() {
                // A `String` takes everything.
                let _ = write!(text, "{byte:02x}");
            }
            text + "'"
        }
        Value::Int(_) | Value::Float(_) => plain(value),
        _ => "NULL".to_owned(),
    }
}

/// A number as SQLite's `%!.15g` writes it: 15 digits, and a point always.
fn real(number: f64) -> String {
    if !number.is_finite() {
        return if number.is_nan() { String::new() } else { if number > 0.0 { "Inf" } else { "-Inf" }.to_owned() };
    }
    let scientific = format!("{number:.14e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let trimmed = |text: &str| {
        let short = text.trim_end_matches('0');
        if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
    };
    if (-4..15).contains(&exponent) {
        let decimals = usize::try_from(14 - exponent).unwrap_or_default().max(1);
        trimmed(&format!("{number:.decimals$}"))
    } else {
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{}e{sign}{:02}", trimmed(mantissa), exponent.abs())
    }
}

fn csv(text: &str) -> String {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b','));
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

fn lines(columns: &[String], rows: &[Vec<Value>]) -> String {
    let width = columns.iter().map(|name| name.chars().count()).max().unwrap_or_default().max(5);
    let blocks = rows.iter().map(|row| {
        let mut block = String::new();
        for (name, value) in columns.iter().zip(row) {
            let _ = writeln!(block, "{name:>width$} = {}", plain(value));
        }
        block
    });
    blocks.collect::<Vec<_>>().join("\n")
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            // A `String` takes everything.
            _ if sign < ' ' => drop(write!(quoted, "\\u{:04x}", u32::from(sign))),
            _ => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

fn json(columns: &[String], rows: &[Vec<Value>]) -> String {
    let object = |row: &Vec<Value>| {
        let pairs = columns.iter().zip(row).map(|(name, value)| {
            let value = match value {
                Value::Str(_) | Value::Bytes(_) => quoted(&plain(value)),
                Value::Int(_) | Value::Float(_) => plain(value),
                _ => "null".to_owned(),
            };
            format!("{}:{value}", quoted(name))
        });
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    };
    format!("[{}]\n", rows.iter().map(object).collect::<Vec<_>>().join(",\n"))
}

/// Rows in columns of equal width.
fn grid(mode: Mode, columns: &[String], rows: &[Vec<Value>], has_headers: bool) -> String {
    let cells: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|value| plain(value).replace('\n', " ")).collect()).collect();
    let width_of = |text: &String| text.chars().count();
    let widths: Vec<usize> = (0..columns.len())
        .map(|at| {
            let head = columns.get(at).filter(|_| has_headers || mode != Mode::Column).map_or(0, width_of);
            cells.iter().filter_map(|row| row.get(at)).map(width_of).max().unwrap_or_default().max(head)
        })
        .collect();
    let bar = if mode == Mode::Box { '│' } else { '|' };
    let line = |row: &[String], is_head: bool| {
        let padded: Vec<String> = row
            .iter()
            .zip(&widths)
            .map(|(text, width)| match (mode, is_head) {
                (Mode::Column, _) | (_, false) => format!("{text:width$}"),
                (_, true) => format!("{text:^width$}"),
            })
            .collect();
        match mode {
            Mode::Column => format!("{}\n", padded.join("  ")),
            _ => format!("{bar} {} {bar}\n", padded.join(&format!(" {bar} "))),
        }
    };
    let rule = |left: &str, middle: &str, right: &str, dash: &str| {
        let parts: Vec<String> = widths.iter().map(|width| dash.repeat(width + 2)).collect();
        format!("{left}{}{right}\n", parts.join(middle))
    };
    let mut text = String::new();
    match mode {
        Mode::Box => text += &rule("┌", "┬", "┐", "─"),
        Mode::Table => text += &rule("+", "+", "+", "-"),
        _ => {}
    }
    if has_headers || mode != Mode::Column {
        text += &line(columns, true);
        let below = match mode {
            Mode::Box => rule("├", "┼", "┤", "─"),
            Mode::Table => rule("+", "+", "+", "-"),
            Mode::Markdown => rule("|", "|", "|", "-"),
            _ => {
                let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
                format!("{}\n", dashes.join("  "))
            }
        };
        text += &below;
    }
    for row in &cells {
        text += &line(row, false);
    }
    match mode {
        Mode::Box => text += &rule("└", "┴", "┘", "─"),
        Mode::Table => text += &rule("+", "+", "+", "-"),
        _ => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result() -> (Vec<String>, Vec<Vec<Value>>) {
        let columns = ["id", "name", "score"].map(str::to_owned).to_vec();
        let rows = vec![
            vec![Value::Int(1), Value::Str("Ann".into()), Value::Float(1.5)],
            vec![Value::Int(2), Value::Str("O'Brien".into()), Value::Null],
            vec![Value::Int(3), Value::Str("Ü long name".into()), Value::Float(1e20)],
        ];
        (columns, rows)
    }

    /// What the command `sqlite3` 3.40 prints.
    #[test]
    fn modes_print_as_the_command_does() {
        let (columns, rows) = result();
        let printed = |mode: Mode| mode.write(&columns, &rows, mode.has_headers());
        assert_eq!(printed(Mode::List), "1|Ann|1.5\n2|O'Brien|\n3|Ü long name|1.0e+20\n");
        assert_eq!(
            printed(Mode::Column),
            "id  name         score  \n--  -----------  -------\n1   Ann          1.5    \n2   O'Brien             \n3   Ü long name  1.0e+20\n"
        );
        assert_eq!(
            printed(Mode::Box),
            "\
┌────┬─────────────┬─────────┐
│ id │    name     │  score  │
├────┼─────────────┼─────────┤
│ 1  │ Ann         │ 1.5     │
│ 2  │ O'Brien     │         │
│ 3  │ Ü long name │ 1.0e+20 │
└────┴─────────────┴─────────┘
"
        );
        assert_eq!(printed(Mode::Markdown).lines().nth(1), Some("|----|-------------|---------|"));
        assert_eq!(printed(Mode::Csv), "1,Ann,1.5\r\n2,\"O'Brien\",\r\n3,\"Ü long name\",1.0e+20\r\n");
        assert_eq!(
            printed(Mode::Json),
            "[{\"id\":1,\"name\":\"Ann\",\"score\":1.5},\n{\"id\":2,\"name\":\"O'Brien\",\"score\":null},\n{\"id\":3,\"name\":\"Ü long name\",\"score\":1.0e+20}]\n"
        );
        assert_eq!(
            printed(Mode::Line),
            "   id = 1\n name = Ann\nscore = 1.5\n\n   id = 2\n name = O'Brien\nscore = \n\n   id = 3\n name = Ü long name\nscore = 1.0e+20\n"
        );
        assert_eq!(printed(Mode::Insert).lines().nth(1), Some("INSERT INTO \"table\" VALUES(2,'O''Brien',NULL);"));
    }

    #[test]
    fn numbers_have_fifteen_digits_and_a_point() {
        let cases = [
            (1.0, "1.0"),
            (2e-7, "2.0e-07"),
            (123_456_789.123_456_79, "123456789.123457"),
            (0.1, "0.1"),
            (-0.5, "-0.5"),
            (1e15, "1.0e+15"),
            (123_456_789_012_345.0, "123456789012345.0"),
            (0.0001, "0.0001"),
        ];
        for (number, text) in cases {
            assert_eq!(real(number), text);
        }
    }
}
