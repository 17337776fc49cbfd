//! Lesson folders as text: for the build and the tests.
