"""Pages of evaluation suites, and what a program reads in them.

A page is handed to glane as a file of a folder, or, with its address, as the one record of a WARC:
so its bytes stay as they are, whatever their charset.
"""

import codecs
import dataclasses
import gzip
import json
import os
import pathlib
import re
import subprocess
import tempfile
import urllib.parse
import uuid

from peer_measures import one_line, text_of_html

DONE, SOME_INPUTS_FAILED = 0, 4
HEAD_BYTES = 4096  # of a page, in which it states its charset

# When the pages count as fetched, after the newest of them was written; relative dates and
# dates in the future are judged by it.
FETCHED = "2026-09-01T00:00:00Z"
FETCHED_SECONDS = 1788220800


def decoded(data):
    """A page's text for the eye: in the charset that it states, else in UTF-8 or Windows-1252."""
    stated = re.search(rb"charset=[\"']?([\w-]+)", data[:HEAD_BYTES])
    for charset in ([stated[1].decode()] if stated else []) + ["utf-8"]:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def all_text(data):
    """The text of a page without scripts and styles, a block a line."""
    markup = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>", " ", decoded(data))
    lines = map(one_line, text_of_html(markup).splitlines())
    return "\n".join(line for line in lines if line)


@dataclasses.dataclass
class Page:
    """A page of a suite; `expected` is what the suite says of it, in its own keys."""

    name: str
    path: pathlib.Path
    url: str = ""
    expected: dict = dataclasses.field(default_factory=dict)
    # Whether the suite has brought the file to UTF-8, whatever the page says of its charset.
    utf8: bool = False

    def address(self):
        """Its URL; some pages of a suite have a label instead, and then it is empty."""
        return self.url if re.match("https?://", self.url) else ""

    def data(self):
        read = self.path.read_bytes()
        if self.path.suffix == ".gz":
            read = gzip.decompress(read)
        return codecs.BOM_UTF8 + read.removeprefix(codecs.BOM_UTF8) if self.utf8 else read


@dataclasses.dataclass
class Reading:
    """What a program read in a page, empty where it found nothing; `date` is a day, if known."""

    title: str = ""
    author: str = ""
    authors: list = dataclasses.field(default_factory=list)
    date: str = ""
    body: str = ""
    comments: list = dataclasses.field(default_factory=list)


def warc_record(url, data):
    """A WARC of one resource (ISO 28500); its charset is left to be found in the page."""
    address = urllib.parse.quote(url, safe="%/:=&?~#+!$,;'@()*[]")
    head = (
        f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: {FETCHED}\r\nWARC-Record-ID: <{uuid.uuid5(uuid.NAMESPACE_URL, url).urn}>\r\n"
        f"Content-Type: text/html\r\nContent-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data + b"\r\n\r\n"


def write_page(page, stem, with_url):
    """Writes a page to the file `stem` with the ending of its format; the file."""
    data = page.data()
    file = stem.with_suffix(".warc" if with_url else ".html")
    file.write_bytes(warc_record(page.address(), data) if with_url else data)
    os.utime(file, (FETCHED_SECONDS, FETCHED_SECONDS))
    return file


def extract(glane, folder):
    """The documents that glane finds in the files of a folder, by the stem of the file."""
    run = subprocess.run([glane, "extract", folder], capture_output=True, check=False)
    if run.returncode not in (DONE, SOME_INPUTS_FAILED):
        raise SystemExit(f"glane extract ends with {run.returncode}: {run.stderr.decode()}")
    documents = {}
    for line in run.stdout.splitlines():
        document = json.loads(line)
        documents.setdefault(pathlib.Path(document["source"].split("#")[0]).stem, []).append(
            document
        )
    return documents


def reading_of(documents):
    """The documents of one page as a reading: its articles, and its comments apart.

    What an article quotes is part of its body here, as it is in the suites.
    """
    articles = [one for one in documents if one["type"] == "article"]
    comments = [one["text"] or "" for one in documents if one["type"] == "comment"]
    if not documents:
        return Reading()
    # A later page of a topic is as old as its first post.
    first = (articles or documents)[0]
    if not articles:
        return Reading(date=(first["date"] or "")[:10], comments=comments)
    parts = [
        part
        for article in articles
        for part in [article["text"], *(quote["text"] for quote in article["quotes"])]
    ]
    return Reading(
        title=first["title"] or "",
        author=first["author"] or "",
        authors=first["authors"],
        date=(first["date"] or "")[:10],
        body="\n".join(part for part in parts if part),
        comments=comments,
    )


def read_with_glane(glane, pages, with_urls):
    """Page's name -> Reading."""
    with tempfile.TemporaryDirectory(prefix="glane-peers-") as folder:
        for number, page in enumerate(pages):
            write_page(page, pathlib.Path(folder) / f"p{number}", with_urls and page.address())
        documents = extract(glane, folder)
    return {
        page.name: reading_of(documents.get(f"p{number}", []))
        for number, page in enumerate(pages)
    }
