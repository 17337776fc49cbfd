"""Constants and templates of text."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    def __init__(self, template):
        self.template = template

    def _convert(self, mapping, safe):
        import re

        def replace(found):
            name = found.group("named") or found.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    if safe:
                        return found.group()
                    raise
            if found.group("escaped") is not None:
                return "$"
            if safe:
                return found.group()
            start = found.start()
            lines = self.template[:start].splitlines(keepends=True)
            colno = 1 if not lines else start - len("".join(lines[:-1])) + 1
            raise ValueError(f"Invalid placeholder in string: line {max(len(lines), 1)}, col {colno}")
        pattern = r"\$(?:(?P<escaped>\$)|(?P<named>[_a-zA-Z][_a-zA-Z0-9]*)|\{(?P<braced>[_a-zA-Z][_a-zA-Z0-9]*)\}|(?P<invalid>))"
        return re.sub(pattern, replace, self.template)

    def substitute(self, mapping={}, /, **kws):
        return self._convert({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._convert({**mapping, **kws}, True)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
