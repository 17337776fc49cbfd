//! Random graphs of revisions are what Alembic makes of them: ends, branches, look-ups, plans, texts and errors.
//!
//! `revision_graphs/record.py` makes a graph for a seed and asks the real library; `recorded.txt` holds some. For more,
//! name a Python with the library:
//!
//! ```text
//! ORMLET_GRAPHS=2000 ORMLET_GRAPHS_FROM=100 ORMLET_GRAPHS_PYTHON=venv/bin/python \
//!     cargo test -p migrate --test revision_graphs -- --nocapture
//! ```

mod graph_questions;
mod python_hash;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use graph_questions::Graph;

/// Differences that are shown; the others are counted.
const SHOWN: usize = 12;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/revision_graphs")
}

/// How many answers there are, and the differences from them.
fn differences(recorded: &str) -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    let mut answers = 0;
    for text in recorded.split("graph\t").filter(|text| !text.is_empty()) {
        let (seed, graph) = text.split_once('\t').expect("a seed");
        let mut lines = graph.lines();
        let locations = lines.next().expect("the version locations");
        let mut graph = Graph::new(locations != "0");
        let mut question = "";
        for line in lines {
            let (kind, rest) = line.split_once('\t').unwrap_or((line, ""));
            let given = match kind {
                "rev" => {
                    graph.add_row(rest);
                    continue;
                }
                "load" => {
                    question = "load";
                    graph.load()
                }
                "=" => graph.answer(question),
                _ => {
                    question = line;
                    continue;
                }
            };
            answers += 1;
            if given != rest {
                wrong.push(format!("seed {seed}: {question}\n  theirs {rest}\n  ours   {given}\n"));
            }
        }
    }
    (answers, wrong)
}

fn check(recorded: &str) -> usize {
    let (answers, wrong) = differences(recorded);
    let mut text = String::new();
    for difference in wrong.iter().take(SHOWN) {
        text.push_str(difference);
    }
    let _ = writeln!(text, "{} of {answers} answers differ", wrong.len());
    assert!(wrong.is_empty(), "\n{text}");
    answers
}

#[test]
fn recorded_graphs_answer_as_recorded() {
    let recorded = std::fs::read_to_string(folder().join("recorded.txt")).expect("the recorded graphs");
    let answers = check(&recorded);
    assert!(answers > 1000, "{answers} answers");
}

#[test]
fn other_graphs_answer_as_the_real_library() {
    let number = |variable| std::env::var(variable).ok().and_then(|text| text.parse::<u64>().ok());
    let (Some(count), Ok(python)) = (number("ORMLET_GRAPHS"), std::env::var("ORMLET_GRAPHS_PYTHON")) else { return };
    let first = number("ORMLET_GRAPHS_FROM").unwrap_or(0);
    for from in (first..first + count).step_by(100) {
        let seeds = [from, 100.min(first + count - from)].map(|number| number.to_string());
        let recorded = Command::new(&python).arg(folder().join("record.py")).args(seeds).output().expect("a Python");
        assert!(recorded.status.success(), "{}", String::from_utf8_lossy(&recorded.stderr));
        check(&String::from_utf8(recorded.stdout).expect("text"));
    }
}
