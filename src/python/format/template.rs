//! `str.format` templates: literal text, replacement fields, and the names inside fields.

use super::error::FormatError;

/// A replacement field, `{name!conversion:spec}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The field's name, possibly empty, with attributes and indexes.
    pub name: &'a str,
    /// `r`, `s` or `a`.
    pub conversion: Option<char>,
    /// The format specification; it may hold nested fields.
    pub spec: &'a str,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that stands for itself (doubled braces come as two pieces).
    Literal(&'a str),
    /// A replacement field.
    Field(Field<'a>),
}

/// Splits a template, a piece at a time.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    /// The pieces of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn field(&mut self) -> Result<Field<'a>, FormatError> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return Err(FormatError::value("Single '{' encountered in format string"));
        }
        let mut in_brackets = false;
        let mut name_end = None;
        for (offset, c) in rest.char_indices() {
            match c {
                '[' => in_brackets = true,
                ']' => in_brackets = false,
                '{' if !in_brackets => {
                    return Err(FormatError::value("unexpected '{' in field name"));
                }
                '}' | ':' | '!' if !in_brackets => {
                    name_end = Some((offset, c));
                    break;
                }
                _ => {}
            }
        }
        let Some((end, stop)) = name_end else {
            return Err(FormatError::value("expected '}' before end of string"));
        };
        let name = &rest[..end];
        self.at += end + 1;
        let mut conversion = None;
        if stop == '!' {
            let mut chars = self.text[self.at..].chars();
            let Some(c) = chars.next() else {
                return Err(FormatError::value("end of string while looking for conversion specifier"));
            };
            conversion = Some(c);
            self.at += c.len_utf8();
            match chars.next() {
                None => return Err(FormatError::value("unmatched '{' in format spec")),
                Some('}') => {
                    self.at += 1;
                    return Ok(Field { name, conversion, spec: "" });
                }
                Some(':') => self.at += 1,
                Some(_) => {
                    return Err(FormatError::value("expected ':' after conversion specifier"));
                }
            }
        } else if stop == '}' {
            return Ok(Field { name, conversion, spec: "" });
        }
        let start = self.at;
        let mut depth = 1;
        for (offset, c) in self.text[start..].char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at = start + offset + 1;
                return Ok(Field { name, conversion, spec: &self.text[start..start + offset] });
            }
        }
        Err(FormatError::value("unmatched '{' in format spec"))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        let first = rest.chars().next()?;
        if matches!(first, '{' | '}') {
            if rest[1..].starts_with(first) {
                self.at += 2;
                return Some(Ok(Piece::Literal(&rest[..1])));
            }
            self.at += 1;
            if first == '}' {
                return Some(Err(FormatError::value("Single '}' encountered in format string")));
            }
            return Some(self.field().map(Piece::Field));
        }
        let length = rest.find(['{', '}']).unwrap_or(rest.len());
        self.at += length;
        Some(Ok(Piece::Literal(&rest[..length])))
    }
}

/// One step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[3]`
    Index(i64),
    /// `[key]`
    Key(&'a str),
}

/// A field's name, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldName<'a> {
    /// The argument's name or number; empty for automatic numbering.
    pub first: &'a str,
    /// What follows.
    pub accesses: Vec<Access<'a>>,
}

/// The steps behind a field's first name, one at a time: what is wrong further on shows only when it is reached.
#[derive(Clone, Debug)]
pub struct Accesses<'a> {
    rest: &'a str,
}

impl<'a> Accesses<'a> {
    /// The steps that `text` writes.
    pub fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    fn step(&mut self) -> Result<Access<'a>, FormatError> {
        if let Some(after) = self.rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            if end == 0 {
                return Err(FormatError::value("Empty attribute in format string"));
            }
            self.rest = &after[end..];
            return Ok(Access::Attribute(&after[..end]));
        }
        let Some(after) = self.rest.strip_prefix('[') else {
            return Err(FormatError::value("Only '.' or '[' may follow ']' in format field specifier"));
        };
        let Some(end) = after.find(']') else {
            return Err(FormatError::value("Missing ']' in format string"));
        };
        if end == 0 {
            return Err(FormatError::value("Empty attribute in format string"));
        }
        self.rest = &after[end + 1..];
        Ok(match number(&after[..end])? {
            Some(index) => Access::Index(index),
            None => Access::Key(&after[..end]),
        })
    }
}

