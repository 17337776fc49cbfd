class E(Exception): pass
def a():
    try:
        {}["k"]
    except KeyError as e:
        raise E("wrapped") from e
def b():
    try:
        a()
    except E:
        undefined_name
b()
