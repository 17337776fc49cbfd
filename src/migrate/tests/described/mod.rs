//! Tables of the lines that the recordings begin with.

use std::rc::Rc;

use sql::Name;
use sql::Value;
use sql::expr::{Expr, Operand, TextClause};
use sql::schema::{
    Column, ColumnSpec, Computed, Constraint, ConstraintKind, ConstraintSpec, ForeignKey, ForeignKeySpec, Index,
    MetaData, NamingConvention, ServerDefault, Table, TableItem, TableSpec,
};
use sql::types::{EnumArgs, EnumMember, Type, TypeArgs, TypeClass};

const NAMING: [(&str, &str); 5] = [
    ("ix", "ix_%(column_0_label)s"),
    ("uq", "uq_%(table_name)s_%(column_0_name)s"),
    ("ck", "ck_%(table_name)s_%(constraint_name)s"),
    ("fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"),
    ("pk", "pk_%(table_name)s"),
];

fn text(sql: &str) -> Expr {
    TextClause::new(sql).into_expr()
}

fn type_of(written: &str) -> Type {
    let (name, arguments) = written.trim_end_matches(')').split_once('(').unwrap_or((written, ""));
    let class = TypeClass::from_name(name).expect("a class");
    let mut numbers = arguments.split(',').filter_map(|number| number.parse().ok());
    let args = match class.default_args() {
        TypeArgs::String { collation, .. } => TypeArgs::String { length: numbers.next(), collation },
        TypeArgs::Numeric { asdecimal, decimal_return_scale, .. } => {
            TypeArgs::Numeric { precision: numbers.next(), scale: numbers.next(), asdecimal, decimal_return_scale }
        }
        _ if class == TypeClass::Enum => TypeArgs::Enum(Rc::new(enumeration(arguments))),
        other => other,
    };
    Type::with_args(class, args)
}

fn enumeration(members: &str) -> EnumArgs {
    let members: Vec<&str> = members.split('|').collect();
    let longest = members.iter().map(|member| member.len()).max().unwrap_or_default();
    EnumArgs {
        name: Some(Name::new("kind")),
        members: members
            .iter()
            .map(|member| EnumMember { name: Rc::from(*member), value: Value::text(member) })
            .collect(),
        length: u32::try_from(longest).expect("short"),
        is_class: false,
        schema: None,
        native_enum: true,
        create_constraint: false,
        validate_strings: false,
        class_repr: None,
    }
}

fn flag<'a>(flags: &[&'a str], name: &str) -> Option<&'a str> {
    flags.iter().find_map(|flag| flag.strip_prefix(name)?.strip_prefix('='))
}

fn column_of(name: &str, ty: &str, flags: &[&str]) -> Column {
    let has = |word: &str| flags.contains(&word).then_some(true);
    let server_default = flag(flags, "lit")
        .map(|literal| ServerDefault::Literal(Rc::from(literal)))
        .or_else(|| flag(flags, "sql").map(|sql| ServerDefault::Sql(text(sql))));
    let checks = flag(flags, "check").map(|sql| {
        let spec = ConstraintSpec { name: Some(Name::new("column_check")), ..ConstraintSpec::default() };
        Constraint::column_check(text(sql), spec)
    });
    Column::new(ColumnSpec {
        name: Some(Name::new(name)),
        ty: Some(type_of(ty)),
        primary_key: has("pk").is_some(),
        nullable: flag(flags, "null").map(|word| word == "1"),
        server_default,
        computed: flag(flags, "computed").map(|sql| Computed { sqltext: text(sql), persisted: None }),
        comment: flag(flags, "comment").map(Rc::from),
        unique: has("unique"),
        index: has("index"),
        constraints: checks.into_iter().collect(),
        ..ColumnSpec::default()
    })
}

fn item_of(kind: &str, name: &str, columns: &str, flags: &[&str]) -> TableItem {
    let name = (name != "-").then(|| Name::new(name));
    let spec = ConstraintSpec {
        name: name.clone(),
        deferrable: flags.contains(&"deferrable").then_some(true),
        initially: flag(flags, "initially").map(Rc::from),
        ..ConstraintSpec::default()
    };
    let keys: Vec<Rc<str>> = columns.split(',').map(Rc::from).collect();
    match kind {
        "uq" => TableItem::Constraint(Constraint::new(ConstraintKind::Unique, spec, keys, Vec::new())),
        "ck" => TableItem::Constraint(Constraint::check(text(flag(flags, "sql").expect("a condition")), spec)),
        "fk" => {
            let (ondelete, onupdate) = (flag(flags, "ondelete").map(Rc::from), flag(flags, "onupdate").map(Rc::from));
            let target = ForeignKeySpec::to(flag(flags, "to").expect("a target"));
            let key = ForeignKey::for_table_constraint(target);
            TableItem::Constraint(Constraint::foreign_key(keys, vec![key], spec, ondelete, onupdate, false, None))
        }
        _ => {
            let items = keys.iter().map(|key| match key.strip_prefix('~') {
                Some(sql) => Operand::Expr(text(sql)),
                None => Operand::Value(Value::text(key)),
            });
            let condition = flag(flags, "where").map(|sql| (Rc::from("sqlite_where"), Operand::Expr(text(sql))));
            let is_unique = flags.contains(&"unique");
            TableItem::Index(Index::new(name, items.collect(), is_unique, condition.into_iter().collect()))
        }
    }
}

/// The tables of a description.
pub fn metadata_of(lines: &[&str]) -> MetaData {
    let naming = lines.contains(&"naming").then(|| NamingConvention {
        patterns: NAMING.iter().map(|(kind, pattern)| (Rc::from(*kind), Rc::from(*pattern))).collect(),
        tokens: Vec::new(),
    });
    let metadata = MetaData::new(None, naming);
    let mut tables: Vec<(&str, TableSpec, Vec<TableItem>)> = Vec::new();
    for line in lines.iter().filter(|line| **line != "naming") {
        let words: Vec<&str> = line.split('\t').collect();
        match words.as_slice() {
            ["table", name, flags @ ..] => {
                let rowid = flags.contains(&"rowid").then(|| (Rc::from("sqlite_with_rowid"), Value::Bool(true)));
                let spec = TableSpec {
                    comment: flag(flags, "comment").map(Rc::from),
                    dialect_options: rowid.into_iter().collect(),
                    ..TableSpec::default()
                };
                tables.push((name, spec, Vec::new()));
            }
            ["col", name, ty, flags @ ..] => {
                tables.last_mut().expect("a table").2.push(TableItem::Column(column_of(name, ty, flags)));
            }
            [kind, name, columns, flags @ ..] => {
                tables.last_mut().expect("a table").2.push(item_of(kind, name, columns, flags));
            }
            _ => panic!("a line of another form: {line}"),
        }
    }
    for (name, spec, items) in tables {
        Table::new(name, &metadata, items, spec).expect("a table");
    }
    metadata
}
