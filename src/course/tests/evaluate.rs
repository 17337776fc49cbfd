//! What checks say about runs.

use course::{
    Answer, Check, Checks, ColumnEvidence, Condition, DatabaseEvidence, Ending, Evidence, ExitCondition, Expected,
    LessonFile, MigrationEvidence, Mistake, OutputCondition, PoolCondition, PoolEvidence, Quantity, Raised,
    RaisedCondition, RevisionEvidence, RevisionsCondition, RowsCondition, Seed, SentStatement, StateChange,
    StatementCondition, StatesCondition, TableCondition, TableEvidence, Value,
};

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn column(name: &str, declared_type: &str) -> ColumnEvidence {
    ColumnEvidence { name: name.into(), declared_type: declared_type.into(), ..ColumnEvidence::default() }
}

fn sent(sql: &str, returned: u64) -> SentStatement {
    SentStatement { sql: sql.into(), returned, ..SentStatement::default() }
}

/// A run that made one table with two rows and read them.
fn run() -> Evidence {
    let table = TableEvidence {
        name: "runs".into(),
        columns: vec![
            ColumnEvidence { is_primary_key: true, is_not_null: true, ..column("run_id", "INTEGER") },
            ColumnEvidence { is_unique: true, ..column("name", "VARCHAR(80)") },
            ColumnEvidence { references: Some("gpus.gpu_id".into()), ..column("gpu_id", "INTEGER") },
            column("loss", "FLOAT"),
        ],
        rows: vec![
            vec![Value::Integer(1), text("bert"), Value::Integer(7), Value::Real(0.1 + 0.2)],
            vec![Value::Integer(2), text("gpt"), Value::Null, Value::Null],
        ],
        row_count: 2,
    };
    Evidence {
        stdout: "bert 0.3\ngpt None\n".into(),
        statements: vec![
            sent("BEGIN (implicit)", 0),
            sent("INSERT INTO runs (name) VALUES (?)", 0),
            sent("COMMIT", 0),
            sent("SELECT runs.name AS runs_name \nFROM runs \nWHERE runs.loss < ? ORDER BY runs.name", 2),
        ],
        databases: vec![DatabaseEvidence { name: ":memory:".into(), tables: vec![table] }],
        ..Evidence::default()
    }
}

fn message(condition: &Condition) -> String {
    condition.test(&run()).expect_err("the condition does not hold")
}

fn rows(rows: &[&[(&str, Expected)]], allows_others: bool) -> Condition {
    let rows = rows.iter().map(|row| row.iter().map(|(name, value)| ((*name).into(), value.clone())).collect());
    Condition::Rows(RowsCondition {
        table: "runs".into(),
        rows: rows.collect(),
        allows_others,
        ..RowsCondition::default()
    })
}

fn statement(kind: &str) -> StatementCondition {
    StatementCondition { statement: kind.into(), table: Some("runs".into()), ..StatementCondition::default() }
}

#[test]
fn rows_match_in_any_order_and_by_named_columns_alone() {
    let both: &[&[_]] = &[&[("name", Expected::Text("gpt".into()))], &[("name", Expected::Text("bert".into()))]];
    assert_eq!(rows(both, false).test(&run()), Ok(()));
    assert_eq!(rows(&both[..1], true).test(&run()), Ok(()));
    let values: &[&[_]] = &[
        &[("loss", Expected::Real(0.3)), ("gpu_id", Expected::NotNull), ("run_id", Expected::Real(1.0))],
        &[("loss", Expected::Null)],
    ];
    assert_eq!(rows(values, false).test(&run()), Ok(()));
}

#[test]
fn message_lists_missing_and_unexpected_rows() {
    let wanted: &[&[_]] = &[
        &[("name", Expected::Text("bert".into())), ("loss", Expected::Real(0.3))],
        &[("name", Expected::Text("t5".into())), ("loss", Expected::Null)],
        &[("name", Expected::Text("vit".into())), ("loss", Expected::NotNull)],
    ];
    assert_eq!(
        message(&rows(wanted, false)),
        "Table runs: expected 3 rows, found 2 rows.\n  missing       name = 't5', loss = NULL\n  \
         missing       name = 'vit', loss = (any value)\n  not expected  name = 'gpt', loss = NULL"
    );
}

