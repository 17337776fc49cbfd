//! What a program's text imports, as far as its lines say so.

/// Whether a line imports the module: `import sqlite3`, `from sqlite3 import connect`, `import os, sqlite3 as s`.
pub fn imports(text: &str, module: &str) -> bool {
    text.lines().any(|line| {
        let mut words = line.split([' ', '\t', ',', ';', '.']).filter(|word| !word.is_empty());
        match words.next() {
            Some("from") => words.next() == Some(module),
            Some("import") => words.any(|word| word == module),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_import_a_module_are_known() {
        for text in ["import sqlite3", "x = 1\n    from sqlite3 import connect", "import os, sqlite3 as s\n"] {
            assert!(imports(text, "sqlite3"), "{text}");
        }
        for text in ["", "# import sqlite3", "from x import y", "import sqlite", "print('sqlite3')"] {
            assert!(!imports(text, "sqlite3"), "{text}");
        }
    }
}
