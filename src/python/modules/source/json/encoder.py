"""JSON from values."""

from _json import encode_basestring, encode_basestring_ascii, write

py_encode_basestring, py_encode_basestring_ascii = encode_basestring, encode_basestring_ascii


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        if type(self).iterencode is not JSONEncoder.iterencode:
            return "".join(self.iterencode(o, _one_shot=True))
        return write(self, o, None)

    def iterencode(self, o, _one_shot=False):
        chunks = []
        if _one_shot:
            chunks.append(write(self, o, None))
            return chunks
        return self._chunks(o, chunks)

    def _chunks(self, o, chunks):
        try:
            write(self, o, chunks)
        except Exception:
            yield from chunks
            raise
        yield from chunks
