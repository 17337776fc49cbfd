//! Questions and their answers.

use serde::{Deserialize, Serialize};

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The answer as HTML.
    pub html: String,
    /// Whether it is right.
    pub is_right: bool,
    /// Why, as HTML.
    pub why: String,
}

/// An answer that learners give and that is not right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongAnswer {
    /// The answer.
    pub answer: String,
    /// Why it is not right, as HTML.
    pub why: String,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answering {
    /// One choice is right.
    One(Vec<Choice>),
    /// All choices that are right are to be marked.
    Several(Vec<Choice>),
    /// Text that is typed.
    Typed {
        /// The right answer.
        answer: String,
        /// Other forms of it.
        accepted: Vec<String>,
        /// Why it is right, as HTML.
        why: String,
        /// What others answer.
        wrong: Vec<WrongAnswer>,
        /// What to say to all other answers, as HTML.
        otherwise: String,
    },
}

/// A question of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name in the lesson, for kept answers.
    pub name: String,
    /// What is asked, as HTML, code included.
    pub html: String,
    /// How it is answered.
    pub answering: Answering,
}

/// What a learner answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenAnswer {
    /// The numbers of the choices, from 0.
    Chosen(Vec<usize>),
    /// Text.
    Typed(String),
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it is right.
    pub is_right: bool,
    /// Why, as HTML: for the choices in their order, those that were chosen; or one text for what was typed.
    pub whys: Vec<(Option<usize>, String)>,
}

impl Question {
    /// Judges an answer.
    ///
    /// Text counts as the same without blanks at the ends of its lines and without regard to the case of its letters.
    pub fn judge(&self, given: &GivenAnswer) -> Verdict {
        match (&self.answering, given) {
            (Answering::One(choices) | Answering::Several(choices), GivenAnswer::Chosen(chosen)) => {
                let is_right = choices.iter().enumerate().all(|(at, choice)| choice.is_right == chosen.contains(&at));
                let whys = choices.iter().enumerate().filter(|(at, _)| chosen.contains(at));
                Verdict { is_right, whys: whys.map(|(at, choice)| (Some(at), choice.why.clone())).collect() }
            }
            (Answering::Typed { answer, accepted, why, wrong, otherwise }, GivenAnswer::Typed(text)) => {
                let is = |other: &str| plain(other) == plain(text);
                let is_right = is(answer) || accepted.iter().any(|other| is(other));
                let known = wrong.iter().find(|wrong| is(&wrong.answer)).map(|wrong| &wrong.why);
                let text = if is_right { why } else { known.unwrap_or(otherwise) };
                Verdict { is_right, whys: vec![(None, text.clone())] }
            }
            _ => Verdict { is_right: false, whys: Vec::new() },
        }
    }

    /// The right answer.
    pub fn solution(&self) -> GivenAnswer {
        match &self.answering {
            Answering::One(choices) | Answering::Several(choices) => {
                let right = choices.iter().enumerate().filter(|(_, choice)| choice.is_right);
                GivenAnswer::Chosen(right.map(|(at, _)| at).collect())
            }
            Answering::Typed { answer, .. } => GivenAnswer::Typed(answer.clone()),
        }
    }
}

/// The form in which typed answers are compared: blanks count between words only, so `total: 2` may be `total:2`.
fn plain(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(|line| without_idle_blanks(&line.to_lowercase())).collect();
    lines.join("\n")
}

fn without_idle_blanks(line: &str) -> String {
    let mut plain = String::new();
    for word in line.split_whitespace() {
        if plain.ends_with(char::is_alphanumeric) && word.starts_with(char::is_alphanumeric) {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(answering: Answering) -> Question {
        Question { name: "q".into(), html: String::new(), answering }
    }

    fn choice(is_right: bool, why: &str) -> Choice {
        Choice { html: String::new(), is_right, why: why.into() }
    }

    #[test]
    fn all_right_choices_are_needed_and_no_other() {
        let question = question(Answering::Several(vec![choice(true, "a"), choice(false, "b"), choice(true, "c")]));
        assert!(question.judge(&GivenAnswer::Chosen(vec![2, 0])).is_right);
        let verdict = question.judge(&GivenAnswer::Chosen(vec![0, 1]));
        assert_eq!(verdict, Verdict { is_right: false, whys: vec![(Some(0), "a".into()), (Some(1), "b".into())] });
        assert!(!question.judge(&GivenAnswer::Chosen(vec![0])).is_right);
        assert!(question.judge(&question.solution()).is_right);
    }

    #[test]
    fn typed_answers_are_compared_as_people_read_them() {
        let question = question(Answering::Typed {
            answer: "BERT 2\nGPT 1".into(),
            accepted: vec!["two".into()],
            why: "yes".into(),
            wrong: vec![WrongAnswer { answer: "1".into(), why: "one too few".into() }],
            otherwise: "no".into(),
        });
        let judge = |text: &str| {
            let verdict = question.judge(&GivenAnswer::Typed(text.into()));
            (verdict.is_right, verdict.whys[0].1.clone())
        };
        assert_eq!(judge(" bert  2 \ngpt 1\n"), (true, "yes".into()));
        assert_eq!(judge("Two"), (true, "yes".into()));
        assert_eq!(judge("1"), (false, "one too few".into()));
        assert_eq!(judge("BERT 2 GPT 1"), (false, "no".into()));
    }

    #[test]
    fn blanks_beside_signs_do_not_count_in_typed_answers() {
        assert_eq!(plain("waiting: 2, 3"), plain("waiting:2,3"));
        assert_eq!(plain("('vit', 5)"), plain("( 'vit',5 )"));
        assert_ne!(plain("1 2"), plain("12"));
    }
}
