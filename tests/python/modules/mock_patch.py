# patch as decorator, context manager, start/stop; patch.object, patch.dict, patch.multiple.
import math
import os
import time
from unittest.mock import DEFAULT, MagicMock, Mock, call, patch, sentinel

class Mailer:
    host = "real"

    def send(self, to):
        return f"really sent to {to}"

def notify(users):
    return [Mailer().send(u) for u in users]

@patch.object(Mailer, "send", return_value="mocked")
def decorated(send):
    print(notify(["a", "b"]), send.call_args_list)

decorated()
print(notify(["c"]))
with patch.object(Mailer, "send", autospec=True) as send:
    send.side_effect = lambda self, to: f"{type(self).__name__} -> {to}"
    print(notify(["d"]), len(send.call_args[0]))
with patch("time.sleep") as sleep, patch("math.sqrt", lambda x: "root"):
    time.sleep(1000)
    print(sleep.mock_calls, math.sqrt(4))
print(math.sqrt(4))
with patch("__main__.Mailer") as Fake:
    Fake.return_value.send.side_effect = ["first", "second"]
    print(notify([1, 2]), Fake.mock_calls)
with patch.dict(os.environ, {"APP": "test"}):
    print(os.environ["APP"])
settings = {"debug": False, "port": 80}
with patch.dict(settings, {"debug": True}, extra=1):
    print(settings)
    settings["added"] = 1
print(settings, "APP" in os.environ)
with patch.dict(settings, clear=True):
    print(settings)
print(settings)
with patch.multiple(Mailer, host="multi", send=DEFAULT) as made:
    made["send"].return_value = "m"
    print(Mailer.host, Mailer().send(1), sorted(made))
patcher = patch.object(Mailer, "host", "started")
print(patcher.start(), Mailer.host, patcher.stop(), Mailer.host)

@patch("math.floor", return_value=1)
@patch("math.ceil", return_value=2)
def order(ceil, floor, extra="e"):
    return math.ceil(0.5), math.floor(0.5), ceil() == 2, extra

print(order(), math.ceil(0.5))

@patch.object(Mailer, "host", sentinel.host)
class Both:
    def test_one(self): return Mailer.host
    def other(self): return Mailer.host

print(Both().test_one(), Both().other())
with patch("__main__.created", "new", create=True):
    print(created)
for attempt in (lambda: patch("__main__.nope").start(), lambda: patch("nodots").start(), lambda: patch.object(Mailer, "nope").start(), lambda: patch("no_such_module.x").start(), lambda: patcher.stop(), lambda: patch.object(Mailer, "send", autospec=True).start()(), lambda: patch.multiple(Mailer)):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, str(e).replace(__file__, "prog.py"))
patch.stopall()
print(notify(["end"]))
