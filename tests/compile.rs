//! The constructs of `tests/compile` compile to the text that SQLAlchemy gives them, for every dialect.
//!
//! `compile/pending.txt` says how many cases of a program a dialect passes, where it does not pass all of them: fewer
//! and more are both failures. With `ORMLET_COMPILE_HOLD=1` the file is written anew, unless a count would fall; with
//! `ORMLET_COMPILE_HOLD=all` even then, which a new program needs.
//! `ORMLET_COMPILE=text` runs the programs whose names hold the text and shows the first differences, of the dialect in
//! `ORMLET_COMPILE_DIALECT` where that is set.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Write, stderr};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::{env, fs, thread};

use tests::compiled_cases::{CompileProgram, CompiledCases, DIALECTS, Line, companions, folder};
use tests::ormlet::{self, Logs};

/// How many differences of a program are shown.
const SHOWN: usize = 12;
/// How many cases the corpus has at least, by dialect.
const CASES: usize = 1500;

/// How many cases pass, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    passing: usize,
    all: usize,
}

/// A program and a dialect.
type Place = (String, &'static str);

fn pending_file() -> PathBuf {
    folder().join("pending.txt")
}

/// The places where not every case passes, from `pending.txt`.
fn pending() -> BTreeMap<Place, Count> {
    let text = fs::read_to_string(pending_file()).unwrap_or_default();
    let mut pending = BTreeMap::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        let [program, dialect, passing, "of", all] = words.as_slice() else { panic!("PROGRAM DIALECT N of M: {line}") };
        let dialect = DIALECTS.into_iter().find(|known| known == dialect).expect("a dialect of the list");
        let number = |word: &str| word.parse().expect("a number of cases");
        pending.insert(((*program).to_owned(), dialect), Count { passing: number(passing), all: number(all) });
    }
    pending
}

/// Writes past the test runner's capture: the counts are for the log of every run.
fn say(line: &str) {
    let _ = writeln!(stderr(), "{line}");
}

/// Runs the programs through Ormlet, on all cores: its output and standard error by program.
fn run_all(programs: &[CompileProgram]) -> BTreeMap<String, (CompiledCases, String)> {
    ormlet::command();
    let companions = companions();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(BTreeMap::new());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let done = ormlet::run_beside(&program.path, &companions, Logs::Terminal);
                    let trouble = done.trouble.unwrap_or_default() + &done.err;
                    let result = (CompiledCases::read(&done.out), trouble);
                    results.lock().unwrap_or_else(PoisonError::into_inner).insert(program.name.clone(), result);
                }
            });
        }
    });
    results.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The lines in an order of their own.
fn sorted(lines: &[Line]) -> Vec<&Line> {
    let mut lines: Vec<&Line> = lines.iter().collect();
    lines.sort();
    lines
}

/// Whether two lists hold the same lines.
fn is_same(one: &[Line], other: &[Line]) -> bool {
    sorted(one) == sorted(other)
}

/// What differs in a program, case by case.
fn differences(program: &CompileProgram, found: &CompiledCases, trouble: &str) -> String {
    let wanted = env::var("ORMLET_COMPILE_DIALECT").ok();
    let mut text = format!("== {}\n", program.name);
    let mut shown = 0;
    for case in &program.recorded.names {
        for dialect in DIALECTS.iter().filter(|dialect| wanted.as_ref().is_none_or(|wanted| wanted == *dialect)) {
            let (recorded, found) = (program.recorded.lines(case, dialect), found.lines(case, dialect));
            if is_same(recorded, found) {
                continue;
            }
            shown += 1;
            if shown > SHOWN {
                continue;
            }
            let _ = writeln!(text, "{case} ({dialect})");
            for (sign, lines, others) in [('-', recorded, found), ('+', found, recorded)] {
                for line in lines.iter().filter(|line| !others.contains(line)) {
                    let _ = writeln!(text, "  {sign} {}: {}", line.kind, line.text);
                }
            }
        }
    }
    let _ = write!(text, "{shown} differ\n{trouble}");
    text
}

/// The counts of a program by dialect.
fn counts(program: &CompileProgram, found: &CompiledCases) -> Vec<(&'static str, Count)> {
    let count = |dialect: &'static str| {
        let recorded: Vec<&String> = program.recorded.cases_of(dialect).collect();
        let passes = |case: &&&String| is_same(program.recorded.lines(case, dialect), found.lines(case, dialect));
        (dialect, Count { passing: recorded.iter().filter(passes).count(), all: recorded.len() })
    };
    DIALECTS.into_iter().map(count).collect()
}

