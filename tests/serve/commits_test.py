"""Commits of other processes, while the server answers."""

import json
import threading
import time

import served
from served import target


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
            line = {"id": f"c{n}", "title": "Dépêche", "text": f"Le port, hellébore{n}."}
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
