// `glane facets`: only the counts of a search.
#include "command.hpp"
#include "facet_bars.hpp"
#include "messages.hpp"
#include "search_messages.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

struct Facets {
  SearchRequest request;
  bool json = false;
};

ExitStatus run_facets(const Facets& facets, const Session& session) {
  Terminal& terminal = session.terminal();
  const SearchResponse response = session.answer(&Index::search, facets.request);
  if (facets.json) {
    terminal.print_json(counts_json(response));
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
  Facets facets{request_of(arguments), arguments.text("format") == "json"};
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
