//! The driver does what CPython 3.11's `sqlite3` does. Expectations are recorded from it.

use std::rc::Rc;

use engine::driver::{Cursor, DriverConnection, DriverError, MemoryStorage, OpenOptions, PatternSearch, Storage};
use sql::Value;

/// A search for the pattern itself; the one of Python is the bindings'.
struct Contains;

impl PatternSearch for Contains {
    fn is_found(&self, pattern: &str, text: &str) -> Result<bool, String> {
        if pattern.is_empty() { Err("an empty pattern".to_owned()) } else { Ok(text.contains(pattern)) }
    }
}

fn open() -> (Rc<DriverConnection>, Cursor) {
    let options = OpenOptions { has_floor: true, regexp: Some(Rc::new(Contains)), ..OpenOptions::default() };
    let connection = DriverConnection::open(":memory:", &options).expect("a database");
    let cursor = Cursor::new(&connection);
    (connection, cursor)
}

fn with_table() -> (Rc<DriverConnection>, Cursor) {
    let (connection, mut cursor) = open();
    cursor.execute("create table t (x integer primary key, y text unique not null)", &[]).expect("a table");
    (connection, cursor)
}

fn text(error: DriverError) -> String {
    format!("{} {} {:?}", error.class.name(), error.message, error.sqlite_name())
}

#[test]
fn begin_is_sent_only_before_statements_that_change_rows() {
    let (connection, mut cursor) = with_table();
    assert!(!connection.is_in_transaction());
    cursor.execute("select 1", &[]).expect("a row");
    assert!(!connection.is_in_transaction());
    cursor.execute("insert into t(y) values ('a')", &[]).expect("an insert");
    assert!(connection.is_in_transaction());
    connection.rollback().expect("a rollback");
    cursor.execute("select count(*) from t", &[]).expect("a row");
    assert_eq!(cursor.fetch_one().as_deref(), Some([Value::Int(0)].as_slice()));
}

#[test]
fn ddl_and_leading_savepoints_are_committed_at_once() {
    let (connection, mut cursor) = with_table();
    cursor.execute("savepoint a", &[]).expect("a savepoint");
    assert!(connection.is_in_transaction());
    cursor.execute("insert into t(y) values ('a')", &[]).expect("an insert");
    cursor.execute("release a", &[]).expect("a release");
    assert!(!connection.is_in_transaction());
    connection.rollback().expect("a rollback");
    cursor.execute("select y from t", &[]).expect("rows");
    assert_eq!(cursor.fetch_all().len(), 1);
}

#[test]
fn errors_have_the_classes_and_texts_of_sqlite3() {
    let (_connection, mut cursor) = with_table();
    cursor.execute("insert into t(y) values ('a')", &[]).expect("an insert");
    let mut fail = |sql: &str, values: &[Value]| text(cursor.execute(sql, values).expect_err("an error"));
    let insert = "insert into t(y) values (?)";
    let cases = [
        (
            fail(insert, &[Value::List(Rc::from([]))]),
            "ProgrammingError Error binding parameter 1: type 'list' is not supported None",
        ),
        (
            fail(insert, &[Value::Decimal(Rc::from("1"))]),
            "ProgrammingError Error binding parameter 1: type 'decimal.Decimal' is not supported None",
        ),
        (
            fail(insert, &[Value::Uuid([0; 16])]),
            "ProgrammingError Error binding parameter 1: type 'UUID' is not supported None",
        ),
        (
            fail(insert, &[]),
            "ProgrammingError Incorrect number of bindings supplied. The current statement uses 1, and there are 0 supplied. None",
        ),
        (
            fail(insert, &[Value::text("a")]),
            "IntegrityError UNIQUE constraint failed: t.y Some(\"SQLITE_CONSTRAINT_UNIQUE\")",
        ),
        (
            fail("insert into t(y) values (null)", &[]),
            "IntegrityError NOT NULL constraint failed: t.y Some(\"SQLITE_CONSTRAINT_NOTNULL\")",
        ),
        (
            fail("insert into t(x,y) values ('abc','d')", &[]),
            "IntegrityError datatype mismatch Some(\"SQLITE_MISMATCH\")",
        ),
        (fail("selec", &[]), "OperationalError near \"selec\": syntax error Some(\"SQLITE_ERROR\")"),
        (fail("select * from nope", &[]), "OperationalError no such table: nope Some(\"SQLITE_ERROR\")"),
        (fail("select nope", &[]), "OperationalError no such column: nope Some(\"SQLITE_ERROR\")"),
        (fail("select 'abc", &[]), "OperationalError unrecognized token: \"'abc\" Some(\"SQLITE_ERROR\")"),
        (fail("select abs(-9223372036854775808)", &[]), "OperationalError integer overflow Some(\"SQLITE_ERROR\")"),
        (fail("select 1; select 2", &[]), "ProgrammingError You can only execute one statement at a time. None"),
    ];
    for (found, expected) in cases {
        assert_eq!(found, expected);
    }
}

