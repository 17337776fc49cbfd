//! SELECT.

use std::rc::Rc;

use crate::fixture::*;
use sql::expr::*;
use sql::schema::{MetaData, Table, TableSpec};
use sql::selectable::*;
use sql::statement::*;
use sql::types::{Type, TypeClass};
use sql::{Name, Value};

fn q(select: &Select) -> Selectable {
    Selectable::Select(select.clone())
}

fn join(target: impl Into<FromClause>, on: Option<Expr>, kind: JoinKind) -> JoinRequest {
    JoinRequest::to(target.into(), on, kind)
}

fn inner(target: impl Into<FromClause>) -> JoinRequest {
    join(target, None, JoinKind::Inner)
}

fn named(name: &str) -> Option<Name> {
    Some(Name::new(name))
}

pub fn build(x: &Fixture, cases: &mut Cases) {
    let u = |key: &str| x.u(key);
    let a = |key: &str| x.a(key);
    let o = |key: &str| x.o(key);
    let users = || from(&x.users);
    let addresses = || from(&x.addresses);
    let ua = users().alias(named("ua"));
    let ub = users().alias(None);
    let count = || f("count", vec![]);
    let counts = || sel(vec![a("user_id"), label(&count(), "n")]).group_by(vec![a("user_id")]);
    let sub = counts().subquery(None);
    let grown = || sel(vec![u("id"), u("name")]).filter(vec![gt(&u("age"), 5)]);
    let s = grown().subquery(named("s"));
    let cte = grown().cte(named("grown"), CteOptions::default());
    let c = |from: &FromClause, key: &str| from.c(key).unwrap();
    let plus = || add(&u("age"), 5);
    let z = || label(&plus(), "z");
    let ids = || sel(vec![u("id")]);
    let owned = || eq(&a("user_id"), u("id"));
    let star = || sel(vec![literal_column("*", None)]);
    let has = || exists(&q(&star().filter(vec![owned()])));
    let mut add_case = |name: &str, select: Select| cases.add(&format!("select_{name}"), select);

    add_case("table", sel(vec![whole(users())]));
    add_case("columns", sel(vec![u("id"), u("name")]));
    add_case("where", ids().filter(vec![gt(&u("age"), 5)]));
    add_case("where_two", ids().filter(vec![gt(&u("age"), 5)]).filter(vec![eq(&u("name"), "x")]));
    add_case("where_args", ids().filter(vec![gt(&u("age"), 5), or(vec![eq(&u("name"), "x"), eq(&u("name"), "y")])]));
    add_case("where_true", ids().filter(vec![true_()]));
    add_case("where_false", ids().filter(vec![false_()]));
    add_case("where_bool", ids().filter(vec![u("active")]));
    add_case("where_not_bool", ids().filter(vec![u("active").negate()]));
    add_case("two_tables", sel(vec![u("id"), a("email")]).filter(vec![eq(&u("id"), a("user_id"))]));
    add_case("dupe_names", sel(vec![u("id"), a("id")]));
    add_case("dupe_same", sel(vec![u("id"), u("id")]));
    add_case("dupe_three", sel(vec![u("id"), a("id"), o("id"), u("id")]));
    add_case("labels", sel(vec![label(&u("id"), "i"), label(&plus(), "plus")]));
    add_case("anon", sel(vec![plus(), mul(&u("age"), 2)]));
    add_case("anon_func", sel(vec![count(), f("count", vec![u("id").into()]), f("max", vec![u("age").into()])]));
    add_case(
        "cast_name",
        sel(vec![
            cast(u("age").into(), Type::string()).unwrap(),
            cast(u("age").into(), Type::new(TypeClass::Float)).unwrap(),
            type_coerce(u("name").into(), Type::new(TypeClass::Text)).unwrap(),
        ]),
    );
    let one = |n: i64| literal(Value::Int(n), None);
    add_case("literal_cols", sel(vec![one(1), literal(Value::text("x"), None), null(), true_()]));
    add_case("literal_column", sel(vec![label(&literal_column("1", None), "one"), literal_column("2", None)]));
    add_case("text_col", sel(vec![TextClause::new("1").into_expr(), TextClause::new("x AS y").into_expr()]));
    add_case("bool_expr", sel(vec![gt(&u("age"), 5), u("active").negate(), u("active")]));
    add_case("exists_col", sel(vec![has()]));
    add_case("case_col", sel(vec![case(vec![(gt(&u("age"), 5).into(), 1.into())], None, Some(0.into())).unwrap()]));
    let tq = LabelStyle::TablenamePlusCol;
    add_case("tablename", sel(vec![u("id"), u("name")]).label_style(tq));
    add_case("tablename_func", sel(vec![f("count", vec![u("id").into()]), plus()]).label_style(tq));
    add_case("tablename_dupe", sel(vec![u("id"), a("user_id"), u("id")]).label_style(tq));
    add_case("tablename_alias", sel(vec![c(&ub, "id"), c(&ua, "id")]).label_style(tq));
    add_case("style_none", sel(vec![u("id"), a("id"), count()]).label_style(LabelStyle::None));
    add_case("order_by", ids().order_by(vec![u("name"), desc(&u("age"))]));
    add_case("order_label", sel(vec![z()]).order_by(vec![z()]));
    let own = z();
    add_case("order_label_desc", sel(vec![own.clone()]).order_by(vec![desc(&own)]));
    add_case(
        "order_string",
        sel(vec![z(), u("name")]).order_by(vec![Expr::label_reference("z"), desc(&Expr::label_reference("name"))]),
    );
    add_case("order_string_bad", sel(vec![u("name")]).order_by(vec![Expr::label_reference("nope")]));
    add_case("order_other_label", ids().order_by(vec![z()]));
    add_case("order_null", ids().without_order_by());
    let count_id = || f("count", vec![u("id").into()]);
    add_case("group_by", sel(vec![u("name"), count_id()]).group_by(vec![u("name")]).having(vec![gt(&count_id(), 2)]));
    add_case("group_label", sel(vec![own.clone(), count()]).group_by(vec![own.clone()]));
    add_case("group_string", sel(vec![z(), count()]).group_by(vec![Expr::label_reference("z")]));
    add_case("limit", ids().limit(Some(5.into())).unwrap());
    add_case("offset", ids().offset(Some(5.into())).unwrap());
    add_case("limit_offset", ids().limit(Some(5.into())).unwrap().offset(Some(10.into())).unwrap());
    let n = bindparam(BindParam::named("n", Value::Int(5), Type::integer()));
    add_case("limit_expr", ids().limit(Some(n.into())).unwrap());
    add_case("distinct", sel(vec![u("name")]).distinct(vec![]));
    add_case("for_update", sel(vec![u("name")]).with_for_update(ForUpdate::default()));
    add_case("prefix", sel(vec![u("name")]).prefix_with(vec![TextClause::new("/*x*/").into_expr().into()]));
    add_case("join", ids().join(inner(addresses())));
    add_case("join_on", ids().join(join(addresses(), Some(owned()), JoinKind::Inner)));
    add_case("outerjoin", sel(vec![u("id"), a("email")]).join(join(addresses(), None, JoinKind::Left)));
    add_case("join_full", ids().join(join(addresses(), None, JoinKind::Full)));
    let on_address = || eq(&o("address_id"), a("id"));
    add_case(
        "join_chain",
        ids().join(inner(addresses())).join(join(from(&x.orders), Some(on_address()), JoinKind::Inner)),
    );
    add_case("join_from", ids().join(JoinRequest { left: Some(users()), ..inner(addresses()) }));
    add_case("join_select_from", sel(vec![count()]).select_from(vec![users()]).join(inner(addresses())));
    let joined = |kind| Join::new(users(), addresses(), None, kind).unwrap();
    add_case("join_explicit", sel(vec![whole(joined(JoinKind::Inner))]));
    add_case("join_obj", ids().select_from(vec![joined(JoinKind::Left)]));
    add_case("join_ambiguous", sel(vec![o("id")]).join(inner(from(&x.lonely))));
    add_case("join_no_left", sel(vec![one(1)]).join(inner(addresses())));
    add_case(
        "join_alias",
        sel(vec![u("id"), c(&ua, "name")]).join(join(ua.clone(), Some(eq(&c(&ua, "id"), u("age"))), JoinKind::Inner)),
    );
    let sub_on = || eq(&c(&sub, "user_id"), u("id"));
    add_case(
        "join_subquery",
        sel(vec![u("name"), c(&sub, "n")]).join(join(sub.clone(), Some(sub_on()), JoinKind::Inner)),
    );
    add_case("join_subquery_fk", sel(vec![u("name"), c(&sub, "n")]).join(inner(sub.clone())));
    add_case("join_nested_where", ids().join(inner(addresses())).filter(vec![eq(&a("email"), "x"), gt(&u("age"), 5)]));
    add_case("alias", sel(vec![c(&ua, "id")]).filter(vec![eq(&c(&ua, "name"), "x")]));
    add_case("alias_anon", sel(vec![c(&ub, "id")]).filter(vec![eq(&c(&ub, "name"), "x")]));
    add_case("alias_two", sel(vec![c(&ua, "id"), c(&ub, "id")]).filter(vec![eq(&c(&ua, "id"), c(&ub, "id"))]));
    add_case("alias_all", sel(vec![whole(ua.clone())]));
    add_case("subquery", sel(vec![whole(sub.clone())]));
    add_case("subquery_named", sel(vec![c(&s, "name")]).filter(vec![gt(&c(&s, "id"), 5)]));
    add_case("subquery_dupes", sel(vec![whole(sel(vec![u("id"), a("id")]).subquery(None))]));
    add_case("subquery_anon", sel(vec![whole(sel(vec![plus(), count()]).subquery(None))]));
    add_case(
        "subquery_tablename",
        sel(vec![count()]).select_from(vec![sel(vec![u("id"), u("name")]).label_style(tq).subquery(None)]),
    );
    add_case("subquery_two", sel(vec![c(&sub, "n"), c(&s, "name")]).filter(vec![eq(&c(&sub, "user_id"), c(&s, "id"))]));
    let counted = || sel(vec![f("count", vec![a("id").into()])]).filter(vec![owned()]).scalar_subquery();
    add_case("scalar_col", sel(vec![u("name"), counted()]));
    add_case("scalar_label", sel(vec![u("name"), label(&counted(), "n")]));
    let greatest = |expr: Expr| sel(vec![f("max", vec![expr.into()])]);
    add_case("scalar_where", sel(vec![u("name")]).filter(vec![eq(&u("age"), greatest(u("age")).scalar_subquery())]));
    let correlated =
        greatest(c(&ua, "age")).filter(vec![eq(&c(&ua, "name"), u("name"))]).correlate(Some(vec![users()]));
    add_case("correlate", sel(vec![u("name")]).filter(vec![eq(&u("age"), correlated.scalar_subquery())]));
    let ids_of = || sel(vec![a("id")]).filter(vec![owned()]);
    add_case("correlate_none", sel(vec![u("name")]).filter(vec![exists(&q(&ids_of().correlate(None)))]));
    add_case("exists_where", sel(vec![u("name")]).filter(vec![has()]));
    add_case("exists_select", sel(vec![u("name")]).filter(vec![exists(&q(&ids_of()))]));
    add_case("not_exists_and", sel(vec![u("name")]).filter(vec![has().negate(), gt(&u("age"), 5)]));
    add_case("cte", sel(vec![whole(cte.clone())]).filter(vec![gt(&c(&cte, "id"), 5)]));
    add_case("cte_join", ids().join(join(cte.clone(), Some(eq(&c(&cte, "id"), u("id"))), JoinKind::Inner)));
    let c2 = counts().cte(named("counts"), CteOptions::default());
    add_case(
        "cte_two",
        sel(vec![c(&cte, "name"), c(&c2, "n")]).join(join(
            c2.clone(),
            Some(eq(&c(&c2, "user_id"), c(&cte, "id"))),
            JoinKind::Inner,
        )),
    );
    let second =
        sel(vec![c(&cte, "id")]).filter(vec![gt(&c(&cte, "id"), 1)]).cte(named("second"), CteOptions::default());
    add_case("cte_of_cte", sel(vec![whole(second)]));
    add_case("cte_anon", sel(vec![whole(ids().cte(None, CteOptions::default()))]));
    let again = cte.alias(named("again"));
    add_case("cte_alias", sel(vec![c(&cte, "id"), c(&again, "id")]).filter(vec![eq(&c(&cte, "id"), c(&again, "id"))]));
    let recursive = CteOptions { recursive: true, ..CteOptions::default() };
    let t = sel(vec![label(&one(1), "n")]).cte(named("t"), recursive);
    let next = sel(vec![add(&c(&t, "n"), 1)]).filter(vec![lt(&c(&t, "n"), 10)]);
    let FromClause::Alias(alias) = &t else { unreachable!() };
    let whole_t = FromClause::Alias(alias.union(vec![q(&next)], true).unwrap());
    add_case("cte_recursive", sel(vec![whole(whole_t)]));
    add_case("quoted", sel(vec![o("Total"), o("pos")]));
    add_case("quoted_where", sel(vec![o("id")]).filter(vec![gt(&o("pos"), 5)]).order_by(vec![o("Total")]));
    add_case("select_func_from", sel(vec![count()]).select_from(vec![users()]));
    let row = |n: i64, text: &str| vec![Operand::from(n), Operand::from(text)];
    let pairs = vec![(Name::new("a"), Type::integer()), (Name::new("b"), Type::string())];
    let values = Values::new(pairs, vec![row(1, "x"), row(2, "y")], named("v"), false).unwrap();
    add_case("lateral_free", sel(vec![u("id"), whole(FromClause::Values(values))]));
    let like_x = a("email").like(Operator::Like, "%x%".into(), LikeOptions::default()).unwrap();
    let inner_ids = sel(vec![a("user_id")]).filter(vec![like_x]);
    add_case(
        "in_subquery_where",
        sel(vec![u("name")]).filter(vec![u("id").in_(Operand::Query(q(&inner_ids))).unwrap()]),
    );
    let older = sel(vec![c(&ua, "id")]).filter(vec![gt(&c(&ua, "age"), u("age"))]);
    add_case("same_table_scalar", sel(vec![u("name")]).filter(vec![u("id").in_(Operand::Query(q(&older))).unwrap()]));
    add_case(
        "binds_everywhere",
        sel(vec![add(&u("age"), 1)])
            .filter(vec![gt(&u("age"), 2)])
            .group_by(vec![add(&u("age"), 3)])
            .having(vec![gt(&f("max", vec![u("age").into()]), 4)])
            .order_by(vec![add(&u("age"), 5)])
            .limit(Some(6.into()))
            .unwrap(),
    );
    let rn = label(&f("row_number", vec![]).over(vec![u("name")], vec![u("age")], None), "rn");
    let ranked = sel(vec![u("id"), rn]).subquery(None);
    add_case("window_sub", sel(vec![c(&ranked, "id")]).filter(vec![eq(&c(&ranked, "rn"), 1)]));
    add_case("extra_froms", ids().select_from(vec![addresses()]));
    let other = Table::new(
        "t",
        &MetaData::default(),
        vec![plain("id", Type::integer())],
        TableSpec { schema: Some("other".into()), ..TableSpec::default() },
    )
    .unwrap();
    add_case("schema", sel(vec![whole(from(&other))]).filter(vec![eq(&other.c("id").unwrap(), 1)]));
    let light = FromClause::Named(TableClause::new(
        Name::new("t"),
        None,
        vec![(Name::new("a"), Type::null()), (Name::new("b"), Type::integer())],
    ));
    add_case("lightweight", sel(vec![c(&light, "a")]).filter(vec![eq(&c(&light, "b"), 5)]));
    let many = BindParam {
        expanding: true,
        ..BindParam::named("ids", Value::List(vec![Value::Int(1), Value::Int(2)].into()), Type::integer())
    };
    add_case("in_bindparam", ids().filter(vec![u("id").in_(Operand::Expr(bindparam(many))).unwrap()]));
    add_case("neg_in_empty", ids().filter(vec![u("id").not_in(Operand::List(vec![])).unwrap()]));

    let compound =
        |keyword: &'static str, parts: Vec<Select>| CompoundSelect::new(keyword, parts.iter().map(q).collect());
    let address_ids = || sel(vec![a("id")]);
    let mut add_query = |name: &str, query: Selectable| cases.add(&format!("select_{name}"), Statement::Query(query));
    let c_of = Selectable::Compound;
    add_query("union", c_of(compound("UNION", vec![ids(), address_ids()])));
    add_query(
        "union_all_order",
        c_of(
            compound("UNION ALL", vec![ids(), address_ids()])
                .order_by(vec![Expr::label_reference("id")])
                .limit(Some(5.into()))
                .unwrap(),
        ),
    );
    add_query(
        "union_order_col",
        c_of(compound("UNION", vec![sel(vec![u("name")]), sel(vec![a("email")])]).order_by(vec![u("name")])),
    );
    add_query(
        "union_of_limits",
        c_of(compound("UNION", vec![ids().limit(Some(1.into())).unwrap(), address_ids().order_by(vec![a("id")])])),
    );
    let nested = CompoundSelect::new(
        "UNION",
        vec![c_of(compound("UNION ALL", vec![ids(), address_ids()])), q(&sel(vec![o("id")]))],
    );
    add_query("union_nested", c_of(nested));
    add_query("intersect", c_of(compound("INTERSECT", vec![ids(), address_ids()])));
    add_query("except", c_of(compound("EXCEPT", vec![ids(), address_ids()])));
    let unioned = compound("UNION", vec![ids(), address_ids()]).subquery(None);
    add_query("union_subquery", q(&sel(vec![whole(unioned)])));
    add_query("union_bad", c_of(compound("UNION", vec![ids(), sel(vec![a("id"), a("email")])])));
    let text = TextClause::new("select id, name from users where id = :x").bind_values(&[("x".into(), Value::Int(5))]);
    let textual = TextualSelect::new(Rc::new(text.unwrap()), vec![u("id"), u("name")], true);
    add_query("textual", Selectable::Textual(textual));
    let textual =
        TextualSelect::new(Rc::new(TextClause::new("select id from users")), vec![column(Name::new("id"), None)], true);
    add_query("textual_sub", q(&sel(vec![whole(Selectable::Textual(textual).subquery(None))])));
    let error = Join::new(users(), from(&x.lonely), None, JoinKind::Inner).map(|j| sel(vec![whole(j)]).into());
    cases.try_add("select_join_nofk", error);
}
