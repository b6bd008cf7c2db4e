"""What one client, or many, can have of the server: connections, rate, time; and how it ends."""

import contextlib
import json
import resource
import signal
import socket
import threading
import time

import served
from served import TOKEN, target


class Limits(served.SiteTest):
    def open_connections(self, server, count):
        """Connections that have asked once and are kept."""
        kept = []
        for _ in range(count):
            connection = server.connect()
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            kept.append(connection)
            self.addCleanup(connection.close)
        return kept

    def test_idle_connections_starve_nobody(self):
        server = self.start("--connections=4", self.index)
        self.open_connections(server, 4)
        begin = time.monotonic()
        status, _, _ = server.request("GET", "/healthz")
        self.assertEqual(status, 200)
        self.assertLess(time.monotonic() - begin, 20)

    def test_connections_that_say_nothing_starve_nobody(self):
        server = self.start("--connections=4", self.index)
        silent = [socket.create_connection((server.host, server.port)) for _ in range(8)]
        self.assertEqual(server.request("GET", "/healthz")[0], 200)
        for connection in silent:
            connection.close()

    def test_beyond_all_connections_one_is_told_so(self):
        server = self.start("--connections=2", self.index)
        begun = [socket.create_connection((server.host, server.port)) for _ in range(80)]
        for connection in begun:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nX: ")  # busy, for it has begun
        statuses = []
        for connection in begun[66:]:
            connection.settimeout(served.SOON)
            with contextlib.suppress(OSError):
                statuses.append(served.status_of(connection.recv(4096)))
        for connection in begun:
            connection.close()
        self.assertIn(503, statuses)
        self.assertEqual(server.request("GET", "/healthz")[0], 200)

    def test_who_opens_connections_and_says_nothing_keeps_nobody_out(self):
        server = self.start("--connections=4", self.index)
        resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (128, 128))
        silent = [socket.create_connection((server.host, server.port)) for _ in range(400)]
        try:
            self.assertIn(server.request("GET", "/healthz")[0], (200, 503))
            self.assertEqual(server.stop(), 0)
        finally:
            for connection in silent:
                connection.close()

    def test_a_client_may_ask_so_often(self):
        server = self.start("--rate=5", self.index)
        statuses = [server.request("GET", "/api/stats")[0] for _ in range(60)]
        self.assertEqual(set(statuses), {200, 429})
        self.assertEqual(server.request("GET", "/healthz")[0], 200)
        status, headers, _ = server.request("GET", "/api/stats")
        if status == 429:
            self.assertEqual(headers["Retry-After"], "1")

    def test_a_search_ends_at_its_time_and_says_so(self):
        answer = self.get("/api/search", q="le de la ~", timeout="0.0000001")
        self.assertIn(answer["partial"], (True, False))
        answer = json.loads(
            self.server.request("GET", target("/api/frequency", q=["le", "de"], timeout="1e-9"))[2]
        )
        self.assertTrue("error" in answer or "partial" in answer)

    def test_no_request_has_more_time_than_the_server_gives(self):
        server = self.start("--timeout=0.000001", self.index)
        status, headers, body = server.request("GET", target("/api/search", q="le", timeout=1000))
        answer = json.loads(body)
        if status == 200 and answer["partial"]:
            self.assertEqual(headers["Glane-Partial"], "true")
        self.assertIn(status, (200, 503))

    def test_a_partial_answer_has_no_etag(self):
        index = self.folder / "long.idx"
        lines = (json.dumps({"id": str(n), "title": "x", "text": f"le de la a{n} b{n % 977}"})
                 for n in range(20_000))  # fmt: skip
        self.glane("index", "-i", index, "-", input="\n".join(lines).encode())
        server = self.start("--timeout=0.001", index)
        q = " OR ".join(f"a{n}*" for n in range(1, 10))
        partial = []
        for address in (target("/api/search", q=q), target("/api/search", q=q, format="csv"),
                        target("/api/suggest", q="a b"), target("/api/similar/1", format="csv"),
                        target("/api/facets", q=q, facet="type")):  # fmt: skip
            status, headers, body = server.request("GET", address)
            self.assertIn(status, (200, 503), body)
            if status == 503:
                continue
            partial.append("Glane-Partial" in headers)
            self.assertNotEqual("Glane-Partial" in headers, "ETag" in headers)
            if "Glane-Partial" in headers:
                self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertIn(True, partial)
        # What has no time of its own has the server's.
        self.glane("search", "-i", index, "--save=tout", q)
        self.assertEqual(server.request("GET", "/api/new?name=tout")[0], 503)

    def test_what_is_missing_is_not_what_is_partial(self):
        one = self.ids("port", limit=1)[0]
        address = target("/api/documents", id=[one, "rien"], format="jsonl")
        status, headers, _ = self.server.request("GET", address)
        self.assertEqual(status, 200)
        self.assertNotIn("Glane-Partial", headers)
        self.assertIn("ETag", headers)

    def test_many_at_once_are_all_answered(self):
        server = self.start("--searches=2", self.index)
        statuses = []

        def ask():
            for _ in range(5):
                statuses.append(server.request("GET", target("/api/search", q="le port"))[0])

        threads = [threading.Thread(target=ask) for _ in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(statuses, [200] * 160)


class Starting(served.SiteTest):
    def refused(self, *arguments, **environment):
        command = [served.os.environ["GLANE"], "serve", *map(str, arguments)]
        done = served.subprocess.run(
            command, capture_output=True, env={**self.environment, **environment}, check=False,
            timeout=served.SOON,
        )  # fmt: skip
        return done.returncode, done.stderr.decode()

    def test_what_others_reach_needs_a_token(self):
        status, said = self.refused("--listen=0.0.0.0:0", self.index)
        self.assertEqual(status, 2)
        self.assertIn("needs a token", said)
        self.assertIn("GLANE_TOKEN", said)
        status, said = self.refused("--listen=0.0.0.0:0", self.index, GLANE_TOKEN="court")
        self.assertEqual(status, 2)
        self.assertIn("16 characters", said)

    def test_writing_needs_a_token(self):
        self.assertEqual(self.refused("--writable", self.index)[0], 2)

    def test_options_that_make_no_sense(self):
        for option in ("--listen=8080", "--listen=127.0.0.1:x", "--listen=127.0.0.1:99999",
                       "--replay=javascript:{url}", "--replay=https://web.example/",
                       "--token=court", "--host=https://x.example", "--host=",
                       "--host=."):  # fmt: skip
            self.assertEqual(self.refused(option, self.index)[0], 2, option)
        self.assertEqual(self.refused(f"a={self.index}", f"a={self.index}")[0], 2)

    def test_no_index_and_a_port_that_is_taken(self):
        self.assertEqual(self.refused(self.folder / "rien.idx")[0], 3)
        status, said = self.refused(f"--listen=127.0.0.1:{self.server.port}", self.index)
        self.assertEqual(status, 3)
        self.assertIn("cannot be listened on", said)

    def test_a_token_of_the_environment(self):
        server = self.start(self.index, GLANE_TOKEN=TOKEN)
        self.assertEqual(server.request("GET", "/api")[0], 401)
        header = {"Authorization": f"Bearer {TOKEN}"}
        self.assertEqual(server.request("GET", "/api", None, header)[0], 200)

    def test_another_host_that_is_named(self):
        server = self.start("--host=archives.example", self.index)
        self.assertEqual(server.request("GET", "/", None, {"Host": "archives.example"})[0], 200)
        self.assertEqual(server.request("GET", "/", None, {"Host": "autre.example"})[0], 421)

    def test_replay_is_told_to_the_page(self):
        template = "https://web.example/{timestamp}/{url}"
        server = self.start(f"--replay={template}", self.index)
        self.assertEqual(json.loads(server.request("GET", "/api")[2])["replay"], template)

    def test_a_log_in_a_file(self):
        log = self.folder / "acces.log"
        server = self.start(f"--access-log={log}", self.index)
        server.request("GET", "/healthz?un")
        self.assertEqual(server.stop(), 0)
        self.assertIn('"GET /healthz?un" 200', log.read_text())
        self.assertEqual(len(server.said), 1)

    def test_it_ends_when_it_is_told_to(self):
        for sign in (signal.SIGTERM, signal.SIGINT):
            server = self.start(self.index)
            idle = server.connect()
            idle.request("GET", "/healthz")
            idle.getresponse().read()
            begin = time.monotonic()
            self.assertEqual(server.stop(sign), 0)
            self.assertLess(time.monotonic() - begin, 15)
            idle.close()

    def test_it_ends_when_it_was_told_to_before_it_listened(self):
        def told_early():
            served.heed_signals()
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # so it is kept

        command = [served.os.environ["GLANE"], "serve", "--listen=127.0.0.1:0", self.index]
        for _ in range(5):
            process = served.subprocess.Popen(
                command, stderr=served.subprocess.DEVNULL, env=self.environment,
                preexec_fn=told_early,
            )  # fmt: skip
            process.send_signal(signal.SIGTERM)
            try:
                self.assertEqual(process.wait(served.SOON), 0)
            finally:
                process.kill()
                process.wait()

    def test_what_runs_when_it_ends_is_answered(self):
        server = self.start(self.index)
        with socket.create_connection((server.host, server.port), timeout=served.SOON) as begun:
            begun.sendall(b"GET /api/stats HTTP/1.1\r\nHost: loc")
            time.sleep(0.3)
            server.process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            begun.sendall(b"alhost\r\n\r\n")
            answer = begun.recv(65536)
            self.assertEqual(served.status_of(answer), 200)
            self.assertIn(b"Connection: close", answer)
        self.assertEqual(server.process.wait(served.SOON), 0)


if __name__ == "__main__":
    served.main()
