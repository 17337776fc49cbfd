//! Expressions.

use std::rc::Rc;

use crate::fixture::*;
use sql::expr::*;
use sql::selectable::Selectable;
use sql::statement::Statement;
use sql::types::{Type, TypeClass};
use sql::{Name, Value};

fn like(expr: &Expr, operator: Operator, text: &str) -> Expr {
    expr.like(operator, text.into(), LikeOptions::default()).unwrap()
}

pub fn build(x: &Fixture, cases: &mut Cases) {
    let u = |key: &str| x.u(key);
    let a = |key: &str| x.a(key);
    let none = || Operand::Value(Value::Null);
    let mut add_case = |name: &str, expr: Expr| cases.add(&format!("expr_{name}"), expr);
    add_case("eq", eq(&u("name"), "x"));
    add_case("ne", ne(&u("name"), "x"));
    add_case("eq_none", eq(&u("name"), none()));
    add_case("ne_none", ne(&u("name"), none()));
    add_case("eq_true", eq(&u("active"), true));
    add_case("is_true", op(&u("active"), Operator::Is, true));
    add_case("is_not_none", op(&u("name"), Operator::IsNot, none()));
    let big = || gt(&u("age"), 5);
    let small = |n: i64| lt(&u("age"), n);
    let named = || eq(&u("name"), "x");
    add_case("gt_and_lt", and(vec![big(), small(10)]));
    add_case("or_in_and", and(vec![or(vec![big(), small(3)]), named()]));
    add_case("and_in_or", or(vec![and(vec![big(), small(3)]), named()]));
    add_case("and_flat", and(vec![and(vec![big(), small(3)]), named()]));
    add_case("and_true", and(vec![true_(), big()]));
    add_case("and_false", and(vec![false_(), big()]));
    add_case("and_single", and(vec![big()]));
    add_case("and_only_true", and(vec![true_()]));
    add_case("not_eq", named().negate());
    add_case("not_and", and(vec![big(), named()]).negate());
    add_case("not_or", or(vec![big(), named()]).negate());
    add_case("not_not", named().negate().negate());
    add_case("not_not_and", and(vec![big(), named()]).negate().negate());
    add_case("not_column", u("active").negate());
    add_case("not_not_column", u("active").negate().negate());
    add_case("not_string_column", u("name").negate());
    add_case("not_in", u("id").in_(list(vec![1, 2])).unwrap().negate());
    add_case("in", u("id").in_(list(vec![1, 2, 3])).unwrap());
    add_case("in_empty", u("id").in_(Operand::List(vec![])).unwrap());
    add_case("not_in_empty", u("id").not_in(Operand::List(vec![])).unwrap());
    add_case("in_exprs", u("id").in_(Operand::List(vec![u("age").into(), 5.into()])).unwrap());
    let ids = || Operand::Query(Selectable::Select(sel(vec![a("user_id")])));
    add_case("in_select", u("id").in_(ids()).unwrap());
    add_case("not_in_select", u("id").not_in(ids()).unwrap());
    let pair = |n: i64, s: &str| Operand::List(vec![n.into(), s.into()]);
    let tuple = || tuple_(vec![u("id"), u("name")]);
    add_case("in_tuple", tuple().in_(Operand::List(vec![pair(1, "a"), pair(2, "b")])).unwrap());
    add_case("like", like(&u("name"), Operator::Like, "%x%"));
    add_case("not_like", like(&u("name"), Operator::NotLike, "%x%"));
    add_case(
        "like_escape",
        u("name")
            .like(Operator::Like, "%x%".into(), LikeOptions { escape: Some("/".into()), autoescape: false })
            .unwrap(),
    );
    add_case("ilike", like(&u("name"), Operator::ILike, "%x%"));
    add_case("not_ilike", like(&u("name"), Operator::ILike, "%x%").negate());
    add_case("contains", like(&u("name"), Operator::Contains, "x"));
    add_case(
        "contains_autoescape",
        u("name").like(Operator::Contains, "x%_/".into(), LikeOptions { escape: None, autoescape: true }).unwrap(),
    );
    add_case("not_contains", like(&u("name"), Operator::Contains, "x").negate());
    add_case("icontains", like(&u("name"), Operator::IContains, "x"));
    add_case("startswith", like(&u("name"), Operator::StartsWith, "x"));
    add_case("istartswith", like(&u("name"), Operator::IStartsWith, "x"));
    add_case("endswith", like(&u("name"), Operator::EndsWith, "x"));
    add_case(
        "startswith_column",
        u("name").like(Operator::StartsWith, a("email").into(), LikeOptions::default()).unwrap(),
    );
    let between = || u("age").between(1.into(), 5.into(), false).unwrap();
    add_case("between", between());
    add_case("not_between", between().negate());
    add_case("between_and", and(vec![between(), named()]));
    add_case("add", add(&u("age"), 5));
    add_case("radd", u("age").reverse_operate(Operator::Add, 5.into()).unwrap());
    add_case("add_mul", mul(&add(&u("age"), 5), 2));
    add_case("mul_add", add(&u("age"), u("id").reverse_operate(Operator::Mul, 5.into()).unwrap()));
    add_case("sub_sub", op(&u("age"), Operator::Sub, op(&u("id"), Operator::Sub, 5)));
    add_case("sub_left", op(&op(&u("age"), Operator::Sub, u("id")), Operator::Sub, 5));
    add_case("add_nested", add(&u("age"), add(&u("id"), 5)));
    add_case("div", op(&u("age"), Operator::TrueDiv, 2));
    add_case("div_column", op(&u("age"), Operator::TrueDiv, u("id")));
    add_case("floordiv", op(&u("age"), Operator::FloorDiv, 2));
    add_case("mod", op(&u("age"), Operator::Mod, 2));
    add_case("neg", u("age").neg());
    add_case("neg_sum", add(&u("age"), 5).neg());
    add_case("pow_func", f("pow", vec![u("age").into(), 2.into()]));
    add_case("concat_plus", add(&u("name"), "x"));
    add_case("concat_rplus", u("name").reverse_operate(Operator::Add, "x".into()).unwrap());
    add_case("concat_chain", add(&add(&u("name"), "x"), a("email")));
    add_case("concat_method", op(&u("name"), Operator::Concat, "x"));
    add_case("concat_eq", eq(&add(&u("name"), "x"), "yx"));
    add_case("eq_chain", eq(&eq(&u("age"), 5), eq(&u("id"), 3)));
    add_case("cmp_of_sum", gt(&add(&u("age"), 5), mul(&u("id"), 2)));
    add_case("is_distinct", op(&u("age"), Operator::IsDistinctFrom, 5));
    add_case("is_not_distinct", op(&u("age"), Operator::IsNotDistinctFrom, none()));
    add_case("collate", collate(&u("name"), "NOCASE"));
    add_case("collate_desc", desc(&collate(&u("name"), "NOCASE")));
    let regexp = || u("name").regexp("^x".into(), None, None).unwrap();
    add_case("regexp", regexp());
    add_case("not_regexp", regexp().negate());
    let custom = |symbol: &str, is_comparison: bool| {
        Operator::Custom(Rc::new(CustomOp {
            symbol: symbol.into(),
            precedence: 0,
            is_comparison,
            return_type: None,
            eager_grouping: false,
        }))
    };
    add_case("op", op(&u("age"), custom("->>", false), "x"));
    add_case("op_bool", op(&u("age"), custom("@>", true), 5));
    add_case("bitand", op(&u("age"), Operator::BitAnd, 3));
    add_case("bitor", op(&u("age"), Operator::BitOr, 3));
    add_case("bitnot", u("age").bitwise_not());
    add_case("lshift", op(&u("age"), Operator::LShift, 3));
    add_case("desc", desc(&u("age")));
    add_case("asc_nulls", nulls_last(&asc(&u("age"))));
    let z = || label(&add(&u("age"), 5), "z");
    add_case("label_alone", z());
    add_case("label_compare", gt(&z(), 5));
    add_case("cast", cast(u("age").into(), Type::string_of(10)).unwrap());
    add_case("cast_literal", cast("5".into(), Type::integer()).unwrap());
    add_case("cast_numeric", cast(u("age").into(), Type::numeric(Some(10), Some(2), true)).unwrap());
    add_case("type_coerce", add(&type_coerce(u("age").into(), Type::string()).unwrap(), "x"));
    add_case(
        "case",
        case(vec![(big().into(), "big".into()), (gt(&u("age"), 3).into(), "mid".into())], None, Some("small".into()))
            .unwrap(),
    );
    add_case(
        "case_value",
        case(vec![(1.into(), "one".into()), (2.into(), "two".into())], Some(u("age").into()), Some("many".into()))
            .unwrap(),
    );
    add_case("case_no_else", case(vec![(big().into(), u("name").into())], None, None).unwrap());
    add_case("case_compare", eq(&case(vec![(big().into(), 1.into())], None, Some(0.into())).unwrap(), 1));
    add_case("func_lower", f("lower", vec![u("name").into()]));
    add_case("func_eq", eq(&f("lower", vec![u("name").into()]), "x"));
    add_case("func_count", f("count", vec![]));
    add_case("func_count_col", f("count", vec![u("id").into()]));
    add_case("func_count_distinct", f("count", vec![distinct(&u("id")).into()]));
    add_case("func_count_method_distinct", f("count", vec![distinct(&u("id")).into()]));
    add_case("func_literal", f("coalesce", vec![u("name").into(), "x".into(), none()]));
    add_case("func_now", f("now", vec![]));
    add_case("func_current", f("current_timestamp", vec![]));
    add_case("func_package", Function::call(&["pkg", "sub"], "thing", vec![1.into()], None).unwrap());
    add_case("func_upper_name", f("COUNT", vec![u("id").into()]));
    add_case("func_mixed_name", f("MyFunc", vec![u("id").into()]));
    add_case("func_nested", f("round", vec![f("avg", vec![u("score").into()]).into(), 2.into()]));
    add_case("func_sum_expr", f("sum", vec![mul(&u("age"), u("score")).into()]));
    add_case("func_plus", add(&f("max", vec![u("age").into()]), 1));
    add_case("func_length", f("char_length", vec![u("name").into()]));
    add_case("func_strings", f("aggregate_strings", vec![u("name").into(), ",".into()]));
    add_case("func_bool_where", Function::call(&[], "foo", vec![u("age").into()], Some(Type::boolean())).unwrap());
    let sum = || f("sum", vec![u("age").into()]);
    add_case("over", f("row_number", vec![]).over(vec![], vec![u("age")], None));
    add_case("over_partition", sum().over(vec![u("name")], vec![desc(&u("age"))], None));
    add_case("over_two", f("rank", vec![]).over(vec![u("name"), u("active")], vec![u("age"), u("id")], None));
    let frame = |unit, start, end| Some(Frame { unit, start, end, exclude: None });
    let rows = |count: i64| literal(Value::Int(count), None);
    add_case("over_rows", sum().over(vec![], vec![u("id")], frame("ROWS", FrameBound::Unbounded, FrameBound::Current)));
    add_case(
        "over_range",
        sum().over(
            vec![],
            vec![u("id")],
            frame("RANGE", FrameBound::Preceding(rows(1)), FrameBound::Following(rows(2))),
        ),
    );
    let count = || f("count", vec![u("id").into()]);
    add_case("filter", count().filter(vec![big()]));
    add_case("filter_over", count().filter(vec![big(), named()]).over(vec![], vec![u("id")], None));
    add_case("within_group", f("percentile_cont", vec![0.5.into()]).within_group(vec![desc(&u("age"))]));
    add_case("extract", extract("year", u("created").into()).unwrap());
    let values = vec![literal(Value::Int(1), None), literal(Value::text("x"), None)];
    add_case("tuple", eq(&tuple(), tuple_(values)));
    let star = || sel(vec![literal_column("*", None)]);
    let owned = || eq(&a("user_id"), u("id"));
    let has = || exists(&Selectable::Select(star().filter(vec![owned()])));
    add_case("exists", has());
    add_case("exists_select", exists(&Selectable::Select(sel(vec![a("id")]).filter(vec![owned()]))));
    add_case("not_exists", has().negate());
    add_case("exists_and", and(vec![has(), big()]));
    add_case("scalar", gt(&sel(vec![f("max", vec![a("id").into()])]).scalar_subquery(), u("id")));
    let users_ids = || sel(vec![a("user_id")]).scalar_subquery();
    add_case("any", eq(&u("id"), any_(&users_ids())));
    add_case("all", all_(&users_ids()).operate(Operator::Gt, 5.into()).unwrap());
    add_case("null", null());
    add_case("true", true_());
    add_case("false", false_());
    add_case("literal", literal(Value::text("x"), None));
    add_case("literal_column", literal_column("1 + 1", None));
    add_case("column", gt(&column(Name::new("x"), None), 5));
    add_case("column_quoted", column(Name::new("Mixed Case"), None));
    add_case("column_reserved", column(Name::new("select"), None));
    let mut bind = BindParam::named("n", Value::Null, Type::null());
    bind.required = true;
    add_case("bindparam", eq(&u("name"), bindparam(bind)));
    add_case("bindparam_value", eq(&u("name"), bindparam(BindParam::named("n", Value::text("v"), Type::string()))));
    let text = TextClause::new("a = :x AND b = :y")
        .bind_values(&[("x".into(), Value::Int(5)), ("y".into(), Value::text("z"))])
        .unwrap();
    cases.add("expr_text", Statement::Text(Rc::new(text)));
    let mut add_case = |name: &str, expr: Expr| cases.add(&format!("expr_{name}"), expr);
    add_case("text_escapes", TextClause::new(r"a::int = '\:x' AND t = '12:30'").into_expr());
    add_case("text_in_and", and(vec![TextClause::new("a = 1").into_expr(), big()]));
    let index = |i: Operand| u("data").operate(Operator::GetItem, i).unwrap();
    add_case("json_index", index("k".into()));
    add_case("json_index_int", index(2.into()));
    add_case("json_path", index(Operand::List(vec!["a".into(), 1.into()])));
    add_case("json_as_string", eq(&index("k".into()).json_as(Type::new(TypeClass::Unicode)).unwrap(), "x"));
    add_case("json_as_integer", gt(&index("k".into()).json_as(Type::integer()).unwrap(), 5));
    add_case("json_eq", eq(&u("data"), Value::Host(Rc::new(JsonText("{\"a\": 1}")))));
    let moment = chrono::NaiveDate::from_ymd_opt(2024, 1, 2).unwrap().and_hms_opt(3, 4, 5).unwrap();
    add_case("date_eq", gt(&u("created"), Value::DateTime(moment, None)));
    add_case("decimal_eq", eq(&u("price"), Value::Decimal("9.90".into())));
    add_case("float_int", gt(&u("score"), 5));
    add_case("bool_and", and(vec![u("active"), big()]));
    add_case("bool_or_not", or(vec![u("active").negate(), big()]));
    add_case("same_name_binds", and(vec![big(), small(10), named(), ne(&u("name"), "y")]));
    cases.try_add("expr_lt_none", u("age").operate(Operator::Lt, none()).map(Statement::Expr));
}
