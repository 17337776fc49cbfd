"""Threads and what they share."""

import sys
import _thread
from collections import deque, namedtuple
from itertools import count as _count
from time import monotonic as _time

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
get_ident = get_native_id = _thread.current
_step = _thread.step


def _deadline(timeout):
    return None if timeout is None or timeout < 0 else _time() + timeout


def _check_timeout(blocking, timeout):
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"{type(timeout).__name__!r} object cannot be interpreted as an integer")
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timestamp out of range for platform time_t")


class lock:
    __slots__ = "_free", "__weakref__"

    def __init__(self, *args):
        if args:
            raise TypeError(f"lock expected 0 arguments, got {len(args)}")
        self._free = [None]

    def acquire(self, blocking=True, timeout=-1, *more):
        if more:
            raise TypeError(f"acquire() takes at most 2 arguments ({2 + len(more)} given)")
        free = self._free
        _check_timeout(blocking, timeout)
        end = _deadline(timeout)
        while True:
            # Taking the only element is one step, so that no two threads have it.
            if free:
                try:
                    free.pop()
                    return True
                except IndexError:
                    pass
            if not blocking or end is not None and _time() >= end:
                return False
            _step(end)

    def release(self):
        if self._free:
            raise RuntimeError("release unlocked lock")
        self._free.append(None)

    def locked(self):
        return not self._free

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self.locked() else 'unlocked'} _thread.lock object at {id(self):#x}>"

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")


class RLock:
    def __init__(self):
        self._block, self._owner, self._count = lock(), None, 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if self._block.acquire(blocking, timeout):
            self._owner, self._count = me, 1
            return True
        return False

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _release_save(self):
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _is_owned(self):
        return self._owner == get_ident()

    def __repr__(self):
        return f"<{'locked' if self._block.locked() else 'unlocked'} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")


lock.__module__ = RLock.__module__ = "_thread"
Lock = _allocate_lock = lock


class Condition:
    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        for name in "_release_save", "_acquire_restore", "_is_owned":
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, x):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        got = False
        try:
            if timeout is None:
                got = waiter.acquire()
            else:
                got = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return got
        finally:
            self._acquire_restore(saved)
            if not got:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        end, left = None, timeout
        result = predicate()
        while not result:
            if timeout is not None:
                if end is None:
                    end = _time() + timeout
                else:
                    left = end - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters.popleft()
            try:
                waiter.release()
            except RuntimeError:
                continue
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond, self._value = Condition(Lock()), value

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = _deadline(timeout)
        with self._cond:
            while self._value == 0:
                left = None
                if not blocking:
                    return False
                if end is not None:
                    left = end - _time()
                    if left <= 0:
                        return False
                self._cond.wait(left)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond, self._flag = Condition(Lock()), False

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            if not self._flag:
                return self._cond.wait(timeout)
            return True


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond, self._action, self._timeout, self._parties = Condition(Lock()), action, timeout, parties
        self._state, self._count = 0, 0

    def __repr__(self):
        kind = type(self)
        state = "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"
        return f"<{kind.__module__}.{kind.__qualname__} at {id(self):#x}: {state}>"

    def wait(self, timeout=None):
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    try:
                        if self._action:
                            self._action()
                        self._state = 1
                        self._cond.notify_all()
                    except:
                        self._break()
                        raise
                else:
                    if not self._cond.wait_for(lambda: self._state != 0, timeout):
                        self._break()
                        raise BrokenBarrierError
                    if self._state < 0:
                        raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == 0 else 0)
    broken = property(lambda self: self._state == -2)


_counter = _count(1).__next__
_active, _limbo = {}, {}
_ExceptHookArgs = ExceptHookArgs = namedtuple("ExceptHookArgs", "exc_type exc_value exc_traceback thread")
ExceptHookArgs.__module__ = "_thread"


def excepthook(args):
    if args.exc_type == SystemExit or sys.stderr is None:
        return
    import traceback
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write(f"Exception in thread {name}:\n" + "".join(traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)))


__excepthook__ = excepthook


def settrace(func):
    pass


setprofile = settrace


def gettrace():
    return None


getprofile = gettrace


def stack_size(size=0):
    return 0


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{_counter()}"
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._name, self._args, self._kwargs = target, name, args, {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident, self._started, self._done, self._initialized = None, Event(), False, True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "stopped" if self._done else "started"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        self._context = _copy_context()

        def bootstrap():
            self._bootstrap_inner()
        self._ident = _thread.start(bootstrap, bool(self._daemonic))
        _active[self._ident] = self
        self._started.wait()

    def _bootstrap_inner(self):
        try:
            self._started.set()
            try:
                self.run()
            except:
                try:
                    globals()["excepthook"](ExceptHookArgs(*sys.exc_info(), self))
                except Exception as e:
                    if sys.stderr is not None:
                        import traceback
                        sys.stderr.write("Exception in threading.excepthook:\n" + "".join(traceback.format_exception(e)))
        finally:
            self._done = True
            _active.pop(self._ident, None)
            for values in list(_locals):
                values.pop(self._ident, None)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        end = None if timeout is None else _time() + max(timeout, 0)
        while not self._done:
            if end is not None and _time() >= end:
                return
            _step(end)

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._done

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


def _copy_context():
    return None


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target, self._name, self._args, self._kwargs, self._daemonic = None, "MainThread", (), {}, False
        self._ident, self._started, self._done, self._initialized = get_ident(), Event(), False, True
        self._started._flag = True


_main_thread = _MainThread()
_active[_main_thread._ident] = _main_thread


def current_thread():
    return _active.get(get_ident()) or _main_thread


currentThread = current_thread


def main_thread():
    return _main_thread


def active_count():
    return len(_active)


activeCount = active_count


def enumerate():
    return list(_active.values())


_locals = []


class local:
    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        values = {}
        _set(self, "_local_values", values)
        _set(self, "_local_arguments", (args, kwargs))
        values[get_ident()] = {}
        _locals.append(values)
        return self

    def __getattribute__(self, name):
        mine = _mine(self)
        if name == "__dict__":
            return mine
        found = _find(type(self), name)
        if found is not None and hasattr(type(found), "__set__"):
            return found.__get__(self, type(self))
        if name in mine:
            return mine[name]
        if found is None and not hasattr(type(self), name):
            try:
                return _get(self, name)
            except AttributeError:
                raise AttributeError(f"{_kind(self)!r} object has no attribute {name!r}", name=name, obj=self) from None
        return _get(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        found = _find(type(self), name)
        if found is not None and hasattr(type(found), "__set__"):
            found.__set__(self, value)
        else:
            _mine(self)[name] = value

    def __delattr__(self, name):
        mine = _mine(self)
        if name not in mine:
            raise AttributeError(f"{_kind(self)!r} object has no attribute {name!r}", name=name, obj=self)
        del mine[name]


_get, _set = object.__getattribute__, object.__setattr__
local.__module__ = "_thread"


def _kind(self):
    return "_thread._local" if type(self) is local else type(self).__name__


def _find(cls, name):
    for c in cls.__mro__:
        if name in c.__dict__:
            return c.__dict__[name]
    return None


def _mine(self):
    values = _get(self, "_local_values")
    me = get_ident()
    mine = values.get(me)
    if mine is None:
        mine = values[me] = {}
        args, kwargs = _get(self, "_local_arguments")
        type(self).__init__(self, *args, **kwargs)
    return mine
