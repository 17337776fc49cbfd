//! Characters by their Unicode names, for `"\N{BULLET}"` in Python texts.
//!
//! Stands for the crate of the same name, which ruff's parser uses: that one knows all 34,000 names and is a quarter of
//! all that the page downloads. This one knows the 3,500 of Latin, Greek, Cyrillic, punctuation, arrows, mathematics,
//! symbols and emoji, and the ideographs, whose names are numbers. `record.py` writes the table from CPython's.
//!
//! ```
//! assert_eq!(unicode_names2::character("bullet"), Some('•'));
//! assert_eq!(unicode_names2::character("CJK UNIFIED IDEOGRAPH-4E2D"), Some('中'));
//! assert_eq!(unicode_names2::character("NO SUCH NAME"), None);
//! ```

/// Lines of names for consecutive characters, empty where there is none; `@` and a number begin a range.
const NAMES: &str = include_str!("names.txt");

/// The first and the last ideographs whose name ends in their number.
const IDEOGRAPHS: [(u32, u32); 4] = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2CEA1)];

/// The character of this name, whatever the case of its letters.
pub fn character(name: &str) -> Option<char> {
    let name = name.to_ascii_uppercase();
    match name.strip_prefix("CJK UNIFIED IDEOGRAPH-") {
        Some(number) => ideograph(number),
        None => named(&name),
    }
}

fn ideograph(number: &str) -> Option<char> {
    let code = u32::from_str_radix(number, 16).ok().filter(|_| !number.starts_with(['+', '0']))?;
    let is_ideograph = IDEOGRAPHS.iter().any(|&(first, last)| (first..=last).contains(&code));
    char::from_u32(code).filter(|_| is_ideograph)
}

fn named(name: &str) -> Option<char> {
    if name.is_empty() || name.starts_with('@') {
        return None;
    }
    let mut code = 0;
    for line in NAMES.lines() {
        if let Some(start) = line.strip_prefix('@') {
            code = u32::from_str_radix(start, 16).ok()?;
            continue;
        }
        if line == name {
            return char::from_u32(code);
        }
        code += 1;
    }
    None
}

/// The name of a character that is known.
pub fn name(character: char) -> Option<String> {
    let wanted = u32::from(character);
    if IDEOGRAPHS.iter().any(|&(first, last)| (first..=last).contains(&wanted)) {
        return Some(format!("CJK UNIFIED IDEOGRAPH-{wanted:X}"));
    }
    let mut code = 0;
    for line in NAMES.lines() {
        if let Some(start) = line.strip_prefix('@') {
            code = u32::from_str_radix(start, 16).ok()?;
            continue;
        }
        if code == wanted && !line.is_empty() {
            return Some(line.to_owned());
        }
        code += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::character;

    #[test]
    fn names_of_every_range_are_found() {
        for (name, expected) in [
            ("LATIN SMALL LETTER A WITH DIAERESIS", 'ä'),
            ("GREEK SMALL LETTER ALPHA", 'α'),
            ("EM DASH", '—'),
            ("EURO SIGN", '€'),
            ("RIGHTWARDS ARROW", '→'),
            ("CHECK MARK", '✓'),
            ("SNAKE", '🐍'),
            ("rocket", '🚀'),
        ] {
            assert_eq!(character(name), Some(expected), "{name}");
        }
    }

    #[test]
    fn an_empty_name_and_a_line_of_the_table_are_no_names() {
        for name in ["", "@20", "CJK UNIFIED IDEOGRAPH-0041", "CJK UNIFIED IDEOGRAPH-+4E2D"] {
            assert_eq!(character(name), None, "{name}");
        }
    }
}
