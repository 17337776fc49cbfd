"""Tests as plain functions: fixtures, parameters, and assert statements that explain themselves."""

from _pytest.approx import approx
from _pytest.cache import Cache
from _pytest.capture import CaptureFixture, LogCaptureFixture
from _pytest.config import Config
from _pytest.fixtures import FixtureDef, FixtureLookupError, FixtureRequest, fixture
from _pytest.frames import ExceptionInfo
from _pytest.hooks import hookimpl, hookspec
from _pytest.main import Session, console_main, main
from _pytest.marks import HIDDEN_PARAM, MARK_GEN as mark, Mark, MarkDecorator, MarkGenerator, param
from _pytest.modules import register_assert_rewrite
from _pytest.monkeypatch import MonkeyPatch
from _pytest.nodes import Class, Collector, Dir, Directory, Function, Item, Module, Package, Stash, StashKey
from _pytest.options import Parser
from _pytest.outcomes import (
    Exit, ExitCode, PytestAssertRewriteWarning, PytestCacheWarning, PytestCollectionWarning, PytestConfigWarning,
    PytestDeprecationWarning, PytestExperimentalApiWarning, PytestRemovedIn10Warning, PytestReturnNotNoneWarning, PytestUnhandledThreadExceptionWarning,
    PytestUnknownMarkWarning, PytestUnraisableExceptionWarning, PytestWarning, UsageError, exit, fail, importorskip, skip, xfail,
)
from _pytest.parametrize import Metafunc
from _pytest.raises import WarningsRecorder, deprecated_call, raises, warns
from _pytest.runner import CallInfo, Report as TestReport
from _pytest.builtin import TempPathFactory
from _pytest.terminal import VERSION as __version__, TerminalReporter

version_tuple = tuple(int(part) for part in __version__.split("."))
yield_fixture = fixture


def freeze_includes():
    raise NotImplementedError("pytest.freeze_includes is not here")
