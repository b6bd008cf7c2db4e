"""What a server answers is what the command line prints, byte for byte."""

import json
import re

import served
from served import encoded, target


def timeless(answer):
    return re.sub(rb'"took_ms": [0-9.e+-]+', b'"took_ms": 0', answer)


class Api(served.SiteTest):
    def assert_same(self, path, pairs, command, *arguments):
        status, headers, body = self.server.request("GET", target(path, *pairs))
        self.assertEqual(status, 200, body)
        printed = self.glane(command, "-i", self.index, *arguments, statuses=(0, 1))
        self.assertEqual(timeless(body), timeless(printed))
        return headers

    def test_a_search_with_facets_is_the_commands(self):
        pairs = [("q", "marché"), ("facet", "author"), ("facet", "date:year"), ("limit", "5")]
        headers = self.assert_same(
            "/api/search", pairs, "search", "--format=json", "--facet=author",
            "--facet=date:year", "-n5", "marché",
        )  # fmt: skip
        self.assertEqual(headers["Content-Type"], "application/json")

    def test_filters_and_orders_are_the_commands(self):
        pairs = [("type", "comment"), ("type", "article"), ("since", "2019"), ("sort", "date"),
                 ("group", "thread"), ("offset", "1"), ("explain", ""), ("all", "true"),
                 ("q", "le port")]  # fmt: skip
        self.assert_same(
            "/api/search", pairs, "search", "--format=json", "--type=comment", "--type=article",
            "--since=2019", "--sort=date", "--group=thread", "--offset=1", "--explain", "--all",
            "le port",
        )  # fmt: skip

    def test_every_form_of_hits_is_the_commands_and_has_a_name_for_the_disk(self):
        for form in ("jsonl", "csv", "tsv", "ids", "trec", "ris", "bibtex", "csl-json"):
            with self.subTest(form):
                pairs = [("q", "port"), ("format", form)]
                option = f"--format={form}"
                headers = self.assert_same("/api/search", pairs, "search", option, "port")
                self.assertRegex(
                    headers["Content-Disposition"], r'^attachment; filename="glane\.[a-z]+"$'
                )

    def test_other_questions_are_the_commands(self):
        for path, command, operands in (
            ("facets", "facets", ["port"]),
            ("concordance", "concordance", ["marché"]),
            ("frequency", "frequency", ["marché", "port"]),
            ("neighbours", "neighbours", ["marché"]),
            ("stats", "stats", []),
        ):
            with self.subTest(path):
                pairs = [("q", operand) for operand in operands]
                self.assert_same(f"/api/{path}", pairs, command, "--format=json", *operands)

    def test_tables_of_words_are_the_commands(self):
        for command in ("concordance", "frequency", "neighbours"):
            with self.subTest(command):
                self.assert_same(
                    f"/api/{command}", [("q", "marché"), ("format", "csv")], command,
                    "--format=csv", "marché",
                )  # fmt: skip

    def test_an_analysis_is_the_commands(self):
        _, _, body = self.server.request("GET", target("/api/analyze", q="l'eau des ports"))
        self.assertEqual(body, self.glane("analyze", "--format=json", "l'eau des ports"))

    def test_documents_threads_and_their_like_by_id_in_path_or_parameter(self):
        hit = self.get("/api/search", type="comment")["hits"][0]
        for path, command, option in (
            ("documents", "show", "--format=json"),
            ("threads", "show", "--thread"),
            ("context", "context", "--format=json"),
            ("similar", "similar", "--format=json"),
        ):
            with self.subTest(path):
                printed = timeless(
                    self.glane(command, "-i", self.index, "--format=json",
                               *([option] if option == "--thread" else []), "--", hit["id"],
                               statuses=(0, 1))
                )  # fmt: skip
                for address in (
                    f"/api/{path}/{encoded(hit['id'])}",
                    target(f"/api/{path}", id=hit["id"]),
                ):
                    status, _, body = self.server.request("GET", address)
                    self.assertEqual(status, 200, body)
                    self.assertEqual(timeless(body), printed)

    def test_an_unknown_document_is_404(self):
        for path in ("documents", "threads", "context", "similar"):
            error = self.refused(404, f"/api/{path}/rien")
            self.assertEqual(error["code"], "id")
            self.assertIn("rien", error["message"])

    def test_an_id_is_no_name_of_a_file(self):
        secret = self.folder / "secret.html"
        secret.write_text("<p>" + "Le port de la ville et son marché du samedi. " * 20)
        self.refused(404, "/api/similar", id=str(secret))

    def test_nothing_found_is_an_answer(self):
        self.assertEqual(self.get("/api/search", q="zzyzx")["total"], 0)

    def test_suggestions(self):
        author = self.get("/api/facets", facet="author:1")["facets"]["author"][0]
        answer = self.get("/api/suggest", q=author["value"][:3].lower())
        self.assertEqual(list(answer), ["q", "corrected", "authors", "sites", "sections"])
        self.assertIn(author, answer["authors"])
        self.assertLessEqual(len(self.get("/api/suggest", q="l", limit=2)["authors"]), 2)

    def test_the_overview_names_indexes(self):
        answer = self.get("/api")
        self.assertEqual(list(answer), ["indexes", "version", "replay", "writable"])
        stats = json.loads(self.glane("stats", "-i", self.index, "--format=json"))
        self.assertEqual(
            answer["indexes"],
            [{"name": str(self.index), "documents": stats["documents"], "commit": stats["commit"]}],
        )
        self.assertIsNone(answer["replay"])
        self.assertIs(answer["writable"], False)

    def test_what_is_wrong_is_said_with_its_parameter(self):
        for parameters, parameter, words in (
            ({"limt": "3"}, "limt", "there is no parameter 'limt'"),
            ({"limit": "x"}, "limit", "limit is a number, not 'x'"),
            ({"limit": "all"}, "limit", "limit is at most 1000"),
            ({"limit": "1001"}, "limit", "limit is at most 1000"),
            ({"offset": "100001"}, "offset", "offset is at most"),
            ({"sort": "x"}, "sort", "sort is one of relevance, date, date-asc, not 'x'"),
            ({"sort": ["date", "date-asc"]}, None, "sort takes one value"),
            ({"all": "peut-être"}, "all", "all is true or false"),
            ({"facet": "author:50000"}, "facet", "facet is at most 10000"),
            ({"facet": ["author"] * 17}, "facet", "at most 16 facets"),
            ({"format": "text"}, "format", "format is one of json"),
            ({"batch": "/etc/passwd"}, "batch", "there is no parameter"),
            ({"save": "x"}, "save", "there is no parameter"),
            ({"index": "autre"}, None, "there is no index 'autre'"),
        ):
            with self.subTest(parameters):
                error = self.refused(400, "/api/search", q="port", **parameters)
                self.assertEqual(error["parameter"], parameter)
                self.assertIn(words, error["message"])
        self.assertEqual(
            self.refused(400, "/api/search", q="port", limt=3)["hint"], "did you mean limit?"
        )
        self.assertEqual(self.refused(400, "/api/search")["code"], "parameter")
        self.assertEqual(self.refused(400, "/api/analyze")["parameter"], "q")

    def test_a_wrong_query_says_where(self):
        error = self.refused(400, "/api/search", q="port type:lapin")
        self.assertTrue(error["code"].startswith("query."))
        self.assertEqual(sorted(error["place"]), ["begin", "length"])

    def test_empty_parameters_of_a_form_say_nothing(self):
        self.assertEqual(
            self.ids("port", author="", since="", all="false"), self.ids("port")
        )

    def test_head_is_get_without_its_body(self):
        _, headers, body = self.server.request("GET", target("/api/search", q="zzyzx"))
        status, of_head, nothing = self.server.request("HEAD", target("/api/search", q="zzyzx"))
        self.assertEqual((status, nothing), (200, b""))
        self.assertAlmostEqual(int(of_head["Content-Length"]), len(body), delta=20)
        self.assertEqual(of_head["ETag"], headers["ETag"])

    def test_an_answer_is_kept_until_the_next_commit(self):
        status, headers, _ = self.server.request("GET", target("/api/search", q="port"))
        known = {"If-None-Match": headers["ETag"]}
        address = target("/api/search", q="port")
        status, again, body = self.server.request("GET", address, None, known)
        self.assertEqual((status, body), (304, b""))
        self.assertEqual(again["ETag"], headers["ETag"])

    def test_long_answers_are_packed_for_who_takes_it(self):
        import gzip

        address = target("/api/search", type="comment", limit=50)
        _, plain, body = self.server.request("GET", address)
        self.assertNotIn("Content-Encoding", plain)
        takes = {"Accept-Encoding": "br, gzip"}
        _, packed, small = self.server.request("GET", address, None, takes)
        self.assertEqual(packed["Content-Encoding"], "gzip")
        self.assertLess(len(small), len(body) / 2)
        self.assertEqual(timeless(gzip.decompress(small)), timeless(body))
        for weight, is_packed in (("0", False), ("0.0", False), ("0.5", True), ("1", True)):
            takes = {"Accept-Encoding": f"gzip;q={weight}, br"}
            _, headers, _ = self.server.request("GET", address, None, takes)
            self.assertEqual("Content-Encoding" in headers, is_packed, weight)

    def test_the_page_is_served_packed_and_plain(self):
        import gzip

        status, headers, body = self.server.request("GET", "/")
        self.assertEqual(status, 200)
        self.assertTrue(headers["Content-Type"].startswith("text/html"))
        _, packed, small = self.server.request("GET", "/", None, {"Accept-Encoding": "gzip"})
        self.assertEqual(gzip.decompress(small), body)
        status, _, _ = self.server.request("GET", "/", None, {"If-None-Match": packed["ETag"]})
        self.assertEqual(status, 304)

    def test_many_requests_go_over_one_connection(self):
        connection = self.server.connect()
        for _ in range(50):
            connection.request("GET", target("/api/search", q="port"))
            answer = connection.getresponse()
            self.assertEqual(answer.status, 200)
            self.assertTrue(answer.read())
        connection.close()

    def test_requests_sent_at_once_are_answered_in_turn(self):
        one = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
        last = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        self.assertEqual(self.server.raw(one * 2 + last).count(b"HTTP/1.1 200 OK"), 3)

    def test_metrics_count_requests(self):
        self.get("/api/stats")
        _, headers, body = self.server.request("GET", "/metrics")
        self.assertTrue(headers["Content-Type"].startswith("text/plain; version=0.0.4"))
        text = body.decode()
        self.assertRegex(text, r'glane_requests_total\{route="/api/stats",status="2xx"\} [1-9]')
        for line in text.splitlines():
            self.assertRegex(line, r"^(# (HELP|TYPE) glane_[a-z_]+ .+|glane_[a-z_]+(\{.*\})? \S+)$")
        for name in ("connections", "searches_running", "documents", "commit"):
            self.assertIn(f"\nglane_{name}", text)

    def test_what_is_new_is_shown_and_stays_new(self):
        self.glane("search", "-i", self.index, "--save=phare", "phare de nulle part")
        answer = self.get("/api/new", name="phare")
        self.assertEqual(answer, self.get("/api/new", name="phare"))
        self.assertEqual(answer[0]["name"], "phare")


if __name__ == "__main__":
    served.main()
