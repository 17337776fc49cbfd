"""Which fixtures there are, who sees them, and what a test needs of them."""

import inspect

from _pytest.fixtures import FixtureDef, FixtureFunctionDefinition, argument_names, order_of


class FixtureManager:
    """All fixtures of a run."""

    def __init__(self, session):
        self.session = session
        self.known = {}
        self.autouse = {}
        self.seen = []

    def parse(self, holder, home, is_class=False):
        """Finds the fixtures in a module, a conftest file or a class."""
        if any(one is holder and place == home for one, place in self.seen):
            return
        self.seen.append((holder, home))
        for name in dir(holder):
            try:
                found = holder.__dict__.get(name) if not is_class else inspect.getattr_static(holder, name, None)
            except Exception:
                continue
            if isinstance(found, staticmethod):
                found = found.__func__
            if isinstance(found, FixtureFunctionDefinition):
                self.add(found.name or name, found.function, found.scope, found.params, found.ids, home, found.autouse,
                    is_class and not isinstance(inspect.getattr_static(holder, name, None), staticmethod))

    def add(self, name, function, scope="function", params=None, ids=None, home=None, autouse=False, is_method=False):
        if callable(scope):
            scope = scope(fixture_name=name, config=self.session.config)
        definition = FixtureDef(name, function, scope, params, ids, home, is_method)
        self.known.setdefault(name, []).append(definition)
        if autouse:
            self.autouse.setdefault(home, []).append(name)
        return definition

    def _homes(self, node):
        """Where fixtures that a node sees may stand, the outermost first."""
        return [None, *self.session.conftest_folders(node.path), *node.listchain()]

    def visible(self, name, node):
        homes = self._homes(node)
        found = [one for one in self.known.get(name, ()) if any(one.home is home or isinstance(home, str) and one.home == home
            for home in homes)]
        return found

    def visible_names(self, node):
        return {name for name in self.known if not name.startswith("_") and self.visible(name, node)}

    def autouse_names(self, node):
        for home in self._homes(node):
            yield from self.autouse.get(home, ())

    def closure(self, names, node, known, direct=()):
        """All fixtures that these names need, those of the widest scope first."""
        found = list(dict.fromkeys(names))
        at = 0
        while at < len(found):
            name = found[at]
            at += 1
            if name in direct or name in known and known[name] and known[name][-1].is_pseudo:
                continue
            if name not in known:
                definitions = self.visible(name, node)
                if not definitions:
                    continue
                known[name] = definitions
            for definition in reversed(known[name]):
                found += [other for other in definition.argnames if other not in found]
                if name not in definition.argnames:
                    break

        def order(name):
            definitions = known.get(name)
            return order_of(definitions[-1].scope) if definitions else order_of("function")

        return sorted(found, key=order)

    def info(self, node, function, is_method):
        """The names that a test needs, as given and with all that these need."""
        args = argument_names(function, is_method) if function is not None else ()
        used = [name for mark in node.iter_markers("usefixtures") for name in mark.args]
        always = self.session.config.getini("usefixtures")
        initial = tuple(dict.fromkeys([*always, *self.autouse_names(node), *used, *args]))
        known = {}
        direct = _direct_names(node)
        return FixtureInfo(args, initial, self.closure(initial, node, known, direct), known)


def _direct_names(node):
    """What is parametrized without a fixture of that name taking it."""
    found = set()
    for mark in node.iter_markers("parametrize"):
        names = mark.args[0] if mark.args else mark.kwargs.get("argnames", ())
        names = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
        indirect = mark.kwargs.get("indirect", mark.args[2] if len(mark.args) > 2 else False)
        if indirect is True:
            continue
        found.update(name for name in names if not (indirect and name in indirect))
    return found


class FixtureInfo:
    def __init__(self, argnames, initial, closure, definitions):
        self.argnames, self.initial, self.closure, self.definitions = argnames, initial, closure, definitions
