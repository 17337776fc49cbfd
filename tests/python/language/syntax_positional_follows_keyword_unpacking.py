def f(*args, **kw):
    return args, kw


options = {"a": 1}
print(f(*[1], **options))
print(f(**options, *[1]))
