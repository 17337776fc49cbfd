"""`mako.template`: a template, compiled to Python when it is made."""

import _mako
from mako import exceptions, filters
from mako.runtime import STOP_RENDERING, UNDEFINED, Context, LoopStack

# The templates that are there, by the name that their code's frames have.
_known = {}


class Template:
    def __init__(self, text=None, filename=None, uri=None, output_encoding=None, encoding_errors="strict",
                 strict_undefined=False, input_encoding=None):
        if text is None and filename is None:
            raise exceptions.RuntimeException("Template requires text or filename")
        self.filename = filename
        self.output_encoding = output_encoding
        self.encoding_errors = encoding_errors
        self.strict_undefined = strict_undefined
        if text is None:
            with open(filename, "rb") as file:
                text = file.read()
        if isinstance(text, bytes):
            text = text.decode(input_encoding or "utf-8")
        self.source = text
        self.uri = uri or (filename if filename is not None else f"memory:{hex(id(self))}")
        self.module_id = self.uri
        compiled = _mako.compile(text, filename)
        self._check(compiled["checks"])
        self._names = compiled["names"]
        self.code, self._origins = compiled["body"]
        place = f"{self.uri}.py" if filename is None else str(filename)
        self._place = place
        _known[place] = self
        namespace = {"__name__": "mako_template", "UNDEFINED": UNDEFINED, "STOP_RENDERING": STOP_RENDERING,
                     "__M_filters": filters, "__M_loops": LoopStack}
        source, self._module_origins = compiled["module"]
        exec(compile(source, place, "exec"), namespace)
        self._module = namespace
        self._compiled = compile(self.code, place, "exec")

    def _check(self, pieces):
        for code, line, column in pieces:
            try:
                compile(code, "<unknown>", "exec")
            except SyntaxError as error:
                if "outside function" in str(error):
                    continue
                raise exceptions.SyntaxException(
                    f"({type(error).__name__}) {error} ({code[:50]!r})",
                    self.source,
                    line + (error.lineno or 1) - 1,
                    column,
                    self.filename,
                ) from error

    def render_unicode(self, *args, **data):
        buffer = []
        context = Context(buffer, **data)
        self._run(context, args, data)
        return "".join(buffer)

    def render(self, *args, **data):
        text = self.render_unicode(*args, **data)
        if self.output_encoding is None:
            return text
        return text.encode(self.output_encoding, self.encoding_errors)

    def render_context(self, context, *args, **data):
        self._run(context, args, {**context._data, **data})

    def _run(self, context, args, data):
        namespace = dict(self._module)
        for name in self._names:
            if name in namespace:
                continue
            if name in ("context", "loop"):
                continue
            value = context.get(name, UNDEFINED)
            if value is UNDEFINED and self.strict_undefined:
                continue
            namespace[name] = value
        exec(self._compiled, namespace)
        body = namespace["render_body"]
        data = {name: value for name, value in data.items() if name != "context"}
        body(context, *args, **data)


def _template_place(filename, lineno):
    """A frame's place in the template that its code comes from: name, line, the line's text, the whole text."""
    template = _known.get(filename)
    if template is None:
        return None
    origins = template._origins
    line = origins[lineno - 1] if lineno <= len(origins) else 0
    lines = template.source.split("\n")
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return template.filename or template.uri, line, text, template.source
