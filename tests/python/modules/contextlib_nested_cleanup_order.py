from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress

events = []


@contextmanager
def layer(name, on_error=None):
    events.append(f"+{name}")
    try:
        yield name
    except Exception as e:
        events.append(f"!{name}:{type(e).__name__}")
        if on_error == "swallow":
            return
        if on_error == "replace":
            raise LookupError(name) from e
        raise
    finally:
        events.append(f"-{name}")


def show(label):
    print(label, " ".join(events))
    events.clear()


with layer("a"), layer("b"), layer("c"):
    pass
show("plain")
with layer("a", "swallow"), layer("b"), layer("c"):
    1 / 0
show("swallow outer")
with layer("a", "swallow"), layer("b", "replace"):
    raise ValueError
show("replace")
with suppress(Exception), layer("s"):
    raise KeyError
show("suppress")


def maybe(flag):
    with layer("real") if flag else nullcontext("null") as x:
        return x


print(maybe(True), maybe(False))
show("maybe")


def gen():
    with layer("gen"):
        yield 1
        yield 2


g = gen()
next(g)
g.close()
show("generator closed")
with closing(gen()) as g2:
    next(g2)
show("closing")
for i in range(3):
    with layer(str(i)):
        if i == 0:
            continue
        if i == 1:
            break
show("loop")
with (layer("p") as p, layer("q") as q):
    events.append(p + q)
show("parenthesised")
with ExitStack() as stack:
    stack.callback(events.append, "first registered")
    with layer("nested"):
        stack.enter_context(layer("escapes"))
show("stack")
