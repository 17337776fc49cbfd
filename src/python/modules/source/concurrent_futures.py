"""Results of calls that run elsewhere."""

import queue
import threading
import time
import types
from collections import namedtuple
from itertools import count

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"
_NAMES = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class BrokenThreadPool(BrokenExecutor):
    pass


for _class in Error, CancelledError, InvalidStateError, BrokenExecutor:
    _class.__module__ = "concurrent.futures._base"
BrokenThreadPool.__module__ = "concurrent.futures.thread"


class Future:
    def __init__(self):
        self._condition, self._state = threading.Condition(), PENDING
        self._result = self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            more = ""
            if self._state == FINISHED:
                more = f" raised {type(self._exception).__name__}" if self._exception else f" returned {type(self._result).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state={_NAMES[self._state]}{more}>"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                import logging
                logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def _wait(self, timeout):
        with self._condition:
            if not self.done():
                self._condition.wait(timeout)
            if self.cancelled():
                raise CancelledError
            if self._state != FINISHED:
                raise TimeoutError

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._condition.notify_all()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result, self._exception, self._state = result, exception, FINISHED
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(types.GenericAlias)


Future.__module__ = "concurrent.futures._base"
DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def as_completed(fs, timeout=None):
    end = None if timeout is None else time.monotonic() + timeout
    pending = set(fs)
    total, ready, wake = len(pending), queue.SimpleQueue(), None
    # Those that are done come first, in the order of the set.
    for f in [f for f in pending if f.done()]:
        pending.discard(f)
        yield f
    for f in pending:
        f.add_done_callback(ready.put)
    while pending:
        left = None if end is None else max(0, end - time.monotonic())
        try:
            f = ready.get(timeout=left)
        except queue.Empty:
            raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished") from None
        if f in pending:
            pending.discard(f)
            yield f


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = {f for f in fs if f._condition}
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED) and not all(f.done() for f in fs):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    changed = threading.Condition()

    def enough():
        done = [f for f in fs if f.done()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done):
            return True
        return len(done) == len(fs)

    def tell(f):
        with changed:
            changed.notify_all()
    for f in fs:
        if not f.done():
            f.add_done_callback(tell)
    with changed:
        changed.wait_for(enough, timeout)
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures(done, fs - done)


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else time.monotonic() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    f = fs.pop()
                    yield f.result() if end is None else f.result(end - time.monotonic())
            finally:
                for f in fs:
                    f.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.shutdown(wait=True)
        return False


Executor.__module__ = "concurrent.futures._base"


class ThreadPoolExecutor(Executor):
    _counter = count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers, self._initializer, self._initargs = max_workers, initializer, initargs
        self._work_queue, self._idle, self._threads = queue.SimpleQueue(), threading.Semaphore(0), set()
        self._broken, self._shutdown, self._shutdown_lock = False, False, threading.Lock()
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{ThreadPoolExecutor._counter()}"

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            f = Future()
            self._work_queue.put((f, fn, args, kwargs))
            if not self._idle.acquire(timeout=0) and len(self._threads) < self._max_workers:
                name = f"{self._thread_name_prefix}_{len(self._threads)}"
                # A program ends only when the work that it gave is done.
                t = threading.Thread(name=name, target=self._work, daemon=True)
                self._threads.add(t)
                t.start()
                _pools.add(self)
            return f

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                import logging
                logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
                self._broken = "A thread initializer failed, the thread pool is not usable anymore"
                while not self._work_queue.empty():
                    item = self._work_queue.get_nowait()
                    if item is not None:
                        item[0].set_exception(BrokenThreadPool(self._broken))
                return
        while True:
            try:
                item = self._work_queue.get_nowait()
            except queue.Empty:
                self._idle.release()
                item = self._work_queue.get()
            if item is None:
                self._work_queue.put(None)
                return
            f, fn, args, kwargs = item
            if f.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as e:
                    f.set_exception(e)
                else:
                    f.set_result(result)
            del item, f, fn, args, kwargs

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while not self._work_queue.empty():
                    item = self._work_queue.get_nowait()
                    if item is not None:
                        item[0].cancel()
            self._work_queue.put(None)
        if wait:
            for t in self._threads:
                t.join()


_pools = set()
ThreadPoolExecutor.__module__ = "concurrent.futures.thread"


class ProcessPoolExecutor(Executor):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("there are no other processes; use ThreadPoolExecutor")


del _class
