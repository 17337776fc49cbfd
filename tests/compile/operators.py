"""Operators of columns: arithmetic, comparison, logic, precedence and parentheses."""

import operator

import sqlalchemy as sa
from cases import case, column, where
from tables import orders, users

u, o = users.c, orders.c
ARITHMETIC = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "truediv": operator.truediv,
    "floordiv": operator.floordiv,
    "mod": operator.mod,
}
COMPARISON = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
}

for name, op in ARITHMETIC.items():
    column(f"{name} column and number", op, u.age, 5)
    column(f"{name} number and column", op, 5, u.age)
    column(f"{name} column and column", op, u.age, u.id)
    column(f"{name} numeric and number", op, u.balance, 5)
    column(f"{name} float and integer", op, u.score, u.age)
for name, op in COMPARISON.items():
    where(f"{name} number", op, u.age, 5)
    where(f"{name} reversed", op, 5, u.age)
    where(f"{name} column", op, u.age, u.id)
    where(f"{name} string", op, u.name, "ed")
    column(f"{name} as column", op, u.age, 18)

# Each pair of operators, without and with parentheses of the program's own.
for first_name, first in ARITHMETIC.items():
    for second_name, second in ARITHMETIC.items():
        column(f"({first_name}) {second_name}", lambda: second(first(u.id, u.age), 7))
        column(f"{first_name} ({second_name})", lambda: first(u.id, second(u.age, 7)))
for name, op in COMPARISON.items():
    where(f"arithmetic {name} arithmetic", lambda: op(u.age + 1, u.id * 2))
    where(f"not {name}", lambda: ~op(u.age, 5))
    where(f"comparison {name} comparison", lambda: op(u.age > 1, u.id < 2))

column("concatenation of a string and a column", lambda: "Dr. " + u.name)
column("concatenation of columns", lambda: u.name + " " + u.fullname)
column("concat method", lambda: u.name.concat(u.fullname).concat("!"))
column("concatenation and comparison", lambda: (u.name + u.fullname) == "edEd")
column("unary minus", lambda: -u.age)
column("unary minus of a sum", lambda: -(u.age + 5))
column("minus minus", lambda: -(-u.age))
column("unary minus times", lambda: -u.age * 3)
column("minus a negative", lambda: u.age - (-u.id))
column("minus a difference", lambda: u.age - (u.id - 3))
column("modulo of a sum", lambda: (u.age + 3) % (u.id + 2))
column("sum of three", lambda: u.age + u.id + 3)
column("product of sums", lambda: (u.age + 1) * (u.id + 2))
column("label of a sum", lambda: (u.age + 1).label("older"))

where("is None", lambda: u.fullname == None)  # noqa: E711
where("is not None", lambda: u.fullname != None)  # noqa: E711
where("is_ None", lambda: u.fullname.is_(None))
where("is_not None", lambda: u.fullname.is_not(None))
where("is_ true", lambda: u.active.is_(True))
where("is_not false", lambda: u.active.is_not(False))
where("is_ true()", lambda: u.active.is_(sa.true()))
where("is_ of a comparison", lambda: (u.age > 5).is_(True))
where("not is null", lambda: ~u.fullname.is_(None))
where("equals null()", lambda: u.fullname == sa.null())
where("equals True", lambda: u.active == True)  # noqa: E712
where("equals False", lambda: u.active == False)  # noqa: E712
where("not equals True", lambda: u.active != True)  # noqa: E712
where("boolean column", lambda: u.active)
where("not boolean column", lambda: ~u.active)
where("not_ boolean column", lambda: sa.not_(u.active))
where("boolean column and comparison", lambda: u.active & (u.age > 3))
where("not boolean column or comparison", lambda: ~u.active | (u.age > 3))
column("not boolean column as column", lambda: ~u.active)
where("is_distinct_from", lambda: u.name.is_distinct_from("ed"))
where("is_distinct_from None", lambda: u.name.is_distinct_from(None))
where("is_not_distinct_from", lambda: u.name.is_not_distinct_from(u.fullname))
where("not is_distinct_from", lambda: ~u.name.is_distinct_from(u.fullname))
where("is_distinct_from and arithmetic", lambda: (u.age + 1).is_distinct_from(u.id))

a, b, c = u.age > 1, u.name == "ed", u.score < 2.5
where("and_", lambda: sa.and_(a, b, c))
where("or_", lambda: sa.or_(a, b, c))
where("and of or", lambda: a & (b | c))
where("or of and", lambda: a | (b & c))
where("or of two ands", lambda: (a & b) | (b & c))
where("and of two ors", lambda: (a | b) & (b | c))
where("not and", lambda: ~(a & b))
where("not or", lambda: ~(a | b))
where("not of one and", lambda: ~sa.and_(a))
where("not not", lambda: ~~a)
where("not not and", lambda: ~~(a & b))
where("and of and", lambda: sa.and_(a, sa.and_(b, c)))
where("or of or", lambda: sa.or_(a, sa.or_(b, c)))
where("and_ of one", lambda: sa.and_(a))
where("and_ of one or", lambda: sa.and_(sa.or_(a, b)))
where("and_ of a list", lambda: sa.and_(*[u.id == number for number in range(3)]))
where("or_ of a list", lambda: sa.or_(*[u.id == number for number in range(3)]))
where("and_ of nothing", lambda: sa.and_())
where("or_ false and list", lambda: sa.or_(sa.false(), *[a, b]))
where("and_ true and list", lambda: sa.and_(sa.true(), *[]))
where("and with true", lambda: sa.and_(a, sa.true()))
where("and with false", lambda: sa.and_(a, sa.false()))
where("or with true", lambda: sa.or_(a, sa.true()))
where("or with false", lambda: sa.or_(a, sa.false()))
where("or of false and false", lambda: sa.or_(sa.false(), sa.false()))
where("and of true and true", lambda: sa.and_(sa.true(), sa.true()))
where("not true", lambda: sa.not_(sa.true()))
where("not false", lambda: ~sa.false())
where("true alone", lambda: sa.true())
where("false alone", lambda: sa.false())
where("and of None", lambda: sa.and_(a, None))
where("and of True", lambda: sa.and_(a, True))
where("or of False", lambda: sa.or_(a, False))
where("and null()", lambda: sa.and_(a, sa.null()))
column("true, false and null as columns", lambda: sa.true())
case("true, false and null in one select", lambda: sa.select(sa.true(), sa.false(), sa.null()))
column("and as column", lambda: sa.and_(a, b))
column("or as labelled column", lambda: sa.or_(a, b).label("either"))
column("not of a comparison as column", lambda: ~a)

