//! The cases of `tests/compile` that a server can execute alone: statements without parameters, or with all of them
//! written into the text, over the tables that the program sets up.

use crate::compiled_cases::{CompileProgram, CompiledCases};

/// What a statement begins with that is sent to a server; the others are clauses and types.
const VERBS: [&str; 9] = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "CREATE", "DROP", "ALTER", "COMMENT"];
/// What a setup's name begins with.
const SETUP: &str = "setup ";

/// A case and what is sent for it.
#[derive(Clone, Debug)]
pub struct StandaloneCase {
    /// The case's name.
    pub name: String,
    /// What has to run before, and the case's own statement.
    pub statements: Vec<String>,
}

impl StandaloneCase {
    /// The cases of a program for a dialect.
    pub fn all_of(program: &CompileProgram, dialect: &str) -> Vec<Self> {
        let cases = &program.recorded;
        let names = cases.cases_of(dialect).filter(|name| !name.starts_with(SETUP));
        names.filter_map(|name| Self::of(cases, name, dialect)).collect()
    }

    fn of(cases: &CompiledCases, name: &str, dialect: &str) -> Option<Self> {
        let before = cases.lines(name, dialect).iter().filter(|line| line.kind == "before");
        let mut statements: Vec<String> = before.map(|line| plain(&line.plain_text())).collect();
        statements.push(statement(cases, name, dialect)?);
        Some(Self { name: name.to_owned(), statements })
    }

    /// Whether a statement changes what tables there are.
    pub fn is_ddl(&self) -> bool {
        let is_ddl =
            |statement: &String| ["CREATE", "DROP", "ALTER", "COMMENT"].iter().any(|verb| begins(statement, verb));
        self.statements.iter().any(|statement| is_ddl(statement) || statement.contains("INTO made"))
    }
}

/// What a program's tables need: those that all programs share, then its own.
pub fn setup_of(program: &CompileProgram, shared: &CompileProgram, dialect: &str) -> Vec<String> {
    let programs = if program.name == shared.name { vec![shared] } else { vec![shared, program] };
    let mut statements = Vec::new();
    for program in programs {
        let names = program.recorded.cases_of(dialect).filter(|name| name.starts_with(SETUP));
        statements.extend(names.filter_map(|name| statement(&program.recorded, name, dialect)));
    }
    statements
}

/// The text of a case that needs no parameters.
fn statement(cases: &CompiledCases, name: &str, dialect: &str) -> Option<String> {
    let text = match (cases.text(name, dialect, "params"), cases.text(name, dialect, "literal")) {
        (_, Some(literal)) => literal,
        (None, None) => cases.text(name, dialect, "sql")?,
        (Some(_), None) => return None,
    };
    let is_statement = VERBS.iter().any(|verb| begins(&text, verb)) || text.trim_start().starts_with('(');
    // SQLAlchemy does not write every value into the text.
    let has_parameters = ["__[POSTCOMPILE", "%(", "%s"].iter().any(|marker| text.replace("%%", "").contains(marker));
    (is_statement && !has_parameters).then(|| plain(&text))
}

fn begins(text: &str, word: &str) -> bool {
    text.trim_start().strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '\n']))
}

/// The text as the driver sends it: it reads `%%` as one sign.
fn plain(text: &str) -> String {
    text.replace("%%", "%")
}
