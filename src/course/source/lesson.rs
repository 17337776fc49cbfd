//! A lesson as its author wrote it.

use std::collections::BTreeSet;

use super::checks::{self, CheckFile, unwrap_lines};
use super::folder::{LessonFolder, overlay};
use super::front_matter::{self, FrontMatter, TranslatedMatter};
use super::{AnsweringSource, QuestionSource, SourceError};
use crate::{Checks, Kind, LessonFile, LowerPane, Seed, UpperPane};

/// What a lesson of questions begins with where it brings no program.
const EMPTY: &str = "# Try things here.\n";

/// A program that makes a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongProgram {
    /// The [`crate::Mistake::name`].
    pub name: String,
    /// All its files.
    pub files: Vec<LessonFile>,
    /// The lines of the terminal that belong to it.
    pub commands: Vec<String>,
}

/// A lesson's text in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language: `de`.
    pub language: String,
    /// The title.
    pub title: String,
    /// The text.
    pub markdown: String,
    /// The hints; nothing where they are not translated.
    pub hints: Vec<String>,
    /// The titles of the checks; nothing where they are not translated.
    pub tasks: Vec<String>,
    /// Names of mistakes and their messages.
    pub mistakes: Vec<(String, String)>,
}

/// A lesson as its author wrote it.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonSource {
    /// Its folder below `lessons`.
    pub folder: String,
    /// The folder's name without its number.
    pub id: String,
    /// The chapter's title.
    pub chapter: String,
    /// The title.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The headings of the lecture that it teaches.
    pub sections: Vec<String>,
    /// What the learner does.
    pub kind: Kind,
    /// The panes to show.
    pub panes: (UpperPane, LowerPane),
    /// Help in Markdown, one by one.
    pub hints: Vec<String>,
    /// The text in Markdown.
    pub markdown: String,
    /// The text in other languages.
    pub translations: Vec<Translation>,
    /// The file that Run starts.
    pub main: String,
    /// What the learner begins with; the first file is open.
    pub start: Vec<LessonFile>,
    /// The paths of the files that the lesson brings itself, where it continues another.
    pub own: Vec<String>,
    /// All files of the solution; nothing where questions are all of the lesson.
    pub solution: Vec<LessonFile>,
    /// The lines of the terminal that belong to the solution.
    pub commands: Vec<String>,
    /// The checks.
    pub checks: Checks,
    /// The questions.
    pub questions: Vec<QuestionSource>,
    /// Programs that make a mistake, by name.
    pub wrong: Vec<WrongProgram>,
    /// The lesson whose files the learner goes on with.
    pub continues: Option<String>,
    /// What the solution prints with the real library, for each seed.
    pub recorded: Vec<Option<String>>,
}

