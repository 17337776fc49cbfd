# Parameter objects: kinds, defaults, annotations, replace, and wrong combinations.
import inspect
from inspect import Parameter, Signature


def f(a, /, b: int = 5, *args, c: str, d="x", **kwargs): ...


for name, p in inspect.signature(f).parameters.items():
    print(name, p, repr(p), p.kind, p.kind.name, p.kind.description, int(p.kind), "no default" if p.default is p.empty else p.default, p.annotation if p.annotation is not p.empty else "-")
print(repr(Parameter.POSITIONAL_ONLY), str(Parameter.VAR_KEYWORD), Parameter.KEYWORD_ONLY > Parameter.VAR_POSITIONAL, Parameter.empty, Signature.empty is Parameter.empty)
p = Parameter("limit", Parameter.POSITIONAL_OR_KEYWORD, default=10, annotation=int)
print(p, repr(p), p.replace(name="offset"), p.replace(default=Parameter.empty), p.replace(annotation="str", kind=Parameter.KEYWORD_ONLY))
print(p == p.replace(), p == p.replace(default=11), hash(p) == hash(p.replace()), p.name, p.default, p.annotation)
s = Signature([p, Parameter("rest", Parameter.VAR_KEYWORD)], return_annotation=list)
print(s, s.parameters["limit"] is p, s.return_annotation)
print(Signature(), Signature.from_callable(f), type(s.parameters).__name__)
required = [n for n, q in inspect.signature(f).parameters.items() if q.default is q.empty and q.kind not in (q.VAR_POSITIONAL, q.VAR_KEYWORD)]
print(required, [n for n, q in inspect.signature(f).parameters.items() if q.kind is q.KEYWORD_ONLY])
attempts = [
    lambda: Parameter("1x", Parameter.KEYWORD_ONLY), lambda: Parameter("class", Parameter.KEYWORD_ONLY), lambda: Parameter("x", 99), lambda: Parameter(5, Parameter.KEYWORD_ONLY),
    lambda: Parameter("x", Parameter.VAR_POSITIONAL, default=1), lambda: Parameter("x"),
    lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)]),
    lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("a", Parameter.KEYWORD_ONLY)]),
    lambda: Signature([Parameter("a", Parameter.POSITIONAL_OR_KEYWORD, default=1), Parameter("b", Parameter.POSITIONAL_OR_KEYWORD)]),
    lambda: setattr(p, "name", "x"), lambda: s.parameters.pop("limit"), lambda: Parameter("x y", Parameter.KEYWORD_ONLY), lambda: Parameter("", Parameter.KEYWORD_ONLY), lambda: s.parameters["nope"],
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
