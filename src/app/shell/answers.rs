//! Questions of the lesson in view, and lines that are put in order.

use course::{GivenAnswer, Kind, Lesson, Progress, Question};
use leptos::prelude::*;

use super::page::Page;
use super::storage;
use crate::state::{moved_line, ordered_lines};

impl Page {
    /// Judges an answer, and notes it where it is right.
    pub fn answer(self, question: &Question, given: GivenAnswer) {
        let Some(lesson) = self.course.lesson.get_untracked() else { return };
        let verdict = question.judge(&given);
        let is_right = verdict.is_right;
        self.course.verdicts.update(|verdicts| {
            verdicts.retain(|(name, _, _)| *name != question.name);
            verdicts.push((question.name.clone(), given, verdict));
        });
        if !is_right || self.course.progress.with_untracked(|known| known.has_answered(&lesson.id, &question.name)) {
            return;
        }
        self.course.progress.update(|progress| progress.answer(&lesson.id, &question.name));
        self.keep_progress();
        if untrack(|| self.has_answered_all(&lesson)) {
            self.note_held(&lesson);
            self.note_report();
            self.run_live();
        }
    }

    /// Whether all questions of a lesson were answered right.
    pub fn has_answered_all(self, lesson: &Lesson) -> bool {
        self.course.progress.with(|progress| is_answered(progress, lesson))
    }

    /// Whether nothing is to run by itself, so that the answers to the lesson's questions are not given away.
    pub fn holds_back(self) -> bool {
        let place = self.place.get_untracked();
        let Some(here) = place.lesson() else { return false };
        self.course.lesson.with_untracked(|lesson| match lesson.as_ref().filter(|lesson| lesson.id == here) {
            Some(lesson) => self.is_open(lesson),
            // The program of the last visit is there before the lesson's text.
            None => held().iter().any(|id| id == here),
        })
    }

    /// Whether questions are all of a lesson, and some are still to be answered.
    fn is_open(self, lesson: &Lesson) -> bool {
        lesson.kind.is_of_questions() && !self.course.progress.with_untracked(|progress| is_answered(progress, lesson))
    }

    /// Remembers whether the program of the lesson in view is held back.
    pub(super) fn note_held(self, lesson: &Lesson) {
        let mut lessons = held();
        lessons.retain(|id| *id != lesson.id);
        if self.is_open(lesson) {
            lessons.push(lesson.id.clone());
        }
        storage::write("held", &lessons.join(" "));
    }

    pub(super) fn keep_progress(self) {
        storage::write("progress", &self.course.progress.with_untracked(Progress::to_text));
    }

    /// Notes the lines that are to be put in order, after the program has changed.
    pub(super) fn note_order(self) {
        let is_order = self
            .course
            .lesson
            .with_untracked(|lesson| lesson.as_ref().is_some_and(|lesson| lesson.kind == Kind::Order));
        let lines =
            if is_order { self.inner.with_value(|inner| ordered_lines(inner.project.main_text())) } else { Vec::new() };
        if self.course.lines.with_untracked(|old| *old != lines) {
            self.course.lines.set(lines);
        }
    }

    /// Moves one of the lines that are to be put in order.
    pub fn move_line(self, from: usize, to: usize) {
        let (main, text) = self
            .inner
            .with_value(|inner| (inner.project.main.clone(), moved_line(inner.project.main_text(), from, to)));
        if let Some(text) = text {
            self.set_text(&main, &text);
            self.note_order();
            self.run_live();
        }
    }
}

/// The visited lessons whose programs are held back: any of them may be the first that the page opens next time.
fn held() -> Vec<String> {
    storage::read("held").unwrap_or_default().split_whitespace().map(str::to_string).collect()
}

fn is_answered(progress: &Progress, lesson: &Lesson) -> bool {
    lesson.questions.iter().all(|question| progress.has_answered(&lesson.id, &question.name))
}
