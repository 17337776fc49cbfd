//! Solutions print what they print with the real libraries.

use std::borrow::Cow;

use regex::Regex;

use crate::support::{attempt, for_each_lesson};

/// The text without what differs from run to run, as `record.py` does.
fn normalized(text: &str) -> String {
    let rules = [
        (r"/home/user", "<PROJECT>"),
        (r"\b[0-9a-f]{12}\b", "<ID>"),
        (r"0x[0-9a-f]{6,}", "<ADDRESS>"),
        (r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?", "<NOW>"),
        (r"\bin \d+\.\d+s( \(\d+:\d\d:\d\d\))?", "in <TIME>s"),
        (r"(?m)^=+ (.*\bin <TIME>s.*?) =+$", "= $1 ="),
        (r"(?m)^platform .*$", "<PLATFORM>"),
        (r"(?m)^(plugins|cachedir|rootdir): .*\n", ""),
    ];
    let mut text = Cow::Borrowed(text);
    for (pattern, replacement) in rules {
        let pattern = Regex::new(pattern).expect("a pattern");
        text = Cow::Owned(pattern.replace_all(&text, replacement).into_owned());
    }
    text.into_owned()
}

#[test]
fn solutions_print_what_they_print_with_the_real_libraries() {
    for_each_lesson(|lesson, complaints| {
        for (seed, recorded) in lesson.recorded.iter().enumerate() {
            let Some(recorded) = recorded else {
                complaints.push(format!("{}: not recorded; run tests/lessons/record.py", lesson.folder));
                continue;
            };
            let mut checks = lesson.checks.clone();
            checks.seeds = checks.seeds.get(seed).cloned().into_iter().collect();
            let printed = normalized(&attempt(lesson, &lesson.solution, &lesson.commands, &checks).stdout);
            if printed != *recorded {
                let place = printed.lines().zip(recorded.lines()).position(|(ours, theirs)| ours != theirs);
                let place = place.unwrap_or_else(|| printed.lines().count().min(recorded.lines().count()));
                complaints.push(format!(
                    "{}, seed {seed}, line {}: prints {:?}, recorded {:?}",
                    lesson.folder,
                    place + 1,
                    printed.lines().nth(place),
                    recorded.lines().nth(place)
                ));
            }
        }
    });
}
