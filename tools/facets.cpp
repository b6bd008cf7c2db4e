// `glane facets`: only the counts of a search.
#include "command.hpp"
#include "facet_bars.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

struct Facets {
  SearchRequest request;
  std::string format;
};

// "author<TAB>Octave<TAB>12"; what has no value is "\N", as PostgreSQL writes it.
void print_tsv(const SearchResponse& response, Terminal& terminal) {
  terminal.print_table("facet\tvalue\tcount\n");
  for (const Facet& facet : response.facets) {
    for (const FacetCount& count : facet.counts) {
      const std::string value = count.value ? backslash_escaped(*count.value) : "\\N";
      terminal.print_table(facet.name + "\t" + value + "\t" + std::to_string(count.count) + "\n");
    }
  }
  if (response.partial) terminal.report(messages::kPartial);
}

ExitStatus run_facets(const Facets& facets, const Session& session) {
  Terminal& terminal = session.terminal();
  const SearchResponse response = session.answer(&Index::search, facets.request);
  if (facets.format == "json") {
    terminal.print_json(counts_json(response));
  } else if (facets.format == "tsv") {
    print_tsv(response, terminal);
  } else {
    terminal.print_line(counted(response.total, messages::kResultNoun));
    if (response.partial) terminal.print_line(messages::kPartial);
    for (const Facet& facet : response.facets) {
      terminal.print(facet_bars(facet, 0, terminal));
    }
  }
  return response.total > 0 ? ExitStatus::done : ExitStatus::nothing_found;
}

}  // namespace

Question ask_facets(const Arguments& arguments) {
  Facets facets{request_of(arguments), arguments.text("format")};
  facets.request.limit = 0;
  facets.request.snippets = false;
  facets.request.suggest = false;
  if (facets.request.facets.empty()) {
    // What a newcomer to an archive wants to know of it.
    facets.request.facets = {{"type"}, {"site"}, {"author"}, {"date:year"}};
  }
  return [facets](const Session& session) { return run_facets(facets, session); };
}

}  // namespace glane::cli
