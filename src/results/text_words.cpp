#include "results/text_words.hpp"

#include "segment/format/token_stream.hpp"

namespace glane {

void read_text_words(std::string_view stream, TextWords& out) {
  out.title.clear();
  out.text.clear();
  TokenStreamReader words(stream, field::kTitle | field::kText);
  std::uint32_t last = 0;  // position
  while (words.next()) {
    if (words.position() == last) continue;
    last = words.position();
    ((words.fields() & field::kTitle) != 0 ? out.title : out.text).push_back(words.number());
  }
}

}  // namespace glane
