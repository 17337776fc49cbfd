//! Holds what `ormlet run` does against a recording, byte for byte.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::difference::difference;
use crate::echo;
use crate::ormlet::{self, Logs};
use crate::recording::Recording;
use crate::unordered;

/// What differs; nothing when all is as recorded.
pub fn compare(recording: &Recording) -> Option<String> {
    let found = ormlet::run(recording, Logs::Files);
    let mut text = String::new();
    if let Some(trouble) = found.trouble {
        let _ = writeln!(text, "  {trouble}");
    }
    let as_it_is: fn(&str) -> String = str::to_owned;
    let (of_sql, of_warn) =
        if recording.is_unordered { (unordered::statements as _, unordered::lines as _) } else { (as_it_is, as_it_is) };
    let pairs = [
        ("out", &recording.out, &found.out, as_it_is),
        ("sql", &recording.sql, &found.sql, of_sql),
        ("warn", &recording.warn, &found.warn, of_warn),
    ];
    for (suffix, expected, found, form) in pairs {
        if let Some(lines) = difference(&form(expected), &form(found)) {
            let _ = write!(text, "  .{suffix} (- recorded, + ormlet)\n{lines}");
        }
    }
    if recording.err.is_empty() != found.is_success || !recording.err.is_empty() && recording.err != found.err {
        let lines = difference(&recording.err, &found.err).unwrap_or_default();
        let _ = write!(text, "  standard error (- recorded, + ormlet)\n{lines}");
    }
    if let Some(expected) = &recording.echo {
        let found = echo::normalize(&ormlet::run(recording, Logs::Terminal).out);
        if let Some(lines) = difference(expected, &found) {
            let _ = write!(text, "  .echo (- recorded, + ormlet)\n{lines}");
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Compares many programs, on all cores; by name what differs, or nothing where all is as recorded.
pub fn compare_all(recordings: &[Recording]) -> BTreeMap<String, Option<String>> {
    ormlet::command();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(recording) = recordings.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = compare(recording);
                    results.lock().unwrap_or_else(PoisonError::into_inner).insert(recording.name.clone(), result);
                }
            });
        }
    });
    results.into_inner().unwrap_or_else(PoisonError::into_inner)
}
