//! What a program of `tests/compile` prints: SQL texts by case and dialect. `tests/compile/cases.py` says what its lines mean.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::workspace;

/// The dialects in the order in which the programs name them; `default` is what `str(statement)` shows.
pub const DIALECTS: [&str; 7] = ["default", "sqlite", "postgresql", "mysql", "mariadb", "mssql", "oracle"];

/// The modules of the folder that are no programs: the programs import them.
const COMPANIONS: [&str; 2] = ["cases.py", "tables.py"];

/// One line about a case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// `before`, `sql`, `params`, `literal` or `error`.
    pub kind: String,
    /// The text, with `\n`, `\t` and `\\` as they are written in the recording.
    pub text: String,
}

impl Line {
    /// The text as it was before it was written in one line.
    pub fn plain_text(&self) -> String {
        let mut plain = String::new();
        let mut characters = self.text.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => plain.push(match characters.next() {
                    Some('n') => '\n',
                    Some('t') => '\t',
                    Some(other) => other,
                    None => '\\',
                }),
                _ => plain.push(character),
            }
        }
        plain
    }
}

/// The lines of a program.
#[derive(Clone, Debug, Default)]
pub struct CompiledCases {
    /// The cases in the order of the program.
    pub names: Vec<String>,
    lines: BTreeMap<(String, String), Vec<Line>>,
}

impl CompiledCases {
    /// Reads what a program printed; a line of another form is left out.
    pub fn read(output: &str) -> Self {
        let mut cases = Self::default();
        for line in output.lines() {
            let mut parts = line.splitn(4, '|');
            let (Some(case), Some(dialects), Some(kind), Some(text)) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            if cases.names.last().is_none_or(|last| last != case) {
                cases.names.push(case.to_owned());
            }
            for dialect in
                DIALECTS.iter().filter(|dialect| dialects == "*" || dialects.split(',').any(|d| d == **dialect))
            {
                let line = Line { kind: kind.to_owned(), text: text.to_owned() };
                cases.lines.entry((case.to_owned(), (*dialect).to_owned())).or_default().push(line);
            }
        }
        cases
    }

    /// The cases that a dialect has, in the order of the program.
    pub fn cases_of(&self, dialect: &str) -> impl Iterator<Item = &String> {
        self.names.iter().filter(move |case| !self.lines(case, dialect).is_empty())
    }

    /// The lines of a case for a dialect; none where the program did not get there.
    pub fn lines(&self, case: &str, dialect: &str) -> &[Line] {
        self.lines.get(&(case.to_owned(), dialect.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// The text of one kind.
    pub fn text(&self, case: &str, dialect: &str, kind: &str) -> Option<String> {
        self.lines(case, dialect).iter().find(|line| line.kind == kind).map(Line::plain_text)
    }
}

/// A program of `tests/compile` and its recording.
#[derive(Clone, Debug)]
pub struct CompileProgram {
    /// The file's name without `.py`.
    pub name: String,
    /// The program.
    pub path: PathBuf,
    /// What SQLAlchemy compiles its cases to.
    pub recorded: CompiledCases,
}

impl CompileProgram {
    /// All recorded programs, by name.
    pub fn all() -> io::Result<Vec<Self>> {
        let mut programs = Vec::new();
        for entry in fs::read_dir(folder())? {
            let recording = entry?.path();
            if recording.extension().is_some_and(|extension| extension == "out") {
                let name = recording.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let recorded = CompiledCases::read(&fs::read_to_string(&recording)?);
                programs.push(Self { name, path: recording.with_extension("py"), recorded });
            }
        }
        programs.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(programs)
    }
}

/// The folder of the programs.
pub fn folder() -> PathBuf {
    workspace().join("tests/compile")
}

/// The modules that the programs import.
pub fn companions() -> Vec<PathBuf> {
    COMPANIONS.iter().map(|name| Path::new(&folder()).join(name)).collect()
}
