"""What failed assert statements say: the values of their parts, and how two values differ."""

import builtins
import types
from collections.abc import Mapping, Sequence, Set

from _pytest import pretty
from _pytest.approx import Approx
from _pytest.pretty import formatted, short, whole

_MISSING = object()
_MAX_LINES, _MAX_CHARACTERS = 8, 640
_TRUNCATED = "...Full output truncated, use '-vv' to show"


class State:
    """What explanations depend on: the verbosity and the hooks of the run."""

    verbose = 0
    hooks = None


# The values of the parts of assert statements under way, by the statement's number.
_stacks = {}


def forget():
    _stacks.clear()


def begin(number):
    _stacks.setdefault(number, []).append({})
    return True


def keep(number, part, value):
    _stacks[number][-1][part] = value
    return value


def end(number, value):
    if value:
        _stacks[number].pop()
    return value


def names_for(space):
    """The functions that the assert statements of a module call."""
    return {"@begin": begin, "@keep": keep, "@end": end, "@explain": Explainer(space).explain,
        "@error": AssertionError}


def display(value):
    if isinstance(value, types.MethodType) or _is_native_method(value):
        return value.__name__
    if State.verbose >= 2:
        text = whole(value)
    else:
        text = short(value, pretty.MAX_SIZE * 10 if State.verbose == 1 else pretty.MAX_SIZE)
    return text.replace("\n", "\\n")


def _is_native_method(value):
    """Whether it is a method of a package's class, which is Python there."""
    owner = getattr(value, "__self__", None)
    return (isinstance(value, types.BuiltinMethodType) and owner is not None and not isinstance(owner, types.ModuleType)
        and type(owner).__module__.partition(".")[0] in ("sqlalchemy", "alembic"))


class Explainer:
    def __init__(self, space):
        self.space = space

    def explain(self, number, outline, *message):
        values = _stacks[number].pop()
        text = "assert " + self._told(eval(outline), values)
        if message:
            given = message[0] if isinstance(message[0], str) else display(message[0])
            text = given.replace("\n", "\n~") + "\n>" + text
        return laid_out(text)

    def _told(self, node, values):
        return getattr(self, "_" + node[0])(node, values)

    def _t(self, node, values):
        return node[1]

    def _v(self, node, values):
        return display(values.get(node[1]))

    def _n(self, node, values):
        value, name = values.get(node[1]), node[2]
        known = self.space.get(name, getattr(builtins, name, _MISSING))
        if known is value and (callable(value) or hasattr(value, "__name__")):
            return name
        return display(value)

    def _c(self, node, values):
        args = ", ".join(prefix + self._told(arg, values) for prefix, arg in node[3])
        result = display(values.get(node[1]))
        return f"{result}\n{{{result} = {self._told(node[2], values)}({args})\n}}"

    def _a(self, node, values):
        result = display(values.get(node[1]))
        return f"{result}\n{{{result} = {self._told(node[2], values)}.{node[3]}\n}}"

    def _u(self, node, values):
        return node[1] + self._told(node[2], values)

    def _b(self, node, values):
        return f"({self._told(node[1], values)} {node[2]} {self._told(node[3], values)})"

    def _bool(self, node, values):
        parts = [self._told(inner, values) for part, inner, _ in node[2] if part in values]
        return "(" + f" {node[1]} ".join(parts) + ")"

    def _cmp(self, node, values):
        operands = [operand for operand in node[1] if operand[0] in values]
        (left, left_node, left_nested), (right, right_node, right_nested) = operands[-2:]
        sign = node[2][len(operands) - 2]
        custom = compared(sign, values[left], values[right])
        if custom is not None:
            return "\n~".join(line.replace("\n", "\\n") for line in custom)
        a, b = self._told(left_node, values), self._told(right_node, values)
        return f"{f'({a})' if left_nested else a} {sign} {f'({b})' if right_nested else b}"


def laid_out(text):
    """The lines of an explanation: what stands in braces says where a value comes from, below the line that shows it."""
    raw = text.split("\n")
    lines = [raw[0]]
    for line in raw[1:]:
        if line[:1] in ("{", "}", "~", ">"):
            lines.append(line)
        else:
            lines[-1] += "\\n" + line
    result, stack, counts = [lines[0]], [0], [0]
    for line in lines[1:]:
        if line.startswith("{"):
            lead = "and   " if counts[-1] else "where "
            stack.append(len(result))
            counts[-1] += 1
            counts.append(0)
            result.append(" +" + "  " * (len(stack) - 1) + lead + line[1:])
        elif line.startswith("}"):
            stack.pop()
            counts.pop()
            result[stack[-1]] += line[1:]
        else:
            stack[-1] += 1
            depth = len(stack) if line.startswith("~") else len(stack) - 1
            result.append("  " * depth + line[1:])
    return "\n".join(result)


