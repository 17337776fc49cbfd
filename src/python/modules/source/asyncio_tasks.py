"""Tasks, and waiting for several of them."""

import types
from contextvars import copy_context
from asyncio.events import (
    Future, get_event_loop, get_running_loop, isfuture, _get_running_loop, _CANCELLED, _FINISHED)
from asyncio.exceptions import CancelledError

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
_names = 0
_active = {}


def iscoroutine(obj):
    if isinstance(obj, types.CoroutineType):
        return True
    from collections.abc import Coroutine
    return isinstance(obj, Coroutine)


def iscoroutinefunction(func):
    while hasattr(func, "func") and hasattr(func, "keywords"):
        func = func.func
    func = getattr(func, "__func__", func)
    if getattr(func, "_is_coroutine_mark", None) is True:
        return True
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & 0x80)


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _names
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _names += 1
            name = f"Task-{_names}"
        self._name = str(name)
        self._coro, self._fut_waiter = coro, None
        self._must_cancel, self._cancel_requests = False, 0
        self._context = copy_context() if context is None else context
        self._loop._tasks[id(self)] = self
        self._loop.call_soon(self._step, context=self._context)

    def _info(self):
        info = super()._info()
        if self._must_cancel:
            info[0] = "cancelling"
        coro = self._coro
        frame = getattr(coro, "cr_frame", None)
        name = getattr(coro, "__qualname__", type(coro).__name__)
        code = getattr(coro, "cr_code", None)
        if code is None:
            shown = repr(coro)
        elif frame is None or self.done():
            shown = f"<{name}() done, defined at {code.co_filename}:{code.co_firstlineno}>"
        else:
            shown = f"<{name}() running at {code.co_filename}:{frame.f_lineno}>"
        info[1:1] = [f"name={self._name!r}", f"coro={shown}"]
        if self._fut_waiter is not None:
            info.insert(3, f"wait_for={self._fut_waiter!r}")
        return info

    def __del__(self):
        if self._state == "PENDING" and not self._loop._closed:
            self._loop.call_exception_handler({"task": self, "message": "Task was destroyed but it is pending!"})
        super().__del__()

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    def cancel(self, msg=None):
        self._log_traceback = False
        if self.done():
            return False
        self._cancel_requests += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
            if self._cancel_requests == 0:
                self._must_cancel = False
        return self._cancel_requests

    def _finish(self):
        self._loop._tasks.pop(id(self), None)

    def _step(self, exc=None):
        if self.done():
            return
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        coro, self._fut_waiter = self._coro, None
        before = _active.get(self._loop)
        _active[self._loop] = self
        try:
            result = coro.send(None) if exc is None else coro.throw(exc)
        except StopIteration as stop:
            self._finish()
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._finish()
            self._cancelled_exc = cancelled
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as fatal:
            self._finish()
            super().set_exception(fatal)
            raise
        except BaseException as error:
            self._finish()
            super().set_exception(error)
        else:
            self._wait_for(result)
        finally:
            if before is None:
                del _active[self._loop]
            else:
                _active[self._loop] = before
            exc = None

    def _wait_for(self, result):
        problem = None
        if getattr(result, "_asyncio_future_blocking", None) is not None:
            if result._loop is not self._loop:
                problem = f"Task {self!r} got Future {result!r} attached to a different loop"
            elif not result._asyncio_future_blocking:
                problem = f"yield was used instead of yield from in task {self!r} with {result!r}"
            elif result is self:
                problem = f"Task cannot await on itself: {self!r}"
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
            return
        else:
            problem = f"Task got bad yield: {result!r}"
        self._loop.call_soon(self._step, RuntimeError(problem), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as exc:
            self._step(exc)
        else:
            self._step()


def current_task(loop=None):
    return _active.get(get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in loop._tasks.values() if not task.done()}


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def ensure_future(obj, *, loop=None):
    if isfuture(obj):
        if loop is not None and loop is not obj.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return obj
    if not iscoroutine(obj):
        if not hasattr(type(obj), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        obj = _wrap(obj)
    return (get_event_loop() if loop is None else loop).create_task(obj)


async def _wrap(awaitable):
    return await awaitable


@types.coroutine
def _pass():
    yield


async def sleep(delay, result=None):
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0:
        await _pass()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            cancelled = child.cancel(msg=msg) or cancelled
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        future = get_event_loop().create_future()
        future.set_result([])
        return future
    loop, finished, known, children = _get_running_loop(), 0, {}, []

    def done(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(known):
            results = []
            for child in children:
                if child.cancelled():
                    results.append(CancelledError("" if child._cancel_message is None else child._cancel_message))
                else:
                    results.append(child.exception() or child.result())
            if outer._cancel_requested:
                outer.set_exception(future._cancelled_error() if future.cancelled() else CancelledError())
            else:
                outer.set_result(results)

    outer, already = None, []
    for item in coros_or_futures:
        if item not in known:
            future = ensure_future(item, loop=loop)
            loop = future.get_loop()
            known[item] = future
            if future.done():
                already.append(future)
            else:
                future.add_done_callback(done)
        children.append(known[item])
    outer = _GatheringFuture(children, loop=loop)
    for future in already:
        done(future)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)
    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()
    handle = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)
    left = sum(not f.done() for f in fs)

    def stops(f):
        return (return_when == FIRST_COMPLETED or
                return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None)

    def done(f):
        nonlocal left
        left -= 1
        if left <= 0 or stops(f):
            _set_unless_done(waiter, None)
    if left and not any(f.done() and stops(f) for f in fs):
        for f in fs:
            if not f.done():
                f.add_done_callback(done)
        try:
            await waiter
        finally:
            for f in fs:
                f.remove_done_callback(done)
    if handle is not None:
        handle.cancel()
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        await wait([fut])
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    from asyncio.timeouts import timeout as limit
    async with limit(timeout):
        return await fut


class _AsCompleted:
    def __init__(self, fs, timeout):
        from asyncio.locks import Queue
        self._done = Queue()
        loop = get_event_loop()
        self._todo = {ensure_future(f, loop=loop) for f in set(fs)}
        self._left = len(self._todo)
        self._handle = None
        if self._todo and timeout is not None:
            self._handle = loop.call_later(timeout, self._expire)
        for f in self._todo:
            f.add_done_callback(self._finished)

    def _finished(self, f):
        if f in self._todo:
            self._todo.remove(f)
            self._done.put_nowait(f)
            if not self._todo and self._handle is not None:
                self._handle.cancel()

    def _expire(self):
        for f in self._todo:
            f.remove_done_callback(self._finished)
            self._done.put_nowait(None)
        self._todo.clear()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    async def _next_result(self):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result()

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompleted(fs, timeout)


async def to_thread(func, /, *args, **kwargs):
    from functools import partial
    return await get_running_loop().run_in_executor(None, partial(copy_context().run, func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    return ensure_future(coro, loop=loop)
