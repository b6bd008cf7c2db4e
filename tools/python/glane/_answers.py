"""What an index answers: values, made of the library's JSON."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, overload

from ._dates import Date
from ._documents import DocumentType, Quote, record_of, shown

# Of each facet, values and exact counts in the order asked for; None: documents without a value.
Facets = dict[str, dict["str | None", int]]

_Item = TypeVar("_Item")


@dataclass(slots=True)
class Hit:
    """A document that was found, and what of it is shown.

    `fields` of a search may ask for less than this, or for more: what was not asked for is None,
    or empty.
    """

    id: str
    type: DocumentType = "article"
    score: float | None = None
    title: str | None = None
    title_marked: str | None = None  # HTML-escaped, <mark> around the words found
    author: str | None = None
    authors: list[str] = field(default_factory=list)  # only where asked for
    date: Date | None = None
    date_precision: str | None = None
    site: str | None = None
    url: str | None = None
    source: str | None = None
    crawled: Date | None = None  # only where asked for, as the next three
    section: str | None = None
    language: str | None = None
    thread_title: str | None = None
    thread: str | None = None
    position: int | None = None
    reply_to: str | None = None
    text: str | None = None  # only where asked for
    quotes: list[Quote] = field(default_factory=list)  # only where asked for
    snippet: str | None = None  # HTML-escaped, <mark> around the words found
    snippet_source: str | None = None  # "text" or "quotation"
    quoted_author: str | None = None
    index: str | None = None  # where several are asked
    duplicates: list[str] = field(default_factory=list)  # ids of articles nearly the same
    group: HitGroup | None = None  # where hits are threads
    score_parts: dict[str, Any] | None = None  # where explained

    def __repr__(self) -> str:
        return shown(self)


@dataclass(slots=True)
class HitGroup:
    """What is found of a thread beside its hit."""

    total: int  # documents of it that are found
    head_found: bool  # whether the hit is one of them
    hits: list[Hit]


def hit_of(members: dict[str, Any]) -> Hit:
    """A hit of its JSON."""
    group = members.get("group")
    hit = record_of(Hit, members)
    if group:
        hits = [hit_of(one) for one in group["hits"]]
        hit.group = HitGroup(group["total"], group["head_found"], hits)
    return hit


def facets_of(members: Mapping[str, list[dict[str, Any]]]) -> Facets:
    return {
        name: {one["value"]: one["count"] for one in counts} for name, counts in members.items()
    }


class _Items(Sequence[_Item], Generic[_Item]):
    """An answer is a sequence of what was asked for: records, made when one is looked at.

    Whoever asks for counts alone does not pay for them.
    """

    def __init__(self, members: list[dict[str, Any]]) -> None:
        self._members = members

    @functools.cached_property
    def _items(self) -> list[_Item]:
        return [self._item_of(one) for one in self._members]

    def _item_of(self, members: dict[str, Any]) -> _Item:
        raise NotImplementedError

    @overload
    def __getitem__(self, place: int) -> _Item: ...
    @overload
    def __getitem__(self, place: slice) -> list[_Item]: ...
    def __getitem__(self, place: int | slice) -> _Item | list[_Item]:
        return self._items[place]

    def __len__(self) -> int:
        return len(self._members)

    def __iter__(self) -> Iterator[_Item]:
        return iter(self._items)


class Answer(_Items[Hit]):
    """What a search found: a sequence of its hits, the best first, with

    query            as asked
    total            how many documents match, of which `limit` are here; with group="thread",
                     how many threads. Exact, unless partial
    total_documents  how many documents match, with group="thread"; else None
    total_all        how many have every word
    partial          the time was up: what was found by then
    suggestion       the query in a better spelling, or None
    in_quotations    where nothing was found, but comments quote it: the query that finds them, and
                     how many they are
    took_ms          milliseconds, of the library alone
    facets           {"author": {"Octave": 7, None: 2}}
    explanation      explain=True: {"words": [...], "tree": {...}}, how the query was understood
    """

    def _item_of(self, members: dict[str, Any]) -> Hit:
        return hit_of(members)

    def __init__(self, members: dict[str, Any]) -> None:
        super().__init__(members["hits"])
        self.query: str = members["query"]
        self.total: int = members["total"]
        self.total_documents: int | None = members["total_documents"]
        self.total_all: int = members["total_all"]
        self.partial: bool = members["partial"]
        self.suggestion: str | None = members["corrected"]
        found = members["in_quotations"]
        self.in_quotations: tuple[str, int] | None = found and (found["query"], found["total"])
        self.took_ms: float = members["took_ms"]
        self.facets: Facets = facets_of(members["facets"])
        self.explanation: dict[str, Any] = {
            name: members[name] for name in ("words", "tree") if name in members
        }

    def __repr__(self) -> str:
        return f"<glane.Answer: {len(self)} of {self.total} hits for {self.query!r}>"


@dataclass(slots=True)
class ConcordanceLine:
    """A place of a query, with what stands around it."""

    id: str
    type: DocumentType
    field: str  # "title" or "text"
    left: str
    match: str
    right: str
    title: str | None
    author: str | None
    date: Date | None
    date_precision: str | None
    site: str | None
    url: str | None
    source: str | None
    thread: str | None
    position: int
    index: str | None = None


class Concordance(_Items[ConcordanceLine]):
    """Places of a query: a sequence of lines, with query, total (places), total_documents (that
    have some), partial and took_ms."""

    def _item_of(self, members: dict[str, Any]) -> ConcordanceLine:
        return record_of(ConcordanceLine, members)

    def __init__(self, members: dict[str, Any]) -> None:
        super().__init__(members["lines"])
        self.query: str = members["query"]
        self.total: int = members["total"]
        self.total_documents: int = members["total_documents"]
        self.partial: bool = members["partial"]
        self.took_ms: float = members["took_ms"]


@dataclass(slots=True)
class FrequencyCount:
    """Of one query in one bucket."""

    documents: int  # that have it
    occurrences: int
    per_million: float  # words


@dataclass(slots=True)
class FrequencyBucket:
    """A year, a month, an author or a site; None: documents without one."""

    value: str | None
    corpus_documents: int
    corpus_words: int
    counts: list[FrequencyCount]  # query by query


def _bucket(members: dict[str, Any]) -> FrequencyBucket:
    counts = [record_of(FrequencyCount, one) for one in members["counts"]]
    return FrequencyBucket(
        members.get("value"), members["corpus_documents"], members["corpus_words"], counts
    )


class Frequencies(_Items[FrequencyBucket]):
    """How often queries stand where: a sequence of buckets, with queries, by, total (a bucket of
    all), values (how many buckets there are), partial and took_ms."""

    def _item_of(self, members: dict[str, Any]) -> FrequencyBucket:
        return _bucket(members)

    def __init__(self, members: dict[str, Any]) -> None:
        super().__init__(members["buckets"])
        self.queries: list[str] = members["queries"]
        self.by: str = members["by"]
        self.total = _bucket(members["total"])
        self.values: int = members["values"]
        self.partial: bool = members["partial"]
        self.took_ms: float = members["took_ms"]


@dataclass(slots=True)
class Neighbour:
    """A word that stands near a query more often than chance tells."""

    word: str
    forms: list[str]  # that stand near, the most frequent first
    near: int  # times
    left: int  # of these, before a match
    right: int
    occurrences: int  # in the corpus, outside of matches
    expected: float  # times that chance would have it near
    log_likelihood: float


class Neighbours(_Items[Neighbour]):
    """A sequence of neighbours by log-likelihood, with query, occurrences (places of the query),
    documents, near_words, corpus_words, total, partial and took_ms."""

    def _item_of(self, members: dict[str, Any]) -> Neighbour:
        return record_of(Neighbour, members)

    def __init__(self, members: dict[str, Any]) -> None:
        super().__init__(members["neighbours"])
        self.query: str = members["query"]
        self.occurrences: int = members["occurrences"]
        self.documents: int = members["documents"]
        self.near_words: int = members["near_words"]
        self.corpus_words: int = members["corpus_words"]
        self.total: int = members["total"]
        self.partial: bool = members["partial"]
        self.took_ms: float = members["took_ms"]


@dataclass(slots=True, kw_only=True)
class Statistics:
    """Figures of an index, or of several together."""

    documents: int
    articles: int
    comments: int
    threads: int
    authors: int
    terms: int
    bytes: int  # on disk
    average_length: float  # words a document
    first_date: Date | None
    last_date: Date | None
    undated: int
    sites: dict[str | None, int]  # by count
    stop_words: int
    synonyms: int
    protected_words: int
    format: int
    commit: int
    segments: int
    removed: int  # documents that still take their room
    files: int
    pages: int
    unfinished_files: int
    gone: int  # comments that their page no longer shows
    forgotten: int
    last_commit: Date | None
    writing_process: int | None


def statistics_of(members: dict[str, Any]) -> Statistics:
    members["sites"] = {one["value"]: one["count"] for one in members["sites"]}
    return record_of(Statistics, members)
