"""Whether an index holds whole pages only: every thread as some of the files that give it say it,
each file as it was before a run or as it is after it."""

import collections
import datetime
import itertools
import json

# An unchanged document keeps where and when it was read before.
READING_KEYS = {"source", "crawled", "captures", "first_captured", "gone"}

# Of more units than that not every choice is tried: each document must be of one of them.
MOST_UNITS = 10


def read_units(test, crawl):
    """What `glane extract` finds: for each thread, its units (a page, a line, a record), each a
    list of documents."""
    found = test.expect((0,), "extract", crawl.folder)
    units = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in found.splitlines():
        document = json.loads(line)
        units[document["thread"]][document["source"]].append(document)
    return {thread: list(of.values()) for thread, of in units.items()}


def assert_whole(documents, before, after):
    """`before` and `after` are what read_units found then; before: None where nothing was."""
    threads = collections.defaultdict(dict)
    for id_, document in documents.items():
        threads[document["thread"]][id_] = essence(document)
    for thread, held in threads.items():
        units = distinct((before or {}).get(thread, []) + after.get(thread, []))
        if not any(held == version for version in versions(units, held)):
            raise AssertionError(f"half a page: {tell(thread, held, units)}")
    for thread in (before or {}).keys() & after.keys() - threads.keys():
        raise AssertionError(f"{thread} is in the crawl, before and after, but not in the index")


def versions(units, held):
    """Every thread that some of the units make, of each id the newest document."""
    if len(units) > MOST_UNITS:
        yield {
            id_: document for id_, document in held.items()
            if any(document == essence(one) for unit in units for one in unit)
        }  # fmt: skip
        return
    for size in range(1, len(units) + 1):
        for chosen in itertools.combinations(units, size):
            newest = {}
            for document in (one for unit in chosen for one in unit):
                newest.setdefault(document["id"], []).append(document)
            # Of captures of one time either may stand.
            yield from (
                {one["id"]: essence(one) for one in choice}
                for choice in itertools.product(*map(newest_of, newest.values()))
            )


def assert_newest(documents, units, what):
    """Of each id the document of its newest capture, and no other id; by what the files say alone,
    whatever was read first."""
    given = collections.defaultdict(list)
    for unit in (unit for of in units.values() for unit in of):
        for document in unit:
            given[document["id"]].append(document)
    for id_ in documents.keys() ^ given.keys():
        raise AssertionError(f"{what}: {id_} is only in {'it' if id_ in documents else 'files'}")
    for id_, document in documents.items():
        newest = newest_of(given[id_])
        if essence(document) not in map(essence, newest):
            keys = differences(essence(document), essence(newest[0]))
            raise AssertionError(f"{what}: {id_} is not of its newest capture: other {keys}")


def assert_sources(documents, units, what):
    """Each document is where a file gives it."""
    places = collections.defaultdict(set)
    for document in (one for of in units.values() for unit in of for one in unit):
        places[document["id"]].add(document["source"])
    for id_, document in documents.items():
        if document["source"] not in places[id_]:
            raise AssertionError(
                f"{what}: {id_} is not in {document['source']} but in {sorted(places[id_])}"
            )


def newest_of(documents):
    last = max(map(time_read, documents))
    return [document for document in documents if time_read(document) == last]


def time_read(document):
    return datetime.datetime.fromisoformat(document["crawled"])


def distinct(units):
    """Units that say the same, read at the same time, are one."""
    seen = {}
    for unit in units:
        seen[json.dumps([[essence(one), one["crawled"]] for one in unit], sort_keys=True)] = unit
    return list(seen.values())


def essence(document):
    return {key: value for key, value in document.items() if key not in READING_KEYS}


def tell(thread, held, units):
    """What is wrong with a thread: documents that no file gives so, else which are mixed."""
    for id_, document in held.items():
        given = [essence(one) for unit in units for one in unit if one["id"] == id_]
        if document not in given:
            closest = min(given, key=lambda one: len(differences(document, one)), default={})
            told = [
                f"{key} is {document.get(key)!r}, given {closest.get(key)!r}"
                for key in differences(document, closest)
            ]
            return f"{id_}: " + "; ".join(told)
    given = [sorted(one["id"] for one in unit) for unit in units]
    return f"{thread} holds {sorted(held)}, its files give {given}"


def differences(one, other):
    return [key for key in sorted(one.keys() | other.keys()) if one.get(key) != other.get(key)]
