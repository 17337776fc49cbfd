# side_effect: exceptions, iterables, functions, DEFAULT, resetting; return_value per call.
from unittest.mock import DEFAULT, AsyncMock, MagicMock, Mock, NonCallableMock, PropertyMock, call, create_autospec, mock_open, patch, seal
import asyncio

m = Mock(side_effect=[1, 2, ValueError("third"), 4])
for _ in range(5):
    try:
        print(m())
    except (ValueError, StopIteration) as e:
        print(type(e).__name__, e)
m = Mock(side_effect=KeyError("k"))
try:
    m("arg")
except KeyError as e:
    print(type(e).__name__, e, m.call_args)
m.side_effect = None
m.return_value = "quiet"
print(m(), m.call_count)
m = Mock(side_effect=lambda x, y=0: x + y, return_value=99)
print(m(1), m(2, y=3), m.side_effect is not None)
m.side_effect = lambda *a: DEFAULT
print(m(5), m.call_args_list)
m.reset_mock(return_value=True, side_effect=True)
print(m.side_effect, isinstance(m(), Mock))
retry = Mock(side_effect=[ConnectionError("1"), ConnectionError("2"), "connected"])

def connect(attempts):
    for n in range(1, attempts + 1):
        try:
            return n, retry()
        except ConnectionError as e:
            print("attempt", n, "failed:", e)

print(connect(5), retry.call_count)

def query(sql, *params, limit=10): ...

spec = create_autospec(query, return_value=["row"])
print(spec("select", 1, limit=5), spec.call_args)
for arguments, keywords in [((), {}), (("s",), {"nope": 1})]:
    try:
        spec(*arguments, **keywords)
    except TypeError as e:
        print(type(e).__name__, e)
with patch("builtins.open", mock_open(read_data="line 1\nline 2\n")) as opened:
    with open("any.txt") as f:
        print(f.read(), end="")
    print(open("x", "w").write("data"), [line for line in open("y")])
print(opened.call_args_list, opened().write.mock_calls)

class Thing:
    @property
    def size(self): return 1

with patch.object(Thing, "size", new_callable=PropertyMock) as size:
    size.return_value = 42
    t = Thing()
    print(t.size, size.mock_calls)
    t.size = 3
    print(size.mock_calls)
print(Thing().size)
a = AsyncMock(return_value="awaited", name="a")
print(asyncio.run(a(1)), a.await_count, a.await_args, a.assert_awaited_once_with(1))
sealed = Mock(name="sealed")
sealed.known.return_value = 1
seal(sealed)
try:
    print(sealed.known(), sealed.unknown)
except AttributeError as e:
    print(type(e).__name__, e)
