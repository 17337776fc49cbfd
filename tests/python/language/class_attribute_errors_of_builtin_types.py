import math


class Thing:
    pass


class Child(Thing):
    attr = 1


def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


t = Thing()
attempt(lambda: t.missing)
attempt(lambda: Thing.missing)
attempt(lambda: (3).missing)
attempt(lambda: None.missing)
attempt(lambda: math.missing)
attempt(lambda: attempt.missing)
attempt(lambda: [].push)
attempt(lambda: setattr(3, "x", 1))
attempt(lambda: setattr([], "x", 1))
attempt(lambda: setattr([], "append", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: delattr(t, "x"))
attempt(lambda: delattr(Thing, "x"))
attempt(lambda: delattr(Child, "attr") or "deleted")
attempt(lambda: Child.attr)
attempt(lambda: delattr(int, "real"))
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: getattr(t, 3))
attempt(lambda: setattr(t, "a b", 7) or vars(t))
attempt(lambda: setattr(t, "__class__", int))
attempt(lambda: setattr(t, "__class__", Child) or type(t).__name__)
attempt(lambda: setattr(t, "__dict__", [1]))
attempt(lambda: setattr(t, "__dict__", {"q": 1}) or t.q)
attempt(lambda: (lambda: 0).__code__.missing)
attempt(lambda: getattr(t, "missing", "default"))
attempt(lambda: super(Child, t).missing)
attempt(lambda: type(t).__name__.missing)
