"""Serves the example crawl on the loopback interface, and has the example crawler crawl that.

usage: crawler_test.py CRAWLER GLANE CRAWL

The server notes who asks for what, and when. It lists folders as pages of links; some pages are
missing, one is no page, one leads to another server, and robots.txt keeps a folder for itself.
"""

import functools
import http.server
import json
import pathlib
import re
import sys
import tempfile
import threading
import time

from archive import Archive, check

DELAY = 0.1  # in seconds
LONGER_DELAY = 3  # of robots.txt; more than a busy machine takes for a page
ROBOTS = "User-agent: *\nDisallow: /octet.example/\n"
FRONT = """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Brisonne</title></head>
<body><ul><li><a href="manque.html">Une page partie</a></li>
<li><a href="ELSEWHERE/ailleurs.html">Ailleurs</a></li>
<li><a href="été%1b.html">É</a></li>
<li><a href="/octet.example/">Octet</a></li><li><a href="/lagazette.example/logo.png">Logo</a></li>
<li><a href="/fournil.example/">Le Fournil</a></li><li><a href="mailto:moi@x.example">Moi</a></li>
<li><a href="/loin">Loin</a></li><li><a href="http://[">Mal écrit</a></li>
<li><a href="/lagazette.example/2023/">2023</a></li><li><a href="/#haut">Haut</a></li></ul>
</body></html>"""
# Of the front page and the page of the Gazette's that it leads to, in the order of letters.
MISSING = ["%C3%A9t%C3%A9%1b.html", "abonnement", "loin", "manque.html", "sports"]


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((time.monotonic(), self.path, self.headers["User-Agent"]))
        if self.path == "/loin":
            self.send_response(302)
            self.send_header("Location", self.server.elsewhere)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    """A folder's pages, on a port of its own. `asked`: (time, path, agent) of each request."""

    def __init__(self, folder, elsewhere=""):
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
        self.asked = []
        self.elsewhere = elsewhere
        self.address = f"http://127.0.0.1:{self.server_port}"
        threading.Thread(target=self.serve_forever, daemon=True).start()


def check_requests(asked):
    times, paths, agents = zip(*asked)
    check("robots.txt comes first", paths[0], "/robots.txt")
    check("nothing twice", sorted(set(paths)), sorted(paths))
    check("what robots.txt forbids", [path for path in paths if "octet" in path], [])
    check("who asks", {agent.split("/")[0] for agent in agents[1:]}, {"glane-example"})
    check_pauses(times, DELAY)


def check_pauses(times, least):
    pauses = [after - before for before, after in zip(times, times[1:])]
    check("pauses", [pause for pause in pauses if pause < least], [])


def check_index(archive, site):
    options = ["-n", "all", "--format", "jsonl", "--site", "127.0.0.1"]
    listed = archive.output("glane", "search", *options)
    by_url = {hit["url"]: hit for hit in map(json.loads, listed.splitlines())}
    bread = by_url.get(f"{site}/fournil.example/concours-baguette.html")
    check("a page that links lead to", bread and "baguette" in bread["title"].lower(), True)
    check("its addresses", [url for url in by_url if not url.startswith(site)], [])
    return listed


def main(crawler, glane, crawl):
    crawler = pathlib.Path(crawler).resolve()
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(folder, glane, crawl)
        served = archive.folder / "crawl"
        other = Server(served)
        (served / "robots.txt").write_text(ROBOTS)
        (served / "index.html").write_text(FRONT.replace("ELSEWHERE", other.address))
        server = Server(served, other.address)
        site = server.address

        command = ["python3", crawler, "--delay", str(DELAY), "new.idx", site + "/"]
        done = archive.run(*command, status=4)
        check_requests(server.asked)
        check("asked of others", other.asked, [])
        named = sorted(re.findall(rf"^{site}/(\S+): ", done.stderr, re.M))
        check("what failed", named, MISSING)
        archive.environment["GLANE_INDEX"] = "new.idx"
        listed = check_index(archive, site)

        archive.run(*command, status=4)
        check("once more", check_index(archive, site).count("\n"), listed.count("\n"))
        server.asked.clear()
        (served / "robots.txt").write_text(f"{ROBOTS}Crawl-delay: {LONGER_DELAY}\n")
        archive.run(*command, "--pages", "1")
        check("as many as wanted", len(server.asked), 2)
        check_pauses([time for time, _, _ in server.asked], LONGER_DELAY)

        (archive.folder / "file").write_text("no index")
        refused = archive.run(*command[:-2], "--pages", "1", "file", site + "/", status=3)
        check("no folder for an index", "Traceback" in refused.stderr, False)

        server.shutdown()
        server.server_close()
        unreachable = archive.run(*command, status=3)
        check("no robots.txt", "Traceback" in unreachable.stderr, False)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
