"""Reads pages with trafilatura or htmldate from their source trees, for peer_suites.py.

usage: peer_trafilatura.py trafilatura|htmldate     $PYTHONPATH names the source trees

Standard input is JSON lines with "path" and "url" (empty: the page's address is not told); standard
output has a line for each, with "title", "author", "date", "body" and "comments". The options are
those of the suites' own runs: trafilatura's eval_common.py and eval_authors.py, htmldate's
evaluation.py. With --version it prints the version alone.
"""

import importlib
import importlib.metadata
import json
import pathlib
import sys

_installed_version = importlib.metadata.version


def version_of_tree(name):
    """The version of a package, of a source tree without metadata, too."""
    try:
        return _installed_version(name)
    except importlib.metadata.PackageNotFoundError:
        return getattr(sys.modules.get(name), "__version__", "0")


# trafilatura asks for its own version while it is imported.
importlib.metadata.version = version_of_tree


def read_with_trafilatura(data, url):
    import trafilatura

    where = {"url": url} if url else {}
    body = trafilatura.extract(
        data, fast=False, include_comments=False, include_tables=True, **where
    )
    whole = trafilatura.bare_extraction(data, with_metadata=True, **where)
    return {
        "title": whole and whole.title or "",
        "author": whole and whole.author or "",
        "date": whole and whole.date or "",
        "body": body or "",
        "comments": whole and whole.comments or "",
    }


def read_with_htmldate(data, url):
    import htmldate

    where = {"url": url} if url else {}
    try:
        data = data.decode("utf-8")
    except UnicodeDecodeError:
        pass  # htmldate finds the charset
    date = htmldate.find_date(data, original_date=True, extensive_search=True, **where)
    return {"title": "", "author": "", "date": date or "", "body": "", "comments": ""}


READERS = {"trafilatura": read_with_trafilatura, "htmldate": read_with_htmldate}


def main(program, *options):
    if options:
        print(importlib.import_module(program).__version__)
        return
    for line in sys.stdin:
        page = json.loads(line)
        try:
            read = READERS[program](pathlib.Path(page["path"]).read_bytes(), page["url"])
        except Exception as error:  # a page that breaks it is a page not read, as in the suites
            print(f"{page['path']}: {error!r}", file=sys.stderr)
            read = dict.fromkeys(("title", "author", "date", "body", "comments"), "")
        print(json.dumps(read), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