#[test]
fn named_values_are_found_by_name() {
    let (_connection, mut cursor) = with_table();
    let insert = "insert into t(y) values (:a)";
    let error = cursor.execute_named(insert, &[(Rc::from("b"), Value::Int(1))]).expect_err("no value");
    assert_eq!(error.message, "You did not supply a value for binding parameter :a.");
    cursor.execute_named(insert, &[(Rc::from("a"), Value::text("v"))]).expect("an insert");
    let error = cursor.execute_named("insert into t(y) values (?)", &[]).expect_err("no name");
    assert_eq!(error.message, "Binding 1 has no name, but you supplied a dictionary (which has only names).");
}

#[test]
fn row_counts_and_row_ids_follow_sqlite3() {
    let (_connection, mut cursor) = with_table();
    assert_eq!(cursor.row_count(), -1);
    cursor.execute("insert into t(y) values ('a')", &[]).expect("an insert");
    assert_eq!((cursor.row_count(), cursor.last_row_id()), (1, Some(1)));
    let sets: [Rc<[Value]>; 2] = [Rc::from([Value::text("b")]), Rc::from([Value::text("c")])];
    cursor.execute_many("insert into t(y) values (?)", &sets).expect("two inserts");
    assert_eq!((cursor.row_count(), cursor.last_row_id()), (2, Some(1)));
    cursor.execute("update t set y = y || '!' where x < 3", &[]).expect("an update");
    assert_eq!(cursor.row_count(), 2);
    cursor.execute("insert into t(y) values ('q'), ('r') returning x", &[]).expect("an insert");
    assert_eq!(cursor.row_count(), 0);
    cursor.fetch_all();
    assert_eq!(cursor.row_count(), 2);
    let error = cursor.execute_many("select * from t", &[Rc::from([])]).expect_err("no DML");
    assert_eq!(error.message, "executemany() can only execute DML statements.");
}

#[test]
fn regexp_and_floor_work_as_sqlalchemy_registers_them() {
    let (_connection, mut cursor) = open();
    cursor.execute("select 'abc' regexp 'bc', 'abc' regexp 'x', null regexp 'x', floor(2.7)", &[]).expect("a row");
    let expected = [Value::Int(1), Value::Int(0), Value::Null, Value::Int(2)];
    assert_eq!(cursor.fetch_one().as_deref(), Some(expected.as_slice()));
    assert!(cursor.execute("select 'abc' regexp ''", &[]).is_err());
}

#[test]
fn a_closed_connection_refuses_work_and_a_shared_handle_keeps_the_rows() {
    let (connection, mut cursor) = with_table();
    cursor.execute("insert into t(y) values ('kept')", &[]).expect("an insert");
    connection.commit().expect("a commit");
    cursor.execute("insert into t(y) values ('lost')", &[]).expect("an insert");
    let shared = connection.share().expect("it is open");
    connection.close();
    let error = cursor.execute("select 1", &[]).expect_err("it is closed");
    assert_eq!(error.message, "Cannot operate on a closed database.");
    let mut cursor = Cursor::new(&shared);
    cursor.execute("select y from t", &[]).expect("rows");
    assert_eq!(cursor.fetch_all().len(), 1);
}

#[test]
fn an_endless_statement_ends_when_its_budget_is_used_up() {
    let options = OpenOptions::default();
    options.interrupt.set_budget(Some(100_000));
    let connection = DriverConnection::open(":memory:", &options).expect("a database");
    let mut cursor = Cursor::new(&connection);
    let endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";
    let error = cursor.execute(endless, &[]).expect_err("it is stopped");
    assert_eq!(error.class, engine::DriverErrorClass::Interrupted);
    assert!(options.interrupt.is_exhausted());
    options.interrupt.clear();
    options.interrupt.set_budget(None);
    cursor.execute("select 1", &[]).expect("it works again");
}