impl<'a> Iterator for Accesses<'a> {
    type Item = Result<Access<'a>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() { None } else { Some(self.step()) }
    }
}

impl<'a> FieldName<'a> {
    /// Takes `name` apart.
    pub fn parse(name: &'a str) -> Result<Self, FormatError> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, rest) = name.split_at(end);
        let accesses = Accesses::new(rest).collect::<Result<_, _>>()?;
        Ok(Self { first, accesses })
    }

    /// The number when the argument is named by position.
    pub fn position(&self) -> Result<Option<i64>, FormatError> {
        number(self.first)
    }
}

fn number(text: &str) -> Result<Option<i64>, FormatError> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| FormatError::value("Too many decimal digits in format string"))
}

/// Numbers the fields that have no name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// No field was numbered yet.
    #[default]
    Undecided,
    /// `{}`: the next number.
    Automatic(i64),
    /// `{0}`.
    Manual,
}

impl Numbering {
    /// The position of a field without a name.
    pub fn automatic(&mut self) -> Result<i64, FormatError> {
        let index = match *self {
            Self::Undecided => 0,
            Self::Automatic(next) => next,
            Self::Manual => {
                return Err(FormatError::value(
                    "cannot switch from manual field specification to automatic field numbering",
                ));
            }
        };
        *self = Self::Automatic(index + 1);
        Ok(index)
    }

    /// Notes a field with a number.
    pub fn manual(&mut self) -> Result<(), FormatError> {
        if matches!(self, Self::Automatic(_)) {
            return Err(FormatError::value(
                "cannot switch from automatic field numbering to manual field specification",
            ));
        }
        *self = Self::Manual;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        for piece in Pieces::new(text) {
            match piece {
                Err(error) => return error.message,
                Ok(Piece::Field(field)) => {
                    if let Err(error) = FieldName::parse(field.name) {
                        return error.message;
                    }
                }
                Ok(Piece::Literal(_)) => {}
            }
        }
        String::new()
    }

    #[test]
    fn mistakes_are_named_as_cpython_names_them() {
        for (text, expected) in [
            ("{", "Single '{' encountered in format string"),
            ("}", "Single '}' encountered in format string"),
            ("{!}", "unmatched '{' in format spec"),
            ("{!r", "unmatched '{' in format spec"),
            ("{0[}", "expected '}' before end of string"),
            ("{0[]}", "Empty attribute in format string"),
            ("{0.}", "Empty attribute in format string"),
            ("{!rx}", "expected ':' after conversion specifier"),
            ("{0[0]x}", "Only '.' or '[' may follow ']' in format field specifier"),
            ("{a{b", "unexpected '{' in field name"),
            ("{:}}", "Single '}' encountered in format string"),
            ("{0:", "unmatched '{' in format spec"),
            ("{0!", "end of string while looking for conversion specifier"),
        ] {
            assert_eq!(error(text), expected, "{text}");
        }
    }

    #[test]
    fn fields_are_taken_apart() {
        let pieces: Result<Vec<_>, _> = Pieces::new("a{{{x.y[0][k]!r:>{w}}b").collect();
        let field = Field { name: "x.y[0][k]", conversion: Some('r'), spec: ">{w}" };
        assert_eq!(
            pieces,
            Ok(vec![Piece::Literal("a"), Piece::Literal("{"), Piece::Field(field), Piece::Literal("b")])
        );
        assert_eq!(
            FieldName::parse("x.y[0][k]").map(|name| name.accesses),
            Ok(vec![Access::Attribute("y"), Access::Index(0), Access::Key("k")])
        );
    }
}
