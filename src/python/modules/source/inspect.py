import enum, functools, sys, types
from collections import OrderedDict, namedtuple
from operator import attrgetter
from _inspect import source_text as _source_text, block_end as _block_end, class_start as _class_start

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"
_KEYWORDS = frozenset("False None True and as assert async await break class continue def del elif else except finally for "
    "from global if import in is lambda nonlocal not or pass raise return try while with yield".split())
_Builtin = type(len)
_MethodDescriptor, _SlotWrapper, _MethodWrapper = type(str.join), type(int.__add__), type((1).__add__)
_ClassMethodDescriptor = type(dict.__dict__["fromkeys"])
_Code = type((lambda: 0).__code__)


async def _coroutine():
    pass


async def _async_generator():
    yield


_coroutine = _coroutine()
_Coroutine, _AsyncGenerator = type(_coroutine), type(_async_generator())
_coroutine.close()


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, _Builtin)


def _is_method_descriptor(object):
    return isinstance(object, (_MethodDescriptor, _SlotWrapper, _ClassMethodDescriptor))


def ismethodwrapper(object):
    return isinstance(object, _MethodWrapper)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object) or isinstance(object, functools.partial):
        return False
    if _is_method_descriptor(object):
        return True
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__") and not isbuiltin(object)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__") or ismemberdescriptor(object)


def isgetsetdescriptor(object):
    return type(object) is property and not isfunction(object.fget) and not hasattr(object.fget, "__dict__")


def ismemberdescriptor(object):
    return isinstance(object, getattr(types, "MemberDescriptorType", ()))


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def _unwrap_partial(f):
    while ismethod(f):
        f = f.__func__
    while isinstance(f, functools.partial):
        f = f.func
    return f


def _has_flag(f, flag):
    f = _unwrap_partial(f)
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(_unwrap_partial(obj), "_is_coroutine_mark", None) is _mark


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_mark = object()


def markcoroutinefunction(func):
    (func.__func__ if hasattr(func, "__func__") else func)._is_coroutine_mark = _mark
    return func


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return type(object) is _Coroutine


def isasyncgen(object):
    return type(object) is _AsyncGenerator


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def iscode(object):
    return isinstance(object, _Code)


def istraceback(object):
    return isinstance(object, getattr(types, "TracebackType", ()))


def isframe(object):
    return isinstance(object, getattr(types, "FrameType", ()))


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def _members(object, predicate, getter):
    results, processed = [], set()
    names = dir(object)
    mro = (object, *object.__mro__) if isclass(object) else ()
    try:
        for base in object.__bases__:
            names += [k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute)]
    except AttributeError:
        pass
    for key in names:
        try:
            value = getter(object, key)
            if key in processed:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        processed.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    found = _sentinel
    if not isclass(obj):
        cls = type(obj)
        try:
            own = object.__getattribute__(obj, "__dict__")
            if isinstance(own, dict) and attr in own:
                found = own[attr]
        except AttributeError:
            pass
    else:
        cls = obj
    in_class = _sentinel
    for entry in cls.__mro__:
        if attr in entry.__dict__:
            in_class = entry.__dict__[attr]
            break
    if found is not _sentinel and in_class is not _sentinel:
        kind = type(in_class)
        return in_class if hasattr(kind, "__get__") and hasattr(kind, "__set__") else found
    if found is not _sentinel:
        return found
    if in_class is not _sentinel:
        return in_class
    if obj is cls:
        for entry in type(cls).__mro__:
            if attr in entry.__dict__:
                return entry.__dict__[attr]
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    found = []
    for name in sorted(set(dir(cls))):
        home, value = None, _sentinel
        for base in cls.__mro__:
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        if home is None:
            continue
        if isinstance(value, staticmethod) or name == "__new__":
            kind = "static method"
        elif isinstance(value, classmethod):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        found.append(Attribute(name, kind, home, value))
    return found


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    f, memo = func, {id(func): func}
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in memo or len(memo) >= sys.getrecursionlimit():
            raise ValueError("wrapper loop when unwrapping {!r}".format(f))
        memo[id(func)] = func
    return func


