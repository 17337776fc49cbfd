//! Further queries: composite keys, tables that refer twice, functions in FROM, labels in every clause.

use std::rc::Rc;

use crate::fixture::*;
use sql::expr::*;
use sql::schema::*;
use sql::selectable::*;
use sql::statement::*;
use sql::types::Type;
use sql::{Name, Result, Value};

fn q(select: &Select) -> Selectable {
    Selectable::Select(select.clone())
}

fn join(target: impl Into<FromClause>, on: Option<Expr>) -> JoinRequest {
    JoinRequest::to(target.into(), on, JoinKind::Inner)
}

fn named(name: &str) -> Option<Name> {
    Some(Name::new(name))
}

fn reference(name: &str) -> Expr {
    Expr::label_reference(name)
}

pub fn build(x: &Fixture, cases: &mut Cases) {
    let u = |key: &str| x.u(key);
    let a = |key: &str| x.a(key);
    let o = |key: &str| x.o(key);
    let (users, addresses, orders) = (from(&x.users), from(&x.addresses), from(&x.orders));
    let c = |from: &FromClause, key: &str| from.c(key).unwrap();
    let m = MetaData::default();
    let int = Type::integer;
    let key = |name: &str| {
        TableItem::Column(Column::new(ColumnSpec { primary_key: true, ..spec(name, Some(Type::integer())) }))
    };
    let parent = from(&table(&m, "parent", vec![key("a"), key("b")]));
    let to = |target: &str| ForeignKey::for_table_constraint(ForeignKeySpec::to(target));
    let pair = Constraint::foreign_key(
        vec!["pa".into(), "pb".into()],
        vec![to("parent.a"), to("parent.b")],
        ConstraintSpec::default(),
        None,
        None,
        false,
        None,
    );
    let child =
        from(&table(&m, "child", vec![key("id"), plain("pa", int()), plain("pb", int()), TableItem::Constraint(pair)]));
    let two = from(&table(&x.metadata, "two", vec![key("id"), fk("u1", None, "users.id"), fk("u2", None, "users.id")]));
    let node = from(&table(&m, "node", vec![key("id"), fk("parent_id", None, "node.id")]));
    let n2 = node.alias(named("n2"));
    let ua = users.alias(named("ua"));
    let ids = || sel(vec![u("id")]);
    let address_ids = || sel(vec![a("id")]);
    let owned = || eq(&a("user_id"), u("id"));
    let count = || f("count", vec![]);
    let z = label(&add(&u("age"), 5), "z");
    let star = || sel(vec![literal_column("*", None)]);
    let mut put = |name: &str, select: Select| cases.add(&format!("more_{name}"), select);

    put("composite_join", sel(vec![c(&child, "id")]).join(join(parent, None)));
    put("ambiguous_fk", sel(vec![c(&two, "id")]).join(join(users.clone(), None)));
    put("join_two_on", sel(vec![c(&two, "id")]).join(join(users.clone(), Some(eq(&c(&two, "u1"), u("id"))))));
    let up = eq(&c(&node, "parent_id"), c(&n2, "id"));
    put("self_join", sel(vec![c(&node, "id"), c(&n2, "id")]).join(join(n2.clone(), Some(up))));
    put("self_join_fk", sel(vec![c(&node, "id")]).join(join(n2, None)));
    let by_user = eq(&o("user_id"), u("id"));
    put("three_joins", ids().join(join(addresses.clone(), None)).join(join(orders.clone(), Some(by_user))));
    let inner = Join::new(addresses.clone(), orders, Some(eq(&o("address_id"), a("id"))), JoinKind::Inner).unwrap();
    let outer = Join::new(users.clone(), inner, Some(owned()), JoinKind::Inner).unwrap();
    put("join_join", ids().select_from(vec![outer]));
    put("join_implicit_two", sel(vec![u("id"), x.lonely.c("x").unwrap()]).join(join(addresses.clone(), None)));
    let rows = FromClause::Values(
        Values::new(
            vec![(Name::new("a"), int()), (Name::new("b"), Type::string())],
            vec![vec![1.into(), "x".into()], vec![2.into(), "y".into()]],
            named("v"),
            false,
        )
        .unwrap(),
    );
    put("values", sel(vec![whole(rows)]));
    let function = |text: &str, columns: &[&str], name: Option<Name>| {
        let columns = columns.iter().map(|c| (Name::new(c), Type::null())).collect();
        let function = TableFunction::new(f("json_each", vec![text.into()]), columns);
        FromClause::Alias(function.alias(name, AliasKind::Alias))
    };
    put("func_from", sel(vec![whole(function("[1,2]", &["key", "value"], None))]));
    put("func_alias", sel(vec![c(&function("[1]", &["value"], named("j")), "value")]));
    let lateral = q(&sel(vec![a("email")]).filter(vec![owned()])).lateral(named("l"));
    put("lateral", sel(vec![u("id"), c(&lateral, "email")]));
    let union = CompoundSelect::new("UNION", vec![q(&ids()), q(&address_ids())]);
    let cte = Selectable::Compound(union).cte(named("ids"), CteOptions::default());
    put("union_in_cte", sel(vec![whole(cte)]));
    put("exists_neg_in_select", sel(vec![u("name"), exists(&q(&star().filter(vec![owned()]))).negate()]));
    let old = gt(&u("age"), 5);
    let flag = case(vec![(old.into(), 1.into())], None, Some(0.into())).unwrap();
    put("case_in_order", ids().order_by(vec![flag, asc(&u("name"))]));
    let year = || f("strftime", vec!["%Y".into(), u("created").into()]);
    put("func_in_group", sel(vec![year(), count()]).group_by(vec![year()]));
    let day = |month: u32, day: u32| {
        let date = chrono::NaiveDate::from_ymd_opt(2024, month, day).unwrap().and_hms_opt(0, 0, 0).unwrap();
        Operand::Value(Value::DateTime(date, None))
    };
    put("between_dates", ids().filter(vec![u("created").between(day(1, 1), day(12, 31), false).unwrap()]));
    let coalesced = f("coalesce", vec![u("active").into(), false.into()]);
    put("bool_cols", sel(vec![u("active"), label(&gt(&u("age"), 3), "old"), coalesced]));
    let nothing = u("id").in_(Operand::List(vec![])).unwrap();
    put("or_empty_in", ids().filter(vec![or(vec![nothing, eq(&u("age"), 5)])]));
    let average = sel(vec![f("avg", vec![u("age").into()])]).scalar_subquery();
    put("scalar_in_values", ids().filter(vec![gt(&u("age"), average)]));
    let one = sel(vec![literal_column("1", None)])
        .select_from(vec![addresses.clone()])
        .filter(vec![owned(), eq(&a("email"), "x")]);
    put("multi_corr", sel(vec![u("name")]).filter(vec![exists(&q(&one))]));
    let s1 = ids().subquery(None);
    let s2 = sel(vec![c(&s1, "id")]).filter(vec![gt(&c(&s1, "id"), 1)]).subquery(None);
    put("nested_sub", sel(vec![c(&s2, "id")]));
    put(
        "having_label",
        sel(vec![u("name"), label(&count(), "n")])
            .group_by(vec![u("name")])
            .having(vec![gt(&count(), 1)])
            .order_by(vec![desc(&reference("n"))]),
    );
    put("distinct_count", sel(vec![f("count", vec![distinct(&u("name")).into()])]));
    put("distinct_col", sel(vec![distinct(&u("name"))]));
    let text = TextClause::new("age > :x").bind_values(&[("x".into(), Value::Int(5))]).unwrap();
    put("where_text", ids().filter(vec![text.into_expr()]));
    put("order_text", ids().order_by(vec![TextClause::new("age DESC").into_expr()]));
    let text_from = FromClause::Text(Rc::new(TextClause::new("users")));
    put("from_text", sel(vec![TextClause::new("*").into_expr()]).select_from(vec![text_from]));
    put("literal_str", sel(vec![label(&literal(Value::text("x"), None), "k"), u("id")]));
    let joined = add(&add(&u("name"), " "), cast(u("age").into(), Type::string()).unwrap());
    put("concat_cols", sel(vec![label(&joined, "s")]));
    put("mod_zero", ids().filter(vec![eq(&op(&u("id"), Operator::Mod, 2), 0)]));
    put("neg_where", ids().filter(vec![lt(&u("age").neg(), 5)]));
    let is_null = op(&u("name"), Operator::Is, Operand::Value(Value::Null));
    put("is_bool", ids().filter(vec![op(&u("active"), Operator::Is, false), is_null]));
    put("eq_false", ids().filter(vec![eq(&u("active"), false)]));
    put("offset_only_q", ids().order_by(vec![u("id")]).offset(Some(3.into())).unwrap());
    put("alias_of_sub", sel(vec![c(&ids().subquery(named("s")).alias(named("t")), "id")]));
    let both = Join::new(users.clone(), addresses.clone(), None, JoinKind::Inner).unwrap();
    let all = sel(vec![whole(users.clone()), whole(addresses)]).select_from(vec![both]).subquery(None);
    put("alias_join", sel(all.columns()));
    let fetch = |d: &mut SelectData| d.limit.fetch = Some(literal(Value::Int(5), None));
    put("fetch", ids().with(fetch));
    put("func_now_cmp", ids().filter(vec![lt(&u("created"), f("now", vec![]))]));
    put("func_now_minus", sel(vec![op(&u("created"), Operator::Sub, f("now", vec![]))]));
    put("date_minus", sel(vec![op(&u("created"), Operator::Sub, u("created"))]));
    let item = |e: &Expr, key: &str| e.operate(Operator::GetItem, key.into()).unwrap();
    let b = item(&item(&u("data"), "a"), "b").json_as(int()).unwrap();
    put("json_where", ids().filter(vec![eq(&b, 5)]));
    let pairs = Operand::Query(q(&sel(vec![a("id"), a("user_id")])));
    put("tuple_in_select", ids().filter(vec![tuple_(vec![u("id"), u("age")]).in_(pairs).unwrap()]));
    put("any_value", ids().filter(vec![u("name").in_(list(vec!["a"])).unwrap()]));
    put("label_in_where", sel(vec![z.clone()]).filter(vec![gt(&z, 5)]));
    put("label_in_group_having", sel(vec![z.clone(), count()]).group_by(vec![z.clone()]).having(vec![gt(&z, 5)]));
    let zn = label(&u("name"), "z");
    put("label_order_func", sel(vec![zn.clone()]).order_by(vec![f("lower", vec![zn.into()])]));
    let oldest = label(&f("max", vec![u("age").into()]), "age");
    put("label_same_as_column", sel(vec![oldest, u("name")]).order_by(vec![u("age")]));
    put("column_label_name", sel(vec![label(&u("name"), "name")]).order_by(vec![reference("name")]));
    put(
        "two_alias_labels",
        sel(vec![c(&ua, "name"), u("name")])
            .filter(vec![eq(&c(&ua, "id"), u("id"))])
            .label_style(LabelStyle::TablenamePlusCol),
    );
    put("with_only", sel(vec![whole(users.clone())]).with_only_columns(vec![count()]).without_order_by());
    let active = eq(&u("active"), true);
    let one_or_zero = case(vec![(active.into(), 1.into())], None, Some(0.into())).unwrap();
    put("sum_case", sel(vec![f("sum", vec![one_or_zero.into()])]));
    let newest = sel(vec![f("max", vec![a("id").into()])]).filter(vec![owned()]).scalar_subquery();
    put("coalesce_sub", sel(vec![f("coalesce", vec![newest.into(), 0.into()])]).select_from(vec![users]));
    let insert = Insert::new((&x.users).into())
        .values(vec![(ColumnKey::Name("name".into()), "x".into())])
        .returning(vec![u("id")]);
    let inserted = Selectable::Insert(insert).cte(named("ins"), CteOptions::default());
    put("cte_insert", sel(vec![c(&inserted, "id")]));
    let nested = ids().cte(named("n"), CteOptions { nesting: true, ..CteOptions::default() });
    put("cte_nesting", sel(vec![whole(sel(vec![c(&nested, "id")]).subquery(None))]));
    put("prefix_distinct", ids().distinct(vec![]).prefix_with(vec![TextClause::new("ALL").into_expr().into()]));
    put("suffix", ids().with(|d| d.suffixes.push(TextClause::new("FOR X").into_expr().into())));
    put(
        "group_multi",
        sel(vec![u("name"), u("age"), count()])
            .group_by(vec![u("name"), u("age")])
            .order_by(vec![desc(&count()), u("name")]),
    );
    let owner = sel(vec![a("user_id")]).filter(vec![eq(&a("email"), "x")]).scalar_subquery();
    let update = Update::new((&x.users).into())
        .filter(vec![eq(&u("id"), owner)])
        .values(vec![(ColumnKey::Name("age".into()), 1.into())]);
    cases.add("more_update_alias_sub", update);
    let chosen = sel(vec![whole(ids().cte(named("c"), CteOptions::default()))]);
    let insert = Insert::new((&x.addresses).into()).from_select(vec!["user_id".into()], q(&chosen), true);
    cases.add("more_insert_cte", insert);
    let compound = |keyword: &'static str, parts: Vec<Select>| -> Result<Statement> {
        let compound = CompoundSelect::new(keyword, parts.iter().map(q).collect());
        Ok(Statement::Query(Selectable::Compound(compound)))
    };
    cases.try_add("more_except_all", compound("EXCEPT ALL", vec![ids(), address_ids()]));
    cases.try_add("more_select_union_method", compound("UNION", vec![ids(), address_ids(), sel(vec![o("id")])]));
}
