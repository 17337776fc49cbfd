//! CREATE and DROP.

use std::rc::Rc;

use crate::fixture::*;
use sql::Value;
use sql::expr::*;
use sql::schema::*;
use sql::types::{EnumArgs, EnumMember, Type, TypeArgs, TypeClass};

fn enumeration(members: &[&str], name: &str, is_class: bool, create_constraint: bool) -> Type {
    Type::with_args(
        TypeClass::Enum,
        TypeArgs::Enum(Rc::new(EnumArgs {
            members: members.iter().map(|m| EnumMember { name: (*m).into(), value: Value::text(m) }).collect(),
            is_class,
            name: Some(name.into()),
            schema: None,
            native_enum: true,
            create_constraint,
            validate_strings: false,
            length: members.iter().map(|m| m.len()).max().unwrap() as u32,
            class_repr: None,
        })),
    )
}

fn col(spec: ColumnSpec) -> TableItem {
    TableItem::Column(Column::new(spec))
}

fn named(name: &str) -> ConstraintSpec {
    ConstraintSpec { name: Some(name.into()), ..ConstraintSpec::default() }
}

fn text(sql: &str) -> Expr {
    TextClause::new(sql).into_expr()
}

fn option(name: &str, value: &str) -> Vec<(Rc<str>, Value)> {
    vec![(name.into(), Value::text(value))]
}

