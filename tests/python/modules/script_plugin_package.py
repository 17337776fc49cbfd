# Plugins in modules made at run time: discovered with inspect, ordered by dependency, called with what they ask for.
import functools
import inspect
import logging
import operator
import sys
import textwrap
import traceback
import types
import warnings
from graphlib import CycleError, TopologicalSorter

SOURCES = {
    "plugins_text": '''
        """Text plugins."""
        def clean(text: str) -> str:
            "Strips and lowers."
            return text.strip().lower()
        def words(clean):
            return clean.split()
        def _private(): raise AssertionError("never called")
    ''',
    "plugins_count": '''
        import collections
        requires = ["plugins_text"]
        def counts(words, *, limit=2):
            return collections.Counter(words).most_common(limit)
        class Longest:
            """A plugin that is a class."""
            def __call__(self, words): return max(words, key=lambda w: (len(w), w))
        longest = Longest()
        def broken(counts): return counts[99]
    ''',
    "plugins_syntax": "def oops(:\n    pass",
}
logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")

def load(name, source):
    module = types.ModuleType(name)
    code = compile(textwrap.dedent(source).strip(), f"{name}.py", "exec")
    exec(code, module.__dict__)
    module.__doc__ = module.__dict__.get("__doc__")
    sys.modules[name] = module
    return module

registry = {}
for name, source in SOURCES.items():
    try:
        module = load(name, source)
    except SyntaxError as e:
        logging.error("%s", "".join(traceback.format_exception_only(e)).strip())
        continue
    found = [(n, o) for n, o in inspect.getmembers(module, callable) if not n.startswith("_") and not inspect.isclass(o) and not inspect.ismodule(o)]
    registry.update(found)
    print(module, repr(module.__doc__), [n for n, _ in found], getattr(module, "requires", []))
print({n: str(inspect.signature(f)) for n, f in sorted(registry.items())}, inspect.getdoc(registry["clean"]), inspect.getdoc(type(registry["longest"])))

def run(goal, **given):
    def needs(name):
        return [p.name for p in inspect.signature(registry[name]).parameters.values() if p.default is p.empty]
    graph, todo = {}, [goal]
    while todo:
        if (name := todo.pop()) not in graph and name not in given:
            if name not in registry:
                raise LookupError(f"nobody provides {name!r}")
            graph[name] = needs(name)
            todo += graph[name]
    values = dict(given)
    for name in TopologicalSorter(graph).static_order():
        if name not in values:
            values[name] = registry[name](**{k: values[k] for k in graph[name]})
    return values[goal]

for goal in ("counts", "longest", "broken", "unknown"):
    try:
        print(goal, run(goal, text="  The cat and the dog and the Bird  "))
    except (LookupError, TypeError) as e:
        print(goal, type(e).__name__, e, [f.name for f in traceback.extract_tb(e.__traceback__)])
registry |= {"x": lambda y: y, "y": lambda x: x}
try:
    run("x")
except CycleError as e:
    print(type(e).__name__, e.args[0], sorted(set(e.args[1])))
registry["shout"] = functools.partial(lambda suffix, words: operator.concat(" ".join(words).upper(), suffix), "!")
print(run("shout", text="a b"), "plugins_count" in sys.modules, sys.modules["plugins_text"].words("x y"))
