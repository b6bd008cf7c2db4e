// `glane export`: the documents of an index for another engine, in its own bulk form.
#include "command.hpp"
#include "engine_messages.hpp"
#include "json_line.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

struct Export {
  std::vector<std::string> directories;
  SearchRequest request;
  std::string format;
  bool schema = false;
};

// Of OpenSearch an action and a document, a line each; of Solr an item of one list.
class BulkWriter {
 public:
  BulkWriter(Engine engine, Terminal& terminal) : engine_(engine), terminal_(terminal) {
    if (engine_ == Engine::solr) terminal_.print("[");
  }

  void add(const EngineDocument& document) {
    if (engine_ == Engine::opensearch) {
      terminal_.print_json("{\"index\":{\"_id\":" + dump(document.id) + "}}");
      terminal_.print_json(document.json);
      return;
    }
    terminal_.print(is_first_ ? "\n" : ",\n");
    is_first_ = false;
    terminal_.print(printable_json(document.json));
  }

  void end() {
    if (engine_ == Engine::solr) terminal_.print(is_first_ ? "]\n" : "\n]\n");
  }

 private:
  Engine engine_;
  Terminal& terminal_;
  bool is_first_ = true;
};

ExitStatus status_of(std::size_t documents, bool partial) {
  if (partial) print_error(messages::kPartial);
  return documents > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

// The documents as they are stored: `glane index -` reads them again.
ExitStatus export_lines(const Index& index, const Export& exported, Terminal& terminal) {
  const StreamedHits seen = index.for_each_hit(exported.request, {}, [&](const Hit& hit) {
    terminal.print_json(to_json(hit.document));
    return true;
  });
  return status_of(seen.total, seen.partial);
}

ExitStatus run_export(const Export& exported, Terminal& terminal) {
  const Index index(exported.directories);
  const std::optional<Engine> engine = engine_named(exported.format);
  if (!engine) return export_lines(index, exported, terminal);
  if (exported.schema) {
    terminal.print_json(index.engine_schema(*engine));
    return ExitStatus::done;
  }
  BulkWriter writer(*engine, terminal);
  const EngineExport seen =
      index.export_documents(exported.request, [&](const EngineDocument& document) {
        writer.add(document);
        return true;
      });
  writer.end();
  return status_of(seen.documents, seen.partial);
}

}  // namespace

Action setup_export(const Arguments& arguments) {
  Export exported{index_directories(arguments), request_of(arguments), arguments.text("format"),
                  arguments.has("schema")};
  exported.request.limit = kEveryHit;
  exported.request.sort = Sort::none;
  exported.request.stop = {};  // a signal ends it as any program that prints
  if (!arguments.has("timeout")) exported.request.timeout_seconds = 0;
  if (exported.schema && !engine_named(exported.format)) {
    throw Error(ErrorKind::usage, fill(messages::kNoSchema, {exported.format}));
  }
  return [exported](Terminal& terminal) { return run_export(exported, terminal); };
}

}  // namespace glane::cli
