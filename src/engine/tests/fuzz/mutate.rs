//! Scripts made of recorded ones: a few of their statements, changed.

use crate::chance::Chance;
use crate::tokens::{Kind, kind, split};

/// Stands between the statements of a script.
pub const BETWEEN: &str = "\n--next--\n";

/// What is put in the place of a token, beside other tokens of the corpus.
const PIECES: [&str; 70] = [
    "NULL",
    "0",
    "-1",
    "9223372036854775807",
    "9223372036854775808",
    "1e999",
    "-1e-400",
    "0x7fffffffffffffff",
    "x'00ff'",
    "x'0'",
    "''",
    "'",
    "\"",
    "`a`",
    "[a]",
    "?",
    "?1",
    "?99999",
    "?32766",
    ":a",
    "@a",
    "$a",
    ":",
    "::",
    ";",
    ";;",
    "--",
    "/*",
    "*/",
    "\0",
    "é",
    "😀",
    "(",
    ")",
    "((",
    ",",
    "*",
    "||",
    "->",
    "->>",
    "<>",
    "IS NOT",
    "COLLATE nope",
    "COLLATE NOCASE",
    "GLOB",
    "REGEXP",
    "MATCH",
    "BETWEEN",
    "ESCAPE 'ab'",
    "CAST(",
    "AS",
    "DISTINCT",
    "VALUES",
    "RETURNING *",
    "ON CONFLICT DO NOTHING",
    "LIMIT -1",
    "OFFSET 9e9",
    "WINDOW w AS ()",
    "OVER ()",
    "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
    "EXPLAIN",
    "EXPLAIN QUERY PLAN",
    "json_extract('{\"a\":[1]}', '$.a[0]')",
    "zeroblob(100)",
    "printf('%*d', 9, 1)",
    "randomblob(-1)",
    "char(0, 1114111)",
    "substr('abc', -9, 99)",
    "group_concat(1, NULL)",
    "strftime('%J', 'x')",
];

/// Whole statements.
const STATEMENTS: [&str; 24] = [
    "PRAGMA foreign_keys=ON",
    "PRAGMA table_info(models)",
    "PRAGMA user_version",
    "PRAGMA journal_mode=WAL",
    "PRAGMA nope(1)",
    "PRAGMA writable_schema=ON",
    "PRAGMA encoding='UTF-16'",
    "PRAGMA integrity_check",
    "PRAGMA page_size=512",
    "VACUUM",
    "ANALYZE",
    "REINDEX",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT a",
    "RELEASE a",
    "ROLLBACK TO a",
    "ATTACH ':memory:' AS other",
    "DETACH other",
    "CREATE VIEW v AS SELECT * FROM sqlite_master",
    "CREATE TEMP TABLE t (a, b AS (a + 1), CHECK (a > 0), UNIQUE (a))",
    "CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END",
    "ALTER TABLE t RENAME TO u",
];

/// A script of its own kind for an iteration.
pub fn program(chance: &mut Chance, corpus: &[Vec<String>]) -> String {
    let script = &corpus[chance.below(corpus.len())];
    let length = 1 + chance.below(10);
    let start = chance.below(script.len().saturating_sub(length / 2));
    let is_table = |statement: &&String| statement.starts_with("CREATE");
    let mut parts: Vec<String> = script[..start].iter().filter(is_table).cloned().collect();
    parts.extend(script.iter().skip(start).take(length).cloned());
    for _ in 0..=chance.below(5) {
        let at = chance.below(parts.len());
        if chance.percent(20) {
            parts.insert(at, chance.pick(&STATEMENTS).to_owned());
        } else {
            parts[at] = changed(chance, &parts[at], corpus);
        }
    }
    parts.join(BETWEEN)
}

/// One change of a statement.
fn changed(chance: &mut Chance, statement: &str, corpus: &[Vec<String>]) -> String {
    let mut tokens = split(statement);
    let places: Vec<usize> = (0..tokens.len()).filter(|at| kind(&tokens[*at]) != Kind::Blank).collect();
    let Some(&at) = places.get(chance.below(places.len())) else {
        return chance.pick(&PIECES).to_owned();
    };
    match chance.below(9) {
        0 => drop(tokens.remove(at)),
        1 => tokens.insert(at, tokens[at].clone()),
        2 => {
            let other = chance.below(tokens.len());
            tokens.swap(at, other);
        }
        3 => tokens[at] = "(".repeat(chance.below(2000)) + &tokens[at],
        4 => tokens.truncate(at),
        5 | 6 => chance.pick(&PIECES).clone_into(&mut tokens[at]),
        7 => tokens.insert(at, format!(" {} ", chance.pick(&PIECES))),
        _ => {
            let script = &corpus[chance.below(corpus.len())];
            let other = split(&script[chance.below(script.len())]);
            if let Some(other) = other.get(chance.below(other.len())) {
                tokens[at].clone_from(other);
            }
        }
    }
    tokens.concat()
}
