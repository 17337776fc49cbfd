# MagicMock: default answers of the special methods, configured ones, context managers, iteration.
from unittest.mock import MagicMock, Mock, NonCallableMagicMock, call

m = MagicMock(name="m")
print(int(m), float(m), bool(m), len(m), list(m), complex(m), m == m, m == MagicMock(), 5 in m, hash(m) == hash(m), m != 3)
m.__len__.return_value = 7
m.__getitem__.side_effect = lambda k: k * 2
m.__iter__.return_value = iter([1, 2, 3])
m.__contains__.return_value = True
m.__str__.return_value = "as text"
m.__bool__.return_value = False
m.__enter__.return_value = "resource"
m.__exit__.return_value = True
m.__add__.return_value = "sum"
m.__call__ = None
print(len(m), m[4], m["ab"], list(m), list(m), 9 in m, str(m), f"{m}", bool(m), m + 1)
with m as resource:
    print(resource)
    raise ValueError("swallowed by __exit__")
print(m.__exit__.call_args[0][0].__name__, m.__exit__.call_args[0][1], m.__enter__.mock_calls, m.__getitem__.call_args_list)
d = {"a": 1}
table = MagicMock()
table.__getitem__.side_effect = d.__getitem__
table.__setitem__.side_effect = d.__setitem__
table["b"] = 2
print(table["a"], d, table.__setitem__.mock_calls)
try:
    table["zzz"]
except KeyError as e:
    print(type(e).__name__, e)
chain = MagicMock()
chain.query.filter.return_value.order_by.return_value.all.return_value = ["u1", "u2"]
print(chain.query.filter(name="x").order_by("id").all())
print(chain.mock_calls, chain.mock_calls == [call.query.filter(name="x"), call.query.filter().order_by("id"), call.query.filter().order_by().all()], call.query.filter(name="x").order_by("id").all().call_list())
parent = MagicMock()
first, second = MagicMock(), MagicMock()
parent.attach_mock(first, "one")
parent.attach_mock(second, "two")
first(1)
second.method(2)
print(parent.mock_calls, parent.method_calls)
lt = MagicMock()
lt.__lt__.return_value = True
print(lt < 5, lt.__lt__.called)
for attempt in (lambda: Mock() + 1, lambda: len(Mock()), lambda: Mock()[0], lambda: MagicMock() < 1, lambda: NonCallableMagicMock()(), lambda: list(Mock()), lambda: MagicMock(spec=int).nope, lambda: MagicMock().__nope__):
    try:
        print(attempt())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
n = Mock()
n.__len__ = Mock(return_value=3)
n.__str__ = lambda self: "own str"
print(len(n), str(n))
