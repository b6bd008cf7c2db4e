"""Full-text search for French-language news and forum archives.

An index holds the articles of a crawl and their comments, each a document of its own. To make one,
or to refresh it, and to ask it:

>>> summary = glane.index_pages("glane.idx", "crawl/")
>>> print(summary.articles, "articles,", summary.comments, "comments")
26 articles, 97 comments

>>> index = glane.open("glane.idx")
>>> for hit in index.search("bibliothèque fermée", limit=2):
...     print(hit.date, hit.author, hit.title)
2022-11-08T18:05:00+01:00 Octave Bibliothèque des Quais : le conseil municipal vote la fermeture, \
Valmorin lit
2023-08-23T20:15:00+02:00 Antoine Vasseur; Agence des dépêches locales 41,1 °C à Valmorin : le \
vieux record tombe

An answer is a sequence of its hits and knows how many there are in all, and of what kind:

>>> answer = index.search(
...     "bibliothèque", type="comment", since="2022", facets=["author", "date:year"]
... )
>>> answer.total, len(answer), answer.facets["date:year"]
(3, 3, {'2022': 3})

A slip of the pen is no error, but is noticed:

>>> index.search("biblioteque").suggestion
'bibliothèque'

Every hit, in memory that does not grow with their number:

>>> with index.stream("crue OU digue", fields=["author"]) as hits:
...     print(sum(hit.author is not None for hit in hits))
2

Documents whole, and their threads; what is like them; what stands where, and how often:

>>> article = index.document("crawl/lagazette.example/2019/crue-brisonne.txt")
>>> print(article.date, article.date.precision, article.site)
2019-02-03T08:15:00+01:00 minute lagazette.example
>>> len(index.thread(article.id)), index.similar(article.id, type="article")[0].title
(11, 'Vingt ans après, Valmorin retourne dîner dans sa fontaine')
>>> for line in index.concordance("piano", limit=1, width=20):
...     print(f"{line.left}[{line.match}]{line.right}")
 le pont a tenu, le [piano] aussi
>>> frequency = index.frequency("piano", by="site")
>>> [(bucket.value, bucket.counts[0].occurrences) for bucket in frequency][:2]
[('lagazette.example', 4), ('radio-brisonne.example', 1)]

A date is a datetime and keeps the precision that it was written with: print(date) is "2022-07"
where no more is known (see Date).

To write: pages as they were fetched, or documents. The end of the `with` commits, an exception
abandons; who has the index open sees it after reopen().

>>> with glane.Writer("glane.idx") as writer:
...     writer.add(glane.Document("digue-2024", title="La digue tient", date=glane.Date(2024, 2)))
...     writer.add_page(b"<p>Le pont.</p>", "https://www.lagazette.example/2024/marche")
'added'
['https://www.lagazette.example/2024/marche']
>>> index.reopen()
True
>>> index.search("digue", sort="date")[0].date
Date.parse('2024-02')

What cannot go on is an exception, all of them glane.Error:

>>> try:
...     index.search("date:2022-13")
... except glane.Query as error:
...     print(error.code, error.place)
query.date Place(begin=0, length=12)
>>> index.close()

The query language is that of the program: glane-search(1).

Threads: any number may use one Index or Analyzer at once, and Python's other threads go on while
the library works; a Writer or a stream is one thread's at a time. fork(): what is open is not the
child's, who opens its own. Ctrl-C ends a call of the main thread.

The library is under the GNU General Public License, version 2 or later: so is what is distributed
with it, in whatever language it is written.
"""

from ._answers import (
    Answer,
    Concordance,
    ConcordanceLine,
    Facets,
    Frequencies,
    FrequencyBucket,
    FrequencyCount,
    Hit,
    HitGroup,
    Neighbour,
    Neighbours,
    Statistics,
)
from ._dates import Date
from ._documents import Document, Quote, ThreadDocument
from ._errors import (
    Absent,
    Corrupt,
    Error,
    Input,
    Interrupted,
    Limit,
    Locked,
    Misuse,
    Place,
    Query,
    Request,
    System,
    Version,
)
from ._index import Facet, Hits, Index
from ._library import C as _C
from ._library import Diagnostic, Path, Progress
from ._maintenance import (
    IndexCheck,
    IndexRebuild,
    IndexRestore,
    backup,
    check,
    compact,
    repair,
    restore,
)
from ._pages import extract, extract_page
from ._words import Analyzer, Token, analyze, stem
from ._writer import IndexSummary, Writer, index_pages

__version__: str = _C.glane_version().decode()


def open(*directories: Path) -> Index:
    """Opens an index, or several as one: the newest commit. The same as Index(...)."""
    return Index(*directories)


__all__ = [
    "open", "Index", "Answer", "Hit", "HitGroup", "Hits", "Facet", "Facets", "Document", "Quote",
    "ThreadDocument", "Date", "Concordance", "ConcordanceLine", "Frequencies", "FrequencyBucket",
    "FrequencyCount", "Neighbours", "Neighbour", "Statistics", "Writer", "index_pages",
    "IndexSummary", "Progress", "Diagnostic", "extract", "extract_page", "Analyzer", "Token",
    "analyze", "stem", "check", "IndexCheck", "repair", "compact", "IndexRebuild", "backup",
    "restore", "IndexRestore", "Error", "Absent", "Corrupt", "Input", "Interrupted", "Limit",
    "Locked", "Misuse", "Place", "Query", "Request", "System", "Version", "__version__",
]  # fmt: skip

# Where they are defined is nobody's concern: messages and help() name them as they are used.
for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = __name__
del _name
