// A whole search: any text, as a query of a small index with something of everything in it, is
// answered or refused by an Error, in bounded time.
#include <string>

#include "expect.hpp"
#include "glane/error.hpp"
#include "glane/index.hpp"
#include "sound_index.hpp"

using namespace glane;
using fuzz::expect;

namespace {

// The index, made once a process.
struct Searched {
  Searched() : directory(folder.path("sound")) { fuzz::make_sound_index(folder); }
  fuzz::WorkFolder folder;
  std::string directory;
};

const Index& small_index() {
  static const Searched searched;
  static const Index index(searched.directory);
  return index;
}

// The first byte says how the rest is asked.
SearchRequest request_of(std::string_view typed, std::uint8_t how) {
  SearchRequest request;
  request.query = typed;
  request.plain = (how & 1) != 0;
  request.all = (how & 2) != 0;
  request.explain = (how & 4) != 0;
  if ((how & 8) != 0) request.sort = Sort::date;
  if ((how & 16) != 0) request.duplicates = Duplicates::fold;
  if ((how & 32) != 0) request.facets = {{"author"}, {"date:month"}};
  if ((how & 64) != 0) request.timeout_seconds = 1e-9;
  return request;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string typed(fuzz::as_text(data + 1, size - 1));
  const SearchRequest request = request_of(typed, data[0]);
  try {
    const SearchResponse response = small_index().search(request);
    expect(response.partial || response.total_all <= response.total,
           "who has every word has one of them");
    expect(response.hits.size() <= response.total, "hits are counted");
    expect(response.partial || request.timeout_seconds > 1, "a search without time says so");
    to_json(response);
  } catch (const Error& error) {
    const bool of_query = error.kind() == ErrorKind::query || error.kind() == ErrorKind::usage;
    expect(of_query, "what fails is the query");
  }
  return 0;
}
