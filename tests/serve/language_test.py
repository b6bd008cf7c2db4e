"""A server answers in English, whatever language the machine that it runs on speaks."""

import re

import served
from served import target

ASKED = [
    ("/api", {}),
    ("/api/openapi.json", {}),
    ("/api/search", {"q": "digue", "facet": ["type", "date:month"]}),
    ("/api/search", {"q": "digue", "format": "csv"}),
    ("/api/search", {"q": "xylophone"}),
    ("/api/search", {"q": "date:2022..2020"}),
    ("/api/search", {"limit": "beaucoup"}),
    ("/api/search", {"facet": "couleur"}),
    ("/api/search", {"colour": "rouge"}),
    ("/api/search", {"q": "digue", "sort": "hier"}),
    ("/api/search", {"q": "digue", "index": "autre"}),
    ("/api/facets", {"q": "digue", "facet": "type"}),
    ("/api/frequency", {"q": "digue", "by": "year"}),
    ("/api/neighbours", {"q": "digue"}),
    ("/api/concordance", {"q": "digue", "format": "csv"}),
    ("/api/stats", {}),
    ("/api/documents/nothing", {}),
    ("/nothing", {}),
]


class Language(served.SiteTest):
    def test_answers_are_the_same_in_french(self):
        french = self.start(self.index, LC_ALL="fr_FR.UTF-8", LANGUAGE="fr")
        self.assertIn("à l’écoute sur", french.said[-1])
        for path, parameters in ASKED:
            with self.subTest(path, **parameters):
                answers = []
                for server in (self.server, french):
                    status, _, body = server.request("GET", target(path, **parameters))
                    answers.append((status, re.sub(rb'"took_ms": ?[-+.e0-9]+', b"", body)))
                self.assertEqual(*answers)

    def test_what_is_wrong_with_a_start_is_said_in_french(self):
        with self.assertRaisesRegex(AssertionError, "--replay est une adresse qui contient"):
            self.start("--replay=hier", self.index, LC_ALL="fr_FR.UTF-8", LANGUAGE="fr")


if __name__ == "__main__":
    served.main()
