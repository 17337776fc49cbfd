//! Lessons: their form, their checks, and a learner's progress.
//!
//! A lesson is a folder of text (`lessons/NN-chapter/NN-lesson/`). At build time `cargo xtask generate` reads the
//! folders (feature `source`), renders the Markdown and writes the files that the page loads: `lessons/index.bin`
//! holds a [`LessonIndex`], `lessons/<id>.bin` a [`Lesson`]. What an error's code means stands in `lessons/errors/CODE.md`;
//! the page loads all of it as [`Explanations`]. They are binary (postcard): the page carries no JSON
//! and no TOML reader. [`LessonIndex::from_bytes`] and [`Lesson::from_bytes`] read them.
//!
//! A lesson's [`Checks`] look at what a program did, never at its text: the playground runs the program, fills an
//! [`Evidence`], and [`Checks::evaluate`] answers with a [`Report`] that says, check by check, what was expected and
//! what was found. A mistake that the lesson knows is recognised by the same kind of conditions and gets its own
//! explanation. Any right solution passes.
//!
//! This crate does no I/O, runs no program, and knows nothing of the page.
//!
//! ```
//! use course::{Check, Checks, Condition, Evidence, OutputCondition};
//!
//! let checks = Checks {
//!     checks: vec![Check {
//!         title: "The program says hello".into(),
//!         condition: Condition::Output(OutputCondition { lines: vec!["hello".into()], ..OutputCondition::default() }),
//!         only: None,
//!     }],
//!     ..Checks::default()
//! };
//! let evidence = Evidence { stdout: "hello\n".into(), ..Evidence::default() };
//! assert!(checks.evaluate(&evidence, 0).passed());
//! ```

mod checks;
mod condition;
mod decode;
mod evidence;
mod explanation;
mod glossary;
mod kind;
mod lesson;
mod progress;
mod quantity;
mod question;
mod report;
mod search;
#[cfg(feature = "source")]
pub mod source;
mod sql;

pub use checks::{Check, Checks, Mistake, Seed};
pub use condition::{
    ComplaintCondition, Condition, ExitCondition, Expected, OutputCondition, PoolCondition, RaisedCondition,
    RevisionsCondition, RowsCondition, StatementCondition, StatesCondition, TableCondition,
};
pub use decode::DecodeError;
pub use evidence::{
    Answer, ColumnEvidence, DatabaseEvidence, Ending, Evidence, MigrationEvidence, PoolEvidence, Raised,
    RevisionEvidence, SentStatement, StateChange, TableEvidence, Value,
};
pub use explanation::{Explanation, Explanations};
pub use glossary::{Glossary, Term};
pub use kind::{Kind, LowerPane, UpperPane};
pub use lesson::{ChapterEntry, Lesson, LessonEntry, LessonFile, LessonIndex};
pub use progress::Progress;
pub use quantity::Quantity;
pub use question::{Answering, Choice, GivenAnswer, Question, Verdict, WrongAnswer};
pub use report::{CheckOutcome, Report};
pub use search::{Hit, SearchEntry, SearchIndex};