impl LessonSource {
    /// Reads a lesson's folder; `before` are the lessons before it, of which it may continue one.
    ///
    /// # Errors
    ///
    /// A file that is missing, an unknown key, a mistake without its program or the other way.
    pub fn parse(folder: &LessonFolder, chapter: &str, before: &[Self]) -> Result<Self, SourceError> {
        let (_, lesson_folder) = folder
            .path
            .split_once('/')
            .ok_or_else(|| folder.error("", "a lesson's folder lies in a chapter's folder: NN-chapter/NN-lesson"))?;
        let id = numbered(lesson_folder)
            .ok_or_else(|| folder.error("", "the lesson's name begins with a number: NN-lesson"))?;
        let (matter, markdown) =
            front_matter::read(folder.text("lesson.md")?).map_err(|message| folder.error("lesson.md", &message))?;
        let file = checks::read(folder.text("check.toml")?).map_err(|message| folder.error("check.toml", &message))?;
        let base = match &matter.continues {
            None => &[],
            Some(id) => match before.iter().find(|lesson| lesson.id == *id) {
                Some(lesson) => lesson.solution.as_slice(),
                None => return Err(folder.error("lesson.md", &format!("no lesson before it is called {id:?}"))),
            },
        };
        let seeds = seeds(folder, &matter)?;
        let start = starter(folder, &matter, base, &seeds)?;
        let is_own = |file: &&LessonFile| !base.contains(file);
        let own = start.iter().filter(is_own).map(|file| file.path.clone()).collect();
        let own_solution = folder.program("solution", &matter.main);
        let commands = folder.commands("solution.sh").unwrap_or_default();
        let has_solution = !own_solution.is_empty() || !commands.is_empty();
        let solution = if has_solution { overlay(&start, &own_solution) } else { Vec::new() };
        let translations = translations(folder)?;
        let recorded = match (has_solution, seeds.len()) {
            (false, _) => Vec::new(),
            (true, 2) => vec![folder.find("solution.out"), folder.find("solution.hidden.out")],
            (true, _) => vec![folder.find("solution.out")],
        };
        let CheckFile { run, begins_with_kept, checks, mistakes, questions } = file;
        let source = Self {
            folder: folder.path.clone(),
            id: id.to_owned(),
            chapter: chapter.to_owned(),
            title: matter.title,
            minutes: matter.minutes,
            sections: matter.sections,
            kind: matter.kind,
            panes: matter.panes,
            hints: matter.hints.iter().map(|hint| unwrap_lines(hint)).collect(),
            markdown: markdown.to_owned(),
            translations,
            wrong: wrong_programs(folder, &matter.main, &solution, &commands),
            main: matter.main,
            start,
            own,
            solution,
            commands,
            checks: Checks { run, begins_with_kept, seeds, files: folder.below("check/"), checks, mistakes },
            questions,
            continues: matter.continues,
            recorded: recorded.into_iter().map(|text| text.map(str::to_owned)).collect(),
        };
        source.pair_mistakes(folder)?;
        source.fit_kind(folder)?;
        source.fit_translations(folder)?;
        Ok(source)
    }

    /// Every mistake has a program that makes it, and every such program its mistake.
    fn pair_mistakes(&self, folder: &LessonFolder) -> Result<(), SourceError> {
        for mistake in &self.checks.mistakes {
            if !self.wrong.iter().any(|wrong| wrong.name == mistake.name) {
                let file = format!("wrong/{}.py", mistake.name);
                return Err(folder.error(&file, "this program is missing: it shows the mistake of its name"));
            }
        }
        for wrong in &self.wrong {
            if !self.checks.mistakes.iter().any(|mistake| mistake.name == wrong.name) {
                let message = format!("no [[mistake]] has the name {:?}", wrong.name);
                return Err(folder.error("check.toml", &message));
            }
        }
        Ok(())
    }

    /// A lesson has what its kind needs.
    fn fit_kind(&self, folder: &LessonFolder) -> Result<(), SourceError> {
        let complain = |message: &str| Err(folder.error("check.toml", message));
        if !self.kind.is_of_questions() {
            if self.checks.checks.is_empty() {
                return complain("no [[check]]");
            }
            if self.solution.is_empty() {
                return Err(folder.error("solution.py", "this file is missing"));
            }
        } else if self.questions.is_empty() {
            return complain("no [[question]]");
        }
        let is_prediction = |question: &QuestionSource| matches!(question.answering, AnsweringSource::Predict { .. });
        if self.kind == Kind::Predict && !self.questions.iter().any(is_prediction) {
            return complain("no [[question]] of the kind \"predict\"");
        }
        let names: BTreeSet<&str> = self.questions.iter().map(|question| question.name.as_str()).collect();
        if names.len() < self.questions.len() {
            return complain("two questions have the same name");
        }
        let main = self.start.iter().find(|file| file.path == self.main);
        match main {
            None if !self.checks.files.iter().any(|file| file.path == self.main) && self.checks.run.is_empty() => {
                Err(folder.error("start.py", &format!("there is no {} to run", self.main)))
            }
            Some(file)
                if self.kind == Kind::Order && !(file.text.contains("# order") && file.text.contains("# end")) =>
            {
                Err(folder.error("start.py", "the lines to move stand between two comments: # order and # end"))
            }
            _ => Ok(()),
        }
    }

    /// A translation speaks of as many hints and tasks, and of mistakes that there are.
    fn fit_translations(&self, folder: &LessonFolder) -> Result<(), SourceError> {
        for translation in &self.translations {
            let complain = |message: &str| Err(folder.error(&format!("lesson.{}.md", translation.language), message));
            if !translation.hints.is_empty() && translation.hints.len() != self.hints.len() {
                return complain("there are as many hints in each language");
            }
            if !translation.tasks.is_empty() && translation.tasks.len() != self.checks.checks.len() {
                return complain("there are as many tasks as checks");
            }
            let is_known = |name: &String| self.checks.mistakes.iter().any(|mistake| mistake.name == *name);
            if let Some((name, _)) = translation.mistakes.iter().find(|(name, _)| !is_known(name)) {
                return complain(&format!("no [[mistake]] has the name {name:?}"));
            }
        }
        Ok(())
    }
}