def indentsize(line):
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")), default=sys.maxsize)
    if lines:
        lines[0] = lines[0].lstrip(" ")
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name = obj.__func__.__name__
        cls = obj.__self__ if isclass(obj.__self__) else obj.__self__.__class__
    elif isfunction(obj):
        name = obj.__name__
        cls = _defining_class(obj)
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = _defining_class(obj.fget)
    elif isbuiltin(obj) or ismethoddescriptor(obj) or isdatadescriptor(obj):
        name, cls = obj.__name__, getattr(obj, "__objclass__", None)
    else:
        return None
    for base in cls.__mro__ if cls is not None else ():
        try:
            doc = getattr(base, name).__doc__
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _defining_class(func):
    cls = sys.modules.get(func.__module__)
    for name in func.__qualname__.split(".")[:-1]:
        cls = getattr(cls, name, None)
    return cls if isclass(cls) else None


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if isclass(object) and "__doc__" not in object.__dict__:
        doc = None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


class ClassFoundException(Exception):
    pass


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        if hasattr(object, "__module__"):
            module = sys.modules.get(object.__module__)
            if getattr(module, "__file__", None):
                return module.__file__
            if object.__module__ == "__main__":
                raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(
        type(object).__name__))


def getsourcefile(object):
    name = getfile(object)
    return name if _source_text(name) is not None else None


def getabsfile(object, _filename=None):
    import os
    return os.path.abspath(_filename or getsourcefile(object) or getfile(object))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        name = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if getattr(module, "__file__", None) == name:
            return module
    return None


def findsource(object):
    name = getfile(object)
    text = None if name.startswith("<") else _source_text(name)
    if text is None:
        raise OSError("could not get source code")
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if ismodule(object):
        return lines, 0
    if isclass(object):
        line = _class_start(text, object.__qualname__)
        if line is None:
            raise OSError("could not find class definition")
        return lines, line - 1
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        return lines, object.tb_lineno - 1
    if isframe(object):
        return lines, object.f_lineno - 1
    line = object.co_firstlineno - 1
    if line >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, line


def getsourcelines(object):
    object = unwrap(object)
    lines, start = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return lines[start:_block_end("".join(lines), start + 1)], start + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getblock(lines):
    return lines[:_block_end("".join(lines), 1)]


def getcomments(object):
    try:
        lines, start = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith("#"):
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) or None
    indent, end = indentsize(lines[start]), start
    while start > 0 and lines[start - 1].lstrip().startswith("#") and indentsize(lines[start - 1]) == indent:
        start -= 1
    return "".join(line.expandtabs().lstrip() for line in lines[start:end]) or None


def walktree(classes, children, parent):
    results = []
    classes.sort(key=attrgetter("__module__", "__name__"))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    children, roots = {}, []
    for c in classes:
        for parent in c.__bases__:
            known = children.setdefault(parent, [])
            if c not in known:
                known.append(c)
            if unique and parent in classes:
                break
        if not c.__bases__ and c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


Arguments = namedtuple("Arguments", "args, varargs, varkw")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getargs(co):
    if not iscode(co):
        raise TypeError("{!r} is not a code object".format(co))
    names = co.co_varnames
    count, only = co.co_argcount, co.co_kwonlyargcount
    args = list(names[:count + only])
    at = count + only
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
        formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(specs) + ")"