def compared(sign, left, right):
    """The lines about a comparison that failed; none where its two values say it all."""
    if State.hooks is not None:
        for lines in State.hooks("pytest_assertrepr_compare", op=sign, left=left, right=right):
            if lines:
                return _truncated(list(lines))
    lines = explanation(sign, left, right, State.verbose)
    return _truncated(lines) if lines else None


def _truncated(lines):
    if State.verbose >= 2:
        return lines
    tolerated = _MAX_CHARACTERS + len("...") + len(_TRUNCATED)
    kept = []
    for line in lines:
        kept.append(line)
        if len(kept) >= _MAX_LINES + 3 or sum(map(len, kept)) > tolerated:
            break
    if len(kept) <= _MAX_LINES + 2:
        if sum(map(len, kept)) <= tolerated:
            return kept
    else:
        kept = kept[:_MAX_LINES]
    if sum(map(len, kept)) > tolerated:
        left, cut = _MAX_CHARACTERS, []
        for line in kept:
            if len(line) >= left:
                cut.append(line[:left])
                break
            cut.append(line)
            left -= len(line)
        kept = cut
    kept[-1] += "..."
    return [*kept, "", _TRUNCATED]


def explanation(sign, left, right, verbose):
    """What there is to say of a comparison beside its two values, under a first line that shows them."""
    are_texts = isinstance(left, str) and isinstance(right, str)
    if verbose > 1:
        first, second = whole(left), whole(right)
    else:
        room = (80 - 15 - len(sign) - 2) // 2
        first, second = short(left, room), short(right, room)
    lines = []
    try:
        if sign == "==":
            lines = list(equal(left, right, verbose))
        elif sign == "not in" and are_texts:
            lines = list(_contained(left, right, verbose))
        elif sign in ("!=", ">=", "<=", ">", "<") and isinstance(left, Set) and isinstance(right, Set):
            lines = list(_sets(sign, left, right))
    except Exception as error:
        lines = [f"(pytest_assertion plugin: representation of details failed: {type(error).__name__}: {error}.",
            " Probably an object has a faulty __repr__.)"]
    if not lines:
        return None
    return [f"{first} {sign} {second}", *([] if lines[0] == "" else [""]), *lines]


def _is_iterable(value):
    try:
        iter(value)
    except Exception:
        return False
    return not isinstance(value, str)


def _is_sequence(value):
    return isinstance(value, Sequence) and not isinstance(value, str)


def _has_fields(value):
    return hasattr(value, "__dataclass_fields__") or isinstance(value, tuple) and getattr(value, "_fields", None) is not None


def equal(left, right, verbose):
    if isinstance(left, str) and isinstance(right, str):
        yield from _texts(left, right, verbose)
        return
    if isinstance(right, Approx):
        yield from right.differences(left)
    elif isinstance(left, Approx):
        yield from left.differences(right)
    elif type(left) is type(right) and _has_fields(left):
        yield from _fields(left, right, verbose)
    elif _is_sequence(left) and _is_sequence(right):
        yield from _sequences(left, right)
    elif isinstance(left, Set) and isinstance(right, Set):
        yield from _one_sided("left", left - right)
        yield from _one_sided("right", right - left)
    elif isinstance(left, Mapping) and isinstance(right, Mapping):
        yield from _mappings(left, right, verbose)
    if _is_iterable(left) and _is_iterable(right):
        yield from _full(left, right, verbose)


def _full(left, right, verbose):
    if verbose <= 0:
        yield "Use -v to get more diff"
        return
    import difflib
    yield ""
    yield "Full diff: (-: missing in left side, +: extra in left side)"
    for line in difflib.ndiff(pretty.Pretty().lines(right), pretty.Pretty().lines(left)):
        yield line.rstrip()


