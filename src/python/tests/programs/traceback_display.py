def f():
    x = [
        1,
        undefined_thing,
        3,
    ]
f()
