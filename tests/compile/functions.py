"""SQL functions: generic, known and unknown ones, their types and their arguments."""

import datetime

import sqlalchemy as sa
from cases import case, column, where
from tables import addresses, orders, users

u, a, o, func = users.c, addresses.c, orders.c, sa.func

for name in ["max", "min", "sum", "count", "avg", "total"]:
    column(name, lambda: getattr(func, name)(u.age))
    column(f"{name} distinct", lambda: getattr(func, name)(u.age.distinct()))
    column(f"{name} of a sum", lambda: getattr(func, name)(u.age + u.id))
    column(f"{name} plus", lambda: getattr(func, name)(u.balance) + 1)
    column(f"{name} filter", lambda: getattr(func, name)(u.age).filter(u.active, u.id > 5))
    column(f"{name} filter label", lambda: getattr(func, name)(u.age).filter(u.name == "ed").label("eds"))
    case(f"having {name}", lambda: sa.select(u.name).group_by(u.name).having(getattr(func, name)(u.age) > 10))
column("count star", lambda: func.count("*"))
column("count nothing", lambda: func.count())
case("count from users", lambda: sa.select(func.count()).select_from(users))
column("count of a literal", lambda: func.count(1))
column("count distinct function", lambda: func.count(sa.distinct(u.name)))
column("count distinct of two", lambda: func.count(sa.distinct(u.name, u.fullname)))

for name in ["now", "current_timestamp", "current_date", "current_time", "localtime", "localtimestamp", "sysdate",
             "current_user", "session_user", "user", "random"]:
    column(name, lambda: getattr(func, name)())
    column(f"{name} labelled", lambda: getattr(func, name)().label("value"))
for name in ["lower", "upper", "trim", "length", "char_length", "ltrim", "md5", "initcap"]:
    column(name, lambda: getattr(func, name)(u.name))
    where(f"{name} compared", lambda: getattr(func, name)(u.name) == "ed")
for name in ["abs", "round", "ceil", "floor", "sqrt", "sign"]:
    column(name, lambda: getattr(func, name)(u.score))
    column(f"{name} times two", lambda: getattr(func, name)(u.score) * 2)

column("coalesce", lambda: func.coalesce(u.fullname, u.name, "nobody"))
column("coalesce plus", lambda: func.coalesce(u.age, 0) + 1)
column("coalesce concatenated", lambda: func.coalesce(u.fullname, u.name) + "!")
column("coalesce of one", lambda: func.coalesce(u.fullname))
column("concat", lambda: func.concat(u.name, " ", u.fullname))
column("concat plus", lambda: func.concat(u.name, "x") + "y")
column("nullif", lambda: func.nullif(u.age, 0))
column("substr", lambda: func.substr(u.name, 1, 3))
column("substring", lambda: func.substring(u.name, 1, 3))
column("replace", lambda: func.replace(u.name, "a", "b"))
column("round to two", lambda: func.round(u.score, 2))
column("mod", lambda: func.mod(u.id, 10))
column("power", lambda: func.power(u.id, 2))
column("nested", lambda: func.upper(func.substr(func.trim(u.name), 1, 1)))
column("arithmetic of functions", lambda: func.abs(u.age) - func.abs(u.id) * 2)
column("char_length times", lambda: func.char_length(u.name) * 3)
column("unknown function", lambda: func.my_function(u.name, 5))
column("unknown function with two kinds", lambda: func.my_function(u.name, 5, "x", None, True))
column("function in a package", lambda: func.stats.compute(u.age))
column("function in a package of a package", lambda: func.db.stats.compute(u.age, 1))
column("function in upper case", lambda: func.MyFunction(u.age))
column("function called like a word", lambda: func.end_())
column("function with a strange name", lambda: getattr(func, "my func")(u.age))
column("function with a type", lambda: func.my_function(u.name, type_=sa.Integer) + 5)
column("function with a string type", lambda: func.my_function(u.name, type_=sa.String) + "x")
column("function without a type plus a string", lambda: func.my_function(u.name) + "x")
column("date function", lambda: func.date(u.created_at))
column("strftime", lambda: func.strftime("%Y-%m", u.created_at))
column("date_trunc", lambda: func.date_trunc("month", u.created_at))
column("to_char", lambda: func.to_char(u.created_at, "YYYY-MM"))
column("date_format", lambda: func.date_format(u.created_at, "%Y-%m"))
where("function as condition", lambda: func.is_valid(u.name))
where("not function", lambda: ~func.is_valid(u.name))
where("boolean function", lambda: func.is_valid(u.name, type_=sa.Boolean))
where("not boolean function", lambda: ~func.is_valid(u.name, type_=sa.Boolean))
where("function in", lambda: func.lower(u.name).in_(["ed", "jack"]))
where("function between", lambda: func.length(u.name).between(2, 5))
where("function is null", lambda: func.nullif(u.name, "").is_(None))
where("function like", lambda: func.lower(u.name).like("e%"))
where("compared with now", lambda: u.created_at < func.now())
where("equals current_date", lambda: u.born == func.current_date())
where("function of a datetime", lambda: func.age_of(datetime.datetime(2020, 1, 2, 3, 4, 5)) > 5)

