"""Requests that nobody sends in good faith: each is refused or made harmless, and the server goes
on."""

import http.client
import json
import re
import socket
import time

import served
from served import TOKEN, encoded, status_of, target

HEAD = b"Host: localhost\r\n"
GET = b"GET /healthz HTTP/1.1\r\n" + HEAD
SCRIPT = "<script>alert('x')</script>\"'\u2028\x1b[31m"


class Hostile(served.SiteTest):
    OPTIONS = ("--writable", f"--token={TOKEN}")
    BEARER = {"Authorization": f"Bearer {TOKEN}"}

    def tearDown(self):
        status, _, body = self.server.request("GET", "/healthz")
        self.assertEqual((status, body), (200, b"ok\n"))

    def status(self, raw):
        return status_of(self.server.raw(raw))

    def ask(self, method, address, body=None, **headers):
        return self.server.request(method, address, body, {**self.BEARER, **headers})

    def put_head(self, length):
        return (
            f"PUT /api/documents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        ).encode()

    # Sizes.

    def test_an_address_that_is_too_long(self):
        line = b"GET /?q=" + b"a" * 9000 + b" HTTP/1.1\r\n"
        self.assertEqual(self.status(line + HEAD + b"\r\n"), 414)

    def test_an_address_without_an_end(self):
        self.assertEqual(self.status(b"GET /" + b"a" * 100_000), 414)

    def test_a_header_that_is_too_long(self):
        self.assertEqual(self.status(GET + b"X: " + b"a" * 9000 + b"\r\n\r\n"), 431)

    def test_headers_without_an_end(self):
        self.assertEqual(self.status(GET + b"X: y\r\n" * 10_000), 431)

    def test_too_many_headers(self):
        self.assertEqual(self.status(GET + b"X: y\r\n" * 70 + b"\r\n"), 431)

    def test_too_many_parameters(self):
        self.assertEqual(self.ask("GET", "/api/search?" + "a=b&" * 300)[0], 400)

    def test_a_query_past_the_librarys_limits(self):
        query = "(" * 200 + "port" + ")" * 200
        self.assertIn(self.ask("GET", target("/api/search", q=query))[0], (200, 400))
        query = " ".join(["a~"] * 40)
        status, _, body = self.ask("GET", target("/api/search", q=query))
        self.assertEqual(status, 400, body)

    def test_a_body_that_is_too_long_is_not_read(self):
        length = 20 << 20
        self.assertEqual(self.status(self.put_head(length)), 413)

    def test_a_body_for_who_may_not_write_is_not_read(self):
        head = self.put_head(1_000_000_000).replace(TOKEN.encode(), b"")
        self.assertEqual(self.status(head), 401)

    # Time.

    def test_a_head_that_comes_a_byte_at_a_time(self):
        begin = time.monotonic()

        def drip(connection):
            connection.settimeout(0.5)
            for _ in range(60):
                try:
                    connection.sendall(b"X")
                    if connection.recv(1, socket.MSG_PEEK):
                        break
                except TimeoutError:
                    continue
                except OSError:
                    break
            connection.settimeout(served.SOON)

        self.assertEqual(status_of(self.server.raw(GET + b"X: ", drip)), 408)
        self.assertLess(time.monotonic() - begin, 25)

    def test_a_body_that_never_comes(self):
        self.assertEqual(self.status(self.put_head(100) + b"{"), 400)

    # Framing: what a proxy before this server might read otherwise.

    def test_a_length_and_a_coding(self):
        head = b"POST /api/new HTTP/1.1\r\n" + HEAD + b"Content-Length: 4\r\n"
        hidden = b"0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
        self.assertEqual(self.status(head + b"Transfer-Encoding: chunked\r\n\r\n" + hidden), 400)

    def test_two_lengths(self):
        for second in (b"5", b"6"):
            lengths = b"Content-Length: 5\r\nContent-Length: " + second
            self.assertEqual(self.status(GET + lengths + b"\r\n\r\nGET /x"), 400)

    def test_a_length_that_is_no_number(self):
        for length in (b"+5", b"0x5", b"5, 5", b"", b"-1", b"99999999999999999999999"):
            self.assertEqual(self.status(GET + b"Content-Length: " + length + b"\r\n\r\n"), 400)

    def test_a_coding(self):
        head = b"PUT /api/documents HTTP/1.1\r\n" + HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
        self.assertEqual(self.status(head + b"0\r\n\r\n"), 411)

    def test_a_space_before_a_colon(self):
        self.assertEqual(self.status(GET + b"Transfer-Encoding : chunked\r\n\r\n"), 400)

    def test_a_folded_header(self):
        self.assertEqual(self.status(GET + b"X: a\r\n Content-Length: 5\r\n\r\n"), 400)

    def test_lines_that_end_with_a_line_feed_alone(self):
        self.assertEqual(self.status(GET + b"X: a\nY: b\r\n\r\n"), 400)

    def test_a_body_of_a_request_that_has_none_is_no_request(self):
        hidden = b"GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
        answer = self.server.raw(
            GET + b"Content-Length: " + str(len(hidden)).encode() + b"\r\n\r\n" + hidden
            + b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )  # fmt: skip
        self.assertNotIn(b"glane_requests_total", answer)
        self.assertLessEqual(answer.count(b"HTTP/1.1 200"), 2)

    # Malformed.

    def test_what_is_no_http(self):
        for raw in (b"\r\n\r\n", b"\0" * 100 + b"\r\n\r\n", b"GET\r\n\r\n", b"GET / \r\n\r\n",
                    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
                    b"GET  /healthz HTTP/1.1\r\n" + HEAD + b"\r\n"):  # fmt: skip
            self.assertEqual(self.status(raw), 400, raw)

    def test_another_version(self):
        self.assertEqual(self.status(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), 505)

    def test_unknown_and_other_methods(self):
        self.assertEqual(self.status(b"BREW / HTTP/1.1\r\n" + HEAD + b"\r\n"), 501)
        for method in ("OPTIONS", "PATCH", "TRACE", "POST"):
            self.assertEqual(self.ask(method, "/")[0], 405)
            self.assertEqual(self.ask(method, "/api/search?q=port")[0], 405)
        self.assertEqual(self.status(b"CONNECT example.org:443 HTTP/1.1\r\n" + HEAD + b"\r\n"), 400)

    def test_control_characters_in_a_header(self):
        self.assertEqual(self.status(GET + b"X: a\0b\r\n\r\n"), 400)
        self.assertEqual(self.status(GET + b"X: a\x1b[31m\r\n\r\n"), 400)

    def test_percent_signs_that_mean_nothing(self):
        for query in ("q=%", "q=%4", "q=%zz", "q=%C3", "q=%00", "%FF=1"):
            self.assertEqual(self.ask("GET", "/api/search?" + query)[0], 400, query)
        self.assertEqual(self.ask("GET", "/api/documents/%C3")[0], 400)

    def test_ranges_are_not_copied(self):
        ranges = "bytes=" + ",".join("0-" for _ in range(1000))
        status, _, body = self.ask("GET", target("/api/search", q="port"), Range=ranges)
        self.assertEqual(status, 200)
        self.assertTrue(json.loads(body))

    # Traversal.

    def test_a_path_leaves_no_folder(self):
        for path in ("/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "//etc/passwd", "/%2e%2e/x",
                     "/page/../../etc/passwd", "/.git/config", "/api/../metrics2"):  # fmt: skip
            status, _, body = self.ask("GET", path)
            self.assertEqual(status, 404, path)
            self.assertNotIn(b"root:", body)
        self.assertEqual(self.ask("GET", "/api/documents/..%2f..%2fetc%2fpasswd")[0], 404)

    # Headers of our own.

    def test_no_parameter_becomes_a_header(self):
        injected = "x\r\nSet-Cookie: a=b\r\n\r\n<script>"
        for path in ("search", "documents", "suggest", "similar", injected):
            for name in ("q", "id", "format", "index", injected):
                raw = self.server.raw(
                    f"GET {target('/api/' + encoded(path), (name, injected))} HTTP/1.1\r\n"
                    f"Host: localhost\r\nAuthorization: Bearer {TOKEN}\r\nConnection: close\r\n\r\n"
                    .encode()
                )  # fmt: skip
                self.assertNotIn(b"set-cookie", raw.split(b"\r\n\r\n")[0].lower())

    def test_every_answer_has_the_headers_that_protect_the_page(self):
        for path, status in (("/", 200), ("/rien", 404), ("/api/stats", 200), ("/api/x", 404)):
            got, headers, _ = self.ask("GET", path)
            self.assertEqual(got, status)
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Referrer-Policy"], "no-referrer")
            self.assertNotIn("Access-Control-Allow-Origin", headers)
        raw = self.server.raw(b"BAD\r\n\r\n")
        self.assertIn(b"X-Content-Type-Options: nosniff", raw)

    # Script and terminals' commands in every field.

    def test_what_a_document_says_stays_text(self):
        document = {
            "id": "x<script>", "title": SCRIPT, "author": SCRIPT, "section": SCRIPT,
            "site": "a.example", "url": "javascript:alert(1)", "text": f"rhododendron {SCRIPT}",
            "reply_to": SCRIPT,
            "language": "fr", "quotes": [{"author": SCRIPT, "text": SCRIPT}],
        }  # fmt: skip
        status, _, body = self.ask(
            "PUT", "/api/documents", json.dumps(document), **{"Content-Type": "application/json"}
        )
        self.assertEqual(status, 200, body)
        status, headers, body = self.ask("GET", target("/api/search", q="rhododendron"))
        self.assertEqual(headers["Content-Type"], "application/json")
        hit = json.loads(body)["hits"][0]
        self.assertEqual(hit["title"], SCRIPT)
        self.assertNotIn("<script", hit["snippet"])
        self.assertNotIn(b"\x1b", body)
        for form in ("csv", "tsv", "ris", "bibtex", "csl-json", "jsonl"):
            _, headers, _ = self.ask("GET", target("/api/search", q="rhododendron", format=form))
            self.assertNotIn("html", headers["Content-Type"])
            self.assertIn("attachment", headers["Content-Disposition"])
        _, headers, body = self.ask(
            "GET", target("/api/frequency", q="rhododendron", by="author", format="svg")
        )
        self.assertEqual(headers["Content-Type"], "image/svg+xml")
        self.assertNotIn(b"<script", body)

    def test_a_script_in_an_address_is_said_back_as_json(self):
        status, headers, body = self.ask("GET", target("/api/search", q="x", **{SCRIPT: "1"}))
        self.assertEqual((status, headers["Content-Type"]), (400, "application/json"))
        self.assertIn(SCRIPT, json.loads(body)["error"]["message"])
        self.assertNotIn(b"\x1b", body)

    def test_the_log_is_one_line_a_request(self):
        self.ask("GET", '/api/x%0A%1B[31m?q="fausse%20ligne')
        self.server.raw(b'GET /a"b\\c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
        self.ask("GET", "/healthz?fin")
        deadline = time.monotonic() + served.SOON
        while not any("?fin" in line for line in self.server.said):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        logged = [line for line in self.server.said if re.match(r"\d{4}-\d\d-\d\dT", line)]
        for line in logged:
            self.assertRegex(line, r'^\S+ \S+ "[!-~]+ [!-~]*" \d{3} \d+ \d+\.\d\n$')
        self.assertTrue(any(r"/a\x22b\x5cc" in line for line in logged))

    # Other hosts and other sites' pages.

    def test_a_host_that_was_made_to_point_here(self):
        for host in ("evil.example", "evil.example:80", "localhost.evil.example",
                     "127.0.0.1.evil.example", "localhost@evil.example", ""):  # fmt: skip
            status, _, body = self.ask("GET", target("/api/search", q="port"), Host=host)
            self.assertEqual(status, 421, host)
            self.assertNotIn(b"hits", body)
        for host in ("localhost", "LOCALHOST.:8080", "127.0.0.1:1", "[::1]:8080", "192.0.2.7"):
            self.assertEqual(self.ask("GET", "/healthz", Host=host)[0], 200, host)

    def test_two_hosts_and_none(self):
        self.assertEqual(self.status(GET + b"Host: evil.example\r\n\r\n"), 400)
        self.assertEqual(self.status(b"GET /healthz HTTP/1.1\r\n\r\n"), 400)

    def test_an_address_of_another_server(self):
        line = b"GET http://evil.example/ HTTP/1.1\r\n"
        self.assertEqual(self.status(line + HEAD + b"\r\n"), 400)

    def test_another_sites_page_may_not_write(self):
        document = json.dumps({"id": "croisé", "title": "x", "text": "y"})
        for origin in ("https://evil.example", "null", "http://localhost.evil.example",
                       "http://127.0.0.1"):  # fmt: skip
            status, _, _ = self.ask("PUT", "/api/documents", document, Origin=origin,
                                    **{"Content-Type": "application/json"})  # fmt: skip
            self.assertEqual(status, 403, origin)
        for kind in ("text/plain", "application/x-www-form-urlencoded",
                     "multipart/form-data; boundary=x", ""):  # fmt: skip
            status, _, _ = self.ask("PUT", "/api/documents", document, **{"Content-Type": kind})
            self.assertEqual(status, 415, kind)
        self.assertEqual(self.ask("GET", "/api/documents/crois%C3%A9")[0], 404)

    # Tokens.

    def test_without_the_token_nothing_but_the_page(self):
        for path in ("/api", "/api/search?q=port", "/api/stats", "/metrics", "/api/openapi.json"):
            status, headers, body = self.server.request("GET", path)
            self.assertEqual(status, 401, path)
            self.assertIn("Bearer", headers["WWW-Authenticate"])
            self.assertNotIn(b"glane_", body)
        for path in ("/", "/healthz"):
            self.assertEqual(self.server.request("GET", path)[0], 200)

    def test_a_token_that_is_nearly_right(self):
        for wrong in (TOKEN[:-1], TOKEN + "x", TOKEN.upper(), "x" * 5000, TOKEN[:-1] + "\u00e9"):
            header = {"Authorization": f"Bearer {wrong}".encode()}
            status = self.server.request("GET", "/api", None, header)[0]
            self.assertIn(status, (401, 429))
        for header in (TOKEN, f"Basic {TOKEN}", "Bearer", "Bearer "):
            sent = {"Authorization": header}
            self.assertEqual(self.server.request("GET", "/api", None, sent)[0], 401)

    def test_tokens_guessed_are_not_even_looked_at_soon(self):
        statuses = [
            self.server.request("GET", "/api", None, {"Authorization": f"Bearer {n:020}"})[0]
            for n in range(40)
        ]
        self.assertEqual(set(statuses) - {401, 429}, set())
        self.assertEqual(statuses[-1], 429)
        self.assertEqual(self.ask("GET", "/api")[0], 200)


class StoppedConnections(served.SiteTest):
    def test_clients_that_go_away(self):
        for _ in range(200):
            with socket.create_connection((self.server.host, self.server.port)) as connection:
                connection.sendall(b"GET /api/search?q=le HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertEqual(self.server.request("GET", "/healthz")[0], 200)

    def test_a_client_that_takes_nothing_holds_up_nobody(self):
        held = []
        for _ in range(20):
            connection = socket.socket()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            connection.connect((self.server.host, self.server.port))
            connection.sendall(
                b"GET /api/search?q=le&limit=1000 HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20
            )
            held.append(connection)
        for _ in range(20):
            self.assertEqual(self.server.request("GET", "/api/search?q=port")[0], 200)
        for connection in held:
            connection.close()


if __name__ == "__main__":
    served.main()
