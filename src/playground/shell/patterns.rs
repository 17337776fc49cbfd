//! `*.db`: the files that fit a pattern.

use python::Files;

use super::words::Word;

/// The paths that a word names: itself, or for a pattern the files that fit, if there are some.
pub(super) fn expand(word: Word, files: &dyn Files) -> Vec<String> {
    if !word.is_pattern {
        return vec![word.text];
    }
    let mut found = vec![String::new()];
    for part in word.text.split_inclusive('/') {
        let (pattern, end) = part.strip_suffix('/').map_or((part, ""), |pattern| (pattern, "/"));
        found = found.iter().flat_map(|folder| inside(folder, pattern, end, files)).collect();
    }
    found.retain(|path| files.status(path, true).is_ok());
    if found.is_empty() { vec![word.text] } else { found }
}

/// The paths in a folder whose last name fits.
fn inside(folder: &str, pattern: &str, end: &str, files: &dyn Files) -> Vec<String> {
    if !pattern.contains(['*', '?']) {
        return vec![format!("{folder}{pattern}{end}")];
    }
    let place = if folder.is_empty() { "." } else { folder };
    let names = files.list(place).unwrap_or_default();
    let is_shown = |name: &String| !name.starts_with('.') || pattern.starts_with('.');
    let signs: Vec<char> = pattern.chars().collect();
    let fitting = names.into_iter().filter(is_shown).filter(|name| fits(&signs, &name.chars().collect::<Vec<_>>()));
    fitting.map(|name| format!("{folder}{name}{end}")).collect()
}

/// Whether a name fits: `*` is any text, `?` one sign.
fn fits(pattern: &[char], name: &[char]) -> bool {
    let (mut at, mut in_name) = (0, 0);
    // Where the last star stands, and up to where it has taken the name.
    let mut star: Option<(usize, usize)> = None;
    while in_name < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, in_name));
                at += 1;
            }
            Some(sign) if *sign == '?' || Some(sign) == name.get(in_name) => {
                at += 1;
                in_name += 1;
            }
            _ => match star {
                Some((place, taken)) => {
                    star = Some((place, taken + 1));
                    at = place + 1;
                    in_name = taken + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at.min(pattern.len())..].iter().all(|sign| *sign == '*')
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn stars_take_any_text() {
        let fit =
            |pattern: &str, name: &str| fits(&pattern.chars().collect::<Vec<_>>(), &name.chars().collect::<Vec<_>>());
        for (pattern, name) in [("*", ""), ("*.db", "app.db"), ("a*b*c", "aXbbXc"), ("?.py", "a.py"), ("**", "x")] {
            assert!(fit(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [("*.db", "app.dbx"), ("?", ""), ("a*b", "ac"), ("", "a")] {
            assert!(!fit(pattern, name), "{pattern} {name}");
        }
    }
}