def getfullargspec(func):
    try:
        sig = _signature(func, skip_bound=False, follow_wrapped=False)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    args, only, defaults, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    positional = []
    for p in sig.parameters.values():
        if p.kind is _POSITIONAL_ONLY or p.kind is _POSITIONAL_OR_KEYWORD:
            (positional if p.kind is _POSITIONAL_ONLY else args).append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            only.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    return FullArgSpec(positional + args, varargs, varkw, tuple(defaults) or None, only, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = _signature(func, skip_bound=False, follow_wrapped=False).bind(*positional, **named)
    given = dict(bound.arguments)
    bound.apply_defaults()
    values = bound.arguments
    spec = getfullargspec(func)
    order = [*spec.args[:len(positional)], spec.varargs, spec.varkw, *named, *values]
    return {name: given.get(name, values[name]) for name in order if name in values}


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {n: c.cell_contents for n, c in zip(code.co_freevars, func.__closure__)}
    space = func.__globals__
    known = space.get("__builtins__", sys.modules.get("builtins"))
    if ismodule(known):
        known = known.__dict__
    in_globals, in_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in space:
            in_globals[name] = space[name]
        elif name in known:
            in_builtins[name] = known[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, in_globals, in_builtins, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        found = obj.__dict__.get("__annotations__", None)
        module = sys.modules.get(getattr(obj, "__module__", None))
        space, inner = getattr(module, "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        found, space, inner = getattr(obj, "__annotations__", None), obj.__dict__, None
    elif callable(obj):
        found, inner = getattr(obj, "__annotations__", None), None
        space = getattr(unwrap(obj), "__globals__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    globals = space if globals is None else globals
    locals = inner if locals is None else locals
    return {k: v if not isinstance(v, str) else eval(v, globals, locals) for k, v in found.items()}


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


_empty.__module__ = "inspect"


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only",
            "variadic keyword")[int(self)]


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class _void:
    pass


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError("{} parameters cannot have default values".format(self._kind.description))
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if name[0] == "." and name[1:].isdigit():
            name = "implicit{}".format(name[1:])
        if name in _KEYWORDS and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text = "{}: {}".format(text, formatannotation(self._annotation))
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == \
            (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, started = {}, False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        given, new = self.arguments, []
        for name, p in self._signature.parameters.items():
            if name in given:
                new.append((name, given[name]))
            elif p.default is not _empty:
                new.append((name, p.default))
            elif p.kind is _VAR_POSITIONAL:
                new.append((name, ()))
            elif p.kind is _VAR_KEYWORD:
                new.append((name, {}))
        self.arguments = dict(new)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        args = ["{}={!r}".format(name, value) for name, value in self.arguments.items()]
        return "<{} ({})>".format(self.__class__.__name__, ", ".join(args))


class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        top, seen_default = _POSITIONAL_ONLY, False
        for p in parameters or ():
            if __validate_parameters__:
                if p.kind < top:
                    raise ValueError("wrong parameter order: {} parameter before {} parameter".format(
                        top.description, p.kind.description))
                top = p.kind
                if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if p.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError("non-default argument follows default argument")
                if p.name in params:
                    raise ValueError("duplicate parameter name: {!r}".format(p.name))
            params[p.name] = p
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature(obj, cls=cls, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _comparable(self):
        params = self.parameters.values()
        return (tuple(p for p in params if p.kind is not _KEYWORD_ONLY),
            frozenset((p.name, p) for p in params if p.kind is _KEYWORD_ONLY), self._return_annotation)

    def __hash__(self):
        return hash(self._comparable())

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        named = lambda s: {p.name: p for p in s.parameters.values() if p.kind is _KEYWORD_ONLY}
        others = lambda s: [p for p in s.parameters.values() if p.kind is not _KEYWORD_ONLY]
        return self._return_annotation == other._return_annotation and others(self) == others(other) and \
            named(self) == named(other)

    def _bind(self, args, kwargs, partial=False):
        found, kwargs, args = {}, dict(kwargs), list(args)
        at, rest = 0, []
        params = list(self.parameters.values())
        wrong = []
        for p in params:
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                if p.kind is _KEYWORD_ONLY:
                    rest.append(p)
                continue
            if p.kind is _VAR_POSITIONAL:
                if at < len(args):
                    found[p.name] = tuple(args[at:])
                    at = len(args)
                continue
            if at < len(args):
                if p.name in kwargs and p.kind is not _POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument {!r}".format(p.name))
                found[p.name] = args[at]
                at += 1
            elif p.name in kwargs and p.kind is not _POSITIONAL_ONLY:
                found[p.name] = kwargs.pop(p.name)
            elif p.kind is _POSITIONAL_ONLY and p.name in kwargs and self._var_keyword() is None:
                wrong.append(p.name)
            elif p.default is _empty and not partial:
                raise TypeError("missing a required argument: {!r}".format(p.name))
        if at < len(args):
            raise TypeError("too many positional arguments")
        by_position = [p.kind is not _VAR_POSITIONAL for p in params if p.kind not in (_VAR_KEYWORD, _KEYWORD_ONLY)]
        next_by_name = rest[:1] if all(by_position) and at == len(by_position) else []
        for p in rest:
            if p.name in kwargs:
                found[p.name] = kwargs.pop(p.name)
            elif p.default is _empty and not partial:
                kind = " keyword-only" if p in next_by_name else ""
                raise TypeError("missing a required{} argument: {!r}".format(kind, p.name))
        var_keyword = self._var_keyword()
        if kwargs:
            if var_keyword is not None:
                found[var_keyword.name] = kwargs
            elif wrong:
                raise TypeError("got some positional-only arguments passed as keyword arguments: {!r}".format(", ".join(wrong)))
            else:
                raise TypeError("got an unexpected keyword argument {!r}".format(next(iter(kwargs))))
        return BoundArguments(self, found)

    def _var_keyword(self):
        for p in self.parameters.values():
            if p.kind is _VAR_KEYWORD:
                return p

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return "<{} {}>".format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        parts, only, star = [], False, True
        for p in self.parameters.values():
            if p.kind is _POSITIONAL_ONLY:
                only = True
            elif only:
                parts.append("/")
                only = False
            if p.kind is _VAR_POSITIONAL:
                star = False
            elif p.kind is _KEYWORD_ONLY and star:
                parts.append("*")
                star = False
            parts.append(str(p))
        if only:
            parts.append("/")
        text = "({})".format(", ".join(parts))
        if max_width is not None and len(text) > max_width:
            text = "(\n    {}\n)".format(",\n    ".join(parts))
        if self.return_annotation is not _empty:
            text += " -> {}".format(formatannotation(self.return_annotation))
        return text


_TEXTS = """abs x,/|all iterable,/|any iterable,/|ascii obj,/|bin number,/|callable obj,/|chr i,/|\
compile source,filename,mode,flags=0,dont_inherit=False,optimize=-1,*,_feature_version=-1|delattr obj,name,/|\
divmod x,y,/|eval source,/,globals=None,locals=None|exec source,/,globals=None,locals=None,*,closure=None|\
format value,format_spec='',/|globals |hasattr obj,name,/|hash obj,/|hex number,/|id obj,/|input prompt='',/|\
isinstance obj,class_or_tuple,/|issubclass cls,class_or_tuple,/|len obj,/|locals |oct number,/|\
open file,mode='r',buffering=-1,encoding=None,errors=None,newline=None,closefd=True,opener=None|ord c,/|\
pow base,exp,mod=None|print *args,sep=' ',end='\\n',file=None,flush=False|repr obj,/|round number,ndigits=None|\
setattr obj,name,value,/|sorted iterable,/,*,key=None,reverse=False|sum iterable,/,start=0"""
_CLASS_TEXTS = """bool object=False,/|bytearray |complex real=0,imag=0|enumerate iterable,start=0|filter function,iterable,/|\
float x=0,/|frozenset iterable=(),/|list iterable=(),/|map function,iterable,/,*iterables|object |\
property fget=None,fset=None,fdel=None,doc=None|reversed object,/|set iterable=(),/|staticmethod function,/|\
classmethod function,/|tuple iterable=(),/|zip *iterables,strict=False"""
_METHOD_TEXTS = """append self,object,/|extend self,iterable,/|insert self,index,object,/|pop self,index=-1,/|\
remove self,value,/|clear self,/|copy self,/|count self,value,/|reverse self,/|sort self,/,*,key=None,reverse=False|\
get self,key,default=None,/|setdefault self,key,default=None,/|popitem self,/|split self,/,sep=None,maxsplit=-1|\
join self,iterable,/|strip self,chars=None,/|upper self,/|lower self,/|replace self,old,new,/,count=-1|add self,object,/|\
discard self,object,/|__eq__ self,value,/|__init__ self,/,*args,**kwargs"""


def _from_text(texts, name):
    for entry in texts.split("|"):
        known, _, params = entry.partition(" ")
        if known == name:
            f = eval("lambda " + params + ": 0")
            return Signature([*_function_parameters(f, f.__defaults__, f.__kwdefaults__, {})])
    return None


def _function_parameters(func, defaults, kwdefaults, annotations):
    code = func.__code__
    names, count, only = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    defaults, kwdefaults = defaults or (), kwdefaults or {}
    params = []
    first = count - len(defaults)
    for i, name in enumerate(names[:count]):
        params.append(Parameter(name, _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            default=defaults[i - first] if i >= first else _empty, annotation=annotations.get(name, _empty)))
    at = count + only
    if code.co_flags & CO_VARARGS:
        params.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count:count + only]:
        params.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
            annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return params


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial):
    params = OrderedDict(wrapped.parameters.items())
    try:
        bound = wrapped.bind_partial(*partial.args, **(partial.keywords or {}))
    except TypeError as ex:
        raise ValueError("partial object {!r} has incorrect arguments".format(partial)) from ex
    keyword = False
    for name, p in wrapped.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if p.kind is _POSITIONAL_ONLY:
                params.pop(name)
                continue
            if p.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial.keywords:
                    keyword = True
                    params[name] = p.replace(default=value)
                else:
                    params.pop(name)
                    continue
            if p.kind is _KEYWORD_ONLY:
                params[name] = p.replace(default=value)
        if keyword:
            if p.kind is _POSITIONAL_OR_KEYWORD:
                params[name] = params[name].replace(kind=_KEYWORD_ONLY)
                params.move_to_end(name)
            elif p.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                params.move_to_end(name)
            elif p.kind is _VAR_POSITIONAL:
                params.pop(name)
    return wrapped.replace(parameters=params.values())


def _user_defined(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if isinstance(found, staticmethod):
                found = found.__func__
            return found if isfunction(found) or isinstance(found, functools.partial) else None
    return None


def _signature(obj, *, follow_wrapped=True, skip_bound=True, globals=None, locals=None, eval_str=False, cls=Signature):
    again = functools.partial(_signature, follow_wrapped=follow_wrapped, skip_bound=skip_bound, globals=globals,
        locals=locals, eval_str=eval_str, cls=cls)
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if ismethod(obj):
        sig = again(obj.__func__)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return again(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            if callable(sig):
                sig = sig()
            if not isinstance(sig, Signature):
                raise TypeError("unexpected object {!r} in __signature__ attribute".format(sig))
        return sig
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    if isfunction(obj):
        annotations = get_annotations(obj, globals=globals, locals=locals, eval_str=eval_str)
        return cls(_function_parameters(obj, obj.__defaults__, obj.__kwdefaults__, annotations),
            return_annotation=annotations.get("return", _empty))
    if isinstance(obj, type):
        return _of_class(obj, again, skip_bound)
    if isinstance(obj, (staticmethod, classmethod)):
        return again(obj.__func__)
    if isinstance(obj, (_Builtin, _MethodDescriptor, _SlotWrapper, _MethodWrapper)) or isroutine(obj):
        name = getattr(obj, "__name__", "")
        owner = getattr(obj, "__self__", None)
        free = getattr(obj, "__module__", None) == "builtins" or owner is None and not ismethoddescriptor(obj)
        sig = _from_text(_TEXTS, name) if free else _from_text(_METHOD_TEXTS, name)
        if sig is None:
            raise ValueError("no signature found for builtin {!r}".format(obj))
        return _without_first(sig) if not free and owner is not None and skip_bound else sig
    call = _user_defined(type(obj), "__call__")
    if call is not None:
        sig = again(call)
        return _without_first(sig) if skip_bound else sig
    raise ValueError("callable {!r} is not supported by signature".format(obj))


def _of_class(obj, again, skip_bound):
    call = _user_defined(type(obj), "__call__")
    if call is not None:
        return _without_first(again(call))
    new, init = _user_defined(obj, "__new__"), _user_defined(obj, "__init__")
    if new is not None and init is not None:
        mro = obj.__mro__
        first = lambda name: next(i for i, c in enumerate(mro) if name in c.__dict__)
        if first("__new__") <= first("__init__"):
            init = None
        else:
            new = None
    if new is not None or init is not None:
        sig = again(new or init)
        return _without_first(sig) if skip_bound else sig
    if obj is type:
        raise ValueError("no signature found for builtin {!r}".format(obj))
    for base in obj.__mro__[:-1]:
        if base.__module__ == "builtins":
            sig = _from_text(_CLASS_TEXTS, base.__name__) if base is obj else None
            if sig is None:
                raise ValueError("no signature found for builtin type {!r}".format(obj))
            return sig
    return Signature()


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _state(object, prefix, running, frame, suspended, name):
    if getattr(object, running):
        return name + "_RUNNING"
    if getattr(object, suspended, False):
        return name + "_SUSPENDED"
    if getattr(object, frame) is None:
        return name + "_CLOSED"
    return name + "_CREATED"


def getgeneratorstate(generator):
    return _state(generator, "gi", "gi_running", "gi_frame", "gi_suspended", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr", "cr_running", "cr_frame", "cr_suspended", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag", "ag_running", "ag_frame", "ag_suspended", "AGEN")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


_Traceback = namedtuple("Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("FrameInfo", ("frame",) + _Traceback._fields)


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self


def getlineno(frame):
    return frame.f_lineno


def getframeinfo(frame, context=1):
    if istraceback(frame):
        line = frame.tb_lineno
        frame = frame.tb_frame
    else:
        line = frame.f_lineno
    if not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = line - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = index = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = line - 1 - start
    return Traceback(filename, line, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    get = getattr(sys, "_getframe", None)
    return None if get is None else get(1)


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)