#[test]
fn rows_message_says_how_a_row_differs() {
    let bert = |loss| [("name", Expected::Text("bert".into())), ("loss", loss)];
    let gpt = [("name", Expected::Text("gpt".into())), ("loss", Expected::Real(2.0))];
    assert_eq!(
        message(&rows(&[&bert(Expected::Real(0.3)), &gpt], false)),
        "Table runs: 1 row is not as expected.\n  differs       name = 'gpt': loss should be 2.0, and is NULL"
    );
    let others = [("name", Expected::Text("vit".into())), ("loss", Expected::Real(0.1))];
    assert_eq!(
        message(&rows(&[&others, &gpt], false)),
        "Table runs: 2 rows are not as expected.\n  differs       name = 'gpt': loss should be 2.0, and is NULL\n  \
         missing       name = 'vit', loss = 0.1\n  not expected  name = 'bert', loss = 0.30000000000000004"
    );
    assert_eq!(
        message(&rows(&[&others], true)),
        "Table runs: 1 row is not as expected.\n  missing       name = 'vit', loss = 0.1\n  \
         not expected  name = 'bert', loss = 0.30000000000000004\n  not expected  name = 'gpt', loss = NULL"
    );
}

#[test]
fn the_same_row_is_not_found_twice() {
    let twice: &[&[_]] = &[&[("name", Expected::Text("bert".into()))], &[("name", Expected::Text("bert".into()))]];
    assert!(message(&rows(twice, true)).contains("missing       name = 'bert'"));
}

#[test]
fn row_count_is_checked_by_itself() {
    let count = |count: Option<u64>| {
        let count = count.map(Quantity::from);
        Condition::Rows(RowsCondition { table: "runs".into(), count, ..RowsCondition::default() })
    };
    assert_eq!(count(Some(2)).test(&run()), Ok(()));
    assert_eq!(message(&count(Some(1))), "Table runs: expected 1 row, found 2 rows.");
}

#[test]
fn missing_table_names_those_that_are_there() {
    let table = Condition::Table(TableCondition { table: "models".into(), ..TableCondition::default() });
    assert_eq!(message(&table), "There is no table models. The database holds: runs.");
    let nothing = table.test(&Evidence::default()).expect_err("no table");
    assert_eq!(nothing, "There is no table models: the database holds no table at all.");
}

#[test]
fn columns_are_held_to_each_property() {
    let condition = TableCondition {
        table: "runs".into(),
        columns: vec!["name".into()],
        primary_key: vec!["run_id".into()],
        not_null: vec!["run_id".into()],
        nullable: vec!["name".into()],
        unique: vec!["name".into()],
        indexed: vec!["name".into()],
        absent: vec!["owner".into()],
        types: vec![("name".into(), "varchar".into()), ("loss".into(), "FLOAT".into())],
        references: vec![("gpu_id".into(), "gpus.gpu_id".into())],
    };
    assert_eq!(Condition::Table(condition).test(&run()), Ok(()));
    let condition = TableCondition {
        table: "runs".into(),
        columns: vec!["owner".into()],
        primary_key: vec!["name".into()],
        not_null: vec!["loss".into()],
        nullable: vec!["run_id".into()],
        unique: vec!["loss".into()],
        indexed: vec!["loss".into()],
        absent: vec!["gpu_id".into()],
        types: vec![("name".into(), "VARCHAR(40)".into())],
        references: vec![("loss".into(), "gpus.gpu_id".into())],
    };
    assert_eq!(
        message(&Condition::Table(condition)),
        "Table runs: the column owner is missing; the column gpu_id should not be there; the primary key should be name, and is run_id; \
         loss should refuse NULL, and takes it; run_id should take NULL, and refuses it; \
         loss should be unique, and is not; loss should have an index, and has none; name should be VARCHAR(40), and is VARCHAR(80); \
         loss should point to gpus.gpu_id, and is no foreign key."
    );
}

