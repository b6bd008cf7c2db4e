"""Documents put in and taken out over HTTP."""

import json
import subprocess
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
        document = {"id": "été/1#?", "title": "Les cigales", "text": "Un scarabée chante."}
        status, answer = self.ask("PUT", "/api/documents", json.dumps(document))
        nothing = {"added": 0, "updated": 0, "unchanged": 0, "removed": 0}
        self.assertEqual((status, answer), (200, {**nothing, "added": 1}))
        self.assertEqual(self.found("scarabée"), [document["id"]])
        self.assertEqual(self.ask("PUT", "/api/documents", json.dumps(document))[1]["unchanged"], 1)
        document["text"] = "Un scarabée dort."
        self.assertEqual(self.ask("PUT", "/api/documents", json.dumps(document))[1]["updated"], 1)
        address = f"/api/documents/{encoded(document['id'])}"
        self.assertEqual(self.ask("GET", address)[1][0]["text"], document["text"])
        self.assertEqual(self.ask("DELETE", address), (200, {**nothing, "removed": 1}))
        self.assertEqual(self.found("scarabée"), [])
        self.assertEqual(self.ask("DELETE", address)[0], 404)
        self.assertEqual(self.ask("DELETE", "/api/documents")[0], 400)

    def test_several_documents_at_once_and_all_or_none(self):
        def some(name, text):
            return [{"id": f"{name}{n}", "title": "x", "text": text} for n in range(3)]

        documents = some("lot", "anticyclone")
        self.assertEqual(self.ask("PUT", "/api/documents", json.dumps(documents))[1]["added"], 3)
        lines = "\n".join(map(json.dumps, some("ligne", "cumulonimbus")))
        self.assertEqual(self.ask("PUT", "/api/documents", lines)[1]["added"], 3)
        wrong = [{"id": "juste", "title": "x", "text": "altocumulus"}, {"id": 7}]
        status, answer = self.ask("PUT", "/api/documents", json.dumps(wrong))
        self.assertEqual(status, 400)
        self.assertIn("document 2", answer["error"]["message"])
        self.assertEqual(self.found("altocumulus"), [])

    def test_bodies_that_are_no_documents(self):
        for body in ("", "[]", "x", "{", "3", '{"id": ""}', "[[[[[", '{"titre": "x"}'):
            self.assertEqual(self.ask("PUT", "/api/documents", body)[0], 400, body)

    def test_a_body_that_is_nested_without_end(self):
        for deep in ("[" * 200_000, "[" * 200_000 + "]" * 200_000,
                     '[{"id": "x", "text": ' + "[" * 200_000 + "]" * 200_000 + "}]",
                     '{"id": "x", "text": ' + '{"a":' * 200_000 + "1" + "}" * 200_001,
                     '{"id": "x", "text": "y"}\n' + "[" * 200_000):  # fmt: skip
            self.assertEqual(self.ask("PUT", "/api/documents", deep)[0], 400, deep[:30])
        self.assertEqual(self.server.request("GET", "/healthz")[0], 200)

    def test_a_zero_byte_ends_no_document(self):
        first, second = (json.dumps({"id": f"zéro{n}", "text": "stratus"}) for n in (1, 2))
        for body in (first + "\0" + second, f"{first}\n{second}\0", f"[{first}]\0[{second}]"):
            self.assertEqual(self.ask("PUT", "/api/documents", body)[0], 400, body)
        self.assertEqual(self.found("stratus"), [])

    def test_writes_that_are_asked_for_wrongly(self):
        document = json.dumps({"id": "nimbus", "title": "x", "text": "nimbus"})
        self.assertEqual(self.ask("PUT", "/api/documents/nimbus", document)[0], 405)
        self.assertEqual(self.ask("PUT", "/api/documents?inconnu=1", document)[0], 400)
        self.assertEqual(self.found("nimbus"), [])
        self.assertEqual(self.ask("PUT", "/api/documents", document)[0], 200)
        for address in ("/api/documents/nimbus?inconnu=1", "/api/documents/%ZZ?id=nimbus",
                        "/api/documents/?id=nimbus"):  # fmt: skip
            self.assertEqual(self.ask("DELETE", address)[0], 400, address)
        self.assertEqual(self.found("nimbus"), ["nimbus"])

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
            document = json.dumps({"id": "occupé", "text": "x"})
            status, _ = self.ask("PUT", "/api/documents", document)
            self.assertEqual(status, 503)
        finally:
            writer.stdin.close()
            writer.wait()

    def test_what_was_shown_as_new_is_settled(self):
        self.glane("search", "-i", self.index, "--save=lune", "lune rousse", statuses=(0, 1))
        document = {"id": "lune", "title": "Lune", "text": "La lune rousse se lève."}
        self.ask("PUT", "/api/documents", json.dumps(document))

        def new(method):
            return self.ask(method, "/api/new?name=lune", None, BEARER)[1]

        self.assertEqual(new("GET")[0]["total"], 1)
        self.assertEqual(new("POST")[0]["total"], 1)
        self.assertEqual(new("GET")[0]["total"], 0)


if __name__ == "__main__":
    served.main()
