//! Reads a question of `check.toml`.

use serde::Deserialize;

use super::checks::unwrap_lines;

/// What a predicted answer is held against in a run of the program that the lesson begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Predicted {
    /// All that is printed.
    Output,
    /// A line of the output, from 1.
    Line(usize),
    /// The number of statements whose first word this is.
    Count(String),
    /// The number of all statements but BEGIN, COMMIT, ROLLBACK and PRAGMA.
    Statements,
    /// The class of the exception that ends the program.
    Raised,
}

/// An answer to choose, as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceSource {
    /// The answer in Markdown.
    pub text: String,
    /// Whether it is right.
    #[serde(default)]
    pub right: bool,
    /// Why, in Markdown.
    pub why: String,
}

/// A wrong answer that is foreseen.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongAnswerSource {
    /// The answer.
    pub answer: String,
    /// Why it is wrong, in Markdown.
    pub why: String,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnsweringSource {
    /// One choice is right.
    One(Vec<ChoiceSource>),
    /// Several may be.
    Several(Vec<ChoiceSource>),
    /// Text.
    Predict {
        /// What is predicted.
        predicted: Predicted,
        /// The right answer.
        answer: String,
        /// Other forms of it.
        accepted: Vec<String>,
        /// Why, in Markdown.
        why: String,
        /// Wrong answers that are foreseen.
        wrong: Vec<WrongAnswerSource>,
        /// What to say to all others, in Markdown.
        otherwise: String,
    },
}

/// A question, as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSource {
    /// Its name in the lesson.
    pub name: String,
    /// What is asked, in Markdown, code included.
    pub ask: String,
    /// How it is answered.
    pub answering: AnsweringSource,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawQuestion {
    name: String,
    kind: String,
    ask: String,
    code: Option<String>,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    options: Vec<ChoiceSource>,
    predicts: Option<String>,
    answer: Option<String>,
    #[serde(default)]
    accept: Vec<String>,
    why: Option<String>,
    #[serde(default)]
    wrong: Vec<WrongAnswerSource>,
    otherwise: Option<String>,
}

/// Reads one question.
pub(super) fn read(table: toml::Table) -> Result<QuestionSource, String> {
    let name = table.get("name").and_then(toml::Value::as_str).unwrap_or("without a name").to_owned();
    let fail = |error: String| format!("question {name:?}: {error}");
    let raw: RawQuestion =
        toml::Value::Table(table).try_into().map_err(|error: toml::de::Error| fail(error.to_string()))?;
    let mut ask = unwrap_lines(&raw.ask);
    if let Some(code) = &raw.code {
        let language = raw.language.as_deref().unwrap_or("python");
        let code = code.trim_matches('\n');
        ask = format!("{ask}\n\n```{language}\n{code}\n```\n");
    }
    let answering = match raw.kind.as_str() {
        "choice" => AnsweringSource::One(choices(raw.options, true).map_err(fail)?),
        "several" => AnsweringSource::Several(choices(raw.options, false).map_err(fail)?),
        "predict" => predict(raw.answer, raw.predicts, raw.why, raw.otherwise, raw.accept, raw.wrong).map_err(fail)?,
        other => return Err(fail(format!("no kind of question is called {other:?}"))),
    };
    Ok(QuestionSource { name: raw.name, ask, answering })
}

fn choices(options: Vec<ChoiceSource>, is_single: bool) -> Result<Vec<ChoiceSource>, String> {
    let right = options.iter().filter(|option| option.right).count();
    match (options.len(), right) {
        (0 | 1, _) => Err("at least two options".to_owned()),
        (_, 0) => Err("no option is right".to_owned()),
        (_, right) if is_single && right > 1 => Err("one option is right, or the kind is \"several\"".to_owned()),
        _ => Ok(options),
    }
}

fn predict(
    answer: Option<String>,
    predicts: Option<String>,
    why: Option<String>,
    otherwise: Option<String>,
    accepted: Vec<String>,
    wrong: Vec<WrongAnswerSource>,
) -> Result<AnsweringSource, String> {
    let needed = |value: Option<String>, name: &str| value.ok_or_else(|| format!("`{name}` is missing"));
    let predicted = match needed(predicts, "predicts")?.as_str() {
        "output" => Predicted::Output,
        "statements" => Predicted::Statements,
        "raised" => Predicted::Raised,
        other => match other.strip_prefix("line ").map(str::parse) {
            Some(Ok(line)) if line > 0 => Predicted::Line(line),
            Some(_) => return Err("a line is counted from 1: predicts = \"line 3\"".to_owned()),
            None => Predicted::Count(other.to_owned()),
        },
    };
    Ok(AnsweringSource::Predict {
        predicted,
        answer: needed(answer, "answer")?.trim_matches('\n').to_owned(),
        accepted,
        why: needed(why, "why")?,
        wrong,
        otherwise: needed(otherwise, "otherwise")?,
    })
}