#[test]
fn statements_are_counted_by_what_they_do() {
    let holds = |condition: StatementCondition| Condition::Statement(condition).test(&run()).is_ok();
    assert!(holds(statement("select")));
    assert!(holds(StatementCondition {
        with: vec!["where".into(), "order by".into()],
        without: vec!["limit".into()],
        filters_by: vec!["loss".into()],
        returned: Some(2.into()),
        ..statement("select")
    }));
    assert!(!holds(StatementCondition { filters_by: vec!["name".into()], ..statement("select") }));
    assert!(!holds(StatementCondition { returned: Some(3.into()), ..statement("select") }));
    assert!(!holds(StatementCondition { at_least: Some(2.into()), ..statement("insert") }));
    assert!(!holds(StatementCondition { at_most: Some(0.into()), ..statement("insert") }));
    assert!(holds(StatementCondition { at_most: Some(0.into()), ..statement("delete") }));
    assert!(holds(StatementCondition { table: None, ..statement("commit") }));
}

#[test]
fn statement_message_says_what_was_sent_instead() {
    let condition = StatementCondition { with: vec!["limit".into()], returned: Some(1.into()), ..statement("select") };
    assert_eq!(
        message(&Condition::Statement(condition)),
        "Expected a SELECT on runs with LIMIT, that returns 1 row.\nSent:\n  SELECT runs.name AS runs_name FROM runs \
         WHERE runs.loss < ? ORDER BY runs.name  -- rows: 2"
    );
    assert_eq!(message(&Condition::Statement(statement("update"))), "Expected an UPDATE on runs.\nNo UPDATE was sent.");
}

