#!/usr/bin/env python3
"""Crawls a site, page after page, straight into an index: no file of it is kept.

usage: crawler.py INDEX URL [--pages N] [--delay SECONDS]

Follows the links of the site's pages that its robots.txt allows, one request at a time, with a
pause between any two. A page that fails is named on standard error, and the crawl goes on; exit
status 4 says that there was one. What a crawl comes to again is refreshed in the index.
"""

import argparse
import html.parser
import http.client
import string
import sys
import time
import urllib.parse
import urllib.request
import urllib.robotparser

import glane

AGENT = "glane-example/1.0 (+https://www.lagazette.example/robot)"  # who it is, and where to write
MOST_BYTES = 8 << 20  # of one page
COMMIT_PAGES = 50  # what an interruption may lose at most


class Links(html.parser.HTMLParser):
    """The addresses that a page's links name, as they are written."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        href = dict(attributes).get("href")
        if tag == "a" and href:
            self.found.append(href)


class Redirections(urllib.request.HTTPRedirectHandler):
    """Followed to where the crawl itself may go, and no farther."""

    def __init__(self, may_go):
        self._may_go = may_go

    def redirect_request(self, request, answer, code, message, headers, url):
        if not self._may_go(url):
            return None
        return super().redirect_request(request, answer, code, message, headers, url)


class Crawl:
    """Of the site that `start` is a page of. `failed`: how many of its pages gave nothing."""

    def __init__(self, start, delay):
        self.failed = 0
        self._site = urllib.parse.urlsplit(start).netloc
        robots = urllib.parse.urljoin(start, "/robots.txt")
        self._robots = urllib.robotparser.RobotFileParser(robots)
        self._robots.read()
        self._delay = max(delay, float(self._robots.crawl_delay(AGENT) or 0))
        self._opener = urllib.request.build_opener(Redirections(self._may_go))
        self._opener.addheaders = [("User-Agent", AGENT)]
        self._queue, self._seen = [], set()
        self._add(start, start)

    def pages(self, most):
        """Yields (address, bytes), one by one as they come; asks for `most` addresses at most."""
        while self._queue and most > 0:
            url = self._queue.pop(0)
            most -= 1
            time.sleep(self._delay)
            try:
                answer = self._fetch(url)
            except (OSError, ValueError, http.client.HTTPException) as error:
                print(f"{url}: {error}", file=sys.stderr)
                self.failed += 1
                continue
            if answer:
                yield answer

    def _fetch(self, url):
        with self._opener.open(url, timeout=30) as answer:
            if answer.headers.get_content_type() != "text/html":
                return None
            page = answer.read(MOST_BYTES)
        for href in Links(page.decode("utf-8", "replace")).found:
            self._add(href, answer.url)
        return answer.url, page

    def _add(self, link, page):
        try:
            url = urllib.parse.urldefrag(urllib.parse.urljoin(page, link)).url
        except ValueError:  # such as "http://["
            return
        url = urllib.parse.quote(url, safe=string.punctuation)
        if url not in self._seen and self._may_go(url):
            self._seen.add(url)
            self._queue.append(url)

    def _may_go(self, url):
        parts = urllib.parse.urlsplit(url)
        is_here = parts.scheme in ("http", "https") and parts.netloc == self._site
        return is_here and self._robots.can_fetch(AGENT, url)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("index")
    parser.add_argument("url")
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--delay", type=float, default=2, help="seconds; robots.txt may ask more")
    wanted = parser.parse_args()
    try:
        crawl = Crawl(wanted.url, wanted.delay)
    except (OSError, ValueError) as error:
        print(f"{wanted.url}: robots.txt: {error}", file=sys.stderr)
        return 3
    try:
        with glane.Writer(wanted.index, wait=60) as writer:
            for number, (url, page) in enumerate(crawl.pages(wanted.pages), 1):
                writer.add_page(page, url)
                if number % COMMIT_PAGES == 0:
                    writer.commit()
    except glane.Error as error:
        print(error, file=sys.stderr)
        return 3
    return 4 if crawl.failed else 0


if __name__ == "__main__":
    sys.exit(main())
