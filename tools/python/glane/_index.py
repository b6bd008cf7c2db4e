"""An index open for reading."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Generator, Iterable, Iterator
from ctypes import byref, c_int, c_void_p
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Union

from . import _library as library
from ._answers import (
    Answer, Concordance, Facets, Frequencies, Hit, Neighbours, Statistics, facets_of, hit_of,
    statistics_of,
)  # fmt: skip
from ._dates import iso
from ._documents import Document, ThreadDocument, document_json, record_of
from ._library import C, Handle, Path, ask, names, request

Names = Union[str, Iterable[str], None]
When = Union[str, datetime.date, None]
Cancelled = Union[Callable[[], bool], None]
Sort = Literal["relevance", "date", "date-asc", "none"]


@dataclass(slots=True)
class Facet:
    """A facet with more than its name: at most `size` values, only those that begin with `prefix`.

    name   author site type section language source quoted to, date:decade date:year date:month
           date:week date:day date:auto
    order  "usual" (dates by time, others by count), "count" or "value"
    """

    name: str
    size: int = 0  # 0: the library's choice
    prefix: str = ""
    order: Literal["usual", "count", "value"] = "usual"


def _facets(facets: str | Facet | Iterable[str | Facet] | None) -> list[object] | None:
    if facets is None:
        return None
    several = [facets] if isinstance(facets, (str, Facet)) else facets
    return [one if isinstance(one, str) else dataclasses.asdict(one) for one in several]


def _filters(
    type: Names, author: Names, site: Names, since: When, until: When
) -> dict[str, object]:
    return {
        "types": names(type), "authors": names(author), "sites": names(site), "since": iso(since),
        "until": iso(until),
    }  # fmt: skip


class Hits(Iterator[Hit]):
    """Every hit of a search, one by one; `Index.stream` makes it.

    Some hundred of them are in memory at once. Behind the last one `total`, `partial` and `facets`
    are known; before they are None. What is left is not looked for where it is closed, by `close`,
    the end of `with`, or as garbage.
    """

    def __init__(self, index: Index, asked: bytes, batch: int, cancelled: Cancelled) -> None:
        self.total: int | None = None
        self.partial: bool | None = None
        self.facets: Facets | None = None
        handle = c_void_p()
        library.call(C.glane_cursor_open, index._handle, asked, byref(handle))
        self._cursor = Handle(handle, C.glane_cursor_close)
        self._each = self._hits(batch, cancelled)

    def _hits(self, batch: int, cancelled: Cancelled) -> Generator[Hit, None, None]:
        cursor = self._cursor
        while hits := ask(C.glane_cursor_next, cursor._handle, batch, cancelled=cancelled):
            for members in hits:
                yield hit_of(members)
        answer = c_void_p()
        library.call(C.glane_cursor_summary, cursor._handle, byref(answer))
        summary = library.decoded(answer)
        self.total = summary["total"]
        self.partial = summary["partial"]
        self.facets = facets_of(summary["facets"])
        cursor.close()

    def __iter__(self) -> Iterator[Hit]:
        return self._each

    def __next__(self) -> Hit:
        return next(self._each)

    def close(self) -> None:
        """Has no more hits. Once more does nothing."""
        self._each.close()
        self._cursor.close()

    def __enter__(self) -> Hits:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()


class Index(Handle):
    """An index as one commit left it, or several asked as one.

    Any number of threads may ask it at once, reopen and close it; Python's other threads go on
    while it answers. A child of fork() has to open its own: this one is Misuse there.

    What all questions take, by name:

    type, author, site  only documents of these: a text, or several of which any will do
    since, until        only what is dated so, ends included: a date, or a text ("2022",
                        "15 juillet 2022")
    plain               the query is words and nothing else: a headline, a question
    all                 every word is demanded, not any
    timeout             seconds, after which a search ends with what it has; 0: never
    cancelled           asked now and then by the thread that asks; true ends it with Interrupted
    """

    def __init__(self, *directories: Path) -> None:
        """Opens the newest commit; several directories are one index.

        Raises Absent, Version, Corrupt, System; Request where several do not go together.
        """
        handle = c_void_p()
        folders, count = library.paths(directories)
        library.call(C.glane_open_several, folders, count, byref(handle))
        super().__init__(handle, C.glane_close)

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()

    def reopen(self) -> bool:
        """Moves on to the newest commit; whether there was a newer one."""
        is_newer = c_int()
        library.call(C.glane_reopen, self._handle, byref(is_newer))
        return bool(is_newer)

    def search(
        self,
        query: str = "",
        *,
        limit: int = 10,
        offset: int = 0,
        sort: Sort = "relevance",
        facets: str | Facet | Iterable[str | Facet] | None = None,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        group: Literal["thread"] | None = None,
        group_size: int | None = None,
        duplicates: Literal["unlinked", "show", "fold", "hide"] | None = None,
        plain: bool = False,
        all: bool = False,
        recent: str | None = None,
        ranking: str | None = None,
        snippets: bool = True,
        suggest: bool = True,
        explain: bool = False,
        count_all: bool = True,
        fields: Iterable[str] | None = None,
        timeout: float | None = None,
        cancelled: Cancelled = None,
    ) -> Answer:
        """Finds documents, the best first; without a query, all that pass the filters.

        limit, offset  of hits; with group, of threads
        facets         names ("author", "date:year"), or Facet: what to count of all that is found
        group          "thread": one hit a thread, its best `group_size` documents in Hit.group
        duplicates     what becomes of articles that say nearly the same
        recent         "1y": a document so much older than the newest weighs half
        ranking        "k1=1.2,b=0.75": other constants than the index's
        snippets, suggest, count_all  False saves their time
        explain        how the query was understood: Answer.explanation, Hit.score_parts
        fields         of Hit, only these (and id)

        Raises Query, Limit, Request, Interrupted.
        """
        asked = request(
            query=query, limit=limit, offset=offset, sort=sort, facets=_facets(facets),
            **_filters(type, author, site, since, until), grouping=group, group_size=group_size,
            duplicates=duplicates, plain=plain, all=all, recent=recent, ranking=ranking,
            snippets=snippets, suggest=suggest, explain=explain, count_all=count_all,
            fields=_fields(fields), timeout_seconds=timeout,
        )  # fmt: skip
        return Answer(ask(C.glane_search, self._handle, asked, cancelled=cancelled))

    def stream(
        self,
        query: str = "",
        *,
        limit: int | None = None,
        offset: int = 0,
        sort: Sort = "none",
        facets: str | Facet | Iterable[str | Facet] | None = None,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        plain: bool = False,
        all: bool = False,
        recent: str | None = None,
        snippets: bool = True,
        fields: Iterable[str] | None = None,
        timeout: float | None = None,
        batch: int = 200,
        cancelled: Cancelled = None,
    ) -> Hits:
        """Every hit, however many there are, in memory that does not grow with their number.

        sort    "none", the order of the index, begins at once; the others wait for all matches
        fields  what is not asked for is not read: fields=["author", "date"] is many times faster
        batch   hits that are fetched at once

        No time is set unless `timeout` says so. Raises as `search`.
        """
        asked = request(
            query=query, limit=limit, offset=offset, sort=sort, facets=_facets(facets),
            **_filters(type, author, site, since, until), plain=plain, all=all, recent=recent,
            snippets=snippets, fields=_fields(fields), timeout_seconds=timeout,
        )  # fmt: skip
        return Hits(self, asked, batch, cancelled)

    def facets(
        self,
        query: str = "",
        facets: str | Facet | Iterable[str | Facet] = ("type", "site", "author", "date:year"),
        *,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        plain: bool = False,
        all: bool = False,
        timeout: float | None = None,
        cancelled: Cancelled = None,
    ) -> Facets:
        """Counts what a query finds: {"author": {"Octave": 7, None: 2}}. Raises as `search`."""
        asked = request(
            query=query, facets=_facets(facets), **_filters(type, author, site, since, until),
            plain=plain, all=all, timeout_seconds=timeout,
        )  # fmt: skip
        return facets_of(ask(C.glane_facets, self._handle, asked, cancelled=cancelled)["facets"])

    def similar(
        self,
        like: str | Document,
        *,
        limit: int = 10,
        offset: int = 0,
        sort: Sort = "relevance",
        facets: str | Facet | Iterable[str | Facet] | None = None,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        duplicates: Literal["unlinked", "show", "fold", "hide"] | None = None,
        fields: Iterable[str] | None = None,
        timeout: float | None = None,
        cancelled: Cancelled = None,
    ) -> Answer:
        """Documents like one of the index, by its id, or like any other.

        Raises KeyError where no document has the id; else as `search`.
        """
        asked = request(
            limit=limit, offset=offset, sort=sort, facets=_facets(facets),
            **_filters(type, author, site, since, until), duplicates=duplicates,
            fields=_fields(fields), timeout_seconds=timeout,
        )  # fmt: skip
        if isinstance(like, str):
            function, one = C.glane_similar, library.text(like)
        else:
            function, one = C.glane_similar_to, document_json(like)
        answer = ask(function, self._handle, one, asked, cancelled=cancelled)
        if answer is None:
            raise KeyError(like)
        return Answer(answer)

    def document(self, id: str) -> Document | None:
        """A document whole; None where there is none of this id."""
        found = self._of_id(C.glane_document, id)
        return found and record_of(Document, found)

    def thread(self, id: str) -> list[ThreadDocument]:
        """The article and every comment of the thread that a document belongs to, in order; empty
        where there is no such document."""
        return [record_of(ThreadDocument, one) for one in self._of_id(C.glane_thread, id) or ()]

    def context(self, id: str) -> list[ThreadDocument]:
        """What a document answers, itself, and what answers it, in reading order; empty where there
        is no such document."""
        found = self._of_id(C.glane_context, id) or {"documents": ()}
        return [record_of(ThreadDocument, one) for one in found["documents"]]

    def concordance(
        self,
        query: str,
        *,
        limit: int = 20,
        offset: int = 0,
        order: Literal["index", "left", "right", "date", "author"] = "index",
        width: int = 60,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        fold_duplicates: bool = False,
        plain: bool = False,
        all: bool = False,
        timeout: float | None = None,
        cancelled: Cancelled = None,
    ) -> Concordance:
        """Every place of a query, with `width` characters on either side. Raises as `search`."""
        asked = request(
            query=query, limit=limit, offset=offset, order=order, width=width,
            **_filters(type, author, site, since, until), fold_duplicates=fold_duplicates,
            plain=plain, all=all, timeout_seconds=timeout,
        )  # fmt: skip
        return Concordance(ask(C.glane_concordance, self._handle, asked, cancelled=cancelled))

    def frequency(
        self,
        queries: str | Iterable[str],
        *,
        by: Literal["month", "year", "author", "site"] = "month",
        limit: int = 20,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        fold_duplicates: bool = False,
        plain: bool = False,
        all: bool = False,
        timeout: float | None = None,
        cancelled: Cancelled = None,
    ) -> Frequencies:
        """How often queries stand in the words of each month, year, author or site.

        limit  authors or sites at most; 0: all. Raises as `search`.
        """
        asked = request(
            queries=names(queries), by=by, limit=limit,
            **_filters(type, author, site, since, until), fold_duplicates=fold_duplicates,
            plain=plain, all=all, timeout_seconds=timeout,
        )  # fmt: skip
        return Frequencies(ask(C.glane_frequency, self._handle, asked, cancelled=cancelled))

    def neighbours(
        self,
        query: str,
        *,
        window: int = 5,
        side: Literal["both", "left", "right"] = "both",
        unit: Literal["lemma", "form"] = "lemma",
        minimum: int = 3,
        stop_words: bool = False,
        limit: int = 20,
        type: Names = None,
        author: Names = None,
        site: Names = None,
        since: When = None,
        until: When = None,
        fold_duplicates: bool = False,
        plain: bool = False,
        all: bool = False,
        timeout: float | None = None,
        cancelled: Cancelled = None,
    ) -> Neighbours:
        """The words that stand near a query more often than chance tells.

        window   words on either side
        minimum  times that one stands near, at the least. Raises as `search`.
        """
        asked = request(
            query=query, window=window, side=side, unit=unit, minimum=minimum,
            stop_words=stop_words, limit=limit, **_filters(type, author, site, since, until),
            fold_duplicates=fold_duplicates, plain=plain, all=all, timeout_seconds=timeout,
        )  # fmt: skip
        return Neighbours(ask(C.glane_neighbours, self._handle, asked, cancelled=cancelled))

    def statistics(self) -> Statistics:
        """Figures of the index."""
        answer = c_void_p()
        library.call(C.glane_statistics, self._handle, byref(answer))
        return statistics_of(library.decoded(answer))

    def _of_id(self, function: Callable[..., int], id: str) -> Any:
        answer = c_void_p()
        library.call(function, self._handle, library.text(id), byref(answer))
        return library.decoded(answer)


def _fields(fields: Iterable[str] | None) -> list[str] | None:
    return None if fields is None else list(dict.fromkeys(["id", *fields]))
