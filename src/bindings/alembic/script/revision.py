"""`alembic.script.revision`: revisions, the graph of them, and what can be wrong with it."""

from _alembic import Revision, RevisionMap


class RevisionError(Exception):
    pass


class RangeNotAncestorError(RevisionError):
    def __init__(self, lower, upper):
        super().__init__("Revision %s is not an ancestor of revision %s" % (lower or "base", upper or "base"))
        self.lower = lower
        self.upper = upper


class MultipleHeads(RevisionError):
    def __init__(self, heads, argument):
        super().__init__(f"Multiple heads are present for given argument '{argument}'; {', '.join(heads)}")
        self.heads = heads
        self.argument = argument


class ResolutionError(RevisionError):
    def __init__(self, message, argument):
        super().__init__(message)
        self.argument = argument


class CycleDetected(RevisionError):
    kind = "Cycle"

    def __init__(self, revisions):
        super().__init__(f"{self.kind} is detected in revisions ({', '.join(revisions)})")
        self.revisions = revisions


class DependencyCycleDetected(CycleDetected):
    kind = "Dependency cycle"


class LoopDetected(CycleDetected):
    kind = "Self-loop"

    def __init__(self, revision):
        super().__init__([revision] if isinstance(revision, str) else revision)


class DependencyLoopDetected(DependencyCycleDetected, LoopDetected):
    kind = "Dependency self-loop"


def tuple_rev_as_scalar(rev):
    """The shortest form of identifiers: none, one, or several."""
    if not rev:
        return None
    return rev[0] if len(rev) == 1 else rev
