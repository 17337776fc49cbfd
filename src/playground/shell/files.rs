//! `ls`, `cat`, `rm`, `mkdir`, `touch`.

use std::fmt::Write;

use python::Files;
use python::files::{FileError, Opening, Status};

use super::Shell;

/// Splits words into the letters of options and the rest.
///
/// # Errors
///
/// The first letter that is not allowed.
fn options<'a>(words: &'a [String], allowed: &str) -> Result<(String, Vec<&'a str>), char> {
    let (mut letters, mut rest) = (String::new(), Vec::new());
    let mut are_over = false;
    for word in words {
        match word.strip_prefix('-') {
            Some("-") if !are_over => are_over = true,
            Some(given) if !are_over && !given.is_empty() => {
                if let Some(wrong) = given.chars().find(|letter| !allowed.contains(*letter)) {
                    return Err(wrong);
                }
                letters.push_str(given);
            }
            _ => rest.push(word.as_str()),
        }
    }
    Ok((letters, rest))
}

impl Shell<'_> {
    fn letters<'a>(&self, command: &str, words: &'a [String], allowed: &str) -> Option<(String, Vec<&'a str>)> {
        options(words, allowed).map_err(|wrong| self.complain(&format!("{command}: invalid option -- '{wrong}'"))).ok()
    }

    fn missing(&self, command: &str) -> i32 {
        self.complain(&format!("{command}: missing operand"));
        1
    }

    pub(super) fn ls(&self, words: &[String]) -> i32 {
        let Some((letters, paths)) = self.letters("ls", words, "la1R") else { return 2 };
        let paths = if paths.is_empty() { vec!["."] } else { paths };
        let many = paths.len() > 1;
        let mut text = String::new();
        let mut status = 0;
        for path in &paths {
            match self.files.status(path, true) {
                Err(error) => {
                    self.complain(&format!("ls: cannot access '{path}': {}", error.text()));
                    status = 2;
                }
                Ok(found) if !found.is_folder() => self.list_line(&mut text, path, &found, &letters),
                Ok(_) => self.list_folder(&mut text, path, &letters, many),
            }
        }
        self.print(&text);
        status
    }

    /// The names in a folder, and with `-R` those in its folders.
    fn list_folder(&self, text: &mut String, path: &str, letters: &str, has_title: bool) {
        let recursive = letters.contains('R');
        if has_title || recursive {
            let gap = if text.is_empty() { "" } else { "\n" };
            // A `String` takes everything.
            let _ = writeln!(text, "{gap}{path}:");
        }
        let mut folders = Vec::new();
        for name in self.files.list(path).unwrap_or_default() {
            if name.starts_with('.') && !letters.contains('a') {
                continue;
            }
            let inner = format!("{}/{name}", path.trim_end_matches('/'));
            let Ok(found) = self.files.status(&inner, true) else { continue };
            self.list_line(text, &name, &found, letters);
            if found.is_folder() {
                folders.push(inner);
            }
        }
        if recursive {
            for folder in folders {
                self.list_folder(text, &folder, letters, true);
            }
        }
    }

    fn list_line(&self, text: &mut String, name: &str, found: &Status, letters: &str) {
        let mark = if found.is_folder() { "/" } else { "" };
        let _ = if letters.contains('l') {
            writeln!(text, "{:>9}  {name}{mark}", found.size)
        } else {
            writeln!(text, "{name}{mark}")
        };
    }

    pub(super) fn cat(&self, words: &[String]) -> i32 {
        let Some((_, paths)) = self.letters("cat", words, "") else { return 1 };
        if paths.is_empty() {
            return self.missing("cat");
        }
        let mut status = 0;
        for path in paths {
            if self.files.database_at(path).is_some() {
                self.complain(&format!("cat: {path}: a database, not a text; write sqlite3 {path} .dump"));
                status = 1;
                continue;
            }
            match self.files.read(path) {
                Ok(bytes) => self.print(&String::from_utf8_lossy(&bytes)),
                Err(error) => {
                    self.complain(&format!("cat: {path}: {}", error.text()));
                    status = 1;
                }
            }
        }
        status
    }

    pub(super) fn rm(&self, words: &[String]) -> i32 {
        let Some((letters, paths)) = self.letters("rm", words, "rRfv") else { return 1 };
        if paths.is_empty() {
            return self.missing("rm");
        }
        let recursive = letters.contains(['r', 'R']);
        let mut status = 0;
        for path in paths {
            match self.remove(path, recursive) {
                Ok(()) => {}
                Err(FileError::NOT_FOUND) if letters.contains('f') => {}
                Err(FileError::NOT_PERMITTED) => {
                    let told = "is the program that Run starts, and stays";
                    self.complain(&format!("rm: cannot remove '{path}': {} {told}", self.project.main));
                    status = 1;
                }
                Err(error) => {
                    self.complain(&format!("rm: cannot remove '{path}': {}", error.text()));
                    status = 1;
                }
            }
        }
        status
    }

    fn remove(&self, path: &str, recursive: bool) -> Result<(), FileError> {
        let is_main = |path: &str| crate::project_path::project_path(path) == self.project.main;
        if !self.files.status(path, false)?.is_folder() {
            return if is_main(path) { Err(FileError::NOT_PERMITTED) } else { self.files.remove(path) };
        }
        if !recursive {
            return Err(FileError::IS_A_FOLDER);
        }
        for name in self.files.list(path)? {
            self.remove(&format!("{}/{name}", path.trim_end_matches('/')), true)?;
        }
        self.files.remove_folder(path)
    }

    pub(super) fn mkdir(&self, words: &[String]) -> i32 {
        let Some((letters, paths)) = self.letters("mkdir", words, "p") else { return 1 };
        if paths.is_empty() {
            return self.missing("mkdir");
        }
        let mut status = 0;
        for path in paths {
            let is_whole = letters.contains('p');
            let ends = path.match_indices('/').map(|(at, _)| at).filter(|at| is_whole && *at > 0);
            for end in ends {
                // A folder that is there is as good as a new one.
                let _ = self.files.make_folder(&path[..end], 0o755);
            }
            match self.files.make_folder(path.trim_end_matches('/'), 0o755) {
                Err(error) if !(is_whole && error == FileError::EXISTS) => {
                    self.complain(&format!("mkdir: cannot create directory '{path}': {}", error.text()));
                    status = 1;
                }
                _ => {}
            }
        }
        status
    }

    pub(super) fn touch(&self, words: &[String]) -> i32 {
        let Some((_, paths)) = self.letters("touch", words, "") else { return 1 };
        if paths.is_empty() {
            return self.missing("touch");
        }
        let mut status = 0;
        for path in paths.into_iter().filter(|path| self.files.database_at(path).is_none()) {
            let how = Opening { write: true, create: true, mode: 0o644, ..Opening::default() };
            if let Err(error) = self.files.open(path, how) {
                self.complain(&format!("touch: cannot touch '{path}': {}", error.text()));
                status = 1;
            }
        }
        status
    }
}
