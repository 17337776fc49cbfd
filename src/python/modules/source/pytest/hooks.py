"""The functions by which conftest files take part in a run."""

_OURS = {
    "pytest_addoption", "pytest_configure", "pytest_unconfigure", "pytest_sessionstart", "pytest_sessionfinish",
    "pytest_collection_modifyitems", "pytest_collection_finish", "pytest_itemcollected", "pytest_deselected",
    "pytest_generate_tests", "pytest_make_parametrize_id", "pytest_runtest_setup", "pytest_runtest_call",
    "pytest_runtest_teardown", "pytest_runtest_makereport", "pytest_runtest_logreport", "pytest_report_header",
    "pytest_report_collectionfinish", "pytest_report_teststatus", "pytest_terminal_summary", "pytest_assertrepr_compare",
    "pytest_ignore_collect",
}
_ARGUMENTS = {
    "pytest_addoption": "parser pluginmanager", "pytest_configure": "config", "pytest_unconfigure": "config",
    "pytest_sessionstart": "session", "pytest_sessionfinish": "session exitstatus",
    "pytest_collection_modifyitems": "session config items", "pytest_collection_finish": "session",
    "pytest_itemcollected": "item", "pytest_deselected": "items", "pytest_generate_tests": "metafunc",
    "pytest_make_parametrize_id": "config val argname", "pytest_runtest_setup": "item", "pytest_runtest_call": "item",
    "pytest_runtest_teardown": "item nextitem", "pytest_runtest_makereport": "item call", "pytest_runtest_logreport": "report",
    "pytest_report_header": "config start_path", "pytest_report_collectionfinish": "config start_path items",
    "pytest_report_teststatus": "report config", "pytest_terminal_summary": "terminalreporter exitstatus config",
    "pytest_assertrepr_compare": "config op left right", "pytest_ignore_collect": "collection_path config",
}


_OTHERS = {
    "pytest_addhooks", "pytest_plugin_registered", "pytest_cmdline_main", "pytest_cmdline_parse", "pytest_cmdline_preparse",
    "pytest_load_initial_conftests", "pytest_collection", "pytest_collect_directory", "pytest_collect_file",
    "pytest_collectstart", "pytest_collectreport", "pytest_make_collect_report", "pytest_pycollect_makemodule",
    "pytest_pycollect_makeitem", "pytest_pyfunc_call", "pytest_runtestloop", "pytest_runtest_protocol",
    "pytest_runtest_logstart", "pytest_runtest_logfinish", "pytest_report_to_serializable",
    "pytest_report_from_serializable", "pytest_fixture_setup", "pytest_fixture_post_finalizer", "pytest_assertion_pass",
    "pytest_warning_recorded", "pytest_markeval_namespace", "pytest_internalerror", "pytest_keyboard_interrupt",
    "pytest_exception_interact", "pytest_enter_pdb", "pytest_leave_pdb",
}


class PluginValidationError(Exception):
    __module__ = "pluggy._manager"


class _Marker:
    """`pytest.hookimpl`: how a function takes part."""

    def __call__(self, function=None, *, hookwrapper=False, optionalhook=False, tryfirst=False, trylast=False, specname=None,
            wrapper=False):
        def make(target):
            target.__dict__["pytest_impl"] = {"old": hookwrapper, "new": wrapper, "first": tryfirst, "last": trylast,
                "optional": optionalhook, "name": specname}
            return target

        return make if function is None else make(function)


hookimpl = _Marker()


def hookspec(*args, **kwargs):
    raise NotImplementedError("pytest.hookspec is not here")


class Implementation:
    def __init__(self, name, function, folder, is_method):
        self.name, self.function, self.folder = name, function, folder
        code = getattr(function, "__func__", function).__code__
        self.arguments = code.co_varnames[1 if is_method else 0:code.co_argcount]
        how = getattr(function, "pytest_impl", {})
        self.old, self.new = how.get("old", False), how.get("new", False)
        self.rank = 0 if how.get("first") else 2 if how.get("last") else 1

    def call(self, values):
        return self.function(**{name: values[name] for name in self.arguments})


