"""What a search through the Python module costs more than through the C library beneath it, as it
is and with every hit looked at: milliseconds a call, by turns, in one process. What C costs more
than C++, bench-c-calls tells.

usage: python_calls.py INDEX [WORD...]
       python_calls.py --generate GENERATOR GLANE

The module is that of $PYTHONPATH, and its library that of $GLANE_LIBRARY. With --generate the index
is made of generated documents, and asked for words of their titles.
"""

import ctypes
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import glane
from glane import _library as library

DOCUMENTS = 5000
WORDS = ["maire", "ville", "ministre", "police", "dimanche", "vacances", "semaine", "mairie"]
ROUNDS = 20


def ms_of(call, query):
    begin = time.process_time()
    call(query)
    return 1000 * (time.process_time() - begin)


def ask_in_c(index, query):
    answer = ctypes.c_void_p()
    asked = json.dumps({"query": query}).encode()
    if library.C.glane_search(index._handle, asked, None, ctypes.byref(answer)):
        sys.exit(library.C.glane_last_message().decode())
    library.C.glane_free(answer)


def measure(directory, words):
    queries = [" ".join(pair) for pair in itertools.combinations(words, 2)]
    with glane.open(directory) as index:
        calls = [
            lambda query: ask_in_c(index, query),
            index.search,
            lambda query: list(index.search(query)),
        ]

        def times_of(query):
            index.search(query)  # the first of a query finds the library's caches cold
            return [ms_of(call, query) for call in calls]

        turns = [[times_of(one) for one in queries] for _ in range(ROUNDS)]
    every = [times for turn in turns for times in turn]
    # Of each query, when nothing else on the machine was in its way.
    least = [[min(times) for times in zip(*of_query)] for of_query in zip(*turns)]
    heading = f"{len(every)} searches of two words, ten hits"
    for name, rows in ((heading, every), ("at best", least)):
        more, looked_at = (statistics.median(row[i] - row[0] for row in rows) for i in (1, 2))
        print(
            f"{name}: C {statistics.median(row[0] for row in rows):.3f} ms, Python {more:.3f} ms "
            f"more, with every hit looked at {looked_at:.3f}"
        )


def generate(generator, program):
    with tempfile.TemporaryDirectory() as folder:
        source, directory = os.path.join(folder, "all.jsonl"), os.path.join(folder, "glane.idx")
        command = [generator, "--documents", str(DOCUMENTS), "--out", source]
        subprocess.run(command, check=True)
        with open(source, encoding="utf-8") as file:
            titles = " ".join(json.loads(line).get("title") or "" for line in file)
        long_words = sorted({word for word in titles.lower().split() if len(word) > 6})
        command = [program, "index", "-i", directory, source]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        measure(directory, long_words[:: len(long_words) // len(WORDS)][: len(WORDS)])


if __name__ == "__main__":
    if sys.argv[1] == "--generate":
        generate(*sys.argv[2:])
    else:
        measure(sys.argv[1], sys.argv[2:] or WORDS)
