import contextvars
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="anonymous")
depth = ContextVar("depth")
print(user.name, user.get(), depth.get(0))
try:
    depth.get()
except LookupError as e:
    print(type(e).__name__)
token = user.set("ann")
print(user.get(), token.var is user, token.old_value is contextvars.Token.MISSING)
second = user.set("bob")
print(user.get(), second.old_value)
user.reset(second)
print(user.get())
user.reset(token)
print(user.get())
try:
    user.reset(token)
except RuntimeError as e:
    print(type(e).__name__, str(e).startswith("<Token used var="), str(e).split("> ")[-1])
try:
    depth.reset(user.set("x"))
except ValueError as e:
    print(type(e).__name__)
ctx = copy_context()


def inside(n):
    print("inside", user.get(), n)
    user.set("changed inside")
    depth.set(n)
    return depth.get()


print(ctx.run(inside, 3))
print(user.get(), ctx[user], ctx.get(depth), depth in ctx, len(ctx), depth in copy_context())
print(sorted(v.name for v in ctx), sorted((v.name, x) for v, x in ctx.items()), sorted(map(str, ctx.values())))
empty = Context()
print(len(empty), empty.run(user.get))
try:
    empty[user]
except KeyError:
    print("KeyError")
try:
    ctx.run(lambda: ctx.run(print))
except RuntimeError as e:
    print(type(e).__name__, str(e).startswith("cannot enter context: <"), str(e).endswith("is already entered"))
twin = ctx.copy()
twin.run(user.set, "twin")
print(ctx[user], twin[user])
try:
    ContextVar(5)
except TypeError as e:
    print(type(e).__name__, e)
