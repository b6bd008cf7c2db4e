"""Python's answers are those of the program: random questions, each asked of both.

$GLANE_SEED is the seed, 1 unless it is set; it is printed.
"""

import dataclasses
import json
import os
import random
import subprocess
import sys
import unittest

import glane
from archive import PROGRAM, ArchiveTest

QUESTIONS = 60
WORDS = [
    "bibliothèque", "fermée", "vélo", "digue", "crue", "piano", "levain", "baguette", "maire",
    '"conseil municipal"', "+digue", "-vélo", "bibli*", "piste~", "auteur:Octave", "zzyzx",
    "cite:Octave", "titre:crue", "date:2022", "digue NEAR/5 brisonne",
]  # fmt: skip
AUTHORS = ["Octave", "Mamie_Danger", "Maëlle Kerdraon"]
SITES = ["lagazette.example", "octet.example", "forum-velo.example"]
FACETS = ["author", "site", "type", "date:year", "date:month", "section"]
# What takes other time, or stands in one form alone.
LEFT_OUT = {"took_ms"}


def plain(value):
    """Values of Python as JSON has them."""
    if isinstance(value, glane.Date):
        return str(value)
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return {field.name: plain(getattr(value, field.name)) for field in fields}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return value


class ProgramTest(ArchiveTest):
    def run_program(self, *arguments):
        run = subprocess.run(
            [PROGRAM, *arguments], capture_output=True, env=dict(os.environ, LC_ALL="C.UTF-8")
        )
        self.assertIn(run.returncode, (0, 1), run.stderr.decode())
        return json.loads(run.stdout)

    def assert_same(self, record, members):
        """A value of Python has what the program's JSON has, key by key."""
        found = plain(record)
        for name, value in members.items():
            if name in LEFT_OUT or (name == "index" and value is None):
                continue
            if isinstance(value, dict) and isinstance(found[name], dict):
                self.assert_same_parts(found[name], value)
            else:
                self.assertEqual(found[name], value, name)

    def assert_same_parts(self, found, value):
        for name in value.keys() & found.keys():
            if name != "hits":
                self.assertEqual(found[name], value[name])
        for mine, its in zip(found.get("hits", ()), value.get("hits", ()), strict=True):
            self.assertEqual(mine["id"], its["id"])

    def test_searches(self):
        seed = int(os.environ.get("GLANE_SEED", "1"))
        print(f"seed {seed}", file=sys.stderr)
        chance = random.Random(seed)
        found = 0
        for _ in range(QUESTIONS):
            query = " ".join(chance.sample(WORDS, chance.randint(0, 3)))
            options, arguments = self._question(chance)
            with self.subTest(query=query, options=options):
                answer = self.index.search(query, **options)
                members = self.run_program(
                    "search", "-i", self.directory, "--format", "json", *arguments, "--", query
                )
                self._compare(answer, members)
                found += len(answer)
        self.assertGreater(found, QUESTIONS)

    def _question(self, chance):
        options, arguments = {"duplicates": "show"}, ["--duplicates", "show"]

        def say(name, value, *words):
            options[name] = value
            arguments.extend(words)

        limit, offset = chance.randint(1, 12), chance.choice([0, 0, 3])
        say("limit", limit, "--limit", str(limit))
        say("offset", offset, "--offset", str(offset))
        if chance.random() < 0.3:
            authors = chance.sample(AUTHORS, 2)
            say("author", authors, "--author", authors[0], "--author", authors[1])
        if chance.random() < 0.3:
            site = chance.choice(SITES)
            say("site", site, "--site", site)
        if chance.random() < 0.3:
            kind = chance.choice(["article", "comment"])
            say("type", kind, "--type", kind)
        if chance.random() < 0.3:
            since = chance.choice(["2019", "2022-03", "2021-05-06"])
            say("since", glane.Date.parse(since), "--since", since)
        if chance.random() < 0.4:
            sort = chance.choice(["date", "date-asc"])
            say("sort", sort, "--sort", sort)
        if chance.random() < 0.2:
            say("all", True, "--all")
        if chance.random() < 0.2:
            say("group", "thread", "--group", "thread")
        facets = chance.sample(FACETS, chance.randint(1, 2))
        say("facets", facets, *(word for name in facets for word in ("--facet", name)))
        return options, arguments

    def _compare(self, answer, members):
        for name in ("query", "total", "total_documents", "total_all", "partial"):
            self.assertEqual(getattr(answer, name), members[name], name)
        self.assertEqual(answer.suggestion, members["corrected"])
        self.assertEqual(len(answer), len(members["hits"]))
        for hit, its in zip(answer, members["hits"]):
            self.assert_same(hit, its)
        facets = {
            name: [{"value": value, "count": count} for value, count in counts.items()]
            for name, counts in answer.facets.items()
        }
        self.assertEqual(facets, members["facets"])

    def test_documents_and_threads(self):
        for hit in self.index.search("vélo", limit=5):
            (shown,) = self.run_program("show", "-i", self.directory, "--format", "json", hit.id)
            self.assert_same(self.index.document(hit.id), shown)
            thread = self.run_program(
                "show", "-i", self.directory, "--thread", "--format", "json", hit.id
            )
            for mine, its in zip(self.index.thread(hit.id), thread, strict=True):
                self.assert_same(mine, its)

    def test_words(self):
        where = ["-i", self.directory, "--format", "json"]
        lines = self.run_program("concordance", *where, "--limit", "50", "digue")["lines"]
        for mine, its in zip(self.index.concordance("digue", limit=50), lines, strict=True):
            self.assert_same(mine, its)
        buckets = self.run_program("frequency", *where, "--by", "year", "digue", "vélo")["buckets"]
        mine = self.index.frequency(["digue", "vélo"], by="year")
        self.assertEqual(plain(list(mine)), buckets)
        near = self.run_program("neighbours", *where, "vélo")["neighbours"]
        self.assertEqual(plain(list(self.index.neighbours("vélo"))), near)
        tokens = self.run_program("analyze", "--format", "json", "L'eau des étudiant(e)s")
        self.assertEqual(plain(glane.analyze("L'eau des étudiant(e)s")), tokens[0]["tokens"])

    def test_statistics(self):
        members = self.run_program("stats", "-i", self.directory, "--format", "json")
        sites = {one["value"]: one["count"] for one in members.pop("sites")}
        figures = self.index.statistics()
        self.assertEqual(figures.sites, sites)
        self.assert_same(figures, members)


if __name__ == "__main__":
    unittest.main()
