//! What visitors do, as the requests that the engine hears: what the split goes by.

use std::fs;
use std::path::PathBuf;

use course::{Lesson, LessonIndex};
use protocol::{File, Project, Request, RunId, RunMode};

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// Programs that the first visit has to do with, below the workspace's top folder.
const FIRST: [&str; 4] = [
    "src/app/shell/sample.py",
    "src/xtask/site/split/visits/columns.py",
    "src/xtask/site/split/visits/mistakes.py",
    "src/xtask/site/split/visits/relations.py",
];

/// What newcomers write below the first program that they see: each line is an edit of its own, right or wrong.
const EDITS: &str = include_str!("visits/edits.txt");

/// Programs of `tests/parity` that do what most of the course does.
const USUAL: [&str; 84] = [
    "a_lecture_in_one_program",
    "add_flush_commit_states",
    "aggregates_and_groups",
    "autoflush_and_no_autoflush",
    "bulk_insert_forms",
    "bulk_update_and_delete",
    "column_style_model",
    "column_types_round_trip",
    "connections_and_text",
    "constraints_in_create_table",
    "create_all_twice_and_drop_all",
    "datetime_defaults",
    "declarative_mistakes",
    "defaults_of_every_kind",
    "detached_objects",
    "division_by_zero_in_a_flush",
    "echo_of_every_kind",
    "error_in_flush_needs_rollback",
    "error_texts_integrity",
    "error_texts_of_queries",
    "events_of_engines_and_pools",
    "exists_unions_and_subqueries",
    "expire_and_refresh",
    "expire_on_commit_off",
    "first_one_scalar",
    "from_statement",
    "identity_map_is_weak",
    "inspector_of_many_tables",
    "mapped_style_model",
    "metadata_and_table_objects",
    "model_with_methods_and_properties",
    "ordering_limit_offset",
    "orm_association_object_lifecycle",
    "orm_back_populates_in_memory",
    "orm_cascade_delete_and_orphans",
    "orm_cascade_save_update",
    "orm_enum_and_literal_types",
    "orm_events_in_order",
    "orm_hybrid_properties",
    "orm_inheritance_joined_tables",
    "orm_inheritance_single_table",
    "orm_loading_joins_of_every_form",
    "orm_loading_lazily_n_plus_one",
    "orm_loading_strategies_compared",
    "orm_loading_with_joinedload",
    "orm_loading_with_selectinload",
    "orm_many_to_many_basics",
    "orm_many_to_many_queries",
    "orm_many_to_one_basics",
    "orm_mixins_and_declared_attr",
    "orm_one_to_many_basics",
    "orm_one_to_one",
    "orm_pattern_experiment_tracking",
    "orm_pattern_model_registry",
    "orm_pattern_repository",
    "orm_pattern_session_scope_and_retry",
    "orm_pattern_soft_delete",
    "orm_relationship_annotation_forms",
    "orm_session_execute_results",
    "orm_session_states_of_an_object",
    "orm_validators",
    "pools_of_every_class",
    "python_classes",
    "python_containers",
    "python_exceptions",
    "python_formatting",
    "python_generators_and_closures",
    "query_filters",
    "query_methods",
    "relationship_one_to_many",
    "results_of_every_kind",
    "rollback_restores_objects",
    "scoped_session_registry",
    "select_filters",
    "session_in_full",
    "sessionmaker_and_factories",
    "sqlite3_module",
    "text_with_parameters",
    "traceback_chained",
    "traceback_plain",
    "transactions_and_savepoints",
    "types_round_trip",
    "unit_of_work_batches_updates",
    "urls_and_missing_drivers",
];

/// Programs of `tests/parity` that migrate.
const MIGRATIONS: [&str; 5] = [
    "alembic_configuration_and_command_line",
    "alembic_environment",
    "alembic_operations_offline",
    "alembic_script_directory",
    "alembic_upgrade_and_downgrade",
];

/// How many characters are typed between two runs that follow.
const TYPED_AT_ONCE: usize = 5;

