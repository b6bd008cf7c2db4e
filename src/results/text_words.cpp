#include "results/text_words.hpp"

#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

// Calls visit(number, fields) for the first form of each place.
template <typename Visit>
void visit_places(std::string_view stream, Visit visit) {
  TokenStreamReader words(stream, field::kTitle | field::kText);
  std::uint32_t last = 0;
  while (words.next()) {
    if (words.position() == last) continue;
    last = words.position();
    visit(words.number(), words.fields());
  }
}

}  // namespace

void read_text_words(std::string_view stream, TextWords& out) {
  out.title.clear();
  out.text.clear();
  visit_places(stream, [&](std::uint32_t number, std::uint8_t fields) {
    ((fields & field::kTitle) != 0 ? out.title : out.text).push_back(number);
  });
}

std::uint32_t count_text_words(std::string_view stream) {
  std::uint32_t count = 0;
  visit_places(stream, [&](std::uint32_t, std::uint8_t) { ++count; });
  return count;
}

}  // namespace glane
