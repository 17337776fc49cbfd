//! The course, and programs held against its checks.

use std::rc::Rc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use course::source::{CourseSource, LessonSource, texts_below};
use course::{Checks, LessonFile};
use playground::Bench;
use playground::lessons::Attempt;
use tests::workspace;

/// The whole course.
pub fn course() -> &'static CourseSource {
    static COURSE: OnceLock<CourseSource> = OnceLock::new();
    COURSE.get_or_init(|| {
        let files = texts_below(&workspace().join("lessons")).expect("the lessons are there");
        CourseSource::parse(&files).unwrap_or_else(|error| panic!("{error}"))
    })
}

/// Does the same with every lesson, on all processors, and gathers the complaints.
pub fn for_each_lesson(test: impl Fn(&LessonSource, &mut Vec<String>) + Sync) {
    let lessons = &course().lessons;
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let complaints: Vec<String> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|worker| {
                let test = &test;
                scope.spawn(move || {
                    let mut complaints = Vec::new();
                    for lesson in lessons.iter().skip(worker).step_by(workers) {
                        test(lesson, &mut complaints);
                    }
                    complaints
                })
            })
            .collect();
        handles.into_iter().flat_map(|handle| handle.join().expect("no test panics")).collect()
    });
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

/// Types the commands into the terminal of a new playground, and checks.
pub fn attempt(lesson: &LessonSource, files: &[LessonFile], commands: &[String], checks: &Checks) -> Attempt {
    // Files in memory are seen by all of the process: each check has a name of its own.
    static CHECKS: AtomicUsize = AtomicUsize::new(0);
    let number = CHECKS.fetch_add(1, Ordering::Relaxed);
    let platform = Rc::new(Bench::new(format!("lesson-{}-{number}", lesson.id)));
    Attempt::new(platform, lesson, files, commands, checks)
}