fn seeds(folder: &LessonFolder, matter: &FrontMatter) -> Result<Vec<Seed>, SourceError> {
    let seed = |text: &str| Seed { database: matter.database.clone(), sql: text.to_owned() };
    match (folder.find("seed.sql"), folder.find("hidden.sql")) {
        (Some(seen), Some(hidden)) => Ok(vec![seed(seen), seed(hidden)]),
        (Some(_), None) => {
            Err(folder.error("hidden.sql", "this file is missing: other rows for the tables of seed.sql"))
        }
        (None, Some(_)) => Err(folder.error("seed.sql", "this file is missing")),
        (None, None) => Ok(Vec::new()),
    }
}

/// What the learner begins with, in the order of the tabs.
fn starter(
    folder: &LessonFolder,
    matter: &FrontMatter,
    base: &[LessonFile],
    seeds: &[Seed],
) -> Result<Vec<LessonFile>, SourceError> {
    let mut own = folder.program("start", &matter.main);
    if own.is_empty() && base.is_empty() {
        if !matter.kind.is_of_questions() {
            return Err(folder.error("start.py", "this file is missing"));
        }
        own.push(LessonFile { path: matter.main.clone(), text: EMPTY.to_owned() });
    }
    if let Some(seed) = seeds.first() {
        own.push(LessonFile { path: Seed::path_of(&seed.database), text: seed.sql.clone() });
    }
    let mut files = overlay(base, &own);
    if let Some(missing) = matter.files.iter().find(|path| !files.iter().any(|file| file.path == **path)) {
        return Err(folder.error("lesson.md", &format!("`files` names {missing:?}, which is not there")));
    }
    let rank = |path: &str| {
        let place = matter.files.iter().position(|name| name == path).unwrap_or(matter.files.len());
        (place, path != matter.main, path.to_owned())
    };
    files.sort_by_key(|file| rank(&file.path));
    Ok(files)
}

fn wrong_programs(
    folder: &LessonFolder,
    main: &str,
    solution: &[LessonFile],
    commands: &[String],
) -> Vec<WrongProgram> {
    let names: BTreeSet<&str> = folder
        .files
        .iter()
        .filter_map(|(path, _)| {
            let rest = path.strip_prefix("wrong/")?;
            let name = rest.split_once('/').map(|(name, _)| name);
            name.or_else(|| rest.strip_suffix(".py")).or_else(|| rest.strip_suffix(".sh"))
        })
        .collect();
    let program = |name: &str| WrongProgram {
        name: name.to_owned(),
        files: overlay(solution, &folder.program(&format!("wrong/{name}"), main)),
        commands: folder.commands(&format!("wrong/{name}.sh")).unwrap_or_else(|| commands.to_vec()),
    };
    names.into_iter().map(program).collect()
}

fn translations(folder: &LessonFolder) -> Result<Vec<Translation>, SourceError> {
    let mut all = Vec::new();
    for (path, text) in &folder.files {
        let Some(language) = path.strip_prefix("lesson.").and_then(|rest| rest.strip_suffix(".md")) else { continue };
        let (matter, markdown) =
            front_matter::split::<TranslatedMatter>(text).map_err(|message| folder.error(path, &message))?;
        all.push(Translation {
            language: language.to_owned(),
            title: matter.title,
            markdown: markdown.to_owned(),
            hints: matter.hints.iter().map(|hint| unwrap_lines(hint)).collect(),
            tasks: matter.tasks,
            mistakes: matter.mistakes.into_iter().map(|(name, text)| (name, unwrap_lines(&text))).collect(),
        });
    }
    Ok(all)
}

/// The name after the number: `first-model` of `01-first-model`.
pub(super) fn numbered(folder: &str) -> Option<&str> {
    let (number, name) = folder.split_once('-')?;
    let is_number = number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (is_number && is_name).then_some(name)
}
