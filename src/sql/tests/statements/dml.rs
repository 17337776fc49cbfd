//! INSERT, UPDATE, DELETE.

use std::rc::Rc;

use crate::fixture::*;
use sql::expr::*;
use sql::selectable::{CteOptions, FromClause, Selectable, TableClause};
use sql::statement::*;
use sql::types::Type;
use sql::{Name, Value};

fn values(pairs: Vec<(&str, Operand)>) -> Vec<(ColumnKey, Operand)> {
    pairs.into_iter().map(|(key, value)| (ColumnKey::Name(key.into()), value)).collect()
}

pub fn build(x: &Fixture, cases: &mut Cases) {
    let u = |key: &str| x.u(key);
    let a = |key: &str| x.a(key);
    let ins = || Insert::new((&x.users).into());
    let dfl = || Insert::new((&x.dflt).into());
    let upd = || Update::new((&x.users).into());
    let del = || Delete::new((&x.users).into());
    let owned = || eq(&a("user_id"), u("id"));
    let ids = || sel(vec![u("id")]);
    let mut run = |name: &str, statement: Statement, keys: Option<Vec<&str>>, many: bool| {
        cases.run(&format!("dml_{name}"), Ok(statement), keys, many);
    };
    let none = || Operand::Value(Value::Null);
    run("insert_all", ins().into(), None, false);
    run("insert_values", ins().values(values(vec![("name", "x".into()), ("age", 5.into())])).into(), None, false);
    run("insert_values_order", ins().values(values(vec![("age", 5.into()), ("name", "x".into())])).into(), None, false);
    run("insert_keys", ins().into(), Some(vec!["name", "age"]), false);
    run("insert_pk", ins().into(), Some(vec!["id", "name"]), false);
    run("insert_many", ins().into(), Some(vec!["name", "age"]), true);
    let row = |name: &str, age: i64| values(vec![("name", name.into()), ("age", age.into())]);
    run("insert_multi", ins().rows(vec![row("x", 1), row("y", 2)]).into(), None, false);
    let lower = f("lower", vec!["X".into()]);
    run(
        "insert_expr",
        ins().values(values(vec![("name", lower.into()), ("age", add(&u("id"), 5).into())])).into(),
        None,
        false,
    );
    let named = || ins().values(values(vec![("name", "x".into())]));
    run("insert_returning", named().returning(vec![u("id"), u("name")]).into(), None, false);
    let low = label(&f("lower", vec![u("name").into()]), "low");
    run("insert_returning_expr", named().returning(vec![add(&u("id"), 5), low]).into(), None, false);
    let grown = sel(vec![u("id"), u("name")]).filter(vec![gt(&u("age"), 5)]);
    run(
        "insert_from_select",
        Insert::new((&x.addresses).into())
            .from_select(vec!["user_id".into(), "email".into()], Selectable::Select(grown), true)
            .into(),
        None,
        false,
    );
    run("insert_default_values", ins().values(vec![]).into(), None, false);
    run("insert_empty", ins().into(), Some(vec![]), false);
    run("insert_bad", ins().values(values(vec![("nope", 5.into())])).into(), None, false);
    run("insert_bad_keys", ins().into(), Some(vec!["name", "nope"]), false);
    run("insert_defaults", dfl().into(), Some(vec![]), false);
    run("insert_defaults_given", dfl().into(), Some(vec!["a"]), false);
    run("insert_defaults_many", dfl().into(), Some(vec!["a"]), true);
    let only_a = |n: i64| values(vec![("a", n.into())]);
    run("insert_defaults_multi", dfl().rows(vec![only_a(1), only_a(2)]).into(), None, false);
    run(
        "insert_defaults_select",
        dfl().from_select(vec!["d".into()], Selectable::Select(ids()), true).into(),
        None,
        false,
    );
    let scalar = ids().filter(vec![eq(&u("name"), "x")]).scalar_subquery();
    run(
        "insert_scalar_sub",
        Insert::new((&x.addresses).into())
            .values(values(vec![("user_id", scalar.into()), ("email", "e".into())]))
            .into(),
        None,
        false,
    );
    run(
        "insert_key",
        Insert::new((&x.orders).into()).values(values(vec![("pos", 5.into()), ("Total", 1.5.into())])).into(),
        None,
        false,
    );
    run(
        "insert_prefix",
        named().with(|d| d.prefixes.push(TextClause::new("OR IGNORE").into_expr().into())).into(),
        None,
        false,
    );
    let json = Operand::Value(Value::Host(Rc::new(JsonText("{\"a\": [1, null]}"))));
    run("insert_json", ins().values(values(vec![("name", "x".into()), ("data", json)])).into(), None, false);
    let day = chrono::NaiveDate::from_ymd_opt(2024, 1, 2).unwrap().and_hms_opt(0, 0, 0).unwrap();
    run(
        "insert_date",
        ins()
            .values(values(vec![
                ("name", "x".into()),
                ("created", Value::DateTime(day, None).into()),
                ("price", Value::Decimal("1.10".into()).into()),
            ]))
            .into(),
        None,
        false,
    );
    run("insert_null", ins().values(values(vec![("name", none()), ("data", none())])).into(), None, false);
    let nm = || {
        let mut bind = BindParam::named("nm", Value::Null, Type::null());
        bind.required = true;
        bindparam(bind)
    };
    run("insert_bindparam", ins().values(values(vec![("name", nm().into())])).into(), None, false);
    let light = FromClause::Named(TableClause::new(
        Name::new("t"),
        None,
        vec![(Name::new("a"), Type::null()), (Name::new("b"), Type::null())],
    ));
    run(
        "insert_lightweight",
        Insert::new(DmlTarget::From(light)).values(values(vec![("a", 1.into())])).into(),
        None,
        false,
    );
    let both = || ins().values(values(vec![("id", 1.into()), ("name", "x".into())]));
    let conflict = |elements: Vec<Operand>, action: ConflictAction| OnConflict {
        index_elements: elements,
        index_where: None,
        constraint: None,
        action,
    };
    let upsert = || both().with(|d| d.dialect = Some("sqlite"));
    let nothing = conflict(vec![], ConflictAction::Nothing);
    run("upsert_nothing", upsert().with(|d| d.on_conflict.push(nothing)).into(), None, false);
    let nothing = conflict(vec!["id".into()], ConflictAction::Nothing);
    run("upsert_nothing_cols", upsert().with(|d| d.on_conflict.push(nothing)).into(), None, false);
    let excluded = from(&x.users).alias(Some(Name::new("excluded")));
    let action = ConflictAction::Update {
        set: values(vec![("name", excluded.c("name").unwrap().into()), ("age", 5.into())]),
        filter: Some(gt(&u("age"), 3)),
    };
    run(
        "upsert_update",
        upsert().with(|d| d.on_conflict.push(conflict(vec![u("id").into()], action))).into(),
        None,
        false,
    );

    run("update_all", upd().into(), None, false);
    run(
        "update_values",
        upd().values(values(vec![("name", "x".into())])).filter(vec![eq(&u("id"), 5)]).into(),
        None,
        false,
    );
    run("update_order", upd().values(values(vec![("age", 5.into()), ("name", "x".into())])).into(), None, false);
    let mut b_id = BindParam::named("b_id", Value::Null, Type::null());
    b_id.required = true;
    run("update_keys", upd().filter(vec![eq(&u("id"), bindparam(b_id))]).into(), Some(vec!["name", "age"]), false);
    let like = u("name").like(Operator::Like, "x%".into(), LikeOptions::default()).unwrap();
    run(
        "update_expr",
        upd().values(values(vec![("age", add(&u("age"), 1).into())])).filter(vec![like]).into(),
        None,
        false,
    );
    let by_column =
        vec![(ColumnKey::Expr(u("age")), mul(&u("age"), 2).into()), (ColumnKey::Expr(u("name")), "z".into())];
    run("update_expr_key", upd().values(by_column).into(), None, false);
    let ordered = vec![(ColumnKey::Expr(u("name")), "x".into()), (ColumnKey::Expr(u("age")), 5.into())];
    run("update_ordered", upd().ordered_values(ordered).into(), None, false);
    let aged = || upd().values(values(vec![("age", 5.into())]));
    run("update_returning", aged().returning(vec![u("id")]).into(), None, false);
    run("update_onupdate", Update::new((&x.dflt).into()).values(only_a(5)).into(), None, false);
    run(
        "update_from",
        upd().values(values(vec![("name", a("email").into())])).filter(vec![owned()]).into(),
        None,
        false,
    );
    let one_email = sel(vec![a("email")]).filter(vec![owned()]).limit(Some(1.into())).unwrap().scalar_subquery();
    run("update_sub", upd().values(values(vec![("name", one_email.into())])).into(), None, false);
    run("update_bad", upd().values(values(vec![("nope", 5.into())])).into(), None, false);
    run("update_none", upd().values(values(vec![("name", none()), ("active", true.into())])).into(), None, false);
    run("update_in", aged().filter(vec![u("id").in_(list(vec![1, 2])).unwrap()]).into(), None, false);
    run("delete_all", del().into(), None, false);
    run("delete_where", del().filter(vec![eq(&u("id"), 5), ne(&u("name"), "x")]).into(), None, false);
    run("delete_returning", del().filter(vec![eq(&u("id"), 5)]).returning(vec![u("name")]).into(), None, false);
    let owners = Operand::Query(Selectable::Select(sel(vec![a("user_id")])));
    run("delete_sub", del().filter(vec![u("id").in_(owners).unwrap()]).into(), None, false);
    let star = sel(vec![literal_column("*", None)]).filter(vec![owned()]);
    run("delete_exists", del().filter(vec![exists(&Selectable::Select(star)).negate()]).into(), None, false);
    let old = ids().cte(Some(Name::new("old")), CteOptions::default());
    let of_old = Operand::Query(Selectable::Select(sel(vec![old.c("id").unwrap()])));
    run("delete_cte", del().filter(vec![u("id").in_(of_old).unwrap()]).into(), None, false);
}