pub fn build(x: &Fixture, cases: &mut Cases) {
    let int = Type::integer;
    let convention = NamingConvention {
        patterns: [
            ("ix", "ix_%(column_0_label)s"),
            ("uq", "uq_%(table_name)s_%(column_0_name)s"),
            ("ck", "ck_%(table_name)s_%(constraint_name)s"),
            ("fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"),
            ("pk", "pk_%(table_name)s"),
        ]
        .map(|(kind, pattern)| (kind.into(), pattern.into()))
        .to_vec(),
        tokens: vec![],
    };
    let mm = MetaData::new(None, Some(convention));
    let t1 = table(
        &mm,
        "t1",
        vec![
            pk("id"),
            col(ColumnSpec { unique: Some(true), ..spec("a", Some(int())) }),
            col(ColumnSpec { index: Some(true), ..spec("b", Some(Type::string())) }),
            TableItem::Constraint(Constraint::check(text("a > 5"), named("positive"))),
        ],
    );
    let cascade = ForeignKeySpec {
        ondelete: Some("CASCADE".into()),
        onupdate: Some("SET NULL".into()),
        ..ForeignKeySpec::to("t1.id")
    };
    let t2 = table(
        &mm,
        "t2",
        vec![
            pk("id"),
            col(ColumnSpec { foreign_keys: vec![ForeignKey::new(cascade)], ..spec("t1_id", None) }),
            TableItem::Constraint(Constraint::unique(&["id", "t1_id"], named("both"))),
        ],
    );
    let m3 = MetaData::default();
    let string = |class, length| Type::with_args(class, TypeArgs::String { length: Some(length), collation: None });
    let decimal = |class, precision, scale| {
        Type::with_args(class, TypeArgs::Numeric { precision, scale, asdecimal: true, decimal_return_scale: None })
    };
    let every = table(
        &m3,
        "every",
        vec![
            pk("id"),
            plain("a", ty(TypeClass::BigInteger)),
            plain("b", ty(TypeClass::SmallInteger)),
            plain("c", Type::string()),
            plain("d", Type::string_of(20)),
            plain("e", ty(TypeClass::Text)),
            plain("f", string(TypeClass::Unicode, 10)),
            plain("g", ty(TypeClass::UnicodeText)),
            plain("h", ty(TypeClass::Float)),
            plain("i", ty(TypeClass::Double)),
            plain("j", ty(TypeClass::Numeric)),
            plain("k", Type::numeric(Some(10), Some(2), true)),
            plain("l", Type::boolean()),
            plain("m", ty(TypeClass::Date)),
            plain("n", ty(TypeClass::DateTime)),
            plain("o", ty(TypeClass::Time)),
            plain("p", ty(TypeClass::Interval)),
            plain("q", ty(TypeClass::LargeBinary)),
            plain("r", ty(TypeClass::Json)),
            plain("s", enumeration(&["x", "yy"], "e", false, false)),
            plain("t", enumeration(&["red", "green"], "color", true, false)),
            plain("u", ty(TypeClass::Uuid)),
            plain("v", string(TypeClass::VarcharUpper, 5)),
            plain("w", string(TypeClass::CharUpper, 3)),
            plain("x", ty(TypeClass::TimestampUpper)),
            plain("y", decimal(TypeClass::DecimalUpper, Some(5), None)),
            plain("z", ty(TypeClass::RealUpper)),
            plain("aa", ty(TypeClass::BlobUpper)),
            plain("ab", int().with_variant(&Type::string_of(5), &["sqlite"])),
            plain("ac", enumeration(&["x", "y"], "ck_e", false, true)),
        ],
    );
    let default = |default: ServerDefault, name: &str, ty: Type| {
        col(ColumnSpec { server_default: Some(default), ..spec(name, Some(ty)) })
    };
    let computed = |name: &str, sql: &str, persisted| {
        let computed = Some(Computed { sqltext: text(sql), persisted });
        col(ColumnSpec { computed, ..spec(name, Some(int())) })
    };
    let check = |sql: &str, spec: ConstraintSpec| vec![Constraint::column_check(text(sql), spec)];
    let deferred = ForeignKeySpec {
        name: Some("fk_k".into()),
        deferrable: Some(true),
        initially: Some("DEFERRED".into()),
        ..ForeignKeySpec::to("every.id")
    };
    let key = |name: &str| col(ColumnSpec { primary_key: true, ..spec(name, Some(int())) });
    let to_every = ForeignKey::for_table_constraint(ForeignKeySpec::to("every.id"));
    let cons = table(
        &m3,
        "cons",
        vec![
            key("a"),
            key("b"),
            col(ColumnSpec {
                constraints: check("c >= 0 AND c <= 1", named("c_range")),
                nullable: Some(false),
                ..spec("c", Some(ty(TypeClass::Float)))
            }),
            default(ServerDefault::Literal("x".into()), "d", Type::string_of(10)),
            default(ServerDefault::Sql(f("now", vec![])), "e", ty(TypeClass::DateTime)),
            default(ServerDefault::Sql(text("5")), "f", int()),
            default(ServerDefault::Sql(text("1 + 1")), "g", int()),
            col(ColumnSpec { constraints: check("h > 0", ConstraintSpec::default()), ..spec("h", Some(int())) }),
            computed("i", "a + b", None),
            computed("j", "a * b", Some(true)),
            col(ColumnSpec { foreign_keys: vec![ForeignKey::new(deferred)], ..spec("k", None) }),
            default(ServerDefault::Sql(false_()), "l", Type::boolean()),
            TableItem::Constraint(Constraint::unique(&["c", "d"], ConstraintSpec::default())),
            TableItem::Constraint(Constraint::check(text("a > b"), named("ab"))),
            TableItem::Index(Index::new(Some("ix_cd".into()), vec!["c".into(), "d".into()], true, vec![])),
            TableItem::Constraint(Constraint::foreign_key(
                vec!["b".into()],
                vec![to_every],
                ConstraintSpec::default(),
                Some("CASCADE".into()),
                None,
                false,
                None,
            )),
        ],
    );
    let with = |name: &str, items: Vec<TableItem>, option: &str, value: bool| {
        let dialect_options = vec![(option.into(), Value::Bool(value))];
        Table::new(name, &m3, items, TableSpec { dialect_options, ..TableSpec::default() }).unwrap()
    };
    let auto = with("auto", vec![pk("id"), plain("x", int())], "sqlite_autoincrement", true);
    let rowid = with("no rowid", vec![pk("id"), plain("Mixed", int())], "sqlite_with_rowid", false);
    let conflict = table(
        &m3,
        "conflict",
        vec![
            col(ColumnSpec {
                primary_key: true,
                dialect_options: option("sqlite_on_conflict_primary_key", "FAIL"),
                ..spec("id", Some(int()))
            }),
            col(ColumnSpec {
                nullable: Some(false),
                dialect_options: option("sqlite_on_conflict_not_null", "ABORT"),
                ..spec("b", Some(int()))
            }),
            TableItem::Constraint(Constraint::unique(
                &["b"],
                ConstraintSpec { dialect_options: option("sqlite_on_conflict", "IGNORE"), ..ConstraintSpec::default() },
            )),
        ],
    );
    let badfk = table(&m3, "badfk", vec![pk("id"), fk("x", None, "missing.id")]);
    let badfk2 = table(&m3, "badfk2", vec![pk("id"), fk("x", Some(int()), "auto.nope")]);
    let c = |name: &str| cons.c(name).unwrap();
    let lower = f("lower", vec![c("d").into()]);
    let expressions = Index::new(Some("ix_low".into()), vec![lower.into(), desc(&c("a")).into()], false, vec![]);
    let partial = Index::new(
        Some("ix_part".into()),
        vec![c("d").into()],
        false,
        vec![("sqlite_where".into(), gt(&c("a"), 5).into())],
    );
    cons.append_index(&expressions).unwrap();
    cons.append_index(&partial).unwrap();
    let nopk = Table::new(
        "nopk",
        &m3,
        vec![plain("a", int()), TableItem::Index(Index::new(Some("ix_nopk".into()), vec!["a".into()], false, vec![]))],
        TableSpec { schema: Some("sch".into()), ..TableSpec::default() },
    )
    .unwrap();
    let mut add = |name: &str, item: DdlElement| cases.add(&format!("ddl_{name}"), item);
    let create = DdlElement::create_table;
    add("users", create(&x.users));
    add("addresses", create(&x.addresses));
    add("orders", create(&x.orders));
    add("dflt", create(&x.dflt));
    add("drop", DdlElement::drop_table(&x.users));
    add("drop_if", DdlElement::new(DdlItem::DropTable { table: x.users.clone(), if_exists: true }));
    add(
        "if_not_exists",
        DdlElement::new(DdlItem::CreateTable {
            table: x.lonely.clone(),
            if_not_exists: true,
            inline_foreign_keys: None,
        }),
    );
    add("naming1", create(&t1));
    add("naming2", create(&t2));
    add("naming_index", DdlElement::create_index(&t1.indexes()[0]));
    add("every", create(&every));
    add("cons", create(&cons));
    add("cons_index", DdlElement::create_index(&cons.indexes()[0]));
    add("drop_index", DdlElement::drop_index(&cons.indexes()[0]));
    add("auto", create(&auto));
    add("rowid", create(&rowid));
    add("conflict", create(&conflict));
    add("badfk", create(&badfk));
    add("badfk2", create(&badfk2));
    add("expr_index", DdlElement::create_index(&expressions));
    add("partial_index", DdlElement::create_index(&partial));
    add("schema", create(&nopk));
    add("schema_index", DdlElement::create_index(&nopk.indexes()[0]));

    let quoted: Vec<String> =
        x.metadata.sorted_tables().expect("an order").iter().map(|t| format!("'{}'", t.name())).collect();
    cases.text("repr_column", &x.u("name").as_column().unwrap().repr());
    cases.text("repr_pk", &x.u("id").as_column().unwrap().repr());
    cases.text("repr_table", &x.addresses.repr());
    cases.text("repr_type", &x.u("price").ty().repr());
    cases.text("repr_enum", &enumeration(&["a", "b"], "x", false, false).repr());
    cases.text("repr_str_column", &x.u("name").as_column().unwrap().display());
    cases.text("repr_sorted", &format!("[{}]", quoted.join(", ")));
}
