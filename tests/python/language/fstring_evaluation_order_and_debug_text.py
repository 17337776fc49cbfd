log = []


def say(x):
    log.append(x)
    return x


class T:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        log.append(("format", self.v, spec))
        return str(self.v)

    def __repr__(self):
        log.append(("repr", self.v))
        return f"T{self.v}"

    def __str__(self):
        log.append(("str", self.v))
        return f"s{self.v}"


print(f"{say('a')} {say('b'):{say('>5')}} {say('c')!r}")
print(log)
log.clear()
print(f"{T(1)} {T(2):x} {T(3)!r} {T(4)!s} {T(5)!a} {T(6)=} {T(7)=:y} {str(T(8))}")
print(log)
value = 3.14159
items = {"k": [1, 2]}
print(f"{value=:.2f} {value = :>10} {items['k'] = } {items["k"][0]=} { value=} {value  =  } {  value = !r:>12}")
print(f"{value:.1f}=", f"{value==3.14159=}", f"{value >= 3=}", f"{value!=3}", f"{len('abc')=}", f"{(lambda: 1)()=}")
print(f"""{
value
=}""", f"{'''triple''' = }", f"{[i for i in range(3)] = }", f"{'a' + 'b'=}", f"{-value = :.0f}", f"{value if value else 0 = }")
print("{} {}".format("not f", 1), "%s" % f"{value:.0f}", f"{value}" f"{value:.2f}" "{value}", f"{'%d'}" % 5, "{{" + f"{{" , f"{{{value:.1f}}}")
x = 5
make = lambda: f"{x}"
x = 6
print(make(), [f"{i}" for i in range(3)], {f"k{i}": i for i in range(2)}, f"{'yes' if x > 5 else 'no':>5}", f"{x:{'0' if x else ''}{x}}")


def template(user, *, greeting="Hello"):
    """f-strings are not docstrings."""
    return f"{greeting}, {user['name']}!" f" You have {len(user["msgs"])} message{'s' if len(user['msgs']) != 1 else ''}."


def not_a_doc():
    f"this is not a docstring"


print(template({"name": "Ann", "msgs": [1]}), template({"name": "Bob", "msgs": []}, greeting="Bye"), not_a_doc.__doc__)
assert f"{1}" == "1", f"message {say('never')}"
print(f"{'a':>{5}}|{'b':<{5}}|{'c':^{5}}|{'d':{'-'}^{5}}", f"{12345.678:{','}.{1}f}", f"{255:{'#'}{'x'}}", f"{'long text':.{4}}", f"{0:{1}>{2}}")
