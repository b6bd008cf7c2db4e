// Keeps the text of a page away from the HTML parser, which looks at each character for some 25 ns
// and need not know one letter from another: what stands between two tags goes to the same place as
// the sign in its stead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

// The signs are two characters of U+E000 to U+EFFF (private use), a number of 24 bits.
// One page; it points into the page's markup.
class TextAside {
 public:
  // Where the markup has such characters itself, spelt out or not, or is no valid UTF-8, nothing is
  // put aside.
  explicit TextAside(std::string_view html);

  // Appends text that stands between tags: as it is, but for long stretches that the parser would
  // leave as they are (no reference, no control character). Blanks at their heads stay, since they
  // decide where HTML puts a text.
  //   cost: O(bytes)
  void append(std::string_view text, std::string& markup);

  bool empty() const { return kept_.empty(); }

  // Whether a text of the parser's has signs.
  static bool has_signs(std::string_view text) { return text.find(kLead) != text.npos; }

  // Such a text as it was written. cost: O(bytes)
  std::string restored(std::string_view text) const;

 private:
  static constexpr char kLead = '\xEE';  // of all characters from U+E000 to U+EFFF, and no others

  std::vector<std::string_view> kept_;  // by number
  bool possible_;
};

}  // namespace glane
