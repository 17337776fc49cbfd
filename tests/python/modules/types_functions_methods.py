# FunctionType, MethodType, CodeType attributes, built-in types by name, ModuleType, DynamicClassAttribute.
import types


def template(a, b=2, *args, c, d=4, **kw):
    """Doc."""
    local = a + b
    return lambda: local


f = template
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__dict__, f.__closure__, f.__type_params__, f.__wrapped__ if hasattr(f, "__wrapped__") else "-")
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_freevars, c.co_cellvars, c.co_nlocals, c.co_flags & 0x0C, c.co_qualname, c.co_firstlineno, [x for x in c.co_consts if isinstance(x, (int, str))])
inner = f(1, c=0)
print(inner.__closure__[0].cell_contents, inner(), inner.__qualname__, inner.__code__.co_freevars, type(inner.__closure__[0]).__name__)
made = types.FunctionType(f.__code__, {"__name__": "elsewhere"}, "renamed", (10, 20), None)
print(made.__name__, made.__module__, made.__defaults__, made(c=1, d=0)())
f.__defaults__, f.__name__, f.extra = (7,), "other", 5
print(f(1, c=0)(), f.__name__, f.extra, f.__dict__)


class C:
    def method(self, x): return self, x
    def __repr__(self): return "C()"


bound = types.MethodType(lambda self, n: (self, n * 2), C())
print(bound(4), bound.__self__, bound.__func__.__name__, C().method.__func__ is C.method, C.method.__get__(C()).__self__, isinstance(C().method, types.MethodType), C().method == C().method)
c1 = C()
print(c1.method == c1.method, c1.method is c1.method, hash(c1.method) == hash(c1.method), types.MethodType(print, "bound arg")() is None)
for value in (f, lambda: 0, len, [].append, C().method, C, (x for x in ""), f.__code__, types, None, ..., NotImplemented, int | str, list[int], C.__dict__, str.join, int.__add__, (1).__add__, dict.__dict__["fromkeys"], inner.__closure__[0]):
    print([n for n in ("FunctionType", "LambdaType", "BuiltinFunctionType", "MethodType", "GeneratorType", "CodeType", "ModuleType", "NoneType", "EllipsisType", "NotImplementedType", "UnionType", "GenericAlias", "MappingProxyType", "MethodDescriptorType", "WrapperDescriptorType", "MethodWrapperType", "ClassMethodDescriptorType", "CellType") if isinstance(value, getattr(types, n))], end=" ")
print()
m = types.ModuleType("made_module", "Its doc.")
m.value = 3
exec("def get(): return value * 2", m.__dict__)
print(m, m.get(), m.__name__, m.__doc__, m.__loader__, sorted(k for k in vars(m) if not k.startswith("__")), types.CellType(5).cell_contents)
for attempt in (lambda: types.FunctionType(5, {}), lambda: types.MethodType(f), lambda: types.MethodType(5, 1), lambda: types.MethodType(f, None), lambda: types.CellType().cell_contents, lambda: types.NoneType(1), lambda: types.ModuleType(), lambda: m.missing, lambda: setattr(f, "__code__", 5), lambda: setattr(f, "__defaults__", [1]), lambda: types.GeneratorType(), lambda: c.replace(co_name="new").co_name, lambda: setattr(c, "co_name", "x"), lambda: f.__code__.co_nope, lambda: setattr(bound, "x", 1), lambda: types.FunctionType(inner.__code__, {})):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, str(e).replace("template", "T"))
