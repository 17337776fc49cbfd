"""`alembic.script.base`: revision files in a folder, found, run and written."""

from contextlib import contextmanager
import datetime
import os
from pathlib import Path
import re
import sys

from _alembic import Script

from alembic import util
from alembic.script import revision, write_hooks
from alembic.util.pyfiles import _preserving_path_as_str

_DEFAULT_FILE_TEMPLATE = "%(rev)s_%(slug)s"


class ScriptDirectory:
    """A folder with `env.py`, the template of revision files, and the revision files."""

    def __init__(self, dir, file_template=_DEFAULT_FILE_TEMPLATE, truncate_slug_length=40, version_locations=None,
                 sourceless=False, output_encoding="utf-8", timezone=None, hooks=(), recursive_version_locations=False,
                 messaging_opts=util.EMPTY_DICT):
        self.dir = _preserving_path_as_str(dir)
        self.version_locations = [_preserving_path_as_str(place) for place in version_locations or ()]
        self.file_template = file_template
        self.truncate_slug_length = truncate_slug_length or 40
        self.sourceless = sourceless
        self.output_encoding = output_encoding
        self.revision_map = revision.RevisionMap(self._load_revisions)
        self.timezone = timezone
        self.hooks = hooks
        self.recursive_version_locations = recursive_version_locations
        self.messaging_opts = messaging_opts
        if not os.access(dir, os.F_OK):
            raise util.CommandError(
                f"Path doesn't exist: {dir}.  Please use the 'init' command to create a new scripts folder."
            )

    @classmethod
    def from_config(cls, config):
        option = config.get_alembic_option
        location = option("script_location")
        if location is None:
            raise util.CommandError("No 'script_location' key found in configuration.")
        slug_length = option("truncate_slug_length")
        if slug_length is not None:
            slug_length = int(slug_length)
        sys.path[:0] = config.get_prepend_sys_paths_list() or []
        return ScriptDirectory(
            util.coerce_resource_to_filename(location),
            file_template=option("file_template", _DEFAULT_FILE_TEMPLATE),
            truncate_slug_length=slug_length,
            sourceless=config.get_alembic_boolean_option("sourceless"),
            output_encoding=option("output_encoding", "utf-8"),
            version_locations=config.get_version_locations_list(),
            timezone=option("timezone"),
            hooks=config.get_hooks_list(),
            recursive_version_locations=config.get_alembic_boolean_option("recursive_version_locations"),
            messaging_opts=config.messaging_opts,
        )

    @property
    def versions(self):
        return str(self._singular_version_location)

    @property
    def _singular_version_location(self):
        first, *others = self._version_locations
        if others:
            raise util.CommandError("Multiple version_locations present")
        return first

    @property
    def _version_locations(self):
        if not self.version_locations:
            return [Path(self.dir, "versions").absolute()]
        return [util.coerce_resource_to_filename(place).absolute() for place in self.version_locations]

    @property
    def env_py_location(self):
        return str(Path(self.dir, "env.py"))

    def run_env(self):
        util.load_python_file(self.dir, "env.py")

    # Looking revisions up.

    def _load_revisions(self):
        loaded = set()
        for folder in self._version_locations:
            if not folder.exists():
                continue
            for path in _python_files(folder, self.recursive_version_locations):
                path = path.resolve()
                if path in loaded:
                    util.warn(f"File {path} loaded twice! ignoring. Please ensure version_locations is unique.")
                    continue
                loaded.add(path)
                script = _load_script(path)
                if script is not None:
                    yield script

    @contextmanager
    def _catch_revision_errors(self, ancestor=None, multiple_heads=None, start=None, end=None, resolution=None):
        """Errors of the revision map as errors of commands."""
        try:
            yield
        except revision.RangeNotAncestorError as error:
            text = ancestor or (
                "Requested range %(start)s:%(end)s does not refer to ancestor/descendant revisions along the same branch"
            )
            lower = error.lower if start is None else start
            upper = error.upper if end is None else end
            raise util.CommandError(text % {"start": lower, "end": upper}) from error
        except revision.MultipleHeads as error:
            text = multiple_heads or (
                "Multiple head revisions are present for given argument '%(head_arg)s'; please specify a specific "
                "target revision, '<branchname>@%(head_arg)s' to narrow to a specific head, or 'heads' for all heads"
            )
            words = {"head_arg": end or error.argument, "heads": util.format_as_comma(error.heads)}
            raise util.CommandError(text % words) from error
        except revision.ResolutionError as error:
            text = resolution or f"Can't locate revision identified by '{error.argument}'"
            raise util.CommandError(text) from error
        except revision.RevisionError as error:
            raise util.CommandError(error.args[0]) from error

    def walk_revisions(self, base="base", head="heads"):
        with self._catch_revision_errors(start=base, end=head):
            yield from self.revision_map.iterate_revisions(head, base, inclusive=True, assert_relative_length=False)

    def get_revisions(self, id_):
        with self._catch_revision_errors():
            return self.revision_map.get_revisions(id_)

    def get_all_current(self, id_):
        with self._catch_revision_errors():
            return self.revision_map._get_all_current(id_)

    def get_revision(self, id_):
        with self._catch_revision_errors():
            return self.revision_map.get_revision(id_)

    def as_revision_number(self, id_):
        with self._catch_revision_errors():
            found, _branch = self.revision_map._resolve_revision_number(id_)
        if not found:
            return None
        return found if id_ == "heads" else found[0]

    def iterate_revisions(self, upper, lower, **kw):
        return self.revision_map.iterate_revisions(upper, lower, **kw)

    def get_current_head(self):
        several = (
            "The script directory has multiple heads (due to branching)."
            "Please use get_heads(), or merge the branches using alembic merge."
        )
        with self._catch_revision_errors(multiple_heads=several):
            return self.revision_map.get_current_head()

    def get_heads(self, consider_depends_on=False):
        return list(self.revision_map._real_heads if consider_depends_on else self.revision_map.heads)

    def get_base(self):
        bases = self.get_bases()
        if len(bases) > 1:
            raise util.CommandError("The script directory has multiple bases. Please use get_bases().")
        return bases[0] if bases else None

    def get_bases(self):
        return list(self.revision_map.bases)

    # What a command has to do.

    def _upgrade_revs(self, destination, current_rev):
        text = "Destination %(end)s is not a valid upgrade target from current head(s)"
        with self._catch_revision_errors(ancestor=text, end=destination):
            return self.revision_map._upgrade_steps(destination, current_rev)

    def _downgrade_revs(self, destination, current_rev):
        text = "Destination %(end)s is not a valid downgrade target from current head(s)"
        with self._catch_revision_errors(ancestor=text, end=destination):
            return self.revision_map._downgrade_steps(destination, current_rev)

    def _stamp_revs(self, revision, heads):
        text = "Multiple heads are present; please specify a single target revision"
        with self._catch_revision_errors(multiple_heads=text):
            return self.revision_map._stamp_steps(revision, heads)

    # Writing files.

    def _append_template(self, src, dest, **kw):
        with util.status(f"Appending to existing {dest.absolute()}", **self.messaging_opts):
            util.template_to_file(src, dest, self.output_encoding, append_with_newlines=True, **kw)

    def _generate_template(self, src, dest, **kw):
        with util.status(f"Generating {dest.absolute()}", **self.messaging_opts):
            util.template_to_file(src, dest, self.output_encoding, **kw)

    def _write_file(self, text, dest):
        with util.status(f"Generating {dest.absolute()}", **self.messaging_opts):
            dest.write_text(text, "utf-8")

    def _ensure_directory(self, path):
        path = path.absolute()
        if not path.exists():
            with util.status(f"Creating directory {path}", **self.messaging_opts):
                os.makedirs(path)

    def _generate_create_date(self):
        if self.timezone is None:
            return datetime.datetime.now()
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        for name in (self.timezone, self.timezone.upper()):
            try:
                zone = ZoneInfo(name)
            except ZoneInfoNotFoundError:
                continue
            return datetime.datetime.now(tz=datetime.timezone.utc).astimezone(zone)
        raise util.CommandError(f"Can't locate timezone: {self.timezone}") from None

    def generate_revision(self, revid, message, head=None, splice=False, branch_labels=None, version_path=None,
                          file_template=None, depends_on=None, **kw):
        """Writes a revision file from the template and adds it to the revisions."""
        with self._catch_revision_errors():
            Script.verify_rev_id(revid)
        several = (
            "Multiple heads are present; please specify the head revision on which the new revision should be based, "
            "or perform a merge."
        )
        with self._catch_revision_errors(multiple_heads=several):
            heads = self.revision_map.get_revisions("head" if head is None else head)
        if len(set(heads)) != len(heads):
            raise util.CommandError("Duplicate head revisions specified")

        create_date = self._generate_create_date()
        folder = self._folder_of_new(heads, version_path)
        if self.version_locations:
            self._ensure_directory(folder)
        path = self._rev_path(folder, revid, message, create_date)
        self._ensure_directory(path.parent)
        for parent in heads:
            if not splice and parent is not None and not parent.is_head:
                raise util.CommandError(
                    f"Revision {parent.revision} is not a head revision; please specify --splice to create a new "
                    "branch from this revision"
                )
        self._generate_template(
            Path(self.dir, "script.py.mako"),
            path,
            up_revision=str(revid),
            down_revision=revision.tuple_rev_as_scalar(
                tuple(parent.revision if parent is not None else None for parent in heads)
            ),
            branch_labels=util.to_tuple(branch_labels),
            depends_on=revision.tuple_rev_as_scalar(self._dependencies(depends_on)),
            create_date=create_date,
            comma=util.format_as_comma,
            message="empty message" if message is None else message,
            **kw,
        )
        if self.hooks:
            write_hooks._run_hooks(path, self.hooks)
        with self._catch_revision_errors():
            script = _load_script(path)
        if script is None:
            return None
        if branch_labels and not script.branch_labels:
            raise util.CommandError(
                f"Version {script.revision} specified branch_labels {branch_labels}, however the migration file "
                f"{script.path} does not have them; have you upgraded your script.py.mako to include the "
                "'branch_labels' section?"
            )
        self.revision_map.add_revision(script)
        return script

    def _folder_of_new(self, heads, version_path):
        """The folder for a new revision file: as told, as the only one, or as that of its parent."""
        places = self._version_locations
        if version_path is not None:
            folder = Path(version_path)
        elif len(places) == 1:
            folder = places[0]
        else:
            folder = next((Path(parent.path).parent for parent in heads if parent is not None), None)
            if folder is None:
                raise util.CommandError("Multiple version locations present, please specify --version-path")
        if folder.absolute() not in places:
            raise util.CommandError(f"Path {folder} is not represented in current version locations")
        return folder

    def _dependencies(self, depends_on):
        """Partial ids made whole; labels stay."""
        if not depends_on:
            return None
        resolved = []
        with self._catch_revision_errors():
            for name in util.to_list(depends_on):
                script = util.not_none(self.revision_map.get_revision(name))
                resolved.append(name if name in script.branch_labels else script.revision)
        return resolved

    def _rev_path(self, path, rev_id, message, create_date):
        slug = "_".join(re.findall(r"\w+", message or "")).lower()
        limit = self.truncate_slug_length
        if len(slug) > limit:
            slug = slug[:limit].rsplit("_", 1)[0] + "_"
        parts = ("year", "month", "day", "hour", "minute", "second")
        words = {part: getattr(create_date, part) for part in parts}
        words.update(rev=rev_id, slug=slug, epoch=int(create_date.timestamp()))
        return Path(path) / f"{self.file_template % words}.py"


def _python_files(folder, recursive):
    """The files of a folder by name, and those of the folders in it when they count."""
    found = []
    for root, folders, files in folder.walk():
        if not root.name.endswith("__pycache__"):
            found += [root / name for name in sorted(files)]
        if not recursive:
            break
        folders.sort()
    return found


def _load_script(path):
    """Runs a revision file; nothing for a file that is none."""
    if not re.fullmatch(r"(?!\.#|__init__).*\.py", path.name):
        return None
    module = util.load_python_file(path.parent, path.name)
    if hasattr(module, "revision"):
        return Script(module, module.revision, path)
    hexadecimal = re.match(r"([a-f0-9]+)\.py$", path.name)
    if hexadecimal:
        return Script(module, hexadecimal.group(1), path)
    raise util.CommandError(
        f"Could not determine revision id from filename {path.name}. Be sure the 'revision' variable is declared "
        "inside the script (please see 'Upgrading from Alembic 0.1 to 0.2' in the documentation)."
    )