for name in ["bitwise_and", "bitwise_or", "bitwise_xor", "bitwise_lshift", "bitwise_rshift"]:
    column(name, lambda: getattr(u.age, name)(3))
    where(f"{name} compared", lambda: getattr(u.age, name)(u.id) == 1)
    column(f"{name} of a sum", lambda: getattr(u.age + 1, name)(u.id + 2))
    column(f"{name} and another", lambda: getattr(u.age, name)(1).bitwise_or(4))
column("bitwise_not", lambda: u.age.bitwise_not())
column("bitwise_not of a sum", lambda: (u.age + 1).bitwise_not())
where("bitwise_not compared", lambda: u.age.bitwise_not() == 5)

column("op", lambda: u.age.op("^^")(5))
column("op times", lambda: u.age.op("^^")(5) * 2)
column("op of a sum", lambda: (u.age + 1).op("^^")(u.id))
column("op with precedence", lambda: (u.age + 1).op("^^", precedence=10)(u.id) + 4)
where("op as comparison", lambda: u.name.op("~~", is_comparison=True)("e%"))
where("bool_op", lambda: u.name.bool_op("~~~")("ed") & a)
where("not bool_op", lambda: ~u.name.bool_op("~~~")("ed"))
column("op with a return type", lambda: u.name.op("->>", return_type=sa.Integer)("a") + 5)
column("op with a per cent sign", lambda: u.age.op("%%")(5))
column("op twice", lambda: u.name.op("->")("a").op("->>")("b"))
where("op in an in", lambda: u.age.op("&")(4).in_([4, 8]))

where("between", lambda: u.age.between(18, 65))
where("between of sums", lambda: (u.age + 1).between(u.id, u.id + 10))
where("between symmetric", lambda: u.age.between(65, 18, symmetric=True))
where("not between", lambda: ~u.age.between(18, 65))
where("sa.between", lambda: sa.between(u.age, 18, 65))
where("between and between", lambda: u.age.between(1, 2) & u.id.between(3, 4))
where("between compared", lambda: u.age.between(1, 2) == True)  # noqa: E712
where("number between columns", lambda: sa.literal(5).between(u.id, u.age))
column("between as column", lambda: u.age.between(18, 65))

where("in list", lambda: u.id.in_([1, 2, 3]))
where("in strings", lambda: u.name.in_(["ed", "wendy"]))
where("in empty list", lambda: u.id.in_([]))
where("not in list", lambda: u.id.not_in([1, 2, 3]))
where("not in empty list", lambda: u.id.not_in([]))
where("not of in", lambda: ~u.id.in_([1, 2]))
where("in a tuple", lambda: u.id.in_((1, 2)))
where("in a generator", lambda: u.id.in_(number for number in [4, 5]))
where("in with None", lambda: u.id.in_([1, None]))
where("in columns", lambda: u.id.in_([u.age, 5]))
where("in of a sum", lambda: (u.id + 1).in_([1, 2]))
where("in and or", lambda: u.id.in_([1]) | u.age.in_([2]))
where("in a select", lambda: u.id.in_(sa.select(o.user_id)))
where("not in a select", lambda: u.id.not_in(sa.select(o.user_id).where(o.total > 100)))
where("in a number", lambda: u.id.in_(5))
where("in a string", lambda: u.name.in_("ed"))
column("in as column", lambda: u.id.in_([1, 2]))

where("equals a select", lambda: u.id == sa.select(sa.func.max(o.user_id)).scalar_subquery())
where("equals a list", lambda: u.id == [1, 2])
where("any operator on a string", lambda: u.age + "five" == 3)
where("comparison of a sum with a sum", lambda: (u.age + 1) > (u.id + 2))
where("string comparison chain", lambda: (u.name > "a") & (u.name < "m"))
case("truth of a clause", lambda: sa.select(u.id).where(u.id == 5 and u.age == 3))
case("power is no operator", lambda: sa.select(u.age**2))
where("like precedence", lambda: u.name.like("a") == u.fullname.like("b"))
where("concatenation in like", lambda: u.name.like(u.fullname + "%"))
where("literal on the left", lambda: sa.literal(5) == u.id)
where("literals alone", lambda: sa.literal(1) + sa.literal(2) == 3)
where("numeric literal arithmetic", lambda: sa.literal(1.5) * u.balance > 10)
where("several where criteria", lambda: sa.and_(u.id > 1, u.id < 10, u.name != "x", u.active))
