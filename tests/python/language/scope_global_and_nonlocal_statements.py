counter = 0
label = "module"


def bump():
    global counter, created
    counter += 1
    created = f"made by bump {counter}"


bump()
bump()
print(counter, created)


def outer():
    label = "outer"

    def middle():
        nonlocal label
        label = "middle"

        def inner():
            global label
            label = "inner"
        inner()
        return label
    return middle(), label


print(outer(), label)


class K:
    global from_class
    from_class = 1
    label = label + "!"

    def read(self):
        return label


print(from_class, K.label, K().read(), hasattr(K, "from_class"))


def loop():
    global idx
    for idx in range(3):
        pass
    with open_fake() as fake:
        pass


class open_fake:
    def __enter__(self):
        return "f"

    def __exit__(self, *a):
        pass


loop()
print(idx)


def define():
    global helper, Klass, math
    import math

    def helper():
        return "helper"

    class Klass:
        pass


define()
print(helper(), Klass.__qualname__, helper.__qualname__, math.floor(2.5))
if False:
    never = 1
try:
    never
except NameError as e:
    print(e)
len = lambda x: "shadowed"
print(len([1]))
del len
print(len([1]))
