# Words of a shell line, orders of a graph, status codes.
import shlex, graphlib, http
from http import HTTPStatus, HTTPMethod
for s in ("add disk 5", "a 'b c' \"d e\"", 'x\\ y "q\\"z" \'a\\b\'', "", "''", "a#b # c", 'a"b"c', "a;b|c", "é ü"):
    print(repr(s), shlex.split(s), shlex.split(s, comments=True), shlex.split(s, posix=False), list(shlex.shlex(s)), list(shlex.shlex(s, posix=True, punctuation_chars=True)))
for f in (lambda: shlex.split("a 'b"), lambda: shlex.split("a\\"), lambda: shlex.split(None), lambda: shlex.quote(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(shlex.quote("a b"), shlex.quote("it's"), shlex.quote(""), shlex.quote("ok/path-1.txt"), shlex.join(["a", "b c", "$x"]))
ts = graphlib.TopologicalSorter({"d": {"b"}, "b": ["a"], "c": ["a"]}); print(list(ts.static_order()))
ts = graphlib.TopologicalSorter(); ts.add("x", "y", "z"); ts.add("y", "z"); ts.prepare()
while ts.is_active():
    r = ts.get_ready(); print(r, bool(ts)); ts.done(*r)
for f in (lambda: list(graphlib.TopologicalSorter({"a": "b", "b": "a"}).static_order()), lambda: graphlib.TopologicalSorter({"a": "b"}).get_ready(), lambda: ts.prepare(), lambda: ts.add("q"), lambda: ts.done("nope"), lambda: ts.done("x")):
    try: print(f())
    except ValueError as e: print(type(e).__name__, e, e.args)
print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(418).phrase, HTTPStatus.OK == 200, HTTPStatus.NOT_FOUND.description, HTTPStatus.OK.is_success, f"{HTTPStatus.CREATED:d} {HTTPStatus.CREATED}", HTTPStatus["GONE"].value, HTTPStatus.REQUEST_ENTITY_TOO_LARGE.name, len(HTTPStatus))
print(HTTPMethod.GET, repr(HTTPMethod.GET), HTTPMethod("POST").description, HTTPMethod.GET == "GET")
try: HTTPStatus(999)
except ValueError as e: print(e)