/// The requests of all visits: those of the first visit, of the usual course, and of migrations.
pub fn all(workspace: &Workspace) -> Result<[Vec<Request>; 3]> {
    let mut runs = Runs::default();
    let lessons = lessons(workspace)?;
    let chapter = lessons.first().map(|lesson| lesson.chapter.clone());
    for path in FIRST {
        let text = read(workspace.path(path))?;
        runs.run(&Project::single(text.clone()));
        runs.type_in(&text);
    }
    let sample = read(workspace.path(FIRST[0]))?;
    for edit in EDITS.lines() {
        runs.live(Project::single(format!("{sample}\n\n{edit}\n")));
    }
    for lesson in lessons.iter().filter(|lesson| Some(&lesson.chapter) == chapter.as_ref()) {
        runs.learn(lesson);
    }
    let first = runs.take();
    for lesson in lessons.iter().filter(|lesson| Some(&lesson.chapter) != chapter.as_ref()) {
        runs.learn(lesson);
    }
    for name in USUAL {
        runs.run(&Project::single(read(parity(workspace, name))?));
    }
    let usual = runs.take();
    for name in MIGRATIONS {
        runs.run(&Project::single(read(parity(workspace, name))?));
    }
    Ok([first, usual, runs.take()])
}

/// The files that visits are made of, beside the lessons.
pub fn sources(workspace: &Workspace) -> Vec<PathBuf> {
    USUAL.iter().chain(&MIGRATIONS).map(|name| parity(workspace, name)).collect()
}

fn parity(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.path("tests/parity").join(name).with_extension("py")
}

fn read(path: PathBuf) -> Result<String> {
    fs::read_to_string(&path).map_err(|error| Failure::at(&path, error))
}

/// The lessons as `cargo xtask generate` has made them.
fn lessons(workspace: &Workspace) -> Result<Vec<Lesson>> {
    let bytes = |site_path: &str| {
        let path = workspace.path("www/generated").join(site_path);
        fs::read(&path).map_err(|error| Failure::at(&path, error))
    };
    let unreadable = |error| Failure::new(format!("a lesson cannot be read: {error}"));
    let index = LessonIndex::from_bytes(&bytes(LessonIndex::SITE_PATH)?).map_err(unreadable)?;
    let lessons = index.lessons.iter();
    lessons.map(|entry| Lesson::from_bytes(&bytes(&Lesson::site_path(&entry.id))?).map_err(unreadable)).collect()
}

/// The name that a program gives to its first table.
fn first_table(text: &str) -> &str {
    let named = text.split_once("__tablename__ = \"").and_then(|(_, rest)| rest.split_once('"'));
    named.map_or("models", |(name, _)| name)
}

/// Requests, one after the other.
#[derive(Default)]
struct Runs {
    last: RunId,
    requests: Vec<Request>,
}

impl Runs {
    fn take(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }

    fn next(&mut self) -> RunId {
        self.last += 1;
        self.last
    }

    fn live(&mut self, project: Project) {
        let run = self.next();
        self.requests.push(Request::Run { run, mode: RunMode::Live, project });
    }

    /// A program is opened, run, and its first table looked at.
    fn run(&mut self, project: &Project) {
        self.live(project.clone());
        let run = self.next();
        self.requests.push(Request::StopSignal { url: "blob:".to_owned() });
        self.requests.push(Request::Run { run, mode: RunMode::Full, project: project.clone() });
        self.requests.push(Request::Rows {
            database: ":memory:".to_owned(),
            table: first_table(project.main_text()).to_owned(),
            offset: 0,
            limit: 50,
        });
        self.requests.push(Request::Stop);
        self.requests.push(Request::ResetDatabases);
    }

    /// A program is typed.
    fn type_in(&mut self, text: &str) {
        for (at, _) in text.char_indices().step_by(TYPED_AT_ONCE) {
            self.live(Project::single(text.get(..at).unwrap_or_default()));
        }
    }

    /// A lesson is opened, checked, and solved.
    fn learn(&mut self, lesson: &Lesson) {
        for files in [&lesson.starter, &lesson.solution] {
            let files = files.iter().map(|file| File { path: file.path.clone(), text: file.text.clone() }).collect();
            let project = Project { files, main: lesson.main.clone() };
            self.run(&project);
            let run = self.next();
            self.requests.push(Request::Check { run, project, checks: lesson.checks.clone() });
        }
    }
}
