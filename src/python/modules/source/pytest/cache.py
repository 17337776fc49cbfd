"""What one run leaves for the next: which tests failed."""

import json
import os

from _pytest.nodes import Collector


class Cache:
    __module__ = "_pytest.cacheprovider"

    def __init__(self, config):
        self.config = config
        folder = config.getini("cache_dir")
        self.folder = folder if os.path.isabs(folder) else os.path.join(str(config.rootpath), folder)
        self.is_on = "cacheprovider" not in config.disabled

    def _path(self, key):
        return os.path.join(self.folder, "v", *key.split("/"))

    def get(self, key, default):
        try:
            with open(self._path(key), encoding="utf-8") as file:
                return json.load(file)
        except (OSError, ValueError):
            return default

    def set(self, key, value):
        path = self._path(key)
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(json.dumps(value, ensure_ascii=False, indent=2))
        except OSError as error:
            import warnings
            from _pytest.outcomes import PytestCacheWarning
            warnings.warn(PytestCacheWarning(f"cache could not write path {path}: {error}"))

    def mkdir(self, name):
        from pathlib import Path
        folder = Path(self.folder) / "d" / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def clear(self):
        import shutil
        for part in ("v", "d"):
            shutil.rmtree(os.path.join(self.folder, part), ignore_errors=True)


class LastFailed:
    """--lf and --ff: the tests that failed before."""

    def __init__(self, config):
        self.config = config
        option = config.option
        self.is_on = config.cache.is_on
        self.is_active = self.is_on and (option.lf or option.failedfirst)
        if self.is_on and option.cacheclear:
            config.cache.clear()
        self.known = config.cache.get("cache/lastfailed", {}) if self.is_on else {}
        self.before = dict(self.known)
        self.status, self.skipped_files = None, 0
        root = str(config.rootpath)
        self.paths = {os.path.join(root, nodeid.split("::")[0]) for nodeid in self.known}
        self.paths = {path for path in self.paths if os.path.exists(path)}
        self.is_filtering = False

    def passes_file(self, path):
        """Whether a file is to be looked through at all."""
        if not (self.is_active and self.config.option.lf and self.paths):
            return True
        if path in self.paths or path in self.config.given_files:
            return True
        self.skipped_files += 1
        return False

    def filter(self, module, found):
        """The parts of a module that failed before, and all classes."""
        if not (self.is_active and self.config.option.lf and module.path in self.paths):
            return found
        if not any(node.nodeid in self.known for node in found) and not self.is_filtering:
            return found
        self.is_filtering = True
        return [node for node in found if node.nodeid in self.known or isinstance(node, Collector)]

    def modify(self, items):
        if not self.is_active:
            return
        option = self.config.option
        if self.known:
            failed = [item for item in items if item.nodeid in self.known]
            others = [item for item in items if item.nodeid not in self.known]
            if not failed:
                self.status = f"{len(self.known)} known failures not in selected tests"
            else:
                if option.lf:
                    items[:] = failed
                    self.config.deselected(others)
                else:
                    items[:] = failed + others
                noun = "failure" if len(failed) == 1 else "failures"
                self.status = f"rerun previous {len(failed)} {noun}{' first' if option.failedfirst else ''}"
            if self.skipped_files:
                self.status += f" (skipped {self.skipped_files} {'file' if self.skipped_files == 1 else 'files'})"
        else:
            self.status = "no previously failed tests, "
            if option.last_failed_no_failures == "none":
                self.status += "deselecting all items."
                self.config.deselected(items[:])
                items[:] = []
            else:
                self.status += "not deselecting items."

    def collected(self, report):
        if report.outcome in ("passed", "skipped"):
            if self.known.pop(report.nodeid, None):
                self.known.update((item.nodeid, True) for item in report.result)
        else:
            self.known[report.nodeid] = True

    def reported(self, report):
        if report.when == "call" and report.passed or report.skipped:
            self.known.pop(report.nodeid, None)
        elif report.failed:
            self.known[report.nodeid] = True

    def save(self):
        if self.is_on and not self.config.option.collectonly and self.known != self.before:
            self.config.cache.set("cache/lastfailed", self.known)
