"""The documents of pages, without an index."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterable, Iterator
from ctypes import byref, c_void_p
from typing import Union

from . import _library as library
from ._documents import Document, record_of
from ._library import C, Control, Path, names, request
from ._writer import Report, _file


class _Reading:
    """Pages that a thread of its own reads, some documents ahead of who takes them."""

    def __init__(self) -> None:
        self.ended = False
        self.queue: queue.Queue[Union[bytes, BaseException, None]] = queue.Queue(maxsize=64)

    def visit(self, document: bytes) -> bool:
        return self._put(document)

    # Who takes has left where nobody makes room: asked anew now and then.
    def _put(self, one: Union[bytes, BaseException, None]) -> bool:
        while not self.ended:
            try:
                self.queue.put(one, timeout=0.1)
                return True
            except queue.Full:
                pass
        return False

    def run(self, control: Control, *arguments: object) -> None:
        try:
            visit = control.visit(self.visit)
            control.call(C.glane_extract, *arguments, byref(control.struct), visit, None, None)
            self._put(None)
        except BaseException as error:
            self._put(error)


def extract(
    paths: Path | Iterable[Path],
    *,
    include: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    languages: str | Iterable[str] | None = None,
    base_url: str | None = None,
    rules: Path | None = None,
    follow: bool = False,
    report: Report = None,
) -> Iterator[Document]:
    """Every document found under files and folders of a crawl, one by one.

    They are read by a thread of its own, which ends where the iterator is closed or is garbage, and
    which calls `report` with each input that is odd or could not be read. The options are those of
    `index_pages`.

    Raises Input where no input could be read; Request for a rule that makes no sense.
    """
    operands, count = library.paths(paths)
    options = request(
        include=names(include), exclude=names(exclude), languages=names(languages),
        base_url=base_url, rules=_file(rules), follow=follow,
    )  # fmt: skip
    return _extracted(report, operands, count, options)


def _extracted(report: Report, *arguments: object) -> Iterator[Document]:
    reading = _Reading()
    control = Control(report=report, cancelled=lambda: reading.ended)
    thread = threading.Thread(
        target=reading.run, args=(control, *arguments), name="glane.extract", daemon=True
    )
    thread.start()
    try:
        while (one := reading.queue.get()) is not None:
            if isinstance(one, BaseException):
                raise one
            yield record_of(Document, json.loads(one))
    finally:
        reading.ended = True
        thread.join()


def extract_page(page: bytes | bytearray | memoryview, name: str) -> list[Document]:
    """The documents that bytes hold, read as `extract` reads a file of them.

    name  what stands for the file's path, and is the id where nothing better is known
    """
    answer = c_void_p()
    held = bytes(page)
    library.call(C.glane_extract_page, held, len(held), library.text(name), byref(answer))
    return [record_of(Document, one) for one in library.decoded(answer)]
