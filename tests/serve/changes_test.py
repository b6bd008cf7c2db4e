"""Documents put in and taken out, several indexes, and commits of others while it answers."""

import json
import subprocess
import threading
import time

import served
from served import TOKEN, encoded, target

BEARER = {"Authorization": f"Bearer {TOKEN}"}
JSON = {**BEARER, "Content-Type": "application/json"}


class Writes(served.SiteTest):
    OPTIONS = ("--writable", f"--token={TOKEN}")

    def ask(self, method, address, body=None, headers=JSON):
        status, _, answer = self.server.request(method, address, body, headers)
        return status, json.loads(answer)

    def found(self, query):
        return [hit["id"] for hit in self.ask("GET", target("/api/search", q=query))[1]["hits"]]

    def test_a_document_is_found_once_it_was_put_and_not_once_it_was_removed(self):
        document = {"id": "été/1#?", "title": "Les cigales", "text": "Un scarabée chante.", "date": "2021"}
        status, answer = self.ask("PUT", "/api/documents", json.dumps(document))
        self.assertEqual((status, answer),
                         (200, {"added": 1, "updated": 0, "unchanged": 0, "removed": 0}))  # fmt: skip
        self.assertEqual(self.found("scarabée"), [document["id"]])
        self.assertEqual(self.ask("PUT", "/api/documents", json.dumps(document))[1]["unchanged"], 1)
        document["text"] = "Un scarabée dort."
        self.assertEqual(self.ask("PUT", "/api/documents", json.dumps(document))[1]["updated"], 1)
        address = f"/api/documents/{encoded(document['id'])}"
        self.assertEqual(self.ask("GET", address)[1][0]["text"], document["text"])
        self.assertEqual(self.ask("DELETE", address), (200, {"added": 0, "updated": 0, "unchanged": 0, "removed": 1}))
        self.assertEqual(self.found("scarabée"), [])
        self.assertEqual(self.ask("DELETE", address)[0], 404)
        self.assertEqual(self.ask("DELETE", "/api/documents")[0], 400)

    def test_several_documents_at_once_and_all_or_none(self):
        documents = [{"id": f"lot{n}", "title": "x", "text": "anticyclone"} for n in range(3)]
        self.assertEqual(self.ask("PUT", "/api/documents", json.dumps(documents))[1]["added"], 3)
        lines = "\n".join(json.dumps({"id": f"ligne{n}", "title": "x", "text": "cumulonimbus"}) for n in range(3))
        self.assertEqual(self.ask("PUT", "/api/documents", lines)[1]["added"], 3)
        wrong = [{"id": "juste", "title": "x", "text": "altocumulus"}, {"id": 7}]
        status, answer = self.ask("PUT", "/api/documents", json.dumps(wrong))
        self.assertEqual(status, 400)
        self.assertIn("document 2", answer["error"]["message"])
        self.assertEqual(self.found("altocumulus"), [])

    def test_bodies_that_are_no_documents(self):
        for body in ("", "[]", "x", "{", "3", '{"id": ""}', "[[[[[", '{"titre": "x"}'):
            self.assertEqual(self.ask("PUT", "/api/documents", body)[0], 400, body)

    def test_who_reads_may_not_write(self):
        server = self.start(f"--token={TOKEN}", self.index)
        for method in ("PUT", "DELETE"):
            self.assertEqual(server.request(method, "/api/documents?id=x", "{}", JSON)[0], 403)
        self.assertEqual(server.request("POST", "/api/new", "", JSON)[0], 403)
        self.assertEqual(self.server.request("PUT", "/api/documents", "{}")[0], 401)

    def test_an_index_that_another_process_writes_is_busy(self):
        writer = subprocess.Popen(
            [served.os.environ["GLANE"], "index", "-i", self.index, "-"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=self.environment,
        )  # fmt: skip
        try:
            lock = self.index / "writer.lock"
            deadline = time.monotonic() + served.SOON
            while not lock.read_text().startswith(f"{writer.pid}\n"):
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.05)
            status, _ = self.ask("PUT", "/api/documents", json.dumps({"id": "occupé", "text": "x"}))
            self.assertEqual(status, 503)
        finally:
            writer.stdin.close()
            writer.wait()

    def test_what_was_shown_as_new_is_settled(self):
        self.glane("search", "-i", self.index, "--save=lune", "lune rousse")
        document = {"id": "lune", "title": "Lune", "text": "La lune rousse se lève."}
        self.ask("PUT", "/api/documents", json.dumps(document))

        def new(method):
            return self.ask(method, "/api/new?name=lune", "" if method == "POST" else None)[1]

        self.assertEqual(new("GET")[0]["total"], 1)
        self.assertEqual(new("POST")[0]["total"], 1)
        self.assertEqual(new("GET")[0]["total"], 0)


class Indexes(served.SiteTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.folder / "forum.idx"
        line = {"id": "seul", "title": "Le port vu du forum", "text": "Le port.", "site": "forum.example"}
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
        self.assertEqual(self.refused(400, "/api/search", q="port", index="x")["hint"], "/api lists the indexes")
        self.refused(400, "/api/new")

    def test_no_answer_tells_where_an_index_lies(self):
        hit = self.get("/api/search", q="port")["hits"][0]
        for address in (target("/api/search", q="port"), target("/api/search", q="port", format="csv"),
                        target("/api/documents", id=hit["id"]), target("/api/threads", id=hit["id"]),
                        target("/api/context", id=hit["id"]), target("/api/similar", id=hit["id"]),
                        target("/api/concordance", q="port"), "/api", "/metrics", "/api/stats",
                        target("/api/frequency", q="port", format="svg")):  # fmt: skip
            body = self.server.request("GET", address)[2]
            self.assertNotIn(str(self.folder).encode(), body, address)


class Commits(served.SiteTest):
    def test_searches_go_on_while_another_process_commits(self):
        statuses, stop = [], threading.Event()

        def ask():
            connection = self.server.connect()
            while not stop.is_set():
                connection.request("GET", target("/api/search", q="port", facet="author"))
                answer = connection.getresponse()
                answer.read()
                statuses.append(answer.status)
            connection.close()

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for n in range(50):
            line = {"id": f"c{n}", "title": f"Commit {n}", "text": f"Le port, dépêche hellébore{n}."}
            self.glane("index", "-i", self.index, "-", input=json.dumps(line).encode())
        stop.set()
        for thread in threads:
            thread.join()
        self.assertEqual(set(statuses), {200})
        self.assertGreater(len(statuses), 50)
        deadline = time.monotonic() + served.SOON
        while not self.ids("hellébore49"):
            self.assertLess(time.monotonic(), deadline, "the last commit is not seen")
            time.sleep(0.1)

    def test_a_commit_is_another_etag(self):
        def etag():
            return self.server.request("GET", target("/api/search", q="port"))[1]["ETag"]

        before = etag()
        line = {"id": "tag", "title": "Étiquette", "text": "Une étiquette."}
        self.glane("index", "-i", self.index, "-", input=json.dumps(line).encode())
        deadline = time.monotonic() + served.SOON
        while etag() == before:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)


if __name__ == "__main__":
    served.main()