for field in ["year", "month", "day", "hour", "minute", "second", "dow", "doy", "week", "quarter", "epoch",
              "microsecond", "century"]:
    column(f"extract {field}", lambda: sa.extract(field, u.created_at))
where("extract compared", lambda: sa.extract("year", u.created_at) == 2020)
column("extract from a function", lambda: sa.extract("year", func.now()))
column("extract plus", lambda: sa.extract("year", u.born) + 1)
column("extract of a difference", lambda: sa.extract("day", u.created_at - u.born))
column("func.extract", lambda: func.extract("year", u.born))

for name in ["string_agg", "group_concat", "array_agg", "json_agg"]:
    column(name, lambda: getattr(func, name)(u.name))
    column(f"{name} with an argument", lambda: getattr(func, name)(u.name, ", "))
column("aggregate_strings", lambda: func.aggregate_strings(u.name, ", "))
column("aggregate_strings labelled", lambda: func.aggregate_strings(u.name, ";").label("names"))
column("aggregate_strings distinct", lambda: func.aggregate_strings(u.name.distinct(), ","))
column("aggregate_order_by", lambda: func.array_agg(u.name).aggregate_order_by(u.age.desc()))
column("aggregate_strings ordered", lambda: func.aggregate_strings(u.name, ",").aggregate_order_by(u.age))
for name in ["percentile_cont", "percentile_disc"]:
    column(name, lambda: getattr(func, name)(0.5).within_group(u.age))
    column(f"{name} desc", lambda: getattr(func, name)(0.5).within_group(u.age.desc(), u.id))
column("mode", lambda: func.mode().within_group(u.name))
column("within group filter", lambda: func.percentile_cont(0.25).within_group(u.age).filter(u.active))
for name in ["rank", "dense_rank", "percent_rank", "cume_dist"]:
    column(f"hypothetical {name}", lambda: getattr(func, name)(5).within_group(u.age))
case("cube", lambda: sa.select(u.name, func.sum(u.age)).group_by(func.cube(u.name, u.active)))
case("rollup", lambda: sa.select(u.name, func.sum(u.age)).group_by(func.rollup(u.name, u.active)))
case("grouping_sets", lambda: sa.select(u.name, func.sum(u.age)).group_by(
    func.grouping_sets(sa.tuple_(u.name, u.active), u.name)))
column("ordinality free", lambda: func.pow(u.age, 2).label("square"))
case("function alone", lambda: func.lower("ED"))
case("function of a subquery", lambda: sa.select(func.coalesce(
    sa.select(func.max(o.total)).where(o.user_id == u.id).scalar_subquery(), 0)))
case("function select", lambda: func.current_date().select())
case("function with sequence", lambda: func.next_value(sa.Sequence("user_seq")))
case("setup user_seq", lambda: sa.schema.CreateSequence(sa.Sequence("user_seq")))
case("select next value", lambda: sa.select(sa.Sequence("user_seq").next_value()))
case("group by a function", lambda: sa.select(func.lower(u.name), func.count(u.id)).group_by(func.lower(u.name)))
case("order by a function", lambda: sa.select(u.id).order_by(func.length(u.name).desc(), func.lower(u.name)))
case("two aggregates", lambda: sa.select(func.min(u.age), func.max(u.age), func.max(u.id)))
case("two of the same name", lambda: sa.select(func.count(u.id), func.count(a.id)).join_from(users, addresses))
case("having with two", lambda: sa.select(a.user_id, func.count(a.id).label("number")).group_by(a.user_id).having(
    sa.and_(func.count(a.id) > 2, func.max(a.id) < 100)).order_by(sa.desc("number")))
