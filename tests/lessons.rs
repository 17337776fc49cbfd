//! The lessons keep their promises.

#[path = "lessons/exercises.rs"]
mod exercises;
#[path = "lessons/pages.rs"]
mod pages;
#[path = "lessons/recordings.rs"]
mod recordings;
#[path = "lessons/support.rs"]
mod support;
