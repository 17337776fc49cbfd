"""`alembic.util.editor`: revision files in the learner's editor."""

from alembic.util.exc import CommandError


def open_in_editor(filename, environ=None):
    """Programs cannot be started here, so that there is never an editor."""
    raise CommandError(
        'Error executing editor (No suitable editor found. Please set the "EDITOR" or "VISUAL" environment variables)'
    ) from OSError('No suitable editor found. Please set the "EDITOR" or "VISUAL" environment variables')
