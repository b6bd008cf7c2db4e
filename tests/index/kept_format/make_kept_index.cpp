// usage: make_kept_index DIRECTORY
// Makes the index that is kept to see that later versions read it: three segments, one of them with
// a removed document, notes, what was forgotten, synonyms. To be run, and its result to
// be put in the place of format_N/, only when the format changes.
#include <cstdint>
#include <iostream>

#include "glane/error.hpp"
#include "index/kept_format/kept_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

void make(const std::string& directory) {
  WriterOptions options;
  options.merges.tier_segments = 100;
  options.merges.most_dead_percent = 100;
  options.lists.emplace();
  options.lists->synonyms = UserList{"synonymes.txt", "marché, halle\n"};
  IndexWriter writer(directory, options);
  const auto pages = kept_pages();
  writer.add(pages[0]);
  writer.commit();
  writer.add({pages[1][0], kept_removed()});
  writer.commit();
  writer.add({pages[1][1]});
  writer.remove(hash_of_id(kept_removed().id));
  writer.set_suppression_list({{kept_removed().id}, {}});
  writer.set_note(hash_of_id(pages[0][2].id), {{}, 1'710'000'000, ""});
  writer.set_source(hash_of_id(pages[1][1].id), "crawl/crue-2.html");
  writer.set_note(hash_of_id(pages[0][0].id), {{1'690'000'000, 1'700'000'000}, 0, ""});
  writer.commit();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    make(argv[1]);
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
