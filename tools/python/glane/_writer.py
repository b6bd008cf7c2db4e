"""Writing into an index: documents, pages, and whole crawls."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from ctypes import byref, c_int, c_void_p
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Union

from . import _library as library
from ._dates import iso
from ._documents import Document, document_json, record_of
from ._library import C, Control, Diagnostic, Handle, Path, Progress, names, request

Report = Union[Callable[[Diagnostic], object], None]
Cancelled = Union[Callable[[], bool], None]
Outcome = Literal["added", "updated", "unchanged"]

_OUTCOMES: tuple[Outcome, ...] = ("added", "updated", "unchanged")


class Writer(Handle):
    """The one writer of an index, which is made where there is none; readers go on.

    At the end of a `with` what was added and removed is committed, or, where an exception ends it,
    abandoned. Without `with`, what is not committed when it is closed is abandoned. One thread at a
    time may use it: another one has Misuse, and so has a child of fork().

        with glane.Writer("glane.idx") as writer:
            writer.add(glane.Document("marche-2021", title="Le marché couvert rouvre"))
            writer.add_page(html, "https://www.lagazette.example/2021/marche")
    """

    def __init__(
        self,
        directory: Path,
        *,
        wait: float = 0,
        memory_mb: int = 0,
        waiting: Callable[[str], object] | None = None,
        cancelled: Cancelled = None,
    ) -> None:
        """Opens the index, or makes one.

        wait       seconds, for another process that writes
        memory_mb  of what is not committed, where it commits by itself; 0: the library's choice
        waiting    called once in a wait that lasts: for whom, in a sentence

        Raises Locked, Version, Corrupt, System, Interrupted.
        """
        control = Control(wait=wait, waiting=waiting, cancelled=cancelled)
        handle = c_void_p()
        control.call(
            C.glane_writer_open, library.path(directory), request(memory_mb=memory_mb),
            byref(control.struct), byref(handle),
        )  # fmt: skip
        super().__init__(handle, C.glane_writer_close)

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        try:
            if error is None and not self.closed:
                self.commit()
        finally:
            self.close()

    def add(self, document: Document) -> Outcome:
        """Adds a document, or replaces the one of its id: "added", "updated" or "unchanged".

        Without a thread it is an article of its own. Raises Request where it has no id.
        """
        outcome = c_int()
        library.call(C.glane_writer_add, self._handle, document_json(document), byref(outcome))
        return _OUTCOMES[outcome.value]

    def add_page(
        self,
        page: bytes | bytearray | memoryview,
        url: str,
        fetched: datetime.date | str | None = None,
        *,
        report: Report = None,
    ) -> list[str]:
        """Adds what a page holds, an article and its comments: HTML, JSON, mail, a feed, packed or
        not.

        url      that it was fetched from; the page itself may name a better one
        fetched  when; relative dates count from it. None: now
        report   called with what was odd, or why nothing could be read

        The ids of its documents, the article's first; empty where it holds none.
        """
        control = Control(report=report)
        held = bytes(page)
        when = iso(fetched)
        ids = c_void_p()
        control.call(
            C.glane_writer_add_page, self._handle, held, len(held), library.text(url),
            None if when is None else library.text(when), byref(control.struct), byref(ids),
        )  # fmt: skip
        return list(library.decoded(ids))

    def remove(self, id: str) -> bool:
        """Removes a document; whether there was one."""
        removed = c_int()
        library.call(C.glane_writer_remove, self._handle, library.text(id), byref(removed))
        return bool(removed)

    def commit(self) -> None:
        """What was added and removed is on the disk, and seen by whoever opens or reopens the
        index."""
        library.call(C.glane_writer_commit, self._handle)


@dataclass(slots=True)
class IndexSummary:
    """What `index_pages` has done: pages in the first seven, documents in the next two."""

    added: int
    updated: int
    deleted: int
    unchanged: int
    skipped: int
    failed: int
    ignored: int
    articles: int
    comments: int
    bytes: int
    seconds: float
    stopped: bool  # by `cancelled`: the next run goes on


def index_pages(
    directory: Path,
    paths: Path | Iterable[Path],
    *,
    include: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    languages: str | Iterable[str] | None = None,
    base_url: str | None = None,
    rules: Path | None = None,
    follow: bool = False,
    stopwords: Path | None = None,
    extra_stopwords: Path | None = None,
    synonyms: Path | None = None,
    protected_words: Path | None = None,
    ranking: str | None = None,
    mirror: bool = False,
    keep_missing: bool = False,
    prune: bool = False,
    check_content: bool = False,
    dry_run: bool = False,
    commit_documents: int = 0,
    jobs: int = 0,
    memory_mb: int = 0,
    wait: float = 0,
    waiting: Callable[[str], object] | None = None,
    report: Report = None,
    progress: Callable[[Progress], object] | None = None,
    cancelled: Cancelled = None,
) -> IndexSummary:
    """Adds the pages under files and folders to an index, or refreshes them, as `glane index` does.

    include, exclude  patterns of paths: "*.html", "2022/**", "brouillons/"
    languages         documents in another language are dropped
    base_url          what the paths are copies of
    rules             a folder of rules for sites
    stopwords ...     files of words, which the index keeps
    mirror            comments that their page no longer shows are removed
    keep_missing      what has vanished from the crawl stays; prune: it goes, even half of it
    check_content     files are known by a hash of their bytes
    dry_run           read and count, write nothing
    report            called with each input that is odd or could not be read
    cancelled         true ends it with the pages read by then

    Raises Input where no input could be read, Locked, Request, Corrupt, Version, System;
    Interrupted where it is ended before it has begun.
    """
    control = Control(
        wait=wait, waiting=waiting, report=report, progress=progress, cancelled=cancelled
    )
    asked = request(
        include=names(include), exclude=names(exclude), languages=names(languages),
        base_url=base_url, rules=_file(rules), follow=follow, stopwords=_file(stopwords),
        extra_stopwords=_file(extra_stopwords), synonyms=_file(synonyms),
        protected_words=_file(protected_words), ranking=ranking, mirror=mirror,
        keep_missing=keep_missing, prune=prune, check_content=check_content, dry_run=dry_run,
        commit_documents=commit_documents, jobs=jobs, memory_mb=memory_mb,
    )  # fmt: skip
    operands, count = library.paths(paths)
    answer = c_void_p()
    control.call(
        C.glane_index_pages, library.path(directory), operands, count, asked,
        byref(control.struct), byref(answer),
    )  # fmt: skip
    return record_of(IndexSummary, library.decoded(answer))


def _file(path: Path | None) -> str | None:
    return None if path is None else library.path(path).decode("utf-8")
