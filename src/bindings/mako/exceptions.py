"""`mako.exceptions`: what is wrong with a template, and errors as seen from it."""

import sys
import traceback as _traceback


class MakoException(Exception):
    pass


class RuntimeException(MakoException):
    pass


class _Placed(MakoException):
    def __init__(self, message, source, lineno, pos, filename):
        file = "" if filename is None else f" in file '{filename}'"
        super().__init__(f"{message}{file} at line: {lineno} char: {pos}")
        self.source = source
        self.lineno = lineno
        self.pos = pos
        self.filename = filename


class CompileException(_Placed):
    pass


class SyntaxException(_Placed):
    pass


class UnsupportedError(MakoException):
    pass


class NameConflictError(MakoException):
    pass


class TemplateLookupException(MakoException):
    pass


class TopLevelLookupException(TemplateLookupException):
    pass


class RichTraceback:
    """A traceback whose frames in templates stand at the template's own lines."""

    def __init__(self, error=None, traceback=None):
        from mako.template import _template_place

        kind, current, current_traceback = sys.exc_info()
        self.error = current or kind if error is None else error
        self.source, self.lineno = "", 0
        self.traceback = []
        for filename, lineno, function, line in _traceback.extract_tb(traceback or current_traceback):
            place = _template_place(filename, lineno)
            if place is None:
                self.traceback.append((filename, lineno, function, line or ""))
                continue
            name, template_line, text, source = place
            self.source, self.lineno = source, template_line
            self.traceback.append((name, template_line, function, text))
        if isinstance(self.error, (CompileException, SyntaxException)):
            self.source, self.lineno = self.error.source, self.error.lineno
        self.message = str(self.error)

    @property
    def errorname(self):
        return getattr(self.error, "__name__", type(self.error).__name__)

    @property
    def reverse_traceback(self):
        return self.traceback[::-1]


class _TextErrorTemplate:
    def render_unicode(self, error=None, traceback=None):
        found = RichTraceback(error, traceback)
        lines = ["", "", "Traceback (most recent call last):"]
        for filename, lineno, function, line in found.traceback:
            lines.append(f'  File "{filename}", line {lineno}, in {function or "?"}')
            lines.append(f"    {line.strip()}")
        return "\n".join([*lines, f"{found.errorname}: {found.message}", ""])

    render = render_unicode


def text_error_template(lookup=None):
    return _TextErrorTemplate()
