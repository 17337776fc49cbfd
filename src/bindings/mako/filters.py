"""`mako.filters`: functions that an expression's text passes through."""

import re
from urllib.parse import quote_plus

_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}


def xml_escape(string):
    return re.sub("[&<>\"']", lambda found: _XML[found.group()], string)


def html_escape(string):
    if hasattr(string, "__html__"):
        return string.__html__()
    return xml_escape(str(string))


def url_escape(string):
    return quote_plus(string.encode("utf8"))


def trim(string):
    return string.strip()


class _Decode:
    def __getattr__(self, encoding):
        def decode(value):
            if isinstance(value, str):
                return value
            return str(value, encoding) if isinstance(value, bytes) else str(value)

        return decode


decode = _Decode()
