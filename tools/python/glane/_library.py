"""The C library as ctypes sees it: its functions, how a call goes on, and its errors.

The library is that of $GLANE_LIBRARY, a path, where it is set, else the one that is installed.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import threading
import weakref
from collections.abc import Callable, Iterable
from ctypes import (
    CFUNCTYPE, POINTER, byref, c_char_p, c_double, c_int, c_size_t, c_uint64, c_void_p,
)  # fmt: skip
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar, Union

from . import _errors as errors

Path = Union[str, "os.PathLike[str]"]

_Told = TypeVar("_Told")


@dataclass(slots=True)
class Progress:
    """How far `index_pages` has come."""

    pages_done: int
    documents: int
    files_done: int
    files_total: int
    bytes_done: int  # of files read so far
    bytes_total: int  # of all files; 0 where it is not known
    elapsed_seconds: float


@dataclass(slots=True)
class Diagnostic:
    """What became of one input that was not read as it should be."""

    severity: str  # "doubtful", "skipped", "failed", "ignored"
    source: str  # path
    line: int | None
    reason: str  # a sentence's tail: "not valid JSON: ..."
    named: bool  # the file was named by the caller, not found in a folder
    code: str  # what the reason says, the same in all versions: "json.invalid"


# --- Structures and callbacks of glane.h ---


class _ProgressStruct(ctypes.Structure):
    _fields_ = [
        ("pages_done", c_uint64), ("documents", c_uint64), ("files_done", c_uint64),
        ("files_total", c_uint64), ("bytes_done", c_uint64), ("bytes_total", c_uint64),
        ("elapsed_seconds", c_double),
    ]  # fmt: skip


class _DiagnosticStruct(ctypes.Structure):
    _fields_ = [
        ("severity", c_int), ("source", c_char_p), ("line", c_uint64), ("reason", c_char_p),
        ("named", c_int), ("code", c_char_p),
    ]  # fmt: skip


_CANCELLED = CFUNCTYPE(c_int, c_void_p)
_WAITING = CFUNCTYPE(None, c_void_p, c_char_p)
_PROGRESS = CFUNCTYPE(None, c_void_p, POINTER(_ProgressStruct))
_DIAGNOSTIC = CFUNCTYPE(None, c_void_p, POINTER(_DiagnosticStruct))
VISIT = CFUNCTYPE(c_int, c_void_p, c_char_p)


class _ControlStruct(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t), ("wait_seconds", c_double), ("user", c_void_p),
        ("cancelled", _CANCELLED), ("waiting", _WAITING), ("progress", _PROGRESS),
        ("diagnostic", _DIAGNOSTIC),
    ]  # fmt: skip


# --- Functions, by the types of their arguments; all but a few answer with a status ---

_TEXT, _HANDLE, _OUT = c_char_p, c_void_p, POINTER(c_void_p)
_CONTROL, _LIST = POINTER(_ControlStruct), POINTER(c_char_p)
_INT_OUT = POINTER(c_int)
_ASK = (_HANDLE, _TEXT, _CONTROL, _OUT)

_FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "open_several": (_LIST, c_size_t, _OUT),
    "reopen": (_HANDLE, _INT_OUT),
    "close": (_HANDLE,),
    "search": _ASK,
    "facets": _ASK,
    "similar": (_HANDLE, _TEXT, _TEXT, _CONTROL, _OUT),
    "similar_to": (_HANDLE, _TEXT, _TEXT, _CONTROL, _OUT),
    "document": (_HANDLE, _TEXT, _OUT),
    "thread": (_HANDLE, _TEXT, _OUT),
    "context": (_HANDLE, _TEXT, _OUT),
    "concordance": _ASK,
    "frequency": _ASK,
    "neighbours": _ASK,
    "statistics": (_HANDLE, _OUT),
    "cursor_open": (_HANDLE, _TEXT, _OUT),
    "cursor_next": (_HANDLE, c_size_t, _CONTROL, _OUT),
    "cursor_summary": (_HANDLE, _OUT),
    "cursor_close": (_HANDLE,),
    "analyzer_open": (_TEXT, _OUT),
    "analyze": (_HANDLE, _TEXT, c_size_t, _OUT),
    "stem": (_HANDLE, _TEXT, _OUT),
    "analyzer_close": (_HANDLE,),
    "extract": (_LIST, c_size_t, _TEXT, _CONTROL, VISIT, c_void_p, _OUT),
    "extract_page": (_TEXT, c_size_t, _TEXT, _OUT),
    "writer_open": (_TEXT, _TEXT, _CONTROL, _OUT),
    "writer_add": (_HANDLE, _TEXT, _INT_OUT),
    "writer_add_page": (_HANDLE, _TEXT, c_size_t, _TEXT, _TEXT, _CONTROL, _OUT),
    "writer_remove": (_HANDLE, _TEXT, _INT_OUT),
    "writer_commit": (_HANDLE,),
    "writer_close": (_HANDLE,),
    "index_pages": (_TEXT, _LIST, c_size_t, _TEXT, _CONTROL, _OUT),
    "check": (_TEXT, _CONTROL, _OUT),
    "repair": (_TEXT, _TEXT, _CONTROL, _OUT),
    "compact": (_TEXT, _TEXT, _CONTROL, _OUT),
    "backup": (_TEXT, _TEXT, _CONTROL, _OUT),
    "restore": (_TEXT, _TEXT, _TEXT, _CONTROL, _OUT),
}


def _load() -> ctypes.CDLL:
    name = os.environ.get("GLANE_LIBRARY") or "libglane.so.0"
    try:
        library = ctypes.CDLL(name)
        for function, arguments in _FUNCTIONS.items():
            getattr(library, f"glane_{function}").argtypes = arguments
    except (OSError, AttributeError) as error:  # there is none; it is of an older version
        hint = "install the package libglane0, or name the library in $GLANE_LIBRARY"
        raise ImportError(f"{error} ({hint})", name="glane", path=name) from error
    library.glane_free.argtypes = [c_void_p]
    library.glane_free.restype = None
    for function in ("version", "last_message", "last_hint", "last_code", "last_arguments"):
        getattr(library, f"glane_{function}").restype = c_char_p
    library.glane_last_place.argtypes = [POINTER(c_size_t), POINTER(c_size_t)]
    return library


C = _load()

# --- Errors ---

_INTERRUPTED, _NO_MEMORY = 8, 12
_ERRORS: dict[int, type[errors.Error]] = {
    1: errors.Locked, 2: errors.Corrupt, 3: errors.Version, 4: errors.Query, 5: errors.Input,
    6: errors.Limit, 7: errors.System, 8: errors.Interrupted, 9: errors.Misuse,
    10: errors.Request, 11: errors.Absent,
}  # fmt: skip


def _told(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _raise(status: int) -> NoReturn:
    message = _told(C.glane_last_message())
    if status == _NO_MEMORY:
        raise MemoryError(message)
    begin, length = c_size_t(), c_size_t()
    has_place = C.glane_last_place(byref(begin), byref(length))
    raise _ERRORS.get(status, errors.Error)(
        message,
        _told(C.glane_last_hint()),
        _told(C.glane_last_code()),
        json.loads(C.glane_last_arguments()),
        errors.Place(begin.value, length.value) if has_place else None,
    )


# --- How a call goes on ---


class Control:
    """What a call that may take long asks of Python, and tells it.

    Callbacks may raise: the exception ends the call where it can be ended, and is raised by it.
    In the main thread every call is asked whether to end, so that a signal is heard (Ctrl-C).
    """

    def __init__(
        self,
        *,
        wait: float = 0,
        cancelled: Callable[[], bool] | None = None,
        waiting: Callable[[str], object] | None = None,
        progress: Callable[[Progress], object] | None = None,
        report: Callable[[Diagnostic], object] | None = None,
    ) -> None:
        self.error: BaseException | None = None
        self._hook = sys.unraisablehook  # of whom else it concerns
        self.struct = _ControlStruct(ctypes.sizeof(_ControlStruct), wait, None)
        self._ask = self._asked(cancelled)
        self.struct.cancelled = _CANCELLED(self._ask)
        if waiting:
            self.struct.waiting = _WAITING(self._telling(waiting, _told))
        if progress:
            self.struct.progress = _PROGRESS(self._telling(progress, _progress))
        if report:
            self.struct.diagnostic = _DIAGNOSTIC(self._telling(report, _diagnostic))

    def _asked(self, cancelled: Callable[[], bool] | None) -> Callable[[Any], int]:
        def ask(_user: Any) -> int:
            try:
                return int(self.error is not None or (cancelled is not None and cancelled()))
            except BaseException as error:
                self.error = error
                return 1

        return ask

    # What a signal's handler raises comes before the first line of `ask`, outside of its `try`:
    # Python has no other use for it than to print it.
    def _keep(self, lost: Any) -> None:
        if lost.object is self._ask:
            self.error = lost.exc_value
        else:
            self._hook(lost)

    def _telling(
        self, tell: Callable[[_Told], object], read: Callable[[Any], _Told]
    ) -> Callable[[Any, Any], None]:
        def callback(_user: Any, told: Any) -> None:
            try:
                if self.error is None:
                    tell(read(told))
            except BaseException as error:
                self.error = error

        return callback

    def visit(self, visit: Callable[[bytes], bool]) -> Any:
        """A glane_visit of it; out of `visit`: whether to go on."""

        def callback(_user: Any, text: bytes) -> int:
            try:
                return 0 if self.error is None and visit(text) else 1
            except BaseException as error:
                self.error = error
                return 1

        return VISIT(callback)

    def call(self, function: Callable[..., int], *arguments: Any) -> None:
        if not _in_main_thread():  # which alone runs handlers of signals
            status = function(*arguments)
        else:
            self._hook, sys.unraisablehook = sys.unraisablehook, self._keep
            try:
                status = function(*arguments)
            finally:
                sys.unraisablehook = self._hook
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        if status:
            _raise(status)


def _progress(place: Any) -> Progress:
    told = place[0]
    return Progress(
        told.pages_done, told.documents, told.files_done, told.files_total, told.bytes_done,
        told.bytes_total, told.elapsed_seconds,
    )  # fmt: skip


def _diagnostic(place: Any) -> Diagnostic:
    told = place[0]
    severities = ("doubtful", "skipped", "failed", "ignored")
    severity = severities[told.severity] if told.severity < len(severities) else "unknown"
    return Diagnostic(
        severity, _told(told.source), told.line or None, _told(told.reason), bool(told.named),
        _told(told.code),
    )  # fmt: skip


def _in_main_thread() -> bool:
    return threading.get_ident() == threading.main_thread().ident


# The control of calls of the main thread that are given no callbacks: made once. While a handler of
# a signal calls in turn it is in use.
_of_main_thread: list[Control] = []


def ask(
    function: Callable[..., int],
    *arguments: Any,
    cancelled: Callable[[], bool] | None = None,
) -> Any:
    """Calls a function whose last two arguments are a control and an answer; out: that, decoded."""
    answer = c_void_p()
    if cancelled is not None:
        control = Control(cancelled=cancelled)
        control.call(function, *arguments, byref(control.struct), byref(answer))
    elif not _in_main_thread():
        call(function, *arguments, None, byref(answer))
    else:
        control = _of_main_thread.pop() if _of_main_thread else Control()
        try:
            control.call(function, *arguments, byref(control.struct), byref(answer))
        finally:
            _of_main_thread[:] = [control]
    return decoded(answer)


def call(function: Callable[..., int], *arguments: Any) -> None:
    """Calls a function that answers with a status."""
    status = function(*arguments)
    if status:
        _raise(status)


# --- Values ---


def decoded(answer: c_void_p) -> Any:
    """The value of a JSON text that the library gave, which is freed; None where there is none."""
    return json.loads(plain(answer)) if answer else None


def plain(answer: c_void_p) -> str:
    """A text that the library gave, which is freed."""
    try:
        return ctypes.string_at(answer.value or 0).decode("utf-8")
    finally:
        C.glane_free(answer)


def text(value: str) -> bytes:
    """A text as the library takes it, which ends at the first NUL."""
    if "\0" in value:
        raise ValueError("embedded null character")
    return value.encode("utf-8")


def path(value: Path) -> bytes:
    encoded = os.fsencode(value)
    if b"\0" in encoded:
        raise ValueError("embedded null byte")
    return encoded


def paths(values: Path | Iterable[Path]) -> tuple[Any, int]:
    """One or several, as an array and its length."""
    several = [values] if isinstance(values, (str, os.PathLike)) else list(values)
    return (c_char_p * len(several))(*(path(one) for one in several)), len(several)


def names(values: str | Iterable[str] | None) -> list[str] | None:
    """One or several, as a list."""
    if values is None:
        return None
    return [values] if isinstance(values, str) else list(values)


def request(**members: object) -> bytes:
    """A request of those members that are not None, which are the library's to choose."""
    return json.dumps({name: one for name, one in members.items() if one is not None}).encode()


class Handle:
    """What the library has open: closed by `close`, by the end of `with`, or as garbage.

    Only the process that opened it may use it.
    """

    def __init__(self, handle: c_void_p, close: Callable[..., int]) -> None:
        self._handle = handle.value
        self._finalizer = weakref.finalize(self, close, handle.value)

    def close(self) -> None:
        """Closes it. Once more does nothing."""
        self._finalizer()

    @property
    def closed(self) -> bool:
        return not self._finalizer.alive
