"""Signals that a program sends to itself."""

from enum import IntEnum as _IntEnum


class Signals(_IntEnum):
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2 = range(1, 13)
    SIGPIPE, SIGALRM, SIGTERM, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP = 13, 14, 15, 17, 18, 19, 20


class Handlers(_IntEnum):
    SIG_DFL, SIG_IGN = 0, 1


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65
ItimerError = OSError


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {Signals.SIGINT: default_int_handler}
_texts = ("Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
          "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
          "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)",
          "Stopped")


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")


def signal(signalnum, handler, /):
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    _check(signalnum)
    if signalnum in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    old = getsignal(signalnum)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum, /):
    _check(signalnum)
    handler = _handlers.get(signalnum, SIG_DFL)
    return handler if callable(handler) else Handlers(handler)


def raise_signal(signalnum, /):
    import sys
    handler = getsignal(signalnum)
    if callable(handler):
        handler(int(signalnum), sys._getframe(1))
    elif handler == SIG_DFL and signalnum not in (SIGCHLD, SIGCONT):
        raise SystemExit(128 + signalnum)


def strsignal(signalnum, /):
    _check(signalnum)
    return _texts[signalnum - 1] if signalnum <= len(_texts) else None


def valid_signals():
    return set(Signals)
