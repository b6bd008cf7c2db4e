"""Several indexes, each under its name."""

import json

import served
from served import target


class Indexes(served.SiteTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.folder / "forum.idx"
        line = {"id": "seul", "title": "Le port vu du forum", "text": "Le port."}
        cls.glane("index", "-i", cls.other, "-", input=json.dumps(line).encode())
        cls.server = cls.start(f"presse={cls.index}", f"forum={cls.other}")

    def test_all_are_asked_as_one_or_those_that_are_named(self):
        both = self.get("/api/search", q="port", limit=100)
        press = self.get("/api/search", q="port", index="presse", limit=100)
        forum = self.get("/api/search", q="port", index="forum", limit=100)
        self.assertEqual([hit["id"] for hit in forum["hits"]], ["seul"])
        self.assertEqual(both["total"], press["total"] + forum["total"])
        named = self.get("/api/search", q="port", index=["forum", "presse"], limit=100)
        self.assertEqual(both["hits"], named["hits"])
        self.assertEqual({hit["index"] for hit in both["hits"]}, {"presse", "forum"})

    def test_the_overview_has_their_names(self):
        names = [index["name"] for index in self.get("/api")["indexes"]]
        self.assertEqual(names, ["presse", "forum"])

    def test_an_index_that_there_is_none_of(self):
        error = self.refused(400, "/api/search", q="port", index="x")
        self.assertEqual(error["hint"], "/api lists the indexes")
        self.refused(400, "/api/new")

    def test_names_stand_for_directories_in_no_other_words(self):
        place = self.folder / "titres.idx"
        line = {"id": "titre", "title": str(place), "text": "Un cormoran."}
        self.glane("index", "-i", place, "-", input=json.dumps(line).encode())
        server = self.start(f"presse={self.index}", f"titre={place}")
        for form, row in (("csv", f"{place},titre"), ("tsv", f"{place}\ttitre")):
            address = target("/api/search", q="cormoran", format=form, fields="title,index")
            self.assertIn(row, server.request("GET", address)[2].decode())

    def test_no_answer_tells_where_an_index_lies(self):
        hit = self.get("/api/search", q="port")["hits"][0]
        of_document = [
            target(f"/api/{path}", id=hit["id"])
            for path in ("documents", "threads", "context", "similar")
        ]
        for address in (*of_document, target("/api/search", q="port"),
                        target("/api/search", q="port", format="csv"),
                        target("/api/search", q="port", format="tsv"),
                        target("/api/search", q="port", fields="index", format="jsonl"),
                        target("/api/concordance", q="port"), "/api", "/metrics", "/api/stats",
                        target("/api/frequency", q="port", format="svg")):  # fmt: skip
            body = self.server.request("GET", address)[2]
            self.assertNotIn(str(self.folder).encode(), body, address)


if __name__ == "__main__":
    served.main()
