"""What goes wrong, as exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """Where in a query: characters of what was typed, from 0."""

    begin: int
    length: int


class Error(Exception):
    """What every function of glane raises where it cannot go on.

    message    what failed and on which input, in English
    hint       what to do next; may be empty
    code       a short name that stays the same from version to version: "index.locked"
    arguments  what the message speaks of, by name: {"directory": "glane.idx"}
    place      of errors in a query: where in it
    """

    def __init__(
        self,
        message: str,
        hint: str = "",
        code: str = "",
        arguments: Mapping[str, str] | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__(message, hint, code, arguments, place)
        self.message = message
        self.hint = hint
        self.code = code
        self.arguments = dict(arguments or {})
        self.place = place

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class Locked(Error):
    """Another process writes to the index: try again, or `wait` for it."""


class Corrupt(Error):
    """The index is damaged: `check` says how, `repair` mends it."""


class Version(Error):
    """The index is of a version that this library does not read."""


class Query(Error, ValueError):
    """A query field with an impossible value; `place` says where."""


class Input(Error):
    """Nothing of the input could be read."""


class Limit(Error, ValueError):
    """More is asked for than a stated limit allows."""


class System(Error):
    """A file could not be read or written, or what else the system refused."""


class Interrupted(Error):
    """The call's own `cancelled` ended it."""


class Misuse(Error):
    """What is closed, in use by another thread, or was opened before a fork()."""


class Request(Error, ValueError):
    """A request that makes no sense: an unknown facet, no date."""


class Absent(Error):
    """There is no index there."""