class Result:
    """What a wrapper of the old style gets from what it wraps."""

    def __init__(self, run):
        self._error = None
        self._value = None
        try:
            self._value = run()
        except BaseException as error:
            self._error = error

    @property
    def excinfo(self):
        error = self._error
        return None if error is None else (type(error), error, error.__traceback__)

    exception = property(lambda self: self._error)

    def get_result(self):
        if self._error is not None:
            raise self._error
        return self._value

    def force_result(self, value):
        self._value, self._error = value, None

    def force_exception(self, error):
        self._error = error


class Hooks:
    def __init__(self):
        self.known = []

    def register(self, plugin, folder=None):
        """Takes the functions of a module or an object."""
        import types
        for name in dir(plugin):
            if not name.startswith("pytest_") or name in ("pytest_plugins", "pytest_impl"):
                continue
            function = getattr(plugin, name, None)
            if not isinstance(function, (types.FunctionType, types.MethodType)):
                continue
            if name in _OTHERS:
                raise NotImplementedError(f"the hook {name} is not here")
            if name not in _OURS:
                if getattr(function, "pytest_impl", {}).get("optional"):
                    continue
                raise PluginValidationError(f"unknown hook {name!r} in plugin {plugin!r}")
            implementation = Implementation(name, function, folder, isinstance(function, types.MethodType))
            strange = set(implementation.arguments) - set(_ARGUMENTS[name].split())
            if strange:
                raise PluginValidationError(f"Plugin {getattr(plugin, '__file__', plugin)!r} for hook {name!r}\nhookimpl "
                    f"definition: {name}({', '.join(implementation.arguments)})\nArgument(s) {strange} are declared in the "
                    "hookimpl but can not be found in the hookspec")
            self.known.append(implementation)

    def named(self, name, path=None):
        """The functions of a name, the first to be called first."""
        found = [one for one in reversed(self.known) if one.name == name
            and (path is None or one.folder is None or path == one.folder or path.startswith(one.folder.rstrip("/") + "/"))]
        return sorted(found, key=lambda one: one.rank)

    def call(self, name, path=None, builtin=None, first=False, **values):
        """Calls all of a name, and what is done without any; the list of what they answer, or the first answer."""
        found = self.named(name, path)

        def plain():
            results = []
            for one in [one for one in found if not one.old and not one.new]:
                answer = one.call(values)
                if answer is not None:
                    if first:
                        return answer
                    results.append(answer)
            if builtin is not None:
                answer = builtin()
                if answer is not None:
                    if first:
                        return answer
                    results.append(answer)
            return None if first else results

        run = plain
        for one in reversed([one for one in found if one.old or one.new]):
            run = self._wrapped(one, run, values)
        return run()

    @staticmethod
    def _wrapped(one, inner, values):
        def run():
            generator = one.call(values)
            next(generator)
            if one.old:
                result = Result(inner)
                try:
                    generator.send(result)
                except StopIteration:
                    return result.get_result()
            else:
                try:
                    answer = inner()
                except BaseException as error:
                    try:
                        generator.throw(error)
                    except StopIteration as stop:
                        return stop.value
                else:
                    try:
                        generator.send(answer)
                    except StopIteration as stop:
                        return stop.value
            raise RuntimeError(f"wrap_controller at {one.name!r} has second yield")

        return run


class HookCalls:
    """`config.hook`: the hooks as functions."""

    def __init__(self, config):
        self._config = config

    def __getattr__(self, name):
        if name not in _OURS:
            raise AttributeError(f"the hook {name} is not here")
        if name == "pytest_deselected":
            return lambda items: self._config.deselected(items)
        return lambda **values: self._config.call(name, **values)
