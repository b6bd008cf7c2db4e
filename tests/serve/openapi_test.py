"""The description is of the answers that are given, and of the parameters that are taken."""

import json

import served
from served import target

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "number": (int, float)}

# What a parameter is tried with, where any value will not do.
VALUES = {
    "author": "Louise", "site": "lagazette.example", "since": "2019", "until": "2024",
    "timeout": "5", "facet": "author",
    "recent": "1y", "ranking": "k1=1.2", "fields": "id", "type": "article",
    "group": "thread",
}  # fmt: skip
OPERANDS = {"q": "marché", "name": "phare"}


class Description(served.SiteTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.glane("search", "-i", cls.index, "--save=phare", "phare de nulle part")
        cls.description = json.loads(cls.server.request("GET", "/api/openapi.json")[2])
        hits = json.loads(cls.server.request("GET", "/api/search?type=comment")[2])["hits"]
        cls.operands = {**OPERANDS, "id": hits[0]["id"]}

    def assert_is(self, value, schema, where):
        """That a value is what the schema says, all that it requires and nothing besides."""
        if "$ref" in schema:
            schema = self.description["components"]["schemas"][schema["$ref"].split("/")[-1]]
        if value is None:
            self.assertTrue(schema.get("nullable", not schema), where)
            return
        if "type" not in schema:
            return
        self.assertIsInstance(value, TYPES[schema["type"]], where)
        if isinstance(value, list):
            for each in value:
                self.assert_is(each, schema["items"], where + "[]")
        if isinstance(value, dict):
            properties = schema.get("properties", {})
            others = schema.get("additionalProperties")
            self.assertLessEqual(set(schema.get("required", ())), set(value), where)
            for key, each in value.items():
                if others is None:
                    self.assertIn(key, properties, where)
                self.assert_is(each, properties.get(key, others), f"{where}.{key}")

    def operations(self):
        for path, methods in self.description["paths"].items():
            if "{" not in path:
                yield path, methods["get"]

    def required(self, operation):
        return {
            one["name"]: self.operands[one["name"]]
            for one in operation["parameters"]
            if one.get("required") or one["name"] in ("q", "name")
        }

    def test_answers_are_what_is_described(self):
        for path, operation in self.operations():
            with self.subTest(path):
                parameters = self.required(operation)
                if path == "/api/search":
                    parameters["facet"] = ["author", "date:year"]
                answer = self.get(path, **parameters)
                content = operation["responses"]["200"]["content"]["application/json"]
                self.assert_is(answer, content["schema"], path)
                self.assertTrue(answer)

    def test_problems_are_what_is_described(self):
        for path in ("/api/search?limit=x", "/api/rien", "/api/documents/rien"):
            _, _, body = self.server.request("GET", path)
            self.assert_is(json.loads(body), {"$ref": "Problem"}, path)

    def test_each_parameter_is_taken_and_no_other(self):
        for path, operation in self.operations():
            for parameter in operation["parameters"]:
                name, schema = parameter["name"], parameter["schema"]
                schema = schema.get("items", schema)
                value = VALUES.get(name)
                if schema["type"] in ("integer", "boolean"):
                    value = "1"
                values = schema.get("enum") or [value]
                if name == "index":
                    values = [str(self.index)]
                if name in self.operands:
                    continue
                for value in values:
                    with self.subTest(f"{path} {name}={value}"):
                        self.assertIsNotNone(value, "nothing to try it with")
                        pairs = {**self.required(operation), name: value}
                        status, _, body = self.server.request("GET", target(path, **pairs))
                        # Some make no sense without another one.
                        if status != 200 and name not in ("excel", "bom", "fields", "duplicates"):
                            self.fail(body)
            self.refused(400, path, **self.required(operation), inconnu="1")

    def test_an_id_in_the_path_is_described(self):
        self.assertIn("/api/documents/{id}", self.description["paths"])
        self.assertEqual(self.description["openapi"], "3.0.3")

    def test_writing_is_described_where_it_is_let(self):
        self.assertNotIn("put", self.description["paths"]["/api/documents"])
        server = self.start("--writable", f"--token={served.TOKEN}", self.index)
        header = {"Authorization": f"Bearer {served.TOKEN}"}
        paths = json.loads(server.request("GET", "/api/openapi.json", None, header)[2])["paths"]
        self.assertEqual(list(paths["/api/documents"]), ["get", "put", "delete"])
        self.assertEqual(list(paths["/api/documents/{id}"]), ["get", "delete"])
        self.assertEqual(list(paths["/api/new"]), ["get", "post"])

        def statuses(path, method):
            return set(paths[path][method]["responses"])

        always = {"400", "401", "405", "429", "503"}
        for path, operations in paths.items():
            for method in operations:
                self.assertLessEqual(always, statuses(path, method), (path, method))
        self.assertLessEqual({"403", "413", "415"}, statuses("/api/documents", "put"))
        self.assertLessEqual({"403", "404"}, statuses("/api/documents", "delete"))
        self.assertLessEqual({"403", "404"}, statuses("/api/documents/{id}", "delete"))
        self.assertIn("403", statuses("/api/new", "post"))


if __name__ == "__main__":
    served.main()
