# Mock: calls, return values, attributes, specs, configuration, assert_called... and their messages.
from unittest.mock import ANY, DEFAULT, Mock, call, sentinel


class Service:
    timeout = 5

    def fetch(self, key, default=None): ...
    def close(self): ...


m = Mock(return_value=3)
print(m(1, 2, key="v"), m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs, m.call_args_list)
m()
print(m.call_args_list, m.mock_calls, m.call_args == call(), m.call_args_list == [call(1, 2, key="v"), call()])
m.assert_called()
m.assert_any_call(1, 2, key="v")
m.assert_called_with()
m.assert_has_calls([call(1, 2, key="v"), call()])
n = Mock(name="service")
n.method.return_value = "made"
n.a.b.c = 5
print(n.method("x"), n.a.b.c, n.method.called, n.other.called, n.mock_calls, n.method_calls, n.nested().deep(1) is n.nested.return_value.deep.return_value, n.mock_calls)
s = Mock(spec=Service)
print(isinstance(s, Service), s.timeout is not None, hasattr(s, "nope"), s.fetch.called)
c = Mock(**{"read.return_value": "data", "size": 7, "write.side_effect": OSError("full")})
print(c.read(), c.size, repr(sentinel.user), sentinel.user is sentinel.user, ANY == 5, call(1, ANY) == call(1, object()))
c.configure_mock(size=8)
m.reset_mock()
print(c.size, m.called, m.call_args, m.mock_calls, m(), m.return_value)
w = Mock(wraps="abc".upper)
print(w(), w.call_count)
once = Mock(name="once")
for attempt in (lambda: once.assert_called(), lambda: once.assert_called_once(), lambda: once.assert_called_with(1), lambda: once.assert_called_once_with(1), lambda: once.assert_any_call(1), lambda: once.assert_has_calls([call(1)]), lambda: once(2, k=3) and None, lambda: once.assert_called_with(2), lambda: once.assert_called_once_with(1, k=3), lambda: once.assert_not_called(), lambda: once(4) and None, lambda: once.assert_called_once(), lambda: once.assert_called_once_with(4), lambda: once.assert_any_call(9), lambda: once.assert_has_calls([call(4), call(2, k=3)]),
                lambda: s.nope, lambda: c.write(), lambda: once.assert_calld(), lambda: Mock(spec=["a"]).b, lambda: setattr(Mock(spec_set=Service), "nope", 1), lambda: Mock(spec=Service)(1), lambda: once.assret_called()):
    try:
        attempt()
        print("fine")
    except (AssertionError, AttributeError, OSError, TypeError) as e:
        print(type(e).__name__, e)
print(call.method(1, x=2), call.a.b(3)[0:1], call(1).args, [call(), call("x")], call.x() == call.x())
