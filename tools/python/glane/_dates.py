"""Dates in the precision known."""

from __future__ import annotations

import datetime
import functools
import re
import zoneinfo
from typing import Any, Literal

Precision = Literal["year", "month", "day", "minute", "second"]

_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "minute", "second")
_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?"
    r"(Z|[+-]\d\d:?\d\d)?)?)?)?"
)


@functools.cache
def _paris() -> datetime.tzinfo:
    return zoneinfo.ZoneInfo("Europe/Paris")


@functools.cache
def _offset(text: str) -> datetime.tzinfo:
    if text == "Z":
        return datetime.timezone.utc
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return datetime.timezone(datetime.timedelta(minutes=-minutes if text[0] == "-" else minutes))


class Date(datetime.datetime):
    """A datetime that knows how much of it is known.

    As a datetime it is the first moment that it may mean, and has a zone (Europe/Paris where none
    was written), so that all of them compare. As text it is what is known:

    >>> date = Date(2022, 7)
    >>> print(date, date.precision, date.year)
    2022-07 month 2022
    >>> date < Date.parse("2022-07-15T11:45:00+02:00")
    True

    Dates of different precision are not equal. What arithmetic makes of one is known to the minute.
    """

    precision: Precision = "second"  # where the standard library makes one, all of it is known

    def __new__(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        hour: int | None = None,
        minute: int | None = None,
        second: int | None = None,
        microsecond: int = 0,
        tzinfo: datetime.tzinfo | None = None,
        *,
        fold: int = 0,
        precision: Precision | None = None,
    ) -> Date:
        """The precision is that of the last part given, that of minutes where seconds are 0."""
        self = super().__new__(
            cls, year, month or 1, day or 1, hour or 0, minute or 0, second or 0, microsecond,
            tzinfo or _paris(), fold=fold,
        )  # fmt: skip
        if precision is None:
            known = (year, month, day, hour, second or None)
            precision = _PRECISIONS[(*known, None).index(None) - 1]
        self.precision = precision
        return self

    @classmethod
    def parse(cls, text: str) -> Date:
        """Reads ISO 8601 cut to what is known: "2022", "2022-07", "2022-07-15T11:45+02:00"."""
        match = _ISO.fullmatch(text)
        if not match:
            raise ValueError(f"no date of ISO 8601: {text!r}")
        *parts, zone = match.groups()
        numbers = (None if part is None else int(part) for part in parts[1:])
        month, day, hour, minute, second = numbers
        zoned = _offset(zone) if zone else None
        return cls(int(parts[0]), month, day, hour, minute, second, tzinfo=zoned)

    @classmethod
    def of(cls, date: datetime.date) -> Date:
        """A date or datetime of the standard library; without a zone, in Europe/Paris."""
        if isinstance(date, cls):
            return date
        if not isinstance(date, datetime.datetime):
            return cls(date.year, date.month, date.day)
        return cls(
            date.year, date.month, date.day, date.hour, date.minute, date.second, date.microsecond,
            date.tzinfo, fold=date.fold,
        )  # fmt: skip

    def __str__(self) -> str:
        """ISO 8601 in the precision known, times with seconds and offset."""
        length = {"year": 4, "month": 7, "day": 10}.get(self.precision)
        return self.isoformat(timespec="seconds")[:length]

    def __repr__(self) -> str:
        return f"Date.parse({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Date) and self.precision != other.precision:
            return False
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = datetime.datetime.__hash__

    def __reduce_ex__(self, _protocol: Any) -> tuple[Any, ...]:
        return _unpickled, (self.replace(tzinfo=None).timetuple()[:6], self.tzinfo, self.precision)


def _unpickled(
    parts: tuple[int, ...], zone: datetime.tzinfo | None, precision: Precision
) -> Date:
    year, month, day, hour, minute, second = parts
    return Date(year, month, day, hour, minute, second, tzinfo=zone, precision=precision)


def iso(date: datetime.date | str | None) -> str | None:
    """A date as requests and documents have it. A text is handed on as it is."""
    if date is None or isinstance(date, str):
        return date
    return str(Date.of(date))
