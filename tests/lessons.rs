//! The lessons keep their promises.

#[path = "lessons/exercises.rs"]
mod exercises;
#[path = "lessons/pages.rs"]
mod pages;
#[path = "lessons/recordings.rs"]
mod recordings;
#[path = "lessons/spelling.rs"]
mod spelling;
#[path = "lessons/support.rs"]
mod support;
#[path = "lessons/table.rs"]
mod table;
