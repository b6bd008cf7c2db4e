"""A glane that serves an index of the example crawl, and what tests ask it.

$GLANE is the program, $CRAWL the crawl.
"""

import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import threading
import unittest
from urllib.parse import quote, urlencode

TOKEN = "un-jeton-assez-long"
SOON = 30  # seconds; a machine may be busy


def heed_signals():
    """Who started the tests may have had them ignore some (nohup), which programs inherit."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.SIG_DFL)


class Server:
    """One that runs; its standard error is read as it comes."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment,
            preexec_fn=heed_signals, text=True, errors="surrogateescape",
        )  # fmt: skip
        self.said = []
        for line in self.process.stderr:
            self.said.append(line)
            if place := re.search(r"(?:listening on|à l’écoute sur) http://(.*):(\d+)/", line):
                self.host, self.port = place[1].strip("[]"), int(place[2])
                break
        else:
            raise AssertionError(f"no server: {''.join(self.said)}")
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        self.said.extend(self.process.stderr)

    def stop(self, sign=signal.SIGTERM):
        self.process.send_signal(sign)
        status = self.process.wait(SOON)
        self.reader.join(SOON)
        self.process.stderr.close()
        return status

    def end(self):
        """However it is by now."""
        self.process.kill()
        self.process.wait()
        self.reader.join(SOON)
        self.process.stderr.close()

    def connect(self):
        return http.client.HTTPConnection(self.host, self.port, timeout=SOON)

    def request(self, method, target, body=None, headers=None):
        """out: status, headers, bytes"""
        connection = self.connect()
        with contextlib.closing(connection):
            connection.request(method, target, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def raw(self, data, pause=None):
        """Sends bytes as they are. out: all that comes back until the server closes."""
        with socket.create_connection((self.host, self.port), timeout=SOON) as connection:
            connection.sendall(data)
            if pause is not None:
                pause(connection)
            answer = b""
            with contextlib.suppress(ConnectionResetError):
                while part := connection.recv(65536):
                    answer += part
            return answer


def target(path, *pairs, **parameters):
    """The address of a path with parameters; values that are lists are repeated."""
    query = urlencode([*pairs, *parameters.items()], doseq=True)
    return f"{path}?{query}" if query else path


def status_of(raw):
    """Of an answer as bytes."""
    return int(raw.split(b" ", 2)[1]) if raw else 0


class SiteTest(unittest.TestCase):
    """Tests that share one index of the crawl and, unless they say otherwise, one server."""

    OPTIONS = ()

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.index = cls.folder / "presse.idx"
        cls.environment = {
            **os.environ,
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "",
            "GLANE_SEARCHES": str(cls.folder / "searches"),
        }
        cls.environment.pop("GLANE_TOKEN", None)
        cls.environment.pop("GLANE_INDEX", None)
        cls.glane("index", "-i", cls.index, os.environ["CRAWL"])
        cls.server = cls.start(*cls.OPTIONS, cls.index)

    @classmethod
    def glane(cls, *arguments, statuses=(0,), input=None):
        command = [os.environ["GLANE"], *map(str, arguments)]
        done = subprocess.run(
            command, capture_output=True, env=cls.environment, input=input, check=False
        )
        assert done.returncode in statuses, (command, done)
        return done.stdout

    @classmethod
    def start(cls, *arguments, **environment):
        command = [os.environ["GLANE"], "serve", "--listen=127.0.0.1:0", *map(str, arguments)]
        server = Server(command, {**cls.environment, **environment})
        cls.addClassCleanup(server.end)
        return server

    def get(self, path, *pairs, **parameters):
        """The JSON of an answer that is one."""
        status, _, body = self.server.request("GET", target(path, *pairs, **parameters))
        self.assertEqual(status, 200, body)
        return json.loads(body)

    def refused(self, status, path, *pairs, **parameters):
        """The error of an answer that refuses."""
        got, _, body = self.server.request("GET", target(path, *pairs, **parameters))
        self.assertEqual(got, status, body)
        error = json.loads(body)["error"]
        self.assertEqual(list(error), ["code", "message", "hint", "parameter", "place"])
        return error

    def ids(self, query="", **parameters):
        return [hit["id"] for hit in self.get("/api/search", q=query, **parameters)["hits"]]


def encoded(identifier):
    return quote(identifier, safe="")


def main():
    unittest.main()
