"""`alembic.autogenerate.rewriter`: functions that put other steps in place of those that were found."""

from alembic.operations import ops
from alembic.util import Dispatcher, to_list


class Rewriter:
    """Rewrites the steps of scripts, each by the function for its class."""

    _chained = ()

    def __init__(self):
        self.dispatch = Dispatcher()

    def chain(self, other):
        """This one, and the other behind it."""
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__)
        made._chained += (other,)
        return made

    def rewrites(self, operator):
        """Says which function rewrites the steps of a class."""
        return self.dispatch.dispatch_for(operator)

    def __call__(self, context, revision, directives):
        self.process_revision_directives(context, revision, directives)
        for other in self._chained:
            other(context, revision, directives)

    def process_revision_directives(self, context, revision, directives):
        self._rewrite_list(context, revision, directives)

    def _rewrite(self, context, revision, directive):
        try:
            function = self.dispatch.dispatch(directive)
        except ValueError:
            return [directive]
        if self in directive._mutations:
            return [directive]
        made = to_list(function(context, revision, directive), [])
        for one in made:
            one._mutations = one._mutations.union([self])
        return made

    def _rewrite_all(self, context, revision, directive):
        made = self._rewrite(context, revision, directive)
        for one in made:
            if isinstance(one, ops.MigrationScript):
                one.upgrade_ops = [self._only(context, revision, part, "Upgrade") for part in one.upgrade_ops_list]
                one.downgrade_ops = [
                    self._only(context, revision, part, "Downgrade") for part in one.downgrade_ops_list
                ]
            elif isinstance(one, ops.OpContainer):
                self._rewrite_list(context, revision, one.ops)
        return made

    def _only(self, context, revision, part, word):
        made = self._rewrite_all(context, revision, part)
        if len(made) != 1:
            raise ValueError(f"Can only return single object for {word}Ops traverse")
        return made[0]

    def _rewrite_list(self, context, revision, directives):
        directives[:] = [
            made for directive in directives for made in self._rewrite_all(context, revision, directive)
        ]
