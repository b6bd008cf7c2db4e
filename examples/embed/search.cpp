// Opens an index, asks it with facets, prints what it finds.
//   c++ search.cpp $(pkg-config --cflags --libs glane) -o search
//   ./search glane.idx bibliothèque fermée
#include <glane/glane.hpp>
#include <iostream>
#include <string>

namespace {

// Pages are written by strangers: no control character of theirs reaches the terminal.
std::string printable(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte < ' ' || byte == 0x7F || c1) text.replace(i, c1 ? 2 : 1, " ");
  }
  return text;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::cerr << "usage: search INDEX WORD...\n";
    return 2;
  }
  glane::SearchRequest request;
  request.limit = 3;
  request.facets = {{.name = "author", .size = 3}, {.name = "date:year"}};
  for (int i = 2; i < count; ++i) request.query.append(words[i]).append(" ");
  try {
    const glane::Index index(words[1]);
    const glane::SearchResponse found = index.search(request);
    std::cout << found.total << " documents\n";
    for (const glane::Hit& hit : found.hits) {
      const glane::Document& document = hit.document;
      std::cout << "\n" << printable(shown_title(document)) << "\n  ";
      if (document.date) std::cout << french_date(*document.date) << ", ";
      std::cout << printable(document.author) << "\n  " << printable(hit.snippet) << "\n";
    }
    for (const glane::Facet& facet : found.facets) {
      std::cout << "\n" << facet.name << "\n";
      for (const glane::FacetCount& bucket : facet.counts)
        std::cout << "  " << bucket.count << "  " << printable(bucket.value.value_or("-")) << "\n";
    }
    return found.total > 0 ? 0 : 1;
  } catch (const glane::Error& error) {
    std::cerr << printable(error.what()) << "\n" << printable(error.hint()) << "\n";
    return 3;
  }
}