#[test]
fn values_beside_a_statement_are_looked_for() {
    let mut evidence = run();
    evidence.statements[3].parameters = Some(r#"("d'arcy", 2)"#.into());
    let bound =
        |value: &str| Condition::Statement(StatementCondition { bound: vec![value.into()], ..statement("select") });
    assert_eq!(bound("d'arcy").test(&evidence), Ok(()));
    assert_eq!(
        bound("ada").test(&evidence).expect_err("another value"),
        "Expected a SELECT on runs with the parameter ada.\nSent:\n  SELECT runs.name AS runs_name FROM runs \
         WHERE runs.loss < ? ORDER BY runs.name  -- parameters: (\"d'arcy\", 2)  -- rows: 2"
    );
    assert!(bound("ada").test(&run()).is_err());
}

#[test]
fn a_refused_statement_counts_only_where_it_is_asked_for() {
    let mut evidence = run();
    evidence.statements[1].has_failed = true;
    assert!(Condition::Statement(statement("insert")).test(&evidence).is_err());
    let refused = StatementCondition { is_refused: true, ..statement("insert") };
    assert_eq!(Condition::Statement(refused.clone()).test(&evidence), Ok(()));
    let message = message(&Condition::Statement(refused));
    assert!(message.starts_with("Expected an INSERT on runs that the database refuses."), "{message}");
}

#[test]
fn exception_fails_a_run_unless_it_is_asked_for() {
    let raised =
        Raised { class: "IntegrityError".into(), message: "NOT NULL failed".into(), file: None, line: Some(12) };
    let evidence = Evidence { ending: Ending::Raised(raised.clone()), ..run() };
    let printed = Check {
        title: "prints bert".into(),
        condition: Condition::Output(OutputCondition { lines: vec!["bert 0.3".into()], ..OutputCondition::default() }),
        only: None,
    };
    let checks = Checks { checks: vec![printed], ..Checks::default() };
    let report = checks.evaluate(&evidence, 0);
    assert!(!report.passed());
    assert_eq!(report.outcomes[0].message, "It stops in line 12 with IntegrityError: NOT NULL failed");
    assert!(report.outcomes[1].passed);

    let inside = Raised { file: Some("models.py".into()), ..raised };
    let inside = checks.evaluate(&Evidence { ending: Ending::Raised(inside), ..run() }, 0);
    assert_eq!(inside.outcomes[0].message, "It stops in models.py, line 12, with IntegrityError: NOT NULL failed");

    let asked = RaisedCondition { class: "IntegrityError".into(), message: Some("NOT NULL".into()) };
    let check = Check { title: "is refused".into(), condition: Condition::Raised(asked), only: None };
    assert!(Checks { checks: vec![check], ..Checks::default() }.evaluate(&evidence, 0).passed());
}

#[test]
fn what_an_exception_kept_from_happening_is_not_told_again() {
    let select = Check { title: "s".into(), condition: Condition::Statement(statement("select")), only: None };
    let delete = Check { title: "d".into(), condition: Condition::Statement(statement("delete")), only: None };
    let run_of = |lines: &[&str]| Checks {
        run: lines.iter().map(|&line| line.to_owned()).collect(),
        checks: vec![select.clone(), delete.clone()],
        ..Checks::default()
    };
    let found = |checks: &Checks, ending| {
        let report = checks.evaluate(&Evidence { ending, status: 1, ..run() }, 0);
        report.outcomes.into_iter().map(|outcome| (outcome.passed, outcome.message)).collect::<Vec<_>>()
    };
    let raised = found(&run_of(&[]), Ending::Raised(Raised { class: "KeyError".into(), ..Raised::default() }));
    assert_eq!(raised[0], (false, "It stops with KeyError".into()));
    assert_eq!(raised[1..], [(true, String::new()), (false, String::new())]);
    let exited = || Ending::Exited("alembic upgrade head".into());
    assert_eq!(found(&run_of(&["alembic upgrade head", "python main.py"]), exited())[2], (false, String::new()));
    assert!(
        found(&run_of(&["python main.py", "alembic upgrade head"]), exited())[2].1.starts_with("Expected a DELETE")
    );
}

#[test]
fn first_mistake_that_shows_is_explained_only_when_a_check_fails() {
    let mistake = |name: &str, kind: &str| Mistake {
        name: name.into(),
        when: vec![Condition::Statement(statement(kind))],
        message: format!("about {name}"),
    };
    let mistakes = vec![mistake("deleted", "delete"), mistake("inserted", "insert"), mistake("selected", "select")];
    let check =
        |kind: &str| vec![Check { title: String::new(), condition: Condition::Statement(statement(kind)), only: None }];
    let failing = Checks { checks: check("update"), mistakes: mistakes.clone(), ..Checks::default() };
    assert_eq!(failing.evaluate(&run(), 0).mistake.as_deref(), Some("about inserted"));
    let passing = Checks { checks: check("select"), mistakes, ..Checks::default() };
    assert_eq!(passing.evaluate(&run(), 0).mistake, None);
}

#[test]
fn lesson_without_checks_is_not_passed() {
    assert!(!Checks::default().evaluate(&run(), 0).passed());
}

#[test]
fn opposite_of_a_condition_says_what_should_not_be() {
    let not = |condition| Condition::Not(Box::new(condition));
    assert_eq!(not(Condition::Statement(statement("delete"))).test(&run()), Ok(()));
    assert_eq!(
        message(&not(Condition::Statement(statement("select")))),
        "The program sends a SELECT on runs, and should not."
    );
}

#[test]
fn checks_survive_their_binary_form() {
    let checks = Checks {
        checks: vec![Check {
            title: "t".into(),
            condition: Condition::Not(Box::new(rows(&[&[("x", Expected::Real(1.5))]], true))),
            only: Some(1),
        }],
        mistakes: vec![Mistake {
            name: "m".into(),
            when: vec![Condition::Statement(statement("select"))],
            message: "w".into(),
        }],
        run: vec!["pytest -q".into()],
        begins_with_kept: true,
        seeds: vec![Seed { database: "lab.db".into(), sql: "SELECT 1".into() }],
        files: vec![LessonFile { path: "probe.py".into(), text: "x".into() }],
    };
    assert_eq!(Checks::from_bytes(&checks.to_bytes()), Ok(checks.clone()));
    let bytes = checks.to_bytes();
    for end in 0..bytes.len() {
        assert!(Checks::from_bytes(&bytes[..end]).is_err(), "cut at {end}");
    }
}

/// The run with answers to two queries.
fn answered() -> Evidence {
    let names = Answer {
        columns: vec!["name".into(), "loss".into()],
        rows: vec![vec![text("bert"), Value::Real(0.3)], vec![text("gpt"), Value::Null]],
        problem: None,
    };
    let count = Answer { columns: vec!["n".into()], rows: vec![vec![Value::Integer(2)]], problem: None };
    let broken = Answer { problem: Some("no such table: x".into()), ..Answer::default() };
    let answers = vec![("names".into(), names), ("count".into(), count), ("broken".into(), broken)];
    Evidence { answers, ..run() }
}

#[test]
fn what_is_expected_can_come_from_the_seed() {
    let rows = |query: &str| {
        let count = Some(Quantity::Query("count".into()));
        let query = Some(query.to_owned());
        Condition::Rows(RowsCondition { table: "runs".into(), query, count, ..RowsCondition::default() })
    };
    assert_eq!(rows("names").test(&answered()), Ok(()));
    assert!(rows("broken").test(&answered()).expect_err("no answer").contains("no such table: x"));
    let output = OutputCondition { query: Some("names".into()), ..OutputCondition::default() };
    assert_eq!(Condition::Output(output).test(&answered()), Ok(()));
    let select =
        |query: &str| StatementCondition { returned: Some(Quantity::Query(query.into())), ..statement("select") };
    assert_eq!(Condition::Statement(select("count")).test(&answered()), Ok(()));
    let message = Condition::Statement(select("names")).test(&answered()).expect_err("text is no number");
    assert_eq!(message, "The query names does not answer a number.");
    let check = Check { title: String::new(), condition: rows("names"), only: None };
    let checks = Checks { checks: vec![check], ..Checks::default() };
    assert_eq!(checks.queries(), ["count", "names"]);
}

#[test]
fn a_check_of_one_seed_is_not_asked_of_another() {
    let update = Check { title: "u".into(), condition: Condition::Statement(statement("update")), only: Some(0) };
    let delete = Check { title: "d".into(), condition: Condition::Statement(statement("delete")), only: None };
    let checks = Checks { checks: vec![update, delete], ..Checks::default() };
    let passed = |seed| checks.evaluate(&run(), seed).outcomes.iter().map(|outcome| outcome.passed).collect::<Vec<_>>();
    assert_eq!((passed(0), passed(1)), (vec![false, false], vec![true, false]));
    let message = checks.evaluate(&run(), 1).outcomes[1].message.clone();
    assert!(message.starts_with("With other rows in the tables: Expected a DELETE on runs."), "{message}");
}

#[test]
fn a_command_that_fails_fails_the_check_unless_it_is_asked_for() {
    let evidence = Evidence {
        ending: Ending::Exited("alembic upgrade head".into()),
        status: 255,
        stderr: "x\nFAILED: no\n".into(),
        ..run()
    };
    let select = Check { title: "s".into(), condition: Condition::Statement(statement("select")), only: None };
    let checks = Checks { checks: vec![select], ..Checks::default() };
    let report = checks.evaluate(&evidence, 0);
    assert_eq!(report.outcomes[0].message, "alembic upgrade head fails with exit status 255:\n  FAILED: no");
    let exit = |status| Check { title: "e".into(), condition: Condition::Exit(ExitCondition { status }), only: None };
    assert!(Checks { checks: vec![exit(255)], ..Checks::default() }.evaluate(&evidence, 0).passed());
    let message = exit(0).condition.test(&evidence).expect_err("status 255");
    assert_eq!(
        message,
        "Expected the command to succeed, and it fails with exit status 255. It says:\n  x\n  FAILED: no"
    );
}

#[test]
fn states_and_pools_are_counted() {
    let change = |from: &str, to: &str| StateChange { class: "Run".into(), from: from.into(), to: to.into() };
    let pool = PoolEvidence { most_in_use: 3, in_use: 1, ..PoolEvidence::default() };
    let evidence = Evidence {
        states: vec![change("transient", "pending"), change("transient", "pending"), change("pending", "persistent")],
        pools: vec![pool],
        connections: 2,
        ..run()
    };
    let states = |to: &str, at_least| {
        let to = Some(to.to_owned());
        Condition::States(StatesCondition { to, at_least, ..StatesCondition::default() }).test(&evidence)
    };
    assert_eq!(states("pending", Some(2)), Ok(()));
    assert_eq!(
        states("persistent", Some(2)).expect_err("one"),
        "Expected an object to persistent 2 times, found 1.\n  Run: transient to pending, 2x\n  Run: pending to persistent, 1x"
    );
    let pool = |condition: PoolCondition| Condition::Pool(condition).test(&evidence);
    assert_eq!(
        pool(PoolCondition { opened_at_most: Some(2), busy_at_least: Some(3), ..PoolCondition::default() }),
        Ok(())
    );
    assert!(pool(PoolCondition { busy_at_most: Some(2), ..PoolCondition::default() }).is_err());
    let out = pool(PoolCondition { are_all_returned: true, ..PoolCondition::default() }).expect_err("one is out");
    assert_eq!(out, "Expected all connections to be back in the pool at the end; 1 connection is still out.");
    assert!(pool(PoolCondition { has_timed_out: Some(true), ..PoolCondition::default() }).is_err());
}

#[test]
fn migrations_are_held_to_their_graph_and_place() {
    let revision = |id: &str, is_head| RevisionEvidence {
        id: id.into(),
        message: format!("make {id}"),
        is_head,
        is_base: !is_head,
        ..RevisionEvidence::default()
    };
    let migrations = MigrationEvidence {
        revisions: vec![revision("a1", false), revision("b2", true)],
        current: vec!["a1".into()],
        kept: vec!["b2".into()],
        differences: Some(vec!["op.drop_table('x')".into()]),
        problem: None,
    };
    let evidence = Evidence { migrations: Some(migrations), ..run() };
    let test = |condition: RevisionsCondition| Condition::Revisions(condition).test(&evidence);
    let at = |place: &str| RevisionsCondition { current: Some(place.into()), ..RevisionsCondition::default() };
    assert_eq!(test(RevisionsCondition { count: Some(2), heads: Some(1), bases: Some(1), ..at("make a1") }), Ok(()));
    assert_eq!(test(at("a1")), Ok(()));
    let message = test(at("head")).expect_err("not there yet");
    assert_eq!(message, "Expected the database at head; it stands at a1.\n  a1  make a1\n  b2  make b2");
    assert!(test(at("base")).is_err());
    let kept = |place: &str| RevisionsCondition { kept: Some(place.into()), ..RevisionsCondition::default() };
    assert_eq!(test(kept("head")), Ok(()));
    let message = test(kept("base")).expect_err("it was led up");
    assert!(message.starts_with("Expected your own database at base; it stands at b2. Check works on"), "{message}");
    let differs = test(RevisionsCondition { must_agree: true, ..RevisionsCondition::default() }).expect_err("differs");
    assert!(differs.contains("op.drop_table('x')"));
    let none = Condition::Revisions(RevisionsCondition::default()).test(&run()).expect_err("none");
    assert_eq!(none, "The project has no migrations: there is no alembic.ini.");
}
