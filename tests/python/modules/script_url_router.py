# A router as web frameworks have it: patterns with converters, reverse lookup, query parsing, handlers with signatures.
import inspect
import json
import re
import uuid
from http import HTTPStatus
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

class HttpError(Exception):
    def __init__(self, status, detail=""):
        super().__init__(f"{status.value} {status.phrase}" + (f": {detail}" if detail else ""))
        self.status = status

class Router:
    CONVERTERS = {"int": (r"\d+", int), "str": (r"[^/]+", str), "path": (r".+", str), "uuid": (r"[0-9a-f-]{36}", uuid.UUID)}
    FIELD = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")

    def __init__(self):
        self.routes = []

    def route(self, template, *methods):
        kinds = {m["name"]: m["kind"] or "str" for m in self.FIELD.finditer(template)}
        literal = self.FIELD.split(template)
        pattern = "".join(re.escape(text) if n % 3 == 0 else f"(?P<{literal[n + 1]}>{self.CONVERTERS[literal[n] or 'str'][0]})" if n % 3 == 1 else "" for n, text in enumerate(literal))

        def decorate(handler):
            self.routes.append((template, re.compile(pattern + "/?"), methods or ("GET",), handler, kinds))
            return handler
        return decorate

    def dispatch(self, method, url):
        parts, allowed = urlsplit(url), []
        for template, pattern, methods, handler, kinds in self.routes:
            if not (m := pattern.fullmatch(unquote(parts.path))):
                continue
            if method not in methods:
                allowed += methods
                continue
            arguments = {k: self.CONVERTERS[kinds[k]][1](v) for k, v in m.groupdict().items()}
            for name, p in inspect.signature(handler).parameters.items():
                if p.kind is p.KEYWORD_ONLY and (value := dict(parse_qsl(parts.query)).get(name)) is not None:
                    arguments[name] = p.annotation(value) if p.annotation is not p.empty else value
            return handler(**arguments)
        raise HttpError(HTTPStatus.METHOD_NOT_ALLOWED, f"use {', '.join(allowed)}") if allowed else HttpError(HTTPStatus.NOT_FOUND, parts.path)

    def reverse(self, handler, query=None, **arguments):
        template = next(t for t, _, _, h, _ in self.routes if h.__name__ == handler)
        return self.FIELD.sub(lambda m: quote(str(arguments[m["name"]])), template) + (f"?{urlencode(query)}" if query else "")

app = Router()

@app.route("/users/<int:id>", "GET", "HEAD")
def user(id, *, fields="all", limit: int = 10): return {"id": id, "fields": fields, "limit": limit}

@app.route("/files/<path:name>")
def file(name): return name

@app.route("/items/<uuid:key>/<part>", "PUT")
def item(key, part): return f"{key.version} {part}"

for method, url in [("GET", "/users/5?limit=3&fields=id%2Cname"), ("HEAD", "/users/7/"), ("GET", "/users/x"), ("POST", "/users/5"), ("GET", "/files/a/b%20c.txt"), ("PUT", "/items/6fa459ea-ee8a-3ca4-894e-db77e160355e/head"), ("GET", "/users/1?limit=many"), ("PUT", f"/items/{'-' * 36}/x"), ("GET", "/")]:
    try:
        print(method, url, "->", json.dumps(app.dispatch(method, url)))
    except (HttpError, ValueError) as e:
        print(method, url, "->", type(e).__name__, e)
print(app.reverse("user", id=9, query={"q": "a b"}), app.reverse("file", name="x y/z"), [(t, p.pattern) for t, p, *_ in app.routes])