#[test]
fn a_statement_that_was_kept_has_the_columns_that_its_table_has_now() {
    let (_connection, mut cursor) = open();
    let mut shape = |change: &str| {
        cursor.execute(change, &[]).expect("it changes");
        cursor.execute("SELECT * FROM t", &[]).expect("it reads");
        (cursor.columns().map(|columns| columns.len()), cursor.fetch_all().front().map(|row| row.len()))
    };
    assert_eq!(shape("CREATE TABLE t AS SELECT 1 AS a, 2 AS b"), (Some(2), Some(2)));
    assert_eq!(shape("ALTER TABLE t DROP COLUMN a"), (Some(1), Some(1)));
    assert_eq!(shape("ALTER TABLE t ADD COLUMN c"), (Some(2), Some(2)));
    assert_eq!(shape("DELETE FROM t"), (Some(2), None));
}

/// Two connections to a file in memory, which is called `name`, with a table of one row.
fn two(name: &str) -> [Rc<DriverConnection>; 2] {
    let path = MemoryStorage::new("locks").path(name);
    let open = || DriverConnection::open(&path, &OpenOptions::default()).expect("a database");
    let both = [open(), open()];
    both[0].execute_script("CREATE TABLE t (x INTEGER); INSERT INTO t VALUES (1)").expect("a table");
    for connection in &both {
        connection.set_busy_timeout(0).expect("patience");
    }
    both
}

fn run(connection: &Rc<DriverConnection>, sql: &str) -> Result<(), DriverError> {
    Cursor::new(connection).execute(sql, &[])
}

fn count(connection: &Rc<DriverConnection>) -> Vec<Vec<Value>> {
    let mut cursor = Cursor::new(connection);
    cursor.execute("SELECT count(*) FROM t", &[]).expect("a query");
    cursor.fetch_all().into_iter().map(|row| row.to_vec()).collect()
}

fn locked(done: Result<(), DriverError>) -> bool {
    done.expect_err("a lock").message == "database is locked"
}

#[test]
fn readers_of_a_file_in_memory_see_what_was_committed() {
    let [writer, reader] = two("readers.db");
    run(&writer, "INSERT INTO t VALUES (2)").expect("a row");
    assert_eq!(count(&reader), [[Value::Int(1)]]);
    assert_eq!(count(&writer), [[Value::Int(2)]]);
    writer.commit().expect("committed");
    assert_eq!(count(&reader), [[Value::Int(2)]]);
}

#[test]
fn a_second_writer_of_a_file_in_memory_finds_it_locked() {
    let [first, second] = two("writers.db");
    run(&first, "INSERT INTO t VALUES (2)").expect("a row");
    assert!(locked(run(&second, "INSERT INTO t VALUES (3)")));
    first.rollback().expect("rolled back");
    run(&second, "INSERT INTO t VALUES (3)").expect("a row");
    second.commit().expect("committed");
    assert_eq!(count(&first), [[Value::Int(2)]]);
}

#[test]
fn a_commit_to_a_file_in_memory_waits_for_its_readers() {
    let [writer, reader] = two("commits.db");
    run(&reader, "BEGIN").expect("begun");
    assert_eq!(count(&reader), [[Value::Int(1)]]);
    run(&writer, "INSERT INTO t VALUES (2)").expect("a row");
    assert!(locked(writer.commit()));
    assert_eq!(count(&reader), [[Value::Int(1)]]);
    assert!(locked(run(&reader, "INSERT INTO t VALUES (3)")));
    reader.rollback().expect("rolled back");
    writer.commit().expect("committed");
    assert_eq!(count(&reader), [[Value::Int(2)]]);
}

#[test]
fn a_file_in_memory_ends_with_its_last_connection() {
    let path = MemoryStorage::new("locks").path("gone.db");
    for _ in 0..2 {
        let connection = DriverConnection::open(&path, &OpenOptions::default()).expect("a database");
        run(&connection, "CREATE TABLE t (x INTEGER)").expect("a new file");
    }
}