def _texts(left, right, verbose):
    import difflib
    if verbose < 1:
        at = 0
        for at in range(min(len(left), len(right))):
            if left[at] != right[at]:
                break
        if at > 42:
            at -= 10
            yield f"Skipping {at} identical leading characters in diff, use -v to show"
            left, right = left[at:], right[at:]
        if len(left) == len(right):
            for at in range(1, len(left) + 1):
                if left[-at] != right[-at]:
                    break
            if at > 42:
                at -= 10
                yield f"Skipping {at} identical trailing characters in diff, use -v to show"
                left, right = left[:-at], right[:-at]
    if left.isspace() or right.isspace():
        left, right = repr(left), repr(right)
        yield "Strings contain only whitespace, escaping them using repr()"
    sides = []
    for text in (right, left):
        if State.verbose < 2:
            sides.append(text[:_MAX_CHARACTERS].splitlines(True)[:_MAX_LINES])
        else:
            sides.append(text.splitlines(True))
    # A line of the difference may hold what ends lines inside.
    yield from "\n".join(line.strip("\n") for line in difflib.ndiff(*sides)).splitlines()


def _contained(term, text, verbose):
    at = text.find(term)
    without = text[:at] + text[at + len(term):]
    yield f"{short(term, 42)} is contained here:"
    for line in _texts(text, without, verbose):
        if line.startswith("Skipping") or line.startswith("- "):
            continue
        yield "  " + line[2:] if line.startswith("+ ") else line


def _fields(left, right, verbose):
    if isinstance(left, tuple):
        names = left._fields
    else:
        own = getattr(left.__eq__, "__code__", None)
        if own is not None and own.co_filename != "<string>" and not left.__dataclass_params__.eq:
            return
        names = [name for name, field in left.__dataclass_fields__.items() if field.compare]
    same = [name for name in names if getattr(left, name) == getattr(right, name)]
    differing = [name for name in names if name not in same]
    if names:
        yield ""
    if same and verbose < 2:
        yield f"Omitting {len(same)} identical items, use -vv to show"
    elif same:
        yield "Matching attributes:"
        yield from formatted(same).splitlines()
    if differing:
        yield "Differing attributes:"
        yield from formatted(differing).splitlines()
        for name in differing:
            a, b = getattr(left, name), getattr(right, name)
            yield ""
            yield f"Drill down into differing attribute {name}:"
            yield f"  {name}: {a!r} != {b!r}"
            for line in equal(a, b, verbose):
                yield "  " + line


def _sequences(left, right):
    are_bytes = isinstance(left, bytes) and isinstance(right, bytes)
    for at in range(min(len(left), len(right))):
        if left[at] != right[at]:
            part = slice(at, at + 1) if are_bytes else at
            yield f"At index {at} diff: {left[part]!r} != {right[part]!r}"
            break
    extra = len(left) - len(right)
    if are_bytes or not extra:
        return
    side, first = ("Left", left[len(right)]) if extra > 0 else ("Right", right[len(left)])
    if abs(extra) == 1:
        yield f"{side} contains one more item: {short(first)}"
    else:
        yield f"{side} contains {abs(extra)} more items, first extra item: {short(first)}"


def _one_sided(side, extra):
    if extra:
        yield f"Extra items in the {side} set:"
        for item in extra:
            yield short(item)


def _sets(sign, left, right):
    if sign == "!=" or sign in "<>" and left == right:
        yield "Both sets are equal"
    elif sign[0] == ">":
        yield from _one_sided("right", right - left)
    else:
        yield from _one_sided("left", left - right)


def _mappings(left, right, verbose):
    common = [key for key in left if key in right]
    same = {key: left[key] for key in common if left[key] == right[key]}
    if same and verbose < 2:
        yield f"Omitting {len(same)} identical items, use -vv to show"
    elif same:
        yield "Common items:"
        yield from formatted(same).splitlines()
    differing = [key for key in common if key not in same]
    if differing:
        yield "Differing items:"
        for key in differing:
            yield f"{short({key: left[key]})} != {short({key: right[key]})}"
    for side, mine, other in (("Left", left, right), ("Right", right, left)):
        extra = {key: mine[key] for key in mine if key not in other}
        if not extra:
            continue
        yield f"{side} contains {len(extra)} more item{'' if len(extra) == 1 else 's'}:"
        if verbose >= 2 or len(extra) <= _MAX_LINES:
            yield from formatted(extra).splitlines()
        else:
            for key in sorted(extra, key=pretty._Order)[:_MAX_LINES]:
                yield short({key: extra[key]})
