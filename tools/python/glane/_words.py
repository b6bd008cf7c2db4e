"""The French front end: what becomes of words."""

from __future__ import annotations

import functools
import os
from ctypes import byref, c_void_p
from dataclasses import dataclass
from types import TracebackType

from . import _library as library
from ._documents import record_of
from ._library import C, Handle, Path, request
from ._writer import _file


@dataclass(slots=True)
class Token:
    """A word of a text, as it is indexed and searched."""

    position: int  # from 1; what is elided takes none
    surface: str  # as written
    terms: list[str]  # exact forms as indexed
    stem: str  # the class that a search asks for
    stop: bool  # a stop word
    folded: str  # the first term without its accents
    second: str | None  # class that the word answers to besides
    joined: list[str]  # what the words from here on are in one: "portemonnaie"
    synonyms: list[str]


class Analyzer(Handle):
    """The front end with lists of words of one's own, paths of files. Any number of threads may ask
    it."""

    def __init__(
        self,
        *,
        stopwords: Path | None = None,
        extra_stopwords: Path | None = None,
        synonyms: Path | None = None,
        protected_words: Path | None = None,
    ) -> None:
        """Raises Request where a list cannot be read, naming file and line."""
        lists = request(
            stopwords=_file(stopwords), extra_stopwords=_file(extra_stopwords),
            synonyms=_file(synonyms), protected_words=_file(protected_words),
        )  # fmt: skip
        handle = c_void_p()
        library.call(C.glane_analyzer_open, lists, byref(handle))
        super().__init__(handle, C.glane_analyzer_close)

    def __enter__(self) -> Analyzer:
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self.close()

    def analyze(self, text: str) -> list[Token]:
        """The words of a text."""
        held = text.encode("utf-8", "replace")
        answer = c_void_p()
        library.call(C.glane_analyze, self._handle, held, len(held), byref(answer))
        return [record_of(Token, one) for one in library.decoded(answer)["tokens"]]

    def stem(self, word: str) -> str:
        """The class that a search for a word asks for."""
        stem = c_void_p()
        library.call(C.glane_stem, self._handle, library.text(word), byref(stem))
        return library.plain(stem)


# One a process: what was opened before a fork() is not the child's.
@functools.lru_cache(maxsize=1)
def _usual(_process: int) -> Analyzer:
    return Analyzer()


def analyze(text: str) -> list[Token]:
    """The words of a text, by the built-in lists.

    >>> [token.stem for token in analyze("Les vélos de l'école")]
    ['le', 'vélo', 'de', 'école']
    """
    return _usual(os.getpid()).analyze(text)


def stem(word: str) -> str:
    """The class that a search for a word asks for, by the built-in lists.

    >>> stem("chevaux")
    'cheval'
    """
    return _usual(os.getpid()).stem(word)
