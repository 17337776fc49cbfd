//! Every type gives back from SQLite what it was given, whatever the value.

use std::rc::Rc;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use engine::{Bind, CheckFirst, Connection, Engine, EngineOptions, Environment, NamedRow, create_all};
use proptest::prelude::*;
use sql::{Name, Value};

use sql::schema::{Column, ColumnSpec, MetaData, Table, TableItem, TableSpec};
use sql::statement::{Insert, Select};
use sql::types::{EnumArgs, EnumMember, Type, TypeArgs, TypeClass};

/// A table with one column of a type, and a connection to it.
struct Cell {
    connection: Connection,
    insert: Insert,
    select: Select,
}

impl Cell {
    fn new(ty: Type) -> Cell {
        let engine = Engine::create(&Rc::new(Environment::default()), "sqlite://", EngineOptions::default());
        let engine = engine.expect("an engine");
        let metadata = MetaData::default();
        let column = |name: &str, ty: Type, primary_key: bool| {
            let name = Some(name.into());
            TableItem::Column(Column::new(ColumnSpec { name, ty: Some(ty), primary_key, ..ColumnSpec::default() }))
        };
        let items = vec![column("id", Type::integer(), true), column("x", ty, false)];
        let table = Table::new("cells", &metadata, items, TableSpec::default()).expect("a table");
        create_all(Bind::Engine(&engine), &metadata, None, CheckFirst::NONE).expect("the table");
        Cell {
            connection: engine.connect().expect("a connection"),
            insert: Insert::new((&table).into()),
            select: Select::new(vec![table.c("x").expect("a column")]),
        }
    }

    /// What comes back of a value; the row is gone afterwards.
    fn back(&self, value: &Value) -> Value {
        let row: NamedRow = Rc::from([(Rc::from("x"), value.clone())]);
        self.connection.execute(&self.insert.clone().into(), &[row]).expect("a row is inserted");
        let result = self.connection.execute(&self.select.clone().into(), &[]).expect("a query");
        let found = result.scalar().expect("a cell").expect("a row");
        self.connection.rollback().expect("the row goes");
        found
    }

    /// Fails for a value that comes back as another than `expected`.
    fn check(&self, value: &Value, expected: &Value) -> Result<(), TestCaseError> {
        let found = self.back(value);
        prop_assert_eq!(format!("{:?}", found), format!("{:?}", expected));
        Ok(())
    }
}

/// Failing values are printed; nothing is written into the source folder.
fn quiet() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Tries values of a strategy, and NULL, with each of the types.
fn holds(types: &[Type], values: impl Strategy<Value = Value>) {
    let cells: Vec<Cell> = types.iter().map(|ty| Cell::new(ty.clone())).collect();
    for cell in &cells {
        assert!(matches!(cell.back(&Value::Null), Value::Null));
    }
    proptest!(quiet(), |(value in values)| {
        for cell in &cells {
            cell.check(&value, &value)?;
        }
    });
}

fn of(classes: &[TypeClass]) -> Vec<Type> {
    classes.iter().map(|class| Type::new(*class)).collect()
}

fn date() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1, 1, 1).expect("a date");
    (0_u64..3_652_059).prop_map(move |days| first.checked_add_days(Days::new(days)).expect("a date before 10000"))
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0_i64..86_400_000_000).prop_map(|micros| NaiveTime::MIN.overflowing_add_signed(TimeDelta::microseconds(micros)).0)
}

#[test]
fn integers() {
    use TypeClass::{BigInteger, Integer, SmallInteger};
    holds(&of(&[Integer, BigInteger, SmallInteger]), any::<i64>().prop_map(Value::Int));
}

#[test]
fn texts() {
    use TypeClass::{String, Text, Unicode, UnicodeText};
    let mut types = of(&[String, Text, Unicode, UnicodeText]);
    types.push(Type::string_of(3));
    holds(&types, any::<std::string::String>().prop_map(|text| Value::text(&text)));
}

#[test]
fn floats() {
    use proptest::num::f64::{INFINITE, NEGATIVE, NORMAL, POSITIVE, SUBNORMAL, ZERO};
    let numbers = POSITIVE | NEGATIVE | NORMAL | SUBNORMAL | ZERO | INFINITE;
    // SQLite keeps a whole number in a column of floats as an integer, which has no -0.0.
    holds(&of(&[TypeClass::Float, TypeClass::Double]), numbers.prop_map(|number| Value::Float(number + 0.0)));
}

#[test]
fn truth_values() {
    holds(&[Type::boolean()], any::<bool>().prop_map(Value::Bool));
}

#[test]
fn bytes() {
    holds(&of(&[TypeClass::LargeBinary]), any::<Vec<u8>>().prop_map(|bytes| Value::Bytes(bytes.into())));
}

#[test]
fn dates_and_times() {
    holds(&of(&[TypeClass::Date]), date().prop_map(Value::Date));
    holds(&of(&[TypeClass::Time]), time().prop_map(Value::Time));
    holds(
        &of(&[TypeClass::DateTime]),
        (date(), time()).prop_map(|(date, time)| Value::DateTime(date.and_time(time), None)),
    );
}

#[test]
fn spans_of_time() {
    // SQLite keeps the moment so long after the beginning of 1970: it has to be a date.
    let spans = -62_135_596_800_000_000_i64..253_402_300_800_000_000;
    holds(&of(&[TypeClass::Interval]), spans.prop_map(Value::Interval));
}

#[test]
fn uuids() {
    for native_uuid in [true, false] {
        let ty = Type::with_args(TypeClass::Uuid, TypeArgs::Uuid { as_uuid: true, native_uuid });
        holds(&[ty], any::<[u8; 16]>().prop_map(Value::Uuid));
    }
}

#[test]
fn members_of_an_enumeration() {
    let names = ["red", "Grün", "it's \"blue\""];
    let members = names.map(|name| EnumMember { name: name.into(), value: Value::text(name) });
    let args = EnumArgs {
        members: members.to_vec(),
        is_class: false,
        name: Some(Name::new("colour")),
        schema: None,
        native_enum: true,
        create_constraint: true,
        validate_strings: true,
        length: 11,
        class_repr: None,
    };
    let ty = Type::with_args(TypeClass::Enum, TypeArgs::Enum(Rc::new(args)));
    holds(&[ty], (0..names.len()).prop_map(move |at| Value::text(names[at])));
}

#[test]
fn decimals_come_back_with_all_digits_of_their_scale() {
    for scale in 0..=6_usize {
        let cell = Cell::new(Type::numeric(Some(12), Some(scale as u32), true));
        proptest!(quiet(), |(number in -999_999_999_i64..=999_999_999)| {
            let digits = format!("{:0width$}", number.abs(), width = scale + 1);
            let (whole, rest) = digits.split_at(digits.len() - scale);
            let sign = if number < 0 { "-" } else { "" };
            let text = if scale == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") };
            let value = Value::Decimal(text.into());
            cell.check(&value, &value)?;
        });
    }
}
