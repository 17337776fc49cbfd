"""Functions that set up and tear down by their names alone, like `setup_module` and `teardown_method`."""

import inspect


def _first(owner, names):
    return next((getattr(owner, name) for name in names if getattr(owner, name, None) is not None), None)


def _call(hook, *args):
    """Calls a function of an old style, with what belongs to it where it takes it."""
    plain = getattr(hook, "__func__", hook)
    count = plain.__code__.co_argcount - (1 if inspect.ismethod(hook) else 0)
    hook(*args[:count])


def add_hooks(node, owner, scope, before, after):
    """Makes the functions that are found by their names fixtures that every test uses."""
    begin, end = _first(owner, before), _first(owner, after)
    if begin is None and end is None or type(begin).__name__ == "FixtureFunctionDefinition":
        return

    def around(request):
        if scope == "function" and request.instance is not None and not isinstance(owner, type):
            # Functions of the module are for those of its tests that are functions.
            yield
            return
        target = request.instance if isinstance(owner, type) and scope == "function" else owner
        subject = request.function if scope == "function" else owner
        start, finish = (_first(target, before), _first(target, after)) if target is not owner else (begin, end)
        if start is not None:
            _call(start, subject)
        yield
        if finish is not None:
            _call(finish, subject)

    node.session.fixtures.add(f"_xunit_{before[-1]}_fixture_{owner.__name__}", around, scope, home=node, autouse=True)
