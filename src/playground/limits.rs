//! How much a run may do.

/// Bounds of a run; none where there is no bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Instructions of the Python machine.
    pub instructions: Option<u64>,
    /// Instructions of SQLite's machine, all statements together.
    pub statement_instructions: Option<i64>,
    /// Whether the program really waits when it sleeps. Otherwise its clocks jump to when it wakes: a learner who is
    /// typing sees at once what the program prints after a sleep, and no run is under way for long.
    pub waits: bool,
}

impl Limits {
    /// For a run after each edit: enough for any example, gone within a second where it is endless.
    pub const LIVE: Self =
        Self { instructions: Some(20_000_000), statement_instructions: Some(20_000_000), waits: false };

    /// For each command of a check: enough for a project's tests, gone within seconds where it is endless.
    pub const CHECK: Self =
        Self { instructions: Some(200_000_000), statement_instructions: Some(100_000_000), waits: false };

    /// For what reads a project's migrations after an edit: alembic itself takes a part of it, several times.
    pub const INQUIRY: Self =
        Self { instructions: Some(30_000_000), statement_instructions: Some(20_000_000), waits: false };

    /// For the Run button: Stop ends the program, so only a single statement that never ends is bounded.
    pub const FULL: Self = Self { instructions: None, statement_instructions: Some(2_000_000_000), waits: true };

    /// For the command line, where Ctrl-C ends everything.
    pub const NONE: Self = Self { instructions: None, statement_instructions: None, waits: true };
}
