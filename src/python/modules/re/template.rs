//! Replacement templates of `re.sub`.

use super::error::PatternError;

/// A part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that stands for itself.
    Literal(String),
    /// What a group matched.
    Group(usize),
}

/// Why a template is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// A `re.error`.
    Pattern(PatternError),
    /// A name that no group has: an `IndexError`.
    UnknownName(String),
}

impl From<PatternError> for TemplateError {
    fn from(error: PatternError) -> Self {
        Self::Pattern(error)
    }
}

/// Reads a template for a pattern with these groups.
pub fn parse(template: &str, groups: usize, names: &[(String, usize)]) -> Result<Vec<Part>, TemplateError> {
    let chars: Vec<char> = template.chars().collect();
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut at = 0;
    let group = |number: usize, position: usize, parts: &mut Vec<Part>, literal: &mut String| {
        if number > groups {
            let message = format!("invalid group reference {number}");
            return Err(PatternError::at(&message, &chars, position));
        }
        if !literal.is_empty() {
            parts.push(Part::Literal(std::mem::take(literal)));
        }
        parts.push(Part::Group(number));
        Ok(())
    };
    while at < chars.len() {
        let c = chars[at];
        at += 1;
        if c != '\\' {
            literal.push(c);
            continue;
        }
        let start = at - 1;
        let Some(&c) = chars.get(at) else {
            return Err(PatternError::at("bad escape (end of pattern)", &chars, start).into());
        };
        at += 1;
        match c {
            'g' => {
                if chars.get(at) != Some(&'<') {
                    return Err(PatternError::at("missing <", &chars, at).into());
                }
                at += 1;
                let name_start = at;
                let Some(length) = chars[at..].iter().position(|c| *c == '>') else {
                    let message = if at == chars.len() { "missing group name" } else { "missing >, unterminated name" };
                    return Err(PatternError::at(message, &chars, at).into());
                };
                let name: String = chars[at..at + length].iter().collect();
                at += length + 1;
                if name.is_empty() {
                    return Err(PatternError::at("missing group name", &chars, name_start).into());
                }
                let number = if name.chars().all(|c| c.is_ascii_digit()) {
                    name.parse().unwrap_or(usize::MAX)
                } else if !name.chars().all(|c| c == '_' || c.is_alphanumeric())
                    || name.starts_with(|c: char| c.is_numeric())
                {
                    let shown = crate::format::str_repr(&name);
                    let message = format!("bad character in group name {shown}");
                    return Err(PatternError::at(&message, &chars, name_start).into());
                } else {
                    match names.iter().find(|(known, _)| *known == name) {
                        Some((_, number)) => *number,
                        None => return Err(TemplateError::UnknownName(name)),
                    }
                };
                group(number, name_start, &mut parts, &mut literal)?;
            }
            '0' => {
                let end = (start + 4).min(chars.len());
                while at < end && ('0'..='7').contains(&chars[at]) {
                    at += 1;
                }
                literal.push(octal(&chars[start + 1..at]));
            }
            '1'..='9' => {
                if let Some(second) = chars.get(at).filter(|c| c.is_ascii_digit()) {
                    at += 1;
                    let is_octal = |c: &char| ('0'..='7').contains(c);
                    if is_octal(&c) && is_octal(second) && chars.get(at).is_some_and(is_octal) {
                        at += 1;
                        literal.push(octal(&chars[start + 1..at]));
                        continue;
                    }
                }
                let digits: String = chars[start + 1..at].iter().collect();
                group(digits.parse().unwrap_or(usize::MAX), start + 1, &mut parts, &mut literal)?;
            }
            'n' => literal.push('\n'),
            't' => literal.push('\t'),
            'r' => literal.push('\r'),
            'a' => literal.push('\x07'),
            'b' => literal.push('\x08'),
            'f' => literal.push('\x0c'),
            'v' => literal.push('\x0b'),
            '\\' => literal.push('\\'),
            _ if c.is_ascii_alphabetic() => {
                return Err(PatternError::at(&format!("bad escape \\{c}"), &chars, start).into());
            }
            _ => {
                literal.push('\\');
                literal.push(c);
            }
        }
    }
    if !literal.is_empty() {
        parts.push(Part::Literal(literal));
    }
    Ok(parts)
}

fn octal(digits: &[char]) -> char {
    let value = digits.iter().fold(0, |sum, c| sum * 8 + c.to_digit(8).unwrap_or(0));
    char::from_u32(value & 0xff).unwrap_or('\0')
}
