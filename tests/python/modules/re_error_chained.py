# A helper wraps re.error in its own exception, chained; what both say is printed.
import re


class FilterError(ValueError):
    """The user's filter is not a pattern."""


def build_filter(text):
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as e:
        raise FilterError(f"bad filter {text!r}: {e.msg} at {e.pos}") from e


def apply(text, names):
    rule = build_filter(text)
    return [name for name in names if rule.search(name)]


NAMES = ["users", "user_roles", "Orders", "order_items", "audit"]
for text in ["user", "^order", "s$", "(", "[a-", "a{2,1}", "(?P<x", "items|audit"]:
    try:
        print(text, "->", apply(text, NAMES))
    except FilterError as e:
        print("FilterError:", e)
        print("   cause:", type(e.__cause__).__name__, e.__cause__)
        print("   ", e.__cause__ is e.__context__, e.__suppress_context__)
print(FilterError.__doc__)
