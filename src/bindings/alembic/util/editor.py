"""`alembic.util.editor`: revision files in the learner's editor."""

import _alembic
from alembic.util.exc import CommandError


def open_in_editor(filename, environ=None):
    """Programs cannot be started here: the page opens the file, and on a terminal there is no editor."""
    if _alembic.open_in_editor(filename):
        return
    raise CommandError(
        'Error executing editor (No suitable editor found. Please set the "EDITOR" or "VISUAL" environment variables)'
    ) from OSError('No suitable editor found. Please set the "EDITOR" or "VISUAL" environment variables')