/// What is wrong with a count, when the file allows another one.
fn complaint(place: &Place, found: Count, pending: &BTreeMap<Place, Count>) -> Option<String> {
    let (program, dialect) = place;
    let allowed = pending.get(place).copied().unwrap_or(Count { passing: found.all, all: found.all });
    if allowed == found {
        None
    } else if found.passing < allowed.passing {
        Some(format!("{program} {dialect}: {} of {} pass, and {} did", found.passing, found.all, allowed.passing))
    } else {
        Some(format!("{program} {dialect}: {} of {} pass: write that into pending.txt", found.passing, found.all))
    }
}

/// Writes `pending.txt` for the programs that ran; the lines of the others stay.
fn hold(found: &BTreeMap<Place, Count>, mut pending: BTreeMap<Place, Count>) {
    for (place, count) in found {
        pending.remove(place);
        if count.passing < count.all {
            pending.insert(place.clone(), *count);
        }
    }
    let mut text =
        String::from("# PROGRAM DIALECT cases that pass of all, where not all of them do: tests/compile.rs\n");
    for ((program, dialect), count) in pending {
        let _ = writeln!(text, "{program} {dialect} {} of {}", count.passing, count.all);
    }
    fs::write(pending_file(), text).expect("the file takes text");
}

#[test]
fn constructs_compile_as_recorded() {
    let mut programs = CompileProgram::all().expect("the corpus");
    let wanted = env::var("ORMLET_COMPILE").ok();
    if let Some(wanted) = &wanted {
        programs.retain(|program| program.name.contains(wanted.as_str()));
    }
    let pending = pending();
    let results = run_all(&programs);
    let mut found = BTreeMap::new();
    let mut totals = DIALECTS.map(|dialect| (dialect, Count { passing: 0, all: 0 }));
    for program in &programs {
        let (cases, trouble) = &results[&program.name];
        if wanted.is_some() {
            say(&differences(program, cases, trouble));
        }
        for ((dialect, count), (_, total)) in counts(program, cases).into_iter().zip(&mut totals) {
            total.passing += count.passing;
            total.all += count.all;
            found.insert((program.name.clone(), dialect), count);
        }
    }
    for (dialect, total) in totals {
        say(&format!("compile {dialect}: {} of {} cases as recorded", total.passing, total.all));
    }
    let mut wrong: Vec<String> = found.iter().filter_map(|(place, count)| complaint(place, *count, &pending)).collect();
    if wanted.is_none() {
        let gone = pending.keys().filter(|place| !found.contains_key(*place));
        wrong.extend(gone.map(|(program, _)| format!("{program} is pending, and there is no such program")));
    }
    let has_fallen = wrong.iter().any(|line| line.ends_with(" did"));
    if env::var("ORMLET_COMPILE_HOLD").is_ok_and(|which| which == "all" || !has_fallen) {
        let is_known = |(program, _): &Place| programs.iter().any(|known| known.name == *program);
        let kept = pending.into_iter().filter(|(place, _)| wanted.is_some() || is_known(place)).collect();
        return hold(&found, kept);
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn corpus_has_cases_of_every_dialect() {
    let programs = CompileProgram::all().expect("the corpus");
    for dialect in DIALECTS {
        let compiled = |program: &CompileProgram| {
            program
                .recorded
                .cases_of(dialect)
                .filter(|case| program.recorded.text(case, dialect, "sql").is_some())
                .count()
        };
        let all: usize = programs.iter().map(compiled).sum();
        assert!(all >= CASES, "{all} cases of {dialect}");
    }
}

#[test]
fn recorded_lines_are_read_for_each_dialect() {
    let cases = CompiledCases::read("a|*|sql|x\\ny\nb|sqlite,oracle|sql|1 || 2\nb|mysql|error|E: no\n");
    assert_eq!(cases.names, ["a", "b"]);
    assert_eq!(cases.text("a", "mssql", "sql").as_deref(), Some("x\ny"));
    assert_eq!(cases.text("b", "oracle", "sql").as_deref(), Some("1 || 2"));
    assert_eq!(cases.text("b", "mysql", "error").as_deref(), Some("E: no"));
    assert!(cases.lines("b", "default").is_empty());
}
