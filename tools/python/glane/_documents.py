"""Documents, as pages are read and as an index keeps them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from ._dates import Date, iso

DocumentType = Literal["article", "comment"]

_Record = TypeVar("_Record")


@dataclass(slots=True)
class Quote:
    """What a comment cites: of whom, where that is known, and the text."""

    author: str | None
    text: str


@dataclass(slots=True)
class Document:
    """An article (or a topic's first post) or a comment. What is not known is None.

    To write one, an id and what is known of it will do:

    >>> Document("marche-2021", title="Le marché couvert rouvre", date=Date(2021, 3))
    Document('marche-2021', title='Le marché couvert rouvre', date=Date.parse('2021-03'))
    """

    id: str | None  # None only of bytes that extract_page() can give no name
    _: dataclasses.KW_ONLY
    type: DocumentType = "article"
    title: str | None = None  # of the article; a comment's own subject
    author: str | None = None  # as the page signs: "Louise Jean et AFP"
    authors: list[str] = field(default_factory=list)  # each name of it
    date: Date | None = None
    date_precision: str | None = None  # as of the date, or "inherited": a comment's article has it
    site: str | None = None
    url: str | None = None
    source: str | None = None  # path it was read from, "#" and offset inside a container
    crawled: Date | None = None
    section: str | None = None
    language: str | None = None
    text: str | None = None  # without title and quotations
    thread: str | None = None  # id of the article or topic
    position: int = 0  # in its thread; 0 is the article
    reply_to: str | None = None  # author answered
    quotes: list[Quote] = field(default_factory=list)
    thread_title: str | None = None
    claimed_url: str | None = None  # that its page states, of another host: believed nowhere
    captures: int = 0  # of an article that an index has had more than one capture of
    first_captured: Date | None = None
    gone: Date | None = None  # since when its page does not show it
    index: str | None = None  # that it was found in, where several are asked

    def __repr__(self) -> str:
        return shown(self, "id")


@dataclass(slots=True, repr=False)
class ThreadDocument(Document):
    """A document with its place in the tree of its thread."""

    parent: str | None = None  # id of what it answers
    depth: int = 0  # how many are above it
    answers: int = 0  # that it has itself
    deleted: bool = False  # known from quotations alone
    quoted_by: list[str] = field(default_factory=list)  # ids


def shown(record: Any, *unnamed: str) -> str:
    """A repr of what is known, in the form of a call."""
    parts = []
    for one in dataclasses.fields(record):
        value = getattr(record, one.name)
        default = one.default
        if one.default_factory is not dataclasses.MISSING:
            default = one.default_factory()
        if value != default:
            parts.append(repr(value) if one.name in unnamed else f"{one.name}={value!r}")
    return f"{type(record).__name__}({', '.join(parts)})"


# How values that are no plain ones are read, by the annotation of their field.
_READ: dict[object, Callable[[Any], object]] = {
    "Date | None": Date.parse,
    "list[Quote]": lambda quotes: [Quote(one["author"], one["text"]) for one in quotes],
}


_Fields = tuple[dict[str, str], list[tuple[str, Callable[[Any], object]]]]
_FIELDS: dict[type, _Fields] = {}


def _fields(kind: type) -> _Fields:
    """Names of a dataclass's fields, each under itself, and those that are in _READ."""
    known = _FIELDS.get(kind)
    if known is None:
        fields = dataclasses.fields(kind)
        read = [(one.name, _READ[one.type]) for one in fields if one.type in _READ]
        known = _FIELDS[kind] = {one.name: one.name for one in fields}, read
    return known


def record_of(kind: type[_Record], members: dict[str, Any]) -> _Record:
    """A dataclass of a JSON object; what this version does not know is left out.

    Every hit goes through here. A keyword that is the very string of the parameter's name is found
    by its address: three times as fast as by the equal one that JSON has.
    """
    names, read = _fields(kind)
    values = {names[name]: value for name, value in members.items() if name in names}
    for name, parse in read:
        value = values.get(name)
        if value:
            values[name] = parse(value)
    return kind(**values)


_WRITTEN = (
    "id", "type", "title", "author", "authors", "date", "date_precision", "site", "url", "source",
    "crawled", "section", "language", "text", "thread", "position", "reply_to", "quotes",
    "thread_title", "claimed_url",
)  # fmt: skip


def document_json(document: Document) -> bytes:
    """The document as the library takes it."""
    members: dict[str, object] = {name: getattr(document, name) for name in _WRITTEN}
    for name in ("date", "crawled"):
        members[name] = iso(getattr(document, name))
    members["quotes"] = [{"author": one.author, "text": one.text} for one in document.quotes]
    return json.dumps(members).encode()
