"""Is an index whole; mend it, make it small, copy it."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import byref, c_void_p
from dataclasses import dataclass, field
from typing import Any, Literal

from . import _library as library
from ._documents import record_of
from ._library import C, Control, Path, request
from ._writer import Cancelled


@dataclass(slots=True)
class IndexCheck:
    """Whether an index is whole."""

    sound: bool
    verdict: Literal["sound", "damaged", "unreadable"]
    documents: int
    articles: int
    comments: int
    threads: int
    threads_without_article: int
    files: int
    faults: list[str]  # a sentence each
    unreadable: list[str]  # what the system did not let be read


@dataclass(slots=True)
class IndexRebuild:
    """What `compact` or `repair` has done."""

    documents: int
    removed: int  # documents removed before, which still took their room
    bytes_before: int
    bytes_after: int
    seconds: float
    lost: list[str] = field(default_factory=list)  # what could not be saved


@dataclass(slots=True)
class IndexRestore:
    """What `restore` has done."""

    documents: int
    kept_out: int  # documents of the backup that stay forgotten
    knows_suppression_list: bool  # else documents may have come back


def check(directory: Path, *, wait: float = 0, cancelled: Cancelled = None) -> IndexCheck:
    """Looks an index through. Damage is an answer. Raises Absent, Version, System, Interrupted."""
    answer = _maintain(C.glane_check, (library.path(directory),), wait, cancelled)
    return record_of(IndexCheck, answer)


def repair(
    directory: Path, *, jobs: int = 0, wait: float = 0, cancelled: Cancelled = None
) -> IndexRebuild:
    """Mends an index that is damaged. Raises Absent, Locked, Version, System, Interrupted."""
    arguments = library.path(directory), request(jobs=jobs)
    return record_of(IndexRebuild, _maintain(C.glane_repair, arguments, wait, cancelled))


def compact(
    directory: Path,
    *,
    jobs: int = 0,
    upgrade: bool = False,
    wait: float = 0,
    cancelled: Cancelled = None,
) -> IndexRebuild:
    """Makes an index small, without what was removed from it; upgrade: anew from its texts.

    Raises Absent, Locked, Corrupt, Version, System, Interrupted.
    """
    arguments = library.path(directory), request(jobs=jobs, upgrade=upgrade)
    return record_of(IndexRebuild, _maintain(C.glane_compact, arguments, wait, cancelled))


def backup(
    directory: Path, destination: Path, *, wait: float = 0, cancelled: Cancelled = None
) -> bool:
    """Copies an index, which may be written to meanwhile; whether the index knows of the copy.

    Raises Absent, Corrupt, Version, System, Interrupted.
    """
    arguments = library.path(directory), library.path(destination)
    return bool(_maintain(C.glane_backup, arguments, wait, cancelled)["noted"])


def restore(
    backup: Path,
    directory: Path,
    *,
    unforget: bool = False,
    wait: float = 0,
    cancelled: Cancelled = None,
) -> IndexRestore:
    """Makes an index what its backup is. Raises Absent, Locked, Corrupt, Version, System,
    Interrupted."""
    arguments = library.path(backup), library.path(directory), request(unforget=unforget)
    return record_of(IndexRestore, _maintain(C.glane_restore, arguments, wait, cancelled))


def _maintain(
    function: Callable[..., int], arguments: tuple[bytes, ...], wait: float, cancelled: Cancelled
) -> Any:
    control = Control(wait=wait, cancelled=cancelled)
    answer = c_void_p()
    control.call(function, *arguments, byref(control.struct), byref(answer))
    return library.decoded(answer)
