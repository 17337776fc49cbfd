"""What stands below the progress: errors, failures, warnings, the list of what failed, and the counts."""

import time

from _pytest.frames import Separator, relative

_KNOWN = ("failed", "passed", "skipped", "deselected", "xfailed", "xpassed", "warnings", "error")


def trimmed(form, text, room):
    """The first line of a text within so many characters; none where even dots do not fit."""
    text = text.split("\n")[0]
    around = len(form.format(""))
    if around + 3 > room:
        return None
    if around + len(text) > room:
        text = text[:room - 3 - around] + "..."
    return form.format(text)


class Summaries:
    """The parts of a report that follow when all tests have run."""

    def _longrepr(self, report):
        shown = report.longrepr
        if shown is None:
            return
        lines = str(shown).split("\n") if not hasattr(shown, "lines") else shown.lines
        if isinstance(shown, tuple):
            lines = [f"{shown[0]}:{shown[1]}: {shown[2]}"]
        for line in lines:
            if isinstance(line, Separator):
                self.out.sep(line.sign)
            else:
                self.out.line(line)

    def _sections(self, report, only=""):
        wanted = self.config.option.showcapture
        if wanted == "no":
            return
        for name, content in report.sections:
            if wanted != "all" and wanted not in name or only not in name:
                continue
            self.out.sep("-", name)
            self.out.line(content.removesuffix("\n"))

    def _after(self, report):
        for other in self.stats.get("", ()):
            if other.when == "teardown" and other.nodeid == report.nodeid:
                self._sections(other, "teardown")

    def _errors(self):
        if self.config.option.tbstyle == "no" or not self.stats.get("error"):
            return
        self.write_sep("=", "ERRORS")
        for report in self.stats["error"]:
            if report.when == "collect":
                self.write_sep("_", f"ERROR collecting {report.head_line}")
            else:
                self.write_sep("_", f"ERROR at {report.when} of {report.head_line}")
            self._longrepr(report)
            self._sections(report)

    def _failures(self, category, title, style):
        reports = self.stats.get(category, ())
        if style == "no" or not reports:
            return
        self.write_sep("=", title)
        for report in reports:
            if style != "line":
                self.write_sep("_", report.head_line)
            self._longrepr(report)
            self._sections(report)
            if style == "line":
                crash = getattr(report.longrepr, "crash", None)
                self.write_line(crash() if crash is not None else str(report.longrepr)[:50])
            else:
                self._after(report)

    def _passes(self, category, title, char):
        reports = self.stats.get(category, ())
        if self.config.option.tbstyle == "no" or char not in self.chars or not reports:
            return
        self.write_sep("=", title)
        for report in reports:
            if report.sections:
                self.write_sep("_", report.head_line)
                self._longrepr(report)
                self._sections(report)
            self._after(report)

    def _warnings(self):
        every = self.stats.get("warnings", ())
        if "w" not in self.chars or not every:
            return
        is_final = self.shown_warnings is not None
        reports = every[self.shown_warnings or 0:]
        self.shown_warnings = len(reports)
        if not reports:
            return
        grouped = {}
        for report in reports:
            grouped.setdefault(report.message, []).append(report)
        self.write_sep("=", "warnings summary (final)" if is_final else "warnings summary")
        for message, same in grouped.items():
            places = [place for place in (report.location() for report in same) if place]
            if len(places) >= 10:
                counts = {}
                for place in places:
                    path = place.split("::", 1)[0]
                    counts[path] = counts.get(path, 0) + 1
                places = [f"{path}: {count} warning{'s' if count > 1 else ''}" for path, count in counts.items()]
            if places:
                self.out.line("\n".join(places))
                message = "\n".join("  " + line for line in message.splitlines())
            self.out.line(message.rstrip())
            self.out.line()
        self.out.line("-- Docs: https://docs.pytest.org/en/stable/how-to/capture-warnings.html")

    def _durations(self):
        wanted, least = self.config.option.durations, self.config.option.durations_min
        if wanted is None:
            return
        found = [report for reports in self.stats.values() for report in reports if hasattr(report, "duration")
            and report.when != "collect"]
        if not found:
            return
        found.sort(key=lambda report: report.duration, reverse=True)
        if wanted:
            self.write_sep("=", f"slowest {wanted} durations")
            found = found[:wanted]
        else:
            self.write_sep("=", "slowest durations")
        hint = "  Use -vv to show these durations." if least is None else ""
        least = 0.005 if least is None else least
        for at, report in enumerate(found):
            if self.verbosity < 2 and report.duration < least:
                self.write_line("")
                self.write_line(f"({len(found) - at} durations < {least:g}s hidden.{hint})")
                break
            self.write_line(f"{report.duration:02.2f}s {report.when:<8} {report.nodeid}")

    def _short_summary(self):
        lines = []
        for char in self.chars:
            if char == "f":
                lines += [self._simple("FAILED", report) for report in self.stats.get("failed", ())]
            elif char == "E":
                lines += [self._simple("ERROR", report) for report in self.stats.get("error", ())]
            elif char == "p":
                lines += [self._simple("PASSED", report) for report in self.stats.get("passed", ())]
            elif char == "s":
                lines += self._skips()
            elif char in "xX":
                word = "XFAIL" if char == "x" else "XPASS"
                for report in self.stats.get("xfailed" if char == "x" else "xpassed", ()):
                    where = "" if report.when == "call" else f" at {report.when} of"
                    reason = report.wasxfail.removeprefix("reason: ") if char == "x" else report.wasxfail
                    lines.append(f"{word}{where} {self.config.from_here(report.nodeid)}" + (f" - {reason}" if reason else ""))
        if lines:
            self.write_sep("=", "short test summary info")
            for line in lines:
                self.write_line(line)

    def _simple(self, word, report):
        line = f"{word} {self.config.from_here(report.nodeid)}"
        shown = report.longrepr
        if isinstance(shown, str) and report.when != "collect" and not _is_lookup(shown):
            message = shown
        else:
            message = getattr(shown, "message", None)
        if message is None:
            return line
        if self.verbosity >= 2 and not self.config.option.force_short_summary:
            return f"{line} - {message}"
        told = trimmed(" - {}", message, self.out.fullwidth - len(line))
        return line if told is None else line + told

    def _skips(self):
        reports = self.stats.get("skipped", ())
        if not self.config.option.fold_skipped:
            return [f"SKIPPED {self.config.from_here(report.nodeid)} - {report.longrepr[2]}" for report in reports]
        folded = {}
        for report in reports:
            path, line, reason = report.longrepr
            if report.when == "setup" and "skip" in report.keywords and "pytestmark" not in report.keywords:
                line = None
            key = relative(path), line, reason.removeprefix("Skipped: ")
            folded[key] = folded.get(key, 0) + 1
        return [f"SKIPPED [{count}] {path}{'' if line is None else f':{line}'}: {reason}"
            for (path, line, reason), count in folded.items()]

    def _counts(self):
        if self.verbosity < -1:
            return
        plural = lambda count, noun: f"{count} {noun}{'' if count == 1 else 's'}"
        count = lambda category: len(self.stats.get(category, ()))
        if self.config.option.collectonly:
            parts, total, deselected = [], self.total, count("deselected")
            if total == 0:
                parts.append("no tests collected")
            elif not deselected:
                parts.append(f"{plural(total, 'test')} collected")
            elif total == deselected:
                parts.append(f"no tests collected ({deselected} deselected)")
            else:
                parts.append(f"{total - deselected}/{total} tests collected ({deselected} deselected)")
            if count("error"):
                parts.append(plural(count("error"), "error"))
        else:
            parts = []
            for category in [*_KNOWN, *(one for one in self.stats if one and one not in _KNOWN)]:
                if count(category):
                    noun = category.removesuffix("s") if category == "warnings" else category
                    parts.append(plural(count(category), noun) if category in ("warnings", "error")
                        else f"{count(category)} {category}")
            parts = parts or ["no tests ran"]
        seconds = time.perf_counter() - self.begun
        text = f"{', '.join(parts)} in {seconds:.2f}s"
        if seconds >= 60:
            import datetime
            text += f" ({datetime.timedelta(seconds=int(seconds))})"
        if self.verbosity >= 0:
            self.write_sep("=", text)
        else:
            self.write_line(text)


def _is_lookup(text):
    return "\n>       available fixtures: " in text
