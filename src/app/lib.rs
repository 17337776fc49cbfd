//! The page: a Leptos app that shows a program, runs it in the worker, and draws what it reports.
//!
//! It holds no engine. `state` and `runner::Schedule` are plain structs, tested natively; the other modules need a
//! browser. Panes read the state and emit intents ([`shell`]'s `Page`); one file touches each outside thing: the worker
//! (`runner/port.rs`), CodeMirror (`editor/bridge.rs`), storage, the address bar, the clipboard (`shell/*.rs`).
//!
//! ```text
//! editor text -> Page -> runner::Schedule -> port -> worker
//! panes <- signals <- state::Board::reduce(Event) <- port <- worker
//! ```
//!
//! # Names that journeys and styles rely on
//!
//! Found by `data-testid`, or by role and name where a person would:
//!
//! | `data-testid` | what | attributes |
//! |---|---|---|
//! | `status` | the status line, `role=status` | `data-phase`: `loading ready running finished failed stopped over-budget not-parsed edited broken`; `data-run`: number of the run in view |
//! | `run` `stop` `live` `share` `theme` `help` | the header's buttons | `live`: `role=switch`, `aria-checked` |
//! | `check-here` | Check, in a narrow window whose lesson is out of sight | |
//! | `place-lesson` `place-playground` | the switch between lessons and playground | `aria-pressed` |
//! | `editor` | the host of the shadow root; the text is in `.cm-content` | linked lines have `.cm-linked-line`, counts `.cm-statement-count` |
//! | `sql-pane` | the live SQL pane | `data-stale`: `true` while the text does not parse |
//! | `sql-statement` | one statement, a list item | `data-id`, `data-line`, `data-kind` (`sql pragma begin commit rollback savepoint`), `data-linked`, `data-transaction` (`open committed rolled-back`) |
//! | `sql-text` `sql-params` `sql-cause` `sql-result` `sql-time` `sql-error` `sql-line` | parts of a statement | `sql-line` is the button that jumps to the line |
//! | `sql-rows` | the table of first rows, once `sql-result` was pressed | |
//! | `sql-more` | shows more of a long list | |
//! | `sql-empty` | why there is no statement | |
//! | `check-note` | the line above what Check ran, in each pane that shows it | |
//! | `tab-output` `tab-tables` | tabs below the SQL | `aria-selected` |
//! | `output` | what the program wrote | traceback places are buttons `traceback-line` with `data-line` |
//! | `table` | a table in the browser, a button | `data-table`, `data-database` |
//! | `table-rows` `rows-next` `rows-previous` `rows-range` | the rows of the chosen table | |
//! | `file-tab` `new-file` | a file of the project, the button for another | `data-path` |
//! | `file-dialog` `file-name` `file-add` `file-trouble` | the dialog that names a file | |
//! | `tab-terminal` `terminal` | the terminal's tab, what it shows | |
//! | `terminal-input` `terminal-copy` `terminal-clear` `terminal-offers` | where lines are typed; what Tab found | |
//! | `terminal-entry` | a line and what it printed | `data-state`: `running done failed stopped` |
//! | `tab-sql` `tab-migrations` `migrations-pane` | statements or migrations | `aria-selected` |
//! | `migrations-begin` `migrate-down` `migrate-up` `migrate-head` `migrate-dry` `migrate-here` | buttons that stand for commands of Alembic | |
//! | `standing` `migrations-problem` | where the databases stand; what is wrong | |
//! | `problem-help` `open-settings` | what to do about it; the button that opens alembic.ini | |
//! | `revision` `revision-detail` | a revision in the graph, a button; the chosen one | `data-revision`, `data-standing`: `pending applied current` |
//! | `draft` `draft-operation` `draft-empty` `draft-message` `draft-write` `draft-text` | what autogenerate would write | |
//! | `rename-offer` `rename-take` `loss` | a rename in place of a drop; values that would go | |
//! | `guard` `guard-go` `guard-keep` | a command that waits, since it would destroy values or fail | |
//! | `migration-step` `rebuild` `table-difference` `step-failure` | a step, batch mode's statements, a table before and after | `data-state`, `data-revision`; `data-table`, `data-fate` |
//! | `lesson-title` `lesson-sections` `lesson-text` `lesson-tasks` | the lesson | `lesson-title`: `data-lesson` |
//! | `lesson-check` `lesson-reset` `lesson-next` `lesson-previous` `lesson-contents` `lesson-hint` | its controls | |
//! | `lesson-link` | a line of the contents | `data-lesson`, `data-passed` |
//! | `check-report` | the results of the last check | `data-passed`; `data-current`: `false` once the program has run again |
//! | `check-result` | one of them | `data-passed` |
//! | `notice` | a message that wants attention, `role=alert` | `data-kind`: `link kept crash paused engine part rest share budget lesson no-lesson`; inside: `notice-action`, `notice-dismiss` |
//! | `waiting` | what was asked for is on its way, for longer than a moment | |
//! | `share-dialog` `share-link` `share-copied` | what Share opens | `share-link`: the field with the address |
//! | `view-lesson` `view-code` `view-sql` `view-output` `view-tables` `view-terminal` `view-migrations` | narrow windows: which pane is shown | `aria-selected` |
//!
//! Keys: in the terminal Up and Down bring back lines, Tab completes, Ctrl+C stops, Ctrl+L clears. Ctrl+Enter runs; Escape (while running) and Ctrl+. stop; Escape, then Tab, leaves the editor.
//!
//! Storage: `ormlet.theme`, `ormlet.live`, `ormlet.place`, `ormlet.draft.<place>`, `ormlet.kept.<n>`, `ormlet.progress`, `ormlet.terminal`,
//! `ormlet.running.<place>` (set while a program runs for long: a project that hung opens paused).

pub mod runner;
pub mod state;

#[cfg(target_family = "wasm")]
pub mod editor;
#[cfg(target_family = "wasm")]
pub mod later;
#[cfg(target_family = "wasm")]
pub mod panes;
#[cfg(target_family = "wasm")]
pub mod shell;
#[cfg(target_family = "wasm")]
pub mod widgets;
